// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo_bench.h"
#include "app/gui/demo_bundle.h"
#include "tests/integration/session_bench.h"
#include "tests/ui/hand.h"
#include "tests/ui/page_sight.h"
#include "ui/appearance.h"
#include "ui/demo_bench_dialog.h"
#include "ui/error_card.h"
#include "ui/plan_view.h"
#include "ui/upgrade_controller.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>

#include <sys/stat.h>

using namespace fwpilot;
using namespace Qt::StringLiterals;

namespace {

using Stage = UpgradeController::Stage;

QString simulatorProgram()
{
    return QStringLiteral(FWPILOT_BIN_DIR "/fwpilot-sim");
}

/// A window with its demo machine, wired as the program does it.
struct DemoWindow {
    DemoWindow()
    {
        demo = std::make_unique<DemoBench>(simulatorProgram());
        Workplace workplace;
        workplace.source.sysfsRoot = bench.file(u"sys"_s);
        workplace.owner = u"test"_s;
        QDir().mkpath(workplace.source.sysfsRoot + u"/bus/pci/devices"_s);
        controller = std::make_unique<UpgradeController>(builtinDrivers(), workplace);
        window = std::make_unique<MainWindow>(*controller);
        demo->serve(*controller, *window);
        QObject::connect(
            controller.get(), &UpgradeController::logged, window.get(), [this](const QList<LogEntry> &lines) { log += lines; });
        window->resize(1366, 768);
    }
    ~DemoWindow()
    {
        window.reset();
        controller.reset();
    }

    DemoBenchDialog *dialog() const
    {
        auto *found = window->findChild<DemoBenchDialog *>();
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    template <class Widget> Widget *find(const QString &name) const { return window->findChild<Widget *>(name); }
    QAction *command(const char *name) const { return window->findChild<QAction *>(QLatin1String(name)); }
    bool openBench()
    {
        command("demoBench")->trigger();
        return Hand::waitFor([&] { return dialog() != nullptr && find<QCheckBox>(u"tick-stall"_s) != nullptr; });
    }
    bool hasStarted()
    {
        return Hand::waitFor([&] { return dialog() == nullptr; }, DemoMachine::startLimit)
            && Hand::waitFor([&] { return controller->canStart(); }, DemoMachine::startLimit);
    }
    bool saidOf(const QString &words) const
    {
        return std::any_of(log.begin(), log.end(), [&](const LogEntry &line) { return line.text.contains(words); });
    }

    SessionBench bench;
    Hand hand;
    QList<LogEntry> log;
    std::unique_ptr<DemoBench> demo;
    std::unique_ptr<UpgradeController> controller;
    std::unique_ptr<MainWindow> window;
};

/// What the program itself lists.
QJsonArray programFaults()
{
    QProcess program;
    program.start(simulatorProgram(), {u"faults"_s, u"--json"_s});
    return program.waitForFinished() ? QJsonDocument::fromJson(program.readAllStandardOutput()).array() : QJsonArray();
}

QList<DemoFault> realFaults()
{
    const Result<QList<DemoFault>> faults = readDemoFaults(QJsonDocument(programFaults()).toJson());
    return faults ? *faults : QList<DemoFault>();
}

DemoFault faultNamed(const QString &name)
{
    for (const DemoFault &fault : realFaults()) {
        if (fault.name == name)
            return fault;
    }
    return {};
}

}  // namespace

/// The demo bench: its dialog, the list of faults from the real fwpilot-sim, and each fault on the demo machine until its end.
class TestDemoBench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyFaultOfTheProgramIsOffered();
    void tellsWhyTheFaultsAreNotKnown_data();
    void tellsWhyTheFaultsAreNotKnown();
    void argumentsAreJudgedAsTheSimulatorDoes_data();
    void argumentsAreJudgedAsTheSimulatorDoes();
    void presetsChoose_data();
    void presetsChoose();
    void byMouse();
    void byKeyboard();
    void whatWillNotDoCannotBeStarted();
    void aFailedStartIsSaid();
    void looks_data();
    void looks();
    void usualArgumentsMeetTheUpgrade_data();
    void usualArgumentsMeetTheUpgrade();
    void startsAnewOnTheSameMachine();
    void everyFailureHasItsCard_data();
    void everyFailureHasItsCard();

private:
    QTemporaryDir m_temporary;
    std::unique_ptr<DemoWindow> m_demo;  ///< of the rows that run on one machine
};

