// SPDX-License-Identifier: GPL-3.0-or-later
// The half of UpgradeController that knows of interrupted runs.
#include "ui/upgrade_controller.h"

#include <QFileInfo>

namespace fwpilot {

const Interruption *UpgradeController::interrupted() const
{
    const std::optional<Interruption> &found = m_interrupted.found();
    return found && !m_leftBehind.contains(found->run.opening.run) ? &*found : nullptr;
}

/// The bundle of an interrupted run, as one that may be sent.
Result<AdmittedBundle> UpgradeController::admitted(const Interruption &interruption) const
{
    return interruption.bundle
        ? AdmittedBundle::of(*interruption.bundle, unsignedBundlesOf(interruption.run, m_workplace.unsignedBundles))
        : Result<AdmittedBundle>(interruption.bundle.error());
}

std::optional<Error> UpgradeController::continuationObstacle() const
{
    const Interruption &interruption = *interrupted();
    const std::optional<Error> processors = processorObstacle();
    if (processors && processors->code != Error::Code::Busy)
        return processors;  // before it answers, nothing else is known
    if (!interruption.resumption)
        return interruption.resumption.error();
    if (interruption.wantsBundle())
        return interruption.bundle.error();
    if (!interruption.readsBack()) {
        if (const Result<AdmittedBundle> bundle = admitted(interruption); !bundle)
            return bundle.error();
    }
    return processors;
}

InterruptionSurroundings UpgradeController::aroundInterrupted() const
{
    InterruptionSurroundings around;
    if (const ManagementProcessor *now = processor())
        around.now = *now;
    around.obstacle = continuationObstacle();
    around.closing = m_interrupted.isClosing();
    around.problem = m_interrupted.problem();
    const std::optional<Bundle> &open = m_opening.bundle();
    if (open && open->manifest().digest != interrupted()->run.opening.plan.manifestDigest)
        around.otherBundle = plainText(QFileInfo(m_opening.path()).fileName());
    return around;
}

bool UpgradeController::canContinue() const
{
    const bool offered = stage() == Stage::Interrupted || stage() == Stage::Ended;
    return offered && interrupted() != nullptr && !m_interrupted.isClosing() && !continuationObstacle();
}

const Bundle *UpgradeController::shownBundle() const
{
    if (m_recorded)
        return nullptr;
    if (m_stage == Stage::Interrupted)
        return interrupted()->bundle ? &*interrupted()->bundle : nullptr;
    return m_opening.bundle() ? &*m_opening.bundle() : nullptr;
}

void UpgradeController::lookForInterrupted()
{
    const ManagementProcessor *now = processor();
    // While it restarts it has nothing but its place, and says nothing of what became of a run.
    if (m_stage == Stage::Running || now == nullptr || now->driver.isEmpty() || now->id != m_chosenId)
        return;
    m_interrupted.look({*now, m_opening.path(), m_workplace.trustFolders, m_workplace.since});
}

void UpgradeController::takeInterrupted()
{
    if (m_stage == Stage::Running)
        return;
    const Interruption *interruption = interrupted();
    if (interruption != nullptr && m_stage != Stage::Ended && m_stage != Stage::Interrupted)
        note(Severity::Warning, QStringLiteral("run"), interruptionText(interruption->run, processor() ? *processor() : m_plannedFor));
    replan();
    Q_EMIT interruptedChanged();
}

bool UpgradeController::goOn(const QString &run)
{
    if (!canContinue() || interrupted()->run.opening.run != run)
        return false;
    const Interruption interruption = *interrupted();
    std::optional<AdmittedBundle> bundle;  // none, where only what it activated is read back
    if (const Result<AdmittedBundle> fit = admitted(interruption)) {
        bundle = *fit;
        if (!m_opening.bundle() || m_opening.bundle()->manifest().digest != (*bundle)->manifest().digest)
            m_opening.open((*bundle)->fileName(), m_workplace.trustFolders);
    }
    m_plannedFor = *processor();
    begin(orderToContinue(interruption.run, bundle, m_workplace.owner));
    return true;
}

void UpgradeController::offerInterrupted()
{
    if (stage() != Stage::Ended || interrupted() == nullptr)
        return;
    enterStage(Stage::Choosing);
    planAnew();
}

void UpgradeController::startOver()
{
    if (stage() != Stage::Interrupted || m_interrupted.isClosing())
        return;
    m_startingOver = true;
    if (interrupted()->readsBack())
        return leaveInterrupted();
    m_interrupted.close(opener(m_plannedFor), m_workplace.owner);
}

void UpgradeController::closeInterrupted()
{
    if (stage() != Stage::Interrupted || m_interrupted.isClosing() || interrupted()->readsBack())
        return;
    m_startingOver = false;
    m_interrupted.close(opener(m_plannedFor), m_workplace.owner);
}

void UpgradeController::takeClosing()
{
    const std::optional<Error> &problem = m_interrupted.problem();
    if (problem)
        note(Severity::Warning, QStringLiteral("run"), QStringLiteral("The run was not closed: %1 %2").arg(problem->message, problem->remedy()));
    else
        note(Severity::Note, QStringLiteral("run"), QStringLiteral("The run was closed as failed."));
    if (interrupted() != nullptr && (!problem || m_startingOver))
        leaveInterrupted();
    else
        Q_EMIT interruptedChanged();
}

/// The technician has decided on it; what comes next is a plan.
void UpgradeController::leaveInterrupted()
{
    const Interruption left = *interrupted();
    m_leftBehind += left.run.opening.run;
    m_interrupted.forget();
    if (m_startingOver && m_opening.state() == BundleOpening::State::None && left.bundle)
        m_opening.open(left.bundle->fileName(), m_workplace.trustFolders);
    m_startingOver = false;
    planAnew();
    Q_EMIT interruptedChanged();
}

/// A result that is left leaves its run behind, too: the plan goes on with what is stored.
void UpgradeController::leaveResult()
{
    if (m_stage != Stage::Ended)
        return;
    m_leftBehind += m_run->run();
    enterStage(Stage::Choosing);
}

}  // namespace fwpilot
