// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace fwpilot {

/// The right of one program on this system to send messages to a processor (protocol rule 4): an open-file-description write
/// lock over the whole of an opened file, the mailbox or another. It ends with the object, with the last descriptor of that
/// opening, or with the process, however that dies. A child made by fork without exec keeps it: never do that.
class HostLock {
public:
    /// Takes the lock without waiting. The descriptor is borrowed, must be open for writing and must outlive the lock.
    /// Errors: Busy when another opening of the file holds it (the kernel does not tell whose), NoAccess when the
    /// descriptor is not open for writing, Unsupported where the file system knows no such locks.
    static Result<HostLock> take(int descriptor);

    HostLock(HostLock &&other) noexcept;
    HostLock &operator=(HostLock &&other) noexcept;
    ~HostLock();

private:
    explicit HostLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    void release();

    int m_descriptor = -1;
};

}  // namespace fwpilot
