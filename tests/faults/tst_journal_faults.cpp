// SPDX-License-Identifier: GPL-3.0-or-later
// The journal cannot be written, at any of its steps and for any reason. Before the transfer the run does not start; in the transfer it
// goes on to a safe point; once everything is activated it is followed to its verdict. The whole record is offered elsewhere.
#include "tests/faults/sweep.h"
#include "tests/faults/truth.h"

#include <QTest>

#include <sys/mount.h>
#include <sys/statvfs.h>

using namespace fwpilot;

namespace {

struct JournalCase {
    QString name;
    QString fault;
    Step step;          ///< the first one that fails
    bool lasts;         ///< and all later ones
    bool fails;         ///< false: nothing is lost by it
    qint64 killed = 0;  ///< the step after which an earlier attempt was killed: this one is `continue`
};

constexpr int errors[] = {ENOSPC, EROFS, EIO, EDQUOT};
constexpr const char *errorNames[] = {"ENOSPC", "EROFS", "EIO", "EDQUOT"};

QList<JournalCase> faultsAt(const QList<Step> &steps)
{
    QList<JournalCase> cases;
    for (const Step &step : steps) {
        const QString at = QStringLiteral(" at ") + step.text();
        const auto index = static_cast<std::size_t>(step.number) % std::size(errors);
        const auto next = (index + 1) % std::size(errors);
        cases += JournalCase{QLatin1String(errorNames[index]) + QStringLiteral(" once") + at,
            QStringLiteral("fail@%1:%2").arg(step.number).arg(errors[index]), step, false, true};
        cases += JournalCase{QLatin1String(errorNames[next]) + QStringLiteral(" from then on") + at,
            QStringLiteral("fail-from@%1:%2").arg(step.number).arg(errors[next]), step, true, true};
        if (step.kind != QLatin1String("write"))
            continue;
        cases += JournalCase{
            QStringLiteral("half a line") + at, QStringLiteral("short@%1:%2").arg(step.number).arg(step.bytes / 2), step, false, false};
        cases += JournalCase{QStringLiteral("half a line, then ENOSPC from then on") + at,
            QStringLiteral("short@%1:%2,fail-from@%3:%4").arg(step.number).arg(step.bytes / 2).arg(step.number + 1).arg(ENOSPC), step, true,
            true};
    }
    return cases;
}

/// A small file system in memory, as the home of journals. Needs root.
class SmallDisk {
public:
    SmallDisk(const QString &folder, qint64 bytes)
        : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_mounted = ::mount("fwpilot-test", m_folder.constData(), "tmpfs", 0,
                        QByteArray("mode=0700,size=" + QByteArray::number(bytes)).constData())
            == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }
    /// Leaves so many bytes free.
    bool fill(qint64 left)
    {
        struct statvfs status = {};
        if (::statvfs(m_folder.constData(), &status) != 0)
            return false;
        const auto free = static_cast<qint64>(status.f_bavail * status.f_frsize);
        QFile ballast(QFile::decodeName(m_folder) + QStringLiteral("/ballast"));
        return ballast.open(QIODevice::Append) && (free <= left || ballast.write(QByteArray(free - left, 'x')) == free - left);
    }
    void empty() { QFile::remove(QFile::decodeName(m_folder) + QStringLiteral("/ballast")); }
    bool setReadOnly(bool readOnly) const
    {
        return ::mount("fwpilot-test", m_folder.constData(), "tmpfs", MS_REMOUNT | (readOnly ? MS_RDONLY : 0), nullptr) == 0;
    }

private:
    const QByteArray m_folder;
    bool m_mounted = false;
};

}  // namespace

class TestJournalFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void atEveryStep();
    void whileGoingOn_data();
    void whileGoingOn();
    void fullDisk_data();
    void fullDisk();
    void diskThatFillsInTheRun();
    void readOnlyDisk();

