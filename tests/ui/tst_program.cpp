// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hand.h"
#include "tests/ui/program_process.h"

#include <QTemporaryDir>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// The program fwpilot from outside: its command line, its ends, and on a real screen an upgrade by the keyboard alone.
class TestProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersWithoutAWindow_data();
    void answersWithoutAWindow();
    void saysThatThereIsNoDisplay_data();
    void saysThatThereIsNoDisplay();
    void demoMachineEndsWithIt_data();
    void demoMachineEndsWithIt();
    void aBrokenPipeDoesNotEndIt();
    void upgradesByKeyboardAlone();
    void aFailureEndsInItsCard();
    void enterAloneStartsNothing();
    void signalInARunStopsItWhole();
    void closingInARunAsks();

private:
    bool startDemo(const QStringList &options = {});
    bool asks() const;
    bool askForUpgrade();
    bool hasKeyboard();
    bool startUpgrade();
    void checkStoppedWhole();
    /// Whether fwpilotctl's history says that the only run is running.
    bool isRunning() const { return m_program->history().first()[u"running"_s].toBool(); }
    /// What fwpilotctl's history says of the only run.
    QString lastRun(const QString &name) const { return m_program->history().first()[name].toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgramProcess> m_program;
    QString m_window;  ///< the X server's number of the main window
};

namespace {

void press(const QString &keys)
{
    onScreen({u"key"_s, u"--clearmodifiers"_s, keys});
}

/// The window that has the keyboard.
QString activeWindow()
{
    return onScreen({u"getactivewindow"_s});
}

QString activeTitle()
{
    return onScreen({u"getactivewindow"_s, u"getwindowname"_s});
}

/// A window's content as the screen shows it, with what lies above it.
QPixmap sightOf(const QString &window)
{
    QProcess process;
    process.start(u"xwininfo"_s, {u"-id"_s, window});
    process.waitForFinished(10000);
    QMap<QString, int> values;
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n'))
        values.insert(line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed().toInt());
    return QGuiApplication::primaryScreen()->grabWindow(0, values[u"Absolute upper-left X"_s], values[u"Absolute upper-left Y"_s],
        values[u"Width"_s], values[u"Height"_s]);
}

/// Leaves a picture in the build's folder screenshots/xvfb.
void keep(const QPixmap &picture, const QString &name)
{
    const QDir folder(QStringLiteral(FWPILOT_SHOTS_DIR) + u"/xvfb"_s);
    constexpr int smallest = 0;
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(picture.save(folder.filePath(name + u".png"_s), "PNG", smallest));
}

/// What the processor runs: component and digest.
QMap<QString, QString> running(const QJsonObject &state)
{
    QMap<QString, QString> digests;
    for (const QJsonValue component : state[u"components"_s].toArray()) {
        for (const QJsonValue bank : component[u"banks"_s].toArray()) {
            if (bank[u"bank"_s] == component[u"booted"_s])
                digests.insert(component[u"name"_s].toString(), bank[u"sha256"_s].toString());
        }
    }
    return digests;
}

QMap<QString, QString> contents(const QString &bundle)
{
    QMap<QString, QString> digests;
    const Result<Bundle> opened = Bundle::open(bundle, TrustStore());
    for (const ManifestImage &image : opened ? opened->manifest().images : QList<ManifestImage>())
        digests.insert(image.component, QString::fromLatin1(image.sha256.toHex()));
    return digests;
}

}  // namespace

void TestProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<ProgramProcess>(m_folder->path());
}

void TestProgram::cleanup()
{
    m_program.reset();
    m_folder.reset();
}

void TestProgram::answersWithoutAWindow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << QByteArray("fwpilot [BUNDLE]");
    QTest::newRow("version") << QStringList{u"--version"_s} << 0 << QByteArray("fwpilot " FWPILOT_VERSION "\n");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << 2 << QByteArray("nonsense");
    QTest::newRow("unknown option beside help") << QStringList{u"--help"_s, u"--nonsense"_s} << 2 << QByteArray("nonsense");
    QTest::newRow("option of Qt") << QStringList{u"-platform"_s, u"xcb"_s} << 2 << QByteArray("Unknown option");
    QTest::newRow("two bundles") << QStringList{u"a.fwb"_s, u"b.fwb"_s} << 2 << QByteArray("b.fwb");
    QTest::newRow("empty bundle") << QStringList{QString()} << 2 << QByteArray("bundle");
    QTest::newRow("fault without a demo machine") << QStringList{u"--fault"_s, u"no-return"_s} << 2 << QByteArray("--demo");
    QTest::newRow("no folder") << QStringList{u"--sysfs"_s} << 2 << QByteArray("sysfs");
    QTest::newRow("empty folder") << QStringList{u"--sysfs="_s} << 2 << QByteArray("--sysfs");
    QTest::newRow("no trust folder") << QStringList{u"--trust"_s, u"/nowhere"_s} << 9 << QByteArray("/nowhere");
    QTest::newRow("trust folder of others") << QStringList{u"--trust"_s, u"open"_s} << 9 << QByteArray("chmod go-w");
}

