// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/responder/upgrade_work.h"
#include "core/simulator/flash_store.h"

#include <QByteArray>

namespace fwpilot {

/// The component table of a flash file.
ComponentTable componentTable(const FlashDescription &description);

/// Writes a new processor's flash: version 1.0.0 of every component, confirmed. The same component gets the same bytes everywhere.
/// RunFailed when the flash refuses.
Result<void> writeFactoryFirmware(FlashStore &flash);

/// Replaces the content of one selected image behind the responder's back, with records that agree with it: a processor that comes back
/// with other firmware than was activated, under the right version text. RunFailed when the flash refuses.
Result<void> replaceSelectedContent(FlashStore &flash);

/// The set in force in a flash, and where it stands; for a look from outside.
struct InstalledFirmware {
    FlashLayout layout;
    SelectorRecord record;  ///< sequence 0 when there is none
    quint32 generation = 0;
};
Result<InstalledFirmware> readInstalledFirmware(FlashStore &flash);

/// The exact bytes of the image in a bank, empty when the bank holds none.
QByteArray readImage(FlashStore &flash, const InstalledFirmware &installed, std::size_t component, std::size_t bank);

}  // namespace fwpilot
