// SPDX-License-Identifier: GPL-3.0-or-later
// The host's side against a real responder: what it waits for, what it believes, and what it never sends. tst_link_faults has the sweeps.
#include "core/protocol/mailbox/mailbox_protocol.h"
#include "tests/unit/test_host.h"

#include <QFile>
#include <QMap>
#include <QTest>

using namespace fwpilot;

namespace {

constexpr auto typeOf(MessageType type)
{
    return static_cast<std::uint8_t>(type);
}

/// Changes an answer's body (and header), and makes its CRC right again.
template <class Body, class Change>
void resealed(TestBytes &answer, Change change)
{
    const Frame frame = openFrame(answer);
    Header header = frame.header;
    Body body;
    if (frame.check != FrameCheck::Good || !decode(frame.body, body))
        return;
    change(header, body);
    TestBytes made(headerSize + 256);
    header.bodyLength = static_cast<std::uint32_t>(encode(body, std::span(made).subspan(headerSize)).size());
    const auto sealed = sealFrame(header, made);
    answer.assign(sealed.begin(), sealed.end());
}

template <class Body, class Change>
std::function<void(TestBytes &)> lie(MessageType type, Outcome outcome, Change change)
{
    return [=](TestBytes &answer) {
        const Header header = openFrame(answer).header;
        if (header.type == typeOf(type) && header.outcome == outcome)
            resealed<Body>(answer, change);
    };
}

}  // namespace

class TestRequester : public QObject {
    Q_OBJECT

    using Lie = std::function<void(TestBytes &)>;

private Q_SLOTS:
    // --- S19, S20, S21: an acknowledge that never comes

