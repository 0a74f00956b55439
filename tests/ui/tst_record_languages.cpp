// SPDX-License-Identifier: GPL-3.0-or-later
// The record's web page and its text in each language of the window; what programs read stays as it is.
#include "core/record/report_export.h"
#include "tests/ui/speaking.h"
#include "tests/unit/recorded_sample.h"
#include "ui/record_words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace fwpilot;

namespace {

RecordedRun failedRun()
{
    RecordedRun run = sample::succeededRun();
    run.state = UpgradeState::Failed;
    run.verdicts[0].verdict = Verdict::Reverted;
    run.error = Error{Error::Code::Timeout, u"The processor has not come back for 300 s after its restart."_s, 0, {}};
    run.resumptions = 2;
    run.opening.trust = u"unsigned"_s;
    run.opening.signer.clear();
    run.opening.signerFingerprint.clear();
    return run;
}

RecordedRun cutRun()
{
    RecordedRun run = sample::succeededRun();
    run.opening.demo = true;
    run.finished = false;
    run.verdicts.clear();
    run.state = UpgradeState::Storing;
    run.activation.reset();
    run.readBack.reset();
    run.ended = {};
    run.damaged = true;
    run.gaps = true;
    return run;
}

QString exported(
    const RecordedRun &run, ExportFormat format, const RecordEntries &entries = sample::someEntries(), const ReportWords &words = {})
{
    const auto bytes = exportRun(run, format, entries, words);
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

/// The texts of a page, or the lines of a text, in their order; without the rows of the log, which are English by rule.
QStringList textsOf(const QString &report, ExportFormat format)
{
    static const QRegularExpression node(u">([^<>]*[^<>\\s][^<>]*)<"_s);
    static const QRegularExpression columns(u" {2,}"_s);
    QStringList texts;
    if (format == ExportFormat::Text) {
        for (const QString &line : report.left(report.indexOf(u"2026-11-22T"_s)).split(u'\n', Qt::SkipEmptyParts))
            texts += line.trimmed().split(columns);
        return texts;
    }
    const QString page = report.left(report.lastIndexOf(u"<tbody"_s));
    for (auto nodes = node.globalMatch(page, page.indexOf(u"<title>"_s)); nodes.hasNext();)
        texts += nodes.next().captured(1);
    return texts;
}

/// Words of a language, not names, numbers or codes.
QStringList wordsIn(const QString &text)
{
    static const QRegularExpression word(u"(?<![\\w.:/@-])[A-Za-z][a-z]{2,}(?![\\w.:/@-]*[\\w])"_s);
    QStringList words;
    for (auto found = word.globalMatch(text); found.hasNext();)
        words += found.next().captured();
    return words;
}

/// What the sample's bundle, machine and technician are called; words that both languages have.
const QSet<QString> foreign{u"Corvane"_s, u"Firmware"_s, u"firmware"_s, u"Release"_s, u"Pilot"_s, u"Keller"_s, u"Example"_s, u"Ltd"_s,
    u"Hall"_s, u"rack"_s, u"unit"_s, u"Fan"_s, u"loud"_s, u"Come"_s, u"again"_s, u"May"_s, u"kim"_s, u"bmc"_s, u"fpga"_s, u"sequencer"_s,
    u"mailbox"_s, u"timeout"_s};
const QSet<QString> sameInGerman{u"Name"_s, u"Text"_s, u"Ticket"_s, u"Journal"_s, u"Image"_s, u"Images"_s, u"Nov"_s, u"Manifest"_s, u"min"_s};

}  // namespace

Q_DECLARE_METATYPE(RecordedRun)

class TestRecordLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLabel_data();
    void everyLabel();
    void language_data();
    void language();
    void quantities();
    void theLogStaysEnglish();
    void programsReadTheSame_data();
    void programsReadTheSame();
    void foreignTextIsEscaped();
    void typedStays();
    void columnsOfChinese();
};

void TestRecordLanguages::everyLabel_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<RecordedRun>("run");
    const QList<std::pair<const char *, RecordedRun>> runs{
        {"succeeded", sample::succeededRun()}, {"failed", failedRun()}, {"cut off", cutRun()}, {"large", sample::largeRun(3)}};
    for (const QString &code : {u"de"_s, u"zh_CN"_s}) {
        for (const auto &[name, run] : runs) {
            QTest::addRow("%s, html, %s", qPrintable(code), name) << code << ExportFormat::Html << run;
            QTest::addRow("%s, text, %s", qPrintable(code), name) << code << ExportFormat::Text << run;
        }
    }
}

/// Text for text against the English one: no word of it is left.
void TestRecordLanguages::everyLabel()
{
    QFETCH(const QString, code);
    QFETCH(const ExportFormat, format);
    QFETCH(const RecordedRun, run);
    const QStringList english = textsOf(exported(run, format), format);
    const Speaking speaking(code);
    const QStringList shown = textsOf(exported(run, format, sample::someEntries(), reportWords()), format);
    QVERIFY(english.size() > 40);
    QCOMPARE(shown.size(), english.size());
    for (qsizetype index = 0; index < shown.size(); ++index) {
        const QStringList said = wordsIn(english[index]);
        for (const QString &word : wordsIn(shown[index]))
            QVERIFY2(foreign.contains(word) || (code == u"de"_s && (sameInGerman.contains(word) || !said.contains(word))),
                qPrintable(u"%1 is English: %2 (%3)"_s.arg(word, shown[index], english[index])));
    }
}

void TestRecordLanguages::language_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("lang");
    QTest::newRow("en") << u"en"_s << u"en"_s;
    QTest::newRow("de") << u"de"_s << u"de"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"zh-CN"_s;
}

