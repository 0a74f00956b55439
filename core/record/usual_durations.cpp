// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/usual_durations.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <vector>

namespace fwpilot {

namespace {

constexpr qsizetype mostRuns = 20;           // that are learned from
constexpr int mostReadings = 100;            // journals that are read to find them
constexpr qint64 largestJournal = 4 << 20;   // bytes; beyond that it is not worth its reading
constexpr qint64 longestWait = 3600 * 1000;  // milliseconds; no wait of a run is allowed to be that long
constexpr qint64 shortestSending = 100;      // milliseconds; below that a rate is only noise
constexpr double highestRate = 1e10;         // bytes a second

/// When the run entered that state: nothing where it never did, or did so more than once.
std::optional<qint64> entered(const RecordedRun &run, UpgradeState state)
{
    std::optional<qint64> at;
    UpgradeState former = UpgradeState::Idle;
    for (const UpgradeEvent &event : run.events) {
        if (event.state == state && former != state) {
            if (at)
                return std::nullopt;
            at = event.at;
        }
        former = event.state;
    }
    return at;
}

/// The time between two moments that are known and possible, else 0.
qint64 between(std::optional<qint64> start, std::optional<qint64> end)
{
    if (!start || !end || *start < 0 || *end < *start || *end - *start > longestWait)
        return 0;
    return *end - *start;
}

double rateOf(quint64 bytes, qint64 milliseconds)
{
    if (milliseconds < shortestSending)
        return 0;
    const double rate = static_cast<double>(bytes) * 1000 / static_cast<double>(milliseconds);
    return rate >= 1 && rate <= highestRate ? rate : 0;
}

/// When the first image was begun; several follow each other, so that the state is entered again and again.
std::optional<qint64> firstSending(const RecordedRun &run)
{
    const auto first = std::find_if(
        run.events.begin(), run.events.end(), [](const UpgradeEvent &event) { return event.state == UpgradeState::Transferring; });
    return first == run.events.end() ? std::nullopt : std::optional(first->at);
}

/// Of those that are not 0; 0 when there are none.
template <class Number> Number median(const QList<UsualDurations> &all, Number UsualDurations::*figure)
{
    std::vector<Number> known;
    for (const UsualDurations &one : all) {
        if (one.*figure > 0)
            known.push_back(one.*figure);
    }
    if (known.empty())
        return 0;
    std::sort(known.begin(), known.end());
    const std::size_t middle = known.size() / 2;
    return known.size() % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
}

bool isSameModel(const ManagementProcessor &one, const ManagementProcessor &other)
{
    return !one.model.isEmpty() && one.vendor == other.vendor && one.model == other.model;
}

}  // namespace

qint64 UsualDurations::sending(quint64 bytes) const
{
    if (bytesPerSecond <= 0)
        return 0;
    const double milliseconds = static_cast<double>(bytes) * 1000 / bytesPerSecond;
    return static_cast<qint64>(std::min(milliseconds, 1e15));
}

qint64 UsualDurations::afterCheck(quint64 bytes) const
{
    const qint64 sends = sending(bytes);
    return sends == 0 || restart == 0 ? 0 : sends + restart + readBack;
}

UsualDurations durationsOf(const RecordedRun &run)
{
    UsualDurations told;
    const std::optional<qint64> restarts = entered(run, UpgradeState::Restarting);
    const std::optional<qint64> back = entered(run, UpgradeState::Confirming);
    const std::optional<qint64> activates = entered(run, UpgradeState::Activating);
    const bool inOneGo = run.finished && run.state == UpgradeState::Succeeded && !run.torn && !run.damaged && run.resumptions == 0;
    if (!inOneGo || !restarts || !back || !activates)
        return told;
    told.check = between(entered(run, UpgradeState::Preparing), firstSending(run));
    told.restart = between(restarts, back);
    told.readBack = between(back, run.durationMilliseconds);
    told.bytesPerSecond = rateOf(run.opening.plan.bytesToSend(), between(firstSending(run), activates));
    told.runs = 1;
    return told;
}

UsualDurations usualDurations(const QList<RecordedRun> &runs)
{
    QList<UsualDurations> all;
    for (const RecordedRun &run : runs) {
        if (const UsualDurations told = durationsOf(run); told.runs > 0)
            all += told;
    }
    return {median(all, &UsualDurations::check), median(all, &UsualDurations::restart), median(all, &UsualDurations::readBack),
        median(all, &UsualDurations::bytesPerSecond), static_cast<int>(all.size())};
}

UsualDurations learnUsualDurations(const ManagementProcessor &processor, bool demo)
{
    QList<RecordedRun> ofModel;
    QList<RecordedRun> ofProcessor;
    int readings = 0;
    for (const RunSummary &summary : listRuns()) {
        if (ofModel.size() == mostRuns || readings == mostReadings)
            break;
        if (!summary.finished || summary.state != UpgradeState::Succeeded || summary.demo != demo
            || QFileInfo(summary.path).size() > largestJournal)
            continue;
        ++readings;
        const Result<RecordedRun> run = readRun(summary.path);
        if (!run || durationsOf(*run).runs == 0)
            continue;
        if (isSameModel(run->opening.processor, processor))
            ofModel += *run;
        if (run->opening.processor.id == processor.id && ofProcessor.size() < mostRuns)
            ofProcessor += *run;
    }
    return usualDurations(ofModel.isEmpty() ? ofProcessor : ofModel);
}

QString roundedDuration(qint64 milliseconds)
{
    const double seconds = std::max(1.0, std::ceil(static_cast<double>(milliseconds) / 1000));
    const auto whole = [](double value) { return static_cast<qint64>(value); };
    if (seconds < 10)
        return QStringLiteral("%1 s").arg(whole(seconds));
    if (seconds <= 55)
        return QStringLiteral("%1 s").arg(whole(std::ceil(seconds / 5) * 5));
    if (seconds < 3570) {
        const double step = seconds < 300 ? 30 : 60;
        const qint64 near = whole(std::round(seconds / step) * step);
        return near % 60 == 0 ? QStringLiteral("%1 min").arg(near / 60) : QStringLiteral("%1 min %2 s").arg(near / 60).arg(near % 60);
    }
    const qint64 minutes = whole(std::round(seconds / 600) * 10);
    return minutes % 60 == 0 ? QStringLiteral("%1 h").arg(minutes / 60) : QStringLiteral("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

}  // namespace fwpilot
