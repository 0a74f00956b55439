// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/upgrade_controller.h"

#include "core/upgrade/detect_processors.h"
#include "core/upgrade/upgrade_journal.h"
#include "ui/processor_summary.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int longestReason = 1000;    // characters

/// A reason's first sentence says what is the matter, the others what helps.
Error unspoken(const QString &reason)
{
    QStringList all = sentences(reason);
    const QString first = all.isEmpty() ? QStringLiteral("No driver here speaks to it.") : all.takeFirst();
    return {Error::Code::Unsupported, first, 0, all.join(QLatin1Char(' '))};
}

/// In English, as every error: it stands in the log, too. Where it is shown, ui/core_sentences translates it.
Error inUse(const ProcessorOwner &owner)
{
    const QString name = plainText(owner.text);
    const QDateTime since = owner.since.toLocalTime();
    const bool today = since.date() == QDate::currentDate();
    const QString clock = QLocale::c().toString(since, today ? QStringLiteral("HH:mm") : QStringLiteral("d MMM HH:mm"));
    return {Error::Code::Busy,
        since.isValid() ? QStringLiteral("In use by %1 since %2.").arg(name, clock) : QStringLiteral("In use by %1.").arg(name)};
}

QString fileNameOf(const QString &path)
{
    return plainText(QFileInfo(path).fileName());
}

}  // namespace

UpgradeController::UpgradeController(Drivers drivers, const Workplace &workplace, QObject *parent)
    : QObject(parent)
    , m_drivers(std::move(drivers))
    , m_workplace(workplace)
    , m_watch(m_drivers)
{
    connect(&m_watch, &ProcessorWatch::looked, this, &UpgradeController::takeLook);
    connect(&m_opening, &BundleOpening::changed, this, &UpgradeController::takeBundle);
    connect(&m_interrupted, &InterruptedRun::changed, this, &UpgradeController::takeInterrupted);
    connect(&m_interrupted, &InterruptedRun::closed, this, &UpgradeController::takeClosing);
    connect(&m_durations, &DurationLearning::changed, this, &UpgradeController::planChanged);
    m_watch.lookAt(workplace.source);
}

UpgradeController::~UpgradeController() = default;

const ManagementProcessor *UpgradeController::processor() const
{
    if (m_chosenId.isEmpty())
        return nullptr;
    const QList<ManagementProcessor> &seen = m_watch.processors();
    const auto first = [&](const auto &fits) {
        const auto found = std::find_if(seen.begin(), seen.end(), fits);
        return found == seen.end() ? nullptr : &*found;
    };
    if (const auto *same = first([&](const auto &one) { return one.id == m_chosenId && one.address == m_chosenAddress; }))
        return same;
    if (const auto *moved = first([&](const auto &one) { return one.id == m_chosenId; }))
        return moved;
    return first([&](const auto &one) { return one.address == m_chosenAddress; });  // while it restarts it has nothing but its place
}

std::optional<Error> UpgradeController::processorObstacle() const
{
    const ManagementProcessor *now = processor();
    if (now == nullptr)
        return Error{Error::Code::DeviceGone, QStringLiteral("The processor is not there any more.")};
    if (now->driver.isEmpty())
        return unspoken(plainText(now->reason, longestReason));
    if (!now->upgradable) {
        const bool silent = now->state == QLatin1String("no answer") || now->state == QLatin1String("restarting");
        return Error{silent ? Error::Code::Timeout : Error::Code::NoAccess, plainText(now->reason, longestReason)};
    }
    if (!now->owner.text.isEmpty() && now->owner.silentMilliseconds < ownerSpeaks)
        return inUse(now->owner);
    return std::nullopt;
}

std::optional<Error> UpgradeController::obstacle() const
{
    if (m_opening.bundle()) {
        if (const Result<AdmittedBundle> bundle = admitted(); !bundle)
            return bundle.error();
    }
    if (m_opening.problem())
        return m_opening.problem();
    if (!m_plan)
        return std::nullopt;
    if (!*m_plan)
        return m_plan->error();
    return processorObstacle();
}

bool UpgradeController::canStart() const
{
    if (stage() != Stage::Planned || m_opening.state() != BundleOpening::State::Whole || obstacle())
        return false;
    return !(*m_plan)->sending().isEmpty() || m_plannedFor.activation == Activation::Trial;
}

