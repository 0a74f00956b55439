// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"

#include <optional>

namespace fwpilot {

/// How a bundle's signature stands with those who are trusted here.
struct BundleTrust {
    enum class State {
        Unsigned,   ///< there is no signature
        Damaged,    ///< there is one, and it proves nothing: broken, of other content, or by an algorithm that is too weak
        Untrusted,  ///< it is a good one of somebody who is not trusted here, or may not sign for this product, or not then
        Trusted,
    };

    State state = State::Unsigned;
    Signer signer{};                 ///< who signed; claimed only, unless Trusted. Empty when it cannot be told
    std::optional<Error> refusal{};  ///< why nothing of the bundle may be sent. Only Error::Code::Unsigned can be waived; none when Trusted
    QStringList notes{};             ///< sentences that the technician should read though nothing is refused for them

    bool isTrusted() const { return state == State::Trusted; }
    bool isUnsigned() const { return state == State::Unsigned; }
};

/// `unsigned`, `damaged`, `untrusted`, `trusted`.
QString trustName(BundleTrust::State state);

/// Judges a signature: detached CMS SignedData (RFC 5652) in DER over the exact bytes of the manifest, SHA-256 or SHA-384, ECDSA on P-256
/// or P-384 or RSA of 3072 bits and more.
///
/// Every signature in it must be good, and at least one must be of somebody trusted: the signer's certificate, found in the envelope or in
/// the store, must chain up (RFC 5280) to a certificate of the store through certificates of the store alone, as far up as the store goes;
/// other certificates in the envelope count for nothing. It must be for codeSigning, must not be an authority's, and neither it nor an
/// authority above it may be revoked, whenever that was; an authority with purposes must have that one, too. Each certificate of the chain
/// that is limited to products must allow every product of the bundle (in one of its files, where it is in several). A signature whose
/// signer's certificate is nowhere cannot be told to be good, and makes the whole Untrusted.
///
/// Certificates must have been valid when it was signed: at the envelope's signing time, else at `created`, else `now`. So a bundle that
/// was good stays good on a shelf, and no answer but the last depends on this machine's clock; against a stolen key help revocation lists.
/// A clock that is before the program's or before the signature's time gives a note.
///
/// The first that applies: Unsigned, or BadSignature where somebody trusted signs for the product and the signature is gone (somebody took
/// it off); BadSignature; Untrusted; Revoked; Expired (also: not yet valid).
/// @param signature empty when there is none
/// @param name of the bundle, as texts should call it
BundleTrust judgeSignature(const QString &name, const QByteArray &manifest, const QByteArray &signature, const QStringList &compatible,
    const QDateTime &created, const TrustStore &trusted, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// Signs the exact bytes of a manifest with a private key (PEM, not encrypted) and its certificate (PEM), as judgeSignature() wants it; the
/// signing time is SOURCE_DATE_EPOCH's, or now. NotFound, NoAccess; Usage, with what to do, for a key or a certificate that cannot sign
/// bundles: encrypted, of another kind or size, not for codeSigning, an authority's, not valid now, or no pair.
Result<QByteArray> signManifest(const QByteArray &manifest, const QString &keyFile, const QString &certificateFile);

/// A signature made elsewhere, from a file: that its envelope is in order and it is of just these bytes; whether its signer is trusted is
/// judgeSignature()'s business. NotFound, NoAccess, OverLimit, BadSignature.
Result<QByteArray> readSignature(const QString &file, const QByteArray &manifest);

}  // namespace fwpilot
