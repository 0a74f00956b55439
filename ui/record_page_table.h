// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/record_page_pen.h"

namespace fwpilot {

/// The table of a record: before and after, a row for each component.
class RecordTable {
public:
    /// All borrowed.
    RecordTable(const ServiceRecord &record, const RecordFonts &fonts, double width);

    double headHeight() const;
    qsizetype rowCount() const { return m_record.rows.size(); }
    double rowHeight(qsizetype row) const;
    /// At the pen, which moves on.
    void putHead(RecordPen &pen) const;
    void putRow(RecordPen &pen, qsizetype row) const;

private:
    const QFont &fontOf(const RecordRow &row, qsizetype column) const;
    double textWidthIn(qsizetype column) const;
    double digestWidth() const;

    const ServiceRecord &m_record;
    const RecordFonts &m_fonts;
    QStringList m_header;
    QList<double> m_widths;  ///< of the columns
};

}  // namespace fwpilot
