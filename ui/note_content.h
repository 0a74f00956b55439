// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"

#include <QString>

namespace fwpilot {

/// What lasts below the strip until it is settled, as a value: why something is off, or what must not be missed. Plain text.
struct NoteContent {
    enum class Offer { None, OpenBundle, SaveLog, BackToNow };

    QString text;  ///< empty: there is no note
    Tone tone = Tone::Attention;  ///< Accent: it only says what is shown
    Offer offer = Offer::None;  ///< the button that helps

    bool operator==(const NoteContent &) const = default;
};

}  // namespace fwpilot
