// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

/// Real upgrades of a real simulated processor by a real fwpilotctl, whose steps (step_faults.cpp) are counted and spoiled from outside.
namespace fwpilot {

/// What fwpilot-sim says of the flash.
struct FlashState {
    QJsonObject json;

    qint64 recordSequence() const { return json[QStringLiteral("record")][QStringLiteral("sequence")].toInteger(-1); }
    bool isConfirmed() const { return json[QStringLiteral("record")][QStringLiteral("state")] == QLatin1String("confirmed"); }
    QStringList components() const
    {
        QStringList names;
        for (const QJsonValue component : json[QStringLiteral("components")].toArray())
            names += component[QStringLiteral("name")].toString();
        return names;
    }
    /// SHA-256 of the bank that runs, or of the other one; empty when its image is not whole.
    QString digest(const QString &name, bool running) const
    {
        for (const QJsonValue component : json[QStringLiteral("components")].toArray()) {
            if (component[QStringLiteral("name")] != name)
                continue;
            const int booted = component[QStringLiteral("booted")].toInt();
            const QJsonValue bank = component[QStringLiteral("banks")][running ? booted : 1 - booted];
            return bank[QStringLiteral("valid")].toBool() ? bank[QStringLiteral("sha256")].toString() : QString();
        }
        return {};
    }
};

/// A step or a read as the trace of step_faults names it.
struct Step {
    qint64 number = 0;
    QString kind;
    qint64 bytes = 0;
    qint64 offset = 0;  ///< of a read
    qint64 after = 0;   ///< of a read: the last step before it

    QString text() const { return QStringLiteral("step %1 (%2 %3)").arg(number).arg(kind).arg(bytes); }
};

class FaultBench;

/// One machine: a folder with the processor's flash, its simulator, and the state folder of its technician.
class FaultMachine {
public:
    explicit FaultMachine(const FaultBench &bench, const QStringList &simulatorOptions = {});

    /// Empty, or why the simulator does not run.
    QString problem() const { return m_problem; }
    SimulatorProcess &simulator() { return m_simulator; }
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    QString stateFolder() const { return path(QStringLiteral("state")); }

    /// A fwpilotctl of this machine. With faults (the form of STEP_FAULTS, or empty for the trace alone) step_faults is loaded into it.
    std::unique_ptr<CliProcess> ctl(const std::optional<QString> &faults = std::nullopt) const;
    /// The arguments of the upgrade to the bundle.
    QStringList upgrade() const;
    /// The bench's bundle, or this machine's own copy of it.
    QString bundle() const { return m_bundle; }
    bool copyBundle();
    /// Goes on as a technician does after an interruption: `continue`, or `upgrade` where no run had begun.
    Outcome goOn(const std::optional<QString> &faults = std::nullopt, const QStringList &more = {}) const;

    /// Steps that fwpilotctl took with step_faults loaded, all calls of this machine together.
    QList<Step> steps() const { return traced("step"); }
    QList<Step> reads() const { return traced("read"); }
    /// Messages that reached the simulator: the lines of its trace.
    QList<QJsonObject> messages() const { return m_trace.trace(QStringLiteral("messages")); }

    FlashState flash() const;
    /// The newest run that left a readable line; without any lines when there is none.
    RecordedRun newestRun() const;

private:
    QList<Step> traced(const QByteArray &what) const;

    const FaultBench &m_bench;
    QTemporaryDir m_folder;
    SimulatorProcess m_simulator;
    CliProcess m_trace;  ///< only to read with
    QString m_bundle;
    QString m_problem;
};

/// What the cases of a test share: the bundle, a flash with the firmware of before, and what an undisturbed run does and leaves.
class FaultBench {
public:
    /// @param images what is upgraded; each component's bank is 64 KiB or, for larger images, as many
    explicit FaultBench(const QList<BundleRecipe::Image> &images);

    /// Carries out the undisturbed run. False with problem().
    bool prepare();
    QString problem() const { return m_problem; }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString bundle() const { return path(QStringLiteral("a.fwb")); }
    const QList<BundleRecipe::Image> &images() const { return m_recipe.images; }
    static QString digestOf(const BundleRecipe::Image &image)
    {
        return QString::fromLatin1(QCryptographicHash::hash(BundleRecipe::content(image), QCryptographicHash::Sha256).toHex());
    }

