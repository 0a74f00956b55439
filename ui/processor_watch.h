// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/hot_change.h"
#include "core/upgrade/detect_processors.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace fwpilot {

/// The processors of this machine, looked for again and again on a worker thread, and at once when the PCI bus changes; sends them no
/// message. GUI thread.
class ProcessorWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int pause = 1000;  ///< milliseconds between the end of a look and the next one

    /// @param drivers borrowed; must outlive this, and allow to be asked from another thread
    explicit ProcessorWatch(const Drivers &drivers, QObject *parent = nullptr);
    /// Waits for the look under way.
    ~ProcessorWatch() override;

    /// Looks here from now on; what was seen elsewhere is forgotten.
    void lookAt(const MachineSource &source);
    /// Looks again at once; when a look is under way, right after it.
    void lookNow();

    const QList<ManagementProcessor> &processors() const { return m_seen.processors; }
    /// What the last look left out on its way.
    const QList<Error> &warnings() const { return m_seen.warnings; }
    /// Why the last look failed; then processors() and warnings() are what was seen before.
    const std::optional<Error> &problem() const { return m_problem; }
    /// UTC, of the end of the last look; invalid before the first.
    QDateTime lookedAt() const { return m_lookedAt; }
    const MachineSource &source() const { return m_source; }

Q_SIGNALS:
    /// A look ended, whether or not anything changed.
    void looked();

private:
    void take();

    const Drivers &m_drivers;
    MachineSource m_source;
    HotChange m_hotChange;
    Detection m_seen;
    std::optional<Error> m_problem;
    QDateTime m_lookedAt;
    QFutureWatcher<Result<Detection>> m_look;
    bool m_stale = false;  ///< the look under way is of another source, or was asked for again
    QTimer m_timer;
};

}  // namespace fwpilot
