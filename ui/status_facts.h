// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/management_processor.h"
#include "ui/fact_group.h"

namespace fwpilot {

// What a processor says, in the words of the status page. An empty value is one that it does not say.

QList<Fact> identityFacts(const ManagementProcessor &processor);  ///< what it is, and through what it can be updated
QList<Fact> machineFacts(const ManagementProcessor &processor);   ///< temperatures, fans, power of the computer it looks after
QList<Fact> networkFacts(const ManagementProcessor &processor);   ///< and the interfaces that the machine has to it
QList<Fact> functionFacts(const PciFunction &function);           ///< the raw ones, as the bus tells
QList<Fact> firmwareFacts(const ManagementProcessor &processor);  ///< how it runs, who holds it, and its upgrades

/// "Read 2 s ago."
QString ageText(const QDateTime &readAt, const QDateTime &now);
/// "41 days 6 h", "6 h 12 min", "12 min 5 s"; empty for 0, which is not told.
QString upText(quint64 milliseconds);

}  // namespace fwpilot
