// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mailbox/mailbox.h"

#include <QDeadlineTimer>
#include <QTest>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

using namespace fwpilot;

namespace {

using Bytes = std::vector<std::byte>;

/// A millisecond passes with every rest; what a test wants to happen meanwhile happens there.
class StepClock final : public Clock {
public:
    Milliseconds now() override { return m_now; }
    void rest(std::uint32_t) override
    {
        ++m_now;
        if (meanwhile)
            meanwhile();
    }

    std::function<void()> meanwhile;

private:
    Milliseconds m_now = 1000;
};

Bytes frameOf(std::size_t length, int seed)
{
    Bytes frame(length);
    for (std::size_t index = 0; index < length; ++index)
        frame[index] = static_cast<std::byte>(static_cast<std::size_t>(seed) + index * 7);
    return frame;
}

/// A mailbox with both of its ends, over plain memory.
class Bench {
public:
    explicit Bench(std::size_t size = 1 << 20, std::uint16_t window = 4) : words(size / 8), geometry(layout::divide(size, window))
    {
        plate->mailbox = geometry;
        plate->serial = "S1";
    }

    SharedWords shared() { return SharedWords(std::as_writable_bytes(std::span(words))); }
    void publish(std::uint32_t generation)
    {
        QVERIFY(processor().publish(generation, *plate, content));
    }
    ProcessorMailbox &processor()
    {
        if (!m_processor)
            m_processor = std::make_unique<ProcessorMailbox>(shared(), geometry);
        return *m_processor;
    }
    std::size_t request(std::size_t slot) const { return layout::requestArea(geometry, slot); }
    std::size_t answer(std::size_t slot) const { return layout::answerArea(geometry, slot); }

    std::vector<std::uint64_t> words;
    MailboxGeometry geometry;
    std::unique_ptr<Nameplate> plate = std::make_unique<Nameplate>();
    Bytes content = Bytes(layout::maximumContent);
    Bytes hostContent = Bytes(layout::maximumContent);
    StepClock clock;
    HostMailbox host{clock, hostContent};

private:
    std::unique_ptr<ProcessorMailbox> m_processor;
};

QByteArray text(TransportStatus status)
{
    static const char *const names[] = {"Ok", "Nothing", "Foreign", "Oversized", "Gone", "OtherLayout"};
    return names[static_cast<std::size_t>(status)];
}

#define COMPARE_STATUS(actual, expected) QCOMPARE(text(actual), text(TransportStatus::expected))

}  // namespace

class TestMailbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layoutOfTheHead()
    {
        Bench bench;
        bench.publish(0x0A0B0C0D);
        const auto bytes = std::as_bytes(std::span(bench.words)).first(28);
        const QByteArray head(reinterpret_cast<const char *>(bytes.data()), 16);
        QCOMPARE(head.toHex(), QByteArray("4657504d" "01000000" "0d0c0b0a" "01000000"));
        QCOMPARE(bench.shared().load(layout::lockOffset), 2U);
        bench.processor().beat();
        QCOMPARE(readNameplateHead(bench.shared()).heartbeat, 2U);
    }

    void requestAndAnswer()
    {
        Bench bench;
        bench.publish(7);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        QCOMPARE(bench.host.generation(), 7U);
        QCOMPARE(bench.host.slotCount(), std::size_t{4});
        QCOMPARE(bench.host.maximumFrameSize(), layout::requestCapacity(bench.geometry));

        Bytes buffer(layout::requestCapacity(bench.geometry));
        Bytes received(1024);
        std::size_t size = 0;
        int seed = 0;
        for (const std::size_t length : {std::size_t{1}, std::size_t{7}, std::size_t{32}, std::size_t{63}, buffer.size() - 1, buffer.size()}) {
            for (std::size_t slot = 0; slot < 4; ++slot) {
                const Bytes question = frameOf(length, ++seed);
                COMPARE_STATUS(bench.host.send(slot, question), Ok);
                COMPARE_STATUS(bench.host.receive(slot, received, size), Nothing);
                const ProcessorMailbox::Taken taken = bench.processor().take(slot, buffer);
                QCOMPARE(taken.length, length);
                QVERIFY(std::equal(question.begin(), question.end(), buffer.begin()));
                QCOMPARE(bench.processor().take(slot, buffer).length, std::size_t{0});
                COMPARE_STATUS(bench.host.receive(slot, received, size), Nothing);
                const Bytes reply = frameOf(length % 900, ++seed);
                bench.processor().answer(slot, taken.sequence, reply);
                COMPARE_STATUS(bench.host.receive(slot, received, size), Ok);
                QCOMPARE(size, reply.size());
                QVERIFY(std::equal(reply.begin(), reply.end(), received.begin()));
            }
        }
    }

    /// The host counts on from whatever stands there, also across the end of the numbers.
    void sequenceWords_data()
    {
        QTest::addColumn<quint32>("start");
        QTest::newRow("0") << quint32(0);
        QTest::newRow("41") << quint32(41);
        QTest::newRow("the last number") << quint32(0xFFFFFFFF);
    }
    void sequenceWords()
    {
        QFETCH(quint32, start);
        Bench bench;
        bench.publish(1);
        bench.shared().store(bench.request(2), start);
        bench.shared().store(bench.answer(2), start);
        Bytes buffer(layout::requestCapacity(bench.geometry));
        bench.processor().take(2, buffer);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        COMPARE_STATUS(bench.host.send(2, frameOf(40, 1)), Ok);
        QCOMPARE(bench.shared().load(bench.request(2)), start + 1);
        Bytes received(1024);
        std::size_t size = 0;
        COMPARE_STATUS(bench.host.receive(2, received, size), Nothing);
        const ProcessorMailbox::Taken taken = bench.processor().take(2, buffer);
        QCOMPARE(taken.length, std::size_t{40});
        QCOMPARE(taken.sequence, start + 1);
        bench.processor().answer(2, taken.sequence, frameOf(9, 2));
        QCOMPARE(bench.shared().load(bench.answer(2)), start + 1);
        COMPARE_STATUS(bench.host.receive(2, received, size), Ok);
    }

    /// An answer to an earlier request of the slot is none to the present one.
    void lateAnswer()
    {
        Bench bench;
        bench.publish(1);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        Bytes buffer(layout::requestCapacity(bench.geometry));
        Bytes received(1024);
        std::size_t size = 0;
        COMPARE_STATUS(bench.host.send(0, frameOf(40, 1)), Ok);
        const ProcessorMailbox::Taken early = bench.processor().take(0, buffer);
        COMPARE_STATUS(bench.host.send(0, frameOf(50, 2)), Ok);
        bench.processor().answer(0, early.sequence, frameOf(9, 3));
        COMPARE_STATUS(bench.host.receive(0, received, size), Nothing);
        const ProcessorMailbox::Taken late = bench.processor().take(0, buffer);
        QCOMPARE(late.length, std::size_t{50});
        bench.processor().answer(0, late.sequence, frameOf(11, 4));
        COMPARE_STATUS(bench.host.receive(0, received, size), Ok);
        QCOMPARE(size, std::size_t{11});
    }

    void tooLong()
    {
        Bench bench;
        bench.publish(1);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        Bytes buffer(layout::requestCapacity(bench.geometry));
        Bytes received(1024);
        std::size_t size = 0;
        const std::uint32_t before = bench.shared().load(bench.request(0));
        COMPARE_STATUS(bench.host.send(0, Bytes(bench.host.maximumFrameSize() + 1)), Oversized);
        COMPARE_STATUS(bench.host.send(4, Bytes(40)), Oversized);
        COMPARE_STATUS(bench.host.receive(4, received, size), Oversized);
        QCOMPARE(bench.shared().load(bench.request(0)), before);

        // The other side claims what cannot be.
        COMPARE_STATUS(bench.host.send(0, Bytes(40)), Ok);
        const ProcessorMailbox::Taken taken = bench.processor().take(0, buffer);
        bench.processor().answer(0, taken.sequence, Bytes(40));
        for (const std::uint32_t length : {std::uint32_t(layout::answerCapacity(bench.geometry) + 1), 0x80000000U, 0xFFFFFFFFU}) {
            bench.shared().store(bench.answer(0) + layout::frameLengthOffset, length);
            COMPARE_STATUS(bench.host.receive(0, received, size), Oversized);
        }
        bench.shared().store(bench.answer(0) + layout::frameLengthOffset, 900);
        COMPARE_STATUS(bench.host.receive(0, std::span(received).first(899), size), Oversized);

        // The host claims what cannot be: the area's size is taken, never more.
        Bytes guarded(buffer.size() + 8, std::byte{0xA5});
        std::uint32_t sequence = bench.shared().load(bench.request(1));
        for (const std::uint32_t length : {std::uint32_t(buffer.size() + 1), 0x80000000U, 0xFFFFFFFFU}) {
            bench.shared().store(bench.request(1) + layout::frameLengthOffset, length);
            bench.shared().store(bench.request(1), ++sequence);
            QCOMPARE(bench.processor().take(1, std::span(guarded).first(buffer.size())).length, buffer.size());
            for (std::size_t index = buffer.size(); index < guarded.size(); ++index)
                QCOMPARE(guarded[index], std::byte{0xA5});
        }
        bench.shared().store(bench.request(1) + layout::frameLengthOffset, 0);
        bench.shared().store(bench.request(1), ++sequence);
        QCOMPARE(bench.processor().take(1, guarded).length, std::size_t{1});  // taken, too short for a frame, and refused as such

        // An answer longer than its area is not written.
        const std::uint32_t answered = bench.shared().load(bench.answer(1));
        bench.processor().answer(1, sequence, Bytes(layout::answerCapacity(bench.geometry) + 1));
        QCOMPARE(bench.shared().load(bench.answer(1)), answered);
    }

    void hostileGeometry_data()
    {
        QTest::addColumn<quint32>("region");
        QTest::addColumn<quint16>("slots");
        QTest::addColumn<quint32>("request");
        QTest::addColumn<quint32>("answer");
        QTest::newRow("region beyond the memory") << quint32(2 << 20) << quint16(4) << quint32(8192) << quint32(256);
        QTest::newRow("slots beyond the region") << quint32(1 << 20) << quint16(32) << quint32(66 * 1024) << quint32(1024);
        QTest::newRow("more slots than there may be") << quint32(1 << 20) << quint16(33) << quint32(8192) << quint32(256);
        QTest::newRow("no slot") << quint32(1 << 20) << quint16(0) << quint32(8192) << quint32(256);
        QTest::newRow("areas of nothing") << quint32(1 << 20) << quint16(4) << quint32(0) << quint32(0);
        QTest::newRow("areas of 4 GiB") << quint32(1 << 20) << quint16(1) << quint32(0xFFFFFFC0) << quint32(0xFFFFFFC0);
        QTest::newRow("not aligned") << quint32(1 << 20) << quint16(4) << quint32(8193) << quint32(257);
    }
    void hostileGeometry()
    {
        QFETCH(quint32, region);
        QFETCH(quint16, slots);
        QFETCH(quint32, request);
        QFETCH(quint32, answer);
        Bench bench;
        bench.plate->mailbox = {region, slots, request, answer};
        bench.publish(1);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), OtherLayout);
        QCOMPARE(bench.host.slotCount(), std::size_t{0});
        QCOMPARE(bench.host.maximumFrameSize(), std::size_t{0});
        Bytes received(1024);
        std::size_t size = 0;
        COMPARE_STATUS(bench.host.send(0, Bytes(40)), Oversized);
        COMPARE_STATUS(bench.host.receive(0, received, size), Oversized);
    }

    void noMailbox_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("fill");
        QTest::newRow("nothing attached") << 0 << 0;
        QTest::newRow("smaller than a nameplate") << 8192 << 0;
        QTest::newRow("zeros") << (1 << 20) << 0;
        QTest::newRow("ones") << (1 << 20) << 0xFF;
    }
    void noMailbox()
    {
        QFETCH(int, bytes);
        QFETCH(int, fill);
        std::vector<std::uint64_t> memory(static_cast<std::size_t>(bytes) / 8, 0x0101010101010101U * static_cast<std::uint64_t>(fill));
        StepClock clock;
        Bytes content(layout::maximumContent);
        HostMailbox host(clock, content);
        host.attach(SharedWords(std::as_writable_bytes(std::span(memory))));
        COMPARE_STATUS(host.reopen(), Gone);
        Holder holder;
        COMPARE_STATUS(host.holder(holder), Gone);
        Nameplate plate;
        QCOMPARE(host.read(plate), NameplateStatus::Absent);
        QCOMPARE(host.slotCount(), std::size_t{0});
    }

    void foreignWrite()
    {
        Bench bench;
        bench.publish(1);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        Bytes received(1024);
        std::size_t size = 0;
        COMPARE_STATUS(bench.host.send(1, Bytes(40)), Ok);
        Bytes otherContent(layout::maximumContent);
        HostMailbox other(bench.clock, otherContent);
        other.attach(bench.shared());
        COMPARE_STATUS(other.reopen(), Ok);
        COMPARE_STATUS(other.send(1, Bytes(48)), Ok);
        COMPARE_STATUS(bench.host.receive(1, received, size), Foreign);
        COMPARE_STATUS(bench.host.send(1, Bytes(40)), Foreign);
        COMPARE_STATUS(bench.host.send(0, Bytes(40)), Ok);
        COMPARE_STATUS(other.receive(1, received, size), Nothing);
    }

    void gone_data()
    {
        QTest::addColumn<int>("fill");  // -1: restarted
        QTest::newRow("ones") << 0xFF;
        QTest::newRow("zeros") << 0;
        QTest::newRow("restarted") << -1;
        QTest::newRow("starting") << -2;
    }
    void gone()
    {
        QFETCH(int, fill);
        Bench bench;
        bench.publish(1);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        COMPARE_STATUS(bench.host.send(0, Bytes(40)), Ok);
        if (fill == -1)
            bench.publish(2);
        else if (fill == -2)
            bench.processor().unpublish();
        else
            std::fill(bench.words.begin(), bench.words.end(), 0x0101010101010101U * static_cast<std::uint64_t>(fill));
        const std::vector<std::uint64_t> before = bench.words;
        Bytes received(1024);
        std::size_t size = 0;
        COMPARE_STATUS(bench.host.receive(0, received, size), Gone);
        COMPARE_STATUS(bench.host.send(0, Bytes(40)), Gone);
        QVERIFY(bench.words == before);
        Holder holder;
        if (fill == -1)
            COMPARE_STATUS(bench.host.holder(holder), Ok);
        else
            COMPARE_STATUS(bench.host.holder(holder), Gone);
        bench.publish(3);
        COMPARE_STATUS(bench.host.receive(0, received, size), Gone);
        COMPARE_STATUS(bench.host.reopen(), Ok);
        QCOMPARE(bench.host.generation(), 3U);
        COMPARE_STATUS(bench.host.send(0, Bytes(40)), Ok);
        Bytes buffer(layout::requestCapacity(bench.geometry));
        QCOMPARE(bench.processor().take(0, buffer).length, std::size_t{40});
    }

    /// What a host of the last generation had written is not there any more when the mailbox is found again.
    void publishClearsTheSlots()
    {
        Bench bench;
        bench.publish(1);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        COMPARE_STATUS(bench.host.send(3, Bytes(40)), Ok);
        bench.publish(2);
        Bytes buffer(layout::requestCapacity(bench.geometry));
        for (std::size_t slot = 0; slot < 4; ++slot)
            QCOMPARE(bench.processor().take(slot, buffer).length, std::size_t{0});
    }

    void otherLayout()
    {
        Bench bench;
        bench.publish(1);
        bench.shared().store(layout::versionOffset, 2);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), OtherLayout);
        Nameplate plate;
        QCOMPARE(bench.host.read(plate), NameplateStatus::OtherLayout);
    }

    void unsteadyNameplate_data()
    {
        QTest::addColumn<quint32>("offset");
        QTest::addColumn<quint32>("value");
        QTest::newRow("lock left odd") << quint32(layout::lockOffset) << quint32(3);
        QTest::newRow("wrong CRC") << quint32(layout::crcOffset) << quint32(0);
        QTest::newRow("length beyond the nameplate") << quint32(layout::lengthOffset) << quint32(layout::maximumContent + 1);
        QTest::newRow("length of 4 GiB") << quint32(layout::lengthOffset) << quint32(0xFFFFFFFF);
        QTest::newRow("length of nothing") << quint32(layout::lengthOffset) << quint32(0);
    }
    void unsteadyNameplate()
    {
        QFETCH(quint32, offset);
        QFETCH(quint32, value);
        Bench bench;
        bench.publish(1);
        bench.shared().store(offset, value);
        bench.host.attach(bench.shared());
        const Milliseconds start = bench.clock.now();
        Nameplate plate;
        QCOMPARE(bench.host.read(plate), NameplateStatus::Unsteady);
        QVERIFY(bench.clock.now() - start >= 100 && bench.clock.now() - start <= 110);
        COMPARE_STATUS(bench.host.reopen(), Gone);
        // Start-up makes it even again.
        bench.publish(2);
        COMPARE_STATUS(bench.host.reopen(), Ok);
    }

    void nameplateThatIsBeingWritten()
    {
        Bench bench;
        bench.publish(1);
        bench.shared().store(layout::lockOffset, 5);
        int rounds = 0;
        bench.clock.meanwhile = [&] {
            if (++rounds == 20)
                bench.shared().store(layout::lockOffset, 6);
        };
        bench.host.attach(bench.shared());
        Nameplate plate;
        QCOMPARE(bench.host.read(plate), NameplateStatus::Ok);
        QCOMPARE(rounds, 20);
        QVERIFY(plate == *bench.plate);
    }

    void restartWhileReading()
    {
        Bench bench;
        bench.publish(1);
        bench.shared().store(layout::lockOffset, 5);
        bench.clock.meanwhile = [&] { bench.publish(2); };
        bench.host.attach(bench.shared());
        // The generation that was there first has ended: requests would be refused as stale.
        COMPARE_STATUS(bench.host.reopen(), Gone);
        bench.clock.meanwhile = {};
        COMPARE_STATUS(bench.host.reopen(), Ok);
        QCOMPARE(bench.host.generation(), 2U);
    }

    /// A thread rewrites the nameplate all the time; 10,000 reads, and each is one of the versions as a whole.
    void tornReads()
    {
        Bench bench;
        for (int index = 0; index < 8; ++index)
            bench.plate->components.append({"c", 1, 0, 0, {}, {}});
        bench.publish(1);
        std::atomic<bool> stop = false;
        std::thread writer([&] {
            Bytes content(layout::maximumContent);
            auto plate = std::make_unique<Nameplate>(*bench.plate);
            for (std::uint64_t version = 1; !stop; ++version) {
                plate->done = plate->total = plate->uptimeMilliseconds = version;
                plate->log.clear();
                for (std::uint64_t line = 0; line < version % 16; ++line)
                    plate->log.append("a line that moves the end");
                for (ComponentDescription &component : plate->components)
                    component.bankSize = version;
                bench.processor().update(*plate, content);
                std::this_thread::yield();
            }
        });
        class YieldClock final : public Clock {
        public:
            Milliseconds now() override { return 0; }
            void rest(std::uint32_t) override { std::this_thread::yield(); }
        } clock;
        Bytes content(layout::maximumContent);
        auto plate = std::make_unique<Nameplate>();
        std::uint64_t last = 0;
        bool consistent = true;
        const QDeadlineTimer deadline(30000);  // on a loaded machine the writer may not have begun by the end of the reads
        for (int read = 0; (read < 10000 || (last == 0 && !deadline.hasExpired())) && consistent; ++read) {
            consistent = readNameplate(bench.shared(), clock, content, *plate) == NameplateStatus::Ok;
            const std::uint64_t version = plate->done;
            consistent = consistent && plate->total == version && plate->uptimeMilliseconds == version && version >= last
                && plate->log.size() == version % 16 && plate->components.size() == 8;
            for (const ComponentDescription &component : plate->components)
                consistent = consistent && (component.bankSize == version || version == 0);
            last = version;
        }
        stop = true;
        writer.join();
        QVERIFY(consistent);
        QVERIFY(last > 0);
    }

    void skipOthers()
    {
        Bench bench;
        bench.publish(1);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        for (std::size_t slot = 0; slot < 4; ++slot)
            COMPARE_STATUS(bench.host.send(slot, Bytes(40)), Ok);
        bench.processor().skipOthers(2);
        Bytes buffer(layout::requestCapacity(bench.geometry));
        for (std::size_t slot = 0; slot < 4; ++slot) {
            QCOMPARE(bench.processor().take(slot, buffer).length, slot == 2 ? std::size_t{40} : std::size_t{0});
            const std::uint32_t expected = slot == 2 ? 0U : bench.shared().load(bench.request(slot));
            QCOMPARE(bench.shared().load(bench.answer(slot)), expected);
        }
        COMPARE_STATUS(bench.host.send(0, Bytes(44)), Ok);
        QCOMPARE(bench.processor().take(0, buffer).length, std::size_t{44});
    }

    /// Two threads: the host overwrites its request again and again while the processor takes it. Whatever is taken under a sequence is
    /// either the frame of that sequence or damaged, which its CRC shows; the last one is taken whole.
    void requestOverwrittenWhileTaken()
    {
        constexpr int count = 20000;
        Bench bench;
        bench.publish(1);
        bench.host.attach(bench.shared());
        COMPARE_STATUS(bench.host.reopen(), Ok);
        std::thread host([&] {
            Bytes frame(headerSize + 400);
            for (int index = 1; index <= count; ++index) {
                Header header;
                header.type = 1;
                header.id = static_cast<std::uint32_t>(index);
                header.bodyLength = 400;
                std::fill(frame.begin() + headerSize, frame.end(), static_cast<std::byte>(index));
                sealFrame(header, frame);
                bench.host.send(0, frame);
            }
        });
        Bytes buffer(layout::requestCapacity(bench.geometry));
        std::uint32_t last = 0;
        bool right = true;
        while (last != count && right) {
            const ProcessorMailbox::Taken taken = bench.processor().take(0, buffer);
            if (taken.length == 0)
                continue;
            const Frame frame = openFrame(std::span(buffer).first(taken.length));
            if (frame.check != FrameCheck::Good)
                continue;
            // A later frame may already stand there, under the sequence of the one before it: never an earlier one.
            right = frame.header.id >= taken.sequence && frame.header.id <= taken.sequence + 1 && frame.header.id >= last;
            last = taken.sequence;
        }
        host.join();
        QVERIFY(right);
        QCOMPARE(last, std::uint32_t(count));
    }

    void holderIsReadFromTheNameplate()
    {
        Bench bench;
        bench.plate->session = 0x1112131415161718;
        bench.plate->silentMilliseconds = 1234;
        bench.plate->leaseMilliseconds = 10000;
        bench.publish(1);
        bench.host.attach(bench.shared());
        Holder holder;
        COMPARE_STATUS(bench.host.holder(holder), Ok);
        QCOMPARE(holder.session, std::uint64_t{0x1112131415161718});
        QCOMPARE(holder.silentMilliseconds, 1234U);
        QCOMPARE(holder.leaseMilliseconds, 10000U);
        const std::uint32_t before = holder.heartbeat;
        bench.processor().beat();
        COMPARE_STATUS(bench.host.holder(holder), Ok);
        QVERIFY(holder.heartbeat != before);
    }
};

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
