// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/signature.h"
#include "core/bundle/signature_envelope.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace fwpilot;

namespace {

/// Who made the seeds in corpus/signature, of this manifest; valid until 2060. Nobody has the key any more.
const char certificate[] = "-----BEGIN CERTIFICATE-----\n"
                           "MIIBejCCASCgAwIBAgIUeuqRik9x1cpIjdAC0tFdqBIHV7cwCgYIKoZIzj0EAwIw\n"
                           "ETEPMA0GA1UEAwwGU2lnbmVyMCAXDTIwMDEwMTAwMDAwMFoYDzIwNjAwMTAxMDAw\n"
                           "MDAwWjARMQ8wDQYDVQQDDAZTaWduZXIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC\n"
                           "AATD6t8ksDcmG0fy5G87F11koOx4VdxUgQEoFg0tagKUO/urqdiNR7uraOwZhB6q\n"
                           "zIzPT8cNnmlc4N84jGZiJEtso1QwUjAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQE\n"
                           "AwIHgDATBgNVHSUEDDAKBggrBgEFBQcDAzAdBgNVHQ4EFgQUp+tjvqRbCCS21Xhp\n"
                           "m2PrgolTjLUwCgYIKoZIzj0EAwIDSAAwRQIhAINL1CzdoCTy49MlzWpeftYXce3y\n"
                           "+l0RENXtbve1AHB3AiA1g37M8zKCY7yE9wLdfBVb3GQMoW1b84EzwI0GbjDUBA==\n"
                           "-----END CERTIFICATE-----\n";
const QByteArray manifest = "{}";

TrustStore seedSigner()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("signer.pem")));
    if (!file.open(QIODevice::WriteOnly) || file.write(certificate) < 0)
        std::abort();
    file.setPermissions(QFileDevice::ReadOwner);
    file.close();
    const auto store = TrustStore::load({folder.path()});
    if (!store)
        std::abort();
    return *store;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isOfManifest(const EnvelopeSigner &signer)
{
    const auto digest = signer.digest == EnvelopeSigner::Digest::Sha384 ? QCryptographicHash::Sha384 : QCryptographicHash::Sha256;
    return signer.messageDigest == QCryptographicHash::hash(manifest, digest);
}

}  // namespace

/// Any bytes as a signature: what is wrong with them is told; nobody is trusted by them but the one who is, and by that one's signature
/// alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static const TrustStore nobody;
    static const TrustStore somebody = seedSigner();
    const QByteArray signature(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto envelope = readSignatureEnvelope(signature);
    require(envelope || envelope.error().code == Error::Code::BadSignature);
    for (const TrustStore &trusted : {nobody, somebody}) {
        const BundleTrust trust = judgeSignature(QStringLiteral("a.fwb"), manifest, signature, {QStringLiteral("a,b")}, {}, trusted);
        require(trust.isTrusted() == !trust.refusal.has_value());
        require(trust.isUnsigned() == signature.isEmpty());
        require(envelope || signature.isEmpty() || trust.state == BundleTrust::State::Damaged);
        if (!trust.isTrusted())
            continue;
        require(!trusted.certificates().isEmpty() && trust.signer == trusted.certificates().first().holder);
        for (const EnvelopeSigner &signer : envelope->signers)
            require(isOfManifest(signer));
    }
    return 0;
}
