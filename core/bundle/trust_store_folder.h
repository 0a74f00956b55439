// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace fwpilot {

/// A folder that decides whom this machine trusts: opened once, and nothing in it is read that somebody else could have put there. Every
/// failure of it is Precondition, but for NotFound from open().
class TrustFolder {
public:
    /// No link; belongs to root or to the user; nobody else may write to it. NotFound when it does not exist.
    static Result<TrustFolder> open(const QString &path);

    ~TrustFolder();
    TrustFolder(TrustFolder &&other) noexcept;
    Q_DISABLE_COPY(TrustFolder)

    /// Of everything in it that is not hidden, in the order of their bytes.
    Result<QStringList> names() const;
    /// The whole of a plain file, which must be as the folder is.
    Result<QByteArray> read(const QString &name) const;
    /// Of a file in it, for people.
    QString path(const QString &name) const;

private:
    TrustFolder(int number, QString path);

    int m_number;
    QString m_path;
};

}  // namespace fwpilot
