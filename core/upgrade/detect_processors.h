// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/driver.h"

namespace fwpilot {

/// The sysfs root given by the environment (FWPILOT_SYSFS), else /sys.
QString defaultSysfsRoot();

/// Scans the bus, and asks every driver what it finds there. Sends no message. Blocks: not for the GUI thread.
Result<QList<ManagementProcessor>> detectProcessors(const PciSource &source, const Drivers &drivers);

/// The processor of that id or PCI address; with an empty text the only one there is. NotFound, with what there is instead.
Result<ManagementProcessor> findProcessor(const QList<ManagementProcessor> &processors, const QString &idOrAddress);

/// The driver of a processor. Unsupported when it is not among these.
Result<Driver *> driverOf(const ManagementProcessor &processor, const Drivers &drivers);

}  // namespace fwpilot
