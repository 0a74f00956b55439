// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bundle/zip_directory.h"

#include <memory>
#include <span>

namespace fwpilot {

class Descriptor;

/// The content of one entry of a zip, unpacked, from its beginning to its end. Needs a fixed amount of memory (about 300 KiB) and
/// gives no byte beyond the declared size. Any number of streams may read one descriptor, each used by one thread at a time.
///
/// zlib itself and not KArchive's device: that one loses the last bytes of some valid entries, reads on into a second deflate stream
/// behind the first, and passes over bytes behind the end, all without an error (KArchive 6.13; tst_bundle has an entry of each kind).
class EntryStream {
public:
    /// The descriptor outlives the stream.
    EntryStream(const Descriptor &file, const ZipEntry &entry);
    ~EntryStream();

    quint64 position() const { return m_position; }
    quint64 size() const { return m_entry.size; }

    /// Fills `out`, as far as the entry goes; 0 at its end. The last bytes are only given when the entry is whole: it unpacks to
    /// exactly its size, from exactly its compressed bytes, with its CRC. Malformed otherwise; nothing can be read afterwards.
    Result<qsizetype> read(std::span<char> out);

private:
    struct Inflater;

    Result<void> inflate(std::span<char> out);
    Result<void> refill();
    Result<void> checkEnd();
    Error damaged(const QString &text) const;

    const Descriptor &m_file;
    const ZipEntry m_entry;
    std::unique_ptr<Inflater> m_inflater;  ///< none for a stored entry
    quint64 m_position = 0;                ///< unpacked bytes given
    quint64 m_consumed = 0;                ///< compressed bytes read from the file
    quint32 m_crc = 0;
    bool m_failed = false;
};

}  // namespace fwpilot
