// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "core/record/log_export.h"
#include "tests/unit/file_size_limit.h"
#include "tests/unit/sample_run.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace fwpilot;

Q_DECLARE_METATYPE(fwpilot::LogEntry)
Q_DECLARE_METATYPE(fwpilot::LogFilter)

namespace {

const QString firstRun = QStringLiteral("20261122T103205Z-00000a");
const QString secondRun = QStringLiteral("20261122T104500Z-00000b");

LogEntry line(int milliseconds, Severity severity, const QString &component, const QString &text, const QString &run = {})
{
    LogEntry made{sample::time(0).addMSecs(milliseconds), severity, component, text};
    made.run = run;
    made.at = milliseconds;
    return made;
}

LogSnapshot sampleLog(const LogFilter &filter = {})
{
    LogSnapshot log;
    log.filter = filter;
    log.lines.append({line(0, Severity::Note, QStringLiteral("app"), QStringLiteral("Started")),
        line(1, Severity::Note, QStringLiteral("run"), QStringLiteral("Run begins"), firstRun),
        line(62'345, Severity::Warning, QStringLiteral("main"), QStringLiteral("No answer, \"none\" at all"), firstRun),
        line(70'000, Severity::Failure, QStringLiteral("lo\u00E4der"), QStringLiteral("=1+2\n<b>\u202Etxt"), firstRun),
        line(3'723'456, Severity::Detail, QStringLiteral("main"), QStringLiteral("Block 7"), secondRun)});
    return log;
}

/// RFC 4180 as strict as it stands: records end in CR LF, quoted fields hold anything, quotes doubled.
QList<QStringList> recordsOf(const QByteArray &csv)
{
    const QString text = QString::fromUtf8(csv);
    QList<QStringList> records;
    QStringList record;
    qsizetype at = 0;
    while (at < text.size()) {
        QString field;
        if (text[at] == QLatin1Char('"')) {
            for (++at; at < text.size(); ++at) {
                if (text[at] == QLatin1Char('"') && text.mid(at + 1, 1) != QStringLiteral("\""))
                    break;
                at += text[at] == QLatin1Char('"') ? 1 : 0;
                field += text[at];
            }
            ++at;
        } else {
            while (at < text.size() && text[at] != QLatin1Char(',') && text[at] != QLatin1Char('\r'))
                field += text[at++];
        }
        record += field;
        if (text.mid(at, 2) == QStringLiteral("\r\n")) {
            records += record;
            record.clear();
            at += 2;
        } else if (text.mid(at, 1) == QStringLiteral(",")) {
            ++at;
        } else {
            return {};
        }
    }
    return record.isEmpty() ? records : QList<QStringList>();
}

QJsonObject objectOf(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    return problem.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestLogExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A zone with an offset, so that one is seen.
    void initTestCase() { qputenv("TZ", "XST-1:30"); }
    void elapsed_data();
    void elapsed();
    void linesOfARecordedRun();
    void text();
    void times();
    void headTellsTheFilter_data();
    void headTellsTheFilter();
    void headTellsOfTheDemoMachine_data();
    void headTellsOfTheDemoMachine();
    void json();
    void csv();
    void nothingAtAll_data();
    void nothingAtAll();
    void formats();
    void levels();
    void fullDiskLeavesTheOldFile_data() { nothingAtAll_data(); }
    void fullDiskLeavesTheOldFile();
    void killedWhileWriting();
};

void TestLogExport::elapsed_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QString>("text");
    QTest::newRow("at once") << Q_INT64_C(0) << QStringLiteral("+0:00.000");
    QTest::newRow("a second short of a minute") << Q_INT64_C(59'999) << QStringLiteral("+0:59.999");
    QTest::newRow("minutes") << Q_INT64_C(62'345) << QStringLiteral("+1:02.345");
    QTest::newRow("an hour") << Q_INT64_C(3'600'000) << QStringLiteral("+1:00:00.000");
    QTest::newRow("hours") << Q_INT64_C(3'723'456) << QStringLiteral("+1:02:03.456");
    QTest::newRow("days") << Q_INT64_C(100'000'000) << QStringLiteral("+27:46:40.000");
    QTest::newRow("a damaged record") << Q_INT64_C(-5) << QStringLiteral("+0:00.000");
}

void TestLogExport::elapsed()
{
    QFETCH(qint64, at);
    LogEntry made = line(0, Severity::Note, QStringLiteral("main"), QStringLiteral("x"), firstRun);
    made.at = at;
    QTEST(elapsedText(made), "text");
    made.run.clear();
    QCOMPARE(elapsedText(made), QString());
}

void TestLogExport::linesOfARecordedRun()
{
    RecordedRun run;
    run.opening = sample::opening(firstRun);
    run.opening.demo = true;
    run.events = {sample::event(1, UpgradeState::Preparing, QStringLiteral("Begins")), sample::event(7, UpgradeState::Succeeded, QStringLiteral("Ends"))};
    run.events[0].component.clear();
    const QList<LogEntry> lines = logEntries(run);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].component, QStringLiteral("run"));
    QCOMPARE(lines[1].component, QStringLiteral("bmc"));
    QCOMPARE(lines[1].text, QStringLiteral("Ends"));
    QCOMPARE(lines[1].at, 7000);
    QCOMPARE(lines[1].run, firstRun);
    QVERIFY(lines[1].demo && lines[1].verdict && !lines[0].verdict);

    run.finished = true;
    run.state = UpgradeState::Failed;
    run.ended = sample::time(9);
    run.durationMilliseconds = 9000;
    run.error = Error{Error::Code::Rejected, QStringLiteral("Refused to store"), 0x81};
    const LogEntry last = logEntries(run).last();
    QCOMPARE(logEntries(run).size(), 3);
    QCOMPARE(last.text, QStringLiteral("Refused to store"));
    QVERIFY(last.severity == Severity::Failure && !last.verdict);
    QCOMPARE(last.at, 9000);
    QCOMPARE(last.time, sample::time(9));
}

void TestLogExport::text()
{
    const QDateTime now = sample::time(50);
    const QStringList lines = QString::fromUtf8(exportLog(sampleLog(), LogFormat::Text, now)).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 5 + 1 + 5 + 1);
    QCOMPARE(lines[0], QStringLiteral("Log of Firmware Pilot  " FWPILOT_VERSION));
    QCOMPARE(lines[1], QStringLiteral("Exported               2026-11-22T12:02:50.123+01:30"));
    QCOMPARE(lines[2], QStringLiteral("Run                    %1, %2").arg(firstRun, secondRun));
    QCOMPARE(lines[3], QStringLiteral("Filter                 all lines"));
    QCOMPARE(lines[4], QStringLiteral("Lines                  5 of 5"));
    QCOMPARE(lines[5], QString());
    const QString zone = QStringLiteral("+01:30  ");
    QCOMPARE(lines[6], QStringLiteral("2026-11-22T12:02:00.123") + zone + QStringLiteral("-             note     app     Started"));
    QCOMPARE(lines[8],
        QStringLiteral("2026-11-22T12:03:02.468") + zone + QStringLiteral("+1:02.345     warning  main    No answer, \"none\" at all"));
    const QChar mark(QChar::ReplacementCharacter);
    QCOMPARE(lines[9].sliced(31), QStringLiteral("+1:10.000     failure  lo\u00E4der  =1+2") + mark + QStringLiteral("<b>") + mark + QStringLiteral("txt"));
    QCOMPARE(lines[10].sliced(31), QStringLiteral("+1:02:03.456  detail   main    Block 7"));
}

/// Every line has the time of its own, at the borders of seconds, before 1970 and without any.
void TestLogExport::times()
{
    LogSnapshot log;
    QStringList wanted;
    for (const qint64 at : {Q_INT64_C(1'795'341'000'999), Q_INT64_C(1'795'341'001'000), Q_INT64_C(1'795'341'001'001), Q_INT64_C(0), Q_INT64_C(-1),
             Q_INT64_C(-1000), Q_INT64_C(-1001)}) {
        LogEntry made = line(0, Severity::Note, QStringLiteral("app"), QStringLiteral("x"));
        made.time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        wanted += made.time.toString(Qt::ISODateWithMs);
        log.lines.append({made});
    }
    log.lines.append({LogEntry()});
    const QJsonArray json = objectOf(exportLog(log, LogFormat::Json))[QStringLiteral("lines")].toArray();
    const QList<QStringList> csv = recordsOf(exportLog(log, LogFormat::Csv));
    const QStringList text = QString::fromUtf8(exportLog(log, LogFormat::Text)).split(QLatin1Char('\n'));
    for (qsizetype number = 0; number < wanted.size(); ++number) {
        QCOMPARE(json[number][QStringLiteral("time")].toString(), wanted[number]);
        QCOMPARE(csv[6 + number][1], wanted[number]);
        QCOMPARE(QDateTime::fromString(text[6 + number].first(29), Qt::ISODateWithMs).toUTC().toString(Qt::ISODateWithMs), wanted[number]);
    }
    QVERIFY(json.last()[QStringLiteral("time")].isNull());
    QCOMPARE(csv.last()[1], QString());
}

void TestLogExport::headTellsTheFilter_data()
{
    QTest::addColumn<LogFilter>("filter");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("shown");
    QTest::newRow("all") << LogFilter() << QStringLiteral("all lines") << 5;
    QTest::newRow("level") << LogFilter{LogLevel::Warnings, {}, {}} << QStringLiteral("warnings and errors") << 2;
    QTest::newRow("component") << LogFilter{LogLevel::All, QStringLiteral("main"), {}} << QStringLiteral("all lines, of main") << 2;
    QTest::newRow("text") << LogFilter{LogLevel::Info, {}, QStringLiteral("ANSWER")} << QStringLiteral("all but details, that contain \"ANSWER\"") << 1;
    QTest::newRow("foreign text") << LogFilter{LogLevel::All, {}, QStringLiteral("a\nb,\"c")}
                                  << QStringLiteral("all lines, that contain \"a\uFFFDb,\"c\"") << 0;
}

void TestLogExport::headTellsTheFilter()
{
    QFETCH(LogFilter, filter);
    QFETCH(QString, words);
    QFETCH(int, shown);
    const LogSnapshot log = sampleLog(filter);
    const QString text = QString::fromUtf8(exportLog(log, LogFormat::Text));
    QVERIFY(text.contains(QStringLiteral("\nFilter                 %1\nLines                  %2 of 5\n\n").arg(words).arg(shown)));
    QCOMPARE(text.count(QLatin1Char('\n')), 6 + shown);
    const QJsonObject object = objectOf(exportLog(log, LogFormat::Json));
    const QJsonObject header = object[QStringLiteral("header")].toObject();
    QCOMPARE(header[QStringLiteral("filter")][QStringLiteral("words")].toString(), words);
    QCOMPARE(header[QStringLiteral("shown")].toInt(-1), shown);
    QCOMPARE(header[QStringLiteral("all")].toInt(-1), 5);
    QCOMPARE(header[QStringLiteral("runs")].toArray().size(), 2);
    QCOMPARE(object[QStringLiteral("lines")].toArray().size(), shown);
    const QList<QStringList> records = recordsOf(exportLog(log, LogFormat::Csv));
    QVERIFY(records.contains(QStringList{QStringLiteral("head"), {}, {}, {}, {}, QStringLiteral("Filter"), words}));
    QVERIFY(records.contains(QStringList{QStringLiteral("head"), {}, {}, {}, {}, QStringLiteral("Lines"), QStringLiteral("%1 of 5").arg(shown)}));
    QCOMPARE(records.size(), 1 + 5 + shown);
}

void TestLogExport::headTellsOfTheDemoMachine_data()
{
    QTest::addColumn<bool>("demo");
    QTest::newRow("a real machine") << false;
    QTest::newRow("the demo machine, in a line that the filter hides") << true;
}

void TestLogExport::headTellsOfTheDemoMachine()
{
    QFETCH(bool, demo);
    LogSnapshot log = sampleLog({LogLevel::All, QStringLiteral("app"), {}});
    LogEntry last = line(9, Severity::Note, QStringLiteral("main"), QStringLiteral("Sent"), secondRun);
    last.demo = demo;
    log.lines.append({last});
    QCOMPARE(exportLog(log, LogFormat::Text).contains("\nDEMO "), demo);
    QCOMPARE(exportLog(log, LogFormat::Csv).contains("\nhead,,,,,DEMO,"), demo);
    QCOMPARE(objectOf(exportLog(log, LogFormat::Json))[QStringLiteral("header")][QStringLiteral("demo")], QJsonValue(demo));
}

void TestLogExport::json()
{
    const QJsonObject object = objectOf(exportLog(sampleLog(), LogFormat::Json, sample::time(50)));
    const QJsonObject header = object[QStringLiteral("header")].toObject();
    QCOMPARE(header[QStringLiteral("program")].toString(), QStringLiteral(FWPILOT_VERSION));
    QCOMPARE(header[QStringLiteral("exported")].toString(), QStringLiteral("2026-11-22T12:02:50.123+01:30"));
    QCOMPARE(header[QStringLiteral("runs")].toArray(), (QJsonArray{firstRun, secondRun}));
    QCOMPARE(header[QStringLiteral("filter")].toObject(),
        (QJsonObject{{QStringLiteral("words"), QStringLiteral("all lines")}, {QStringLiteral("level"), QStringLiteral("all")},
            {QStringLiteral("component"), QJsonValue()}, {QStringLiteral("text"), QJsonValue()}}));
    const QJsonArray lines = object[QStringLiteral("lines")].toArray();
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0][QStringLiteral("elapsed")].isNull() && lines[0][QStringLiteral("run")].isNull());
    QCOMPARE(lines[3].toObject(),
        (QJsonObject{{QStringLiteral("time"), QStringLiteral("2026-11-22T10:33:10.123Z")}, {QStringLiteral("elapsed"), 70.0},
            {QStringLiteral("run"), firstRun}, {QStringLiteral("severity"), QStringLiteral("failure")},
            {QStringLiteral("component"), QStringLiteral("lo\u00E4der")}, {QStringLiteral("text"), QStringLiteral("=1+2\n<b>\u202Etxt")}}));
    QCOMPARE(lines[4][QStringLiteral("elapsed")].toDouble(), 3723.456);
}

