// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/smbios.h"
#include "core/device/smbios_structures.h"

namespace fwpilot {

/// Decodes a structure of type 42 (DSP0134, 7.43; DSP0270, 8) and adds what it describes to `facts`: one host interface for each record of
/// Redfish over IP in it, else one. The layouts with (3.2 and later) and without the length of the interface's own part are both read;
/// where its lengths lie, what is there is taken, and a note says so.
void addHostInterfaces(const SmbiosStructure &structure, SmbiosFacts &facts);

}  // namespace fwpilot
