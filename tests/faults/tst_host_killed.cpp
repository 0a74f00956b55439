// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of fwpilotctl before, in and after every step by which it changes its lasting state, and at every message; then the technician
// goes on, is killed again or not, and the flash is the one of an undisturbed run.
#include "tests/faults/sweep.h"
#include "tests/faults/truth.h"

#include <QRandomGenerator>
#include <QTest>

using namespace fwpilot;

namespace {

struct KillCase {
    QString name;
    QString fault;          ///< of step_faults
    qint64 step = 0;        ///< the one of the kill
    QString formerFault{};  ///< which the run had met before, so that this one meets `continue`
    qint64 formerStep = 0;
};

QList<KillCase> killsAt(const QList<Step> &steps)
{
    QList<KillCase> cases;
    for (const Step &step : steps) {
        const auto add = [&](const QString &when, const QString &fault) {
            cases += KillCase{when + QLatin1Char(' ') + step.text(), fault, step.number};
        };
        add(QStringLiteral("before"), QStringLiteral("signal@%1:9").arg(step.number));
        add(QStringLiteral("after"), QStringLiteral("signal-after@%1:9").arg(step.number));
        if (step.kind == QLatin1String("write")) {
            add(QStringLiteral("in the middle of"), QStringLiteral("torn@%1:%2").arg(step.number).arg(step.bytes / 2));
            add(QStringLiteral("at the last byte of"), QStringLiteral("torn@%1:%2").arg(step.number).arg(step.bytes - 1));
        }
    }
    return cases;
}

void note(qsizetype tried, const QStringList &failures, const QElapsedTimer &since, const QString &text)
{
    writeEvidence(QStringLiteral("host_killed"),
        {QStringLiteral("host kill points"), QStringLiteral("kills"), static_cast<quint64>(tried), static_cast<quint64>(failures.size()),
            static_cast<double>(since.elapsed()) / 1000, text});
}

}  // namespace

class TestHostKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_timer.start(); }
    void atEveryStep();
    void atEveryMessage();
    void whileGoingOn_data();
    void whileGoingOn();
    void fiveTimes();
    void whileTheProcessorFails();

