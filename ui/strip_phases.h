// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_report.h"
#include "ui/strip_content.h"

#include <QCoreApplication>

/// The phase bar of a StripContent, and the words that its texts share. Pure.
namespace fwpilot {

struct StripWords {
    Q_DECLARE_TR_FUNCTIONS(RunStrip)
public:
    /// "1 image", "3 images"
    static QString images(qsizetype count);
    /// "1 blocked, 2 current": texts with their counts, those that are not 0; empty when all are.
    static QString counts(const QList<std::pair<QString, qsizetype>> &counts);
    /// Below a Start that is off: what it needs first.
    static QString caption(Error::Code obstacle);
};

/// The four pieces with their names, as wide as they usually last, nothing reached. Where that is not known they have widths that tell
/// nothing.
void layOutPhases(StripContent &strip, quint64 bytes, const UsualDurations &usual = {});
/// What is reached, in a run.
void fillPhases(StripContent &strip, const RunProgress &progress);
/// What was done, and where it ended. The strip has its tone already.
void endPhases(StripContent &strip, const RunProgress &progress, const UpgradeReport &report);

}  // namespace fwpilot
