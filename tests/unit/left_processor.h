// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/undisturbed_upgrade.h"

#include <optional>

namespace fwpilot {

inline constexpr std::uint64_t oldSession = 0xA000;  // of the host that was there before
inline constexpr std::uint64_t newSession = 0xB000;

/// Which host a frame is of.
struct Origin {
    std::uint64_t session = 0;
    std::uint32_t generation = 0;
};

template <class Body>
TestBytes sealed(Header header, const Body &body)
{
    TestBytes bytes(layout::minimumRequestArea);
    header.bodyLength = static_cast<std::uint32_t>(encode(body, std::span(bytes).subspan(headerSize)).size());
    bytes.resize(sealFrame(header, bytes).size());
    return bytes;
}

inline constexpr std::uint32_t blocksBefore = 5;  ///< that have arrived when a host stops in the middle

/// A request of each type, that would do something if it were carried out: its data is the next block, and none of the image.
inline TestBytes oldRequest(MessageType type, const Origin &origin)
{
    static const TestBytes wrong(RamProcessor::block, std::byte{0x55});
    const TestUpgrade &upgrade = theUpgrade();
    Header header;
    header.type = static_cast<std::uint8_t>(type);
    header.id = 900 + static_cast<std::uint32_t>(type);
    header.session = origin.session;
    header.generation = origin.generation;
    switch (type) {
    case MessageType::Hello:
        return sealed(header, Hello{origin.session, 0, "the one before"});
    case MessageType::StartUpgrade:
        return sealed(header, upgrade.start);
    case MessageType::StartFileTransfer:
        return sealed(header, upgrade.files[1]);
    case MessageType::TransmitData:
        return sealed(header, TransmitData{blocksBefore * RamProcessor::block, wrong});
    case MessageType::EndFileTransfer:
        return sealed(header, EndFileTransfer{0, upgrade.files[0].size, upgrade.files[0].sha256});
    case MessageType::Activate:
        return sealed(header, Activate{upgrade.start.manifestDigest});
    case MessageType::Release:
        return sealed(header, Release{ReleaseMode::Discard});
    case MessageType::Status:
        break;
    }
    return sealed(header, StatusRequest{});
}

/// An answer "done" of each type, that would mislead whoever believed it.
inline TestBytes oldAnswer(MessageType type, const Origin &origin, std::uint32_t id)
{
    Header header;
    header.type = static_cast<std::uint8_t>(type);
    header.direction = Direction::Answer;
    header.id = id;
    header.session = origin.session;
    header.generation = origin.generation;
    switch (type) {
    case MessageType::Hello:
        return sealed(header, HelloAnswer{512, 1, 10, 77});
    case MessageType::StartUpgrade:
        return sealed(header, StartUpgradeAnswer{2});
    case MessageType::StartFileTransfer:
        return sealed(header, StartFileTransferAnswer{0, true});
    case MessageType::TransmitData:
        return sealed(header, TransmitDataAnswer{8 * RamProcessor::block});
    case MessageType::EndFileTransfer:
        return sealed(header, Stored{1, theUpgrade().files[0].sha256});
    case MessageType::Activate:
        return sealed(header, ActivateAnswer{2});
    case MessageType::Release:
    case MessageType::Status:
        break;
    }
    return sealed(header, ReleaseAnswer{});
}

/// From now on a host stops when so many blocks have arrived.
inline void stopInTheMiddle(TestHost &host)
{
    host.link.script
        = [](std::uint64_t, const Frame &frame) { return frame.header.id > 3 + blocksBefore ? LinkFault::Drop : LinkFault::None; };
    host.watch.stopWhen = [](TransferPhase phase, std::uint64_t, std::uint64_t) { return phase == TransferPhase::Sending; };
}

/// What there was before the new host comes.
enum class Before { Nothing, Released, UnderWay, Restarted };

/// A processor that an earlier host has left, and the new one.
class LeftProcessor {
public:
    LeftProcessor(std::uint16_t window, Before before) : m_before(before), bench(window, delivered())
    {
        TestHost &old = *bench.host;
        if (before == Before::Released) {
            old.transfer.open("the one before", 0);
            old.transfer.release(ReleaseMode::Keep);
        }
        if (before == Before::UnderWay || before == Before::Restarted) {
            stopInTheMiddle(old);
            old.store(theUpgrade());
        }
        if (before == Before::Restarted) {
            bench.processor.restart(bench.clock.now());
            while (old.link.reopen() != TransportStatus::Ok)
                bench.clock.rest(0);
        }
    }

    std::uint32_t generation() { return bench.processor.responder().generation(); }
    std::size_t slotCount() const { return bench.processor.geometry.slotCount; }

    /// Leaves a request in every slot, as its host would have.
    void leave(const TestBytes &request)
    {
        TestBytes content(layout::maximumContent);
        HostMailbox writer(bench.clock, content);
        writer.attach(bench.processor.shared());
        writer.reopen();
        for (std::size_t slot = 0; slot < slotCount(); ++slot)
            writer.send(slot, request);
    }
    /// Leaves an answer in a slot, under the number that the slot's request will have `ahead` sendings from now.
    void leaveAnswer(std::size_t slot, std::uint32_t ahead, const TestBytes &answer)
    {
        const SharedWords memory = bench.processor.shared();
        const std::size_t area = layout::answerArea(bench.processor.geometry, slot);
        const std::uint32_t sequence = memory.load(layout::requestArea(bench.processor.geometry, slot) + layout::sequenceOffset);
        memory.copyIn(area + layout::frameOffset, answer);
        memory.store(area + layout::frameLengthOffset, static_cast<std::uint32_t>(answer.size()));
        memory.store(area + layout::sequenceOffset, sequence + ahead);
    }
    /// How the processor has answered what stands in a slot; nothing when it has not.
    std::optional<Outcome> outcome(std::size_t slot)
    {
        const SharedWords memory = bench.processor.shared();
        const std::size_t area = layout::answerArea(bench.processor.geometry, slot);
        const std::uint32_t asked = memory.load(layout::requestArea(bench.processor.geometry, slot) + layout::sequenceOffset);
        if (memory.load(area + layout::sequenceOffset) != asked)
            return {};
        TestBytes answer(memory.load(area + layout::frameLengthOffset));
        memory.copyOut(area + layout::frameOffset, answer);
        return openFrame(answer).header.outcome;
    }
    /// The whole upgrade, by a new host.
    Reply upgrade() { return upgrade(newSession, m_before == Before::UnderWay ? oldSession : 0); }
    Reply upgrade(std::uint64_t session, std::uint64_t takesOver)
    {
        bench.host = std::make_unique<TestHost>(bench.processor, bench.clock, session);
        TestHost &host = *bench.host;
        host.link.seen = [this](std::uint64_t, const Frame &) { bench.processor.frozen = false; };
        Reply reply = host.transfer.open("the new one", takesOver);
        if (reply.done())
            reply = host.transfer.startUpgrade(theUpgrade().start);
        if (reply.done())
            reply = host.sendImages(theUpgrade());
        ActivateAnswer activated;
        if (reply.done())
            reply = host.transfer.activate(theUpgrade().start.manifestDigest, activated);
        return reply.done() ? host.transfer.release(ReleaseMode::Keep) : reply;
    }

private:
    Before m_before;

public:
    TestBench bench;
};

}  // namespace fwpilot
