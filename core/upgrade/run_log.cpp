// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/run_log.h"

#include "core/upgrade/upgrade_run.h"
#include "core/upgrade/upgrade_state.h"

#include <QFileInfo>
#include <QSysInfo>

namespace fwpilot {

namespace {

constexpr qint64 progressInterval = 100;  // milliseconds between two progress events

RunOpening openingOf(const UpgradeOrder &order, const ManagementProcessor &processor)
{
    RunOpening opening;
    opening.run = order.run;
    opening.started = QDateTime::currentDateTimeUtc();
    opening.processor = processor;
    opening.plan = order.plan;
    const Bundle &bundle = order.bundle->bundle();
    opening.bundlePath = QFileInfo(bundle.fileName()).absoluteFilePath();
    opening.trust = trustName(bundle.trust().state);
    opening.signer = bundle.trust().signer.name;
    opening.signerFingerprint = bundle.trust().signer.fingerprint;
    opening.bundleFormat = bundle.manifest().format;
    opening.bundleCreated = bundle.manifest().created;
    opening.programVersion = QStringLiteral(FWPILOT_VERSION);
    opening.host = QSysInfo::machineHostName();
    opening.user = qEnvironmentVariable("USER");
    opening.demo = order.demo;
    return opening;
}

}  // namespace

Result<void> RunLog::open(const UpgradeOrder &order, const ManagementProcessor &processor)
{
    Result<UpgradeJournal> journal = UpgradeJournal::create(openingOf(order, processor));
    if (!journal)
        return journal.error();
    m_journal.emplace(std::move(journal).value());
    enter(UpgradeState::Preparing,
        QStringLiteral("Run %1: %2 %3 for %4, %5 of %6 images to send.")
            .arg(order.run, plainText(order.plan.bundleName), plainText(order.plan.bundleVersion), processor.id)
            .arg(order.plan.sending().size())
            .arg((*order.bundle)->manifest().images.size()));
    noteDemo(order.demo);
    noteTrust((*order.bundle)->trust());
    warn(order.warnings);
    return {};
}

void RunLog::noteDemo(bool demo)
{
    if (demo)
        note(QStringLiteral("DEMO: the machine is simulated; nothing real is changed."));
}

/// Who vouches for what is sent.
void RunLog::noteTrust(const BundleTrust &trust)
{
    if (trust.isTrusted())
        note(QStringLiteral("The bundle is %1, certificate %2.").arg(trustText(trust), fingerprintText(trust.signer.fingerprint)));
    else
        note(QStringLiteral("The bundle is UNSIGNED; it was allowed explicitly."), Severity::Warning);
    warn(trust.notes);
}

void RunLog::warn(const QStringList &warnings)
{
    for (const QString &one : warnings)
        note(one, Severity::Warning);
}

Result<void> RunLog::resume(const UpgradeOrder &order)
{
    const RecordedRun &run = *order.interrupted;
    Result<UpgradeJournal> journal = UpgradeJournal::resume(run);
    if (!journal)
        return journal.error();
    m_journal.emplace(std::move(journal).value());
    enter(UpgradeState::Preparing,
        QStringLiteral("Run %1 goes on: %2 %3 for %4.")
            .arg(run.opening.run, plainText(run.opening.plan.bundleName), plainText(run.opening.plan.bundleVersion), run.opening.processor.id));
    noteDemo(run.opening.demo);
    if (run.torn)
        note(QStringLiteral("The last line of its record was incomplete and is dropped."), Severity::Warning);
    if (order.bundle)
        noteTrust((*order.bundle)->trust());
    warn(order.warnings);
    return {};
}

void RunLog::beginImage(const QString &component)
{
    m_component = component;
    m_lastPhase.reset();
}

void RunLog::endImage(quint64 size, const QString &text)
{
    UpgradeEvent event;
    event.done = event.total = size;
    event.text = text;
    emitEvent(event);
    m_component.clear();
}

void RunLog::enter(UpgradeState state, const QString &text, Severity severity)
{
    Q_ASSERT(canFollow(m_state, state));
    m_state = state;
    note(text, severity);
}

void RunLog::note(const QString &text, Severity severity)
{
    UpgradeEvent event;
    event.severity = severity;
    event.text = text;
    emitEvent(event);
}

void RunLog::progress(ProtocolPhase phase, quint64 done, quint64 total)
{
    const bool changed = m_lastPhase != phase;
    m_lastPhase = phase;
    enterByPhase(phase);
    if (changed)
        noteByPhase(phase, total);
    if (!changed && m_lastProgress.isValid() && m_lastProgress.elapsed() < progressInterval)
        return;
    m_lastProgress.start();
    UpgradeEvent event;
    event.severity = Severity::Detail;
    event.progress = true;
    event.done = done;
    event.total = total;
    emitEvent(event);
    markInJournal(event);
}

/// How far an image has come, now and then: for the record of a run that is cut off.
void RunLog::markInJournal(UpgradeEvent event)
{
    stamp(event);
    event.component = m_component;
    event.text = m_marks.text(event, event.at, 0);
    event.progress = false;
    if (m_journal && !event.text.isEmpty())
        m_journal->event(event);
}

void RunLog::enterByPhase(ProtocolPhase phase)
{
    if (phase == ProtocolPhase::Storing && m_state == UpgradeState::Transferring)
        enter(UpgradeState::Storing, QStringLiteral("All data acknowledged; the processor stores it."));
    else if (phase == ProtocolPhase::Sending && m_state == UpgradeState::Storing)
        enter(UpgradeState::Transferring, QStringLiteral("The image is sent again."), Severity::Warning);
    else if (phase == ProtocolPhase::Confirming && m_state == UpgradeState::Restarting)
        enter(UpgradeState::Confirming, QStringLiteral("The processor is back; waiting for its confirmation."));
    else if (phase == ProtocolPhase::Restarting && m_state == UpgradeState::Confirming)
        enter(UpgradeState::Restarting, QStringLiteral("The processor restarts again."), Severity::Warning);
}

/// What is worth a word when a phase begins, though the run's state stays.
void RunLog::noteByPhase(ProtocolPhase phase, quint64 total)
{
    const bool restartExpected = m_state == UpgradeState::Activating || isPastReturn(m_state);
    if (phase == ProtocolPhase::Restarting && !restartExpected)
        note(QStringLiteral("The processor has restarted; waiting for it."), Severity::Warning);
    if (phase == ProtocolPhase::WaitingForOther)
        note(QStringLiteral("Another program held the processor and has fallen silent; waiting until its hold ends (at most %1 s).")
                 .arg(total / 1000),
            Severity::Warning);
}

void RunLog::stamp(UpgradeEvent &event) const
{
    event.time = QDateTime::currentDateTimeUtc();
    event.at = m_clock.elapsed();
    event.state = m_state;
}

void RunLog::emitEvent(UpgradeEvent event)
{
    if (event.component.isEmpty())
        event.component = m_component;
    stamp(event);
    if (m_journal)
        m_journal->event(event);
    m_sink(event);
    if (m_journal && m_journal->degraded() && !m_degradedSaid) {
        m_degradedSaid = true;
        note(m_journal->degradedReason(), Severity::Warning);
    }
}

UpgradeState RunLog::end(const Result<void> &result, const QList<ComponentVerdict> &verdicts, const QString &success)
{
    const bool wasStopped = !result && result.error().code == Error::Code::Stopped;
    const UpgradeState final = result ? UpgradeState::Succeeded : wasStopped ? UpgradeState::Stopped : UpgradeState::Failed;
    Q_ASSERT(canFollow(m_state, final));
    m_state = final;
    UpgradeEvent last;
    last.component = m_component;
    last.verdicts = verdicts;
    last.text = success;
    if (!result) {
        last.severity = wasStopped ? Severity::Warning : Severity::Failure;
        last.text = result.error().message;
        last.error = result.error();
    }
    if (m_journal) {
        static_cast<void>(m_journal->end(m_state, last.verdicts, last.error));  // the gaps tell of it
        if (m_journal->degraded())
            sayGaps(*m_journal);
        m_journal.reset();
    }
    handOut(last);
    return m_state;
}

/// The record has gaps: all of it is saved elsewhere, and that is said.
void RunLog::sayGaps(const UpgradeJournal &journal)
{
    const Result<QString> saved = journal.saveElsewhere();
    UpgradeEvent warning;
    warning.severity = Severity::Warning;
    warning.unrecorded = true;
    warning.text = journal.degradedReason() + QLatin1Char(' ')
        + (saved ? QStringLiteral("All of it was saved in %1; keep that file.").arg(plainText(*saved, 1024))
                 : QStringLiteral("%1 Save the log from here before you close this.").arg(saved.error().message));
    handOut(warning);
}

/// To the sink alone: the journal is closed.
void RunLog::handOut(UpgradeEvent event)
{
    stamp(event);
    m_sink(event);
}

}  // namespace fwpilot
