// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/bundle.h"
#include "core/bundle/sha256.h"

#include <QByteArrayList>
#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

/// A writer of bundles of our own, which can break every rule singly.
namespace fwpilot::test {

template <class Number> QByteArray little(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

inline quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline QByteArray deflated(const QByteArray &bytes)
{
    if (bytes.isEmpty())  // qCompress() makes no stream of nothing
        return QByteArray("\x03\x00", 2);
    const QByteArray zlib = qCompress(bytes);  // 4 bytes of size, 2 of header, deflate, 4 of checksum
    return zlib.mid(6, zlib.size() - 10);
}

struct Part {
    QByteArray name;
    QByteArray content;
    quint16 method = 8;
    QByteArray packed = {};  ///< what stands in the archive; empty: made from content
    QByteArray localName = {};
    QByteArray localExtra = {};
    QByteArray extra = {};
    QByteArray comment = {};
    QByteArray before = {};  ///< bytes that belong to nothing
    QByteArray behind = {};  ///< likewise, behind the content
    quint16 needed = 20;
    quint16 madeBy = 0x0314;
    quint16 flags = 0;
    quint16 internalAttributes = 0;
    quint32 attributes = 0100644U << 16;
    qint64 sizeOff = 0;  ///< added to the right one, in both headers; likewise:
    qint64 packedSizeOff = 0;
    quint32 crcOff = 0;
    qint64 localSizeOff = 0;  ///< in the local header only; likewise:
    qint64 localPackedSizeOff = 0;
    quint32 localCrcOff = 0;
    quint16 localMethodOff = 0;
    quint16 localFlagsOff = 0;
    quint16 localNeededOff = 0;
    quint32 localTimeOff = 0;
    quint16 disk = 0;  ///< in the directory; likewise:
    qint64 offsetOff = 0;
};

struct Archive {
    QList<Part> parts;
    QList<qsizetype> order = {};  ///< of the parts in the directory; without one for each of them: as they come
    QByteArray prefix = {};
    QByteArray beforeDirectory = {};
    QByteArray insideDirectory = {};  ///< at its end, counted in its size
    QByteArray behindDirectory = {};
    QByteArray comment = {};
    int commentOff = 0;  ///< added to its size
    QByteArray suffix = {};
    int countOff = 0;
    int countHereOff = 0;
    int disk = 0;
    qint64 directoryOffsetOff = 0;
    qint64 directorySizeOff = 0;

    QByteArray bytes() const
    {
        QByteArray out = prefix;
        QByteArrayList headers;
        for (const Part &part : parts) {
            const QByteArray packed = !part.packed.isEmpty() ? part.packed : part.method == 8 ? deflated(part.content) : part.content;
            const auto common = [&](bool local) {
                return little<quint16>(part.needed + (local ? part.localNeededOff : 0))
                    + little<quint16>(part.flags + (local ? part.localFlagsOff : 0))
                    + little<quint16>(part.method + (local ? part.localMethodOff : 0))
                    + little<quint32>(0x5A210000 + (local ? part.localTimeOff : 0))
                    + little<quint32>(crcOf(part.content) + part.crcOff + (local ? part.localCrcOff : 0))
                    + little(static_cast<quint32>(packed.size() + part.packedSizeOff + (local ? part.localPackedSizeOff : 0)))
                    + little(static_cast<quint32>(part.content.size() + part.sizeOff + (local ? part.localSizeOff : 0)))
                    + little(static_cast<quint16>(part.name.size()));
            };
            out += part.before;
            const qint64 offset = out.size() + part.offsetOff;
            out += QByteArray("PK\x03\x04") + common(true) + little(static_cast<quint16>(part.localExtra.size()))
                + (part.localName.isEmpty() ? part.name : part.localName) + part.localExtra + packed + part.behind;
            headers += QByteArray("PK\x01\x02") + little(part.madeBy) + common(false) + little(static_cast<quint16>(part.extra.size()))
                + little(static_cast<quint16>(part.comment.size())) + little(part.disk) + little(part.internalAttributes)
                + little(part.attributes) + little(static_cast<quint32>(offset)) + part.name + part.extra + part.comment;
        }
        QByteArray directory;
        for (qsizetype index = 0; index < headers.size(); ++index)
            directory += headers[order.size() == headers.size() ? order[index] : index];
        out += beforeDirectory;
        directory += insideDirectory;
        const qint64 place = out.size() + directoryOffsetOff;
        const auto count = static_cast<quint16>(parts.size() + countOff);
        out += directory + behindDirectory + QByteArray("PK\x05\x06") + little(static_cast<quint16>(disk))
            + little(static_cast<quint16>(disk)) + little(static_cast<quint16>(count + countHereOff)) + little(count)
            + little(static_cast<quint32>(directory.size() + directorySizeOff)) + little(static_cast<quint32>(place))
            + little(static_cast<quint16>(comment.size() + commentOff)) + comment + suffix;
        return out;
    }
};

inline QByteArray entryOf(const QByteArray &component, const QByteArray &file, const QByteArray &content)
{
    return "{\"component\":\"" + component + "\",\"file\":\"" + file + "\",\"version\":\"2.7.0\",\"size\":"
        + QByteArray::number(content.size()) + ",\"sha256\":\"" + Sha256::of(content).toHex() + "\"}";
}

inline QByteArray manifestOf(const QByteArray &images)
{
    return "{\"format\":1,\"name\":\"test\",\"version\":\"2.7.0\",\"compatible\":[\"fwpilot,reference-mp\"],\"images\":[" + images + "]}";
}

inline const QByteArray boot = QByteArray("boot image ").repeated(20);
inline const QByteArray bmc = QByteArray("management processor image\xFF\xFF").repeated(30) + QByteArray(100, '\xFF');

/// A good bundle of a stored and a deflated image.
inline Archive good()
{
    return {{{"manifest.json", manifestOf(entryOf("bootloader", "boot.bin", boot) + ',' + entryOf("bmc", "bmc.bin", bmc))},
        {"boot.bin", boot, 0}, {"bmc.bin", bmc}}};
}

/// A good bundle of one image of that name, packed like this.
inline Archive single(const QByteArray &name, const QByteArray &content, const QByteArray &packed, quint16 method = 8)
{
    return {{{"manifest.json", manifestOf(entryOf("bmc", name, content))}, {name, content, method, packed}}};
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray seededBytes(int size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    return bytes;
}

/// Reads an image in pieces of one size.
inline QByteArray readImage(ImageReader &reader, qint64 piece)
{
    QByteArray all;
    QByteArray bytes(piece, '\0');
    for (qint64 count = 1; count > 0;) {
        count = reader.read(bytes.data(), piece);
        all.append(bytes.constData(), qMax<qint64>(count, 0));
    }
    return all;
}

/// What opening and verifying a file says: the exit code, 0 when it is a good bundle.
inline int outcome(const QString &path, QString *message = nullptr)
{
    const auto bundle = Bundle::open(path, TrustStore());
    const auto verified = bundle ? bundle->verify() : Result<void>(bundle.error());
    if (verified)
        return 0;
    if (message)
        *message = verified.error().message;
    return errorRow(verified.error().code).exitCode;
}

}  // namespace fwpilot::test