void UpgradeController::moveTo(const MachineSource &source, UnsignedBundles unsignedBundles)
{
    if (m_stage == Stage::Running)
        return;
    leaveRecorded();
    m_workplace.source = source;
    m_workplace.unsignedBundles = unsignedBundles;
    m_workplace.since = QDateTime::currentDateTimeUtc();
    m_interrupted.forget();
    m_chosenId.clear();
    m_chosenAddress.clear();
    m_seen = -1;
    m_watch.lookAt(source);
    enterStage(Stage::Choosing);
    planAnew();
    Q_EMIT bundleChanged();  // what is allowed may be another matter here
}

void UpgradeController::choose(const QString &wanted)
{
    if (m_stage == Stage::Running)
        return;
    const QList<ManagementProcessor> &seen = m_watch.processors();
    const auto found
        = std::find_if(seen.begin(), seen.end(), [&](const ManagementProcessor &one) { return one.id == wanted || one.address == wanted; });
    if (found == seen.end() || (found->id == m_chosenId && found->address == m_chosenAddress))
        return;
    leaveRecorded();
    m_chosenId = found->id;
    m_chosenAddress = found->address;
    m_unticked.clear();
    leaveResult();
    m_interrupted.forget();
    lookForInterrupted();
    planAnew();
    Q_EMIT looked();
}

void UpgradeController::openBundle(const QString &path)
{
    if (m_stage == Stage::Running)
        return;
    leaveRecorded();
    m_unticked.clear();
    m_policy = {};  // what was allowed was allowed for the bundle before
    leaveResult();
    m_plan.reset();
    m_opening.open(path, m_workplace.trustFolders);
    lookForInterrupted();
}

void UpgradeController::setTicked(const QString &component, bool ticked)
{
    m_unticked.removeAll(component);
    if (!ticked)
        m_unticked.append(component);
    replan();
}

void UpgradeController::allow(bool downgrade, bool reinstall)
{
    m_policy.allowDowngrade = downgrade;
    m_policy.allowReinstall = reinstall;
    replan();
}

/// Says in the log what a look has shown, unless it said so before.
void UpgradeController::noteLook()
{
    const QList<ManagementProcessor> &seen = m_watch.processors();
    if (m_seen != seen.size()) {
        m_seen = seen.size();
        note(Severity::Note, QStringLiteral("scan"),
            m_seen == 1 ? QStringLiteral("1 processor found: %1.").arg(plainText(seen.first().id))
                        : QStringLiteral("%1 processors found.").arg(m_seen));
    }
    if (m_watch.problem() != m_lastProblem) {
        m_lastProblem = m_watch.problem();
        if (m_lastProblem)
            note(Severity::Failure, QStringLiteral("scan"), m_lastProblem->message);
    }
    for (const Error &warning : m_watch.warnings()) {
        if (!m_lastWarnings.contains(warning))
            note(Severity::Warning, QStringLiteral("scan"), sentence(warning.message) + QLatin1Char(' ') + warning.remedy());
    }
    m_lastWarnings = m_watch.warnings();
}

/// The first processor that a driver here speaks to, else the first of all, until the technician chooses.
void UpgradeController::chooseFirst()
{
    const QList<ManagementProcessor> &seen = m_watch.processors();
    if (!m_chosenId.isEmpty() || seen.isEmpty())
        return;
    const auto spokenTo = std::find_if(seen.begin(), seen.end(), [](const ManagementProcessor &one) { return !one.driver.isEmpty(); });
    const ManagementProcessor &first = spokenTo == seen.end() ? seen.first() : *spokenTo;
    choose(first.address.isEmpty() ? first.id : first.address);
}

void UpgradeController::takeLook()
{
    m_lookedSinceRun = true;
    noteLook();
    chooseFirst();
    if (const ManagementProcessor *now = processor(); now != nullptr && now->upgradable)
        m_chosenId = now->id;
    lookForInterrupted();
    replan();
    Q_EMIT looked();
}

void UpgradeController::takeBundle()
{
    const QString name = fileNameOf(m_opening.path());
    if (m_opening.state() == BundleOpening::State::Refused) {
        note(Severity::Failure, QStringLiteral("bundle"), QStringLiteral("%1: %2").arg(name, m_opening.problem()->message));
    } else if (m_opening.state() == BundleOpening::State::Whole) {
        note(Severity::Note, QStringLiteral("bundle"),
            QStringLiteral("Opened %1, images: %2, %3; whole, %4.")
                .arg(name)
                .arg(m_opening.bundle()->manifest().images.size())
                .arg(sizeText(m_opening.bundle()->manifest().totalSize()), trustText(m_opening.bundle()->trust())));
        for (const QString &one : m_opening.bundle()->trust().notes)
            note(Severity::Warning, QStringLiteral("bundle"), one);
    }
    replan();
    Q_EMIT bundleChanged();
}

