// SPDX-License-Identifier: GPL-3.0-or-later
// A stream of messages, steps, pauses, restarts and power cuts against the processor's side. Two thirds of the messages are such as a host
// could send; the rest are raw bytes. Whatever comes: every request is answered, nothing is programmed that is not erased, no flash
// operation happens for an image before its end file transfer, "stored" is only said of an image that stands in the flash, and the set that
// runs stays whole.
#include "tests/unit/ram_processor.h"

#include <cstdlib>
#include <cstring>

using namespace fwpilot;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The input, taken bit by bit; zeros when it has ended.
class Stream {
public:
    Stream(const std::uint8_t *bytes, std::size_t size) : m_bytes(bytes), m_left(size) {}
    bool ended() const { return m_left == 0; }
    std::uint8_t next()
    {
        if (m_left == 0)
            return 0;
        --m_left;
        return *m_bytes++;
    }

private:
    const std::uint8_t *m_bytes;
    std::size_t m_left;
};

class Play {
public:
    Play()
        : m_flash(delivered()), m_identity(testIdentity()), m_upgrades{twoImages(11), twoImages(22)}
    {
        divideFlash(m_flash.geometry(), m_identity.components, m_layout);
        start();
    }

    void act(Stream &stream)
    {
        const std::uint8_t what = stream.next();
        if (what < 160) {
            sendMessage(stream, what % 10);
        } else if (what < 190) {
            sendBytes(stream);
        } else if (what < 240) {
            for (int step = 0; step < (what - 190) * 4; ++step)
                m_responder->step(++m_now);
        } else if (what < 246) {
            m_now += 1000U * (what - 239);
        } else if (what < 252) {
            m_flash.cutAt = m_flash.operations + 1 + stream.next();
            m_flash.cut = static_cast<RamFlash::Cut>(stream.next() % 4);
        } else {
            start();
        }
        if (!m_flash.powered() || m_responder->restartWanted(m_now))
            start();
        require(m_flash.violations.empty());
    }

private:
    static const RamFlash &delivered()
    {
        static const RamFlash flash = deliveredFlash();
        return flash;
    }

    void start()
    {
        m_flash.powerOn();
        m_responder = std::make_unique<UpgradeResponder>(m_flash, m_identity, ResponderMemory{m_staging, m_scratch}, m_limits);
        require(m_responder->start(m_now));
        require(m_responder->generation() > m_generation);
        m_generation = m_responder->generation();
        m_responder->reportSelfTest((m_generation & 3U) != 3);
        require(m_responder->state() != ProcessorState::Recovery);  // no cut of power may cost both sets
    }

    template <class Message>
    void send(const Message &message, std::uint8_t twist)
    {
        std::vector<std::byte> frame(headerSize + 8192);
        const auto body = encode(message, std::span(frame).subspan(headerSize));
        Header header;
        header.type = static_cast<std::uint8_t>(Message::type);
        header.id = twist % 8 == 1 ? m_id : twist % 8 == 2 ? m_id - 3 : ++m_id;
        header.generation = twist % 32 == 3 ? m_generation - 1 : m_generation;
        header.session = twist % 32 == 4 ? m_session ^ 1U : m_session;
        header.bodyLength = static_cast<std::uint32_t>(body.size());
        const auto sealed = sealFrame(header, frame);
        handle(sealed);
    }

