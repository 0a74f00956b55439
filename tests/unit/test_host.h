// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/modelled_link.h"
#include "tests/unit/ram_processor.h"
#include "tests/unit/scripted_transport.h"

namespace fwpilot {

/// Time that passes only while somebody waits: a millisecond with every rest, in which the processor works.
class TestClock final : public Clock {
public:
    explicit TestClock(RamProcessor &processor) : m_processor(processor) {}

    Milliseconds now() override { return m_now; }
    void rest(std::uint32_t) override
    {
        ++m_now;
        if (meanwhile)
            meanwhile();
        m_processor.pump(m_now);
    }
    /// The host is not run for so long.
    void jump(Milliseconds by) { m_now += by; }

    std::function<void()> meanwhile;

private:
    RamProcessor &m_processor;
    Milliseconds m_now = 5000;
};

class TestSource final : public ByteSource {
public:
    explicit TestSource(const TestBytes &bytes) : m_bytes(bytes) {}
    bool read(std::uint64_t offset, std::span<std::byte> bytes) override
    {
        if (fails || offset + bytes.size() > m_bytes.size())
            return false;
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(offset), bytes.size(), bytes.begin());
        return true;
    }

    bool fails = false;

private:
    const TestBytes &m_bytes;
};

/// A frame as the host sent or received it.
struct SeenFrame {
    Direction direction = Direction::Request;
    Header header;
    std::uint64_t offset = 0;  ///< of transmit data
};

class TestWatch final : public RequestWatch {
public:
    bool goOn(TransferPhase phase, std::uint64_t done, std::uint64_t total) override
    {
        ++calls;
        return !stopWhen || !stopWhen(phase, done, total);
    }
    void frame(Direction direction, std::span<const std::byte> bytes) override
    {
        const Frame opened = openFrame(bytes);
        TransmitData data;
        if (opened.header.type == static_cast<std::uint8_t>(MessageType::TransmitData))
            decode(opened.body, data);
        frames.push_back({direction, opened.header, data.offset});
    }
    /// Different requests of a type that were sent.
    std::size_t requests(MessageType type) const
    {
        std::vector<std::uint32_t> ids;
        for (const SeenFrame &frame : frames) {
            if (frame.direction == Direction::Request && frame.header.type == static_cast<std::uint8_t>(type)
                && std::find(ids.begin(), ids.end(), frame.header.id) == ids.end())
                ids.push_back(frame.header.id);
        }
        return ids.size();
    }

    std::vector<SeenFrame> frames;
    std::function<bool(TransferPhase, std::uint64_t, std::uint64_t)> stopWhen;
    int calls = 0;
};

class TestSessions final : public SessionSource {
public:
    explicit TestSessions(std::uint64_t first) : m_next(first) {}
    std::uint64_t nextSession() override { return last = m_next++; }

    std::uint64_t last = 0;

private:
    std::uint64_t m_next;
};

/// A host with all it needs, at the mailbox of a processor.
class TestHost {
public:
    TestHost(RamProcessor &processor, TestClock &clock, std::uint64_t firstSession = 0xA000, const RequestLimits &limits = {})
        : mailbox(clock, m_content), wire(mailbox, clock), link(wire, clock), sessions(firstSession), requester(link, clock, watch, limits),
          transfer(requester, sessions)
    {
        transfer.useWorkspace(m_workspace);
        mailbox.attach(processor.shared());
        link.reopen();
    }

    Reply sendImages(const TestUpgrade &upgrade)
    {
        Reply reply;
        for (std::size_t index = 0; index < upgrade.files.size(); ++index) {
            TestSource source(upgrade.images[index]);
            reply = transfer.sendImage(upgrade.files[index], source);
            if (!reply.done())
                return reply;
        }
        return reply;
    }
    /// hello ... stored.
    Reply store(const TestUpgrade &upgrade)
    {
        Reply reply = transfer.open("test", 0);
        if (reply.done())
            reply = transfer.startUpgrade(upgrade.start);
        return reply.done() ? sendImages(upgrade) : reply;
    }
    /// hello ... release.
    Reply run(const TestUpgrade &upgrade)
    {
        Reply reply = store(upgrade);
        ActivateAnswer activated;
        if (reply.done())
            reply = transfer.activate(upgrade.start.manifestDigest, activated);
        return reply.done() ? transfer.release(ReleaseMode::Keep) : reply;
    }

private:
    TestBytes m_content = TestBytes(layout::maximumContent);
    TestBytes m_workspace = TestBytes(std::size_t{32} * layout::minimumRequestArea);

public:
    HostMailbox mailbox;
    ModelledLink wire;
    ScriptedTransport link;
    TestWatch watch;
    TestSessions sessions;
    Requester requester;
    Transfer transfer;
};

/// A processor, its clock and one host.
struct TestBench {
    explicit TestBench(std::uint16_t window = 8, const RamFlash &content = deliveredFlash(),
        const ProcessorIdentity &identity = testIdentity(), std::uint32_t block = RamProcessor::block)
        : processor(window, content, identity, block)
    {
        processor.start(clock.now());
        host = std::make_unique<TestHost>(processor, clock);
    }

    RamProcessor processor;
    TestClock clock{processor};
    std::unique_ptr<TestHost> host;
};

inline const char *nameOf(RequestStatus status)
{
    static const char *const names[]
        = {"Done", "Refused", "TimedOut", "LinkCorrupt", "Busy", "Gone", "Stopped", "Unsupported", "SourceFailed", "Lied"};
    return names[static_cast<std::size_t>(status)];
}

}  // namespace fwpilot
