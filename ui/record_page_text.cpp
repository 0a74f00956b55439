// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_page_text.h"

#include "ui/record_page_layout.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextLayout>

#include <algorithm>
#include <numeric>

namespace fwpilot {

namespace {

QFont onPaper(QFont font, double points, bool bold)
{
    font.setPixelSize(qRound(points * unitsPerPoint));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);  // too little to be seen; it keeps "fi" two letters, which can be searched for
    return font;
}

}  // namespace

QFont paperFont(double points, bool bold)
{
    return onPaper(QFont(QGuiApplication::font().families()), points, bold);
}

QFont paperCodeFont(double points)
{
    return onPaper(QFontDatabase::systemFont(QFontDatabase::FixedFont), points, false);
}

double textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

double lineHeight(const QFont &font)
{
    return QFontMetricsF(font).height();
}

QStringList wrappedLines(const QString &text, const QFont &font, double width, int mostLines)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == mostLines;
        const QString rest = text.mid(line.textStart());
        if (last && line.textStart() + line.textLength() < text.size()) {
            lines += QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width);
            break;
        }
        lines += rest.left(line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

double linesHeight(const QString &text, const QFont &font, double width, int mostLines)
{
    return static_cast<double>(wrappedLines(text, font, width, mostLines).size()) * lineHeight(font);
}

QList<double> columnWidths(const QList<double> &wanted, double width)
{
    QList<double> widths = wanted;
    const double spare = width - std::accumulate(wanted.begin(), wanted.end(), 0.0);
    if (spare >= 0) {
        for (double &one : widths)
            one += spare / static_cast<double>(widths.size());
        return widths;
    }
    // The widest that a column may be: what the narrower ones leave, shared among the others.
    QList<double> sorted = wanted;
    std::sort(sorted.begin(), sorted.end());
    double left = width;
    double widest = 0;
    for (qsizetype index = 0; index < sorted.size(); ++index) {
        widest = left / static_cast<double>(sorted.size() - index);
        if (sorted[index] > widest)
            break;
        left -= sorted[index];
    }
    for (double &one : widths)
        one = std::min(one, widest);
    return widths;
}

}  // namespace fwpilot
