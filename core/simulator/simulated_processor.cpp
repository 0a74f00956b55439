// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulated_processor.h"

#include "core/protocol/mailbox/wire_text.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace fwpilot {

namespace {

constexpr Milliseconds selfTestTime = 50;
constexpr std::size_t digestPiece = 64 * 1024;

constexpr Temperature celsius(double degrees)
{
    return static_cast<Temperature>(degrees * 10 + temperatureOffset);
}

MachineStatus defaultMachine()
{
    MachineStatus machine;
    machine.power = "on";
    machine.inlet = celsius(23.5);
    machine.mainProcessor = celsius(51);
    for (const std::uint16_t speed : {std::uint16_t{4200}, std::uint16_t{4260}, std::uint16_t{4180}})
        machine.fans.append(speed);
    machine.lastRestart = "power on";
    return machine;
}

}  // namespace

SimulatedProcessor::SimulatedProcessor(FlashStore &flash, const ResponderLimits &limits)
    : m_flash(flash), m_limits(limits), m_scratch(std::max(scratchFor(flash.geometry()), digestPiece)), m_machine(defaultMachine())
{
    m_identity.vendor = "Firmware Pilot";
    m_identity.model = "Reference MP";
    m_identity.serial = wireText<32>(flash.description().serial);
    m_identity.compatible = "fwpilot,reference-mp";
    m_identity.components = componentTable(flash.description());
    for (const ComponentSlot &component : m_identity.components)
        m_stagingSize = std::max<std::size_t>(m_stagingSize, component.bankSize);
    m_staging = std::make_unique_for_overwrite<std::byte[]>(m_stagingSize);
}

bool SimulatedProcessor::start(Milliseconds now)
{
    const ResponderMemory memory{std::span(m_staging.get(), m_stagingSize), m_scratch};
    m_responder = std::make_unique<UpgradeResponder>(m_flash, m_identity, memory, m_limits);
    m_startedAt = now;
    m_selfTestDone = false;
    if (!m_responder->start(now) || m_flash.powerLost())
        return false;
    noteStart();
    return true;
}

void SimulatedProcessor::noteStart()
{
    Nameplate nameplate;
    m_responder->describe(nameplate, m_startedAt);
    for (std::size_t index = 0; index < nameplate.components.size(); ++index) {
        const std::uint8_t bank = nameplate.components[index].activeBank;
        m_flash.file().setBooted(static_cast<qsizetype>(index), bank == ComponentDescription::noBank ? -1 : bank);
    }
    QString line = QStringLiteral("start %1").arg(m_responder->generation());
    if (nameplate.state == ProcessorState::Recovery)
        line += QStringLiteral(": recovery, nothing whole to run");
    else if (nameplate.setState == SetState::Trial)
        line += QStringLiteral(": on trial, start %1").arg(nameplate.tries);
    else if (!nameplate.rejectedReason.empty())
        line += QStringLiteral(": runs the former firmware (%1)")
                    .arg(QString::fromUtf8(nameplate.rejectedReason.characters.data(), nameplate.rejectedReason.length));
    note(line);
}

void SimulatedProcessor::note(const QString &line)
{
    if (m_log.size() == m_log.capacity()) {
        std::move(m_log.begin() + 1, m_log.end(), m_log.begin());
        --m_log.count;
    }
    m_log.append(wireText<96>(line));
}

void SimulatedProcessor::step(Milliseconds now)
{
    const SetState before = m_responder->record().state;
    if (!m_selfTestDone && now - m_startedAt >= selfTestTime) {
        m_selfTestDone = true;
        const bool fails = m_selfTestFails && before == SetState::Trial;
        if (fails) {
            m_selfTestFails = false;
            m_selfTestFailed = true;
            note(QStringLiteral("self-test failed"));
        }
        m_responder->reportSelfTest(!fails);
    }
    m_responder->step(now);
    if (before == SetState::Trial && m_responder->record().state == SetState::Confirmed)
        note(QStringLiteral("confirmed, record %1").arg(m_responder->record().sequence));
}

bool SimulatedProcessor::takeSelfTestFailure()
{
    return std::exchange(m_selfTestFailed, false);
}

void SimulatedProcessor::describe(Nameplate &nameplate, Milliseconds now) const
{
    m_responder->describe(nameplate, now);
    nameplate.temperature = celsius(48.5);
    nameplate.network = "192.0.2.17";
    nameplate.mostErases = 0;
    for (quint32 sector = 0; sector < m_flash.geometry().sectorCount; ++sector)
        nameplate.mostErases = std::max<quint32>(nameplate.mostErases, m_flash.eraseCount(sector));
    if (nameplate.manifestDigest != Digest{}) {
        const QByteArray digest(reinterpret_cast<const char *>(nameplate.manifestDigest.data()), 6);
        nameplate.lastUpgrade = wireText<64>(QStringLiteral("bundle %1").arg(QString::fromLatin1(digest.toHex())));
    }
    nameplate.machine = m_machine;
    nameplate.log = m_log;
}

}  // namespace fwpilot
