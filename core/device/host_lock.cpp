// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/host_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <utility>

namespace fwpilot {

namespace {

int setLock(int descriptor, short type)
{
    struct flock whole = {};
    whole.l_type = type;
    whole.l_whence = SEEK_SET;
    return ::fcntl(descriptor, F_OFD_SETLK, &whole);
}

}  // namespace

Result<HostLock> HostLock::take(int descriptor)
{
    if (setLock(descriptor, F_WRLCK) == 0)
        return HostLock(descriptor);
    const int cause = errno;
    if (cause == EAGAIN || cause == EACCES)
        return Error{Error::Code::Busy, QStringLiteral("another program on this system holds the processor's lock")};
    if (cause == EBADF)
        return Error{Error::Code::NoAccess, QStringLiteral("the lock needs a file that is open for writing")};
    return Error{
        Error::Code::Unsupported, QStringLiteral("the file cannot be locked: %1").arg(QString::fromLocal8Bit(std::strerror(cause)))};
}

HostLock::HostLock(HostLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

HostLock &HostLock::operator=(HostLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

HostLock::~HostLock()
{
    release();
}

void HostLock::release()
{
    if (m_descriptor >= 0)
        setLock(m_descriptor, F_UNLCK);
    m_descriptor = -1;
}

}  // namespace fwpilot
