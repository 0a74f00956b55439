// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QtGlobal>

namespace fwpilot {

/// Writes the attributes that sysfs shows of a mailbox function at `address` into an empty folder: vendor, device, class,
/// revision, subsystem_vendor, subsystem_device, irq, enable, resource and config (256 bytes, memory decoding on), consistent
/// with each other; all but resource2. The mailbox's base address is a place of its own for each address of domain 0.
/// Errors: NoAccess, Unsupported (the folder cannot be written).
Result<void> writeFunctionAttributes(const QString &folder, const QString &address, quint64 mailboxSize);

}  // namespace fwpilot
