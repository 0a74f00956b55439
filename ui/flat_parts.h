// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QIcon>
#include <QPalette>
#include <QPolygonF>
#include <QStyleOption>

class QPainter;
class QWidget;

/// The few shapes that all standard widgets of the look are made of. Only for the style.
namespace fwpilot::flat {

/// Edge of a control: stronger than the hairline between regions.
constexpr double edgeShare = 0.28;
/// Edge of a box to tick, which is nothing but its edge.
constexpr double tickEdgeShare = 0.5;

QPalette::ColorGroup group(const QStyleOption *option);
QColor colour(const QStyleOption *option, QPalette::ColorRole role);
/// Text laid over a surface with this opacity.
QColor textOver(const QPalette &palette, QPalette::ColorRole surface, double share);
QColor edge(const QStyleOption *option, double share = edgeShare);
/// The fill of what is switched on or pointed at in a bar or menu of this surface.
QColor chosen(const QPalette &palette, QPalette::ColorRole surface);

QFont fontOf(const QWidget *widget);
QFont boldFont(const QWidget *widget);
int textWidth(const QFontMetrics &metrics, const QString &text);
/// A distance of the look for this widget; either may be missing.
int px(const QStyleOption *option, const QWidget *widget, int pixels);

/// A filled box with rounded corners and an edge of that width inside of it; an invalid colour leaves its part out.
void box(QPainter *painter, const QRect &rect, double radius, const QColor &fill, const QColor &edgeColour, double width = 1.0);
/// The mark of keyboard focus.
void focusRing(QPainter *painter, const QStyleOption *option, const QRect &rect, double radius);
/// An open arrow head in the middle of `rect`, as the set's "down" glyph.
void chevron(QPainter *painter, const QStyleOption *option, const QRect &rect, Qt::ArrowType direction);
void checkBox(QPainter *painter, const QStyleOption *option);
void radioButton(QPainter *painter, const QStyleOption *option);
/// Surface and edge of what is written into or chosen from.
void field(QPainter *painter, const QStyleOption *option, QPalette::ColorRole surface);

struct Label {
    QIcon icon;
    QSize iconSize;
    QString text;
    QFont font;
    QColor ink;
    bool mnemonic = true;  ///< shown underlined
};

/// Between an icon and its text: 8 to the eye, as a glyph leaves room in its square.
int labelGap(const QStyleOption *option, const QWidget *widget);
/// Icon and text as one piece in the middle of `rect`; icon first in reading direction.
void label(QPainter *painter, const QStyleOption *option, const QRect &rect, const Label &label);

}  // namespace fwpilot::flat
