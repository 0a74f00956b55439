// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailbox/mailbox.h"
#include "core/mailbox/transfer.h"
#include "core/responder/selector_record.h"
#include "core/responder/upgrade_responder.h"
#include "tests/unit/ram_flash.h"

#include <functional>
#include <memory>

namespace fwpilot {

using TestBytes = std::vector<std::byte>;

inline TestBytes testImage(std::size_t size, std::uint32_t seed)
{
    TestBytes bytes(size);
    for (std::byte &byte : bytes) {
        seed = seed * 1664525U + 1013904223U;
        byte = static_cast<std::byte>(seed >> 24);
    }
    return bytes;
}

inline Digest testDigest(std::span<const std::byte> bytes)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    const QByteArray hash = QCryptographicHash::hash(raw, QCryptographicHash::Sha256);
    Digest digest;
    std::transform(hash.begin(), hash.end(), digest.begin(), [](char byte) { return static_cast<std::byte>(byte); });
    return digest;
}

/// An upgrade as a host would run it.
struct TestUpgrade {
    StartUpgrade start;
    std::vector<StartFileTransfer> files;
    std::vector<TestBytes> images;

    void add(const ComponentName &component, const VersionText &version, const TestBytes &image)
    {
        const Digest digest = testDigest(image);
        start.images.append({component, digest});
        files.push_back({static_cast<std::uint16_t>(files.size()), component, image.size(), digest, version, 0});
        images.push_back(image);
        TestBytes all(start.manifestDigest.begin(), start.manifestDigest.end());
        all.insert(all.end(), digest.begin(), digest.end());
        start.manifestDigest = testDigest(all);
    }
};

/// `bmc` with ten blocks and a bit, `sensors` with one block and a bit.
inline TestUpgrade twoImages(std::uint32_t seed)
{
    TestUpgrade upgrade;
    upgrade.start.owner = "test";
    upgrade.add("bmc", "2.0", testImage(41000, seed));
    upgrade.add("sensors", "2.1", testImage(5000, seed + 1));
    return upgrade;
}

inline ProcessorIdentity testIdentity()
{
    ProcessorIdentity identity;
    identity.vendor = "maker";
    identity.model = "model";
    identity.serial = "S1";
    identity.compatible = "maker,model";
    identity.components.append({"bmc", 48 * 1024});
    identity.components.append({"sensors", 8 * 1024});
    return identity;
}

inline constexpr FlashGeometry testFlashGeometry{4096, 256, 64};

/// A flash as the maker delivers it: an image in the first bank of every component, and a confirmed record.
inline RamFlash deliveredFlash(const ProcessorIdentity &identity = testIdentity(), const FlashGeometry &geometry = testFlashGeometry)
{
    RamFlash flash(geometry);
    FlashLayout layout;
    TestBytes scratch(scratchFor(geometry));
    SelectorRecord record;
    record.sequence = 1;
    record.state = SetState::Confirmed;
    if (!divideFlash(geometry, identity.components, layout))
        return flash;
    for (std::size_t component = 0; component < identity.components.size(); ++component) {
        const TestBytes image = testImage(3000, static_cast<std::uint32_t>(component) + 1);
        const ImageRecord stored{{}, image.size(), testDigest(image), "1.0", 0};
        ImageStore store;
        store.begin(layout, layout.banks[component][0], stored, image, scratch);
        while (store.step(flash) == ImageStore::Progress::Busy) { }
        record.selected.append({0, stored.size, 0, stored.version, stored.sha256});
        record.securityFloors.append(0);
    }
    SelectorRecordWriter writer;
    writer.begin(layout, record, -1, scratch);
    while (writer.step(flash) == SelectorRecordWriter::Progress::Busy) { }
    flash.operations = 0;
    return flash;
}

/// A management processor over RAM: flash, responder and mailbox. Nothing happens but in pump().
class RamProcessor {
public:
    static constexpr std::uint32_t block = 4096;
    static constexpr Milliseconds restartTime = 20;

    explicit RamProcessor(std::uint16_t window = 8, const RamFlash &content = deliveredFlash(),
        const ProcessorIdentity &maker = testIdentity(), std::uint32_t blockSize = block)
        : flash(content), identity(maker)
    {
        limits.blockSize = blockSize;
        for (const auto &component : identity.components)
            m_staging.resize(std::max(m_staging.size(), static_cast<std::size_t>(component.bankSize)));
        m_scratch.resize(scratchFor(flash.geometry()));
        limits.window = window;
        geometry = {static_cast<std::uint32_t>(nameplateSize) + window * (layout::minimumRequestArea + 1024U), window,
            layout::minimumRequestArea, 1024};
        m_words.resize(geometry.regionSize / 8);
        m_mailbox = std::make_unique<ProcessorMailbox>(shared(), geometry);
    }

    SharedWords shared() { return SharedWords(std::as_writable_bytes(std::span(m_words))); }

