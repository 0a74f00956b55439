// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/image_source.h"

#include <algorithm>
#include <array>

namespace fwpilot {

bool ImageSource::read(std::uint64_t offset, std::span<std::byte> bytes)
{
    if (!m_device || offset < m_position) {
        Result<std::unique_ptr<QIODevice>> opened = m_open();
        if (!opened) {
            m_error = opened.error();
            return false;
        }
        m_device = std::move(opened).value();
        m_position = 0;
    }
    std::array<std::byte, 64 * 1024> skipped;
    while (m_position < offset) {
        if (!fill(std::span(skipped).first(std::min<std::uint64_t>(offset - m_position, skipped.size()))))
            return false;
    }
    return fill(bytes);
}

bool ImageSource::fill(std::span<std::byte> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const qint64 read = m_device->read(reinterpret_cast<char *>(bytes.data()) + done, static_cast<qint64>(bytes.size() - done));
        if (read <= 0) {
            m_error = Error{Error::Code::Malformed, m_device->errorString()};
            return false;
        }
        done += static_cast<std::size_t>(read);
    }
    m_position += bytes.size();
    return true;
}

}  // namespace fwpilot
