// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/machine_source.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace fwpilot {

/// Early news of the PCI bus of this machine: a function appeared or disappeared, or a kernel driver took it or let it go. It is no more
/// than that: where no news can be had (another root than /sys, a dump, no right to listen), there is none, and only a new scan finds out.
///
/// Lives on the thread of its owner, which must have an event loop; blocks nowhere. The news comes after udev's rules have run, where udev
/// runs.
class HotChange : public QObject {
    Q_OBJECT
public:
    static constexpr int pause = 100;  ///< milliseconds that news is held back, so that many changes at once are one piece of it

    explicit HotChange(QObject *parent = nullptr);
    ~HotChange() override;

    /// From now on news of this source, and none of the one before.
    void watch(const MachineSource &source);
    /// Whether news can come.
    bool isWatching() const { return m_notifier != nullptr; }

Q_SIGNALS:
    /// Something changed on the bus at most `pause` ago.
    void changed();

private:
    struct Monitor;

    void stop();
    void take();

    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<QSocketNotifier> m_notifier;  // goes before the monitor whose descriptor it borrows
    QTimer m_timer;
};

}  // namespace fwpilot
