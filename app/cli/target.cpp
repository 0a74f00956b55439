// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/target.h"

#include "app/cli/output.h"
#include "core/base/text.h"
#include "core/protocol/builtin_drivers.h"

#include <QFileInfo>

#include <algorithm>

namespace fwpilot {

Result<Surroundings> Surroundings::explore(const Invocation &invocation)
{
    Surroundings around;
    if (invocation.isSet("trace")) {
        Result<MessageTrace> trace = MessageTrace::create(invocation.value("trace"));
        if (!trace)
            return trace.error();
        around.trace = std::make_unique<MessageTrace>(std::move(trace).value());
    }
    around.drivers = builtinDrivers(around.trace.get());
    Result<Detection> found = detectProcessors(invocation.source(), around.drivers);
    if (!found)
        return found.error();
    for (const Error &warning : found->warnings)
        complain(warning);
    around.processors = std::move(found).value().processors;
    return around;
}

Result<void> Surroundings::lookAgain(const Invocation &invocation)
{
    Result<Detection> found = detectProcessors(invocation.source(), drivers);
    if (!found)
        return found.error();
    processors = std::move(found).value().processors;
    return {};
}

std::optional<Error> whyNotUpgradable(const ManagementProcessor &processor, const Drivers &drivers)
{
    if (processor.upgradable)
        return std::nullopt;
    if (processor.state == QLatin1String("no answer") || processor.state == QLatin1String("restarting")) {
        return Error{Error::Code::Timeout, QStringLiteral("%1 does not answer: %2").arg(processor.id, processor.reason), 0,
            QStringLiteral("Look at it again with fwpilotctl status; if it stays silent, restart the processor.")};
    }
    if (processor.driver.isEmpty()) {  // the reason says why, then what to do
        QStringList said = sentences(processor.reason);
        const QString why = said.isEmpty() ? QString() : said.takeFirst();
        return Error{
            Error::Code::Unsupported, QStringLiteral("%1 cannot be upgraded. %2").arg(processor.id, why), 0, said.join(QLatin1Char(' '))};
    }
    const Result<Driver *> driver = driverOf(processor, drivers);
    if (!driver)
        return driver.error();
    const Result<std::unique_ptr<UpgradeProtocol>> protocol = (*driver)->open(processor);
    if (!protocol)
        return protocol.error();
    if (const Result<ManagementProcessor> now = (*protocol)->inventory(); !now)
        return now.error();
    return Error{Error::Code::NoAccess, QStringLiteral("%1 cannot be upgraded: %2").arg(processor.id, processor.reason)};
}

Target Target::ofOptionalBundle(const QStringList &arguments)
{
    const auto isBundle = [](const QString &argument) { return argument.endsWith(QLatin1String(".fwb")) || QFileInfo(argument).isFile(); };
    if (arguments.size() == 2) {
        const bool swapped = isBundle(arguments[0]) && !isBundle(arguments[1]);
        return swapped ? Target{arguments[1], arguments[0]} : Target{arguments[0], arguments[1]};
    }
    if (arguments.isEmpty())
        return Target{};
    return isBundle(arguments[0]) ? Target{QString(), arguments[0]} : Target{arguments[0], QString()};
}

Result<Target> Target::of(const QStringList &arguments)
{
    const Target target = ofOptionalBundle(arguments);
    if (!target.bundle.isEmpty())
        return target;
    return usage(arguments.isEmpty()
            ? QStringLiteral("No bundle was given.")
            : QStringLiteral("No bundle was given: %1 is no file, and does not end in .fwb.").arg(plainText(arguments[0], 1024)),
        QStringLiteral("Name the bundle, a file that ends in .fwb."));
}

Result<Bundle> openBundle(const Invocation &invocation, const QString &path)
{
    const Result<TrustStore> trusted = invocation.trustStore();
    return trusted ? Bundle::open(path, *trusted) : Result<Bundle>(trusted.error());
}

UnsignedBundles unsignedBundles(const Invocation &invocation)
{
    return invocation.isSet("allow-unsigned") ? UnsignedBundles::Allowed : UnsignedBundles::Refused;
}

PlanPolicy policyOf(const Invocation &invocation)
{
    return {invocation.isSet("allow-downgrade"), invocation.isSet("allow-reinstall"), invocation.values("only")};
}

QString planTable(const UpgradePlan &plan)
{
    QList<QStringList> rows;
    for (const PlanStep &step : plan.steps) {
        const bool hasImage = step.action != PlanAction::NotInBundle;
        const QString action
            = !hasImage || step.selected ? planActionName(step.action) : planActionName(step.action) + QStringLiteral(" (not chosen)");
        rows.append({step.component, step.from, step.to, action, hasImage ? sizeText(step.size) : QString(), step.reason});
    }
    return columns({QStringLiteral("COMPONENT"), QStringLiteral("INSTALLED"), QStringLiteral("IN BUNDLE"), QStringLiteral("ACTION"),
                       QStringLiteral("SIZE"), QStringLiteral("REASON")},
        rows);
}

qsizetype imageCount(const UpgradePlan &plan)
{
    return std::count_if(plan.steps.begin(), plan.steps.end(), [](const PlanStep &step) { return step.action != PlanAction::NotInBundle; });
}

}  // namespace fwpilot
