// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sweep/flash_timetable.h"

namespace fwpilot {

/// What becomes of the host when the processor loses its power.
enum class HostFate {
    GoesOn,      ///< nothing: its run goes on
    Continues,   ///< it loses its power too, and is started again to go on with its run
    StartsAnew,  ///< the same, and begins another run with the same bundle
};

/// Where the power goes, and whose.
struct PowerCase {
    QList<PowerCut> cuts;  ///< by flash operations since the beginning, ascending
    HostFate host = HostFate::GoesOn;
    bool selfTestFails = false;  ///< the sent set fails its self-test once, so that the processor falls back

    /// "power@12:torn (128), the host continues".
    QString text() const;
};

/// One cut at each operation from `first` to `last`, with each outcome and each fate of the host.
QList<PowerCase> cutsAtEveryOperation(quint64 first, quint64 last, bool selfTestFails);
/// Two cuts: all pairs of operations up to `last`, each with four of the sixteen pairs of outcomes, in which every outcome is once on either
/// side; the fates of the host in turns.
QList<PowerCase> pairsOfCuts(quint64 last);
/// Three cuts with the same outcome: all triples of operations from `first` to `last`.
QList<PowerCase> triplesOfCuts(quint64 first, quint64 last);
/// Five cuts at random in an upgrade of so many operations. The same for the same seed.
PowerCase fiveCuts(quint32 seed, quint64 operations);

/// Upgrades on one bench, each with its power cuts, held against every promise and against the upgrade that nothing happens to.
class PowerSweep {
public:
    /// Runs the undisturbed upgrades once. What is wrong already with them stands in breaches().
    explicit PowerSweep(const BenchShape &shape, const QStringList &only = {});

    const Breaches &breaches() const { return m_breaches; }
    /// Flash operations of the undisturbed upgrade, or of one whose set falls back.
    quint64 operations(bool selfTestFails = false) const { return selfTestFails ? m_fallbackOperations : m_operations; }
    /// The operation with which the sent set is activated.
    quint64 activation() const { return m_activation; }

    Breaches tryCase(const PowerCase &power);
    /// Cuts that have fired so far, by the flash's own count.
    quint64 cuts() const { return m_cuts; }

private:
    /// A case while it lasts.
    struct Case;
    void undisturbed(bool selfTestFails);
    static bool isAtEnd(const Case &each);
    UpgradeBench::Ran startHost(const Case &each, const UpgradeBench::Conduct &conduct, bool again);
    Breaches carryOut(Case &each);
    void checkCut(Case &each);
    void checkStart(Case &each);

    UpgradeBench m_bench;
    QStringList m_only;
    Breaches m_breaches;
    QList<FlashStep> m_timetable;
    quint64 m_operations = 0;
    quint64 m_fallbackOperations = 0;
    quint64 m_activation = 0;
    FlashContent m_updated;   ///< what an undisturbed upgrade leaves
    FlashContent m_reverted;  ///< and one whose set falls back
    quint64 m_cuts = 0;
};

}  // namespace fwpilot
