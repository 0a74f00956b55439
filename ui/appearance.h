// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QPalette>

/// How everything looks that the window draws itself: colours mixed from a palette, text sizes, and distances that grow with the font.
/// Pure functions, but for applyColourScheme().
namespace fwpilot {

/// What a colour says. Green, amber and red are for what needs the technician; the normal case is plain, secondary and one accent.
enum class Tone {
    Plain,
    Secondary,  ///< second lines, captions, rows that take no part
    Quiet,      ///< icons of states that want no notice
    Accent,     ///< Highlight: what will be done or is being done
    Ok,         ///< proven good: read back from the processor, nothing less
    Attention,
    Failure,
};

enum class ColourScheme { System, Light, Dark };

enum class TextSize { PageTitle, StripTitle, Section, Body, Small };

/// `part` laid over `into` with that opacity, 0 to 1.
QColor mixed(const QColor &part, const QColor &into, double share);
/// True when the palette's Base is dark.
bool isDark(const QPalette &palette);

/// A tone as text or icon colour.
QColor toneColour(const QPalette &palette, Tone tone);
/// Secondary text on a selected row, where Tone::Secondary would be too faint.
QColor secondaryOnSelection(const QPalette &palette);
/// Icons that stand for themselves: actions, processors, bundles.
QColor iconColour(const QPalette &palette, QPalette::ColorGroup group = QPalette::Active);
/// The surface of the strip or of one row that wants notice; Base for tones that tint nothing.
QColor toneTint(const QPalette &palette, Tone tone);
QColor hairline(const QPalette &palette);       ///< between regions
QColor rowLine(const QPalette &palette);        ///< between rows of a table
QColor barTrack(const QPalette &palette);       ///< the part of a bar that is not reached
QColor headerSurface(const QPalette &palette);  ///< of a table's header
QColor cardSurface(const QPalette &palette);    ///< between Window and Base
QColor tableSelection(const QPalette &palette);
QColor listSelection(const QPalette &palette);  ///< of the left column
QColor inverseSurface(const QPalette &palette); ///< of the safety block while it says No
QColor inverseText(const QPalette &palette);

/// The font in one of the five sizes.
QFont sizedFont(const QFont &base, TextSize size, bool bold = false);
/// A distance of the look (pixels at a line height of 18) for this font.
int scaled(const QFontMetrics &metrics, int pixels);

/// The palette of our own light or dark choice; for System one in which nothing is set, for which Qt takes the platform's.
QPalette schemePalette(ColourScheme scheme);
/// Sets the application's style once, and its palette for the scheme; System gives it back to the platform, whose changes then
/// arrive while the program runs. GUI thread.
void applyColourScheme(ColourScheme scheme);

}  // namespace fwpilot
