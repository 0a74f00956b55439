// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/support_file.h"

namespace fwpilot {

/// What the index says of run, processors and problems: the part of it that is redacted.
QByteArray supportIndexFacts(const SupportContent &content, const SupportFile &file);
/// The whole index around it.
QByteArray supportIndex(const SupportFile &file, const QByteArray &facts);

}  // namespace fwpilot
