// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_page_pen.h"

namespace fwpilot {

namespace {

constexpr double margin = paperPoints(46);
constexpr double top = paperPoints(40);
constexpr double bottom = paperPoints(54);  // with the foot

}  // namespace

RecordPen::RecordPen(const QSizeF &paper)
    : m_left(margin)
    , m_width(paper.width() - 2 * margin)
    , m_end(paper.height() - bottom)
{
    beginSheet();
}

void RecordPen::beginSheet()
{
    m_sheets.append(RecordSheet());
    m_sheet = m_sheets.size() - 1;
    m_y = top;
}

void RecordPen::turnToFoot(qsizetype sheet)
{
    m_sheet = sheet;
    m_y = m_end;
}

void RecordPen::fill(const QRectF &place, const QColor &colour)
{
    m_sheets[m_sheet].append({place, colour, {}, {}});
}

void RecordPen::rule(const QColor &colour, double thickness)
{
    rule(m_left, m_width, colour, thickness);
}

void RecordPen::rule(double x, double width, const QColor &colour, double thickness)
{
    fill({x, m_y - thickness, width, thickness}, colour);
}

void RecordPen::put(double x, const QString &text, const QFont &font, const QColor &colour, double width, Qt::Alignment side)
{
    const QString shown = wrappedLines(text, font, width, 1).first();
    if (shown.isEmpty())
        return;
    const double wide = textWidth(shown, font);
    const double left = side == Qt::AlignRight ? x + width - wide : x;
    m_sheets[m_sheet].append({{left, m_y, wide, lineHeight(font)}, colour, shown, font});
}

void RecordPen::putLines(double x, const QString &text, const QFont &font, const QColor &colour, double width, int mostLines)
{
    const double from = m_y;
    for (const QString &one : wrappedLines(text, font, width, mostLines)) {
        put(x, one, font, colour, width);
        m_y += lineHeight(font);
    }
    m_y = from;
}

}  // namespace fwpilot
