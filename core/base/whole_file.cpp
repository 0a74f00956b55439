// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace fwpilot {

namespace {

constexpr int longestWait = 30'000;  // milliseconds, until the reader of a pipe takes more

/// Into an unbuffered file. One that takes a part only, as on a disk that has become full, says why when it is given the rest.
bool writeAll(QFileDevice &file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const qint64 count = file.write(bytes.constData() + done, bytes.size() - done);
        if (count <= 0)
            return false;
        done += count;
    }
    return true;
}

/// Into a device or a pipe. 0 or the system's error number: ENXIO where nobody reads from a pipe, ETIMEDOUT where its reader has stopped.
int writeThrough(const QString &path, const QByteArray &bytes)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    int reason = descriptor < 0 ? errno : 0;
    for (qsizetype done = 0; done < bytes.size() && reason == 0;) {
        const ssize_t count = ::write(descriptor, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (count > 0) {
            done += count;
        } else if (count == 0) {
            reason = EIO;
        } else if (errno == EAGAIN) {
            pollfd door{descriptor, POLLOUT, 0};
            reason = ::poll(&door, 1, longestWait) == 0 ? ETIMEDOUT : 0;
        } else if (errno != EINTR) {
            reason = errno;
        }
    }
    if (descriptor >= 0)
        ::close(descriptor);
    return reason;
}

QString reasonText(int reason)
{
    return reason == ENXIO ? QStringLiteral("nobody reads from it")
        : reason == ETIMEDOUT ? QStringLiteral("its reader takes nothing more")
                              : QString::fromLocal8Bit(std::strerror(reason));
}

}  // namespace

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    const auto refuse = [&](Error::Code code, const QString &why) {
        return Error{code, QStringLiteral("%1 cannot be written: %2.").arg(plainText(path, 1024), why), 0,
            QStringLiteral("Check the folder, its permissions, and the room on its medium.")};
    };
    const QFileInfo there(path);
    if (there.exists() && !there.isFile() && !there.isDir()) {
        const int reason = writeThrough(path, bytes);
        return reason == 0 ? Result<void>() : refuse(Error::Code::Precondition, reasonText(reason));
    }
    if (!QFileInfo(there.absolutePath()).isDir())
        return refuse(Error::Code::NotFound, QStringLiteral("its folder does not exist"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return refuse(there.isDir() ? Error::Code::Precondition : Error::Code::NoAccess, file.errorString());
    if (!writeAll(file, bytes) || !file.commit())
        return refuse(Error::Code::Precondition, file.errorString());
    return {};
}

}  // namespace fwpilot
