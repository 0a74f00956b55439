// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_listing.h"
#include "tests/ui/window_bench.h"

/// An upgrade by another program that is killed in the middle, as a window finds it.
namespace fwpilot {

inline const QList<ImageRecipe> interruptedImages{
    {QStringLiteral("bootloader"), 200000}, {QStringLiteral("bmc"), 2000000}, {QStringLiteral("sensors"), 100000}};
/// Of 20 to 82 or so: more than a tenth of it is acknowledged before, also where storing the first took many questions.
inline const QString inTheSecondImage = QStringLiteral("hold@60");

inline Result<RecordedRun> newest()
{
    const QList<RunSummary> runs = listRuns();
    return runs.isEmpty() ? Result<RecordedRun>(Error{Error::Code::NotFound, QStringLiteral("no run")}) : readRun(runs.first().run);
}

/// A real fwpilotctl that upgrades, until it is killed.
class KilledUpgrade {
public:
    KilledUpgrade(const WindowBench &bench, const QString &bundle)
    {
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(FWPILOT_BIN_DIR "/fwpilotctl"),
            {QStringLiteral("upgrade"), bundle, QStringLiteral("--yes"), QStringLiteral("--allow-unsigned"), QStringLiteral("--sysfs"),
                bench.simulator.sysfs()});
        m_process.waitForStarted();
    }
    ~KilledUpgrade() { kill(); }
    Q_DISABLE_COPY_MOVE(KilledUpgrade)

    /// Waits until its record says so.
    template <class Condition> bool waitFor(Condition condition)
    {
        return Hand::waitFor(
            [&] {
                const Result<RecordedRun> run = newest();
                return run && condition(*run);
            },
            runLimit);
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(5000);
    }

private:
    QProcess m_process;
};

/// A run that is killed when its record tells how far the second image is.
inline bool interrupt(WindowBench &bench, const QString &bundle)
{
    if (!bench.simulator.start({QStringLiteral("--fault"), inTheSecondImage}))
        return false;
    KilledUpgrade upgrade(bench, bundle);
    return upgrade.waitFor([](const RecordedRun &run) {
        return !run.events.isEmpty() && run.events.last().component == QStringLiteral("bmc") && run.events.last().done > 0;
    });
}

}  // namespace fwpilot
