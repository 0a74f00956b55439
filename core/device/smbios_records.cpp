// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios.h"
#include "core/device/smbios_host_interface.h"
#include "core/device/smbios_structures.h"

#include <QRegularExpression>

#include <array>

namespace fwpilot {

namespace {

/// Structure types of DSP0134.
enum StructureType { SystemType = 1, BoardType = 2, IpmiType = 38, HostInterfaceType = 42, FirmwareType = 45 };

/// Of types 1 and 2: before it neither has a text worth showing.
constexpr qsizetype shortestNames = 6;

void leaveOut(const SmbiosStructure &structure, const QString &because, SmbiosFacts &facts)
{
    addSmbiosNote(facts.notes, QStringLiteral("%1 %2, and is left out.").arg(structure.name(), because));
}

bool isLongEnough(const SmbiosStructure &structure, qsizetype shortest, SmbiosFacts &facts)
{
    if (structure.formatted.size() >= shortest)
        return true;
    leaveOut(structure, QStringLiteral("is too short for what it describes"), facts);
    return false;
}

void takeSystem(const SmbiosStructure &structure, SmbiosFacts &facts)
{
    facts.manufacturer = structure.textAt(4);
    facts.product = structure.textAt(5);
    facts.serial = structure.textAt(7);
}

void takeBoard(const SmbiosStructure &structure, SmbiosFacts &facts)
{
    facts.boardManufacturer = structure.textAt(4);
    facts.boardProduct = structure.textAt(5);
}

/// The address of a bus slave in 7 bits. Some makers leave the base address empty and write it as the slave address only.
quint64 addressOnSmbus(const SmbiosStructure &structure)
{
    const quint64 base = structure.numberAt(8, 1).value_or(0) >> 1;
    return base != 0 ? base : structure.numberAt(6, 1).value_or(0) >> 1;
}

/// The base address of a kind with registers, bit 0 being the address space there and the address's own bit 0 in the modifier.
/// False when there is none.
bool fillRegisters(const SmbiosStructure &structure, IpmiInterface &interface, SmbiosFacts &facts)
{
    constexpr quint64 highestPort = 0xffff;
    const std::optional<quint64> base = structure.numberAt(8, 8);
    if (!base || (*base & ~quint64(1)) == 0)
        return false;
    const quint64 modifier = structure.numberAt(0x10, 1).value_or(0);
    interface.inPortSpace = (*base & 1) != 0;
    interface.baseAddress = (*base & ~quint64(1)) | (modifier >> 4 & 1);
    if (interface.inPortSpace && interface.baseAddress > highestPort)
        return false;
    if (structure.numberAt(0x10, 1)) {
        constexpr std::array spacings = {1, 4, 16, 0};
        interface.registerSpacing = spacings[modifier >> 6];
        if (interface.registerSpacing == 0)
            addSmbiosNote(
                facts.notes, QStringLiteral("%1: the spacing of its registers is out of the specification.").arg(structure.name()));
    }
    return true;
}

/// DSP0134, 7.39; the base address and its modifier as in appendix C1 of the IPMI specification.
void addIpmi(const SmbiosStructure &structure, SmbiosFacts &facts)
{
    const quint64 kind = structure.numberAt(4, 1).value_or(0);
    if (kind < quint64(IpmiInterface::Kind::Kcs) || kind > quint64(IpmiInterface::Kind::Ssif)) {
        leaveOut(structure, QStringLiteral("names no known kind of interface"), facts);
        return;
    }
    IpmiInterface interface;
    interface.kind = static_cast<IpmiInterface::Kind>(kind);
    const quint64 version = structure.numberAt(5, 1).value_or(0);
    if (version != 0)
        interface.specification = QStringLiteral("%1.%2").arg(version >> 4).arg(version & 0xf);
    interface.slaveAddress = quint8(structure.numberAt(6, 1).value_or(0));
    if (interface.kind == IpmiInterface::Kind::Ssif)
        interface.baseAddress = addressOnSmbus(structure);
    const bool hasAddress
        = interface.kind == IpmiInterface::Kind::Ssif ? interface.baseAddress != 0 : fillRegisters(structure, interface, facts);
    if (!hasAddress) {
        leaveOut(structure, QStringLiteral("gives its interface no address"), facts);
        return;
    }
    const quint64 interrupt = structure.numberAt(0x11, 1).value_or(0);  // it says itself when it is not given
    if (interrupt != 0)
        interface.interrupt = int(interrupt);
    facts.ipmi.append(interface);
}

void takeFirmware(const SmbiosStructure &structure, SmbiosFacts &facts)
{
    static const QRegularExpression processorName(QStringLiteral("^BMC\\b"), QRegularExpression::CaseInsensitiveOption);
    if (facts.processorFirmware.isEmpty() && structure.textAt(4).contains(processorName))
        facts.processorFirmware = structure.textAt(5);
}

}  // namespace

SmbiosFacts decodeSmbios(const QByteArray &table)
{
    const SmbiosStructures read = readStructures(table);
    SmbiosFacts facts;
    if (!read.structures.isEmpty())
        facts.depth = SmbiosFacts::Depth::Tables;
    bool hasSystem = false;
    bool hasBoard = false;
    for (const SmbiosStructure &structure : read.structures) {
        if (structure.type == SystemType && !hasSystem && isLongEnough(structure, shortestNames, facts)) {
            takeSystem(structure, facts);
            hasSystem = true;
        } else if (structure.type == BoardType && !hasBoard && isLongEnough(structure, shortestNames, facts)) {
            takeBoard(structure, facts);
            hasBoard = true;
        } else if (structure.type == IpmiType) {
            addIpmi(structure, facts);
        } else if (structure.type == HostInterfaceType) {
            addHostInterfaces(structure, facts);
        } else if (structure.type == FirmwareType && isLongEnough(structure, shortestNames, facts)) {
            takeFirmware(structure, facts);
        }
    }
    if (!read.damage.isEmpty())
        addSmbiosNote(facts.notes, read.damage);
    return facts;
}

}  // namespace fwpilot
