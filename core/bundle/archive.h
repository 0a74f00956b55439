// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bundle/zip_directory.h"

#include <QDateTime>

#include <memory>
#include <span>

namespace fwpilot {

class Descriptor;

/// Opens an archive with KArchive and sees that it finds just these entries, at the same places, with the same sizes, methods and
/// CRCs. To be called after the strict check only, never on a file that did not pass it. Malformed.
Result<void> checkWithKArchive(const Descriptor &file, const QList<ZipEntry> &entries);

/// Writes a zip with KArchive, an entry after the other, all with one time, owner and mode, so that the same input gives the same
/// bytes. Memory does not grow with the entries. After an error nothing more can be written.
class ArchiveWriter {
public:
    /// `descriptor` is open for reading and writing, empty, and stays the caller's. `time` is set into every entry (from 1980 to 2107,
    /// the nearest that a zip can say).
    ArchiveWriter(int descriptor, const QDateTime &time);
    ~ArchiveWriter();

    /// Precondition when it cannot be written, as on a full disk: the message is the system's.
    Result<void> begin(const QString &name, quint64 size);
    Result<void> add(std::span<const char> bytes);
    Result<void> end();
    /// Writes the directory. Marks names that are not ASCII as UTF-8, which KZip does not.
    Result<void> close();

private:
    struct Zip;
    Error failed() const;

    std::unique_ptr<Zip> m_zip;
};

/// A file of an archive that is small enough for the memory.
struct ArchivedFile {
    QString name;
    QByteArray bytes;
};

/// A zip of these files. Precondition when there is no room for it.
Result<QByteArray> archiveOf(const QList<ArchivedFile> &files, const QDateTime &time);

/// Of KArchive: "6.13.0".
QString archiveLibraryVersion();

}  // namespace fwpilot
