// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/process_signal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace fwpilot {

/// The real fwpilot-sim as a child process that serves one processor: the flash `flash` and the fake sysfs `sys` in the given folder.
/// What it prints (`ready`, `fault SPEC`) is collected; its standard error goes to the test's. Ended with the object.
class SimulatorProcess {
public:
    static constexpr int startLimit = 60000;  ///< milliseconds; a new flash file of the reference profile is written first
    static constexpr int endLimit = 30000;

    /// @param folder is made when it is missing; several processors in one machine: the same folder, each with a name of its own
    explicit SimulatorProcess(const QString &folder, const QString &name = QStringLiteral("flash"))
        : m_folder(folder)
        , m_name(name)
    {
    }
    ~SimulatorProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(SimulatorProcess)

    /// Starts it and waits for its `ready` line. False, with the reason in problem(), when that does not come. Once running, not again.
    bool start(const QStringList &options = {})
    {
        QDir().mkpath(sysfs());
        m_printed.clear();
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process->start(program(),
            QStringList{QStringLiteral("serve"), QStringLiteral("--sysfs"), sysfs(), QStringLiteral("--flash"), flash()} + options);
        if (!waitForLine(QStringLiteral("ready "), startLimit))
            return false;
        const QStringList words = lineWith(QStringLiteral("ready ")).split(QLatin1Char(' '));
        m_address = words.value(1);
        m_mailbox = words.mid(2).join(QLatin1Char(' '));
        return true;
    }

    /// Waits for a line that begins so, among those printed since start().
    bool waitForLine(const QString &beginning, int milliseconds = startLimit)
    {
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            m_printed += m_process->readAllStandardOutput();
            if (!lineWith(beginning).isEmpty())
                return true;
            const int left = milliseconds - static_cast<int>(timer.elapsed());
            if (m_process->state() == QProcess::NotRunning) {
                m_problem = QStringLiteral("fwpilot-sim ended with %1").arg(m_process->exitCode());
                return false;
            }
            if (left <= 0) {
                m_problem = QStringLiteral("fwpilot-sim did not print '%1'").arg(beginning);
                return false;
            }
            m_process->waitForReadyRead(left);
        }
    }

    /// Ends it as its user would (SIGTERM) and gives its exit code; -1 when it had to be killed.
    int terminate()
    {
        if (!m_process)
            return 0;
        m_process->terminate();
        const bool ended = m_process->waitForFinished(endLimit);
        const int code = ended && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
        kill();
        return code;
    }

    /// kill -9.
    void kill()
    {
        if (m_process && m_process->state() != QProcess::NotRunning) {
            m_process->kill();
            m_process->waitForFinished(endLimit);
        }
        m_process.reset();
    }

    /// Holds it where it is (SIGSTOP): the processor falls silent. resume() lets it go on.
    void suspend() { sendSignal(*m_process, SIGSTOP); }
    void resume() { sendSignal(*m_process, SIGCONT); }

    /// The exact bytes of the image in a component's bank (`active`, `inactive`), through `fwpilot-sim read`; empty when there is none.
    QByteArray read(const QString &component, const QString &bank = QStringLiteral("active")) const
    {
        const QString file = flash() + QStringLiteral(".read");
        QFile::remove(file);
        QProcess::execute(program(),
            {QStringLiteral("read"), QStringLiteral("--flash"), flash(), QStringLiteral("--component"), component, QStringLiteral("--bank"),
                bank, QStringLiteral("-o"), file});
        QFile bytes(file);
        return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
    }

    bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    QString problem() const { return m_problem; }
    QString sysfs() const { return m_folder + QStringLiteral("/sys"); }
    QString flash() const { return m_folder + QLatin1Char('/') + m_name; }
    QString address() const { return m_address; }  ///< of its PCI function
    QString mailbox() const { return m_mailbox; }  ///< path of the mailbox file

    static QString program() { return QStringLiteral(FWPILOT_BIN_DIR "/fwpilot-sim"); }

private:
    QString lineWith(const QString &beginning) const
    {
        const QStringList lines = QString::fromUtf8(m_printed).split(QLatin1Char('\n'));
        for (qsizetype index = 0; index + 1 < lines.size(); ++index) {  // the last one is not whole yet
            if (lines[index].startsWith(beginning))
                return lines[index];
        }
        return {};
    }

    const QString m_folder;
    const QString m_name;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_printed;
    QString m_address;
    QString m_mailbox;
    QString m_problem;
};

}  // namespace fwpilot
