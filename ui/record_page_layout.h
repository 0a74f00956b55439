// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/service_record.h"

#include <QColor>
#include <QFont>
#include <QRectF>

/// A service record laid out on paper: black on white, whatever the window's colours are. Lengths are twentieths of a point.
namespace fwpilot {

constexpr int unitsPerPoint = 20;

/// Something on a sheet: one line of text, or an area in one colour.
struct RecordMark {
    QRectF place;  ///< of a text: as wide as it is, and as high as a line of its font
    QColor colour;
    QString text;  ///< empty: the area is filled
    QFont font;
};

using RecordSheet = QList<RecordMark>;

/// The sheets of a record: one where it can be, on paper that is narrower than A4 and for a longer table in smaller type, down to that of A4
/// on A5; else the table goes on over to others under a header of its own, and the signatures are on the last. Texts that are too long are
/// wrapped, and cut behind some lines. GUI application, any thread.
/// @param paper its size in twentieths of a point, at least that of A5
QList<RecordSheet> layOutRecord(const ServiceRecord &record, const QSizeF &paper);

}  // namespace fwpilot
