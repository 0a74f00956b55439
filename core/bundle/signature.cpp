// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/signature.h"

#include "core/base/text.h"
#include "core/bundle/signature_chain.h"
#include "core/bundle/signature_check.h"

#include <algorithm>

namespace fwpilot {

namespace {

using State = BundleTrust::State;

BundleTrust judgeMissing(const QString &name, const QStringList &compatible, const TrustStore &trusted)
{
    const TrustedCertificate *const expected = trusted.signerFor(compatible);
    const Error refusal = expected
        ? Error{Error::Code::BadSignature,
            QStringLiteral(
                "%1 is not signed, although %2 is trusted here to sign for this product: somebody may have taken the signature off.")
                .arg(name, expected->holder.name)}
        : Error{Error::Code::Unsigned, QStringLiteral("%1 is UNSIGNED: nobody vouches for what is in it.").arg(name)};
    return {.state = State::Unsigned, .refusal = refusal};
}

/// Trusted, or Untrusted with the refusal.
BundleTrust judgeCertificate(x509_st *certificate, const SignedClaim &claim, const TrustStore &trusted, const QDateTime &now)
{
    const ChainJudgement chain = judgeChain(certificate, claim, trusted.content(), now);
    BundleTrust trust{chain.refusal ? State::Untrusted : State::Trusted, signerOf(certificate), chain.refusal, chain.notes};
    if (trust.isTrusted() && trust.signer.validUntil < now)
        trust.notes.prepend(QStringLiteral("The certificate of %1 expired on %2, after the bundle was signed.")
                                .arg(trust.signer.name, trust.signer.validUntil.toString(QStringLiteral("yyyy-MM-dd"))));
    return trust;
}

BundleTrust judgeUnknown(const QString &name, bool isOneOfSeveral)
{
    const QString who = isOneOfSeveral ? QStringLiteral("%1 is also signed by somebody") : QStringLiteral("%1 is signed by somebody");
    return {.state = State::Untrusted,
        .refusal = Error{Error::Code::Untrusted,
            who.arg(name)
                + QStringLiteral(
                    " whose certificate is neither in the signature nor in a trust folder, so that signature cannot be checked.")}};
}

/// The refusal that says most about a signer comes first; no refusal before all.
int rank(const BundleTrust &trust)
{
    if (trust.isTrusted())
        return 0;
    return trust.refusal->code == Error::Code::Revoked ? 1 : trust.refusal->code == Error::Code::Expired ? 2 : 3;
}

bool isBefore(const BundleTrust &left, const BundleTrust &right)
{
    return rank(left) < rank(right);
}

QStringList clockNotes(const QDateTime &now, const QDateTime &signedAt)
{
    const QDateTime built(QDate::fromString(QStringLiteral(FWPILOT_BUILT_ON), Qt::ISODate), QTime(0, 0), Qt::UTC);
    const QString what = now < built ? QStringLiteral("this program was made")
        : now < signedAt.addDays(-1) ? QStringLiteral("the bundle was signed")
                                     : QString();
    if (what.isEmpty())
        return {};
    return {QStringLiteral("This machine's clock says %1, which is before %2. Set it right.")
                .arg(now.toUTC().toString(QStringLiteral("yyyy-MM-dd hh:mm")), what)};
}

/// The signers of a signature of which each is good: whom the bundle is trusted for, or why for nobody.
BundleTrust judgeSigners(const CheckedSignature &checked, SignedClaim claim, const TrustStore &trusted, const QDateTime &now)
{
    const QDateTime otherwise = claim.signedAt;
    std::vector<BundleTrust> judged;
    bool isAnyUnknown = false;
    for (const CheckedSigner &signer : checked.signers) {
        claim.signedAt = signer.signingTime.isValid() ? signer.signingTime : otherwise;
        std::vector<BundleTrust> ofCertificates;
        for (x509_st *const certificate : signer.certificates)
            ofCertificates.push_back(judgeCertificate(certificate, claim, trusted, now));
        isAnyUnknown = isAnyUnknown || ofCertificates.empty();
        if (ofCertificates.empty())
            ofCertificates.push_back(judgeUnknown(claim.name, checked.signers.size() > 1));
        judged.push_back(*std::min_element(ofCertificates.begin(), ofCertificates.end(), isBefore));
        judged.back().notes += clockNotes(now, claim.signedAt);
    }
    if (isAnyUnknown)  // not every signature is known to be good: the trusted ones do not help
        std::erase_if(judged, [](const BundleTrust &trust) { return trust.isTrusted(); });
    return *std::min_element(judged.begin(), judged.end(), isBefore);
}

}  // namespace

QString trustName(BundleTrust::State state)
{
    switch (state) {
    case State::Unsigned:
        return QStringLiteral("unsigned");
    case State::Damaged:
        return QStringLiteral("damaged");
    case State::Untrusted:
        return QStringLiteral("untrusted");
    case State::Trusted:
        break;
    }
    return QStringLiteral("trusted");
}

BundleTrust judgeSignature(const QString &name, const QByteArray &manifest, const QByteArray &signature, const QStringList &compatible,
    const QDateTime &created, const TrustStore &trusted, const QDateTime &now)
{
    if (signature.isEmpty())
        return judgeMissing(name, compatible, trusted);
    const OpenSslUse inUse;
    const auto checked = checkSignature(manifest, signature, trusted.content().parsed);
    const SignedClaim claim{name, compatible, created.isValid() ? created : now};
    return checked ? judgeSigners(*checked, claim, trusted, now)
                   : BundleTrust{.state = State::Damaged, .refusal = checked.error().in(name)};
}

}  // namespace fwpilot
