// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service_record_preview.h"

#include "ui/appearance.h"
#include "ui/record_page_paint.h"

#include <QPaintEvent>
#include <QPainter>

namespace fwpilot {

namespace {

constexpr int margin = 16;  // around a sheet

}  // namespace

ServiceRecordPreview::ServiceRecordPreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("recordPreview"));
    setAccessibleName(tr("Preview of the page"));
}

void ServiceRecordPreview::setSheets(const QList<RecordSheet> &sheets, const QSizeF &paper)
{
    m_sheets = sheets;
    m_paper = paper;
    fitHeight();
    update();
}

int ServiceRecordPreview::around() const
{
    return scaled(fontMetrics(), margin);
}

/// Pixels for a twentieth of a point.
double ServiceRecordPreview::scale() const
{
    return m_paper.isEmpty() ? 0 : qMax(0.0, (width() - 2.0 * around()) / m_paper.width());
}

void ServiceRecordPreview::fitHeight()
{
    const double sheet = m_paper.height() * scale() + around();
    setMinimumHeight(around() + qCeil(static_cast<double>(m_sheets.size()) * sheet));
}

void ServiceRecordPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void ServiceRecordPreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = scale();
    double y = around();
    for (const RecordSheet &sheet : m_sheets) {
        const QRectF place(around(), y, m_paper.width() * unit, m_paper.height() * unit);
        y += place.height() + around();
        if (!place.intersects(event->rect()))
            continue;
        painter.fillRect(place, Qt::white);  // paper
        painter.setPen(hairline(palette()));
        painter.drawRect(place);
        painter.save();
        painter.translate(place.topLeft());
        painter.scale(unit, unit);
        paintSheet(painter, sheet);
        painter.restore();
    }
}

}  // namespace fwpilot
