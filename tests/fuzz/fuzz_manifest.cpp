// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/manifest.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace fwpilot;

/// Any bytes as a manifest: refused as what it is, or a manifest that is read back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    for (const ManifestUse use : {ManifestUse::Written, ManifestUse::Packed}) {
        const auto manifest = parseManifest(json, use);
        if (!manifest) {
            if (manifest.error().code != Error::Code::Malformed && manifest.error().code != Error::Code::OverLimit)
                std::abort();
            continue;
        }
        if (use == ManifestUse::Written)
            continue;
        const QByteArray written = writeManifest(*manifest);
        const auto again = parseManifest(written, use);
        if (again ? writeManifest(*again) != written : again.error().code != Error::Code::OverLimit)  // indented it may be too long
            std::abort();
    }
    return 0;
}
