// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/report_export.h"

#include "core/base/csv.h"
#include "core/record/report_page.h"
#include "core/record/report_rows.h"
#include "core/record/run_outcome.h"
#include "core/upgrade/upgrade_json.h"
#include "core/upgrade/upgrade_report.h"

#include <QJsonDocument>

namespace fwpilot {

namespace {

using Key = QLatin1String;

constexpr int allDigits = 64;

/// Everything that a record says, but its table, by the names that JSON has: "machine.serial".
QList<std::pair<QString, QString>> recordTexts(const ServiceRecord &record)
{
    QList<std::pair<QString, QString>> texts{{QStringLiteral("standing"), recordStandingName(record.standing)},
        {QStringLiteral("verdict"), record.verdict}, {QStringLiteral("notes"), record.notes.join(QLatin1Char(' '))},
        {QStringLiteral("demo"), record.demo ? demoText() : QString()}};
    for (const RecordSection &section : record.sections()) {
        for (const RecordFact &fact : section.facts)
            texts += std::pair{QLatin1String(section.name) + QLatin1Char('.') + QLatin1String(fact.name), fact.value};
    }
    texts += {std::pair{QStringLiteral("ticket"), record.entries.ticket}, std::pair{QStringLiteral("remarks"), record.entries.remarks}, std::pair{QStringLiteral("versions"), record.versions},
        std::pair{QStringLiteral("journalDigest"), record.journalDigest}};
    return texts;
}

QJsonObject recordJson(const ServiceRecord &record)
{
    QJsonArray rows;
    for (const RecordRow &row : record.rows) {
        rows += QJsonObject{{Key("component"), row.component}, {Key("before"), row.before}, {Key("inBundle"), row.inBundle},
            {Key("readBack"), row.readBack}, {Key("verdict"), row.verdict}, {Key("proven"), row.proven},
            {Key("sha256"), QString::fromLatin1(row.sha256.toHex())}};
    }
    QJsonObject json{{Key("standing"), recordStandingName(record.standing)}, {Key("verdict"), record.verdict},
        {Key("notes"), QJsonArray::fromStringList(record.notes)}, {Key("components"), rows}, {Key("ticket"), record.entries.ticket}, {Key("remarks"), record.entries.remarks},
        {Key("versions"), record.versions}, {Key("journalDigest"), record.journalDigest}};
    for (const RecordSection &section : record.sections()) {
        QJsonObject facts;
        for (const RecordFact &fact : section.facts)
            facts.insert(Key(fact.name), fact.value);
        json.insert(Key(section.name), facts);
    }
    return json;
}

/// Sections, each with its facts in one column for all.
QString factsText(const ServiceRecord &record)
{
    QList<QStringList> rows;
    for (const RecordSection &section : record.sections()) {
        rows += {QStringList(), {section.title}};
        for (const RecordFact &fact : section.facts)
            rows += QStringList{QStringLiteral("  ") + fact.label, fact.value};
    }
    return alignedColumns(rows);
}

/// The digests stand below the table: a line of it fits a terminal.
QString componentsText(const ServiceRecord &record, const ReportWords &words)
{
    QStringList titles;
    for (const QString &title : recordHeader())
        titles += words.say(title);
    QList<QStringList> digests{{titles.takeLast()}};
    QList<QStringList> rows{titles};
    for (const RecordRow &row : record.rows) {
        QStringList fields = recordFields(row, allDigits);
        const QString digest = fields.takeLast();
        rows += fields;
        if (!row.sha256.isEmpty())
            digests += QStringList{QStringLiteral("  ") + fields.first(), digest};
    }
    return alignedColumns(rows) + QLatin1Char('\n') + alignedColumns(digests);
}

/// @param record in the language of the words
QByteArray textOf(const RecordedRun &run, const ServiceRecord &record, const ReportWords &words)
{
    QStringList lines{words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Firmware Pilot: service record of run %1")).arg(record.run)};
    if (!record.entries.ticket.isEmpty())
        lines += words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Ticket %1")).arg(record.entries.ticket);
    if (record.demo)
        lines += {QString(),
            QStringLiteral("*** %1 ***  %2").arg(words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "DEMO")), words.say(demoText()))};
    lines += {QString(), record.verdict};
    lines += record.notes;
    lines += factsText(record);
    lines += {words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Components, before and after")), componentsText(record, words)};
    if (!record.entries.remarks.isEmpty())
        lines += {words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Remarks")), record.entries.remarks, QString()};
    lines += {record.versions, words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Journal: SHA-256 %1")).arg(record.journalDigest),
        QString(), words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Log")),
        alignedColumns(QList<QStringList>{logHeader(words)} + logRows(run))};
    return lines.join(QLatin1Char('\n')).toUtf8();
}

QByteArray csvOf(const RecordedRun &run, const ServiceRecord &record)
{
    const QString id = plainText(run.opening.run);
    QString text = QStringLiteral("kind,run,time,state,severity,component,from,to,sha256,verdict,stored,code,text,readBack\r\n");
    for (const UpgradeEvent &event : run.events) {
        text += csvLine({QStringLiteral("log"), id, timeJson(event.time).toString(), upgradeStateName(event.state),
            severityName(event.severity), plainText(event.component), {}, {}, {}, {}, {},
            event.error ? QString::fromLatin1(errorRow(event.error->code).name) : QString(), plainText(event.text, logTextLength), {}});
    }
    const QString code = run.error ? QString::fromLatin1(errorRow(run.error->code).name) : QString();
    for (qsizetype index = 0; index < run.verdicts.size(); ++index) {
        const ComponentVerdict &verdict = run.verdicts[index];
        const RecordRow &row = record.rows[index];
        const QString stored = !verdict.stored ? QString() : *verdict.stored ? QStringLiteral("true") : QStringLiteral("false");
        text += csvLine({QStringLiteral("verdict"), id, timeJson(run.ended).toString(), upgradeStateName(run.state), {}, row.component,
            row.before, row.inBundle, QString::fromLatin1(verdict.sha256.toHex()), verdictName(verdict.verdict), stored, code, row.verdict,
            row.readBack});
    }
    for (const auto &[name, value] : recordTexts(record))
        text += csvLine({QStringLiteral("record"), id, {}, {}, {}, {}, {}, {}, {}, {}, {}, name, value, {}});
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

Result<QByteArray> exportRun(const RecordedRun &run, ExportFormat format, const RecordEntries &entries, const ReportWords &words)
{
    if (run.lines == 0 && run.damaged) {
        return Error{Error::Code::Malformed,
            QStringLiteral("Nothing can be read of the run %1: its journal is damaged from its first line on.")
                .arg(plainText(run.opening.run)),
            0, QStringLiteral("What the run did is not known: look at the processor. See fwpilotctl history for other runs.")};
    }
    if (run.lines == 0) {
        return Error{Error::Code::Usage,
            QStringLiteral("Nothing is recorded of the run %1: its journal was cut in its first line.").arg(plainText(run.opening.run)), 0,
            QStringLiteral("Nothing was sent in that run. See fwpilotctl history for other runs.")};
    }
    const ServiceRecord record = serviceRecord(run, entries);
    switch (format) {
    case ExportFormat::Text:
        return textOf(run, inWords(record, words), words);
    case ExportFormat::Json: {
        QJsonObject json = runJson(run);
        json.insert(Key("record"), recordJson(record));
        return QJsonDocument(json).toJson(QJsonDocument::Indented);
    }
    case ExportFormat::Csv:
        return csvOf(run, record);
    case ExportFormat::Html:
        break;
    }
    return pageOf(inWords(record, words), run, words);
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
        {Key("running"), run.live}, {Key("torn"), run.torn}, {Key("damaged"), run.damaged}, {Key("gaps"), run.gaps}, {Key("state"), upgradeStateName(run.state)},
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
            {Key("duration"), static_cast<double>(run.durationMilliseconds) / 1000}, {Key("processor"), run.processor},
            {Key("vendor"), textOrNull(run.vendor)}, {Key("model"), textOrNull(run.model)}, {Key("serial"), textOrNull(run.serial)},
            {Key("bundle"), run.bundle}, {Key("signer"), textOrNull(run.signer)}, {Key("trust"), textOrNull(run.trust)},
            {Key("host"), textOrNull(run.host)}, {Key("user"), textOrNull(run.user)}, {Key("demo"), run.demo},
            {Key("state"), upgradeStateName(run.state)}, {Key("outcome"), outcomeName(outcomeOf(run))},
            {Key("summary"), summarize(run).sentence()}, {Key("finished"), run.finished}, {Key("running"), run.live},
            {Key("mayGoOn"), run.mayGoOn}, {Key("torn"), run.torn},
            {Key("error"), run.error ? QJsonValue(toJson(*run.error)) : QJsonValue()}, {Key("verdicts"), toJson(run.verdicts)}};
    }
    return array;
}

}  // namespace fwpilot
