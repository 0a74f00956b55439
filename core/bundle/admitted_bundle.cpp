// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/admitted_bundle.h"

namespace fwpilot {

Result<AdmittedBundle> AdmittedBundle::of(const Bundle &bundle, UnsignedBundles unsignedBundles)
{
    const std::optional<Error> &refusal = bundle.trust().refusal;
    const bool waived = refusal && refusal->code == Error::Code::Unsigned && unsignedBundles == UnsignedBundles::Allowed;
    if (refusal && !waived)
        return *refusal;
    return AdmittedBundle(bundle);
}

QString trustText(const BundleTrust &trust)
{
    const QString name = trust.signer.name.isEmpty() ? QStringLiteral("an unknown key") : plainText(trust.signer.name);
    switch (trust.state) {
    case BundleTrust::State::Trusted:
        return QStringLiteral("signed by %1 (trusted)").arg(name);
    case BundleTrust::State::Untrusted:
        return QStringLiteral("signed by %1 (NOT TRUSTED)").arg(name);
    case BundleTrust::State::Damaged:
        return QStringLiteral("NOT WHOLE: its signature is damaged");
    case BundleTrust::State::Unsigned:
        break;
    }
    return QStringLiteral("UNSIGNED: nobody vouches for what is in it");
}

}  // namespace fwpilot
