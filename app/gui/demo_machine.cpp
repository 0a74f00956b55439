// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo_machine.h"

#include "app/gui/demo_bundle.h"
#include "core/base/worker_threads.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QtConcurrent>

#include <cerrno>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#include <utility>

namespace fwpilot {

namespace {

constexpr int endLimit = 2000;           // milliseconds for the child to end by itself, and again when it was killed
constexpr int longestErrors = 4096;      // bytes of the child's standard error that are kept
constexpr auto bytesPerSecond = 800000;  // of its link: slow enough to watch

const QString &folderPrefix()
{
    static const QString prefix = QStringLiteral("fwpilot-demo-");
    return prefix;
}

QString folderTemplate()
{
    return QStringLiteral("%1/%2%3-XXXXXX").arg(QDir::tempPath(), folderPrefix()).arg(::getpid());
}

/// Removes the folders of this user's demo machines whose program was killed.
void removeLeftovers()
{
    const QDir temporary(QDir::tempPath(), folderPrefix() + QLatin1Char('*'), QDir::NoSort, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &folder : temporary.entryInfoList()) {
        bool isNumber = false;
        const int process = folder.fileName().mid(folderPrefix().size()).section(QLatin1Char('-'), 0, 0).toInt(&isNumber);
        const bool isGone = isNumber && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH;
        if (isGone && folder.ownerId() == ::geteuid())
            QDir(folder.filePath()).removeRecursively();
    }
}

}  // namespace

QString DemoMachine::installedSimulator()
{
    const QString name = QStringLiteral("fwpilot-sim");
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

DemoMachine::DemoMachine(const QString &simulator, QObject *parent)
    : QObject(parent)
    , m_simulator(simulator)
    , m_folder(folderTemplate())
{
    QDir(m_folder.path()).mkdir(QStringLiteral("sys"));
    m_child.setStandardInputFile(QProcess::nullDevice());
    m_child.setChildProcessModifier([program = ::getpid()] {
        if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != program)
            ::_exit(1);
    });
    connect(&m_child, &QProcess::readyReadStandardOutput, this, &DemoMachine::readOutput);
    connect(&m_child, &QProcess::readyReadStandardError, this, &DemoMachine::readErrors);
    connect(&m_child, &QProcess::finished, this, &DemoMachine::takeEnd);
    connect(&m_child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)  // everything else ends with finished()
            QMetaObject::invokeMethod(this, &DemoMachine::takeEnd, Qt::QueuedConnection);
    });
    connect(&m_bundle, &QFutureWatcherBase::finished, this, [this] {
        beginWaiting();
        goOn();
    });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &DemoMachine::takeDeadline);
}

DemoMachine::~DemoMachine()
{
    m_child.disconnect(this);
    m_bundle.disconnect(this);
    end();
}

MachineSource DemoMachine::source() const
{
    return {m_folder.filePath(QStringLiteral("sys")), {}};
}

void DemoMachine::start(const QStringList &faults, OwnBundle bundle)
{
    if (m_state == State::Off)
        begin({faults, bundle, Firmware::Kept});
}

void DemoMachine::startAnew(const QStringList &faults, OwnBundle bundle, Firmware firmware)
{
    m_state = State::Starting;
    m_waiting = Wish{faults, bundle, firmware};
    m_killed = false;
    m_bundle.cancel();
    m_child.terminate();
    m_deadline.start(endLimit);
    beginWaiting();
}

void DemoMachine::beginWaiting()
{
    if (m_waiting && m_child.state() == QProcess::NotRunning && !m_bundle.isRunning())
        begin(*std::exchange(m_waiting, std::nullopt));
}

void DemoMachine::takeDeadline()
{
    if (m_waiting && !std::exchange(m_killed, true)) {
        m_child.kill();
        m_deadline.start(endLimit);
        return;
    }
    fail(tr("The simulated processor did not get ready within %1 s.").arg(startLimit / 1000));
}

