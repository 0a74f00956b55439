// SPDX-License-Identifier: Apache-2.0
#include "core/responder/image_store.h"

#include "core/wire/crc32c.h"

namespace fwpilot {

namespace {

constexpr std::uint32_t recordMagic = 0x474D4946;  // "FIMG"
constexpr std::size_t recordSize = 256;            // one page at least
constexpr std::size_t digestPiece = 64 * 1024;

bool sameDigest(FlashDoor &flash, const Digest &expected)
{
    Digest computed{};
    flash.digestFinish(computed);
    return computed == expected;
}

}  // namespace

bool readImageRecord(FlashDoor &flash, const FlashLayout &layout, const BankLayout &bank, ImageRecord &record)
{
    std::array<std::byte, recordSize> bytes;
    if (!flash.read(layout.address(bank.recordSector), bytes))
        return false;
    const std::span<const std::byte> all(bytes);
    Reader head(all.first(12));
    std::uint32_t magic = 0;
    std::uint32_t length = 0;
    std::uint32_t crc = 0;
    head(magic, length, crc);
    if (magic != recordMagic || length > recordSize - 12)
        return false;
    const std::span<const std::byte> content = all.subspan(12, length);
    return crc32c(content) == crc && decode(content, record)
        && record.size <= std::uint64_t{bank.imageSectors} * layout.geometry.sectorSize;
}

void ImageStore::begin(const FlashLayout &layout, const BankLayout &bank, const ImageRecord &record, std::span<const std::byte> staging,
    std::span<std::byte> scratch)
{
    m_layout = &layout;
    m_bank = bank;
    m_record = record;
    m_staging = staging.first(record.size);
    m_scratch = scratch;
    m_part = Part::CheckStaging;
    m_position = m_finished = m_failedAddress = 0;
}

std::uint64_t ImageStore::total() const
{
    // digest of the staging memory, record, erase, program, digest of the flash, record
    return 3 * m_record.size + std::uint64_t{m_bank.imageSectors} * m_layout->geometry.sectorSize + 2;
}

ImageStore::Progress ImageStore::step(FlashDoor &flash)
{
    switch (m_part) {
    case Part::CheckStaging:
        return checkStaging(flash);
    case Part::Invalidate:
        if (!flash.erase(m_bank.recordSector))
            return fail(m_layout->address(m_bank.recordSector));
        next(Part::Erase, 1);
        return Progress::Busy;
    case Part::Erase:
        return erase(flash);
    case Part::Program:
        return program(flash);
    case Part::ReadBack:
        return readBack(flash);
    case Part::WriteRecord:
        break;
    }
    return writeRecord(flash);
}

void ImageStore::next(Part part, std::uint64_t bytes)
{
    m_part = part;
    m_finished += bytes;
    m_position = 0;
}

ImageStore::Progress ImageStore::fail(std::uint64_t address)
{
    m_failedAddress = address;
    return Progress::FlashFailed;
}

std::uint64_t ImageStore::pieceLength() const
{
    std::uint64_t length = m_record.size - m_position;
    length = length < m_scratch.size() ? length : m_scratch.size();
    return length < digestPiece ? length : digestPiece;
}

ImageStore::Progress ImageStore::checkStaging(FlashDoor &flash)
{
    if (m_position == 0)
        flash.digestBegin();
    const std::uint64_t length = pieceLength();
    flash.digestUpdate(m_staging.subspan(m_position, length));
    m_position += length;
    if (m_position < m_record.size)
        return Progress::Busy;
    if (!sameDigest(flash, m_record.sha256))
        return Progress::StagingDiffers;
    next(Part::Invalidate, m_record.size);
    return Progress::Busy;
}

ImageStore::Progress ImageStore::erase(FlashDoor &flash)
{
    const std::uint32_t size = m_layout->geometry.sectorSize;
    const std::uint32_t sector = m_bank.imageSector + static_cast<std::uint32_t>(m_position / size);
    if (!flash.erase(sector))
        return fail(m_layout->address(sector));
    m_position += size;
    if (m_position >= std::uint64_t{m_bank.imageSectors} * size)
        next(Part::Program, m_position);
    return Progress::Busy;
}

ImageStore::Progress ImageStore::program(FlashDoor &flash)
{
    const std::size_t page = m_layout->geometry.pageSize;
    const std::uint64_t rest = m_record.size - m_position;
    const std::size_t length = rest < page ? static_cast<std::size_t>(rest) : page;
    std::span<const std::byte> bytes = m_staging.subspan(m_position, length);
    if (length < page) {
        const std::span<std::byte> padded = m_scratch.first(page);
        __builtin_memset(padded.data(), 0xFF, page);
        __builtin_memcpy(padded.data(), bytes.data(), length);
        bytes = padded;
    }
    const std::uint64_t address = m_layout->address(m_bank.imageSector) + m_position;
    if (!flash.program(address, bytes))
        return fail(address);
    m_position += length;
    if (m_position >= m_record.size)
        next(Part::ReadBack, m_record.size);
    return Progress::Busy;
}

ImageStore::Progress ImageStore::readBack(FlashDoor &flash)
{
    if (m_position == 0)
        flash.digestBegin();
    const std::uint64_t address = m_layout->address(m_bank.imageSector) + m_position;
    const std::span<std::byte> piece = m_scratch.first(pieceLength());
    if (!flash.read(address, piece))
        return fail(address);
    flash.digestUpdate(piece);
    m_position += piece.size();
    if (m_position < m_record.size)
        return Progress::Busy;
    if (!sameDigest(flash, m_record.sha256))
        return fail(m_layout->address(m_bank.imageSector));
    next(Part::WriteRecord, m_record.size);
    return Progress::Busy;
}

ImageStore::Progress ImageStore::writeRecord(FlashDoor &flash)
{
    const std::span<std::byte> page = m_scratch.first(m_layout->geometry.pageSize);
    __builtin_memset(page.data(), 0xFF, page.size());
    Writer content(page.subspan(12, recordSize - 12));
    content(m_record);
    Writer head(page.first(12));
    head(recordMagic, static_cast<std::uint32_t>(content.used()), crc32c(content.written()));
    const std::uint64_t address = m_layout->address(m_bank.recordSector);
    ImageRecord read;
    if (!flash.program(address, page) || !readImageRecord(flash, *m_layout, m_bank, read) || !(read == m_record))
        return fail(address);
    next(Part::WriteRecord, 1);
    return Progress::Stored;
}

}  // namespace fwpilot
