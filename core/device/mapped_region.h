// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QtGlobal>

#include <cstddef>
#include <span>

namespace fwpilot {

/// The memory behind a base address (`resource2` of a function in sysfs) or a mailbox file, mapped shared into this process.
///
/// The memory may vanish at any moment: the function is unplugged, the file is cut short. Then the region becomes zeros (private
/// to this process) and gone() true, on whatever thread touched it first, instead of a signal that ends the program (protocol
/// rule 7). Every copy out of the region must therefore be followed by a look at gone(). On a real bus a dead function may
/// also read as all ones without being gone. No longjmp, no lock: threads and sanitizers are fine.
class MappedRegion {
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Maps the first `length` bytes of the file (0 = all of it). Never creates, grows or cuts it.
    /// Errors: NotFound, NoAccess (with the reason, the kernel's lockdown too), DeviceGone (the function is being removed),
    /// Unsupported (not a file, empty, or shorter than `length`), OverLimit (32 regions are mapped already).
    static Result<MappedRegion> map(const QString &path, Access access, quint64 length = 0);

    /// Has the kernel switch on the function whose folder in sysfs this is, where its `enable` reads 0: until then a real base
    /// address reads all ones. Nothing is done where it is on, or where there is no such file.
    /// Errors: NoAccess, DeviceGone, Unsupported (the kernel cannot).
    static Result<void> enable(const QString &sysfsFunctionPath);

    MappedRegion(MappedRegion &&other) noexcept;
    MappedRegion &operator=(MappedRegion &&other) noexcept;
    ~MappedRegion();  ///< unmaps and closes; nobody may be using bytes() any more

    /// The memory; storing to it needs Access::ReadWrite. Valid as long as this object, or the one it was moved to.
    [[nodiscard]] std::span<std::byte> bytes() const { return {m_base, m_length}; }
    /// The opened file, for HostLock; stays owned by the region.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Whether the memory has vanished since it was mapped. It never comes back: map again. Any thread.
    [[nodiscard]] bool gone() const;

private:
    MappedRegion() = default;
    void release();

    std::byte *m_base = nullptr;
    std::size_t m_length = 0;
    int m_descriptor = -1;
    int m_entry = -1;  ///< its row in the table that the signal handler reads
};

}  // namespace fwpilot