private:
    QString spoiled(const JournalCase &one) const;
    QString spoiledWhileGoingOn(const JournalCase &one) const;
    QString newestState(const FaultMachine &machine) const;
    QString refused(const Outcome &said, const FaultMachine &machine) const;
    QString savedElsewhere(const Outcome &said, const FaultMachine &machine) const;
    QString ended(const JournalCase &one, const Outcome &said, const FaultMachine &machine) const;

    FaultBench m_bench{{{QStringLiteral("bootloader"), 3000}, {QStringLiteral("bmc"), 150'000}, {QStringLiteral("sensors"), 1}}};
    qint64 m_sessionNoted = 0;  ///< the step after which the first message is sent
    qint64 m_intentNoted = 0;   ///< and the one after which activate is
};

void TestJournalFaults::initTestCase()
{
    QVERIFY2(m_bench.prepare(), qPrintable(m_bench.problem()));
    m_sessionNoted = m_bench.syncAfter(m_bench.stepOf(QStringLiteral("session")));
    m_intentNoted = m_bench.syncAfter(m_bench.stepOf(QStringLiteral("activate-intended")));
    QVERIFY(m_sessionNoted > 0 && m_intentNoted > m_sessionNoted && m_intentNoted < m_bench.steps.last().number);
}

/// Precondition, and nothing was sent.
QString TestJournalFaults::refused(const Outcome &said, const FaultMachine &machine) const
{
    const QJsonValue error = said.last()[QStringLiteral("error")];
    if (said.code != 9 || error[QStringLiteral("code")] != QLatin1String("precondition"))
        return QStringLiteral("not refused, but exit %1: %2").arg(said.code).arg(QString::fromUtf8(said.err).simplified());
    if (!error[QStringLiteral("message")].toString().contains(machine.stateFolder())
        || error[QStringLiteral("remedy")].toString().isEmpty())
        return QStringLiteral("refused without saying what and where: ") + error[QStringLiteral("message")].toString();
    if (!machine.messages().isEmpty())
        return QStringLiteral("refused after %1 messages").arg(machine.messages().size());
    return machine.flash().json == m_bench.before.json ? QString() : QStringLiteral("refused, and the flash is another");
}

/// The whole record stands in the folder for temporary files, which was said.
QString TestJournalFaults::savedElsewhere(const Outcome &said, const FaultMachine &machine) const
{
    const QString path = machine.path(QStringLiteral("temporary/fwpilot-%1.jsonl").arg(said.last()[QStringLiteral("run")].toString()));
    const Result<RecordedRun> saved = readRun(path);
    if (!saved || saved->torn || saved->damaged || !saved->finished)
        return QStringLiteral("no whole record was saved as ") + path;
    if (!said.out.contains(path.toUtf8()))
        return QStringLiteral("it was not said that the record is ") + path;
    const bool same = (saved->state == UpgradeState::Succeeded) == (said.code == 0) && saved->verdicts.size() == m_bench.images().size();
    return same ? QString() : QStringLiteral("the record that was saved tells another end");
}

/// What a fault in the transfer or after it may lead to.
QString TestJournalFaults::ended(const JournalCase &one, const Outcome &said, const FaultMachine &machine) const
{
    const bool activated = one.step.number > m_intentNoted;
    const bool onlyLog
        = !one.lasts && one.step.kind == QLatin1String("write") && m_bench.linesOf(one.step).first().startsWith(QLatin1String("event"));
    if (said.code != 0 && (activated || said.code != 3))
        return QStringLiteral("exit %1: %2").arg(said.code).arg(QString::fromUtf8(said.err).simplified());
    if (said.code == 0 && !activated && !onlyLog)
        return QStringLiteral("it went on to activation without a journal");
    if (said.code == 3 && said.last()[QStringLiteral("error")][QStringLiteral("code")] != QLatin1String("run-failed"))
        return QStringLiteral("exit 3 as ") + said.last()[QStringLiteral("error")][QStringLiteral("code")].toString();
    for (const BundleRecipe::Image &image : m_bench.images()) {
        const bool begun = m_bench.stepOf(QStringLiteral("start-file ") + image.component) + 1 < one.step.number;
        if (said.code == 3 && begun && machine.flash().digest(image.component, false) != FaultBench::digestOf(image))
            return QStringLiteral("%1 was under way and is not stored").arg(image.component);
    }
    return savedElsewhere(said, machine);
}

QString TestJournalFaults::spoiled(const JournalCase &one) const
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    const Outcome said = machine.ctl(one.fault)->run(machine.upgrade());
    if (machine.steps().size() < one.step.number)
        return QStringLiteral("there was no such step");
    if (const QString lie = truth::ofOutcome(said, machine.flash(), m_bench); !lie.isEmpty())
        return lie;
    const bool harmless = !one.fails || (one.step.kind == QLatin1String("allocate") && one.step.number > m_sessionNoted);
    const QString wrong = harmless          ? said.code == 0 ? QString() : QStringLiteral("exit %1").arg(said.code)
                 : one.step.number <= m_sessionNoted ? refused(said, machine)
                                            : ended(one, said, machine);
    if (!wrong.isEmpty())
        return wrong;
    const QString state = said.last()[QStringLiteral("state")].toString();
    if (said.code != 9 && newestState(machine) != state)
        return QStringLiteral("history says %1 of a run that %2").arg(newestState(machine), state);
    // A run that did not start is started again, as its remedy says.
    const Outcome again = said.code == 9 ? machine.ctl()->run(machine.upgrade()) : machine.goOn();
    if (newestState(machine) != QLatin1String("succeeded"))
        return QStringLiteral("history says %1 in the end").arg(newestState(machine));
    return truth::ofGoodEnd(again, machine, m_bench);
}

QString TestJournalFaults::newestState(const FaultMachine &machine) const
{
    const Outcome history = machine.ctl()->run({QStringLiteral("history"), QStringLiteral("--json")});
    return history.array().isEmpty() ? QStringLiteral("nothing") : history.array()[0][QStringLiteral("state")].toString();
}

void TestJournalFaults::atEveryStep()
{
    QElapsedTimer timer;
    timer.start();
    const QList<JournalCase> cases = everySoMany(faultsAt(m_bench.steps));
    const QStringList failures = sweep(cases, [this](const JournalCase &one) { return spoiled(one); });
    writeEvidence(QStringLiteral("journal_faults"),
        {QStringLiteral("journal faults"), QStringLiteral("faults"), static_cast<quint64>(cases.size()),
            static_cast<quint64>(failures.size()), static_cast<double>(timer.elapsed()) / 1000,
            QStringLiteral("at each of %1 steps of the journal").arg(m_bench.steps.size())});
    QCOMPARE(failures.size(), 0);
    QVERIFY(cases.size() > 100 / sweepStride);
}

QString TestJournalFaults::spoiledWhileGoingOn(const JournalCase &one) const
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    machine.ctl(QStringLiteral("signal-after@%1:9").arg(one.killed))->run(machine.upgrade());
    const bool activated = one.killed > m_intentNoted;
    const qsizetype sent = machine.messages().size();
    const Outcome said = machine.goOn(one.fault);
    if (machine.steps().size() < one.killed + one.step.number)
        return QStringLiteral("there was no such step");
    const QString what = QStringLiteral("exit %1: %2").arg(said.code).arg(QString::fromUtf8(said.err).simplified());
    if (said.code == 9 && machine.messages().size() != sent)
        return QStringLiteral("messages were sent, and ") + what;
    const QString lie = said.code == 0 || !activated
        ? truth::ofOutcome(said, machine.flash(), m_bench)
        : truth::ofVerdicts(said.last()[QStringLiteral("verdicts")].toArray(), machine.flash(), m_bench);  // not done, and not undone
    if (!lie.isEmpty())
        return lie;
    if (said.code != 0 && said.code != 9 && (activated || said.code != 3))
        return what;
    return truth::ofGoodEnd(machine.goOn(), machine, m_bench);
}

