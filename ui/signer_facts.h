// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"
#include "ui/fact_group.h"

namespace fwpilot {

/// How a certificate stands at a time, in words.
struct SignerValidity {
    Glyph glyph = Glyph::None;
    Tone glyphTone = Tone::Quiet;
    Tone tone = Tone::Plain;
    QString word;      ///< "valid", "expired", "not valid yet"
    QString sentence;  ///< what that means for bundles
};

SignerValidity signerValidity(const Signer &signer, const QDateTime &now);
/// "22 Nov 2025 12:00 to 22 Nov 2028 12:00 UTC"
QString validityPeriod(const Signer &signer);
/// What else is known of a certificate beside its name and its fingerprint. Plain texts.
QList<Fact> signerFacts(const TrustedCertificate &certificate, const QDateTime &now);

}  // namespace fwpilot
