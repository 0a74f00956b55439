// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"
#include "ui/note_content.h"

namespace fwpilot {

/// What must be known of a processor that fell back: to which version, when as far as the runs of this machine tell, and why. No note when
/// it runs what was last sent to it.
/// @param runs newest first
/// @param open manifest digest of the bundle that is open, empty without one: whether it is the one that fell back
NoteContent fallbackNote(
    const ManagementProcessor &processor, const QList<RunSummary> &runs, const QByteArray &open, const QDateTime &now);

}  // namespace fwpilot
