// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/upgrade/report_export.h"

#include <QMap>

namespace fwpilot {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("-");
}

QString stateText(const RunSummary &run)
{
    if (run.finished)
        return upgradeStateName(run.state);
    return run.live ? QStringLiteral("running") : QStringLiteral("cut off");
}

/// "3 updated, 1 current"
QString verdictsText(const QList<ComponentVerdict> &verdicts)
{
    QMap<QString, int> counts;
    for (const ComponentVerdict &verdict : verdicts)
        ++counts[verdictName(verdict.verdict)];
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts += QStringLiteral("%1 %2").arg(count.value()).arg(count.key());
    return parts.join(QStringLiteral(", "));
}

int history(const Invocation &invocation)
{
    const QList<RunSummary> runs = listRuns();
    if (invocation.json()) {
        printJson(historyJson(runs));
        return 0;
    }
    if (runs.isEmpty()) {
        printLine(QStringLiteral("There were no runs yet."));
        return 0;
    }
    QList<QStringList> rows;
    for (const RunSummary &run : runs)
        rows.append(
            {run.run, timeText(run.started), timeText(run.ended), run.processor, run.bundle, stateText(run), verdictsText(run.verdicts)});
    print(columns({QStringLiteral("RUN"), QStringLiteral("STARTED"), QStringLiteral("ENDED"), QStringLiteral("PROCESSOR"),
                      QStringLiteral("BUNDLE"), QStringLiteral("STATE"), QStringLiteral("VERDICTS")},
        rows));
    return 0;
}

/// The run of that id or path, or the newest one.
Result<RecordedRun> chosenRun(const QString &name)
{
    if (name != QLatin1String("last"))
        return readRun(name);
    const QList<RunSummary> runs = listRuns();
    if (runs.isEmpty())
        return Error{Error::Code::NotFound, QStringLiteral("There were no runs yet."), 0,
            QStringLiteral("Upgrade a processor first: fwpilotctl upgrade.")};
    return readRun(runs.first().path);
}

int exportCommand(const Invocation &invocation)
{
    const QString name = invocation.isSet("format") ? invocation.value("format") : QStringLiteral("text");
    const std::optional<ExportFormat> format = exportFormatFromName(name);
    if (!format)
        return fail(usage(QStringLiteral("There is no format %1.").arg(plainText(name)), QStringLiteral("Use text, json, csv or html.")),
            invocation);
    const Result<RecordedRun> run = chosenRun(invocation.arguments().first());
    if (!run)
        return fail(run.error(), invocation);
    const Result<QByteArray> bytes = exportRun(*run, *format);
    if (!bytes)
        return fail(bytes.error(), invocation);
    const Result<void> written = writeFile(invocation.isSet("o") ? invocation.value("o") : QStringLiteral("-"), *bytes);
    return written ? 0 : fail(written.error(), invocation);
}

constexpr OptionDescription exportOptions[] = {
    {"format", "FORMAT", "text (when left out), json, csv or html"},
    {"o", "FILE", "where to put it; the standard output when left out"},
};

constexpr CommandDescription commands[] = {
    {"history", "", "shows earlier runs, newest first", "", {}, 0, 0, history},
    {"export", "RUN|last", "writes the log and the service record of a run", "\nRUN is a run's id as history shows it.\n", exportOptions, 1,
        1, exportCommand},
};

}  // namespace

std::span<const CommandDescription> historyCommands()
{
    return commands;
}

}  // namespace fwpilot
