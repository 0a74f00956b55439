// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace fwpilot {

namespace {

/// Letters and signs that show nothing: a name of them, or with them, looks like another one.
bool isBlankLetter(char32_t character)
{
    constexpr std::array blank{0x115Fu, 0x1160u, 0x2800u, 0x3164u, 0xFFA0u};  // Hangul fillers, Braille without dots
    return std::find(blank.begin(), blank.end(), character) != blank.end();
}

bool isHidden(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isBlankLetter(character);
    }
}

/// Characters that take two cells in a terminal and in a fixed font: Chinese, Japanese, Korean, and full-width signs (UAX 11).
bool isWide(char32_t character)
{
    struct Range {
        char32_t first, last;
    };
    constexpr std::array wide{Range{0x1100, 0x115F}, Range{0x2E80, 0x303E}, Range{0x3041, 0xA4CF}, Range{0xA960, 0xA97C},
        Range{0xAC00, 0xD7A3}, Range{0xF900, 0xFAFF}, Range{0xFE30, 0xFE6F}, Range{0xFF01, 0xFF60}, Range{0xFFE0, 0xFFE6},
        Range{0x20000, 0x3FFFD}};
    return std::any_of(wide.begin(), wide.end(), [character](Range range) { return range.first <= character && character <= range.last; });
}

qsizetype cellsOf(const QString &text)
{
    qsizetype cells = text.size();
    if (std::any_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() >= 0x1100; })) {  // seldom
        cells = 0;
        for (const char32_t character : text.toUcs4())
            cells += isWide(character) ? 2 : 1;
    }
    return cells;
}

}  // namespace

QString plainText(const QString &foreign, int maximumLength)
{
    const bool asItIs
        = foreign.size() <= maximumLength && std::none_of(foreign.begin(), foreign.end(), [](QChar unit) { return isHidden(unit.unicode()); });
    if (asItIs)  // nearly every text
        return foreign;
    QString shown;
    int length = 0;
    for (const char32_t character : foreign.toUcs4()) {
        if (++length > maximumLength)
            return shown + QChar(0x2026);
        shown += isHidden(character) ? QString(QChar::ReplacementCharacter) : QString::fromUcs4(&character, 1);
    }
    return shown;
}

bool isPlain(const QString &text)
{
    if (text.isEmpty() || !text.isValidUtf16() || text.trimmed() != text)
        return false;
    const auto characters = text.toUcs4();
    return std::none_of(characters.begin(), characters.end(), [](uint character) {
        if (isBlankLetter(character))
            return true;
        switch (QChar::category(character)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return true;
        default:
            return false;
        }
    });
}

QString sentence(const QString &text)
{
    return text.isEmpty() || text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

QStringList sentences(const QString &text)
{
    static const QRegularExpression border(QStringLiteral("(?<=[.!?])\\s+(?=\\p{Lu})"));
    return text.trimmed().split(border, Qt::SkipEmptyParts);
}

QString sizeText(quint64 bytes)
{
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString partText(quint64 done, quint64 total)
{
    const QString whole = sizeText(total);
    double unit = 1;
    for (quint64 rest = total; rest >= 1000; rest /= 1000)
        unit *= 1000;
    return QStringLiteral("%1 of %2").arg(QString::number(static_cast<double>(done) / unit, 'f', unit > 1 ? 1 : 0), whole);
}

QString alignedColumns(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(qMax(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = qMax(widths[column], cellsOf(row[column]));
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += row[column] + QString(widths[column] + 2 - cellsOf(row[column]), QLatin1Char(' '));
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    }
    return text;
}

}  // namespace fwpilot
