// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace fwpilot {

/// A record of RFC 4180 with its line end. A field that a spreadsheet would run as a formula begins with an apostrophe, which tells that it
/// is a text.
QString csvLine(const QStringList &fields);

}  // namespace fwpilot
