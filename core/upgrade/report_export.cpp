// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/report_export.h"

#include "core/upgrade/report_page.h"
#include "core/upgrade/report_rows.h"
#include "core/upgrade/upgrade_json.h"
#include "core/upgrade/upgrade_report.h"

#include <QJsonDocument>

#include <algorithm>

namespace fwpilot {

namespace {

using Key = QLatin1String;

QByteArray textOf(const RecordedRun &run)
{
    QString text = QStringLiteral("Firmware Pilot: record of run %1\n\n").arg(plainText(run.opening.run));
    QList<QStringList> facts;
    for (const auto &[label, value] : factRows(run))
        facts += QStringList{label, value};
    text += alignedColumns(facts) + QStringLiteral("\nImages\n");
    text += alignedColumns(QList<QStringList>{verdictHeader()} + verdictRows(run)) + QStringLiteral("\nLog\n");
    return (text + alignedColumns(QList<QStringList>{logHeader()} + logRows(run))).toUtf8();
}

/// RFC 4180. A text that a spreadsheet would run as a formula is told to be a text.
QString csvField(QString field)
{
    if (!field.isEmpty() && QStringView(u"=+-@\t\r").contains(field.front()))
        field.prepend(QLatin1Char('\''));
    const bool quoted
        = std::any_of(field.begin(), field.end(), [](QChar character) { return QStringView(u"\",\r\n").contains(character); });
    return quoted ? QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"') : field;
}

QString csvLine(const QStringList &fields)
{
    QStringList escaped;
    for (const QString &field : fields)
        escaped += csvField(field);
    return escaped.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QByteArray csvOf(const RecordedRun &run)
{
    const QString id = plainText(run.opening.run);
    QString text = QStringLiteral("kind,run,time,state,severity,component,from,to,sha256,verdict,stored,code,text\r\n");
    for (const UpgradeEvent &event : run.events) {
        text += csvLine({QStringLiteral("log"), id, timeJson(event.time).toString(), upgradeStateName(event.state),
            severityName(event.severity), plainText(event.component), {}, {}, {}, {}, {},
            event.error ? QString::fromLatin1(errorRow(event.error->code).name) : QString(), plainText(event.text, logTextLength)});
    }
    const QString code = run.error ? QString::fromLatin1(errorRow(run.error->code).name) : QString();
    for (const ComponentVerdict &verdict : run.verdicts) {
        const QString stored = !verdict.stored ? QString() : *verdict.stored ? QStringLiteral("true") : QStringLiteral("false");
        text += csvLine({QStringLiteral("verdict"), id, timeJson(run.ended).toString(), upgradeStateName(run.state), {},
            plainText(verdict.component), plainText(verdict.from), plainText(verdict.to), QString::fromLatin1(verdict.sha256.toHex()),
            verdictName(verdict.verdict), stored, code, {}});
    }
    return text.toUtf8();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

}  // namespace

std::optional<ExportFormat> exportFormatFromName(const QString &name)
{
    for (const auto &[format, known] : {std::pair{ExportFormat::Text, "text"}, std::pair{ExportFormat::Json, "json"},
             std::pair{ExportFormat::Csv, "csv"}, std::pair{ExportFormat::Html, "html"}}) {
        if (name == Key(known))
            return format;
    }
    return std::nullopt;
}

Result<QByteArray> exportRun(const RecordedRun &run, ExportFormat format)
{
    if (run.lines == 0) {
        return Error{Error::Code::Usage,
            QStringLiteral("Nothing is recorded of the run %1: its journal was cut in its first line.").arg(plainText(run.opening.run)), 0,
            QStringLiteral("Nothing was sent in that run. See fwpilotctl history for other runs.")};
    }
    switch (format) {
    case ExportFormat::Text:
        return textOf(run);
    case ExportFormat::Json:
        return QJsonDocument(runJson(run)).toJson(QJsonDocument::Indented);
    case ExportFormat::Csv:
        return csvOf(run);
    case ExportFormat::Html:
        break;
    }
    return pageOf(run);
}

QJsonObject runJson(const RecordedRun &run)
{
    const RunOpening &opening = run.opening;
    const UpgradeReport report = summarize(run);
    QJsonArray log;
    for (const UpgradeEvent &event : run.events)
        log += toJson(event, opening.run);
    QJsonObject plan = toJson(opening.plan);
    QJsonObject bundle = plan.take(Key("bundle")).toObject();
    bundle.insert(Key("path"), opening.bundlePath);
    bundle.insert(Key("digest"), plan.take(Key("manifestDigest")));
    bundle.insert(Key("signer"), textOrNull(opening.signer));
    bundle.insert(Key("signerFingerprint"), textOrNull(QString::fromLatin1(opening.signerFingerprint.toHex())));
    bundle.insert(Key("trust"), opening.trust);
    return {{Key("run"), opening.run}, {Key("demo"), opening.demo}, {Key("started"), timeJson(opening.started)}, {Key("ended"), timeJson(run.ended)},
        {Key("duration"), static_cast<double>(run.durationMilliseconds) / 1000}, {Key("finished"), run.finished},
        {Key("running"), run.live}, {Key("torn"), run.torn}, {Key("damaged"), run.damaged}, {Key("state"), upgradeStateName(run.state)},
        {Key("summary"), report.sentence()}, {Key("error"), run.error ? QJsonValue(toJson(*run.error)) : QJsonValue()},
        {Key("verdicts"), toJson(run.verdicts)}, {Key("stored"), QJsonArray::fromStringList(run.stored)},
        {Key("processor"), toJson(opening.processor)}, {Key("bundle"), bundle}, {Key("plan"), plan},
        {Key("program"), opening.programVersion}, {Key("host"), opening.host}, {Key("user"), opening.user},
        {Key("journalDigest"), QString::fromLatin1(run.digest.toHex())}, {Key("log"), log}};
}

QJsonArray historyJson(const QList<RunSummary> &runs)
{
    QJsonArray array;
    for (const RunSummary &run : runs) {
        array += QJsonObject{{Key("run"), run.run}, {Key("started"), timeJson(run.started)}, {Key("ended"), timeJson(run.ended)},
            {Key("processor"), run.processor}, {Key("bundle"), run.bundle}, {Key("demo"), run.demo}, {Key("state"), upgradeStateName(run.state)},
            {Key("finished"), run.finished}, {Key("running"), run.live}, {Key("torn"), run.torn}, {Key("verdicts"), toJson(run.verdicts)}};
    }
    return array;
}

}  // namespace fwpilot
