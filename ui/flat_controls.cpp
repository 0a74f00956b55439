// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat_controls.h"

#include "ui/appearance.h"
#include "ui/flat_parts.h"
#include "ui/flat_style.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace fwpilot::flat {

namespace {

bool mnemonics(const QStyle *style, const QStyleOption *option, const QWidget *widget)
{
    return style->styleHint(QStyle::SH_UnderlineShortcut, option, widget);
}

/// Paints the arrow of a menu at the end of `rect` and gives what is left of it.
QRect withoutMenuArrow(QPainter *painter, const QStyleOption *option, const QRect &rect, int room)
{
    const QRect arrow(rect.right() + 1 - room, rect.top(), room, rect.height());
    chevron(painter, option, QStyle::visualRect(option->direction, rect, arrow), Qt::DownArrow);
    return QStyle::visualRect(option->direction, rect, rect.adjusted(0, 0, -room, 0));
}

void primaryPanel(QPainter *painter, const QStyleOption *option)
{
    const double radius = px(option, nullptr, 5);
    const auto accent = colour(option, QPalette::Highlight);
    const auto onAccent = colour(option, QPalette::HighlightedText);
    const double share = option->state & QStyle::State_Sunken ? 0.18 : option->state & QStyle::State_MouseOver ? 0.08 : 0.0;
    box(painter, option->rect, radius, mixed(onAccent, accent, share), QColor());
    if (!(option->state & QStyle::State_HasFocus))
        return;
    const int in = px(option, nullptr, 2);
    box(painter, option->rect.adjusted(in, in, -in, -in), radius - in, QColor(), onAccent, px(option, nullptr, 1));
}

const QAbstractItemView *viewOf(const QWidget *scrollBar)
{
    const auto *container = scrollBar ? scrollBar->parentWidget() : nullptr;
    return container ? qobject_cast<const QAbstractItemView *>(container->parentWidget()) : nullptr;
}

QColor groundOf(const QStyleOption *option, const QWidget *scrollBar)
{
    const auto *container = scrollBar ? scrollBar->parentWidget() : nullptr;
    const auto *area = container ? qobject_cast<const QAbstractScrollArea *>(container->parentWidget()) : nullptr;
    const auto *ground = area ? area->viewport() : nullptr;
    return ground ? ground->palette().color(ground->backgroundRole()) : option->palette.color(QPalette::Base);
}

}  // namespace

void buttonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    if (isPrimary(widget) && enabled) {
        primaryPanel(painter, option);
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool bare = button && button->features & QStyleOptionButton::Flat;
    const double radius = px(option, nullptr, 5);
    const double share = !enabled                 ? 0.0
        : option->state & QStyle::State_Sunken    ? 0.10
        : option->state & QStyle::State_MouseOver ? 0.05
                                                  : 0.0;
    if (option->state & QStyle::State_On) {
        box(painter, option->rect, radius, chosen(option->palette, QPalette::Window), edge(option));
    } else if (!bare || share > 0) {
        const auto fill = mixed(colour(option, QPalette::ButtonText), colour(option, QPalette::Button), share);
        box(painter, option->rect, radius, fill, bare ? QColor() : edge(option));
    }
    if (enabled && option->state & QStyle::State_HasFocus)
        focusRing(painter, option, option->rect, radius);
}

void buttonLabel(const QStyle *style, QPainter *painter, const QStyleOptionButton &button, const QWidget *widget)
{
    const bool primary = isPrimary(widget);
    const bool onAccent = primary && button.state & QStyle::State_Enabled;
    QRect rect = button.rect;
    if (button.features & QStyleOptionButton::HasMenu)
        rect = withoutMenuArrow(painter, &button, rect, px(&button, nullptr, 24));
    label(painter, &button, rect,
        {button.icon, button.iconSize, button.text, primary ? boldFont(widget) : fontOf(widget),
            colour(&button, onAccent ? QPalette::HighlightedText : QPalette::ButtonText), mnemonics(style, &button, widget)});
}

