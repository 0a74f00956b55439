// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "core/record/report_export.h"
#include "tests/ui/site_machine.h"
#include "tests/ui/window_bench.h"
#include "ui/closing_dialog.h"
#include "ui/confirm_dialog.h"
#include "ui/error_card.h"
#include "ui/log_panel.h"
#include "ui/plan_view.h"
#include "ui/service_record_dialog.h"
#include "ui/update_page.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTabBar>
#include <QThreadPool>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

/// Large enough to be seen at work with --rate 400000: some two seconds.
const QList<ImageRecipe> seenImages{{u"bootloader"_s, 200000}, {u"bmc"_s, 600000}, {u"sensors"_s, 100000}};
const QStringList seenRate{u"--rate"_s, u"250000"_s};

/// The windows as a technician works them: on offscreen and, as ui.window_xvfb, on a real screen with a window manager.
}  // namespace

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void cleanupTestCase() { workerThreads()->waitForDone(); }  // before leaks are looked for

    void anEmptyMachineSaysWhatToDo();
    void whatNobodySpeaksToIsShown();
    void aProcessorIsChosenAtTheStart_data();
    void aProcessorIsChosenAtTheStart();
    void refusedRulesAreNotedOnce();
    void theMainWayByMouse();
    void theMainWayByKeyboard();
    void stopAfterThisImage();
    void stopNow();
    void aFailureHasItsCard_data();
    void aFailureHasItsCard();
    void closingInARunAsks();
    void whatTheCommandLineDoesIsSeen();
    void twoWindows();
    void anUnsignedBundleCannotBeStarted();
    void aBundleThatCannotBeUsedSaysWhy();
    void aDroppedBundleOnlyOpens();
    void whatWasSeenIsWhatStarts();
    void everyLineOfTheRunIsInTheLog();
    void coloursCanBeChangedInARun();
    void noShortcutIsUsedTwice();
    void everythingCanBeDestroyedInARun_data();
    void everythingCanBeDestroyedInARun();

private:
    static QModelIndex tickOf(const WindowBench &bench, const QString &component)
    {
        const QAbstractItemModel *model = bench.find<PlanView>("planView")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, PlanModel::ComponentColumn).data().toString() == component)
                return model->index(row, PlanModel::Tick);
        }
        return {};
    }
    static QString cell(const WindowBench &bench, const QString &component, PlanModel::Column column)
    {
        return tickOf(bench, component).siblingAtColumn(column).data().toString();
    }
    /// The buttons of the only dialog, and its start.
    static void confirm(WindowBench &bench)
    {
        QTRY_VERIFY(bench.button("startButton")->isVisible() && bench.button("startButton")->isEnabled());
        bench.hand.click(bench.button("startButton"));
        QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
        bench.hand.click(bench.button("acceptButton"));
        QVERIFY(Hand::waitFor([&] { return bench.controller->run() != nullptr; }));
    }
    /// The journal of the last run has its verdict, nobody writes it any more, and the processor is free.
    static void verifyLetGo(const WindowBench &bench, const QString &run)
    {
        const Result<RecordedRun> recorded = readRun(run);
        QVERIFY2(recorded.hasValue(), recorded ? "" : qPrintable(recorded.error().message));
        QVERIFY(recorded->finished);
        QVERIFY(!recorded->torn);
        QVERIFY(!recorded->live);
        QByteArray status;
        QCOMPARE(bench.ctl({u"status"_s, u"--json"_s}, &status), 0);
        QCOMPARE(QJsonDocument::fromJson(status).object()[u"owner"_s].toObject()[u"text"_s].toString(), QString());
    }
};

