// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace fwpilot {

/// Gives a window that is not shown yet its first size, or less where its screen has no room for that and for the window's frame.
/// @param width, height pixels for a 10 pt font at 96 dpi
void giveFirstSize(QWidget *window, int width, int height);

}  // namespace fwpilot
