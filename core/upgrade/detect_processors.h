// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/driver.h"

namespace fwpilot {

/// The sysfs root given by the environment (FWPILOT_SYSFS), else /sys.
QString defaultSysfsRoot();

/// What was found on a machine.
struct Detection {
    QList<ManagementProcessor> processors;  ///< by address; those that no driver here speaks to with the reason
    QList<Error> warnings;                  ///< what was left out on the way: a function that cannot be read, a refused rules file
};

/// Scans the bus, recognises the management processors by the rules, and has each driver look at the functions that a rule of its name
/// names, and at no others (protocol rule 6). Sends no message. Blocks: not for the GUI thread. Errors: those of scanPci() and readSmbios().
Result<Detection> detectProcessors(const MachineSource &source, const Drivers &drivers);

/// The processor of that id or PCI address; with an empty text the only one that a driver here speaks to, or the only one there is. NotFound,
/// with what there is instead.
Result<ManagementProcessor> findProcessor(const QList<ManagementProcessor> &processors, const QString &idOrAddress);

/// The driver of a processor. Unsupported when it is not among these.
Result<Driver *> driverOf(const ManagementProcessor &processor, const Drivers &drivers);

}  // namespace fwpilot