void TestWindow::anEmptyMachineSaysWhatToDo()
{
    WindowBench bench;
    QVERIFY(QDir().mkpath(bench.simulator.sysfs() + u"/bus/pci/devices"_s));
    QVERIFY(bench.open());
    QVERIFY(Hand::waitFor([&] { return bench.controller->watch().lookedAt().isValid(); }));
    QCOMPARE(bench.text("emptyTitle"), u"No management processor found"_s);
    Hand::shot(bench.window.get(), u"1-empty"_s);
    QSignalSpy demo(bench.window.get(), &MainWindow::demoRequested);
    bench.hand.click(bench.button("tryDemo"));
    QCOMPARE(demo.count(), 1);
    QVERIFY(bench.simulator.start());
    QVERIFY(Hand::waitFor([&] { return bench.controller->processor() != nullptr; }));  // found by itself
    QVERIFY(Hand::waitFor([&] { return bench.text("emptyTitle") != u"No management processor found"_s; }));
    Hand::shot(bench.window.get(), u"1b-no-bundle"_s);
}

/// Nothing is wrong with it: it is named, told of in full, and cannot be updated.
void TestWindow::whatNobodySpeaksToIsShown()
{
    WindowBench bench;
    QVERIFY(writeKeeperRule(bench.rules()));
    QVERIFY(addFunction(bench.simulator.sysfs(), u"0000:01:00.2"_s, keeperVendor, keeperDevice));
    QVERIFY(putFile(bench.simulator.sysfs() + u"/class/dmi/id/sys_vendor"_s, "Sample\n"));
    QVERIFY(putFile(bench.simulator.sysfs() + u"/class/dmi/id/product_name"_s, "Blade 4\n"));
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open());
    QVERIFY(Hand::waitFor([&] { return bench.controller->processor() != nullptr; }));
    QTRY_COMPARE(bench.text("emptyTitle"), u"Cannot be updated from here"_s);
    QCOMPARE(bench.text("processorName"), u"Keeper 5"_s);
    QCOMPARE(bench.text("machineName"), u"Blade 4"_s);
    QCOMPARE(bench.text("machineModel"), u"Sample"_s);
    Hand::shot(bench.window.get(), u"1c-not-from-here"_s);

    QVERIFY(bench.load(path));
    QTRY_COMPARE(bench.text("stripTitle"), u"Not ready: not supported"_s);
    QCOMPARE(bench.controller->obstacle()->code, Error::Code::Unsupported);
    QCOMPARE(bench.controller->obstacle()->remedy(), u"Use its own web interface."_s);
    QCOMPARE(bench.text("stripCaption"), u"Not through this program"_s);
    QVERIFY(!bench.controller->canStart());
    QVERIFY(!bench.command("start")->isEnabled());
    Hand::shot(bench.window.get(), u"2f-not-from-here"_s);

    bench.find<QTabBar>("pageTabs")->setCurrentIndex(1);
    QTRY_COMPARE(bench.text("statusState"), u"Cannot be updated from here"_s);
    QVERIFY(bench.text("evidence").startsWith(u"Function f0f0:0005 is that of a Keeper 5."_s));
    bench.hand.click(bench.button("showFunctions"));
    QVERIFY(Hand::waitFor([&] { return bench.find<QWidget>("function") != nullptr; }));
    QCOMPARE(bench.find<QWidget>("function")->accessibleName(), u"0000:01:00.2"_s);
    Hand::shot(bench.window.get(), u"7b-status-not-from-here"_s);
}

void TestWindow::aProcessorIsChosenAtTheStart_data()
{
    QTest::addColumn<QStringList>("strangers");
    QTest::addColumn<bool>("simulated");
    QTest::addColumn<QString>("chosen");  // empty: the simulated one
    QTest::newRow("the only one") << QStringList() << true << QString();
    QTest::newRow("the one that is spoken to, though not the first") << QStringList{u"0000:00:00.2"_s} << true << QString();
    QTest::newRow("the one that is spoken to, which is the first") << QStringList{u"0000:f0:00.2"_s} << true << QString();
    QTest::newRow("the first") << QStringList{u"0000:01:00.2"_s, u"0000:02:00.2"_s} << false << u"0000:01:00.2"_s;
}

