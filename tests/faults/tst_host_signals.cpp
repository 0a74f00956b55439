// SPDX-License-Identifier: GPL-3.0-or-later
// fwpilotctl is asked to end, loses its terminal, or is held for longer than the processor waits for it, at steps of a run.
#include "tests/faults/sweep.h"
#include "tests/faults/truth.h"

#include <QTest>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace fwpilot;

namespace {

struct SignalCase {
    QString name;
    qint64 step;
    int signal = 0;
};

/// A pseudo-terminal; closed with the object, as when its window is.
class Terminal {
public:
    Terminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        ::grantpt(m_master);
        ::unlockpt(m_master);
    }
    ~Terminal() { close(); }
    Q_DISABLE_COPY_MOVE(Terminal)

    QString name() const { return QString::fromLocal8Bit(::ptsname(m_master)); }
    void close()
    {
        if (m_master >= 0)
            ::close(m_master);
        m_master = -1;
    }

private:
    int m_master;
};

constexpr qint64 lease = 10'000;  // milliseconds; PROTOCOL.md's table has it

}  // namespace

class TestHostSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void askedToEnd();
    void terminalClosed();
    void heldForLong();

private:
    QString signalled(const SignalCase &one);
    QString closed(const SignalCase &one) const;
    QString held(const SignalCase &one) const;

    FaultBench m_bench{{{QStringLiteral("bootloader"), 3000}, {QStringLiteral("bmc"), 150'000}, {QStringLiteral("sensors"), 1}}};
    qint64 m_intentNoted = 0;  ///< the step after which activate is sent
    std::atomic<int> m_stopped = 0;
};

void TestHostSignals::initTestCase()
{
    QVERIFY2(m_bench.prepare(), qPrintable(m_bench.problem()));
    m_intentNoted = m_bench.syncAfter(m_bench.stepOf(QStringLiteral("activate-intended")));
    QVERIFY(m_intentNoted > 0);
}

/// Stopped, or done where it was too late for that; both are true, and the rest can be done.
QString TestHostSignals::signalled(const SignalCase &one)
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    const Outcome said = machine.ctl(QStringLiteral("signal@%1:%2").arg(one.step).arg(one.signal))->run(machine.upgrade());
    const bool late = one.step > m_intentNoted;
    if (said.code != 0 && (late || said.code != 6))
        return QStringLiteral("exit %1: %2").arg(said.code).arg(QString::fromUtf8(said.err).simplified());
    if (said.code == 6)
        ++m_stopped;
    if (const QString lie = truth::ofOutcome(said, machine.flash(), m_bench); !lie.isEmpty())
        return lie;
    if (const QString lie = truth::ofJournal(machine.newestRun(), machine.flash(), m_bench); !lie.isEmpty())
        return lie;
    if (!machine.newestRun().finished)
        return QStringLiteral("the journal has no end");
    return truth::ofGoodEnd(machine.goOn(), machine, m_bench);
}

void TestHostSignals::askedToEnd()
{
    QElapsedTimer timer;
    timer.start();
    constexpr int signalNumbers[] = {SIGTERM, SIGHUP, SIGINT};
    QList<SignalCase> cases;
    for (const Step &step : m_bench.steps) {
        const int number = signalNumbers[step.number % 3];
        cases += SignalCase{QStringLiteral("signal %1 at ").arg(number) + step.text(), step.number, number};
    }
    cases = everySoMany(cases);
    const QStringList failures = sweep(cases, [this](const SignalCase &one) { return signalled(one); });
    writeEvidence(QStringLiteral("host_signals"),
        {QStringLiteral("host stop points"), QStringLiteral("signals"), static_cast<quint64>(cases.size()),
            static_cast<quint64>(failures.size()), static_cast<double>(timer.elapsed()) / 1000,
            QStringLiteral("SIGTERM, SIGHUP, SIGINT at each of %1 steps").arg(m_bench.steps.size())});
    QCOMPARE(failures.size(), 0);
    const auto early = std::count_if(cases.begin(), cases.end(), [this](const SignalCase &one) { return one.step < m_intentNoted; });
    QVERIFY2(m_stopped >= early / 4, qPrintable(QStringLiteral("%1 of %2 stopped").arg(m_stopped).arg(early)));
}

/// fwpilotctl leads a session on a terminal of its own; the terminal goes away while it stands at the step.
QString TestHostSignals::closed(const SignalCase &one) const
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    Terminal terminal;
    const auto ctl = machine.ctl(QStringLiteral("signal@%1:%2").arg(one.step).arg(SIGSTOP));
    ctl->setTerminal(terminal.name());
    ctl->process().setChildProcessModifier([] {
        ::setsid();
        ::ioctl(STDIN_FILENO, TIOCSCTTY, 0);
    });
    QStringList arguments = machine.upgrade();
    arguments.removeAll(QStringLiteral("--json"));
    ctl->start(arguments);
    if (!waitUntilStopped(ctl->process().processId()))
        return QStringLiteral("it did not come to that step");
    terminal.close();  // SIGHUP, and SIGCONT, come from the kernel
    const Outcome said = ctl->finish();
    const bool done = said.code == 0 && one.step >= m_bench.stepOf(QStringLiteral("start-file bmc"));  // it may come too late to stop
    if (said.code != 6 && !done)
        return QStringLiteral("exit %1").arg(said.code);
    if (!done && one.step > m_intentNoted)
        return QStringLiteral("it stopped after activation");
    const RecordedRun run = machine.newestRun();
    if (!run.finished || run.state != (done ? UpgradeState::Succeeded : UpgradeState::Stopped))
        return QStringLiteral("the journal has another end");
    if (const QString lie = truth::ofJournal(run, machine.flash(), m_bench); !lie.isEmpty())
        return lie;
    return truth::ofGoodEnd(machine.goOn(), machine, m_bench);
}

