// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/demo_faults.h"
#include "app/gui/demo_machine.h"
#include "ui/main_window.h"

#include <memory>

namespace fwpilot {

/// The demo machine of a window: made when it is wanted first, started, and started anew with other faults. GUI thread. It outlives the
/// window and the controller that it serves: a run that is being stopped still talks to it.
class DemoBench {
public:
    explicit DemoBench(const QString &simulator = DemoMachine::installedSimulator());

    /// Where its processor is found.
    MachineSource source();
    /// What the window wishes is done, and what the machine says goes into the window. Once.
    void serve(UpgradeController &controller, MainWindow &window);
    /// Starts the machine, with a bundle unless one is open. After serve().
    void start(const QStringList &faults);

private:
    DemoMachine &machine();
    DemoMachine::OwnBundle bundleToMake() const;
    void startAnew(const QStringList &faults, DemoMachine::Firmware firmware);
    void tie();

    const QString m_simulator;
    DemoFaults m_faults;
    std::unique_ptr<DemoMachine> m_machine;
    UpgradeController *m_controller = nullptr;
    MainWindow *m_window = nullptr;
};

}  // namespace fwpilot
