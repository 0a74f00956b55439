// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/responder/flash_door.h"
#include "core/simulator/power_cut.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <map>
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
    /// What a loss of power leaves of the operation that it hit: as in the simulator's flash, with reads of a half-erased sector that differ.
    using Cut = PowerCut::Outcome;

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
        if (!begin())
            return false;
        const std::span<std::byte> cells = std::span(m_bytes).subspan(std::size_t{sector} * m_geometry.sectorSize, m_geometry.sectorSize);
        leaveOfErase(effect(), cells);
        if (effect().outcome == Cut::Garbage)
            m_unstable[sector] = effect();
        else if (effect().outcome == Cut::After)
            m_unstable.erase(sector);
        m_erases[sector] += effect().outcome == Cut::After ? 1 : 0;
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
        if (m_unstable.contains(static_cast<std::uint32_t>(address / m_geometry.sectorSize)))
            return violate("program in a sector that is half-erased");
        const std::span<std::byte> cells = std::span(m_bytes).subspan(static_cast<std::size_t>(address), page.size());
        if (std::any_of(cells.begin(), cells.end(), [](std::byte byte) { return byte != std::byte{0xFF}; }))
            return violate("program of a page that is not erased");
        if (!begin())
            return false;
        leaveOfProgram(effect(), cells, page);
        return m_powered;
    }

    bool read(std::uint64_t address, std::span<std::byte> bytes) override
    {
        if (!m_powered)
            return false;
        if (address > m_geometry.size() || bytes.size() > m_geometry.size() - address)
            return violate("read beyond the end");
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(address), bytes.size(), bytes.begin());
        ++m_reads;
        for (const auto &[sector, unstable] : m_unstable) {
            const std::uint64_t first = std::uint64_t{sector} * m_geometry.sectorSize;
            const std::uint64_t from = std::max(first, address);
            const std::uint64_t to = std::min(first + m_geometry.sectorSize, address + bytes.size());
            if (from < to)
                disturbRead(unstable, from - first, m_reads, bytes.subspan(from - address, to - from));
        }
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
    bool violate(const char *what)
    {
        violations.emplace_back(what);
        return false;
    }
    /// Counts an operation. False when the hardware fails at it.
    bool begin()
    {
        ++operations;
        m_powered = operations != cutAt;
        return operations != failAt;
    }
    /// What becomes of the operation under way.
    PowerCut effect() const { return {operations, m_powered ? Cut::After : cut, operations}; }

    FlashGeometry m_geometry;
    std::vector<std::byte> m_bytes;
    std::vector<std::uint32_t> m_erases;
    std::optional<QByteArray> m_hash;
    std::map<std::uint32_t, PowerCut> m_unstable;  ///< sector: the cut that left it half-erased
    std::uint64_t m_reads = 0;
    bool m_powered = true;
};

}  // namespace fwpilot
