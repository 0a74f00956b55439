// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into fwpilotctl with LD_PRELOAD: counts the steps by which it changes its lasting state, and spoils the one that is named.
//
// A step is a call that creates, writes, syncs, renames or removes something below $XDG_STATE_HOME (an absolute path without links).
// Reads are those of the file STEP_FAULTS_BUNDLE, numbered apart. Both count from 1.
//
//     STEP_FAULTS_TRACE=FILE    gets a line before each: "step N KIND BYTES" or "read N OFFSET BYTES"
//     STEP_FAULTS=SPEC,SPEC     at most eight of:
//         signal@N:SIGNAL         raised before step N
//         signal-after@N:SIGNAL   raised after it
//         torn@N:BYTES            step N, a write, writes only so much; then SIGKILL
//         short@N:BYTES           step N, a write, writes only so much, and says so
//         fail@N:ERRNO            step N fails
//         fail-from@N:ERRNO       step N and all later ones fail
//         read-signal@N:SIGNAL    raised before read N
//         read-fail-from@N:ERRNO  read N and all later ones fail
//         clock@N:SECONDS         from step N on (0: always) the clock on the wall is off by so much
//
// What libc is asked for by another name (openat of the C library itself, io_uring, mmap) is not seen; fwpilotctl uses none of these there.
#include "tests/faults/step_faults.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <limits.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace step_faults {

namespace {

enum class Kind { None, Signal, SignalAfter, Torn, Short, Fail, FailFrom, ReadSignal, ReadFailFrom, Clock };

constexpr const char *names[]
    = {"", "signal", "signal-after", "torn", "short", "fail", "fail-from", "read-signal", "read-fail-from", "clock"};

struct Fault {
    Kind kind;
    long at;
    long long value;
};

struct Faults {
    Fault list[8];
    int count;
    const char *state;
    const char *bundle;
    int trace;
};

std::atomic<long> steps;
std::atomic<long> reads;

[[noreturn]] void refuse(const char *text)
{
    std::fprintf(stderr, "step_faults: %s cannot be understood\n", text);
    std::abort();
}

Fault parse(const char *spec)
{
    for (int kind = 1; kind <= static_cast<int>(Kind::Clock); ++kind) {
        const std::size_t length = std::strlen(names[kind]);
        if (std::strncmp(spec, names[kind], length) != 0 || spec[length] != '@')
            continue;
        char *end = nullptr;
        const long at = std::strtol(spec + length + 1, &end, 10);
        if (*end != ':')
            refuse(spec);
        const long long value = std::strtoll(end + 1, &end, 10);
        if (*end != '\0' && *end != ',')
            refuse(spec);
        return {static_cast<Kind>(kind), at, value};
    }
    refuse(spec);
}

Faults readEnvironment()
{
    Faults faults = {};
    faults.state = std::getenv("XDG_STATE_HOME");
    faults.bundle = std::getenv("STEP_FAULTS_BUNDLE");
    faults.trace = -1;
    if (const char *trace = std::getenv("STEP_FAULTS_TRACE"))
        faults.trace = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, trace, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
    for (const char *spec = std::getenv("STEP_FAULTS"); spec != nullptr && *spec != '\0';) {
        if (faults.count == 8)
            refuse(spec);
        faults.list[faults.count++] = parse(spec);
        const char *comma = std::strchr(spec, ',');
        spec = comma != nullptr ? comma + 1 : nullptr;
    }
    return faults;
}

const Faults &faults()
{
    static const Faults read = readEnvironment();
    return read;
}

const Fault *find(Kind kind, long number, bool fromThere = false)
{
    for (int index = 0; index < faults().count; ++index) {
        const Fault &fault = faults().list[index];
        if (fault.kind == kind && (fromThere ? number >= fault.at : number == fault.at))
            return &fault;
    }
    return nullptr;
}

void trace(const char *line)
{
    if (faults().trace >= 0)
        static_cast<void>(::syscall(SYS_write, faults().trace, line, std::strlen(line)));
}

bool isBelow(const char *path, const char *folder)
{
    const std::size_t length = folder != nullptr ? std::strlen(folder) : 0;
    return length > 0 && std::strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/// False when the descriptor is of no file.
bool pathOf(int descriptor, char (&path)[PATH_MAX])
{
    char link[64];
    std::snprintf(link, sizeof(link), "/proc/self/fd/%d", descriptor);
    const long length = ::syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof(path) - 1);
    path[length > 0 ? length : 0] = '\0';
    return length > 0 && path[0] == '/';
}

void raiseAt(Kind kind, long number)
{
    if (const Fault *fault = find(kind, number))
        ::raise(static_cast<int>(fault->value));
}

}  // namespace

bool isState(int descriptor)
{
    const int saved = errno;
    char path[PATH_MAX];
    const bool state = faults().state != nullptr && pathOf(descriptor, path) && isBelow(path, faults().state);
    errno = saved;
    return state;
}

bool isState(const char *path)
{
    return isBelow(path, faults().state);  // fwpilotctl names its journals by absolute paths
}

Step::Step(const char *kind, std::size_t bytes)
    : m_number(++steps)
{
    char line[96];
    std::snprintf(line, sizeof(line), "step %ld %s %zu\n", m_number, kind, bytes);
    trace(line);
    raiseAt(Kind::Signal, m_number);
    const Fault *fault = find(Kind::Fail, m_number);
    if (fault == nullptr)
        fault = find(Kind::FailFrom, m_number, true);
    m_error = fault != nullptr ? static_cast<int>(fault->value) : 0;
}

Step::~Step()
{
    const int saved = errno;
    raiseAt(Kind::SignalAfter, m_number);
    errno = saved;
}

bool Step::fails() const
{
    if (m_error != 0)
        errno = m_error;
    return m_error != 0;
}

std::size_t Step::share(std::size_t bytes) const
{
    const Fault *fault = find(Kind::Torn, m_number);
    if (fault == nullptr)
        fault = find(Kind::Short, m_number);
    return fault != nullptr && static_cast<std::size_t>(fault->value) < bytes ? static_cast<std::size_t>(fault->value) : bytes;
}

void Step::dieIfTorn() const
{
    if (find(Kind::Torn, m_number) != nullptr)
        ::raise(SIGKILL);
}

bool mayRead(int descriptor, long long offset, std::size_t bytes)
{
    char path[PATH_MAX];
    if (faults().bundle == nullptr || !pathOf(descriptor, path) || std::strncmp(path, faults().bundle, std::strlen(faults().bundle)) != 0)
        return true;
    const long number = ++reads;
    char line[96];
    std::snprintf(line, sizeof(line), "read %ld %lld %zu\n", number, offset, bytes);
    trace(line);
    raiseAt(Kind::ReadSignal, number);
    const Fault *fault = find(Kind::ReadFailFrom, number, true);
    if (fault != nullptr)
        errno = static_cast<int>(fault->value);
    return fault == nullptr;
}

long long wallOffset()
{
    const int saved = errno;
    long long offset = 0;
    for (int index = 0; index < faults().count; ++index) {
        const Fault &fault = faults().list[index];
        if (fault.kind == Kind::Clock && steps >= fault.at)
            offset = fault.value;
    }
    errno = saved;
    return offset;
}

}  // namespace step_faults
