// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"

#include <QIcon>

class QPainter;

namespace fwpilot {

/// The bundled icon set, resources/icons: one file a glyph, black for the tint and white for the knocked-out sign.
enum class Glyph {
    None,
    Box, Chip, Close, Copy, Down, Flask, Journal, Log, Moon, Net, Offline, Open, Person, Pin, Plug, PlugOff, Print, Refresh, Save, Search, Shield,
    Stop, Thermo,
    Absent, Attention, Blocked, Current, Error, Newer, Ok, Older, Reinstall, Restarting, Running, Sending, Skipped, Stored, Unknown, Update,
    Waiting,  // the last one
};

/// The file of a glyph in the resources, ":/icons/state-ok.svg"; empty for None.
QString glyphFile(Glyph glyph);
/// Paints a glyph into a square, sharp at every scale. White parts of the drawing are left out.
void paintGlyph(QPainter &painter, const QRect &square, Glyph glyph, const QColor &tint);
/// An icon that takes its colour from the application's palette each time it is painted (ButtonText at 82 %, dimmed when disabled), or the
/// tone's when one is given. On a primary button: `onAccent`, HighlightedText.
QIcon icon(Glyph glyph, Tone tone = Tone::Plain);
QIcon iconOnAccent(Glyph glyph);

}  // namespace fwpilot
