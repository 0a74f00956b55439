// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/test_host.h"

namespace fwpilot {

/// Bytes.
inline constexpr std::uint32_t smallBlock = 1024;
inline constexpr std::size_t blocks = 3000;

/// A processor with one large component.
inline ProcessorIdentity largeIdentity()
{
    ProcessorIdentity identity = testIdentity();
    identity.components.clear();
    identity.components.append({"bmc", std::uint64_t{blocks} * smallBlock});
    return identity;
}

/// Its flash as it is delivered, made once.
inline const RamFlash &largeFlash()
{
    static const RamFlash flash = deliveredFlash(largeIdentity(), FlashGeometry{64 * 1024, 4096, 2 * (blocks / 64 + 1) + 12});
    return flash;
}

inline const TestUpgrade &largeUpgrade()
{
    static const TestUpgrade upgrade = [] {
        TestUpgrade made;
        made.start.owner = "test";
        made.add("bmc", "2.0", testImage(std::size_t{blocks} * smallBlock, 7));
        return made;
    }();
    return upgrade;
}

}  // namespace fwpilot