void TestLogExport::csv()
{
    const QList<QStringList> records = recordsOf(exportLog(sampleLog(), LogFormat::Csv));
    QCOMPARE(records.size(), 1 + 5 + 5);
    QCOMPARE(records[0].join(QLatin1Char(',')), QStringLiteral("kind,time,elapsed,run,severity,component,text"));
    for (const QStringList &record : records) {
        QCOMPARE(record.size(), 7);
        for (const QString &field : record)
            QVERIFY2(field.isEmpty() || !QStringView(u"=+-@\t\r").contains(field.front()), qPrintable(field));
    }
    QCOMPARE(records[6], (QStringList{QStringLiteral("line"), QStringLiteral("2026-11-22T10:32:00.123Z"), {}, {}, QStringLiteral("note"),
                             QStringLiteral("app"), QStringLiteral("Started")}));
    QCOMPARE(records[8], (QStringList{QStringLiteral("line"), QStringLiteral("2026-11-22T10:33:02.468Z"), QStringLiteral("62.345"), firstRun,
                             QStringLiteral("warning"), QStringLiteral("main"), QStringLiteral("No answer, \"none\" at all")}));
    QCOMPARE(records[9].last(), QStringLiteral("'=1+2\uFFFD<b>\uFFFDtxt"));
}

