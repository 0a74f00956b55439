// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bundle/entry_stream.h"
#include "core/bundle/manifest.h"
#include "core/bundle/sha256.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace fwpilot {

class Descriptor;

/// One image of a bundle as a sequential device, from its beginning to its end. What is read is hashed on the way, and the last bytes
/// are only given when the whole of it has the manifest's SHA-256: so what was checked is what is sent, even from a medium that gives
/// other bytes the second time. Whoever must start over opens another one. Used by one thread; any number of readers of one bundle may
/// be in use at the same time.
class ImageReader : public QIODevice {
public:
    enum class Use {
        Check,  ///< what is wrong was so from the beginning
        Send,   ///< the image was checked before: what is wrong changed since
    };

    /// Bundle::openImage() makes them. Keeps the file open as long as it lives.
    ImageReader(std::shared_ptr<const Descriptor> file, const ZipEntry &entry, const ManifestImage &image, Use use);

    bool isSequential() const override { return true; }
    qint64 size() const override { return static_cast<qint64>(m_stream.size()); }
    qint64 bytesAvailable() const override { return static_cast<qint64>(m_stream.size() - m_stream.position()); }

    /// Bytes read so far.
    quint64 position() const { return m_stream.position(); }
    /// Goes forward to an offset, reading and hashing what lies before. Malformed as below; RunFailed when the offset is behind the
    /// end or before the present position.
    Result<void> skipTo(quint64 offset);
    /// Whether the whole image was read and was what the manifest says. Malformed: it was not, or could not be read (then read() gave
    /// -1). RunFailed: it was not read to its end.
    Result<void> finish() const;

protected:
    qint64 readData(char *bytes, qint64 maximum) override;
    qint64 writeData(const char *bytes, qint64 size) override;

private:
    qint64 fail(const Error &error);

    const std::shared_ptr<const Descriptor> m_file;
    const ManifestImage m_image;
    const Use m_use;
    EntryStream m_stream;
    Sha256 m_hash;
    std::optional<Error> m_fault;
};

}  // namespace fwpilot
