// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/run_log.h"

#include "core/upgrade/upgrade_run.h"
#include "core/upgrade/upgrade_state.h"

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
    opening.bundlePath = order.bundle.fileName();
    opening.trust = order.trustText;
    opening.signer = order.bundle.signer();
    opening.programVersion = QStringLiteral(FWPILOT_VERSION);
    opening.host = QSysInfo::machineHostName();
    opening.user = qEnvironmentVariable("USER");
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
            .arg(order.bundle.manifest().images.size()));
    if (order.trustText != QLatin1String("trusted"))
        note(order.trustText == QLatin1String("unsigned") ? QStringLiteral("The bundle is UNSIGNED; it was allowed explicitly.")
                                                          : QStringLiteral("The bundle's signer is not trusted."),
            Severity::Warning);
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

void RunLog::emitEvent(UpgradeEvent event)
{
    if (event.component.isEmpty())
        event.component = m_component;
    event.time = QDateTime::currentDateTimeUtc();
    event.state = m_state;
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
        const Result<void> ended = m_journal->end(m_state, last.verdicts, last.error);
        if (!ended) {
            UpgradeEvent warning;
            warning.severity = Severity::Warning;
            warning.text = ended.error().message;
            handOut(warning);
        }
        m_journal.reset();
    }
    handOut(last);
    return m_state;
}

/// To the sink alone: the journal is closed.
void RunLog::handOut(UpgradeEvent event)
{
    event.time = QDateTime::currentDateTimeUtc();
    event.state = m_state;
    m_sink(event);
}

}  // namespace fwpilot
