// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace fwpilot {

/// The first thing wrong with a manifest; whoever reads a field after it gets an empty value.
class ManifestFault {
public:
    /// "manifest.json: PATH TEXT."
    void malformed(const QString &path, const QString &text) { set(Error::Code::Malformed, path, text); }
    void overLimit(const QString &path, const QString &text) { set(Error::Code::OverLimit, path, text); }
    const std::optional<Error> &error() const { return m_error; }

private:
    void set(Error::Code code, const QString &path, const QString &text);

    std::optional<Error> m_error;
};

enum class Presence { Required, Optional };

/// Reads the members of one JSON object strictly: each has its type, and none is left over.
class ObjectFields {
public:
    /// `path` is the object's own, empty for the outermost. The fault outlives this object.
    ObjectFields(QJsonObject object, QString path, ManifestFault &fault);

    /// A plain text of at most so many bytes of UTF-8.
    QString text(QLatin1String key, int maximumBytes, Presence presence);
    /// An integer in a range. (checkJsonShape() has refused 1.0 and 1e3.)
    qint64 integer(QLatin1String key, qint64 minimum, qint64 maximum, Presence presence);
    /// A list of different plain texts.
    QStringList texts(QLatin1String key, int maximumBytes, Presence presence);
    /// A list, empty when it is absent.
    QJsonArray list(QLatin1String key, Presence presence);
    bool has(QLatin1String key) const { return m_object.contains(key); }
    QString path(QLatin1String key) const;
    /// To be called last: a member that nobody asked for is a fault.
    void refuseUnknown();

private:
    QJsonValue take(QLatin1String key, QJsonValue::Type type, Presence presence);
    QString plain(const QJsonValue &value, const QString &path, int maximumBytes);

    QJsonObject m_object;
    QString m_path;
    ManifestFault &m_fault;
    QSet<QString> m_known;
};

}  // namespace fwpilot
