// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/bundle_trust.h"

#include <QFileInfo>

namespace fwpilot {

QString trustName(Bundle::Trust trust)
{
    switch (trust) {
    case Bundle::Trust::Unsigned:
        return QStringLiteral("unsigned");
    case Bundle::Trust::Untrusted:
        return QStringLiteral("untrusted");
    case Bundle::Trust::Trusted:
        break;
    }
    return QStringLiteral("trusted");
}

std::optional<Error> signatureRefusal(const Bundle &bundle, bool allowUnsigned)
{
    const QString name = plainText(QFileInfo(bundle.fileName()).fileName());
    if (bundle.trust() == Bundle::Trust::Untrusted)
        return Error{Error::Code::Untrusted, QStringLiteral("%1 is signed, but by nobody who is trusted here.").arg(name)};
    if (bundle.trust() == Bundle::Trust::Unsigned && !allowUnsigned)
        return Error{Error::Code::Unsigned, QStringLiteral("%1 is UNSIGNED: nobody vouches for what is in it.").arg(name)};
    return std::nullopt;
}

}  // namespace fwpilot
