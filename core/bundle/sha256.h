// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <span>

namespace fwpilot {

/// SHA-256, as the bytes come.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(std::span<const char> bytes);
    /// The 32 bytes of the digest; afterwards nothing can be added.
    QByteArray finish();

    static QByteArray of(const QByteArray &bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// Of OpenSSL, as it runs: "3.0.17".
QString cryptographyLibraryVersion();

}  // namespace fwpilot
