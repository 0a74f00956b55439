// SPDX-License-Identifier: GPL-3.0-or-later
// The clock on the wall is wrong from the start, or is set during a run or between runs. Durations come from the monotonic clock, runs stay
// in their order, and the processor is upgraded all the same.
#include "tests/faults/sweep.h"
#include "tests/faults/truth.h"

#include <QRegularExpression>
#include <QTest>

using namespace fwpilot;

namespace {

constexpr qint64 tenYears = 10LL * 365 * 24 * 3600;

/// To one minute after the beginning of 1970.
qint64 backTo1970()
{
    return 60 - QDateTime::currentSecsSinceEpoch();
}

QString clockSet(qint64 step, qint64 seconds)
{
    return QStringLiteral("clock@%1:%2").arg(step).arg(seconds);
}

struct ClockCase {
    QString name;
    QString faults;
};

}  // namespace

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inARun();
    void betweenRuns();

private:
    QString ran(const ClockCase &one) const;
    QString recorded(const FaultMachine &machine, qint64 took) const;

    FaultBench m_bench{{{QStringLiteral("bootloader"), 3000}, {QStringLiteral("bmc"), 150'000}, {QStringLiteral("sensors"), 1}}};
};

void TestClock::initTestCase()
{
    QVERIFY2(m_bench.prepare(), qPrintable(m_bench.problem()));
}

/// The record, in every form, tells of a duration that can be. @param took milliseconds, as measured from outside
QString TestClock::recorded(const FaultMachine &machine, qint64 took) const
{
    const RecordedRun run = machine.newestRun();
    if (!isRunId(run.opening.run) || !run.finished || run.torn || run.damaged)
        return QStringLiteral("no whole record, or none with a valid id: ") + run.opening.run;
    if (run.durationMilliseconds <= 0 || run.durationMilliseconds > took)
        return QStringLiteral("%1 ms are recorded, it took %2 ms").arg(run.durationMilliseconds).arg(took);
    const auto exported = [&](const char *format) {
        return machine.ctl()->run({QStringLiteral("export"), QStringLiteral("last"), QStringLiteral("--format"), QLatin1String(format)});
    };
    for (const char *format : {"text", "json", "csv", "html"}) {
        const Outcome said = exported(format);
        if (said.code != 0 || !said.out.contains(run.opening.run.toUtf8()))
            return QStringLiteral("export as %1 ends with %2").arg(QLatin1String(format)).arg(said.code);
    }
    const double seconds = exported("json").object()[QStringLiteral("duration")].toDouble(-1);
    if (seconds <= 0 || seconds * 1000 > static_cast<double>(took))
        return QStringLiteral("%1 s are exported, it took %2 ms").arg(seconds).arg(took);
    return {};
}

QString TestClock::ran(const ClockCase &one) const
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    QStringList arguments = machine.upgrade();
    arguments.removeAll(QStringLiteral("--json"));
    QElapsedTimer timer;
    timer.start();
    const Outcome said = machine.ctl(one.faults)->run(arguments);
    const qint64 took = timer.elapsed();
    if (said.code != 0 || machine.flash().json != m_bench.after.json)
        return QStringLiteral("exit %1: %2").arg(said.code).arg(QString::fromUtf8(said.err).simplified());
    static const QRegularExpression duration(QStringLiteral("It took ([0-9.]+) s\\."));
    const QRegularExpressionMatch told = duration.match(QString::fromUtf8(said.out));
    if (!told.hasMatch() || told.captured(1).toDouble() * 1000 > static_cast<double>(took) || told.captured(1).toDouble() <= 0)
        return QStringLiteral("it took %1 ms, and was told to be: %2")
            .arg(took)
            .arg(QString::fromUtf8(said.out).section(QStringLiteral("It took"), 1, 1).simplified());
    static const QRegularExpression negative(QStringLiteral("\\B-[0-9][0-9.]* (s|ms|min|h)\\b"));
    if (const QRegularExpressionMatch match = negative.match(QString::fromUtf8(said.out)); match.hasMatch())
        return QStringLiteral("a time is negative: ") + match.captured();
    return recorded(machine, took);
}

void TestClock::inARun()
{
    QElapsedTimer timer;
    timer.start();
    QList<ClockCase> cases{{QStringLiteral("1970 all the time"), clockSet(0, backTo1970())},
        {QStringLiteral("ten years ahead all the time"), clockSet(0, tenYears)},
        {QStringLiteral("1970, then right"),
            clockSet(0, backTo1970()) + QLatin1Char(',') + clockSet(m_bench.stepOf(QStringLiteral("start-file bmc")), 0)}};
    for (qint64 step = 3; step <= m_bench.steps.size(); step += 4 * sweepStride) {
        cases += ClockCase{QStringLiteral("ten years back at step %1").arg(step), clockSet(step, -tenYears)};
        cases += ClockCase{QStringLiteral("ten years ahead at step %1").arg(step), clockSet(step, tenYears)};
    }
    const QStringList failures = sweep(cases, [this](const ClockCase &one) { return ran(one); });
    writeEvidence(QStringLiteral("clock"),
        {QStringLiteral("clock runs"), QStringLiteral("runs"), static_cast<quint64>(cases.size()), static_cast<quint64>(failures.size()),
            static_cast<double>(timer.elapsed()) / 1000, QStringLiteral("1970, set back or forward by ten years, at any time of a run")});
    QCOMPARE(failures.size(), 0);
}

/// Three runs, each long before the former by the clock on the wall; the last one is killed and gone on with, at yet another time.
void TestClock::betweenRuns()
{
    FaultMachine machine(m_bench);
    QVERIFY2(machine.problem().isEmpty(), qPrintable(machine.problem()));
    const auto only = [&](const QString &component) { return machine.upgrade() + QStringList{QStringLiteral("--only"), component}; };
    const Outcome first = machine.ctl(clockSet(0, tenYears))->run(only(QStringLiteral("bootloader")));
    QCOMPARE(first.code, 0);
    const Outcome second = machine.ctl(QString())->run(only(QStringLiteral("bmc")));
    QCOMPARE(second.code, 0);
    const qint64 steps = machine.steps().size();
    const auto killed = machine.ctl(clockSet(0, backTo1970()) + QStringLiteral(",signal@20:9"));
    killed->run(only(QStringLiteral("sensors")));
    QCOMPARE(machine.steps().size(), steps + 20);
    const QString cutOff = machine.newestRun().opening.run;
    QVERIFY2(cutOff.startsWith(QStringLiteral("19700101T")), qPrintable(cutOff));
    const Outcome third = machine.goOn(clockSet(0, -tenYears));
    QVERIFY2(third.code == 0, third.err.constData());
    QCOMPARE(third.last()[QStringLiteral("run")].toString(), cutOff);
    QVERIFY(truth::runsAll(machine.flash(), m_bench));

    const QJsonArray history = machine.ctl()->run({QStringLiteral("history"), QStringLiteral("--json")}).array();
    QStringList runs;
    for (const QJsonValue run : history) {
        runs += run[QStringLiteral("run")].toString();
        QCOMPARE(run[QStringLiteral("state")].toString(), QStringLiteral("succeeded"));
        QVERIFY(isRunId(runs.last()));
    }
    QCOMPARE(runs, (QStringList{cutOff, second.last()[QStringLiteral("run")].toString(), first.last()[QStringLiteral("run")].toString()}));
    QVERIFY(machine.ctl()->run({QStringLiteral("export"), QStringLiteral("last")}).out.contains(cutOff.toUtf8()));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
