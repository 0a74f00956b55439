// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/redaction.h"

#include <functional>

namespace fwpilot {

/// A value in a text, freed from how it is escaped there.
struct TextSegment {
    QString label;  ///< the key, or what stands before the value; empty when there is none
    QString value;
};

/// The text with each of its values replaced by what `change` makes of it. What does not change keeps its bytes, but for invalid UTF-8.
QByteArray withSegments(const FormedText &text, const std::function<QString(const TextSegment &)> &change);

}  // namespace fwpilot
