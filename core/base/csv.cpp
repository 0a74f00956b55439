// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include <algorithm>

namespace fwpilot {

namespace {

QString csvField(QString field)
{
    if (!field.isEmpty() && QStringView(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(field.front()))  // also the wide forms
        field.prepend(QLatin1Char('\''));
    const bool quoted
        = std::any_of(field.begin(), field.end(), [](QChar character) { return QStringView(u"\",\r\n").contains(character); });
    return quoted ? QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"') : field;
}

}  // namespace

QString csvLine(const QStringList &fields)
{
    QStringList escaped;
    for (const QString &field : fields)
        escaped += csvField(field);
    return escaped.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

}  // namespace fwpilot
