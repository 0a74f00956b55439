// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/upgrade_command.h"

#include "app/cli/output.h"
#include "app/cli/progress_display.h"
#include "app/cli/run_summary.h"
#include "app/owner_text.h"
#include "core/upgrade/run_verdicts.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_json.h"
#include "core/upgrade/upgrade_session.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <unistd.h>

namespace fwpilot {

namespace {

Error stoppedBeforeStart(const QString &why)
{
    return {Error::Code::Stopped, QStringLiteral("Not started: %1; nothing was written.").arg(why), 0,
        QStringLiteral("Start it again when you want it.")};
}

}  // namespace

/// The processor that is meant. One that is restarting, asked to by a program that may be gone, is waited for: what it runs then decides
/// the plan.
Result<ManagementProcessor> UpgradeCommand::find(const QString &idOrAddress)
{
    constexpr qint64 restartLimit = 12000;  // milliseconds: as long as a run waits after its activation
    constexpr qint64 unseenLimit = 1000;    // while it starts there is a moment in which nothing of it can be seen
    constexpr int pause = 200;
    Result<Surroundings> around = Surroundings::explore(m_invocation);
    if (!around)
        return around.error();
    m_around.emplace(std::move(around).value());
    QElapsedTimer timer;
    timer.start();
    for (qint64 limit = unseenLimit;;) {
        Result<ManagementProcessor> processor = findProcessor(m_around->processors, idOrAddress);
        const bool unseen = !processor && processor.error().code == Error::Code::NotFound;
        const bool restarting = processor && processor->state == QLatin1String("restarting");
        if (restarting && limit == unseenLimit) {
            limit = restartLimit;
            std::fprintf(stderr, "%s is restarting; waiting for it, %lld s at most.\n", qUtf8Printable(processor->id), restartLimit / 1000);
        }
        if ((!restarting && !unseen) || timer.elapsed() > limit)
            return processor;
        if (StopSignals::requested())
            return stoppedBeforeStart(QStringLiteral("it was interrupted"));
        struct pollfd signal = {m_signals.descriptor(), POLLIN, 0};
        static_cast<void>(::poll(&signal, 1, pause));
        if (const Result<void> looked = m_around->lookAgain(m_invocation); !looked)
            return looked.error();
    }
}

/// The processor and the bundle, as far as the bundle's structure and signature allow.
Result<void> UpgradeCommand::choose()
{
    const Result<Target> target = Target::of(m_invocation.arguments());
    if (!target)
        return target.error();
    Result<ManagementProcessor> processor = find(target->processor);
    if (!processor)
        return processor.error();
    m_processor = std::move(processor).value();
    if (const std::optional<Error> reason = whyNotUpgradable(m_processor, m_around->drivers))
        return *reason;
    const Result<Bundle> bundle = openBundle(m_invocation, target->bundle);
    const Result<void> admitted = bundle ? admit(*bundle, unsignedBundles(m_invocation)) : Result<void>(bundle.error());
    return admitted ? makePlan() : admitted;
}

Result<void> UpgradeCommand::admit(const Bundle &bundle, UnsignedBundles unsignedBundles)
{
    m_manifest = bundle.manifest();
    const Result<AdmittedBundle> admitted = AdmittedBundle::of(bundle, unsignedBundles);
    if (!admitted)
        return admitted.error();
    m_bundle = *admitted;
    return {};
}

/// The plan, or why it must not start. Damaged contents come before everything that the plan finds; where the run starts, it checks them.
Result<void> UpgradeCommand::makePlan()
{
    const Result<UpgradePlan> plan = planUpgrade(m_processor, *m_manifest, policyOf(m_invocation));
    if (plan)
        m_plan = *plan;
    const std::optional<Error> refusal = plan ? plan->refusal() : plan.error();
    if (refusal || plan->sending().isEmpty()) {
        if (const Result<void> whole = checkContents(); !whole)
            return whole;
    }
    return refusal ? Result<void>(*refusal) : Result<void>();
}

Result<void> UpgradeCommand::checkContents() const
{
    const Result<void> whole = (*m_bundle)->verify([](quint64, quint64) { return !StopSignals::requested(); });
    return StopSignals::requested() ? Result<void>(stoppedBeforeStart(QStringLiteral("it was interrupted"))) : whole;
}

void UpgradeCommand::showPlan() const
{
    if (m_invocation.json())
        return;
    printLine(QStringLiteral("%1 %2 on %3").arg(m_plan->bundleName, m_plan->bundleVersion, m_processor.id));
    if (m_bundle)
        printLine(QStringLiteral("The bundle is %1.").arg(trustText((*m_bundle)->trust()))
            + (isUnsigned() ? QStringLiteral(" --allow-unsigned was given.") : QString()));
    printLine();
    print(planTable(*m_plan));
    printLine();
}

/// Puts a question on the terminal. Anything but yes is no; so are an end of the input and a signal.
bool UpgradeCommand::answeredYes(const QString &question) const
{
    std::fflush(stdout);
    std::fputs(qUtf8Printable(question), stderr);
    struct pollfd sources[] = {{STDIN_FILENO, POLLIN, 0}, {m_signals.descriptor(), POLLIN, 0}};
    while (::poll(sources, 2, -1) < 0 && errno == EINTR)
        continue;
    char answer[64] = {};
    const bool interrupted = (sources[1].revents & POLLIN) != 0;
    const ssize_t length = interrupted ? 0 : ::read(STDIN_FILENO, answer, sizeof(answer) - 1);
    if (length <= 0)
        std::fputc('\n', stderr);
    const QString text = QString::fromUtf8(answer, qMax<ssize_t>(length, 0)).trimmed().toLower();
    return text == QLatin1String("y") || text == QLatin1String("yes");
}

Result<void> UpgradeCommand::ask(const QString &question) const
{
    if (m_invocation.isSet("yes"))
        return {};
    if (::isatty(STDIN_FILENO) != 1) {
        return usage(QStringLiteral("Nobody can be asked whether to upgrade %1: the standard input is no terminal.").arg(m_processor.id),
            QStringLiteral("Nothing was written. Give --yes to upgrade without a question."));
    }
    if (answeredYes(question))
        return {};
    return stoppedBeforeStart(StopSignals::requested() ? QStringLiteral("it was interrupted") : QStringLiteral("the answer was no"));
}

/// Nothing was sent: it was refused, or there is nothing to do.
int UpgradeCommand::endBeforeStart(const Result<void> &outcome)
{
    UpgradeEvent last;
    last.time = QDateTime::currentDateTimeUtc();
    last.state = UpgradeState::Succeeded;
    last.text = QStringLiteral("Nothing to do: everything selected is current.");
    if (!outcome) {
        last.state = outcome.error().code == Error::Code::Stopped ? UpgradeState::Stopped : UpgradeState::Failed;
        last.severity = Severity::Failure;
        last.text = outcome.error().message;
        last.error = outcome.error();
    }
    last.verdicts = verdictsNow(last.state);
    if (m_invocation.json())
        printJsonLine(toJson(last, QString()));
    else if (outcome)
        printLine(last.text);
    if (outcome)
        return 0;
    const bool misunderstood = outcome.error().code == Error::Code::Usage;
    complain(outcome.error(), misunderstood ? QString() : machineNow(outcome.error(), last.verdicts));
    return errorRow(outcome.error().code).exitCode;
}

QList<ComponentVerdict> UpgradeCommand::verdictsNow(UpgradeState state) const
{
    if (!m_interrupted)
        return verdictsBeforeStart(m_plan, m_manifest ? &*m_manifest : nullptr, state);
    RunVerdicts verdicts(m_interrupted->opening.plan);
    if (!m_interrupted->activation)
        verdicts.settle({}, m_interrupted->stored, true);
    return verdicts.all();
}

int UpgradeCommand::run()
{
    const UpgradeOrder order = m_interrupted
        ? orderToContinue(*m_interrupted, m_bundle, ownerText())
        : UpgradeOrder{UpgradeJournal::newRunId(), *m_plan, m_bundle, ownerText(), true};
    const Result<Driver *> driver = driverOf(m_processor, m_around->drivers);
    if (!driver)
        return endBeforeStart(driver.error());

    const UsualDurations usual = m_invocation.json() ? UsualDurations() : learnUsualDurations(m_processor, false);
    ProgressDisplay display(ProgressDisplay::fittingMode(), *m_plan, isUnsigned() ? QStringLiteral("UNSIGNED") : QString(), usual);
    QList<UpgradeEvent> log;
    QEventLoop loop;
    QFutureWatcher<UpgradeEvent> watcher;
    UpgradeSession session;  // destroyed first: its end waits for the worker
    QObject::connect(&watcher, &QFutureWatcher<UpgradeEvent>::resultReadyAt, &loop, [&](int index) {
        const UpgradeEvent event = watcher.resultAt(index);
        if (!event.progress)
            log.append(event);
        if (m_invocation.json())
            printJsonLine(toJson(event, order.run));
        else
            display.show(event);
    });
    QObject::connect(&watcher, &QFutureWatcher<UpgradeEvent>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(session.start([&] { return (*driver)->open(m_processor); }, order));
    m_signals.whenRequested([&session] { session.requestStop(StopAt::Now); });
    loop.exec();
    display.end();
    return conclude(log, order.run);
}

/// What became of it: the table, the sentence, and on trouble what to do.
int UpgradeCommand::conclude(const QList<UpgradeEvent> &log, const QString &run) const
{
    const UpgradeReport report = summarize(log);
    if (!m_invocation.json())
        printSummary(report, run, isUnsigned());
    if (!report.error && report.state == UpgradeState::Succeeded)
        return 0;
    const Error error = report.error.value_or(Error{Error::Code::RunFailed, QStringLiteral("The run ended without a verdict."), 0, {}});
    complain(error, machineNow(error, report.verdicts));
    return errorRow(error.code).exitCode;
}

int UpgradeCommand::carryOut()
{
    std::signal(SIGPIPE, SIG_IGN);  // who reads the log may go away; the run goes on
    const Result<void> ready = choose();
    if (m_plan)
        showPlan();
    const bool sends = m_plan && !m_plan->sending().isEmpty();
    if (!ready || (!sends && m_processor.activation != Activation::Trial))
        return endBeforeStart(ready);
    const QString question = QStringLiteral("Update %1 of %2 components of %3? [y/N] ")
                                 .arg(m_plan->sending().size())
                                 .arg(imageCount(*m_plan))
                                 .arg(m_processor.id);
    const Result<void> agreed = sends ? ask(question) : Result<void>();  // confirming what runs on trial changes no firmware
    if (!agreed)
        return endBeforeStart(agreed);
    return run();
}

}  // namespace fwpilot
