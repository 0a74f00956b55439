// SPDX-License-Identifier: Apache-2.0
#include "core/responder/generation_log.h"

#include "core/wire/codec.h"
#include "core/wire/crc32c.h"

namespace fwpilot {

namespace {

constexpr std::uint32_t recordMagic = 0x4E454746;  // "FGEN"
constexpr std::size_t recordSize = 12;

enum class PageContent { Blank, Valid, Damaged };

bool isBlank(std::span<const std::byte> bytes)
{
    for (const std::byte byte : bytes) {
        if (byte != std::byte{0xFF})
            return false;
    }
    return true;
}

/// The log as it was found.
struct Found {
    std::uint32_t highest = 0;
    std::size_t sector = 0;       ///< 0 or 1: where the highest stands
    std::uint32_t page = 0;       ///< and on which page
    std::uint32_t nextPage = 0;   ///< behind the last page of that sector that is not blank
    std::uint32_t damaged = 0;    ///< records after the highest that cannot be read
    std::uint32_t otherNext = 0;  ///< the same of the other sector
    bool otherValid = false;      ///< the other sector holds a valid record, from before
};

class Log {
public:
    Log(FlashDoor &flash, const FlashLayout &layout, std::span<std::byte> page)
        : m_flash(flash), m_layout(layout), m_page(page.first(layout.geometry.pageSize)),
          m_pages(layout.geometry.sectorSize / layout.geometry.pageSize)
    {
    }

    Found scan()
    {
        Found found;
        for (std::size_t sector = 0; sector < 2; ++sector) {
            for (std::uint32_t page = 0; page < m_pages; ++page) {
                std::uint32_t count = 0;
                if (look(sector, page, count) == PageContent::Valid && count > found.highest) {
                    found.highest = count;
                    found.sector = sector;
                    found.page = page;
                }
            }
        }
        for (std::uint32_t page = 0; page < m_pages; ++page) {
            std::uint32_t count = 0;
            const PageContent here = look(found.sector, page, count);
            if (here != PageContent::Blank)
                found.nextPage = page + 1;
            if (here == PageContent::Damaged && (page > found.page || found.highest == 0))
                ++found.damaged;
        }
        for (std::uint32_t page = 0; page < m_pages; ++page) {
            std::uint32_t count = 0;
            const PageContent other = look(1 - found.sector, page, count);
            if (other != PageContent::Blank)
                found.otherNext = page + 1;
            found.otherValid = found.otherValid || other == PageContent::Valid;
            if (other == PageContent::Damaged && found.nextPage == m_pages)
                ++found.damaged;
        }
        return found;
    }

    bool write(std::size_t sector, std::uint32_t page, std::uint32_t count)
    {
        for (std::byte &byte : m_page)
            byte = std::byte{0xFF};
        Writer writer(m_page.first(recordSize));
        writer(recordMagic, count);
        writer(crc32c(m_page.first(recordSize - 4)));
        if (!m_flash.program(address(sector, page), m_page))
            return false;
        std::uint32_t read = 0;
        return look(sector, page, read) == PageContent::Valid && read == count;
    }

    bool clear(std::size_t sector) { return m_flash.erase(m_layout.generationSectors[sector]); }
    std::uint32_t pages() const { return m_pages; }

private:
    PageContent look(std::size_t sector, std::uint32_t page, std::uint32_t &count)
    {
        if (!m_flash.read(address(sector, page), m_page))
            return PageContent::Damaged;
        if (isBlank(m_page))
            return PageContent::Blank;
        Reader reader(m_page.first(recordSize));
        std::uint32_t magic = 0;
        std::uint32_t crc = 0;
        reader(magic, count, crc);
        const bool valid = magic == recordMagic && crc == crc32c(m_page.first(recordSize - 4)) && count != 0;
        return valid ? PageContent::Valid : PageContent::Damaged;
    }
    std::uint64_t address(std::size_t sector, std::uint32_t page) const
    {
        return m_layout.address(m_layout.generationSectors[sector]) + std::uint64_t{page} * m_layout.geometry.pageSize;
    }

    FlashDoor &m_flash;
    const FlashLayout &m_layout;
    std::span<std::byte> m_page;
    std::uint32_t m_pages;
};

}  // namespace

std::uint32_t raiseGeneration(FlashDoor &flash, const FlashLayout &layout, std::span<std::byte> page)
{
    Log log(flash, layout, page);
    const Found found = log.scan();
    std::uint32_t count = found.highest + 1 + found.damaged;
    for (std::uint32_t next = found.nextPage; next < log.pages(); ++next, ++count) {
        if (log.write(found.sector, next, count))
            return count;
    }
    const std::size_t other = 1 - found.sector;
    std::uint32_t next = found.otherNext;
    if (found.otherValid || next == log.pages()) {
        // nothing but records from before, or no room; damaged ones that count are otherwise kept, and written after
        if (!log.clear(other))
            return 0;
        next = 0;
    }
    for (; next < log.pages(); ++next, ++count) {
        if (log.write(other, next, count))
            return count;
    }
    return 0;
}

std::uint32_t lastGeneration(FlashDoor &flash, const FlashLayout &layout, std::span<std::byte> page)
{
    return Log(flash, layout, page).scan().highest;
}

}  // namespace fwpilot
