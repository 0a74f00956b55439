// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_page_table.h"

#include "ui/core_sentences.h"
#include "ui/record_words.h"

#include <algorithm>
#include <numeric>

namespace fwpilot {

namespace {

constexpr int shownDigits = 16;
constexpr int mostLines = 3;  // of a field
constexpr int headLines = 2;
constexpr double padding = paperPoints(4);
constexpr double headPadding = paperPoints(3);
constexpr qsizetype componentColumn = 0;
constexpr qsizetype readBackColumn = 3;
constexpr qsizetype verdictColumn = 4;
constexpr qsizetype digestColumn = 5;

}  // namespace

RecordTable::RecordTable(const ServiceRecord &record, const RecordFonts &fonts, double width)
    : m_record(record)
    , m_fonts(fonts)
{
    for (const QString &title : recordHeader())
        m_header += coreText(title);
    m_header.last() = RecordPage::tr("%1, first %2 digits").arg(m_header.last()).arg(shownDigits);
    QList<double> wanted;
    for (const QString &title : std::as_const(m_header))
        wanted += textWidth(title, fonts.tableHead);
    for (const RecordRow &row : record.rows) {
        const QStringList fields = recordFields(row, shownDigits);
        for (qsizetype column = 0; column < fields.size(); ++column)
            wanted[column] = std::max(wanted[column], textWidth(fields[column], fontOf(row, column)));
    }
    for (double &one : wanted)
        one += 2 * padding;
    if (std::accumulate(wanted.begin(), wanted.end(), 0.0) > width)
        wanted[digestColumn] = digestWidth() + 2 * padding;  // its title goes on in a second line
    const double digits = wanted.takeLast();  // they are never broken
    m_widths = columnWidths(wanted, width - digits);
    m_widths += digits;
}

/// Of its digits, without its title.
double RecordTable::digestWidth() const
{
    double widest = 0;
    for (const RecordRow &row : m_record.rows)
        widest = std::max(widest, textWidth(recordFields(row, shownDigits)[digestColumn], m_fonts.code));
    return widest;
}

/// Bold is what is proven.
const QFont &RecordTable::fontOf(const RecordRow &row, qsizetype column) const
{
    if (column == digestColumn)
        return m_fonts.code;
    const bool bold = row.proven && (column == componentColumn || column == readBackColumn || column == verdictColumn);
    return bold ? m_fonts.bold : m_fonts.body;
}

double RecordTable::textWidthIn(qsizetype column) const
{
    return m_widths[column] - 2 * padding + 1;  // 1: what is as wide as its column is not too wide for it
}

double RecordTable::headHeight() const
{
    double height = 0;
    for (qsizetype column = 0; column < m_header.size(); ++column)
        height = std::max(height, linesHeight(m_header[column], m_fonts.tableHead, textWidthIn(column), headLines));
    return height + 2 * headPadding;
}

double RecordTable::rowHeight(qsizetype row) const
{
    const RecordRow &shown = m_record.rows[row];
    const QStringList fields = recordFields(shown, shownDigits);
    double height = 0;
    for (qsizetype column = 0; column < fields.size(); ++column)
        height = std::max(height, linesHeight(fields[column], fontOf(shown, column), textWidthIn(column), mostLines));
    return height + 2 * padding;
}

void RecordTable::putHead(RecordPen &pen) const
{
    const double height = headHeight();
    pen.fill({pen.left(), pen.height(), pen.width(), height}, ink::surface);
    pen.moveBy(headPadding);
    double x = pen.left() + padding;
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        pen.putLines(x, m_header[column], m_fonts.tableHead, ink::grey, textWidthIn(column), headLines);
        x += m_widths[column];
    }
    pen.moveBy(height - headPadding);
}

void RecordTable::putRow(RecordPen &pen, qsizetype row) const
{
    const RecordRow &shown = m_record.rows[row];
    const QStringList fields = recordFields(shown, shownDigits);
    double x = pen.left() + padding;
    for (qsizetype column = 0; column < fields.size(); ++column) {
        const QFont &font = fontOf(shown, column);
        const double lead = padding + (lineHeight(m_fonts.body) - lineHeight(font)) / 2;
        pen.moveBy(lead);
        pen.putLines(x, fields[column], font, ink::black, textWidthIn(column), mostLines);
        pen.moveBy(-lead);
        x += m_widths[column];
    }
    pen.moveBy(rowHeight(row));
    pen.rule(ink::line, paperPoints(0.5));
}

}  // namespace fwpilot
