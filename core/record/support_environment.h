// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/machine_source.h"
#include "core/device/management_processor.h"
#include "core/record/redaction.h"

#include <utility>

namespace fwpilot {

/// Label and value.
using SupportFacts = QList<std::pair<QString, QString>>;

/// What surrounds the program on this machine, as far as it matters to an upgrade: versions, rights on each function's files, lockdown,
/// IOMMU, room for journals. Of the process environment only what chooses language, display and folders. Reads files; any thread.
SupportFacts environmentFacts(const MachineSource &source, const QList<ManagementProcessor> &processors);

/// What tells of this machine and its user in any text: host and user names, home folder, the folder of journals.
QList<Secret> ownSecrets();

}  // namespace fwpilot
