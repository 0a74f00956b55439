// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// Tables of SMBIOS structures, made by hand (DSP0134).
namespace fwpilot {

/// A number, the lowest byte first.
inline QByteArray littleEndianBytes(quint64 value, int size)
{
    QByteArray bytes;
    for (int index = 0; index < size; ++index)
        bytes.append(static_cast<char>(value >> (8 * index) & 0xff));
    return bytes;
}

class SmbiosTable {
public:
    /// `body` is what follows the four bytes of the header.
    SmbiosTable &add(int type, const QByteArray &body, const QList<QByteArray> &texts = {})
    {
        m_bytes += littleEndianBytes(quint64(type), 1) + littleEndianBytes(quint64(body.size()) + 4, 1) + littleEndianBytes(m_handle++, 2)
            + body;
        for (const QByteArray &text : texts)
            m_bytes += text + '\0';
        m_bytes += texts.isEmpty() ? QByteArray(2, '\0') : QByteArray(1, '\0');
        return *this;
    }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }
    /// With the structure that ends a table.
    [[nodiscard]] QByteArray ended() const { return SmbiosTable(*this).add(127, {}).bytes(); }

private:
    QByteArray m_bytes;
    quint16 m_handle = 0;
};

/// The bodies of types 1, 2 and 45, with their texts numbered from one.
inline const QByteArray systemBody = QByteArray::fromHex("0102030400000000000000000000000000000000060506");
inline const QByteArray boardBody = QByteArray::fromHex("010203040509000300 0a00");
inline const QByteArray firmwareBody = QByteArray::fromHex("0102000300000000 ffffffffffffffff 0000 0400");

/// The body of type 38 (7.39).
struct IpmiBody {
    int kind = 1;
    int version = 0x20;
    int slaveAddress = 0x20;
    quint64 baseAddress = 0xca3;
    int modifier = 0;
    int interrupt = 0;

    [[nodiscard]] QByteArray bytes() const
    {
        return littleEndianBytes(quint64(kind), 1) + littleEndianBytes(quint64(version), 1) + littleEndianBytes(quint64(slaveAddress), 1)
            + '\xff' + littleEndianBytes(baseAddress, 8) + littleEndianBytes(quint64(modifier), 1)
            + littleEndianBytes(quint64(interrupt), 1);
    }
};

/// One protocol record of Redfish over IP (DSP0270, 8.4.1).
struct RedfishRecord {
    int hostAssignment = 1;
    int hostFormat = 1;
    QByteArray hostAddress = QByteArray::fromHex("a9fe0012");
    int serviceAssignment = 1;
    int serviceFormat = 1;
    QByteArray serviceAddress = QByteArray::fromHex("a9fe0011");
    quint16 port = 443;
    QByteArray hostName = {};

    [[nodiscard]] QByteArray content() const
    {
        const QByteArray mask(16, '\xff');
        return QByteArray(16, '\x77') + char(hostAssignment) + char(hostFormat) + hostAddress.leftJustified(16, '\0') + mask
            + char(serviceAssignment) + char(serviceFormat) + serviceAddress.leftJustified(16, '\0') + mask + littleEndianBytes(port, 2)
            + littleEndianBytes(0, 4) + char(hostName.size()) + hostName;
    }
    [[nodiscard]] QByteArray bytes() const { return '\x04' + littleEndianBytes(quint64(content().size()), 1) + content(); }
};

inline const QByteArray usbDevice = QByteArray::fromHex("02 6b04 b0ff 0203");

/// The body of type 42 of the kind Network, in the layout of 3.2 and later.
inline QByteArray networkBody(const QByteArray &device, const QList<QByteArray> &records)
{
    return '\x40' + littleEndianBytes(quint64(device.size()), 1) + device + littleEndianBytes(quint64(records.size()), 1) + records.join();
}

/// The same as it was before 3.2: nothing tells the length of the device's description.
inline QByteArray olderNetworkBody(const QByteArray &device, const QList<QByteArray> &records)
{
    return '\x40' + device + littleEndianBytes(quint64(records.size()), 1) + records.join();
}

/// The bytes with one of them such that from `start` on `size` of them sum up to zero.
inline QByteArray withChecksum(QByteArray bytes, qsizetype start, qsizetype size, qsizetype at)
{
    bytes[at] = 0;
    int sum = 0;
    for (qsizetype index = start; index < start + size; ++index)
        sum += bytes[index];
    bytes[at] = static_cast<char>(-sum & 0xff);
    return bytes;
}

/// Entry points with the table's address and length (5.2).
inline QByteArray entryPoint64(quint64 address, quint32 length)
{
    const QByteArray bytes
        = "_SM3_" + QByteArray::fromHex("00 18 03 05 00 01 00") + littleEndianBytes(length, 4) + littleEndianBytes(address, 8);
    return withChecksum(bytes, 0, bytes.size(), 5);
}

inline QByteArray entryPoint32(quint32 address, quint16 length)
{
    QByteArray bytes = "_SM_" + QByteArray::fromHex("00 1f 02 08 0000 00 0000000000") + "_DMI_" + '\0' + littleEndianBytes(length, 2)
        + littleEndianBytes(address, 4) + littleEndianBytes(9, 2) + '\x28';
    bytes = withChecksum(bytes, 0x10, 0x0f, 0x15);
    return withChecksum(bytes, 0, bytes.size(), 4);
}

inline QByteArray entryPointOfOldest(quint32 address, quint16 length)
{
    const QByteArray bytes
        = QByteArray("_DMI_") + '\0' + littleEndianBytes(length, 2) + littleEndianBytes(address, 4) + littleEndianBytes(9, 2) + '\x21';
    return withChecksum(bytes, 0, bytes.size(), 5);
}

}  // namespace fwpilot
