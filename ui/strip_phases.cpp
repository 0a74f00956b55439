// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strip_phases.h"

#include "ui/quantity_text.h"

#include <algorithm>

namespace fwpilot {

namespace {

using Weights = std::array<double, runPhases>;

constexpr Weights weightsUnknown{0.07, 0.50, 0.33, 0.10};
constexpr qint64 shortestTold = 50;  // milliseconds; less would be "0.0 s"

/// By the time that each piece takes.
Weights weightsOf(quint64 bytes, const UsualDurations &usual)
{
    if (usual.afterCheck(bytes) == 0)
        return weightsUnknown;
    Weights weights;
    const std::array<qint64, runPhases> times{usual.check, usual.sending(bytes), usual.restart, usual.readBack};
    std::transform(times.begin(), times.end(), weights.begin(), [](qint64 time) { return static_cast<double>(std::max<qint64>(time, 1)); });
    return weights;
}

QString restartLabel(const RunProgress &progress)
{
    const QString waited = shownDuration(progress.waitedMilliseconds);
    return progress.usual.restart == 0 ? StripWords::tr("Restart %1").arg(waited)
                                       : StripWords::tr("Restart %1 of about %2").arg(waited, shownGuess(progress.usual.restart));
}

PhasePiece &piece(StripContent &strip, RunPhase phase)
{
    return strip.phases[static_cast<std::size_t>(phase)];
}

}  // namespace

QString StripWords::images(qsizetype count)
{
    return count == 1 ? tr("1 image") : tr("%n images", nullptr, static_cast<int>(count));
}

QString StripWords::counts(const QList<std::pair<QString, qsizetype>> &counts)
{
    QStringList parts;
    for (const auto &[text, count] : counts) {
        if (count > 0)
            parts.append(text.arg(count));
    }
    return parts.join(tr(", "));
}

QString StripWords::caption(Error::Code obstacle)
{
    using enum Error::Code;
    switch (obstacle) {
    case Unsigned:
    case Untrusted:
        return tr("Needs a trusted signature first");
    case Busy:
        return tr("Waits until it is free");
    case Timeout:
        return tr("Needs an answer first");
    case NoAccess:
        return tr("Needs access first");
    case Unsupported:
        return tr("Not through this program");
    case DeviceGone:
        return tr("Needs the processor first");
    case Precondition:
        return tr("Needs that put right first");
    default:
        return tr("Needs another bundle");
    }
}

void layOutPhases(StripContent &strip, quint64 bytes, const UsualDurations &usual)
{
    const Weights weights = weightsOf(bytes, usual);
    const std::array<QString, runPhases> names{
        StripWords::tr("Check"), StripWords::tr("Send"), StripWords::tr("Restart"), StripWords::tr("Read back")};
    for (std::size_t index = 0; index < names.size(); ++index) {
        strip.phases[index].label = strip.phases[index].shortLabel = names[index];
        strip.phases[index].weight = weights[index];
    }
    if (bytes > 0)
        piece(strip, RunPhase::Send).label = StripWords::tr("Send %1").arg(shownSize(bytes));
    if (usual.restart > 0)
        piece(strip, RunPhase::Restart).label = StripWords::tr("Restart, about %1").arg(shownGuess(usual.restart));
    piece(strip, RunPhase::Restart).fill = PhasePiece::Fill::Time;
    piece(strip, RunPhase::ReadBack).fill = PhasePiece::Fill::Time;
}

void fillPhases(StripContent &strip, const RunProgress &progress)
{
    const auto reached = static_cast<std::size_t>(progress.phase);
    for (std::size_t index = 0; index < reached; ++index)
        strip.phases[index].share = 1;
    PhasePiece &now = strip.phases[reached];
    now.current = true;
    switch (progress.phase) {
    case RunPhase::Check:
        now.share = progress.checkedShare;
        break;
    case RunPhase::Send:
        now.share = progress.totalBytes == 0 ? 0 : static_cast<double>(progress.sentBytes) / static_cast<double>(progress.totalBytes);
        now.label = StripWords::tr("Send %1").arg(shownPart(progress.sentBytes, progress.totalBytes));
        break;
    case RunPhase::Restart:
        now.share = progress.waitShare;
        if (progress.state == UpgradeState::Restarting && progress.waitedMilliseconds >= 1000)
            now.label = restartLabel(progress);
        break;
    case RunPhase::ReadBack:
        now.share = progress.waitShare;
        piece(strip, RunPhase::Restart).label = StripWords::tr("Restarted");
        break;
    }
    now.tone = progress.wait.pace == WaitOutlook::Pace::Late ? Tone::Attention : now.tone;
    if (progress.phase > RunPhase::Send)
        piece(strip, RunPhase::Send).label = StripWords::tr("Sent %1").arg(shownSize(progress.totalBytes));
}

void endPhases(StripContent &strip, const RunProgress &progress, const UpgradeReport &report)
{
    const bool succeeded = report.state == UpgradeState::Succeeded;
    fillPhases(strip, progress);
    for (PhasePiece &one : strip.phases) {
        one.current = false;
        one.tone = succeeded ? Tone::Ok : Tone::Accent;
        one.share = succeeded ? 1 : one.share;
        one.fill = succeeded ? PhasePiece::Fill::Bytes : one.fill;
    }
    const auto took = [&](RunPhase phase) { return progress.phaseMilliseconds[static_cast<std::size_t>(phase)]; };
    const auto isTold = [&](RunPhase phase) { return took(phase) >= shortestTold; };  // a run that only read back has done neither
    if (progress.phase > RunPhase::Send && isTold(RunPhase::Send))
        piece(strip, RunPhase::Send).label = StripWords::tr("Sent in %1").arg(shownDuration(took(RunPhase::Send)));
    if (succeeded && progress.totalBytes > 0 && isTold(RunPhase::Restart))
        piece(strip, RunPhase::Restart).label = StripWords::tr("Restarted in %1").arg(shownDuration(took(RunPhase::Restart)));
    if (succeeded)
        return;
    PhasePiece &last = strip.phases[static_cast<std::size_t>(progress.phase)];
    last.current = true;
    last.tone = strip.tone;
    for (PhasePiece &one : strip.phases)
        one.fill = PhasePiece::Fill::Bytes;  // nothing goes on any more
    if (progress.phase > RunPhase::Send)
        last.share = 1;
    if (progress.phase == RunPhase::Send)
        last.label = StripWords::tr("Send stopped at image %1 of %2")
                         .arg(std::min(progress.storedCount() + 1, progress.images.size()))
                         .arg(progress.images.size());
    if (progress.phase < RunPhase::Restart)
        piece(strip, RunPhase::Restart).label = StripWords::tr("Restart not started");
}

}  // namespace fwpilot
