// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processor_delegate.h"

#include "ui/appearance.h"
#include "ui/processor_model.h"

#include <QPainter>

namespace fwpilot {

namespace {

/// Where the parts of a row stand, from its left edge.
struct Measures {
    explicit Measures(const QFont &font)
        : body(font)
        , name(sizedFont(font, TextSize::Body, true))
        , small(sizedFont(font, TextSize::Small))
    {
    }
    int at(int pixels) const { return scaled(body, pixels); }
    int textLeft() const { return at(40); }
    int sentenceLeft() const { return at(58); }
    int sentenceWidth(int rowWidth) const { return rowWidth - sentenceLeft() - at(8); }

    QFontMetrics body;
    QFontMetrics name;
    QFontMetrics small;
};

Tone toneOf(const QModelIndex &index, int role)
{
    return static_cast<Tone>(index.data(role).toInt());
}

QColor sentenceColour(const QPalette &palette, Tone tone)
{
    return tone == Tone::Plain ? palette.color(QPalette::Active, QPalette::WindowText) : toneColour(palette, tone);
}

void paintSurface(QPainter &painter, const QStyleOptionViewItem &option, const Measures &measures)
{
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, listSelection(option.palette));
        const QRect bar(option.rect.topLeft(), QSize(measures.at(3), option.rect.height()));
        painter.fillRect(
            QStyle::visualRect(option.direction, option.rect, bar), option.palette.brush(QPalette::Active, QPalette::Highlight));
    }
    const bool byKeyboard = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    if (byKeyboard) {
        painter.setPen(option.palette.color(QPalette::Active, QPalette::Highlight));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

}  // namespace

ProcessorDelegate::ProcessorDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int ProcessorDelegate::rowHeight(const QFont &font)
{
    return scaled(QFontMetrics(font), 66);
}

QSize ProcessorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

QString ProcessorDelegate::shownSentence(const QModelIndex &index, const QFont &font, int rowWidth)
{
    const Measures measures(font);
    const int width = measures.sentenceWidth(rowWidth);
    const QString whole = index.data(ProcessorModel::SentenceRole).toString();
    if (measures.small.horizontalAdvance(whole) <= width)
        return whole;
    return measures.small.elidedText(index.data(ProcessorModel::ShortSentenceRole).toString(), Qt::ElideRight, width);
}

void ProcessorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Measures measures(option.font);
    const QPalette &palette = option.palette;
    const QRect row = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect.translated(row.topLeft())); };
    const int alignment
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine;
    const int textWidth = row.width() - measures.textLeft() - measures.at(8);
    const auto line = [&](int left, int centre, int width, const QFontMetrics &metrics) {
        return placed(QRect(left, measures.at(centre) - metrics.height() / 2, width, metrics.height()));
    };
    const auto glyphAt = [&](int left, int centre, int size) {
        const int side = measures.at(size);
        return placed(QRect(measures.at(left), measures.at(centre) - side / 2, side, side));
    };

    painter->save();
    paintSurface(*painter, option, measures);
    paintGlyph(*painter, glyphAt(16, 15, 16), Glyph::Chip, iconColour(palette));
    painter->setFont(sizedFont(option.font, TextSize::Body, true));
    painter->setPen(palette.color(QPalette::Active, QPalette::WindowText));
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(
        line(measures.textLeft(), 15, textWidth, measures.name), alignment, measures.name.elidedText(name, Qt::ElideRight, textWidth));

    paintGlyph(*painter, glyphAt(40, 34, 12), static_cast<Glyph>(index.data(ProcessorModel::GlyphRole).toInt()),
        toneColour(palette, toneOf(index, ProcessorModel::GlyphToneRole)));
    painter->setFont(sizedFont(option.font, TextSize::Small));
    painter->setPen(sentenceColour(palette, toneOf(index, ProcessorModel::ToneRole)));
    painter->drawText(line(measures.sentenceLeft(), 34, measures.sentenceWidth(row.width()), measures.small), alignment,
        shownSentence(index, option.font, row.width()));

    painter->setPen(selected ? secondaryOnSelection(palette) : toneColour(palette, Tone::Secondary));
    const QString second = index.data(ProcessorModel::SecondLineRole).toString();
    painter->drawText(
        line(measures.textLeft(), 52, textWidth, measures.small), alignment, measures.small.elidedText(second, Qt::ElideRight, textWidth));
    painter->restore();
}

}  // namespace fwpilot
