// SPDX-License-Identifier: GPL-3.0-or-later
// libc's calls that step_faults stands in front of.
#include "tests/faults/step_faults.h"

#include <cstdarg>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

using namespace step_faults;

namespace {

/// The function that this library stands in front of.
template <class Function> Function *behind(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

/// A call that is a step as a whole.
template <class Call> auto step(bool isOne, const char *kind, std::size_t bytes, Call call) -> decltype(call())
{
    if (!isOne)
        return call();
    const Step counted(kind, bytes);
    return counted.fails() ? -1 : call();
}

template <class Write> ssize_t writeStep(int descriptor, const void *bytes, std::size_t length, Write write)
{
    if (!isState(descriptor))
        return write(bytes, length);
    const Step counted("write", length);
    if (counted.fails())
        return -1;
    const std::size_t share = counted.share(length);
    const ssize_t written = share == 0 ? 0 : write(bytes, share);
    counted.dieIfTorn();
    return written;
}

int openAt(const char *name, int folder, const char *path, int flags, mode_t mode)
{
    const bool writes = (flags & (O_CREAT | O_WRONLY | O_RDWR | O_TRUNC)) != 0 || (flags & O_DIRECTORY) == O_DIRECTORY;
    return step(writes && isState(path), "open", 0, [&] {
        using Open = int(const char *, int, ...);
        using OpenAt = int(int, const char *, int, ...);
        return std::strncmp(name, "openat", 6) == 0 ? behind<OpenAt>(name)(folder, path, flags, mode)
                                                    : behind<Open>(name)(path, flags, mode);
    });
}

mode_t modeOf(int flags, va_list arguments)
{
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makes ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

}  // namespace

// The names below are libc's own; each is called from C code and must not be mangled.
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAt("open", AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAt("open64", AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAt("openat", folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAt("openat64", folder, path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t length)
{
    static const auto next = behind<ssize_t(int, const void *, size_t)>("write");
    return writeStep(descriptor, bytes, length, [&](const void *from, size_t count) { return next(descriptor, from, count); });
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset)
{
    static const auto next = behind<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return writeStep(descriptor, bytes, length, [&](const void *from, size_t count) { return next(descriptor, from, count, offset); });
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset)
{
    static const auto next = behind<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return writeStep(descriptor, bytes, length, [&](const void *from, size_t count) { return next(descriptor, from, count, offset); });
}

ssize_t writev(int descriptor, const struct iovec *parts, int count)
{
    static const auto next = behind<ssize_t(int, const struct iovec *, int)>("writev");
    return step(isState(descriptor), "writev", static_cast<std::size_t>(count), [&] { return next(descriptor, parts, count); });
}

ssize_t read(int descriptor, void *bytes, size_t length)
{
    static const auto next = behind<ssize_t(int, void *, size_t)>("read");
    return mayRead(descriptor, -1, length) ? next(descriptor, bytes, length) : -1;
}

ssize_t pread(int descriptor, void *bytes, size_t length, off_t offset)
{
    static const auto next = behind<ssize_t(int, void *, size_t, off_t)>("pread");
    return mayRead(descriptor, offset, length) ? next(descriptor, bytes, length, offset) : -1;
}

ssize_t pread64(int descriptor, void *bytes, size_t length, off64_t offset)
{
    static const auto next = behind<ssize_t(int, void *, size_t, off64_t)>("pread64");
    return mayRead(descriptor, offset, length) ? next(descriptor, bytes, length, offset) : -1;
}

int fsync(int descriptor)
{
    static const auto next = behind<int(int)>("fsync");
    return step(isState(descriptor), "sync", 0, [&] { return next(descriptor); });
}

int fdatasync(int descriptor)
{
    static const auto next = behind<int(int)>("fdatasync");
    return step(isState(descriptor), "sync", 0, [&] { return next(descriptor); });
}

int ftruncate(int descriptor, off_t length) noexcept
{
    static const auto next = behind<int(int, off_t)>("ftruncate");
    return step(isState(descriptor), "truncate", 0, [&] { return next(descriptor, length); });
}

int ftruncate64(int descriptor, off64_t length) noexcept
{
    static const auto next = behind<int(int, off64_t)>("ftruncate64");
    return step(isState(descriptor), "truncate", 0, [&] { return next(descriptor, length); });
}

int fallocate(int descriptor, int mode, off_t offset, off_t length)
{
    static const auto next = behind<int(int, int, off_t, off_t)>("fallocate");
    return step(isState(descriptor), "allocate", static_cast<std::size_t>(length), [&] { return next(descriptor, mode, offset, length); });
}

int fallocate64(int descriptor, int mode, off64_t offset, off64_t length)
{
    static const auto next = behind<int(int, int, off64_t, off64_t)>("fallocate64");
    return step(isState(descriptor), "allocate", static_cast<std::size_t>(length), [&] { return next(descriptor, mode, offset, length); });
}

// These two give the error number itself.
int posix_fallocate(int descriptor, off_t offset, off_t length)
{
    static const auto next = behind<int(int, off_t, off_t)>("posix_fallocate");
    if (!isState(descriptor))
        return next(descriptor, offset, length);
    const Step counted("allocate", static_cast<std::size_t>(length));
    return counted.error() != 0 ? counted.error() : next(descriptor, offset, length);
}

int posix_fallocate64(int descriptor, off64_t offset, off64_t length)
{
    static const auto next = behind<int(int, off64_t, off64_t)>("posix_fallocate64");
    if (!isState(descriptor))
        return next(descriptor, offset, length);
    const Step counted("allocate", static_cast<std::size_t>(length));
    return counted.error() != 0 ? counted.error() : next(descriptor, offset, length);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto next = behind<int(const char *, mode_t)>("mkdir");
    return step(isState(path), "mkdir", 0, [&] { return next(path, mode); });
}

int unlink(const char *path) noexcept
{
    static const auto next = behind<int(const char *)>("unlink");
    return step(isState(path), "unlink", 0, [&] { return next(path); });
}

int rename(const char *from, const char *to) noexcept
{
    static const auto next = behind<int(const char *, const char *)>("rename");
    return step(isState(to), "rename", 0, [&] { return next(from, to); });
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    static const auto next = behind<int(int, const char *, int, const char *)>("renameat");
    return step(isState(to), "rename", 0, [&] { return next(fromFolder, from, toFolder, to); });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    static const auto next = behind<int(int, const char *, int, const char *, unsigned int)>("renameat2");
    return step(isState(to), "rename", 0, [&] { return next(fromFolder, from, toFolder, to, flags); });
}

int clock_gettime(clockid_t clock, struct timespec *time) noexcept
{
    static const auto next = behind<int(clockid_t, struct timespec *)>("clock_gettime");
    const int result = next(clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += wallOffset();
    return result;
}

int gettimeofday(struct timeval *time, void *zone) noexcept
{
    static const auto next = behind<int(struct timeval *, void *)>("gettimeofday");
    const int result = next(time, zone);
    if (result == 0)
        time->tv_sec += wallOffset();
    return result;
}

time_t time(time_t *into) noexcept
{
    static const auto next = behind<time_t(time_t *)>("time");
    const time_t now = next(nullptr) + wallOffset();
    if (into != nullptr)
        *into = now;
    return now;
}

}  // extern "C"