void TestWindow::aProcessorIsChosenAtTheStart()
{
    QFETCH(const QStringList, strangers);
    QFETCH(const bool, simulated);
    QFETCH(const QString, chosen);
    WindowBench bench;
    QVERIFY(writeKeeperRule(bench.rules()));
    for (const QString &address : strangers)
        QVERIFY(addFunction(bench.simulator.sysfs(), address, keeperVendor, keeperDevice));
    if (simulated)
        QVERIFY(bench.simulator.start());
    QVERIFY(bench.open());
    QVERIFY(Hand::waitFor([&] { return bench.controller->processor() != nullptr; }));
    QCOMPARE(bench.controller->processor()->address, simulated ? bench.simulator.address() : chosen);
    const auto *list = bench.find<QListView>("processors");
    QTRY_COMPARE(list->model()->rowCount(), int(strangers.size()) + int(simulated));
    QTRY_VERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(bench.controller->processor()->address));
    // What the technician chooses stays chosen.
    if (strangers.isEmpty())
        return;
    bench.controller->choose(strangers.last());
    QSignalSpy looked(bench.controller.get(), &UpgradeController::looked);
    bench.controller->searchAgain();
    QTRY_VERIFY(looked.count() > 1);
    QCOMPARE(bench.controller->processor()->address, strangers.last());
}

/// Not at every look; and again when it says something else.
void TestWindow::refusedRulesAreNotedOnce()
{
    WindowBench bench;
    const QString bad = bench.rules() + u"/bad.json"_s;
    QVERIFY(QDir().mkpath(bench.simulator.sysfs() + u"/bus/pci/devices"_s));
    QVERIFY(putFile(bad, "{"));
    QVERIFY(bench.open());
    const auto warnings = [&] {
        QStringList texts;
        for (const LogEntry &line : std::as_const(bench.log)) {
            if (line.severity == Severity::Warning)
                texts.append(line.text);
        }
        return texts;
    };
    QVERIFY(Hand::waitFor([&] { return !warnings().isEmpty(); }));
    QVERIFY2(warnings().first().contains(u"bad.json"_s), qPrintable(warnings().first()));
    QSignalSpy looked(bench.controller.get(), &UpgradeController::looked);
    QTRY_VERIFY(looked.count() >= 2);
    QCOMPARE(warnings().size(), 1);
    QVERIFY(putFile(bad, R"({"format": 1, "nonsense": 2})"));
    QVERIFY(Hand::waitFor([&] { return warnings().size() == 2; }));
    QVERIFY(warnings().first() != warnings().last());
}

