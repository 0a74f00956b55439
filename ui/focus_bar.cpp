// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/focus_bar.h"

#include "ui/appearance.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace fwpilot {

FocusBar::FocusBar(QScrollArea *area)
    : QObject(area)
    , m_area(area)
    , m_surface(area->widget())
{
    area->setFocusPolicy(Qt::StrongFocus);
    area->installEventFilter(this);
    m_surface->installEventFilter(this);
}

bool FocusBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area && m_surface && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_surface->update();
    if (watched == m_surface && event->type() == QEvent::Paint && m_area->hasFocus()
        && m_area->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint();
    return QObject::eventFilter(watched, event);
}

void FocusBar::paint() const
{
    const QRect all = m_surface->rect();
    const QRect bar(all.topLeft(), QSize(scaled(m_area->fontMetrics(), 3), all.height()));
    QPainter(m_surface).fillRect(QStyle::visualRect(m_area->layoutDirection(), all, bar), toneColour(m_area->palette(), Tone::Accent));
}

}  // namespace fwpilot
