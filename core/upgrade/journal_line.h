// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// One line of a journal: a JSON object whose first member is the CRC of the exact bytes that follow it.
///
///     {"crc":"0f3a91c2","n":7,"at":15230,"type":"stored",...}\n
///              └ CRC-32C, lower-case hexadecimal, of  "n":7,...}  up to and with the closing brace
///
/// `n` is the line's number in its file, from 0: a line that is missing, doubled or from elsewhere shows. `at` is in milliseconds since
/// the run's first line by the monotonic clock; `time` is the clock on the wall, which may be set while a run lasts.
namespace fwpilot {

/// A journal is never larger. Log lines stop some way before it (limits in upgrade_journal.cpp), so that the verdict always fits.
constexpr qint64 journalBytes = 64 * 1024 * 1024;

/// The line of a content, with its end.
QByteArray sealLine(quint64 number, qint64 at, const QJsonObject &content);
/// The content of a line without its end (with `n` and `at`), or nothing when it is damaged.
std::optional<QJsonObject> openLine(QByteArrayView line);
/// The same, when it is the line of that number.
std::optional<QJsonObject> openLine(QByteArrayView line, quint64 number);

}  // namespace fwpilot
