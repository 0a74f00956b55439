// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/management_processor.h"

#include <QJsonObject>

namespace fwpilot {

/// A processor as toJson() wrote it into a journal, with what continuing a run and its record need. Whatever is missing or misshapen there is
/// left out.
ManagementProcessor processorFrom(const QJsonObject &object);

}  // namespace fwpilot
