// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_wait.h"
#include "core/upgrade/moving_rate.h"
#include "core/upgrade/recorded_run.h"
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_plan.h"

#include <array>

namespace fwpilot {

/// The four pieces of a run that the phase bar shows.
enum class RunPhase { Check, Send, Restart, ReadBack };
inline constexpr int runPhases = 4;

enum class ImageStep { Waiting, Sending, Storing, Stored };

/// How far one image of a run is.
struct ImageProgress {
    QString component;
    ImageStep step = ImageStep::Waiting;
    quint64 done = 0;  ///< bytes that the processor has acknowledged
    quint64 total = 0;
    QDateTime storedAt;       ///< UTC, invalid before it is
    qint64 milliseconds = 0;  ///< from its start to "stored", 0 before
    bool storedBefore = false;  ///< the run found it stored when it went on

    bool operator==(const ImageProgress &) const = default;
};

/// How far a run is, as a value: what the table and the strip show of it.
struct RunProgress {
    RunPhase phase = RunPhase::Check;
    UpgradeState state = UpgradeState::Idle;
    QList<ImageProgress> images;  ///< those that are sent, in their order
    qsizetype current = -1;       ///< the image under way, -1 between images
    quint64 sentBytes = 0;        ///< of all images
    quint64 totalBytes = 0;
    double checkedShare = 0;                            ///< of the check, 0 to 1
    double bytesPerSecond = 0;                          ///< over the last seconds, 0 while it is not known
    qint64 secondsLeft = -1;                            ///< of sending; -1 while it cannot be told: in the beginning, unsteady, storing, waiting
    bool stalled = false;                               ///< nothing has moved for a while, and something should
    qint64 silentMilliseconds = 0;                      ///< since something moved last
    QDateTime silentSince;                              ///< UTC
    UsualDurations usual;                               ///< of earlier runs
    qint64 waitedMilliseconds = 0;                      ///< in this restart or confirmation
    qint64 waitLimitMilliseconds = 0;                   ///< when that wait is given up, 0 while it is not known
    WaitOutlook wait;                                   ///< that wait against what is usual
    double waitShare = 0;                               ///< of the phase, 0 to below 1; it only grows
    std::array<qint64, runPhases> phaseMilliseconds{};  ///< how long each phase has lasted
    QString lastText;                                   ///< of the log
    QDateTime lastTime;                                 ///< UTC, of that
    bool stopAsked = false;                             ///< set by who asked

    /// The image of that component, or nullptr.
    const ImageProgress *image(const QString &component) const;
    /// Images stored.
    qsizetype storedCount() const;
};

/// How far an interrupted run had come, as its record tells: what was stored, what was under way.
RunProgress interruptedProgress(const RecordedRun &run);

/// Sums the events of a run up into a RunProgress. No clock of its own.
class RunFollower {
public:
    explicit RunFollower(const UpgradePlan &plan, const UsualDurations &usual = {});
    /// Of a run that goes on: what was stored before is stored.
    explicit RunFollower(const RecordedRun &run, const UsualDurations &usual = {});

    /// @param now milliseconds by a monotonic clock, never falling
    void take(const UpgradeEvent &event, qint64 now);
    /// Time passes without an event.
    void tick(qint64 now);
    void noteStopAsked() { m_progress.stopAsked = true; }
    const RunProgress &progress() const { return m_progress; }

private:
    void enter(UpgradeState state);
    void takeImage(const UpgradeEvent &event);
    void noteMovement(const UpgradeEvent &event);
    void estimate();
    void estimateSending();

    RunProgress m_progress;
    quint64 m_bundleBytes = 0;  ///< of all images, sent or not: what the check reads
    MovingRate m_rate;
    RunWait m_wait;
    qint64 m_now = 0;
    qint64 m_imageSince = 0;
    qint64 m_movedAt = 0;   ///< when something changed last
    quint64 m_movedTo = 0;  ///< the figure of that
};

}  // namespace fwpilot
