// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_report.h"

#include "core/upgrade/upgrade_state.h"

#include <algorithm>

namespace fwpilot {

namespace {

qsizetype countOf(const QList<ComponentVerdict> &verdicts, Verdict wanted)
{
    return std::count_if(verdicts.begin(), verdicts.end(), [&](const ComponentVerdict &verdict) { return verdict.verdict == wanted; });
}

/// Images that were to be updated or current at the end: skipped ones were not chosen, blocked ones neither, or the run had not started.
qsizetype selectedCount(const QList<ComponentVerdict> &verdicts)
{
    return verdicts.size() - countOf(verdicts, Verdict::Skipped) - countOf(verdicts, Verdict::Blocked);
}

QString succeededSentence(const QList<ComponentVerdict> &verdicts)
{
    const qsizetype updated = countOf(verdicts, Verdict::Updated);
    const qsizetype current = countOf(verdicts, Verdict::Current);
    const qsizetype selected = selectedCount(verdicts);
    if (updated == 0)
        return QStringLiteral("Nothing to do: %1 of %2 selected images are current.").arg(current).arg(selected);
    const QString text = QStringLiteral("Updated and confirmed: %1 of %2 selected images").arg(updated).arg(selected - current);
    return current == 0 ? text + QLatin1Char('.') : text + QStringLiteral("; %1 current already.").arg(current);
}

QString stoppedSentence(const QList<ComponentVerdict> &verdicts)
{
    const qsizetype stored = std::count_if(verdicts.begin(), verdicts.end(),
        [](const ComponentVerdict &verdict) { return verdict.verdict == Verdict::Stopped && verdict.stored.value_or(false); });
    const qsizetype selected = selectedCount(verdicts) - countOf(verdicts, Verdict::Current);
    return QStringLiteral("Stopped: %1 of %2 images were not stored, nothing was activated.").arg(selected - stored).arg(selected);
}

QString failedSentence(const UpgradeReport &report)
{
    if (countOf(report.verdicts, Verdict::Reverted) > 0)
        return QStringLiteral("Reverted: the processor went back to the firmware it ran before.");
    if (countOf(report.verdicts, Verdict::Unknown) > 0)
        return QStringLiteral("Outcome not known: %1")
            .arg(report.error ? plainText(report.error->message, 1000) : QStringLiteral("the processor was not read back."));
    return QStringLiteral("Failed: %1")
        .arg(report.error ? plainText(report.error->message, 1000) : QStringLiteral("no cause was recorded."));
}

}  // namespace

QString UpgradeReport::sentence() const
{
    if (!finished)
        return QStringLiteral("No verdict: the run was last seen %1.").arg(upgradeStateName(state));
    switch (state) {
    case UpgradeState::Succeeded:
        return succeededSentence(verdicts);
    case UpgradeState::Stopped:
        return stoppedSentence(verdicts);
    default:
        return failedSentence(*this);
    }
}

UpgradeReport summarize(const QList<UpgradeEvent> &events)
{
    UpgradeReport report;
    if (events.isEmpty())
        return report;
    const UpgradeEvent &last = events.last();
    report.state = last.state;
    report.finished = isFinal(last.state);
    report.verdicts = last.verdicts;
    report.error = last.error;
    report.started = events.first().time;
    report.ended = last.time;
    report.durationMilliseconds = qMax<qint64>(0, last.at - events.first().at);
    return report;
}

UpgradeReport summarize(const RecordedRun &run)
{
    UpgradeReport report;
    report.state = run.state;
    report.finished = run.finished;
    report.verdicts = run.verdicts;
    report.error = run.error;
    report.started = run.opening.started;
    report.ended = run.finished ? run.ended : run.events.isEmpty() ? QDateTime() : run.events.last().time;
    report.durationMilliseconds = run.durationMilliseconds;
    return report;
}

UpgradeReport summarize(const RunSummary &run)
{
    return {run.state, run.finished, run.verdicts, run.error, run.started, run.ended, run.durationMilliseconds};
}

QString machineNow(const Error &error, const QList<ComponentVerdict> &verdicts)
{
    if (countOf(verdicts, Verdict::Reverted) > 0)
        return QString::fromUtf8(QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The processor fell back and runs its former firmware."));
    if (countOf(verdicts, Verdict::Unknown) > 0)
        return QString::fromUtf8(errorRow(Error::Code::StateUnknown).state);
    const QLatin1String state(errorRow(error.code).state);
    const bool begun = countOf(verdicts, Verdict::Stopped) > 0;
    const bool saysNothing = state == QLatin1String(errorRow(Error::Code::Precondition).state);
    return begun && saysNothing ? QString::fromUtf8(errorRow(Error::Code::RunFailed).state) : QString(state);
}

bool isSilence(Error::Code code)
{
    return code == Error::Code::Timeout || code == Error::Code::LinkCorrupt || code == Error::Code::DeviceGone;
}

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return QStringLiteral("%1 s").arg(static_cast<double>(milliseconds) / 1000, 0, 'f', 1);
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    if (seconds < 3600)
        return QStringLiteral("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return QStringLiteral("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

}  // namespace fwpilot
