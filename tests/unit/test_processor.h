// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/responder/upgrade_responder.h"
#include "tests/unit/watched_flash.h"

#include <memory>

namespace fwpilot {

/// What came back for a request.
struct Reply {
    Outcome outcome = Outcome::Corrupt;
    Header header;
    Bytes body;
    bool newSession = false;

    template <class T> T as() const
    {
        T value;
        if (!decode(std::span<const std::byte>(body), value))
            qFatal("an answer that cannot be read");
        return value;
    }
    std::uint64_t detail() const { return as<Refusal>().detail; }
    std::string reason() const { return string(as<Refusal>().reason); }
    bool operator==(const Reply &other) const { return outcome == other.outcome && header == other.header && body == other.body; }
};

template <class Message> Bytes frameOf(const Message &message, Header header)
{
    Bytes buffer(headerSize + maximumControlBody + 64 * 1024);
    header.type = static_cast<std::uint8_t>(Message::type);
    header.bodyLength = static_cast<std::uint32_t>(encode(message, std::span<std::byte>(buffer).subspan(headerSize)).size());
    const std::span<const std::byte> frame = sealFrame(header, buffer);
    return {frame.begin(), frame.end()};
}

/// A processor in RAM and the host that speaks to it, frame by frame: blocks of 1 KiB, a window of 4.
class TestProcessor {
public:
    static constexpr std::uint32_t blockSize = 1024;

    explicit TestProcessor(
        const ComponentTable &components = componentTable({{"bmc", 12000}, {"fpga", 9216}}), const FlashGeometry &geometry = {})
        : identity{"Acme", "MP-1", "0001", "acme,mp-1", components}
        , flash(geometry.sectorCount != 0 ? geometry : geometryFor(components))
        , staging(stagingSize(components))
        , scratch(scratchFor(flash.geometry()))
    {
        limits.blockSize = blockSize;
        limits.window = 4;
        if (!divideFlash(flash.geometry(), components, layout))
            qFatal("the flash does not fit");
    }
    TestProcessor(const TestProcessor &other)
        : identity(other.identity)
        , limits(other.limits)
        , layout(other.layout)
        , flash(other.flash)
        , now(other.now)
        , staging(other.staging)
        , scratch(other.scratch)
    {
    }

    /// What the maker put there: a confirmed set in the first banks.
    void manufacture(const std::vector<Firmware> &set)
    {
        SelectorRecord record;
        record.sequence = 1;
        record.state = SetState::Confirmed;
        for (std::size_t component = 0; component < set.size(); ++component) {
            storeImage(flash, layout, component, 0, set[component]);
            record.selected.append(set[component].inBank(0));
            record.securityFloors.append(set[component].securityVersion);
        }
        int area = -1;
        if (!writeSelector(flash, layout, record, area))
            qFatal("no selector record");
    }

    /// A start with the power on. The host knows nothing of it yet.
    bool boot()
    {
        flash.ram.powerOn();
        return startUp();
    }
    /// The same, without putting faults away.
    bool startUp()
    {
        now += 100;
        responder = std::make_unique<UpgradeResponder>(flash, identity, ResponderMemory{staging, scratch}, limits);
        return responder->start(now);
    }

    // the host
    Header header(std::uint32_t id) const
    {
        Header made;
        made.id = id;
        made.session = session;
        made.generation = responder->generation();
        return made;
    }
    Reply raw(const Bytes &frame)
    {
        Bytes buffer(headerSize + AnswerMemory::maximumBody);
        const UpgradeResponder::Handled handled = responder->handle(frame, buffer, ++now);
        const Frame answer = openFrame(handled.answer);
        if (answer.check == FrameCheck::Short || answer.check == FrameCheck::Corrupt || answer.header.direction != Direction::Answer)
            qFatal("not an answer");
        return {answer.header.outcome, answer.header, {answer.body.begin(), answer.body.end()}, handled.newSession};
    }
    template <class Message> Reply send(const Message &message, std::uint32_t id) { return raw(frameOf(message, header(id))); }
    /// A new message, whose answer may be "in progress".
    template <class Message> Reply send(const Message &message) { return send(message, nextId++); }
    /// A new message, asked again until its final answer. Without power there is none: then the outcome stays InProgress.
    template <class Message> Reply ask(const Message &message)
    {
        const std::uint32_t id = nextId++;
        Reply reply = send(message, id);
        while (reply.outcome == Outcome::InProgress && flash.ram.powered()) {
            stepOnce();
            reply = send(message, id);
        }
        return reply;
    }
    Reply hello(std::uint64_t proposed, std::uint64_t takesOver = 0, const std::string &owner = "the tests")
    {
        const std::uint64_t before = session;
        session = proposed;
        const Reply reply = send(Hello{proposed, takesOver, text<64>(owner)}, nextId++);
        if (reply.outcome != Outcome::Done)
            session = before;
        return reply;
    }
    StartUpgrade startOf(const Digest &manifest, const std::vector<Firmware> &set, bool retry = false) const
    {
        StartUpgrade message{manifest, retry, "the tests", {}};
        for (const Firmware &firmware : set)
            message.images.append({text(firmware.component), firmware.digest()});
        return message;
    }
    static StartFileTransfer startOf(const Firmware &firmware, std::size_t index)
    {
        return {static_cast<std::uint16_t>(index), text(firmware.component), firmware.bytes.size(), firmware.digest(),
            text<32>(firmware.version), firmware.securityVersion};
    }
    static EndFileTransfer endOf(const Firmware &firmware, std::size_t index)
    {
        return {static_cast<std::uint16_t>(index), firmware.bytes.size(), firmware.digest()};
    }
    static TransmitData block(const Firmware &firmware, std::uint64_t offset)
    {
        const std::span<const std::byte> all(firmware.bytes);
        return {offset, all.subspan(offset, std::min<std::size_t>(blockSize, all.size() - offset))};
    }
    /// All blocks from an offset on. @return the last answer
    Reply sendData(const Firmware &firmware, std::uint64_t offset = 0)
    {
        Reply reply{Outcome::Done, {}, {}, false};
        for (; offset < firmware.bytes.size() && reply.outcome == Outcome::Done; offset += blockSize)
            reply = send(block(firmware, offset));
        return reply;
    }
    /// Start file transfer to stored. @return the answer that ended it
    Reply transfer(const Firmware &firmware, std::size_t index)
    {
        Reply reply = ask(startOf(firmware, index));
        if (reply.outcome != Outcome::Done || reply.as<StartFileTransferAnswer>().stored)
            return reply;
        reply = sendData(firmware, reply.as<StartFileTransferAnswer>().nextOffset);
        return reply.outcome == Outcome::Done ? ask(endOf(firmware, index)) : reply;
    }
    /// Start upgrade to activated, without release.
    Reply upgrade(const Digest &manifest, const std::vector<Firmware> &set, bool retry = false)
    {
        Reply reply = ask(startOf(manifest, set, retry));
        for (std::size_t index = 0; index < set.size() && reply.outcome == Outcome::Done; ++index)
            reply = transfer(set[index], index);
        return reply.outcome == Outcome::Done ? ask(Activate{manifest}) : reply;
    }
    /// What follows a start when all is well: the self-test passes, a host speaks, the trial ends.
    bool confirm()
    {
        responder->reportSelfTest(true);
        const bool spoken = hello(++session).outcome == Outcome::Done && send(StatusRequest{}).outcome == Outcome::Done;
        stepAll();
        return spoken && nameplate().setState == SetState::Confirmed;
    }

