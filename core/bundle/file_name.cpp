// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/file_name.h"

#include "core/base/text.h"

namespace fwpilot {

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
