// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_run.h"

#include "core/upgrade/run_verdicts.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_report.h"
#include "core/upgrade/upgrade_state.h"

#include <QElapsedTimer>
#include <QSysInfo>

namespace fwpilot {

namespace {

constexpr qint64 progressInterval = 100;  // milliseconds between two progress events

QString secondsText(qint64 milliseconds)
{
    return QString::number(static_cast<double>(milliseconds) / 1000, 'f', 1);
}

/// One execution of a plan.
class Run {
public:
    Run(UpgradeProtocol &protocol, const UpgradeOrder &order, const StopTokens &stop, const EventSink &sink)
        : m_protocol(protocol), m_order(order), m_stop(stop), m_sink(sink), m_sending(order.plan.sending()), m_verdicts(order.plan)
    {
    }

    UpgradeState carryOut();

private:
    Result<void> prepare();
    Result<void> checkBundle();
    Result<void> openJournal();
    RunTerms terms();
    Result<void> confirmFirst();
    Result<void> begin();
    Result<ManagementProcessor> upgradeOnce();
    bool neverActivated(const ManagementProcessor &after) const;
    Result<void> storeAll();
    Result<void> store(const PlanStep &step);
    Result<void> activate();
    Result<ManagementProcessor> readBack();
    Error judgeOpenOutcome(const Error &error);

    Flow follow(ProtocolPhase phase, quint64 done, quint64 total);
    void enter(UpgradeState state, const QString &text, Severity severity = Severity::Note);
    void note(const QString &text, Severity severity = Severity::Note);
    void emitEvent(UpgradeEvent event);
    UpgradeState finish(const Result<void> &result);
    void letGo(const Error &error);

    UpgradeProtocol &m_protocol;
    const UpgradeOrder &m_order;
    const StopTokens &m_stop;
    const EventSink &m_sink;
    const QList<PlanStep> m_sending;