void TestDemoBench::initTestCase()
{
    QVERIFY(m_temporary.isValid());
    qputenv("TMPDIR", QFile::encodeName(m_temporary.path()));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_temporary.filePath(u"config"_s));
    QVERIFY(realFaults().size() >= 15);
}

void TestDemoBench::cleanupTestCase()
{
    m_demo.reset();
    workerThreads()->waitForDone();
}

void TestDemoBench::everyFaultOfTheProgramIsOffered()
{
    DemoFaults list(simulatorProgram());
    DemoBenchDialog dialog;
    connect(&list, &DemoFaults::answered, &dialog, &DemoBenchDialog::setFaults);
    QSignalSpy answered(&list, &DemoFaults::answered);
    list.ask();
    list.ask();
    QVERIFY(answered.wait(2 * DemoFaults::answerLimit));
    const QJsonArray faults = programFaults();
    QCOMPARE(dialog.findChildren<QCheckBox *>(QRegularExpression(u"^tick-"_s)).size(), faults.size());
    for (const QJsonValue &fault : faults) {
        const QString name = fault[u"name"_s].toString();
        const auto *tick = dialog.findChild<QCheckBox *>(u"tick-"_s + name);
        QVERIFY2(tick != nullptr, qPrintable(name));
        QVERIFY(!tick->isChecked());
        QVERIFY(tick->accessibleDescription().contains(fault[u"text"_s].toString()));
        const int exit = fault[u"expected"_s][u"exit"_s].toInt();
        QVERIFY2(labelText(dialog, qPrintable(u"outcome-"_s + name)).endsWith(u" (%1)"_s.arg(exit)), qPrintable(name));
        QCOMPARE(dialog.findChild<QLineEdit *>(u"argument-"_s + name)->isHidden(), fault[u"argument"_s].toString().isEmpty());
    }
    QCOMPARE(labelText(dialog, "outcome-stall"), u"Ends with: The processor still runs what it ran before (3)"_s);
    QCOMPARE(labelText(dialog, "outcome-self-test-fails"), u"Ends with: The processor fell back and runs its former firmware (3)"_s);
    QCOMPARE(answered.size(), 1);
}

void TestDemoBench::tellsWhyTheFaultsAreNotKnown_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("words");
    const auto program = [this](const QString &line) {
        QFile file(m_temporary.filePath(line.section(u' ', 1, 1)));
        const bool written = file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + line.toUtf8() + '\n') > 0;
        return written && file.setPermissions(QFile::ReadOwner | QFile::ExeOwner) ? file.fileName() : u"not written"_s;
    };
    QTest::newRow("installed nowhere") << QString() << u"is missing"_s;
    QTest::newRow("not there") << u"/nowhere/fwpilot-sim"_s << u"/nowhere/fwpilot-sim cannot be started"_s;
    QTest::newRow("no list") << u"/bin/true"_s << u"not a list"_s;
    QTest::newRow("not understood") << u"/bin/false"_s << u"did not list them"_s;
    QTest::newRow("never ends talking") << program(u"exec yes"_s) << u"did not list them"_s;
    QTest::newRow("never answers") << program(u"exec sleep 60"_s) << u"did not answer within 5 s"_s;
}

void TestDemoBench::tellsWhyTheFaultsAreNotKnown()
{
    QFETCH(const QString, program);
    DemoFaults list(program);
    DemoBenchDialog dialog;
    connect(&list, &DemoFaults::answered, &dialog, &DemoBenchDialog::setFaults);
    QSignalSpy answered(&list, &DemoFaults::answered);
    list.ask();
    QCOMPARE(answered.size(), 0);
    QVERIFY(answered.wait(2 * DemoFaults::answerLimit));
    QFETCH(const QString, words);
    const QString text = labelText(dialog, "demoBenchMessage");
    QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY(!dialog.findChild<QPushButton *>(u"startDemoMachine"_s)->isEnabled());
    QVERIFY(dialog.findChild<QPushButton *>(u"closeButton"_s)->isEnabled());
}

