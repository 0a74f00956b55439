// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/cli_process.h"

#include <QTest>

namespace fwpilot {

/// The real window program as a child process, in an environment of its own below the given folder: nothing of this machine's processors,
/// runs and preferences is seen, and its demo machine lives in the folder, too.
class ProgramProcess {
public:
    static constexpr int limit = 60000;  ///< milliseconds for whatever it is waited for

    explicit ProgramProcess(const QString &folder)
        : m_folder(folder)
        , m_environment(QProcessEnvironment::systemEnvironment())
    {
        QDir().mkpath(temporary());
        m_environment.insert(QStringLiteral("HOME"), folder);
        m_environment.insert(QStringLiteral("TMPDIR"), temporary());
        m_environment.insert(QStringLiteral("XDG_STATE_HOME"), folder + QStringLiteral("/state"));
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder + QStringLiteral("/config"));
        m_environment.insert(QStringLiteral("FWPILOT_SYSFS"), folder + QStringLiteral("/sys"));
        QDir().mkpath(folder + QStringLiteral("/sys"));
    }
    ~ProgramProcess()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(5000);
        }
    }
    Q_DISABLE_COPY_MOVE(ProgramProcess)

    QProcessEnvironment &environment() { return m_environment; }

    void start(const QStringList &arguments)
    {
        m_process.setProcessEnvironment(m_environment);
        m_process.start(QStringLiteral(FWPILOT_BIN_DIR "/fwpilot"), arguments);
        m_process.waitForStarted();
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 id() const { return m_process.processId(); }
    void signal(int number) { ::kill(static_cast<pid_t>(id()), number); }
    /// Waits for its end.
    Outcome finish()
    {
        const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, limit);
        const bool good = ended && m_process.exitStatus() == QProcess::NormalExit;
        return {good ? m_process.exitCode() : -1, m_process.readAllStandardOutput(), m_process.readAllStandardError()};
    }
    Outcome run(const QStringList &arguments)
    {
        start(arguments);
        return finish();
    }

    QString temporary() const { return m_folder + QStringLiteral("/tmp"); }
    /// The folder of its demo machine, empty when there is none.
    QString demoFolder() const
    {
        const QStringList names = QDir(temporary()).entryList({QStringLiteral("fwpilot-demo-*")}, QDir::Dirs);
        return names.isEmpty() ? QString() : temporary() + QLatin1Char('/') + names.first();
    }
    /// The processors that fwpilotctl finds on its demo machine.
    QJsonArray demoProcessors() const
    {
        if (demoFolder().isEmpty())
            return {};
        return CliProcess(m_folder).run({QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--sysfs"),
                                            demoFolder() + QStringLiteral("/sys")}).array();
    }
    /// The flash of its demo machine, as fwpilot-sim tells it.
    QJsonObject demoState() const
    {
        QProcess simulator;
        simulator.start(QStringLiteral(FWPILOT_BIN_DIR "/fwpilot-sim"),
            {QStringLiteral("state"), QStringLiteral("--json"), QStringLiteral("--flash"), demoFolder() + QStringLiteral("/flash")});
        simulator.waitForFinished(limit);
        return QJsonDocument::fromJson(simulator.readAllStandardOutput()).object();
    }
    /// The processes that it has started.
    QStringList children() const
    {
        QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(id()));
        const QString ids = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
        return ids.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    /// The runs that fwpilotctl knows of, newest first.
    QJsonArray history() const { return CliProcess(m_folder).run({QStringLiteral("history"), QStringLiteral("--json")}).array(); }

    /// Whether a process works no more; one that nobody has buried yet does not.
    static bool isGone(const QString &process)
    {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
        return !file.open(QIODevice::ReadOnly) || file.readAll().isEmpty();
    }

private:
    const QString m_folder;
    QProcessEnvironment m_environment;
    QProcess m_process;
};

}  // namespace fwpilot
