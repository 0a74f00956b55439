// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fwpilot {

/// Memory that two machines see at once: plain aligned loads and stores of whole words, never a read-modify-write, which would not be
/// atomic across PCI (rule 5). Offsets are multiples of the word's size. The span must stay mapped while this is used.
class SharedWords {
public:
    SharedWords() = default;
    explicit SharedWords(std::span<std::byte> memory) : m_memory(memory) {}

    std::size_t size() const { return m_memory.size(); }

    std::uint32_t load(std::size_t offset) const { return __atomic_load_n(word32(offset), __ATOMIC_ACQUIRE); }
    void store(std::size_t offset, std::uint32_t value) const { __atomic_store_n(word32(offset), value, __ATOMIC_RELEASE); }

    /// Copies bytes out of the memory, in whole words. What is loaded afterwards is loaded afterwards.
    void copyOut(std::size_t offset, std::span<std::byte> bytes) const
    {
        std::size_t index = 0;
        for (; index + sizeof(Word) <= bytes.size(); index += sizeof(Word)) {
            const Word word = __atomic_load_n(wordAt(offset + index), __ATOMIC_ACQUIRE);
            __builtin_memcpy(bytes.data() + index, &word, sizeof word);
        }
        if (index < bytes.size()) {
            const Word word = __atomic_load_n(wordAt(offset + index), __ATOMIC_ACQUIRE);
            __builtin_memcpy(bytes.data() + index, &word, bytes.size() - index);
        }
    }
    /// Copies bytes into the memory, in whole words; the last word is filled up with zeros. What was stored before stands there before.
    void copyIn(std::size_t offset, std::span<const std::byte> bytes) const
    {
        std::size_t index = 0;
        for (; index + sizeof(Word) <= bytes.size(); index += sizeof(Word)) {
            Word word = 0;
            __builtin_memcpy(&word, bytes.data() + index, sizeof word);
            __atomic_store_n(wordAt(offset + index), word, __ATOMIC_RELEASE);
        }
        if (index < bytes.size()) {
            Word word = 0;
            __builtin_memcpy(&word, bytes.data() + index, bytes.size() - index);
            __atomic_store_n(wordAt(offset + index), word, __ATOMIC_RELEASE);
        }
    }

private:
    using Word = std::uintptr_t;

    std::uint32_t *word32(std::size_t offset) const { return static_cast<std::uint32_t *>(address(offset)); }
    Word *wordAt(std::size_t offset) const { return static_cast<Word *>(address(offset)); }
    void *address(std::size_t offset) const { return m_memory.data() + offset; }

    std::span<std::byte> m_memory;
};

}  // namespace fwpilot
