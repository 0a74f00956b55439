// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/sha256.h"

#include <openssl/evp.h>

namespace fwpilot {

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

namespace {

/// These calls fail only without memory or with a broken OpenSSL; a digest that is not one must never be compared.
void require(int result)
{
    if (result != 1)
        qFatal("SHA-256 is not available from OpenSSL");
}

}  // namespace

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

}  // namespace fwpilot