/// The page says in which language it is, and that its log is English.
void TestRecordLanguages::language()
{
    QFETCH(const QString, code);
    QFETCH(const QString, lang);
    const QString english = exported(sample::succeededRun(), ExportFormat::Html);
    const Speaking speaking(code);
    const QString page = exported(sample::succeededRun(), ExportFormat::Html, sample::someEntries(), reportWords());
    QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n"_s.arg(lang)));
    QCOMPARE(page.count(u"<tbody lang=\"en\">"_s), lang == u"en"_s ? 0 : 1);
    QCOMPARE(page == english, lang == u"en"_s);
}

void TestRecordLanguages::quantities()
{
    {
        const Speaking german(u"de"_s);
        const QString text = exported(sample::succeededRun(), ExportFormat::Text, {}, reportWords());
        for (const QString &part : {u"61,1 MB"_s, u"22. Nov. 2026"_s, u"des Laufs 20261122T103205Z-00000a"_s, u"4 min 12 s"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }
    const Speaking chinese(u"zh_CN"_s);
    const QString text = exported(sample::succeededRun(), ExportFormat::Text, {}, reportWords());
    for (const QString &part : {u"61.1 MB"_s, u"2026年11月22日"_s, u"4 分 12 秒"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
}

void TestRecordLanguages::theLogStaysEnglish()
{
    const auto rowsOf = [](const QString &page) {
        const qsizetype body = page.indexOf(u'\n', page.lastIndexOf(u"<tbody"_s));
        return page.mid(body);
    };
    const QString english = exported(failedRun(), ExportFormat::Html);
    QVERIFY(rowsOf(english).contains(u"<td>transferring</td>"_s));
    const Speaking german(u"de"_s);
    QCOMPARE(rowsOf(exported(failedRun(), ExportFormat::Html, sample::someEntries(), reportWords())), rowsOf(english));
}

void TestRecordLanguages::programsReadTheSame_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<ExportFormat>("format");
    for (const QString &code : {u"en"_s, u"de"_s, u"zh_CN"_s}) {
        for (const auto &[name, format] : {std::pair{"csv", ExportFormat::Csv}, std::pair{"json", ExportFormat::Json}})
            QTest::addRow("%s, %s", qPrintable(code), name) << code << format;
    }
}

void TestRecordLanguages::programsReadTheSame()
{
    QFETCH(const QString, code);
    QFETCH(const ExportFormat, format);
    const QString before = exported(failedRun(), format);
    QVERIFY(before.contains(u"Reverted to the former version"_s));
    const Speaking speaking(code);
    QCOMPARE(exported(failedRun(), format, sample::someEntries(), reportWords()), before);
}

/// Not one tag more than in English, whatever a device, a bundle or a hand put there; %1 in it is no place for anything.
void TestRecordLanguages::foreignTextIsEscaped()
{
    const QString hostile = u"</td><script>alert(1)</script>%1 %2 \"&"_s;
    const RecordEntries entries{hostile, hostile, hostile, hostile, hostile, hostile};
    const RecordedRun run = sample::runWith(failedRun(), hostile);
    const qsizetype tags = exported(run, ExportFormat::Html, entries).count(u'<');
    for (const QString &code : {u"de"_s, u"zh_CN"_s}) {
        const Speaking speaking(code);
        const QString page = exported(run, ExportFormat::Html, entries, reportWords());
        QCOMPARE(page.count(u'<'), tags);
        QVERIFY(!page.contains(u"<script"_s));
        QVERIFY(page.contains(u"%1：日期和签字"_s.arg(u"（"_s + hostile.toHtmlEscaped() + u"）"_s))
            || page.contains(u"Techniker (%1): Datum"_s.arg(hostile.toHtmlEscaped())));
    }
}

/// What was typed in is said by whoever typed it, also where it looks like a text of core's.
void TestRecordLanguages::typedStays()
{
    const Speaking german(u"de"_s);
    const RecordEntries entries{u"none"_s, u"not yet"_s, u"3 of 7"_s, u"unknown"_s, u"Bank of America"_s, u"Remarks"_s};
    const ServiceRecord record = inWords(serviceRecord(sample::succeededRun(), entries), reportWords());
    QStringList values;
    for (const RecordSection &section : record.sections()) {
        for (const RecordFact &fact : section.facts)
            values += fact.value;
    }
    for (const QString &typed : {u"none"_s, u"3 of 7"_s, u"unknown"_s, u"Bank of America"_s})
        QVERIFY2(values.contains(typed), qPrintable(typed));
    const QString text = exported(sample::succeededRun(), ExportFormat::Text, entries, reportWords());
    QVERIFY(text.contains(u"\nTicket not yet\n"_s) && text.contains(u"\nBemerkungen\nRemarks\n"_s));
}

/// Characters of two cells are counted as two: in a fixed font the values stand below each other.
void TestRecordLanguages::columnsOfChinese()
{
    const Speaking chinese(u"zh_CN"_s);
    const QString whole = exported(sample::succeededRun(), ExportFormat::Text, sample::someEntries(), reportWords());
    const QString text = whole.left(whole.indexOf(u"\n组件：更新前后\n"_s));
    static const QRegularExpression fact(u"^  (\\S[^\\n]*?)( {2,})\\S"_s, QRegularExpression::MultilineOption);
    QSet<qsizetype> places;
    int facts = 0;
    for (auto lines = fact.globalMatch(text); lines.hasNext(); ++facts) {
        const QRegularExpressionMatch line = lines.next();
        qsizetype cells = line.capturedLength(2);
        for (const QChar unit : line.captured(1))
            cells += unit.unicode() >= 0x2E80 ? 2 : 1;
        places += cells;
    }
    QVERIFY(facts > 15);
    QCOMPARE(places.size(), 1);
}

QTEST_GUILESS_MAIN(TestRecordLanguages)
#include "tst_record_languages.moc"