void TestDemoBench::argumentsAreJudgedAsTheSimulatorDoes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("argument");
    const QStringList arguments{QString(), u"0"_s, u"1"_s, u"40"_s, u"-1"_s, u"+1"_s, u" 1"_s, u"1 "_s, u"x"_s, u"4x"_s, u"40:"_s,
        u"40:3000"_s, u"40:0"_s, u"40:3600000"_s, u"40:3600001"_s, u"40:3000:1"_s, u"40:torn"_s, u"40:before"_s, u"40:after"_s,
        u"40:garbage"_s, u"40:TORN"_s, u"40:torn:torn"_s, u":torn"_s, u"4294967295"_s, u"4294967296"_s, u"18446744073709551615"_s,
        u"18446744073709551616"_s, u"\u0664"_s};
    for (const DemoFault &fault : realFaults()) {
        for (const QString &argument : arguments)
            QTest::addRow("%s %s", qPrintable(fault.name), qPrintable(argument)) << fault.name << argument;
    }
}

/// The program says what it thinks of a specification before it serves anything: it has no folder to serve in here.
void TestDemoBench::argumentsAreJudgedAsTheSimulatorDoes()
{
    QFETCH(const QString, name);
    QFETCH(const QString, argument);
    const DemoFault fault = faultNamed(name);
    const QString spec = faultSpec(fault, argument);
    if (fault.argument.isEmpty()) {
        QCOMPARE(spec, name);
        return;
    }
    QProcess program;
    program.start(simulatorProgram(), {u"serve"_s, u"--sysfs"_s, u"/nowhere/sys"_s, u"--flash"_s, u"/nowhere/flash"_s, u"--fault"_s, spec});
    QVERIFY(program.waitForFinished());
    const bool refused = program.readAllStandardError().contains("fault \"");
    QVERIFY(program.exitCode() != 0);
    QVERIFY2(argumentDefect(fault, argument).isEmpty() != refused, qPrintable(spec + u": "_s + argumentDefect(fault, argument)));
}

void TestDemoBench::presetsChoose_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype index = 0; index < demoPresets().size(); ++index)
        QTest::newRow(qPrintable(demoPresets()[index].name)) << static_cast<int>(index);
}

void TestDemoBench::presetsChoose()
{
    QFETCH(const int, index);
    DemoBenchDialog dialog;
    dialog.setFaults(realFaults());
    Hand hand;
    QVERIFY(hand.present(&dialog));
    hand.click(dialog.findChild<QToolButton *>(u"preset1"_s));
    QCOMPARE(dialog.specs().size(), 1);
    hand.click(dialog.findChild<QToolButton *>(u"preset%1"_s.arg(index)));
    QStringList wanted = demoPresets()[index].specs;
    QStringList chosen = dialog.specs();
    wanted.sort();
    chosen.sort();
    QCOMPARE(chosen, wanted);
    for (qsizetype other = 0; other < demoPresets().size(); ++other)
        QCOMPARE(dialog.findChild<QToolButton *>(u"preset%1"_s.arg(other))->isChecked(), other == index);
    QSignalSpy start(&dialog, &DemoBenchDialog::startRequested);
    hand.click(dialog.findChild<QPushButton *>(u"startDemoMachine"_s));
    QCOMPARE(start.size(), 1);
    QCOMPARE(start.first().first().toStringList().size(), wanted.size());
    QCOMPARE(start.first().last().toBool(), true);
}

