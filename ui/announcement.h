// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace fwpilot {

/// Has a screen reader say a text at once, wherever the keyboard is. Nobody hears it where there is none. GUI thread.
/// @param from a part of the window that says it
void sayToScreenReader(QWidget *from, const QString &text);

}  // namespace fwpilot
