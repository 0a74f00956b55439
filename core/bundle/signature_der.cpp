// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/signature_der.h"

#include <utility>

namespace fwpilot {

namespace {

/// The size of tag and length, and that of the content; nothing where they are not in DER or go beyond the end.
std::optional<std::pair<qsizetype, qsizetype>> sizesOf(QByteArrayView bytes)
{
    const auto byte = [&](qsizetype index) { return static_cast<quint8>(bytes[index]); };
    if (bytes.size() < 2 || (byte(0) & 0x1F) == 0x1F)
        return std::nullopt;
    qsizetype header = 2;
    qsizetype content = byte(1);
    if (content >= 0x80) {
        const qsizetype count = content & 0x7F;
        if (count < 1 || count > 4 || bytes.size() < 2 + count)
            return std::nullopt;
        header += count;
        content = 0;
        for (qsizetype index = 2; index < header; ++index)
            content = content * 256 + byte(index);
        if (byte(2) == 0 || content < 0x80)  // fewer bytes would do
            return std::nullopt;
    }
    if (content > bytes.size() - header)
        return std::nullopt;
    return std::pair(header, content);
}

}  // namespace

void DerFault::setAt(const char *place, const QString &expected)
{
    if (isSet())
        return;
    set(QStringLiteral("is damaged, or no CMS SignedData in DER: at byte %1 it does not have %2").arg(place - m_file.data()).arg(expected));
}

DerElement DerReader::takeAny(QLatin1String what)
{
    if (m_fault.isSet())
        return {};
    const auto sizes = sizesOf(m_rest);
    if (!sizes) {
        m_fault.setAt(m_rest.data(), what);
        return {};
    }
    const auto [header, content] = *sizes;
    const DerElement element{m_rest.sliced(header, content), m_rest.first(header + content)};
    m_rest = m_rest.sliced(header + content);
    return element;
}

DerElement DerReader::take(Tag tag, QLatin1String what)
{
    if (isNext(tag))
        return takeAny(what);
    m_fault.setAt(m_rest.data(), what);
    return {};
}

int DerReader::smallInteger(QLatin1String what)
{
    const QByteArrayView content = take(Integer, what).content;
    if (m_fault.isSet())
        return 0;
    const int first = content.isEmpty() ? -1 : static_cast<qint8>(content[0]);
    const bool isLong = content.size() == 2 && (first != 0 || static_cast<qint8>(content[1]) < 0);
    if (first >= 0 && content.size() == 1)
        return first;
    if (first >= 0 && isLong)
        return first * 256 + static_cast<quint8>(content[1]);
    m_fault.setAt(content.data(), what);
    return 0;
}

void DerReader::skipNull()
{
    if (isNext(Null) && !take(Null, QLatin1String("NULL")).content.isEmpty())
        m_fault.setAt(m_rest.data(), QStringLiteral("an empty NULL before it"));
}

void DerReader::finish(QLatin1String what)
{
    if (!atEnd())
        m_fault.setAt(m_rest.data(), QStringLiteral("the end of %1").arg(what));
}

}  // namespace fwpilot
