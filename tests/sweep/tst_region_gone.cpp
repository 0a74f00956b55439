// SPDX-License-Identifier: GPL-3.0-or-later
// The mailbox's memory goes in the middle of an upgrade, by another hand than the simulator's: the file is cut short, or written over,
// after every message; and comes back, or does not.
//
// FWPILOT_EVIDENCE_DIR where the row of the evidence goes: region_gone.json.
#include "tests/sweep/disturbed_upgrades.h"
#include "tests/sweep/sweep_tally.h"

#include <QFile>
#include <QTest>

using namespace fwpilot;

namespace {

using Hand = void (*)(QFile &file, qint64 size);

void cutOff(QFile &file, qint64)
{
    QVERIFY(file.resize(0));
}

/// The nameplate stays.
void cutSlotsOff(QFile &file, qint64)
{
    QVERIFY(file.resize(static_cast<qint64>(nameplateSize)));
}

void fill(QFile &file, qint64 size, char byte)
{
    QCOMPARE(file.write(QByteArray(size, byte)), size);
}

void writeOnes(QFile &file, qint64 size)
{
    fill(file, size, '\xFF');
}

void writeZeros(QFile &file, qint64 size)
{
    fill(file, size, '\0');
}

/// What is done to the memory, and when it is put back as it was.
struct Loss {
    const char *name;
    Hand hand;
    Milliseconds back;  ///< 0: the simulated processor must see to it itself
};
constexpr std::array losses{Loss{"cut off", cutOff, 0}, Loss{"cut off, and back at once", cutOff, 1},
    Loss{"cut off, and back after half a second", cutOff, 500}, Loss{"cut behind the nameplate", cutSlotsOff, 0},
    Loss{"all ones", writeOnes, 0}, Loss{"all ones, and back at once", writeOnes, 1},
    Loss{"all ones, and back after half a second", writeOnes, 500}, Loss{"all zeros", writeZeros, 0}};

/// Does it once, when so many messages have gone by.
class OutsideHand {
public:
    OutsideHand(const Loss &loss, quint64 messages)
        : m_loss(loss)
        , m_messages(messages)
    {
    }

    void onTurn(UpgradeBench &bench)
    {
        if (m_doneAt && m_loss.back != 0 && !m_isBack && bench.clock().now() - *m_doneAt >= m_loss.back)
            putBack(bench);
        if (m_doneAt || bench.messages() < m_messages)
            return;
        m_doneAt = bench.clock().now();
        QFile file(bench.mailboxPath());
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        m_before = file.readAll();
        QVERIFY(file.seek(0));
        m_loss.hand(file, m_before.size());
    }
    bool isDone() const { return m_doneAt.has_value(); }

private:
    void putBack(UpgradeBench &bench)
    {
        QFile file(bench.mailboxPath());
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        QCOMPARE(file.write(m_before), m_before.size());
        m_isBack = true;
    }

    const Loss &m_loss;
    quint64 m_messages;
    std::optional<Milliseconds> m_doneAt;
    bool m_isBack = false;
    QByteArray m_before;
};

}  // namespace

class TestRegionGone : public QObject {
    Q_OBJECT

    std::optional<DisturbedUpgrades> m_upgrades;
    SweepTally m_tally{QStringLiteral("region gone")};

private Q_SLOTS:
    void initTestCase()
    {
        m_upgrades.emplace();
        m_tally.add(QStringLiteral("undisturbed"), m_upgrades->breaches());
    }
    void cleanupTestCase()
    {
        const EvidenceRow row = m_tally.row(m_tally.cases(), QStringLiteral("losses"));
        qInfo("%llu losses, %llu failures, %.1f s", row.tried, row.failures, row.seconds);
        writeEvidence(QStringLiteral("region_gone"), row);
    }

    void comesBack_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t index = 0; index < losses.size(); ++index)
            QTest::newRow(losses[index].name) << static_cast<int>(index);
    }
    /// It is mapped anew, and the upgrade goes on to its end.
    void comesBack()
    {
        QFETCH(int, index);
        const Loss &loss = losses[static_cast<std::size_t>(index)];
        const quint64 before = m_tally.failures();
        for (quint64 message = 1; message <= m_upgrades->course().messages(); message += sweepStride) {
            OutsideHand hand(loss, message);
            DisturbedUpgrades::Disturbance disturbance;
            disturbance.onTurn = [&](UpgradeBench &bench) { hand.onTurn(bench); };
            m_tally.add(QStringLiteral("%1 after %2").arg(QLatin1String(loss.name), m_upgrades->course().text(message)),
                m_upgrades->tryCase(disturbance, {{}}));
            QVERIFY(hand.isDone());
        }
        QCOMPARE(m_tally.failures() - before, quint64{0});
    }

    /// Processor and memory are gone for good: that is told within the time of a silent link.
    void staysAway()
    {
        const UpgradeCourse &course = m_upgrades->course();
        const quint64 before = m_tally.failures();
        for (quint64 message = 1; message <= course.messages(); message += sweepStride) {
            DisturbedUpgrades::Disturbance disturbance;
            bool isGone = false;
            disturbance.onTurn = [&](UpgradeBench &bench) {
                if (isGone || bench.messages() < message)
                    return;
                isGone = true;
                bench.powerOff();
                QVERIFY(QFile::resize(bench.mailboxPath(), 0));
            };
            const QString &image = course.at(message).component;
            const UpgradeEnd notKnown{Error::Code::StateUnknown, Verdict::Unknown};
            QList<UpgradeEnd> ends;
            if (message < course.activation())
                ends = {{Error::Code::DeviceGone, Verdict::Failed, image}, {Error::Code::DeviceGone, Verdict::Stopped}};
            else
                ends = message < course.confirmation() ? QList<UpgradeEnd>{notKnown} : QList<UpgradeEnd>{notKnown, {}};
            disturbance.isLie = message >= course.confirmation();  // it had confirmed, and nobody could read it
            m_tally.add(QStringLiteral("gone after ") + course.text(message), m_upgrades->tryCase(disturbance, ends));
        }
        QCOMPARE(m_tally.failures() - before, quint64{0});
    }
};

QTEST_GUILESS_MAIN(TestRegionGone)
#include "tst_region_gone.moc"
