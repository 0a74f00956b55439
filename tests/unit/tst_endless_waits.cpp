// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/test_host.h"

#include <QTest>

using namespace fwpilot;

class TestEndlessWaits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Upgraded out of recovery, then started many times before any host speaks: the set is whole, and there is no other, so it runs.
    void wholeSetThatNobodySpokeTo()
    {
        TestBench bench(8, RamFlash(testFlashGeometry));
        const TestUpgrade upgrade = twoImages(5);
        QVERIFY(bench.host->run(upgrade).done());
        for (int start = 0; start < 6; ++start) {
            QVERIFY(bench.processor.start(bench.clock.now()));
            QVERIFY(bench.processor.selects(upgrade));
            QVERIFY2(bench.processor.responder().state() != ProcessorState::Recovery, qPrintable(QString::number(start)));
        }
    }

    /// One step more of 2^64 every few seconds: the work as a whole has an end (limit mostWork).
    void progressWithoutEnd()
    {
        TestBench bench;
        bench.processor.stalled = true;
        std::uint64_t done = 0;
        Milliseconds grown = 0;
        const Milliseconds start = bench.clock.now();
        bench.host->watch.stopWhen = [&](TransferPhase, std::uint64_t, std::uint64_t) { return bench.clock.now() - start > 5 * 3600 * 1000; };
        bench.host->link.rewrite = [&](TestBytes &answer) {
            const Frame frame = openFrame(answer);
            InProgress body;
            if (frame.header.outcome != Outcome::InProgress || !decode(frame.body, body))
                return;
            if (bench.clock.now() - grown > 4500) {
                grown = bench.clock.now();
                ++done;
            }
            body = {done, ~0ULL, 5000};
            encode(body, std::span(answer).subspan(headerSize));
            sealFrame(frame.header, answer);
        };
        QCOMPARE(nameOf(bench.host->store(twoImages(5)).status), "TimedOut");
    }
};
QTEST_APPLESS_MAIN(TestEndlessWaits)
#include "tst_endless_waits.moc"
