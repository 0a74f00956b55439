// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/time_of_making.h"

namespace fwpilot {

Result<QDateTime> timeOfMaking()
{
    const QByteArray text = qgetenv("SOURCE_DATE_EPOCH");
    if (text.isEmpty())
        return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    constexpr qlonglong endOfYear9999 = 253402300799;
    if (!isNumber || seconds < 0 || seconds > endOfYear9999)
        return Error{Error::Code::Usage, QStringLiteral("SOURCE_DATE_EPOCH is not a number of seconds since 1970."), 0,
            QStringLiteral("Correct or unset it.")};
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

}  // namespace fwpilot
