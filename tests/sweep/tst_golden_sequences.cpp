// SPDX-License-Identifier: GPL-3.0-or-later
// The states that a run goes through, for each fault at each of its telling places, with the error and the verdicts at its end, kept as
// text in golden/FAULT.txt: a change of behaviour is a difference there, to be looked at and kept.
//
// FWPILOT_REWRITE_GOLDEN=1 writes the files anew in the source folder.
// FWPILOT_EVIDENCE_DIR     where the row of the evidence goes: golden_sequences.json.
#include "tests/sweep/golden_sequences.h"
#include "tests/sweep/sweep_tally.h"

#include <QTest>

using namespace fwpilot;

namespace {

QStringList readLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

bool writeLines(const QString &path, const QStringList &lines)
{
    QFile file(path);
    const QByteArray bytes = lines.join(QLatin1Char('\n')).toUtf8() + '\n';
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

}  // namespace

class TestGoldenSequences : public QObject {
    Q_OBJECT

    std::optional<DisturbedUpgrades> m_upgrades;
    SweepTally m_tally{QStringLiteral("golden sequences")};

private Q_SLOTS:
    void initTestCase()
    {
        m_upgrades.emplace();
        m_tally.add(QStringLiteral("undisturbed"), m_upgrades->breaches());
    }
    void cleanupTestCase()
    {
        const EvidenceRow row = m_tally.row(m_tally.cases(), QStringLiteral("sequences"));
        qInfo("%llu sequences, %llu failures, %.1f s", row.tried, row.failures, row.seconds);
        writeEvidence(QStringLiteral("golden_sequences"), row);
    }

    void faults_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t index = 0; index < knownFaults().size(); ++index)
            QTest::newRow(knownFaults()[index].name) << static_cast<int>(index);
    }
    void faults()
    {
        QFETCH(int, index);
        const FaultDescription &fault = knownFaults()[static_cast<std::size_t>(index)];
        const QString path = QFINDTESTDATA("golden") + QStringLiteral("/%1.txt").arg(QLatin1String(fault.name));
        const QStringList former = readLines(path);
        const quint64 before = m_tally.failures();
        QStringList present;
        for (const GoldenPlace &place : goldenPlaces(*m_upgrades, fault)) {
            DisturbedUpgrades::Disturbance disturbance{.faults = {place.fault}};
            disturbance.isSpoilt = fault.kind == Fault::Kind::WrongContent || fault.kind == Fault::Kind::BadBlock;
            disturbance.isCondemned = fault.kind == Fault::Kind::SelfTestFails;
            const Breaches breaches = m_upgrades->watch(disturbance);
            present.append(goldenLine(place.name, sequenceText(m_upgrades->ran())));
            const bool isKept = former.contains(present.last());
            m_tally.add(place.fault.spec,
                isKept ? breaches : breaches + Breaches{{Breach::Promise::Ends, QStringLiteral("another sequence than the golden one")}});
        }
        if (qEnvironmentVariableIntValue("FWPILOT_REWRITE_GOLDEN") == 1)
            QVERIFY(writeLines(path, present));
        const QString difference = goldenDifference(former, present);
        QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("%1 differs:\n%2").arg(path, difference)));
        QCOMPARE(m_tally.failures() - before, quint64{0});
    }
};

QTEST_GUILESS_MAIN(TestGoldenSequences)
#include "tst_golden_sequences.moc"
