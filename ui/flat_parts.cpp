// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat_parts.h"

#include "ui/appearance.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QTransform>
#include <QWidget>

#include <algorithm>

namespace fwpilot::flat {

namespace {

constexpr double chosenShare = 0.18;

void stroke(QPainter *painter, const QPolygonF &line, const QColor &ink, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->restore();
}

QRect squareIn(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

bool touched(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled && option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
}

double turnOf(Qt::ArrowType direction)
{
    switch (direction) {
    case Qt::UpArrow:
        return 180;
    case Qt::LeftArrow:
        return 90;
    case Qt::RightArrow:
        return -90;
    default:
        return 0;
    }
}

}  // namespace

QPalette::ColorGroup group(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
}

QColor colour(const QStyleOption *option, QPalette::ColorRole role)
{
    return option->palette.color(group(option), role);
}

QColor textOver(const QPalette &palette, QPalette::ColorRole surface, double share)
{
    return mixed(palette.color(QPalette::Active, QPalette::Text), palette.color(QPalette::Active, surface), share);
}

QColor edge(const QStyleOption *option, double share)
{
    return option->state & QStyle::State_Enabled ? textOver(option->palette, QPalette::Base, share) : hairline(option->palette);
}

QColor chosen(const QPalette &palette, QPalette::ColorRole surface)
{
    return mixed(palette.color(QPalette::Active, QPalette::Highlight), palette.color(QPalette::Active, surface), chosenShare);
}

QFont fontOf(const QWidget *widget)
{
    return widget ? widget->font() : QApplication::font();
}

QFont boldFont(const QWidget *widget)
{
    QFont font = fontOf(widget);
    font.setBold(true);
    return font;
}

int textWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.size(Qt::TextShowMnemonic, text).width();
}

int px(const QStyleOption *option, const QWidget *widget, int pixels)
{
    return scaled(option ? option->fontMetrics : QFontMetrics(fontOf(widget)), pixels);
}

void box(QPainter *painter, const QRect &rect, double radius, const QColor &fill, const QColor &edgeColour, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edgeColour.isValid() ? QPen(edgeColour, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double in = edgeColour.isValid() ? width / 2 : 0.0;
    const double r = std::max(0.0, radius - in);
    painter->drawRoundedRect(QRectF(rect).adjusted(in, in, -in, -in), r, r);
    painter->restore();
}

void focusRing(QPainter *painter, const QStyleOption *option, const QRect &rect, double radius)
{
    box(painter, rect, radius, QColor(), option->palette.color(QPalette::Active, QPalette::Highlight), px(option, nullptr, 2));
}

void chevron(QPainter *painter, const QStyleOption *option, const QRect &rect, Qt::ArrowType direction)
{
    const double half = std::min({px(option, nullptr, 14) / 4.0, rect.width() / 2.0 - 1, rect.height() / 2.0 - 1});
    if (half < 1)
        return;
    const QPointF middle = QRectF(rect).center();
    QTransform turn;
    turn.translate(middle.x(), middle.y());
    turn.rotate(turnOf(direction));
    const QPolygonF down{QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)};
    stroke(painter, turn.map(down), iconColour(option->palette, group(option)), half * 0.4);
}

void checkBox(QPainter *painter, const QStyleOption *option)
{
    const QRect square = squareIn(option->rect);
    const int side = square.width();
    const bool partly = option->state & QStyle::State_NoChange;
    const double radius = side * 0.22;
    if (!partly && !(option->state & QStyle::State_On)) {
        const auto accent = option->palette.color(QPalette::Active, QPalette::Highlight);
        box(painter, square, radius, colour(option, QPalette::Base), touched(option) ? accent : edge(option, tickEdgeShare));
        return;
    }
    box(painter, square, radius, colour(option, QPalette::Highlight), QColor());
    const auto at = [&](double x, double y) { return QPointF(square.left() + x * side, square.top() + y * side); };
    const QPolygonF sign = partly ? QPolygonF{at(0.28, 0.5), at(0.72, 0.5)} : QPolygonF{at(0.25, 0.53), at(0.43, 0.70), at(0.76, 0.31)};
    stroke(painter, sign, colour(option, QPalette::HighlightedText), side * 0.12);
}

void radioButton(QPainter *painter, const QStyleOption *option)
{
    const QRect square = squareIn(option->rect);
    const double radius = square.width() / 2.0;
    if (!(option->state & QStyle::State_On)) {
        const auto accent = option->palette.color(QPalette::Active, QPalette::Highlight);
        box(painter, square, radius, colour(option, QPalette::Base), touched(option) ? accent : edge(option, tickEdgeShare));
        return;
    }
    box(painter, square, radius, colour(option, QPalette::Highlight), QColor());
    const int in = qRound(square.width() * 0.32);
    box(painter, square.adjusted(in, in, -in, -in), radius, colour(option, QPalette::HighlightedText), QColor());
}

void field(QPainter *painter, const QStyleOption *option, QPalette::ColorRole surface)
{
    const double radius = px(option, nullptr, 4);
    box(painter, option->rect, radius, colour(option, surface), edge(option));
    if (option->state & QStyle::State_HasFocus)
        focusRing(painter, option, option->rect, radius);
}

int labelGap(const QStyleOption *option, const QWidget *widget)
{
    return px(option, widget, 6);
}

void label(QPainter *painter, const QStyleOption *option, const QRect &rect, const Label &label)
{
    const bool hasIcon = !label.icon.isNull();
    const int iconWidth = hasIcon ? label.iconSize.width() : 0;
    const int gap = hasIcon && !label.text.isEmpty() ? labelGap(option, nullptr) : 0;
    const int words = std::min(textWidth(QFontMetrics(label.font), label.text), std::max(0, rect.width() - iconWidth - gap));
    QRect whole(0, 0, iconWidth + gap + words, rect.height());
    whole.moveCenter(rect.center());
    if (hasIcon) {
        const QRect place(whole.left(), whole.top() + (whole.height() - label.iconSize.height()) / 2, iconWidth, label.iconSize.height());
        label.icon.paint(painter, QStyle::visualRect(option->direction, whole, place), Qt::AlignCenter,
            group(option) == QPalette::Disabled ? QIcon::Disabled : QIcon::Normal,
            option->state & QStyle::State_On ? QIcon::On : QIcon::Off);
    }
    const QRect text = QStyle::visualRect(option->direction, whole, whole.adjusted(iconWidth + gap, 0, 0, 0));
    painter->save();
    painter->setFont(label.font);
    painter->setPen(label.ink);
    painter->drawText(
        text, Qt::AlignCenter | Qt::TextSingleLine | (label.mnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), label.text);
    painter->restore();
}

}  // namespace fwpilot::flat
