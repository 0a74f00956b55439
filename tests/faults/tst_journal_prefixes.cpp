// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is left of a journal is readable: the real journal of a real run, cut at every byte.
#include "core/record/report_export.h"
#include "tests/faults/sweep.h"
#include "tests/faults/truth.h"

#include <QTest>

using namespace fwpilot;

class TestJournalPrefixes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyByte();
    void theProgram_data();
    void theProgram();

private:
    FaultBench m_bench{{{QStringLiteral("bootloader"), 3000}, {QStringLiteral("bmc"), 150'000}, {QStringLiteral("sensors"), 1}}};
    QString m_run;
};

void TestJournalPrefixes::initTestCase()
{
    QVERIFY2(m_bench.prepare(), qPrintable(m_bench.problem()));
    m_run = QJsonDocument::fromJson(m_bench.journal.left(m_bench.journal.indexOf('\n'))).object()[QStringLiteral("run")].toString();
    QVERIFY(isRunId(m_run));
}

/// The whole lines are all there and nothing else is; a cut line is said; and only the whole journal has an end.
void TestJournalPrefixes::everyByte()
{
    const QByteArray &whole = m_bench.journal;
    const Result<RecordedRun> all = parseRun(whole, m_run);
    QVERIFY(all && all->finished && !all->torn);
    for (qsizetype size = 0; size <= whole.size(); size += sweepStride) {
        const QByteArray prefix = whole.left(size);
        const Result<RecordedRun> run = parseRun(prefix, m_run);
        const QByteArray at = "cut at byte " + QByteArray::number(size);
        QVERIFY2(run.hasValue(), at.constData());
        QVERIFY2(run->lines == prefix.count('\n'), at.constData());
        QVERIFY2(run->torn == !prefix.endsWith('\n'), at.constData());
        QVERIFY2(!run->damaged, at.constData());
        QVERIFY2(run->finished == (size == whole.size()), at.constData());
        QVERIFY2(run->events.size() <= all->events.size(), at.constData());
        QVERIFY2(run->stored == all->stored.first(run->stored.size()), at.constData());
        const Result<QByteArray> text = exportRun(*run, ExportFormat::Text);
        QVERIFY2(text.hasValue() == (run->lines > 0), at.constData());
        if (text)
            QVERIFY2(text->contains("its last line was cut off") == run->torn, at.constData());
    }
}

void TestJournalPrefixes::theProgram_data()
{
    QTest::addColumn<qsizetype>("size");
    const qsizetype line = m_bench.journal.indexOf('\n') + 1;
    const qsizetype whole = m_bench.journal.size();
    const auto row = [](const char *name, qsizetype size) { QTest::newRow(name) << size; };
    row("nothing", 0);
    row("one byte", 1);
    row("half of the first line", line / 2);
    row("the first line without its end", line - 1);
    row("the first line", line);
    row("the first line and a byte", line + 1);
    row("half", whole / 2);
    row("three quarters", whole / 4 * 3);
    row("half of the last line", whole - 200);
    row("all but its last byte", whole - 1);
    row("all", whole);
}

void TestJournalPrefixes::theProgram()
{
    QFETCH(qsizetype, size);
    QTemporaryDir folder(FaultBench::folderTemplate());
    const QString runs = folder.filePath(QStringLiteral("state/fwpilot/runs"));
    QVERIFY(QDir().mkpath(runs));
    QFile journal(runs + QLatin1Char('/') + m_run + QStringLiteral(".jsonl"));
    const QByteArray prefix = m_bench.journal.left(size);
    QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write(prefix) == size);
    journal.close();
    CliProcess ctl(folder.path());
    const Outcome history = ctl.run({QStringLiteral("history"), QStringLiteral("--json")});
    QCOMPARE(history.code, 0);
    QCOMPARE(history.array().size(), 1);
    const QJsonObject shown = history.array().first().toObject();
    QCOMPARE(shown[QStringLiteral("run")].toString(), m_run);
    QCOMPARE(shown[QStringLiteral("finished")].toBool(), size == m_bench.journal.size());
    QCOMPARE(shown[QStringLiteral("torn")].toBool(), !prefix.endsWith('\n'));
    QVERIFY(shown[QStringLiteral("state")] != QLatin1String("succeeded") || size == m_bench.journal.size());
    QCOMPARE(ctl.run({QStringLiteral("history")}).code, 0);
    for (const char *format : {"text", "json", "csv", "html"}) {
        const Outcome said = ctl.run({QStringLiteral("export"), QStringLiteral("last"), QStringLiteral("--format"), QLatin1String(format)});
        QCOMPARE(said.code, prefix.contains('\n') ? 0 : 2);
    }
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QCOMPARE(journal.readAll(), prefix);
}

QTEST_GUILESS_MAIN(TestJournalPrefixes)
#include "tst_journal_prefixes.moc"
