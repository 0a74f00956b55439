// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/descriptor.h"
#include "core/bundle/limits.h"
#include "core/bundle/refusal.h"
#include "core/bundle/signature.h"
#include "core/bundle/signature_check.h"
#include "core/bundle/time_of_making.h"

#include <openssl/cms.h>
#include <openssl/pem.h>

namespace fwpilot {

namespace {

/// The whole of a small file. NotFound, NoAccess, OverLimit; `otherwise` when it is no plain file.
Result<QByteArray> readSmall(const QString &path, qint64 limit, Error::Code otherwise)
{
    const auto refuse = [&](Error error) {
        if (error.code == Error::Code::Malformed)
            error.code = otherwise;
        return error;
    };
    const auto file = Descriptor::open(path);
    if (!file)
        return refuse(file.error());
    if (file->size() > static_cast<quint64>(limit))
        return overLimit(QStringLiteral("%1 is %2 bytes long; the limit is %3.").arg(plainText(path, 1024)).arg(file->size()).arg(limit));
    QByteArray bytes(static_cast<qsizetype>(file->size()), '\0');
    if (const auto read = file->readAt(0, bytes); !read)
        return refuse(read.error().in(plainText(path, 1024)));
    return bytes;
}

Error unusable(const QString &file, const QString &what, const QString &remedy)
{
    return {Error::Code::Usage, QStringLiteral("%1 %2.").arg(plainText(file, 1024), what), 0, remedy};
}

/// A key or a certificate: one over the limit is none.
Result<QByteArray> readPem(const QString &path)
{
    auto bytes = readSmall(path, limits::signatureBytes, Error::Code::Usage);
    if (!bytes && bytes.error().code == Error::Code::OverLimit)
        return unusable(path, QStringLiteral("is too large to be a key or a certificate"), QStringLiteral("Name a file in PEM."));
    return bytes;
}

int refusePassphrase(char *, int, int, void *wasAsked)
{
    *static_cast<bool *>(wasAsked) = true;
    return -1;
}

Result<KeyPointer> readKey(const QString &path)
{
    const auto pem = readPem(path);
    if (!pem)
        return pem.error();
    bool isEncrypted = false;
    KeyPointer key(PEM_read_bio_PrivateKey(reader(*pem).get(), nullptr, &refusePassphrase, &isEncrypted));
    if (!key && isEncrypted)
        return unusable(path, QStringLiteral("is encrypted"),
            QStringLiteral(
                "Decrypt it to a place that only you can read (openssl pkey -in KEY -out PLAIN), or sign elsewhere: fwpilotctl bundle "
                "manifest gives the bytes, fwpilotctl bundle sign --signature takes the signature."));
    if (!key)
        return unusable(path, QStringLiteral("does not hold a private key in PEM"), QStringLiteral("Name the signer's private key."));
    if (const QString fault = keyFault(key.get()); !fault.isEmpty())
        return unusable(path, QStringLiteral("cannot sign bundles: the key %1").arg(fault), QStringLiteral("Sign with another key."));
    return key;
}

Result<CertificatePointer> readCertificate(const QString &path, const QDateTime &signingTime)
{
    const auto pem = readPem(path);
    if (!pem)
        return pem.error();
    std::vector<CertificatePointer> certificates = certificatesOfPem(*pem);
    if (certificates.empty())
        return unusable(path, QStringLiteral("does not hold X.509 certificates in PEM and nothing else"),
            QStringLiteral("Name the signer's certificate; where there are several in the file, the first one is it."));
    CertificatePointer certificate = std::move(certificates.front());
    if (const QString fault = usageFault(certificate.get()); !fault.isEmpty())
        return unusable(path, QStringLiteral("cannot sign bundles: the certificate %1").arg(fault),
            QStringLiteral("Sign with a certificate for signing code."));
    const Signer signer = signerOf(certificate.get());
    if (signingTime < signer.validFrom || signingTime >= signer.validUntil)
        return unusable(path,
            QStringLiteral("is not valid at the time of signing, %1: it is from %2 to %3")
                .arg(signingTime.toString(Qt::ISODate), signer.validFrom.toString(Qt::ISODate), signer.validUntil.toString(Qt::ISODate)),
            QStringLiteral("Sign with a valid certificate, and check the clock and SOURCE_DATE_EPOCH."));
    return certificate;
}

/// Empty when OpenSSL cannot.
QByteArray signedData(const QByteArray &manifest, EVP_PKEY *key, X509 *certificate, const QDateTime &time)
{
    constexpr unsigned int form = CMS_DETACHED | CMS_BINARY;
    const BioPointer content = reader(manifest);
    const CmsPointer cms(CMS_sign(nullptr, nullptr, nullptr, content.get(), form | CMS_PARTIAL));
    const bool isLong = EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_bits(key) > 256;
    CMS_SignerInfo *const signer = cms
        ? CMS_add1_signer(cms.get(), certificate, key, isLong ? EVP_sha384() : EVP_sha256(), form | CMS_PARTIAL | CMS_NOSMIMECAP)
        : nullptr;
    const std::unique_ptr<ASN1_TIME, void (*)(ASN1_TIME *)> stamp(ASN1_TIME_set(nullptr, time.toSecsSinceEpoch()), &ASN1_TIME_free);
    if (!signer || !stamp || CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(stamp.get()), stamp.get(), -1) != 1
        || CMS_final(cms.get(), content.get(), nullptr, form) != 1)
        return {};
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), qMax(size, 0));
    CRYPTO_free(der, __FILE__, __LINE__);
    return bytes;
}

}  // namespace

Result<QByteArray> signManifest(const QByteArray &manifest, const QString &keyFile, const QString &certificateFile)
{
    const OpenSslUse inUse;
    const auto time = timeOfMaking();
    if (!time)
        return time.error();
    const auto key = readKey(keyFile);
    if (!key)
        return key.error();
    const auto certificate = readCertificate(certificateFile, *time);
    if (!certificate)
        return certificate.error();
    const bool isPair = X509_check_private_key(certificate->get(), key->get()) == 1;
    QByteArray signature = isPair ? signedData(manifest, key->get(), certificate->get(), *time) : QByteArray();
    const auto checked = isPair ? checkSignature(manifest, signature, {}) : Error{};
    if (!isPair)
        return unusable(certificateFile, QStringLiteral("is not the certificate of the key %1").arg(plainText(keyFile, 1024)),
            QStringLiteral("Name the key and the certificate that belong together."));
    if (!checked)
        return unusable(
            keyFile, QStringLiteral("cannot sign bundles: no good signature comes of it"), QStringLiteral("Sign with another key."));
    return signature;
}

Result<QByteArray> readSignature(const QString &file, const QByteArray &manifest)
{
    const OpenSslUse inUse;
    auto signature = readSmall(file, limits::signatureBytes, Error::Code::BadSignature);
    if (!signature)
        return signature;
    if (signature->startsWith("-----BEGIN "))
        return Error{Error::Code::BadSignature, QStringLiteral("%1 is in PEM, not in DER.").arg(plainText(file, 1024)), 0,
            QStringLiteral("Convert it: openssl cms -cmsout -inform PEM -in FILE -outform DER -out FILE.p7s.")};
    const auto checked = checkSignature(manifest, *signature, {});
    if (checked)
        return signature;
    Error refusal = checked.error().in(plainText(file, 1024));
    refusal.ownRemedy = QStringLiteral(
        "Sign just the bytes that fwpilotctl bundle manifest gives: openssl cms -sign -binary -in manifest.json -signer CERT "
        "-inkey KEY -outform DER -out FILE.p7s.");
    return refusal;
}

}  // namespace fwpilot