bool hasMenuArrow(const QStyleOptionToolButton &button)
{
    return button.features & (QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup);
}

void toolButton(const QStyle *style, QPainter *painter, const QStyleOptionToolButton &button, const QWidget *widget)
{
    const bool enabled = button.state & QStyle::State_Enabled;
    const double radius = px(&button, nullptr, 4);
    const double share = button.state & QStyle::State_Sunken ? 0.10 : button.state & QStyle::State_MouseOver ? 0.06 : 0.0;
    if (button.state & QStyle::State_On)
        box(painter, button.rect, radius, chosen(button.palette, QPalette::Window), QColor());
    else if (enabled && share > 0)
        box(painter, button.rect, radius, textOver(button.palette, QPalette::Window, share), QColor());
    if (enabled && button.state & QStyle::State_HasFocus)
        focusRing(painter, &button, button.rect, radius);
    QRect rect = button.rect;
    if (hasMenuArrow(button))
        rect = withoutMenuArrow(painter, &button, rect, px(&button, nullptr, 20));
    if (button.features & QStyleOptionToolButton::Arrow) {
        chevron(painter, &button, rect, button.arrowType);
        return;
    }
    const bool words = button.toolButtonStyle != Qt::ToolButtonIconOnly || button.icon.isNull();
    const bool picture = button.toolButtonStyle != Qt::ToolButtonTextOnly;
    label(painter, &button, rect,
        {picture ? button.icon : QIcon(), button.iconSize, words ? button.text : QString(), fontOf(widget),
            colour(&button, QPalette::ButtonText), mnemonics(style, &button, widget)});
}

void menuBarItem(const QStyle *style, QPainter *painter, const QStyleOptionMenuItem &item, const QWidget *widget)
{
    painter->fillRect(item.rect, item.palette.color(QPalette::Active, QPalette::Window));
    if (item.state & QStyle::State_Enabled && item.state & (QStyle::State_Selected | QStyle::State_Sunken)) {
        const int in = px(&item, nullptr, 2);
        box(painter, item.rect.adjusted(0, in, 0, -in), 2.0 * in, chosen(item.palette, QPalette::Window), QColor());
    }
    label(painter, &item, item.rect,
        {QIcon(), QSize(), item.text, fontOf(widget), colour(&item, QPalette::WindowText), mnemonics(style, &item, widget)});
}

void tabShape(QPainter *painter, const QStyleOption *option)
{
    const int in = px(option, nullptr, 8);
    const int width = px(option, nullptr, 3);
    const QRect line(option->rect.left() + in, option->rect.bottom() + 1 - width, option->rect.width() - 2 * in, width);
    if (option->state & QStyle::State_Selected)
        painter->fillRect(line, colour(option, QPalette::Highlight));
    else if (option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled)
        painter->fillRect(line, hairline(option->palette));
}

void tabLabel(const QStyle *style, QPainter *painter, const QStyleOptionTab &tab, const QWidget *widget)
{
    const bool selected = tab.state & QStyle::State_Selected;
    const bool enabled = tab.state & QStyle::State_Enabled;
    const auto ink = enabled ? toneColour(tab.palette, selected ? Tone::Plain : Tone::Secondary) : colour(&tab, QPalette::WindowText);
    label(painter, &tab, tab.rect,
        {tab.icon, tab.iconSize, tab.text, selected ? boldFont(widget) : fontOf(widget), ink, mnemonics(style, &tab, widget)});
    if (!(selected && tab.state & QStyle::State_HasFocus))
        return;
    const int in = px(&tab, nullptr, 5);
    focusRing(painter, &tab, tab.rect.adjusted(in, in, -in, -in), in);
}

void headerSection(QPainter *painter, const QPalette &palette, const QRect &rect)
{
    painter->fillRect(rect, headerSurface(palette));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, hairline(palette));
}

