// SPDX-License-Identifier: GPL-3.0-or-later
// The tests of this folder see a lie when there is one, and step_faults does what it says.
#include "tests/faults/truth.h"

#include <QTest>

using namespace fwpilot;

class TestTruth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_bench.prepare(), qPrintable(m_bench.problem())); }
    void outcomes_data();
    void outcomes();
    void journals_data();
    void journals();
    void steps();

private:
    Outcome said(int code, const QString &state, const QString &verdict, bool stored) const;

    FaultBench m_bench{{{QStringLiteral("bootloader"), 3000}, {QStringLiteral("sensors"), 1}}};
};

Outcome TestTruth::said(int code, const QString &state, const QString &verdict, bool stored) const
{
    QJsonArray verdicts;
    for (const BundleRecipe::Image &image : m_bench.images())
        verdicts += QJsonObject{{QStringLiteral("component"), image.component}, {QStringLiteral("sha256"), FaultBench::digestOf(image)},
            {QStringLiteral("verdict"), verdict}, {QStringLiteral("stored"), stored}};
    return {code,
        QJsonDocument(QJsonObject{{QStringLiteral("state"), state}, {QStringLiteral("verdicts"), verdicts}}).toJson(QJsonDocument::Compact)
            + '\n',
        {}};
}

void TestTruth::outcomes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("stored");
    QTest::addColumn<bool>("done");  // the processor runs it all
    QTest::addColumn<QString>("lie");
    const auto row = [](const char *name, int code, const char *state, const char *verdict, bool stored, bool done, const char *lie) {
        QTest::newRow(name) << code << QString::fromLatin1(state) << QString::fromLatin1(verdict) << stored << done
                            << QString::fromLatin1(lie);
    };
    row("it is done", 0, "succeeded", "updated", false, true, "");
    row("it was stopped", 6, "stopped", "stopped", false, false, "");
    row("succeeded when it is not", 0, "succeeded", "updated", false, false, "succeeded, and");
    row("failed when it is done", 3, "failed", "failed", false, true, "exit 3 says");
    row("stopped when it is done", 6, "stopped", "stopped", true, true, "exit 6 says");
    row("another exit code than the state", 3, "succeeded", "updated", false, true, "exit 3 with");
    row("updated when it does not run", 3, "failed", "updated", false, false, "bootloader is called updated");
    row("failed when it runs", 0, "succeeded", "failed", false, true, "bootloader is called failed");
    row("stored when it is not", 6, "stopped", "stopped", true, false, "bootloader is called stored");
}

void TestTruth::outcomes()
{
    QFETCH(int, code);
    QFETCH(QString, state);
    QFETCH(QString, verdict);
    QFETCH(bool, stored);
    QFETCH(bool, done);
    QFETCH(QString, lie);
    const QString seen = truth::ofOutcome(said(code, state, verdict, stored), done ? m_bench.after : m_bench.before, m_bench);
    QVERIFY2(lie.isEmpty() ? seen.isEmpty() : seen.startsWith(lie), qPrintable(seen));
}

void TestTruth::journals_data()
{
    QTest::addColumn<int>("lines");  // that are left; negative: all but so many
    QTest::addColumn<bool>("done");
    QTest::addColumn<QString>("lie");
    QTest::newRow("whole") << 0 << true << QString();
    QTest::newRow("whole, but not done") << 0 << false << QStringLiteral("the journal calls bootloader stored");
    QTest::newRow("begun") << 5 << false << QString();
    QTest::newRow("begun, but done") << 5 << true << QStringLiteral("the journal knows of no activation");
    QTest::newRow("without its end") << -1 << true << QString();
}

void TestTruth::journals()
{
    QFETCH(int, lines);
    QFETCH(bool, done);
    QFETCH(QString, lie);
    QByteArrayList all = m_bench.journal.split('\n');
    all.removeLast();
    const QByteArray left = all.first(lines > 0 ? lines : all.size() + lines).join('\n') + '\n';
    const Result<RecordedRun> run = parseRun(left, QString());
    QVERIFY(run);
    QCOMPARE(truth::ofJournal(*run, done ? m_bench.after : m_bench.before, m_bench).startsWith(lie), true);
    QCOMPARE(truth::ofJournal(*run, done ? m_bench.after : m_bench.before, m_bench).isEmpty(), lie.isEmpty());
}

/// Every step is numbered once and in order; the writes are the journal, byte for byte; a fault hits its step.
void TestTruth::steps()
{
    qint64 number = 0;
    qint64 written = 0;
    QSet<QString> kinds;
    for (const Step &step : m_bench.steps) {
        QCOMPARE(step.number, ++number);
        written += step.kind == QLatin1String("write") ? step.bytes : 0;
        kinds += step.kind;
    }
    QCOMPARE(written, m_bench.journal.size());
    QVERIFY2(
        kinds.contains({QStringLiteral("mkdir")}) && kinds.contains({QStringLiteral("open")}) && kinds.contains({QStringLiteral("sync")}),
        qPrintable(QStringList(kinds.values()).join(QLatin1Char(' '))));
    FaultMachine machine(m_bench);
    QVERIFY2(machine.problem().isEmpty(), qPrintable(machine.problem()));
    const qint64 step = m_bench.stepOf(QStringLiteral("stored bootloader"));
    const auto ctl = machine.ctl(QStringLiteral("torn@%1:10").arg(step));
    ctl->run(machine.upgrade());
    QCOMPARE(ctl->process().exitStatus(), QProcess::CrashExit);
    QCOMPARE(ctl->process().exitCode(), SIGKILL);
    QCOMPARE(machine.steps().size(), step);
    const RecordedRun run = machine.newestRun();
    QVERIFY(run.torn);
    QCOMPARE(run.stored, QStringList());
    QCOMPARE(run.startedFiles, QStringList{QStringLiteral("bootloader")});
    QFile file(run.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray left = file.readAll();
    QCOMPARE(left.size() - left.lastIndexOf('\n') - 1, 10);
}

QTEST_GUILESS_MAIN(TestTruth)
#include "tst_truth.moc"