void TestHostSignals::terminalClosed()
{
    const QList<SignalCase> cases{{QStringLiteral("before hello"), m_bench.stepOf(QStringLiteral("session"))},
        {QStringLiteral("before the first image"), m_bench.stepOf(QStringLiteral("start-file bootloader"))},
        {QStringLiteral("in the second image"), m_bench.stepOf(QStringLiteral("start-file bmc"))},
        {QStringLiteral("after activation"), m_bench.stepOf(QStringLiteral("event restarting"))},
        {QStringLiteral("at the verdict"), m_bench.steps.last().number}};
    const QStringList failures = sweep(cases, [this](const SignalCase &one) { return closed(one); });
    QCOMPARE(failures.size(), 0);
}

/// SIGSTOP for longer than the lease. The lock on the same machine lasts; the run goes on as if nothing had been.
QString TestHostSignals::held(const SignalCase &one) const
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    const auto ctl = machine.ctl(QStringLiteral("signal@%1:%2").arg(one.step).arg(SIGSTOP));
    ctl->start(machine.upgrade());
    if (!waitUntilStopped(ctl->process().processId()))
        return QStringLiteral("it did not come to that step");
    QThread::msleep(lease + 1500);  // not for an event: this time is what is tried
    const Outcome second = machine.ctl()->run(machine.upgrade());
    const Outcome continued = machine.goOn();
    const bool nothingToDo = truth::runsAll(machine.flash(), m_bench) && machine.flash().isConfirmed();
    const Outcome listed = machine.ctl()->run({QStringLiteral("list"), QStringLiteral("--json")});
    ctl->signal(SIGCONT);
    const Outcome said = ctl->finish();
    if (second.code != (nothingToDo ? 0 : 5) || continued.code != 5)
        return QStringLiteral("meanwhile upgrade ended with %1, continue with %2").arg(second.code).arg(continued.code);
    if (listed.code != 0 || listed.array().size() != 1)
        return QStringLiteral("meanwhile list ended with %1").arg(listed.code);
    return truth::ofGoodEnd(said, machine, m_bench);
}

void TestHostSignals::heldForLong()
{
    QList<SignalCase> cases;
    for (const char *line : {"start-file bootloader", "start-file bmc", "stored sensors", "activate-intended", "event activating",
             "event restarting", "event confirming"})
        cases += SignalCase{QLatin1String(line), m_bench.stepOf(QLatin1String(line))};
    const QStringList failures = sweep(
        cases, [this](const SignalCase &one) { return held(one); }, static_cast<int>(cases.size()));  // they wait
    QCOMPARE(failures.size(), 0);
}

QTEST_GUILESS_MAIN(TestHostSignals)
#include "tst_host_signals.moc"
