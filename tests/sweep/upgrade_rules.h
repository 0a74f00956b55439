// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sweep/upgrade_bench.h"

#include <array>

namespace fwpilot {

/// A promise that was broken, and how.
struct Breach {
    enum class Promise {
        Boots,   ///< a whole set runs, old or new: never none, never images of two bundles
        Flash,   ///< banks and selector record as the rules allow, or as was predicted
        Stored,  ///< what was acknowledged as stored is stored
        Told,    ///< what the tool says is so
        Ends,    ///< the upgrade ends as it must, and leaves what an undisturbed one leaves
        Obeyed,  ///< only who holds the processor is obeyed
    };
    Promise promise;
    QString what;
};
using Breaches = QList<Breach>;

inline constexpr std::array allPromises{Breach::Promise::Boots, Breach::Promise::Flash, Breach::Promise::Stored, Breach::Promise::Told,
    Breach::Promise::Ends, Breach::Promise::Obeyed};

/// "boots", "flash", "stored", "told", "ends", "obeyed".
QString promiseName(Breach::Promise promise);

/// What must be so at every moment of upgrades from the installed set to the sent one, whatever happens to them: the promises that need no
/// knowledge of where an upgrade stands. For one case, from its reset() on.
class UpgradeRules {
public:
    /// @param only components that are sent; empty is all of the bundle
    explicit UpgradeRules(UpgradeBench &bench, const QStringList &only = {});

    /// Components of which the tool has said that they are stored: what stood() is held against. To be kept up by the case.
    QStringList toldStored;
    /// The new set's self-test was made to fail: it may be condemned.
    bool mayBeCondemned = false;

    /// Of the flash at any moment.
    Breaches flash(const FlashContent &now);
    /// Of a processor that has just started.
    Breaches start(const FlashContent &now);
    /// Of the end of a run, when the processor has come to rest. Not for a host that died: it said nothing.
    Breaches told(const UpgradeBench::Ran &ran, const FlashContent &now) const;

    /// The set that runs: all images installed, or those sent in the place of theirs.
    bool runsOld(const FlashContent &now) const { return now.runs(m_old) && now.selectsWhatRuns(); }
    bool runsNew(const FlashContent &now) const { return now.runs(m_new) && now.selectsWhatRuns(); }
    /// The image that an inactive bank gets, as its record must describe it. Nothing for a component that is not sent.
    std::optional<ImageRecord> recordOf(const QString &component) const;
    /// The records of an undisturbed upgrade in their order: before, activated, first start counted, confirmed.
    const QList<SelectorRecord> &records() const { return m_records; }
    const QStringList &sent() const { return m_sent; }
    /// The sent image stands in its bank, whole, with its record.
    bool stands(const FlashContent &now, const QString &component) const;

private:
    bool isAllowed(const SelectorRecord &record) const;
    Breaches toldOfOne(const ComponentVerdict &one, const FlashContent &now) const;
    std::size_t target(qsizetype component) const;

    const FlashContent m_before;
    const Bundle m_bundle;
    const ImageSet m_old;
    ImageSet m_new;
    QStringList m_sent;
    QList<SelectorRecord> m_records;
    quint32 m_lastSequence = 0;
    quint32 m_lastGeneration = 0;
};

}  // namespace fwpilot
