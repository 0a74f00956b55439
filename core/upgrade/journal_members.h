// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>

#include <limits>

/// Members of a journal's lines, read with distrust: one of another type or out of range is as if it were absent.
namespace fwpilot {

inline QString text(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

inline quint64 whole(const QJsonObject &object, QLatin1String key)
{
    const qint64 value = object.value(key).toInteger(0);
    return value < 0 ? 0 : static_cast<quint64>(value);
}

inline quint32 whole32(const QJsonObject &object, QLatin1String key)
{
    const quint64 value = whole(object, key);
    return value > std::numeric_limits<quint32>::max() ? 0 : static_cast<quint32>(value);
}

inline QDateTime time(const QJsonObject &object, QLatin1String key)
{
    return QDateTime::fromString(text(object, key), Qt::ISODateWithMs).toUTC();
}

/// 32 bytes, or none.
inline QByteArray digest(const QJsonObject &object, QLatin1String key)
{
    const QByteArray bytes = QByteArray::fromHex(text(object, key).toLatin1());
    return bytes.size() == 32 ? bytes : QByteArray();
}

/// The value of that name, from the first one to `last`.
template <class Name, class Value> Value named(const QString &name, Value fallback, Value last, Name nameOf)
{
    for (int index = 0; index <= static_cast<int>(last); ++index) {
        if (nameOf(static_cast<Value>(index)) == name)
            return static_cast<Value>(index);
    }
    return fallback;
}

}  // namespace fwpilot
