// SPDX-License-Identifier: GPL-3.0-or-later
// The bench itself: that what the sweeps rest on is so.
#include "tests/sweep/upgrade_rules.h"

#include "core/upgrade/upgrade_journal.h"

#include <QTest>

using namespace fwpilot;

class TestBench : public QObject {
    Q_OBJECT

    std::unique_ptr<UpgradeBench> m_bench;

private Q_SLOTS:
    void init() { m_bench = std::make_unique<UpgradeBench>(); }

    void beginsWithTheInstalledSet()
    {
        const UpgradeRules rules(*m_bench);
        QVERIFY(rules.runsOld(m_bench->before()));
        QVERIFY(!rules.runsNew(m_bench->before()));
        QCOMPARE(m_bench->before().record.state, SetState::Confirmed);
        for (const ComponentContent &component : m_bench->before().components)
            QVERIFY2(component.banks[0].record && component.banks[1].record, qPrintable(component.name));
    }

    void upgrades()
    {
        const UpgradeRules rules(*m_bench);
        m_bench->powerOn();
        const UpgradeBench::Ran ran = m_bench->upgrade();
        QVERIFY2(ran.last.state == UpgradeState::Succeeded, qPrintable(ran.last.text));
        QCOMPARE(ran.stored, rules.sent());
        QVERIFY(rules.runsNew(m_bench->content()));
        QCOMPARE(rules.told(ran, m_bench->content()).size(), 0);
        QVERIFY(m_bench->messages() > 40);
        const Result<RecordedRun> journal = readRun(ran.run);
        QVERIFY(journal && journal->finished && journal->stored == rules.sent());
    }

    /// Every reset gives the same beginning, and the same upgrade the same end.
    void isTheSameEachTime()
    {
        QList<FlashContent> contents;
        QList<quint64> operations;
        for (int time = 0; time < 3; ++time) {
            m_bench->reset();
            m_bench->powerOn();
            QCOMPARE(m_bench->upgrade().last.state, UpgradeState::Succeeded);
            contents.append(m_bench->content());
            operations.append(m_bench->flash().operations());
        }
        for (int time = 1; time < 3; ++time) {
            QCOMPARE(differenceOf(contents[time], contents[0]), QString());
            QVERIFY(contents[time].record == contents[0].record);
            QCOMPARE(operations[time], operations[0]);
        }
    }

    /// Time passes while somebody waits, and nothing waits for the real one.
    void timeIsModelled()
    {
        const Milliseconds begin = m_bench->clock().now();
        QElapsedTimer timer;
        timer.start();
        const Result<ManagementProcessor> found = m_bench->find();
        QVERIFY(!found);
        QVERIFY(m_bench->upgrade().last.state == UpgradeState::Failed);
        QVERIFY(m_bench->clock().now() - begin > 30000);
        QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
    }

    void hostDies_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("goes on") << true;
        QTest::newRow("starts anew") << false;
    }
    /// Where it stands: its journal has no end, and its lock is gone.
    void hostDies()
    {
        QFETCH(bool, goesOn);
        m_bench->powerOn();
        UpgradeBench::Conduct conduct;
        conduct.sink = [&](const UpgradeEvent &event) {
            if (event.state == UpgradeState::Storing)
                m_bench->killHost();
        };
        const UpgradeBench::Ran dead = m_bench->upgrade(conduct);
        QVERIFY(dead.died);
        const Result<RecordedRun> journal = readRun(dead.run);
        QVERIFY(journal && !journal->finished && !journal->live);
        const UpgradeBench::Ran ran = goesOn ? m_bench->goOn() : m_bench->upgrade();
        QVERIFY2(ran.last.state == UpgradeState::Succeeded, qPrintable(ran.last.text));
        QCOMPARE(ran.run == dead.run, goesOn);
        QVERIFY(UpgradeRules(*m_bench).runsNew(m_bench->content()));
    }

    void nothingToGoOnWith()
    {
        m_bench->powerOn();
        const UpgradeBench::Ran ran = m_bench->goOn();
        QVERIFY(ran.last.error.has_value());
        QCOMPARE(ran.last.error->code, Error::Code::NotFound);
    }

    /// The power is cut in one start after the other; the simulator starts until it is not.
    void powerGoesInTheFirstStarts()
    {
        for (quint64 operation = 1; operation <= 3; ++operation)
            m_bench->flash().cutPowerAt({operation, PowerCut::Outcome::Before, 0});
        int cuts = 0;
        int starts = 0;
        m_bench->onPowerCut = [&] { ++cuts; };
        m_bench->onStart = [&] { ++starts; };
        m_bench->powerOn();
        QCOMPARE(m_bench->flash().powerCuts(), quint64{3});
        QCOMPARE(cuts, 1);  // told once of them all
        QCOMPARE(starts, 1);
        QVERIFY(m_bench->isPresent());
    }

    void powerGoesInTheMiddle()
    {
        m_bench->flash().cutPowerAt({40, PowerCut::Outcome::Garbage, 1});
        int cuts = 0;
        int starts = 0;
        m_bench->onPowerCut = [&] {
            ++cuts;
            QVERIFY(!m_bench->isPresent());
        };
        m_bench->onStart = [&] { ++starts; };
        m_bench->powerOn();
        QCOMPARE(m_bench->upgrade().last.state, UpgradeState::Succeeded);
        QCOMPARE(cuts, 1);
        QCOMPARE(starts, 3);  // power on, after the cut, after the activation
    }

    void saves()
    {
        m_bench->powerOn();
        QCOMPARE(m_bench->upgrade().last.state, UpgradeState::Succeeded);
        const QByteArray upgraded = m_bench->save();
        const FlashContent content = m_bench->content();
        m_bench->reset(upgraded);
        QCOMPARE(differenceOf(m_bench->before(), content), QString());
        QCOMPARE(m_bench->flash().operations(), quint64{0});
        m_bench->powerOn();
        const UpgradeBench::Ran ran = m_bench->upgrade();
        QCOMPARE(ran.last.state, UpgradeState::Succeeded);
        QCOMPARE(ran.verdict(QStringLiteral("bmc")), Verdict::Current);
    }

    void differences_data()
    {
        QTest::addColumn<QString>("difference");
        QTest::addColumn<std::function<void(FlashContent &)>>("change");
        const auto row = [](const char *name, const char *difference, const std::function<void(FlashContent &)> &change) {
            QTest::newRow(name) << QString::fromLatin1(difference) << change;
        };
        row("nothing", "", [](FlashContent &) {});
        row("what counts", "", [](FlashContent &content) { ++content.record.sequence, ++content.generation; });
        row("a byte", "the cells of bank 1 of fpga differ",
            [](FlashContent &content) { content.components[2].banks[1].cells[4000] = 'x'; });
        row("a record's byte", "the record of bank 0 of bmc differs",
            [](FlashContent &content) { content.components[0].banks[0].recordCells[0] = 'x'; });
        row("what runs", "sensors runs from bank -1 instead of 1", [](FlashContent &content) { content.components[3].booted = -1; });
        row("the record", "record 4, on trial after 0 starts, banks 1111 instead of record 4, confirmed, banks 1111",
            [](FlashContent &content) { content.record.state = SetState::Trial; });
    }
    void differences()
    {
        QFETCH(QString, difference);
        QFETCH(std::function<void(FlashContent &)>, change);
        FlashContent content = m_bench->before();
        change(content);
        QCOMPARE(differenceOf(content, m_bench->before()), difference);
    }
};

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
