// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

#include <memory>

/// The files that records of runs are in. What a file tells of itself is not believed: it may be a pipe, a link, or somebody else's.
namespace fwpilot {

/// How the name of a journal ends.
inline constexpr QLatin1String journalSuffix(".jsonl");

/// Opens a regular file for reading; never waits (a pipe under that name). NotFound, NoAccess, Malformed (no regular file).
Result<std::shared_ptr<QFile>> openRecord(const QString &path);
/// Whether the one who writes a journal holds its lock still.
bool isHeld(const QFile &file);
/// Where the whole record of a run was saved because its journal has gaps. In a folder that others may write to, only a file of this user's
/// own counts.
QStringList rescuedRecords(const QString &run);
/// The journal of a run: where its whole record had to be saved, else where journals are kept.
QString recordPath(const QString &run);
/// The run that a journal's name tells of.
QString runOfRecord(const QString &path);

/// Why a file cannot be read, by the system's error number.
Error unreadableRecord(const QString &path, int reason);
/// It is no journal.
Error noRecord(const QString &path);

}  // namespace fwpilot
