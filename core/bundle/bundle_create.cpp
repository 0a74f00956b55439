// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/bundle.h"
#include "core/bundle/bundle_file.h"
#include "core/bundle/descriptor.h"
#include "core/bundle/file_name.h"
#include "core/bundle/limits.h"
#include "core/bundle/refusal.h"
#include "core/bundle/sha256.h"
#include "core/bundle/time_of_making.h"

#include <QFileInfo>

#include <vector>

namespace fwpilot {

namespace {

constexpr quint64 chunkBytes = 256 * 1024;

/// The files of a bundle to be, opened once: what was hashed is what is packed.
struct Sources {
    Manifest manifest;
    std::vector<Descriptor> images;  ///< in the order of manifest.images
};

/// Counts what was read, twice each image: to hash it and to pack it.
class Steps {
public:
    Steps(const Bundle::Progress &progress, quint64 total)
        : m_progress(progress)
        , m_total(total)
    {
    }

    Result<void> add(quint64 bytes)
    {
        m_done += bytes;
        if (m_progress && !m_progress(m_done, m_total))
            return Error{Error::Code::Stopped, QStringLiteral("Making the bundle was stopped; nothing was written."), 0,
                QStringLiteral("Start it again.")};
        return {};
    }

private:
    const Bundle::Progress &m_progress;
    const quint64 m_total;
    quint64 m_done = 0;
};

/// Reads all of a file in chunks, and gives its digest.
template <class Take> Result<QByteArray> readAll(const Descriptor &file, Steps &steps, Take take)
{
    Sha256 hash;
    QByteArray chunk(static_cast<qsizetype>(qMin(chunkBytes, file.size())), '\0');
    for (quint64 offset = 0; offset < file.size();) {
        const std::span<char> bytes(chunk.data(), static_cast<std::size_t>(qMin(chunkBytes, file.size() - offset)));
        if (auto read = file.readAt(offset, bytes); !read)
            return read.error();
        hash.add(bytes);
        if (Result<void> taken = take(bytes); !taken)
            return taken.error();
        offset += bytes.size();
        if (auto step = steps.add(bytes.size()); !step)
            return step.error();
    }
    return hash.finish();
}

Result<Manifest> readWritten(const Descriptor &file)
{
    if (file.size() > static_cast<quint64>(limits::manifestBytes))
        return overLimit(QStringLiteral("The manifest is %1 bytes long; the limit is %2.").arg(file.size()).arg(limits::manifestBytes));
    QByteArray json(static_cast<qsizetype>(file.size()), '\0');
    if (auto read = file.readAt(0, json); !read)
        return read.error();
    return parseManifest(json, ManifestUse::Written);
}

Result<Sources> openSources(const QString &manifestPath, const QString &bundlePath)
{
    const auto file = Descriptor::open(manifestPath);
    if (!file)
        return file.error();
    auto manifest = readWritten(*file);
    if (!manifest)
        return manifest.error();
    const auto folder = Descriptor::openFolder(QFileInfo(manifestPath).absolutePath());
    if (!folder)
        return folder.error();
    Sources sources{*manifest, {}};
    bool overwritten = file->isSameFile(bundlePath);
    for (const ManifestImage &image : sources.manifest.images) {
        auto opened = Descriptor::openIn(*folder, image.file);
        if (!opened)
            return opened.error().in(QStringLiteral("Image for %1").arg(image.component));
        if (opened->size() == 0)
            return malformed(QStringLiteral("Image for %1: %2 is empty.").arg(image.component, plainText(image.file)));
        overwritten = overwritten || opened->isSameFile(bundlePath);
        sources.images.push_back(std::move(opened).value());
    }
    if (overwritten)
        return Error{Error::Code::Usage, QStringLiteral("%1 is one of the files to be packed.").arg(plainText(bundlePath)), 0,
            QStringLiteral("Give the bundle another name.")};
    return sources;
}

/// Fills in what a person leaves out; what was said must be true.
Result<void> fillIn(Sources &sources, Steps &steps)
{
    for (std::size_t index = 0; index < sources.images.size(); ++index) {
        ManifestImage &image = sources.manifest.images[static_cast<qsizetype>(index)];
        const Descriptor &file = sources.images[index];
        const auto digest = readAll(file, steps, [](std::span<const char>) { return Result<void>(); });
        if (!digest)
            return digest.error().in(plainText(image.file));
        const bool otherSize = image.size != 0 && image.size != file.size();
        const bool otherDigest = !image.sha256.isEmpty() && image.sha256 != *digest;
        if (otherSize || otherDigest)
            return malformed(QStringLiteral("The manifest's %1 for %2 is not the file's.")
                                 .arg(otherSize ? QStringLiteral("size") : QStringLiteral("sha256"), plainText(image.file)),
                QStringLiteral("Correct it, or leave it out to have it filled in."));
        image.size = file.size();
        image.sha256 = *digest;
    }
    return {};
}

Result<void> packImages(const Sources &sources, ArchiveWriter &writer, Steps &steps)
{
    for (std::size_t index = 0; index < sources.images.size(); ++index) {
        const ManifestImage &image = sources.manifest.images[static_cast<qsizetype>(index)];
        if (auto begun = writer.begin(image.file, image.size); !begun)
            return begun;
        const auto digest = readAll(sources.images[index], steps, [&](std::span<const char> bytes) { return writer.add(bytes); });
        if (!digest)
            return digest.error();
        if (*digest != image.sha256)
            return malformed(
                QStringLiteral("%1 changed while it was packed.").arg(plainText(image.file)), QStringLiteral("Start it again."));
        if (auto ended = writer.end(); !ended)
            return ended;
    }
    return {};
}

}  // namespace

Result<QByteArray> Bundle::create(const QString &manifestPath, const QString &bundlePath, const Progress &progress, const Signing &sign)
{
    const auto created = timeOfMaking();
    if (!created)
        return created.error();
    auto sources = openSources(manifestPath, bundlePath);
    if (!sources)
        return sources.error();
    quint64 total = 0;
    for (const Descriptor &image : sources->images)
        total += 2 * image.size();
    if (total > 2 * limits::totalBytes)
        return overLimit(QStringLiteral("The images are together larger than the limit of %1 bytes (4 GiB).").arg(limits::totalBytes));
    Steps steps(progress, total);
    if (auto filled = fillIn(*sources, steps); !filled)
        return filled.error();
    sources->manifest.created = created->toString(Qt::ISODate);
    const QByteArray json = writeManifest(sources->manifest);
    if (json.size() > limits::manifestBytes)
        return overLimit(
            QStringLiteral("The manifest becomes %1 bytes long; the limit is %2.").arg(json.size()).arg(limits::manifestBytes));
    const Result<QByteArray> signature = sign ? sign(json) : Result<QByteArray>(QByteArray());
    if (!signature)
        return signature.error();
    const auto written = writeBundleFile(
        bundlePath, *created, json, *signature, [&](ArchiveWriter &writer) { return packImages(*sources, writer, steps); });
    if (!written)
        return written.error();
    return Sha256::of(json);
}

}  // namespace fwpilot