void TestJournalFaults::whileGoingOn_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("in the second image") << QStringLiteral("start-file bmc");
    QTest::newRow("after activation") << QStringLiteral("event restarting");
}

/// The run was killed; now the journal of `continue` cannot be written, at each of its steps.
void TestJournalFaults::whileGoingOn()
{
    QFETCH(QString, line);
    QElapsedTimer timer;
    timer.start();
    const qint64 killed = m_bench.stepOf(line);
    FaultMachine machine(m_bench);
    machine.ctl(QStringLiteral("signal-after@%1:9").arg(killed))->run(machine.upgrade());
    QCOMPARE(machine.steps().size(), killed);
    QCOMPARE(machine.goOn(QString()).code, 0);
    QList<JournalCase> cases = everySoMany(faultsAt(machine.steps().mid(killed)), 3 * sweepStride);
    for (JournalCase &one : cases)
        one.killed = killed;
    const QStringList failures = sweep(cases, [this](const JournalCase &one) { return spoiledWhileGoingOn(one); });
    writeEvidence(QStringLiteral("journal_faults"),
        {QStringLiteral("journal faults"), QStringLiteral("faults"), static_cast<quint64>(cases.size()),
            static_cast<quint64>(failures.size()), static_cast<double>(timer.elapsed()) / 1000,
            QStringLiteral("of continue, after a kill %1").arg(QString::fromUtf8(QTest::currentDataTag()))});
    QCOMPARE(failures.size(), 0);
    QVERIFY(cases.size() >= 8 / sweepStride);
}

