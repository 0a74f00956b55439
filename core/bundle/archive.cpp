// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/archive.h"

#include "core/bundle/descriptor.h"
#include "core/bundle/refusal.h"
#include "core/bundle/zip_format.h"

#include <KArchiveDirectory>
#include <KZip>
#include <KZipFileEntry>
#include <karchive_version.h>

#include <QIODevice>

#include <algorithm>
#include <cerrno>
#include <mutex>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fwpilot {

namespace {

/// A descriptor as a device with a position of its own: KZip begins at the present position, and a descriptor's own is shared with all
/// its duplicates. close() leaves the descriptor open. Remembers the first write error, which KZip loses at the end of an entry.
class DescriptorDevice : public QIODevice {
public:
    DescriptorDevice(int descriptor, OpenMode mode)
        : m_descriptor(descriptor)
    {
        setOpenMode(mode | Unbuffered);
    }

    int descriptor() const { return m_descriptor; }
    int writeError() const { return m_writeError; }

    qint64 size() const override
    {
        struct stat status { };
        return ::fstat(m_descriptor, &status) == 0 ? status.st_size : 0;
    }

    bool seek(qint64 position) override
    {
        m_position = position;
        return QIODevice::seek(position);
    }

protected:
    qint64 readData(char *bytes, qint64 maximum) override
    {
        const ssize_t count = ::pread(m_descriptor, bytes, static_cast<std::size_t>(maximum), m_position);
        m_position += qMax<ssize_t>(count, 0);
        return count;
    }

    qint64 writeData(const char *bytes, qint64 size) override
    {
        qint64 written = 0;
        while (written < size && m_writeError == 0) {
            const ssize_t count = ::pwrite(m_descriptor, bytes + written, static_cast<std::size_t>(size - written), m_position);
            if (count < 0 && errno != EINTR) {
                m_writeError = errno;
                setErrorString(qt_error_string(m_writeError));
            }
            written += qMax<ssize_t>(count, 0);
            m_position += qMax<ssize_t>(count, 0);
        }
        return m_writeError == 0 ? written : -1;
    }

private:
    const int m_descriptor;
    qint64 m_position = 0;
    int m_writeError = 0;
};

bool isSame(const KArchiveEntry *seen, const ZipEntry &entry)
{
    const auto *file = dynamic_cast<const KZipFileEntry *>(seen);
    return file && file->symLinkTarget().isEmpty() && file->path() == entry.name
        && static_cast<quint64>(file->position()) == entry.dataOffset && static_cast<quint64>(file->size()) == entry.size
        && static_cast<quint64>(file->compressedSize()) == entry.compressedSize && file->encoding() == static_cast<int>(entry.method)
        && file->crc32() == entry.crc;
}

QDateTime zipTime(const QDateTime &time)
{
    static const QDateTime first(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC);
    static const QDateTime last(QDate(2107, 12, 31), QTime(23, 59, 58), Qt::UTC);
    return std::clamp(time.toUTC(), first, last);
}

}  // namespace

Result<void> checkWithKArchive(const Descriptor &file, const QList<ZipEntry> &entries)
{
    // KArchive asks getpwuid() for the owner of its root folder, which only one thread may do at a time.
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    DescriptorDevice device(file.number(), QIODevice::ReadOnly);
    KZip zip(&device);
    if (!zip.open(QIODevice::ReadOnly) || zip.directory()->entries().size() != entries.size())
        return malformed(QStringLiteral("The archive can be read in more than one way."));
    for (const ZipEntry &entry : entries) {
        if (!isSame(zip.directory()->entry(entry.name), entry))
            return malformed(QStringLiteral("The archive can be read in more than one way: %1.").arg(plainText(entry.name)));
    }
    return {};
}

struct ArchiveWriter::Zip {
    Zip(int descriptor, const QDateTime &when)
        : device(descriptor, QIODevice::ReadWrite)
        , zip(&device)
        , time(zipTime(when))
    {
    }

    DescriptorDevice device;
    KZip zip;
    const QDateTime time;
    struct Header {
        QByteArray name;
        qint64 offset = 0;
    };
    QList<Header> headers;  ///< of the entries, in their order
    quint64 size = 0;       ///< of the entry under way
    bool inEntry = false;
};

