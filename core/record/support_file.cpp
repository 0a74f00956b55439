// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/support_file.h"

#include "core/bundle/archive.h"
#include "core/record/report_export.h"
#include "core/record/support_index.h"
#include "core/upgrade/journal_line.h"
#include "core/upgrade/upgrade_json.h"

#include <QJsonDocument>
#include <QSysInfo>

#include <array>

namespace fwpilot {

namespace {

using Key = QLatin1String;

QByteArray written(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
}

/// What tells how a processor was recognised; the rest tells how it stands.
constexpr std::array recognitionKeys{"recognition", "functions", "ipmi", "hostInterfaces"};

QJsonArray processorsJson(const QList<ManagementProcessor> &processors)
{
    QJsonArray array;
    for (const ManagementProcessor &processor : processors) {
        QJsonObject object = toJson(processor);
        for (const char *key : recognitionKeys)
            object.remove(Key(key));
        array += object;
    }
    return array;
}

QJsonObject recognitionJson(const SupportContent &content)
{
    QJsonArray processors;
    for (const ManagementProcessor &processor : content.subject.processors) {
        const QJsonObject all = toJson(processor);
        QJsonObject object{{Key("id"), processor.id}, {Key("address"), processor.address}};
        for (const char *key : recognitionKeys)
            object.insert(Key(key), all.value(Key(key)));
        processors += object;
    }
    QJsonArray problems;
    for (const Error &problem : content.problems)
        problems += toJson(problem);
    return {{Key("processors"), processors}, {Key("problems"), problems}};
}

QByteArray environmentText(const SupportContent &content)
{
    SupportFacts facts = content.environment;
    if (!content.subject.options.isEmpty())
        facts.insert(1, {QStringLiteral("Options"), content.subject.options.join(QLatin1Char(' '))});
    QList<QStringList> rows;
    for (const auto &[label, value] : facts)
        rows += QStringList{plainText(label), plainText(value, 4096)};
    return alignedColumns(rows).toUtf8();
}

void addRun(QList<SupportEntry> &entries, const SupportContent &content, bool isRedacted)
{
    const RecordedRun &run = *content.run;
    const auto add = [&](const char *name, const char *description, const Result<QByteArray> &bytes) {
        if (bytes)
            entries += SupportEntry{QLatin1String(name), QString::fromLatin1(description), *bytes};
    };
    add("log.txt", "The service record and the whole log of the run, to be read.", exportRun(run, ExportFormat::Text));
    add("record.html", "The service record of the run as one page.", exportRun(run, ExportFormat::Html));
    add("run.json", "Everything of the run for programs: verdicts, error, plan, processor as it stood before, log.",
        exportRun(run, ExportFormat::Json));
    add("journal.jsonl",
        isRedacted ? "The journal line by line; the checksum of a line that was changed does not hold any more."
                   : "The journal as it was written, each line with its checksum.",
        content.journal);
    if (run.lines > 0)
        add("plan.json", "The plan that was agreed to, row by row.", written(toJson(run.opening.plan)));
}

QList<SupportEntry> entriesOf(const SupportContent &content, bool isRedacted)
{
    QList<SupportEntry> entries;
    if (content.run)
        addRun(entries, content, isRedacted);
    if (!content.manifest.isEmpty()) {
        entries += SupportEntry{QStringLiteral("manifest.json"),
            content.manifestIsWhole
                ? QStringLiteral("The bundle's manifest, byte for byte.")
                : QStringLiteral("What the journal knows of the bundle's manifest; the bundle itself could not be read."),
            content.manifest};
    }
    entries += SupportEntry{QStringLiteral("processors.json"),
        QStringLiteral("Every processor and its machine as they stand now: banks, versions, digests, health, their own logs."),
        written(processorsJson(content.subject.processors))};
    entries += SupportEntry{QStringLiteral("recognition.json"),
        QStringLiteral("What the processors were recognised by, their PCI functions, and what could not be looked at."),
        written(recognitionJson(content))};
    entries += SupportEntry{QStringLiteral("environment.txt"),
        QStringLiteral("Program, libraries, operating system, rights on the functions' files."), environmentText(content)};
    return entries;
}

TextForm formOf(const QString &name)
{
    if (name.endsWith(QLatin1String(".json")) || name.endsWith(QLatin1String(".jsonl")))
        return TextForm::Json;
    return name.endsWith(QLatin1String(".html")) ? TextForm::Html : TextForm::Plain;
}

QList<Secret> secretsOf(const SupportContent &content)
{
    QJsonArray documents;
    for (const ManagementProcessor &processor : content.subject.processors)
        documents += toJson(processor);
    for (const QByteArray &line : content.journal.split('\n'))
        documents += QJsonDocument::fromJson(line).object();
    return content.secrets + secretsIn(documents);
}

/// What looks like a secret and is none: versions of four numbers, components that are called like a host.
QStringList harmlessOf(const SupportContent &content)
{
    QStringList harmless{QStringLiteral(FWPILOT_VERSION), QSysInfo::kernelVersion()};
    const auto takeProcessor = [&](const ManagementProcessor &processor) {
        harmless += {processor.vendor, processor.model, processor.compatible, processor.driver};
        for (const Component &component : processor.components)
            harmless += {component.name, component.active.version, component.inactive.version};
    };
    for (const ManagementProcessor &processor : content.subject.processors)
        takeProcessor(processor);
    if (content.run) {
        const RunOpening &opening = content.run->opening;
        takeProcessor(opening.processor);
        harmless += {opening.plan.bundleName, opening.plan.bundleVersion, opening.programVersion};
        for (const PlanStep &step : opening.plan.steps)
            harmless += {step.component, step.from, step.to, step.file};
    }
    harmless.removeAll(QString());
    return harmless;
}

void leaveOutLarge(SupportFile &file)
{
    for (const SupportEntry &entry : std::as_const(file.entries)) {
        const Error tooLarge{Error::Code::OverLimit,
            QStringLiteral("%1 is left out: it is larger than %2.").arg(entry.name, sizeText(supportEntryBytes)), 0,
            QStringLiteral("The journal has all of it.")};
        if (entry.bytes.size() > supportEntryBytes && !file.problems.contains(tooLarge))
            file.problems += tooLarge;
    }
    file.entries.removeIf([](const SupportEntry &entry) { return entry.bytes.size() > supportEntryBytes; });
}

/// The run as its redacted journal tells it. The lines are sealed anew for this reading only.
RecordedRun runOf(const QByteArray &redactedJournal, const RecordedRun &original)
{
    QByteArray sealed;
    const QList<QByteArray> lines = redactedJournal.split('\n');
    for (qsizetype number = 0; number < original.lines; ++number) {
        QJsonObject line = QJsonDocument::fromJson(lines.value(number)).object();
        line.remove(Key("crc"));
        line.remove(Key("n"));
        const qint64 at = line.take(Key("at")).toInteger();
        sealed += sealLine(static_cast<quint64>(number), at, line);
    }
    const Result<RecordedRun> read = parseRun(sealed, original.opening.run);
    RecordedRun run = read ? *read : RecordedRun();
    run.opening.run = original.opening.run;
    run.digest = original.digest;
    run.live = original.live;
    run.torn = original.torn;
    run.damaged = original.damaged;
    return run;
}

/// What is made of the run is made anew of its redacted journal, in which fields have names; then every text goes through the redaction.
/// @param file with its entries as they are; without its index
/// @return the index's facts
QByteArray takeOutSecrets(SupportFile &file, const SupportContent &content)
{
    const QByteArray facts = supportIndexFacts(content, file);
    QList<FormedText> texts;
    for (const SupportEntry &entry : std::as_const(file.entries))
        texts += FormedText{entry.bytes, formOf(entry.name)};
    Redaction redaction(texts << FormedText{facts, TextForm::Plain}, secretsOf(content), harmlessOf(content));
    SupportContent named = content;
    if (content.run) {
        named.journal = redaction.redacted({content.journal, TextForm::Json});
        named.run = runOf(named.journal, *content.run);
    }
    file.entries = entriesOf(named, true);
    leaveOutLarge(file);
    QList<QByteArray> made;
    for (SupportEntry &entry : file.entries)
        made += entry.bytes = redaction.redacted({entry.bytes, formOf(entry.name)});
    file.replacements = redaction.replacementsIn(made);
    return redaction.redacted({facts, TextForm::Plain});
}

void addIndex(SupportFile &file, const QByteArray &facts)
{
    file.entries.prepend(
        {QStringLiteral("index.txt"), QStringLiteral("What each file is, and what was taken out."), supportIndex(file, facts)});
}

}  // namespace

SupportFile makeSupportFile(const SupportContent &content, bool redacted)
{
    const QString run = content.run ? content.run->opening.run : QString();
    SupportFile whole{content.time, run, false, entriesOf(content, false), {}, content.problems};
    leaveOutLarge(whole);
    addIndex(whole, supportIndexFacts(content, whole));
    return redacted ? redactedSupportFile(content, whole) : whole;
}

SupportFile redactedSupportFile(const SupportContent &content, const SupportFile &whole)
{
    SupportFile file = whole;
    file.redacted = true;
    file.entries.removeFirst();  // its index
    addIndex(file, takeOutSecrets(file, content));
    return file;
}

QString supportFileName(const SupportFile &file)
{
    const QString time = file.time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    return QStringLiteral("fwpilot-support-%1.zip").arg(isRunId(file.run) ? file.run : time);
}

Result<QByteArray> archiveOf(const SupportFile &file)
{
    QList<ArchivedFile> files;
    for (const SupportEntry &entry : file.entries)
        files += ArchivedFile{entry.name, entry.bytes};
    return archiveOf(files, file.time);
}

}  // namespace fwpilot