    void withheld_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("window");
        QTest::newRow("hello") << int(MessageType::Hello) << 1 << 8;
        QTest::newRow("S19: start upgrade") << int(MessageType::StartUpgrade) << 1 << 8;
        QTest::newRow("S20: first start file transfer") << int(MessageType::StartFileTransfer) << 1 << 8;
        QTest::newRow("S20: second start file transfer") << int(MessageType::StartFileTransfer) << 2 << 8;
        for (const int window : {1, 4, 8, 32}) {
            for (int which = 1; which <= 13; ++which)
                QTest::addRow("S21: data %d, window %d", which, window) << int(MessageType::TransmitData) << which << window;
        }
        QTest::newRow("S13, S18: first stored") << int(MessageType::EndFileTransfer) << 1 << 8;
        QTest::newRow("S13: second stored") << int(MessageType::EndFileTransfer) << 2 << 8;
    }
    /// Every answer to the n-th message of a type is lost for ever: the host repeats that message, keeps within its window, counts nothing
    /// behind it as acknowledged, and gives up.
    void withheld()
    {
        QFETCH(int, type);
        QFETCH(int, which);
        QFETCH(int, window);
        const TestUpgrade upgrade = twoImages(99);
        TestBench bench(static_cast<std::uint16_t>(window));
        TestHost &host = *bench.host;
        std::vector<std::uint32_t> ids;
        std::uint32_t withheldId = 0;
        host.link.script = [&](std::uint64_t, const Frame &frame) {
            if (frame.header.type != type)
                return LinkFault::None;
            if (frame.header.direction == Direction::Request && std::find(ids.begin(), ids.end(), frame.header.id) == ids.end()) {
                ids.push_back(frame.header.id);
                if (ids.size() == static_cast<std::size_t>(which))
                    withheldId = frame.header.id;
            }
            const bool answer = frame.header.direction == Direction::Answer && frame.header.id == withheldId;
            return answer && frame.header.outcome != Outcome::InProgress ? LinkFault::Drop : LinkFault::None;
        };
        std::uint64_t told = 0;  // of the image, last
        host.watch.stopWhen = [&](TransferPhase phase, std::uint64_t done, std::uint64_t) {
            told = phase == TransferPhase::Sending ? done : told;
            return false;
        };
        const Milliseconds start = bench.clock.now();
        const Reply reply = host.run(upgrade);
        QCOMPARE(nameOf(reply.status), "TimedOut");
        QCOMPARE(int(reply.type), type);
        QVERIFY(bench.clock.now() - start <= host.requester.limits().silence + 2000);

        // What was sent after that message: itself again, and of data no more than the window.
        bool after = false;
        int repeats = 0;
        std::uint64_t offset = 0;
        for (const SeenFrame &frame : host.watch.frames) {
            if (frame.direction != Direction::Request)
                continue;
            if (frame.header.id == withheldId) {
                repeats += after ? 1 : 0;
                after = true;
                offset = frame.offset;
            } else if (after) {
                QCOMPARE(int(frame.header.type), int(MessageType::TransmitData));
                QCOMPARE(type, int(MessageType::TransmitData));
                QVERIFY(frame.offset < offset + std::uint64_t(window) * RamProcessor::block);
            }
        }
        QVERIFY(after);
        QVERIFY(repeats >= 3);
        if (type == int(MessageType::TransmitData))
            QCOMPARE(told, offset);
        QVERIFY(!bench.processor.selects(upgrade));
        QCOMPARE(bench.processor.record().sequence, 1U);
    }

    // --- silence, damage, lack of progress

    /// Nothing is answered any more, from message n on.
    void silence()
    {
        for (std::uint64_t from = 1; from <= 40; from += 3) {
            TestBench bench;
            Milliseconds last = bench.clock.now();
            bench.host->link.script = [&](std::uint64_t number, const Frame &frame) {
                if (number < from && frame.header.direction == Direction::Answer)
                    last = bench.clock.now();
                return number < from ? LinkFault::None : LinkFault::Drop;
            };
            const Reply reply = bench.host->run(twoImages(99));
            QCOMPARE(nameOf(reply.status), "TimedOut");
            const Milliseconds waited = bench.clock.now() - last;
            // While something is in progress, the processor's own bound is the shorter one.
            const bool longWork = reply.outcome == Outcome::InProgress;
            QVERIFY2(waited >= (longWork ? 5000 : 10000) && waited <= 10100, qPrintable(QString::number(waited)));
        }
    }

    /// "In progress" without growth: given up after the time that the processor declared.
    void noProgress_data()
    {
        QTest::addColumn<quint32>("declared");
        QTest::addColumn<quint64>("expected");
        QTest::newRow("declared 5 s") << quint32(5000) << quint64(5000);
        QTest::newRow("declared nothing") << quint32(0) << quint64(1000);
        QTest::newRow("declared 49 days") << quint32(0xFFFFFFFF) << quint64(20000);
    }
    void noProgress()
    {
        QFETCH(quint32, declared);
        QFETCH(quint64, expected);
        TestBench bench;
        TestHost &host = *bench.host;
        bench.processor.stalled = true;
        Milliseconds first = 0;
        host.link.rewrite = lie<InProgress>(MessageType::EndFileTransfer, Outcome::InProgress, [&, declared](Header &, InProgress &body) {
            first = first == 0 ? bench.clock.now() : first;
            body.longestMilliseconds = declared;
        });
        QCOMPARE(nameOf(host.store(twoImages(99)).status), "TimedOut");
        const Milliseconds waited = bench.clock.now() - first;
        QVERIFY2(waited >= expected && waited <= expected + 100, qPrintable(QString::number(waited)));
    }

    /// A processor that declares a total of nothing does not hold the host for ever.
    void totalOfNothing()
    {
        TestBench bench;
        bench.processor.stalled = true;
        const Milliseconds start = bench.clock.now();
        bench.host->watch.stopWhen = [&](TransferPhase, std::uint64_t, std::uint64_t) { return bench.clock.now() - start > 60000; };
        bench.host->link.rewrite = lie<InProgress>(MessageType::EndFileTransfer, Outcome::InProgress, [](Header &, InProgress &body) {
            body.done = body.total = 0;
        });
        QCOMPARE(nameOf(bench.host->store(twoImages(99)).status), "TimedOut");
    }

    void watchIsCalledOften()
    {
        TestBench bench;
        bench.processor.stalled = true;
        const Milliseconds start = bench.clock.now();
        bench.host->store(twoImages(99));
        QVERIFY(bench.host->watch.calls >= static_cast<int>((bench.clock.now() - start) / 100));
    }

    void stop_data()
    {
        QTest::addColumn<int>("phase");
        QTest::newRow("sending") << int(TransferPhase::Sending);
        QTest::newRow("storing") << int(TransferPhase::Storing);
    }
    void stop()
    {
        QFETCH(int, phase);
        TestBench bench;
        TestHost &host = *bench.host;
        const TestUpgrade upgrade = twoImages(99);
        host.watch.stopWhen = [=](TransferPhase now, std::uint64_t, std::uint64_t) { return int(now) == phase; };
        bench.processor.stalled = phase == int(TransferPhase::Storing);
        host.link.script = [&](std::uint64_t, const Frame &frame) {  // long enough that the watch is asked while data is sent
            const bool data = frame.header.direction == Direction::Answer && frame.header.type == typeOf(MessageType::TransmitData);
            return data && phase == int(TransferPhase::Sending) ? LinkFault::Drop : LinkFault::None;
        };
        QCOMPARE(nameOf(host.store(upgrade).status), "Stopped");
        host.watch.stopWhen = {};
        host.link.script = {};
        bench.processor.stalled = false;
        QVERIFY(host.transfer.release(ReleaseMode::Keep).done());
        QCOMPARE(bench.processor.responder().session(), std::uint64_t{0});
        QCOMPARE(nameOf(host.run(upgrade).status), "Done");
        bench.clock.rest(0);
        QVERIFY(bench.processor.selects(upgrade));
    }

    void sourceFails()
    {
        TestBench bench;
        const TestUpgrade upgrade = twoImages(99);
        QVERIFY(bench.host->transfer.open("test", 0).done());
        QVERIFY(bench.host->transfer.startUpgrade(upgrade.start).done());
        TestSource source(upgrade.images[0]);
        source.fails = true;
        QCOMPARE(nameOf(bench.host->transfer.sendImage(upgrade.files[0], source).status), "SourceFailed");
    }

    // --- answers that cannot be

    void lies_data()
    {
        QTest::addColumn<Lie>("change");
        QTest::addColumn<QByteArray>("status");
        const QByteArray lied("Lied");
        const QByteArray damaged("LinkCorrupt");
        const auto hello = [](auto change) { return Lie(lie<HelloAnswer>(MessageType::Hello, Outcome::Done, change)); };
        QTest::newRow("block of nothing") << hello([](Header &, HelloAnswer &b) { b.blockSize = 0; }) << lied;
        QTest::newRow("block larger than a slot") << hello([](Header &, HelloAnswer &b) { b.blockSize = 8192; }) << lied;
        QTest::newRow("block of 4 GiB") << hello([](Header &, HelloAnswer &b) { b.blockSize = 0xFFFFFFFF; }) << lied;
        QTest::newRow("window of nothing") << hello([](Header &, HelloAnswer &b) { b.window = 0; }) << lied;
        const auto start = [](auto change) { return Lie(lie<StartFileTransferAnswer>(MessageType::StartFileTransfer, Outcome::Done, change)); };
        QTest::newRow("starts behind the end") << start([](Header &, auto &b) { b.nextOffset = 41001; }) << lied;
        QTest::newRow("starts far behind the end") << start([](Header &, auto &b) { b.nextOffset = ~0ULL; }) << lied;
        QTest::newRow("starts inside a block") << start([](Header &, auto &b) { b.nextOffset = 4095; }) << lied;
        const auto data = [](auto change) { return Lie(lie<TransmitDataAnswer>(MessageType::TransmitData, Outcome::Done, change)); };
        QTest::newRow("acknowledges what was not sent") << data([](Header &, auto &b) { b.nextOffset = 40960 + 41000; }) << lied;
        QTest::newRow("acknowledges everything") << data([](Header &, auto &b) { b.nextOffset = ~0ULL; }) << lied;
        QTest::newRow("acknowledges a part of a block") << data([](Header &, auto &b) { b.nextOffset -= 100; }) << lied;
        QTest::newRow("acknowledges nothing, for ever") << data([](Header &, auto &b) { b.nextOffset = 0; }) << lied;
        const auto end = [](auto change) { return Lie(lie<Stored>(MessageType::EndFileTransfer, Outcome::Done, change)); };
        QTest::newRow("stored something else") << end([](Header &, auto &b) { b.sha256[31] ^= std::byte{1}; }) << lied;
        const auto progress = [](auto change) { return Lie(lie<InProgress>(MessageType::EndFileTransfer, Outcome::InProgress, change)); };
        QTest::newRow("done beyond the total") << progress([](Header &, auto &b) { b.done = b.total + 1; }) << lied;
        QTest::newRow("done goes backwards") << progress([](Header &, auto &b) { b.done = b.total - b.done; }) << lied;
        QTest::newRow("the total grows") << progress([](Header &, auto &b) { b.total += b.done; }) << lied;
        QTest::newRow("a body of another message") << Lie([](TestBytes &answer) {
            if (openFrame(answer).header.type == typeOf(MessageType::StartUpgrade))
                resealed<StartUpgradeAnswer>(answer, [](Header &header, auto &) { header.type = typeOf(MessageType::Status); });
        }) << damaged;
        QTest::newRow("another id") << hello([](Header &h, HelloAnswer &) { ++h.id; }) << damaged;
        QTest::newRow("another session") << hello([](Header &h, HelloAnswer &) { h.session ^= 1; }) << damaged;
        QTest::newRow("another generation") << hello([](Header &h, HelloAnswer &) { ++h.generation; }) << damaged;
        QTest::newRow("a request for an answer") << hello([](Header &h, HelloAnswer &) { h.direction = Direction::Request; }) << damaged;
        QTest::newRow("a newer version") << hello([](Header &h, HelloAnswer &) { h.version = 2; }) << QByteArray("Unsupported");
        QTest::newRow("accepted with a body of nothing") << Lie([](TestBytes &answer) {
            Header header = openFrame(answer).header;
            header.bodyLength = 0;
            const auto sealed = sealFrame(header, answer);
            answer.resize(sealed.size());
        }) << lied;
        QTest::newRow("refused without a reason") << Lie([](TestBytes &answer) {
            Header header = openFrame(answer).header;
            header.outcome = Outcome::OutOfOrder;
            header.bodyLength = 0;
            const auto sealed = sealFrame(header, answer);
            answer.resize(sealed.size());
        }) << lied;
    }
    void lies()
    {
        QFETCH(Lie, change);
        QFETCH(QByteArray, status);
        TestBench bench;
        bench.host->link.rewrite = change;
        QCOMPARE(QByteArray(nameOf(bench.host->run(twoImages(99)).status)), status);
        QCOMPARE(bench.processor.record().sequence, 1U);
    }

    /// One answer of somebody else's among the right ones is not believed, and does no harm.
    void oneForeignAnswer()
    {
        for (const int field : {0, 1, 2}) {
            for (std::uint64_t which = 1; which <= 30; ++which) {
                TestBench bench;
                std::uint64_t number = 0;
                bench.host->link.rewrite = [&](TestBytes &answer) {
                    if (++number != which)
                        return;
                    Header header = openFrame(answer).header;
                    header.id += field == 0 ? 1 : 0;
                    header.session += field == 1 ? 1 : 0;
                    header.generation += field == 2 ? 1 : 0;
                    sealFrame(header, answer);
                };
                const TestUpgrade upgrade = twoImages(99);
                QCOMPARE(nameOf(bench.host->run(upgrade).status), "Done");
                bench.clock.rest(0);
                QVERIFY(bench.processor.selects(upgrade));
            }
        }
    }

    // --- pauses of the host's own, sessions, leases

    /// A host that is not run for an hour takes up where it was: that was no silence of the processor.
    void ownPause()
    {
        const TestUpgrade upgrade = twoImages(99);
        TestBench undisturbed;
        QVERIFY(undisturbed.host->run(upgrade).done());
        const std::uint64_t messages = undisturbed.host->link.messages;
        for (std::uint64_t number = 3; number <= messages - 3; ++number) {
            for (const LinkFault fault : {LinkFault::None, LinkFault::Drop}) {
                TestBench bench;
                bench.host->link.script = [&](std::uint64_t message, const Frame &frame) {
                    if (message != number || frame.header.type == typeOf(MessageType::Activate))
                        return LinkFault::None;
                    bench.clock.jump(3600 * 1000);
                    return fault;
                };
                const Reply reply = bench.host->run(upgrade);
                QVERIFY2(reply.done(), qPrintable(QStringLiteral("message %1: %2").arg(number).arg(QLatin1String(nameOf(reply.status)))));
            }
        }
    }

    /// After a pause longer than half the lease that the processor declared, a host looks before it writes (rule 4).
    void pauseOfHalfALease()
    {
        TestBench bench;
        bench.processor.limits.leaseMilliseconds = 2000;
        bench.processor.start(bench.clock.now());
        TestHost &first = *bench.host;
        QCOMPARE(first.link.reopen(), TransportStatus::Ok);
        QVERIFY(first.transfer.open("first", 0).done());
        TestHost second(bench.processor, bench.clock, 0xB000);
        QVERIFY(second.transfer.open("second", first.sessions.last).done());
        QVERIFY(second.transfer.release(ReleaseMode::Keep).done());
        QVERIFY(second.transfer.open("second", 0).done());
        bench.clock.jump(1100);
        const std::uint64_t sent = first.link.messages;
        QCOMPARE(nameOf(first.transfer.startUpgrade(twoImages(99).start).status), "Busy");
        QCOMPARE(first.link.messages, sent);
    }

    void busy()
    {
        TestBench bench;
        TestHost &first = *bench.host;
        QVERIFY(first.transfer.open("first", 0).done());
        TestHost second(bench.processor, bench.clock, 0xB000);
        const Milliseconds start = bench.clock.now();
        Milliseconds spoken = start;
        bool speaking = false;
        bench.clock.meanwhile = [&] {  // the first one is alive
            if (speaking || bench.clock.now() - spoken < 1000)
                return;
            speaking = true;
            StatusAnswer answer;
            first.transfer.status(answer);
            spoken = bench.clock.now();
            speaking = false;
        };
        QCOMPARE(nameOf(second.transfer.open("second", 0).status), "Busy");
        QCOMPARE(second.link.messages, std::uint64_t{0});
        QVERIFY(bench.clock.now() - start >= 12000 && bench.clock.now() - start <= 12500);
        bench.clock.meanwhile = {};
        StatusAnswer answer;
        QVERIFY(first.transfer.status(answer).done());
    }

    /// A processor that stands still while its nameplate names a holder is silent, not busy.
    void frozenHolder()
    {
        TestBench bench;
        QVERIFY(bench.host->transfer.open("first", 0).done());
        TestHost second(bench.processor, bench.clock, 0xB000);
        bench.processor.frozen = true;
        QCOMPARE(nameOf(second.transfer.open("second", 0).status), "TimedOut");
    }

    /// A lease of 49 days is not waited for.
    void leaseForEver()
    {
        TestBench bench;
        bench.processor.limits.leaseMilliseconds = 0xFFFFFFFF;
        bench.processor.start(bench.clock.now());
        QCOMPARE(bench.host->link.reopen(), TransportStatus::Ok);
        QVERIFY(bench.host->transfer.open("first", 0).done());
        TestHost second(bench.processor, bench.clock, 0xB000);
        const Milliseconds start = bench.clock.now();
        QCOMPARE(nameOf(second.transfer.open("second", 0).status), "Busy");
        QVERIFY(bench.clock.now() - start <= 63000);
    }

    void leaseRunsOut()
    {
        TestBench bench;
        const TestUpgrade upgrade = twoImages(99);
        TestHost &first = *bench.host;
        QVERIFY(first.transfer.open("first", 0).done());
        QVERIFY(first.transfer.startUpgrade(upgrade.start).done());
        TestHost second(bench.processor, bench.clock, 0xB000);
        const Milliseconds start = bench.clock.now();
        QVERIFY(second.transfer.open("second", 0).done());
        QVERIFY(bench.clock.now() - start >= 9800 && bench.clock.now() - start <= 10300);
        // The first one comes back: it looks, and writes nothing.
        const std::uint64_t sent = first.link.messages;
        StatusAnswer answer;
        QCOMPARE(nameOf(first.transfer.status(answer).status), "Busy");
        QCOMPARE(first.link.messages, sent);
        QVERIFY(second.transfer.startUpgrade(upgrade.start).done());
    }

    void takeOver()
    {
        TestBench bench;
        const TestUpgrade upgrade = twoImages(99);
        TestHost &first = *bench.host;
        std::uint64_t data = 0;
        first.watch.stopWhen = [&](TransferPhase phase, std::uint64_t, std::uint64_t) { return phase == TransferPhase::Sending; };
        first.link.script = [&](std::uint64_t, const Frame &frame) {
            const bool third = frame.header.type == typeOf(MessageType::TransmitData) && ++data > 6;
            return third ? LinkFault::Drop : LinkFault::None;
        };
        QCOMPARE(nameOf(first.store(upgrade).status), "Stopped");
        TestHost second(bench.processor, bench.clock, 0xB000);
        const Milliseconds start = bench.clock.now();
        QVERIFY(second.transfer.open("again", first.sessions.last).done());
        QVERIFY(bench.clock.now() - start < 100);
        QVERIFY(second.transfer.startUpgrade(upgrade.start).done());
        QVERIFY(second.sendImages(upgrade).done());
        QVERIFY(second.watch.requests(MessageType::TransmitData) < 13);
        // Of the session that was taken over nothing is executed any more.
        first.watch.stopWhen = {};
        first.link.script = {};
        QCOMPARE(nameOf(first.transfer.release(ReleaseMode::Discard).status), "Busy");
        QCOMPARE(bench.processor.responder().session(), second.sessions.last);
    }

    void restartWithAnotherLayout()
    {
        TestBench bench;
        const TestUpgrade upgrade = twoImages(99);
        QVERIFY(bench.host->transfer.open("test", 0).done());
        bench.processor.frozen = true;
        bench.processor.shared().store(layout::versionOffset, 2);
        bench.processor.shared().store(layout::generationOffset, 2);
        QCOMPARE(nameOf(bench.host->transfer.startUpgrade(upgrade.start).status), "Unsupported");
    }

    void comesBackNever()
    {
        TestBench bench;
        const TestUpgrade upgrade = twoImages(99);
        QVERIFY(bench.host->transfer.open("test", 0).done());
        QVERIFY(bench.host->transfer.startUpgrade(upgrade.start).done());
        bench.processor.frozen = true;
        bench.processor.shared().store(layout::magicOffset, 0);
        TestSource source(upgrade.images[0]);
        const Milliseconds start = bench.clock.now();
        QCOMPARE(nameOf(bench.host->transfer.sendImage(upgrade.files[0], source).status), "Gone");
        const RequestLimits &limits = bench.host->requester.limits();
        QVERIFY(bench.clock.now() - start <= Milliseconds(limits.restartsPerImage) * (limits.restart + 100));
    }

    /// Without a look at the mailbox there is nothing to send to.
    void neverOpened()
    {
        TestBench bench;
        TestHost &host = *bench.host;
        host.mailbox.attach(bench.processor.shared());
        QCOMPARE(host.mailbox.slotCount(), std::size_t{0});
        QCOMPARE(nameOf(host.transfer.open("test", 0).status), "Gone");
    }

    /// Waits and limits stand in PROTOCOL.md as they stand in the code.
    void limits()
    {
        QFile file(QStringLiteral(FWPILOT_SOURCE_DIR "/core/wire/PROTOCOL.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QMap<QString, quint64> documented;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            const QStringList cells = line.split(QLatin1Char('|'));
            if (cells.size() >= 5 && cells[1].trimmed().startsWith(QLatin1String("`limit:")))
                documented.insert(cells[1].trimmed().mid(7).chopped(1), cells[2].trimmed().remove(QLatin1Char(',')).toULongLong());
        }
        const RequestLimits request;
        const ResponderLimits responder;
        const QMap<QString, quint64> expected{
            {QStringLiteral("firstRepeat"), request.firstRepeat},
            {QStringLiteral("leastRepeat"), request.leastRepeat},
            {QStringLiteral("mostRepeat"), request.mostRepeat},
            {QStringLiteral("silence"), request.silence},
            {QStringLiteral("leastStall"), request.leastStall},
            {QStringLiteral("mostStall"), request.mostStall}, {QStringLiteral("mostWork"), request.mostWork},
            {QStringLiteral("trialLimit"), trialLimit}, {QStringLiteral("absenceLimit"), absenceLimit}, {QStringLiteral("lingerLimit"), lingerLimit},
            {QStringLiteral("returnLimit"), returnLimit}, {QStringLiteral("askInterval"), askInterval},
            {QStringLiteral("introductionLimit"), introductionLimit},
            {QStringLiteral("storedLimit"), storedLimit},
            {QStringLiteral("confirmationLimit"), confirmationLimit},
            {QStringLiteral("overtakes"), quint64(request.overtakes)},
            {QStringLiteral("corruptInARow"), quint64(request.corruptInARow)},
            {QStringLiteral("restartsPerImage"), quint64(request.restartsPerImage)},
            {QStringLiteral("restart"), request.restart},
            {QStringLiteral("ownPause"), request.ownPause},
            {QStringLiteral("mostLease"), request.mostLease},
            {QStringLiteral("watchInterval"), watchInterval},
            {QStringLiteral("firstAskAgain"), firstAskAgain},
            {QStringLiteral("mostAskAgain"), mostAskAgain},
            {QStringLiteral("mostSetBacks"), quint64(mostSetBacks)},
            {QStringLiteral("leaseMargin"), leaseMargin},
            {QStringLiteral("lookInterval"), lookInterval},
            {QStringLiteral("nameplateLimit"), nameplateLimit},
            {QStringLiteral("blockSize"), responder.blockSize},
            {QStringLiteral("window"), responder.window},
            {QStringLiteral("lease"), responder.leaseMilliseconds},
            {QStringLiteral("longestOperation"), responder.longestOperation},
            {QStringLiteral("restartAfterActivate"), responder.restartAfterActivate},
            {QStringLiteral("maximumTries"), maximumTries},
            {QStringLiteral("maximumComponents"), maximumComponents},
            {QStringLiteral("maximumSlots"), layout::maximumSlots},
            {QStringLiteral("minimumRequestArea"), layout::minimumRequestArea},
            {QStringLiteral("minimumAnswerArea"), layout::minimumAnswerArea},
            {QStringLiteral("largestBlock"), layout::largestBlock},
            {QStringLiteral("nameplateSize"), nameplateSize},
            {QStringLiteral("headerSize"), headerSize},
            {QStringLiteral("maximumControlBody"), maximumControlBody},
            {QStringLiteral("maximumAnswerBody"), AnswerMemory::maximumBody},
        };
        QCOMPARE(documented, expected);
    }
};

QTEST_APPLESS_MAIN(TestRequester)
#include "tst_requester.moc"
