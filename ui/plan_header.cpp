// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_header.h"

#include "ui/appearance.h"

#include <QPainter>

namespace fwpilot {

PlanHeader::PlanHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("planHeader"));
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionsMovable(false);
    setStretchLastSection(false);
    setMinimumSectionSize(1);
    setSectionResizeMode(QHeaderView::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

QSize PlanHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(fontMetrics(), 28)};
}

void PlanHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const int pad = scaled(fontMetrics(), 8);
    const QRect room = rect.adjusted(pad, 0, section == m_last ? -2 * pad : -pad, -1);
    const QFont font = sizedFont(this->font(), TextSize::Small, true);
    const auto alignment = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const QString title = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->save();
    painter->fillRect(rect, headerSurface(palette()));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), hairline(palette()));
    painter->setFont(font);
    painter->setPen(toneColour(palette(), Tone::Secondary));
    painter->drawText(QStyle::visualRect(layoutDirection(), rect, room),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment) | Qt::AlignAbsolute) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(title, Qt::ElideRight, room.width()));
    painter->restore();
}

void PlanHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), headerSurface(palette()));
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), hairline(palette()));
    painter.end();
    QHeaderView::paintEvent(event);
}

}  // namespace fwpilot