void DemoMachine::begin(const Wish &wish)
{
    m_state = State::Starting;
    m_childReady = false;
    m_errors.clear();
    if (!m_folder.isValid()) {
        const QString reason = tr("The folder of the demo machine cannot be made: %1.").arg(m_folder.errorString());
        QMetaObject::invokeMethod(this, [this, reason] { fail(reason); }, Qt::QueuedConnection);
        return;
    }
    const QString flash = m_folder.filePath(QStringLiteral("flash"));
    if (wish.firmware == Firmware::Factory)
        QFile::remove(flash);  // then the simulator makes another
    QStringList arguments{QStringLiteral("serve"), QStringLiteral("--sysfs"), source().sysfsRoot, QStringLiteral("--flash"), flash,
        QStringLiteral("--serial"), QStringLiteral("DEMO"), QStringLiteral("--rate"),
        QString::number(bytesPerSecond)};
    for (const QString &fault : wish.faults)
        arguments += {QStringLiteral("--fault"), fault};
    m_deadline.start(startLimit);
    m_child.start(m_simulator, arguments);
    const auto makeBundle = [folder = m_folder.path(), bundle = wish.bundle](QPromise<Result<QString>> &promise) {
        removeLeftovers();
        if (bundle == OwnBundle::Made)
            promise.addResult(makeDemoBundle(folder, [&promise](quint64, quint64) { return !promise.isCanceled(); }));
        else
            promise.addResult(QString());
    };
    m_bundle.setFuture(QtConcurrent::run(workerThreads(), makeBundle));
}

void DemoMachine::readOutput()
{
    while (!m_waiting && m_child.canReadLine()) {
        const QByteArray line = m_child.readLine().trimmed();
        const QByteArray fault = "fault ";
        if (line.startsWith("ready "))
            m_childReady = true;
        else if (line.startsWith(fault))
            Q_EMIT faultFired(plainText(QString::fromUtf8(line.mid(fault.size()))));
    }
    goOn();
}

void DemoMachine::readErrors()
{
    if (m_child.isOpen())
        m_errors = (m_errors + m_child.readAllStandardError()).right(longestErrors);
}

/// Ready, when both the child and the bundle are.
void DemoMachine::goOn()
{
    if (m_state != State::Starting || m_waiting || !m_childReady || m_bundle.future().resultCount() == 0)
        return;
    const Result<QString> bundle = m_bundle.result();
    if (!bundle) {
        fail(tr("The demo bundle cannot be made: %1").arg(bundle.error().message));
        return;
    }
    m_deadline.stop();
    m_state = State::On;
    Q_EMIT ready(source(), *bundle);
}

void DemoMachine::fail(const QString &reason)
{
    m_deadline.stop();
    m_state = State::Off;
    m_waiting.reset();
    end();
    Q_EMIT failed(reason);
}

/// The child has ended, or could not be started.
void DemoMachine::takeEnd()
{
    const State before = m_state;
    if (before == State::Off)
        return;
    if (m_waiting)
        return beginWaiting();
    const QString words = lastWords();
    if (before == State::On) {
        m_state = State::Off;
        Q_EMIT lost(words.isEmpty() ? tr("The demo machine has gone: its simulator ended.")
                                    : tr("The demo machine has gone: its simulator ended. %1").arg(words));
    } else if (m_child.error() != QProcess::FailedToStart) {
        fail(words.isEmpty() ? tr("The simulator ended before its processor was ready.") : words);
    } else if (m_simulator.isEmpty()) {
        fail(tr("The program fwpilot-sim is missing: it is neither beside this program nor in PATH."));
    } else {
        fail(tr("The program %1 cannot be started: %2.").arg(plainText(m_simulator, 1024), m_child.errorString()));
    }
}

void DemoMachine::end()
{
    m_bundle.cancel();
    if (m_child.state() != QProcess::NotRunning) {
        m_child.terminate();
        if (!m_child.waitForFinished(endLimit)) {
            m_child.kill();
            m_child.waitForFinished(endLimit);
        }
    }
    m_bundle.waitForFinished();
}

QString DemoMachine::lastWords()
{
    readErrors();
    QString words = QString::fromUtf8(m_errors).simplified();
    const QString speaker = QStringLiteral("fwpilot-sim: ");
    if (words.startsWith(speaker))
        words.remove(0, speaker.size());
    return sentence(plainText(words, longestErrors));
}

}  // namespace fwpilot
