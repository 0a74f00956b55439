// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/pci_scan.h"

#include <QStringList>

namespace fwpilot {

/// "103c:3307, subsystem 1590:00e4, revision 07", as lspci writes ids.
QString identityText(const PciFunction &function);
/// What pci.ids calls it: "Hewlett-Packard Company Integrated Lights-Out …"; empty where it knows nothing.
QString nameText(const PciFunction &function);
/// "System peripheral, class 088000".
QString classText(const PciFunction &function);
/// A text for each base address in use: "2: memory at fe000000, 1 MiB".
QStringList baseAddressTexts(const PciFunction &function);

}  // namespace fwpilot
