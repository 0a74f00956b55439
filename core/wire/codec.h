// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/values.h"

#include <concepts>
#include <type_traits>

namespace fwpilot {

template <class T>
concept WireInteger = std::unsigned_integral<T> && !std::same_as<T, bool>;

/// An enumeration that travels as its underlying type; `isKnown` says which values exist.
template <class T>
concept WireEnum = std::is_enum_v<T> && requires(T value) {
    { isKnown(value) } -> std::same_as<bool>;
};

/// A struct that names its fields once, for both directions: `static void fields(Self &, Codec &)` calls codec(field...) in wire order.
template <class T, class Codec>
concept Described = requires(T &value, Codec &codec) { T::fields(value, codec); };

/// Puts values into a buffer, little-endian. A value that does not fit makes the whole result unusable, and is remembered.
class Writer {
public:
    explicit Writer(std::span<std::byte> buffer) : m_buffer(buffer) {}

    /// The bytes written; empty when anything did not fit.
    std::span<const std::byte> written() const { return m_overrun ? std::span<const std::byte>{} : m_buffer.first(m_used); }
    bool overrun() const { return m_overrun; }
    std::size_t used() const { return m_used; }

    template <class... T>
    void operator()(const T &...values)
    {
        (put(values), ...);
    }

    void put(std::span<const std::byte> bytes)
    {
        put(static_cast<std::uint32_t>(bytes.size()));
        raw(bytes);
    }

private:
    template <WireInteger T>
    void put(T value)
    {
        std::array<std::byte, sizeof(T)> bytes;
        for (std::size_t index = 0; index < sizeof(T); ++index)
            bytes[index] = static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8 * index));
        raw(bytes);
    }
    void put(bool value) { put(static_cast<std::uint8_t>(value ? 1 : 0)); }
    template <WireEnum T>
    void put(T value)
    {
        put(static_cast<std::underlying_type_t<T>>(value));
    }
    void put(const Digest &digest) { raw(digest); }
    template <std::size_t N>
    void put(const Text<N> &text)
    {
        put(text.length);
        raw(std::as_bytes(text.view()));
    }
    template <class T, std::size_t N>
    void put(const List<T, N> &list)
    {
        put(list.count);
        for (const T &value : list)
            put(value);
    }
    template <class T>
        requires Described<const T, Writer>
    void put(const T &value)
    {
        T::fields(value, *this);
    }

    void raw(std::span<const std::byte> bytes)
    {
        if (m_overrun || bytes.size() > m_buffer.size() - m_used) {
            m_overrun = true;
            return;
        }
        if (bytes.empty())
            return;
        __builtin_memcpy(m_buffer.data() + m_used, bytes.data(), bytes.size());
        m_used += bytes.size();
    }

    std::span<std::byte> m_buffer;
    std::size_t m_used = 0;
    bool m_overrun = false;
};

/// Takes values out of a buffer of foreign origin. The first thing that is wrong (too short, a count over its limit, an unknown value,
/// text that is none) is remembered, and everything after it reads as zero. A message is good only when complete().
class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : m_rest(bytes) {}

    /// Everything was there, everything was allowed, and nothing is left over.
    bool complete() const { return !m_failed && m_rest.empty(); }
    bool failed() const { return m_failed; }

    template <class... T>
    void operator()(T &...values)
    {
        (take(values), ...);
    }

    /// A run of bytes with its length before it; the span points into the buffer.
    void take(std::span<const std::byte> &bytes)
    {
        std::uint32_t length = 0;
        take(length);
        bytes = raw(length);
    }

private:
    template <WireInteger T>
    void take(T &value)
    {
        const std::span<const std::byte> bytes = raw(sizeof(T));
        std::uint64_t sum = 0;
        for (std::size_t index = 0; index < bytes.size(); ++index)
            sum |= std::uint64_t{static_cast<std::uint8_t>(bytes[index])} << (8 * index);
        value = static_cast<T>(sum);
    }
    void take(bool &value)
    {
        std::uint8_t byte = 0;
        take(byte);
        fail(byte > 1);
        value = byte == 1;
    }
    template <WireEnum T>
    void take(T &value)
    {
        std::underlying_type_t<T> number{};
        take(number);
        value = static_cast<T>(number);
        fail(!isKnown(value));
    }
    void take(Digest &digest)
    {
        const std::span<const std::byte> bytes = raw(digest.size());
        digest = {};
        if (bytes.size() == digest.size())
            __builtin_memcpy(digest.data(), bytes.data(), digest.size());
    }
    template <std::size_t N>
    void take(Text<N> &text)
    {
        text = {};
        std::uint8_t length = 0;
        take(length);
        fail(length > N);
        const std::span<const std::byte> bytes = raw(m_failed ? 0 : length);
        if (bytes.empty())
            return;
        __builtin_memcpy(text.characters.data(), bytes.data(), bytes.size());
        text.length = static_cast<std::uint8_t>(bytes.size());
        fail(!isPlainText(text.view()));
    }
    template <class T, std::size_t N>
    void take(List<T, N> &list)
    {
        list.clear();
        std::uint16_t count = 0;
        take(count);
        fail(count > N);
        for (std::size_t index = 0; index < count && !m_failed; ++index) {
            T value{};
            take(value);
            list.append(value);
        }
    }
    template <class T>
        requires Described<T, Reader>
    void take(T &value)
    {
        T::fields(value, *this);
    }

    void fail(bool wrong) { m_failed = m_failed || wrong; }
    std::span<const std::byte> raw(std::size_t length)
    {
        if (m_failed || length > m_rest.size()) {
            m_failed = true;
            return {};
        }
        const std::span<const std::byte> bytes = m_rest.first(length);
        m_rest = m_rest.subspan(length);
        return bytes;
    }

    std::span<const std::byte> m_rest;
    bool m_failed = false;
};

/// Reads a whole message; false when it is short, long, or holds what is not allowed.
template <class T>
bool decode(std::span<const std::byte> bytes, T &value)
{
    Reader reader(bytes);
    reader(value);
    return reader.complete();
}

/// Writes a whole message; empty when the buffer is too small.
template <class T>
std::span<const std::byte> encode(const T &value, std::span<std::byte> buffer)
{
    Writer writer(buffer);
    writer(value);
    return writer.written();
}

}  // namespace fwpilot
