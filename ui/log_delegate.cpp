// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_delegate.h"

#include "ui/icons.h"
#include "ui/log_model.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace fwpilot {

namespace {

struct CellLook {
    Glyph glyph = Glyph::None;
    Tone tone = Tone::Plain;
};

CellLook lookOf(const QModelIndex &index)
{
    if (index.column() != LogModel::TextColumn)
        return {Glyph::None, Tone::Secondary};
    if (index.data(LogModel::VerdictRole).toBool())
        return {Glyph::Ok, Tone::Ok};
    switch (static_cast<Severity>(index.data(LogModel::SeverityRole).toInt())) {
    case Severity::Failure:
        return {Glyph::Error, Tone::Failure};
    case Severity::Warning:
        return {Glyph::Attention, Tone::Attention};
    default:
        return {};
    }
}

/// Where the parts of a cell lie, already turned for right-to-left.
struct CellParts {
    QRect glyph;
    QRect text;
};

CellParts partsOf(const QStyleOptionViewItem &option, const QModelIndex &index, Glyph glyph)
{
    const QFontMetrics &metrics = option.fontMetrics;
    const int pad = scaled(metrics, 8);
    const bool first = index.column() == 0;
    const bool last = index.column() == LogModel::ColumnCount - 1;
    QRect text = option.rect.adjusted(first ? 2 * pad : pad, 0, last ? -2 * pad : -pad, 0);
    QRect square;
    if (glyph != Glyph::None) {
        const int side = scaled(metrics, 16);
        square = QRect(text.left(), text.top() + (text.height() - side) / 2, side, side);
        text.setLeft(text.left() + side + pad);
    }
    return {QStyle::visualRect(option.direction, option.rect, square), QStyle::visualRect(option.direction, option.rect, text)};
}

QColor textColour(const QStyleOptionViewItem &option, Tone tone)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    return selected && tone == Tone::Secondary ? secondaryOnSelection(option.palette) : toneColour(option.palette, tone);
}

/// The selection, and around the current row of a focused view a line.
void paintSurface(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QColor accent = toneColour(option.palette, Tone::Accent);
    const QRect &cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(cell, tableSelection(option.palette));
        const QRect edge(cell.topLeft(), QSize(scaled(option.fontMetrics, 3), cell.height()));
        if (index.column() == 0)
            painter->fillRect(QStyle::visualRect(option.direction, cell, edge), accent);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), accent);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), accent);
    const QRect first = QStyle::visualRect(option.direction, cell, QRect(cell.left(), cell.top(), 1, cell.height()));
    const QRect last = QStyle::visualRect(option.direction, cell, QRect(cell.right(), cell.top(), 1, cell.height()));
    if (index.column() == 0)
        painter->fillRect(first, accent);
    if (index.column() == LogModel::ColumnCount - 1)
        painter->fillRect(last, accent);
}

}  // namespace

int logRowHeight(const QFontMetrics &metrics)
{
    return scaled(metrics, 22);
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellLook look = lookOf(index);
    const CellParts parts = partsOf(option, index, look.glyph);
    const QColor colour = textColour(option, look.tone);
    painter->save();
    paintSurface(painter, option, index);
    if (look.glyph != Glyph::None)
        paintGlyph(*painter, parts.glyph, look.glyph, colour);
    painter->setFont(option.font);
    painter->setPen(colour);
    const QString shown = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, parts.text.width());
    const Qt::Alignment side = index.column() == LogModel::ElapsedColumn ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(parts.text,
        static_cast<int>(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine, shown);
    painter->restore();
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, logRowHeight(option.fontMetrics)};
}

bool LogDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const int room = partsOf(option, index, lookOf(index).glyph).text.width();
    if (option.fontMetrics.horizontalAdvance(index.data().toString()) > room)
        QToolTip::showText(event->globalPos(), index.data(Qt::ToolTipRole).toString(), view, view->visualRect(index));
    else
        QToolTip::hideText();
    return true;
}

}  // namespace fwpilot
