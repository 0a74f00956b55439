// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/service_record.h"

#include <QCoreApplication>

namespace fwpilot {

/// Words on the paper of a record.
struct RecordPage {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::RecordPage)
};

/// A record in the language of the window, for screen and paper: labels, verdicts and notes. What was typed in, names and digests stay. Any
/// thread.
ServiceRecord shownRecord(const ServiceRecord &english);

}  // namespace fwpilot
