// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that know nothing of the format, and those that other writers may make.
#include "tests/sweep/malformed_bundles.h"

namespace fwpilot::test {

namespace {

using A = Archive;
using B = QByteArray;
using D = Dice;

qsizetype placeIn(const B &bytes, D &d)
{
    return d.below(bytes.size());
}

B pieceOf(const B &bytes, D &d)
{
    return bytes.mid(placeIn(bytes, d), d.between(1, 300));
}

/// A place where one of the marks of a zip begins, or any.
qsizetype markIn(const B &bytes, D &d)
{
    static const QList<B> marks{"PK\x01\x02", "PK\x03\x04", "PK\x05\x06"};
    const qsizetype at = bytes.indexOf(d.of(marks), placeIn(bytes, d));
    return at < 0 ? placeIn(bytes, d) : at;
}

constexpr ByteChange blind[] = {
    {"bit",
        [](B &bytes, const B &, D &d) {
            if (!bytes.isEmpty()) {
                const qsizetype place = placeIn(bytes, d);
                bytes[place] = static_cast<char>(bytes[place] ^ (1 << d.below(8)));
            }
        }},
    {"byte", [](B &bytes, const B &, D &d) { bytes.replace(placeIn(bytes, d), 1, d.bytes(1)); }},
    {"field of a header",
        [](B &bytes, const B &, D &d) {
            static const QList<quint32> values{0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFF, 0x10000};
            const qsizetype place = markIn(bytes, d) + d.below(46);
            bytes.replace(place, d.even() ? 2 : 4, little(d.of(values)).first(d.even() ? 2 : 4));
        }},
    {"field by one or two",
        [](B &bytes, const B &, D &d) {
            const qsizetype place = markIn(bytes, d) + d.below(46);
            if (place < bytes.size())
                bytes[place] = static_cast<char>(bytes[place] + d.between(-2, 2));
        }},
    {"cut off", [](B &bytes, const B &, D &d) { bytes.truncate(placeIn(bytes, d)); }},
    {"cut off in front", [](B &bytes, const B &, D &d) { bytes.remove(0, placeIn(bytes, d)); }},
    {"piece lost", [](B &bytes, const B &, D &d) { bytes.remove(placeIn(bytes, d), d.between(1, 300)); }},
    {"piece twice", [](B &bytes, const B &, D &d) { bytes.insert(placeIn(bytes, d), pieceOf(bytes, d)); }},
    {"piece inserted", [](B &bytes, const B &, D &d) { bytes.insert(placeIn(bytes, d), d.bytes(d.between(1, 100))); }},
    {"piece moved",
        [](B &bytes, const B &, D &d) {
            const qsizetype from = placeIn(bytes, d);
            const B piece = bytes.mid(from, d.between(1, 300));
            bytes.remove(from, piece.size());
            bytes.insert(placeIn(bytes, d), piece);
        }},
    {"piece overwritten with one byte",
        [](B &bytes, const B &, D &d) {
            const qint64 size = d.between(1, 100);
            bytes.replace(placeIn(bytes, d), size, B(size, d.even() ? '\0' : '\xFF'));
        }},
    {"piece of another bundle",
        [](B &bytes, const B &other, D &d) {
            const B piece = pieceOf(other, d);
            bytes.replace(placeIn(bytes, d), piece.size(), piece);
        }},
    {"the same piece of another bundle",
        [](B &bytes, const B &other, D &d) {
            const qsizetype place = placeIn(bytes, d);
            const B piece = other.mid(place, d.between(1, 800));
            bytes.replace(place, piece.size(), piece);
        }},
    {"spliced", [](B &bytes, const B &other, D &d) { bytes = bytes.first(placeIn(bytes, d)) + other.mid(placeIn(other, d)); }},
    {"spliced at marks", [](B &bytes, const B &other, D &d) { bytes = bytes.first(markIn(bytes, d)) + other.mid(markIn(other, d)); }},
    {"another directory",
        [](B &bytes, const B &other, D &) {
            const qsizetype from = other.indexOf("PK\x01\x02");
            const qsizetype to = bytes.indexOf("PK\x01\x02");
            bytes = bytes.first(qMax<qsizetype>(to, 0)) + other.mid(from);
        }},
};

constexpr ArchiveChange harmless[] = {
    {"nothing", [](A &, D &) {}},
    {"times and owner of Info-ZIP",
        [](A &a, D &d) {
            for (Part &part : a.parts) {
                part.localExtra = B("UT\x09\x00\x03", 5) + d.bytes(8) + B("ux\x0b\x00\x01\x04", 6) + d.bytes(4) + '\x04' + d.bytes(4);
                part.extra = B("UT\x05\x00\x03", 5) + d.bytes(4) + B("ux\x0b\x00\x01\x04", 6) + d.bytes(4) + '\x04' + d.bytes(4);
            }
        }},
    {"how hard deflate tried", [](A &a, D &d) { imageOf(a, d).flags |= static_cast<quint16>(d.between(1, 3) << 1); }},
    {"an older version of zip", [](A &a, D &d) { partOf(a, d).needed = static_cast<quint16>(d.between(0, 20)); }},
    {"made under another system",
        [](A &a, D &d) {
            for (Part &part : a.parts) {
                part.madeBy = static_cast<quint16>(d.below(0x10000));
                part.attributes = d.even() ? 0x20 : (0100000U | d.below(0x1000)) << 16;
            }
        }},
    {"is text", [](A &a, D &d) { partOf(a, d).internalAttributes = 1; }},
    {"images in another order",
        [](A &a, D &d) {
            for (qsizetype left = a.parts.size() - 1; left > 1; --left)
                a.parts.swapItemsAt(left, 1 + d.below(left));
        }},
    {"packed in another way",
        [](A &a, D &d) {
            Part &part = imageOf(a, d);
            part.method = part.method == 8 ? 0 : 8;
        }},
    {"name marked as UTF-8", [](A &a, D &d) { partOf(a, d).flags |= 1 << 11; }},
};

}  // namespace

std::span<const ByteChange> byteChanges()
{
    return blind;
}

std::span<const ArchiveChange> harmlessChanges()
{
    return harmless;
}

}  // namespace fwpilot::test
