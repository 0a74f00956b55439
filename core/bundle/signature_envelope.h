// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace fwpilot {

/// What a signature says of one signer. Nothing of it is proven.
struct EnvelopeSigner {
    enum class Digest { Sha256, Sha384 };
    enum class Algorithm { Ecdsa, Rsa, RsaPss };

    QByteArray issuer;         ///< of the signer's certificate, DER of its Name, and
    QByteArray serial;         ///< its number, DER of the INTEGER; or else
    QByteArray keyIdentifier;  ///< its subjectKeyIdentifier; one or the other is empty
    Digest digest = Digest::Sha256;
    Algorithm algorithm = Algorithm::Ecdsa;
    QByteArray messageDigest;  ///< of what was signed
    QDateTime signingTime;     ///< UTC; invalid when it does not say
};

/// A detached CMS SignedData (RFC 5652), taken apart.
struct SignatureEnvelope {
    QList<EnvelopeSigner> signers;   ///< in its order; 1 to limits::signers
    QList<QByteArray> certificates;  ///< DER, in its order; mere claims
};

/// Reads a signature in the one form that is accepted, which leaves no byte outside the embedded certificates that is not signed or that
/// could as well be another: one ContentInfo in strict DER and nothing behind it, of detached id-data; versions as RFC 5652 wants them;
/// exactly the digest algorithms that the signers use; certificates in X.509 only; no revocation lists; 1 to 8 signers, each with SHA-256
/// or SHA-384, with signed attributes (contentType and messageDigest; each type once), by ECDSA, RSA (PKCS #1 v1.5) or RSASSA-PSS with the
/// same digest; no unsigned attributes. BadSignature, saying what is otherwise and what to do.
Result<SignatureEnvelope> readSignatureEnvelope(const QByteArray &signature);

}  // namespace fwpilot