    /// The undisturbed run's step that wrote the first such line into the journal: `session`, `start-file bmc`, `event restarting`
    /// (component or state); 0 when there is none.
    qint64 stepOf(const QString &line) const;
    /// The first sync from that step on.
    qint64 syncAfter(qint64 step) const;
    /// The lines that a step wrote, in the form of stepOf().
    QStringList linesOf(const Step &step) const;

    FlashState before;            ///< the processor as it is delivered
    FlashState after;             ///< what the undisturbed run left
    QList<Step> steps;            ///< of the undisturbed run
    QList<Step> reads;            ///< likewise, of the bundle
    QList<QJsonObject> messages;  ///< likewise
    QByteArray journal;           ///< likewise

    /// For the folders of the machines: in memory where there is such a place.
    static QString folderTemplate()
    {
        const QFileInfo memory(QStringLiteral("/dev/shm"));
        const QFileInfo folder(memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath());
        return folder.canonicalFilePath() + QStringLiteral("/fwpilot-faults-XXXXXX");  // as step_faults sees it
    }
    QString flashTemplate() const { return path(QStringLiteral("machine/flash")); }

private:
    QStringList componentOptions() const;

    BundleRecipe m_recipe;
    QTemporaryDir m_folder;
    QString m_problem;
};

inline FaultMachine::FaultMachine(const FaultBench &bench, const QStringList &simulatorOptions)
    : m_bench(bench)
    , m_folder(FaultBench::folderTemplate())
    , m_simulator(m_folder.path())
    , m_trace(m_folder.path())
    , m_bundle(bench.bundle())
{
    if (!QFile::copy(bench.flashTemplate(), m_simulator.flash()))
        m_problem = QStringLiteral("the flash could not be copied");
    else if (!m_simulator.start(QStringList{QStringLiteral("--trace"), path(QStringLiteral("messages"))} + simulatorOptions))
        m_problem = m_simulator.problem();
}

inline std::unique_ptr<CliProcess> FaultMachine::ctl(const std::optional<QString> &faults) const
{
    auto ctl = std::make_unique<CliProcess>(m_folder.path());
    QProcessEnvironment environment = ctl->process().processEnvironment();
    QDir().mkpath(path(QStringLiteral("temporary")));
    environment.insert(QStringLiteral("TMPDIR"), path(QStringLiteral("temporary")));
    if (faults) {
        environment.insert(QStringLiteral("LD_PRELOAD"), QCoreApplication::applicationDirPath() + QStringLiteral("/step_faults.so"));
        environment.insert(QStringLiteral("STEP_FAULTS"), *faults);
        environment.insert(QStringLiteral("STEP_FAULTS_TRACE"), path(QStringLiteral("steps")));
        environment.insert(QStringLiteral("STEP_FAULTS_BUNDLE"), m_bundle);
        environment.insert(QStringLiteral("ASAN_OPTIONS"),
            environment.value(QStringLiteral("ASAN_OPTIONS")) + QStringLiteral(":verify_asan_link_order=0"));
    }
    ctl->process().setProcessEnvironment(environment);
    return ctl;
}

inline QStringList FaultMachine::upgrade() const
{
    return {QStringLiteral("upgrade"), m_bundle, QStringLiteral("--yes"), QStringLiteral("--allow-unsigned"), QStringLiteral("--json")};
}

inline bool FaultMachine::copyBundle()
{
    m_bundle = path(QStringLiteral("a.fwb"));
    QFile::remove(m_bundle);
    return QFile::copy(m_bench.bundle(), m_bundle);
}

inline Outcome FaultMachine::goOn(const std::optional<QString> &faults, const QStringList &more) const
{
    const bool hadBegun = !newestRun().opening.plan.steps.isEmpty();
    const Outcome continued = ctl(faults)->run(QStringList{QStringLiteral("continue")} + more
        + QStringList{QStringLiteral("--yes"), QStringLiteral("--allow-unsigned"), QStringLiteral("--json")});
    return continued.code == 4 && !hadBegun ? ctl(faults)->run(upgrade()) : continued;
}

inline QList<Step> FaultMachine::traced(const QByteArray &what) const
{
    QList<Step> steps;
    QFile file(path(QStringLiteral("steps")));
    if (!file.open(QIODevice::ReadOnly))
        return steps;
    qint64 last = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 4 && words[0] == what)
            steps += Step{words[1].toLongLong(), QString::fromLatin1(words[2]), words[3].toLongLong(), words[2].toLongLong(), last};
        last = words.size() == 4 && words[0] == "step" ? words[1].toLongLong() : last;
    }
    return steps;
}

