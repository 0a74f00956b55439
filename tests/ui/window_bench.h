// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/session_bench.h"
#include "tests/ui/hand.h"
#include "ui/main_window.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <memory>

namespace fwpilot {

/// A window on a real simulated processor, in an environment of its own, and the hand that works it.
class WindowBench {
public:
    WindowBench()
        : simulator(bench.path())
    {
        qputenv("XDG_CONFIG_HOME", bench.file(QStringLiteral("config")).toUtf8());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, bench.file(QStringLiteral("config")));
        QSettings().setValue(QStringLiteral("folders/bundle"), bench.path());
        QSettings().setValue(QStringLiteral("folders/record"), bench.path());
        QSettings().setValue(QStringLiteral("folders/log"), bench.path());
    }
    ~WindowBench()
    {
        window.reset();
        controller.reset();
    }

    /// Where the site's own rules for processors are.
    QString rules() const { return bench.file(QStringLiteral("rules")); }

    /// Opens the window, another one when there was one; with a simulator that was started it waits until its processor is chosen.
    bool open(bool allowUnsigned = true, QSize size = {1366, 768})
    {
        Workplace workplace;
        workplace.source.sysfsRoot = simulator.sysfs();
        workplace.source.ruleFolders = {rules()};
        workplace.unsignedBundles = allowUnsigned ? UnsignedBundles::Allowed : UnsignedBundles::Refused;
        workplace.trustFolders = trustFolders;
        workplace.owner = QStringLiteral("test");
        window.reset();
        controller = std::make_unique<UpgradeController>(builtinDrivers(), workplace);
        window = std::make_unique<MainWindow>(*controller);
        QObject::connect(
            controller.get(), &UpgradeController::logged, window.get(), [this](const QList<LogEntry> &lines) { log += lines; });
        window->resize(size);
        if (!hand.present(window.get()))
            return false;
        return !simulator.isRunning() || Hand::waitFor([this] { return controller->processor() != nullptr; });
    }

    /// Opens a bundle and waits until it may be started, or is known not to be.
    bool load(const QString &path)
    {
        controller->openBundle(path);
        return Hand::waitFor([this] {
            const BundleOpening::State state = controller->opening().state();
            return state == BundleOpening::State::Refused || (state == BundleOpening::State::Whole && controller->plan());
        });
    }

    template <class Widget> Widget *find(const char *name) const { return window->findChild<Widget *>(QLatin1String(name)); }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QString text(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label == nullptr ? QStringLiteral("no such label") : label->text();
    }
    QAction *command(const char *name) const { return window->findChild<QAction *>(QLatin1String(name)); }
    /// A dialog that is open now, or nullptr.
    template <class Dialog> Dialog *dialog() const
    {
        for (Dialog *one : window->findChildren<Dialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    /// fwpilotctl beside the window, on the same machine: its exit code, -1 when it does not end.
    int ctl(const QStringList &arguments, QByteArray *printed = nullptr) const
    {
        QProcess cli;
        cli.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        cli.start(QStringLiteral(FWPILOT_BIN_DIR "/fwpilotctl"), QStringList{QStringLiteral("--sysfs"), simulator.sysfs()} + arguments);
        const bool ended = Hand::waitFor([&] { return cli.state() == QProcess::NotRunning; }, runLimit);
        if (printed != nullptr)
            *printed = cli.readAllStandardOutput();
        return ended && cli.exitStatus() == QProcess::NormalExit ? cli.exitCode() : -1;
    }

    bool waitForStage(UpgradeController::Stage stage, int milliseconds = runLimit)
    {
        return Hand::waitFor([&] { return controller->stage() == stage; }, milliseconds);
    }
    /// Waits until a run is in this state, or has been: a busy machine may not show a short one.
    bool waitForState(UpgradeState state)
    {
        const auto isIn = [&] { return controller->run() != nullptr && controller->run()->progress().state == state; };
        if (!Hand::waitFor([&] { return isIn() || controller->stage() == UpgradeController::Stage::Ended; }, runLimit))
            return false;
        const Result<RecordedRun> run = readRun(controller->run()->run());
        return isIn() || (run && std::any_of(run->events.begin(), run->events.end(), [&](const UpgradeEvent &event) { return event.state == state; }));
    }
    Verdict verdict(const QString &component) const
    {
        for (const ComponentVerdict &one : controller->run()->report().verdicts) {
            if (one.component == component)
                return one.verdict;
        }
        return Verdict::Unknown;
    }

    QStringList trustFolders;
    SessionBench bench;
    SimulatorProcess simulator;
    Hand hand;
    QList<LogEntry> log;
    std::unique_ptr<UpgradeController> controller;
    std::unique_ptr<MainWindow> window;
};

}  // namespace fwpilot
