// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/manifest_fields.h"

#include "core/bundle/file_name.h"
#include "core/bundle/json_shape.h"

#include <QJsonArray>

namespace fwpilot {

namespace {

QString nameOf(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::String:
        return QStringLiteral("a text");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    default:
        return QStringLiteral("a number");
    }
}

}  // namespace

void ManifestFault::set(Error::Code code, const QString &path, const QString &text)
{
    if (!m_error)
        m_error = Error{code, QStringLiteral("manifest.json: %1 %2.").arg(path, text), 0, {}};
}

ObjectFields::ObjectFields(QJsonObject object, QString path, ManifestFault &fault)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_fault(fault)
{
}

QString ObjectFields::path(QLatin1String key) const
{
    return memberPath(m_path, key);
}

QJsonValue ObjectFields::take(QLatin1String key, QJsonValue::Type type, Presence presence)
{
    m_known.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined()) {
        if (presence == Presence::Required)
            m_fault.malformed(path(key), QStringLiteral("is missing"));
        return value;
    }
    if (value.type() == type)
        return value;
    m_fault.malformed(path(key), QStringLiteral("is not %1").arg(nameOf(type)));
    return QJsonValue(QJsonValue::Undefined);
}

QString ObjectFields::plain(const QJsonValue &value, const QString &path, int maximumBytes)
{
    if (!value.isString()) {
        m_fault.malformed(path, QStringLiteral("is not a text"));
        return {};
    }
    const QString text = value.toString();
    if (text.isEmpty())
        m_fault.malformed(path, QStringLiteral("is empty"));
    else if (text.toUtf8().size() > maximumBytes)
        m_fault.overLimit(path, QStringLiteral("is longer than the limit of %1 bytes").arg(maximumBytes));
    else if (!isPlain(text))
        m_fault.malformed(path, QStringLiteral("contains characters that cannot be shown, or spaces at an end"));
    else
        return text;
    return {};
}

QString ObjectFields::text(QLatin1String key, int maximumBytes, Presence presence)
{
    const QJsonValue value = take(key, QJsonValue::String, presence);
    return value.isUndefined() ? QString() : plain(value, path(key), maximumBytes);
}

qint64 ObjectFields::integer(QLatin1String key, qint64 minimum, qint64 maximum, Presence presence)
{
    const QJsonValue value = take(key, QJsonValue::Double, presence);
    if (value.isUndefined())
        return 0;
    // What does not fit into 64 bits has become a double.
    const QVariant number = value.toVariant();
    if (number.typeId() != QMetaType::LongLong)
        m_fault.malformed(path(key), QStringLiteral("is not an integer of 64 bits"));
    else if (number.toLongLong() < minimum || number.toLongLong() > maximum)
        m_fault.malformed(path(key), QStringLiteral("is not between %1 and %2").arg(minimum).arg(maximum));
    else
        return number.toLongLong();
    return 0;
}

QStringList ObjectFields::texts(QLatin1String key, int maximumBytes, Presence presence)
{
    QStringList result;
    QSet<QString> seen;
    const QJsonArray values = list(key, presence);
    for (qsizetype index = 0; index < values.size(); ++index) {
        const QString text = plain(values.at(index), elementPath(path(key), index), maximumBytes);
        if (!text.isEmpty() && seen.contains(text))
            m_fault.malformed(elementPath(path(key), index), QStringLiteral("is there twice"));
        seen.insert(text);
        result += text;
    }
    return result;
}

QJsonArray ObjectFields::list(QLatin1String key, Presence presence)
{
    return take(key, QJsonValue::Array, presence).toArray();
}

void ObjectFields::refuseUnknown()
{
    for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
        if (!m_known.contains(member.key()))
            m_fault.malformed(memberPath(m_path, member.key()), QStringLiteral("is not known"));
    }
}

}  // namespace fwpilot
