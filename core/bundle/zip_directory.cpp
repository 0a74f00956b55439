// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/zip_directory.h"

#include "core/bundle/descriptor.h"
#include "core/bundle/file_name.h"
#include "core/bundle/limits.h"
#include "core/bundle/refusal.h"
#include "core/bundle/zip_format.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace fwpilot {

namespace {

using namespace zip;

/// Something that zips may have and bundles may not; the remedy for a zip made by hand is to make it with our own tool.
Error unwanted(const QString &message)
{
    return malformed(message, QStringLiteral("Make the bundle with fwpilotctl bundle create."));
}

Error overTotal()
{
    return overLimit(
        QStringLiteral("The archive needs the zip64 format or is larger than the limit of %1 bytes (4 GiB).").arg(limits::totalBytes));
}

/// Why there is no end record at the end of the file.
Error withoutEnd(const Descriptor &file)
{
    if (file.size() < localSize)
        return malformed(QStringLiteral("The file has only %1 bytes and is no bundle.").arg(file.size()));
    QByteArray start(4, '\0');
    if (auto read = file.readAt(0, start); !read)
        return read.error();
    if (number32(start, 0) != localMark)
        return malformed(QStringLiteral("The file is not a zip archive, so it is no bundle."));
    // A comment has at most 64 KiB.
    QByteArray tail(static_cast<qsizetype>(qMin<quint64>(file.size(), endSize + 0xFFFF)), '\0');
    if (auto read = file.readAt(file.size() - static_cast<quint64>(tail.size()), tail); !read)
        return read.error();
    const qsizetype end = tail.lastIndexOf(QByteArray("PK\x05\x06", 4));
    if (end >= 0 && tail.size() - end >= endSize) {
        return unwanted(
            QStringLiteral("The archive has a comment or other bytes behind its end: %1 of them.").arg(tail.size() - end - endSize));
    }
    return malformed(QStringLiteral("The file ends at byte %1 of an archive that should be longer.").arg(file.size()));
}

struct EndRecord {
    int entries = 0;
    quint64 directoryOffset = 0;
    quint64 directorySize = 0;
};

Result<EndRecord> readEnd(const Descriptor &file)
{
    QByteArray record(endSize, '\0');
    if (file.size() < endSize)
        return withoutEnd(file);
    const quint64 place = file.size() - endSize;
    if (auto read = file.readAt(place, record); !read)
        return read.error();
    if (number32(record, 0) != endMark || number16(record, 20) != 0)
        return withoutEnd(file);
    const EndRecord end{number16(record, 10), number32(record, 16), number32(record, 12)};
    if (end.directoryOffset == zip64Mark32 || end.directorySize == zip64Mark32 || file.size() > limits::totalBytes)
        return overTotal();
    if (end.entries > limits::archiveEntries)
        return overLimit(QStringLiteral("The archive has %1 files; the limit is %2.").arg(end.entries).arg(limits::archiveEntries));
    if (number16(record, 4) != 0 || number16(record, 6) != 0 || number16(record, 8) != end.entries)
        return malformed(QStringLiteral("The archive is one part of several."));
    if (end.entries == 0)
        return malformed(QStringLiteral("The archive is empty."));
    if (end.directoryOffset + end.directorySize > place)
        return malformed(QStringLiteral("The file is shorter than its directory says: %1 bytes are missing.")
                             .arg(end.directoryOffset + end.directorySize - place));
    if (end.directoryOffset + end.directorySize < place)
        return unwanted(
            QStringLiteral("%1 bytes of the file belong to no part of the archive.").arg(place - end.directoryOffset - end.directorySize));
    constexpr quint64 largestHeader = directoryHeaderSize + limits::fileNameBytes + largestExtra;
    if (end.directorySize > static_cast<quint64>(end.entries) * largestHeader)
        return overLimit(QStringLiteral("The directory of the archive is larger than %1 files with names up to the limit of %2 bytes need.")
                             .arg(end.entries)
                             .arg(limits::fileNameBytes));
    return end;
}

/// What an extra field may be: Info-ZIP's times ("UT") and owners ("ux"), once each and with the lengths that they have.
bool isHarmlessExtra(QByteArrayView extra)
{
    QSet<quint16> seen;
    while (extra.size() >= 4) {
        const quint16 kind = number16(extra, 0);
        const qsizetype size = number16(extra, 2);
        const QByteArrayView content = extra.sliced(4);
        if (size > content.size() || seen.contains(kind))
            return false;
        const bool times = kind == 0x5455 && (size == 5 || size == 9 || size == 13);
        const bool owner = kind == 0x7875 && size == 11 && content[0] == 1 && content[1] == 4 && content[6] == 4;
        if (!times && !owner)
            return false;
        seen.insert(kind);
        extra = content.sliced(size);
    }
    return extra.isEmpty();
}

/// The name of an entry, or why it cannot have it.
Result<QString> readName(QByteArrayView bytes, quint16 flags)
{
    const QString name = QString::fromUtf8(bytes);
    const QString shown = plainText(name);
    if (bytes.size() > limits::fileNameBytes)
        return overLimit(
            QStringLiteral("A file name in the archive has %1 bytes; the limit is %2.").arg(bytes.size()).arg(limits::fileNameBytes));
    if (const QString wrong = fileNameFault(name); !wrong.isEmpty())
        return malformed(QStringLiteral("The name of the file %1 in the archive %2.").arg(shown, wrong));
    if (name.toUtf8() != bytes)
        return malformed(QStringLiteral("The name of the file %1 in the archive is not UTF-8.").arg(shown));
    const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    if (!ascii && (flags & flagUtf8) == 0)
        return unwanted(QStringLiteral("The name of the file %1 in the archive is not marked as UTF-8.").arg(shown));
    return name;
}

/// Whether the entry is a plain file in a form that every reader understands alike.
std::optional<Error> formFault(QByteArrayView header, const ZipEntry &entry)
{
    const quint16 flags = number16(header, 8);
    const quint16 method = number16(header, 10);
    const quint32 attributes = number32(header, 38);
    const quint32 kind = (attributes >> 16) & 0170000;
    const QString name = plainText(entry.name);
    if (kind != 0 && kind != 0100000)
        return malformed(QStringLiteral("%1 is not a plain file but a link, a folder or a device.").arg(name));
    if ((attributes & 0x18) != 0)
        return malformed(QStringLiteral("%1 is not a plain file but a folder or a volume label.").arg(name));
    if ((flags & flagEncrypted) != 0)
        return unwanted(QStringLiteral("%1 is encrypted.").arg(name));
    if ((flags & flagDescriptor) != 0)
        return unwanted(QStringLiteral("%1 has its sizes behind its content (a data descriptor).").arg(name));
    if ((flags & ~harmlessFlags) != 0)
        return unwanted(QStringLiteral("%1 uses features of zip that a bundle must not have (flags %2).")
                            .arg(name)
                            .arg(flags, 4, 16, QLatin1Char('0')));
    if (method != quint16(ZipEntry::Method::Stored) && method != quint16(ZipEntry::Method::Deflated))
        return unwanted(QStringLiteral("%1 is compressed by method %2; only stored and deflated are allowed.").arg(name).arg(method));
    if (number16(header, 6) > 20)
        return unwanted(QStringLiteral("%1 needs version %2 of zip; 20 is allowed.").arg(name).arg(number16(header, 6)));
    if (number16(header, 32) != 0 || number16(header, 34) != 0 || number16(header, 36) > 1)
        return unwanted(QStringLiteral("%1 has a comment or attributes that a bundle must not have.").arg(name));
    if (entry.method == ZipEntry::Method::Stored && entry.compressedSize != entry.size)
        return malformed(
            QStringLiteral("%1 is stored with %2 bytes but said to have %3.").arg(name).arg(entry.compressedSize).arg(entry.size));
    if (entry.size > entry.compressedSize * limits::deflateRatio)
        return malformed(QStringLiteral("%1 is said to unpack from %2 bytes to %3, which cannot be.")
                             .arg(name)
                             .arg(entry.compressedSize)
                             .arg(entry.size));
    return std::nullopt;
}

/// The local header of an entry must say what the directory says. Sets the place of the data.
Result<void> readLocalHeader(const Descriptor &file, QByteArrayView header, QByteArrayView name, ZipEntry &entry)
{
    const QString disagrees = QStringLiteral("The header of %1 disagrees with the directory of the archive.").arg(plainText(entry.name));
    QByteArray local(localSize, '\0');
    if (auto read = file.readAt(entry.headerOffset, local); !read)
        return read.error();
    // Version, flags, method, time, CRC, both sizes and the length of the name stand in both in the same order.
    if (number32(local, 0) != localMark || QByteArrayView(local).sliced(4, commonSize) != header.sliced(6, commonSize))
        return malformed(disagrees);
    QByteArray rest(name.size() + number16(local, 28), '\0');
    if (rest.size() > name.size() + largestExtra)
        return unwanted(QStringLiteral("%1 has extra fields that a bundle must not have.").arg(plainText(entry.name)));
    if (auto read = file.readAt(entry.headerOffset + localSize, rest); !read)
        return read.error();
    if (QByteArrayView(rest).first(name.size()) != name)
        return malformed(disagrees);
    if (!isHarmlessExtra(QByteArrayView(rest).sliced(name.size())))
        return unwanted(QStringLiteral("%1 has extra fields that a bundle must not have.").arg(plainText(entry.name)));
    entry.dataOffset = entry.headerOffset + localSize + static_cast<quint64>(rest.size());
    return {};
}

/// Reads one header of the directory, which `directory` begins with, and the local header at `expectedOffset`; takes it off.
Result<ZipEntry> readEntry(const Descriptor &file, QByteArrayView &directory, quint64 expectedOffset)
{
    if (directory.size() < directoryHeaderSize || number32(directory, 0) != directoryMark)
        return malformed(QStringLiteral("The directory of the archive is damaged."));
    const QByteArrayView header = directory.first(directoryHeaderSize);
    const qsizetype nameSize = number16(header, 28);
    const qsizetype extraSize = number16(header, 30);
    if (directory.size() - directoryHeaderSize < nameSize + extraSize)
        return malformed(QStringLiteral("The directory of the archive is damaged."));
    const QByteArrayView nameBytes = directory.sliced(directoryHeaderSize, nameSize);
    const QByteArrayView extra = directory.sliced(directoryHeaderSize + nameSize, extraSize);
    directory = directory.sliced(directoryHeaderSize + nameSize + extraSize);

    auto name = readName(nameBytes, number16(header, 8));
    if (!name)
        return name.error();
    ZipEntry entry;
    entry.name = *name;
    entry.method = static_cast<ZipEntry::Method>(number16(header, 10));
    entry.headerOffset = number32(header, 42);
    entry.compressedSize = number32(header, 20);
    entry.size = number32(header, 24);
    entry.crc = number32(header, 16);
    if (entry.compressedSize == zip64Mark32 || entry.size == zip64Mark32 || entry.headerOffset == zip64Mark32)
        return overTotal();
    if (auto wrong = formFault(header, entry))
        return *wrong;
    if (!isHarmlessExtra(extra))
        return unwanted(QStringLiteral("%1 has extra fields that a bundle must not have.").arg(plainText(entry.name)));
    if (entry.headerOffset != expectedOffset)
        return unwanted(QStringLiteral("%1 does not follow directly on what comes before it in the archive.").arg(plainText(entry.name)));
    if (auto local = readLocalHeader(file, header, nameBytes, entry); !local)
        return local.error();
    return entry;
}

}  // namespace

