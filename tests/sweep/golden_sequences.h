// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sweep/disturbed_upgrades.h"

namespace fwpilot {

/// A telling place of an upgrade, and the fault that it meets there.
struct GoldenPlace {
    QString name;  ///< "before activate", "after the restart: at status"
    Fault fault;
};

/// The places of one kind of fault. Of a message, "before" is its request, on which the processor has not acted yet, and "at" its answer.
QList<GoldenPlace> goldenPlaces(DisturbedUpgrades &upgrades, const FaultDescription &fault);

/// One line for each place: its name, then what sequenceText() says of the run.
QString goldenLine(const QString &place, const QString &sequence);

/// The lines that differ, a former one behind a minus and a present one behind a plus; empty when none do.
QString goldenDifference(const QStringList &former, const QStringList &present);

}  // namespace fwpilot
