// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/report_page.h"

#include "core/upgrade/report_rows.h"

namespace fwpilot {

namespace {

const char head[] = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<style>
@page { size: A4; margin: 16mm; }
body { font: 10pt/1.4 sans-serif; color: #1d2129; background: #fff; max-width: 190mm; margin: 16px auto; padding: 0 16px; }
h1 { font-size: 1.5em; margin: 0 0 .2em; }
h2 { font-size: 1.1em; margin: 1.6em 0 .4em; }
.verdict { font-size: 1.25em; margin: 0 0 1em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 3px 12px 3px 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }
.facts th { font-weight: normal; color: #5b616b; width: 9em; }
.code { font-family: monospace; font-size: .9em; }
.sign td { border: none; border-bottom: 1px solid #1d2129; height: 3em; width: 50%; vertical-align: bottom; color: #5b616b; }
</style>
)";

QString cell(const QString &text, const char *kind = "td")
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(kind), text.toHtmlEscaped());
}

QString table(const QStringList &header, const QList<QStringList> &rows, const QString &classes)
{
    QString html = QStringLiteral("<table class=\"%1\">\n").arg(classes);
    if (!header.isEmpty()) {
        html += QStringLiteral("<thead><tr>");
        for (const QString &title : header)
            html += cell(title, "th");
        html += QStringLiteral("</tr></thead>\n");
    }
    html += QStringLiteral("<tbody>\n");
    for (const QStringList &row : rows) {
        html += QStringLiteral("<tr>");
        for (qsizetype column = 0; column < row.size(); ++column)
            html += cell(row[column], header.isEmpty() && column == 0 ? "th" : "td");
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table>\n");
}

}  // namespace

QByteArray pageOf(const RecordedRun &run)
{
    auto facts = factRows(run);
    const QString verdict = facts.takeFirst().second.toHtmlEscaped();
    const QString title = QStringLiteral("Service record of run %1").arg(plainText(run.opening.run)).toHtmlEscaped();
    QList<QStringList> rows;
    for (const auto &[label, value] : facts)
        rows += QStringList{label, value};
    QString html = QString::fromLatin1(head);
    html += QStringLiteral("<title>") + title + QStringLiteral("</title>\n</head>\n<body>\n<h1>") + title
        + QStringLiteral("</h1>\n<p class=\"verdict\">") + verdict + QStringLiteral("</p>\n") + table({}, rows, QStringLiteral("facts"));
    html += QStringLiteral("<h2>Images</h2>\n") + table(verdictHeader(), verdictRows(run), QStringLiteral("images"));
    html += QStringLiteral("<h2>Log</h2>\n") + table(logHeader(), logRows(run), QStringLiteral("code"));
    html += QStringLiteral("<h2>Signatures</h2>\n<table "
                           "class=\"sign\"><tbody><tr><td>Technician</td><td>Customer</td></tr></tbody></table>\n</body>\n</html>\n");
    return html.toUtf8();
}

}  // namespace fwpilot
