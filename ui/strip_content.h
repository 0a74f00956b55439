// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"
#include "ui/run_progress.h"

#include <QStringList>

#include <array>

namespace fwpilot {

/// One piece of the phase bar.
struct PhasePiece {
    enum class Fill { Bytes, Time };  ///< solid, or diagonally hatched
    double weight = 1;  ///< of the width
    double share = 0;   ///< reached, 0 to 1
    Fill fill = Fill::Bytes;
    Tone tone = Tone::Accent;  ///< of the reached part
    QString label;      ///< "Send 42.7 of 60.1 MB"
    QString shortLabel; ///< "Send"
    bool current = false;  ///< its label is bold
};

/// What the run strip says, as a value. Long forms, and short ones for a narrow window.
struct StripContent {
    bool showsSafety = true;  ///< not where what is shown is not now
    bool safeToUnplug = true;
    QString safetyToolTip;
    Tone tone = Tone::Plain;  ///< Ok, Attention and Failure colour the title and tint the strip
    Glyph glyph = Glyph::None;
    Tone glyphTone = Tone::Plain;
    QString title;
    QString shortTitle;   ///< empty: as title
    QString facts;
    QString shortFacts;   ///< empty: as facts
    bool showsPhases = true;
    std::array<PhasePiece, runPhases> phases;

    enum class Buttons {
        None,
        Plan,     ///< Start alone
        Running,  ///< Stop After This Image, then Start as "Updating…", disabled
        Interrupted,  ///< Close as Failed, Start Over, then Start as "Continue"
        Result,   ///< Back to Plan, Save Record… (primary)
        Unfinished,   ///< Back to Plan, Save Record…, then Start as "Continue"
        Error,    ///< Open Bundle… (there is no plan to start)
    };
    Buttons buttons = Buttons::None;
    QString startText;    ///< "Update 3 of 4", "Updating…"
    bool startEnabled = false;
    QString stopText;     ///< "Stop After This Image", "Stopping…"
    QString shortStopText; ///< empty: as stopText
    bool stopEnabled = false;
    bool closeEnabled = false;
    QString closeToolTip;
    bool startOverEnabled = false;
    QString caption;      ///< below the buttons: what the button will do or why it is off
};

}  // namespace fwpilot
