// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sweep/upgrade_rules.h"

namespace fwpilot {

/// What one flash operation of an undisturbed upgrade does, as PROTOCOL.md says (sections 10 to 12).
struct FlashStep {
    enum class Kind { EraseLog, CountStart, EraseImageRecord, EraseImage, ProgramImage, WriteImageRecord, EraseSelector, ProgramSelector };
    Kind kind = Kind::CountStart;
    QString component{};  ///< of an image
    int record = 0;       ///< of the selector: which of UpgradeRules::records() it writes
    bool last = false;    ///< with this page, the record is whole
};

/// All operations of an undisturbed upgrade in their order, from the start of a processor to the confirmation of what was sent: what can be
/// said of them without running any of it.
QList<FlashStep> flashTimetable(UpgradeBench &bench, const UpgradeRules &rules);

/// What must stand in the flash after a cut.
struct FlashPrediction {
    enum class Bank { Former, Broken, New };
    QMap<QString, Bank> banks;  ///< the inactive banks of the components that are sent
    int record = 0;             ///< the selector record in force, of UpgradeRules::records()
};
FlashPrediction predict(const QList<FlashStep> &timetable, const UpgradeRules &rules, const PowerCut &cut, quint32 pageSize);

/// Where the flash is not as predicted, before the processor gets its power back. `before` is the flash at the beginning.
Breaches compareCut(const FlashPrediction &prediction, const UpgradeRules &rules, const FlashContent &before, const FlashContent &now);
/// Where a processor that has started then is not as predicted: what runs, and the record that it may have counted its start in.
Breaches compareStart(const FlashPrediction &prediction, const UpgradeRules &rules, const FlashContent &now);

}  // namespace fwpilot
