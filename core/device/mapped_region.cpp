// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/mapped_region.h"

#include "core/device/access_error.h"

#include <QFile>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace fwpilot {

namespace {

/// What the signal handler knows of a region. Only `claimed` is taken and given back; `base` is written last and cleared first,
/// so that a row with a base is complete.
struct Registration {
    std::atomic<bool> claimed = false;
    std::atomic<std::uintptr_t> base = 0;
    std::atomic<std::size_t> length = 0;  ///< whole pages
    std::atomic<int> protection = PROT_NONE;
    std::atomic<bool> gone = false;
};
static_assert(std::atomic<std::uintptr_t>::is_always_lock_free && std::atomic<std::size_t>::is_always_lock_free
    && std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

constexpr int capacity = 32;
std::array<Registration, capacity> registrations;
struct sigaction previousAction;  // written once, before the handler can run

/// mmap as a bare system call: safe in a signal handler, and no sanitizer takes the new pages for a store by this thread.
bool mapZeroPages(std::uintptr_t base, std::size_t length, int protection)
{
#ifdef SYS_mmap2
    constexpr long call = SYS_mmap2;
#else
    constexpr long call = SYS_mmap;
#endif
    return ::syscall(call, base, length, protection, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1L, 0L) != -1;
}

/// Async-signal-safe. False when the address is in no region.
bool replaceVanishedRegion(std::uintptr_t address)
{
    for (Registration &row : registrations) {
        const std::uintptr_t base = row.base.load(std::memory_order_acquire);
        const std::size_t length = row.length.load(std::memory_order_relaxed);
        if (base == 0 || address < base || address - base >= length)
            continue;
        if (!mapZeroPages(base, length, row.protection.load(std::memory_order_relaxed)))
            return false;
        row.gone.store(true, std::memory_order_release);
        return true;
    }
    return false;
}

/// A SIGBUS that is none of ours goes where it went before: to the handler of that time, or to the death of the process.
void passOn(int number, siginfo_t *origin, void *context)
{
    if ((previousAction.sa_flags & SA_SIGINFO) != 0) {
        previousAction.sa_sigaction(number, origin, context);
        return;
    }
    const bool sent = origin->si_code <= 0;  // by kill and the like; a fault's codes are positive
    if (previousAction.sa_handler == SIG_IGN && sent)
        return;
    if (previousAction.sa_handler == SIG_DFL || previousAction.sa_handler == SIG_IGN) {
        ::signal(number, SIG_DFL);
        if (sent)
            ::raise(number);  // a fault comes again by itself
        return;
    }
    previousAction.sa_handler(number);
}

void onBusError(int number, siginfo_t *origin, void *context)
{
    const int savedErrno = errno;
    const bool fault = origin->si_code > 0;
    if (!fault || !replaceVanishedRegion(reinterpret_cast<std::uintptr_t>(origin->si_addr)))
        passOn(number, origin, context);
    errno = savedErrno;
}

void installHandlerOnce()
{
    [[maybe_unused]] static const bool installed = [] {
        ::sigaction(SIGBUS, nullptr, &previousAction);
        struct sigaction action = {};
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
        sigemptyset(&action.sa_mask);
        return ::sigaction(SIGBUS, &action, nullptr) == 0;
    }();
}

int claimRegistration()
{
    for (int entry = 0; entry < capacity; ++entry) {
        bool expected = false;
        if (registrations[static_cast<std::size_t>(entry)].claimed.compare_exchange_strong(expected, true, std::memory_order_acquire))
            return entry;
    }
    return -1;
}

/// Why an open or a map failed, with a look at the kernel's lockdown where that can be the reason.
Error mapError(const QString &path, int cause)
{
    return accessError(path, cause, cause == EPERM ? lockdownMode() : QString());
}

/// Bytes to map, after a look at what the descriptor is.
Result<std::size_t> usableLength(const QString &path, int descriptor, quint64 wanted)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return mapError(path, errno);
    if (!S_ISREG(status.st_mode))
        return Error{Error::Code::Unsupported, QStringLiteral("%1 is neither a region of memory nor a file.").arg(path)};
    const auto size = static_cast<quint64>(status.st_size);
    if (size == 0 || size < wanted)
        return Error{Error::Code::Unsupported,
            QStringLiteral("%1 is only %2 bytes long, and %3 are needed.").arg(path).arg(size).arg(qMax<quint64>(wanted, 1))};
    return static_cast<std::size_t>(wanted == 0 ? size : wanted);
}

}  // namespace

