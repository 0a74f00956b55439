// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/report_export.h"
#include "core/upgrade/upgrade_report.h"
#include "tests/unit/recorded_sample.h"

#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace fwpilot;

namespace {

RecordedRun run()
{
    RecordedRun made;
    made.opening = sample::opening(QStringLiteral("20261122T103205Z-00000a"));
    made.lines = 9;
    made.finished = true;
    made.state = UpgradeState::Stopped;
    made.verdicts = sample::verdicts();
    made.error = Error{Error::Code::Stopped, QStringLiteral("Stopped after bmc.")};
    made.ended = sample::time(59);
    made.durationMilliseconds = 94'000;
    made.digest = QByteArray(32, 'd');
    made.events = {sample::event(1, UpgradeState::Preparing, QStringLiteral("Taking hold")),
        sample::event(2, UpgradeState::Transferring, QStringLiteral("Sending"))};
    return made;
}

QString exported(const RecordedRun &recorded, ExportFormat format, const RecordEntries &entries = {})
{
    const auto bytes = exportRun(recorded, format, entries);
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

/// RFC 4180, read by its letter; an empty list when it is broken.
QList<QStringList> parsedCsv(const QString &text)
{
    static const QRegularExpression field(QStringLiteral("\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)"));
    QList<QStringList> rows{{}};
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = field.match(text, at);
        if (!match.hasMatch())
            return {};
        rows.last() += match.hasCaptured(1) ? match.captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\"")) : match.captured(2);
        if (match.captured(3) != QStringLiteral(","))
            rows += QStringList();
        at = match.capturedEnd();
    }
    rows.removeLast();
    return rows;
}

QList<ComponentVerdict> verdictsOf(const QList<Verdict> &verdicts)
{
    QList<ComponentVerdict> made;
    for (const Verdict verdict : verdicts)
        made += ComponentVerdict{QStringLiteral("c%1").arg(made.size()), {}, {}, {}, verdict, std::nullopt};
    return made;
}

}  // namespace

class TestReportExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void sentences_data();
    void sentences();
    void summaryOfEvents();
    void summaryOfNothing();
    void clockSetBack();
    void durations_data();
    void durations();
    void text();
    void textOfUnfinished();
    void hostileTexts_data();
    void hostileTexts();
    void csv();
    void csvFields_data();
    void csvFields();
    void html();
    void colours_data();
    void colours();
    void sameInAll();
    void json();
    void unsignedIsSaid_data();
    void unsignedIsSaid();
    void nothingRecorded();
    void history();
};

void TestReportExport::formats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("expected");
    QTest::newRow("text") << "text" << static_cast<int>(ExportFormat::Text);
    QTest::newRow("json") << "json" << static_cast<int>(ExportFormat::Json);
    QTest::newRow("csv") << "csv" << static_cast<int>(ExportFormat::Csv);
    QTest::newRow("html") << "html" << static_cast<int>(ExportFormat::Html);
    QTest::newRow("pdf is the window's") << "pdf" << -1;
    QTest::newRow("capitals") << "HTML" << -1;
    QTest::newRow("empty") << "" << -1;
}

void TestReportExport::formats()
{
    QFETCH(QString, name);
    const auto format = exportFormatFromName(name);
    QTEST(format ? static_cast<int>(*format) : -1, "expected");
}

void TestReportExport::sentences_data()
{
    QTest::addColumn<UpgradeState>("state");
    QTest::addColumn<QList<Verdict>>("verdicts");
    QTest::addColumn<QString>("expected");
    using enum Verdict;
    QTest::newRow("all updated") << UpgradeState::Succeeded << QList<Verdict>{Updated, Updated, Updated}
                                 << "Updated and confirmed: 3 of 3 selected images.";
    QTest::newRow("one current") << UpgradeState::Succeeded << QList<Verdict>{Updated, Current}
                                 << "Updated and confirmed: 1 of 1 selected images; 1 current already.";
    QTest::newRow("skipped ones do not count") << UpgradeState::Succeeded << QList<Verdict>{Updated, Skipped, Blocked}
                                               << "Updated and confirmed: 1 of 1 selected images.";
    QTest::newRow("nothing to do") << UpgradeState::Succeeded << QList<Verdict>{Current, Current}
                                   << "Nothing to do: 2 of 2 selected images are current.";
    QTest::newRow("stopped") << UpgradeState::Stopped << QList<Verdict>{Stopped, Stopped, Current}
                             << "Stopped: 2 of 2 images were not stored, nothing was activated.";
    QTest::newRow("reverted") << UpgradeState::Failed << QList<Verdict>{Reverted, Reverted}
                              << "Reverted: the processor went back to the firmware it ran before.";
    QTest::newRow("unknown") << UpgradeState::Failed << QList<Verdict>{Unknown} << "Outcome not known: the cause.";
    QTest::newRow("failed") << UpgradeState::Failed << QList<Verdict>{Failed, Stopped} << "Failed: the cause.";
    QTest::newRow("not finished") << UpgradeState::Transferring << QList<Verdict>() << "No verdict: the run was last seen transferring.";
}

