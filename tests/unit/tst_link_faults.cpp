// SPDX-License-Identifier: GPL-3.0-or-later
// Every message of a whole upgrade is damaged once, in every way, in both directions; the upgrade succeeds all the same, the flash is the
// same to the last byte, and nothing was done twice.
#include "tests/sweep/evidence.h"
#include "tests/unit/undisturbed_upgrade.h"

#include <QTest>

using namespace fwpilot;

namespace {

using Damage = std::function<void(TestBytes &)>;

/// One way to disturb a message.
struct Disturbance {
    LinkFault fault = LinkFault::None;
    Milliseconds delay = 700;
    bool late = false;  ///< the host sees the late answer, too
    Damage damage{};
};

Damage flip(std::size_t at)
{
    return [at](TestBytes &message) { message[std::min(at, message.size() - 1)] ^= std::byte{0x5A}; };
}

const std::map<std::string, Disturbance> &disturbances()
{
    static const std::map<std::string, Disturbance> all{
        {"dropped", {LinkFault::Drop}},
        {"duplicated", {LinkFault::Duplicate}},
        {"overtaken", {LinkFault::Reorder}},
        {"delayed 2 ms", {LinkFault::Delay, 2}},
        {"delayed until after the repeat", {LinkFault::Delay, 12}},
        {"delayed for 12 repeats", {LinkFault::Delay, 60}},
        {"delayed 700 ms", {LinkFault::Delay, 700}},
        {"answered late: 7 ms", {LinkFault::Delay, 7, true}},
        {"answered late: 12 ms", {LinkFault::Delay, 12, true}},
        {"answered late: 60 ms", {LinkFault::Delay, 60, true}},
        {"answered twice", {LinkFault::Duplicate, 0, true}},
        {"damaged version", {LinkFault::Corrupt, 0, false, flip(0)}},
        {"damaged type", {LinkFault::Corrupt, 0, false, flip(1)}},
        {"damaged direction", {LinkFault::Corrupt, 0, false, flip(2)}},
        {"damaged outcome", {LinkFault::Corrupt, 0, false, flip(3)}},
        {"damaged id", {LinkFault::Corrupt, 0, false, flip(4)}},
        {"damaged generation", {LinkFault::Corrupt, 0, false, flip(8)}},
        {"damaged length, first byte", {LinkFault::Corrupt, 0, false, flip(12)}},
        {"damaged length, last byte", {LinkFault::Corrupt, 0, false, flip(15)}},
        {"damaged session", {LinkFault::Corrupt, 0, false, flip(23)}},
        {"damaged reserved field", {LinkFault::Corrupt, 0, false, flip(24)}},
        {"damaged CRC", {LinkFault::Corrupt, 0, false, flip(28)}},
        {"damaged body, first byte", {LinkFault::Corrupt, 0, false, flip(32)}},
        {"damaged body, third byte", {LinkFault::Corrupt, 0, false, flip(34)}},
        {"damaged body, middle", {LinkFault::Corrupt, 0, false, [](TestBytes &message) { message[message.size() / 2] ^= std::byte{1}; }}},
        {"damaged body, last byte", {LinkFault::Corrupt, 0, false, [](TestBytes &message) { message.back() ^= std::byte{0x80}; }}},
        {"cut in half", {LinkFault::Corrupt, 0, false, [](TestBytes &message) { message.resize(message.size() / 2); }}},
        {"cut to nothing", {LinkFault::Corrupt, 0, false, [](TestBytes &message) { message.clear(); }}},
        {"a byte too long", {LinkFault::Corrupt, 0, false, [](TestBytes &message) { message.push_back(std::byte{}); }}},
        {"all zeros", {LinkFault::Corrupt, 0, false, [](TestBytes &message) { std::fill(message.begin(), message.end(), std::byte{}); }}},
        {"all ones", {LinkFault::Corrupt, 0, false, [](TestBytes &message) { std::fill(message.begin(), message.end(), std::byte{0xFF}); }}},
    };
    return all;
}

void prepare(ScriptedTransport &link, const Disturbance &how)
{
    link.delay = how.delay;
    link.givesLateAnswers = how.late;
    if (how.damage)
        link.damage = how.damage;
}

}  // namespace

