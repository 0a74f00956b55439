// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/trust_store_folder.h"

#include "core/bundle/limits.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fwpilot {

namespace {

Error unfit(const QString &path, const QString &what, const QString &remedy)
{
    return {Error::Code::Precondition, QStringLiteral("%1 %2.").arg(plainText(path, 1024), what), 0, remedy};
}

/// Why a folder or a file could not be opened.
Error openError(int number, const QString &path)
{
    struct stat status = {};
    const bool isLink = ::lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISLNK(status.st_mode);
    if (isLink && (number == ELOOP || number == ENOTDIR))
        return unfit(path, QStringLiteral("is a link, and whoever may change what it leads to could trust whom they like"),
            QStringLiteral("Name the folder itself, and put the files themselves into it."));
    if (number == ENOTDIR)
        return unfit(path, QStringLiteral("is no folder"), QStringLiteral("Name the folder that holds the certificates."));
    return unfit(path, QStringLiteral("cannot be opened: %1").arg(qt_error_string(number)),
        QStringLiteral("Check the permissions of the folder and of the files in it."));
}

/// Whether nobody but root and the user decides what is in an open folder or file.
Result<struct stat> checkOwned(int number, const QString &path)
{
    struct stat status = {};
    if (::fstat(number, &status) != 0)
        return openError(errno, path);
    const QString shown = plainText(path, 1024);
    if (status.st_uid != 0 && status.st_uid != ::geteuid())
        return unfit(path, QStringLiteral("belongs to another user, who could trust whom they like"),
            QStringLiteral("Check what is in it, then make it root's: chown root %1.").arg(shown));
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return unfit(path, QStringLiteral("can be written to by others, who could trust whom they like"),
            QStringLiteral("Check what is in it, then take that right from them: chmod go-w %1.").arg(shown));
    return status;
}

}  // namespace

TrustFolder::TrustFolder(int number, QString path)
    : m_number(number)
    , m_path(std::move(path))
{
}

TrustFolder::~TrustFolder()
{
    if (m_number >= 0)
        ::close(m_number);
}

TrustFolder::TrustFolder(TrustFolder &&other) noexcept
    : m_number(std::exchange(other.m_number, -1))
    , m_path(std::move(other.m_path))
{
}

QString TrustFolder::path(const QString &name) const
{
    return m_path + QLatin1Char('/') + name;
}

Result<TrustFolder> TrustFolder::open(const QString &path)
{
    const QString clean = QDir::cleanPath(path);  // a slash at its end would follow a link
    const int number = ::open(QFile::encodeName(clean).constData(), O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW);
    if (number < 0 && errno == ENOENT)
        return Error{Error::Code::NotFound, QStringLiteral("The trust folder %1 does not exist.").arg(plainText(clean, 1024)), 0,
            QStringLiteral("Name the folder that holds the certificates.")};
    if (number < 0)
        return openError(errno, clean);
    TrustFolder folder(number, clean);
    if (const auto owned = checkOwned(number, clean); !owned)
        return owned.error();
    return folder;
}

Result<QStringList> TrustFolder::names() const
{
    const int number = ::openat(m_number, ".", O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    const std::unique_ptr<DIR, int (*)(DIR *)> listing(number < 0 ? nullptr : ::fdopendir(number), &::closedir);
    if (!listing)
        return openError(errno, m_path);
    QList<QByteArray> names;
    errno = 0;
    while (const dirent *const entry = ::readdir(listing.get())) {
        if (entry->d_name[0] != '.')
            names += QByteArray(entry->d_name);
        if (names.size() > limits::trustFiles)
            return unfit(m_path, QStringLiteral("holds more than the limit of %1 files").arg(limits::trustFiles),
                QStringLiteral("Leave only certificates and revocation lists in it. One file may hold several of them."));
    }
    if (errno != 0)
        return openError(errno, m_path);
    std::sort(names.begin(), names.end());
    QStringList decoded;
    for (const QByteArray &name : std::as_const(names))
        decoded += QFile::decodeName(name);
    return decoded;
}

// O_NONBLOCK: a pipe by that name is refused, not waited for.
Result<QByteArray> TrustFolder::read(const QString &name) const
{
    const QString shown = path(name);
    const int number = ::openat(m_number, QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(number < 0 ? nullptr : ::fdopen(number, "rb"), &std::fclose);
    if (!file)
        return openError(errno, shown);
    const auto owned = checkOwned(number, shown);
    if (!owned)
        return owned.error();
    if (!S_ISREG(owned->st_mode))
        return unfit(shown, QStringLiteral("is no plain file"), QStringLiteral("Put the file itself there."));
    QByteArray bytes(static_cast<qsizetype>(qMin<qint64>(owned->st_size, limits::trustFileBytes)) + 1, '\0');
    const std::size_t size = std::fread(bytes.data(), 1, static_cast<std::size_t>(bytes.size()), file.get());
    if (std::ferror(file.get()) != 0)
        return unfit(shown, QStringLiteral("cannot be read"), QStringLiteral("Check its medium."));
    if (size > static_cast<std::size_t>(limits::trustFileBytes))
        return unfit(shown, QStringLiteral("is larger than the limit of %1 bytes").arg(limits::trustFileBytes),
            QStringLiteral("Leave only certificates or revocation lists in it."));
    if (size == static_cast<std::size_t>(bytes.size()))
        return unfit(shown, QStringLiteral("grew while it was read"), QStringLiteral("Try again when nobody changes it."));
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

}  // namespace fwpilot