void TestDemoBench::byMouse()
{
    DemoBenchDialog dialog;
    dialog.setFaults(realFaults());
    Hand hand;
    QVERIFY(hand.present(&dialog));
    QCOMPARE(labelText(dialog, "demoSpecs"), u"No fault: the upgrade goes well."_s);
    auto *area = dialog.findChild<QScrollArea *>(u"demoFaults"_s);
    for (const QString &name : {u"drop"_s, u"self-test-fails"_s}) {
        auto *tick = dialog.findChild<QCheckBox *>(u"tick-"_s + name);
        area->ensureWidgetVisible(tick);
        hand.click(tick, {tick->height() / 2, tick->height() / 2});
    }
    QCOMPARE(labelText(dialog, "demoSpecs"), u"Faults: drop@80, self-test-fails"_s);
    hand.click(dialog.findChild<QCheckBox *>(u"factoryFirmware"_s), {8, 8});
    QSignalSpy start(&dialog, &DemoBenchDialog::startRequested);
    hand.click(dialog.findChild<QPushButton *>(u"startDemoMachine"_s));
    QCOMPARE(start.size(), 1);
    QCOMPARE(start.first().first().toStringList(), QStringList({u"drop@80"_s, u"self-test-fails"_s}));
    QCOMPARE(start.first().last().toBool(), false);
    hand.click(dialog.findChild<QPushButton *>(u"closeButton"_s));
    QVERIFY(!dialog.isVisible());
}

void TestDemoBench::byKeyboard()
{
    DemoBenchDialog dialog;
    Hand hand;
    QVERIFY(hand.present(&dialog));
    dialog.setFaults(realFaults());
    QSignalSpy start(&dialog, &DemoBenchDialog::startRequested);
    hand.key(Qt::Key_Return);  // starts nothing
    QCOMPARE(start.size(), 0);
    auto *field = dialog.findChild<QLineEdit *>(u"argument-stall"_s);
    const auto *area = dialog.findChild<QScrollArea *>(u"demoFaults"_s);
    for (int presses = 0; presses < 60 && dialog.focusWidget() != field; ++presses)
        hand.key(Qt::Key_Tab);
    QCOMPARE(dialog.focusWidget(), field);
    QVERIFY(area->viewport()->rect().contains(field->mapTo(area->viewport(), field->rect().center())));
    hand.key(QKeySequence(u"Ctrl+A"_s));
    hand.type(u"25"_s);  // whoever writes a number wants the fault
    QCOMPARE(dialog.specs(), QStringList{u"stall@25"_s});
    hand.key(QKeySequence(u"Alt+F"_s));
    QTRY_VERIFY(!dialog.findChild<QCheckBox *>(u"factoryFirmware"_s)->isChecked());
    hand.key(QKeySequence(u"Alt+S"_s));
    QTRY_COMPARE(start.size(), 1);
    QCOMPARE(start.first().first().toStringList(), QStringList{u"stall@25"_s});
    hand.key(Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestDemoBench::whatWillNotDoCannotBeStarted()
{
    DemoBenchDialog dialog;
    dialog.setFaults(realFaults());
    Hand hand;
    QVERIFY(hand.present(&dialog));
    auto *field = dialog.findChild<QLineEdit *>(u"argument-delay"_s);
    dialog.findChild<QScrollArea *>(u"demoFaults"_s)->ensureWidgetVisible(field);
    hand.click(field);
    hand.key(QKeySequence(u"Ctrl+A"_s));
    hand.type(u"80"_s);
    const auto *start = dialog.findChild<QPushButton *>(u"startDemoMachine"_s);
    QVERIFY(!start->isEnabled());
    QVERIFY(labelText(dialog, "defect-delay").contains(u"milliseconds from 1"_s));
    hand.type(u":20"_s);
    QVERIFY(start->isEnabled());
    QCOMPARE(labelText(dialog, "defect-delay"), QString());
    QCOMPARE(dialog.specs(), QStringList{u"delay@80:20"_s});
    field->clear();
    hand.type(u"x"_s);
    QVERIFY(!start->isEnabled());
    auto *tick = dialog.findChild<QCheckBox *>(u"tick-delay"_s);
    hand.click(tick, {8, tick->height() / 2});  // what is not chosen may be anything
    QVERIFY(start->isEnabled());
}

void TestDemoBench::aFailedStartIsSaid()
{
    DemoBenchDialog dialog;
    dialog.setFaults(realFaults());
    const auto *start = dialog.findChild<QPushButton *>(u"startDemoMachine"_s);
    dialog.showStarting();
    QVERIFY(!start->isEnabled());
    QVERIFY(!dialog.findChild<QToolButton *>(u"preset0"_s)->isEnabled());
    dialog.showFailed(u"The simulator <b>ended</b>."_s);
    QCOMPARE(labelText(dialog, "demoSpecs"), u"The simulator <b>ended</b>."_s);
    QVERIFY(start->isEnabled());
}

void TestDemoBench::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const QSize &size : {QSize(1366, 768), QSize(960, 600)}) {
        QTest::addRow("12-demo-bench-%d", size.width()) << size << false;
        QTest::addRow("12-demo-bench-%d-dark", size.width()) << size << true;
    }
}

