// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace fwpilot {

class Descriptor;

/// One file in a zip, as its directory and its own header agree that it is.
struct ZipEntry {
    enum class Method : quint16 { Stored = 0, Deflated = 8 };

    QString name;
    Method method = Method::Stored;
    quint64 headerOffset = 0;     ///< of its local header in the archive
    quint64 directoryOffset = 0;  ///< of its header in the directory
    quint64 dataOffset = 0;
    quint64 compressedSize = 0;
    quint64 size = 0;
    quint32 crc = 0;
};

/// Reads the directory of a zip so strictly that no two readers can see different files in it, before any other reader is let at it.
/// Each byte of the archive belongs to exactly one thing: entries (header and data) one after the other from byte 0 in the order of
/// the directory, the directory, one end record, the end of the file. Every local header agrees with the directory. Only stored and
/// deflated plain files with plain names, no two of which collide; no comments, encryption, data descriptors, zip64 or extra fields
/// but Info-ZIP's times and owners.
///
/// Reads no content and allocates by no declared size. Malformed or OverLimit; the message names the entry.
Result<QList<ZipEntry>> readZipDirectory(const Descriptor &file);

}  // namespace fwpilot
