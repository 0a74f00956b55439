// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace fwpilot {

/// "integrity" or "confidentiality", as the kernel's file of modes marks it; empty when nothing is locked down or the file does not say.
QString lockdownMode(const QString &file = QStringLiteral("/sys/kernel/security/lockdown"));

/// Why the memory of a PCI function, or a file, could not be opened or mapped, and what gives the right to it.
/// @param cause an errno  @param lockdown as lockdownMode() says; it counts only where the kernel answered EPERM
/// NoAccess, NotFound, DeviceGone, Unsupported.
Error accessError(const QString &path, int cause, const QString &lockdown);

/// Why the kernel did not switch a function on. @param cause the errno of its attribute `enable`, which is `path`
/// NoAccess, DeviceGone, Unsupported.
Error enableError(const QString &path, int cause);

/// NoAccess: a kernel driver has the function, and how it lets go. @param sysfsFunctionPath the function's folder
Error boundError(const QString &kernelDriver, const QString &sysfsFunctionPath);

}  // namespace fwpilot
