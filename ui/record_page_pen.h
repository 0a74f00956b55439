// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/record_page_layout.h"
#include "ui/record_page_text.h"

namespace fwpilot {

constexpr double paperPoints(double count)
{
    return count * unitsPerPoint;
}

/// The fonts of a record.
struct RecordFonts {
    QFont title = paperFont(19, true);
    QFont demo = paperFont(26, true);
    QFont verdict = paperFont(13, true);
    QFont heading = paperFont(10.5, true);
    QFont body = paperFont(9.2);
    QFont bold = paperFont(9.2, true);
    QFont tableHead = paperFont(8, true);
    QFont small = paperFont(8);
    QFont tiny = paperFont(7.2);
    QFont code = paperCodeFont(7.6);
};

namespace ink {
inline const QColor black(0x1d, 0x21, 0x29);
inline const QColor grey(0x5b, 0x61, 0x6b);
inline const QColor line(0xd9, 0xdb, 0xdf);
inline const QColor surface(0xf0, 0xf1, 0xf3);
inline const QColor inverse(0x2b, 0x30, 0x38);
}  // namespace ink

/// Puts marks on sheets, from top to bottom. Lengths are twentieths of a point.
class RecordPen {
public:
    explicit RecordPen(const QSizeF &paper);

    double left() const { return m_left; }
    double width() const { return m_width; }
    double height() const { return m_y; }
    /// Where the feet of the sheets begin.
    double end() const { return m_end; }
    void moveTo(double height) { m_y = height; }
    void moveBy(double distance) { m_y += distance; }
    bool hasRoomFor(double height) const { return m_y + height <= m_end; }

    /// The pen stands at the top of another sheet.
    void beginSheet();
    qsizetype sheetCount() const { return m_sheets.size(); }
    /// The pen stands where the foot of that sheet begins.
    void turnToFoot(qsizetype sheet);
    const QList<RecordSheet> &sheets() const { return m_sheets; }

    void fill(const QRectF &place, const QColor &colour);
    /// A thin line over the whole width, or from `x` on.
    void rule(const QColor &colour, double thickness);
    void rule(double x, double width, const QColor &colour, double thickness);
    /// One line of text, cut where it would be too wide. The pen stays.
    void put(double x, const QString &text, const QFont &font, const QColor &colour, double width, Qt::Alignment side = Qt::AlignLeft);
    /// Lines of text one below the other. The pen stays.
    void putLines(double x, const QString &text, const QFont &font, const QColor &colour, double width, int mostLines);

private:
    const double m_left;
    const double m_width;
    const double m_end;
    double m_y = 0;
    qsizetype m_sheet = -1;
    QList<RecordSheet> m_sheets;
};

}  // namespace fwpilot
