// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/owner_text.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace fwpilot {

QString ownerText()
{
    const struct passwd *entry = ::getpwuid(::geteuid());
    const QString user = entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::geteuid());
    return QStringLiteral("%1@%2 (%3 %4)")
        .arg(user, QSysInfo::machineHostName().left(32), QCoreApplication::applicationName())
        .arg(::getpid());
}

}  // namespace fwpilot
