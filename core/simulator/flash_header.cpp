// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/flash_header.h"

#include "core/wire/codec.h"
#include "core/wire/crc32c.h"

#include <QRegularExpression>
#include <QSet>

#include <bit>

namespace fwpilot {

namespace {

namespace format = flash_format;

constexpr quint64 magic = 0x48534C4650574606ULL;
constexpr quint32 formatVersion = 1;
constexpr std::size_t prefixSize = 16;  // magic, version, CRC
constexpr std::size_t serialSize = 32;
constexpr std::size_t profileSize = 64;
constexpr std::size_t nameSize = 31;
constexpr quint32 largestSector = 16 * 1024 * 1024;
constexpr quint32 smallestPage = 16;
constexpr quint64 largestFlash = quint64{1} << 40U;

struct StoredComponent {
    Text<nameSize> name;
    std::uint64_t size = 0;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.name, m.size);
    }
};

struct ConstantPart {
    FlashGeometry geometry;
    Text<serialSize> serial;
    Text<profileSize> profile;
    List<StoredComponent, format::maximumComponents> components;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.geometry.sectorSize, m.geometry.pageSize, m.geometry.sectorCount, m.serial, m.profile, m.components);
    }
};

template <std::size_t N>
Text<N> stored(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return Text<N>(std::span<const char>(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

template <std::size_t N>
QString shown(const Text<N> &text)
{
    return QString::fromUtf8(text.characters.data(), text.length);
}

bool fits(const QString &text, std::size_t size)
{
    const QByteArray bytes = text.toUtf8();
    const std::span<const char> characters(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return characters.size() <= size && isPlainText(characters) && QString::fromUtf8(bytes) == text;
}

QString geometryDefect(const FlashGeometry &geometry)
{
    if (!std::has_single_bit(geometry.sectorSize) || geometry.sectorSize > largestSector)
        return QStringLiteral("the sector size %1 is not a power of two up to %2").arg(geometry.sectorSize).arg(largestSector);
    if (!std::has_single_bit(geometry.pageSize) || geometry.pageSize < smallestPage || geometry.pageSize > geometry.sectorSize)
        return QStringLiteral("the page size %1 is not a power of two from %2 to the sector size").arg(geometry.pageSize).arg(smallestPage);
    if (geometry.sectorCount == 0 || geometry.size() > largestFlash)
        return QStringLiteral("%1 sectors of %2 bytes are not within 1 byte to 1 TiB").arg(geometry.sectorCount).arg(geometry.sectorSize);
    return {};
}

QString componentsDefect(const QList<FlashComponent> &components)
{
    if (components.isEmpty() || components.size() > static_cast<qsizetype>(format::maximumComponents))
        return QStringLiteral("it has %1 components, not 1 to %2").arg(components.size()).arg(format::maximumComponents);
    QSet<QString> names;
    for (const FlashComponent &component : components) {
        if (component.name.isEmpty() || !fits(component.name, nameSize))
            return QStringLiteral("the component name \"%1\" is not 1 to %2 bytes of text").arg(plainText(component.name, 64)).arg(nameSize);
        if (names.contains(component.name))
            return QStringLiteral("the component %1 is there twice").arg(component.name);
        if (component.size == 0 || component.size > largestFlash)
            return QStringLiteral("the size %2 of component %1 is not within 1 byte to 1 TiB").arg(component.name).arg(component.size);
        names.insert(component.name);
    }
    return {};
}

bool isPciAddress(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9a-f]{4,7}:[0-9a-f]{2}:[0-1][0-9a-f]\\.[0-7]\\z"));
    return form.match(text).hasMatch();
}

/// The address field of the header. A text whose first character is NUL is none, whatever follows (FlashFile::setPciAddress).
QString pciAddressOf(std::span<const std::byte> header)
{
    QByteArray text;
    for (const std::byte byte : header.subspan(format::pciAddressOffset, format::pciAddressSize)) {
        if (byte == std::byte{0})
            break;
        text += static_cast<char>(byte);
    }
    return QString::fromLatin1(text);
}

Error malformed(const QString &cause)
{
    return Error{Error::Code::Malformed, cause, 0, QStringLiteral("Name the right flash file, or move this one away and have a new one made.")};
}

}  // namespace

quint64 flash_format::cellsOffset(const FlashGeometry &geometry)
{
    const quint64 counts = quint64{geometry.sectorCount} * sizeof(quint32);
    return eraseCountsOffset + (counts + 4095) / 4096 * 4096;
}

quint64 flash_format::fileSize(const FlashGeometry &geometry)
{
    return cellsOffset(geometry) + geometry.size();
}

QString defectOf(const FlashDescription &description)
{
    if (const QString defect = geometryDefect(description.geometry); !defect.isEmpty())
        return defect;
    if (description.serial.isEmpty() || !fits(description.serial, serialSize))
        return QStringLiteral("the serial number \"%1\" is not 1 to %2 bytes of text").arg(plainText(description.serial, 64)).arg(serialSize);
    if (!fits(description.profile, profileSize))
        return QStringLiteral("the profile \"%1\" is not text of up to %2 bytes").arg(plainText(description.profile, 80)).arg(profileSize);
    if (!description.pciAddress.isEmpty() && !isPciAddress(description.pciAddress))
        return QStringLiteral("\"%1\" is not a PCI address").arg(plainText(description.pciAddress, 32));
    return componentsDefect(description.components);
}

void writeFlashHeader(const FlashDescription &description, std::span<std::byte> header)
{
    ConstantPart constant;
    constant.geometry = description.geometry;
    constant.serial = stored<serialSize>(description.serial);
    constant.profile = stored<profileSize>(description.profile);
    for (const FlashComponent &component : description.components)
        constant.components.append({stored<nameSize>(component.name), component.size});

    const std::span<std::byte> body = header.subspan(prefixSize, format::constantSize - prefixSize);
    Writer writer(body);
    writer(constant);
    Q_ASSERT(!writer.overrun());
    Writer prefix(header.first(prefixSize));
    prefix(magic, formatVersion, crc32c(body));

    const QByteArray address = description.pciAddress.toLatin1();
    for (qsizetype index = 0; index < address.size(); ++index)
        header[format::pciAddressOffset + static_cast<std::size_t>(index)] = static_cast<std::byte>(address[index]);
    for (std::size_t component = 0; component < format::maximumComponents; ++component)
        header[format::bootedOffset + component] = std::byte{0xFF};
}

Result<FlashDescription> readFlashHeader(std::span<const std::byte> header)
{
    Reader prefix(header.first(prefixSize));
    quint64 foundMagic = 0;
    quint32 foundVersion = 0;
    quint32 foundCrc = 0;
    prefix(foundMagic, foundVersion, foundCrc);
    if (foundMagic != magic)
        return malformed(QStringLiteral("it is not a flash file of fwpilot-sim"));
    if (foundVersion != formatVersion)
        return Error{Error::Code::Unsupported, QStringLiteral("it has format version %1, and only %2 is known").arg(foundVersion).arg(formatVersion), 0,
            QStringLiteral("Use the version of fwpilot-sim that made it, or name another flash file.")};
    const std::span<const std::byte> body = header.subspan(prefixSize, format::constantSize - prefixSize);
    if (crc32c(body) != foundCrc)
        return malformed(QStringLiteral("its header is damaged"));
    Reader reader(body);
    ConstantPart constant;
    reader(constant);
    if (reader.failed())
        return malformed(QStringLiteral("its header is damaged"));

    FlashDescription description;
    description.geometry = constant.geometry;
    description.serial = shown(constant.serial);
    description.profile = shown(constant.profile);
    description.pciAddress = pciAddressOf(header);
    for (const StoredComponent &component : constant.components)
        description.components.append({shown(component.name), component.size});
    if (const QString defect = defectOf(description); !defect.isEmpty())
        return malformed(QStringLiteral("its header is damaged: %1").arg(defect));
    for (const std::byte bank : header.subspan(format::bootedOffset, format::maximumComponents)) {
        if (bank != std::byte{0xFF} && std::to_integer<int>(bank) > 1)
            return malformed(QStringLiteral("its header is damaged: there is no bank %1").arg(std::to_integer<int>(bank)));
    }
    return description;
}

}  // namespace fwpilot
