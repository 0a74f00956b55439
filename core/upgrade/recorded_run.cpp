// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/recorded_run.h"

#include "core/bundle/sha256.h"
#include "core/upgrade/journal_codec.h"
#include "core/upgrade/journal_line.h"
#include "core/upgrade/record_file.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace fwpilot {

QString journalFolder()
{
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    // The standard for base folders: a relative path is as if it were not set.
    const QString state = QDir::isAbsolutePath(home) ? home : QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/fwpilot/runs");
}

QStringList rescueFolders()
{
    QStringList folders{QDir::tempPath()};
    if (const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); QDir::isAbsolutePath(runtime))
        folders += runtime;
    return folders;
}

QString rescuedName(const QString &run)
{
    return QStringLiteral("fwpilot-") + run + journalSuffix;
}

bool isRunId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{8}T[0-9]{6}Z-[0-9a-f]{6}\\z"));
    return form.match(text).hasMatch();
}

Result<RecordedRun> parseRun(const QByteArray &journal, const QString &run)
{
    RecordedRun recorded;
    recorded.digest = Sha256::of(journal);
    for (qsizetype start = 0; start < journal.size();) {
        const qsizetype newline = journal.indexOf('\n', start);
        const qsizetype end = newline < 0 ? journal.size() : newline;
        const auto line = newline < 0 ? std::nullopt
                                      : openLine(QByteArrayView(journal).sliced(start, end - start), static_cast<quint64>(recorded.lines));
        if (!line) {
            const bool last = newline < 0 || newline + 1 == journal.size();
            (last ? recorded.torn : recorded.damaged) = true;
            break;
        }
        if (recorded.lines == 0 && line->value(QLatin1String("type")) != QLatin1String("run"))
            return noRecord(run.isEmpty() ? QStringLiteral("This") : run);
        takeLine(*line, recorded);
        recorded.durationMilliseconds = qMax(recorded.durationMilliseconds, line->value(QLatin1String("at")).toInteger(0));
        ++recorded.lines;
        start = end + 1;
        recorded.wholeBytes = start;
    }
    if (recorded.lines == 0) {
        if (run.isEmpty())
            return noRecord(QStringLiteral("This"));
        recorded.torn = recorded.torn || journal.isEmpty();
    }
    if (!run.isEmpty())
        recorded.opening.run = run;
    return recorded;
}

Result<RecordedRun> readRun(const QString &runOrPath)
{
    const QString path = isRunId(runOrPath) ? recordPath(runOrPath) : runOrPath;
    const auto file = openRecord(path);
    if (!file)
        return file.error();
    if ((*file)->size() > journalBytes) {
        return Error{Error::Code::OverLimit, QStringLiteral("The record %1 is larger than the limit of 64 MiB.").arg(plainText(path, 1024)),
            0, QStringLiteral("See fwpilotctl history for other runs.")};
    }
    const bool live = isHeld(**file);
    const QByteArray journal = (*file)->read(journalBytes);
    const QString name = runOfRecord(path);
    auto recorded = parseRun(journal, isRunId(name) ? name : QString());
    if (!recorded)
        return recorded.error().code == Error::Code::Malformed ? noRecord(path) : recorded.error();
    recorded->path = path;
    recorded->live = live && !recorded->finished;
    return recorded;
}

std::optional<quint64> heldSession(const QString &processorId)
{
    for (const RunSummary &summary : listRuns()) {
        if (summary.finished || summary.live || summary.processor != processorId)
            continue;
        const auto run = readRun(summary.run);
        if (run && !run->live && !run->sessions.isEmpty())
            return run->sessions.last();
    }
    return std::nullopt;
}

}  // namespace fwpilot
