// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/detect_processors.h"

namespace fwpilot {

QString defaultSysfsRoot()
{
    const QString root = qEnvironmentVariable("FWPILOT_SYSFS");
    return root.isEmpty() ? QStringLiteral("/sys") : root;
}

Result<QList<ManagementProcessor>> detectProcessors(const PciSource &source, const Drivers &drivers)
{
    const Result<QList<PciFunction>> functions = scanPci(source);
    if (!functions)
        return functions.error();
    QList<ManagementProcessor> processors;
    for (const std::unique_ptr<Driver> &driver : drivers) {
        const Result<QList<ManagementProcessor>> found = driver->discover(*functions);
        if (!found)
            return found.error();
        processors += *found;
    }
    return processors;
}

Result<ManagementProcessor> findProcessor(const QList<ManagementProcessor> &processors, const QString &idOrAddress)
{
    QStringList present;
    const ManagementProcessor *found = nullptr;
    int matches = 0;
    for (const ManagementProcessor &processor : processors) {
        present.append(processor.id);
        if (idOrAddress.isEmpty() || processor.id == idOrAddress || processor.address == idOrAddress) {
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
        return Error{Error::Code::Usage, QStringLiteral("There is more than one processor: %1.").arg(there), 0, QStringLiteral("Name one of them.")};
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
