// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/wire/values.h"

#include <QByteArray>

namespace fwpilot {

/// A text for the wire: made plain, and what fits of it.
template <std::size_t N>
Text<N> wireText(const QString &text)
{
    const QByteArray bytes = plainText(text).toUtf8();
    return Text<N>(std::span<const char>(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

/// A text of the wire as a plain QString.
template <std::size_t N>
QString plainText(const Text<N> &text)
{
    return plainText(QString::fromUtf8(text.characters.data(), text.length));
}

/// A digest as bytes; empty for zeros.
inline QByteArray digestBytes(const Digest &digest)
{
    if (digest == Digest{})
        return {};
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size()));
}

}  // namespace fwpilot