    UpgradeState m_state = UpgradeState::Idle;
    std::optional<UpgradeJournal> m_journal;
    ManagementProcessor m_before;
    QString m_component;  ///< under way
    QStringList m_stored;
    bool m_activated = false;  ///< activate may have been sent
    bool m_stopSaid = false;
    bool m_degradedSaid = false;
    RunVerdicts m_verdicts;
    QElapsedTimer m_lastProgress;
    std::optional<ProtocolPhase> m_lastPhase;
};

void Run::emitEvent(UpgradeEvent event)
{
    event.time = QDateTime::currentDateTimeUtc();
    event.state = m_state;
    if (event.component.isEmpty())
        event.component = m_component;
    if (m_journal)
        m_journal->event(event);
    m_sink(event);
    if (m_journal && m_journal->degraded() && !m_degradedSaid) {
        m_degradedSaid = true;
        note(m_journal->degradedReason(), Severity::Warning);
    }
}

void Run::note(const QString &text, Severity severity)
{
    UpgradeEvent event;
    event.severity = severity;
    event.text = text;
    emitEvent(event);
}

void Run::enter(UpgradeState state, const QString &text, Severity severity)
{
    Q_ASSERT(canFollow(m_state, state));
    m_state = state;
    note(text, severity);
}

/// What the protocol reports while it works: state and figures for the sink, and the wish to stop back.
Flow Run::follow(ProtocolPhase phase, quint64 done, quint64 total)
{
    const bool changed = m_lastPhase != phase;
    m_lastPhase = phase;
    if (phase == ProtocolPhase::Storing && m_state == UpgradeState::Transferring)
        enter(UpgradeState::Storing, QStringLiteral("All data acknowledged; the processor stores it."));
    if (phase == ProtocolPhase::Sending && m_state == UpgradeState::Storing)
        enter(UpgradeState::Transferring, QStringLiteral("The image is sent again."), Severity::Warning);
    if (phase == ProtocolPhase::Confirming && m_state == UpgradeState::Restarting)
        enter(UpgradeState::Confirming, QStringLiteral("The processor is back; waiting for its confirmation."));
    if (phase == ProtocolPhase::Restarting && m_state == UpgradeState::Confirming)
        enter(UpgradeState::Restarting, QStringLiteral("The processor restarts again."), Severity::Warning);
    else if (phase == ProtocolPhase::Restarting && changed && !m_activated)
        note(QStringLiteral("The processor has restarted; waiting for it."), Severity::Warning);
    if (phase == ProtocolPhase::WaitingForOther && changed)
        note(QStringLiteral("Another program held the processor and has fallen silent; waiting until its hold ends (at most %1 s).").arg(total / 1000),
            Severity::Warning);
    if (changed || !m_lastProgress.isValid() || m_lastProgress.elapsed() >= progressInterval) {
        m_lastProgress.start();
        UpgradeEvent event;
        event.severity = Severity::Detail;
        event.progress = true;
        event.done = done;
        event.total = total;
        emitEvent(event);
    }
    if (!m_stop.now.stop_requested())
        return Flow::Continue;
    if (!m_activated)
        return Flow::Stop;
    if (!m_stopSaid)
        note(QStringLiteral("A stop was asked for; after activation the run can only be followed to its end."), Severity::Warning);
    m_stopSaid = true;
    return Flow::Continue;
}

/// Each image is checked once before anything is sent.
Result<void> Run::checkBundle()
{
    QElapsedTimer timer;
    timer.start();
    const auto report = [this](quint64 done, quint64 total) { return follow(ProtocolPhase::Connecting, done, total) == Flow::Continue; };
    const Result<void> verified = m_order.bundle.verify(report);
    if (verified)
        note(QStringLiteral("The bundle is whole: %1 checked in %2 s.")
                 .arg(sizeText(m_order.bundle.manifest().totalSize()), secondsText(timer.elapsed())));
    return verified;
}

Result<void> Run::openJournal()
{
    RunOpening opening;
    opening.run = m_order.run;
    opening.started = QDateTime::currentDateTimeUtc();
    opening.processor = m_before;
    opening.plan = m_order.plan;
    opening.bundlePath = m_order.bundle.fileName();
    opening.trust = m_order.trustText;
    opening.signer = m_order.bundle.signer();
    opening.programVersion = QStringLiteral(FWPILOT_VERSION);
    opening.host = QSysInfo::machineHostName();
    opening.user = qEnvironmentVariable("USER");
    Result<UpgradeJournal> journal = UpgradeJournal::create(opening);
    if (!journal)
        return journal.error();
    m_journal.emplace(std::move(journal).value());
    return {};
}

Result<void> Run::prepare()
{
    if (const std::optional<Error> refusal = m_order.plan.refusal())
        return *refusal;
    Result<ManagementProcessor> before = m_protocol.inventory();
    if (!before)
        return before.error();
    m_before = std::move(before).value();
    const bool onTrial = m_before.activation == Activation::Trial;
    if (m_sending.isEmpty() && !onTrial) {
        enter(UpgradeState::Preparing, QStringLiteral("No image has to be sent."));
        return {};
    }
    const Result<void> journal = openJournal();
    if (!journal)
        return journal;
    enter(UpgradeState::Preparing, QStringLiteral("Run %1: %2 %3 for %4, %5 of %6 images to send.")
              .arg(m_order.run, plainText(m_order.plan.bundleName), plainText(m_order.plan.bundleVersion), m_before.id)
              .arg(m_sending.size())
              .arg(m_order.bundle.manifest().images.size()));
    if (m_order.trustText != QLatin1String("trusted"))
        note(m_order.trustText == QLatin1String("unsigned") ? QStringLiteral("The bundle is UNSIGNED; it was allowed explicitly.")
                                                            : QStringLiteral("The bundle's signer is not trusted."),
            Severity::Warning);
    const Result<void> checked = checkBundle();
    return checked && onTrial ? confirmFirst() : checked;
}

RunTerms Run::terms()
{
    RunTerms terms;
    terms.owner = m_order.owner;
    terms.takesOver = heldSession(m_before.id).value_or(0);
    terms.retryRejected = m_order.retryRejected;
    terms.noteSession = [this](quint64 session) { return m_journal->session(session); };
    return terms;
}

/// The running firmware is on trial: before anything else it is confirmed, or has fallen back, and then the plan was made for another set.
Result<void> Run::confirmFirst()
{
    note(QStringLiteral("The processor's firmware is on trial; waiting for its confirmation first."));
    const Result<ManagementProcessor> confirmed = m_protocol.confirm(
        terms(), [this](ProtocolPhase phase, quint64 done, quint64 total) { return follow(phase, done, total); });
    if (!confirmed)
        return confirmed.error();
    for (const Component &component : m_before.components) {
        const Component *now = confirmed->component(component.name);
        if (now == nullptr || now->active.sha256 != component.active.sha256) {
            return Error{Error::Code::Precondition, QStringLiteral("The firmware on trial did not hold; the processor fell back while the upgrade was starting."),
                0, QStringLiteral("Start the upgrade again: its plan will be made anew.")};
        }
    }
    m_before = *confirmed;
    return {};
}

Result<void> Run::begin()
{
    const Result<void> noted = m_journal->startUpgrade();
    if (!noted)
        return noted;
    return m_protocol.begin(m_order.plan, terms(), [this](ProtocolPhase phase, quint64 done, quint64 total) { return follow(phase, done, total); });
}

Result<void> Run::storeAll()
{
    for (const PlanStep &step : m_sending) {
        const Result<void> stored = store(step);
        if (!stored)
            return stored;
        if ((m_stop.afterImage.stop_requested() || m_stop.now.stop_requested()) && m_stored.size() < m_sending.size())
            return Error{Error::Code::Stopped, QStringLiteral("Stopped after %1; nothing was activated.").arg(step.component)};
    }
    return {};
}

Result<void> Run::store(const PlanStep &step)
{
    QElapsedTimer timer;
    timer.start();
    m_component = step.component;
    m_lastPhase.reset();
    const Result<void> noted = m_journal->startFile(step.component);
    if (!noted)
        return noted;
    enter(UpgradeState::Transferring, QStringLiteral("Sending %1: %2, version %3.").arg(step.component, sizeText(step.size), plainText(step.to)));
    const ImageOpener open = [this, &step]() -> Result<std::unique_ptr<QIODevice>> {
        Result<std::unique_ptr<ImageReader>> image = m_order.bundle.openImage(step.component);
        if (!image)
            return image.error();
        return std::unique_ptr<QIODevice>(std::move(image).value());
    };
    const Result<void> stored
        = m_protocol.store(step, open, [this](ProtocolPhase phase, quint64 done, quint64 total) { return follow(phase, done, total); });
    if (!stored)
        return stored.error().in(step.component);
    m_stored.append(step.component);
    if (m_state == UpgradeState::Transferring)
        enter(UpgradeState::Storing, QStringLiteral("It was stored already."));
    UpgradeEvent event;
    event.done = event.total = step.size;
    event.text = QStringLiteral("Stored %1 in %2 s.").arg(step.component, secondsText(timer.elapsed()));
    emitEvent(event);
    m_component.clear();
    return m_journal->stored(step.component);
}

Result<void> Run::activate()
{
    if (m_stop.now.stop_requested() || m_stop.afterImage.stop_requested())
        return Error{Error::Code::Stopped, QStringLiteral("Stopped before activation; every image is stored.")};
    Result<ManagementProcessor> now = m_protocol.inventory();
    if (!now)
        return now.error();
    m_before.generation = now->generation;
    m_before.recordSequence = now->recordSequence;
    const Result<void> noted = m_journal->activateIntended(now->generation, now->recordSequence);
    if (!noted)
        return noted;
    enter(UpgradeState::Activating, QStringLiteral("Activating all images at once."));
    m_activated = true;
    const Progress progress = [this](ProtocolPhase phase, quint64 done, quint64 total) { return follow(phase, done, total); };
    const Result<void> activated = m_protocol.activate(progress);
    if (!activated && activated.error().detail != 0) {  // refused by the processor; everything else leaves the outcome open
        m_activated = false;
        return activated;
    }
    enter(UpgradeState::Restarting, activated ? QStringLiteral("Activated; the processor restarts.")
                                              : QStringLiteral("No answer to activate (%1); reading what the processor does.").arg(activated.error().message),
        activated ? Severity::Note : Severity::Warning);
    if (activated)
        static_cast<void>(m_protocol.release(progress));  // without it the processor restarts by itself after a second
    return {};
}

Result<ManagementProcessor> Run::readBack()
{
    const Result<ManagementProcessor> after = m_protocol.readBack(
        m_before.generation, [this](ProtocolPhase phase, quint64 done, quint64 total) { return follow(phase, done, total); });
    if (!after)
        return judgeOpenOutcome(after.error());
    if (m_state == UpgradeState::Restarting)
        enter(UpgradeState::Confirming, QStringLiteral("The processor is back."));
    return after;
}

/// It did not come back as it should: perhaps activate never arrived.
Error Run::judgeOpenOutcome(const Error &error)
{
    const Result<ManagementProcessor> now = m_protocol.inventory();
    if (!now || now->generation != m_before.generation || now->recordSequence != m_before.recordSequence)
        return error;
    m_activated = false;
    return Error{Error::Code::Timeout, QStringLiteral("The processor did not carry out activate; it still runs what it ran before.")};
}

UpgradeState Run::finish(const Result<void> &result)
{
    const bool wasStopped = !result && result.error().code == Error::Code::Stopped;
    const UpgradeState final = result ? UpgradeState::Succeeded : wasStopped ? UpgradeState::Stopped : UpgradeState::Failed;
    Q_ASSERT(canFollow(m_state, final));
    m_state = final;
    UpgradeEvent last;
    if (result) {
        last.text = m_sending.isEmpty() ? QStringLiteral("Nothing to do: everything selected is current.")
                                        : QStringLiteral("Succeeded: the processor runs what was sent, read back from its flash.");
    } else {
        const Error &error = result.error();
        if (!m_activated)
            m_verdicts.settle(wasStopped ? QString() : m_component, m_stored, wasStopped || !m_component.isEmpty() || !m_stored.isEmpty());
        last.severity = wasStopped ? Severity::Warning : Severity::Failure;
        last.text = error.message;
        last.error = error;
    }
    last.component = m_component;
    last.verdicts = m_verdicts.all();
    if (m_journal) {
        const Result<void> ended = m_journal->end(m_state, m_verdicts.all(), last.error);
        if (!ended) {
            UpgradeEvent warning;
            warning.time = QDateTime::currentDateTimeUtc();
            warning.state = m_state;
            warning.severity = Severity::Warning;
            warning.text = ended.error().message;
            m_sink(warning);
        }
        m_journal.reset();
    }
    last.time = QDateTime::currentDateTimeUtc();
    last.state = m_state;
    m_sink(last);
    return m_state;
}

/// Ends the hold of a run that did not get to its activation, unless nobody is there to hear it: then the lease ends it.
void Run::letGo(const Error &error)
{
    if (isSilence(error.code))
        return;
    static_cast<void>(m_protocol.release([](ProtocolPhase, quint64, quint64) { return Flow::Continue; }));
}

UpgradeState Run::carryOut()
{
    const Result<void> prepared = prepare();
    if (!prepared || m_sending.isEmpty())
        return finish(prepared);
    Result<ManagementProcessor> after = upgradeOnce();
    if (after && neverActivated(*after)) {
        // The processor lost its power before the selector record was whole. That was read, not guessed; so it is no repetition (rule 13).
        m_activated = false;
        m_stored.clear();
        enter(UpgradeState::Preparing, QStringLiteral("The processor restarted before the activation took place; once more."), Severity::Warning);
        after = upgradeOnce();
    }
    if (after && neverActivated(*after)) {
        m_activated = false;
        return finish(Error{Error::Code::RunFailed, QStringLiteral("The processor restarted twice before the activation took place; it still runs what it ran before.")});
    }
    return finish(after ? m_verdicts.judge(m_before, *after) : Result<void>(after.error()));
}

/// The record that decides what runs is the one of before.
bool Run::neverActivated(const ManagementProcessor &after) const
{
    return after.recordSequence == m_before.recordSequence && after.activation == m_before.activation;
}

/// From start upgrade to reading back.
Result<ManagementProcessor> Run::upgradeOnce()
{
    Result<void> result = begin();
    if (result)
        result = storeAll();
    if (result)
        result = activate();
    if (result)
        return readBack();
    letGo(result.error());
    return result.error();
}

}  // namespace

UpgradeState runUpgrade(UpgradeProtocol &protocol, const UpgradeOrder &order, const StopTokens &stop, const EventSink &sink)
{
    return Run(protocol, order, stop, sink).carryOut();
}

}  // namespace fwpilot
