// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_run.h"

#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_state.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QSysInfo>

namespace fwpilot {

namespace {

constexpr qint64 progressInterval = 100;  // milliseconds between two progress events

QString sizeText(quint64 bytes)
{
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString secondsText(qint64 milliseconds)
{
    return QString::number(static_cast<double>(milliseconds) / 1000, 'f', 1);
}

/// After activate may have been sent, only reading back tells what happened: these errors leave it open.
bool leavesOutcomeOpen(const Error &error)
{
    using Code = Error::Code;
    return error.code == Code::Timeout || error.code == Code::DeviceGone || error.code == Code::LinkCorrupt || error.code == Code::StateUnknown
        || error.code == Code::Stopped;
}

/// One execution of a plan.
class Run {
public:
    Run(UpgradeProtocol &protocol, const UpgradeOrder &order, const StopTokens &stop, const EventSink &sink)
        : m_protocol(protocol), m_order(order), m_stop(stop), m_sink(sink), m_sending(order.plan.sending())
    {
    }

    UpgradeState carryOut();

private:
    Result<void> prepare();
    Result<void> checkBundle();
    Result<void> openJournal();
    Result<void> begin();
    Result<void> storeAll();
    Result<void> store(const PlanStep &step);
    Result<void> activate();
    Result<ManagementProcessor> readBack();
    Result<void> judge(const ManagementProcessor &after);
    Error judgeOpenOutcome(const Error &error);

    Flow follow(ProtocolPhase phase, quint64 done, quint64 total);
    void enter(UpgradeState state, const QString &text, Severity severity = Severity::Note);
    void note(const QString &text, Severity severity = Severity::Note);
    void emitEvent(UpgradeEvent event);
    UpgradeState finish(const Result<void> &result);
    void setVerdicts(Verdict verdict);
    void settleVerdicts(const Error &error);
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
    QList<ComponentVerdict> m_verdicts;
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
    if (m_sending.isEmpty())
        return {};
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
    return checked ? begin() : checked;
}

Result<void> Run::begin()
{
    RunTerms terms;
    terms.owner = m_order.owner;
    terms.takesOver = heldSession(m_before.id).value_or(0);
    terms.retryRejected = m_order.retryRejected;
    terms.noteSession = [this](quint64 session) { return m_journal->session(session); };
    const Result<void> noted = m_journal->startUpgrade();
    if (!noted)
        return noted;
    return m_protocol.begin(m_order.plan, terms, [this](ProtocolPhase phase, quint64 done, quint64 total) { return follow(phase, done, total); });
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
    if (!activated && !leavesOutcomeOpen(activated.error())) {
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

/// Rule 16: the digests that the processor computed from its flash at start-up against the plan's.
Result<void> Run::judge(const ManagementProcessor &after)
{
    bool all = after.activation == Activation::Confirmed;
    bool fallback = after.activation == Activation::Confirmed;
    for (const PlanStep &step : m_sending) {
        const Component *component = after.component(step.component);
        const Component *before = m_before.component(step.component);
        const bool matches = component != nullptr && component->running && component->active.sha256 == step.sha256;
        all = all && matches;
        fallback = fallback && component != nullptr && before != nullptr && component->active.sha256 == before->active.sha256;
        for (ComponentVerdict &verdict : m_verdicts) {
            if (verdict.component == step.component)
                verdict.verdict = matches ? Verdict::Updated : Verdict::Failed;
        }
    }
    if (all)
        return {};
    if (fallback) {
        setVerdicts(Verdict::Reverted);
        const QString reason = after.rejectedReason.isEmpty() ? QStringLiteral("no reason given") : after.rejectedReason;
        return Error{Error::Code::RunFailed,
            QStringLiteral("The new firmware did not hold (%1); the processor fell back and runs what it ran before.").arg(reason), 0,
            QStringLiteral("The processor is safe and runs its former firmware. Send the record of this run to the maker before trying again.")};
    }
    if (after.activation == Activation::Recovery)
        return Error{Error::Code::WrongContent, QStringLiteral("The processor came back and has nothing whole to run."), 0,
            QStringLiteral("Start the upgrade again at once: it accepts one in this state.")};
    return Error{Error::Code::WrongContent, QStringLiteral("The processor came back, but not with what was sent.")};
}

void Run::setVerdicts(Verdict verdict)
{
    for (ComponentVerdict &one : m_verdicts) {
        for (const PlanStep &step : m_sending) {
            if (step.component == one.component)
                one.verdict = verdict;
        }
    }
}

/// Verdicts of a run that ended before anything was read back.
void Run::settleVerdicts(const Error &error)
{
    for (ComponentVerdict &verdict : m_verdicts) {
        if (verdict.verdict != Verdict::Unknown || m_activated)
            continue;
        const bool stored = m_stored.contains(verdict.component);
        const bool culprit = verdict.component == m_component && error.code != Error::Code::Stopped;
        verdict.verdict = culprit ? Verdict::Failed : Verdict::Stopped;
        if (!culprit)
            verdict.stored = stored;
    }
    const bool nothingBegun = m_stored.isEmpty() && m_component.isEmpty() && error.code != Error::Code::Stopped && !m_activated;
    if (nothingBegun)
        setVerdicts(Verdict::Failed);
}

UpgradeState Run::finish(const Result<void> &result)
{
    UpgradeEvent last;
    if (result) {
        m_state = UpgradeState::Succeeded;
        last.text = m_sending.isEmpty() ? QStringLiteral("Nothing to do: everything selected is current.")
                                        : QStringLiteral("Succeeded: the processor runs what was sent, read back from its flash.");
    } else {
        const Error &error = result.error();
        settleVerdicts(error);
        m_state = error.code == Error::Code::Stopped ? UpgradeState::Stopped : UpgradeState::Failed;
        last.severity = m_state == UpgradeState::Stopped ? Severity::Warning : Severity::Failure;
        last.text = error.message;
        last.error = error;
    }
    last.component = m_component;
    last.verdicts = m_verdicts;
    if (m_journal) {
        const Result<void> ended = m_journal->end(m_state, m_verdicts, last.error);
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
    using Code = Error::Code;
    if (error.code == Code::Timeout || error.code == Code::DeviceGone || error.code == Code::LinkCorrupt)
        return;
    static_cast<void>(m_protocol.release([](ProtocolPhase, quint64, quint64) { return Flow::Continue; }));
}

UpgradeState Run::carryOut()
{
    for (const PlanStep &step : m_order.plan.steps) {
        if (step.action == PlanAction::NotInBundle)
            continue;
        ComponentVerdict verdict{step.component, step.from, step.to, step.sha256, Verdict::Unknown, std::nullopt};
        if (!step.selected)
            verdict.verdict = step.action == PlanAction::Blocked ? Verdict::Blocked : Verdict::Skipped;
        else if (step.refusal)
            verdict.verdict = Verdict::Blocked;
        else if (!step.sends())
            verdict.verdict = Verdict::Current;
        m_verdicts.append(verdict);
    }
    Result<void> result = prepare();
    if (result && m_sending.isEmpty())
        return finish(result);
    if (result)
        result = storeAll();
    if (result)
        result = activate();
    if (!result) {
        letGo(result.error());
        return finish(result);
    }
    const Result<ManagementProcessor> after = readBack();
    return finish(after ? judge(*after) : Result<void>(after.error()));
}

}  // namespace

UpgradeState runUpgrade(UpgradeProtocol &protocol, const UpgradeOrder &order, const StopTokens &stop, const EventSink &sink)
{
    return Run(protocol, order, stop, sink).carryOut();
}

}  // namespace fwpilot
