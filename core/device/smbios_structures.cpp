// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios_structures.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <numeric>

namespace fwpilot {

namespace {

constexpr qsizetype mostStructures = 4096;
constexpr qsizetype mostNotes = 64;
constexpr qsizetype headerSize = 4;
constexpr int endOfTable = 127;
constexpr qsizetype longestText = 2048;  // bytes that are looked at; plainText() cuts further
constexpr quint64 dumpedTableOffset = 32;

/// What makers leave in a field that they did not fill.
bool isFiller(const QString &text)
{
    static constexpr std::array fillers = {"to be filled by o.e.m.", "to be filled by oem", "not specified", "default string",
        "not available", "not applicable", "not provided", "not present", "n/a", "none", "null", "unknown", "undefined", "invalid", "empty",
        "o.e.m.", "oem", "oem string", "system manufacturer", "system product name", "system serial number", "system name",
        "base board manufacturer", "base board product name", "base board serial number", "baseboard manufacturer",
        "baseboard product name", "type2 - board vendor name1", "type2 - board product name1", "0123456789", "123456789", "1234567890"};
    if (std::none_of(text.begin(), text.end(), [](QChar each) { return each.isLetterOrNumber(); }))
        return true;
    const QString lower = text.toLower();
    const bool oneCharacter = std::all_of(lower.begin(), lower.end(), [&lower](QChar each) { return each == lower.front(); });
    if (oneCharacter && lower.size() > 3 && (lower.front() == QLatin1Char('0') || lower.front() == QLatin1Char('x')))
        return true;
    return std::any_of(fillers.begin(), fillers.end(), [&lower](const char *filler) { return lower == QLatin1String(filler); });
}

bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == 0; });
}

QByteArrayView from(QByteArrayView bytes, quint64 offset)
{
    return bytes.sliced(qsizetype(std::min(offset, quint64(bytes.size()))));
}

bool sumsToZero(QByteArrayView bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), 0, [](int sum, char byte) { return (sum + byte) & 0xff; }) == 0;
}

struct EntryPoint {
    QByteArrayView bytes;  ///< as many as its own length says
    quint64 address = 0;
    quint64 tableLength = 0;
};

/// Nothing where it is no entry point, or one shorter than its fields.
std::optional<EntryPoint> entryPointOf(QByteArrayView dump)
{
    const auto shape = [dump](qsizetype lengthAt, qsizetype shortest, qsizetype addressAt, int addressSize, qsizetype tableLengthAt,
                           int tableLengthSize) -> std::optional<EntryPoint> {
        const quint64 length = lengthAt == 0 ? quint64(shortest) : littleEndian(dump, lengthAt, 1).value_or(0);
        if (length < quint64(shortest) || length > quint64(dump.size()))
            return {};
        return EntryPoint{dump.first(qsizetype(length)), littleEndian(dump, addressAt, addressSize).value_or(0),
            littleEndian(dump, tableLengthAt, tableLengthSize).value_or(0)};
    };
    if (dump.startsWith("_SM3_"))
        return shape(0x06, 0x18, 0x10, 8, 0x0c, 4);
    if (dump.startsWith("_SM_") && from(dump, 0x10).startsWith("_DMI_"))
        return shape(0x05, 0x1e, 0x18, 4, 0x16, 2);  // 1Eh: a mistake of version 2.1 of the specification
    if (dump.startsWith("_DMI_"))
        return shape(0, 0x0f, 0x08, 4, 0x06, 2);
    return {};
}

}  // namespace

std::optional<quint64> littleEndian(QByteArrayView bytes, qsizetype offset, int size)
{
    if (offset < 0 || offset > bytes.size() - size)
        return {};
    quint64 number = 0;
    for (int index = size - 1; index >= 0; --index)
        number = number << 8 | static_cast<quint8>(bytes[offset + index]);
    return number;
}

