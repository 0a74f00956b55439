// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace fwpilot {

namespace {

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

}  // namespace

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    const auto refuse = [&](Error::Code code, const QString &why) {
        return Error{code, QStringLiteral("%1 cannot be written: %2.").arg(plainText(path, 1024), why), 0,
            QStringLiteral("Check the folder, its permissions, and the room on its medium.")};
    };
    const QFileInfo there(path);
    if (there.exists() && !there.isFile() && !there.isDir()) {
        QFile special(path);
        const bool good = special.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && writeAll(special, bytes);
        return good ? Result<void>() : refuse(Error::Code::Precondition, special.errorString());
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
