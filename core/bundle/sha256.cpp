// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace fwpilot {

namespace {

/// Whoever makes the first digest: OpenSSL must not take itself down at exit(). A thread of Qt's pool may still be ending then (Qt waits for its
/// work, not for its very end), and what OpenSSL keeps for it would be lost or used after its end.
EVP_MD_CTX *newContext()
{
    static const int initialised = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    return initialised == 1 ? EVP_MD_CTX_new() : nullptr;
}

/// These calls fail only without memory or with a broken OpenSSL; a digest that is not one must never be compared.
void require(int result)
{
    if (result != 1)
        qFatal("SHA-256 is not available from OpenSSL");
}

}  // namespace

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest{newContext(), &EVP_MD_CTX_free};
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    require(EVP_DigestInit_ex(m_context->digest.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(std::span<const char> bytes)
{
    require(EVP_DigestUpdate(m_context->digest.get(), bytes.data(), bytes.size()));
}

QByteArray Sha256::finish()
{
    QByteArray result(32, '\0');
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(m_context->digest.get(), reinterpret_cast<unsigned char *>(result.data()), &size));
    return result;
}

QByteArray Sha256::of(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return hash.finish();
}

QString cryptographyLibraryVersion()
{
    return QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING));
}

}  // namespace fwpilot