class TestLinkFaults : public QObject {
    Q_OBJECT

    QElapsedTimer m_timer;
    quint64 m_faults[2]{};       ///< that happened, to requests and to answers
    quint64 m_failures = 0;
    quint64 m_lateAnswers = 0;
    quint64 m_stopped = 0;

    void hit(const Frame &frame) { ++m_faults[frame.header.direction == Direction::Answer ? 1 : 0]; }

private Q_SLOTS:
    void initTestCase() { m_timer.start(); }

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
            prepare(bench.host->link, disturbance);
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
        m_failures += static_cast<quint64>(broken.size());
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QStringLiteral("; "))));
    }

    /// Faults in number: a seeded tenth of all messages, in one way or in all of them. Five damaged answers in a row stop the run, and then
    /// nothing was selected.
    void manyFaults_data()
    {
        QTest::addColumn<QByteArrayList>("ways");
        QTest::newRow("dropped") << QByteArrayList{"dropped"};
        QTest::newRow("duplicated") << QByteArrayList{"duplicated"};
        QTest::newRow("delayed") << QByteArrayList{"delayed until after the repeat"};
        QTest::newRow("overtaken") << QByteArrayList{"overtaken"};
        QTest::newRow("damaged") << QByteArrayList{"damaged body, middle"};
        QTest::newRow("of all kinds") << QByteArrayList{"dropped", "duplicated", "delayed until after the repeat", "overtaken", "damaged CRC"};
    }
    void manyFaults()
    {
        QFETCH(QByteArrayList, ways);
        QStringList broken;
        for (const int window : {1, 3, 8, 32}) {
            for (std::uint32_t seed = 1; seed <= 25; ++seed) {
                TestBench bench(static_cast<std::uint16_t>(window), delivered());
                for (const QByteArray &way : ways)
                    prepare(bench.host->link, disturbances().at(way.toStdString()));
                bench.host->link.delay = 12;
                std::uint32_t dice = seed;
                bench.host->link.script = [&](std::uint64_t, const Frame &frame) {
                    dice = dice * 1664525U + 1013904223U;
                    if ((dice >> 24) % 10 != 0)
                        return LinkFault::None;
                    hit(frame);
                    return disturbances().at(ways[static_cast<qsizetype>((dice >> 16) % static_cast<std::uint32_t>(ways.size()))].toStdString()).fault;
                };
                const Reply reply = bench.host->run(theUpgrade());
                const bool stopped = reply.status == RequestStatus::LinkCorrupt && ways.contains(QByteArray("damaged body, middle"));
                const QString what = stopped ? QString() : difference(bench, reply);
                m_stopped += stopped ? 1 : 0;
                if (!what.isEmpty())
                    broken.append(QStringLiteral("window %1, seed %2: %3").arg(window).arg(seed).arg(what));
            }
        }
        m_failures += static_cast<quint64>(broken.size());
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QStringLiteral("; "))));
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
        const QString note = QStringLiteral("%1 requests, %2 answers; windows 1, 3, 8, 32; %3 late answers seen; %4 stopped as link corrupt")
                                 .arg(m_faults[0]).arg(m_faults[1]).arg(m_lateAnswers).arg(m_stopped);
        qInfo("%s", qPrintable(note));
        writeEvidence(QStringLiteral("link_faults"), {QStringLiteral("message faults (transfer)"), QStringLiteral("messages"),
            m_faults[0] + m_faults[1], m_failures, static_cast<double>(m_timer.elapsed()) / 1000, note});
    }
};

QTEST_APPLESS_MAIN(TestLinkFaults)
#include "tst_link_faults.moc"