void TestWindow::theMainWayByMouse()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start(seenRate));
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open());

    bench.hand.click(bench.find<QToolBar>("toolBar")->widgetForAction(bench.command("openBundle")));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
    auto *files = bench.dialog<QFileDialog>()->findChild<QTreeView *>(u"treeView"_s);
    QModelIndex entry;
    QVERIFY(Hand::waitFor([&] {
        for (int row = 0; row < files->model()->rowCount(files->rootIndex()); ++row) {
            if (const QModelIndex one = files->model()->index(row, 0, files->rootIndex()); one.data() == QFileInfo(path).fileName())
                entry = one;
        }
        return entry.isValid() && !files->visualRect(entry).isEmpty();
    }));
    bench.hand.doubleClick(files->viewport(), files->visualRect(entry).center());
    QVERIFY(Hand::waitFor([&] { return bench.controller->opening().state() == BundleOpening::State::Whole; }));
    QVERIFY(Hand::waitFor([&] { return bench.button("startButton")->isEnabled(); }));
    QCOMPARE(bench.controller->stage(), Stage::Planned);  // opening starts nothing
    QCOMPARE(bench.button("startButton")->text(), u"Update 3 of 3"_s);

    auto *table = bench.find<PlanView>("planView");
    bench.hand.click(table->viewport(), table->visualRect(tickOf(bench, u"sensors"_s)).center());
    QTRY_COMPARE(bench.button("startButton")->text(), u"Update 2 of 3"_s);
    QCOMPARE(bench.text("stripTitle"), u"Ready to update 2 images"_s);
    Hand::shot(bench.window.get(), u"2-plan"_s);
    bench.hand.click(bench.button("startButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    Hand::shot(bench.window.get(), u"2c-confirm"_s);
    bench.hand.click(bench.button("acceptButton"));

    QVERIFY(Hand::waitFor([&] { return bench.text("stripTitle") == u"Sending image 2 of 2: bmc"_s; }, runLimit));
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().images[1].done > 200000; }, runLimit));
    const double bar = tickOf(bench, u"bmc"_s).siblingAtColumn(PlanModel::Progress).data(PlanModel::BarRole).toDouble();
    QVERIFY(bar > 0.2 && bar < 1);
    QCOMPARE(cell(bench, u"bootloader"_s, PlanModel::State), u"Stored"_s);
    QCOMPARE(cell(bench, u"sensors"_s, PlanModel::State), u"Skipped"_s);
    QVERIFY(!bench.button("startButton")->isEnabled());
    Hand::shot(bench.window.get(), u"3-running"_s);
    QVERIFY(bench.waitForState(UpgradeState::Restarting));
    Hand::shot(bench.window.get(), u"4-restarting"_s);
    QVERIFY(bench.waitForStage(Stage::Ended));

    QCOMPARE(bench.verdict(u"bmc"_s), Verdict::Updated);
    QCOMPARE(bench.verdict(u"bootloader"_s), Verdict::Updated);
    QCOMPARE(bench.verdict(u"sensors"_s), Verdict::Skipped);
    QCOMPARE(bench.text("stripTitle"), u"Updated and confirmed: 2 of 2 selected images"_s);
    QCOMPARE(cell(bench, u"bmc"_s, PlanModel::VerdictColumn), u"Updated"_s);
    QCOMPARE(cell(bench, u"bmc"_s, PlanModel::ReadBack), u"2.0.0"_s);
    Hand::shot(bench.window.get(), u"6-succeeded"_s);
    QCOMPARE(bench.simulator.read(u"bmc"_s), bench.bench.sent(u"bmc"_s));
    QCOMPARE(bench.simulator.read(u"bootloader"_s), bench.bench.sent(u"bootloader"_s));
    QVERIFY(bench.simulator.read(u"sensors"_s) != bench.bench.sent(u"sensors"_s));  // what was chosen is what was sent
    verifyLetGo(bench, bench.controller->run()->run());
    QVERIFY(Hand::waitFor([&] { return bench.controller->processor() != nullptr && bench.controller->processor()->upgradable; }));

    bench.hand.click(bench.button("backToPlanButton"));
    QTRY_COMPARE(cell(bench, u"bmc"_s, PlanModel::Action), u"Current"_s);
    QCOMPARE(bench.button("startButton")->text(), u"Update 0 of 1"_s);  // sensors stay unticked
    bench.window->findChild<QTabBar *>(u"pageTabs"_s)->setCurrentIndex(1);
    Hand::shot(bench.window.get(), u"7-status"_s);
}

