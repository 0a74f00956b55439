// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/power_cut.h"

#include <algorithm>

namespace fwpilot {

namespace {

constexpr std::byte erased{0xFF};

/// The finalizer of splitmix64: 64 well-mixed bits of each number.
quint64 mixed(quint64 number)
{
    number += 0x9E3779B97F4A7C15ULL;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EBULL;
    return number ^ (number >> 31U);
}

/// Bytes of a torn operation on so many that were done.
std::size_t tornAt(const PowerCut &cut, std::size_t size)
{
    return size * cut.part / 256;
}

std::byte byteOf(quint64 bits, unsigned shift)
{
    return static_cast<std::byte>((bits >> shift) & 0xFFU);
}

/// How the cut treats one byte.
class Disorder {
public:
    Disorder(const PowerCut &cut, quint64 offset)
        : m_bits(mixed(mixed(cut.seed ^ mixed(cut.operation)) + offset))
    {
    }
    bool isErased() const { return (m_bits & 0x100U) == 0; }
    std::byte bitsLeft() const { return byteOf(m_bits, 0); }
    std::byte unstableBits() const { return byteOf(m_bits, 16) | std::byte{0x01}; }

private:
    quint64 m_bits;
};

}  // namespace

void leaveOfErase(const PowerCut &cut, std::span<std::byte> sector)
{
    switch (cut.outcome) {
    case PowerCut::Outcome::Before:
        return;
    case PowerCut::Outcome::After:
        std::ranges::fill(sector, erased);
        return;
    case PowerCut::Outcome::Torn:
        std::ranges::fill(sector.first(tornAt(cut, sector.size())), erased);
        return;
    case PowerCut::Outcome::Garbage:
        for (std::size_t offset = 0; offset < sector.size(); ++offset) {
            const Disorder disorder(cut, offset);
            sector[offset] = disorder.isErased() ? erased : sector[offset] | disorder.bitsLeft();
        }
        return;
    }
}

void leaveOfProgram(const PowerCut &cut, std::span<std::byte> page, std::span<const std::byte> wanted)
{
    switch (cut.outcome) {
    case PowerCut::Outcome::Before:
        return;
    case PowerCut::Outcome::After:
        std::ranges::copy(wanted, page.begin());
        return;
    case PowerCut::Outcome::Torn:
        std::ranges::copy(wanted.first(tornAt(cut, wanted.size())), page.begin());
        return;
    case PowerCut::Outcome::Garbage:
        for (std::size_t offset = 0; offset < page.size(); ++offset)
            page[offset] &= wanted[offset] | Disorder(cut, offset).bitsLeft();
        return;
    }
}

void disturbRead(const PowerCut &cut, quint64 offset, quint64 readNumber, std::span<std::byte> bytes)
{
    const quint64 salt = mixed(cut.seed + mixed(readNumber));
    for (std::byte &byte : bytes) {
        const Disorder disorder(cut, offset);
        if (!disorder.isErased())
            byte ^= byteOf(mixed(salt ^ offset), 0) & disorder.unstableBits();
        ++offset;
    }
}

}  // namespace fwpilot