void TestLogExport::nothingAtAll_data()
{
    QTest::addColumn<LogFormat>("format");
    QTest::newRow("text") << LogFormat::Text;
    QTest::newRow("json") << LogFormat::Json;
    QTest::newRow("csv") << LogFormat::Csv;
}

void TestLogExport::nothingAtAll()
{
    QFETCH(LogFormat, format);
    const QByteArray bytes = exportLog({}, format);
    switch (format) {
    case LogFormat::Text:
        QVERIFY(bytes.contains("\nRun                    none\n") && bytes.endsWith("0 of 0\n\n"));
        break;
    case LogFormat::Json:
        QCOMPARE(objectOf(bytes)[QStringLiteral("lines")], QJsonValue(QJsonArray()));
        QCOMPARE(objectOf(bytes)[QStringLiteral("header")][QStringLiteral("runs")], QJsonValue(QJsonArray()));
        break;
    case LogFormat::Csv:
        QCOMPARE(recordsOf(bytes).size(), 1 + 5);
        break;
    }
}

void TestLogExport::formats()
{
    QVERIFY(logFormatFromName(QStringLiteral("text")) == LogFormat::Text);
    QVERIFY(logFormatFromName(QStringLiteral("json")) == LogFormat::Json);
    QVERIFY(logFormatFromName(QStringLiteral("csv")) == LogFormat::Csv);
    QVERIFY(!logFormatFromName(QStringLiteral("html")) && !logFormatFromName(QString()));
    QVERIFY(logFormatOfFile(QStringLiteral("/a.csv/b")) == LogFormat::Text);
    QVERIFY(logFormatOfFile(QStringLiteral("/a/b.CSV")) == LogFormat::Csv);
    QVERIFY(logFormatOfFile(QStringLiteral("b.json")) == LogFormat::Json);
    QVERIFY(logFormatOfFile(QStringLiteral("b.log")) == LogFormat::Text);
}

