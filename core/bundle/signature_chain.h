// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_content.h"

namespace fwpilot {

/// A signature that is good, and what it must hold up to.
struct SignedClaim {
    QString name;            ///< of the bundle
    QStringList compatible;  ///< the products that it is for
    QDateTime signedAt;      ///< when it was signed, or the best that is known of it
};

/// What the trust store says of a certificate whose holder signed.
struct ChainJudgement {
    std::optional<Error> refusal{};  ///< Untrusted, Revoked, Expired; none when the holder may sign for these products
    QStringList notes{};             ///< "The revocation list ... is out of date ..."
};

/// Builds the chain of a certificate from those of the store alone (RFC 5280, 128 bits of security), and judges it: usage, products,
/// revocation, and that all of it was valid when the bundle was signed. `now` is for the notes only.
ChainJudgement judgeChain(x509_st *certificate, const SignedClaim &claim, const TrustStore::Content &trusted, const QDateTime &now);

}  // namespace fwpilot
