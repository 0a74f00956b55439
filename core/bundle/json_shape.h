// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace fwpilot {

/// What QJsonDocument does not look at, checked before it: OverLimit when lists and objects are nested deeper than
/// limits::manifestDepth, Malformed when an object has the same key twice (QJsonDocument silently keeps one of them, another reader the
/// other), when a number is written as a fraction or with an exponent (QJsonDocument takes 1.0 for 1), or when anything but an object
/// comes first. Text that is no JSON may pass: QJsonDocument refuses it afterwards.
Result<void> checkJsonShape(const QByteArray &json);

/// The key path of a member or an element, as messages name it: "images[2].version".
QString memberPath(const QString &object, const QString &key);
QString elementPath(const QString &list, qsizetype index);

}  // namespace fwpilot
