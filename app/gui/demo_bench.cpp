// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo_bench.h"

#include "ui/upgrade_controller.h"

#include <QCoreApplication>

namespace fwpilot {

DemoBench::DemoBench(const QString &simulator)
    : m_simulator(simulator)
    , m_faults(simulator)
{
}

MachineSource DemoBench::source()
{
    return machine().source();
}

DemoMachine &DemoBench::machine()
{
    if (!m_machine) {
        m_machine = std::make_unique<DemoMachine>(m_simulator);
        if (m_window != nullptr)
            tie();
    }
    return *m_machine;
}

void DemoBench::serve(UpgradeController &controller, MainWindow &window)
{
    m_controller = &controller;
    m_window = &window;
    if (m_machine)
        tie();
    QObject::connect(&window, &MainWindow::demoFaultsRequested, &m_faults, &DemoFaults::ask);
    QObject::connect(&m_faults, &DemoFaults::answered, &window, &MainWindow::showDemoFaults);
    QObject::connect(&window, &MainWindow::demoBenchRequested, &window, [this](const QStringList &faults, bool factory) {
        startAnew(faults, factory ? DemoMachine::Firmware::Factory : DemoMachine::Firmware::Kept);
    });
}

void DemoBench::tie()
{
    UpgradeController &controller = *m_controller;
    MainWindow &window = *m_window;
    QObject::connect(m_machine.get(), &DemoMachine::ready, &window, [&](const MachineSource &source, const QString &bundle) {
        if (controller.stage() == UpgradeController::Stage::Running) {
            window.showDemoFailed(QCoreApplication::translate("fwpilot::Program", "An upgrade was started meanwhile."));
            return;
        }
        controller.moveTo(source, UnsignedBundles::Allowed);
        if (!bundle.isEmpty())
            controller.openBundle(bundle);
        window.showDemo();
    });
    QObject::connect(m_machine.get(), &DemoMachine::failed, &window, &MainWindow::showDemoFailed);
    QObject::connect(m_machine.get(), &DemoMachine::lost, &window,
        [&](const QString &reason) { controller.note(Severity::Failure, QStringLiteral("demo"), reason); });
    QObject::connect(m_machine.get(), &DemoMachine::faultFired, &window, [&](const QString &fault) {
        controller.note(Severity::Warning, QStringLiteral("demo"), QStringLiteral("Here the fault %1 happened, as ordered.").arg(fault));
    });
}

DemoMachine::OwnBundle DemoBench::bundleToMake() const
{
    const bool hasBundle = m_controller->opening().state() != BundleOpening::State::None;
    return hasBundle ? DemoMachine::OwnBundle::NotWanted : DemoMachine::OwnBundle::Made;
}

void DemoBench::start(const QStringList &faults)
{
    m_window->showDemoStarting();
    machine().start(faults, bundleToMake());
}

void DemoBench::startAnew(const QStringList &faults, DemoMachine::Firmware firmware)
{
    m_window->showDemoStarting();
    machine().startAnew(faults, bundleToMake(), firmware);
}

}  // namespace fwpilot