inline FlashState FaultMachine::flash() const
{
    QProcess state;
    state.start(
        SimulatorProcess::program(), {QStringLiteral("state"), QStringLiteral("--flash"), m_simulator.flash(), QStringLiteral("--json")});
    state.waitForFinished(CliProcess::limit);
    return {QJsonDocument::fromJson(state.readAllStandardOutput()).object()};
}

inline RecordedRun FaultMachine::newestRun() const
{
    RecordedRun newest;
    const QDir folder(stateFolder() + QStringLiteral("/fwpilot/runs"));
    for (const QString &name : folder.entryList({QStringLiteral("*.jsonl")}, QDir::Files)) {
        const Result<RecordedRun> run = readRun(folder.filePath(name));
        if (run && run->lines > 0 && run->sequence >= newest.sequence)
            newest = *run;
    }
    return newest;
}

inline FaultBench::FaultBench(const QList<BundleRecipe::Image> &images)
    : m_folder(folderTemplate())
{
    m_recipe.images = images;
}

inline QStringList FaultBench::componentOptions() const
{
    QStringList options;
    for (const BundleRecipe::Image &image : m_recipe.images)
        options += {QStringLiteral("--component"), QStringLiteral("%1:%2KiB").arg(image.component).arg((image.size / 65536 + 1) * 64)};
    return options;
}

inline bool FaultBench::prepare()
{
    m_problem = QStringLiteral("the bundle could not be made");
    if (!m_folder.isValid() || !m_recipe.make(bundle()))
        return false;
    SimulatorProcess delivered(path(QStringLiteral("machine")));
    if (!delivered.start(componentOptions() + QStringList{QStringLiteral("--serial"), QStringLiteral("FAULT01")})) {
        m_problem = delivered.problem();
        return false;
    }
    if (delivered.terminate() != 0)
        return false;
    FaultMachine machine(*this);
    m_problem = machine.problem();
    if (!m_problem.isEmpty())
        return false;
    before = machine.flash();
    const Outcome done = machine.ctl(QString())->run(machine.upgrade());
    after = machine.flash();
    steps = machine.steps();
    reads = machine.reads();
    messages = machine.messages();
    QFile file(machine.newestRun().path);
    if (file.open(QIODevice::ReadOnly))
        journal = file.readAll();
    if (done.code != 0 || steps.isEmpty() || reads.isEmpty() || messages.isEmpty() || journal.isEmpty())
        m_problem = QStringLiteral("the undisturbed run: exit %1, %2").arg(done.code).arg(QString::fromUtf8(done.out + done.err));
    return m_problem.isEmpty();
}

inline QStringList FaultBench::linesOf(const Step &step) const
{
    qint64 begin = 0;  // every write goes to the journal
    for (const Step &former : steps)
        begin += former.number < step.number && former.kind == QLatin1String("write") ? former.bytes : 0;
    QStringList lines;
    for (const QByteArray &text : journal.mid(begin, step.kind == QLatin1String("write") ? step.bytes : 0).split('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const QString type = line[QStringLiteral("type")].toString();
        const QString of = line[type == QLatin1String("event") ? QStringLiteral("state") : QStringLiteral("component")].toString();
        if (!type.isEmpty())
            lines += (type + QLatin1Char(' ') + of).trimmed();
    }
    return lines;
}

inline qint64 FaultBench::stepOf(const QString &line) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step &step) { return linesOf(step).contains(line); });
    return found == steps.end() ? 0 : found->number;
}

inline qint64 FaultBench::syncAfter(qint64 step) const
{
    const auto found
        = std::find_if(steps.begin(), steps.end(), [&](const Step &one) { return one.number > step && one.kind == QLatin1String("sync"); });
    return found == steps.end() ? 0 : found->number;
}

/// Waits until a process holds still (SIGSTOP). False when it does not, or ended.
inline bool waitUntilStopped(qint64 process)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < CliProcess::limit) {
        QFile status(QStringLiteral("/proc/%1/stat").arg(process));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray line = status.readAll();
        const char state = line.mid(line.lastIndexOf(')') + 2, 1).constData()[0];
        if (state == 'T')
            return true;
        if (state == 'Z' || state == 'X' || state == '\0')
            return false;
        QThread::msleep(1);
    }
    return false;
}

}  // namespace fwpilot
