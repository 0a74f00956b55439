// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fields.h"

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
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    default:
        return QStringLiteral("a number");
    }
}

}  // namespace

void JsonFault::set(Error::Code code, const QString &path, const QString &what)
{
    if (!m_error)
        m_error = m_source.fault(code, path, what);
}

ObjectFields::ObjectFields(QJsonObject object, QString path, JsonFault &fault)
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

bool ObjectFields::flag(QLatin1String key)
{
    return take(key, QJsonValue::Bool, Presence::Optional).toBool();
}

QStringList ObjectFields::texts(QLatin1String key, int maximumBytes, Presence presence)
{
    QStringList result;
    QSet<QString> seen;
    const QJsonArray values = take(key, QJsonValue::Array, presence).toArray();
    for (qsizetype index = 0; index < values.size(); ++index) {
        const QString text = plain(values.at(index), elementPath(path(key), index), maximumBytes);
        if (!text.isEmpty() && seen.contains(text))
            m_fault.malformed(elementPath(path(key), index), QStringLiteral("is there twice"));
        seen.insert(text);
        result += text;
    }
    return result;
}

QStringList ObjectFields::textOrTexts(QLatin1String key, int maximumBytes)
{
    if (!has(key) || m_object.value(key).isString()) {
        const QString only = text(key, maximumBytes, Presence::Optional);
        return only.isEmpty() ? QStringList() : QStringList(only);
    }
    if (!m_object.value(key).isArray())
        m_fault.malformed(path(key), QStringLiteral("is neither a text nor a list of texts"));
    const QStringList list = texts(key, maximumBytes, Presence::Optional);
    if (list.isEmpty())
        m_fault.malformed(path(key), QStringLiteral("is an empty list"));
    return list;
}

std::optional<ObjectFields> ObjectFields::object(QLatin1String key, Presence presence)
{
    const QJsonValue value = take(key, QJsonValue::Object, presence);
    if (value.isUndefined())
        return {};
    return ObjectFields(value.toObject(), path(key), m_fault);
}

std::vector<ObjectFields> ObjectFields::objects(QLatin1String key, qsizetype maximum, Presence presence)
{
    std::vector<ObjectFields> result;
    const QJsonArray values = take(key, QJsonValue::Array, presence).toArray();
    if (values.size() > maximum) {
        m_fault.overLimit(path(key), QStringLiteral("names more than the limit of %1 %2").arg(maximum).arg(key));
        return result;
    }
    for (qsizetype index = 0; index < values.size() && !m_fault.error(); ++index) {
        const QString path = elementPath(this->path(key), index);
        if (values.at(index).isObject())
            result.emplace_back(values.at(index).toObject(), path, m_fault);
        else
            m_fault.malformed(path, QStringLiteral("is not an object"));
    }
    return result;
}

void ObjectFields::refuseUnknown()
{
    for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
        if (m_known.contains(member.key()))
            continue;
        QStringList known(m_known.begin(), m_known.end());
        known.sort();
        m_fault.malformed(
            memberPath(m_path, member.key()), QStringLiteral("is not known; known here are %1").arg(known.join(QStringLiteral(", "))));
    }
}

}  // namespace fwpilot
