// SPDX-License-Identifier: GPL-3.0-or-later
// The half of UpgradeCommand that goes on with an interrupted run.
#include "app/cli/output.h"
#include "app/cli/run_summary.h"
#include "app/cli/upgrade_command.h"
#include "app/owner_text.h"
#include "core/upgrade/continuation.h"
#include "core/upgrade/upgrade_json.h"

#include <csignal>

namespace fwpilot {

/// The processor, its newest run, and the bundle of that run where it is still needed.
Result<void> UpgradeCommand::chooseInterrupted()
{
    const Target target = Target::ofOptionalBundle(m_invocation.arguments());
    Result<ManagementProcessor> processor = find(target.processor);
    if (!processor)
        return processor.error();
    m_processor = std::move(processor).value();
    Result<RecordedRun> run = newestRun(m_processor);
    if (!run)
        return run.error();
    m_interrupted.emplace(std::move(run).value());
    m_plan = m_interrupted->opening.plan;
    if (hasEndedWell(*m_interrupted))
        return {};
    if (const Result<void> interrupted = checkInterrupted(*m_interrupted); !interrupted)
        return interrupted;
    if (const std::optional<Error> reason = whyNotUpgradable(m_processor, m_around->drivers)) {
        const bool open = m_interrupted->activation && reason->code == Error::Code::Timeout;
        return open ? Error{Error::Code::StateUnknown, reason->message} : *reason;
    }
    return m_invocation.isSet("close-as-failed") ? Result<void>() : findBundle(target.bundle);
}

/// Reading back what was activated needs no bundle, and no signature.
Result<void> UpgradeCommand::findBundle(const QString &path)
{
    const Result<Resumption> resumption = resumptionOf(*m_interrupted, m_processor);
    if (!resumption)
        return resumption.error();
    const Result<TrustStore> trusted = m_invocation.trustStore();
    const Result<Bundle> bundle = trusted ? bundleOf(*m_interrupted, path, *trusted) : Result<Bundle>(trusted.error());
    const Result<void> admitted = bundle ? admit(*bundle, unsignedBundlesOf(*m_interrupted, unsignedBundles(m_invocation)))
                                         : Result<void>(bundle.error());
    return *resumption == Resumption::ReadBack ? Result<void>() : admitted;
}

int UpgradeCommand::tellEndedWell() const
{
    const UpgradeReport report = summarize(*m_interrupted);
    UpgradeEvent last;
    last.time = QDateTime::currentDateTimeUtc();
    last.state = UpgradeState::Succeeded;
    last.verdicts = m_interrupted->verdicts;
    last.text = QStringLiteral("Nothing to continue: the last run has ended. %1").arg(report.sentence());
    if (m_invocation.json())
        printJsonLine(toJson(last, m_interrupted->opening.run));
    else
        printLine(last.text);
    return 0;
}

/// --close-as-failed
int UpgradeCommand::close()
{
    const Result<Driver *> driver = driverOf(m_processor, m_around->drivers);
    const Result<std::unique_ptr<UpgradeProtocol>> protocol
        = driver ? (*driver)->open(m_processor) : Result<std::unique_ptr<UpgradeProtocol>>(driver.error());
    const Result<void> closed
        = protocol ? closeAsFailed(**protocol, *m_interrupted, ownerText()) : Result<void>(protocol.error());
    if (!closed)
        return endBeforeStart(closed);
    const Result<RecordedRun> ended = readRun(m_interrupted->path);
    if (m_invocation.json() && ended) {
        UpgradeEvent last;
        last.time = ended->ended;
        last.state = ended->state;
        last.text = QStringLiteral("The run was closed as failed.");
        last.error = ended->error;
        last.verdicts = ended->verdicts;
        printJsonLine(toJson(last, ended->opening.run));
    } else {
        printLine(QStringLiteral("The run %1 was closed as failed.").arg(m_interrupted->opening.run));
    }
    return 0;
}

int UpgradeCommand::goOn()
{
    std::signal(SIGPIPE, SIG_IGN);  // who reads the log may go away; the run goes on
    const Result<void> ready = chooseInterrupted();
    if (!ready)
        return endBeforeStart(ready);
    if (hasEndedWell(*m_interrupted))
        return tellEndedWell();
    if (!m_invocation.json())
        printLine(interruptionText(*m_interrupted, m_processor));
    const bool closing = m_invocation.isSet("close-as-failed");
    const QString question = closing ? QStringLiteral("Close it as failed? [y/N] ")
                                     : QStringLiteral("Continue it with %1 %2? [y/N] ").arg(plainText(m_plan->bundleName), plainText(m_plan->bundleVersion));
    if (const Result<void> agreed = ask(question); !agreed)
        return endBeforeStart(agreed);
    return closing ? close() : run();
}

}  // namespace fwpilot
