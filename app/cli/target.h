// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/bundle/admitted_bundle.h"
#include "core/protocol/mailbox/message_trace.h"
#include "core/upgrade/detect_processors.h"
#include "core/upgrade/upgrade_plan.h"

/// What a command is pointed at: the processors around, one of them, and a bundle.
namespace fwpilot {

/// The drivers with their trace, and every processor that they found.
struct Surroundings {
    std::unique_ptr<MessageTrace> trace;  ///< --trace; nullptr without it. Outlives the drivers that write to it
    Drivers drivers;
    QList<ManagementProcessor> processors;

    /// Tells on the standard error what detection had to leave out.
    static Result<Surroundings> explore(const Invocation &invocation);
    /// Looks for the processors anew, and says nothing.
    Result<void> lookAgain(const Invocation &invocation);
};

/// Why a processor cannot be upgraded now; nothing when it can be.
std::optional<Error> whyNotUpgradable(const ManagementProcessor &processor, const Drivers &drivers);

/// The arguments [ID] FILE.
struct Target {
    QString processor;  ///< id or address, empty when left out
    QString bundle;     ///< a path

    /// What names an existing file or ends in .fwb is the bundle. Usage when there is none.
    static Result<Target> of(const QStringList &arguments);
    /// The same where the bundle may be left out.
    static Target ofOptionalBundle(const QStringList &arguments);
};

/// The bundle in a file, its signature judged by those who are trusted here.
Result<Bundle> openBundle(const Invocation &invocation, const QString &path);
/// --allow-unsigned
UnsignedBundles unsignedBundles(const Invocation &invocation);
/// --allow-downgrade, --allow-reinstall, --only.
PlanPolicy policyOf(const Invocation &invocation);
/// A plan for people: a row for each component.
QString planTable(const UpgradePlan &plan);
/// How many images the bundle has.
qsizetype imageCount(const UpgradePlan &plan);

}  // namespace fwpilot
