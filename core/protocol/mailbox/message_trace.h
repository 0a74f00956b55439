// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wire/messages.h"

#include <QFile>

#include <memory>

namespace fwpilot {

/// Writes a JSON line for every message that passes: time, direction, type, id, generation, session, component, offset, length, result.
/// Both ends write the same form. One thread.
class MessageTrace {
public:
    /// Replaces the file.
    static Result<MessageTrace> create(const QString &path);

    /// A whole frame, as it was sent or received. A frame that cannot be read is written as such.
    void frame(Direction direction, std::span<const std::byte> bytes);

private:
    explicit MessageTrace(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}

    std::unique_ptr<QFile> m_file;
    QString m_component;  ///< of the transfer under way
};

/// The contract's word for a type: "start-upgrade"; "type-77" for an unknown one.
QString messageTypeName(std::uint8_t type);
/// The word for an outcome: "done", "in-progress", "stale-id".
QString outcomeName(Outcome outcome);

}  // namespace fwpilot
