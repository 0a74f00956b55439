// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bundle/image_reader.h"
#include "core/bundle/manifest.h"
#include "core/bundle/signature.h"

#include <functional>
#include <memory>

namespace fwpilot {

/// A firmware bundle (.fwb): a zip of manifest.json, its signature when it has one, and exactly the images that it lists. The file is
/// opened once and never again by its path. Immutable, cheap to copy, and every function may be called by any thread.
class Bundle {
public:
    /// Returning false stops the work.
    using Progress = std::function<bool(quint64 done, quint64 total)>;

    /// Opens a bundle, checks its structure (the archive, the manifest, and that one lists what the other has), and judges its signature, which
    /// refuses nothing yet: trust() tells. Reads none of the images, whatever their size. NotFound, NoAccess, Malformed, OverLimit.
    static Result<Bundle> open(const QString &path, const TrustStore &trusted);

    /// Signs the exact bytes of a manifest: signManifest(), or what else does it.
    using Signing = std::function<Result<QByteArray>(const QByteArray &manifest)>;

    /// Packs the files that a written manifest names, which lie beside it, into a new bundle; fills in `size`, `sha256` and `created`
    /// (SOURCE_DATE_EPOCH in the environment instead of the time of day: then the same input gives the same bytes). Signs it where `sign` is
    /// given. What stood at `bundlePath` is replaced when the new bundle is whole, and left alone otherwise. Gives the digest of the packed
    /// manifest. Malformed or OverLimit for what cannot be a bundle; NotFound, NoAccess; Precondition when it cannot be written; Usage; Stopped;
    /// the errors of `sign`.
    static Result<QByteArray> create(
        const QString &manifestPath, const QString &bundlePath, const Progress &progress = {}, const Signing &sign = {});
    /// Writes the same bundle with this signature instead of what it has now; all its images are checked on the way. Errors as of create().
    Result<void> writeSigned(const QByteArray &signature, const QString &bundlePath) const;

    QString fileName() const;
    const Manifest &manifest() const;
    /// The exact bytes of manifest.json: what is signed, and what Manifest::digest is of.
    QByteArray manifestBytes() const;
    /// The signature (CMS, DER), empty when there is none.
    QByteArray signatureBytes() const;
    /// How the signature stands with those who were trusted when it was opened.
    const BundleTrust &trust() const;

    /// Reads every image to its end: size, CRC and SHA-256. Malformed, Stopped.
    Result<void> verify(const Progress &progress = {}) const;
    /// The image for a component. NotFound when the manifest has none.
    Result<std::unique_ptr<ImageReader>> openImage(const QString &component) const;

private:
    struct Content;
    explicit Bundle(std::shared_ptr<const Content> content);

    std::shared_ptr<const Content> m_content;
};

}  // namespace fwpilot
