// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/signature_chain.h"

#include "core/base/text.h"
#include "core/bundle/limits.h"

#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace fwpilot {

namespace {

struct Freed {
    void operator()(X509_STORE_CTX *context) const { X509_STORE_CTX_free(context); }
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }  ///< not what is in it
};

constexpr int authenticationLevel = 3;  ///< OpenSSL's: 128 bits of security

/// A certificate, and those that vouch for it one after the other, as far as they are there.
struct Chain {
    std::vector<X509 *> certificates;  ///< the signer's first; owned by whoever had them before
    int error = X509_V_OK;             ///< X509_V_ERR_...
};

using Stack = std::unique_ptr<STACK_OF(X509), Freed>;

/// The certificates of the store from which the chain of one is to be built.
struct Vouchers {
    Stack anchors{sk_X509_new_null()};  ///< nobody else in the store vouches for these: where a chain ends
    Stack between{sk_X509_new_null()};
};

/// By their keys, not by their names alone: an authority may have had several keys, and somebody else its name.
std::vector<X509 *> issuersOf(X509 *certificate, const TrustStore::Content &trusted)
{
    std::vector<X509 *> issuers;
    for (const CertificatePointer &candidate : trusted.parsed) {
        EVP_PKEY *const key = X509_get0_pubkey(candidate.get());
        const bool isNamed = X509_NAME_cmp(X509_get_issuer_name(certificate), X509_get_subject_name(candidate.get())) == 0;
        if (isNamed && key && X509_verify(certificate, key) == 1)
            issuers.push_back(candidate.get());
    }
    return issuers;
}

Vouchers vouchersFor(X509 *certificate, const TrustStore::Content &trusted)
{
    const bool isPinned = std::any_of(trusted.parsed.begin(), trusted.parsed.end(),
        [&](const CertificatePointer &candidate) { return X509_cmp(candidate.get(), certificate) == 0; });
    Vouchers vouchers;
    std::vector<X509 *> reached{certificate};
    for (std::size_t next = 0; next < reached.size(); ++next) {
        const std::vector<X509 *> issuers = issuersOf(reached[next], trusted);
        const bool isLast = issuers.empty() || X509_self_signed(reached[next], 1) == 1;
        if (next > 0 || isPinned)
            sk_X509_push((isLast ? vouchers.anchors : vouchers.between).get(), reached[next]);
        for (X509 *const issuer : issuers) {
            const bool isNew = std::find(reached.begin(), reached.end(), issuer) == reached.end();
            if (isNew && reached.size() < static_cast<std::size_t>(limits::chainCertificates))
                reached.push_back(issuer);
        }
    }
    return vouchers;
}

/// As it was at a moment; the times of the certificates do not count when there is none.
Chain buildChain(X509 *certificate, const Vouchers &vouchers, const std::optional<QDateTime> &moment)
{
    const std::unique_ptr<X509_STORE_CTX, Freed> context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), nullptr, certificate, vouchers.between.get()) != 1)
        return {{certificate}, X509_V_ERR_OUT_OF_MEM};
    X509_STORE_CTX_set0_trusted_stack(context.get(), vouchers.anchors.get());
    X509_VERIFY_PARAM *const parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_auth_level(parameters, authenticationLevel);
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN | (moment ? 0 : X509_V_FLAG_NO_CHECK_TIME));
    if (moment)
        X509_VERIFY_PARAM_set_time(parameters, moment->toSecsSinceEpoch());
    Chain chain;
    if (X509_verify_cert(context.get()) != 1)
        chain.error = X509_STORE_CTX_get_error(context.get());
    STACK_OF(X509) *const built = X509_STORE_CTX_get0_chain(context.get());
    for (int index = 0; index < sk_X509_num(built); ++index)
        chain.certificates.push_back(sk_X509_value(built, index));
    return chain;
}

bool isTimeError(int error)
{
    return error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID;
}

/// What to say of a certificate that nobody vouches for, behind "... is signed by X, ".
QString chainFault(const Chain &chain)
{
    const auto &certificates = chain.certificates;
    switch (chain.error) {
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return QStringLiteral("who is not trusted here: the certificate vouches for itself and is in no trust folder");
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
        const QString authority = certificates.empty() ? QString() : nameText(X509_get_issuer_name(certificates.back()));
        return QStringLiteral("but nobody who is trusted here vouches for that: the certificate of the authority %1 is in no trust folder")
            .arg(authority.isEmpty() ? QStringLiteral("above it") : authority);
    }
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
        return QStringLiteral("but an authority that vouches for that has a key that is too small to prove anything");
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return QStringLiteral("but a certificate that vouches for that is signed with a digest that is too weak to prove anything");
    default:
        return QStringLiteral("but the certificates that should vouch for that do not: %1")
            .arg(QLatin1String(X509_verify_cert_error_string(chain.error)));
    }
}

/// The first product that a certificate's files in the trust folders do not allow it to sign for; empty when one file allows all.
QString forbiddenProduct(const X509 *certificate, const QStringList &compatible, const TrustStore::Content &trusted)
{
    QString forbidden;
    for (std::size_t index = 0; index < trusted.parsed.size(); ++index) {
        if (X509_cmp(trusted.parsed[index].get(), certificate) != 0)
            continue;
        const QStringList &allowed = trusted.certificates[static_cast<qsizetype>(index)].compatible;
        const auto other
            = std::find_if(compatible.begin(), compatible.end(), [&](const QString &product) { return !allowed.contains(product); });
        if (allowed.isEmpty() || other == compatible.end())
            return {};
        forbidden = *other;
    }
    return forbidden;
}

