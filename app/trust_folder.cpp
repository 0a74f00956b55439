// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trust_folder.h"

#include <QFile>

#include <sys/stat.h>

namespace fwpilot {

Result<void> checkTrustFolder(const QString &folder)
{
    const auto refuse = [&](const QString &why, const QString &remedy) {
        return Error{Error::Code::Precondition, QStringLiteral("The trust folder %1 %2.").arg(plainText(folder, 1024), why), 0, remedy};
    };
    struct stat status = {};
    if (::stat(QFile::encodeName(folder).constData(), &status) != 0 || !S_ISDIR(status.st_mode))
        return refuse(QStringLiteral("is not there or is no folder"), QStringLiteral("Give the folder that holds the certificates."));
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return refuse(QStringLiteral("can be written to by others"), QStringLiteral("Take that right from them: chmod go-w."));
    return {};
}

}  // namespace fwpilot