void TestWindow::theMainWayByKeyboard()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    const QString path = bench.bench.makeBundle(u"2.1.0"_s, 11, seenImages);
    QVERIFY(bench.open());

    bench.hand.key(QKeySequence(u"Ctrl+O"_s));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
    bench.hand.type(QFileInfo(path).fileName());
    bench.hand.key(Qt::Key_Return);
    QVERIFY(Hand::waitFor([&] { return bench.button("startButton")->isEnabled(); }));
    bench.hand.key(QKeySequence(u"Ctrl+2"_s));
    bench.hand.key(Qt::Key_Home);
    bench.hand.key(Qt::Key_Space);
    QTRY_COMPARE(bench.button("startButton")->text(), u"Update 2 of 3"_s);
    bench.hand.key(Qt::Key_Space);
    QTRY_COMPARE(bench.button("startButton")->text(), u"Update 3 of 3"_s);

    bench.hand.key(QKeySequence(u"Ctrl+Return"_s));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    bench.hand.key(Qt::Key_Return);  // alone never starts a run
    QCOMPARE(bench.controller->stage(), Stage::Planned);
    QVERIFY(bench.dialog<ConfirmDialog>() != nullptr);
    bench.hand.key(Qt::Key_Tab);
    QVERIFY(Hand::waitFor([&] { return bench.button("acceptButton")->hasFocus(); }));
    bench.hand.key(Qt::Key_Space);
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.verdict(u"bmc"_s), Verdict::Updated);
    QCOMPARE(bench.simulator.read(u"bmc"_s), bench.bench.sent(u"bmc"_s));

    const QString run = bench.controller->run()->run();
    bench.hand.key(QKeySequence(u"Ctrl+E"_s));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ServiceRecordDialog>() != nullptr; }));
    auto *record = bench.dialog<ServiceRecordDialog>();
    auto *save = record->findChild<QPushButton *>(u"recordSaveButton"_s);
    QVERIFY(Hand::waitFor([&] { return save->isEnabled(); }));
    for (const auto &[suffix, format] : {std::pair{u"csv"_s, ExportFormat::Csv}, std::pair{u"json"_s, ExportFormat::Json}}) {
        const QString file = bench.bench.file(u"record."_s + suffix);
        QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
        save->setFocus();
        bench.hand.key(Qt::Key_Space);
        QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
        bench.hand.type(file);
        bench.hand.key(Qt::Key_Return);
        QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), *exportRun(*readRun(run), format));  // the same code as fwpilotctl export
        QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() == nullptr; }));
    }
    bench.hand.key(Qt::Key_Escape);
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ServiceRecordDialog>() == nullptr; }));
    bench.hand.key(QKeySequence(u"Ctrl+S"_s));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
    QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
    bench.hand.type(bench.bench.file(u"log.txt"_s));
    bench.hand.key(Qt::Key_Return);
    QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
    QFile log(bench.bench.file(u"log.txt"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("Succeeded: the processor runs what was sent"));

    bench.hand.key(QKeySequence(u"Ctrl+Q"_s));
    QVERIFY(Hand::waitFor([&] { return !bench.window->isVisible(); }));
}

void TestWindow::stopAfterThisImage()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"60000"_s}));
    const QByteArray before = bench.simulator.read(u"bmc"_s);
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open());
    QVERIFY(bench.load(path));
    confirm(bench);
    QTRY_VERIFY(bench.button("stopButton")->isEnabled());
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 0; }, runLimit));
    bench.hand.click(bench.button("stopButton"));
    QVERIFY(
        Hand::waitFor([&] { return bench.button("stopButton")->text() == u"Stopping…"_s || bench.controller->stage() == Stage::Ended; }));
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Stopped);
    QCOMPARE(cell(bench, u"bootloader"_s, PlanModel::VerdictColumn), u"Stored, not active"_s);
    QCOMPARE(cell(bench, u"bmc"_s, PlanModel::VerdictColumn), u"Not sent"_s);
    QCOMPARE(bench.text("stripTitle"), u"Stopped: 2 of 3 images were not stored"_s);
    Hand::shot(bench.window.get(), u"5b-stopped-after-image"_s);
    QCOMPARE(bench.simulator.read(u"bmc"_s), before);
    verifyLetGo(bench, bench.controller->run()->run());
}

void TestWindow::stopNow()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"400000"_s}));
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"bmc"_s, 4000000}});
    QVERIFY(bench.open());
    QVERIFY(bench.load(path));
    confirm(bench);
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 10000; }, runLimit));
    bench.hand.key(QKeySequence(u"Alt+U"_s));
    QVERIFY(Hand::waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    Hand::shot(bench.window.get(), u"3c-stop-menu"_s);
    bench.hand.key(Qt::Key_N);
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Stopped);
    QVERIFY(bench.controller->run()->progress().sentBytes < 4000000);  // in the middle of the first image
    QCOMPARE(cell(bench, u"bmc"_s, PlanModel::VerdictColumn), u"Not sent"_s);
    Hand::shot(bench.window.get(), u"5c-stopped-now"_s);
    verifyLetGo(bench, bench.controller->run()->run());
}