/// Listed by the issuer, at whatever time, with whatever reason.
bool isRevoked(X509 *certificate, const TrustStore::Content &trusted)
{
    return std::any_of(trusted.revocationLists.begin(), trusted.revocationLists.end(), [&](const RevocationList &list) {
        X509_REVOKED *entry = nullptr;
        return X509_CRL_get0_by_cert(list.parsed.get(), &entry, certificate) == 1;
    });
}

QString dateText(const QDateTime &date)
{
    return date.toUTC().toString(QStringLiteral("yyyy-MM-dd"));
}

QStringList listNotes(const Chain &chain, const TrustStore::Content &trusted, const QDateTime &now)
{
    QStringList notes;
    for (const RevocationList &list : trusted.revocationLists) {
        const X509_NAME *const issuer = X509_CRL_get_issuer(list.parsed.get());
        const bool concerns = std::any_of(chain.certificates.begin(), chain.certificates.end(),
            [&](X509 *certificate) { return X509_NAME_cmp(X509_get_issuer_name(certificate), issuer) == 0; });
        const QDateTime next = utc(X509_CRL_get0_nextUpdate(list.parsed.get()));
        if (concerns && next.isValid() && next < now)
            notes += QStringLiteral(
                "The revocation list %1 is out of date since %2: it does not know whom the authority revoked since. Get a newer one.")
                         .arg(plainText(list.file, 1024), dateText(next));
    }
    return notes;
}

/// What to say where an authority is limited to other uses; empty when none is.
QString authorityFault(const Chain &chain)
{
    for (std::size_t index = 1; index < chain.certificates.size(); ++index) {
        X509 *const authority = chain.certificates[index];
        const bool isLimited = (X509_get_extension_flags(authority) & EXFLAG_XKUSAGE) != 0;
        if (isLimited && (X509_get_extended_key_usage(authority) & (XKU_CODE_SIGN | XKU_ANYEKU)) == 0)
            return QStringLiteral("but the authority %1 may not vouch for those who sign code").arg(signerOf(authority).name);
    }
    return {};
}

/// What to say of a chain that was not valid at a moment.
QString timeFault(const Chain &chain, const QDateTime &moment)
{
    const auto isInvalid = [&](X509 *certificate) {
        const Signer holder = signerOf(certificate);
        return moment < holder.validFrom || moment > holder.validUntil;
    };
    const auto found = std::find_if(chain.certificates.begin(), chain.certificates.end(), isInvalid);
    const Signer holder = signerOf(found == chain.certificates.end() ? chain.certificates.front() : *found);
    return QStringLiteral("but on %1, when the certificate of %2 was not valid (it is from %3 to %4)")
        .arg(dateText(moment), holder.name, dateText(holder.validFrom), dateText(holder.validUntil));
}

}  // namespace

ChainJudgement judgeChain(X509 *certificate, const SignedClaim &claim, const TrustStore::Content &trusted, const QDateTime &now)
{
    const Signer signer = signerOf(certificate);
    const QString who = QStringLiteral("%1 is signed by %2, ").arg(claim.name, signer.name);
    const auto refuse = [&](Error::Code code, const QString &why, const QString &remedy = {}) {
        return ChainJudgement{Error{code, who + why + QLatin1Char('.'), 0, remedy}, {}};
    };
    if (const QString fault = usageFault(certificate); !fault.isEmpty())
        return refuse(Error::Code::Untrusted, QStringLiteral("but that certificate %1").arg(fault),
            QStringLiteral("Get a bundle that is signed by a certificate for signing code."));

    // Whatever else is wrong comes before the time, so the time is left out where it is wrong.
    const Vouchers vouchers = vouchersFor(certificate, trusted);
    Chain chain = buildChain(certificate, vouchers, claim.signedAt);
    const bool isOutOfTime = isTimeError(chain.error);
    if (isOutOfTime)
        chain = buildChain(certificate, vouchers, std::nullopt);
    if (chain.error != X509_V_OK)
        return refuse(Error::Code::Untrusted, chainFault(chain));
    if (const QString fault = authorityFault(chain); !fault.isEmpty())
        return refuse(Error::Code::Untrusted, fault);
    for (X509 *const link : chain.certificates) {
        if (const QString product = forbiddenProduct(link, claim.compatible, trusted); !product.isEmpty())
            return refuse(Error::Code::Untrusted, QStringLiteral("who may not sign for %1").arg(plainText(product)),
                QStringLiteral(
                    "Get a bundle whose signer is trusted for this product. Who may sign for what is said in the trust folder."));
    }
    for (std::size_t index = 0; index < chain.certificates.size(); ++index) {
        X509 *const link = chain.certificates[index];
        if (isRevoked(link, trusted))
            return refuse(Error::Code::Revoked,
                index == 0 ? QStringLiteral("whose certificate was revoked by its authority")
                           : QStringLiteral("but the certificate of the authority %1, which vouches for that, was revoked")
                                 .arg(signerOf(link).name));
    }
    if (isOutOfTime)
        return refuse(Error::Code::Expired, timeFault(chain, claim.signedAt));
    return {std::nullopt, listNotes(chain, trusted, now)};
}

}  // namespace fwpilot