void TestDemoBench::looks()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, dark);
    DemoWindow demo;
    demo.window->resize(size);
    QVERIFY(demo.hand.present(demo.window.get()));
    applyColourScheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    QVERIFY(demo.openBench());
    DemoBenchDialog *dialog = demo.dialog();
    QVERIFY(dialog != nullptr);
    dialog->resize(dialog->size().boundedTo(size - QSize(48, 48)));
    dialog->move(demo.window->geometry().center() - dialog->rect().center());
    QCOMPARE(cutParts(*dialog, *dialog->findChild<QScrollArea *>(u"demoFaults"_s)->widget()), QStringList());
    Hand::shot(demo.window.get(), QString::fromLatin1(QTest::currentDataTag()));
    demo.hand.click(demo.find<QToolButton>(u"preset7"_s));
    demo.find<QLineEdit>(u"argument-drop"_s)->setFocus();
    demo.hand.key(QKeySequence(u"Ctrl+A"_s));
    demo.hand.type(u"none"_s);
    QTRY_VERIFY(demo.find<QWidget>(u"defect-drop"_s)->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(cutParts(*dialog, *dialog->findChild<QScrollArea *>(u"demoFaults"_s)->widget()), QStringList());
    Hand::shot(demo.window.get(), QString::fromLatin1(QTest::currentDataTag()) + u"-chosen"_s);
    applyColourScheme(ColourScheme::Light);
}

void TestDemoBench::usualArgumentsMeetTheUpgrade_data()
{
    QTest::addColumn<QString>("name");
    for (const DemoFault &fault : realFaults()) {
        if (fault.exitCode == 0)
            QTest::newRow(qPrintable(fault.name)) << fault.name;
    }
}

/// Those that end well; the others are seen below, in the window.
void TestDemoBench::usualArgumentsMeetTheUpgrade()
{
    QFETCH(const QString, name);
    const DemoFault fault = faultNamed(name);
    SessionBench bench;
    SimulatorProcess simulator(bench.path());
    const QString spec = faultSpec(fault, usualArgument(fault));
    QVERIFY(simulator.start({u"--fault"_s, spec}));
    const Result<QString> bundle = makeDemoBundle(bench.path(), [](quint64, quint64) { return true; });
    QVERIFY(bundle.hasValue());
    QProcess cli;
    cli.start(QStringLiteral(FWPILOT_BIN_DIR "/fwpilotctl"),
        {u"--sysfs"_s, simulator.sysfs(), u"upgrade"_s, *bundle, u"--allow-unsigned"_s, u"--yes"_s});
    QVERIFY(cli.waitForFinished(runLimit));
    QCOMPARE(cli.exitCode(), 0);
    QVERIFY(simulator.waitForLine(u"fault "_s + spec));
}

void TestDemoBench::startsAnewOnTheSameMachine()
{
    DemoMachine machine(simulatorProgram());
    QSignalSpy ready(&machine, &DemoMachine::ready);
    QSignalSpy lost(&machine, &DemoMachine::lost);
    QSignalSpy failed(&machine, &DemoMachine::failed);
    QSignalSpy fired(&machine, &DemoMachine::faultFired);
    machine.start();
    QVERIFY(ready.wait(DemoMachine::startLimit));
    const QString flash = machine.source().sysfsRoot + u"/../flash"_s;
    const auto inode = [&] {
        struct stat status = {};
        return ::stat(QFile::encodeName(flash).constData(), &status) == 0 ? status.st_ino : 0;
    };
    const auto before = inode();
    machine.startAnew({u"power@1"_s}, DemoMachine::OwnBundle::NotWanted, DemoMachine::Firmware::Kept);
    machine.startAnew({u"power@1"_s}, DemoMachine::OwnBundle::NotWanted, DemoMachine::Firmware::Kept);  // the last wish counts
    QCOMPARE(machine.state(), DemoMachine::State::Starting);
    QVERIFY(ready.wait(DemoMachine::startLimit));
    QVERIFY(fired.size() == 1 || fired.wait(DemoMachine::startLimit));
    QCOMPARE(inode(), before);
    machine.startAnew({u"no-such-fault"_s}, DemoMachine::OwnBundle::NotWanted, DemoMachine::Firmware::Kept);
    QVERIFY(failed.wait(DemoMachine::startLimit));
    QFile held(flash);  // so that its inode cannot be given to the next one
    QVERIFY(held.open(QIODevice::ReadOnly));
    machine.startAnew({}, DemoMachine::OwnBundle::Made, DemoMachine::Firmware::Factory);
    QVERIFY(ready.wait(DemoMachine::startLimit));
    QVERIFY(inode() != before);
    QVERIFY(QFileInfo::exists(ready.last().last().toString()));
    QCOMPARE(ready.size(), 3);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(lost.size(), 0);
}

