// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/responder/flash_door.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace fwpilot {

/// A flash memory in RAM for tests, stricter than hardware: what a driver must never do is refused and noted in `violations`.
///
/// Each erase and each program counts as one operation, from 1 (`operations`). At operation `failAt` the hardware reports a failure and
/// changes nothing. At operation `cutAt` the power is lost: from then on everything fails and nothing changes until powerOn(). A copy of the
/// object is a copy of the flash.
class RamFlash final : public FlashDoor {
public:
    /// What a loss of power leaves of the operation that it hit.
    enum class Cut { Before, After, Torn, Garbage };

    explicit RamFlash(const FlashGeometry &geometry)
        : m_geometry(geometry), m_bytes(static_cast<std::size_t>(geometry.size()), std::byte{0xFF}), m_erases(geometry.sectorCount, 0)
    {
    }

    FlashGeometry geometry() const override { return m_geometry; }

    bool erase(std::uint32_t sector) override
    {
        if (!m_powered)
            return false;
        if (sector >= m_geometry.sectorCount)
            return violate("erase beyond the end");
        const auto begin = m_bytes.begin() + static_cast<std::ptrdiff_t>(std::size_t{sector} * m_geometry.sectorSize);
        const auto end = begin + static_cast<std::ptrdiff_t>(m_geometry.sectorSize);
        switch (next()) {
        case Effect::None:
            return false;
        case Effect::Half:
            std::fill(begin, begin + (end - begin) / 2, std::byte{0xFF});
            return false;
        case Effect::Noise:
            std::generate(begin, end, [this] { return noise(); });
            return false;
        case Effect::WholeThenDark:
        case Effect::Whole:
            break;
        }
        std::fill(begin, end, std::byte{0xFF});
        ++m_erases[sector];
        return m_powered;
    }

    bool program(std::uint64_t address, std::span<const std::byte> page) override
    {
        if (!m_powered)
            return false;
        if (page.size() != m_geometry.pageSize || address % m_geometry.pageSize != 0)
            return violate("program of something that is not a page");
        if (address >= m_geometry.size())
            return violate("program beyond the end");
        const auto begin = m_bytes.begin() + static_cast<std::ptrdiff_t>(address);
        const auto end = begin + static_cast<std::ptrdiff_t>(page.size());
        if (std::any_of(begin, end, [](std::byte byte) { return byte != std::byte{0xFF}; }))
            return violate("program of a page that is not erased");
        switch (next()) {
        case Effect::None:
            return false;
        case Effect::Half:
            std::copy(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(page.size() / 2), begin);
            return false;
        case Effect::Noise:
            std::transform(page.begin(), page.end(), begin, [this](std::byte byte) { return byte & noise(); });
            return false;
        case Effect::WholeThenDark:
        case Effect::Whole:
            break;
        }
        std::copy(page.begin(), page.end(), begin);
        return m_powered;
    }

    bool read(std::uint64_t address, std::span<std::byte> bytes) override
    {
        if (!m_powered)
            return false;
        if (address > m_geometry.size() || bytes.size() > m_geometry.size() - address)
            return violate("read beyond the end");
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(address), bytes.size(), bytes.begin());
        return true;
    }

    void digestBegin() override { m_hash = QByteArray(); }
    void digestUpdate(std::span<const std::byte> bytes) override
    {
        if (!m_hash) {
            violate("digestUpdate without digestBegin");
            return;
        }
        m_hash->append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }
    void digestFinish(std::span<std::byte, 32> digest) override
    {
        if (!m_hash)
            violate("digestFinish without digestBegin");
        const QByteArray result = QCryptographicHash::hash(m_hash.value_or(QByteArray()), QCryptographicHash::Sha256);
        std::transform(result.begin(), result.end(), digest.begin(), [](char byte) { return static_cast<std::byte>(byte); });
        m_hash.reset();
    }

    /// The power comes back; the content stays, faults are cleared.
    void powerOn()
    {
        m_powered = true;
        m_hash.reset();
        failAt = cutAt = 0;
    }
    bool powered() const { return m_powered; }
    /// The whole content, also to be damaged by a test.
    std::vector<std::byte> &bytes() { return m_bytes; }
    const std::vector<std::byte> &bytes() const { return m_bytes; }
    std::uint32_t erases(std::uint32_t sector) const { return m_erases[sector]; }

    std::uint64_t operations = 0;         ///< erases and programs so far, those that failed included
    std::uint64_t failAt = 0;             ///< 0 is never
    std::uint64_t cutAt = 0;              ///< 0 is never
    Cut cut = Cut::Before;
    std::vector<std::string> violations;  ///< what a driver must not do; a test asserts that it is empty

private:
    enum class Effect { None, Half, Noise, WholeThenDark, Whole };

    bool violate(const char *what)
    {
        violations.emplace_back(what);
        return false;
    }
    Effect next()
    {
        ++operations;
        if (operations == failAt)
            return Effect::None;
        if (operations != cutAt)
            return Effect::Whole;
        m_powered = false;
        switch (cut) {
        case Cut::Before:
            return Effect::None;
        case Cut::After:
            return Effect::WholeThenDark;
        case Cut::Torn:
            return Effect::Half;
        case Cut::Garbage:
            break;
        }
        return Effect::Noise;
    }
    /// The same bytes in every run.
    std::byte noise()
    {
        m_seed = m_seed * 1664525U + 1013904223U;
        return static_cast<std::byte>(m_seed >> 24);
    }

    FlashGeometry m_geometry;
    std::vector<std::byte> m_bytes;
    std::vector<std::uint32_t> m_erases;
    std::optional<QByteArray> m_hash;
    std::uint32_t m_seed = 1;
    bool m_powered = true;
};

}  // namespace fwpilot
