// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wrapped_label.h"

#include "ui/icons.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QtMath>

namespace fwpilot {

namespace {

constexpr int preferredWidth = 480;

}  // namespace

WrappedLabel::WrappedLabel(TextSize size, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void WrappedLabel::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

void WrappedLabel::setCopyable()
{
    m_copyable = true;
    auto *action = new QAction(icon(Glyph::Copy), tr("Copy"), this);
    connect(action, &QAction::triggered, this, &WrappedLabel::copy);
    addAction(action);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void WrappedLabel::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

void WrappedLabel::keyPressEvent(QKeyEvent *event)
{
    if (m_copyable && event->matches(QKeySequence::Copy))
        return copy();
    QLabel::keyPressEvent(event);
}

QString WrappedLabel::shownText() const
{
    return text().replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

QFont WrappedLabel::shownFont() const
{
    return sizedFont(font(), m_size);
}

void WrappedLabel::breakLines(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
}

QSize WrappedLabel::sizeHint() const
{
    const int whole = QFontMetrics(shownFont()).size(0, text()).width() + 1;
    const int width = qMin(whole, scaled(fontMetrics(), preferredWidth));
    return {width, heightForWidth(width)};
}

QSize WrappedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(shownFont());
    return {qMin(metrics.horizontalAdvance(text()), metrics.averageCharWidth() * 8), metrics.height()};
}

int WrappedLabel::heightForWidth(int width) const
{
    QTextLayout layout(shownText(), shownFont());
    breakLines(layout, width);
    return qMax(qCeil(layout.boundingRect().height()), QFontMetrics(shownFont()).height());
}

void WrappedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(toneColour(palette(), m_tone));
    QTextLayout layout(shownText(), shownFont());
    breakLines(layout, width());
    const int spare = height() - qCeil(layout.boundingRect().height());
    layout.draw(&painter, {0, alignment() & Qt::AlignVCenter ? qMax(0, spare / 2) : 0.0});
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(toneColour(palette(), Tone::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void WrappedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

}  // namespace fwpilot