private:
    QString killedAtStep(const KillCase &one) const;
    QString killedAtMessage(const KillCase &one);
    QString killedFiveTimes(const KillCase &one) const;
    QString goneOn(FaultMachine &machine) const;

    FaultBench m_bench{{{QStringLiteral("bootloader"), 3000}, {QStringLiteral("bmc"), 150'000}, {QStringLiteral("sensors"), 1}}};
    QElapsedTimer m_timer;
    std::atomic<int> m_unreached = 0;
};

void TestHostKilled::initTestCase()
{
    QVERIFY2(m_bench.prepare(), qPrintable(m_bench.problem()));
    QVERIFY(truth::isUntouched(m_bench.before, m_bench));
    QVERIFY(truth::runsAll(m_bench.after, m_bench));
    QVERIFY(!truth::runsAll(m_bench.before, m_bench));
}

/// What holds after a kill, and after going on.
QString TestHostKilled::goneOn(FaultMachine &machine) const
{
    const RecordedRun cut = machine.newestRun();
    if (const QString lie = truth::ofJournal(cut, machine.flash(), m_bench); !lie.isEmpty())
        return lie;
    const Outcome said = machine.goOn();
    if (cut.torn && !cut.opening.plan.steps.isEmpty() && !said.out.contains("incomplete and is dropped"))
        return QStringLiteral("it was not said that a line of the journal was cut off");
    const QString wrong = truth::ofGoodEnd(said, machine, m_bench);
    if (!wrong.isEmpty())
        return wrong;
    const RecordedRun run = machine.newestRun();
    return run.finished && run.state == UpgradeState::Succeeded ? QString() : QStringLiteral("the journal knows no good end");
}

QString TestHostKilled::killedAtStep(const KillCase &one) const
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    if (one.formerStep > 0) {
        machine.ctl(one.formerFault)->run(machine.upgrade());
        machine.goOn(one.fault);
    } else {
        machine.ctl(one.fault)->run(machine.upgrade());
    }
    if (machine.steps().size() != one.formerStep + one.step)
        return QStringLiteral("it was not killed there, but after %1 steps").arg(machine.steps().size() - one.formerStep);
    return goneOn(machine);
}

void TestHostKilled::atEveryStep()
{
    const QList<KillCase> cases = everySoMany(killsAt(m_bench.steps));
    const QStringList failures = sweep(cases, [this](const KillCase &one) { return killedAtStep(one); });
    note(cases.size(), failures, m_timer, QStringLiteral("before, in and after each of %1 steps of the journal").arg(m_bench.steps.size()));
    QCOMPARE(failures.size(), 0);
    QVERIFY(cases.size() > 100 / sweepStride);
}

/// The message is taken and never answered: so the host is killed after sending it, or before an answer to it came.
QString TestHostKilled::killedAtMessage(const KillCase &one)
{
    FaultMachine machine(m_bench, {QStringLiteral("--fault"), one.fault});
    if (!machine.problem().isEmpty())
        return machine.problem();
    const auto ctl = machine.ctl();
    ctl->start(machine.upgrade());
    while (!machine.simulator().waitForLine(QStringLiteral("fault ") + one.fault, 20) && ctl->process().state() != QProcess::NotRunning)
        ctl->process().waitForFinished(1);
    if (ctl->process().state() == QProcess::NotRunning)  // messages that ask again how far the work is come by the clock
        ++m_unreached;
    ctl->signal(SIGKILL);
    ctl->finish();
    return goneOn(machine);
}

void TestHostKilled::atEveryMessage()
{
    QSet<QString> asked;  // those that every run sends; how often they are sent again, or ask again, is the clock's business
    for (const QJsonObject &message : m_bench.messages) {
        if (message[QStringLiteral("direction")].toString() == QLatin1String("request"))
            asked += message[QStringLiteral("type")].toString() + message[QStringLiteral("session")].toVariant().toString()
                + message[QStringLiteral("component")].toString() + message[QStringLiteral("offset")].toVariant().toString();
    }
    QList<KillCase> cases;
    for (qsizetype number = 1; number <= 2 * asked.size(); ++number) {
        const QJsonObject message = m_bench.messages[number - 1];
        const QString type = message[QStringLiteral("type")].toString();
        cases += KillCase{QStringLiteral("message %1 (%2 %3)").arg(number).arg(type, message[QStringLiteral("direction")].toString()),
            QStringLiteral("hold@%1").arg(number)};
    }
    cases = everySoMany(cases);
    const QStringList failures = sweep(cases, [this](const KillCase &one) { return killedAtMessage(one); });
    note(cases.size(), failures, m_timer, QStringLiteral("with each of %1 messages without an answer").arg(2 * asked.size()));
    QCOMPARE(failures.size(), 0);
    QVERIFY(cases.size() > 30 / sweepStride);
    QVERIFY2(m_unreached <= 4, qPrintable(QString::number(m_unreached)));
}

void TestHostKilled::whileGoingOn_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("in the second image") << QStringLiteral("start-file bmc");
    QTest::newRow("after activation") << QStringLiteral("event restarting");
}

/// The run was killed; now `continue` is, at each of its steps.
void TestHostKilled::whileGoingOn()
{
    QFETCH(QString, line);
    const qint64 former = m_bench.stepOf(line);
    QVERIFY(former > 0);
    const QString formerFault = QStringLiteral("signal-after@%1:9").arg(former);
    FaultMachine machine(m_bench);
    machine.ctl(formerFault)->run(machine.upgrade());
    QCOMPARE(machine.steps().size(), former);
    QCOMPARE(machine.goOn(QString()).code, 0);
    QList<KillCase> cases = everySoMany(killsAt(machine.steps().mid(former)), 3 * sweepStride);
    for (KillCase &one : cases) {
        one.formerFault = formerFault;
        one.formerStep = former;
    }
    QVERIFY(cases.size() >= 10 / sweepStride);
    const QStringList failures = sweep(cases, [this](const KillCase &one) { return killedAtStep(one); });
    note(cases.size(), failures, m_timer,
        QStringLiteral("of continue, at every third point, after a kill %1").arg(QString::fromUtf8(QTest::currentDataTag())));
    QCOMPARE(failures.size(), 0);
}

