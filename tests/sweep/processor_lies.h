// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sweep/disturbed_upgrades.h"

namespace fwpilot {

/// Something that a processor says and that cannot be, or is not so.
struct ProcessorLie {
    QString name;
    std::function<void(MailboxTap &tap)> tell;  ///< tells it in one upgrade
    QList<UpgradeEnd> ends;                     ///< how the upgrade may end; empty: it is not tried, the processor is not fit for it
    /// It is about what was done or what runs: the tool can only be held to what it was told.
    bool isBelievable = false;
    QList<Fault> faults{};  ///< that the processor has besides
    bool isSpoilt = false;  ///< the upgrade goes on where it should not
};

/// Answers whose content cannot be: offsets, block sizes, progress, digests.
QList<ProcessorLie> impossibleAnswers();
/// Answers of no known outcome, or of somebody else, or not of their type.
QList<ProcessorLie> foreignAnswers();
/// Refusals of every kind, and texts in them that a terminal must not see.
QList<ProcessorLie> refusals();
/// A nameplate that cannot be, or is not so.
QList<ProcessorLie> falseNameplates();

}  // namespace fwpilot
