// SPDX-License-Identifier: GPL-3.0-or-later
// The part of an execution that goes on with a run that was interrupted.
#include "core/upgrade/upgrade_execution.h"

#include "core/upgrade/upgrade_report.h"

namespace fwpilot {

/// Finds out where an interrupted run goes on, and takes up its journal.
Result<void> UpgradeExecution::resume()
{
    const RecordedRun &run = *m_order.interrupted;
    m_activated = run.activation.has_value();  // until it is known better
    const Result<ManagementProcessor> now = m_protocol.inventory();
    const Result<Resumption> resumption = now ? resumptionOf(run, *now) : Result<Resumption>(now.error());
    if (!resumption)
        return resumption.error();
    m_resumption = *resumption;
    m_before = run.opening.processor;
    const Result<void> opened = m_log.resume(m_order);
    if (!opened || m_resumption == Resumption::ReadBack)
        return opened;
    const bool isOpen = run.activation && run.activation->generation == now->generation;
    return isOpen ? settleActivation() : prepareToSend(*now);
}

/// The run had asked for its activation, and the record is the one of before: it may be carried out just now. Told by a newer session.
Result<void> UpgradeExecution::settleActivation()
{
    const Result<ManagementProcessor> now = m_protocol.confirm(terms(), m_progress);
    const Result<Resumption> resumption = now ? resumptionOf(*m_order.interrupted, *now) : Result<Resumption>(now.error());
    if (!resumption) {
        const Error &error = resumption.error();
        return isSilence(error.code) ? Error{Error::Code::StateUnknown, QStringLiteral("Whether it was activated is not known: %1").arg(error.message)} : error;
    }
    m_resumption = *resumption;
    return m_resumption == Resumption::ReadBack ? Result<void>() : prepareToSend(*now);
}

/// An interrupted run sends again; its record tells since when nothing was activated.
Result<void> UpgradeExecution::prepareToSend(const ManagementProcessor &now)
{
    m_activated = false;
    m_before.generation = now.generation;
    m_before.recordSequence = now.recordSequence;
    if (!now.upgradable)
        return notNow(now.reason);
    if (!m_order.bundle)
        return bundleIsMissing(*m_order.interrupted);
    const Result<void> checked = checkBundle();
    return checked && now.activation == Activation::Trial ? confirmFirst() : checked;
}

/// What an interrupted run had activated is read back.
Result<ManagementProcessor> UpgradeExecution::followActivation()
{
    m_activated = true;
    m_before.generation = m_order.interrupted->activation->generation;
    m_before.recordSequence = m_order.interrupted->activation->recordSequence;
    m_log.enter(UpgradeState::Restarting, QStringLiteral("Everything was activated before the interruption; reading what became of it."));
    return readBack();
}

}  // namespace fwpilot
