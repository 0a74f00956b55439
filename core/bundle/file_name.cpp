// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/file_name.h"

#include "core/base/text.h"

#include <algorithm>

namespace fwpilot {

namespace {

/// Characters that some file systems leave out of a name and that isPlain() lets pass (Unicode's Default_Ignorable_Code_Point).
bool isIgnorable(char32_t character)
{
    constexpr struct {
        char32_t first;
        char32_t last;
    } ranges[] = {{0x034F, 0x034F}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},
        {0xFFA0, 0xFFA0}, {0xE0100, 0xE01EF}};
    return std::any_of(
        std::begin(ranges), std::end(ranges), [&](const auto &range) { return character >= range.first && character <= range.last; });
}

}  // namespace

QString fileNameFault(const QString &name)
{
    if (name.isEmpty())
        return QStringLiteral("is empty");
    for (const QChar forbidden : {QLatin1Char('/'), QLatin1Char('\\'), QLatin1Char(':')}) {
        if (name.contains(forbidden))
            return QStringLiteral("contains '%1', but must be a plain file name").arg(forbidden);
    }
    if (name == QLatin1String(".") || name == QLatin1String(".."))
        return QStringLiteral("is a folder");
    if (!isPlain(name))
        return QStringLiteral("contains characters that cannot be shown");
    if (name.endsWith(QLatin1Char('.')))
        return QStringLiteral("ends with a dot");
    return {};
}

QString collisionKey(const QString &name)
{
    QString kept;
    for (const char32_t character : name.normalized(QString::NormalizationForm_D).toUcs4()) {
        if (!isIgnorable(character))
            kept += QString::fromUcs4(&character, 1);
    }
    // Folding alone takes a character for one character; to upper case, a sharp s becomes SS, as some file systems have it.
    return kept.toUpper().toCaseFolded().normalized(QString::NormalizationForm_C);
}

}  // namespace fwpilot
