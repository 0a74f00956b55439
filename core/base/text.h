// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace fwpilot {

/// Text of foreign origin (a bundle, a device, a file name) made fit to be shown: control and direction-changing characters
/// replaced, cut behind `maximumLength` characters.
QString plainText(const QString &foreign, int maximumLength = 256);
/// Whether a text can be shown and compared as it stands: not empty, whole UTF-16, no control, direction-changing or other invisible
/// characters, no space at either end.
bool isPlain(const QString &text);
/// The text with a full stop at its end.
QString sentence(const QString &text);
/// The sentences of a text, for a numbered list.
QStringList sentences(const QString &text);
/// "3.7 MB"
QString sizeText(quint64 bytes);
/// "0.4 of 3.7 MB": both in the unit of the whole.
QString partText(quint64 done, quint64 total);
/// Fields padded to the widest of their column in a fixed font, two blanks between; no blanks at the end, a line feed behind each row.
QString alignedColumns(const QList<QStringList> &rows);

}  // namespace fwpilot
