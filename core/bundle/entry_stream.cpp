// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/entry_stream.h"

#include "core/bundle/descriptor.h"
#include "core/bundle/refusal.h"

#include <zlib.h>

namespace fwpilot {

namespace {

constexpr qsizetype inputBytes = 256 * 1024;

}  // namespace

struct EntryStream::Inflater {
    Inflater()
    {
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)  // a raw deflate stream; fails only without memory
            qFatal("zlib cannot start");
    }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    z_stream stream{};
    bool ended = false;
    std::unique_ptr<char[]> input = std::make_unique_for_overwrite<char[]>(inputBytes);
};

EntryStream::EntryStream(const Descriptor &file, const ZipEntry &entry)
    : m_file(file)
    , m_entry(entry)
{
    if (entry.method == ZipEntry::Method::Deflated)
        m_inflater = std::make_unique<Inflater>();
}

EntryStream::~EntryStream() = default;

Error EntryStream::damaged(const QString &text) const
{
    return malformed(plainText(m_entry.name) + QLatin1Char(' ') + text);
}

Result<qsizetype> EntryStream::read(std::span<char> out)
{
    if (m_failed)
        return damaged(QStringLiteral("is damaged."));
    out = out.first(static_cast<std::size_t>(qMin<quint64>(out.size(), m_entry.size - m_position)));
    if (out.empty())
        return qsizetype{0};
    m_failed = true;  // until the end of this call
    const auto filled = m_inflater ? inflate(out) : m_file.readAt(m_entry.dataOffset + m_position, out);
    if (!filled)
        return filled.error().in(plainText(m_entry.name));
    m_crc = static_cast<quint32>(crc32_z(m_crc, reinterpret_cast<const Bytef *>(out.data()), out.size()));
    m_position += out.size();
    if (m_position == m_entry.size) {
        if (auto whole = checkEnd(); !whole)
            return whole.error().in(plainText(m_entry.name));
    }
    m_failed = false;
    return static_cast<qsizetype>(out.size());
}

/// Sees that there is input, as long as the file has some for this entry.
Result<void> EntryStream::refill()
{
    z_stream &stream = m_inflater->stream;
    const quint64 left = m_entry.compressedSize - m_consumed;
    if (stream.avail_in != 0 || left == 0)
        return {};
    const std::span<char> input(m_inflater->input.get(), static_cast<std::size_t>(qMin<quint64>(inputBytes, left)));
    if (auto read = m_file.readAt(m_entry.dataOffset + m_consumed, input); !read)
        return read;
    m_consumed += input.size();
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    return {};
}

/// Fills all of `out`.
Result<void> EntryStream::inflate(std::span<char> out)
{
    z_stream &stream = m_inflater->stream;
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    while (stream.avail_out > 0 && !m_inflater->ended) {
        if (auto filled = refill(); !filled)
            return filled;
        // Without input this gives what zlib still holds back, or Z_BUF_ERROR when there is nothing.
        const int result = ::inflate(&stream, Z_NO_FLUSH);
        if (result == Z_BUF_ERROR)
            return malformed(QStringLiteral("its compressed content is cut off."));
        if (result != Z_OK && result != Z_STREAM_END)
            return malformed(QStringLiteral("its compressed content is damaged."));
        m_inflater->ended = result == Z_STREAM_END;
    }
    if (stream.avail_out > 0)
        return malformed(QStringLiteral("it unpacks to fewer than its %1 bytes.").arg(m_entry.size));
    return {};
}

/// After the last byte: the deflate stream ends here, and with the last of the compressed bytes.
Result<void> EntryStream::checkEnd()
{
    if (m_inflater) {
        char beyond = 0;
        if (!m_inflater->ended && inflate({&beyond, 1}))
            return malformed(QStringLiteral("it unpacks to more than its %1 bytes.").arg(m_entry.size));
        if (!m_inflater->ended)
            return malformed(QStringLiteral("its compressed content has no end."));
        if (m_inflater->stream.avail_in != 0 || m_consumed != m_entry.compressedSize)
            return malformed(QStringLiteral("there are bytes behind the end of its compressed content."));
    }
    if (m_crc != m_entry.crc)
        return malformed(QStringLiteral("its CRC does not agree with the archive's."));
    return {};
}

}  // namespace fwpilot
