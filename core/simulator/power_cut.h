// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>

namespace fwpilot {

/// A loss of power in the middle of one flash operation, and what that operation leaves behind. The same cut on the same content
/// always leaves the same bytes.
struct PowerCut {
    enum class Outcome {
        Before,   ///< nothing of the operation was done
        After,    ///< all of it was done
        Torn,     ///< its first part was done
        Garbage,  ///< program: some of the bits to be cleared are not; erase: some bytes are erased, the others half-erased and unstable
    };

    quint64 operation = 0;  ///< erases and programs count together, from 1
    Outcome outcome = Outcome::Before;
    quint64 seed = 0;       ///< of Garbage
    quint8 part = 128;      ///< of Torn: how much was done, in parts of 256; the half of it by default

    bool operator==(const PowerCut &) const = default;
};

/// Turns the content of a sector into what an erase leaves of it when it is cut.
void leaveOfErase(const PowerCut &cut, std::span<std::byte> sector);
/// Turns the content of a page into what the program of `wanted`, as long as the page, leaves of it when it is cut.
void leaveOfProgram(const PowerCut &cut, std::span<std::byte> page, std::span<const std::byte> wanted);
/// Disturbs bytes read from a sector that an erase with outcome Garbage left half-erased: its unstable bytes read differently each time.
/// `offset`: of the first byte within the sector; `readNumber`: what makes one read different from the next.
void disturbRead(const PowerCut &cut, quint64 offset, quint64 readNumber, std::span<std::byte> bytes);

}  // namespace fwpilot
