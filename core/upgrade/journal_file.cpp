// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/journal_file.h"

#include "core/upgrade/journal_line.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <limits>
#include <utility>

namespace fwpilot {

namespace {

/// Enough for the lines that a run's safety needs: three sessions, a beginning and an end for each of 64 images, and the verdict.
constexpr qint64 safetyBytes = 128 * 1024;
constexpr qint64 takenAtOnce = 2 * safetyBytes;
constexpr qint64 unlimited = std::numeric_limits<qint64>::max();

/// Without this a file's name can be lost with the power, however well its content is synced.
int syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int reason = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return reason;
}

/// Makes a folder and those above it that are missing, each for this user alone.
int makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return 0;
    const QString above = QFileInfo(folder).path();
    if (above == folder)
        return ENOENT;
    if (const int reason = makeFolder(above))
        return reason;
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return errno;
    if (!QFileInfo(folder).isDir())
        return ENOTDIR;
    return syncFolder(above);
}

/// Tells other programs that the writer is alive. Where the file system knows no such locks, a run that lives looks like one cut off, and
/// the processor itself tells who holds it.
int hold(int descriptor)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool taken = ::fcntl(descriptor, F_OFD_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES);
    return taken ? EBUSY : 0;
}

}  // namespace

JournalFile::JournalFile(JournalFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
    , m_room(other.m_room)
    , m_broken(other.m_broken)
{
}

JournalFile &JournalFile::operator=(JournalFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);  // the other one closes what was here
    std::swap(m_size, other.m_size);
    std::swap(m_room, other.m_room);
    std::swap(m_broken, other.m_broken);
    return *this;
}

JournalFile::~JournalFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int JournalFile::create(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (const int reason = makeFolder(folder))
        return reason;
    const QByteArray name = QFile::encodeName(path);
    JournalFile file;
    file.m_descriptor = ::open(name.constData(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file.m_descriptor < 0)
        return errno;
    int reason = hold(file.m_descriptor);
    reason = reason != 0 ? reason : file.take(takenAtOnce);
    reason = reason != 0 ? reason : syncFolder(folder);
    if (reason != 0)
        ::unlink(name.constData());
    else
        *this = std::move(file);
    return reason;
}

int JournalFile::reopen(const QString &path)
{
    JournalFile file;
    file.m_descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file.m_descriptor < 0)
        return errno;
    struct stat status = {};
    if (::fstat(file.m_descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return EINVAL;
    if (const int reason = hold(file.m_descriptor))
        return reason;
    if (::fstat(file.m_descriptor, &status) != 0 || status.st_nlink == 0)  // deleted while it was waited for
        return ENOENT;
    file.m_size = status.st_size;
    *this = std::move(file);
    return 0;
}

int JournalFile::cut(qint64 size)
{
    if (m_size < size)
        return ESTALE;
    if (m_size > size && ::ftruncate(m_descriptor, size) != 0)
        return errno;
    m_size = size;
    return take(size + takenAtOnce);
}

/// Takes room up to this byte. Where the file system cannot do that, what follows is tried without.
int JournalFile::take(qint64 bytes)
{
    if (::fallocate(m_descriptor, FALLOC_FL_KEEP_SIZE, 0, bytes) == 0) {
        m_room = bytes;
        return 0;
    }
    const int reason = errno;
    const bool refused = reason == ENOSPC || reason == EDQUOT || reason == EIO || reason == EROFS;
    if (!refused)
        m_room = unlimited;
    return refused ? reason : 0;
}

int JournalFile::append(const QByteArray &piece, Use use)
{
    if (m_descriptor < 0)
        return EBADF;
    if (m_broken)
        return EIO;
    if (m_size + piece.size() > journalBytes)
        return EFBIG;
    if (use == Use::Log && m_size + piece.size() > m_room - safetyBytes) {
        if (const int reason = take(m_size + piece.size() + takenAtOnce))
            return reason;
    }
    for (qsizetype written = 0; written < piece.size();) {
        const ssize_t count = ::write(m_descriptor, piece.constData() + written, static_cast<std::size_t>(piece.size() - written));
        if (count > 0) {
            written += count;
        } else if (count == 0 || errno != EINTR) {
            const int reason = count == 0 ? ENOSPC : errno;
            m_broken = written > 0 && ::ftruncate(m_descriptor, m_size) != 0;
            return reason;
        }
    }
    m_size += piece.size();
    return 0;
}

int JournalFile::sync() const
{
    return ::fsync(m_descriptor) == 0 ? 0 : errno;
}

void JournalFile::giveBack() const
{
    if (m_room > m_size && m_room != unlimited)
        static_cast<void>(::fallocate(m_descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, m_size, m_room - m_size));
}

}  // namespace fwpilot
