// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/responder/image_store.h"
#include "core/responder/selector_record.h"
#include "core/responder/upgrade_work.h"
#include "tests/unit/ram_flash.h"

#include <QTest>

#include <set>

namespace fwpilot {

/// The strict flash of the tests, with a note of every operation in its order, and sectors that are worn out.
class WatchedFlash final : public FlashDoor {
public:
    struct Operation {
        enum class Kind { Erase, Program, EndDigest } kind;
        std::uint64_t address = 0;  ///< 0 for a digest that was finished
        bool operator==(const Operation &) const = default;
    };

    explicit WatchedFlash(const FlashGeometry &geometry)
        : ram(geometry)
    {
    }

    FlashGeometry geometry() const override { return ram.geometry(); }
    bool erase(std::uint32_t sector) override
    {
        log.push_back({Operation::Kind::Erase, std::uint64_t{sector} * geometry().sectorSize});
        return !badSectors.contains(sector) && ram.erase(sector);
    }
    bool program(std::uint64_t address, std::span<const std::byte> page) override
    {
        log.push_back({Operation::Kind::Program, address});
        return !badSectors.contains(static_cast<std::uint32_t>(address / geometry().sectorSize)) && ram.program(address, page);
    }
    bool read(std::uint64_t address, std::span<std::byte> bytes) override
    {
        if (failReads > 0) {
            --failReads;
            return false;
        }
        return ram.read(address, bytes);
    }
    void digestBegin() override { ram.digestBegin(); }
    void digestUpdate(std::span<const std::byte> bytes) override { ram.digestUpdate(bytes); }
    void digestFinish(std::span<std::byte, 32> digest) override
    {
        log.push_back({Operation::Kind::EndDigest, 0});
        ram.digestFinish(digest);
    }

    RamFlash ram;
    std::vector<Operation> log;
    std::set<std::uint32_t> badSectors;  ///< refuse every erase and program
    int failReads = 0;                   ///< so many reads fail next
};

using Bytes = std::vector<std::byte>;

inline Digest sha256(const Bytes &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Sha256);
    Digest digest{};
    std::transform(hash.begin(), hash.end(), digest.begin(), [](char byte) { return static_cast<std::byte>(byte); });
    return digest;
}

/// Bytes that look like no others and are the same in every run.
inline Bytes someBytes(std::size_t size, std::uint32_t seed)
{
    Bytes bytes(size);
    for (std::byte &byte : bytes) {
        seed = seed * 1664525U + 1013904223U;
        byte = static_cast<std::byte>(seed >> 24);
    }
    return bytes;
}

inline Digest digestOfNumber(std::uint32_t number)
{
    return sha256(someBytes(8, number));
}

template <std::size_t N = 31> Text<N> text(const std::string &characters)
{
    return Text<N>(std::span<const char>(characters.data(), characters.size()));
}
template <std::size_t N> std::string string(const Text<N> &text)
{
    return {text.characters.data(), text.length};
}

/// An image of firmware, and where it belongs.
struct Firmware {
    std::string component;
    Bytes bytes;
    std::string version = "1.0";
    std::uint32_t securityVersion = 0;

    Digest digest() const { return sha256(bytes); }
    SetEntry inBank(std::uint8_t bank) const { return {bank, bytes.size(), securityVersion, text<32>(version), digest()}; }
};

inline ComponentTable componentTable(const std::vector<std::pair<std::string, std::uint64_t>> &components)
{
    ComponentTable table;
    for (const auto &[name, bankSize] : components)
        table.append({text(name), bankSize});
    return table;
}

/// A flash just large enough.
inline FlashGeometry geometryFor(const ComponentTable &components, std::uint32_t sectorSize = 4096, std::uint32_t pageSize = 512)
{
    return {sectorSize, pageSize, sectorsNeeded(sectorSize, pageSize, components)};
}

/// Writes a record to its end. @return it stands in the flash
inline bool writeSelector(FlashDoor &flash, const FlashLayout &layout, const SelectorRecord &record, int &area)
{
    Bytes scratch(scratchFor(layout.geometry));
    SelectorRecordWriter writer;
    writer.begin(layout, record, area, scratch);
    SelectorRecordWriter::Progress progress = SelectorRecordWriter::Progress::Busy;
    while (progress == SelectorRecordWriter::Progress::Busy)
        progress = writer.step(flash);
    if (progress == SelectorRecordWriter::Progress::Done)
        area = writer.area();
    return progress == SelectorRecordWriter::Progress::Done;
}

/// Stores an image to its end.
inline ImageStore::Progress storeImage(FlashDoor &flash, const FlashLayout &layout, std::size_t component, std::size_t bank,
    const Firmware &firmware, const Digest &manifestDigest = {})
{
    Bytes scratch(scratchFor(layout.geometry));
    ImageStore store;
    store.begin(layout, layout.banks[component][bank],
        {manifestDigest, firmware.bytes.size(), firmware.digest(), text<32>(firmware.version), firmware.securityVersion}, firmware.bytes,
        scratch);
    ImageStore::Progress progress = ImageStore::Progress::Busy;
    while (progress == ImageStore::Progress::Busy)
        progress = store.step(flash);
    return progress;
}

/// The first bytes of a bank.
inline Bytes bankContent(FlashDoor &flash, const FlashLayout &layout, std::size_t component, std::size_t bank, std::size_t size)
{
    Bytes bytes(size);
    return flash.read(layout.address(layout.banks[component][bank].imageSector), bytes) ? bytes : Bytes{};
}

/// Flips one bit.
inline void damage(RamFlash &flash, std::uint64_t address)
{
    flash.bytes()[static_cast<std::size_t>(address)] ^= std::byte{0x10};
}

inline const std::array<std::pair<const char *, RamFlash::Cut>, 4> allCuts{{{"before", RamFlash::Cut::Before},
    {"after", RamFlash::Cut::After}, {"torn", RamFlash::Cut::Torn}, {"garbage", RamFlash::Cut::Garbage}}};

}  // namespace fwpilot
