// SPDX-License-Identifier: GPL-3.0-or-later
// A whole mailbox of foreign origin, seen from the host: the nameplate, the geometry that it claims, and the slots that follow from it.
#include "core/mailbox/mailbox.h"
#include "core/wire/crc32c.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

using namespace fwpilot;

namespace {

class CountingClock final : public Clock {
public:
    Milliseconds now() override { return m_now; }
    void rest(std::uint32_t) override { m_now += 20; }

private:
    Milliseconds m_now = 0;
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void useSlots(HostMailbox &host)
{
    std::vector<std::byte> buffer(1024);
    std::size_t size = 0;
    for (std::size_t slot = 0; slot < host.slotCount(); ++slot) {
        const std::vector<std::byte> frame(host.maximumFrameSize(), std::byte{0x5A});
        if (host.send(slot, frame) != TransportStatus::Ok)
            return;
        if (host.receive(slot, buffer, size) == TransportStatus::Ok)
            require(size <= buffer.size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *input, std::size_t size)
{
    // Two bytes choose the memory's size and whether head and CRC are made right; the rest is content.
    if (size < 2)
        return 0;
    const std::size_t regionSize = nameplateSize + (std::size_t{input[0]} * 512);
    const bool plausible = input[1] % 4 != 0;
    std::vector<std::uint64_t> words((regionSize + 7) / 8);
    const SharedWords memory(std::as_writable_bytes(std::span(words)).first(regionSize));
    const std::size_t length = std::min(size - 2, layout::maximumContent);
    std::vector<std::byte> content(length);
    if (length > 0)
        std::memcpy(content.data(), input + 2, length);
    if (plausible) {
        memory.store(layout::magicOffset, layout::magic);
        memory.store(layout::versionOffset, layout::version);
        memory.store(layout::lengthOffset, static_cast<std::uint32_t>(length));
        memory.store(layout::crcOffset, crc32c(content));
        memory.copyIn(layout::contentOffset, content);
    } else {
        memory.copyIn(0, content);
    }
    CountingClock clock;
    std::vector<std::byte> room(layout::maximumContent);
    const auto plate = std::make_unique<Nameplate>();
    const NameplateStatus status = readNameplate(memory, clock, room, *plate);
    require(clock.now() <= 120);
    if (status == NameplateStatus::Ok) {
        std::vector<std::byte> again(layout::maximumContent);
        const auto bytes = encode(*plate, again);
        require(!plausible || (bytes.size() == length && (length == 0 || std::memcmp(bytes.data(), content.data(), length) == 0)));
    }
    HostMailbox host(clock, room);
    host.attach(memory);
    if (host.reopen() == TransportStatus::Ok) {
        require(layout::fits(plate->mailbox, regionSize));
        useSlots(host);
    }
    Holder holder;
    host.holder(holder);
    return 0;
}
