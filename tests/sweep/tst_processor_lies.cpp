// SPDX-License-Identifier: GPL-3.0-or-later
// A processor that lies: its answers and its nameplate are changed on their way to the host. Each lie ends with a clear error of the
// contract's table, in its time, with texts that can be shown, and never with a success that is none; then an honest processor is upgraded.
//
// FWPILOT_EVIDENCE_DIR where the row of the evidence goes: processor_lies.json.
#include "tests/sweep/processor_lies.h"
#include "tests/sweep/sweep_tally.h"

#include <QTest>

using namespace fwpilot;

class TestProcessorLies : public QObject {
    Q_OBJECT

    std::optional<DisturbedUpgrades> m_upgrades;
    SweepTally m_tally{QStringLiteral("processor lies")};

    void tryLies(const QList<ProcessorLie> &lies)
    {
        const quint64 before = m_tally.failures();
        QVERIFY(!lies.isEmpty());
        for (const ProcessorLie &lie : lies) {
            DisturbedUpgrades::Disturbance disturbance{.faults = lie.faults, .prepare = lie.tell};
            disturbance.isLie = lie.isBelievable;
            disturbance.isSpoilt = lie.isSpoilt;
            m_tally.add(lie.name, lie.ends.isEmpty() ? m_upgrades->tryDetection(disturbance) : m_upgrades->tryCase(disturbance, lie.ends));
        }
        QCOMPARE(m_tally.failures() - before, quint64{0});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_upgrades.emplace();
        m_tally.add(QStringLiteral("no lie"), m_upgrades->breaches());
    }
    void cleanupTestCase()
    {
        const EvidenceRow row = m_tally.row(m_tally.cases(), QStringLiteral("lies"));
        qInfo("%llu lies, %llu failures, %.1f s", row.tried, row.failures, row.seconds);
        writeEvidence(QStringLiteral("processor_lies"), row);
    }

    void impossible() { tryLies(impossibleAnswers()); }
    void foreign() { tryLies(foreignAnswers()); }
    void refused() { tryLies(refusals()); }
    void nameplates() { tryLies(falseNameplates()); }

    /// No lie, and allowed: the processor comes back from a restart with another window, other blocks, other slots.
    void otherCapabilities_data()
    {
        QTest::addColumn<int>("window");
        for (const int window : {1, 2, 5, 12})
            QTest::addRow("window %d", window) << window;
    }
    void otherCapabilities()
    {
        QFETCH(int, window);
        const quint64 before = m_tally.failures();
        for (quint64 message = 1; message <= m_upgrades->course().messages(); message += sweepStride) {
            DisturbedUpgrades::Disturbance disturbance;
            bool isDone = false;
            disturbance.onTurn = [&](UpgradeBench &bench) {
                if (isDone || bench.messages() < message)
                    return;
                isDone = true;
                bench.powerOff();
                bench.powerOn({}, static_cast<std::uint16_t>(window));
            };
            m_tally.add(QStringLiteral("window of %1 after %2").arg(window).arg(m_upgrades->course().text(message)),
                m_upgrades->tryCase(disturbance, {{}}));
        }
        QCOMPARE(m_tally.failures() - before, quint64{0});
    }

    /// As many components as there can be, with names as long as they can be.
    void mostComponents()
    {
        m_upgrades.reset();
        BenchShape shape;
        shape.components.clear();
        shape.installed.clear();
        shape.sent.clear();
        for (int number = 0; number < static_cast<int>(maximumComponents); ++number) {
            const QString name = QStringLiteral("component-%1").arg(number, 21, 10, QLatin1Char('0'));
            shape.components.append({name, 4096});
            shape.installed.append({name, 100 + number});
            shape.sent.append({name, 4096 - number});
        }
        shape.bytesPerSecond = 0;
        m_upgrades.emplace(shape);
        const quint64 before = m_tally.failures();
        m_tally.add(QStringLiteral("64 components"), m_upgrades->breaches());
        for (quint64 message = 1; message <= m_upgrades->course().messages(); message += 41)
            m_tally.add(QStringLiteral("64 components, reset@%1").arg(message),
                m_upgrades->tryCase({.faults = {parseFault(QStringLiteral("reset@%1").arg(message)).value()}}, {{}}));
        QCOMPARE(m_tally.failures() - before, quint64{0});
    }
};

QTEST_GUILESS_MAIN(TestProcessorLies)
#include "tst_processor_lies.moc"
