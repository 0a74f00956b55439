// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// The two halves of step_faults: what a step is and what befalls it (step_faults.cpp), and libc's calls that are steps (step_calls.cpp).
namespace step_faults {

/// Whether a call on it is a step: below $XDG_STATE_HOME. Keeps errno.
bool isState(int descriptor);
bool isState(const char *path);

/// One step: counted, and with what is to happen before, in its place, and after it.
class Step {
public:
    /// @param bytes for the trace
    Step(const char *kind, std::size_t bytes);
    ~Step();
    Step(const Step &) = delete;
    Step &operator=(const Step &) = delete;

    /// True, with errno set, when it must not be carried out.
    bool fails() const;
    /// The error number then, else 0.
    int error() const { return m_error; }
    /// How much of a write takes place.
    std::size_t share(std::size_t bytes) const;
    void dieIfTorn() const;

private:
    const long m_number;
    int m_error = 0;
};

/// Counts a read, when it is one of the bundle. False, with errno set, when it must not be carried out.
bool mayRead(int descriptor, long long offset, std::size_t bytes);

/// Seconds by which the clock on the wall is off now. Keeps errno.
long long wallOffset();

}  // namespace step_faults
