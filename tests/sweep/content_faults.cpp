// SPDX-License-Identifier: GPL-3.0-or-later
// Names that no file in a bundle may have, and contents that are not the manifest's.
#include "tests/sweep/malformed_bundles.h"

#include "core/bundle/limits.h"

namespace fwpilot::test {

namespace {

using A = Archive;
using D = Dice;

QByteArray inJson(const QByteArray &name)
{
    QByteArray text;
    for (const char byte : name) {
        if (byte == '"' || byte == '\\')
            text += '\\' + QByteArray(1, byte);
        else if (static_cast<unsigned char>(byte) < 0x20)
            text += "\\u00" + QByteArray(1, byte).toHex();
        else
            text += byte;
    }
    return text;
}

/// Gives a part a name; also in the manifest, or not.
void rename(A &a, Part &part, const QByteArray &name, bool inManifest)
{
    if (inManifest)
        a.parts[0].content.replace("\"file\":\"" + part.name + '"', "\"file\":\"" + inJson(name) + '"');
    part.name = name;
    part.flags |= 1 << 11;
}

void rename(A &a, D &d, Part &part, const QByteArray &name)
{
    rename(a, part, name, d.even());
}

QByteArray nastyName(const QByteArray &name, D &d)
{
    static const QList<QByteArray> nasty{"/", "\\", ":", QByteArray(1, '\0'), "\x01", "\n", "\r", "\t", "\x1B[2J", "\x7F",
        "\xC2\x80",          // a control character of the second kind
        "\xC2\xAD",          // a soft hyphen
        "\xE2\x80\x8B",      // no width
        "\xE2\x80\xAE",      // from right to left from here on
        "\xE2\x81\xA6",      // an isolate
        "\xD8\x9C",          // Arabic letter mark
        "\xEF\xBB\xBF",      // a byte order mark
        "\xE2\x80\xA8",      // a line separator
        "\xEE\x80\x80",      // private use
        "\xF3\xA0\x80\x81",  // a tag
        "\xED\xA0\x80",      // half of a surrogate pair
        "\xC0\xAF",          // '/', longer than needed
        "\xFF", "\xC3", "\x80"};
    QByteArray spoilt = name;
    return spoilt.insert(d.below(name.size() + 1), d.of(nasty));
}

constexpr ArchiveChange names[] = {
    {"name with a character that cannot be shown",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            rename(a, d, part, nastyName(part.name, d));
        }},
    {"name of a path",
        [](A &a, D &d) {
            static const QList<QByteArray> folders{"/", "../", "../../../../etc/", "./", "a/", "/etc/", "\\", "..\\", "C:", "C:\\",
                "\\\\host\\share\\", "//", "~/", "file://"};
            Part &part = partOf(a, d);
            rename(a, d, part, d.of(folders) + part.name);
        }},
    {"name of a folder",
        [](A &a, D &d) {
            static const QList<QByteArray> folders{".", "..", "", "/", "boot.bin/", "...", "boot.", "boot.bin."};
            rename(a, d, partOf(a, d), d.of(folders));
        }},
    {"name with space at an end",
        [](A &a, D &d) {
            static const QList<QByteArray> spaces{" ", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x83"};
            Part &part = partOf(a, d);
            rename(a, d, part, d.even() ? part.name + d.of(spaces) : d.of(spaces) + part.name);
        }},
    {"name that is too long", [](A &a, D &d) { rename(a, d, imageOf(a, d), QByteArray(d.between(256, d.even() ? 300 : 60'000), 'n')); }},
    {"name not marked as UTF-8",
        [](A &a, D &d) {
            Part &part = imageOf(a, d);
            rename(a, d, part, "b\xC3\xB6t.bin");
            part.flags = 0;
        }},
    {"name that is not UTF-8, and the manifest has what it is read as",
        [](A &a, D &d) {
            static const QList<QByteArray> bytes{"\xFF", "\x80", "\xC0\xAF", "\xF8\x88\x80\x80\x80"};
            Part &part = imageOf(a, d);
            const QByteArray spoilt = d.of(bytes) + part.name;
            rename(a, part, QString::fromUtf8(spoilt).toUtf8(), true);
            part.name = spoilt;
        }},
    {"name twice",
        [](A &a, D &d) {
            Part part = imageOf(a, d);
            part.content = d.even() ? part.content : d.bytes(20);
            a.parts.append(part);
        }},
    {"name twice but for case",
        [](A &a, D &d) {
            Part part = imageOf(a, d);
            part.name = part.name.toUpper();
            a.parts.append(part);
        }},
    {"two names that are one on some file systems",
        [](A &a, D &d) {
            static const QList<std::pair<QByteArray, QByteArray>> pairs{{"\xC3\xA9.bin", "e\xCC\x81.bin"},
                {"\xC3\xA9.bin", "E\xCC\x81.BIN"},
                {"stra\xC3\x9F"
                 "e",
                    "STRASSE"},
                {"\xE2\x84\xAB", "\xC3\x85"}, {"\xCF\x83", "\xCF\x82"}, {"K", "\xE2\x84\xAA"}, {"\xEA\xB0\x80", "\xE1\x84\x80\xE1\x85\xA1"},
                {"\xEF\xAC\x81t", "FIT"}, {"bmc\xEF\xB8\x8F.bin", "bmc.bin"}, {"\xE3\x85\xA4.bin", ".bin"}};
            const auto &[one, other] = d.of(pairs);
            while (a.parts.size() < 3)
                a.parts.append(Part{"boot.bin", boot, 0});
            rename(a, a.parts[1], one, true);
            rename(a, a.parts[2], other, true);
        }},
    {"name of a part of the bundle",
        [](A &a, D &d) {
            static const QList<QByteArray> reserved{
                "manifest.json", "Manifest.json", "manifest.json.p7s", "manifest.json.2.p7s", "MANIFEST.JSON.P7S"};
            Part part{d.of(reserved), d.even() ? QByteArray("signature") : a.parts.value(0).content};
            if (d.even() || a.parts.size() < 2)
                a.parts.append(part);
            else
                rename(a, d, imageOf(a, d), part.name == "manifest.json.p7s" ? QByteArray("manifest.json.2.p7s") : part.name);
        }},
};

/// A deflate stream of ten million zeros, and one of a hundred.
const QByteArray &bomb(bool large)
{
    static const QByteArray bombs[] = {deflated(QByteArray(10'000'000, '\0')), deflated(QByteArray(100'000'000, '\0'))};
    return bombs[large ? 1 : 0];
}

/// At that place, or at the end where there are fewer.
void insert(A &a, qsizetype place, const Part &part)
{
    a.parts.insert(qMin(place, a.parts.size()), part);
}

constexpr ArchiveChange contents[] = {
    {"no manifest",
        [](A &a, D &d) {
            partOf(a, d);
            a.parts.removeFirst();
        }},
    {"empty archive", [](A &a, D &) { a.parts.clear(); }},
    {"manifest of another name",
        [](A &a, D &d) {
            partOf(a, d);
            a.parts.first().name = d.even() ? "manifest.jsn" : "x" + d.bytes(6).toHex();
        }},
    {"manifest not first",
        [](A &a, D &d) {
            Part &other = imageOf(a, d);
            std::swap(a.parts[0], other);
        }},
    {"missing image",
        [](A &a, D &d) {
            imageOf(a, d);
            a.parts.removeAt(1 + d.below(a.parts.size() - 1));
        }},
    {"image of another name", [](A &a, D &d) { imageOf(a, d).name = "x" + d.bytes(6).toHex(); }},
    {"a file more",
        [](A &a, D &d) {
            insert(a, d.below(a.parts.size() + 1), Part{d.bytes(6).toHex(), d.bytes(d.between(0, 50)), 0});
        }},
    {"a folder more",
        [](A &a, D &d) {
            a.parts.append(Part{"folder/", {}, 0});
            a.parts.last().attributes = d.even() ? 0 : (040755U << 16) | 0x10U;
        }},
    {"too many files",
        [](A &a, D &d) {
            for (qint64 left = d.between(limits::archiveEntries, limits::archiveEntries + 5); left > 0; --left)
                a.parts.append(Part{QByteArray::number(left), "x", 0});
        }},
    {"signature not second",
        [](A &a, D &) {
            a.parts.append(Part{"manifest.json.p7s", "signature"});
        }},
    {"signature before the manifest",
        [](A &a, D &) {
            a.parts.prepend(Part{"manifest.json.p7s", "signature"});
        }},
    {"two signatures",
        [](A &a, D &) {
            insert(a, 1, Part{"manifest.json.p7s", "signature"});
            insert(a, 2, Part{"manifest.json.2.p7s", "signature"});
        }},
    {"empty signature",
        [](A &a, D &) {
            insert(a, 1, Part{"manifest.json.p7s", {}, 0});
        }},
    {"signature that is too large",
        [](A &a, D &d) {
            insert(a, 1, Part{"manifest.json.p7s", QByteArray(limits::signatureBytes + d.between(1, 9), 's')});
        }},
    {"signature that is a bomb",
        [](A &a, D &d) {
            insert(a, 1, Part{"manifest.json.p7s", QByteArray(d.between(1, 65536), '\0'), 8, bomb(d.even())});
        }},
    {"damaged signature",
        [](A &a, D &d) {
            Part signature{"manifest.json.p7s", "signature"};
            signature.crcOff = d.number16();
            insert(a, 1, signature);
        }},
    {"other content",
        [](A &a, D &d) {
            Part &part = imageOf(a, d);
            const quint32 place = d.below(part.content.size());
            if (part.content.isEmpty())
                part.content = "x";
            else
                part.content[place] = static_cast<char>(part.content[place] ^ d.between(1, 255));
        }},
    {"longer content", [](A &a, D &d) { imageOf(a, d).content += d.bytes(d.between(1, 100)); }},
    {"shorter content", [](A &a, D &d) { imageOf(a, d).content.chop(d.between(1, 100)); }},
    {"content of another image",
        [](A &a, D &d) {
            Part &part = imageOf(a, d);
            part.content = part.content == boot ? bmc : boot;
        }},
    {"bytes behind the stream",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.method = 8;
            part.packed = deflated(part.content) + (d.even() ? d.bytes(d.between(1, 30)) : QByteArray("\x03\x00", 2));
        }},
    {"stream cut off",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.method = 8;
            part.packed = deflated(part.content);
            part.packed.chop(qMin(d.between(2, 30), part.packed.size() - 1));
        }},
    {"stream without its end",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.method = 8;
            part.packed = QByteArray("\x00", 1) + little(static_cast<quint16>(part.content.size()))
                + little(static_cast<quint16>(~part.content.size())) + part.content;
        }},
    {"two streams",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            const qint64 half = part.content.size() / 2;
            part.method = 8;
            part.packed = deflated(part.content.first(half)) + deflated(part.content.mid(half));
        }},
    {"stream with a head of its own",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.method = 8;
            part.packed = (d.even() ? QByteArray("\x78\x9C", 2) : QByteArray("\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03", 10))
                + deflated(part.content);
        }},
    {"stream of more bytes",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.method = 8;
            part.packed = deflated(part.content + d.bytes(d.between(1, 2000)));
        }},
    {"stream of fewer bytes",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.method = 8;
            part.packed = deflated(part.content.chopped(qMin<qint64>(d.between(1, 30), part.content.size())));
        }},
    {"bomb of a small size",
        [](A &a, D &d) {
            Part &part = partOf(a, d);
            part.method = 8;
            part.packed = bomb(d.even());
        }},
    {"bomb of the size of the file",
        [](A &a, D &d) {
            Part &part = imageOf(a, d);
            const QByteArray size = "\"size\":" + QByteArray::number(part.content.size()) + ',';
            if (a.parts[0].content.count(size) == 1)
                a.parts[0].content.replace(size, "\"size\":10000000,");
            part.method = 8;
            part.packed = bomb(false);
            part.sizeOff = 10'000'000 - part.content.size();
        }},
};

}  // namespace

std::span<const ArchiveChange> nameFaults()
{
    return names;
}

std::span<const ArchiveChange> contentFaults()
{
    return contents;
}

}  // namespace fwpilot::test