void TestReportExport::sentences()
{
    QFETCH(UpgradeState, state);
    QFETCH(QList<Verdict>, verdicts);
    UpgradeEvent last = sample::event(9, state, {});
    last.verdicts = verdictsOf(verdicts);
    last.error = Error{Error::Code::Timeout, QStringLiteral("the cause.")};
    QTEST(summarize({sample::event(1, UpgradeState::Preparing, {}), last}).sentence(), "expected");
}

void TestReportExport::summaryOfEvents()
{
    UpgradeEvent last = sample::event(9, UpgradeState::Stopped, QStringLiteral("Stopped"));
    last.verdicts = sample::verdicts();
    last.error = Error{Error::Code::Stopped, QStringLiteral("by hand")};
    const UpgradeReport report = summarize({sample::event(1, UpgradeState::Preparing, {}), last});
    QCOMPARE(report.state, UpgradeState::Stopped);
    QVERIFY(report.finished);
    QCOMPARE(report.verdicts.size(), 2);
    QCOMPARE(report.error->message, QStringLiteral("by hand"));
    QCOMPARE(report.started, sample::time(1));
    QCOMPARE(report.ended, sample::time(9));
    QCOMPARE(report.durationMilliseconds, 8000);
    QCOMPARE(report.sentence(), QStringLiteral("Stopped: 0 of 1 images were not stored, nothing was activated."));

    const UpgradeReport recorded = summarize(run());
    QCOMPARE(recorded.sentence(), report.sentence());
    QCOMPARE(recorded.durationMilliseconds, 94'000);
    QCOMPARE(recorded.started, sample::time(0));
    QCOMPARE(recorded.ended, sample::time(59));
}

void TestReportExport::summaryOfNothing()
{
    const UpgradeReport report = summarize(QList<UpgradeEvent>());
    QVERIFY(!report.finished && !report.started.isValid());
    QCOMPARE(report.state, UpgradeState::Idle);
}

/// The clock on the wall is set while the run lasts: how long it took is not told by it.
void TestReportExport::clockSetBack()
{
    for (const int years : {-10, 10, -56}) {
        UpgradeEvent last = sample::event(9, UpgradeState::Failed, {});
        last.time = last.time.addYears(years);
        const UpgradeReport report = summarize({sample::event(1, UpgradeState::Preparing, {}), last});
        QCOMPARE(report.durationMilliseconds, 8000);
        QCOMPARE(report.ended, last.time);
    }
}

void TestReportExport::durations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << qint64{0} << "0.0 s";
    QTest::newRow("under a second") << qint64{400} << "0.4 s";
    QTest::newRow("seconds") << qint64{59'999} << "59 s";
    QTest::newRow("minutes") << qint64{94'000} << "1 min 34 s";
    QTest::newRow("hours") << qint64{3'725'000} << "1 h 2 min";
}

void TestReportExport::durations()
{
    QFETCH(qint64, milliseconds);
    QTEST(durationText(milliseconds), "expected");
}

void TestReportExport::text()
{
    const QString text = exported(run(), ExportFormat::Text, sample::someEntries());
    for (const char *line : {"Firmware Pilot: service record of run 20261122T103205Z-00000a",
             "Stopped: 0 of 1 images were not stored, nothing was activated.", "What happened: Stopped after bmc.", "Machine",
             "  Name                srv-0421", "  Asset tag           A-1234", "  Location            Hall 2, rack 12, unit 18",
             "  Customer            Example Ltd", "Management processor", "  Model               ACME R1", "  Serial              0042", "Bundle",
             "  Signed by           UNSIGNED: nobody vouches for it", "Checks and settings", "  Waived              unsigned bundle allowed",
             "  Account             kim", "  Technician          M. Keller", "Ticket INC-4711",
             "Component  Before  In bundle  Read back  Verdict", "bmc        1.0.0   2.7.0      not read   Stopped, stored but not active",
             "Image SHA-256", "  bmc          6262626262626262626262626262626262626262626262626262626262626262",
             "Remarks", "Fan 3 is loud.", "Come again in May.", "Time                      State         Component  Text",
             "2026-11-22T10:32:02.123Z  transferring  bmc        Sending"})
        QVERIFY2(text.split(QLatin1Char('\n')).contains(QString::fromLatin1(line)),
            qPrintable(QString::fromLatin1(line) + QLatin1Char('\n') + text));
    for (const QString &line : text.section(QStringLiteral("Components, before and after"), 1).section(QStringLiteral("Remarks"), 0, 0).split(QLatin1Char('\n')))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    QVERIFY(!text.contains(QStringLiteral("DEMO")));
    RecordedRun demo = run();
    demo.opening.demo = true;
    QVERIFY(exported(demo, ExportFormat::Text).contains(QStringLiteral("*** DEMO ***  The machine was simulated; nothing real was changed.")));
}

void TestReportExport::textOfUnfinished()
{
    RecordedRun cut = run();
    cut.finished = false;
    cut.torn = true;
    cut.state = UpgradeState::Storing;
    cut.verdicts.clear();
    cut.error.reset();
    cut.ended = {};
    cut.stored = QStringList{QStringLiteral("bmc")};
    const QString text = exported(cut, ExportFormat::Text);
    for (const char *part : {"No verdict: the run was last seen storing.", "The run was cut off: no end of it is recorded", "no end recorded",
             "No verdict; was stored", "No verdict; planned: blocked", "its last line was cut off and is not counted"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), qPrintable(QString::fromLatin1(part) + QLatin1Char('\n') + text));
    cut.torn = false;
    cut.damaged = true;
    QVERIFY(exported(cut, ExportFormat::Text).contains(QStringLiteral("DAMAGED: what follows its line 9 is not counted")));
}

void TestReportExport::hostileTexts_data()
{
    QTest::addColumn<QString>("hostile");
    QTest::newRow("terminal escape") << "\x1b]0;owned\x07\x1b[2J";
    QTest::newRow("C1 escape") << QString::fromUtf8("\xc2\x9b"
                                                    "2J");
    QTest::newRow("line's end") << "a\nVerdict  Updated and confirmed";
    QTest::newRow("carriage return") << "a\rVerdict  Updated";
    QTest::newRow("direction") << QStringLiteral("\u202egpj.exe\u2066");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("null") << QString(QChar(0)) + QStringLiteral("x");
    QTest::newRow("script") << "<script>alert(1)</script>";
    QTest::newRow("image") << "\"><img src=x onerror=alert(1)>'";
    QTest::newRow("entity") << "&lt;b&gt;&#60;";
    QTest::newRow("end of the page") << "</td></table></body></html><!--";
    QTest::newRow("formula") << "=HYPERLINK(\"http://x\",\"y\")";
    QTest::newRow("quotes and commas") << "\",\"\r\n=1+1,\"";
    QTest::newRow("a place for arg") << "%1 %2 %99 %L1";
    QTest::newRow("long") << QString(100'000, QLatin1Char('x'));
}

/// Nothing that steers a terminal, a page or a spreadsheet comes through, and the shape of each format holds.
void TestReportExport::hostileTexts()
{
    QFETCH(QString, hostile);
    const RecordedRun recorded = sample::runWith(run(), hostile);
    const RecordEntries entries{hostile, hostile, hostile, hostile, hostile, QString()};
    const RecordEntries harmless{QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("x"), {}};
    for (const ExportFormat format : {ExportFormat::Text, ExportFormat::Csv, ExportFormat::Html}) {
        const QString shown = exported(recorded, format, entries);
        QVERIFY(!shown.isEmpty());
        for (const QChar character : shown) {
            QVERIFY(character == QLatin1Char('\n') || (character == QLatin1Char('\r') && format == ExportFormat::Csv)
                || (character.category() != QChar::Other_Control && character.category() != QChar::Other_Format
                    && character.category() != QChar::Separator_Line));
        }
        QVERIFY(shown.size() < 100'000);
    }
    QCOMPARE(exported(recorded, ExportFormat::Text, entries).count(QLatin1Char('\n')),
        exported(run(), ExportFormat::Text, harmless).count(QLatin1Char('\n')));

    const QList<QStringList> rows = parsedCsv(exported(recorded, ExportFormat::Csv, entries));
    QCOMPARE(rows.size(), parsedCsv(exported(run(), ExportFormat::Csv, harmless)).size());
    for (const QStringList &row : rows) {
        QCOMPARE(row.size(), 14);
        for (const QString &field : row)
            QVERIFY2(field.isEmpty() || !QStringLiteral("=+-@").contains(field.front()), qPrintable(field));
    }

    const QString page = exported(recorded, ExportFormat::Html, entries);
    QCOMPARE(page.count(QLatin1Char('<')), exported(run(), ExportFormat::Html, harmless).count(QLatin1Char('<')));  // not one tag more

    const QJsonDocument document = QJsonDocument::fromJson(*exportRun(recorded, ExportFormat::Json));
    QCOMPARE(document.object().value(QLatin1String("user")).toString(), hostile);  // exactly
}

void TestReportExport::csv()
{
    const QList<QStringList> rows = parsedCsv(exported(run(), ExportFormat::Csv, sample::someEntries()));
    QVERIFY(rows.size() > 5);
    QCOMPARE(rows[0].join(QLatin1Char(',')),
        QStringLiteral("kind,run,time,state,severity,component,from,to,sha256,verdict,stored,code,text,readBack"));
    QCOMPARE(rows[2].join(QLatin1Char('|')),
        QStringLiteral("log|20261122T103205Z-00000a|2026-11-22T10:32:02.123Z|transferring|note|bmc|||||||Sending|"));
    QCOMPARE(rows[3].join(QLatin1Char('|')),
        QStringLiteral("verdict|20261122T103205Z-00000a|2026-11-22T10:32:59.123Z|stopped||bmc|1.0.0|2.7.0|%1|stopped|true|stopped|"
                       "Stopped, stored but not active|not read")
            .arg(QString::fromLatin1(QByteArray(32, 'b').toHex())));
    QCOMPARE(rows[4].mid(9, 2), (QStringList{QStringLiteral("blocked"), QString()}));
    QMap<QString, QString> record;
    for (const QStringList &row : rows.mid(5)) {
        QCOMPARE(row[0], QStringLiteral("record"));
        record.insert(row[11], row[12]);
    }
    QCOMPARE(record.value(QStringLiteral("machine.assetTag")), QStringLiteral("A-1234"));
    QCOMPARE(record.value(QStringLiteral("verdict")), QStringLiteral("Stopped: 0 of 1 images were not stored, nothing was activated."));
    QCOMPARE(record.value(QStringLiteral("standing")), QStringLiteral("attention"));
    QCOMPARE(record.value(QStringLiteral("remarks")), QStringLiteral("Fan 3 is loud.\nCome again in May."));
}

void TestReportExport::csvFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << "a b"
                           << "a b";
    QTest::newRow("comma") << "a,b"
                           << "\"a,b\"";
    QTest::newRow("quote") << "a\"b"
                           << "\"a\"\"b\"";
    QTest::newRow("equals") << "=1+1"
                            << "'=1+1";
    QTest::newRow("plus") << "+1"
                          << "'+1";
    QTest::newRow("minus") << "-1"
                           << "'-1";
    QTest::newRow("at") << "@SUM(A1)"
                        << "'@SUM(A1)";
    QTest::newRow("wide equals") << "\uff1d1"
                                 << "'\uff1d1";
    QTest::newRow("formula with a comma") << "=A(1,2)"
                                          << "\"'=A(1,2)\"";
    QTest::newRow("inside") << "1=1"
                            << "1=1";
}

void TestReportExport::csvFields()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    RecordedRun recorded = run();
    recorded.events = {sample::event(1, UpgradeState::Preparing, text)};
    const QString line = exported(recorded, ExportFormat::Csv).split(QStringLiteral("\r\n")).at(1);
    QVERIFY2(line.endsWith(QStringLiteral(",,,,,,,") + written + QLatin1Char(',')), qPrintable(line));
}

void TestReportExport::html()
{
    QString page = exported(run(), ExportFormat::Html, sample::someEntries());
    QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>")));
    for (const char *foreign :
        {"http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link", "<iframe", "javascript:", "onload"})
        QVERIFY2(!page.contains(QString::fromLatin1(foreign), Qt::CaseInsensitive), foreign);
    QVERIFY(page.contains(QStringLiteral("default-src 'none'")));
    for (const char *part : {"<p class=\"verdict attention\">Stopped: 0 of 1 images were not stored, nothing was activated.</p>",
             "<td>Stopped, stored but not active</td>", "<td>Sending</td>", "<td>UNSIGNED: nobody vouches for it</td>", "<td>A-1234</td>",
             "<p>Fan 3 is loud.</p>", "Technician (M. Keller): date and signature", "<p class=\"small\">Ticket INC-4711</p>"})
        QVERIFY2(page.contains(QString::fromLatin1(part)), part);
    QVERIFY(!page.contains(QStringLiteral("class=\"demo\"")));
    RecordedRun demo = run();
    demo.opening.demo = true;
    QVERIFY(exported(demo, ExportFormat::Html).contains(QStringLiteral("<p class=\"demo\"><b>DEMO</b>The machine was simulated")));
    // Well formed but for the three tags that HTML leaves open.
    page.replace(QRegularExpression(QStringLiteral("<meta [^>]*>")), QString()).remove(QStringLiteral("<!DOCTYPE html>"));
    QXmlStreamReader reader(page);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestReportExport::colours_data()
{
    QTest::addColumn<UpgradeState>("state");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<bool>("damaged");
    QTest::addColumn<QString>("expected");
    QTest::newRow("well") << UpgradeState::Succeeded << true << false << "verdict proven";
    QTest::newRow("well, damaged") << UpgradeState::Succeeded << true << true << "verdict attention";
    QTest::newRow("stopped") << UpgradeState::Stopped << true << false << "verdict attention";
    QTest::newRow("failed") << UpgradeState::Failed << true << false << "verdict failed";
    QTest::newRow("cut off") << UpgradeState::Confirming << false << false << "verdict failed";
}

/// Green is only what is proven.
void TestReportExport::colours()
{
    QFETCH(UpgradeState, state);
    QFETCH(bool, finished);
    QFETCH(bool, damaged);
    QFETCH(QString, expected);
    RecordedRun recorded = sample::succeededRun();
    recorded.state = state;
    recorded.finished = finished;
    recorded.damaged = damaged;
    const QString page = exported(recorded, ExportFormat::Html);
    QVERIFY2(page.contains(QStringLiteral("<p class=\"%1\">").arg(expected)), qPrintable(page));
}

/// What the record says stands in every format.
void TestReportExport::sameInAll()
{
    const RecordedRun recorded = sample::succeededRun();
    const ServiceRecord record = serviceRecord(recorded, sample::someEntries());
    const QString text = exported(recorded, ExportFormat::Text, sample::someEntries());
    const QString page = exported(recorded, ExportFormat::Html, sample::someEntries());
    const QString table = exported(recorded, ExportFormat::Csv, sample::someEntries());
    const QJsonObject json = QJsonDocument::fromJson(*exportRun(recorded, ExportFormat::Json, sample::someEntries()))
                                 .object()
                                 .value(QLatin1String("record"))
                                 .toObject();
    for (const RecordSection &section : record.sections()) {
        for (const RecordFact &fact : section.facts) {
            for (const QString &one : {text, page, table})
                QVERIFY2(one.contains(fact.value), qPrintable(fact.value + QLatin1Char('\n') + one));
            QCOMPARE(json.value(QLatin1String(section.name)).toObject().value(QLatin1String(fact.name)).toString(), fact.value);
        }
    }
    const QJsonArray rows = json.value(QLatin1String("components")).toArray();
    QCOMPARE(rows.size(), record.rows.size());
    for (qsizetype index = 0; index < rows.size(); ++index) {
        const RecordRow &row = record.rows[index];
        for (const QString &one : {text, page})
            QVERIFY(one.contains(row.component) && one.contains(row.verdict) && one.contains(row.readBack));
        QCOMPARE(rows[index].toObject().value(QLatin1String("verdict")).toString(), row.verdict);
        QCOMPARE(rows[index].toObject().value(QLatin1String("sha256")).toString(), QString::fromLatin1(row.sha256.toHex()));
    }
    for (const QString &one : {text, page, table})
        QVERIFY(one.contains(record.verdict) && one.contains(record.versions) && one.contains(record.journalDigest));
}

void TestReportExport::json()
{
    QJsonParseError wrong;
    const QJsonObject json = QJsonDocument::fromJson(*exportRun(run(), ExportFormat::Json), &wrong).object();
    QCOMPARE(wrong.error, QJsonParseError::NoError);
    const QJsonObject wanted = QJsonDocument::fromJson(R"({"run": "20261122T103205Z-00000a", "started": "2026-11-22T10:32:00.123Z",
        "ended": "2026-11-22T10:32:59.123Z", "duration": 94, "finished": true, "running": false, "torn": false, "damaged": false, "state": "stopped",
        "summary": "Stopped: 0 of 1 images were not stored, nothing was activated.", "program": "0.1.0", "host": "srv-0421", "user": "kim"})")
                                   .object();
    for (const QString &key : wanted.keys())
        QCOMPARE(json.value(key), wanted.value(key));
    QCOMPARE(json.value(QLatin1String("verdicts")).toArray().size(), 2);
    QCOMPARE(json.value(QLatin1String("log")).toArray().size(), 2);
    QCOMPARE(json.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(), QStringLiteral("stopped"));
    QCOMPARE(json.value(QLatin1String("processor")).toObject().value(QLatin1String("serial")).toString(), QStringLiteral("0042"));
    const QJsonObject bundle = json.value(QLatin1String("bundle")).toObject();
    QCOMPARE(bundle.value(QLatin1String("name")).toString(), QStringLiteral("ACME R1 firmware"));
    QCOMPARE(bundle.value(QLatin1String("trust")).toString(), QStringLiteral("unsigned"));
    QCOMPARE(bundle.value(QLatin1String("digest")).toString().size(), 64);
    QCOMPARE(json.value(QLatin1String("plan")).toObject().value(QLatin1String("steps")).toArray().size(), 2);
}

void TestReportExport::unsignedIsSaid_data()
{
    QTest::addColumn<QString>("trust");
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unsigned") << "unsigned"
                              << ""
                              << "  Signed by           UNSIGNED: nobody vouches for it";
    QTest::newRow("untrusted") << "untrusted"
                               << ""
                               << "  Signed by           signed, by nobody who is trusted here";
    QTest::newRow("trusted") << "trusted"
                             << "ACME"
                             << "  Signed by           ACME, signature valid and trusted";
    QTest::newRow("not recorded") << ""
                                  << ""
                                  << "  Signed by           not recorded";
}

void TestReportExport::unsignedIsSaid()
{
    QFETCH(QString, trust);
    QFETCH(QString, signer);
    QFETCH(QString, expected);
    RecordedRun recorded = run();
    recorded.opening.trust = trust;
    recorded.opening.signer = signer;
    QVERIFY(exported(recorded, ExportFormat::Text).split(QLatin1Char('\n')).contains(expected));
}

void TestReportExport::nothingRecorded()
{
    RecordedRun empty;
    empty.opening.run = QStringLiteral("20261122T103205Z-00000a");
    for (const ExportFormat format : {ExportFormat::Text, ExportFormat::Json, ExportFormat::Csv, ExportFormat::Html}) {
        const auto result = exportRun(empty, format);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::Usage);
        empty.damaged = true;  // then nobody knows what was sent
        const auto damaged = exportRun(empty, format);
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, Error::Code::Malformed);
        QVERIFY(!damaged.error().remedy().contains(QStringLiteral("Nothing was sent")));
        empty.damaged = false;
    }
}

