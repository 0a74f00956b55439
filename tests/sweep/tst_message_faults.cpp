// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of the link and of the processor that the simulator knows by a message, at every message of a whole upgrade in both
// directions and at some that do not come; pairs of them; the same one several times in a row; a stop while nothing is answered.
//
// FWPILOT_SEED=N       the first seed of the pairs; each is printed with what it broke.
// FWPILOT_EVIDENCE_DIR where the row of the evidence goes: message_faults.json.
#include "core/mailbox/requester.h"
#include "core/responder/boot_selection.h"
#include "tests/sweep/disturbed_upgrades.h"
#include "tests/sweep/sweep_tally.h"

#include <QRandomGenerator>
#include <QTest>

#include <optional>

using namespace fwpilot;

namespace {

constexpr quint64 beyond = 3;  // messages that do not come
constexpr int pairs = 1500;
constexpr Milliseconds stopAfter = 2000;

Fault faultOf(const QString &spec)
{
    return parseFault(spec).value();
}

/// "delay" and "20" make "delay@7:20".
Fault faultAt(const QString &kind, quint64 message)
{
    const QStringList parts = kind.split(QLatin1Char(':'));
    return faultOf(QStringLiteral("%1@%2%3").arg(parts[0]).arg(message).arg(parts.size() > 1 ? QLatin1Char(':') + parts[1] : QString()));
}

/// Delays: shorter than the wait until a repeat, longer, and longer than any of these waits.
const QStringList overcome{QStringLiteral("drop"), QStringLiteral("duplicate"), QStringLiteral("corrupt"), QStringLiteral("delay:20"),
    QStringLiteral("delay:700"), QStringLiteral("delay:3000"), QStringLiteral("garbage"), QStringLiteral("reset"),
    QStringLiteral("vanish")};
const QStringList lasting{QStringLiteral("hold"), QStringLiteral("stall"), QStringLiteral("busy")};

bool isRestart(Fault::Kind kind)
{
    return kind == Fault::Kind::Reset || kind == Fault::Kind::Vanish;
}

}  // namespace

class TestMessageFaults : public QObject {
    Q_OBJECT

    std::optional<DisturbedUpgrades> m_upgrades;
    std::optional<SweepTally> m_tally;  ///< of one row
    EvidenceRow m_row{QStringLiteral("message faults (whole run)"), QStringLiteral("messages")};
    quint64 m_cases = 0;

    void tryFaults(const QString &where, const QList<Fault> &faults, const QList<UpgradeEnd> &ends)
    {
        QStringList specs;
        for (const Fault &fault : faults)
            specs.append(QStringLiteral("%1 (%2)").arg(fault.spec, m_upgrades->course().text(fault.at)));
        m_tally->add(where + specs.join(QStringLiteral(", ")), m_upgrades->tryCase({.faults = faults}, ends));
    }
    QList<UpgradeEnd> endsInARow(const QString &kind, quint64 message, int times) const;

private Q_SLOTS:
    void initTestCase()
    {
        m_upgrades.emplace();
        m_tally.emplace(m_row.row);
        m_tally->add(QStringLiteral("undisturbed"), m_upgrades->breaches());
        QCOMPARE(m_tally->failures(), quint64{0});
        QStringList named = lasting;
        for (const QString &kind : overcome)
            named.append(kind.section(QLatin1Char(':'), 0, 0));
        for (const FaultDescription &fault : knownFaults())
            QVERIFY(named.contains(QLatin1String(fault.name)) || !QByteArray(fault.argument).startsWith("@N")
                || fault.kind == Fault::Kind::Power);
    }
    void init() { m_tally.emplace(QLatin1String(QTest::currentTestFunction())); }
    void cleanup()
    {
        m_row.failures += m_tally->failures();
        m_row.seconds += m_tally->row(0, {}).seconds;
        m_cases += m_tally->cases();
        QCOMPARE(m_tally->failures(), quint64{0});
    }
    void cleanupTestCase()
    {
        m_row.tried = m_upgrades->fired();
        m_row.note = QStringLiteral("%1 upgrades, %2 messages in an undisturbed one").arg(m_cases).arg(m_upgrades->course().messages());
        qInfo("%llu faults, %llu failures, %.1f s; %s", m_row.tried, m_row.failures, m_row.seconds, qPrintable(m_row.note));
        writeEvidence(QStringLiteral("message_faults"), m_row);
        QVERIFY(m_row.tried > 0);
    }

