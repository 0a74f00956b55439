// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/flash_header.h"
#include "core/wire/codec.h"
#include "core/wire/crc32c.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace fwpilot;

namespace {

constexpr std::size_t prefixSize = 16;  // magic, version, CRC

void require(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace

/// The first byte chooses: bytes as they are, or as what follows a good prefix. Refused as what they are, or the header of a flash file
/// that could be written just so.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::span<const std::uint8_t> given(bytes + 1, std::min(size - 1, flash_format::headerSize - prefixSize));
    std::vector<std::byte> header(flash_format::headerSize);
    const auto begin = header.begin() + (bytes[0] % 2 == 0 ? 0 : prefixSize);
    std::transform(given.begin(), given.end(), begin, [](std::uint8_t byte) { return static_cast<std::byte>(byte); });
    if (bytes[0] % 2 == 1) {
        Writer prefix(std::span(header).first(prefixSize));
        prefix(quint64{0x48534C4650574606ULL}, quint32{1},
            crc32c(std::span(header).subspan(prefixSize, flash_format::constantSize - prefixSize)));
    }
    const auto description = readFlashHeader(header);
    if (!description) {
        require(description.error().code == Error::Code::Malformed || description.error().code == Error::Code::Unsupported);
        return 0;
    }
    require(defectOf(*description).isEmpty());
    std::vector<std::byte> written(flash_format::headerSize);
    writeFlashHeader(*description, written);
    const auto again = readFlashHeader(written);
    require(again && again->serial == description->serial && again->profile == description->profile
        && again->components == description->components && again->pciAddress == description->pciAddress);
    return 0;
}
