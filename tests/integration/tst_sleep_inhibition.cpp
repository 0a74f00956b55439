// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/builtin_drivers.h"
#include "core/upgrade/detect_processors.h"
#include "core/upgrade/sleep_inhibition.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_session.h"
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QFutureWatcher>
#include <QMutex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace fwpilot;
using namespace Qt::StringLiterals;

namespace {

enum class Manner { Grants, Refuses, KeepsSilent };

/// logind's part in an inhibition: takes notes of who asks for one, and sees when it is let go. Asked on a thread of its own.
class Logind : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~Logind() override { forget(); }

    void begin(Manner manner)
    {
        const QMutexLocker lock(&m_mutex);
        forget();
        m_manner = manner;
    }
    /// What, who, why and mode of each that asked.
    QList<QStringList> asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }
    /// Whether the inhibition that was given last has ended, or does so in this time.
    bool isLetGo(int milliseconds = 0) const
    {
        const QMutexLocker lock(&m_mutex);
        struct pollfd end = {m_ends.last(), 0, 0};
        return ::poll(&end, 1, milliseconds) == 1 && (end.revents & POLLHUP) != 0;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.append({what, who, why, mode});
        if (m_manner == Manner::Refuses)
            sendErrorReply(u"org.freedesktop.DBus.Error.InteractiveAuthorizationRequired"_s, u"Interactive authentication required."_s);
        if (m_manner == Manner::KeepsSilent)
            setDelayedReply(true);
        int ends[2] = {-1, -1};
        if (m_manner != Manner::Grants || ::pipe2(ends, O_CLOEXEC) != 0)
            return {};
        m_ends.append(ends[0]);
        QDBusUnixFileDescriptor theirs;
        theirs.giveFileDescriptor(ends[1]);
        return theirs;
    }

private:
    void forget()
    {
        for (const int end : std::as_const(m_ends))
            ::close(end);
        m_ends.clear();
        m_asked.clear();
    }

    mutable QMutex m_mutex;
    Manner m_manner = Manner::Grants;
    QList<QStringList> m_asked;
    QList<int> m_ends;
};

}  // namespace

