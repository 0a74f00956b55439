// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_size.h"

#include "ui/appearance.h"

#include <QScreen>
#include <QWidget>

namespace fwpilot {

namespace {

constexpr int aroundWindow = 48;  // of the screen: title bar and edges

}  // namespace

void giveFirstSize(QWidget *window, int width, int height)
{
    const QFontMetrics metrics = window->fontMetrics();
    const QSize room = window->screen()->availableGeometry().size() - QSize(1, 1) * scaled(metrics, aroundWindow);
    window->resize(QSize(scaled(metrics, width), scaled(metrics, height)).boundedTo(room));
}

}  // namespace fwpilot
