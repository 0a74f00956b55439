// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What goes to the standard output and the standard error. Nothing but print() lets a control character through, whoever it comes from.
namespace fwpilot {

/// Prints a text as UTF-8, as it is.
void print(const QString &text);
/// Prints one line, made plain.
void printLine(const QString &line = {});
/// Prints an indented JSON document.
void printJson(const QJsonArray &array);
void printJson(const QJsonObject &object);
/// Prints a JSON object on one line, and hands it over at once.
void printJsonLine(const QJsonObject &object);

/// Tells an error on the standard error: who speaks, what is wrong, where it matters how the processor stands, and what to do.
void complain(const Error &error, const QString &stateOfProcessor = {});

/// Rows in aligned columns, each cell made plain, each row ending in a line feed; the header is left out when it is empty.
QString columns(const QStringList &header, const QList<QStringList> &rows);

/// Writes a whole file or nothing; `-` is the standard output.
Result<void> writeFile(const QString &path, const QByteArray &bytes);

}  // namespace fwpilot
