// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/trust_content.h"

#include "core/base/text.h"
#include "core/bundle/limits.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace fwpilot {

namespace {

struct OpenSslFree {
    void operator()(void *memory) const { CRYPTO_free(memory, "", 0); }
};

/// Of one block of PEM after the other, whose label is one of `labels`. Empty when there is another block or one that cannot be read.
template <class Parse> auto blocksOfPem(const QByteArray &pem, std::initializer_list<QByteArrayView> labels, Parse parse)
{
    std::vector<decltype(parse(QByteArrayView()))> parsed;
    const BioPointer bio = reader(pem);
    const qsizetype begun = pem.count("-----BEGIN ");
    for (qsizetype block = 0; block < begun; ++block) {
        char *label = nullptr;
        char *header = nullptr;
        unsigned char *content = nullptr;
        long size = 0;
        const bool read = PEM_read_bio(bio.get(), &label, &header, &content, &size) == 1;
        const std::unique_ptr<char, OpenSslFree> ownedLabel(label);
        const std::unique_ptr<char, OpenSslFree> ownedHeader(header);
        const std::unique_ptr<unsigned char, OpenSslFree> ownedContent(content);
        const bool fits = read && *header == '\0' && std::find(labels.begin(), labels.end(), QByteArrayView(label)) != labels.end();
        auto object = fits ? parse(QByteArrayView(content, static_cast<qsizetype>(size))) : nullptr;
        if (!object)
            return decltype(parsed)();
        parsed.push_back(std::move(object));
    }
    return parsed;
}

/// One line, with no brackets like those in which it is said what the signer is: "(trusted)" is ours to say.
QString entryText(const X509_NAME *name, int nid)
{
    const int index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0)
        return {};
    unsigned char *text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    const std::unique_ptr<unsigned char, OpenSslFree> owned(text);
    if (size < 0)
        return {};
    QString shown = plainText(QString::fromUtf8(QByteArrayView(text, size)).simplified());
    return shown.replace(QLatin1Char('('), QLatin1Char('[')).replace(QLatin1Char(')'), QLatin1Char(']'));
}

}  // namespace

void ReleasedByOpenSsl::operator()(bio_st *bio) const
{
    BIO_free_all(bio);
}

void ReleasedByOpenSsl::operator()(evp_pkey_st *key) const
{
    EVP_PKEY_free(key);
}

void ReleasedByOpenSsl::operator()(x509_st *certificate) const
{
    X509_free(certificate);
}

void ReleasedByOpenSsl::operator()(X509_crl_st *list) const
{
    X509_CRL_free(list);
}

void ReleasedByOpenSsl::operator()(CMS_ContentInfo_st *cms) const
{
    CMS_ContentInfo_free(cms);
}

OpenSslUse::OpenSslUse()
{
    static const int initialised = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    if (initialised != 1)
        qFatal("OpenSSL is not available");
}

OpenSslUse::~OpenSslUse()
{
    ERR_clear_error();
}

