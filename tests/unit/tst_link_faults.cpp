// SPDX-License-Identifier: GPL-3.0-or-later
// Every message of a whole upgrade is damaged once, in every way, in both directions; the upgrade succeeds all the same, the flash is the
// same to the last byte, and nothing was done twice.
#include "tests/sweep/evidence.h"
#include "tests/unit/undisturbed_upgrade.h"

#include <QTest>

using namespace fwpilot;

namespace {

/// One way to disturb a message.
struct Disturbance {
    LinkFault fault = LinkFault::None;
    Milliseconds delay = 700;
    bool late = false;  ///< the host sees an answer that comes after the repeat, too
    std::function<void(TestBytes &)> damage{};
};

Disturbance delayed(Milliseconds delay)
{
    return {LinkFault::Delay, delay};
}
Disturbance answeredLate(Milliseconds delay)
{
    return {LinkFault::Delay, delay, true};
}
Disturbance damaged(std::function<void(TestBytes &)> damage)
{
    return {LinkFault::Corrupt, 0, false, std::move(damage)};
}
/// Of a message without a body, its last byte where the body would be.
Disturbance damagedAt(std::size_t byte)
{
    return damaged([byte](TestBytes &message) { message[std::min(byte, message.size() - 1)] ^= std::byte{0x5A}; });
}
Disturbance filledWith(std::byte value)
{
    return damaged([value](TestBytes &message) { std::fill(message.begin(), message.end(), value); });
}

const std::map<std::string, Disturbance> &disturbances()
{
    static const std::map<std::string, Disturbance> all{
        {"dropped", {LinkFault::Drop}},
        {"duplicated", {LinkFault::Duplicate}},
        {"overtaken", {LinkFault::Reorder}},
        {"delayed 2 ms", delayed(2)},
        {"delayed until after the repeat", delayed(12)},
        {"delayed until after several repeats", delayed(60)},
        {"delayed 700 ms", delayed(700)},
        {"answered twice", {LinkFault::Duplicate, 0, true}},
        {"answered late: 7 ms", answeredLate(7)},
        {"answered late: 12 ms", answeredLate(12)},
        {"answered late: 60 ms", answeredLate(60)},
        {"damaged version", damagedAt(0)},
        {"damaged type", damagedAt(1)},
        {"damaged direction", damagedAt(2)},
        {"damaged outcome", damagedAt(3)},
        {"damaged id", damagedAt(4)},
        {"damaged generation", damagedAt(8)},
        {"damaged length, first byte", damagedAt(12)},
        {"damaged length, last byte", damagedAt(15)},
        {"damaged session", damagedAt(23)},
        {"damaged reserved field", damagedAt(24)},
        {"damaged CRC", damagedAt(28)},
        {"damaged body, first byte", damagedAt(32)},
        {"damaged body, third byte", damagedAt(34)},
        {"damaged body, a bit in the middle", damaged([](TestBytes &message) { message[message.size() / 2] ^= std::byte{1}; })},
        {"damaged body, a bit of the last byte", damaged([](TestBytes &message) { message.back() ^= std::byte{0x80}; })},
        {"cut in half", damaged([](TestBytes &message) { message.resize(message.size() / 2); })},
        {"cut to nothing", damaged([](TestBytes &message) { message.clear(); })},
        {"a byte too long", damaged([](TestBytes &message) { message.push_back(std::byte{}); })},
        {"all zeros", filledWith(std::byte{})},
        {"all ones", filledWith(std::byte{0xFF})},
    };
    return all;
}

}  // namespace

class TestLinkFaults : public QObject {
    Q_OBJECT

    QElapsedTimer m_timer;
    quint64 m_faults[2]{};       ///< that happened, to requests and to answers
    quint64 m_failures = 0;      ///< of rows
    quint64 m_lateAnswers = 0;
    quint64 m_stopped = 0;

    void hit(const Frame &frame) { ++m_faults[frame.header.direction == Direction::Answer ? 1 : 0]; }

private Q_SLOTS:
    void initTestCase() { m_timer.start(); }
    void cleanup() { m_failures += QTest::currentTestFailed() ? 1 : 0; }

    void undisturbedUpgrade_data()
    {
        QTest::addColumn<int>("window");
        for (const int window : {1, 3, 8, 32})
            QTest::addRow("window %d", window) << window;
    }
    void undisturbedUpgrade()
    {
        QFETCH(int, window);
        TestBench bench(static_cast<std::uint16_t>(window));
        QCOMPARE(difference(bench, bench.host->run(theUpgrade())), QString());
        QCOMPARE(bench.processor.record().state, SetState::Trial);
        const TestWatch &watch = bench.host->watch;
        QCOMPARE(watch.requests(MessageType::StartFileTransfer), std::size_t{2});
        QCOMPARE(watch.requests(MessageType::TransmitData), blocksOfTheUpgrade);
        QCOMPARE(watch.requests(MessageType::EndFileTransfer), std::size_t{2});
    }

