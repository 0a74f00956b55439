// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/file_name.h"

#include <QList>

#include <algorithm>

namespace fwpilot {

bool isPlain(const QString &text)
{
    if (text.isEmpty() || !text.isValidUtf16() || text.trimmed() != text)
        return false;
    const auto characters = text.toUcs4();
    return std::none_of(characters.begin(), characters.end(), [](uint character) {
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
    return name.normalized(QString::NormalizationForm_D).toCaseFolded().normalized(QString::NormalizationForm_C);
}

}  // namespace fwpilot
