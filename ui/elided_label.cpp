// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/elided_label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QtMath>

#include <algorithm>

namespace fwpilot {

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()) : text;
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : ElidedLabel(parent)
{
    setText(text);
}

void ElidedLabel::setText(const QString &text, const QString &shortText)
{
    if (text == QLabel::text() && shortText == m_shortText)
        return;
    m_shortText = shortText;
    QLabel::setText(text);
    refresh();
}

void ElidedLabel::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    refresh();
}

void ElidedLabel::setLook(TextSize size, bool bold, Tone tone)
{
    m_size = size;
    m_bold = bold;
    m_tone = tone;
    refresh();
}

void ElidedLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QString ElidedLabel::shownText() const
{
    const QFontMetrics metrics(shownFont());
    const int room = contentsRect().width();
    const auto cut = metrics.elidedText(text(), Qt::ElideRight, room);
    if (m_shortText.isEmpty() || (!m_compact && cut == text()))
        return cut;
    return metrics.elidedText(m_shortText, Qt::ElideRight, room);
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(shownFont());
    const auto &whole = m_compact && !m_shortText.isEmpty() ? m_shortText : text();
    return QSize(qCeil(QFontMetricsF(shownFont()).horizontalAdvance(whole)), metrics.height()).grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(shownFont());
    return QSize(std::min(sizeHint().width(), metrics.averageCharWidth() + metrics.horizontalAdvance(u'…')), metrics.height())
        .grownBy(contentsMargins());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(shownFont());
    painter.setPen(isEnabled() ? toneColour(palette(), m_tone) : palette().color(QPalette::Disabled, QPalette::WindowText));
    const auto flags = QStyle::visualAlignment(layoutDirection(), alignment()) | Qt::TextSingleLine;
    painter.drawText(contentsRect(), static_cast<int>(flags), shownText());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(shownText() == text() ? QString() : plainToolTip(text()));
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refresh();
}

QFont ElidedLabel::shownFont() const
{
    return sizedFont(font(), m_size, m_bold);
}

void ElidedLabel::refresh()
{
    setToolTip(shownText() == text() ? QString() : plainToolTip(text()));
    updateGeometry();
    update();
}

}  // namespace fwpilot
