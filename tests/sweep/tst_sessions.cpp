// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that come twice or not at all, one after the other through a whole upgrade; another host that speaks without holding the
// processor, after every message; activate said twice.
#include "tests/sweep/session_cases.h"
#include "tests/sweep/sweep_tally.h"

#include <QTest>

using namespace fwpilot;

class TestSessions : public QObject {
    Q_OBJECT

private:
    static void conclude(const SweepTally &tally, const SessionSweep &sweep)
    {
        const EvidenceRow row
            = tally.row(sweep.tried(), QStringLiteral("messages"), QStringLiteral("%1 messages in an upgrade").arg(sweep.messages()));
        writeEvidence(QStringLiteral("sessions"), row);
        QVERIFY(row.tried > 0);
        QCOMPARE(row.failures, quint64{0});
    }

private Q_SLOTS:
    void repeatedOrLost()
    {
        SweepTally tally(QStringLiteral("messages twice or lost"));
        SessionSweep sweep;
        tally.add(QStringLiteral("undisturbed"), sweep.breaches());
        for (quint64 message = 1; message <= sweep.messages(); ++message) {
            tally.add(QStringLiteral("duplicate@%1").arg(message), sweep.linkFault(Fault::Kind::Duplicate, message));
            tally.add(QStringLiteral("drop@%1").arg(message), sweep.linkFault(Fault::Kind::Drop, message));
        }
        QCOMPARE(sweep.tried(), 2 * sweep.messages());
        conclude(tally, sweep);
    }

    void secondHost_data()
    {
        QTest::addColumn<int>("intrusion");
        QTest::newRow("release, discard") << static_cast<int>(SessionSweep::Intrusion::Discard);
        QTest::newRow("start upgrade") << static_cast<int>(SessionSweep::Intrusion::StartUpgrade);
        QTest::newRow("activate") << static_cast<int>(SessionSweep::Intrusion::Activate);
    }
    void secondHost()
    {
        QFETCH(int, intrusion);
        SweepTally tally(QStringLiteral("second host says %1").arg(QLatin1String(QTest::currentDataTag())));
        SessionSweep sweep;
        tally.add(QStringLiteral("undisturbed"), sweep.breaches());
        for (quint64 message = 1; message <= sweep.messages(); ++message)
            tally.add(
                QStringLiteral("after message %1").arg(message), sweep.intrude(static_cast<SessionSweep::Intrusion>(intrusion), message));
        conclude(tally, sweep);
    }

    void activateTwice()
    {
        SweepTally tally(QStringLiteral("activate said twice"));
        SessionSweep sweep;
        tally.add(QStringLiteral("undisturbed"), sweep.breaches());
        tally.add(QStringLiteral("activate again"), sweep.activateAgain());
        conclude(tally, sweep);
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
