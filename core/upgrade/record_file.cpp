// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/record_file.h"

#include "core/upgrade/recorded_run.h"

#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fwpilot {

Error unreadableRecord(const QString &path, int reason)
{
    const bool missing = reason == ENOENT || reason == ENOTDIR;
    return {missing ? Error::Code::NotFound : Error::Code::NoAccess,
        QStringLiteral("The record %1 cannot be read: %2.").arg(plainText(path, 1024), QString::fromLocal8Bit(std::strerror(reason))), 0,
        missing ? QStringLiteral("See fwpilotctl history for the runs that there are.")
                : QStringLiteral("Run this as the user who made the upgrade.")};
}

Error noRecord(const QString &path)
{
    return {Error::Code::Malformed, QStringLiteral("%1 is not the record of a run.").arg(plainText(path, 1024)), 0,
        QStringLiteral("See fwpilotctl history for the runs that there are.")};
}

Result<std::shared_ptr<QFile>> openRecord(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return unreadableRecord(path, errno);
    auto file = std::make_shared<QFile>();
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)
        || !file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return noRecord(path);
    }
    return file;
}

bool isHeld(const QFile &file)
{
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    return ::fcntl(file.handle(), F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

QStringList rescuedRecords(const QString &run)
{
    QStringList paths;
    for (const QString &folder : rescueFolders()) {
        const QString path = folder + QLatin1Char('/') + rescuedName(run);
        struct stat status = {};
        if (::lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid())
            paths += path;
    }
    return paths;
}

QString recordPath(const QString &run)
{
    const QStringList rescued = rescuedRecords(run);
    return rescued.isEmpty() ? journalFolder() + QLatin1Char('/') + run + journalSuffix : rescued.first();
}

QString runOfRecord(const QString &path)
{
    const QString name = QFileInfo(path).completeBaseName();
    const QString prefix = rescuedName({}).chopped(journalSuffix.size());
    return name.startsWith(prefix) ? name.mid(prefix.size()) : name;
}

}  // namespace fwpilot