    bool start(Milliseconds now)
    {
        m_restartAt = 0;
        flash.powerOn();
        m_responder = std::make_unique<UpgradeResponder>(flash, identity, ResponderMemory{m_staging, m_scratch}, limits);
        m_responder->reportSelfTest(true);
        if (!m_responder->start(now))
            return false;
        m_plate->mailbox = geometry;
        m_responder->describe(*m_plate, now);
        m_plateAt = now;
        return m_mailbox->publish(m_responder->generation(), *m_plate, m_content);
    }
    void restart(Milliseconds now)
    {
        m_mailbox->unpublish();
        m_responder.reset();
        m_restartAt = now + restartTime;
    }
    void pump(Milliseconds now)
    {
        if (frozen || (m_restartAt != 0 && now < m_restartAt))
            return;
        if (m_restartAt != 0 && !start(now))
            return;
        for (std::size_t slot = 0; slot < m_mailbox->slotCount(); ++slot)
            serve(slot, now);
        for (int step = 0; step < 8 && !stalled; ++step)
            m_responder->step(now);
        if (now - m_plateAt >= 100) {
            m_mailbox->beat();
            show(now);
        }
        if (m_responder->restartWanted(now) && !m_responder->working())
            restart(now);
    }
    /// Only while it is started.
    UpgradeResponder &responder() { return *m_responder; }
    /// The record in the flash.
    SelectorRecord record()
    {
        SelectorRecord found;
        readSelectorRecord(flash, layoutOf(), m_scratch, found);
        return found;
    }
    FlashLayout layoutOf() const
    {
        FlashLayout divided;
        divideFlash(flash.geometry(), identity.components, divided);
        return divided;
    }
    /// The record selects exactly this upgrade, and every image of it stands whole in the flash.
    bool selects(const TestUpgrade &upgrade)
    {
        const SelectorRecord found = record();
        const FlashLayout divided = layoutOf();
        bool whole = found.manifestDigest == upgrade.start.manifestDigest && found.selected.size() == upgrade.files.size();
        for (std::size_t index = 0; whole && index < upgrade.files.size(); ++index) {
            const SetEntry &entry = found.selected[index];
            TestBytes image(upgrade.images[index].size());
            whole = entry.size == image.size() && entry.sha256 == upgrade.files[index].sha256
                && flash.read(divided.address(divided.banks[index][entry.bank].imageSector), image) && image == upgrade.images[index];
        }
        return whole;
    }

    RamFlash flash;
    ProcessorIdentity identity;
    ResponderLimits limits;
    MailboxGeometry geometry;
    bool frozen = false;   ///< nothing happens any more
    bool stalled = false;  ///< it answers, and its work does not go on

    /// A data message that was carried out: its bytes were copied into the staging memory.
    struct Copy {
        std::uint64_t session = 0;
        std::uint32_t id = 0;
        std::uint64_t offset = 0;

        friend bool operator==(const Copy &, const Copy &) = default;
    };
    std::vector<Copy> copies;

private:
    /// Has a request handled, and notes whether it copied data: the place for it is filled with something else before.
    UpgradeResponder::Handled handle(std::span<const std::byte> request, std::span<std::byte> buffer, Milliseconds now)
    {
        const Frame frame = openFrame(request);
        TransmitData data;
        const bool isData = frame.check == FrameCheck::Good && frame.header.type == static_cast<std::uint8_t>(MessageType::TransmitData)
            && decode(frame.body, data) && data.offset < m_staging.size() && data.bytes.size() <= m_staging.size() - data.offset;
        if (!isData || data.bytes.empty())
            return m_responder->handle(request, buffer, now);
        const std::span<std::byte> place = std::span(m_staging).subspan(static_cast<std::size_t>(data.offset), data.bytes.size());
        const TestBytes before(place.begin(), place.end());
        std::transform(data.bytes.begin(), data.bytes.end(), place.begin(), [](std::byte byte) { return ~byte; });
        const UpgradeResponder::Handled handled = m_responder->handle(request, buffer, now);
        if (std::equal(place.begin(), place.end(), data.bytes.begin()))
            copies.push_back({frame.header.session, frame.header.id, data.offset});
        else
            std::copy(before.begin(), before.end(), place.begin());
        return handled;
    }
    void serve(std::size_t slot, Milliseconds now)
    {
        const ProcessorMailbox::Taken taken = m_mailbox->take(slot, m_request);
        if (taken.length == 0)
            return;
        std::array<std::byte, headerSize + AnswerMemory::maximumBody> buffer;
        const UpgradeResponder::Handled handled = handle(std::span(m_request).first(taken.length), buffer, now);
        if (handled.newSession)
            m_mailbox->skipOthers(slot);
        show(now);
        m_mailbox->answer(slot, taken.sequence, handled.answer);
    }
    void show(Milliseconds now)
    {
        m_plateAt = now;
        m_responder->describe(*m_plate, now);
        m_mailbox->update(*m_plate, m_content);
    }

    std::vector<std::uint64_t> m_words;
    TestBytes m_staging;
    TestBytes m_scratch;
    TestBytes m_request = TestBytes(layout::minimumRequestArea);
    TestBytes m_content = TestBytes(layout::maximumContent);
    std::unique_ptr<Nameplate> m_plate = std::make_unique<Nameplate>();
    std::unique_ptr<UpgradeResponder> m_responder;
    std::unique_ptr<ProcessorMailbox> m_mailbox;
    Milliseconds m_restartAt = 0;
    Milliseconds m_plateAt = 0;
};

}  // namespace fwpilot
