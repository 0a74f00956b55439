// SPDX-License-Identifier: GPL-3.0-or-later
// A frame of foreign origin, and every message that its body might be. What decodes is encoded again to the same bytes.
#include "core/wire/crc32c.h"
#include "core/wire/messages.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

using namespace fwpilot;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

template <class T>
void tryBody(std::span<const std::byte> body)
{
    const auto value = std::make_unique<T>();
    if (!decode(body, *value))
        return;
    std::vector<std::byte> buffer(body.size());
    const auto again = encode(*value, buffer);
    require(again.size() == body.size() && (body.empty() || std::memcmp(again.data(), body.data(), body.size()) == 0));
}

void tryBodies(std::span<const std::byte> body)
{
    tryBody<Hello>(body);
    tryBody<HelloAnswer>(body);
    tryBody<StartUpgrade>(body);
    tryBody<StartUpgradeAnswer>(body);
    tryBody<StartFileTransfer>(body);
    tryBody<StartFileTransferAnswer>(body);
    tryBody<TransmitData>(body);
    tryBody<TransmitDataAnswer>(body);
    tryBody<EndFileTransfer>(body);
    tryBody<Stored>(body);
    tryBody<Activate>(body);
    tryBody<ActivateAnswer>(body);
    tryBody<Release>(body);
    tryBody<ReleaseAnswer>(body);
    tryBody<StatusRequest>(body);
    tryBody<StatusAnswer>(body);
    tryBody<InProgress>(body);
    tryBody<Refusal>(body);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *input, std::size_t size)
{
    const std::span<const std::byte> given(reinterpret_cast<const std::byte *>(input), size);
    std::vector<std::byte> bytes(given.begin(), given.end());
    openFrame(bytes);
    tryBodies(bytes);
    if (size < headerSize)
        return 0;
    // The same with a CRC and a length that are right, or nothing behind the CRC would ever be reached.
    const std::span<std::byte> all(bytes);
    Writer length(all.subspan(12, 4));
    length(static_cast<std::uint32_t>(size - headerSize));
    Writer crc(all.subspan(headerSize - 4, 4));
    crc(crc32c(all.subspan(headerSize), crc32c(all.first(headerSize - 4))));
    const Frame frame = openFrame(bytes);
    require(frame.check != FrameCheck::Short);
    if (frame.check == FrameCheck::Good) {
        require(frame.body.size() == size - headerSize);
        std::vector<std::byte> sealed(bytes);
        const auto again = sealFrame(frame.header, sealed);
        require(again.size() == size && std::memcmp(again.data(), bytes.data(), size) == 0);
        tryBodies(frame.body);
    }
    return 0;
}
