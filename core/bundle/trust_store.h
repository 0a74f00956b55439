// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <memory>

namespace fwpilot {

/// Whom a certificate names. All of it is a mere claim as long as nobody who is trusted vouches for the certificate.
struct Signer {
    QString name;            ///< plain text, its round brackets made square: the subject's common name, else its organisation, else the fingerprint's beginning
    QString organization;    ///< plain text; empty when it names none
    QByteArray fingerprint;  ///< SHA-256 of the certificate, 32 bytes
    QDateTime validFrom;     ///< UTC
    QDateTime validUntil;    ///< UTC

    bool operator==(const Signer &) const = default;
};

/// The fingerprint as people compare it: upper-case hexadecimal, in 8 groups of 8 digits.
QString fingerprintText(const QByteArray &fingerprint);

/// One certificate of the trust folders: a signer's own, or an authority that vouches for signers.
struct TrustedCertificate {
    Signer holder;
    bool isAuthority = false;
    QString file;            ///< the path that it was read from
    QStringList compatible;  ///< the products that it may sign for, from NAME.json beside NAME.pem; empty: any
    bool operator==(const TrustedCertificate &) const = default;
};

/// Who is trusted on this machine: the certificates and revocation lists in its trust folders, as they were when it was loaded. Nothing
/// else can add to it, a bundle least of all. Immutable, cheap to copy, any thread.
class TrustStore {
public:
    /// Nobody.
    TrustStore();

    /// /usr/share/fwpilot/trust and /etc/fwpilot/trust.d: they belong to the system, and need not be there.
    static QStringList systemFolders();

    /// Reads `*.pem` (one or several certificates), `NAME.json` beside a `NAME.pem`, and `*.crl.pem` of all these folders. A system folder
    /// that is absent holds nobody; each other one must be there.
    ///
    /// Precondition, naming the file and what to do: a folder or a file in it that is a link, that belongs neither to root nor to the user,
    /// or that its group or others may write to; a file that is too large (limits.h) or does not hold what its name says, and a NAME.json
    /// without its NAME.pem, so that no signer, no limit and no revocation is left out silently; a revocation list whose issuer is there
    /// and did not sign it.
    static Result<TrustStore> load(const QStringList &folders);

    /// In the order of the folders, and of the names in them.
    const QList<TrustedCertificate> &certificates() const;
    /// The first who may sign for one of these products; nullptr when there is none. Lives as long as a copy of this store.
    const TrustedCertificate *signerFor(const QStringList &compatible) const;

    struct Content;
    /// The parsed certificates and lists, for signature.cpp alone.
    const Content &content() const { return *m_content; }

private:
    explicit TrustStore(std::shared_ptr<const Content> content);

    std::shared_ptr<const Content> m_content;
};

}  // namespace fwpilot
