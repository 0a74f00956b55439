// SPDX-License-Identifier: GPL-3.0-or-later
// The part of UpgradeController that shows runs of the history. They lie above what goes on now, and touch nothing of it.
#include "ui/upgrade_controller.h"

namespace fwpilot {

QString UpgradeController::recordedRun() const
{
    if (m_chosenRecord)
        return *m_chosenRecord;
    if (m_recorded)
        return m_recorded->opening.run;
    return m_run && m_run->hasEnded() ? m_run->run() : QString();
}

bool UpgradeController::showRecorded(const RecordedRun &run)
{
    if (m_stage == Stage::Running)
        return false;
    m_recorded = run;
    Q_EMIT stageChanged();
    return true;
}

void UpgradeController::leaveRecorded()
{
    if (!m_recorded)
        return;
    m_recorded.reset();
    Q_EMIT stageChanged();
}

void UpgradeController::takeDeleted(const QStringList &runs)
{
    if (m_recorded && runs.contains(m_recorded->opening.run))
        leaveRecorded();
    const std::optional<Interruption> &found = m_interrupted.found();
    if (m_stage == Stage::Running || !found || !runs.contains(found->run.opening.run))
        return;
    m_interrupted.forget();
    lookForInterrupted();
    replan();
    Q_EMIT interruptedChanged();
}

}  // namespace fwpilot
