// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/continuation.h"

#include "core/upgrade/run_verdicts.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_state.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace fwpilot {

namespace {

const QString newUpgrade = QStringLiteral("Start a new upgrade with the same bundle: what is stored already is not sent again.");

/// Ends whose cause may be over when the run goes on.
bool mayPass(Error::Code code)
{
    using enum Error::Code;
    constexpr std::array passing{RunFailed, Timeout, LinkCorrupt, Busy, Stopped, StateUnknown, DeviceGone, NoAccess, NotFound, Precondition, Malformed};
    return std::find(passing.begin(), passing.end(), code) != passing.end();
}

/// Of a RecordedRun or a RunSummary: its end stands, whatever happens now.
template <class Run> bool hasFinalEnd(const Run &run)
{
    const bool reverted = std::any_of(
        run.verdicts.begin(), run.verdicts.end(), [](const ComponentVerdict &one) { return one.verdict == Verdict::Reverted; });
    return run.finished && run.error && (!mayPass(run.error->code) || reverted);
}

/// Beside a trial that was confirmed, nothing has happened to what the processor runs.
bool onlyConfirmed(const ManagementProcessor &before, const ManagementProcessor &now)
{
    return before.activation == Activation::Trial && now.activation == Activation::Confirmed && before.manifestDigest == now.manifestDigest
        && now.rejectedDigest == before.rejectedDigest;
}

Error notThisRun(const RecordedRun &run, const QString &why)
{
    return {Error::Code::Precondition, QStringLiteral("The run %1 cannot go on: %2.").arg(run.opening.run, why), 0,
        QStringLiteral("Look at the processor's status, then decide anew with the plan of a bundle.")};
}

QString timeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const bool today = local.date() == QDate::currentDate();
    return local.toString(today ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// "at file 2 of 4 (bmc), 63 %"
QString placeText(const RecordedRun &run)
{
    const QList<PlanStep> sending = run.opening.plan.sending();
    const QString component = run.startedFiles.isEmpty() ? QString() : run.startedFiles.last();
    const auto step = std::find_if(sending.begin(), sending.end(), [&](const PlanStep &one) { return one.component == component; });
    if (run.activation)
        return QStringLiteral("after all %1 files were stored, at their activation").arg(sending.size());
    if (step == sending.end())
        return QStringLiteral("before the first of %1 files").arg(sending.size());
    const QString place = QStringLiteral("at file %1 of %2 (%3)").arg(step - sending.begin() + 1).arg(sending.size()).arg(plainText(component));
    if (run.stored.contains(component))
        return place + QStringLiteral(", which is stored");
    quint64 done = 0;
    for (const UpgradeEvent &event : run.events) {
        if (event.component == component && event.total > 0)
            done = event.state == UpgradeState::Transferring ? event.done * 100 / event.total : 100;
    }
    return place + QStringLiteral(", %1 %").arg(std::min<quint64>(done, 100));
}

QString processorText(const ManagementProcessor &now)
{
    QStringList versions;
    QStringList named;
    for (const Component &component : now.components) {
        if (component.running) {
            versions += component.active.version;
            named += QStringLiteral("%1 %2").arg(plainText(component.name), plainText(component.active.version));
        }
    }
    const bool same = !versions.isEmpty() && versions.count(versions.first()) == versions.size();
    QString text = plainText(now.state.isEmpty() ? QStringLiteral("nothing") : now.state);
    if (now.activation == Activation::Trial)
        text += QStringLiteral(", on trial");
    if (same)
        text += QStringLiteral(", version %1 runs").arg(plainText(versions.first()));
    else if (!versions.isEmpty())
        text += QStringLiteral("; what runs: ") + named.join(QStringLiteral(", "));
    if (const qsizetype still = now.components.size() - versions.size(); still > 0 && !versions.isEmpty())
        text += QStringLiteral("; %1 of %2 components do not run").arg(still).arg(now.components.size());
    return text;
}

/// It was refused because another host had the processor, and began nothing.
bool foundItInUse(const RecordedRun &run)
{
    return run.finished && run.error && run.error->code == Error::Code::Busy && run.startedFiles.isEmpty();
}

}  // namespace

Result<RecordedRun> newestRun(const ManagementProcessor &processor)
{
    const bool nameless = processor.id == processor.address;
    for (const RunSummary &summary : listRuns()) {
        if (nameless ? summary.address != processor.address : summary.processor != processor.id)
            continue;
        if (Result<RecordedRun> run = readRun(summary.path); !run || !foundItInUse(*run))
            return run;
    }
    return Error{Error::Code::NotFound, QStringLiteral("There was no run on %1 that could go on.").arg(processor.id), 0,
        QStringLiteral("Start an upgrade: fwpilotctl upgrade.")};
}

bool hasEndedWell(const RecordedRun &run)
{
    return run.finished && run.state == UpgradeState::Succeeded;
}

Result<void> checkInterrupted(const RecordedRun &run)
{
    if (run.live)
        return Error{Error::Code::Busy, QStringLiteral("The run %1 is being carried out by another program.").arg(run.opening.run)};
    if (hasEndedWell(run))
        return notThisRun(run, QStringLiteral("it has ended well"));
    if (run.closed)
        return notThisRun(run, QStringLiteral("it was closed as failed"));
    if (run.damaged)
        return Error{Error::Code::Precondition, QStringLiteral("The record of the run %1 is damaged in the middle.").arg(run.opening.run), 0, newUpgrade};
    if (run.opening.plan.steps.isEmpty())
        return Error{Error::Code::NotFound, QStringLiteral("The run %1 was cut off before it had begun.").arg(run.opening.run), 0, newUpgrade};
    return hasFinalEnd(run) ? Result<void>(notThisRun(run, QStringLiteral("it ended with \"%1\"").arg(plainText(run.error->message, 1000)))) : Result<void>();
}

void markContinuable(QList<RunSummary> &newestFirst)
{
    QSet<QString> known;
    for (RunSummary &run : newestFirst) {
        if (run.processor.isEmpty() || known.contains(run.processor))
            continue;
        const bool busy = run.finished && run.error && run.error->code == Error::Code::Busy;
        if (const Result<RecordedRun> whole = busy ? readRun(run.path) : Result<RecordedRun>(Error{}); whole && foundItInUse(*whole))
            continue;
        known += run.processor;
        const bool endedWell = run.finished && run.state == UpgradeState::Succeeded;
        run.mayGoOn = run.begun && !run.live && !endedWell && !run.closed && !hasFinalEnd(run);
    }
}

Result<RecordedRun> interruptedRun(const ManagementProcessor &processor)
{
    Result<RecordedRun> run = newestRun(processor);
    const Result<void> interrupted = run ? checkInterrupted(*run) : Result<void>(run.error());
    return interrupted ? std::move(run) : Result<RecordedRun>(interrupted.error());
}

Result<Resumption> resumptionOf(const RecordedRun &run, const ManagementProcessor &now)
{
    const ManagementProcessor &before = run.opening.processor;
    if (now.id != before.id)
        return notThisRun(run, QStringLiteral("it was begun on %1, and this is %2").arg(before.id, now.id));
    const ProcessorMark mark
        = run.activation ? *run.activation : run.begun ? *run.begun : ProcessorMark{before.generation, before.recordSequence};
    if (now.recordSequence == mark.recordSequence)
        return Resumption::Send;
    const QByteArray &ours = run.opening.plan.manifestDigest;
    if (run.activation && !ours.isEmpty() && (now.manifestDigest == ours || now.rejectedDigest == ours))
        return Resumption::ReadBack;
    if (!run.activation && !run.begun && onlyConfirmed(before, now))
        return Resumption::Send;
    return notThisRun(run, QStringLiteral("somebody else has upgraded %1 since").arg(now.id));
}

Result<Bundle> bundleOf(const RecordedRun &run, const QString &otherPath, const TrustStore &trusted)
{
    for (const QString &path : {run.opening.bundlePath, otherPath}) {
        if (path.isEmpty())
            continue;
        Result<Bundle> bundle = Bundle::open(path, trusted);
        if (bundle && bundle->manifest().digest == run.opening.plan.manifestDigest)
            return bundle;
    }
    return bundleIsMissing(run);
}

Error bundleIsMissing(const RecordedRun &run)
{
    const UpgradePlan &plan = run.opening.plan;
    return {Error::Code::NotFound,
        QStringLiteral("The bundle of the run %1 is not there: %2 %3, which was %4.")
            .arg(run.opening.run, plainText(plan.bundleName), plainText(plan.bundleVersion), plainText(run.opening.bundlePath, 1024)),
        0,
        QStringLiteral("Bring that bundle back (its manifest has the SHA-256 %1...), or name the file where it is now.")
            .arg(QString::fromLatin1(plan.manifestDigest.toHex().first(16)))};
}

UnsignedBundles unsignedBundlesOf(const RecordedRun &run, UnsignedBundles otherwise)
{
    if (run.opening.trust == trustName(BundleTrust::State::Unsigned))
        return UnsignedBundles::Allowed;
    return run.opening.trust == trustName(BundleTrust::State::Trusted) ? UnsignedBundles::Refused : otherwise;
}

QString interruptionText(const RecordedRun &run, const ManagementProcessor &now)
{
    return QStringLiteral("The run of %1 stopped %2. The processor now reports: %3.")
        .arg(timeText(run.opening.started), placeText(run), processorText(now));
}

Result<void> closeAsFailed(UpgradeProtocol &protocol, const RecordedRun &run, const QString &owner)
{
    const Result<ManagementProcessor> now = protocol.inventory();
    if (!now)
        return now.error();
    const Result<Resumption> open = resumptionOf(run, *now);
    if (open && *open == Resumption::ReadBack)
        return notThisRun(run, QStringLiteral("what it activated may run")).in(QStringLiteral("Not closed"));
    Result<UpgradeJournal> journal = UpgradeJournal::resume(run);
    if (!journal)
        return journal.error();
    const RunTerms terms{owner, run.sessions.isEmpty() ? 0 : run.sessions.last(), false,
        [&journal](quint64 session) { return journal->session(session); }};
    const Result<void> discarded = protocol.discard(terms, [](ProtocolPhase, quint64, quint64) { return Flow::Continue; });
    if (!discarded && discarded.error().code == Error::Code::Busy)
        return discarded;
    RunVerdicts verdicts(run.opening.plan);
    Error end{Error::Code::RunFailed, QStringLiteral("Interrupted, and closed as failed; nothing was activated.")};
    if (open || !run.activation)
        verdicts.settle({}, run.stored, true);
    else
        end = {Error::Code::StateUnknown, QStringLiteral("Interrupted at its activation, and closed; what became of it is not known: %1").arg(open.error().message)};
    return journal->close(verdicts.all(), end);
}

}  // namespace fwpilot