    void everyMessage_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : overcome + lasting)
            QTest::newRow(qPrintable(kind)) << kind;
    }
    void everyMessage()
    {
        QFETCH(QString, kind);
        const UpgradeCourse &course = m_upgrades->course();
        for (quint64 message = 1; message <= course.messages() + beyond; message += sweepStride) {
            const Fault fault = faultAt(kind, message);
            tryFaults({}, {fault}, {course.endWith(fault)});
            QCOMPARE(m_upgrades->bench().fired().size(), message <= course.messages() ? 1 : 0);
        }
    }

    /// Two that are overcome, somewhere.
    void pairsOfFaults()
    {
        bool isNumber = false;
        const quint32 wanted = qEnvironmentVariable("FWPILOT_SEED").toUInt(&isNumber);
        const quint32 first = isNumber ? wanted : 1;
        for (quint32 seed = first; seed - first < pairs / sweepStride; ++seed) {
            QRandomGenerator random(seed);
            const auto any = [&] {
                return faultAt(overcome[random.bounded(overcome.size())],
                    1 + random.bounded(static_cast<quint32>(m_upgrades->course().messages() + 10)));
            };
            const Fault one = any();
            const Fault other = any();
            if (one.at != other.at)
                tryFaults(QStringLiteral("seed %1: ").arg(seed), {one, other}, {{}});
        }
    }

    void stopInSilence_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : lasting)
            QTest::newRow(qPrintable(kind)) << kind;
    }
    /// The technician stops it two seconds after the fault: before the activation that is heeded at once, from there on nothing changes.
    void stopInSilence()
    {
        QFETCH(QString, kind);
        const UpgradeCourse &course = m_upgrades->course();
        for (quint64 message = 1; message <= course.messages(); message += sweepStride) {
            const Fault fault = faultAt(kind, message);
            std::stop_source stop;
            std::optional<Milliseconds> since;
            DisturbedUpgrades::Disturbance disturbance{.faults = {fault}};
            disturbance.conduct.stopNow = stop.get_token();
            disturbance.onTurn = [&](UpgradeBench &bench) {
                if (!bench.fired().isEmpty())
                    since = since.value_or(bench.clock().now());
                if (since && bench.clock().now() - *since >= stopAfter)
                    stop.request_stop();
            };
            const UpgradeEnd stopped{Error::Code::Stopped, Verdict::Stopped, {}, stopAfter + 7000};
            m_tally->add(fault.spec + QStringLiteral(", stopped"),
                m_upgrades->tryCase(disturbance, {message < course.activation() ? stopped : course.endWith(fault)}));
        }
    }

    void inARow_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("times");
        const auto rows = [](const QString &kind, const QList<int> &numbers) {
            for (const int times : numbers)
                QTest::addRow("%d times %s", times, qPrintable(kind)) << kind << times;
        };
        rows(QStringLiteral("corrupt"), {2, 4, 5, 6});
        rows(QStringLiteral("garbage"), {4, 5});
        rows(QStringLiteral("drop"), {3, 6});
        rows(QStringLiteral("delay:700"), {3});
        rows(QStringLiteral("reset"), {2, 3, 4, 6});
        rows(QStringLiteral("vanish"), {2, 4});
    }
    /// Every second message, so that requests alone are hit, or answers alone: what is repeated is hit again.
    void inARow()
    {
        QFETCH(QString, kind);
        QFETCH(int, times);
        for (quint64 message = 1; message <= m_upgrades->course().messages(); message += sweepStride) {
            QList<Fault> faults;
            for (int time = 0; time < times; ++time)
                faults.append(faultAt(kind, message + 2 * static_cast<quint64>(time)));
            tryFaults({}, faults, endsInARow(kind, message, times));
        }
    }
};

QList<UpgradeEnd> TestMessageFaults::endsInARow(const QString &kind, quint64 message, int times) const
{
    const UpgradeCourse &course = m_upgrades->course();
    const AnsweredRequest &met = course.at(message);
    const bool isDamage = kind == QLatin1String("corrupt") || kind == QLatin1String("garbage");
    const bool restarts = isRestart(faultAt(kind, message).kind);
    if (isDamage && times >= RequestLimits{}.corruptInARow && message < course.activation())
        return {{Error::Code::LinkCorrupt, Verdict::Failed, met.component}};
    if (isDamage && times >= RequestLimits{}.corruptInARow && message == course.activation())
        return {{Error::Code::Timeout, Verdict::Stopped}};
    const bool isOnTrial = met.generation != course.at(1).generation;
    const bool isRelease = message == course.request(MessageType::Release) + 1;  // one of them is lost on it: then the processor restarts
    const bool isGreeting = isRelease ? times > RequestLimits{}.corruptInARow : isOnTrial && message <= course.confirmation();
    if (isDamage && times >= RequestLimits{}.corruptInARow && isGreeting)
        return {{Error::Code::StateUnknown, Verdict::Unknown}};
    QList<UpgradeEnd> ends{{}};
    if (restarts && times >= maximumTries && message + 2 * static_cast<quint64>(times) >= course.confirmation())
        ends.append({Error::Code::RunFailed, Verdict::Reverted});  // each was one more start on trial
    if (restarts && times > RequestLimits{}.restartsPerImage)
        ends.append({Error::Code::RunFailed, Verdict::Failed, met.component});
    return ends;
}

QTEST_GUILESS_MAIN(TestMessageFaults)
#include "tst_message_faults.moc"
