// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/redaction.h"

#include <functional>
#include <optional>

namespace fwpilot {

/// A value in a text, freed from how it is escaped there. Valid while it is looked at.
struct TextSegment {
    QStringView label;  ///< the key, or what stands before the value; empty when there is none
    QStringView value;
};

/// What stands in a value's place; nothing where it stays.
using SegmentChange = std::function<std::optional<QString>(const TextSegment &)>;

/// The text with each of its values replaced by what `change` makes of it. What does not change keeps its bytes, but for invalid UTF-8.
QByteArray withSegments(const FormedText &text, const SegmentChange &change);

}  // namespace fwpilot
