// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bundle/sha256.h"
#include "core/responder/flash_door.h"
#include "core/simulator/flash_file.h"
#include "core/simulator/power_cut.h"

#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <set>

namespace fwpilot {

/// The simulated processor's flash: stricter than hardware, kept in a FlashFile, with faults injected from outside.
///
/// - An erase takes a whole sector to 0xFF and is counted. A program takes one whole page, at a multiple of its size, and only onto
///   erased flash. Whatever breaks these rules, or reaches beyond the flash, is a violation: refused, without effect, and counted.
/// - Erases and programs that keep the rules are operations, numbered from 1 since resetOperations(). When an armed power cut fires, the
///   operation leaves what its outcome says and false is returned, as from every later erase, program and read until restorePower().
/// - A sector left half-erased (PowerCut::Outcome::Garbage) reads differently each time and takes no program, until an erase of it completes.
/// - The object stands for the chip, so it lives on while the simulated processor restarts. Bad sectors, armed cuts and half-erased
///   (unstable) sectors are its own and end with it; all else is in the file.
///
/// Used by one thread at a time. More members than usual: a chip, and the hand that breaks it, which test and simulator need at one place.
class FlashStore final : public FlashDoor {
public:
    using Mode = FlashFile::Mode;

    /// As FlashFile::create() and FlashFile::open().
    static Result<FlashStore> create(const QString &path, const FlashDescription &description);
    static Result<FlashStore> open(const QString &path, Mode mode);

    const FlashDescription &description() const { return m_file.description(); }
    /// PCI address and booted banks are kept there. Its flash is not to be written behind the store's back.
    FlashFile &file() { return m_file; }
    const FlashFile &file() const { return m_file; }

    FlashGeometry geometry() const override { return m_file.description().geometry; }
    bool erase(std::uint32_t sector) override;
    bool program(std::uint64_t address, std::span<const std::byte> page) override;
    bool read(std::uint64_t address, std::span<std::byte> bytes) override;
    void digestBegin() override;
    void digestUpdate(std::span<const std::byte> bytes) override;
    void digestFinish(std::span<std::byte, 32> digest) override;

    quint64 operations() const { return m_file.operations(); }
    quint64 reads() const { return m_reads; }
    void resetOperations();                    ///< operations and reads count from 0 again; needs Mode::Serve
    quint32 eraseCount(quint32 sector) const;  ///< 0 for a sector that is not there

    quint64 violations() const { return m_violations; }
    QString lastViolation() const { return m_lastViolation; }

    /// Arms a cut; it fires once. Of two cuts of the same operation the later one counts.
    void cutPowerAt(const PowerCut &cut) { m_cuts[cut.operation] = cut; }
    bool powerLost() const { return m_powerLost; }
    /// The cut that fired last.
    const std::optional<PowerCut> &lastCut() const { return m_lastCut; }
    /// Cuts that have fired so far.
    quint64 powerCuts() const { return m_powerCuts; }
    void restorePower() { m_powerLost = false; }
    /// From now on erase and program of this sector report a failure and change nothing.
    void addBadSector(quint32 sector) { m_badSectors.insert(sector); }
    /// The bad sectors that were written to, in the order of the first failure.
    const QList<quint32> &failedSectors() const { return m_failedSectors; }

private:
    explicit FlashStore(FlashFile file)
        : m_file(std::move(file))
    {
    }
    bool refuse(const QString &violation);
    bool isWithin(quint64 address, quint64 size) const;
    QString brokenProgramRule(quint64 address, quint64 size) const;
    std::optional<PowerCut> beginOperation();
    bool failsAsBad(quint32 sector);
    void eraseCells(quint32 sector, const std::optional<PowerCut> &cut);
    void programCells(quint64 address, std::span<const std::byte> page, const std::optional<PowerCut> &cut);

    FlashFile m_file;
    std::optional<Sha256> m_digest;
    quint64 m_reads = 0;
    quint64 m_violations = 0;
    QString m_lastViolation;
    std::map<quint64, PowerCut> m_cuts;  // by operation
    std::optional<PowerCut> m_lastCut;
    quint64 m_powerCuts = 0;
    bool m_powerLost = false;
    std::set<quint32> m_badSectors;
    QList<quint32> m_failedSectors;
    std::map<quint32, PowerCut> m_unstable;  // sector: the cut that left it half-erased
};

}  // namespace fwpilot
