// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glyph_box.h"

#include <QEvent>
#include <QPainter>

namespace fwpilot {

GlyphBox::GlyphBox(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GlyphBox::setGlyph(Glyph glyph, Tone tone)
{
    m_glyph = glyph;
    m_tone = tone;
    update();
}

QSize GlyphBox::sizeHint() const
{
    const int side = scaled(fontMetrics(), m_side);
    return {side, side};
}

void GlyphBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto tint = m_tone == Tone::Plain ? iconColour(palette()) : toneColour(palette(), m_tone);
    paintGlyph(painter, QRect(QPoint(0, 0), sizeHint()), m_glyph, tint);
}

void GlyphBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
}

}  // namespace fwpilot
