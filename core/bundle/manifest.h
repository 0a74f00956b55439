// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace fwpilot {

/// One image of a bundle: which component it is for, and what it must be.
struct ManifestImage {
    QString component;
    QString file;  ///< its name in the bundle
    QString version;
    QString minimumInstalled;  ///< the oldest installed version that may be upgraded from; empty: any
    quint32 securityVersion = 0;
    QStringList after;  ///< components whose images are transferred before this one
    quint64 size = 0;   ///< bytes; 0 in a written manifest that does not say
    QByteArray sha256;  ///< 32 bytes; empty in a written manifest that does not say
};

/// The configuration file of a bundle: what is in it, for which product, and in which order it goes.
struct Manifest {
    int format = 1;
    QString name;
    QString version;
    QString created;  ///< ISO 8601, UTC; empty when the manifest does not say
    QStringList compatible;
    QList<ManifestImage> images;  ///< in the order of the file; at least one, one for a component
    QByteArray digest;            ///< SHA-256 of the exact bytes of manifest.json: the bundle's identity

    /// The image for a component, or null.
    const ManifestImage *imageFor(const QString &component) const;
    /// Bytes of all images together.
    quint64 totalSize() const;
};

enum class ManifestUse {
    Written,  ///< by a person, for `bundle create`: size and sha256 may be missing
    Packed,   ///< in a bundle: both are there
};

/// Reads and checks a manifest. Malformed, OverLimit; the message names the key: "manifest.json: images[2].version is missing."
Result<Manifest> parseManifest(const QByteArray &json, ManifestUse use);

/// The bytes of manifest.json for a bundle; the same manifest gives the same bytes. `digest` is not part of them.
QByteArray writeManifest(const Manifest &manifest);

}  // namespace fwpilot
