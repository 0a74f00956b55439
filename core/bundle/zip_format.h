// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

/// The fixed numbers of the zip format (PKWARE's APPNOTE, 4.3), as far as a bundle may use it.
namespace fwpilot::zip {

constexpr quint32 localMark = 0x04034B50;      // 4.3.7
constexpr quint32 directoryMark = 0x02014B50;  // 4.3.12
constexpr quint32 endMark = 0x06054B50;        // 4.3.16
constexpr qsizetype localSize = 30;
constexpr qsizetype directoryHeaderSize = 46;
constexpr qsizetype endSize = 22;
/// What a local header (from its byte 4) and a directory header (from its byte 6) have in common: version needed, flags, method,
/// time, CRC, both sizes, length of the name.
constexpr qsizetype commonSize = 24;
constexpr qsizetype largestExtra = 64;

constexpr quint32 zip64Mark32 = 0xFFFF'FFFF;  // 4.4.1.4

// 4.4.4
constexpr int flagEncrypted = 1 << 0;
constexpr int flagDescriptor = 1 << 3;
constexpr int flagUtf8 = 1 << 11;
constexpr int harmlessFlags = flagUtf8 | 1 << 1 | 1 << 2;  // the last two say how hard deflate tried

/// Little-endian numbers; the caller has checked that they are inside.
inline quint16 number16(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<quint16>(bytes.data() + offset);
}

inline quint32 number32(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<quint32>(bytes.data() + offset);
}

}  // namespace fwpilot::zip
