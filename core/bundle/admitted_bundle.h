// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/bundle.h"

namespace fwpilot {

/// What becomes of a bundle without a signature.
enum class UnsignedBundles { Refused, Allowed };

/// A bundle whose images may be sent: signed by somebody who is trusted here, or without a signature and explicitly allowed. There is no
/// other way to make one, so whatever takes it need not ask. Cheap to copy.
class AdmittedBundle {
public:
    /// The refusal of the bundle's trust(), unless it is that it has no signature, and such bundles are allowed.
    static Result<AdmittedBundle> of(const Bundle &bundle, UnsignedBundles unsignedBundles);

    const Bundle &bundle() const { return m_bundle; }
    const Bundle *operator->() const { return &m_bundle; }

private:
    explicit AdmittedBundle(const Bundle &bundle)
        : m_bundle(bundle)
    {
    }

    Bundle m_bundle;
};

/// In words, for a log or a terminal: "signed by Acme Firmware (trusted)".
QString trustText(const BundleTrust &trust);

}  // namespace fwpilot
