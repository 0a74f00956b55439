// SPDX-License-Identifier: GPL-3.0-or-later
// What a zip may be and a bundle may not: places, and the forms of entries.
#include "tests/sweep/malformed_bundles.h"

namespace fwpilot::test {

namespace {

QByteArray endOf(const QByteArray &zip)
{
    return zip.last(22);
}

/// What a small good bundle looks like.
const QByteArray &zip()
{
    static const QByteArray bytes = good().bytes();
    return bytes;
}

QByteArray headerOf(const QByteArray &bytes)
{
    return bytes.first(30 + 13);
}

/// The zip64 end record and its locator, for these numbers.
QByteArray zip64End(quint64 entries, quint64 size, quint64 offset)
{
    return QByteArray("PK\x06\x06") + little<quint64>(44) + little<quint16>(45) + little<quint16>(45) + little<quint32>(0)
        + little<quint32>(0) + little(entries) + little(entries) + little(size) + little(offset) + QByteArray("PK\x06\x07")
        + little<quint32>(0) + little(offset + size) + little<quint32>(1);
}

QByteArray extraField(quint16 kind, const QByteArray &content)
{
    return little(kind) + little(static_cast<quint16>(content.size())) + content;
}

QByteArray unwantedExtra(Dice &dice)
{
    switch (dice.below(8)) {
    case 0:
        return extraField(0x0001, dice.bytes(8 * dice.between(1, 3)));  // zip64
    case 1:
        return extraField(0x7075, "\x01" + dice.bytes(4) + "evil.bin");  // another name
    case 2:
        return extraField(0x9901,
            QByteArray("\x02\x00"
                       "AE\x03\x08\x00",
                7));  // AES
    case 3:
        return extraField(0x000A, dice.bytes(32));  // NTFS
    case 4:
        return dice.bytes(dice.between(1, 3));
    case 5:
        return extraField(0x5455, dice.bytes(5)) + extraField(0x5455, dice.bytes(5));  // the times, twice
    case 6:
        return extraField(0x5455, dice.bytes(5)).chopped(1);
    default:
        return extraField(0x756E, dice.bytes(dice.between(0, 1000)));  // a mode and a link's target
    }
}

using A = Archive;
using D = Dice;

constexpr ArchiveChange placement[] = {
    {"prefix", [](A &a, D &d) { a.prefix = d.even() ? d.bytes(d.between(1, 64)) : QByteArray("#!/bin/sh\nexec unzip \"$0\"\n"); }},
    {"prefix that offsets leave out",
        [](A &a, D &d) {
            a.prefix = d.bytes(d.between(1, 64));
            a.directoryOffsetOff = -a.prefix.size();
            for (Part &part : a.parts)
                part.offsetOff = -a.prefix.size();
        }},
    {"another archive before it", [](A &a, D &) { a.prefix = zip(); }},
    {"suffix", [](A &a, D &d) { a.suffix = d.bytes(d.between(1, 512)); }},
    {"suffix of zeros", [](A &a, D &d) { a.suffix = QByteArray(d.between(1, 1024), '\0'); }},
    {"another archive behind it", [](A &a, D &) { a.suffix = zip(); }},
    {"second end", [](A &a, D &d) { a.suffix = d.even() ? endOf(zip()) : endOf(a.bytes()); }},
    {"second directory behind the end", [](A &a, D &d) { a.suffix = zip().last(d.between(100, 200)); }},
    {"comment", [](A &a, D &d) { a.comment = d.bytes(d.between(1, 400)); }},
    {"comment that is an end", [](A &a, D &d) { a.comment = d.even() ? endOf(zip()) : endOf(a.bytes()); }},
    {"comment that is an archive", [](A &a, D &) { a.comment = zip(); }},
    {"comment that is said and not there", [](A &a, D &d) { a.commentOff = d.number16(); }},
    {"end before the end", [](A &a, D &d) { a.behindDirectory = d.even() ? endOf(zip()) : endOf(a.bytes()); }},
    {"gap behind the directory", [](A &a, D &d) { a.behindDirectory = d.bytes(d.between(1, 100)); }},
    {"gap before the directory", [](A &a, D &d) { a.beforeDirectory = d.bytes(d.between(1, 100)); }},
    {"unlisted entry before the directory", [](A &a, D &) { a.beforeDirectory = headerOf(zip()) + zip().mid(43, 40); }},
    {"another directory before the directory", [](A &a, D &) { a.beforeDirectory = zip().last(200).chopped(22); }},
    {"gap in the directory", [](A &a, D &d) { a.insideDirectory = d.bytes(d.between(1, 100)); }},
    {"digital signature in the directory", [](A &a, D &d) { a.insideDirectory = QByteArray("PK\x05\x05\x04\x00", 6) + d.bytes(4); }},
    {"gap before an entry", [](A &a, D &d) { partOf(a, d).before = d.bytes(d.between(1, 100)); }},
    {"gap behind an entry", [](A &a, D &d) { partOf(a, d).behind = d.bytes(d.between(1, 100)); }},
    {"unlisted entry between", [](A &a, D &d) { partOf(a, d).before = headerOf(zip()); }},
    {"another count", [](A &a, D &d) { a.countOff = d.number16(); }},
    {"another count here", [](A &a, D &d) { a.countHereOff = d.number16(); }},
    {"another disk", [](A &a, D &d) { a.disk = d.number16(); }},
    {"directory elsewhere", [](A &a, D &d) { a.directoryOffsetOff = d.offset(); }},
    {"directory of another size", [](A &a, D &d) { a.directorySizeOff = d.offset(); }},
    {"directory moved within the file",
        [](A &a, D &d) {
            a.directoryOffsetOff = -d.between(1, 200);
            a.directorySizeOff = -a.directoryOffsetOff;
        }},
    {"directory in another order",
        [](A &a, D &d) {
            partOf(a, d);
            imageOf(a, d);
            a.order.clear();
            for (qsizetype index = a.parts.size(); index > 0; --index)
                a.order.append(index - 1);
        }},
    {"entry elsewhere", [](A &a, D &d) { partOf(a, d).offsetOff = d.offset(); }},
    {"entry within another",
        [](A &a, D &d) {
            Part &inner = imageOf(a, d);
            Part &outer = partOf(a, d);
            outer.behind = QByteArray("PK\x03\x04") + d.bytes(30);
            inner.offsetOff = -static_cast<qint64>(d.between(1, 300));
        }},
    {"two entries of one content",
        [](A &a, D &d) {
            const Part part = imageOf(a, d);
            a.parts.append(part);
            a.parts.last().before = QByteArray();
            a.parts.last().offsetOff = -static_cast<qint64>(30 + part.name.size() + deflated(part.content).size());
        }},
    {"zip64 end",
        [](A &a, D &d) {
            const QByteArray plain = a.bytes();
            a.behindDirectory = zip64End(static_cast<quint64>(a.parts.size()), 0, static_cast<quint64>(plain.size()));
            if (d.even())
                a.directoryOffsetOff = 0xFFFFFFFF - plain.size();
        }},
};

constexpr ArchiveChange entry[] = {
    {"link", [](A &a, D &d) { partOf(a, d).attributes = 0120777U << 16; }},
    {"device, pipe, socket or folder",
        [](A &a, D &d) {
            constexpr quint32 kinds[] = {010000, 020000, 040000, 060000, 0140000, 0110000, 0160000};
            partOf(a, d).attributes = (d.of(kinds) | 0644U) << 16;
        }},
    {"link made under another system",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.madeBy = static_cast<quint16>(d.below(0x10000));
            part.attributes = 0120777U << 16;
        }},
    {"folder by attribute", [](A &a, D &d) { partOf(a, d).attributes |= d.even() ? 0x10U : 0x08U; }},
    {"encrypted",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.flags |= 1;
            part.packed = d.bytes(12) + deflated(part.content);
        }},
    {"flags",
        [](A &a, D &d) {
            constexpr quint16 bits[] = {0, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15};
            partOf(a, d).flags |= static_cast<quint16>(1U << d.of(bits));
        }},
    {"data descriptor",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            const QByteArray packed = part.method == 8 ? deflated(part.content) : part.content;
            part.flags |= 8;
            part.localCrcOff = -crcOf(part.content);
            part.localSizeOff = -part.content.size();
            part.localPackedSizeOff = -packed.size();
            part.behind = (d.even() ? QByteArray("PK\x07\x08") : QByteArray()) + little(crcOf(part.content))
                + little(static_cast<quint32>(packed.size())) + little(static_cast<quint32>(part.content.size()));
        }},
    {"method",
        [](A &a, D &d) {
            constexpr quint16 methods[] = {1, 6, 9, 12, 14, 93, 95, 97, 98, 99};
            Part &part = partOf(a, d);
            part.method = d.even() ? d.of(methods) : static_cast<quint16>(d.between(9, 0xFFFF));
        }},
    {"stored that is deflated",
        [](A &a, D &d) {
            Part &part = imageOf(a, d);
            part.method = 0;
            part.packed = deflated(part.content);
        }},
    {"deflated that is stored",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.method = 8;
            part.packed = part.content + "x";
        }},
    {"version of zip",
        [](A &a, D &d) { partOf(a, d).needed = static_cast<quint16>(d.even() ? d.between(21, 63) : d.between(21, 0xFFFF)); }},
    {"comment of an entry", [](A &a, D &d) { partOf(a, d).comment = d.bytes(d.between(1, 100)); }},
    {"internal attributes", [](A &a, D &d) { partOf(a, d).internalAttributes = static_cast<quint16>(d.between(2, 0xFFFF)); }},
    {"disk of an entry", [](A &a, D &d) { partOf(a, d).disk = d.number16(); }},
    {"extra field", [](A &a, D &d) { partOf(a, d).extra = unwantedExtra(d); }},
    {"local extra field", [](A &a, D &d) { partOf(a, d).localExtra = unwantedExtra(d); }},
    {"other name in the header",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.localName = part.name;
            const quint32 place = d.below(part.name.size());
            if (part.name.isEmpty())
                part.localName = "boot.bin";
            else
                part.localName[place] = static_cast<char>(part.localName[place] ^ d.between(1, 255));
        }},
    {"other size in the header", [](A &a, D &d) { partOf(a, d).localSizeOff = d.offset(); }},
    {"other packed size in the header", [](A &a, D &d) { partOf(a, d).localPackedSizeOff = d.offset(); }},
    {"other CRC in the header", [](A &a, D &d) { partOf(a, d).localCrcOff = d.number16(); }},
    {"other method in the header", [](A &a, D &d) { partOf(a, d).localMethodOff = d.number16(); }},
    {"other flags in the header", [](A &a, D &d) { partOf(a, d).localFlagsOff = d.number16(); }},
    {"other version in the header", [](A &a, D &d) { partOf(a, d).localNeededOff = d.number16(); }},
    {"other time in the header", [](A &a, D &d) { partOf(a, d).localTimeOff = d.number16(); }},
    {"size", [](A &a, D &d) { partOf(a, d).sizeOff = d.offset(); }},
    {"packed size", [](A &a, D &d) { partOf(a, d).packedSizeOff = d.offset(); }},
    {"both sizes",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.sizeOff = part.packedSizeOff = d.offset();
        }},
    {"CRC", [](A &a, D &d) { partOf(a, d).crcOff = d.number16(); }},
    {"sizes near 4 GiB",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            const qint64 size = 0xFFFFFFFF - d.between(0, 3);
            part.sizeOff = size - part.content.size();
            if (d.even())
                part.packedSizeOff = size - part.content.size();
        }},
};

}  // namespace

std::span<const ArchiveChange> placementFaults()
{
    return placement;
}

std::span<const ArchiveChange> entryFaults()
{
    return entry;
}

}  // namespace fwpilot::test
