// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace fwpilot {

/// A text of JSON that a person or another program wrote, what it may be at most, and how its errors are told.
struct JsonSource {
    QString name;  ///< of the file, for errors
    QByteArray text;
    qint64 maximumBytes = 0;
    int maximumDepth = 0;     ///< of lists and objects in each other
    bool tellsLines = false;  ///< errors name the line: "NAME, line 12: PATH is ...", not only "NAME: PATH is ..."
    QString remedy = {};      ///< of its errors, empty when the table's is right

    /// "NAME: PATH WHAT.", with the line of that member or element, or of the nearest one around it where it is missing.
    Error fault(Error::Code code, const QString &path, const QString &what) const;
};

/// The object that the text is. Malformed and OverLimit for what it is not, also where QJsonDocument would not mind: an object that has the
/// same key twice (QJsonDocument silently keeps one of them, another reader the other), a number that is written as a fraction or with an
/// exponent (QJsonDocument takes 1.0 for 1), a text with an escape or a raw control character that JSON does not have (it takes \x41 for x41),
/// anything but an object.
Result<QJsonObject> readJson(const JsonSource &source);

/// The key path of a member or an element, as messages name it: "images[2].version".
QString memberPath(const QString &object, const QString &key);
QString elementPath(const QString &list, qsizetype index);

}  // namespace fwpilot
