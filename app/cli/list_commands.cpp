// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/target.h"
#include "core/device/pci_text.h"
#include "core/upgrade/upgrade_json.h"
#include "core/upgrade/upgrade_report.h"

namespace fwpilot {

namespace {

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

int list(const Invocation &invocation)
{
    Result<Surroundings> around = Surroundings::explore(invocation);
    if (!around)
        return fail(around.error(), invocation);
    if (invocation.json()) {
        QJsonArray array;
        for (const ManagementProcessor &processor : around->processors)
            array += toJson(processor);
        printJson(array);
        return 0;
    }
    if (around->processors.isEmpty()) {
        printLine(invocation.isSet("pci-dump")
                ? QStringLiteral("The dump shows no management processor that is known here.")
                : QStringLiteral(
                    "No management processor was found. Check that the card is seated and that its PCI function is visible (lspci)."));
        return 0;
    }
    QList<QStringList> rows;
    for (const ManagementProcessor &processor : around->processors) {
        rows.append(
            {processor.id, orDash(processor.address), orDash(processor.vendor), orDash(modelText(processor)), orDash(processor.driver),
                orDash(processor.state), processor.upgradable ? QStringLiteral("yes") : QStringLiteral("no"), processor.reason});
    }
    print(
        columns({QStringLiteral("ID"), QStringLiteral("ADDRESS"), QStringLiteral("VENDOR"), QStringLiteral("MODEL"),
                    QStringLiteral("DRIVER"), QStringLiteral("STATE"), QStringLiteral("UPGRADABLE"), QStringLiteral("WHY, AND WHAT TO DO")},
            rows));
    return 0;
}

/// A heading and its rows of label and value; nothing where every value is empty.
void printGroup(const QString &heading, const QList<QStringList> &facts)
{
    QList<QStringList> rows;
    for (const QStringList &fact : facts) {
        if (!fact.last().isEmpty())
            rows.append({QStringLiteral("  ") + fact.first(), fact.last()});
    }
    if (rows.isEmpty())
        return;
    printLine();
    printLine(heading);
    print(columns({}, rows));
}

/// The value, or nothing.
QString celsiusText(const std::optional<double> &celsius)
{
    return celsius ? QStringLiteral("%1 degrees Celsius").arg(*celsius, 0, 'f', 1) : QString();
}

QString ownerText(const ProcessorOwner &owner)
{
    if (owner.text.isEmpty())
        return QStringLiteral("nobody");
    return QStringLiteral("%1, since %2, silent for %3")
        .arg(owner.text, owner.since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), durationText(owner.silentMilliseconds));
}

QString digestText(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

void printFirmware(const ManagementProcessor &processor)
{
    if (processor.components.isEmpty())
        return;
    const auto describe = [](const FirmwareBank &bank) {
        if (!bank.valid)
            return bank.version.isEmpty() ? QStringLiteral("empty") : QStringLiteral("%1 (damaged)").arg(bank.version);
        return QStringLiteral("%1 (%2)").arg(bank.version, digestText(bank.sha256).left(12));
    };
    QList<QStringList> rows;
    for (const Component &component : processor.components) {
        rows.append({QStringLiteral("  ") + component.name, component.running ? describe(component.active) : QStringLiteral("does not run"),
            describe(component.inactive), sizeText(component.bankSize), QString::number(component.securityFloor)});
    }
    printLine();
    printLine(QStringLiteral("Firmware"));
    print(columns({QStringLiteral("  COMPONENT"), QStringLiteral("RUNS"), QStringLiteral("OTHER BANK"), QStringLiteral("BANK SIZE"),
                      QStringLiteral("SECURITY FLOOR")},
        rows));
}

void printLines(const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    printLine();
    printLine(heading);
    for (const QString &line : lines)
        printLine(QStringLiteral("  ") + line);
}

QList<QStringList> processorFacts(const ManagementProcessor &processor)
{
    return {{QStringLiteral("Health"), healthName(processor)}, {QStringLiteral("State"), processor.state},
        {QStringLiteral("Can be upgraded"), processor.upgradable ? QStringLiteral("yes") : QStringLiteral("no")},
        {QStringLiteral("Note"), processor.reason}, {QStringLiteral("In use by"), ownerText(processor.owner)},
        {QStringLiteral("Running set"), activationName(processor.activation)},
        {QStringLiteral("Made from bundle"), digestText(processor.manifestDigest)},
        {QStringLiteral("Rejected bundle"), digestText(processor.rejectedDigest)},
        {QStringLiteral("Rejected because"), processor.rejectedReason}, {QStringLiteral("Last upgrade"), processor.lastUpgrade},
        {QStringLiteral("Starts so far"), QString::number(processor.generation)},
        {QStringLiteral("Running for"), durationText(static_cast<qint64>(processor.uptimeMilliseconds))},
        {QStringLiteral("Network"), processor.network}, {QStringLiteral("Temperature"), celsiusText(processor.celsius)},
        {QStringLiteral("Flash wear"), QStringLiteral("%1 erases at most").arg(processor.mostErases)}};
}

QList<QStringList> machineFacts(const ComputerStatus &machine)
{
    QStringList fans;
    for (const int rpm : machine.fansRpm)
        fans += QStringLiteral("%1 rpm").arg(rpm);
    return {{QStringLiteral("Maker"), machine.manufacturer}, {QStringLiteral("Model"), machine.model},
        {QStringLiteral("Serial"), machine.serial}, {QStringLiteral("Power"), machine.power},
        {QStringLiteral("Inlet"), celsiusText(machine.inletCelsius)},
        {QStringLiteral("Main processor"), celsiusText(machine.processorCelsius)},
        {QStringLiteral("Fans"), fans.join(QStringLiteral(", "))}, {QStringLiteral("Last restart"), machine.lastRestart}};
}

void printFunction(const PciFunction &function)
{
    printGroup(QStringLiteral("PCI function %1").arg(function.address),
        {{QStringLiteral("Ids"), identityText(function)}, {QStringLiteral("Name"), nameText(function)},
            {QStringLiteral("Subsystem"), function.subsystemName}, {QStringLiteral("Class"), classText(function)},
            {QStringLiteral("Base addresses"), baseAddressTexts(function).join(QStringLiteral("; "))},
            {QStringLiteral("Memory decoding"), function.memoryDecoding ? QStringLiteral("on") : QStringLiteral("off")},
            {QStringLiteral("Kernel driver"), orDash(function.kernelDriver)}, {QStringLiteral("Below bridge"), function.parentBridge}});
}

/// What it was recognised by: the evidence, and the raw facts.
void printRecognition(const ManagementProcessor &processor)
{
    printLines(QStringLiteral("Recognised by"), processor.recognition.evidence + processor.recognition.notes);
    printLines(QStringLiteral("Interfaces"), interfaceTexts(processor));
    for (const PciFunction &function : processor.functions)
        printFunction(function);
}

int status(const Invocation &invocation)
{
    Result<Surroundings> around = Surroundings::explore(invocation);
    if (!around)
        return fail(around.error(), invocation);
    const Result<ManagementProcessor> found = findProcessor(around->processors, invocation.arguments().value(0));
    if (!found)
        return fail(found.error(), invocation);
    if (invocation.json()) {
        printJson(toJson(*found));
        return 0;
    }
    printLine(found->id);
    print(columns({},
        {{QStringLiteral("  Address"), orDash(found->address)}, {QStringLiteral("  Vendor"), orDash(found->vendor)},
            {QStringLiteral("  Model"), orDash(modelText(*found))}, {QStringLiteral("  Serial"), orDash(found->serial)},
            {QStringLiteral("  Product"), orDash(found->compatible)}, {QStringLiteral("  Driver"), orDash(found->driver)}}));
    const bool known = !found->components.isEmpty();
    printGroup(QStringLiteral("Processor"), known ? processorFacts(*found) : processorFacts(*found).mid(0, 4));
    printFirmware(*found);
    printGroup(QStringLiteral("Machine"), machineFacts(found->machine));
    printLines(QStringLiteral("Events of the machine"), found->machine.events);
    printLines(QStringLiteral("Log of the processor"), found->log);
    printRecognition(*found);
    return 0;
}

constexpr CommandDescription commands[] = {
    {"list", "", "shows every management processor of this machine", "\nSends no message to any of them.\n", {}, 0, 0, list},
    {"status", "[ID]", "shows everything known of a processor and its machine", "\nSends no message to it.\n", {}, 0, 1, status},
};

}  // namespace

std::span<const CommandDescription> listCommands()
{
    return commands;
}

}  // namespace fwpilot
