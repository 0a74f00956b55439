// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/history_command.h"
#include "app/cli/log_options.h"
#include "app/cli/output.h"
#include "core/record/report_export.h"

namespace fwpilot {

namespace {

/// The run of that id or path, or the newest one.
Result<RecordedRun> chosenRun(const QString &name)
{
    if (name != QLatin1String("last"))
        return readRun(name);
    const Result<RunSummary> newest = newestRun(QStringLiteral("Upgrade a processor first: fwpilotctl upgrade."));
    return newest ? readRun(newest->path) : Result<RecordedRun>(newest.error());
}

/// What the technician gave for the service record.
RecordEntries entriesOf(const Invocation &invocation)
{
    RecordEntries entries;
    entries.assetTag = invocation.value("asset-tag");
    entries.ticket = invocation.value("ticket");
    entries.location = invocation.value("location");
    entries.technician = invocation.value("technician");
    entries.customer = invocation.value("customer");
    entries.remarks = invocation.value("remarks");
    return entries;
}

int exportCommand(const Invocation &invocation)
{
    if (invocation.isSet("o") && invocation.value("o").isEmpty())
        return fail(usage(QStringLiteral("-o wants the name of a file.")), invocation);
    const QString name = invocation.isSet("format") ? invocation.value("format") : QStringLiteral("text");
    const std::optional<ExportFormat> format = exportFormatFromName(name);
    if (!format)
        return fail(usage(QStringLiteral("There is no format %1.").arg(plainText(name)), QStringLiteral("Use text, json, csv or html.")),
            invocation);
    const Result<std::optional<LogWish>> log = logWishOf(invocation);
    if (!log)
        return fail(log.error(), invocation);
    const Result<RecordedRun> run = chosenRun(invocation.arguments().first());
    if (!run)
        return fail(run.error(), invocation);
    const Result<QByteArray> bytes
        = *log && run->lines > 0 ? exportedLog(*run, **log) : exportRun(*run, *format, entriesOf(invocation));
    if (!bytes)
        return fail(bytes.error(), invocation);
    const Result<void> written = writeFile(invocation.isSet("o") ? invocation.value("o") : QStringLiteral("-"), *bytes);
    return written ? 0 : fail(written.error(), invocation);
}

constexpr OptionDescription exportOptions[] = {
    {"format", "FORMAT", "text (when left out), json, csv or html"},
    {"o", "FILE", "where to put it; the standard output when left out"},
    {"log", "", "write the lines of the log alone, with a head that says which they are"},
    {"level", "LEVEL", "with --log: the least serious lines to write: all, info, warnings or errors"},
    {"component", "NAME", "with --log: only the lines of this component; run for those of the whole run"},
    {"grep", "TEXT", "with --log: only the lines that contain TEXT, in capitals or not"},
    {"asset-tag", "TEXT", "for the record: the machine's tag"},
    {"ticket", "TEXT", "for the record: the number of the job"},
    {"location", "TEXT", "for the record: where the machine stands"},
    {"technician", "NAME", "for the record: who did it and signs"},
    {"customer", "NAME", "for the record: whose machine it is"},
    {"remarks", "TEXT", "for the record: lines of your own"},
};

constexpr CommandDescription commands[] = {
    {"history", "[WORD]...", "shows earlier runs, newest first, or deletes some", historyDetails, historyOptions, 0, mostHistoryWords, history},
    {"export", "RUN|last", "writes the log and the service record of a run", "\nRUN is a run's id as history shows it.\n", exportOptions, 1,
        1, exportCommand},
};

}  // namespace

std::span<const CommandDescription> historyCommands()
{
    return commands;
}

}  // namespace fwpilot
