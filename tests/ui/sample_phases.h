// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/phase_bar.h"

/// The pieces of a phase bar, for the tests of the run strip and its parts.
namespace fwpilot::sample {

inline PhasePiece piece(double weight, double share, const char *label, const char *shortLabel, bool current = false)
{
    PhasePiece made;
    made.weight = weight;
    made.share = share;
    made.label = QString::fromUtf8(label);
    made.shortLabel = QString::fromUtf8(shortLabel);
    made.current = current;
    return made;
}

/// Of a run that has not begun.
inline PhaseBar::Pieces plannedPhases()
{
    return {piece(2, 0, "Check", "Check"), piece(140, 0, "Send 60.1 MB, about 2 min 20 s", "Send"),
        piece(92, 0, "Restart, about 1 min 30 s", "Restart"), piece(4, 0, "Read back", "Read back")};
}

}  // namespace fwpilot::sample