void headerLabel(QPainter *painter, const QStyleOptionHeader &header, const QWidget *widget)
{
    const bool only = header.position == QStyleOptionHeader::OnlyOneSection;
    const bool mirrored = header.direction == Qt::RightToLeft;  // a position is the one seen from the left
    const int before = only || header.position == (mirrored ? QStyleOptionHeader::End : QStyleOptionHeader::Beginning) ? 16 : 8;
    const int after = only || header.position == (mirrored ? QStyleOptionHeader::Beginning : QStyleOptionHeader::End) ? 16 : 8;
    QRect words = header.rect.adjusted(px(nullptr, widget, before), 0, -px(nullptr, widget, after), 0);
    if (header.sortIndicator != QStyleOptionHeader::None) {
        const int room = px(nullptr, widget, 16);
        const QRect arrow(words.right() + 1 - room, words.top(), room, words.height());
        chevron(painter, &header, QStyle::visualRect(header.direction, header.rect, arrow),
            header.sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow);
        words.adjust(0, 0, -room, 0);
    }
    const QFont font = sizedFont(fontOf(widget), TextSize::Small, true);
    const auto alignment = QStyle::visualAlignment(header.direction, header.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    painter->save();
    painter->setFont(font);
    painter->setPen(toneColour(header.palette, Tone::Secondary));
    painter->drawText(QStyle::visualRect(header.direction, header.rect, words), int(alignment) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(header.text, Qt::ElideRight, words.width()));
    painter->restore();
}

void selection(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    painter->fillRect(option->rect, tableSelection(option->palette));
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (!view)
        return;
    const QRect viewport = view->viewport()->rect();
    const QRect bar(viewport.left(), option->rect.top(), px(nullptr, widget, 3), option->rect.height());
    const QRect placed = QStyle::visualRect(option->direction, viewport, bar);
    painter->fillRect(placed & option->rect, option->palette.color(QPalette::Active, QPalette::Highlight));
}

QRect besideHeader(const QStyleOptionSlider &bar, const QWidget *widget)
{
    const auto *view = bar.orientation == Qt::Vertical ? viewOf(widget) : nullptr;
    if (!view)
        return {};
    for (const auto *header : view->findChildren<QHeaderView *>(QString(), Qt::FindDirectChildrenOnly))
        if (header->orientation() == Qt::Horizontal && header->isVisible())
            return {bar.rect.left(), bar.rect.top(), bar.rect.width(), std::min(header->height(), bar.rect.height() / 2)};
    return {};
}

void scrollBar(const QStyle *style, QPainter *painter, const QStyleOptionSlider &bar, const QWidget *widget)
{
    painter->fillRect(bar.rect, groundOf(&bar, widget));
    if (const auto corner = besideHeader(bar, widget); !corner.isEmpty())
        headerSection(painter, bar.palette, corner);
    if (bar.minimum >= bar.maximum)
        return;
    const int in = px(&bar, nullptr, 3);
    const QRect slim = style->subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget).adjusted(in, in, -in, -in);
    const bool held = bar.state & QStyle::State_Sunken && bar.activeSubControls & QStyle::SC_ScrollBarSlider;
    const double share = held ? 0.6 : bar.state & QStyle::State_MouseOver ? 0.5 : 0.36;
    box(painter, slim, std::min(slim.width(), slim.height()) / 2.0, textOver(bar.palette, QPalette::Base, share), QColor());
}

void progress(QPainter *painter, const QStyleOptionProgressBar &bar)
{
    const auto range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0 || bar.progress <= bar.minimum)
        return;
    QRect done = bar.rect;
    done.setWidth(int(done.width() * std::min(range, qint64(bar.progress) - bar.minimum) / range));
    box(painter, QStyle::visualRect(bar.direction, bar.rect, done), bar.rect.height() / 2.0, colour(&bar, QPalette::Highlight), QColor());
}

}  // namespace fwpilot::flat