void TestProgram::answersWithoutAWindow()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, words);
    if (arguments.contains(u"open"_s)) {
        arguments.last() = m_folder->filePath(u"open"_s);
        QVERIFY(QDir().mkdir(arguments.last()));
        QVERIFY(QFile::setPermissions(arguments.last(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteGroup));
    }
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        m_program->environment().remove(name);
    const Outcome outcome = m_program->run(arguments);
    QCOMPARE(outcome.code, code);
    const QByteArray &said = code == 0 ? outcome.out : outcome.err;
    QVERIFY2(said.contains(words), said.constData());
    QVERIFY2(said.startsWith(code == 0 ? "fwpilot" : "fwpilot: "), said.constData());
    QVERIFY(code == 0 ? outcome.err.isEmpty() : outcome.out.isEmpty());
}

void TestProgram::saysThatThereIsNoDisplay_data()
{
    QTest::addColumn<QString>("display");
    QTest::newRow("none is named") << QString();
    QTest::newRow("the one named is not there") << u":42424"_s;
}

void TestProgram::saysThatThereIsNoDisplay()
{
    QFETCH(QString, display);
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        m_program->environment().remove(name);
    if (!display.isEmpty())
        m_program->environment().insert(u"DISPLAY"_s, display);
    const Outcome outcome = m_program->run({});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains("fwpilot: No window can be opened"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("fwpilotctl"), outcome.err.constData());
}

/// Done when its processor is found.
bool TestProgram::startDemo(const QStringList &options)
{
    m_program->start(QStringList{u"--demo"_s} + options);
    return m_program->waitFor("the demo machine", [&] { return m_program->demoProcessors().size() == 1; });
}

void TestProgram::demoMachineEndsWithIt_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("kill -9") << SIGKILL;
}

void TestProgram::demoMachineEndsWithIt()
{
    QFETCH(int, number);
    QVERIFY(startDemo());
    const QStringList children = m_program->children();
    QCOMPARE(children.size(), 1);
    QVERIFY(!ProgramProcess::isGone(children.first()));
    m_program->signal(number);
    const Outcome outcome = m_program->finish();
    QVERIFY2(outcome.code == (number == SIGKILL ? -1 : 0), outcome.err.constData());
    QTRY_VERIFY(ProgramProcess::isGone(children.first()));
    QCOMPARE(m_program->demoFolder().isEmpty(), number != SIGKILL);
}

/// Something may be saved into a pipe whose reader goes away, in a run, too.
void TestProgram::aBrokenPipeDoesNotEndIt()
{
    m_program->start({});
    const auto ignoresIt = [this] {
        QFile status(u"/proc/%1/status"_s.arg(m_program->id()));
        const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
        const quint64 ignored = text.mid(text.indexOf("SigIgn:") + 7).trimmed().left(16).toULongLong(nullptr, 16);
        return (ignored >> (SIGPIPE - 1) & 1) != 0;
    };
    QVERIFY(m_program->waitFor("SIGPIPE to be ignored", ignoresIt));
    m_program->signal(SIGPIPE);
    m_program->signal(SIGTERM);
    const Outcome outcome = m_program->finish();
    QVERIFY2(outcome.code == 0, outcome.err.constData());
}

/// Whether another window than the main one has the keyboard.
bool TestProgram::asks() const
{
    const QString active = activeWindow();
    return !active.isEmpty() && active != m_window;
}

/// Done when the window asks whether to upgrade.
bool TestProgram::askForUpgrade()
{
    if (!m_program->waitFor("the window with the keyboard", [] { return activeTitle().contains(u"DEMO"_s); }))
        return false;
    m_window = activeWindow();
    return m_program->waitFor("the question", [&] { return (press(u"ctrl+Return"_s), asks()); });
}

/// Done when the window has the keyboard again.
bool TestProgram::hasKeyboard()
{
    return m_program->waitFor("the keyboard to come back", [&] { return activeWindow() == m_window; });
}

/// Begins the upgrade of the demo machine with the keyboard. Done when it runs.
bool TestProgram::startUpgrade()
{
    if (!askForUpgrade())
        return false;
    press(u"Tab"_s);
    press(u"space"_s);
    const QString owner = u"(fwpilot %1)"_s.arg(m_program->id());
    const auto isHeld = [&] { return m_program->demoProcessors().first()[u"owner"_s][u"text"_s].toString().endsWith(owner); };
    return hasKeyboard() && m_program->waitFor("the upgrade", isHeld) && isRunning();
}

