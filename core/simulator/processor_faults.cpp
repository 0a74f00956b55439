// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/processor_faults.h"

namespace fwpilot {

ProcessorFaults::ProcessorFaults(const QList<Fault> &faults, FlashStore &flash, SimulatedProcessor &processor, Fired fired)
    : m_flash(flash)
    , m_processor(processor)
    , m_fired(std::move(fired))
{
    for (const Fault &fault : faults) {
        switch (fault.kind) {
        case Fault::Kind::Power:
            m_flash.cutPowerAt({fault.at, fault.outcome, fault.at});
            m_ofFlash.append(fault);
            break;
        case Fault::Kind::BadBlock:
            m_flash.addBadSector(static_cast<quint32>(fault.at));
            m_ofFlash.append(fault);
            break;
        case Fault::Kind::SelfTestFails:
            m_processor.failNextSelfTest();
            break;
        case Fault::Kind::WrongContent:
            m_wrongContent = true;
            break;
        case Fault::Kind::NoReturn:
            m_noReturn = true;
            break;
        default:
            break;
        }
    }
}

bool ProcessorFaults::hasHappened(const Fault &fault) const
{
    if (fault.kind == Fault::Kind::Power)
        return m_flash.lastCut() && m_flash.lastCut()->operation == fault.at;
    return m_flash.failedSectors().contains(static_cast<quint32>(fault.at));
}

void ProcessorFaults::report()
{
    for (qsizetype index = 0; index < m_ofFlash.size();) {
        if (!hasHappened(m_ofFlash[index])) {
            ++index;
            continue;
        }
        m_fired(m_ofFlash[index].spec);
        m_ofFlash.removeAt(index);
    }
    if (m_processor.takeSelfTestFailure())
        m_fired(QStringLiteral("self-test-fails"));
}

void ProcessorFaults::spoilSelectedContent()
{
    if (!m_wrongContent)
        return;
    m_wrongContent = false;
    const Result<void> replaced = replaceSelectedContent(m_flash);
    m_fired(replaced ? QStringLiteral("wrong-content") : replaced.error().message);
}

bool ProcessorFaults::takeNoReturn()
{
    if (!m_noReturn)
        return false;
    m_noReturn = false;
    m_fired(QStringLiteral("no-return"));
    return true;
}

}  // namespace fwpilot
