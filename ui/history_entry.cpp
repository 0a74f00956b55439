// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_entry.h"

#include "core/record/run_outcome.h"
#include "core/upgrade/upgrade_report.h"
#include "ui/core_sentences.h"
#include "ui/quantity_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr qsizetype namedRuns = 5;  // in the question before they are deleted

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::HistoryWords)
};

struct OutcomeLook {
    QString word;
    Glyph glyph;
    Tone tone;
};

OutcomeLook lookOf(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Running:
        return {HistoryWords::tr("Running now"), Glyph::Running, Tone::Accent};
    case RunOutcome::CutOff:
        return {HistoryWords::tr("Cut off"), Glyph::Attention, Tone::Attention};
    case RunOutcome::Updated:
        return {HistoryWords::tr("Updated and confirmed"), Glyph::Ok, Tone::Ok};
    case RunOutcome::NothingToDo:
        return {HistoryWords::tr("Nothing to do"), Glyph::Current, Tone::Quiet};
    case RunOutcome::Stopped:
        return {HistoryWords::tr("Stopped"), Glyph::Attention, Tone::Attention};
    case RunOutcome::Failed:
        return {HistoryWords::tr("Failed"), Glyph::Error, Tone::Failure};
    case RunOutcome::Reverted:
        return {HistoryWords::tr("Reverted"), Glyph::Error, Tone::Failure};
    case RunOutcome::NotKnown:
        return {HistoryWords::tr("Outcome not known"), Glyph::Error, Tone::Failure};
    case RunOutcome::Unreadable:
        break;
    }
    return {HistoryWords::tr("Record damaged"), Glyph::Unknown, Tone::Attention};
}

/// What the verdict's sentence says behind its first words, which are the outcome's.
QString detailOf(const RunSummary &run, RunOutcome outcome)
{
    if (outcome == RunOutcome::Unreadable)
        return HistoryWords::tr("its first line cannot be read");
    if (outcome == RunOutcome::Running || outcome == RunOutcome::CutOff)
        return HistoryWords::tr("last seen %1").arg(coreText(upgradeStateName(run.state)));
    return withoutFullStop(coreText(summarize(run).sentence().section(QStringLiteral(": "), 1)));
}

TwoLineCell startedCell(const RunSummary &run)
{
    const QDateTime local = run.started.toLocalTime();
    TwoLineCell cell{shownDate(local.date()), local.toString(QStringLiteral("HH:mm:ss"))};
    if (!run.started.isValid())
        cell = {HistoryWords::tr("Not recorded"), run.run};
    cell.toolTip = HistoryWords::tr("Run %1").arg(run.run);
    if (!run.user.isEmpty())
        cell.toolTip += QLatin1Char('\n') + HistoryWords::tr("by %1").arg(plainText(run.user));
    return cell;
}

TwoLineCell processorCell(const RunSummary &run)
{
    QStringList where;
    if (run.demo)
        where += HistoryWords::tr("demo machine");
    else if (!run.host.isEmpty())
        where += plainText(run.host);
    if (!run.serial.isEmpty())
        where += HistoryWords::tr("serial %1").arg(plainText(run.serial));
    TwoLineCell cell{processorOf(run), where.join(HistoryWords::tr(", "))};
    cell.toolTip = QStringList{plainText(run.processor), plainText(run.address)}.join(QLatin1Char('\n')).trimmed();
    return cell;
}

QString signerText(const RunSummary &run)
{
    if (run.trust == QLatin1String("unsigned"))
        return HistoryWords::tr("not signed");
    if (run.trust == QLatin1String("untrusted"))
        return HistoryWords::tr("signer not trusted");
    return run.signer.isEmpty() ? QString() : HistoryWords::tr("signed by %1").arg(plainText(run.signer));
}

TwoLineCell bundleCell(const RunSummary &run)
{
    const QString signer = signerText(run);
    TwoLineCell cell{plainText(run.bundle), signer};
    cell.toolTip = QStringList{cell.text, signer}.join(QLatin1Char('\n')).trimmed();
    return cell;
}

