// SPDX-License-Identifier: GPL-3.0-or-later
// A processor's own flash with other bytes in its records: the boot count, the selector record, the image records. Half of the changes are
// sealed anew, so that they come past the CRC. A start from it reads nothing beyond the flash, runs only what is whole, and counts on.
#include "tests/unit/ram_processor.h"

#include "core/responder/generation_log.h"
#include "core/responder/image_store.h"
#include "core/wire/crc32c.h"

#include <cstdlib>
#include <cstring>

using namespace fwpilot;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The input byte by byte; zeros when it has ended.
class Stream {
public:
    explicit Stream(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    {
    }
    bool ended() const { return m_bytes.empty(); }
    std::uint8_t next()
    {
        const std::uint8_t byte = ended() ? 0 : m_bytes.front();
        m_bytes = m_bytes.subspan(ended() ? 0 : 1);
        return byte;
    }

private:
    std::span<const std::uint8_t> m_bytes;
};

/// The sectors that hold records.
std::vector<std::uint32_t> recordSectors(const FlashLayout &layout)
{
    std::vector<std::uint32_t> sectors(layout.generationSectors.begin(), layout.generationSectors.end());
    sectors.insert(sectors.end(), layout.recordAreas.begin(), layout.recordAreas.end());
    for (const auto &banks : layout.banks) {
        for (const BankLayout &bank : banks)
            sectors.push_back(bank.recordSector);
    }
    return sectors;
}

/// Makes length and CRC of a record right: {magic, length, CRC, content}.
void seal(std::span<std::byte> sector, std::size_t length)
{
    Writer writer(sector.subspan(4, 8));
    writer(static_cast<std::uint32_t>(length), crc32c(sector.subspan(12, length)));
}

void change(Stream &stream, RamFlash &flash, const FlashLayout &layout)
{
    static const std::vector<std::uint32_t> sectors = recordSectors(layout);
    const std::size_t sectorSize = flash.geometry().sectorSize;
    const std::span<std::byte> sector = std::span(flash.bytes()).subspan(sectors[stream.next() % sectors.size()] * sectorSize, sectorSize);
    const std::size_t offset = (stream.next() * 256U + stream.next()) % (sectorSize - 256);
    const std::uint8_t length = stream.next();
    for (std::size_t index = 0; index < length; ++index)
        sector[offset + index] = static_cast<std::byte>(stream.next());
    const std::uint8_t sealing = stream.next();
    Reader head(sector.subspan(4, 4));
    std::uint32_t said = 0;
    head(said);
    if (sealing % 2 == 1)
        seal(sector, sealing % 4 == 1 && said < sectorSize - 12 ? said : sealing * 8U);
}

void readAll(RamFlash &flash, const FlashLayout &layout)
{
    TestBytes scratch(scratchFor(testFlashGeometry));
    SelectorRecord record;
    if (readSelectorRecord(flash, layout, scratch, record) >= 0) {
        TestBytes room(selectorRecordRoom);
        SelectorRecord again;
        require(decode(encode(record, room), again) && again == record);
    }
    for (const auto &banks : layout.banks) {
        for (const BankLayout &bank : banks) {
            ImageRecord image;
            if (readImageRecord(flash, layout, bank, image))
                require(image.size <= std::uint64_t{bank.imageSectors} * testFlashGeometry.sectorSize);
        }
    }
    const std::uint32_t last = lastGeneration(flash, layout, scratch);
    const std::uint32_t next = raiseGeneration(flash, layout, scratch);
    require(next == 0 || (next > last && lastGeneration(flash, layout, scratch) == next));
}

/// What is said to run stands in the flash as the record says.
void start(RamFlash &flash, const FlashLayout &layout, const ProcessorIdentity &identity)
{
    TestBytes scratch(scratchFor(testFlashGeometry));
    const BootSelection boot = selectAtStart(flash, layout, identity.components, scratch);
    for (std::size_t component = 0; boot.running && component < layout.banks.size(); ++component) {
        const SetEntry &entry = boot.record.selected[component];
        const BankLayout &bank = layout.banks[component][entry.bank];
        require(entry.size <= std::uint64_t{bank.imageSectors} * testFlashGeometry.sectorSize);
        TestBytes image(static_cast<std::size_t>(entry.size));
        require(flash.read(layout.address(bank.imageSector), image) && testDigest(image) == entry.sha256);
    }
    TestBytes staging(48 * 1024);
    UpgradeResponder responder(flash, identity, ResponderMemory{staging, scratch}, {RamProcessor::block, 8, 10000, 5000, 1000});
    if (!responder.start(1))
        return;
    responder.reportSelfTest(true);
    const auto plate = std::make_unique<Nameplate>();
    responder.describe(*plate, 2);
    TestBytes content(layout::maximumContent);
    const auto said = std::make_unique<Nameplate>();
    require(decode(encode(*plate, content), *said));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *input, std::size_t size)
{
    static const RamFlash delivered = deliveredFlash();
    static const ProcessorIdentity identity = testIdentity();
    FlashLayout layout;
    require(divideFlash(testFlashGeometry, identity.components, layout));
    RamFlash flash = delivered;
    for (Stream stream(std::span(input, size)); !stream.ended();)
        change(stream, flash, layout);
    RamFlash started = flash;
    readAll(flash, layout);
    start(started, layout, identity);
    require(flash.violations.empty() && started.violations.empty());
    return 0;
}
