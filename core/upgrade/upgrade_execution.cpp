// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_execution.h"

#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_report.h"

#include <QElapsedTimer>

namespace fwpilot {

namespace {

QString secondsText(qint64 milliseconds)
{
    return QString::number(static_cast<double>(milliseconds) / 1000, 'f', 1);
}

}  // namespace

UpgradeState UpgradeExecution::carryOut()
{
    const Result<void> prepared = m_order.interrupted ? resume() : prepare();
    if (!prepared || m_sending.isEmpty())
        return finish(prepared);
    Result<ManagementProcessor> after = m_resumption == Resumption::ReadBack ? followActivation() : upgradeOnce();
    if (after && neverActivated(*after)) {
        // The processor lost its power before the selector record was whole. That was read, not guessed; so it is no repetition (rule 13).
        m_activated = false;
        m_stored.clear();
        m_log.enter(UpgradeState::Preparing, QStringLiteral("The processor restarted before the activation took place; once more."),
            Severity::Warning);
        after = upgradeOnce();
    }
    if (after)
        m_log.journal().readBack(*after);
    if (after && neverActivated(*after)) {
        m_activated = false;
        return finish(Error{Error::Code::RunFailed,
            QStringLiteral("The processor restarted twice before the activation took place; it still runs what it ran before.")});
    }
    return finish(after ? m_verdicts.judge(m_before, *after) : Result<void>(after.error()));
}

Result<void> UpgradeExecution::prepare()
{
    if (const std::optional<Error> refusal = m_order.plan.refusal())
        return *refusal;
    Result<ManagementProcessor> before = m_protocol.inventory();
    if (!before)
        return before.error();
    m_before = std::move(before).value();
    if (!m_before.upgradable)
        return notNow(m_before.reason);
    const bool onTrial = m_before.activation == Activation::Trial;
    if (m_sending.isEmpty() && !onTrial) {
        m_log.enter(UpgradeState::Preparing, QStringLiteral("No image has to be sent."));
        return {};
    }
    const Result<void> opened = m_log.open(m_order, m_before);
    if (!opened)
        return opened;
    const Result<void> checked = checkBundle();
    return checked && onTrial ? confirmFirst() : checked;
}

/// Each image is checked once before anything is sent.
Result<void> UpgradeExecution::checkBundle()
{
    QElapsedTimer timer;
    timer.start();
    const auto report = [this](quint64 done, quint64 total) { return follow(ProtocolPhase::Connecting, done, total) == Flow::Continue; };
    const Result<void> verified = (*m_order.bundle)->verify(report);
    if (verified)
        m_log.note(QStringLiteral("The bundle is whole: %1 checked in %2 s.")
                       .arg(sizeText((*m_order.bundle)->manifest().totalSize()), secondsText(timer.elapsed())));
    return verified;
}

RunTerms UpgradeExecution::terms()
{
    RunTerms terms;
    terms.owner = m_order.owner;
    const QList<quint64> former = m_order.interrupted ? m_order.interrupted->sessions : QList<quint64>();
    terms.takesOver = former.isEmpty() ? heldSession(m_before.id).value_or(0) : former.last();
    terms.retryRejected = m_order.retryRejected;
    terms.noteSession = [this](quint64 session) {
        const Result<void> noted = m_log.journal().session(session);
        return m_activated ? Result<void>() : noted;  // what was activated is followed to its end, with a whole record or without
    };
    return terms;
}

/// The running firmware is on trial: before anything else it is confirmed, or has fallen back, and then the plan was made for another set.
Result<void> UpgradeExecution::confirmFirst()
{
    m_log.note(QStringLiteral("The processor's firmware is on trial; waiting for its confirmation first."));
    const Result<ManagementProcessor> confirmed = m_protocol.confirm(terms(), m_progress);
    if (!confirmed)
        return confirmed.error();
    for (const Component &component : m_before.components) {
        const Component *now = confirmed->component(component.name);
        if (now == nullptr || now->active.sha256 != component.active.sha256) {
            return Error{Error::Code::Precondition,
                QStringLiteral("The processor runs other firmware now than when the upgrade was planned: the set on trial took over, or fell back."), 0,
                QStringLiteral("Start the upgrade again: its plan will be made anew.")};
        }
    }
    m_before = *confirmed;
    return {};
}

/// From start upgrade to reading back.
Result<ManagementProcessor> UpgradeExecution::upgradeOnce()
{
    if (!m_order.bundle)
        return bundleIsMissing(*m_order.interrupted);
    Result<void> result = begin();
    if (result)
        result = storeAll();
    if (result)
        result = activate();
    if (result)
        return readBack();
    letGo(result.error());
    return result.error();
}

Result<void> UpgradeExecution::begin()
{
    const Result<void> noted = m_log.journal().startUpgrade({m_before.generation, m_before.recordSequence});
    if (!noted)
        return noted;
    return m_protocol.begin(m_order.plan, terms(), m_progress);
}

Result<void> UpgradeExecution::storeAll()
{
    for (const PlanStep &step : m_sending) {
        const Result<void> stored = store(step);
        if (!stored)
            return stored;
        if ((m_stop.afterImage.stop_requested() || m_stop.now.stop_requested()) && m_stored.size() < m_sending.size())
            return Error{Error::Code::Stopped, QStringLiteral("Stopped after %1; nothing was activated.").arg(step.component)};
    }
    return {};
}

Result<void> UpgradeExecution::store(const PlanStep &step)
{
    QElapsedTimer timer;
    timer.start();
    const Result<void> noted = m_log.journal().startFile(step.component);
    if (!noted)
        return noted;
    m_log.beginImage(step.component);
    m_log.enter(UpgradeState::Transferring,
        QStringLiteral("Sending %1: %2, version %3.").arg(step.component, sizeText(step.size), plainText(step.to)));
    const ImageOpener open = [this, &step]() -> Result<std::unique_ptr<QIODevice>> {
        Result<std::unique_ptr<ImageReader>> image = (*m_order.bundle)->openImage(step.component);
        if (!image)
            return image.error();
        return std::unique_ptr<QIODevice>(std::move(image).value());
    };
    const Result<void> stored = m_protocol.store(step, open, m_progress);
    if (!stored)
        return stored.error().in(step.component);
    m_stored.append(step.component);
    if (m_log.state() == UpgradeState::Transferring)
        m_log.enter(UpgradeState::Storing, QStringLiteral("It was stored already."));
    m_log.endImage(step.size, QStringLiteral("Stored %1 in %2 s.").arg(step.component, secondsText(timer.elapsed())));
    return m_log.journal().stored(step.component);
}

Result<void> UpgradeExecution::activate()
{
    if (m_stop.now.stop_requested() || m_stop.afterImage.stop_requested())
        return Error{Error::Code::Stopped, QStringLiteral("Stopped before activation; every image is stored.")};
    Result<ManagementProcessor> now = m_protocol.inventory();
    if (!now)
        return now.error();
    m_before.generation = now->generation;
    m_before.recordSequence = now->recordSequence;
    const Result<void> noted = m_log.journal().activateIntended({now->generation, now->recordSequence});
    if (!noted)
        return noted;
    m_log.enter(UpgradeState::Activating, QStringLiteral("Activating all images at once."));
    m_activated = true;
    const Result<void> activated = m_protocol.activate(m_progress);
    const bool refused = !activated && activated.error().detail != 0;
    if (refused && !hasSelectedOtherwise()) {  // everything else leaves the outcome open
        m_activated = false;
        return activated;
    }
    m_log.enter(UpgradeState::Restarting,
        activated ? QStringLiteral("Activated; the processor restarts.")
                  : QStringLiteral("No answer to activate (%1); reading what the processor does.").arg(activated.error().message),
        activated ? Severity::Note : Severity::Warning);
    if (activated)
        static_cast<void>(m_protocol.release(m_progress));  // without it the processor restarts by itself after a second
    return {};
}

/// The selector record is no longer the one of before activate, whatever the processor said of it.
bool UpgradeExecution::hasSelectedOtherwise()
{
    const Result<ManagementProcessor> now = m_protocol.inventory();
    return now && now->recordSequence != m_before.recordSequence;
}

/// Ends the hold of a run that did not get to its activation, unless nobody is there to hear it: then the lease ends it.
void UpgradeExecution::letGo(const Error &error)
{
    if (isSilence(error.code))
        return;
    int calls = 0;  // of at least ten a second
    static_cast<void>(m_protocol.release([&calls](ProtocolPhase, quint64, quint64) { return ++calls < 60 ? Flow::Continue : Flow::Stop; }));
}

Result<ManagementProcessor> UpgradeExecution::readBack()
{
    const Result<ManagementProcessor> after = m_protocol.readBack(m_before.generation, terms(), m_progress);
    if (!after)
        return settleOpenOutcome(after.error());
    if (m_log.state() == UpgradeState::Restarting)
        m_log.enter(UpgradeState::Confirming, QStringLiteral("The processor is back."));
    return after;
}

/// It did not restart: perhaps activate never arrived. A processor that is silent has not refused, though; only one that answers a newer
/// session carries out nothing of what was asked before.
Result<ManagementProcessor> UpgradeExecution::settleOpenOutcome(const Error &error)
{
    const Result<ManagementProcessor> seen = m_protocol.inventory();
    if (!seen || seen->generation != m_before.generation)
        return error;
    Result<ManagementProcessor> now = m_protocol.confirm(terms(), m_progress);
    if (!now)
        return error;
    if (now->recordSequence != m_before.recordSequence)
        return now;
    m_activated = false;
    return Error{Error::Code::Timeout, QStringLiteral("The processor did not carry out activate; it still runs what it ran before.")};
}

/// The record that decides what runs is the one of before.
bool UpgradeExecution::neverActivated(const ManagementProcessor &after) const
{
    return after.recordSequence == m_before.recordSequence && after.activation == m_before.activation;
}

UpgradeState UpgradeExecution::finish(const Result<void> &result)
{
    if (!result && !m_activated) {
        const bool wasStopped = result.error().code == Error::Code::Stopped;
        const QString &underWay = m_log.component();
        const bool begun = !underWay.isEmpty() || !m_stored.isEmpty();
        const QStringList stored = !begun && m_order.interrupted ? m_order.interrupted->stored : m_stored;
        m_verdicts.settle(wasStopped ? QString() : underWay, stored, wasStopped || begun);
    }
    return m_log.end(result, m_verdicts.all(),
        m_sending.isEmpty() ? QStringLiteral("Nothing to do: everything selected is current.")
                            : QStringLiteral("Succeeded: the processor runs what was sent, read back from its flash."));
}

/// What the protocol reports while it works goes into the log; the wish to stop goes back.
Flow UpgradeExecution::follow(ProtocolPhase phase, quint64 done, quint64 total)
{
    m_log.progress(phase, done, total);
    if (!m_stop.now.stop_requested())
        return Flow::Continue;
    if (!m_activated)
        return Flow::Stop;
    if (!m_stopSaid)
        m_log.note(QStringLiteral("A stop was asked for; after activation the run can only be followed to its end."), Severity::Warning);
    m_stopSaid = true;
    return Flow::Continue;
}

}  // namespace fwpilot