void TestProgram::upgradesByKeyboardAlone()
{
    if (!Hand::isOnScreen())
        QSKIP("needs a real screen: tests/ui/on-xvfb");
    QVERIFY(startDemo());
    QVERIFY(startUpgrade());
    const QMap<QString, QString> sent = contents(m_program->demoFolder() + u"/demo.fwb"_s);
    QCOMPARE(sent.size(), 4);
    QList<QPixmap> sights;  // while the second image is being sent
    const auto isSent = [&] {
        const QByteArray log = CliProcess(m_folder->path()).run({u"export"_s, u"last"_s}).out;
        if (log.contains("Sending bmc"))
            sights += sightOf(m_window);
        return log.count("the processor stores it") == 2;
    };
    QVERIFY(m_program->waitFor("two images to be sent", isSent));
    keep(sights[sights.size() / 2], u"program-running"_s);
    QVERIFY(running(m_program->demoState()) != sent);
    QVERIFY(m_program->waitFor("the end of the upgrade", [&] { return !isRunning(); }));
    QCOMPARE(lastRun(u"state"_s), u"succeeded"_s);
    QCOMPARE(running(m_program->demoState()), sent);
    const auto isConfirmed = [&] { return m_program->demoProcessors().first()[u"activation"_s] == u"confirmed"_s; };
    QVERIFY(m_program->waitFor("the new firmware to be confirmed", isConfirmed));
    keep(sightOf(m_window), u"program-succeeded"_s);
    press(u"ctrl+q"_s);
    QCOMPARE(m_program->finish().code, 0);
}

void TestProgram::aFailureEndsInItsCard()
{
    if (!Hand::isOnScreen())
        QSKIP("needs a real screen: tests/ui/on-xvfb");
    QVERIFY(startDemo({u"--fault"_s, u"self-test-fails"_s}));
    QVERIFY(startUpgrade());
    QVERIFY(m_program->waitFor("the end of the upgrade", [&] { return !isRunning(); }));
    QCOMPARE(lastRun(u"state"_s), u"failed"_s);
    const auto isReady = [&] { return m_program->demoProcessors().first()[u"activation"_s] == u"confirmed"_s; };
    QVERIFY(m_program->waitFor("the processor to be back", isReady));
    keep(sightOf(m_window), u"program-failed"_s);
    press(u"ctrl+q"_s);
    QCOMPARE(m_program->finish().code, 0);
}

/// Enter is no consent.
void TestProgram::enterAloneStartsNothing()
{
    if (!Hand::isOnScreen())
        QSKIP("needs a real screen: tests/ui/on-xvfb");
    QVERIFY(startDemo());
    QVERIFY(askForUpgrade());
    press(u"Return"_s);
    press(u"Escape"_s);
    QVERIFY(hasKeyboard());
    keep(sightOf(m_window), u"program-plan"_s);
    press(u"ctrl+q"_s);
    QCOMPARE(m_program->finish().code, 0);
    QVERIFY(m_program->history().isEmpty());
}

void TestProgram::signalInARunStopsItWhole()
{
    if (!Hand::isOnScreen())
        QSKIP("needs a real screen: tests/ui/on-xvfb");
    QVERIFY(startDemo());
    QVERIFY(startUpgrade());
    m_program->signal(SIGTERM);
    QCOMPARE(m_program->finish().code, 0);
    checkStoppedWhole();
}

/// The run's journal has its end: nothing of it is missing.
void TestProgram::checkStoppedWhole()
{
    QCOMPARE(m_program->history().size(), 1);
    QCOMPARE(lastRun(u"state"_s), u"stopped"_s);
    QVERIFY(!lastRun(u"ended"_s).isEmpty());
    const Outcome record = CliProcess(m_folder->path()).run({u"export"_s, u"last"_s, u"--format"_s, u"json"_s});
    QCOMPARE(record.code, 0);
    QCOMPARE(record.object()[u"state"_s].toString(), u"stopped"_s);
    QVERIFY(m_program->demoFolder().isEmpty());
}

void TestProgram::closingInARunAsks()
{
    if (!Hand::isOnScreen())
        QSKIP("needs a real screen: tests/ui/on-xvfb");
    QVERIFY(startDemo());
    QVERIFY(startUpgrade());
    press(u"alt+F4"_s);  // the window manager's
    QVERIFY(m_program->waitFor("the question", [&] { return asks(); }));
    keep(sightOf(m_window), u"program-closing"_s);
    press(u"Return"_s);
    press(u"Escape"_s);  // keep running
    QVERIFY(hasKeyboard());
    QVERIFY(m_program->isRunning());
    QVERIFY(isRunning());
    press(u"alt+F4"_s);
    QVERIFY(m_program->waitFor("the question", [&] { return asks(); }));
    press(u"Tab"_s);
    press(u"Tab"_s);
    press(u"space"_s);  // stop now and close
    QCOMPARE(m_program->finish().code, 0);
    checkStoppedWhole();
}

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