/// A real bus of this test's own is the system bus, and on it stands a logind; the runs are real ones, by fwpilotctl and by a session.
class TestSleepInhibition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void lastsAsLongAsARun_data();
    void lastsAsLongAsARun();
    void goesOnWithoutIt_data();
    void goesOnWithoutIt();
    void lookingTakesNone();
    void aSessionTakesItForItsRun_data();
    void aSessionTakesItForItsRun();
    void aProcessorThatIsNotOpenedNeedsNone();
    void endsWithItsOwner();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString processorId() const
    {
        CliProcess ctl(m_folder->path());
        return ctl.run({u"status"_s, u"--json"_s}).object()[u"id"_s].toString();
    }
    QStringList upgrade() const { return {u"upgrade"_s, path(u"a.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s}; }

    QTemporaryDir m_busFolder;
    QProcess m_daemon;
    QThread m_thread;
    Logind m_logind;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

namespace {

/// What logind was asked for by this many runs.
QList<QStringList> inhibitions(const QString &processor, qsizetype runs = 1)
{
    return QList<QStringList>(runs, {u"shutdown:sleep"_s, u"Firmware Pilot"_s, u"Updating the firmware of "_s + processor, u"block"_s});
}

/// The lines of a run that tell of the missing inhibition.
QList<QJsonObject> warnings(const Outcome &outcome)
{
    QList<QJsonObject> found;
    for (const QJsonObject &line : outcome.lines()) {
        if (line[u"text"_s].toString().contains(u"could not be inhibited"_s))
            found += line;
    }
    return found;
}

}  // namespace

/// libdbus reads the address of the system bus once in a process: it is the same for all tests here.
void TestSleepInhibition::initTestCase()
{
    const QByteArray address = "unix:path=" + m_busFolder.filePath(u"bus"_s).toUtf8();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    QFile file(m_busFolder.filePath(u"bus.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<busconfig><type>custom</type><listen>" + address + "</listen><auth>EXTERNAL</auth><policy context=\"default\">"
        "<allow user=\"*\"/><allow own=\"*\"/><allow send_destination=\"*\"/><allow receive_sender=\"*\"/></policy></busconfig>");
    file.close();
    m_daemon.start(u"dbus-daemon"_s, {u"--config-file="_s + file.fileName(), u"--print-address"_s, u"--nofork"_s});
    QVERIFY2(m_daemon.waitForStarted(), "packaging/set-up --for-tests installs dbus-daemon");
    QVERIFY2(m_daemon.waitForReadyRead(20000), m_daemon.readAllStandardError().constData());
    m_logind.moveToThread(&m_thread);
    m_thread.start();
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(address), u"logind"_s);
    QVERIFY2(bus.isConnected(), qPrintable(bus.lastError().message()));
    QVERIFY(bus.registerObject(u"/org/freedesktop/login1"_s, &m_logind, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.login1"_s));
}

void TestSleepInhibition::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"logind"_s);
    m_thread.quit();
    QVERIFY(m_thread.wait(30000));
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished(30000));
}

void TestSleepInhibition::init()
{
    m_logind.begin(Manner::Grants);
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
    QVERIFY(BundleRecipe().make(path(u"a.fwb"_s)));
}

void TestSleepInhibition::cleanup()
{
    m_simulator.reset();
    m_folder.reset();
}

void TestSleepInhibition::lastsAsLongAsARun_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("code");
    QTest::newRow("to its end") << 0 << 0;
    QTest::newRow("stopped") << SIGINT << 6;
    QTest::newRow("killed") << SIGKILL << -1;
}

void TestSleepInhibition::lastsAsLongAsARun()
{
    QFETCH(int, signal);
    QFETCH(int, code);
    QVERIFY2(m_simulator->start({u"--rate"_s, u"400000"_s}), qPrintable(m_simulator->problem()));
    const QString id = processorId();
    QVERIFY(!id.isEmpty());
    CliProcess ctl(m_folder->path());
    ctl.start(upgrade());
    QVERIFY(ctl.waitFor("Sending bmc"));
    m_simulator->suspend();  // the run cannot end meanwhile
    QCOMPARE(m_logind.asked(), inhibitions(id));
    QVERIFY(!m_logind.isLetGo());
    if (signal != 0)
        ctl.signal(signal);
    m_simulator->resume();
    const Outcome outcome = ctl.finish();
    QCOMPARE(outcome.code, code);
    QVERIFY(m_logind.isLetGo(30000));
    QVERIFY(warnings(outcome).isEmpty());
    if (signal == 0)
        return;
    const Outcome more = ctl.run({u"continue"_s, u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
    QCOMPARE(more.code, 0);
    QCOMPARE(m_logind.asked(), inhibitions(id, 2));
    QVERIFY(m_logind.isLetGo(30000));
}

void TestSleepInhibition::goesOnWithoutIt_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<bool>("hasBus");
    QTest::addColumn<int>("waits");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no right") << Manner::Refuses << true << 0 << u"Interactive authentication required."_s;
    QTest::newRow("no answer") << Manner::KeepsSilent << true << SleepInhibition::limit << QString();
    QTest::newRow("no bus") << Manner::Grants << false << 0 << u"no system bus"_s;
}

/// One warning, in the run's record, too; and the run begins in time.
void TestSleepInhibition::goesOnWithoutIt()
{
    QFETCH(Manner, manner);
    QFETCH(bool, hasBus);
    QFETCH(int, waits);
    QFETCH(QString, reason);
    constexpr int spare = 20000;  // for a start on a busy machine; libdbus itself would wait for 25 s
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    m_logind.begin(manner);
    CliProcess ctl(m_folder->path());
    if (!hasBus) {
        QProcessEnvironment environment = ctl.process().processEnvironment();
        environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path="_s + path(u"no-bus"_s));
        ctl.process().setProcessEnvironment(environment);
    }
    QElapsedTimer timer;
    timer.start();
    ctl.start(upgrade());
    QVERIFY(ctl.waitFor("could not be inhibited"));
    QVERIFY2(timer.elapsed() >= waits && timer.elapsed() < waits + spare, qPrintable(QString::number(timer.elapsed())));
    const Outcome outcome = ctl.finish();
    QCOMPARE(outcome.code, 0);
    QCOMPARE(m_logind.asked().size(), hasBus ? 1 : 0);
    const QList<QJsonObject> said = warnings(outcome);
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first()[u"text"_s].toString().contains(reason), qPrintable(said.first()[u"text"_s].toString()));
    QCOMPARE(said.first()[u"severity"_s].toString(), u"warning"_s);
    QVERIFY(ctl.run({u"export"_s, outcome.last()[u"run"_s].toString()}).out.contains("could not be inhibited"));
}

void TestSleepInhibition::lookingTakesNone()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const QString bundle = path(u"a.fwb"_s);
    const QList<QStringList> calls{{u"list"_s}, {u"status"_s}, {u"plan"_s, bundle}, {u"bundle"_s, u"inspect"_s, bundle}, {u"history"_s}};
    for (const QStringList &call : calls)
        QVERIFY2(ctl.run(call).code == 0, qPrintable(call.join(u' ')));
    QVERIFY(m_logind.asked().isEmpty());
}

