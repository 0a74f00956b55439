// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/network_address.h"

#include <QRegularExpression>
#include <QStringList>

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace fwpilot {

namespace {

const QString beforeWord = QStringLiteral("(?<![\\p{L}\\p{N}])");

QString hex(const unsigned char *bytes, qsizetype count)
{
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes), count).toHex());
}

/// Four numbers, also with zeros before them; empty for what is no address.
QString canonicalIpv4(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    std::array<unsigned char, 4> bytes{};
    for (qsizetype index = 0; index < parts.size(); ++index) {
        bool valid = false;
        const uint value = parts[index].toUInt(&valid, 10);
        if (parts.size() != 4 || !valid || value > 255)
            return {};
        bytes[static_cast<std::size_t>(index)] = static_cast<unsigned char>(value);
    }
    return hex(bytes.data(), 4);
}

}  // namespace

// What goes on behind an address makes it none: a version of five parts, a fingerprint. A point or colon that ends a sentence does not.

QString ipv4AddressForm()
{
    return beforeWord + QStringLiteral("(?<!\\d\\.)\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d|\\.\\d)");
}

QString ipv6AddressForm()
{
    return beforeWord
        + QStringLiteral(
            "(?=[0-9a-f:]*:[0-9a-f:]*:)[0-9a-f:]{0,38}(?:[0-9a-f]|::|(?<=:)\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\p{L}\\p{N}]|\\.\\d)");
}

QString macAddressForm()
{
    return beforeWord
        + QStringLiteral("(?<!(?<![\\p{L}\\p{N}])[0-9a-f]{2}[:-])(?:[0-9a-f]{2}(?:(:|-)[0-9a-f]{2})(?:\\g{-1}[0-9a-f]{2}){4}"
                         "|[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4})(?![\\p{L}\\p{N}]|[:-][0-9a-f]{2}|\\.[0-9a-f]{4})");
}

QString canonicalAddress(const QString &text)
{
    if (const QString ipv4 = canonicalIpv4(text); !ipv4.isEmpty())
        return ipv4.startsWith(QLatin1String("7f")) || ipv4 == QLatin1String("00000000") ? QString() : ipv4;
    std::array<unsigned char, 16> bytes{};
    if (::inet_pton(AF_INET6, text.toLatin1().constData(), bytes.data()) == 1) {
        const bool everywhere = std::all_of(bytes.begin(), bytes.end() - 1, [](unsigned char byte) { return byte == 0; }) && bytes[15] <= 1;
        return everywhere ? QString() : hex(bytes.data(), 16);
    }
    QString digits = text.toLower();
    digits.remove(QLatin1Char(':')).remove(QLatin1Char('-')).remove(QLatin1Char('.'));
    static const QRegularExpression mac(QStringLiteral("\\A[0-9a-f]{12}\\z"));
    return mac.match(digits).hasMatch() ? digits : QString();
}

}  // namespace fwpilot
