// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/messages.h"

namespace fwpilot {

/// The final answers to the last ids of a session (rule 3): an id that comes again gets the same answer, and its work is done once.
class AnswerMemory {
public:
    static constexpr std::size_t maximumBody = 128;

    struct Entry {
        std::uint32_t id = 0;  ///< 0 is no entry
        std::uint8_t type = 0;
        Outcome outcome = Outcome::Done;
        std::size_t length = 0;
        std::array<std::byte, maximumBody> body{};
    };
    enum class Known { New, Answered, Stale };

    /// Forgets everything and keeps the answers of `depth` ids from now on, at most the capacity.
    void begin(std::size_t depth)
    {
        m_depth = depth < m_entries.size() ? depth : m_entries.size();
        m_entries = {};
        m_highest = 0;
    }
    Known look(std::uint32_t id, const Entry *&entry) const
    {
        const Entry &candidate = m_entries[id % m_depth];
        entry = &candidate;
        if (candidate.id == id)
            return Known::Answered;
        return m_highest >= m_depth && id <= m_highest - m_depth ? Known::Stale : Known::New;
    }
    void keep(std::uint32_t id, std::uint8_t type, Outcome outcome, std::span<const std::byte> body)
    {
        Entry &entry = m_entries[id % m_depth];
        if (id < entry.id || body.size() > entry.body.size())
            return;
        m_highest = id > m_highest ? id : m_highest;
        entry.id = id;
        entry.type = type;
        entry.outcome = outcome;
        entry.length = body.size();
        __builtin_memcpy(entry.body.data(), body.data(), body.size());
    }

private:
    std::size_t m_depth = 1;
    std::uint32_t m_highest = 0;  ///< of the ids answered
    std::array<Entry, 33> m_entries{};
};

}  // namespace fwpilot