ArchiveWriter::ArchiveWriter(int descriptor, const QDateTime &time)
    : m_zip(std::make_unique<Zip>(descriptor, time))
{
}

/// KZip frees what an entry under way needs only at the entry's end.
ArchiveWriter::~ArchiveWriter()
{
    if (m_zip->inEntry)
        m_zip->zip.finishWriting(static_cast<qint64>(m_zip->size));
}

Error ArchiveWriter::failed() const
{
    const int number = m_zip->device.writeError();
    return {Error::Code::Precondition, number != 0 ? qt_error_string(number) : m_zip->zip.errorString(), 0, {}};
}

Result<void> ArchiveWriter::begin(const QString &name, quint64 size)
{
    if (!m_zip->zip.isOpen() && !m_zip->zip.open(QIODevice::WriteOnly))
        return failed();
    m_zip->size = size;
    m_zip->headers.append({name.toUtf8(), m_zip->device.pos()});
    const QDateTime &time = m_zip->time;
    if (!m_zip->zip.prepareWriting(name, {}, {}, static_cast<qint64>(size), 0100644, time, time, time))
        return failed();
    m_zip->inEntry = true;
    return {};
}

Result<void> ArchiveWriter::add(std::span<const char> bytes)
{
    if (!bytes.empty() && !m_zip->zip.writeData(bytes.data(), static_cast<qint64>(bytes.size())))
        return failed();
    return {};
}

Result<void> ArchiveWriter::end()
{
    m_zip->inEntry = false;
    if (!m_zip->zip.finishWriting(static_cast<qint64>(m_zip->size)) || m_zip->device.writeError() != 0)
        return failed();
    return {};
}

Result<void> ArchiveWriter::close()
{
    qint64 place = m_zip->device.pos();
    if (!m_zip->zip.close() || m_zip->device.writeError() != 0)
        return failed();
    DescriptorDevice flags(m_zip->device.descriptor(), QIODevice::ReadWrite);
    const char utf8[2] = {0, zip::flagUtf8 >> 8};
    for (const Zip::Header &header : m_zip->headers) {
        const bool ascii
            = std::all_of(header.name.begin(), header.name.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
        for (const qint64 offset : {header.offset + 6, place + 8}) {
            if (!ascii && (!flags.seek(offset) || flags.write(utf8, 2) != 2))
                return Error{Error::Code::Precondition, flags.errorString(), 0, {}};
        }
        place += zip::directoryHeaderSize + header.name.size();
    }
    return {};
}

namespace {

Result<void> writeFiles(int descriptor, const QList<ArchivedFile> &files, const QDateTime &time)
{
    ArchiveWriter writer(descriptor, time);
    for (const ArchivedFile &file : files) {
        Result<void> step = writer.begin(file.name, static_cast<quint64>(file.bytes.size()));
        if (step)
            step = writer.add(std::span(file.bytes.constData(), static_cast<std::size_t>(file.bytes.size())));
        if (step)
            step = writer.end();
        if (!step)
            return step;
    }
    return writer.close();
}

}  // namespace

Result<QByteArray> archiveOf(const QList<ArchivedFile> &files, const QDateTime &time)
{
    const auto refuse = [](const QString &why) {
        return Error{Error::Code::Precondition, QStringLiteral("The archive cannot be put together: %1.").arg(why), 0,
            QStringLiteral("Close other programs to have more memory, and try again.")};
    };
    const int descriptor = ::memfd_create("archive", MFD_CLOEXEC);
    if (descriptor < 0)
        return refuse(qt_error_string(errno));
    const Result<void> written = writeFiles(descriptor, files, time);
    DescriptorDevice device(descriptor, QIODevice::ReadOnly);
    const QByteArray bytes = written ? device.read(device.size()) : QByteArray();
    ::close(descriptor);
    return written ? Result<QByteArray>(bytes) : Result<QByteArray>(refuse(written.error().message));
}

QString archiveLibraryVersion()
{
    return QStringLiteral(KARCHIVE_VERSION_STRING);
}

}  // namespace fwpilot
