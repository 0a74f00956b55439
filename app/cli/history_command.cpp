// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history_command.h"

#include "app/cli/output.h"
#include "core/record/report_export.h"
#include "core/record/run_listing.h"
#include "core/record/run_outcome.h"
#include "core/upgrade/upgrade_report.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace fwpilot {

namespace {

constexpr int usualWidth = 100;   // characters of a line, where it goes to no terminal
constexpr int columnGap = 2;      // of columns()
constexpr int narrowestName = 9;  // of a processor's or bundle's name that has to be cut: a line fits 80 characters then

enum Column { Run, Started, Took, Verdict, Processor, Bundle };

/// Characters that a line may have.
int lineWidth()
{
    winsize size = {};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usualWidth;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("-");
}

QStringList cellsOf(const RunSummary &run)
{
    const QString processor = processorOf(run);
    const QString bundle = plainText(run.bundle);
    return {run.run, timeText(run.started), run.started.isValid() ? durationText(run.durationMilliseconds) : QStringLiteral("-"),
        outcomeName(outcomeOf(run)), run.demo ? QStringLiteral("demo: ") + processor : processor, bundle};
}

qsizetype widthOf(const QList<QStringList> &rows, int column)
{
    const auto widest = std::max_element(
        rows.begin(), rows.end(), [&](const QStringList &one, const QStringList &other) { return one[column].size() < other[column].size(); });
    return (*widest)[column].size();
}

/// Cuts the names that make the lines too long, the longer ones first.
void fit(QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (int column = Run; column <= Bundle; ++column)
        widths += widthOf(rows, column) + (column == Bundle ? 0 : columnGap);
    qsizetype excess = std::accumulate(widths.begin(), widths.end(), qsizetype(0)) - lineWidth();
    while (excess > 0) {
        const int widest = widths[Processor] - columnGap > widths[Bundle] ? Processor : Bundle;
        if (widths[widest] <= narrowestName)
            break;
        --widths[widest];
        --excess;
    }
    widths[Processor] -= columnGap;
    for (QStringList &row : rows) {
        for (const int column : {Processor, Bundle}) {
            if (row[column].size() > widths[column])
                row[column] = row[column].first(widths[column] - 1) + QChar(0x2026);
        }
    }
}

void printRuns(const QList<RunSummary> &runs)
{
    QList<QStringList> rows{{QStringLiteral("RUN"), QStringLiteral("STARTED"), QStringLiteral("TOOK"), QStringLiteral("VERDICT"),
        QStringLiteral("PROCESSOR"), QStringLiteral("BUNDLE")}};
    for (const RunSummary &run : runs)
        rows += cellsOf(run);
    fit(rows);
    print(columns({}, rows));
}

/// What is on the standard output stays as it is for those who read it.
void tellUnreadable(qsizetype unreadable)
{
    if (unreadable == 0)
        return;
    complain({Error::Code::NoAccess,
        unreadable == 1 ? QStringLiteral("1 file could not be read.") : QStringLiteral("%1 files could not be read.").arg(unreadable), 0,
        QStringLiteral("Look at %1: its files are records of runs.").arg(journalFolder())});
}

Result<int> limitOf(const Invocation &invocation)
{
    if (!invocation.isSet("limit"))
        return std::numeric_limits<int>::max();
    bool isNumber = false;
    const int limit = invocation.value("limit").toInt(&isNumber);
    return isNumber && limit > 0 ? Result<int>(limit) : Result<int>(usage(QStringLiteral("--limit wants a number from 1 on.")));
}

int list(const Invocation &invocation)
{
    const Result<int> limit = limitOf(invocation);
    if (!limit)
        return fail(limit.error(), invocation);
    const RunListing listing = readListing();
    const QList<RunSummary> found = matching(listing.runs, searchWords(invocation.arguments().join(QLatin1Char(' '))));
    const QList<RunSummary> shown = found.first(std::min<qsizetype>(found.size(), *limit));
    tellUnreadable(listing.unreadable);
    if (invocation.json()) {
        printJson(historyJson(shown));
    } else if (listing.runs.isEmpty()) {
        printLine(QStringLiteral("There were no runs yet."));
    } else if (shown.isEmpty()) {
        printLine(QStringLiteral("No run matches; there were %1.").arg(listing.runs.size()));
    } else {
        printRuns(shown);
        if (shown.size() < listing.runs.size())
            printLine(QStringLiteral("%1 of %2 runs.").arg(shown.size()).arg(listing.runs.size()));
    }
    return 0;
}

/// The listed runs of these ids, each once. NotFound, Busy: nothing is deleted then.
Result<QList<RunSummary>> chosen(const QStringList &ids)
{
    QList<RunSummary> runs;
    const QList<RunSummary> all = listRuns();
    for (const QString &id : ids) {
        const auto is = [&](const RunSummary &run) { return run.run == id; };
        const auto found = std::find_if(all.begin(), all.end(), is);
        if (found == all.end())
            return Error{Error::Code::NotFound, QStringLiteral("There is no run %1. Nothing was deleted.").arg(plainText(id)), 0,
                QStringLiteral("Use the ids that fwpilotctl history shows.")};
        if (found->live)
            return Error{Error::Code::Busy, QStringLiteral("The run %1 is being carried out. Nothing was deleted.").arg(id), 0,
                QStringLiteral("Wait until it has ended.")};
        if (std::none_of(runs.begin(), runs.end(), is))
            runs += *found;
    }
    return runs;
}

QString countText(qsizetype count)
{
    return count == 1 ? QStringLiteral("the record of 1 run") : QStringLiteral("the records of %1 runs").arg(count);
}

/// "Delete the records of 2 runs for good, 1 of them interrupted, which could then no longer be continued? [y/N] "
QString questionFor(const QList<RunSummary> &runs)
{
    const auto open = std::count_if(runs.begin(), runs.end(), [](const RunSummary &run) { return run.mayGoOn; });
    QString interrupted;
    if (open > 0 && runs.size() == 1)
        interrupted = QStringLiteral(", though it was interrupted and could be continued");
    else if (open > 0)
        interrupted = QStringLiteral(", though %1 of them %2 interrupted and could be continued")
                          .arg(open)
                          .arg(open == 1 ? QStringLiteral("was") : QStringLiteral("were"));
    return QStringLiteral("Delete %1 for good%2? [y/N] ").arg(countText(runs.size()), interrupted);
}

Result<void> ask(const Invocation &invocation, const QList<RunSummary> &runs)
{
    if (invocation.isSet("yes"))
        return {};
    if (::isatty(STDIN_FILENO) != 1)
        return usage(QStringLiteral("Nobody can be asked whether to delete: the standard input is no terminal."),
            QStringLiteral("Nothing was deleted. Give --yes to delete without a question."));
    printRuns(runs);
    std::fflush(stdout);
    std::fputs(qUtf8Printable(questionFor(runs)), stderr);
    char answer[64] = {};
    const ssize_t length = ::read(STDIN_FILENO, answer, sizeof(answer) - 1);
    if (length <= 0)
        std::fputc('\n', stderr);
    const QString text = QString::fromUtf8(answer, qMax<ssize_t>(length, 0)).trimmed().toLower();
    if (text == QLatin1String("y") || text == QLatin1String("yes"))
        return {};
    return Error{Error::Code::Stopped, QStringLiteral("Nothing was deleted: the answer was no."), 0, QStringLiteral("The records are as they were.")};
}

int remove(const Invocation &invocation)
{
    if (invocation.arguments().isEmpty())
        return fail(usage(QStringLiteral("--delete wants the ids of runs.")), invocation);
    const Result<QList<RunSummary>> runs = chosen(invocation.arguments());
    if (!runs)
        return fail(runs.error(), invocation);
    if (const Result<void> agreed = ask(invocation, *runs); !agreed)
        return fail(agreed.error(), invocation);
    QJsonArray deleted;
    std::optional<Error> problem;
    for (const RunSummary &run : *runs) {
        if (const Result<void> done = deleteRun(run.run); done)
            deleted += run.run;
        else if (!problem)
            problem = done.error();
    }
    if (invocation.json() && !problem)
        printJson(QJsonObject{{QStringLiteral("deleted"), deleted}});
    else if (!invocation.json() && !deleted.isEmpty())
        printLine(QStringLiteral("Deleted %1.").arg(countText(deleted.size())));
    return problem ? fail(*problem, invocation) : 0;
}

}  // namespace

Result<RunSummary> newestRun(const QString &remedy)
{
    const QList<RunSummary> runs = listRuns();
    return runs.isEmpty() ? Result<RunSummary>(Error{Error::Code::NotFound, QStringLiteral("There were no runs yet."), 0, remedy}) : runs.first();
}

int history(const Invocation &invocation)
{
    return invocation.isSet("delete") ? remove(invocation) : list(invocation);
}

}  // namespace fwpilot
