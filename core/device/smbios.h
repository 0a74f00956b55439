// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/machine_source.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace fwpilot {

/// The interface to a management processor that SMBIOS type 38 describes (DSP0134, 7.39).
struct IpmiInterface {
    enum class Kind { Unknown, Kcs, Smic, Bt, Ssif };

    Kind kind = Kind::Unknown;
    QString specification;     ///< "2.0"
    quint8 slaveAddress = 0;   ///< on the IPMB, 8 bits as it is written
    bool inPortSpace = false;  ///< `baseAddress` is an I/O port, not an address of memory
    quint64 baseAddress = 0;   ///< of SSIF: the 7-bit address on the SMBus
    int registerSpacing = 0;   ///< bytes from one register to the next: 1, 4, 16; 0 when not told
    std::optional<int> interrupt;

    bool operator==(const IpmiInterface &) const = default;
};

/// A host interface to a management processor, SMBIOS type 42 (DSP0134, 7.43; DSP0270 for Redfish).
struct HostInterface {
    enum class Kind { Unknown, Kcs, Mctp, Network };

    Kind kind = Kind::Unknown;
    QString device;           ///< of a network: "USB 046b:ffb0", "PCI 8086:1533"; empty when not told
    bool redfish = false;     ///< Redfish over IP is spoken on it
    QString hostAddress;      ///< the host's own IP address on it; empty when not told or not fixed
    QString serviceAddress;   ///< where the Redfish service answers; likewise
    quint16 servicePort = 0;  ///< 0 when not told
    QString serviceName;      ///< its host name; empty when not told

    bool operator==(const HostInterface &) const = default;
};

/// What SMBIOS tells of a machine. Texts are plain (plainText), trimmed, and empty where the maker left a filler ("To Be Filled By O.E.M.",
/// "Not Specified", "Default string").
struct SmbiosFacts {
    enum class Depth {
        Nothing,  ///< there is no SMBIOS here
        Names,    ///< only the names that the kernel shows to everybody; `notes` says why
        Tables,
    };

    Depth depth = Depth::Nothing;
    QString manufacturer;  ///< type 1
    QString product;
    QString serial;
    QString boardManufacturer;  ///< type 2, the first
    QString boardProduct;
    QList<IpmiInterface> ipmi;            ///< in the order of the tables; records that describe no interface are left out
    QList<HostInterface> hostInterfaces;  ///< likewise
    QString processorFirmware;  ///< the version that a firmware inventory (type 45) gives for a component named "BMC …"; else empty
    QStringList notes;          ///< sentences: what could not be read or was out of the specification and therefore left out

    bool operator==(const SmbiosFacts &) const = default;
};

/// Decodes the structures of a table, whatever it holds: a record that is too short or has an odd length is left out with a note, the table
/// ends at its end, at an end-of-table structure, or where no further structure can begin. At most 4096 structures, 64 notes.
SmbiosFacts decodeSmbios(const QByteArray &table);

/// The facts of this source. A dump (entry point first, as dmidecode writes it): NotFound, NoAccess, OverLimit above 1 MiB, Malformed when
/// it has no entry point. Nothing is read where a PCI dump is given without one of SMBIOS. Of sysfs: `firmware/dmi/tables/DMI`; where that
/// cannot be read `class/dmi/id`, with a note that says who can; no error there. Any thread, blocks.
Result<SmbiosFacts> readSmbios(const MachineSource &source);

/// "KCS at I/O port 0xca2, registers 1 byte apart, IPMI 2.0".
QString ipmiText(const IpmiInterface &interface);
/// "Redfish at 169.254.0.17 port 443, through USB 046b:ffb0".
QString hostInterfaceText(const HostInterface &interface);

}  // namespace fwpilot
