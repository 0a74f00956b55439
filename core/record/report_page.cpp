// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/report_page.h"

#include "core/record/report_rows.h"

namespace fwpilot {

namespace {

constexpr int shownDigits = 16;

const char head[] = R"(<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<style>
@page { size: A4; margin: 16mm; }
body { font: 9.5pt/1.4 "Noto Sans", sans-serif; color: #1d2129; background: #fff; margin: 0; }
h1 { font-size: 1.9em; margin: 0; }
h2 { font-size: 1.1em; margin: 1.5em 0 .2em; }
p { margin: .2em 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.head, .columns, .sign { display: table; table-layout: fixed; width: 100%; }
.head > *, .columns > *, .sign > * { display: table-cell; vertical-align: top; }
.head > h1 { width: 62%; }
.run { text-align: right; }
.small { color: #5b616b; font-size: .9em; }
.demo { background: #2b3038; color: #fff; padding: .3em .8em; margin: .8em 0 0; font-weight: bold; }
.demo b { font-size: 2.4em; letter-spacing: .1em; margin-right: .5em; }
.verdict { font-size: 1.35em; font-weight: bold; margin: .8em 0 .2em; }
.proven { color: #14703c; }
.attention { color: #8a5800; }
.failed { color: #b3261e; }
.columns > section { padding-right: 1em; }
.facts th { font-weight: normal; color: #5b616b; width: 9em; padding: .15em 1em .15em 0; }
.facts td { padding: .15em 0; }
.code { font-family: "Noto Sans Mono", monospace; font-size: .85em; }
.images th { font-size: .9em; color: #5b616b; background: #f0f1f3; overflow-wrap: normal; }
.images .code { white-space: nowrap; }
.images th, .images td { padding: .35em .8em .35em .4em; border-bottom: 1px solid #d9dbdf; }
.images thead, .log thead { display: table-header-group; }
.images tr, .log tr { break-inside: avoid; }
.proof td:nth-child(1), .proof td:nth-child(4), .proof td:nth-child(5) { font-weight: bold; }
.line { border-bottom: 1px solid #d9dbdf; height: 1.9em; }
.sign { margin-top: 5em; break-inside: avoid; break-after: avoid; }
.sign p { border-top: 1px solid #1d2129; margin: 0 1em 0 0; padding-top: .3em; }
.sign > * + * p { margin: 0 0 0 1em; }
.foot { border-top: 1px solid #d9dbdf; margin-top: 2em; padding-top: .4em; break-inside: avoid; }
.foot p { margin: 0; }
.log { break-before: page; }
.log table { table-layout: fixed; }
.log th:nth-child(1) { width: 15.5em; }
.log th:nth-child(2) { width: 8.5em; }
.log th:nth-child(3) { width: 9em; }
.log th, .log td { padding: .15em 1em .15em 0; border-bottom: 1px solid #ececee; }
@media screen { body { max-width: 178mm; margin: 0 auto; padding: 16mm; } }
</style>
)";

QString element(const char *kind, const char *classes, const QString &text)
{
    const QString named = *classes == '\0' ? QString() : QStringLiteral(" class=\"%1\"").arg(QLatin1String(classes));
    return QLatin1Char('<') + QLatin1String(kind) + named + QLatin1Char('>') + text.toHtmlEscaped() + QStringLiteral("</")
        + QLatin1String(kind) + QLatin1Char('>');
}

QString sectionOf(const RecordSection &section)
{
    QString html = QStringLiteral("<section>\n") + element("h2", "", section.title) + QStringLiteral("\n<table class=\"facts\"><tbody>\n");
    for (const RecordFact &fact : section.facts)
        html += QStringLiteral("<tr>") + element("th", "", fact.label) + element("td", fact.isCode ? "code" : "", fact.value)
            + QStringLiteral("</tr>\n");
    return html + QStringLiteral("</tbody></table>\n</section>\n");
}

QString sideBySide(const RecordSection &left, const RecordSection &right)
{
    return QStringLiteral("<div class=\"columns\">\n") + sectionOf(left) + sectionOf(right) + QStringLiteral("</div>\n");
}

QString tableHead(const char *classes, const QStringList &header)
{
    QString html = QStringLiteral("<table class=\"%1\">\n<thead><tr>").arg(QLatin1String(classes));
    for (const QString &title : header)
        html += element("th", "", title);
    return html + QStringLiteral("</tr></thead>\n");
}

QString imagesOf(const ServiceRecord &record, const ReportWords &words)
{
    QStringList header;
    for (const QString &title : recordHeader())
        header += words.say(title);
    header.last()
        = words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "%1, first %2 digits")).arg(header.last(), QString::number(shownDigits));
    QString html = element("h2", "", words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Components, before and after")))
        + tableHead("images", header) + QStringLiteral("<tbody>\n");
    for (const RecordRow &row : record.rows) {
        const QStringList fields = recordFields(row, shownDigits);
        html += row.proven ? QStringLiteral("<tr class=\"proof\">") : QStringLiteral("<tr>");
        for (qsizetype column = 0; column < fields.size(); ++column)
            html += element("td", column + 1 == fields.size() ? "code" : "", fields[column]);
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table>\n");
}

QString headOf(const ServiceRecord &record, const ReportWords &words)
{
    QString html = QStringLiteral("<div class=\"head\">")
        + element("h1", "", words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Firmware service record")))
        + QStringLiteral("<div class=\"run\">")
        + element("p", "", words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Run %1")).arg(record.run));
    if (!record.entries.ticket.isEmpty())
        html += element("p", "small", words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Ticket %1")).arg(record.entries.ticket));
    html += QStringLiteral("</div></div>\n");
    if (record.demo)
        html += QStringLiteral("<p class=\"demo\">") + element("b", "", words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "DEMO")))
            + words.say(demoText()).toHtmlEscaped() + QStringLiteral("</p>\n");
    const QByteArray verdictClasses = "verdict " + recordStandingName(record.standing).toLatin1();
    html += element("p", verdictClasses.constData(), record.verdict) + QLatin1Char('\n');
    for (const QString &note : record.notes)
        html += element("p", "note", note) + QLatin1Char('\n');
    return html;
}

QString remarksOf(const RecordEntries &entries, const ReportWords &words)
{
    QString html = element("h2", "", words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Remarks"))) + QLatin1Char('\n');
    for (const QString &line : entries.remarks.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        html += element("p", "", line) + QLatin1Char('\n');
    return entries.remarks.isEmpty() ? html + QStringLiteral("<div class=\"line\"></div>\n<div class=\"line\"></div>\n") : html;
}

/// Where somebody signs, named or not.
QString signatureOf(const QString &label, const QString &named, const QString &name)
{
    return QStringLiteral("<div>") + element("p", "small", name.isEmpty() ? label : named.arg(name)) + QStringLiteral("</div>");
}

QString feetOf(const ServiceRecord &record, const ReportWords &words)
{
    const RecordEntries &entries = record.entries;
    return QStringLiteral("<div class=\"sign\">")
        + signatureOf(words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Technician: date and signature")),
            words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Technician (%1): date and signature")), entries.technician)
        + signatureOf(words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Customer: date and signature")),
            words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Customer (%1): date and signature")), entries.customer)
        + QStringLiteral("</div>\n<div class=\"foot\">") + element("p", "small", record.versions)
        + element("p", "small",
            words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Journal %1, SHA-256 %2")).arg(record.run, record.journalDigest))
        + QStringLiteral("</div>\n");
}

QString logOf(const RecordedRun &run, const ReportWords &words)
{
    QString html = QStringLiteral("<div class=\"log\">\n") + element("h2", "", words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Log")))
        + tableHead("code", logHeader(words))
        + (words.language == ReportWords().language ? QStringLiteral("<tbody>\n") : QStringLiteral("<tbody lang=\"en\">\n"));
    for (const QStringList &row : logRows(run)) {
        html += QStringLiteral("<tr>");
        for (const QString &field : row)
            html += element("td", "", field);
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table>\n</div>\n");
}

}  // namespace

QByteArray pageOf(const ServiceRecord &record, const RecordedRun &run, const ReportWords &words)
{
    const QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n").arg(words.language.toHtmlEscaped())
        + QString::fromLatin1(head)
        + element("title", "", words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Service record of run %1")).arg(record.run))
        + QStringLiteral("\n</head>\n<body>\n<div class=\"page\">\n") + headOf(record, words) + sideBySide(record.machine, record.processor)
        + sectionOf(record.bundle) + imagesOf(record, words) + sideBySide(record.times, record.checks) + remarksOf(record.entries, words)
        + feetOf(record, words) + QStringLiteral("</div>\n") + logOf(run, words) + QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
}

}  // namespace fwpilot
