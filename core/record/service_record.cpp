// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/service_record.h"

#include "core/record/service_record_facts.h"
#include "core/upgrade/upgrade_report.h"

#include <QMap>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int longestSentence = 1000;
constexpr int longestEntry = 200;
constexpr int longestRemark = 500;  // one line of it
constexpr int mostRemarks = 20;

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

RecordEntries madePlain(const RecordEntries &entries)
{
    RecordEntries plain;
    for (auto entry : {&RecordEntries::assetTag, &RecordEntries::ticket, &RecordEntries::location, &RecordEntries::technician,
             &RecordEntries::customer})
        plain.*entry = plainText((entries.*entry).trimmed(), longestEntry);
    const QString remarks = entries.remarks.trimmed();
    QStringList lines = remarks.left(mostRemarks * longestRemark).split(QLatin1Char('\n'));
    const bool cut = remarks.size() > mostRemarks * longestRemark || lines.size() > mostRemarks;
    lines = lines.mid(0, mostRemarks);
    for (QString &line : lines)
        line = plainText(line.trimmed(), longestRemark);
    if (cut && !lines.last().endsWith(QChar(0x2026)))
        lines.last() += QStringLiteral(" …");
    plain.remarks = lines.join(QLatin1Char('\n'));
    return plain;
}

const PlanStep *stepOf(const UpgradePlan &plan, const QString &component)
{
    const auto step = std::find_if(
        plan.steps.begin(), plan.steps.end(), [&component](const PlanStep &one) { return one.component == component; });
    return step == plan.steps.end() ? nullptr : &*step;
}

QString verdictText(const ComponentVerdict &verdict, const PlanStep *step)
{
    switch (verdict.verdict) {
    case Verdict::Updated:
        return QStringLiteral("Updated, confirmed running");
    case Verdict::Current:
        return QStringLiteral("Current, nothing to do");
    case Verdict::Skipped:
        return QStringLiteral("Skipped, not selected");
    case Verdict::Blocked:
        return step != nullptr && step->refusal
            ? QStringLiteral("Blocked: %1").arg(QString::fromUtf8(errorRow(*step->refusal).title))
            : QStringLiteral("Blocked");
    case Verdict::Failed:
        return QStringLiteral("Failed");
    case Verdict::Stopped:
        return verdict.stored.value_or(false) ? QStringLiteral("Stopped, stored but not active") : QStringLiteral("Stopped, not stored");
    case Verdict::Reverted:
        return QStringLiteral("Reverted to the former version");
    case Verdict::Unknown:
        break;
    }
    return QStringLiteral("Not known");
}

/// What the processor told after its restart; of an image that is proven to run, its version is known without that.
QString readBackText(const RecordedRun &run, const QString &component, bool proven, const QString &to)
{
    const Component *now = run.readBack ? run.readBack->component(component) : nullptr;
    if (now != nullptr)
        return now->running ? plainText(now->active.version) : QStringLiteral("none runs");
    return proven ? plainText(to) : QStringLiteral("not read");
}

RecordRow rowOf(const RecordedRun &run, const ComponentVerdict &verdict)
{
    const bool proven = verdict.verdict == Verdict::Updated;
    return {plainText(verdict.component), plainText(verdict.from), plainText(verdict.to),
        readBackText(run, verdict.component, proven, verdict.to), verdictText(verdict, stepOf(run.opening.plan, verdict.component)),
        verdict.sha256, proven};
}

/// What there is to say of a component that has no verdict.
RecordRow rowOf(const RecordedRun &run, const PlanStep &step)
{
    const bool inBundle = step.action != PlanAction::NotInBundle;
    const QString verdict = !inBundle ? QStringLiteral("Not in bundle")
        : run.stored.contains(step.component)
        ? QStringLiteral("No verdict; was stored")
        : QStringLiteral("No verdict; planned: ") + planActionName(step.action);
    return {plainText(step.component), plainText(step.from), inBundle ? plainText(step.to) : QString(),
        readBackText(run, step.component, false, {}), verdict, inBundle ? step.sha256 : QByteArray(), false};
}

QList<RecordRow> rowsOf(const RecordedRun &run)
{
    QList<RecordRow> rows;
    for (const ComponentVerdict &verdict : run.verdicts)
        rows += rowOf(run, verdict);
    for (const PlanStep &step : run.opening.plan.steps) {
        if (run.verdicts.isEmpty() || step.action == PlanAction::NotInBundle)
            rows += rowOf(run, step);
    }
    return rows;
}

RecordStanding standingOf(const RecordedRun &run)
{
    const bool allRun = !run.verdicts.isEmpty()
        && std::all_of(run.verdicts.begin(), run.verdicts.end(), [](const ComponentVerdict &verdict) {
               return verdict.verdict == Verdict::Updated || verdict.verdict == Verdict::Current || verdict.verdict == Verdict::Skipped
                   || verdict.verdict == Verdict::Blocked;
           });
    if (run.finished && run.state == UpgradeState::Succeeded && allRun)
        return run.damaged || run.torn || run.gaps ? RecordStanding::Attention : RecordStanding::Proven;
    return run.live || (run.finished && run.state == UpgradeState::Stopped) ? RecordStanding::Attention : RecordStanding::Failure;
}