Result<QList<ZipEntry>> readZipDirectory(const Descriptor &file)
{
    const auto end = readEnd(file);
    if (!end)
        return end.error();
    QByteArray bytes(static_cast<qsizetype>(end->directorySize), '\0');
    if (auto read = file.readAt(end->directoryOffset, bytes); !read)
        return read.error();

    QList<ZipEntry> entries;
    QHash<QString, QString> names;
    QByteArrayView directory = bytes;
    quint64 offset = 0;
    quint64 total = 0;
    while (entries.size() < end->entries) {
        const quint64 place = end->directoryOffset + static_cast<quint64>(bytes.size() - directory.size());
        auto entry = readEntry(file, directory, offset);
        if (!entry)
            return entry.error();
        entry->directoryOffset = place;
        const QString key = collisionKey(entry->name);
        if (names.contains(key))
            return malformed(QStringLiteral("The names %1 and %2 in the archive cannot be told apart.")
                                 .arg(plainText(names.value(key)), plainText(entry->name)));
        names.insert(key, entry->name);
        offset = entry->dataOffset + entry->compressedSize;
        if (offset > end->directoryOffset)
            return malformed(QStringLiteral("%1 reaches into the directory of the archive.").arg(plainText(entry->name)));
        total += entry->size;
        if (total > limits::totalBytes)
            return overTotal();
        entries += *entry;
    }
    if (!directory.isEmpty())
        return malformed(QStringLiteral("The directory of the archive has more than its %1 files.").arg(end->entries));
    if (offset != end->directoryOffset)
        return unwanted(QStringLiteral("%1 bytes of the file belong to no part of the archive.").arg(end->directoryOffset - offset));
    return entries;
}

}  // namespace fwpilot
