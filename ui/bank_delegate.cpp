// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bank_delegate.h"

#include "ui/bank_model.h"
#include "ui/icons.h"

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

QFont mainFontOf(const QFont &font, const QModelIndex &index)
{
    if (index.data(BankModel::CodeRole).toBool())
        return codeFont(font);
    return sizedFont(font, TextSize::Body, index.data(BankModel::BoldRole).toBool());
}

QFont secondFontOf(const QFont &font, const QModelIndex &index)
{
    return index.data(BankModel::SecondCodeRole).toBool() ? codeFont(font) : sizedFont(font, TextSize::Small);
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

BankDelegate::BankDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int BankDelegate::rowHeight(const QFont &font)
{
    const QFontMetrics metrics(font);
    return metrics.height() + QFontMetrics(sizedFont(font, TextSize::Small)).height() + scaled(metrics, 6);
}

QSize BankDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void BankDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont mainFont = mainFontOf(option.font, index);
    const QFont lineFont = secondFontOf(option.font, index);
    const QFontMetrics body(option.font);
    const QFontMetrics small(sizedFont(option.font, TextSize::Small));
    const QString folded = m_folded ? index.data(BankModel::FoldedSecondLineRole).toString() : QString();
    const QString second = folded.isEmpty() ? index.data(BankModel::SecondLineRole).toString() : folded;
    const auto glyph = static_cast<Glyph>(index.data(BankModel::GlyphRole).toInt());
    const int alignment
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt())))
        | Qt::TextSingleLine;
    const int block = body.height() + (second.isEmpty() ? 0 : small.height());
    QRect rest = contentOf(option, index);
    rest.setTop(rest.top() + (rest.height() - block) / 2);

    painter->save();
    if (glyph != Glyph::None) {
        const int side = scaled(body, 16);
        const QRect place(rest.left(), rest.top() + (body.height() - side) / 2, side, side);
        paintGlyph(*painter, QStyle::visualRect(option.direction, rest, place), glyph,
            toneColour(option.palette, static_cast<Tone>(index.data(BankModel::GlyphToneRole).toInt())));
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
    line(mainFont, rest.top(), body.height(), toneColour(option.palette, static_cast<Tone>(index.data(BankModel::ToneRole).toInt())),
        index.data(Qt::DisplayRole).toString());
    line(lineFont, rest.top() + body.height(), small.height(), secondary, second);
    painter->restore();
}

}  // namespace fwpilot
