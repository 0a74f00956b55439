// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/detect_processors.h"

#include "core/device/known_processors.h"

#include <algorithm>
#include <iterator>

namespace fwpilot {

QString defaultSysfsRoot()
{
    const QString root = qEnvironmentVariable("FWPILOT_SYSFS");
    return root.isEmpty() ? QStringLiteral("/sys") : root;
}

namespace {

const ManagementProcessor *findAt(const QList<ManagementProcessor> &processors, const QString &address)
{
    const auto found = std::find_if(
        processors.begin(), processors.end(), [&](const ManagementProcessor &processor) { return processor.address == address; });
    return found == processors.end() ? nullptr : &*found;
}

/// In capitals or not, with or without the domain 0000.
bool isAddress(const QString &address, const QString &written)
{
    const QString lower = written.toLower();
    return !address.isEmpty() && (address == lower || address == QStringLiteral("0000:") + lower);
}

/// Why a processor that no driver found cannot be upgraded from here.
QString unreachedReason(const ProcessorRule &rule, const Drivers &drivers)
{
    const bool spoken = std::any_of(
        drivers.begin(), drivers.end(), [&](const std::unique_ptr<Driver> &driver) { return driver->name() == rule.protocol; });
    if (spoken)
        return QStringLiteral("Nothing behind it answers as a %1.").arg(rule.protocol);
    if (rule.protocol.isEmpty())
        return QStringLiteral("This program knows no way to upgrade it.");
    return QStringLiteral("It takes firmware through %1, which this program does not speak yet.").arg(rule.protocol);
}

ManagementProcessor unreached(const RecognisedProcessor &recognised, const Drivers &drivers)
{
    const ProcessorRule &rule = recognised.rule;
    ManagementProcessor processor;
    if (!recognised.functions.isEmpty()) {
        processor.address = recognised.functions.first().address;
        processor.path = recognised.functions.first().path;
    }
    processor.id = processor.address.isEmpty() ? QStringLiteral("smbios") : processor.address;
    processor.reason = unreachedReason(rule, drivers);
    if (!rule.remedy.isEmpty())
        processor.reason += QLatin1Char(' ') + rule.remedy;
    return processor;
}

/// A rule that names this function for this driver; nullptr when none does, and the driver may not look at it (protocol rule 6).
const ProcessorRule *ruleFor(const Driver &driver, const PciFunction &function, const SmbiosFacts &smbios, const KnownProcessors &known)
{
    const auto isStranger = [&](const FunctionPattern &pattern) { return pattern.matches(function); };
    if (std::any_of(known.strangers.begin(), known.strangers.end(), isStranger))
        return nullptr;
    const auto names = [&](const ProcessorRule &rule) {
        return rule.protocol == driver.name() && rule.function && rule.function->matches(function) && rule.machine.matches(smbios);
    };
    const auto rule = std::find_if(known.rules.begin(), known.rules.end(), names);
    return rule == known.rules.end() ? nullptr : &*rule;
}

/// What the drivers found. A function whose ids others use too, and at which the driver saw nothing, is taken out of `functions`.
Result<QList<ManagementProcessor>> askDrivers(
    const Drivers &drivers, const SmbiosFacts &smbios, const KnownProcessors &known, QList<PciFunction> &functions)
{
    QList<ManagementProcessor> processors;
    for (const std::unique_ptr<Driver> &driver : drivers) {
        QList<PciFunction> named;
        std::copy_if(functions.begin(), functions.end(), std::back_inserter(named),
            [&](const PciFunction &function) { return ruleFor(*driver, function, smbios, known) != nullptr; });
        const Result<QList<ManagementProcessor>> found = driver->discover(named);
        if (!found)
            return found.error();
        functions.removeIf([&](const PciFunction &function) {
            const ProcessorRule *rule = ruleFor(*driver, function, smbios, known);
            return rule != nullptr && rule->shared && findAt(*found, function.address) == nullptr;
        });
        processors += *found;
    }
    return processors;
}

/// A recognised processor with what its driver found, if one did.
ManagementProcessor describe(const RecognisedProcessor &recognised, const QList<ManagementProcessor> &found, const Drivers &drivers)
{
    ManagementProcessor processor;
    QList<PciFunction> functions = recognised.functions;
    const auto its = std::find_if(
        functions.begin(), functions.end(), [&](const PciFunction &function) { return findAt(found, function.address) != nullptr; });
    if (its != functions.end()) {
        processor = *findAt(found, its->address);
        std::rotate(functions.begin(), its, its + 1);
    } else {
        processor = unreached(recognised, drivers);
    }
    processor.functions = functions;
    processor.recognition = recognised.recognition;
    if (processor.compatible.isEmpty()) {  // it has not told who it is
        const ProcessorRule &rule = recognised.rule;
        const QString maker = rule.vendor + QLatin1Char(' ');
        processor.vendor = rule.vendor;
        processor.model = rule.name.startsWith(maker) ? rule.name.mid(maker.size()) : rule.name;
        if (rule.shared) {
            processor.recognition.probable = true;
            processor.reason = QStringLiteral("Others use these ids, too: it may be no management processor. ") + processor.reason;
        }
    }
    return processor;
}

void addSmbios(ManagementProcessor &processor, const SmbiosFacts &smbios, bool interfacesToo)
{
    processor.machine.manufacturer = smbios.manufacturer;
    processor.machine.model = smbios.product;
    processor.machine.serial = smbios.serial;
    processor.recognition.notes += smbios.notes;
    if (interfacesToo) {
        processor.ipmi = smbios.ipmi;
        processor.hostInterfaces = smbios.hostInterfaces;
    }
}

}  // namespace

Result<Detection> detectProcessors(const MachineSource &source, const Drivers &drivers)
{
    QList<Error> warnings;
    Result<QList<PciFunction>> functions = scanPci(source, &warnings);
    if (!functions)
        return functions.error();
    const Result<SmbiosFacts> smbios = readSmbios(source);
    if (!smbios)
        return smbios.error();
    const LoadedRules rules = loadKnownProcessors(source.ruleFolders);
    const Result<QList<ManagementProcessor>> found = askDrivers(drivers, *smbios, rules.known, *functions);
    if (!found)
        return found.error();
    Detection detection{{}, warnings + rules.refusals};
    for (const RecognisedProcessor &recognised : recogniseProcessors(*functions, *smbios, rules.known)) {
        ManagementProcessor processor = describe(recognised, *found, drivers);
        addSmbios(processor, *smbios, recognised.hasSmbiosInterfaces);
        detection.processors += processor;
    }
    return detection;
}

Result<ManagementProcessor> findProcessor(const QList<ManagementProcessor> &processors, const QString &idOrAddress)
{
    QStringList present;
    const ManagementProcessor *found = nullptr;
    int matches = 0;
    const bool oneIsSpokenTo = std::any_of(
        processors.begin(), processors.end(), [](const ManagementProcessor &processor) { return !processor.driver.isEmpty(); });
    for (const ManagementProcessor &processor : processors) {
        present.append(processor.id);
        const bool isMeant = idOrAddress.isEmpty() ? !oneIsSpokenTo || !processor.driver.isEmpty()
                                                   : processor.id == idOrAddress || isAddress(processor.address, idOrAddress);
        if (isMeant) {
            found = &processor;
            ++matches;
        }
    }
    if (matches == 1)
        return *found;
    if (processors.isEmpty()) {
        return Error{Error::Code::NotFound, QStringLiteral("No management processor was found on this machine."), 0,
            QStringLiteral("Check that the card is seated and that its PCI function is visible (lspci).")};
    }
    const QString there = present.join(QStringLiteral(", "));
    if (idOrAddress.isEmpty())
        return Error{
            Error::Code::Usage, QStringLiteral("There is more than one processor: %1.").arg(there), 0, QStringLiteral("Name one of them.")};
    if (matches > 1)
        return Error{Error::Code::NotFound, QStringLiteral("More than one processor is called %1.").arg(plainText(idOrAddress)), 0,
            QStringLiteral("Name it by its PCI address.")};
    return Error{Error::Code::NotFound, QStringLiteral("There is no processor %1; found were: %2.").arg(plainText(idOrAddress), there)};
}

Result<Driver *> driverOf(const ManagementProcessor &processor, const Drivers &drivers)
{
    for (const std::unique_ptr<Driver> &driver : drivers) {
        if (driver->name() == processor.driver)
            return driver.get();
    }
    return Error{Error::Code::Unsupported, QStringLiteral("No driver here speaks to %1.").arg(processor.id)};
}

}  // namespace fwpilot