void TestLogExport::levels()
{
    for (const LogLevel level : {LogLevel::All, LogLevel::Info, LogLevel::Warnings, LogLevel::Errors})
        QVERIFY(logLevelFromName(logLevelName(level)) == level);
    QVERIFY(!logLevelFromName(QStringLiteral("debug")));
}

void TestLogExport::fullDiskLeavesTheOldFile()
{
    QFETCH(LogFormat, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fwpilot-log"));
    QVERIFY(writeWhole(path, "old"));
    LogSnapshot log = sampleLog();
    for (int times = 0; times < 1000; ++times)
        log.lines.append(sampleLog().shown());
    const QByteArray bytes = exportLog(log, format);
    QVERIFY(bytes.size() > 2 * 64 * 1024);
    const Result<void> saved = [&] {
        const FileSizeLimit limit(64 * 1024);
        return writeWhole(path, bytes);
    }();
    QVERIFY(!saved);
    QVERIFY(!saved.error().remedy().isEmpty());
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

/// A child exports one and another filter by turns and is killed while it writes, many times over: the name stands for one of them, whole.
void TestLogExport::killedWhileWriting()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fwpilot-log.txt"));
    LogSnapshot log = sampleLog();
    for (int times = 0; times < 8000; ++times)
        log.lines.append(sampleLog().shown());
    LogSnapshot less = log;
    less.filter.level = LogLevel::Info;
    const QByteArray contents[] = {exportLog(log, LogFormat::Text, sample::time(0)), exportLog(less, LogFormat::Text, sample::time(0))};
    QVERIFY(contents[0] != contents[1]);
    int interrupted = 0;
    for (int round = 0; round < 30; ++round) {
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            for (int turn = round;; ++turn) {
                if (write(ends[1], "begins", 1) != 1 || !writeWhole(path, contents[turn % 2]) || write(ends[1], "ended", 1) != 1)
                    _exit(1);
            }
        }
        char told = 0;
        close(ends[1]);
        for (int turn = 0; turn <= 2 * (round % 3); ++turn)
            QCOMPARE(read(ends[0], &told, 1), 1);
        QCOMPARE(kill(child, SIGKILL), 0);
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        while (read(ends[0], &told, 1) == 1) { }
        interrupted += told == 'b' ? 1 : 0;
        close(ends[0]);
        const QByteArray there = contentOf(path);
        QVERIFY2(there == contents[0] || there == contents[1] || (round == 0 && !QFile::exists(path)), "half of it is there");
    }
    QVERIFY2(interrupted > 0, "no writing was interrupted");
}

QTEST_GUILESS_MAIN(TestLogExport)
#include "tst_log_export.moc"
