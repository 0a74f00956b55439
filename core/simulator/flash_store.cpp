// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/flash_store.h"

#include <algorithm>
#include <vector>

namespace fwpilot {

Result<FlashStore> FlashStore::create(const QString &path, const FlashDescription &description)
{
    auto file = FlashFile::create(path, description);
    if (!file)
        return file.error();
    return FlashStore(std::move(file).value());
}

Result<FlashStore> FlashStore::open(const QString &path, Mode mode)
{
    auto file = FlashFile::open(path, mode);
    if (!file)
        return file.error();
    return FlashStore(std::move(file).value());
}

bool FlashStore::erase(std::uint32_t sector)
{
    if (m_powerLost)
        return false;
    if (m_file.mode() == Mode::Look)
        return refuse(QStringLiteral("erase of sector %1: the flash is only looked at").arg(sector));
    if (sector >= geometry().sectorCount)
        return refuse(QStringLiteral("erase of sector %1: there are %2").arg(sector).arg(geometry().sectorCount));

    const std::optional<PowerCut> cut = beginOperation();
    const bool bad = failsAsBad(sector);
    if (!bad)
        eraseCells(sector, cut);
    return !bad && !cut;
}

bool FlashStore::program(std::uint64_t address, std::span<const std::byte> page)
{
    if (m_powerLost)
        return false;
    if (const QString broken = brokenProgramRule(address, page.size()); !broken.isEmpty())
        return refuse(QStringLiteral("program of %1 bytes at %2: %3").arg(page.size()).arg(address).arg(broken));

    const std::optional<PowerCut> cut = beginOperation();
    const bool bad = failsAsBad(static_cast<quint32>(address / geometry().sectorSize));
    if (!bad)
        programCells(address, page, cut);
    return !bad && !cut;
}

bool FlashStore::read(std::uint64_t address, std::span<std::byte> bytes)
{
    if (m_powerLost)
        return false;
    if (!isWithin(address, bytes.size()))
        return refuse(QStringLiteral("read of %1 bytes at %2: beyond the flash of %3 bytes").arg(bytes.size()).arg(address).arg(geometry().size()));
    ++m_reads;
    m_file.load(address, bytes);
    const quint64 sectorSize = geometry().sectorSize;
    for (const auto &[sector, cut] : m_unstable) {
        const quint64 begin = sector * sectorSize;
        const quint64 from = std::max<quint64>(begin, address);
        const quint64 to = std::min<quint64>(begin + sectorSize, address + bytes.size());
        if (from < to)
            disturbRead(cut, from - begin, m_reads, bytes.subspan(from - address, to - from));
    }
    return true;
}

void FlashStore::digestBegin()
{
    m_digest.emplace();
}

void FlashStore::digestUpdate(std::span<const std::byte> bytes)
{
    Q_ASSERT(m_digest);
    m_digest->add({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
}

void FlashStore::digestFinish(std::span<std::byte, 32> digest)
{
    Q_ASSERT(m_digest);
    const QByteArray result = m_digest->finish();
    m_digest.reset();
    std::ranges::transform(result, digest.begin(), [](char character) { return static_cast<std::byte>(character); });
}

void FlashStore::resetOperations()
{
    m_file.setOperations(0);
    m_reads = 0;
}

quint32 FlashStore::eraseCount(quint32 sector) const
{
    return sector < geometry().sectorCount ? m_file.eraseCount(sector) : 0;
}

bool FlashStore::refuse(const QString &violation)
{
    ++m_violations;
    m_lastViolation = violation;
    return false;
}

bool FlashStore::isWithin(quint64 address, quint64 size) const
{
    const quint64 whole = geometry().size();
    return size <= whole && address <= whole - size;
}

/// The rule that a program would break; empty when it may be done.
QString FlashStore::brokenProgramRule(quint64 address, quint64 size) const
{
    const FlashGeometry shape = geometry();
    if (m_file.mode() == Mode::Look)
        return QStringLiteral("the flash is only looked at");
    if (size != shape.pageSize || address % shape.pageSize != 0)
        return QStringLiteral("not one whole page of %1").arg(shape.pageSize);
    if (!isWithin(address, size))
        return QStringLiteral("beyond the flash of %1 bytes").arg(shape.size());
    if (!m_file.isErased(address, size))
        return QStringLiteral("the page is not erased");
    if (m_unstable.contains(static_cast<quint32>(address / shape.sectorSize)))
        return QStringLiteral("the sector is half-erased");
    return {};
}

/// Counts an operation; the cut that fires at it, which takes the power.
std::optional<PowerCut> FlashStore::beginOperation()
{
    const quint64 number = m_file.operations() + 1;
    m_file.setOperations(number);
    const auto armed = m_cuts.extract(number);
    if (armed.empty())
        return std::nullopt;
    m_lastCut = armed.mapped();
    ++m_powerCuts;
    m_powerLost = true;
    return armed.mapped();
}

bool FlashStore::failsAsBad(quint32 sector)
{
    if (!m_badSectors.contains(sector))
        return false;
    if (!m_failedSectors.contains(sector))
        m_failedSectors.append(sector);
    return true;
}

void FlashStore::eraseCells(quint32 sector, const std::optional<PowerCut> &cut)
{
    const quint64 size = geometry().sectorSize;
    const quint64 address = sector * size;
    if (cut && cut->outcome == PowerCut::Outcome::Before)
        return;
    m_file.countErase(sector);
    if (!cut || cut->outcome == PowerCut::Outcome::After) {
        m_unstable.erase(sector);
        m_file.fillErased(address, size);
        return;
    }
    std::vector<std::byte> content(size);
    m_file.load(address, content);
    leaveOfErase(*cut, content);
    m_file.store(address, content);
    if (cut->outcome == PowerCut::Outcome::Garbage)
        m_unstable.insert_or_assign(sector, *cut);
}

void FlashStore::programCells(quint64 address, std::span<const std::byte> page, const std::optional<PowerCut> &cut)
{
    if (!cut) {
        m_file.store(address, page);
        return;
    }
    std::vector<std::byte> content(page.size());
    m_file.load(address, content);
    leaveOfProgram(*cut, content, page);
    m_file.store(address, content);
}

}  // namespace fwpilot
