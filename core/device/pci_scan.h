// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/machine_source.h"

#include <QList>
#include <QString>
#include <QtGlobal>

#include <array>

namespace fwpilot {

/// One function on a PCI bus, as libpci and sysfs tell it. A value: it says what was true during the scan.
struct PciFunction {
    QString address;  ///< "0000:00:05.0"; a domain above ffff has more digits
    quint16 vendor = 0;
    quint16 device = 0;
    quint16 subsystemVendor = 0;  ///< 0 where the function has none
    quint16 subsystemDevice = 0;
    quint32 classCode = 0;  ///< 24 bits: class, subclass, programming interface
    quint8 revision = 0;
    bool memoryDecoding = false;                ///< command register bit 1; false also where the register cannot be read
    QString vendorName;                         ///< from pci.ids, empty when it is not there
    QString deviceName;                         ///< likewise
    QString subsystemName;                      ///< likewise
    QString className;                          ///< likewise
    QString kernelDriver;                       ///< bound to the function, empty when none is
    QString parentBridge;                       ///< address of the bridge above it, as sysfs or the bridges' registers tell; else empty
    std::array<quint64, 6> baseAddresses = {};  ///< by number of the base address register, flag bits stripped, 0 = unused
    std::array<bool, 6> inPortSpace = {};       ///< the register holds an I/O port, not an address of memory
    std::array<quint64, 6> sizes = {};          ///< bytes, in the same order; a dump does not tell them (0)
    QString path;                               ///< the function's folder in sysfs, empty for a dump

    bool operator==(const PciFunction &) const = default;
};

/// All functions of all domains, sorted by address. Opens no resource file and writes nothing. Any thread, blocks.
///
/// A source without a PCI bus gives an empty list. A function that vanishes during the scan starts it again, three times at
/// most; then each is scanned alone, one that is gone left out. What is left out although it is there, or is there only in part, is added to
/// `warnings`. Errors: NotFound and NoAccess for the source, Malformed for a dump (with the line), OverLimit for a dump above 64 MiB.
Result<QList<PciFunction>> scanPci(const MachineSource &source, QList<Error> *warnings = nullptr);

}  // namespace fwpilot
