// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/pci_scan.h"

#include <QFutureWatcher>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <optional>

namespace fwpilot {

/// A machine with one simulated processor, to try everything on: fwpilot-sim as a child process in a private folder, and a bundle that fits
/// it. Found like any other machine, through source(). It ends with this object, and with this program whatever ends that. GUI thread;
/// start() waits for nothing, the destructor for the child's end.
class DemoMachine : public QObject {
    Q_OBJECT
public:
    static constexpr int startLimit = 20000;  ///< milliseconds until the child has to be ready

    enum class State { Off, Starting, On };
    enum class OwnBundle { Made, NotWanted };
    enum class Firmware { Kept, Factory };

    /// fwpilot-sim beside this program, else in PATH; empty when it is in neither.
    static QString installedSimulator();

    explicit DemoMachine(const QString &simulator = installedSimulator(), QObject *parent = nullptr);
    ~DemoMachine() override;

    State state() const { return m_state; }
    /// Where its processor is found. From the beginning; the folder stays empty until ready().
    MachineSource source() const;
    /// Starts it, unless it is on or about to be. One of ready() and failed() follows. After a failure it may be started again.
    /// @param faults as fwpilot-sim takes them with --fault
    void start(const QStringList &faults = {}, OwnBundle bundle = OwnBundle::Made);
    /// The same whatever its state: what is on, or about to be, is ended first. No run may last. lost() does not follow.
    /// @param firmware what its processor has then: what it had, or that of a new machine
    void startAnew(const QStringList &faults, OwnBundle bundle, Firmware firmware);

Q_SIGNALS:
    /// @param bundlePath of the bundle that was made for it, empty when none was wanted
    void ready(const MachineSource &source, const QString &bundlePath);
    /// A sentence for people. Never from within start().
    void failed(const QString &reason);
    /// Its processor went away after ready(): a sentence for people.
    void lost(const QString &reason);
    /// One of the faults that it was started with has happened.
    void faultFired(const QString &fault);

private:
    struct Wish {
        QStringList faults;
        OwnBundle bundle = OwnBundle::Made;
        Firmware firmware = Firmware::Kept;
    };

    void begin(const Wish &wish);
    /// Begins what waits, when the former child and the former making of a bundle have ended.
    void beginWaiting();
    void takeDeadline();
    void readOutput();
    void readErrors();
    void goOn();
    void fail(const QString &reason);
    void takeEnd();
    /// Ends the child and the making of the bundle.
    void end();
    /// What the child said last on its standard error.
    QString lastWords();

    const QString m_simulator;
    QTemporaryDir m_folder;
    State m_state = State::Off;
    QProcess m_child;
    QTimer m_deadline;
    bool m_childReady = false;
    std::optional<Wish> m_waiting;  ///< for the end of the former child
    bool m_killed = false;          ///< the former child, for it did not end by itself
    QByteArray m_errors;  ///< the last of the child's standard error
    QFutureWatcher<Result<QString>> m_bundle;
};

}  // namespace fwpilot
