// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/bundle.h"

#include "core/bundle/archive.h"
#include "core/bundle/bundle_file.h"
#include "core/bundle/descriptor.h"
#include "core/bundle/file_name.h"
#include "core/bundle/limits.h"
#include "core/bundle/refusal.h"

#include <QFileInfo>

#include <algorithm>

namespace fwpilot {

struct Bundle::Content {
    QString fileName;
    std::shared_ptr<const Descriptor> file;
    Manifest manifest;
    QByteArray manifestBytes;
    QByteArray signatureBytes;
    BundleTrust trust;
    QList<ZipEntry> images;  ///< in the order of manifest.images
};

namespace {

/// The whole of a small entry.
Result<QByteArray> readWhole(const Descriptor &file, const ZipEntry &entry, qint64 limit)
{
    if (entry.size > static_cast<quint64>(limit))
        return overLimit(QStringLiteral("%1 is %2 bytes long; the limit is %3.").arg(entry.name).arg(entry.size).arg(limit));
    QByteArray bytes(static_cast<qsizetype>(entry.size), '\0');
    EntryStream stream(file, entry);
    const auto count = stream.read(bytes);
    if (!count)
        return count.error();
    return bytes;
}

/// The signature, when it comes next; empty when there is none. An empty signature is a broken one.
Result<QByteArray> takeSignature(const Descriptor &file, QList<ZipEntry> &entries)
{
    if (entries.isEmpty() || entries.first().name != signatureFileName)
        return QByteArray();
    auto signature = readWhole(file, entries.takeFirst(), limits::signatureBytes);
    if (signature && signature->isEmpty())
        return malformed(QStringLiteral("%1 is empty.").arg(signatureFileName));
    return signature;
}

/// Takes the entries that the manifest lists out of `entries`, in the manifest's order.
Result<QList<ZipEntry>> takeImages(const Manifest &manifest, QList<ZipEntry> &entries)
{
    QList<ZipEntry> images;
    for (const ManifestImage &image : manifest.images) {
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const ZipEntry &entry) { return entry.name == image.file; });
        if (found == entries.end())
            return malformed(QStringLiteral("The manifest lists %1, but the bundle does not have it.").arg(plainText(image.file)));
        if (found->size != image.size)
            return malformed(
                QStringLiteral("%1 has %2 bytes, but the manifest says %3.").arg(plainText(image.file)).arg(found->size).arg(image.size));
        images += *found;
        entries.erase(found);
    }
    return images;
}

/// Nothing may be left over.
Result<void> checkNoOther(const QList<ZipEntry> &left)
{
    if (left.isEmpty())
        return {};
    const QString why = left.first().name == reservedSignatureFileName ? QStringLiteral("whose name is reserved")
                                                                       : QStringLiteral("that the manifest does not list");
    return malformed(QStringLiteral("The bundle has a file %1, %2.").arg(plainText(left.first().name), why));
}

}  // namespace

Bundle::Bundle(std::shared_ptr<const Content> content)
    : m_content(std::move(content))
{
}

Result<Bundle> Bundle::open(const QString &path, const TrustStore &trusted)
{
    auto opened = Descriptor::open(path);
    if (!opened)
        return opened.error();
    auto content = std::make_shared<Content>();
    content->fileName = path;
    content->file = std::make_shared<const Descriptor>(std::move(opened).value());
    auto entries = readZipDirectory(*content->file);
    if (!entries)
        return entries.error();
    if (auto same = checkWithKArchive(*content->file, *entries); !same)
        return same.error();

    if (entries->first().name != manifestFileName)
        return malformed(QStringLiteral("The first file in the archive is not %1, so it is no bundle.").arg(manifestFileName));
    auto json = readWhole(*content->file, entries->takeFirst(), limits::manifestBytes);
    if (!json)
        return json.error();
    auto manifest = parseManifest(*json, ManifestUse::Packed);
    if (!manifest)
        return manifest.error();
    auto signature = takeSignature(*content->file, *entries);
    if (!signature)
        return signature.error();
    auto images = takeImages(*manifest, *entries);
    if (!images)
        return images.error();
    if (auto nothing = checkNoOther(*entries); !nothing)
        return nothing.error();
    content->images = *images;
    content->signatureBytes = *signature;
    content->manifest = *manifest;
    content->manifestBytes = *json;
    content->trust = judgeSignature(plainText(QFileInfo(path).fileName()), *json, *signature, manifest->compatible,
        QDateTime::fromString(manifest->created, Qt::ISODate), trusted);
    return Bundle(std::move(content));
}

QString Bundle::fileName() const
{
    return m_content->fileName;
}

const Manifest &Bundle::manifest() const
{
    return m_content->manifest;
}

QByteArray Bundle::manifestBytes() const
{
    return m_content->manifestBytes;
}

QByteArray Bundle::signatureBytes() const
{
    return m_content->signatureBytes;
}

const BundleTrust &Bundle::trust() const
{
    return m_content->trust;
}

Result<void> Bundle::verify(const Progress &progress) const
{
    const quint64 total = manifest().totalSize();
    quint64 done = 0;
    QByteArray chunk(256 * 1024, '\0');
    for (qsizetype index = 0; index < manifest().images.size(); ++index) {
        ImageReader reader(m_content->file, m_content->images[index], manifest().images[index], ImageReader::Use::Check);
        for (qint64 count = 1; count > 0; done += static_cast<quint64>(qMax<qint64>(count, 0))) {
            if (progress && !progress(done, total))
                return Error{Error::Code::Stopped, QStringLiteral("The check of the bundle was stopped."), 0,
                    QStringLiteral("Nothing was written; start it again.")};
            count = reader.read(chunk.data(), chunk.size());
        }
        if (auto whole = reader.finish(); !whole)
            return whole;
    }
    if (progress)
        progress(done, total);
    return {};
}

Result<void> Bundle::writeSigned(const QByteArray &signature, const QString &bundlePath) const
{
    const QDateTime created = QDateTime::fromString(manifest().created, Qt::ISODate);
    return writeBundleFile(bundlePath, created, manifestBytes(), signature, [this](ArchiveWriter &writer) -> Result<void> {
        QByteArray chunk(256 * 1024, '\0');
        for (qsizetype index = 0; index < manifest().images.size(); ++index) {
            const ManifestImage &image = manifest().images[index];
            ImageReader reader(m_content->file, m_content->images[index], image, ImageReader::Use::Check);
            Result<void> copied = writer.begin(image.file, image.size);
            for (qint64 count = 1; copied && count > 0;) {
                count = reader.read(chunk.data(), chunk.size());
                if (count > 0)
                    copied = writer.add({chunk.constData(), static_cast<std::size_t>(count)});
            }
            if (copied)
                copied = reader.finish();
            if (copied)
                copied = writer.end();
            if (!copied)
                return copied;
        }
        return {};
    });
}

Result<std::unique_ptr<ImageReader>> Bundle::openImage(const QString &component) const
{
    for (qsizetype index = 0; index < manifest().images.size(); ++index) {
        const ManifestImage &image = manifest().images[index];
        if (image.component == component)
            return std::make_unique<ImageReader>(m_content->file, m_content->images[index], image, ImageReader::Use::Send);
    }
    return Error{Error::Code::NotFound, QStringLiteral("The bundle has no image for %1.").arg(plainText(component)), 0,
        QStringLiteral("See what is in it with fwpilotctl bundle inspect.")};
}

}  // namespace fwpilot
