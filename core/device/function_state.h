// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace fwpilot {

/// What sysfs says of one PCI function at this moment. Values of files that cannot be read are absent.
struct FunctionState {
    std::optional<quint16> vendor;
    std::optional<quint16> device;
    std::optional<bool> memoryDecoding;  ///< command register bit 1; absent also where all of the register's bits are ones
    QString kernelDriver;                ///< bound to it, empty when none is

    /// False where there is no such function, or no longer.
    bool present() const { return vendor && device; }
};

/// Reads it anew. @param sysfsFunctionPath the function's folder. Writes nothing. Any thread.
FunctionState readFunctionState(const QString &sysfsFunctionPath);

}  // namespace fwpilot
