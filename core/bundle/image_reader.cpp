// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/image_reader.h"

#include "core/bundle/descriptor.h"
#include "core/bundle/refusal.h"

namespace fwpilot {

ImageReader::ImageReader(std::shared_ptr<const Descriptor> file, const ZipEntry &entry, const ManifestImage &image, Use use)
    : m_file(std::move(file))
    , m_image(image)
    , m_use(use)
    , m_stream(*m_file, entry)
{
    setOpenMode(ReadOnly | Unbuffered);
}

qint64 ImageReader::readData(char *bytes, qint64 maximum)
{
    if (m_fault)
        return -1;
    const auto count = m_stream.read({bytes, static_cast<std::size_t>(maximum)});
    if (!count)
        return fail(count.error());
    if (*count == 0)
        return 0;
    m_hash.add({bytes, static_cast<std::size_t>(*count)});
    if (m_stream.position() == m_stream.size() && m_hash.finish() != m_image.sha256)
        return fail(malformed(plainText(m_image.file) + QStringLiteral(": its SHA-256 is not the manifest's.")));
    return *count;
}

qint64 ImageReader::fail(const Error &error)
{
    m_fault = m_use == Use::Check ? error : error.in(QStringLiteral("The bundle changed on disk after it was checked"));
    setErrorString(m_fault->message);
    return -1;
}

qint64 ImageReader::writeData(const char *, qint64)
{
    return -1;
}

Result<void> ImageReader::skipTo(quint64 offset)
{
    if (offset < position() || offset > m_stream.size()) {
        return Error{Error::Code::RunFailed,
            QStringLiteral("%1 cannot be continued at byte %2 of %3.").arg(plainText(m_image.file)).arg(offset).arg(m_stream.size()), 0,
            {}};
    }
    QByteArray passed(static_cast<qsizetype>(qMin<quint64>(256 * 1024, offset - position())), '\0');
    while (position() < offset) {
        if (read(passed.data(), static_cast<qint64>(qMin<quint64>(static_cast<quint64>(passed.size()), offset - position()))) < 0)
            return *m_fault;
    }
    return {};
}

Result<void> ImageReader::finish() const
{
    if (m_fault)
        return *m_fault;
    if (m_stream.position() != m_stream.size())
        return Error{Error::Code::RunFailed,
            QStringLiteral("%1 was read only to byte %2 of %3.").arg(plainText(m_image.file)).arg(m_stream.position()).arg(m_stream.size()),
            0, {}};
    return {};
}

}  // namespace fwpilot
