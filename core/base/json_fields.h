// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_shape.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace fwpilot {

/// The first thing wrong with a text of JSON; whoever reads a field after it gets an empty value.
class JsonFault {
public:
    /// The source outlives this object.
    explicit JsonFault(const JsonSource &source)
        : m_source(source)
    {
    }

    /// "NAME: PATH WHAT."
    void malformed(const QString &path, const QString &what) { set(Error::Code::Malformed, path, what); }
    void overLimit(const QString &path, const QString &what) { set(Error::Code::OverLimit, path, what); }
    const std::optional<Error> &error() const { return m_error; }

private:
    void set(Error::Code code, const QString &path, const QString &what);

    const JsonSource &m_source;
    std::optional<Error> m_error;
};

enum class Presence { Required, Optional };

/// Reads the members of one JSON object strictly: each has its type, and none is left over.
class ObjectFields {
public:
    /// `path` is the object's own, empty for the outermost. The fault outlives this object.
    ObjectFields(QJsonObject object, QString path, JsonFault &fault);

    /// A plain text of at most so many bytes of UTF-8.
    QString text(QLatin1String key, int maximumBytes, Presence presence);
    /// An integer in a range. (readJson() has refused 1.0 and 1e3.)
    qint64 integer(QLatin1String key, qint64 minimum, qint64 maximum, Presence presence);
    /// True or false; false when it is absent.
    bool flag(QLatin1String key);
    /// A list of different plain texts.
    QStringList texts(QLatin1String key, int maximumBytes, Presence presence);
    /// A plain text, or a list of different ones that is not empty. Empty when it is absent.
    QStringList textOrTexts(QLatin1String key, int maximumBytes);
    /// An object.
    std::optional<ObjectFields> object(QLatin1String key, Presence presence);
    /// A list of objects, empty when it is absent. OverLimit above `maximum`, then none of them is read.
    std::vector<ObjectFields> objects(QLatin1String key, qsizetype maximum, Presence presence);
    bool has(QLatin1String key) const { return m_object.contains(key); }
    bool isEmpty() const { return m_object.isEmpty(); }
    /// Of a member, and the object's own.
    QString path(QLatin1String key) const;
    const QString &path() const { return m_path; }
    /// To be called last: a member that nobody asked for is a fault, which tells what is known.
    void refuseUnknown();

private:
    QJsonValue take(QLatin1String key, QJsonValue::Type type, Presence presence);
    QString plain(const QJsonValue &value, const QString &path, int maximumBytes);

    QJsonObject m_object;
    QString m_path;
    JsonFault &m_fault;
    QSet<QString> m_known;
};

}  // namespace fwpilot
