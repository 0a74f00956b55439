// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sanitized.h"
#include "tests/sweep/upgrade_course.h"
#include "tests/sweep/upgrade_rules.h"

namespace fwpilot {

/// Of the cases of a sweep, every so many are tried: all, and with sanitizers a fixed part. Odd, so that requests and answers are in it.
#ifdef FWPILOT_SANITIZED
inline constexpr quint64 sweepStride = 9;
#else
inline constexpr quint64 sweepStride = 1;
#endif

/// Upgrades on one bench, each disturbed in its own way, held against every promise, against how they must end, and against the upgrade
/// that nothing happens to.
class DisturbedUpgrades {
public:
    /// Runs the undisturbed upgrade. What is wrong already with it stands in breaches().
    explicit DisturbedUpgrades(const BenchShape &shape = {});

    const Breaches &breaches() const { return m_breaches; }
    const UpgradeCourse &course() const { return m_course; }
    UpgradeBench &bench() { return m_bench; }

    /// What happens to one upgrade.
    struct Disturbance {
        QList<Fault> faults{};
        std::function<void(MailboxTap &tap)> prepare{};     ///< what the tap shall do
        std::function<void(UpgradeBench &bench)> onTurn{};  ///< from outside, after every turn of the processor
        UpgradeBench::Conduct conduct{};
        bool isCondemned = false;  ///< the sent set may fail its self-test
        bool isSpoilt = false;     ///< what stands in the flash is not for the rules to say: it was changed, or cannot be
        bool isLie = false;        ///< the processor says of itself what is not so: the tool can only be held to what it was told
    };
    /// One upgrade, which must end in one of these ways; then, where it did not succeed and the processor was started anew, one that
    /// succeeds.
    Breaches tryCase(const Disturbance &disturbance, const QList<UpgradeEnd> &ends);

    /// No upgrade: the processor is found, and not fit for one; then it is started anew, and one succeeds.
    Breaches tryDetection(const Disturbance &disturbance);
    /// One upgrade, held against the promises alone; nothing follows it.
    Breaches watch(const Disturbance &disturbance);

    /// What came of the last case.
    const UpgradeBench::Ran &ran() const { return m_ran; }
    /// Modelled time from its first fault, or from its beginning where there was none, to its end.
    Milliseconds duration() const { return m_duration; }
    /// Faults that have fired in all cases, by the simulator's own count.
    quint64 fired() const { return m_fired; }

private:
    struct Case;
    Case begin(const Disturbance &disturbance);
    void attend(Case &each);
    void carryOut(Case &each);
    void checkStart(Case &each);
    void checkFlash(Case &each);
    void checkEnd(Case &each, const QList<UpgradeEnd> &ends);
    void tryAgain(Case &each);
    Breaches conclude(Case &each);

    BenchShape m_shape;
    UpgradeBench m_bench;
    Breaches m_breaches;
    UpgradeCourse m_course;
    FlashContent m_updated;  ///< what an undisturbed upgrade leaves
    UpgradeBench::Ran m_ran;
    bool m_isPresent = false;  ///< the processor, when its upgrade had ended
    Milliseconds m_duration = 0;
    quint64 m_fired = 0;
};

/// Texts that a terminal or a window must not be given.
Breaches unfitTexts(const QStringList &texts);
/// The states that a run went through, each once where it stayed and pairs that come again counted, then its error and the verdicts of its
/// images: "preparing > 2 x (transferring > storing) > transferring > failed | timeout: stopped stopped failed stopped".
QString sequenceText(const UpgradeBench::Ran &ran);

}  // namespace fwpilot