void TestReportExport::history()
{
    RunSummary finished;
    finished.run = QStringLiteral("b");
    finished.started = sample::time(0);
    finished.ended = sample::time(9);
    finished.processor = QStringLiteral("acme-r1-0042");
    finished.bundle = QStringLiteral("ACME R1 firmware 2.7.0");
    finished.finished = true;
    finished.state = UpgradeState::Succeeded;
    finished.verdicts = sample::verdicts();
    RunSummary cut;
    cut.run = QStringLiteral("a");
    cut.state = UpgradeState::Storing;
    const QJsonArray json = historyJson({finished, cut});
    QCOMPARE(json.size(), 2);
    const QJsonObject wanted
        = QJsonDocument::fromJson(R"({"run": "b", "started": "2026-11-22T10:32:00.123Z", "ended": "2026-11-22T10:32:09.123Z",
        "processor": "acme-r1-0042", "bundle": "ACME R1 firmware 2.7.0", "state": "succeeded", "finished": true})")
              .object();
    for (const QString &key : wanted.keys())
        QCOMPARE(json.at(0).toObject().value(key), wanted.value(key));
    QCOMPARE(json.at(0).toObject().value(QLatin1String("verdicts")).toArray().size(), 2);
    QCOMPARE(json.at(1).toObject().value(QLatin1String("ended")), QJsonValue());
    QCOMPARE(json.at(1).toObject().value(QLatin1String("state")), QJsonValue(QStringLiteral("storing")));
    QCOMPARE(json.at(1).toObject().value(QLatin1String("verdicts")), QJsonValue(QJsonArray()));
}

QTEST_APPLESS_MAIN(TestReportExport)
#include "tst_report_export.moc"
