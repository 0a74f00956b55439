// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailbox/requester.h"
#include "core/upgrade/upgrade_protocol.h"

#include <optional>

namespace fwpilot {

/// Feeds a transfer from an image that can only be read forwards: opens it again where the transfer begins again.
class ImageSource final : public ByteSource {
public:
    explicit ImageSource(const ImageOpener &open) : m_open(open) {}

    bool read(std::uint64_t offset, std::span<std::byte> bytes) override;
    /// Why read() said no.
    const std::optional<Error> &error() const { return m_error; }

private:
    bool fill(std::span<std::byte> bytes);

    const ImageOpener &m_open;
    std::unique_ptr<QIODevice> m_device;
    std::uint64_t m_position = 0;
    std::optional<Error> m_error;
};

}  // namespace fwpilot