void UpgradeController::planAnew()
{
    m_plan.reset();
    m_plannedFor = {};
    replan();
}

/// The plan follows whatever it was made of, until it is carried out.
void UpgradeController::replan()
{
    if (m_stage == Stage::Running || m_stage == Stage::Ended)
        return;
    const std::optional<Bundle> &bundle = m_opening.bundle();
    const ManagementProcessor *now = processor();
    const Activation before = m_plannedFor.activation;
    if (now != nullptr && (now->upgradable || !m_plan))
        m_plannedFor = *now;
    m_durations.learn(m_plannedFor, m_workplace.since.isValid());
    std::optional<Result<UpgradePlan>> plan;
    if (bundle && !m_plannedFor.id.isEmpty() && (now != nullptr || m_plan)) {
        const bool unread = !m_plannedFor.upgradable && m_plannedFor.compatible.isEmpty();
        plan = unread ? Result<UpgradePlan>(*processorObstacle()) : planUpgrade(m_plannedFor, bundle->manifest(), m_policy);
        if (*plan) {
            for (PlanStep &step : (*plan)->steps)
                step.selected = step.action == PlanAction::Current || (step.isChoice() && !m_unticked.contains(step.component));
        }
    }
    const bool same = plan && m_plan && plan->hasValue() && m_plan->hasValue() && **plan == **m_plan && m_plannedFor.activation == before
        && obstacle() == m_lastObstacle;
    m_plan = plan;
    if (const std::optional<Error> speaksAgainst = obstacle(); speaksAgainst != m_lastObstacle) {
        m_lastObstacle = speaksAgainst;
        if (speaksAgainst && m_plan)
            note(Severity::Warning, QStringLiteral("plan"), QStringLiteral("Not ready: %1").arg(speaksAgainst->message));
    }
    const bool decides = m_plan || m_opening.problem();
    enterStage(interrupted() != nullptr ? Stage::Interrupted : decides ? Stage::Planned : Stage::Choosing);
    if (!same)
        Q_EMIT planChanged();
}

/// The bundle that is open, as one that may be sent.
Result<AdmittedBundle> UpgradeController::admitted() const
{
    return AdmittedBundle::of(*m_opening.bundle(), m_workplace.unsignedBundles);
}

bool UpgradeController::start(const UpgradePlan &seen)
{
    if (!canStart() || **m_plan != seen || !driverOf(m_plannedFor, m_drivers))
        return false;
    UpgradeOrder order{UpgradeJournal::newRunId(), seen, *admitted(), m_workplace.owner, true};
    order.demo = m_workplace.since.isValid();
    begin(order);
    return true;
}

UpgradeSession::Opener UpgradeController::opener(const ManagementProcessor &processor) const
{
    return [driver = driverOf(processor, m_drivers), processor]() -> Result<std::unique_ptr<UpgradeProtocol>> {
        return driver ? (*driver)->open(processor) : Result<std::unique_ptr<UpgradeProtocol>>(driver.error());
    };
}

void UpgradeController::begin(const UpgradeOrder &order)
{
    m_run = std::make_unique<RunningUpgrade>(opener(m_plannedFor), order, m_durations.usual());
    connect(m_run.get(), &RunningUpgrade::progressed, this, [this](const QList<LogEntry> &lines) {
        if (!lines.isEmpty())
            Q_EMIT logged(lines);
        Q_EMIT progressed();
    });
    connect(m_run.get(), &RunningUpgrade::ended, this, [this] {
        m_watch.lookNow();  // what a look under way sees is dropped
        m_lookedSinceRun = false;
        m_durations.noteRun();
        enterStage(Stage::Ended);
    });
    m_interrupted.forget();
    enterStage(Stage::Running);
}

void UpgradeController::requestStop(StopAt when)
{
    if (m_stage == Stage::Running)
        m_run->requestStop(when);
}

void UpgradeController::backToPlan()
{
    if (stage() != Stage::Ended)
        return;
    leaveResult();
    planAnew();
}

void UpgradeController::enterStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    m_recorded.reset();
    Q_EMIT stageChanged();
}

void UpgradeController::note(Severity severity, const QString &who, const QString &text)
{
    LogEntry line;
    line.time = QDateTime::currentDateTimeUtc();
    line.severity = severity;
    line.component = who;
    line.text = text;
    Q_EMIT logged({line});
}

}  // namespace fwpilot
