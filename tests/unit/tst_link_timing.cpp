// SPDX-License-Identifier: GPL-3.0-or-later
// When the host repeats a message, in modelled time: as late as the processor is slow, as early as a loss can be seen.
#include "tests/unit/large_upgrade.h"
#include "tests/unit/undisturbed_upgrade.h"

#include <QTest>

using namespace fwpilot;

namespace {

/// A request as it was sent, and when.
struct Sending {
    Milliseconds at = 0;
    MessageType type = MessageType::Hello;
    std::uint32_t id = 0;
};

/// Every request that is sent, from now on.
class Sendings {
public:
    explicit Sendings(TestBench &bench)
    {
        bench.host->link.seen = [this, &bench](std::uint64_t, const Frame &frame) {
            const std::uint32_t id = frame.header.id;
            if (frame.header.direction == Direction::Answer) {
                m_waiting.erase(id);
                return;
            }
            m_all.push_back({bench.clock.now(), static_cast<MessageType>(frame.header.type), id});
            repeats += m_waiting.insert(id).second ? 0 : 1;
        };
    }
    std::vector<Milliseconds> timesOf(std::uint32_t id) const
    {
        std::vector<Milliseconds> times;
        for (const Sending &sending : m_all) {
            if (sending.id == id)
                times.push_back(sending.at);
        }
        return times;
    }
    /// How often a message was sent that had no answer yet.
    int repeats = 0;
    const std::vector<Sending> &all() const { return m_all; }

private:
    std::vector<Sending> m_all;
    std::set<std::uint32_t> m_waiting;
};

/// A link whose round trip has this length; a look at an idle one takes a millisecond.
void setRoundTrip(TestBench &bench, Milliseconds roundTrip)
{
    bench.host->wire.latency = roundTrip - 1;
}

}  // namespace

