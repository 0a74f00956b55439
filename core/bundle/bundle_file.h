// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/archive.h"

#include <QByteArray>

#include <functional>

namespace fwpilot {

/// Writes a bundle's file: the manifest, its signature (empty: none), and what `packImages` adds. Beside its place first, and there when it is
/// whole. Precondition when it cannot be written; NotFound, NoAccess, Usage for the place; OverLimit; the errors of `packImages`.
/// @param time set into every entry
Result<void> writeBundleFile(const QString &path, const QDateTime &time, const QByteArray &manifest, const QByteArray &signature,
    const std::function<Result<void>(ArchiveWriter &)> &packImages);

}  // namespace fwpilot