TwoLineCell resultCell(const RunSummary &run)
{
    const RunOutcome outcome = outcomeOf(run);
    const OutcomeLook look = lookOf(outcome);
    TwoLineCell cell;
    cell.text = look.word;
    cell.second = detailOf(run, outcome);
    if (run.mayGoOn)
        cell.second = HistoryWords::tr("could be continued; %1").arg(cell.second);
    cell.glyph = look.glyph;
    cell.glyphTone = look.tone;
    const bool loud = look.tone == Tone::Attention || look.tone == Tone::Failure;
    cell.tone = loud ? look.tone : Tone::Plain;
    cell.toolTip = outcome == RunOutcome::Unreadable ? cell.second : coreText(summarize(run).sentence());
    return cell;
}

}  // namespace

HistoryEntry historyEntry(const RunSummary &run)
{
    const QString words = lookOf(outcomeOf(run)).word + QLatin1Char('\n') + signerText(run);
    const QString processor = (processorOf(run) + QLatin1Char('\n') + run.serial).toCaseFolded();
    return {run, searchedText(run) + QLatin1Char('\n') + words.toCaseFolded(), processor};
}

TwoLineCell historyCell(const RunSummary &run, HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::Started:
        return startedCell(run);
    case HistoryColumn::Processor:
        return processorCell(run);
    case HistoryColumn::Bundle:
        return bundleCell(run);
    case HistoryColumn::Duration:
        return {run.started.isValid() ? shownDuration(run.durationMilliseconds) : QString()};
    case HistoryColumn::Result:
        break;
    }
    return resultCell(run);
}

bool isBefore(const HistoryEntry &one, const HistoryEntry &other, HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::Started:
        return one.run.sequence < other.run.sequence;
    case HistoryColumn::Processor:
        return one.processor < other.processor;
    case HistoryColumn::Bundle:
        return one.run.bundle.compare(other.run.bundle, Qt::CaseInsensitive) < 0;
    case HistoryColumn::Duration:
        return one.run.durationMilliseconds < other.run.durationMilliseconds;
    case HistoryColumn::Result:
        break;
    }
    return outcomeOf(one.run) < outcomeOf(other.run);
}

QString startedText(const QDateTime &started)
{
    return shownMoment(started.toLocalTime());
}

ConfirmContent confirmDeletion(const QList<RunSummary> &runs)
{
    ConfirmContent content;
    content.title = runs.size() == 1 ? HistoryWords::tr("Delete the record of this run?")
                                     : HistoryWords::tr("Delete the records of %1 runs?").arg(runs.size());
    content.subtitle = HistoryWords::tr("What was done to the processors stays as it is");
    for (const RunSummary &run : runs.first(std::min(runs.size(), namedRuns))) {
        const QString when = run.started.isValid() ? startedText(run.started) : run.run;
        content.facts += HistoryWords::tr("%1: %2, %3").arg(when, processorOf(run), lookOf(outcomeOf(run)).word);
    }
    if (runs.size() > namedRuns)
        content.facts += HistoryWords::tr("and %1 more").arg(runs.size() - namedRuns);
    const auto open = std::count_if(runs.begin(), runs.end(), [](const RunSummary &run) { return run.mayGoOn; });
    if (open == 1)
        content.facts += runs.size() == 1 ? HistoryWords::tr("It was interrupted; without its record it cannot be continued.")
                                          : HistoryWords::tr("One of them was interrupted; without its record it cannot be continued.");
    else if (open > 1)
        content.facts += HistoryWords::tr("%1 of them were interrupted; without their records they cannot be continued.").arg(open);
    content.facts += HistoryWords::tr("Nothing brings a deleted record back.");
    content.actionText = HistoryWords::tr("Delete");
    return content;
}

}  // namespace fwpilot
