// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/access_error.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace fwpilot {

namespace {

QString causeText(int cause)
{
    return QString::fromLocal8Bit(std::strerror(cause));
}

Error functionGone(const QString &path, int cause)
{
    return {Error::Code::DeviceGone, QStringLiteral("The PCI function is gone (%1: %2).").arg(path, causeText(cause))};
}

}  // namespace

QString lockdownMode(const QString &file)
{
    QFile modesFile(file);
    if (!modesFile.open(QIODevice::ReadOnly))
        return {};
    const QString modes = QString::fromLatin1(modesFile.read(256));
    const qsizetype open = modes.indexOf(QLatin1Char('['));
    const qsizetype close = modes.indexOf(QLatin1Char(']'), open);
    const QString mode = open >= 0 && close > open ? modes.mid(open + 1, close - open - 1) : QString();
    return mode == QLatin1String("none") ? QString() : mode;
}

Error accessError(const QString &path, int cause, const QString &lockdown)
{
    using Code = Error::Code;
    switch (cause) {
    case EPERM:
        if (!lockdown.isEmpty())
            return {Code::NoAccess,
                QStringLiteral("The kernel is locked down (%1) and forbids access to the memory of PCI functions (%2).")
                    .arg(lockdown, path),
                0,
                QStringLiteral("Start the machine without lockdown (it usually comes with Secure Boot), upgrade, and switch it on again.")};
        [[fallthrough]];
    case EACCES:
        return {Code::NoAccess, QStringLiteral("This user has no right to open %1 (%2).").arg(path, causeText(cause)), 0,
            QStringLiteral(
                "Become a member of the group fwpilot and log in anew; the udev rule file 70-fwpilot.rules, which comes with this program, "
                "gives that group the right. Or run the program as root.")};
    case ENOENT:
    case ENOTDIR:
        return {Code::NotFound, QStringLiteral("There is no file %1.").arg(path)};
    case ENODEV:
    case ENXIO:
    case EIO:
        return functionGone(path, cause);
    default:
        return {Code::Unsupported, QStringLiteral("%1 cannot be mapped (%2).").arg(path, causeText(cause))};
    }
}

Error enableError(const QString &path, int cause)
{
    using Code = Error::Code;
    switch (cause) {
    case EPERM:
    case EACCES:
    case EROFS:
        return {Code::NoAccess,
            QStringLiteral("The PCI function is switched off, and this user has no right to switch it on (%1: %2).")
                .arg(path, causeText(cause)),
            0,
            QStringLiteral(
                "Install the udev rule file 70-fwpilot.rules, which comes with this program, and restart the machine: it has the function "
                "switched on. Or run the program as root.")};
    case ENODEV:
    case ENXIO:
        return functionGone(path, cause);
    default:
        return {Code::Unsupported, QStringLiteral("The kernel cannot switch the PCI function on (%1: %2).").arg(path, causeText(cause)), 0,
            QStringLiteral("Look at the kernel's messages (dmesg) for the reason.")};
    }
}

Error boundError(const QString &kernelDriver, const QString &sysfsFunctionPath)
{
    return {Error::Code::NoAccess, QStringLiteral("The kernel driver %1 is bound to the PCI function.").arg(plainText(kernelDriver)), 0,
        QStringLiteral("Unbind it: as root, write %1 to the file %2/driver/unbind. Then look again.")
            .arg(plainText(QFileInfo(sysfsFunctionPath).fileName()), sysfsFunctionPath)};
}

}  // namespace fwpilot
