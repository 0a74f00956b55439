// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fwpilot {

/// Who upgrades, for people at other machines: user, machine, and this program with its process number. Once the application's name is set.
QString ownerText();

}  // namespace fwpilot
