// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_delegate.h"

#include "ui/elided_label.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace fwpilot {

namespace {

Tone toneOf(const QModelIndex &index, int role)
{
    return static_cast<Tone>(index.data(role).toInt());
}

QColor textColour(const QStyleOptionViewItem &option, Tone tone)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    return selected && tone == Tone::Secondary ? secondaryOnSelection(option.palette) : toneColour(option.palette, tone);
}

QRect turned(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

/// One line, already cut to its width. `side` is AlignLeft or AlignRight as in a left-to-right window.
void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text, Qt::Alignment side)
{
    const Qt::Alignment turnedSide = QStyle::visualAlignment(option.direction, side);
    painter->drawText(turned(option, rect), static_cast<int>(turnedSide | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

/// The whole text where it fits, else the short form, else what fits of that.
QString fitting(const QFontMetrics &metrics, const QString &whole, const QString &brief, int width)
{
    if (metrics.horizontalAdvance(whole) <= width)
        return whole;
    return metrics.elidedText(brief.isEmpty() ? whole : brief, Qt::ElideRight, width);
}

/// What lies under a cell: surface, row line, and the edge of a row that is selected or wants notice.
void paintSurface(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tone tone = toneOf(index, PlanModel::RowToneRole);
    const bool loud = tone == Tone::Attention || tone == Tone::Failure;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect &cell = option.rect;
    painter->fillRect(cell, selected ? tableSelection(option.palette) : toneTint(option.palette, tone));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), rowLine(option.palette));
    if (index.column() == PlanModel::Tick && (loud || selected)) {
        const QRect edge(cell.left(), cell.top(), scaled(option.fontMetrics, 3), cell.height() - 1);
        painter->fillRect(turned(option, edge), toneColour(option.palette, loud ? tone : Tone::Accent));
    }
}

}  // namespace

/// Where the parts of a cell with words lie, in a left-to-right window, and what they say in its width.
struct PlanDelegate::Lines {
    QFont mainFont;
    QFont secondFont;
    QRect glyph;
    QRect main;
    QRect second;
    QString mainText;
    QString secondText;
    QString whole;  ///< both lines, uncut
    bool cut = false;
};

void PlanDelegate::setShape(PlanModel::Column last, bool folded)
{
    m_last = last;
    m_folded = folded;
}

int PlanDelegate::rowHeight(const QFont &font)
{
    const QFontMetrics body(font);
    return std::max(scaled(body, 40), body.height() + QFontMetrics(sizedFont(font, TextSize::Small)).height() + scaled(body, 3));
}

QRect PlanDelegate::inner(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int pad = scaled(option.fontMetrics, 8);
    return option.rect.adjusted(pad, 0, index.column() == m_last ? -2 * pad : -pad, -1);
}

PlanDelegate::Lines PlanDelegate::linesOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Lines lines;
    lines.mainFont = sizedFont(option.font, TextSize::Body, index.data(PlanModel::BoldRole).toBool());
    lines.secondFont = sizedFont(option.font, TextSize::Small);
    const QFontMetrics mainMetrics(lines.mainFont);
    const QFontMetrics secondMetrics(lines.secondFont);
    const QString main = index.data().toString();
    QString second = index.data(PlanModel::SecondLineRole).toString();
    const QString folded = m_folded ? index.data(PlanModel::FoldedSecondLineRole).toString() : QString();
    if (!folded.isEmpty())
        second = folded;

    QRect room = inner(option, index);
    const int height = mainMetrics.height() + (second.isEmpty() ? 0 : secondMetrics.height());
    const int top = room.top() + (room.height() - height) / 2;
    if (static_cast<Glyph>(index.data(PlanModel::GlyphRole).toInt()) != Glyph::None) {
        const int side = scaled(option.fontMetrics, 16);
        lines.glyph = QRect(room.left(), top + (mainMetrics.height() - side) / 2, side, side);
        room.setLeft(room.left() + side + scaled(option.fontMetrics, 8));
    }
    lines.main = QRect(room.left(), top, room.width(), mainMetrics.height());
    lines.second = QRect(room.left(), top + mainMetrics.height(), room.width(), secondMetrics.height());
    lines.mainText = fitting(mainMetrics, main, index.data(PlanModel::ShortRole).toString(), room.width());
    lines.secondText = fitting(secondMetrics, second, index.data(PlanModel::ShortSecondLineRole).toString(), room.width());
    lines.cut = lines.mainText != main || lines.secondText != second;
    lines.whole = second.isEmpty() ? main : main + QLatin1Char('\n') + second;
    return lines;
}

