// SPDX-License-Identifier: Apache-2.0
#include "core/responder/boot_selection.h"

namespace fwpilot {

namespace {

/// Appends as much of the text as fits.
void append(ReasonText &text, std::span<const char> more)
{
    if (text.length + more.size() > text.characters.size())
        return;
    __builtin_memcpy(text.characters.data() + text.length, more.data(), more.size());
    text.length = static_cast<std::uint8_t>(text.length + more.size());
}

/// The state of a set in the flash.
struct SetCheck {
    bool whole = false;
    ReasonText damaged;
    List<bool, maximumComponents> parts;
    List<Digest, maximumComponents> digests;
};

class Start {
public:
    Start(FlashDoor &flash, const FlashLayout &layout, const ComponentTable &components, std::span<std::byte> scratch)
        : m_flash(flash), m_layout(layout), m_components(components), m_scratch(scratch)
    {
    }

    SetCheck check(const FirmwareSet &set)
    {
        SetCheck result;
        result.whole = !set.empty();
        for (std::size_t index = 0; index < set.size(); ++index) {
            const Digest digest = digestOf(m_flash, m_layout, index, set[index], m_scratch);
            const bool good = digest == set[index].sha256;
            result.parts.append(good);
            result.digests.append(digest);
            result.whole = result.whole && good;
            if (good)
                continue;
            if (!result.damaged.empty())
                append(result.damaged, Text<2>(", ").view());
            append(result.damaged, m_components[index].name.view());
        }
        return result;
    }

    /// Where the flash refuses, the start goes on all the same: a set that is whole runs, and the next start tries again.
    void write(const SelectorRecord &record, int &area)
    {
        SelectorRecordWriter writer;
        writer.begin(m_layout, record, area, m_scratch);
        SelectorRecordWriter::Progress progress = SelectorRecordWriter::Progress::Busy;
        while (progress == SelectorRecordWriter::Progress::Busy)
            progress = writer.step(m_flash);
        if (progress == SelectorRecordWriter::Progress::Done)
            area = writer.area();
    }

private:
    FlashDoor &m_flash;
    const FlashLayout &m_layout;
    const ComponentTable &m_components;
    std::span<std::byte> m_scratch;
};

void take(BootSelection &selection, const SetCheck &check)
{
    selection.damaged = check.damaged;
    selection.selectedWhole = check.parts;
    selection.digests = check.digests;
    selection.running = check.whole;
}

/// The record that selects the former set again and notes why.
SelectorRecord fallenBack(const SelectorRecord &record, const SetCheck &failed)
{
    SelectorRecord next = record;
    ++next.sequence;
    next.state = SetState::Confirmed;
    next.tries = 0;
    next.rejected = record.manifestDigest;
    if (!failed.whole) {
        next.rejectedReason = ReasonText("damaged at start: ");
        append(next.rejectedReason, failed.damaged.view());
    } else if (next.rejectedReason.empty()) {
        next.rejectedReason = ReasonText("not confirmed after three starts on trial");
    }
    next.manifestDigest = {};
    next.selected = record.former;
    next.former.clear();
    return next;
}

}  // namespace

Digest digestOf(FlashDoor &flash, const FlashLayout &layout, std::size_t component, const SetEntry &entry, std::span<std::byte> scratch)
{
    const BankLayout &bank = layout.banks[component][entry.bank % bankCount];
    const std::uint64_t room = std::uint64_t{bank.imageSectors} * layout.geometry.sectorSize;
    Digest digest{};
    if (entry.size > room)
        return digest;
    flash.digestBegin();
    for (std::uint64_t position = 0; position < entry.size;) {
        const std::uint64_t rest = entry.size - position;
        const std::span<std::byte> piece = scratch.first(rest < scratch.size() ? static_cast<std::size_t>(rest) : scratch.size());
        if (!flash.read(layout.address(bank.imageSector) + position, piece))
            return {};
        flash.digestUpdate(piece);
        position += piece.size();
    }
    flash.digestFinish(digest);
    return digest;
}

BootSelection selectAtStart(FlashDoor &flash, const FlashLayout &layout, const ComponentTable &components, std::span<std::byte> scratch)
{
    Start start(flash, layout, components, scratch);
    BootSelection selection;
    selection.recordArea = readSelectorRecord(flash, layout, scratch, selection.record);
    SelectorRecord &record = selection.record;
    if (selection.recordArea < 0) {
        selection.damaged = ReasonText("no selector record");
        return selection;
    }
    const SetCheck selected = start.check(record.selected);
    take(selection, selected);
    const bool tired = record.state == SetState::Trial && record.tries >= maximumTries;
    if (!selected.whole || tired) {
        const SetCheck former = start.check(record.former);
        if (former.whole) {
            record = fallenBack(record, selected);
            start.write(record, selection.recordArea);
            selection.fellBack = true;
            take(selection, former);
        }
        return selection;
    }
    if (record.state == SetState::Trial) {
        ++record.sequence;
        ++record.tries;
        start.write(record, selection.recordArea);
    }
    return selection;
}

}  // namespace fwpilot
