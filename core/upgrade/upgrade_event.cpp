// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_event.h"

#include <array>
#include <utility>

namespace fwpilot {

namespace {

using enum UpgradeState;

constexpr std::array stateNames{std::pair{Idle, "idle"}, std::pair{Preparing, "preparing"}, std::pair{Transferring, "transferring"},
    std::pair{Storing, "storing"}, std::pair{Activating, "activating"}, std::pair{Restarting, "restarting"},
    std::pair{Confirming, "confirming"}, std::pair{Succeeded, "succeeded"}, std::pair{Failed, "failed"}, std::pair{Stopped, "stopped"}};

constexpr std::array verdictNames{std::pair{Verdict::Updated, "updated"}, std::pair{Verdict::Current, "current"},
    std::pair{Verdict::Skipped, "skipped"}, std::pair{Verdict::Blocked, "blocked"}, std::pair{Verdict::Failed, "failed"},
    std::pair{Verdict::Stopped, "stopped"}, std::pair{Verdict::Reverted, "reverted"}, std::pair{Verdict::Unknown, "unknown"}};

template <class Table, class Value> QString nameIn(const Table &table, Value value)
{
    for (const auto &[candidate, name] : table) {
        if (candidate == value)
            return QString::fromLatin1(name);
    }
    return {};
}

template <class Table> auto valueIn(const Table &table, const QString &wanted) -> std::optional<typename Table::value_type::first_type>
{
    for (const auto &[value, name] : table) {
        if (wanted == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

}  // namespace

QString upgradeStateName(UpgradeState state)
{
    return nameIn(stateNames, state);
}

QString verdictName(Verdict verdict)
{
    return nameIn(verdictNames, verdict);
}

std::optional<UpgradeState> upgradeStateFromName(const QString &name)
{
    return valueIn(stateNames, name);
}

std::optional<Verdict> verdictFromName(const QString &name)
{
    return valueIn(verdictNames, name);
}

}  // namespace fwpilot