/// Five kills in one upgrade; the name is the seed.
QString TestHostKilled::killedFiveTimes(const KillCase &one) const
{
    QRandomGenerator random(one.name.section(QLatin1Char(' '), 1).toUInt());
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    QStringList faults;
    for (int kill = 0; kill < 5; ++kill) {
        const QStringList kinds{QStringLiteral("signal@%1:9"), QStringLiteral("signal-after@%1:9"), QStringLiteral("torn@%1:20")};
        faults += kinds[random.bounded(3)].arg(random.bounded(1, 40));
        const Outcome said = machine.goOn(faults.last());  // the first one begins it
        const QString lie = said.code == 0 ? truth::ofOutcome(said, machine.flash(), m_bench)
                                           : truth::ofJournal(machine.newestRun(), machine.flash(), m_bench);
        if (!lie.isEmpty())
            return faults.join(QLatin1Char(' ')) + QStringLiteral(": ") + lie;
    }
    const QString wrong = goneOn(machine);
    return wrong.isEmpty() ? QString() : faults.join(QLatin1Char(' ')) + QStringLiteral(": ") + wrong;
}

void TestHostKilled::fiveTimes()
{
    QList<KillCase> cases;
    for (int seed = 1; seed <= 12; ++seed)
        cases += KillCase{QStringLiteral("seed %1").arg(seed), QString()};
    cases = everySoMany(cases);
    const QStringList failures = sweep(cases, [this](const KillCase &one) { return killedFiveTimes(one); });
    note(5 * cases.size(), failures, m_timer, QStringLiteral("five in one upgrade, %1 seeds").arg(cases.size()));
    QCOMPARE(failures.size(), 0);
}

/// The host dies after activation, and what it activated does not come to run: `continue` tells so.
void TestHostKilled::whileTheProcessorFails()
{
    struct Failure {
        QString name;  ///< the simulator's fault
        int exit;
        QString verdict;  ///< of at least one image
        bool runsFormer;
    };
    const QList<Failure> failures{{QStringLiteral("self-test-fails"), 3, QStringLiteral("reverted"), true},
        {QStringLiteral("wrong-content"), 8, QStringLiteral("failed"), false},
        {QStringLiteral("no-return"), 7, QStringLiteral("unknown"), false}};
    const qint64 step = m_bench.stepOf(QStringLiteral("event restarting"));
    const QStringList wrong = sweep(failures, [&](const Failure &one) {
        FaultMachine machine(m_bench, {QStringLiteral("--fault"), one.name});
        machine.ctl(QStringLiteral("signal-after@%1:9").arg(step))->run(machine.upgrade());
        const Outcome said = machine.goOn();
        if (said.code != one.exit || said.verdicts().filter(one.verdict).isEmpty()) {
            return QStringLiteral("exit %1, %2: %3")
                .arg(said.code)
                .arg(said.verdicts().join(QStringLiteral(", ")), QString::fromUtf8(said.err).simplified());
        }
        const FlashState flash = machine.flash();
        if (const QString lie = truth::ofVerdicts(said.last()[QStringLiteral("verdicts")].toArray(), flash, m_bench); !lie.isEmpty())
            return lie;
        for (const BundleRecipe::Image &image : m_bench.images()) {
            if (one.runsFormer && flash.digest(image.component, true) != m_bench.before.digest(image.component, true))
                return QStringLiteral("%1 is not what ran before").arg(image.component);
        }
        const RecordedRun run = machine.newestRun();
        if (one.exit == 7)  // nobody was there to be read: the run stays open, and goes on when the processor is back
            return run.finished ? QStringLiteral("the journal has an end") : QString();
        return run.finished && run.state == UpgradeState::Failed ? QString() : QStringLiteral("the journal has no such end");
    });
    note(failures.size(), wrong, m_timer, QStringLiteral("after activation of firmware that does not run"));
    QCOMPARE(wrong.size(), 0);
}

QTEST_GUILESS_MAIN(TestHostKilled)
#include "tst_host_killed.moc"
