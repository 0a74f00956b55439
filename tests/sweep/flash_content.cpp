// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/flash_content.h"

#include "core/simulator/firmware_writer.h"
#include "core/wire/crc32c.h"

#include <algorithm>

namespace fwpilot {

namespace {

constexpr std::uint32_t imageMagic = 0x474D4946;       // "FIMG"
constexpr std::uint32_t selectorMagic = 0x4C455346;    // "FSEL"
constexpr std::uint32_t generationMagic = 0x4E454746;  // "FGEN"
constexpr std::size_t headSize = 12;                   // magic, length, CRC of the content

std::span<const std::byte> bytesOf(const QByteArray &cells)
{
    return std::as_bytes(std::span<const char>(cells.constData(), static_cast<std::size_t>(cells.size())));
}

QByteArray readCells(FlashStore &flash, quint64 address, quint64 size)
{
    QByteArray cells(static_cast<qsizetype>(size), Qt::Uninitialized);
    const std::span<char> all(cells.data(), static_cast<std::size_t>(cells.size()));
    if (!flash.read(address, std::as_writable_bytes(all)))
        qFatal("the flash cannot be read");
    return cells;
}

/// A record behind its magic, length and CRC.
template <class Record> std::optional<Record> recordIn(const QByteArray &cells, std::uint32_t expectedMagic)
{
    const std::span<const std::byte> all = bytesOf(cells);
    Reader head(all.first(headSize));
    std::uint32_t magic = 0;
    std::uint32_t length = 0;
    std::uint32_t crc = 0;
    head(magic, length, crc);
    if (magic != expectedMagic || length > all.size() - headSize)
        return std::nullopt;
    const std::span<const std::byte> content = all.subspan(headSize, length);
    Record record;
    if (crc32c(content) != crc || !decode(content, record))
        return std::nullopt;
    return record;
}

quint32 highestGeneration(FlashStore &flash, const FlashLayout &layout)
{
    quint32 highest = 0;
    for (const std::uint32_t sector : layout.generationSectors) {
        const QByteArray cells = readCells(flash, layout.address(sector), layout.geometry.sectorSize);
        for (std::size_t offset = 0; offset < layout.geometry.sectorSize; offset += layout.geometry.pageSize) {
            const std::span<const std::byte> page = bytesOf(cells).subspan(offset, 12);
            Reader reader(page);
            std::uint32_t magic = 0;
            std::uint32_t count = 0;
            std::uint32_t crc = 0;
            reader(magic, count, crc);
            if (magic == generationMagic && crc == crc32c(page.first(8)))
                highest = std::max(highest, count);
        }
    }
    return highest;
}

}  // namespace

bool BankContent::holds(const QByteArray &image) const
{
    const auto isErased = [](char cell) { return cell == '\xFF'; };
    return cells.startsWith(image) && std::all_of(cells.begin() + image.size(), cells.end(), isErased);
}

bool FlashContent::runs(const ImageSet &set) const
{
    return std::all_of(components.begin(), components.end(), [&](const ComponentContent &component) {
        return component.booted >= 0
            && (!set.contains(component.name) || component.banks[static_cast<std::size_t>(component.booted)].holds(set[component.name]));
    });
}

bool FlashContent::selectsWhatRuns() const
{
    if (record.selected.size() != static_cast<std::size_t>(components.size()))
        return false;
    for (std::size_t index = 0; index < record.selected.size(); ++index) {
        if (components[static_cast<qsizetype>(index)].booted != record.selected[index].bank)
            return false;
    }
    return true;
}

FlashContent readFlash(FlashStore &flash)
{
    FlashLayout layout;
    if (!divideFlash(flash.geometry(), componentTable(flash.description()), layout))
        qFatal("the components do not fit into the flash");
    FlashContent content;
    const std::uint64_t sectorSize = layout.geometry.sectorSize;
    for (std::size_t index = 0; index < layout.banks.size(); ++index) {
        const auto position = static_cast<qsizetype>(index);
        ComponentContent component{flash.description().components[position].name, {}, flash.file().booted(position)};
        for (std::size_t bank = 0; bank < bankCount; ++bank) {
            const BankLayout &place = layout.banks[index][bank];
            BankContent &found = component.banks[bank];
            found.cells = readCells(flash, layout.address(place.imageSector), place.imageSectors * sectorSize);
            found.recordCells = readCells(flash, layout.address(place.recordSector), sectorSize);
            found.record = recordIn<ImageRecord>(found.recordCells, imageMagic);
        }
        content.components.append(component);
    }
    for (const std::uint32_t area : layout.recordAreas) {
        const QByteArray cells = readCells(flash, layout.address(area), layout.recordAreaSectors * sectorSize);
        const std::optional<SelectorRecord> record = recordIn<SelectorRecord>(cells, selectorMagic);
        if (record && record->sequence > content.record.sequence)
            content.record = *record;
    }
    content.generation = highestGeneration(flash, layout);
    return content;
}

QString differenceOf(const FlashContent &one, const FlashContent &other)
{
    SelectorRecord record = other.record;
    record.sequence = one.record.sequence;
    if (record != one.record)
        return QStringLiteral("%1 instead of %2").arg(recordText(one.record), recordText(other.record));
    for (qsizetype index = 0; index < one.components.size(); ++index) {
        const ComponentContent &here = one.components[index];
        const ComponentContent &there = other.components[index];
        if (here.booted != there.booted)
            return QStringLiteral("%1 runs from bank %2 instead of %3").arg(here.name).arg(here.booted).arg(there.booted);
        for (std::size_t bank = 0; bank < bankCount; ++bank) {
            if (here.banks[bank].cells != there.banks[bank].cells)
                return QStringLiteral("the cells of bank %1 of %2 differ").arg(bank).arg(here.name);
            if (here.banks[bank].recordCells != there.banks[bank].recordCells)
                return QStringLiteral("the record of bank %1 of %2 differs").arg(bank).arg(here.name);
        }
    }
    return {};
}

QString recordText(const SelectorRecord &record)
{
    if (record.sequence == 0)
        return QStringLiteral("no record");
    QString banks;
    for (const SetEntry &entry : record.selected)
        banks += QString::number(entry.bank);
    const QString state = record.state == SetState::Trial ? QStringLiteral("on trial after %1 starts").arg(record.tries)
        : record.state == SetState::Confirmed             ? QStringLiteral("confirmed")
                                                          : QStringLiteral("without a state");
    return QStringLiteral("record %1, %2, banks %3%4")
        .arg(record.sequence)
        .arg(state, banks, record.rejected == Digest{} ? QString() : QStringLiteral(", one rejected"));
}

}  // namespace fwpilot
