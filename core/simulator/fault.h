// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/simulator/power_cut.h"

#include <QString>

#include <span>

namespace fwpilot {

/// A fault that the simulated processor is told to have. Each fires once.
struct Fault {
    enum class Kind {
        Power,
        Drop,
        Duplicate,
        Corrupt,
        Delay,
        Hold,
        Stall,
        Busy,
        Garbage,
        Reset,
        BadBlock,
        WrongContent,
        NoReturn,
        SelfTestFails,
        Vanish,
    };

    Kind kind = Kind::Power;
    quint64 at = 0;            ///< Power: flash operation, BadBlock: sector; else the message, both directions counted from 1
    quint32 milliseconds = 0;  ///< of Delay
    PowerCut::Outcome outcome = PowerCut::Outcome::Before;  ///< of Power
    QString spec;              ///< as it was given

    bool operator==(const Fault &) const = default;
};

/// One fault as `fwpilot-sim faults` shows it.
struct FaultDescription {
    Fault::Kind kind;
    const char *name;
    const char *argument;         ///< what stands behind the name, "" when nothing does
    const char *text;             ///< what happens, in one sentence
    int expectedExit;             ///< of the upgrade that meets the fault
    const char *expectedVerdict;  ///< of the image concerned
};

/// Every fault, in the order of Fault::Kind.
std::span<const FaultDescription> knownFaults();
/// The fault that a text like "power@12:torn" names. Usage: it names none, and why.
Result<Fault> parseFault(const QString &spec);

}  // namespace fwpilot
