// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/descriptor.h"

#include "core/bundle/refusal.h"

#include <QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fwpilot {

namespace {

Error openError(int number, const QString &shown)
{
    if (number == ENOENT || number == ENOTDIR)
        return {Error::Code::NotFound, shown + QStringLiteral(" does not exist."), 0, QStringLiteral("Check the path of the file.")};
    if (number == ELOOP)
        return malformed(shown + QStringLiteral(" is a link, not a plain file."), QStringLiteral("Put the file itself there."));
    return {Error::Code::NoAccess, QStringLiteral("%1 cannot be opened: %2.").arg(shown, qt_error_string(number)), 0,
        QStringLiteral("Check the file's permissions and its medium.")};
}

}  // namespace

Result<Descriptor> Descriptor::adopt(int number, const QString &shown)
{
    if (number < 0)
        return openError(errno, shown);
    Descriptor opened(number);
    struct stat status { };
    if (::fstat(number, &status) != 0)
        return openError(errno, shown);
    if (!S_ISREG(status.st_mode)) {
        const QString kind = S_ISDIR(status.st_mode) ? QStringLiteral("a folder") : QStringLiteral("a device, a pipe or the like");
        return malformed(QStringLiteral("%1 is %2, not a plain file.").arg(shown, kind), QStringLiteral("Name a plain file."));
    }
    opened.m_size = static_cast<quint64>(status.st_size);
    return opened;
}

// O_NONBLOCK: a pipe by that name is refused, not waited for.
Result<Descriptor> Descriptor::open(const QString &path)
{
    return adopt(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY), plainText(path));
}

Result<Descriptor> Descriptor::openIn(const Descriptor &folder, const QString &name)
{
    const int number
        = ::openat(folder.number(), QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
    return adopt(number, plainText(name));
}

Result<Descriptor> Descriptor::openFolder(const QString &path)
{
    const int number = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (number < 0)
        return openError(errno, plainText(path));
    return Descriptor(number);
}

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Descriptor::Descriptor(Descriptor &&other) noexcept
    : m_number(std::exchange(other.m_number, -1))
    , m_size(other.m_size)
{
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    std::swap(m_size, other.m_size);
    return *this;
}

bool Descriptor::isSameFile(const QString &path) const
{
    struct stat mine { };
    struct stat other { };
    return ::fstat(m_number, &mine) == 0 && ::stat(QFile::encodeName(path).constData(), &other) == 0 && mine.st_dev == other.st_dev
        && mine.st_ino == other.st_ino;
}

Result<void> Descriptor::readAt(quint64 offset, std::span<char> bytes) const
{
    while (!bytes.empty()) {
        const ssize_t count = ::pread(m_number, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return malformed(QStringLiteral("byte %1 cannot be read: %2.").arg(offset).arg(qt_error_string(errno)));
        if (count == 0)
            return malformed(QStringLiteral("the file ends at byte %1, in the middle of its content.").arg(offset));
        offset += static_cast<quint64>(count);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

}  // namespace fwpilot
