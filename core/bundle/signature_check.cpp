// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/signature_check.h"

#include <openssl/cms.h>
#include <openssl/x509v3.h>

namespace fwpilot {

namespace {

Error bad(const QString &what)
{
    return {Error::Code::BadSignature, what, 0, {}};
}

template <class Encode, class Object> bool isSameDer(Encode encode, const Object *object, const QByteArray &der)
{
    if (!object || encode(object, nullptr) != der.size())
        return false;
    QByteArray encoded(der.size(), '\0');
    auto *at = reinterpret_cast<unsigned char *>(encoded.data());
    encode(object, &at);
    return encoded == der;
}

/// Byte for byte: OpenSSL's own comparison of names ignores case and blanks.
bool isNamed(const EnvelopeSigner &signer, X509 *certificate)
{
    if (signer.keyIdentifier.isEmpty())
        return isSameDer(&i2d_X509_NAME, X509_get_issuer_name(certificate), signer.issuer)
            && isSameDer(&i2d_ASN1_INTEGER, X509_get0_serialNumber(certificate), signer.serial);
    const ASN1_OCTET_STRING *const identifier = X509_get0_subject_key_id(certificate);
    return identifier
        && QByteArrayView(ASN1_STRING_get0_data(identifier), static_cast<qsizetype>(ASN1_STRING_length(identifier)))
        == signer.keyIdentifier;
}

/// The algorithm stands outside what is signed, and OpenSSL does not mind one of another kind of key.
bool isOfKind(EnvelopeSigner::Algorithm algorithm, const EVP_PKEY *key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_EC:
        return algorithm == EnvelopeSigner::Algorithm::Ecdsa;
    case EVP_PKEY_RSA:
        return algorithm == EnvelopeSigner::Algorithm::Rsa || algorithm == EnvelopeSigner::Algorithm::RsaPss;
    case EVP_PKEY_RSA_PSS:
        return algorithm == EnvelopeSigner::Algorithm::RsaPss;
    default:
        return false;
    }
}

bool isOf(const EnvelopeSigner &signer, const QByteArray &manifest)
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    const EVP_MD *const algorithm = signer.digest == EnvelopeSigner::Digest::Sha384 ? EVP_sha384() : EVP_sha256();
    const int done = EVP_Digest(manifest.constData(), static_cast<std::size_t>(manifest.size()),
        reinterpret_cast<unsigned char *>(digest.data()), &size, algorithm, nullptr);
    return done == 1 && digest.first(static_cast<qsizetype>(size)) == signer.messageDigest;
}

/// Whether the signature over the signed attributes is good with this certificate's key.
Result<void> checkWith(X509 *certificate, const EnvelopeSigner &signer, CMS_SignerInfo *parsed)
{
    const EVP_PKEY *const key = X509_get0_pubkey(certificate);
    if (const QString fault = keyFault(key); !fault.isEmpty())
        return bad(QStringLiteral("The signature proves nothing: its key %1.").arg(fault));
    CMS_SignerInfo_set1_signer_cert(parsed, certificate);
    if (!isOfKind(signer.algorithm, key) || CMS_SignerInfo_verify(parsed) != 1)
        return bad(QStringLiteral("The signature is not one by the key of %1, whom it names.").arg(signerOf(certificate).name));
    return {};
}

std::vector<X509 *> namedBy(const EnvelopeSigner &signer, const std::vector<CertificatePointer> &certificates)
{
    std::vector<X509 *> named;
    for (const CertificatePointer &certificate : certificates) {
        if (isNamed(signer, certificate.get()))
            named.push_back(certificate.get());
    }
    return named;
}

/// What the envelope carries is no mere decoration: it has the signer's certificate, and that is none that only looks like a known one.
Result<void> checkEmbedded(const EnvelopeSigner &signer, const std::vector<X509 *> &known, const std::vector<X509 *> &embedded)
{
    if (embedded.empty())
        return bad(QStringLiteral("The signature carries certificates, but not its signer's."));
    const bool isNumbered = signer.keyIdentifier.isEmpty();  // an authority gives each number once
    for (X509 *const one : embedded) {
        for (X509 *const other : known) {
            if (isNumbered && X509_cmp(one, other) != 0)
                return bad(QStringLiteral("The signature carries a certificate of %1 that is not the one in the trust folder.")
                               .arg(signerOf(other).name));
        }
    }
    return {};
}

/// The certificates that the signer names, with whose keys the signature is good. BadSignature when it names some and it is good with none
/// of them, or not with each that the envelope carries.
Result<CheckedSigner> checkSigner(const EnvelopeSigner &signer, CMS_SignerInfo *parsed, const std::vector<CertificatePointer> &known,
    const std::vector<CertificatePointer> &carried)
{
    CheckedSigner checked{signer.signingTime, {}};
    const std::vector<X509 *> embedded = namedBy(signer, carried);
    const std::vector<X509 *> trusted = namedBy(signer, known);
    if (!carried.empty()) {
        if (const auto fits = checkEmbedded(signer, trusted, embedded); !fits)
            return fits.error();
    }
    std::optional<Error> refusal;
    for (X509 *const certificate : trusted) {
        if (const auto good = checkWith(certificate, signer, parsed))
            checked.certificates.push_back(certificate);
        else
            refusal = good.error();
    }
    for (X509 *const certificate : embedded) {
        if (const auto good = checkWith(certificate, signer, parsed); !good)
            return good.error();
        checked.certificates.push_back(certificate);
    }
    if (checked.certificates.empty() && refusal)
        return *refusal;
    return checked;
}

/// SignedData as OpenSSL reads it; its signers are those of the envelope, in the same order.
CmsPointer parse(const QByteArray &signature, const SignatureEnvelope &envelope)
{
    const auto *at = reinterpret_cast<const unsigned char *>(signature.constData());
    CmsPointer cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(signature.size())));
    const bool isWhole = cms && at == reinterpret_cast<const unsigned char *>(signature.constEnd());
    return isWhole && sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get())) == envelope.signers.size() ? std::move(cms) : nullptr;
}

}  // namespace

Result<CheckedSignature> checkSignature(
    const QByteArray &manifest, const QByteArray &signature, const std::vector<CertificatePointer> &known)
{
    const auto envelope = readSignatureEnvelope(signature);
    if (!envelope)
        return envelope.error();
    for (const EnvelopeSigner &signer : envelope->signers) {
        if (!isOf(signer, manifest))
            return bad(QStringLiteral(
                "The signature is of other content: the manifest was changed after it was signed, or the signature is of another bundle."));
    }
    const CmsPointer cms = parse(signature, *envelope);
    if (!cms)
        return bad(QStringLiteral("The signature cannot be read by OpenSSL."));
    CheckedSignature checked;
    for (const QByteArray &der : envelope->certificates) {
        checked.embedded.push_back(parseCertificate(der));
        if (!checked.embedded.back())
            return bad(QStringLiteral("The signature carries a certificate that cannot be read."));
    }
    for (int index = 0; index < envelope->signers.size(); ++index) {
        CMS_SignerInfo *const parsed = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms.get()), index);
        auto signer = checkSigner(envelope->signers[index], parsed, known, checked.embedded);
        if (!signer)
            return signer.error();
        checked.signers.push_back(std::move(signer).value());
    }
    return checked;
}

}  // namespace fwpilot
