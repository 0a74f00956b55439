// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/upgrade_command.h"
#include "core/upgrade/upgrade_json.h"

namespace fwpilot {

namespace {

struct Planned {
    Bundle bundle;
    UpgradePlan plan;
};

Result<Planned> makePlan(const Invocation &invocation)
{
    const Result<Target> target = Target::of(invocation.arguments());
    if (!target)
        return target.error();
    const Result<Surroundings> around = Surroundings::explore(invocation);
    if (!around)
        return around.error();
    const Result<ManagementProcessor> processor = findProcessor(around->processors, target->processor);
    if (!processor)
        return processor.error();
    if (processor->components.isEmpty()) {
        if (const std::optional<Error> reason = whyNotUpgradable(*processor, around->drivers))
            return *reason;
    }
    const Result<Bundle> bundle = openBundle(invocation, target->bundle);
    if (!bundle)
        return bundle.error();
    const Result<UpgradePlan> plan = planUpgrade(*processor, bundle->manifest(), policyOf(invocation));
    if (!plan)
        return plan.error();
    return Planned{*bundle, *plan};
}

QString refusalSentence(const Error &refusal)
{
    const ErrorRow &row = errorRow(refusal.code);
    return QStringLiteral("An upgrade would be refused (%1, exit %2): %3")
        .arg(QString::fromLatin1(row.name))
        .arg(row.exitCode)
        .arg(refusal.message);
}

QString planSentence(const UpgradePlan &plan)
{
    if (const std::optional<Error> refusal = plan.refusal())
        return refusalSentence(*refusal);
    const qsizetype count = plan.sending().size();
    if (count == 0)
        return QStringLiteral("Nothing to do: everything selected is current.");
    return QStringLiteral("An upgrade would update %1 of %2 components: %3 to send, then one restart of the processor.")
        .arg(count)
        .arg(imageCount(plan))
        .arg(sizeText(plan.bytesToSend()));
}

int plan(const Invocation &invocation)
{
    const Result<Planned> planned = makePlan(invocation);
    if (!planned)
        return fail(planned.error(), invocation);
    if (invocation.json()) {
        QJsonObject object = toJson(planned->plan);
        object.insert(QStringLiteral("trust"), trustName(planned->bundle.trust().state));
        printJson(object);
        return 0;
    }
    printLine(QStringLiteral("%1 %2 on %3").arg(planned->plan.bundleName, planned->plan.bundleVersion, planned->plan.processor));
    const BundleTrust &trust = planned->bundle.trust();
    printLine(QStringLiteral("The bundle is %1.").arg(trustText(trust)));
    if (trust.refusal && trust.refusal->code == Error::Code::Unsigned)
        printLine(QStringLiteral("An upgrade wants --allow-unsigned."));
    else if (trust.refusal)
        printLine(refusalSentence(*trust.refusal));
    for (const QString &note : trust.notes)
        printLine(note);
    printLine();
    print(planTable(planned->plan));
    printLine();
    printLine(planSentence(planned->plan));
    return 0;
}

int upgrade(const Invocation &invocation)
{
    return UpgradeCommand(invocation).carryOut();
}

int continueRun(const Invocation &invocation)
{
    return UpgradeCommand(invocation).goOn();
}

constexpr OptionDescription planOptions[] = {
    {"allow-downgrade", "", "also send images that are older than what is installed"},
    {"allow-reinstall", "", "also send images that are installed already"},
    {"allow-unsigned", "", "accept a bundle without a signature"},
    {"only", "COMPONENT", "only this component's image; again for each"},
};
constexpr OptionDescription upgradeOptions[] = {
    {"yes", "", "do not ask"},
    {"allow-downgrade", "", "also send images that are older than what is installed"},
    {"allow-reinstall", "", "also send images that are installed already"},
    {"allow-unsigned", "", "accept a bundle without a signature"},
    {"only", "COMPONENT", "only this component's image; again for each"},
};
constexpr OptionDescription continueOptions[] = {
    {"yes", "", "do not ask"},
    {"allow-unsigned", "", "accept a bundle without a signature; what was allowed for the run is allowed still"},
    {"close-as-failed", "", "do not continue it: give it the end \"failed\", and have the processor forget it"},
};

constexpr const char *upgradeDetails = R"(
Every image of the bundle that is newer than what is installed is sent and stored while the processor runs on. Then all of
them are activated in one step, the processor restarts, and what it runs is read back from its flash.

Without --yes it asks first. SIGINT (Ctrl+C), SIGTERM and SIGHUP stop it after the message under way (exit 6); what is
stored stays, and the same command goes on from there. Once everything is activated it can only be followed to its end.
With --json each line is an object; the last one has the state succeeded, failed or stopped, and the verdicts.
)";

constexpr const char *continueDetails = R"(
Goes on with the newest run of the processor when it was cut off, stopped, or ended by something that may be over now. Its own
plan is carried out, under its own id: images that are stored already are not sent again, and where everything was activated
before the interruption, the processor is only read back. The bundle is the file that the run was begun with, or FILE when that
one is not there; both must be the same bundle. Refused (exit 9) when somebody else has upgraded the processor since.
)";

constexpr CommandDescription commands[] = {
    {"plan", "[ID] FILE", "shows what a bundle would do, row by row, with reasons", "\nWrites nothing, and sends no message.\n",
        planOptions, 0, 2, plan},
    {"upgrade", "[ID] FILE", "upgrades a processor from a bundle", upgradeDetails, upgradeOptions, 0, 2, upgrade, true},
    {"continue", "[ID] [FILE]", "goes on with an interrupted run", continueDetails, continueOptions, 0, 2, continueRun, true},
};

}  // namespace

std::span<const CommandDescription> upgradeCommands()
{
    return commands;
}

}  // namespace fwpilot
