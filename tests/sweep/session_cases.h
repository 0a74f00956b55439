// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sweep/second_host.h"
#include "tests/sweep/upgrade_rules.h"

namespace fwpilot {

/// Upgrades on one bench in which a message comes twice, not at all, or from somebody who does not hold the processor; held against every
/// promise and against the upgrade that nothing happens to.
class SessionSweep {
public:
    explicit SessionSweep(const BenchShape &shape = {});

    /// What is wrong already with the undisturbed upgrade.
    const Breaches &breaches() const { return m_breaches; }
    /// Messages of the undisturbed upgrade, in both directions.
    quint64 messages() const { return m_messages; }

    /// A fault of the link after which the upgrade succeeds all the same.
    Breaches linkFault(Fault::Kind kind, quint64 message);
    /// What another host says.
    enum class Intrusion { Discard, StartUpgrade, Activate };
    /// Another host says it when so many messages have passed, without holding the processor: it is refused, and nothing changes.
    Breaches intrude(Intrusion intrusion, quint64 message);
    /// Activate comes again, under another id: it is absolute, so that nothing changes.
    Breaches activateAgain();

    /// Faults that have fired and messages of others that were answered, by the simulator's own count and the answers.
    quint64 tried() const { return m_tried; }

private:
    Breaches carryOut(const QList<Fault> &faults, const std::function<void()> &onTurn);
    Breaches conclude(UpgradeRules &rules, const UpgradeBench::Ran &ran);
    bool say(SecondHost &host, Intrusion intrusion);

    UpgradeBench m_bench;
    Breaches m_breaches;
    quint64 m_messages = 0;
    quint64 m_tried = 0;
    std::optional<FlashContent> m_updated;
};

}  // namespace fwpilot
