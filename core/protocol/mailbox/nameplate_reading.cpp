// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/nameplate_reading.h"

#include "core/protocol/mailbox/wire_text.h"
#include "core/wire/header.h"

#include <QRegularExpression>

namespace fwpilot {

namespace {

std::optional<double> celsius(Temperature temperature)
{
    if (temperature == 0)
        return std::nullopt;
    return (static_cast<double>(temperature) - temperatureOffset) / 10;
}

QString stateText(ProcessorState state)
{
    switch (state) {
    case ProcessorState::Ready:
        return QStringLiteral("ready");
    case ProcessorState::Receiving:
        return QStringLiteral("receiving");
    case ProcessorState::Storing:
        return QStringLiteral("storing");
    case ProcessorState::Activating:
        return QStringLiteral("activating");
    case ProcessorState::Restarting:
        return QStringLiteral("restarting");
    case ProcessorState::Recovery:
        break;
    }
    return QStringLiteral("recovery");
}

Activation activation(SetState state)
{
    return state == SetState::Confirmed ? Activation::Confirmed : state == SetState::Trial ? Activation::Trial : Activation::Recovery;
}

FirmwareBank bank(const BankDescription &description)
{
    const bool known = description.valid || !description.version.empty();
    return {description.valid, plainText(description.version), known ? digestBytes(description.sha256) : QByteArray(), description.securityVersion};
}

Component component(const ComponentDescription &description)
{
    Component result;
    result.name = plainText(description.name);
    result.bankSize = description.bankSize;
    result.running = description.activeBank < 2;
    const bool second = description.activeBank == 1;
    result.active = bank(second ? description.second : description.first);
    result.inactive = bank(second ? description.first : description.second);
    result.securityFloor = description.securityFloor;
    return result;
}

ComputerStatus computer(const MachineStatus &machine)
{
    ComputerStatus status;
    status.power = plainText(machine.power);
    status.inletCelsius = celsius(machine.inlet);
    status.processorCelsius = celsius(machine.mainProcessor);
    for (const std::uint16_t speed : machine.fans)
        status.fansRpm.append(speed);
    status.lastRestart = plainText(machine.lastRestart);
    for (const ReasonText &event : machine.events)
        status.events.append(plainText(event));
    return status;
}

/// vendor-model-serial, fit for a command line.
QString identity(const ManagementProcessor &processor)
{
    static const QRegularExpression unfit(QStringLiteral("[^A-Za-z0-9._]+"));
    QString name = QStringLiteral("%1-%2").arg(processor.vendor, processor.model).toLower();
    name.replace(unfit, QStringLiteral("-"));
    QString serial = processor.serial;
    serial.replace(unfit, QStringLiteral("-"));
    return name + QLatin1Char('-') + serial;
}

}  // namespace

ManagementProcessor describeProcessor(const Nameplate &nameplate, const NameplateHead &head)
{
    ManagementProcessor processor;
    processor.vendor = plainText(nameplate.vendor);
    processor.model = plainText(nameplate.model);
    processor.serial = plainText(nameplate.serial);
    processor.compatible = plainText(nameplate.compatible);
    processor.id = identity(processor);
    processor.upgradable = nameplate.state != ProcessorState::Restarting;  // what it will run is not known before it is back
    if (!processor.upgradable)
        processor.reason = QStringLiteral("It is restarting. Wait, then look again.");
    processor.state = stateText(nameplate.state);
    processor.protocol = QStringLiteral("mailbox %1").arg(protocolVersion);
    processor.generation = head.generation;
    processor.recordSequence = nameplate.recordSequence;
    processor.activation = activation(nameplate.setState);
    processor.manifestDigest = digestBytes(nameplate.manifestDigest);
    processor.rejectedDigest = digestBytes(nameplate.rejected);
    processor.rejectedReason = plainText(nameplate.rejectedReason);
    if (processor.activation == Activation::Recovery)
        processor.reason = QStringLiteral("Nothing whole to run (%1); an upgrade that covers it helps.").arg(plainText(nameplate.damaged));
    if (nameplate.session != 0) {
        processor.owner.text = nameplate.owner.empty() ? QStringLiteral("somebody unnamed") : plainText(nameplate.owner);
        const qint64 age = static_cast<qint64>(std::min<std::uint64_t>(nameplate.ownerMilliseconds, 1ULL << 50));
        processor.owner.since = QDateTime::currentDateTimeUtc().addMSecs(-age);
        processor.owner.silentMilliseconds = nameplate.silentMilliseconds;
    }
    processor.uptimeMilliseconds = nameplate.uptimeMilliseconds;
    processor.network = plainText(nameplate.network);
    processor.celsius = celsius(nameplate.temperature);
    processor.mostErases = nameplate.mostErases;
    processor.lastUpgrade = plainText(nameplate.lastUpgrade);
    processor.machine = computer(nameplate.machine);
    for (const ReasonText &line : nameplate.log)
        processor.log.append(plainText(line));
    for (const ComponentDescription &description : nameplate.components)
        processor.components.append(component(description));
    return processor;
}

}  // namespace fwpilot
