// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/known_processors.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace fwpilot;

/// Any bytes as a rules file: refused as what it is, with file and line, or rules that can be asked about any function.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto known = readKnownProcessors(json, QStringLiteral("site.json"));
    if (!known) {
        const Error &error = known.error();
        const bool hasLine = error.message.startsWith(QStringLiteral("site.json, line "));
        if (error.code != Error::Code::OverLimit && (error.code != Error::Code::Malformed || !hasLine))
            std::abort();
        return 0;
    }
    PciFunction bridge;
    bridge.address = QStringLiteral("0000:01:00.0");
    bridge.vendor = 0x1a03;
    bridge.device = 0x1150;
    bridge.classCode = 0x060400;
    PciFunction display = bridge;
    display.address = QStringLiteral("0000:02:00.0");
    display.parentBridge = bridge.address;
    display.device = 0x2000;
    display.classCode = 0x030000;
    SmbiosFacts smbios;
    smbios.manufacturer = QStringLiteral("Maker");
    smbios.product = QStringLiteral("Product");
    smbios.ipmi = {IpmiInterface()};
    if (recogniseProcessors({bridge, display}, smbios, *known).size() > 3)
        std::abort();
    return 0;
}
