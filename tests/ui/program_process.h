// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/cli_process.h"

#include <QTest>

#include <functional>

namespace fwpilot {

/// A call of xdotool on the screen of this environment: what it printed.
inline QString onScreen(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    process.waitForFinished(30000);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

/// The real window program as a child process, in an environment of its own below the given folder: nothing of this machine's processors,
/// runs and preferences is seen, and its demo machine lives in the folder, too. Killed with the test, whatever ends that.
class ProgramProcess {
public:
    static constexpr int limit = 120000;  ///< milliseconds of real time for whatever it is waited for

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
        m_out.clear();
        m_err.clear();
        m_process.setProcessEnvironment(m_environment);
        m_process.start(QStringLiteral("setpriv"),
            QStringList{QStringLiteral("--pdeathsig"), QStringLiteral("KILL"), QStringLiteral(FWPILOT_BIN_DIR "/fwpilot")} + arguments);
        m_process.waitForStarted();
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 id() const { return m_process.processId(); }
    void signal(int number)
    {
        sendSignal(m_process, number);
    }
    /// Lets the event loop turn until this holds. False, and all there is to know is said, when it does not within the limit, or does not
    /// when the program ends.
    bool waitFor(const char *wanted, const std::function<bool()> &condition)
    {
        bool holds = false;
        static_cast<void>(QTest::qWaitFor([&] { return (holds = condition()) || !isRunning(); }, limit));
        if (!holds)
            tell(wanted);
        return holds;
    }
    /// Waits for its end.
    Outcome finish()
    {
        const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, limit);
        if (!ended)
            tell("its end");
        readStreams();
        const bool good = ended && m_process.exitStatus() == QProcess::NormalExit;
        return {good ? m_process.exitCode() : -1, m_out, m_err};
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
    QJsonArray demoProcessors() const { return demoFolder().isEmpty() ? QJsonArray() : list({QStringLiteral("--json")}).array(); }
    /// The flash of its demo machine, as fwpilot-sim tells it.
    QJsonObject demoState() const
    {
        QProcess simulator;
        simulator.start(QStringLiteral(FWPILOT_BIN_DIR "/fwpilot-sim"),
            {QStringLiteral("state"), QStringLiteral("--json"), QStringLiteral("--flash"), demoFolder() + QStringLiteral("/flash")});
        simulator.waitForFinished(limit);
        return QJsonDocument::fromJson(simulator.readAllStandardOutput()).object();
    }
    /// The processes that it has started, whichever of its threads did.
    QStringList children() const
    {
        const QDir threads(QStringLiteral("/proc/%1/task").arg(id()));
        QStringList ids;
        for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            ids += QString::fromLatin1(content(threads.filePath(thread + QStringLiteral("/children")))).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return ids;
    }
    /// The runs that fwpilotctl knows of, newest first.
    QJsonArray history() const { return CliProcess(m_folder).run({QStringLiteral("history"), QStringLiteral("--json")}).array(); }

    /// Whether a process works no more; one that nobody has buried yet does not.
    static bool isGone(const QString &process) { return content(QStringLiteral("/proc/%1/cmdline").arg(process)).isEmpty(); }

private:
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A process as the kernel tells it: number, state, where it waits, command line.
    static QByteArray line(const QString &process)
    {
        const QString folder = QStringLiteral("/proc/") + process;
        const QByteArray stat = content(folder + QStringLiteral("/stat"));
        return process.toLatin1() + ' ' + stat.mid(stat.lastIndexOf(')') + 2, 1) + ' ' + content(folder + QStringLiteral("/wchan")) + ' '
            + content(folder + QStringLiteral("/cmdline")).replace('\0', ' ') + '\n';
    }
    Outcome list(const QStringList &options) const
    {
        const QStringList machine{QStringLiteral("list"), QStringLiteral("--sysfs"), demoFolder() + QStringLiteral("/sys")};
        return CliProcess(m_folder).run(machine + options);
    }
    void readStreams()
    {
        m_out += m_process.readAllStandardOutput();
        m_err += m_process.readAllStandardError();
    }
    /// Why a wait was in vain: the processes, what the program printed, and what fwpilotctl finds on its demo machine.
    void tell(const char *wanted)
    {
        readStreams();
        const char *ended = m_process.exitStatus() == QProcess::NormalExit ? "it has ended with exit code " : "it was ended by signal ";
        QByteArray processes = isRunning() ? line(QString::number(id())) : ended + QByteArray::number(m_process.exitCode()) + '\n';
        for (const QString &process : children())
            processes += line(process);
        const Outcome found = demoFolder().isEmpty() ? Outcome{-1, "no demo machine\n", {}} : list({});
        qWarning("fwpilot: waited in vain for %s\n%s--- printed\n%s%s--- fwpilotctl list: %d\n%s%s", wanted, processes.constData(),
            m_out.constData(), m_err.constData(), found.code, found.out.constData(), found.err.constData());
    }

    const QString m_folder;
    QProcessEnvironment m_environment;
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

}  // namespace fwpilot