/// "1 blocked, 2 not selected"
QString unchangedText(const QList<ComponentVerdict> &verdicts)
{
    QStringList parts;
    for (const auto &[verdict, word] : {std::pair{Verdict::Blocked, "blocked"}, std::pair{Verdict::Skipped, "not selected"},
             std::pair{Verdict::Current, "current already"}}) {
        const auto count = std::count_if(
            verdicts.begin(), verdicts.end(), [wanted = verdict](const ComponentVerdict &one) { return one.verdict == wanted; });
        if (count > 0)
            parts += QStringLiteral("%1 %2").arg(count).arg(QLatin1String(word));
    }
    return parts.join(QStringLiteral(", "));
}

void noteJournal(const RecordedRun &run, QStringList &notes)
{
    if (run.damaged)
        notes += QStringLiteral("The journal is DAMAGED: what follows its line %1 is not counted.").arg(run.lines);
    if (run.torn)
        notes += QStringLiteral("The journal is TORN: its last line was cut off and is not counted.");
    if (run.gaps)
        notes += QStringLiteral("The journal has GAPS: lines of it could not be written during the run.");
}

QStringList notesOf(const RecordedRun &run, const QString &sentence)
{
    QStringList notes;
    if (!run.finished)
        notes += run.live ? QStringLiteral("The run is still going on: this is not its end.")
                          : QStringLiteral("The run was cut off: no end of it is recorded, and nothing is proven.");
    if (run.closed)
        notes += QStringLiteral("It was closed by hand and will not go on.");
    if (run.finished && run.state == UpgradeState::Succeeded) {
        if (run.activation)
            notes += QStringLiteral("After its restart the processor computed the digests of what it runs from its flash, and they are the bundle's.");
        if (const QString unchanged = unchangedText(run.verdicts); !unchanged.isEmpty())
            notes += QStringLiteral("Not changed: %1.").arg(unchanged);
    }
    if (run.error) {
        if (const QString message = plainText(run.error->message, longestSentence); !sentence.contains(message))
            notes += QStringLiteral("What happened: %1").arg(message);
        notes += QStringLiteral("The machine now: %1").arg(machineNow(*run.error, run.verdicts));
        notes += QStringLiteral("What to do: %1 (%2)")
                     .arg(plainText(run.error->remedy(), longestSentence), QLatin1String(errorRow(run.error->code).name));
    }
    noteJournal(run, notes);
    return notes;
}

QString versionsOf(const RunOpening &opening)
{
    const auto known = [](const QString &text) { return text.isEmpty() ? QStringLiteral("not recorded") : plainText(text); };
    const QString format = opening.bundleFormat > 0 ? QString::number(opening.bundleFormat) : QString();
    return QStringLiteral("Firmware Pilot %1, protocol %2, bundle format %3")
        .arg(known(opening.programVersion), known(opening.processor.protocol), known(format));
}

}  // namespace

ServiceRecord serviceRecord(const RecordedRun &run, const RecordEntries &entries, const QTimeZone &zone)
{
    ServiceRecord record;
    record.run = plainText(run.opening.run);
    record.demo = run.opening.demo;
    record.standing = standingOf(run);
    record.verdict = summarize(run).sentence();
    record.notes = notesOf(run, record.verdict);
    record.entries = madePlain(entries);
    record.machine = machineSection(run, record.entries);
    record.processor = processorSection(run);
    record.bundle = bundleSection(run, zone);
    record.rows = rowsOf(run);
    record.times = timesSection(run, zone);
    record.checks = checksSection(run, record.entries);
    record.versions = versionsOf(run.opening);
    record.journalDigest = QString::fromLatin1(run.digest.toHex());
    return record;
}

QStringList recordHeader()
{
    return {QStringLiteral("Component"), QStringLiteral("Before"), QStringLiteral("In bundle"), QStringLiteral("Read back"),
        QStringLiteral("Verdict"), QStringLiteral("Image SHA-256")};
}

QStringList recordFields(const RecordRow &row, int digits)
{
    QString digest = QString::fromLatin1(row.sha256.toHex().left(digits));
    if (digits < 64) {
        for (qsizetype place = 4; place < digest.size(); place += 5)
            digest.insert(place, QLatin1Char(' '));
    }
    return {orDash(row.component), orDash(row.before), orDash(row.inBundle), orDash(row.readBack), row.verdict, orDash(digest)};
}

QString recordStandingName(RecordStanding standing)
{
    return standing == RecordStanding::Proven ? QStringLiteral("proven")
        : standing == RecordStanding::Attention ? QStringLiteral("attention")
                                                : QStringLiteral("failed");
}

QString demoText()
{
    return QStringLiteral("The machine was simulated; nothing real was changed.");
}

}  // namespace fwpilot
