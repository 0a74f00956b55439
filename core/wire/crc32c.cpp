// SPDX-License-Identifier: Apache-2.0
#include "core/wire/crc32c.h"

#include <array>

namespace fwpilot {

namespace {

constexpr std::uint32_t polynomial = 0x82F63B78;  // reflected

constexpr std::array<std::uint32_t, 256> makeTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t remainder = byte;
        for (int bit = 0; bit < 8; ++bit)
            remainder = (remainder >> 1) ^ ((remainder & 1U) != 0 ? polynomial : 0U);
        table[byte] = remainder;
    }
    return table;
}

constexpr std::array<std::uint32_t, 256> table = makeTable();

#if defined(__x86_64__)
bool haveInstruction()
{
    std::uint32_t eax = 1;
    std::uint32_t ebx = 0;
    std::uint32_t ecx = 0;
    std::uint32_t edx = 0;
    __asm__ volatile("cpuid" : "+a"(eax), "=b"(ebx), "+c"(ecx), "=d"(edx));
    return (ecx & (1U << 20)) != 0;  // SSE4.2
}

__attribute__((target("sse4.2"))) std::uint32_t byInstruction(std::span<const std::byte> bytes, std::uint32_t before)
{
    std::uint64_t remainder = ~before;
    std::size_t index = 0;
    for (; index + 8 <= bytes.size(); index += 8) {
        std::uint64_t word = 0;
        __builtin_memcpy(&word, bytes.data() + index, sizeof word);
        remainder = __builtin_ia32_crc32di(remainder, word);
    }
    auto tail = static_cast<std::uint32_t>(remainder);
    for (; index < bytes.size(); ++index)
        tail = __builtin_ia32_crc32qi(tail, static_cast<std::uint8_t>(bytes[index]));
    return ~tail;
}
#endif

}  // namespace

std::uint32_t crc32cByTable(std::span<const std::byte> bytes, std::uint32_t before)
{
    std::uint32_t remainder = ~before;
    for (const std::byte byte : bytes)
        remainder = (remainder >> 8) ^ table[(remainder ^ static_cast<std::uint32_t>(byte)) & 0xFFU];
    return ~remainder;
}

std::uint32_t crc32c(std::span<const std::byte> bytes, std::uint32_t before)
{
#if defined(__x86_64__)
    // Asked once: in a guest cpuid traps to the hypervisor.
    static int known = -1;
    int answer = __atomic_load_n(&known, __ATOMIC_RELAXED);
    if (answer < 0) {
        answer = haveInstruction() ? 1 : 0;
        __atomic_store_n(&known, answer, __ATOMIC_RELAXED);
    }
    if (answer == 1)
        return byInstruction(bytes, before);
#endif
    return crc32cByTable(bytes, before);
}

}  // namespace fwpilot
