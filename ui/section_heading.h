// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

class QWidget;

namespace fwpilot {

/// The heading of a section as wide as its page: icon and words.
QWidget *makeSectionHeading(Glyph glyph, const QString &words);
/// Gives it the distances of its font; anew when the font changes.
void spaceSectionHeading(QWidget *heading);

}  // namespace fwpilot
