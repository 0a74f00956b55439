// SPDX-License-Identifier: Apache-2.0
#include "core/responder/boot_selection.h"

#include "core/responder/image_store.h"

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

constexpr Text<18> damagedAtStart("damaged at start: ");

/// Adds a name to a list of names, or an ellipsis as the last; the list stays short enough to be put behind damagedAtStart.
void appendName(ReasonText &list, const ComponentName &name)
{
    constexpr Text<5> ellipsis(", ...");
    const std::size_t room = list.characters.size() - damagedAtStart.length - ellipsis.length;
    const bool ended = list.length >= 3 && list.characters[list.length - 1U] == '.' && list.characters[list.length - 2U] == '.';
    if (ended)
        return;
    if (list.empty())
        append(list, name.view());
    else if (list.length + 2U + name.length > room)
        append(list, ellipsis.view());
    else {
        append(list, Text<2>(", ").view());
        append(list, name.view());
    }
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
            if (!good)
                appendName(result.damaged, m_components[index].name);
        }
        return result;
    }

    /// @return it stands in the flash
    bool write(const SelectorRecord &record, int &area)
    {
        SelectorRecordWriter writer;
        writer.begin(m_layout, record, area, m_scratch);
        SelectorRecordWriter::Progress progress = SelectorRecordWriter::Progress::Busy;
        while (progress == SelectorRecordWriter::Progress::Busy)
            progress = writer.step(m_flash);
        if (progress != SelectorRecordWriter::Progress::Done)
            return false;
        area = writer.area();
        return true;
    }

    /// Takes the record from each bank that turned out not to hold what its record says: an upgrade would believe that the image is
    /// stored, and never mend the bank (rule 11).
    void disown(const FirmwareSet &set, const SetCheck &check)
    {
        for (std::size_t index = 0; index < set.size(); ++index) {
            const BankLayout &bank = m_layout.banks[index][set[index].bank];
            ImageRecord claimed;
            if (!check.parts[index] && readImageRecord(m_flash, m_layout, bank, claimed) && claimed.sha256 == set[index].sha256)
                m_flash.erase(bank.recordSector);
        }
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

/// Its self-test failed: activation cleared the reason, and only a failed self-test gives a set on trial one.
bool condemned(const SelectorRecord &record)
{
    return record.state == SetState::Trial && record.tries >= maximumTries && !record.rejectedReason.empty();
}

ReasonText whyNot(const SelectorRecord &record, const SetCheck &selected)
{
    if (selected.whole && condemned(record))
        return record.rejectedReason;
    if (selected.whole && record.tries >= maximumTries)
        return "not confirmed after three starts on trial";
    if (selected.whole)
        return "its starts on trial cannot be counted";
    ReasonText reason(damagedAtStart.view());
    append(reason, selected.damaged.view());
    return reason;
}

/// The record that selects the former set again and notes why.
SelectorRecord fallenBack(const SelectorRecord &record, const ReasonText &reason)
{
    SelectorRecord next = record;
    ++next.sequence;
    next.state = SetState::Confirmed;
    next.tries = 0;
    next.rejected = record.manifestDigest;
    next.rejectedReason = reason;
    next.manifestDigest = {};
    next.selected = record.former;
    next.former.clear();
    return next;
}

/// Counts a start on trial. False when the set has had its starts, or this one cannot be counted: uncounted, firmware that hangs would be
/// started for ever.
bool countStart(Start &start, BootSelection &selection)
{
    SelectorRecord next = selection.record;
    if (next.tries >= maximumTries)
        return false;
    ++next.sequence;
    ++next.tries;
    if (!start.write(next, selection.recordArea))
        return false;
    selection.record = next;
    return true;
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
    if (selected.whole && (record.state != SetState::Trial || countStart(start, selection)))
        return selection;

    const ReasonText reason = whyNot(record, selected);
    start.disown(record.selected, selected);
    const SetCheck former = start.check(record.former);
    if (former.whole) {
        // where the flash refuses the record, the former set runs all the same, and the next start tries again
        record = fallenBack(record, reason);
        start.write(record, selection.recordArea);
        selection.fellBack = true;
        take(selection, former);
    } else {
        start.disown(record.former, former);
        // There is nothing else to run: a whole set is started however often, unless its own self-test has condemned it.
        selection.running = selected.whole && !condemned(record);
        if (selected.whole && !selection.running)
            selection.damaged = reason;
    }
    return selection;
}

}  // namespace fwpilot
