// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety_block.h"

#include "ui/elided_label.h"
#include "ui/icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace fwpilot {

namespace {

constexpr double wordFactor = 1.6;  // of the body size
constexpr int padding = 12;
constexpr int glyphSide = 22;
constexpr int glyphGap = 7;

}  // namespace

SafetyBlock::SafetyBlock(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSafe(true, {});
}

void SafetyBlock::setSafe(bool safe, const QString &toolTip)
{
    m_safe = safe;
    setToolTip(plainToolTip(toolTip));
    setAccessibleName(safe ? tr("Safe to unplug: yes") : tr("Safe to unplug: no"));
    setAccessibleDescription(toolTip);
    update();
}

QSize SafetyBlock::sizeHint() const
{
    const auto metrics = fontMetrics();
    const int caption = QFontMetrics(sizedFont(font(), TextSize::Small)).horizontalAdvance(tr("Safe to unplug"));
    const QFontMetrics large(wordFont());
    const int words = std::max(large.horizontalAdvance(tr("Yes")), large.horizontalAdvance(tr("No")));
    const int content = std::max(caption, scaled(metrics, glyphSide + glyphGap) + words);
    return {std::max(scaled(metrics, 116), content + 2 * scaled(metrics, padding)), scaled(metrics, 72)};
}

void SafetyBlock::paintEvent(QPaintEvent *)
{
    const auto metrics = fontMetrics();
    const auto colours = palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_safe ? QPen(hairline(colours)) : Qt::NoPen);
    painter.setBrush(m_safe ? QBrush(Qt::NoBrush) : inverseSurface(colours));
    const double radius = scaled(metrics, 6);
    painter.drawRoundedRect(m_safe ? QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect()), radius, radius);

    const auto line = [&](int middle, int height, int indent) {
        const QRect box(
            scaled(metrics, padding) + indent, scaled(metrics, middle) - height / 2, width() - scaled(metrics, padding) - indent, height);
        return style()->visualRect(layoutDirection(), rect(), box);
    };
    const auto toStart = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const auto small = sizedFont(font(), TextSize::Small);
    painter.setFont(small);
    painter.setPen(m_safe ? toneColour(colours, Tone::Secondary) : inverseText(colours));
    painter.drawText(line(19, QFontMetrics(small).height(), 0), toStart, tr("Safe to unplug"));

    const auto ink = m_safe ? toneColour(colours, Tone::Ok) : inverseText(colours);
    const int side = scaled(metrics, glyphSide);
    const auto place = line(46, side, 0);
    paintGlyph(painter, style()->visualRect(layoutDirection(), place, QRect(place.topLeft(), QSize(side, side))),
        m_safe ? Glyph::Plug : Glyph::PlugOff, ink);
    painter.setFont(wordFont());
    painter.setPen(ink);
    painter.drawText(line(46, QFontMetrics(wordFont()).height(), side + scaled(metrics, glyphGap)), toStart, word());
}

void SafetyBlock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
}

QFont SafetyBlock::wordFont() const
{
    auto large = sizedFont(font(), TextSize::Body, true);
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * wordFactor);
    else
        large.setPixelSize(qRound(large.pixelSize() * wordFactor));
    return large;
}

QString SafetyBlock::word() const
{
    return m_safe ? tr("Yes") : tr("No");
}

}  // namespace fwpilot
