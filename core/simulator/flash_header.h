// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/responder/flash_door.h"

#include <QList>
#include <QString>

#include <span>

namespace fwpilot {

/// One component as the simulated processor was built.
struct FlashComponent {
    QString name;      ///< 1 to 31 bytes
    quint64 size = 0;  ///< of one bank, in bytes

    bool operator==(const FlashComponent &) const = default;
};

/// What a flash file says about the processor that it belongs to.
struct FlashDescription {
    FlashGeometry geometry;
    QString serial;            ///< 1 to 32 bytes
    QString profile;           ///< of the model, up to 64 bytes
    QString pciAddress;        ///< where the processor was found last, up to 15 characters; empty when it never was
    QList<FlashComponent> components;  ///< up to 64, names differ
};

/// Layout of the file: a constant part {magic, format version, CRC-32C of what follows, geometry, serial, profile, components}, then
/// what changes {PCI address, operations, booted banks}, then one erase count of 32 bits a sector, then the flash. Little-endian. The
/// bits of the flash stand inverted in the file, so that erased flash is zeros, and a new file a hole without cost.
namespace flash_format {

inline constexpr std::size_t headerSize = 4096;
inline constexpr std::size_t constantSize = 3072;
inline constexpr std::size_t pciAddressOffset = constantSize;
inline constexpr std::size_t pciAddressSize = 16;  ///< NUL behind the text
inline constexpr std::size_t operationsOffset = pciAddressOffset + pciAddressSize;
inline constexpr std::size_t bootedOffset = operationsOffset + sizeof(quint64);
inline constexpr std::size_t maximumComponents = 64;
inline constexpr std::size_t eraseCountsOffset = headerSize;

/// Where the flash begins: a multiple of 4096.
quint64 cellsOffset(const FlashGeometry &geometry);
quint64 fileSize(const FlashGeometry &geometry);

}  // namespace flash_format

/// Why no flash file can be like that, as a clause; empty when one can.
QString defectOf(const FlashDescription &description);
/// Fills a header of headerSize zeros for a new file. The description must have no defect.
void writeFlashHeader(const FlashDescription &description, std::span<std::byte> header);
/// Reads a header of headerSize bytes of any origin. Malformed: damaged, or no flash file; Unsupported: of another format version.
Result<FlashDescription> readFlashHeader(std::span<const std::byte> header);

}  // namespace fwpilot