BioPointer reader(const QByteArray &bytes)
{
    return BioPointer(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

CertificatePointer parseCertificate(QByteArrayView der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const unsigned char *const end = at + der.size();
    CertificatePointer certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    // The second call reads the extensions, which later calls, of other threads too, only look up.
    if (!certificate || at != end || X509_check_purpose(certificate.get(), -1, 0) != 1
        || (X509_get_extension_flags(certificate.get()) & EXFLAG_INVALID) != 0)
        return nullptr;
    return certificate;
}

RevocationListPointer parseRevocationList(QByteArrayView der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const unsigned char *const end = at + der.size();
    RevocationListPointer list(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
    return at == end ? std::move(list) : nullptr;
}

std::vector<CertificatePointer> certificatesOfPem(const QByteArray &pem)
{
    return blocksOfPem(pem, {PEM_STRING_X509, PEM_STRING_X509_OLD}, parseCertificate);
}

std::vector<RevocationListPointer> revocationListsOfPem(const QByteArray &pem)
{
    return blocksOfPem(pem, {PEM_STRING_X509_CRL}, parseRevocationList);
}

QDateTime utc(const ASN1_TIME *time)
{
    std::tm parts = {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(
        QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QString nameText(const X509_NAME *name)
{
    const QString common = entryText(name, NID_commonName);
    return common.isEmpty() ? entryText(name, NID_organizationName) : common;
}

Signer signerOf(const X509 *certificate)
{
    Signer signer;
    signer.fingerprint.resize(32);
    if (X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char *>(signer.fingerprint.data()), nullptr) != 1)
        qFatal("SHA-256 is not available from OpenSSL");
    const X509_NAME *const subject = X509_get_subject_name(certificate);
    signer.name = nameText(subject);
    if (signer.name.isEmpty())
        signer.name = fingerprintText(signer.fingerprint).left(17);
    signer.organization = entryText(subject, NID_organizationName);
    signer.validFrom = utc(X509_get0_notBefore(certificate));
    signer.validUntil = utc(X509_get0_notAfter(certificate));
    return signer;
}

bool isAuthority(X509 *certificate)
{
    return X509_check_ca(certificate) != 0;
}

bool isIssuerNamed(const RevocationListPointer &list, const CertificatePointer &certificate)
{
    return X509_NAME_cmp(X509_get_subject_name(certificate.get()), X509_CRL_get_issuer(list.get())) == 0;
}

bool isSignedBy(const RevocationListPointer &list, const CertificatePointer &certificate)
{
    EVP_PKEY *const key = X509_get0_pubkey(certificate.get());
    return key && X509_CRL_verify(list.get(), key) == 1;
}

QString keyFault(const EVP_PKEY *key)
{
    const QString wanted = QStringLiteral("RSA of 3072 bits and more, and ECDSA on P-256 or P-384, are good enough");
    if (!key)
        return QStringLiteral("is of a kind that is not known; %1").arg(wanted);
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA || EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA_PSS) {
        const int bits = EVP_PKEY_get_bits(key);
        BIGNUM *exponent = nullptr;
        const bool isKnown = EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &exponent) == 1;
        const int exponentBits = isKnown ? BN_num_bits(exponent) : 0;
        BN_free(exponent);
        if (!isKnown || exponentBits > limits::rsaExponentBits)
            return QStringLiteral("has a public exponent of %1 bits; 65537 is usual").arg(exponentBits);
        return bits >= 3072 ? QString() : QStringLiteral("is too small: RSA of %1 bits; %2").arg(bits).arg(wanted);
    }
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC)
        return QStringLiteral("is of another kind (%1); %2").arg(QLatin1String(OBJ_nid2sn(EVP_PKEY_get_base_id(key))), wanted);
    std::array<char, 80> group = {};
    const bool named = EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1;
    int isExplicit = 0;
    EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isExplicit);
    const int curve = named && isExplicit == 0 ? OBJ_txt2nid(group.data()) : NID_undef;
    if (curve == NID_X9_62_prime256v1 || curve == NID_secp384r1)
        return {};
    return QStringLiteral("is on another curve (%1); %2")
        .arg(curve == NID_undef ? QStringLiteral("unnamed") : QLatin1String(group.data()), wanted);
}

QString usageFault(X509 *certificate)
{
    const quint32 flags = X509_get_extension_flags(certificate);
    if (isAuthority(certificate))
        return QStringLiteral("is an authority's, which vouches for signers and does not sign itself");
    if ((flags & EXFLAG_XKUSAGE) == 0 || (X509_get_extended_key_usage(certificate) & XKU_CODE_SIGN) == 0)
        return QStringLiteral("is not for signing code (extendedKeyUsage codeSigning)");
    if ((flags & EXFLAG_KUSAGE) != 0 && (X509_get_key_usage(certificate) & KU_DIGITAL_SIGNATURE) == 0)
        return QStringLiteral("is not for signatures (keyUsage digitalSignature)");
    if ((flags & EXFLAG_KUSAGE) != 0 && (X509_get_key_usage(certificate) & KU_KEY_CERT_SIGN) != 0)
        return QStringLiteral("is for signing certificates, too (keyUsage keyCertSign)");
    return {};
}

}  // namespace fwpilot
