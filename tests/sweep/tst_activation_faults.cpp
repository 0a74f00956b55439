// SPDX-License-Identifier: GPL-3.0-or-later
// What may happen when a set that was activated starts: the processor comes back with other content, does not come back, or fails its
// self-test and falls back; each alone, and with a message lost or one more restart at every message from activate on.
//
// FWPILOT_EVIDENCE_DIR where the row of the evidence goes: activation_faults.json.
#include "tests/sweep/disturbed_upgrades.h"
#include "tests/sweep/sweep_tally.h"

#include <QTest>

using namespace fwpilot;

namespace {

constexpr quint64 beyond = 20;  // messages that come when the activation has to be repeated, or another start follows

Fault faultOf(const QString &spec)
{
    return parseFault(spec).value();
}

struct ActivationFault {
    const char *name;
    UpgradeEnd end;
};
const std::array activationFaults{
    ActivationFault{"wrong-content", {Error::Code::WrongContent, Verdict::Failed, QStringLiteral("bmc"), 15000, Verdict::Updated}},
    ActivationFault{"no-return", {Error::Code::StateUnknown, Verdict::Unknown, {}, 15000}},
    ActivationFault{"self-test-fails", {Error::Code::RunFailed, Verdict::Reverted, {}, 15000}}};

}  // namespace

class TestActivationFaults : public QObject {
    Q_OBJECT

    std::optional<DisturbedUpgrades> m_upgrades;
    SweepTally m_tally{QStringLiteral("faults around activation")};

    /// The fault itself must come true in each case.
    void tryFault(const ActivationFault &fault, const QList<Fault> &others)
    {
        DisturbedUpgrades::Disturbance disturbance{.faults = QList<Fault>{faultOf(QLatin1String(fault.name))} + others};
        disturbance.isSpoilt = disturbance.faults.first().kind == Fault::Kind::WrongContent;
        disturbance.isCondemned = disturbance.faults.first().kind == Fault::Kind::SelfTestFails;
        Breaches breaches = m_upgrades->tryCase(disturbance, {fault.end});
        if (!m_upgrades->bench().fired().contains(QLatin1String(fault.name)))
            breaches.append({Breach::Promise::Ends, QStringLiteral("the fault did not happen")});
        QStringList specs{QLatin1String(fault.name)};
        for (const Fault &other : others)
            specs.append(other.spec);
        m_tally.add(specs.join(QStringLiteral(", ")), breaches);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_upgrades.emplace();
        m_tally.add(QStringLiteral("undisturbed"), m_upgrades->breaches());
    }
    void cleanupTestCase()
    {
        const EvidenceRow row
            = m_tally.row(m_upgrades->fired(), QStringLiteral("faults"), QStringLiteral("%1 upgrades").arg(m_tally.cases()));
        qInfo("%llu faults, %llu failures, %.1f s; %s", row.tried, row.failures, row.seconds, qPrintable(row.note));
        writeEvidence(QStringLiteral("activation_faults"), row);
        QVERIFY(row.tried > 0);
    }

    void faults_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("other");
        for (std::size_t index = 0; index < activationFaults.size(); ++index) {
            for (const char *other : {"", "drop", "reset", "duplicate", "corrupt"})
                QTest::addRow("%s %s", activationFaults[index].name, other) << static_cast<int>(index) << QString::fromLatin1(other);
        }
    }
    void faults()
    {
        QFETCH(int, index);
        QFETCH(QString, other);
        const ActivationFault &fault = activationFaults[static_cast<std::size_t>(index)];
        const quint64 before = m_tally.failures();
        if (other.isEmpty())
            tryFault(fault, {});
        const quint64 last = other.isEmpty() ? 0 : m_upgrades->course().messages() + beyond;
        for (quint64 message = m_upgrades->course().activation(); message <= last; message += sweepStride)
            tryFault(fault, {faultOf(QStringLiteral("%1@%2").arg(other).arg(message))});
        QCOMPARE(m_tally.failures() - before, quint64{0});
    }
};

QTEST_GUILESS_MAIN(TestActivationFaults)
#include "tst_activation_faults.moc"
