// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_page_paint.h"

#include "ui/record_words.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

namespace fwpilot {

namespace {

constexpr int unitsPerInch = 72 * unitsPerPoint;

}  // namespace

QPageSize usualPaper()
{
    const bool inches = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(inches ? QPageSize::Letter : QPageSize::A4);
}

QSizeF paperUnits(const QPageSize &size)
{
    return size.size(QPageSize::Point) * unitsPerPoint;
}

void paintSheet(QPainter &painter, const RecordSheet &sheet)
{
    for (const RecordMark &mark : sheet) {
        if (mark.text.isEmpty()) {
            painter.fillRect(mark.place, mark.colour);
            continue;
        }
        painter.setFont(mark.font);
        painter.setPen(mark.colour);
        painter.drawText(mark.place.topLeft() + QPointF(0, QFontMetricsF(mark.font).ascent()), mark.text);
    }
}

Result<void> paintRecord(const ServiceRecord &record, QPagedPaintDevice &device)
{
    const QSizeF paper = device.pageLayout().fullRect(QPageLayout::Point).size() * unitsPerPoint;
    QPainter painter;
    if (!painter.begin(&device))
        return Error{Error::Code::RunFailed, RecordPage::tr("The printer does not take the record."), 0,
            RecordPage::tr("Look whether it is switched on and has paper. Or save the record as PDF and print that.")};
    painter.scale(static_cast<double>(device.logicalDpiX()) / unitsPerInch, static_cast<double>(device.logicalDpiY()) / unitsPerInch);
    const QList<RecordSheet> sheets = layOutRecord(record, paper);
    for (qsizetype sheet = 0; sheet < sheets.size(); ++sheet) {
        if (sheet > 0 && !device.newPage())
            return Error{Error::Code::RunFailed, RecordPage::tr("The printer stopped behind page %1.").arg(sheet), 0,
                RecordPage::tr("Print the record again.")};
        paintSheet(painter, sheets[sheet]);
    }
    return {};
}

Result<QByteArray> recordPdf(const ServiceRecord &record, const QPageSize &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(RecordPage::tr("Service record of run %1").arg(record.run));
    writer.setCreator(QStringLiteral("Firmware Pilot %1").arg(QStringLiteral(FWPILOT_VERSION)));
    writer.setPageSize(paper);
    writer.setPageMargins(QMarginsF());
    writer.setResolution(unitsPerInch);
    if (const Result<void> painted = paintRecord(record, writer); !painted)
        return painted.error();
    return bytes;
}

}  // namespace fwpilot
