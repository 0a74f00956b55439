// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs when 1 % of all messages is lost, in modelled time, over links of several kinds.
#include "tests/unit/large_upgrade.h"

#include <QTest>

using namespace fwpilot;

namespace {

constexpr int seeds = 10;

struct Link {
    Milliseconds latency = 0;
    double millisecondsPerBlock = 0;  ///< 0: as fast as it goes
};

struct Durations {
    bool done = false;
    double data = 0;   ///< from the first transmit data to the last of its answers, milliseconds
    double whole = 0;  ///< from hello to the end of release
    std::size_t sendings = 0;  ///< of transmit data
};

/// An upgrade over that link; of all messages of either direction, so many of a thousand are lost.
Durations lossyUpgrade(std::uint16_t window, const Link &model, std::uint32_t perMille, std::uint32_t seed)
{
    TestBench bench(window, largeFlash(), largeIdentity(), smallBlock);
    TestHost &host = *bench.host;
    host.wire.latency = model.latency;
    host.wire.bytesPerMillisecond = model.millisecondsPerBlock > 0 ? smallBlock / model.millisecondsPerBlock : 0;
    Durations result;
    Milliseconds first = 0;
    Milliseconds last = 0;
    std::uint64_t dice = seed * 7919ULL + 13;
    host.link.script = [&](std::uint64_t, const Frame &frame) {
        if (frame.header.type == static_cast<std::uint8_t>(MessageType::TransmitData)) {
            last = bench.clock.now();
            first = first == 0 ? last : first;
            result.sendings += frame.header.direction == Direction::Request ? 1 : 0;
        }
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        return (dice >> 20) % 1000 < perMille ? LinkFault::Drop : LinkFault::None;
    };
    const Milliseconds start = bench.clock.now();
    result.done = host.run(largeUpgrade()).done() && bench.processor.selects(largeUpgrade()) && bench.processor.copies.size() == blocks;
    result.whole = static_cast<double>(bench.clock.now() - start);
    result.data = static_cast<double>(last - first);
    return result;
}

}  // namespace

class TestLinkLoss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loss_data()
    {
        QTest::addColumn<int>("latency");
        QTest::addColumn<double>("perBlock");
        QTest::addColumn<int>("window");
        QTest::addColumn<double>("most");
        for (const int window : {1, 3, 8, 32}) {
            QTest::addRow("1 ms a block, window %d", window) << 0 << 1.0 << window << 1.10;
            QTest::addRow("1 ms a block, round trip of 5 ms, window %d", window) << 3 << 1.0 << window << 1.10;
        }
        for (const int window : {1, 3, 8})
            QTest::addRow("round trip of 5 ms, window %d", window) << 4 << 0.0 << window << 1.10;
        // No block may be further ahead of a lost one than the window: PROTOCOL.md, "what losses cost".
        QTest::newRow("round trip of 5 ms, window 32, which no speed of the link fills") << 4 << 0.0 << 32 << 1.30;
    }
    /// 1 % of all messages lost, in both directions: no more than 10 % of the time, of the data and of the whole run.
    void loss()
    {
        QFETCH(int, latency);
        QFETCH(double, perBlock);
        QFETCH(int, window);
        QFETCH(double, most);
        const Link link{static_cast<Milliseconds>(latency), perBlock};
        const Durations calm = lossyUpgrade(static_cast<std::uint16_t>(window), link, 0, 1);
        QVERIFY(calm.done);
        QCOMPARE(calm.sendings, blocks);
        double data = 0;
        double whole = 0;
        std::size_t sendings = 0;
        for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
            const Durations lossy = lossyUpgrade(static_cast<std::uint16_t>(window), link, 10, seed);
            QVERIFY2(lossy.done, qPrintable(QString::number(seed)));
            data += lossy.data / calm.data / seeds;
            whole += lossy.whole / calm.whole / seeds;
            sendings += lossy.sendings;
        }
        const QString seen = QStringLiteral("data %1, whole run %2 of the undisturbed; %3 % of the blocks sent again")
                                 .arg(data, 0, 'f', 3).arg(whole, 0, 'f', 3)
                                 .arg(100.0 * static_cast<double>(sendings) / (static_cast<double>(blocks) * seeds) - 100, 0, 'f', 2);
        qInfo("%s", qPrintable(seen));
        QVERIFY2(data > 1.0 && data <= most, qPrintable(seen));
        QVERIFY2(whole <= most, qPrintable(seen));
        // What was lost was repeated, and hardly anything else: of two messages each, one of a hundred.
        QVERIFY2(sendings >= seeds * blocks * 101 / 100 && sendings <= seeds * blocks * 103 / 100, qPrintable(seen));
    }
};

QTEST_APPLESS_MAIN(TestLinkLoss)
#include "tst_link_loss.moc"
