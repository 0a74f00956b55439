// SPDX-License-Identifier: GPL-3.0-or-later
// A whole upgrade of two components, cut at every flash operation: something whole always runs, old or new, never mixed.
#include "tests/unit/test_processor.h"

using namespace fwpilot;

namespace {

/// From a started processor to the confirmed new set, as far as the power lasts. @return confirmed
bool wholeUpgrade(TestProcessor &processor)
{
    if (processor.hello(++processor.session).outcome != Outcome::Done)
        return false;
    if (processor.upgrade(newManifest, newSet).outcome != Outcome::Done || !processor.flash.ram.powered())
        return false;
    processor.send(Release{ReleaseMode::Keep});
    return processor.responder->restartWanted(processor.now) && processor.startUp() && processor.confirm() && processor.flash.ram.powered();
}

/// What a host does that finds the processor again after a loss of power.
bool finish(TestProcessor &processor)
{
    if (processor.nameplate().setState == SetState::Trial && !processor.confirm())
        return false;
    return processor.runs(newSet) || wholeUpgrade(processor);
}

/// How often each set was found running.
struct Outcomes {
    int old = 0;
    int updated = 0;
};

}  // namespace

class TestResponderPowerCuts : public QObject {
    Q_OBJECT

    TestProcessor m_begin;
    std::uint64_t m_operations = 0;
    std::vector<Bytes> m_images;

    static std::vector<Bytes> images(TestProcessor &processor)
    {
        std::vector<Bytes> all;
        for (std::size_t component = 0; component < newSet.size(); ++component)
            all.push_back(bankContent(processor.flash, processor.layout, component, 1, newSet[component].bytes.size()));
        return all;
    }
    static bool runsOneOf(TestProcessor &processor, Outcomes &outcomes)
    {
        const bool old = processor.runs(factorySet);
        const bool updated = processor.runs(newSet);
        outcomes.old += old ? 1 : 0;
        outcomes.updated += updated ? 1 : 0;
        return old != updated;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_begin.manufacture(factorySet);
        TestProcessor uncut = m_begin;
        const std::uint64_t before = uncut.flash.ram.operations;
        QVERIFY(uncut.boot());
        QVERIFY(wholeUpgrade(uncut));
        QVERIFY(uncut.runs(newSet));
        m_operations = uncut.flash.ram.operations - before;
        m_images = images(uncut);
        QVERIFY(m_images[0] == newSet[0].bytes && m_images[1] == newSet[1].bytes);
        QVERIFY(m_operations > 40);
    }

    void cutAtEveryOperation_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<quint64>("again");
        for (std::size_t cut = 0; cut < allCuts.size(); ++cut) {
            QTest::addRow("%s", allCuts[cut].first) << static_cast<int>(cut) << quint64{0};
            for (const quint64 again : {quint64{1}, quint64{2}, quint64{5}})
                QTest::addRow("%s, and again at operation %d", allCuts[cut].first, static_cast<int>(again))
                    << static_cast<int>(cut) << again;
        }
    }
    void cutAtEveryOperation()
    {
        QFETCH(int, cut);
        QFETCH(quint64, again);
        Outcomes outcomes;
        for (std::uint64_t operation = 1; operation <= m_operations; ++operation) {
            TestProcessor processor = m_begin;
            const auto cutAfter = [&](std::uint64_t operations) {
                processor.flash.ram.cutAt = processor.flash.ram.operations + operations;
                processor.flash.ram.cut = allCuts[static_cast<std::size_t>(cut)].second;
            };
            cutAfter(operation);
            QVERIFY(!processor.startUp() || !wholeUpgrade(processor));
            QVERIFY2(!processor.flash.ram.powered(), "the power was not cut");
            std::uint32_t generation = processor.responder->generation();
            if (again > 0) {
                processor.flash.ram.powerOn();
                cutAfter(again);
                if (processor.startUp()) {
                    QVERIFY(processor.responder->generation() > generation);
                    generation = processor.responder->generation();
                    finish(processor);
                }
            }
            const QByteArray where = "operation " + QByteArray::number(static_cast<qulonglong>(operation));
            QVERIFY2(processor.boot(), where.constData());
            QVERIFY2(processor.responder->generation() > generation, where.constData());
            QVERIFY2(runsOneOf(processor, outcomes), where.constData());
            QVERIFY2(finish(processor), where.constData());
            QVERIFY2(processor.runs(newSet), where.constData());
            QVERIFY2(images(processor) == m_images, where.constData());
            QVERIFY(processor.boot());
            QVERIFY2(processor.runs(newSet) && processor.nameplate().setState == SetState::Confirmed, where.constData());
            QVERIFY2(processor.flash.ram.violations.empty(), where.constData());
        }
        QVERIFY(outcomes.old > 0 && outcomes.updated > 0);
        QCOMPARE(outcomes.old + outcomes.updated, static_cast<int>(m_operations));
    }

    /// The same, when the new set fails its self-test: it ends with the old set, cut or not.
    void cutWhileFallingBack_data()
    {
        QTest::addColumn<int>("cut");
        for (std::size_t cut = 0; cut < allCuts.size(); ++cut)
            QTest::newRow(allCuts[cut].first) << static_cast<int>(cut);
    }
    void cutWhileFallingBack()
    {
        QFETCH(int, cut);
        TestProcessor activated = m_begin;
        QVERIFY(activated.boot() && activated.hello(101).outcome == Outcome::Done);
        QCOMPARE(activated.upgrade(newManifest, newSet).outcome, Outcome::Done);
        const auto failing = [](TestProcessor &processor) {
            for (int start = 0; start < 6 && processor.flash.ram.powered(); ++start) {
                if (!processor.startUp())
                    return;
                processor.responder->reportSelfTest(processor.runs(factorySet));
                processor.stepAll();
                if (!processor.responder->restartWanted(processor.now))
                    return;
            }
        };
        TestProcessor uncut = activated;
        failing(uncut);
        QVERIFY(uncut.runs(factorySet));
        const std::uint64_t operations = uncut.flash.ram.operations - activated.flash.ram.operations;
        QVERIFY(operations > 10);
        for (std::uint64_t operation = 1; operation <= operations; ++operation) {
            TestProcessor processor = activated;
            processor.flash.ram.cutAt = processor.flash.ram.operations + operation;
            processor.flash.ram.cut = allCuts[static_cast<std::size_t>(cut)].second;
            failing(processor);
            QVERIFY(!processor.flash.ram.powered());
            processor.flash.ram.powerOn();
            failing(processor);
            QVERIFY(processor.runs(factorySet));
            QVERIFY(processor.nameplate().rejected == newManifest);
            QCOMPARE(processor.nameplate().setState, SetState::Confirmed);
        }
    }
};

QTEST_APPLESS_MAIN(TestResponderPowerCuts)
#include "tst_responder_power_cuts.moc"
