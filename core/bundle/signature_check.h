// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/signature_envelope.h"
#include "core/bundle/trust_content.h"

namespace fwpilot {

/// One signer of a signature that is good as far as it can be told.
struct CheckedSigner {
    QDateTime signingTime;  ///< UTC; invalid when it does not say
    std::vector<x509_st *>
        certificates;  ///< with the key of each of these the signature is good; empty when the signer's certificate is not at hand
};

struct CheckedSignature {
    std::vector<CheckedSigner> signers;        ///< in the order of the envelope; at least one
    std::vector<CertificatePointer> embedded;  ///< what `signers` may point to, besides the certificates that are known
};

/// Checks a signature: its form, that it is of exactly these bytes, and each signer's by the keys of the certificates that the signer
/// names, of the known ones first. Who may sign is not judged. BadSignature as soon as one signer's is not good.
Result<CheckedSignature> checkSignature(
    const QByteArray &manifest, const QByteArray &signature, const std::vector<CertificatePointer> &known);

}  // namespace fwpilot