void TestWindow::aFailureHasItsCard_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("machineNow");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("5-failed") << u"bad-block@140"_s << u"run-failed"_s << u"The processor still runs what it ran before."_s
                              << Verdict::Failed;
    QTest::newRow("5d-reverted") << u"self-test-fails"_s << u"run-failed"_s << u"The processor fell back and runs its former firmware."_s
                                 << Verdict::Reverted;
    QTest::newRow("5e-not-back") << u"no-return"_s << u"state-unknown"_s << u"It is not known what the processor runs now."_s
                                 << Verdict::Unknown;
    QTest::newRow("5f-silent") << u"stall@30"_s << u"timeout"_s << u"The processor still runs what it ran before."_s << Verdict::Failed;
}

void TestWindow::aFailureHasItsCard()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, code);
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--fault"_s, fault}));
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open());
    QVERIFY(bench.load(path));
    confirm(bench);
    if (fault.startsWith(u"stall"_s)) {
        QVERIFY(Hand::waitFor([&] { return bench.text("stripTitle").startsWith(u"Waiting for an answer"_s); }, runLimit));
        Hand::shot(bench.window.get(), u"3b-stall"_s);
    }
    QVERIFY(bench.waitForStage(Stage::Ended));
    QVERIFY(bench.dialog<QDialog>() == nullptr);  // no box in a run
    const ErrorCard *card = bench.find<PlanView>("planView")->card();
    QVERIFY(card != nullptr);
    QCOMPARE(card->content().code, code);
    QTEST(card->content().machineNow, "machineNow");
    QCOMPARE(card->content().happened, sentence(plainText(bench.controller->run()->report().error->message, 1000)));
    QVERIFY(!card->content().toDo.isEmpty());
    QFETCH(const Verdict, verdict);
    const QList<ComponentVerdict> verdicts = bench.controller->run()->report().verdicts;
    QVERIFY(std::any_of(verdicts.begin(), verdicts.end(), [&](const ComponentVerdict &one) { return one.verdict == verdict; }));
    QTRY_VERIFY(card->isVisible());
    Hand::shot(bench.window.get(), QString::fromLatin1(QTest::currentDataTag()));
    bench.window->resize(960, 600);
    QTRY_COMPARE(bench.window->width(), 960);
    Hand::shot(bench.window.get(), QString::fromLatin1(QTest::currentDataTag()) + u"-960x600"_s);
    QVERIFY(card->visibleRegion().boundingRect().height() > 0);
    bench.hand.click(bench.button("backToPlanButton"));
    QVERIFY(bench.waitForStage(Stage::Planned));
    if (fault == u"no-return"_s) {  // nobody knows what is there: that is said, and nothing can be started
        QCOMPARE(bench.text("stripTitle"), u"Not ready: no answer in time"_s);
        QVERIFY(!bench.controller->canStart());
    } else if (!fault.startsWith(u"stall"_s)) {
        QTRY_VERIFY(bench.button("startButton")->isEnabled());
    }
}

void TestWindow::closingInARunAsks()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"100000"_s}));
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open());
    QVERIFY(bench.load(path));
    confirm(bench);
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 10000; }, runLimit));
    bench.hand.key(QKeySequence(u"Ctrl+Q"_s));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ClosingDialog>() != nullptr; }));
    Hand::shot(bench.window.get(), u"3d-closing"_s);
    bench.hand.key(Qt::Key_Return);  // chooses nothing
    bench.hand.click(bench.button("keepRunningButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ClosingDialog>() == nullptr; }));
    QVERIFY(bench.window->isVisible());
    QCOMPARE(bench.controller->stage(), Stage::Running);

    bench.window->close();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ClosingDialog>() != nullptr; }));
    bench.hand.click(bench.button("stopNowButton"));
    QVERIFY(Hand::waitFor([&] { return !bench.window->isVisible(); }, runLimit));
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Stopped);
    const QString run = bench.controller->run()->run();
    bench.window.reset();
    bench.controller.reset();
    verifyLetGo(bench, run);
}