Result<MappedRegion> MappedRegion::map(const QString &path, Access access, quint64 length)
{
    const bool writable = access == Access::ReadWrite;
    MappedRegion region;
    // O_NONBLOCK: a named pipe must not hold us; files and attributes do not care.
    region.m_descriptor = ::open(QFile::encodeName(path).constData(), (writable ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (region.m_descriptor < 0)
        return errno == EISDIR ? Error{Error::Code::Unsupported, QStringLiteral("%1 is a folder.").arg(path)} : mapError(path, errno);
    const Result<std::size_t> usable = usableLength(path, region.m_descriptor, length);
    if (!usable)
        return usable.error();
    region.m_entry = claimRegistration();
    if (region.m_entry < 0)
        return Error{Error::Code::OverLimit, QStringLiteral("%1 is not mapped: %2 regions are in use already.").arg(path).arg(capacity)};
    installHandlerOnce();

    const int protection = writable ? PROT_READ | PROT_WRITE : PROT_READ;
    void *const base = ::mmap(nullptr, *usable, protection, MAP_SHARED, region.m_descriptor, 0);
    if (base == MAP_FAILED)
        return mapError(path, errno);
    region.m_base = static_cast<std::byte *>(base);
    region.m_length = *usable;

    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    Registration &row = registrations[static_cast<std::size_t>(region.m_entry)];
    row.length.store((*usable + page - 1) / page * page, std::memory_order_relaxed);
    row.protection.store(protection, std::memory_order_relaxed);
    row.gone.store(false, std::memory_order_relaxed);
    row.base.store(reinterpret_cast<std::uintptr_t>(base), std::memory_order_release);
    return region;
}

Result<void> MappedRegion::enable(const QString &sysfsFunctionPath)
{
    const QString path = sysfsFunctionPath + QStringLiteral("/enable");
    const QByteArray name = QFile::encodeName(path);
    QFile state(path);
    if (!state.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || state.read(16).trimmed() != "0")
        return {};  // no such file, or on already
    const int descriptor = ::open(name.constData(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return enableError(path, errno);
    const bool written = ::write(descriptor, "1", 1) == 1;
    const int cause = errno;
    ::close(descriptor);
    if (!written)
        return enableError(path, cause);
    return {};
}

MappedRegion::MappedRegion(MappedRegion &&other) noexcept
    : m_base(std::exchange(other.m_base, nullptr))
    , m_length(std::exchange(other.m_length, 0))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_entry(std::exchange(other.m_entry, -1))
{
}

MappedRegion &MappedRegion::operator=(MappedRegion &&other) noexcept
{
    if (this != &other) {
        release();
        m_base = std::exchange(other.m_base, nullptr);
        m_length = std::exchange(other.m_length, 0);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_entry = std::exchange(other.m_entry, -1);
    }
    return *this;
}

MappedRegion::~MappedRegion()
{
    release();
}

bool MappedRegion::gone() const
{
    return m_entry >= 0 && registrations[static_cast<std::size_t>(m_entry)].gone.load(std::memory_order_acquire);
}

void MappedRegion::release()
{
    if (m_entry >= 0)
        registrations[static_cast<std::size_t>(m_entry)].base.store(0, std::memory_order_release);
    if (m_base != nullptr)
        ::munmap(m_base, m_length);
    if (m_entry >= 0)
        registrations[static_cast<std::size_t>(m_entry)].claimed.store(false, std::memory_order_release);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_base = nullptr;
    m_length = 0;
    m_descriptor = -1;
    m_entry = -1;
}

}  // namespace fwpilot
