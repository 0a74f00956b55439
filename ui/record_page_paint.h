// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/record_page_layout.h"

#include <QPageSize>

class QPagedPaintDevice;
class QPainter;

namespace fwpilot {

/// The paper of this place: Letter where lengths are told in inches, else A4.
QPageSize usualPaper();
/// Its size in twentieths of a point.
QSizeF paperUnits(const QPageSize &size);

/// Paints a sheet with its upper left corner at the painter's origin, a unit of the painter being a twentieth of a point. Screen, file and
/// printer show the same.
void paintSheet(QPainter &painter, const RecordSheet &sheet);
/// Paints a record on a printer, on the paper that is in it. RunFailed when it does not take it. GUI thread.
Result<void> paintRecord(const ServiceRecord &record, QPagedPaintDevice &device);
/// A record as PDF: its text can be selected, and its fonts are in it. GUI thread.
Result<QByteArray> recordPdf(const ServiceRecord &record, const QPageSize &paper = usualPaper());

}  // namespace fwpilot