void TestWindow::whatTheCommandLineDoesIsSeen()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    const QString path = bench.bench.makeBundle(u"3.0.0"_s, 7, seenImages);
    QVERIFY(bench.open());
    QVERIFY(bench.load(path));
    QCOMPARE(bench.button("startButton")->text(), u"Update 3 of 3"_s);
    QCOMPARE(bench.ctl({u"upgrade"_s, path, u"--yes"_s, u"--allow-unsigned"_s}), 0);
    QElapsedTimer timer;
    timer.start();
    const auto *list = bench.window->findChild<QListView *>(u"processors"_s);
    QVERIFY(Hand::waitFor([&] { return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"3.0.0"_s); }));
    qInfo("seen after %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(Hand::waitFor([&] { return bench.text("stripTitle") == u"Nothing to update"_s; }));  // the plan follows
    QVERIFY(!bench.button("startButton")->isEnabled());
    Hand::shot(bench.window.get(), u"2d-nothing-to-do"_s);
}

/// One window upgrades; the other one says who does, offers nothing to press, and follows.
void TestWindow::twoWindows()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"100000"_s}));
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open());
    QVERIFY(bench.load(path));
    Workplace workplace = bench.controller->workplace();
    workplace.owner = u"other"_s;
    UpgradeController other(builtinDrivers(), workplace);
    MainWindow otherWindow(other);
    otherWindow.show();
    other.openBundle(path);
    QVERIFY(Hand::waitFor([&] { return other.canStart(); }));
    const UpgradePlan seen = **other.plan();

    confirm(bench);
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 10000; }, runLimit));
    QVERIFY(Hand::waitFor([&] { return other.obstacle() && other.obstacle()->code == Error::Code::Busy; }));
    const QString said = other.obstacle()->message;
    QVERIFY2(said.contains(u"by test"_s) && said.contains(u"since"_s), qPrintable(said));
    QVERIFY(!otherWindow.findChild<QPushButton *>(u"startButton"_s)->isEnabled());
    QVERIFY(!other.start(seen));

    QVERIFY(bench.waitForState(UpgradeState::Succeeded));
    QVERIFY(Hand::waitFor([&] { return !other.obstacle() && otherWindow.findChild<QLabel *>(u"stripTitle"_s)->text() == u"Nothing to update"_s; }));
    QCOMPARE(other.run(), nullptr);
    verifyLetGo(bench, bench.controller->run()->run());
}

void TestWindow::anUnsignedBundleCannotBeStarted()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open(false));
    QVERIFY(bench.load(path));
    QTRY_COMPARE(bench.text("stripTitle"), u"Not ready: the bundle is not signed"_s);
    QVERIFY(!bench.button("startButton")->isEnabled());
    QCOMPARE(bench.text("stripCaption"), u"Needs a trusted signature first"_s);
    Hand::shot(bench.window.get(), u"2b-plan-not-ready"_s);
    bench.hand.key(QKeySequence(u"Ctrl+Return"_s));
    QVERIFY(bench.dialog<ConfirmDialog>() == nullptr);
    QVERIFY(!bench.controller->start(**bench.controller->plan()));
    QCOMPARE(bench.controller->stage(), Stage::Planned);
}

void TestWindow::aBundleThatCannotBeUsedSaysWhy()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    file.write("damage");
    file.close();
    QVERIFY(bench.open());
    QVERIFY(bench.load(path));
    QCOMPARE(bench.controller->opening().state(), BundleOpening::State::Refused);
    QTRY_COMPARE(bench.text("stripTitle"), u"Not ready: damaged, or not a bundle"_s);
    QVERIFY(!bench.button("startButton")->isEnabled() || !bench.button("startButton")->isVisible());
    Hand::shot(bench.window.get(), u"2e-damaged"_s);
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 8, seenImages)));  // and the next one is as good as ever
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
}

void TestWindow::aDroppedBundleOnlyOpens()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open());
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({100, 100}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.window.get(), &drop);
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    QCOMPARE(bench.controller->stage(), Stage::Planned);
    dropped.setUrls({QUrl(u"https://example.invalid/x.fwb"_s)});
    QDragEnterEvent foreign({100, 100}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.window.get(), &foreign);
    QVERIFY(!foreign.isAccepted());
}