QString smbiosText(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    const QString text = QString::fromUtf8(bytes.first(std::min(end < 0 ? bytes.size() : end, longestText))).trimmed();
    return text.isEmpty() || isFiller(text) ? QString() : plainText(text);
}

QString SmbiosStructure::textAt(qsizetype offset) const
{
    quint64 number = numberAt(offset, 1).value_or(0);
    if (number == 0)
        return {};
    for (qsizetype start = 0; start < strings.size(); --number) {
        const qsizetype end = strings.indexOf('\0', start);
        if (end < 0)
            return {};  // its end is not there
        if (number == 1)
            return smbiosText(strings.sliced(start, end - start));
        start = end + 1;
    }
    return {};
}

QString SmbiosStructure::name() const
{
    return QString::asprintf("SMBIOS structure 0x%04x (type %d)", unsigned(handle), type);
}

SmbiosStructures readStructures(QByteArrayView table)
{
    SmbiosStructures read;
    qsizetype at = 0;
    while (at < table.size()) {
        const QByteArrayView rest = table.sliced(at);
        if (!read.structures.isEmpty() && isZero(rest.first(std::min(rest.size(), headerSize))) && isZero(rest))
            break;  // filled up with zeros
        const qsizetype length = rest.size() < headerSize ? 0 : static_cast<quint8>(rest[1]);
        if (length < headerSize || length > rest.size()) {
            read.damage = QStringLiteral("The SMBIOS table cannot be read from byte %1 on: no structure can begin there.").arg(at);
            return read;
        }
        if (static_cast<quint8>(rest[0]) == endOfTable)
            break;
        if (read.structures.size() == mostStructures) {
            read.damage = QStringLiteral("The SMBIOS table has more than %1 structures; the others were not read.").arg(mostStructures);
            return read;
        }
        const qsizetype end = rest.indexOf(QByteArrayView("\0\0", 2), length);
        const QByteArrayView strings = end < 0 ? rest.sliced(length) : rest.sliced(length, end == length ? 0 : end + 1 - length);
        read.structures.append({static_cast<quint8>(rest[0]), quint16(*littleEndian(rest, 2, 2)), rest.first(length), strings});
        if (end < 0) {
            read.damage = QStringLiteral("The SMBIOS table is cut off in the texts of its last structure, at byte %1.").arg(table.size());
            return read;
        }
        at += end + 2;
    }
    if (read.structures.isEmpty())
        read.damage = QStringLiteral("The SMBIOS table is empty.");
    return read;
}

Result<QByteArrayView> tableInDump(QByteArrayView dump, QStringList &notes)
{
    const std::optional<EntryPoint> entry = entryPointOf(dump);
    if (!entry)
        return Error{Error::Code::Malformed, QStringLiteral("there is no SMBIOS entry point at its beginning"), 0,
            QStringLiteral("Write the dump again with: dmidecode --dump-bin FILE")};
    const bool twoChecksums = entry->bytes.startsWith("_SM_");
    if (!sumsToZero(entry->bytes)
        || (twoChecksums && !sumsToZero(from(dump, 0x10).first(std::min<qsizetype>(0x0f, from(dump, 0x10).size())))))
        addSmbiosNote(notes, QStringLiteral("The checksum of the SMBIOS entry point is wrong."));
    const bool inside = entry->address >= quint64(entry->bytes.size()) && entry->address < quint64(dump.size());
    const QByteArrayView table = from(dump, inside ? entry->address : dumpedTableOffset);
    return entry->tableLength > 0 && entry->tableLength < quint64(table.size()) ? table.first(qsizetype(entry->tableLength)) : table;
}

void addSmbiosNote(QStringList &notes, const QString &sentence)
{
    if (notes.size() < mostNotes - 1)
        notes.append(sentence);
    else if (notes.size() == mostNotes - 1)
        notes.append(QStringLiteral("There is more in the SMBIOS table that is out of its specification."));
}

}  // namespace fwpilot
