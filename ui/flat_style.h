// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flat_metrics.h"

class QPushButton;
class QStyleOptionMenuItem;

namespace fwpilot {

/// The standard widgets in the flat hand of the look: hairlines, small mixes of the palette, no gradients and no shadows.
class FlatStyle : public FlatMetrics {
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;

private:
    bool drawSurface(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const;
    bool drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    bool drawBar(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOptionMenuItem &item, QPainter *painter, const QWidget *widget) const;
};

/// Marks the one button of a place that does what the place is for: filled with the accent, bold. An icon on it: iconOnAccent().
void setPrimary(QPushButton *button, bool primary = true);
bool isPrimary(const QWidget *widget);

}  // namespace fwpilot
