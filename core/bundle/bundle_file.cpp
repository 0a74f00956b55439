// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/bundle_file.h"

#include "core/bundle/file_name.h"
#include "core/bundle/limits.h"
#include "core/bundle/refusal.h"

#include <QFileInfo>
#include <QSaveFile>

namespace fwpilot {

namespace {

Result<void> addWhole(ArchiveWriter &writer, const QString &name, const QByteArray &bytes)
{
    if (auto begun = writer.begin(name, static_cast<quint64>(bytes.size())); !begun)
        return begun;
    if (auto added = writer.add(bytes); !added)
        return added;
    return writer.end();
}

}  // namespace

Result<void> writeBundleFile(const QString &path, const QDateTime &time, const QByteArray &manifest, const QByteArray &signature,
    const std::function<Result<void>(ArchiveWriter &)> &packImages)
{
    const QString shown = plainText(path);
    const QString remedy = QStringLiteral("Check the folder, its permissions, and the room on its medium.");
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return Error{Error::Code::Usage, QStringLiteral("%1 is no plain file.").arg(shown), 0, QStringLiteral("Give the bundle another name.")};
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        const bool absent = !QFileInfo(QFileInfo(path).absolutePath()).isDir();
        return Error{absent ? Error::Code::NotFound : Error::Code::NoAccess,
            QStringLiteral("%1 cannot be written: %2.").arg(shown, out.errorString()), 0, remedy};
    }
    ArchiveWriter writer(out.handle(), time);
    Result<void> packed = addWhole(writer, manifestFileName, manifest);
    if (packed && !signature.isEmpty())
        packed = addWhole(writer, signatureFileName, signature);
    if (packed)
        packed = packImages(writer);
    if (packed)
        packed = writer.close();
    if (!packed) {
        if (packed.error().code != Error::Code::Precondition)
            return packed;
        return Error{Error::Code::Precondition, QStringLiteral("%1 cannot be written: %2.").arg(shown, packed.error().message), 0, remedy};
    }
    if (static_cast<quint64>(out.size()) > limits::totalBytes)
        return overLimit(QStringLiteral("The bundle is larger than the limit of %1 bytes (4 GiB).").arg(limits::totalBytes));
    if (!out.commit())
        return Error{Error::Code::Precondition, QStringLiteral("%1 cannot be written: %2.").arg(shown, out.errorString()), 0, remedy};
    return {};
}

}  // namespace fwpilot
