// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/function_state.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace fwpilot {

namespace {

constexpr qint64 commandRegister = 4;
constexpr quint16 memorySpace = 1 << 1;

QByteArray contentOf(const QString &path, qint64 length)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? file.read(length) : QByteArray();
}

/// An identifier as sysfs writes it: "0x1af4".
std::optional<quint16> identifier(const QString &path)
{
    bool valid = false;
    const quint16 value = contentOf(path, 16).trimmed().toUShort(&valid, 16);
    return valid ? std::optional(value) : std::nullopt;
}

std::optional<bool> memoryDecoding(const QString &path)
{
    const QByteArray header = contentOf(path, commandRegister + 2);
    if (header.size() < commandRegister + 2)
        return {};
    const quint16 command = qFromLittleEndian<quint16>(header.constData() + commandRegister);
    return command == 0xFFFF ? std::nullopt : std::optional((command & memorySpace) != 0);
}

}  // namespace

FunctionState readFunctionState(const QString &sysfsFunctionPath)
{
    FunctionState state;
    state.vendor = identifier(sysfsFunctionPath + QStringLiteral("/vendor"));
    state.device = identifier(sysfsFunctionPath + QStringLiteral("/device"));
    state.memoryDecoding = memoryDecoding(sysfsFunctionPath + QStringLiteral("/config"));
    state.kernelDriver = QFileInfo(QFileInfo(sysfsFunctionPath + QStringLiteral("/driver")).symLinkTarget()).fileName();
    return state;
}

}  // namespace fwpilot
