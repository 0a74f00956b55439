// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/host_lock.h"
#include "core/simulator/flash_header.h"

#include <optional>
#include <span>

namespace fwpilot {

/// The file that keeps a simulated processor's flash, mapped shared: what was stored survives kill -9 of the process, and is seen by
/// everyone who looks at the file meanwhile. It knows nothing of the rules of flash: FlashStore keeps them.
///
/// Used by one thread at a time. Whoever cuts the file short while it is mapped ends the process (SIGBUS).
class FlashFile {
public:
    enum class Mode {
        Serve,  ///< reads and writes, and holds the file's lock: one at a time
        Look,   ///< reads only, without a lock
    };

    /// Makes a file with erased flash and nothing booted, and serves it. It appears whole or not at all, and never in place of
    /// another. Errors: Usage (the description has a defect), Precondition (it exists, no room), NotFound or NoAccess (the folder).
    static Result<FlashFile> create(const QString &path, const FlashDescription &description);
    /// Errors: NotFound, NoAccess, Busy (another one serves it), Malformed (damaged, or no flash file), Unsupported (another format).
    static Result<FlashFile> open(const QString &path, Mode mode);

    FlashFile(FlashFile &&other) noexcept;
    FlashFile &operator=(FlashFile &&other) noexcept;
    ~FlashFile();

    Mode mode() const { return m_mode; }
    const FlashDescription &description() const { return m_description; }

    // What changes in the header. The setters need Mode::Serve.
    void setPciAddress(const QString &address);  ///< up to 15 characters, see FlashDescription::pciAddress
    quint64 operations() const;
    void setOperations(quint64 count);
    int booted(qsizetype component) const;       ///< the bank that runs, -1 for none
    void setBooted(qsizetype component, int bank);
    quint32 eraseCount(quint32 sector) const;    ///< of a sector that is there
    void countErase(quint32 sector);

    // The flash. Ranges must lie within it; store() needs Mode::Serve. A kill in the middle of store() leaves it torn, as on hardware.
    void load(quint64 address, std::span<std::byte> bytes) const;
    void store(quint64 address, std::span<const std::byte> bytes);
    void fillErased(quint64 address, quint64 size);
    bool isErased(quint64 address, quint64 size) const;

private:
    FlashFile(int descriptor, Mode mode)
        : m_descriptor(descriptor)
        , m_mode(mode)
    {
    }
    Result<void> lock();
    Result<void> fill(const FlashDescription &description);
    Result<void> readHeader();
    Result<void> map();
    void close();
    std::span<std::byte> cells(quint64 address, quint64 size) const;

    int m_descriptor = -1;
    Mode m_mode = Mode::Look;
    std::optional<HostLock> m_lock;
    std::span<std::byte> m_map;
    FlashDescription m_description;
};

}  // namespace fwpilot