    void sendMessage(Stream &stream, int which)
    {
        const std::uint8_t twist = stream.next();
        const TestUpgrade &upgrade = m_upgrades[twist / 128];
        const std::size_t index = (twist / 64) % 2;
        const StartFileTransfer &file = upgrade.files[index];
        switch (which) {
        case 0:
            m_session = 100 + twist / 64;
            m_id = 0;
            return send(Hello{m_session, twist % 4 == 0 ? std::uint64_t{100} + twist / 16 % 4 : 0, "fuzz"}, 0);
        case 1: {
            StartUpgrade start = upgrade.start;
            start.retryRejected = twist % 2 == 0;
            return send(start, twist);
        }
        case 2:
            return send(file, twist);
        case 3:
        case 4:
        case 5: {
            const std::uint64_t block = stream.next() % 12;
            const TestBytes &image = upgrade.images[index];
            const std::uint64_t offset = std::min<std::uint64_t>(block * RamProcessor::block, image.size());
            const std::size_t length = std::min<std::size_t>(RamProcessor::block, image.size() - offset);
            return send(TransmitData{offset, std::span(image).subspan(offset, length)}, twist);
        }
        case 6:
            return send(EndFileTransfer{file.index, file.size, file.sha256}, twist);
        case 7:
            return send(Activate{upgrade.start.manifestDigest}, twist);
        case 8:
            return send(StatusRequest{}, twist);
        default:
            return send(Release{twist % 2 == 0 ? ReleaseMode::Keep : ReleaseMode::Discard}, twist);
        }
    }

    void sendBytes(Stream &stream)
    {
        std::vector<std::byte> frame(stream.next());
        for (std::byte &byte : frame)
            byte = static_cast<std::byte>(stream.next());
        if (frame.size() >= headerSize && stream.next() % 2 == 0) {
            Header header;
            header.type = static_cast<std::uint8_t>(frame[1]);
            header.id = ++m_id;
            header.generation = m_generation;
            header.session = m_session;
            header.bodyLength = static_cast<std::uint32_t>(frame.size() - headerSize);
            sealFrame(header, frame);
        }
        handle(frame);
    }

    void handle(std::span<const std::byte> request)
    {
        std::array<std::byte, headerSize + AnswerMemory::maximumBody> buffer;
        const std::uint64_t operations = m_flash.operations;
        const UpgradeResponder::Handled handled = m_responder->handle(request, buffer, m_now);
        require(m_flash.operations == operations);  // flash is written in steps only
        const Frame answer = openFrame(handled.answer);
        require(answer.check == FrameCheck::Good || answer.check == FrameCheck::UnknownType);
        require(answer.header.direction == Direction::Answer && answer.header.generation == m_generation);
        Refusal refusal;
        require(!isRefusal(answer.header.outcome) || decode(answer.body, refusal));
        // An older id is answered from memory, and the bank may have been taken by another image since.
        const bool latest = answer.header.id == m_id && answer.header.session == m_session;
        if (latest && answer.header.type == static_cast<std::uint8_t>(MessageType::EndFileTransfer) && answer.header.outcome == Outcome::Done)
            requireStored(answer.body);
    }

    /// "Stored" was said: the image stands in the flash, to the last byte, and its record with it.
    void requireStored(std::span<const std::byte> body)
    {
        Stored stored;
        require(decode(body, stored) && stored.bank < bankCount);
        for (std::size_t component = 0; component < m_layout.banks.size(); ++component) {
            const BankLayout &bank = m_layout.banks[component][stored.bank];
            ImageRecord record;
            if (!readImageRecord(m_flash, m_layout, bank, record) || record.sha256 != stored.sha256)
                continue;
            TestBytes image(record.size);
            require(m_flash.read(m_layout.address(bank.imageSector), image) && testDigest(image) == stored.sha256);
            return;
        }
        require(false);
    }

    RamFlash m_flash;
    ProcessorIdentity m_identity;
    std::array<TestUpgrade, 2> m_upgrades;
    FlashLayout m_layout;
    ResponderLimits m_limits{RamProcessor::block, 8, 10000, 5000, 1000};
    TestBytes m_staging = TestBytes(48 * 1024);
    TestBytes m_scratch = TestBytes(scratchFor(testFlashGeometry));
    std::unique_ptr<UpgradeResponder> m_responder;
    std::uint32_t m_generation = 0;
    std::uint64_t m_session = 0;
    std::uint32_t m_id = 0;
    Milliseconds m_now = 1;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *input, std::size_t size)
{
    Stream stream(input, std::min<std::size_t>(size, 4096));
    Play play;
    while (!stream.ended())
        play.act(stream);
    return 0;
}