    void oneFault_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<int>("window");
        for (const auto &[name, how] : disturbances()) {
            for (const int window : {1, 3, 8, 32})
                QTest::addRow("%s, window %d", name.c_str(), window) << QByteArray::fromStdString(name) << window;
        }
    }
    void oneFault()
    {
        QFETCH(QByteArray, how);
        QFETCH(int, window);
        const Disturbance &disturbance = disturbances().at(how.toStdString());
        const std::uint64_t messages = undisturbed(static_cast<std::uint16_t>(window)).messages;
        QVERIFY(messages > 40);
        QStringList broken;
        for (std::uint64_t number = 1; number <= messages; ++number) {
            TestBench bench(static_cast<std::uint16_t>(window), delivered());
            bench.host->link.delay = disturbance.delay;
            bench.host->link.givesLateAnswers = disturbance.late;
            bench.host->link.damage = disturbance.damage ? disturbance.damage : bench.host->link.damage;
            int fired = 0;
            bench.host->link.script = [&](std::uint64_t message, const Frame &frame) {
                if (message != number)
                    return LinkFault::None;
                ++fired;
                hit(frame);
                return disturbance.fault;
            };
            const Reply reply = bench.host->run(theUpgrade());
            const QString what = fired == 1 ? difference(bench, reply) : QStringLiteral("it did not happen");
            m_lateAnswers += bench.host->link.lateAnswers;
            if (!what.isEmpty())
                broken.append(QStringLiteral("message %1: %2").arg(number).arg(what));
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QStringLiteral("; "))));
    }

    /// Faults in number: a seeded tenth of all messages, in one way or in all of them. Five damaged answers in a row stop the run, and then
    /// nothing was selected.
    void manyFaults_data()
    {
        using enum LinkFault;
        QTest::addColumn<QList<LinkFault>>("faults");
        QTest::newRow("dropped") << QList{Drop};
        QTest::newRow("duplicated") << QList{Duplicate};
        QTest::newRow("delayed") << QList{Delay};
        QTest::newRow("overtaken") << QList{Reorder};
        QTest::newRow("damaged") << QList{Corrupt};
        QTest::newRow("of all kinds") << QList{Drop, Duplicate, Delay, Reorder, Corrupt};
    }
    void manyFaults()
    {
        QFETCH(QList<LinkFault>, faults);
        QStringList broken;
        for (const int window : {1, 3, 8, 32}) {
            for (std::uint32_t seed = 1; seed <= 25; ++seed) {
                TestBench bench(static_cast<std::uint16_t>(window), delivered());
                bench.host->link.delay = 12;
                std::uint32_t dice = seed;
                bench.host->link.script = [&](std::uint64_t, const Frame &frame) {
                    dice = dice * 1664525U + 1013904223U;
                    if ((dice >> 24) % 10 != 0)
                        return LinkFault::None;
                    hit(frame);
                    return faults[static_cast<qsizetype>((dice >> 16) & 0xFFU) % faults.size()];
                };
                const Reply reply = bench.host->run(theUpgrade());
                const bool stopped = reply.status == RequestStatus::LinkCorrupt && !bench.processor.selects(theUpgrade());
                const QString what = stopped && faults.contains(LinkFault::Corrupt) ? QString() : difference(bench, reply);
                m_stopped += stopped ? 1 : 0;
                if (!what.isEmpty())
                    broken.append(QStringLiteral("window %1, seed %2: %3").arg(window).arg(seed).arg(what));
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QStringLiteral("; "))));
    }

    void corruptInARow_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("four") << 4 << QByteArray("Done");
        QTest::newRow("five") << 5 << QByteArray("LinkCorrupt");
    }
    void corruptInARow()
    {
        QFETCH(int, count);
        QFETCH(QByteArray, status);
        for (const MessageType type : {MessageType::Hello, MessageType::StartUpgrade, MessageType::StartFileTransfer,
                 MessageType::TransmitData, MessageType::EndFileTransfer, MessageType::Activate}) {
            TestBench bench(1);
            int left = count;
            bench.host->link.script = [&](std::uint64_t, const Frame &frame) {
                const bool answer = frame.header.direction == Direction::Answer && frame.header.type == static_cast<std::uint8_t>(type);
                return answer && left-- > 0 ? LinkFault::Corrupt : LinkFault::None;
            };
            QCOMPARE(QByteArray(nameOf(bench.host->run(theUpgrade()).status)), status);
        }
    }

    /// Damaged answers are counted over all messages under way, whichever they answer; a good one in between begins anew.
    void corruptInTheWindow_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<int>("window");
        QTest::addColumn<QByteArray>("status");
        for (const int window : {3, 8, 32}) {
            QTest::addRow("four, window %d", window) << QByteArray("xxxx.") << window << QByteArray("Done");
            QTest::addRow("twice four, window %d", window) << QByteArray("xxxx.xxxx") << window << QByteArray("Done");
            QTest::addRow("every second one, window %d", window) << QByteArray(".x.x.x.x.x.x.x.x.x.x") << window << QByteArray("Done");
            QTest::addRow("five, window %d", window) << QByteArray("xxxxx") << window << QByteArray("LinkCorrupt");
            QTest::addRow("five after others, window %d", window) << QByteArray("..xxxx.xxxxx") << window << QByteArray("LinkCorrupt");
        }
    }
    void corruptInTheWindow()
    {
        QFETCH(QByteArray, answers);
        QFETCH(int, window);
        QFETCH(QByteArray, status);
        TestBench bench(static_cast<std::uint16_t>(window));
        qsizetype number = 0;
        std::vector<std::uint32_t> hit;
        bench.host->link.script = [&](std::uint64_t, const Frame &frame) {
            if (frame.header.direction != Direction::Answer || frame.header.type != static_cast<std::uint8_t>(MessageType::TransmitData))
                return LinkFault::None;
            const bool damaged = number < answers.size() && answers[number] == 'x';
            ++number;
            if (damaged && std::find(hit.begin(), hit.end(), frame.header.id) == hit.end())
                hit.push_back(frame.header.id);
            return damaged ? LinkFault::Corrupt : LinkFault::None;
        };
        QCOMPARE(QByteArray(nameOf(bench.host->run(theUpgrade()).status)), status);
        QVERIFY(number >= answers.size());
        QVERIFY2(hit.size() >= std::min<std::size_t>(static_cast<std::size_t>(window), 4), qPrintable(QString::number(hit.size())));
        bench.clock.rest(0);
        QCOMPARE(bench.processor.selects(theUpgrade()), status == "Done");
        QVERIFY(bench.processor.flash.violations.empty());
    }

    /// The processor restarts after message k, whichever that is: the host goes on by itself, and what it never does is to repeat activate.
    void restartAfterEveryMessage()
    {
        const TestUpgrade upgrade = twoImages(99);
        const std::uint64_t messages = undisturbed(8).messages;
        for (std::uint64_t number = 1; number <= messages; ++number) {
            TestBench bench(8);
            TestHost &host = *bench.host;
            host.link.seen = [&](std::uint64_t message, const Frame &) {
                if (message == number)
                    bench.processor.restart(bench.clock.now());
            };
            const QByteArray where = "restart after message " + QByteArray::number(number);
            Reply reply = host.transfer.open("test", 0);
            if (reply.status == RequestStatus::Gone) {  // nothing was begun yet: the caller opens again
                while (host.link.reopen() != TransportStatus::Ok)
                    bench.clock.rest(0);
                reply = host.transfer.open("test", 0);
            }
            QVERIFY2(reply.done(), where.constData());
            QVERIFY2(host.transfer.startUpgrade(upgrade.start).done(), where.constData());
            reply = host.sendImages(upgrade);
            QVERIFY2(reply.done(), (where + ": " + nameOf(reply.status)).constData());
            ActivateAnswer activated;
            reply = host.transfer.activate(upgrade.start.manifestDigest, activated);
            QVERIFY2(reply.done() || reply.status == RequestStatus::Gone, (where + ": " + nameOf(reply.status)).constData());
            if (reply.done())
                QVERIFY2(host.transfer.release(ReleaseMode::Keep).done(), where.constData());
            while (host.link.reopen() != TransportStatus::Ok)
                bench.clock.rest(0);
            // Not known to the host, and yet one of two: all of the new set, or all of the old one.
            const SelectorRecord record = bench.processor.record();
            if (reply.done())
                QVERIFY2(bench.processor.selects(upgrade), where.constData());
            else if (!bench.processor.selects(upgrade))
                QVERIFY2(record.sequence == 1 && record.state == SetState::Confirmed, where.constData());
            QVERIFY2(host.watch.requests(MessageType::Activate) == 1, where.constData());
            QVERIFY2(bench.processor.flash.violations.empty(), where.constData());
        }
    }

    /// The faults that were meant have happened; and the table of evidence.
    void cleanupTestCase()
    {
        const QString note = QStringLiteral("%1 requests, %2 answers; windows 1, 3, 8, 32; %3 late answers; %4 stopped as link corrupt")
                                 .arg(m_faults[0])
                                 .arg(m_faults[1])
                                 .arg(m_lateAnswers)
                                 .arg(m_stopped);
        qInfo("%s", qPrintable(note));
        writeEvidence(QStringLiteral("link_faults"), {QStringLiteral("message faults (transfer)"), QStringLiteral("messages"),
            m_faults[0] + m_faults[1], m_failures, static_cast<double>(m_timer.elapsed()) / 1000, note});
    }
};

QTEST_APPLESS_MAIN(TestLinkFaults)
#include "tst_link_faults.moc"
