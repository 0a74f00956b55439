// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sweep/upgrade_rules.h"

namespace fwpilot {

/// Upgrades with one bundle in which the whole machine loses its power, each followed by an upgrade with another bundle, which has an image
/// in common with the first: never does a set run that is of two bundles.
class BundleChange {
public:
    BundleChange();

    /// What is wrong already with an undisturbed upgrade with the first bundle, and then one with the second.
    const Breaches &breaches() const { return m_breaches; }
    /// Flash operations of the undisturbed upgrade with the first bundle.
    quint64 operations() const { return m_operations; }

    Breaches tryCut(const PowerCut &cut);
    /// Cuts that have fired so far, by the flash's own count.
    quint64 cuts() const { return m_cuts; }

private:
    Breaches carryOut();
    Breaches check(const FlashContent &now) const;
    Breaches checkBank(const QString &component, const BankContent &bank) const;

    UpgradeBench m_bench;
    ImageSet m_firstImages;  // before the bundle, whose packing fills it
    Bundle m_first;
    Breaches m_breaches;
    quint64 m_operations = 0;
    quint64 m_cuts = 0;
};

}  // namespace fwpilot
