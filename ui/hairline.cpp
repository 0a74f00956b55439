// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hairline.h"

#include "ui/appearance.h"

#include <QPainter>

namespace fwpilot {

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    const bool level = orientation == Qt::Horizontal;
    setSizePolicy(level ? QSizePolicy::Expanding : QSizePolicy::Fixed, level ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), hairline(palette()));
}

}  // namespace fwpilot
