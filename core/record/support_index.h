// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/support_file.h"

namespace fwpilot {

/// The index is English, as all of the file is, whatever language the window speaks: it is read by the maker's support, who may not know that
/// of the technician, beside a log and a journal that are English; and it is the same whichever program makes it. To the technician the window
/// says in its own language what each file is, what is not in it and what was taken out (ui/support_file_text.h).

/// What the index says of run, processors and problems: the part of it that is redacted.
QByteArray supportIndexFacts(const SupportContent &content, const SupportFile &file);
/// The whole index around it.
QByteArray supportIndex(const SupportFile &file, const QByteArray &facts);

}  // namespace fwpilot
