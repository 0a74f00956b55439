// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/firmware_writer.h"

#include "core/protocol/mailbox/wire_text.h"
#include "core/responder/generation_log.h"

#include <algorithm>
#include <vector>

namespace fwpilot {

namespace {

constexpr quint64 largestFactoryImage = 512 * 1024;

Error refused(const FlashStore &flash)
{
    const QString why = flash.lastViolation().isEmpty() ? QStringLiteral("power or sector failed") : flash.lastViolation();
    return Error{Error::Code::RunFailed, QStringLiteral("The simulated flash could not be written: %1.").arg(why)};
}

/// Bytes that look like firmware to nobody, but are the same for the same name everywhere.
std::vector<std::byte> factoryImage(const FlashComponent &component)
{
    std::vector<std::byte> image(std::min(component.size, std::max<quint64>(component.size / 4, 64)));
    if (image.size() > largestFactoryImage)
        image.resize(largestFactoryImage);
    quint64 state = 0x9E3779B97F4A7C15ULL;
    for (const char letter : component.name.toUtf8())
        state = (state ^ static_cast<quint8>(letter)) * 0x100000001B3ULL;
    for (std::byte &byte : image) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        byte = static_cast<std::byte>(state >> 56);
    }
    return image;
}

Digest digestOfBytes(FlashStore &flash, std::span<const std::byte> bytes)
{
    Digest digest{};
    flash.digestBegin();
    flash.digestUpdate(bytes);
    flash.digestFinish(digest);
    return digest;
}

bool storeImage(FlashStore &flash, const FlashLayout &layout, std::size_t component, const SetEntry &entry, const Digest &manifest,
    std::span<const std::byte> image)
{
    std::vector<std::byte> scratch(scratchFor(layout.geometry));
    ImageStore store;
    store.begin(layout, layout.banks[component][entry.bank], {manifest, entry.size, entry.sha256, entry.version, entry.securityVersion}, image,
        scratch);
    ImageStore::Progress progress = ImageStore::Progress::Busy;
    while (progress == ImageStore::Progress::Busy)
        progress = store.step(flash);
    return progress == ImageStore::Progress::Stored;
}

bool storeRecord(FlashStore &flash, const FlashLayout &layout, const SelectorRecord &record, int presentArea)
{
    std::vector<std::byte> scratch(scratchFor(layout.geometry));
    SelectorRecordWriter writer;
    writer.begin(layout, record, presentArea, scratch);
    SelectorRecordWriter::Progress progress = SelectorRecordWriter::Progress::Busy;
    while (progress == SelectorRecordWriter::Progress::Busy)
        progress = writer.step(flash);
    return progress == SelectorRecordWriter::Progress::Done;
}

}  // namespace

ComponentTable componentTable(const FlashDescription &description)
{
    ComponentTable table;
    for (const FlashComponent &component : description.components) {
        table.append({wireText<31>(component.name), component.size});
    }
    return table;
}

Result<void> writeFactoryFirmware(FlashStore &flash)
{
    FlashLayout layout;
    if (!divideFlash(flash.geometry(), componentTable(flash.description()), layout))
        return Error{Error::Code::Usage, QStringLiteral("The components do not fit into the simulated flash.")};
    SelectorRecord record;
    record.sequence = 1;
    record.state = SetState::Confirmed;
    for (std::size_t index = 0; index < layout.banks.size(); ++index) {
        const std::vector<std::byte> image = factoryImage(flash.description().components[static_cast<qsizetype>(index)]);
        const SetEntry entry{0, image.size(), 0, wireText<32>(QStringLiteral("1.0.0")), digestOfBytes(flash, image)};
        if (!storeImage(flash, layout, index, entry, Digest{}, image))
            return refused(flash);
        record.selected.append(entry);
        record.securityFloors.append(0);
    }
    if (!storeRecord(flash, layout, record, -1))
        return refused(flash);
    return {};
}

Result<InstalledFirmware> readInstalledFirmware(FlashStore &flash)
{
    InstalledFirmware installed;
    if (!divideFlash(flash.geometry(), componentTable(flash.description()), installed.layout))
        return Error{Error::Code::Malformed, QStringLiteral("The flash file's components do not fit into its flash.")};
    std::vector<std::byte> scratch(scratchFor(flash.geometry()));
    readSelectorRecord(flash, installed.layout, scratch, installed.record);
    installed.generation = lastGeneration(flash, installed.layout, scratch);
    return installed;
}

QByteArray readImage(FlashStore &flash, const InstalledFirmware &installed, std::size_t component, std::size_t bank)
{
    const BankLayout &place = installed.layout.banks[component][bank];
    ImageRecord image;
    if (!readImageRecord(flash, installed.layout, place, image))
        return {};
    QByteArray bytes(static_cast<qsizetype>(image.size), Qt::Uninitialized);
    const std::span<char> all(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return flash.read(installed.layout.address(place.imageSector), std::as_writable_bytes(all)) ? bytes : QByteArray{};
}

Result<void> replaceSelectedContent(FlashStore &flash)
{
    const Result<InstalledFirmware> installed = readInstalledFirmware(flash);
    if (!installed)
        return installed.error();
    std::vector<std::byte> scratch(scratchFor(flash.geometry()));
    SelectorRecord record;
    const int area = readSelectorRecord(flash, installed->layout, scratch, record);
    for (std::size_t index = 0; index < record.selected.size(); ++index) {
        SetEntry &entry = record.selected[index];
        if (!record.former.empty() && record.former[index] == entry)
            continue;
        QByteArray image = readImage(flash, *installed, index, entry.bank);
        if (image.isEmpty())
            continue;
        image[image.size() / 2] = static_cast<char>(~image[image.size() / 2]);
        const std::span<const std::byte> bytes = std::as_bytes(std::span<const char>(image.constData(), static_cast<std::size_t>(image.size())));
        entry.sha256 = digestOfBytes(flash, bytes);
        ++record.sequence;
        if (!storeImage(flash, installed->layout, index, entry, record.manifestDigest, bytes)
            || !storeRecord(flash, installed->layout, record, area))
            return refused(flash);
        return {};
    }
    return {};
}

}  // namespace fwpilot