void TestJournalFaults::fullDisk_data()
{
    QTest::addColumn<int>("left");
    for (const int kilobytes : {0, 4, 8, 12, 16, 32, 64, 128, 252, 256, 260, 264, 512, 2048})
        QTest::addRow("%d KiB left", kilobytes) << kilobytes * 1024;
}

/// A real full disk: refused, or with enough room for all of it.
void TestJournalFaults::fullDisk()
{
    QFETCH(int, left);
    FaultMachine machine(m_bench);
    QVERIFY2(machine.problem().isEmpty(), qPrintable(machine.problem()));
    SmallDisk disk(machine.stateFolder(), 4 * 1024 * 1024);
    if (!disk.isMounted())
        QSKIP("a disk of its own needs root");
    QVERIFY(disk.fill(left));
    const Outcome said = machine.ctl()->run(machine.upgrade());
    QCOMPARE(truth::ofOutcome(said, machine.flash(), m_bench), QString());
    if (said.code != 0)
        QCOMPARE(refused(said, machine), QString());
    else
        QVERIFY(machine.newestRun().finished);
    QVERIFY(said.code != 0 || left > 0);
    QVERIFY(said.code == 0 || left < 1024 * 1024);
    disk.empty();
    QCOMPARE(truth::ofGoodEnd(machine.goOn(), machine, m_bench), QString());
}

/// Somebody else fills the disk in the middle of the transfer. The run has taken its room.
void TestJournalFaults::diskThatFillsInTheRun()
{
    FaultMachine machine(m_bench);
    QVERIFY2(machine.problem().isEmpty(), qPrintable(machine.problem()));
    SmallDisk disk(machine.stateFolder(), 4 * 1024 * 1024);
    if (!disk.isMounted())
        QSKIP("a disk of its own needs root");
    const qint64 begun = m_bench.stepOf(QStringLiteral("start-file bmc"));
    const qint64 madeByTheRun = m_bench.steps.first().kind == QLatin1String("mkdir") ? 2 : 0;  // the state folder is there this time
    const auto ctl = machine.ctl(QStringLiteral("signal@%1:19").arg(begun - madeByTheRun));
    ctl->start(machine.upgrade());
    QVERIFY(waitUntilStopped(ctl->process().processId()));
    QVERIFY(disk.fill(0));
    ctl->signal(SIGCONT);
    const Outcome said = ctl->finish();
    QCOMPARE(said.code, 0);
    QCOMPARE(truth::ofGoodEnd(said, machine, m_bench), QString());
    QVERIFY(machine.newestRun().finished);
    QVERIFY(!machine.newestRun().torn);
}

void TestJournalFaults::readOnlyDisk()
{
    FaultMachine machine(m_bench);
    QVERIFY2(machine.problem().isEmpty(), qPrintable(machine.problem()));
    SmallDisk disk(machine.stateFolder(), 4 * 1024 * 1024);
    if (!disk.isMounted())
        QSKIP("a disk of its own needs root");
    QVERIFY(disk.setReadOnly(true));
    const Outcome said = machine.ctl()->run(machine.upgrade());
    QCOMPARE(refused(said, machine), QString());
    QVERIFY(disk.setReadOnly(false));
    QCOMPARE(truth::ofGoodEnd(machine.goOn(), machine, m_bench), QString());
}

QTEST_GUILESS_MAIN(TestJournalFaults)
#include "tst_journal_faults.moc"