/// A plan that changed while the question was open is not what was agreed to.
void TestWindow::whatWasSeenIsWhatStarts()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    QVERIFY(bench.open());
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages)));
    bench.hand.click(bench.button("startButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    bench.controller->setTicked(u"bmc"_s, false);
    bench.hand.click(bench.button("acceptButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() == nullptr; }));
    QCOMPARE(bench.controller->stage(), Stage::Planned);
    QCOMPARE(bench.log.last().text, u"Not started: the plan has changed meanwhile."_s);
}

void TestWindow::everyLineOfTheRunIsInTheLog()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--fault"_s, u"reset@60"_s}));
    QVERIFY(bench.open());
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages)));
    confirm(bench);
    QVERIFY(bench.waitForStage(Stage::Ended));
    const Result<RecordedRun> recorded = readRun(bench.controller->run()->run());
    QVERIFY(recorded.hasValue());
    QVERIFY(recorded->events.size() > 8);
    const QList<LogEntry> shown = bench.window->findChild<LogPanel *>()->snapshot().shown();
    qsizetype at = 0;
    for (const UpgradeEvent &event : recorded->events) {
        while (at < shown.size() && shown[at].text != event.text)
            ++at;
        QVERIFY2(at < shown.size(), qPrintable(event.text));
    }
    QCOMPARE(shown.last().verdict, true);
}

void TestWindow::coloursCanBeChangedInARun()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"200000"_s}));
    QVERIFY(bench.open());
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages)));
    confirm(bench);
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 100000; }, runLimit));
    bench.command("coloursDark")->trigger();
    QTRY_VERIFY(isDark(bench.window->palette()));
    QCoreApplication::processEvents();
    Hand::shot(bench.window.get(), u"8-running-dark"_s);
    bench.window->resize(960, 600);
    QTRY_COMPARE(bench.window->width(), 960);
    Hand::shot(bench.window.get(), u"9b-running-960x600-dark"_s);
    bench.command("coloursLight")->trigger();
    QTRY_VERIFY(!isDark(bench.window->palette()));
    Hand::shot(bench.window.get(), u"9b-running-960x600"_s);
    bench.controller->requestStop(StopAt::Now);
    QVERIFY(bench.waitForStage(Stage::Ended));
    bench.controller->backToPlan();
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    Hand::shot(bench.window.get(), u"9-plan-960x600"_s);
    bench.command("coloursSystem")->trigger();
}

void TestWindow::noShortcutIsUsedTwice()
{
    WindowBench bench;
    QVERIFY(bench.open());
    QHash<QString, QString> users;
    for (const QAction *action : bench.window->findChildren<QAction *>()) {
        if (action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!users.contains(keys.toString()), qPrintable(keys.toString() + u' ' + action->text()));
            users.insert(keys.toString(), action->text());
        }
    }
    QVERIFY(users.size() > 10);
}

void TestWindow::everythingCanBeDestroyedInARun_data()
{
    QTest::addColumn<bool>("windowFirst");
    QTest::newRow("the window first") << true;
    QTest::newRow("the window while it is open") << false;
}

void TestWindow::everythingCanBeDestroyedInARun()
{
    QFETCH(const bool, windowFirst);
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"100000"_s}));
    QVERIFY(bench.open());
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages)));
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 10000; }, runLimit));
    const QString run = bench.controller->run()->run();
    if (windowFirst) {
        bench.window.reset();
        bench.controller.reset();
    } else {
        bench.window->close();
        QVERIFY(Hand::waitFor([&] { return bench.dialog<ClosingDialog>() != nullptr; }));
        bench.controller->openBundle(u"/nonexistent"_s);  // not in a run
        bench.window.reset();
        bench.controller.reset();
    }
    QVERIFY(workerThreads()->waitForDone(patience));
    verifyLetGo(bench, run);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
