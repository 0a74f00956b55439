// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace fwpilot {

/// What the simulated processor measures on the computer that it manages. Everything may be absent.
struct MachineReading {
    QString power;          ///< "on", "off", ...
    double inletCelsius = std::numeric_limits<double>::quiet_NaN();      ///< NaN when absent
    double processorCelsius = std::numeric_limits<double>::quiet_NaN();  ///< NaN when absent
    QList<quint32> fanRpm;  ///< revolutions a minute, up to 65535
    QString lastRestart;
    QStringList events;     ///< newest last
};

/// Reads `{"power": "on", "temperatures": {"inlet": 23.5, "processor": 51}, "fans": [4200], "lastRestart": "...", "events": ["..."]}`.
/// Members may be missing or null, and others are not looked at. Errors: NotFound, NoAccess, OverLimit (64 KiB, 64 fans, 64 events,
/// texts of 256 characters), Malformed (no plain file, no JSON, a member of another type, a number that cannot be).
Result<MachineReading> readMachineStatus(const QString &path);

/// The same file, read again only when it has changed.
class MachineStatusFile {
public:
    explicit MachineStatusFile(QString path);

    /// Nothing while the file is the one read last (same inode, size and time of change), or still is not there. A file changed within
    /// the clock tick before it was read counts as changed once more, since its time would not tell. An error is told once, too.
    std::optional<Result<MachineReading>> readIfChanged();

private:
    struct Stamp {
        bool exists = false;
        quint64 device = 0;
        quint64 inode = 0;
        qint64 size = 0;
        qint64 nanoseconds = 0;  ///< time of the last change

        bool operator==(const Stamp &) const = default;
    };
    static Stamp stampOf(const QString &path);

    QString m_path;
    std::optional<Stamp> m_last;
};

}  // namespace fwpilot
