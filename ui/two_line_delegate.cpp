// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/two_line_delegate.h"

#include "ui/two_line_model.h"

#include <QFontDatabase>
#include <QPainter>

namespace fwpilot {

namespace {

QFont codeFont(const QFont &font)
{
    QFont code = sizedFont(font, TextSize::Small);
    code.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    return code;
}

/// The cell without its padding: 16 at the sides of the window, 8 between columns.
QRect contentOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto px = [&](int pixels) { return scaled(QFontMetrics(option.font), pixels); };
    const bool first = index.column() == 0;
    const bool last = index.column() == index.model()->columnCount() - 1;
    const QRect inner = option.rect.adjusted(px(first ? 16 : 8), 0, -px(last ? 16 : 8), 0);
    return QStyle::visualRect(option.direction, option.rect, inner);
}

}  // namespace

TwoLineDelegate::TwoLineDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int TwoLineDelegate::rowHeight(const QFont &font)
{
    const QFontMetrics metrics(font);
    return metrics.height() + QFontMetrics(sizedFont(font, TextSize::Small)).height() + scaled(metrics, 6);
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto cell = index.data(TwoLineModel::CellRole).value<TwoLineCell>();
    const QFont smallFont = sizedFont(option.font, TextSize::Small);
    const QFont mainFont = cell.code ? codeFont(option.font) : sizedFont(option.font, TextSize::Body, index.column() == 0);
    const QFont lineFont = cell.secondCode ? codeFont(option.font) : smallFont;
    const QFontMetrics body(option.font);
    const QFontMetrics small(smallFont);
    const QString &second = m_folded && !cell.folded.isEmpty() ? cell.folded : cell.second;
    const int alignment
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt())))
        | Qt::TextSingleLine;
    const int block = body.height() + (second.isEmpty() ? 0 : small.height());
    QRect rest = contentOf(option, index);
    rest.setTop(rest.top() + (rest.height() - block) / 2);

    painter->save();
    if (cell.glyph != Glyph::None) {
        const int side = scaled(body, 16);
        const QRect place(rest.left(), rest.top() + (body.height() - side) / 2, side, side);
        paintGlyph(*painter, QStyle::visualRect(option.direction, rest, place), cell.glyph, toneColour(option.palette, cell.glyphTone));
        rest = QStyle::visualRect(option.direction, rest, rest.adjusted(side + scaled(body, 8), 0, 0, 0));
    }
    const auto line = [&](const QFont &font, int top, int height, const QColor &colour, const QString &text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(
            QRect(rest.left(), top, rest.width(), height), alignment, QFontMetrics(font).elidedText(text, Qt::ElideRight, rest.width()));
    };
    const bool selected = option.state & QStyle::State_Selected;
    const QColor secondary = selected ? secondaryOnSelection(option.palette) : toneColour(option.palette, Tone::Secondary);
    line(mainFont, rest.top(), body.height(), toneColour(option.palette, cell.tone), cell.text);
    line(lineFont, rest.top() + body.height(), small.height(), secondary, second);
    painter->restore();
}

}  // namespace fwpilot
