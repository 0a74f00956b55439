// SPDX-License-Identifier: GPL-3.0-or-later
// Every message of a whole upgrade is damaged once, in every way, in both directions; the upgrade succeeds all the same, and the flash is
// the same to the last byte.
#include "tests/unit/test_host.h"

#include <QTest>

#include <map>

using namespace fwpilot;

namespace {

struct Outcomes {
    std::uint64_t messages = 0;
    std::vector<std::byte> flash;
};

/// The upgrade without any fault.
const Outcomes &undisturbed(std::uint16_t window)
{
    static std::map<std::uint16_t, Outcomes> known;
    if (known.contains(window))
        return known[window];
    TestBench bench(window);
    const Reply reply = bench.host->run(twoImages(99));
    if (!reply.done())
        qFatal("the upgrade fails without any fault: %s", nameOf(reply.status));
    bench.clock.rest(0);
    return known[window] = {bench.host->link.messages, bench.processor.flash.bytes()};
}

}  // namespace

class TestLinkFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undisturbedUpgrade_data()
    {
        QTest::addColumn<int>("window");
        QTest::newRow("stop and wait") << 1;
        QTest::newRow("window of 8") << 8;
        QTest::newRow("window of 32") << 32;
    }
    void undisturbedUpgrade()
    {
        QFETCH(int, window);
        TestBench bench(static_cast<std::uint16_t>(window));
        const TestUpgrade upgrade = twoImages(99);
        QCOMPARE(nameOf(bench.host->run(upgrade).status), "Done");
        QVERIFY(bench.processor.selects(upgrade));
        QCOMPARE(bench.processor.record().state, SetState::Trial);
        QVERIFY(bench.processor.flash.violations.empty());
        const TestWatch &watch = bench.host->watch;
        QCOMPARE(watch.requests(MessageType::StartFileTransfer), std::size_t{2});
        QCOMPARE(watch.requests(MessageType::TransmitData), std::size_t{11 + 2});
        QCOMPARE(watch.requests(MessageType::EndFileTransfer), std::size_t{2});
    }

    void oneFault_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("window");
        const std::pair<const char *, LinkFault> faults[] = {{"drop", LinkFault::Drop}, {"duplicate", LinkFault::Duplicate},
            {"corrupt", LinkFault::Corrupt}, {"delay", LinkFault::Delay}, {"reorder", LinkFault::Reorder}};
        for (const auto &[name, fault] : faults) {
            for (const int window : {1, 3, 8})
                QTest::addRow("%s, window %d", name, window) << static_cast<int>(fault) << window;
        }
    }
    void oneFault()
    {
        QFETCH(int, fault);
        QFETCH(int, window);
        const TestUpgrade upgrade = twoImages(99);
        const Outcomes &expected = undisturbed(static_cast<std::uint16_t>(window));
        QVERIFY(expected.messages > 40);
        for (std::uint64_t number = 1; number <= expected.messages; ++number) {
            TestBench bench(static_cast<std::uint16_t>(window));
            bool fired = false;
            bench.host->link.script = [&](std::uint64_t message, const Frame &) {
                fired = fired || message == number;
                return message == number ? static_cast<LinkFault>(fault) : LinkFault::None;
            };
            const Reply reply = bench.host->run(upgrade);
            const QByteArray where = "message " + QByteArray::number(number) + ", type "
                + QByteArray::number(static_cast<int>(reply.type)) + ": " + nameOf(reply.status) + ", outcome "
                + QByteArray::number(static_cast<int>(reply.outcome));
            QVERIFY2(reply.done(), where.constData());
            QVERIFY2(fired, where.constData());
            bench.clock.rest(0);
            QVERIFY2(bench.processor.selects(upgrade), where.constData());
            QVERIFY2(bench.processor.flash.violations.empty(), where.constData());
            if (bench.processor.record().tries == 0)
                QVERIFY2(bench.processor.flash.bytes() == expected.flash, where.constData());
        }
    }

    /// Faults in number: a seeded tenth of all messages is lost.
    void manyFaults_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("drop") << static_cast<int>(LinkFault::Drop);
        QTest::newRow("duplicate") << static_cast<int>(LinkFault::Duplicate);
        QTest::newRow("delay") << static_cast<int>(LinkFault::Delay);
        QTest::newRow("reorder") << static_cast<int>(LinkFault::Reorder);
    }
    void manyFaults()
    {
        QFETCH(int, fault);
        const TestUpgrade upgrade = twoImages(99);
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            TestBench bench(8);
            std::uint32_t dice = seed;
            bench.host->link.script = [&](std::uint64_t, const Frame &) {
                dice = dice * 1664525U + 1013904223U;
                return (dice >> 24) % 10 == 0 ? static_cast<LinkFault>(fault) : LinkFault::None;
            };
            const Reply reply = bench.host->run(upgrade);
            QVERIFY2(reply.done(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QLatin1String(nameOf(reply.status)))));
            QVERIFY(bench.processor.selects(upgrade));
            QVERIFY(bench.processor.flash.violations.empty());
        }
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
};

QTEST_APPLESS_MAIN(TestLinkFaults)
#include "tst_link_faults.moc"
