// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/function_attributes.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <cstdio>
#include <utility>

namespace fwpilot {

namespace {

constexpr quint16 vendorId = 0x1af4;
constexpr quint16 deviceId = 0x1110;
constexpr quint16 subsystemId = 0x1100;
constexpr quint32 classCode = 0x050000;  // memory controller, RAM
constexpr quint8 revision = 0x01;
constexpr quint32 registersSize = 256;  // base address 0

/// Where a function at this place of bus 0... has its base addresses: no two overlap, up to 4 GiB of mailbox.
struct Placement {
    quint64 registers;
    quint64 mailbox;
};

Placement placementOf(const QString &address)
{
    const quint64 bus = address.mid(address.size() - 7, 2).toUInt(nullptr, 16);
    const quint64 device = address.mid(address.size() - 4, 2).toUInt(nullptr, 16);
    const quint64 function = address.right(1).toUInt();
    const quint64 index = bus << 8 | device << 3 | function;
    return {0xe0000000 + index * 0x1000, 0x800000000000 + index * 0x100000000};
}

QByteArray configurationSpace(const QString &address)
{
    const Placement placement = placementOf(address);
    QByteArray space(256, '\0');
    const auto put16 = [&space](int offset, quint16 value) { qToLittleEndian(value, space.data() + offset); };
    const auto put32 = [&space](int offset, quint32 value) { qToLittleEndian(value, space.data() + offset); };
    put16(0x00, vendorId);
    put16(0x02, deviceId);
    put16(0x04, 0x0002);  // command: memory decoding
    put32(0x08, classCode << 8 | revision);
    put32(0x10, quint32(placement.registers));      // 32 bit, not prefetchable
    put32(0x18, quint32(placement.mailbox) | 0xc);  // 64 bit, prefetchable
    put32(0x1c, quint32(placement.mailbox >> 32));
    put16(0x2c, vendorId);
    put16(0x2e, subsystemId);
    return space;
}

QByteArray resourceTable(const QString &address, quint64 mailboxSize)
{
    const Placement placement = placementOf(address);
    QByteArray table;
    const auto line = [&table](quint64 start, quint64 size, quint64 flags) {
        char text[64] = {};
        std::snprintf(text, sizeof text, "0x%016llx 0x%016llx 0x%016llx\n", static_cast<unsigned long long>(start),
            static_cast<unsigned long long>(size == 0 ? 0 : start + size - 1), static_cast<unsigned long long>(flags));
        table += text;
    };
    line(placement.registers, registersSize, 0x40200);  // the kernel's flags: memory, aligned by size
    line(0, 0, 0);
    line(placement.mailbox, mailboxSize, 0x14220c);  // likewise, 64 bit, prefetchable
    for (int unused = 3; unused < 7; ++unused)
        line(0, 0, 0);
    return table;
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) && file.write(content) == content.size())
        return {};
    const bool forbidden = file.error() == QFileDevice::PermissionsError;
    return Error{forbidden ? Error::Code::NoAccess : Error::Code::Unsupported, QStringLiteral("%1: %2").arg(path, file.errorString()), 0,
        QStringLiteral("Give another folder, or the right to write there.")};
}

}  // namespace

Result<void> writeFunctionAttributes(const QString &folder, const QString &address, quint64 mailboxSize)
{
    const auto hex = [](quint32 value, int digits) { return QStringLiteral("0x%1\n").arg(value, digits, 16, QLatin1Char('0')).toLatin1(); };
    const std::pair<const char *, QByteArray> attributes[] = {
        {"vendor", hex(vendorId, 4)},
        {"device", hex(deviceId, 4)},
        {"class", hex(classCode, 6)},
        {"revision", hex(revision, 2)},
        {"subsystem_vendor", hex(vendorId, 4)},
        {"subsystem_device", hex(subsystemId, 4)},
        {"irq", "0\n"},
        {"enable", "1\n"},
        {"resource", resourceTable(address, mailboxSize)},
        {"config", configurationSpace(address)},
    };
    for (const auto &[name, content] : attributes) {
        const Result<void> written = writeFile(folder + QLatin1Char('/') + QLatin1String(name), content);
        if (!written)
            return written;
    }
    return {};
}

}  // namespace fwpilot