void TestDemoBench::everyFailureHasItsCard_data()
{
    QTest::addColumn<QString>("name");
    for (const DemoFault &fault : realFaults()) {
        if (fault.exitCode != 0)
            QTest::newRow(qPrintable(fault.name)) << fault.name;
    }
}

/// One after the other on one demo machine, as in a training; its own bundle stays open.
void TestDemoBench::everyFailureHasItsCard()
{
    QFETCH(const QString, name);
    const DemoFault fault = faultNamed(name);
    if (!m_demo) {
        m_demo = std::make_unique<DemoWindow>();
        QVERIFY(m_demo->hand.present(m_demo->window.get()));
    }
    DemoWindow &demo = *m_demo;
    const QString bundle = demo.controller->opening().path();
    demo.log.clear();
    QVERIFY(demo.openBench());
    auto *tick = demo.find<QCheckBox>(u"tick-"_s + name);
    demo.find<QScrollArea>(u"demoFaults"_s)->ensureWidgetVisible(tick);
    demo.hand.click(tick, {8, tick->height() / 2});
    const QString spec = faultSpec(fault, usualArgument(fault));
    QCOMPARE(demo.dialog()->specs(), QStringList{spec});
    demo.hand.click(demo.find<QPushButton>(u"startDemoMachine"_s));
    QVERIFY(demo.hasStarted());
    QVERIFY(bundle.isEmpty() || demo.controller->opening().path() == bundle);
    QVERIFY(demo.window->windowTitle().contains(u"DEMO"_s));

    demo.command("start")->trigger();
    QVERIFY(Hand::waitFor([&] { return demo.find<QPushButton>(u"acceptButton"_s) != nullptr; }));
    demo.hand.click(demo.find<QPushButton>(u"acceptButton"_s));
    QVERIFY(Hand::waitFor([&] { return demo.controller->stage() == Stage::Running; }));
    QVERIFY(!demo.command("demoBench")->isEnabled());
    QVERIFY(Hand::waitFor([&] { return demo.controller->stage() == Stage::Ended; }, runLimit));
    QVERIFY(demo.command("demoBench")->isEnabled());

    const ErrorCard *card = demo.window->findChild<PlanView *>(u"planView"_s)->card();
    QVERIFY(card != nullptr);
    const auto rows = errorTable();
    const auto row
        = std::find_if(rows.begin(), rows.end(), [&](const ErrorRow &one) { return card->content().code == QLatin1String(one.name); });
    QVERIFY2(row != rows.end(), qPrintable(card->content().code));
    QCOMPARE(row->exitCode, fault.exitCode);
    QTRY_VERIFY(card->isVisible());
    QVERIFY(Hand::waitFor([&] { return demo.saidOf(u"the fault %1 happened"_s.arg(spec)); }));
    // What the dialog promised is what the card says.
    const QString promised = faultOutcome(fault);
    QVERIFY2(promised.contains(card->content().machineNow.chopped(1)), qPrintable(promised + u" / "_s + card->content().machineNow));
    Hand::shot(demo.window.get(), u"12-demo-bench-ends-"_s + name);
}

QTEST_MAIN(TestDemoBench)
#include "tst_demo_bench.moc"
