// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_outcome.h"

#include "core/upgrade/upgrade_report.h"

#include <QLocale>

#include <algorithm>

namespace fwpilot {

namespace {

bool hasVerdict(const RunSummary &run, Verdict wanted)
{
    return std::any_of(run.verdicts.begin(), run.verdicts.end(), [&](const ComponentVerdict &one) { return one.verdict == wanted; });
}

}  // namespace

RunOutcome outcomeOf(const RunSummary &run)
{
    if (run.live)
        return RunOutcome::Running;
    if (!run.started.isValid())
        return RunOutcome::Unreadable;
    if (!run.finished)
        return RunOutcome::CutOff;
    if (run.state == UpgradeState::Succeeded)
        return hasVerdict(run, Verdict::Updated) ? RunOutcome::Updated : RunOutcome::NothingToDo;
    if (run.state == UpgradeState::Stopped)
        return RunOutcome::Stopped;
    if (hasVerdict(run, Verdict::Reverted))
        return RunOutcome::Reverted;
    return hasVerdict(run, Verdict::Unknown) ? RunOutcome::NotKnown : RunOutcome::Failed;
}

QString outcomeName(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Running:
        return QStringLiteral("running");
    case RunOutcome::CutOff:
        return QStringLiteral("cut off");
    case RunOutcome::Updated:
        return QStringLiteral("updated");
    case RunOutcome::NothingToDo:
        return QStringLiteral("nothing to do");
    case RunOutcome::Stopped:
        return QStringLiteral("stopped");
    case RunOutcome::Failed:
        return QStringLiteral("failed");
    case RunOutcome::Reverted:
        return QStringLiteral("reverted");
    case RunOutcome::NotKnown:
        return QStringLiteral("not known");
    case RunOutcome::Unreadable:
        break;
    }
    return QStringLiteral("damaged");
}

QString processorOf(const RunSummary &run)
{
    const QString name = plainText(run.vendor + QLatin1Char(' ') + run.model).trimmed();
    return name.isEmpty() ? plainText(run.processor) : name;
}

QString signatureOf(const RunSummary &run)
{
    if (run.trust == QLatin1String("unsigned"))
        return QStringLiteral("UNSIGNED");
    if (run.trust == QLatin1String("untrusted"))
        return QStringLiteral("signed, by nobody who is trusted here");
    return run.signer.isEmpty() ? QString() : QStringLiteral("signed by %1").arg(plainText(run.signer));
}

QStringList searchWords(const QString &search)
{
    return search.toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString searchedText(const RunSummary &run)
{
    const QDateTime local = run.started.toLocalTime();
    QStringList parts{run.run, local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
        QLocale::c().toString(local.date(), QStringLiteral("d MMMM yyyy")), QLocale().toString(local.date(), QStringLiteral("d MMM yyyy")),
        run.host, run.processor, run.address, processorOf(run), run.serial, run.bundle, run.signer, signatureOf(run), run.user,
        outcomeName(outcomeOf(run)), summarize(run).sentence()};
    if (run.demo)
        parts += QStringLiteral("demo");
    if (run.mayGoOn)
        parts += QStringLiteral("interrupted");
    if (run.error)
        parts += QString::fromLatin1(errorRow(run.error->code).name);
    for (const ComponentVerdict &verdict : run.verdicts)
        parts += verdict.component + QLatin1Char(' ') + verdictName(verdict.verdict);
    return parts.join(QLatin1Char('\n')).toCaseFolded();
}

bool holdsAll(const QString &searchedText, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return searchedText.contains(word); });
}

QList<RunSummary> matching(const QList<RunSummary> &runs, const QStringList &words)
{
    QList<RunSummary> found;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(found),
        [&](const RunSummary &run) { return words.isEmpty() || holdsAll(searchedText(run), words); });
    return found;
}

}  // namespace fwpilot