class TestLinkTiming : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- deadlines follow the measured round trip

    /// A processor that takes its time is not asked again before it can have answered, from the first message on.
    void slowProcessor_data()
    {
        QTest::addColumn<int>("roundTrip");
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("repeats");
        for (const int window : {1, 8}) {
            QTest::addRow("5 ms, window %d", window) << 5 << window << 0;
            QTest::addRow("50 ms, window %d", window) << 50 << window << 0;
            QTest::addRow("400 ms, window %d", window) << 400 << window << 0;
            // Slower than the first deadline: hello is repeated, and then it is known.
            QTest::addRow("900 ms, window %d", window) << 900 << window << 1;
            QTest::addRow("1,500 ms, window %d", window) << 1500 << window << 2;
        }
    }
    void slowProcessor()
    {
        QFETCH(int, roundTrip);
        QFETCH(int, window);
        QFETCH(int, repeats);
        TestBench bench(static_cast<std::uint16_t>(window), delivered());
        setRoundTrip(bench, static_cast<Milliseconds>(roundTrip));
        bench.processor.limits.restartAfterActivate = 60000;
        bench.processor.start(bench.clock.now());
        bench.host->link.reopen();
        const Sendings sendings(bench);
        QCOMPARE(nameOf(bench.host->run(theUpgrade()).status), "Done");
        QCOMPARE(sendings.repeats, repeats);
    }

    /// A processor that becomes slow in the middle: each message under way is repeated with doubled waits, and after a few it is known.
    void becomesSlow_data()
    {
        QTest::addColumn<int>("window");
        for (const int window : {1, 3, 8})
            QTest::addRow("window %d", window) << window;
    }
    void becomesSlow()
    {
        QFETCH(int, window);
        TestBench bench(static_cast<std::uint16_t>(window), largeFlash(), largeIdentity(), smallBlock);
        bench.processor.limits.restartAfterActivate = 60000;
        bench.processor.start(bench.clock.now());
        bench.host->link.reopen();
        Sendings sendings(bench);
        std::map<std::uint32_t, int> copies;
        const auto record = bench.host->link.seen;
        bench.host->link.seen = [&](std::uint64_t number, const Frame &frame) {
            record(number, frame);
            if (frame.header.direction == Direction::Request && frame.header.type == static_cast<std::uint8_t>(MessageType::TransmitData))
                ++copies[frame.header.id];
            if (number == 400)
                setRoundTrip(bench, 400);
            if (number > 900)
                bench.host->watch.stopWhen = [](TransferPhase, std::uint64_t, std::uint64_t) { return true; };
        };
        QCOMPARE(nameOf(bench.host->store(largeUpgrade()).status), "Stopped");
        int most = 0;
        int after = 0;
        for (const auto &[id, count] : copies) {
            most = std::max(most, count);
            after += id > 300 ? count - 1 : 0;
        }
        QVERIFY2(most <= 8, qPrintable(QString::number(most)));  // 5, 10, 20 ... 640 ms
        QVERIFY2(after == 0, qPrintable(QString::number(after)));
    }

    /// A fast one is asked again soon: a lost request, and a lost answer, cost a few milliseconds.
    void fastProcessor()
    {
        const RequestLimits limits;
        for (const bool answers : {false, true}) {
            for (std::uint32_t id = 2; id <= 5; ++id) {
                TestBench bench(1, delivered());
                bool lost = false;
                const Sendings sendings(bench);
                bench.host->link.script = [&](std::uint64_t, const Frame &frame) {
                    const bool hit = !lost && frame.header.id == id && (frame.header.direction == Direction::Answer) == answers;
                    lost = lost || hit;
                    return hit ? LinkFault::Drop : LinkFault::None;
                };
                QCOMPARE(nameOf(bench.host->run(theUpgrade()).status), "Done");
                const std::vector<Milliseconds> times = sendings.timesOf(id);
                QCOMPARE(times.size(), std::size_t{2});
                const Milliseconds waited = times[1] - times[0];
                QVERIFY2(waited > limits.leastRepeat && waited <= limits.leastRepeat + 3, qPrintable(QString::number(waited)));
            }
        }
    }

    /// Without any answer the waits double up to the most, so that ten seconds take few repeats.
    void waitsDouble()
    {
        TestBench bench(1, delivered());
        const Sendings sendings(bench);
        bench.host->link.script
            = [](std::uint64_t, const Frame &frame) { return frame.header.id >= 4 ? LinkFault::Drop : LinkFault::None; };
        QCOMPARE(nameOf(bench.host->run(theUpgrade()).status), "TimedOut");
        const std::vector<Milliseconds> times = sendings.timesOf(4);
        QVERIFY2(times.size() >= 10 && times.size() <= 15, qPrintable(QString::number(times.size())));
        const RequestLimits limits;
        for (std::size_t index = 2; index < times.size(); ++index) {
            const Milliseconds before = times[index - 1] - times[index - 2] - 1;
            const Milliseconds now = times[index] - times[index - 1] - 1;
            QCOMPARE(now, std::min(2 * before, limits.mostRepeat));
        }
    }

    /// Asking whether long work has ended is a question of its own each time: after seconds of it, a lost answer costs no more than before.
    void lostWhileStoring_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("storing") << int(MessageType::EndFileTransfer);
        QTest::newRow("activating") << int(MessageType::Activate);
    }
    void lostWhileStoring()
    {
        QFETCH(int, type);
        TestBench bench(8, delivered());
        const Sendings sendings(bench);
        Milliseconds begun = 0;
        Milliseconds lost = 0;
        bench.host->link.script = [&](std::uint64_t, const Frame &frame) {
            if (frame.header.type != type || (frame.header.direction == Direction::Answer && frame.header.outcome != Outcome::InProgress))
                return LinkFault::None;
            const Milliseconds now = bench.clock.now();
            begun = begun == 0 ? now : begun;
            bench.processor.stalled = now - begun < 4000;
            const bool hit = frame.header.direction == Direction::Answer && lost == 0 && now - begun > 3000;
            lost = hit ? now : lost;
            return hit ? LinkFault::Drop : LinkFault::None;
        };
        QCOMPARE(difference(bench, bench.host->run(theUpgrade())), QString());
        QVERIFY(lost != 0);
        Milliseconds next = 0;
        for (const Sending &sending : sendings.all())
            next = next == 0 && sending.at > lost ? sending.at : next;
        QVERIFY2(next - lost <= RequestLimits{}.leastRepeat + 1, qPrintable(QString::number(next - lost)));
    }

    // --- a data message that later ones have overtaken

    void overtaken_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("copies");
        for (const int window : {2, 3, 4, 8, 32}) {
            for (const int copies : {1, 2, 3})
                QTest::addRow("window %d, lost %d times", window, copies) << window << copies;
        }
    }
    /// It is repeated at once when it is lost, at most once; when that is lost, too, it has its waits. Others are not repeated.
    void overtaken()
    {
        QFETCH(int, window);
        QFETCH(int, copies);
        const Milliseconds roundTrip = 100;
        TestBench bench(static_cast<std::uint16_t>(window), largeFlash(), largeIdentity(), smallBlock);
        setRoundTrip(bench, roundTrip);
        bench.host->wire.bytesPerMillisecond = smallBlock;
        const Sendings sendings(bench);
        const std::uint32_t id = 400;  // in none of these windows the last one
        int left = copies;
        bench.host->link.script = [&](std::uint64_t, const Frame &frame) {
            const bool hit = frame.header.id == id && frame.header.direction == Direction::Request && left-- > 0;
            return hit ? LinkFault::Drop : LinkFault::None;
        };
        QCOMPARE(nameOf(bench.host->run(largeUpgrade()).status), "Done");
        QCOMPARE(sendings.repeats, copies);
        const std::vector<Milliseconds> times = sendings.timesOf(id);
        QCOMPARE(times.size(), static_cast<std::size_t>(copies) + 1);
        const Milliseconds first = times[1] - times[0];
        QVERIFY2(first >= roundTrip && first <= roundTrip + static_cast<Milliseconds>(window) + 3, qPrintable(QString::number(first)));
        Milliseconds waited = roundTrip + roundTrip / 2;
        for (std::size_t index = 2; index < times.size(); ++index, waited *= 2) {
            const Milliseconds wait = times[index] - times[index - 1];
            QVERIFY2(wait >= waited && wait <= waited + waited / 2, qPrintable(QString::number(wait)));
        }
    }
};

QTEST_APPLESS_MAIN(TestLinkTiming)
#include "tst_link_timing.moc"