int PlanDelegate::neededWidth(const QStyleOptionViewItem &option, const QModelIndex &index, Whole whole) const
{
    const Lines lines = linesOf(option, index);
    const int main = QFontMetrics(lines.mainFont).horizontalAdvance(index.data().toString());
    const int second = QFontMetrics(lines.secondFont).horizontalAdvance(index.data(PlanModel::SecondLineRole).toString());
    return option.rect.width() - lines.main.width() + (whole == Whole::Both ? std::max(main, second) : main) + 1;
}

void PlanDelegate::paintTick(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    QStyleOptionViewItem box = option;
    const int side = scaled(option.fontMetrics, 16);
    const QRect square(option.rect.left() + scaled(option.fontMetrics, 12), option.rect.top() + (option.rect.height() - side) / 2, side, side);
    box.rect = turned(option, square);
    box.state = QStyle::State_Enabled | (state.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    box.features = QStyleOptionViewItem::HasCheckIndicator;
    box.checkState = static_cast<Qt::CheckState>(state.toInt());
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

void PlanDelegate::paintLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Lines lines = linesOf(option, index);
    const auto glyph = static_cast<Glyph>(index.data(PlanModel::GlyphRole).toInt());
    if (glyph != Glyph::None)
        paintGlyph(*painter, turned(option, lines.glyph), glyph, toneColour(option.palette, toneOf(index, PlanModel::GlyphToneRole)));
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const Qt::Alignment side = right ? Qt::AlignRight : Qt::AlignLeft;
    painter->setFont(lines.mainFont);
    painter->setPen(textColour(option, toneOf(index, PlanModel::ToneRole)));
    drawLine(painter, option, lines.main, lines.mainText, side);
    painter->setFont(lines.secondFont);
    painter->setPen(textColour(option, Tone::Secondary));
    drawLine(painter, option, lines.second, lines.secondText, side);
}

void PlanDelegate::paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect room = inner(option, index);
    const QFont font = sizedFont(option.font, TextSize::Small);
    const QFontMetrics metrics(font);
    const int thickness = scaled(option.fontMetrics, 6);
    const int gap = scaled(option.fontMetrics, 4);
    const int top = room.top() + (room.height() - metrics.height() - gap - thickness) / 2 + 1;
    const QRect words(room.left(), top, room.width(), metrics.height());
    const QString bytes = index.data().toString();
    const QString percent = index.data(PlanModel::SecondLineRole).toString();
    const int left = metrics.horizontalAdvance(bytes) + 2 * gap;
    painter->setFont(font);
    painter->setPen(textColour(option, Tone::Secondary));
    if (left + metrics.horizontalAdvance(percent) <= room.width())  // no number is cut: the bar itself tells it too
        drawLine(painter, option, words, percent, Qt::AlignRight);
    painter->setPen(toneColour(option.palette, Tone::Plain));
    drawLine(painter, option, words, bytes, Qt::AlignLeft);

    const QRect track(room.left(), words.bottom() + 1 + gap, room.width(), thickness);
    QRect reached = track;
    reached.setWidth(static_cast<int>(track.width() * std::clamp(index.data(PlanModel::BarRole).toDouble(), 0.0, 1.0)));
    const double radius = thickness / 2.0;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(barTrack(option.palette));
    painter->drawRoundedRect(turned(option, track), radius, radius);
    painter->setClipRect(turned(option, reached));  // a short piece keeps the rounding of the whole bar
    painter->setBrush(toneColour(option.palette, toneOf(index, PlanModel::ToneRole)));
    painter->drawRoundedRect(turned(option, QRect(track.left(), track.top(), std::max(reached.width(), thickness), thickness)), radius, radius);
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (PlanModel::isCard(index)) {
        painter->fillRect(option.rect, cardSurface(option.palette));
        return;
    }
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);  // of a text its own: "58.7 MB" stays so in a right-to-left window
    paintSurface(painter, option, index);
    if (index.column() == PlanModel::Tick)
        paintTick(painter, option, index);
    else if (index.data(PlanModel::BarRole).isValid())
        paintBar(painter, option, index);
    else
        paintLines(painter, option, index);
    painter->restore();
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {0, PlanModel::isCard(index) ? m_cardHeight : rowHeight(option.font)};
}

/// The whole cell is the tick's target.
bool PlanDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !model->flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

QString PlanDelegate::toolTipOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.isValid() || PlanModel::isCard(index) || index.column() == PlanModel::Tick || index.data(PlanModel::BarRole).isValid())
        return {};
    const QString reason = index.data(Qt::ToolTipRole).toString();
    const Lines lines = linesOf(option, index);
    return reason.isEmpty() && lines.cut ? lines.whole : reason;
}

bool PlanDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = toolTipOf(option, index);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(text), view, option.rect);
    return true;
}

}  // namespace fwpilot
