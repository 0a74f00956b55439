// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/pci_scan.h"
#include "core/upgrade/upgrade_protocol.h"

namespace fwpilot {

/// All that a new vendor or protocol registers: how its processors are found, and how one is opened. Both may be asked by several threads at
/// once.
class Driver {
public:
    virtual ~Driver() = default;

    /// A rule for management processors whose `protocol` is this name gives the driver its functions.
    virtual QString name() const = 0;
    /// The processors among these functions: those that this driver speaks to, and those that it could not look at, with the reason. A function at
    /// which it looked and saw no processor gives none. Sends no message.
    virtual Result<QList<ManagementProcessor>> discover(const QList<PciFunction> &functions) = 0;
    virtual Result<std::unique_ptr<UpgradeProtocol>> open(const ManagementProcessor &processor) = 0;
};

using Drivers = std::vector<std::unique_ptr<Driver>>;

}  // namespace fwpilot
