// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace fwpilot {

/// Milliseconds of a clock that never goes back; only differences mean anything.
using Milliseconds = std::uint64_t;

/// A SHA-256.
using Digest = std::array<std::byte, 32>;

/// Text of at most N bytes of UTF-8 without control characters, held in place.
template <std::size_t N>
struct Text {
    static_assert(N < 256);
    std::array<char, N> characters{};
    std::uint8_t length = 0;

    constexpr Text() = default;
    /// What fits of the text; cut at a character's border.
    constexpr explicit Text(std::span<const char> text)
    {
        std::size_t fits = text.size() < N ? text.size() : N;
        while (fits < text.size() && fits > 0 && (static_cast<unsigned char>(text[fits]) & 0xC0U) == 0x80U)
            --fits;
        for (std::size_t index = 0; index < fits; ++index)
            characters[index] = text[index];
        length = static_cast<std::uint8_t>(fits);
    }
    /// A literal, without its final NUL.
    template <std::size_t M>
    constexpr Text(const char (&literal)[M]) : Text(std::span<const char>(literal, M - 1))
    {
    }

    constexpr std::span<const char> view() const { return {characters.data(), length}; }
    constexpr bool empty() const { return length == 0; }
    constexpr bool operator==(const Text &) const = default;
};

/// At most N values, held in place.
template <class T, std::size_t N>
struct List {
    std::array<T, N> values{};
    std::uint16_t count = 0;

    static constexpr std::size_t capacity() { return N; }
    constexpr std::size_t size() const { return count; }
    constexpr bool empty() const { return count == 0; }
    constexpr T *begin() { return values.data(); }
    constexpr T *end() { return values.data() + count; }
    constexpr const T *begin() const { return values.data(); }
    constexpr const T *end() const { return values.data() + count; }
    constexpr T &operator[](std::size_t index) { return values[index]; }
    constexpr const T &operator[](std::size_t index) const { return values[index]; }
    constexpr void clear() { count = 0; }
    /// False, and nothing done, when the list is full.
    constexpr bool append(const T &value)
    {
        if (count >= N)
            return false;
        values[count++] = value;
        return true;
    }
    constexpr bool operator==(const List &other) const
    {
        if (count != other.count)
            return false;
        for (std::size_t index = 0; index < count; ++index) {
            if (!(values[index] == other.values[index]))
                return false;
        }
        return true;
    }
};

/// True for UTF-8 (RFC 3629) without control characters (rule 18).
bool isPlainText(std::span<const char> text);

}  // namespace fwpilot