    /// One step, which must do no more than one flash operation.
    void stepOnce()
    {
        const std::uint64_t before = flash.ram.operations;
        responder->step(++now);
        mostOperationsInAStep = std::max(mostOperationsInAStep, flash.ram.operations - before);
    }
    void stepAll()
    {
        while (responder->working() && flash.ram.powered())
            stepOnce();
    }
    Nameplate nameplate() const
    {
        Nameplate plate;
        responder->describe(plate, now);
        return plate;
    }
    StatusAnswer status() { return send(StatusRequest{}).as<StatusAnswer>(); }
    /// Every component runs what the set says, by the digests of this start and by the bytes in the flash.
    bool runs(const std::vector<Firmware> &set)
    {
        const Nameplate plate = nameplate();
        bool all = plate.state != ProcessorState::Recovery && plate.components.size() == set.size();
        for (std::size_t component = 0; all && component < set.size(); ++component) {
            const ComponentDescription &description = plate.components[component];
            const BankDescription &bank = description.activeBank == 0 ? description.first : description.second;
            all = description.activeBank < bankCount && bank.valid && bank.sha256 == set[component].digest()
                && string(bank.version) == set[component].version
                && bankContent(flash, layout, component, description.activeBank, set[component].bytes.size()) == set[component].bytes;
        }
        return all;
    }
    void spoil(std::size_t component, std::size_t bank)
    {
        damage(flash.ram, layout.address(layout.banks[component][bank].imageSector) + 17);
    }

    ProcessorIdentity identity;
    ResponderLimits limits;
    FlashLayout layout;
    WatchedFlash flash;
    std::unique_ptr<UpgradeResponder> responder;
    Milliseconds now = 1000;
    std::uint64_t session = 100;
    std::uint32_t nextId = 1;
    std::uint64_t mostOperationsInAStep = 0;

private:
    static std::size_t stagingSize(const ComponentTable &components)
    {
        std::uint64_t largest = 0;
        for (const ComponentSlot &component : components)
            largest = std::max(largest, component.bankSize);
        return static_cast<std::size_t>(largest);
    }

    Bytes staging;
    Bytes scratch;
};

inline const std::vector<Firmware> factorySet{{"bmc", someBytes(5000, 1), "1.0", 0}, {"fpga", someBytes(4000, 2), "1.1", 0}};
inline const std::vector<Firmware> newSet{{"bmc", someBytes(6100, 3), "2.0", 1}, {"fpga", someBytes(9000, 4), "2.1", 2}};
inline const Digest newManifest = digestOfNumber(2);

/// How far an upgrade has come when a message out of order is tried.
enum class Stage { Released, Hello, Started, FileStarted, DataMissing, DataSent, Stored, AllStored, Activated };

inline void bring(TestProcessor &processor, Stage stage)
{
    processor.manufacture(factorySet);
    if (!processor.boot() || processor.hello(101).outcome != Outcome::Done)
        qFatal("no session");
    if (stage == Stage::Released) {
        processor.send(Release{ReleaseMode::Keep});
        return;
    }
    if (stage >= Stage::Started)
        processor.send(processor.startOf(newManifest, newSet));
    if (stage >= Stage::FileStarted)
        processor.send(TestProcessor::startOf(newSet[0], 0));
    if (stage >= Stage::DataMissing)
        processor.send(TestProcessor::block(newSet[0], 0));
    if (stage >= Stage::DataSent)
        processor.sendData(newSet[0]);
    if (stage >= Stage::Stored)
        processor.ask(TestProcessor::endOf(newSet[0], 0));
    if (stage >= Stage::AllStored)
        processor.transfer(newSet[1], 1);
    if (stage >= Stage::Activated && processor.ask(Activate{newManifest}).outcome != Outcome::Done)
        qFatal("not activated");
}

}  // namespace fwpilot
