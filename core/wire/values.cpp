// SPDX-License-Identifier: Apache-2.0
#include "core/wire/values.h"

namespace fwpilot {

namespace {

/// Number of continuation bytes after a lead byte and the bounds of the first of them; -1 for a byte that leads nothing.
int continuationBytes(unsigned char lead, unsigned char &low, unsigned char &high)
{
    low = 0x80;
    high = 0xBF;
    if (lead < 0x80)
        return 0;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF) {
        low = lead == 0xE0 ? 0xA0 : low;
        high = lead == 0xED ? 0x9F : high;
        return 2;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        low = lead == 0xF0 ? 0x90 : low;
        high = lead == 0xF4 ? 0x8F : high;
        return 3;
    }
    return -1;
}

}  // namespace

bool isPlainText(std::span<const char> text)
{
    for (std::size_t index = 0; index < text.size();) {
        const auto lead = static_cast<unsigned char>(text[index]);
        unsigned char low = 0;
        unsigned char high = 0;
        const int following = continuationBytes(lead, low, high);
        if (following < 0 || index + static_cast<std::size_t>(following) >= text.size())
            return false;
        if (lead < 0x20 || lead == 0x7F)
            return false;
        for (int step = 1; step <= following; ++step) {
            const auto byte = static_cast<unsigned char>(text[index + static_cast<std::size_t>(step)]);
            if (byte < low || byte > high)
                return false;
            if (lead == 0xC2 && byte < 0xA0)  // the C1 controls
                return false;
            low = 0x80;
            high = 0xBF;
        }
        index += 1 + static_cast<std::size_t>(following);
    }
    return true;
}

}  // namespace fwpilot