void TestSleepInhibition::aSessionTakesItForItsRun_data()
{
    QTest::addColumn<bool>("stops");
    QTest::newRow("to its end") << false;
    QTest::newRow("stopped") << true;
}

void TestSleepInhibition::aSessionTakesItForItsRun()
{
    QFETCH(bool, stops);
    qputenv("XDG_STATE_HOME", path(u"state"_s).toUtf8());
    QVERIFY2(m_simulator->start({u"--rate"_s, u"400000"_s}), qPrintable(m_simulator->problem()));
    MachineSource source;
    source.sysfsRoot = m_simulator->sysfs();
    const Drivers drivers = builtinDrivers();
    const Result<Detection> found = detectProcessors(source, drivers);
    QVERIFY(found && found->processors.size() == 1);
    const ManagementProcessor &processor = found->processors.first();
    const Result<Bundle> bundle = Bundle::open(path(u"a.fwb"_s), TrustStore());
    const Result<UpgradePlan> plan = planUpgrade(processor, bundle->manifest(), {});
    QVERIFY(plan);
    UpgradeSession session;
    QFutureWatcher<UpgradeEvent> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    int looks = 0;
    connect(&watcher, &QFutureWatcherBase::resultReadyAt, this, [&](int index) {
        if (watcher.resultAt(index).component != u"bmc"_s || looks > 0)
            return;
        ++looks;
        QVERIFY(!m_logind.isLetGo());
        QVERIFY(session.inhibitsSleep());
        if (stops)
            session.requestStop(StopAt::Now);
    });
    watcher.setFuture(session.start([&] { return driverOf(processor, drivers).value()->open(processor); },
        {UpgradeJournal::newRunId(), *plan, *AdmittedBundle::of(*bundle, UnsignedBundles::Allowed), u"test"_s, true}));
    QVERIFY(finished.wait(CliProcess::limit));
    const UpgradeState ended = watcher.future().results().last().state;
    QCOMPARE(ended, stops ? UpgradeState::Stopped : UpgradeState::Succeeded);
    QCOMPARE(looks, 1);
    QCOMPARE(m_logind.asked(), inhibitions(processor.id));
    QVERIFY(m_logind.isLetGo(30000));
    QVERIFY(!session.inhibitsSleep());
}

void TestSleepInhibition::aProcessorThatIsNotOpenedNeedsNone()
{
    UpgradeSession session;
    QFuture<UpgradeEvent> events = session.start([] { return Result<std::unique_ptr<UpgradeProtocol>>(Error{Error::Code::Busy, u"held"_s}); }, {});
    events.waitForFinished();
    QCOMPARE(events.results().last().state, UpgradeState::Failed);
    QVERIFY(m_logind.asked().isEmpty());
}

/// Moved along it stays; the last owner lets it go. Another program that this one starts does not get it.
void TestSleepInhibition::endsWithItsOwner()
{
    Result<SleepInhibition> taken = SleepInhibition::take(u"a test"_s);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
    std::optional<SleepInhibition> owner(std::move(taken).value());
    QVERIFY(!m_logind.isLetGo());
    QProcess child;
    child.start(u"cat"_s, {});
    QVERIFY(child.waitForStarted());
    owner.reset();
    QVERIFY(m_logind.isLetGo(30000));
    Result<SleepInhibition> second = SleepInhibition::take(u"a test"_s);
    QVERIFY(second);
    owner.emplace(std::move(second).value());
    *owner = std::move(SleepInhibition::take(u"another"_s)).value();
    QCOMPARE(m_logind.asked().size(), 3);
    QVERIFY(!m_logind.isLetGo());
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished(30000));
}

QTEST_GUILESS_MAIN(TestSleepInhibition)
#include "tst_sleep_inhibition.moc"
