// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/service_record.h"

/// The sections of a service record. Pure.
namespace fwpilot {

RecordSection machineSection(const RecordedRun &run, const RecordEntries &entries);
RecordSection processorSection(const RecordedRun &run);
RecordSection bundleSection(const RecordedRun &run, const QTimeZone &zone);
RecordSection timesSection(const RecordedRun &run, const QTimeZone &zone);
RecordSection checksSection(const RecordedRun &run, const RecordEntries &entries);

/// "1 image", "3 images".
QString countText(qsizetype count, const QString &one, const QString &several);

}  // namespace fwpilot
