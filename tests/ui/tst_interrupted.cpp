// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "core/upgrade/continuation.h"
#include "tests/ui/killed_upgrade.h"
#include "tests/ui/page_sight.h"
#include "tests/ui/window_bench.h"
#include "ui/confirm_dialog.h"
#include "ui/error_card.h"
#include "ui/plan_view.h"
#include "ui/update_page.h"

#include <QAbstractItemModelTester>
#include <QFileDialog>
#include <QScopeGuard>
#include <QThreadPool>
#include <QTreeView>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

const QList<ImageRecipe> images = interruptedImages;

/// Everything was activated, and the one who did it was killed before he knew.
bool interruptAfterActivation(WindowBench &bench, const QString &bundle)
{
    if (!bench.simulator.start())
        return false;
    KilledUpgrade upgrade(bench, bundle);
    return upgrade.waitFor([](const RecordedRun &run) { return run.state == UpgradeState::Restarting; });
}

/// Begins an upgrade with the keyboard, and waits until the second image is being sent.
bool startByKeyboard(const QString &display)
{
    QProcessEnvironment there = QProcessEnvironment::systemEnvironment();
    there.insert(u"DISPLAY"_s, display);
    const auto call = [&](const QStringList &arguments) {
        QProcess hand;
        hand.setProcessEnvironment(there);
        hand.start(u"xdotool"_s, arguments);
        hand.waitForFinished();
        return QString::fromUtf8(hand.readAllStandardOutput()).trimmed();
    };
    const auto active = [&] { return call({u"getactivewindow"_s}); };
    const auto press = [&](const QString &keys) { call({u"key"_s, u"--clearmodifiers"_s, keys}); };
    QString window;
    const auto isThere = [&] {  // it is called after its bundle
        return call({u"getactivewindow"_s, u"getwindowname"_s}).contains(u".fwb"_s) && !(window = active()).isEmpty();
    };
    if (!Hand::waitFor(isThere, runLimit))
        return false;
    const auto isBegun = [&] {
        const QString now = active();
        if (now == window) {
            press(u"ctrl+Return"_s);  // of no effect before the plan is made
        } else if (!now.isEmpty()) {  // the question
            press(u"Tab"_s);
            press(u"space"_s);
            Hand::waitFor([&] { return active() == window || newest(); });
        }
        return newest().hasValue();
    };
    if (!Hand::waitFor(isBegun, runLimit))
        return false;
    const auto isSecond = [] {
        const Result<RecordedRun> run = newest();
        return run && run->startedFiles.contains(u"bmc"_s);
    };
    return Hand::waitFor(isSecond, runLimit);
}

/// The X server that an on-xvfb has started.
pid_t serverOf(qint64 screen)
{
    QProcess find;
    find.start(u"pgrep"_s, {u"-P"_s, QString::number(screen), u"Xvfb"_s});
    find.waitForFinished();
    return find.readAllStandardOutput().trimmed().toInt();
}

QString cell(const WindowBench &bench, const QString &component, PlanModel::Column column)
{
    const QAbstractItemModel *model = bench.find<PlanView>("planView")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, PlanModel::ComponentColumn).data().toString() == component)
            return model->index(row, column).data().toString();
    }
    return {};
}

/// Light and dark, wide and small.
void shots(WindowBench &bench, const QString &name)
{
    const auto settle = [&](QSize size) {
        bench.window->resize(size);
        QTRY_COMPARE(bench.window->size(), size);
        QCoreApplication::processEvents();
    };
    bench.command("coloursLight")->trigger();
    settle({1366, 768});
    Hand::shot(bench.window.get(), name);
    settle({960, 600});
    Hand::shot(bench.window.get(), name + u"-960x600"_s);
    bench.command("coloursDark")->trigger();
    settle({960, 600});
    Hand::shot(bench.window.get(), name + u"-960x600-dark"_s);
    settle({1366, 768});
    Hand::shot(bench.window.get(), name + u"-dark"_s);
    bench.command("coloursLight")->trigger();
    settle({1366, 768});
}

}  // namespace

/// What the window does with a run that was interrupted: offscreen and, as ui.interrupted_xvfb, on a real screen with a window manager.
class TestInterrupted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void cleanupTestCase() { workerThreads()->waitForDone(); }  // before leaks are looked for

    void goesOnByMouse();
    void goesOnByKeyboard();
    void startsOver();
    void closesAsFailed();
    void closesThoughNobodyAnswers();
    void saysWhatIsStoredWhenItCannotGoOn();
    void saysWhyItWasNotClosed();
    void wantsItsBundle();
    void findsItsBundleAgain();
    void anotherBundleIsOpen();
    void somebodyElseUpgraded();
    void readsBack();
    void readsBackWhenItAnswersAgain();
    void isNotOfferedWhileItRuns();
    void aStopHereCanGoOn();
    void theBundleIsPulledInTheRun();
    void anEarlierDemoMachinesRunIsNotOffered();
    void aRecordWithGapsIsSaid_data();
    void aRecordWithGapsIsSaid();
    void everythingCanBeDestroyedWhileItIsClosed();
    void theProgramIsEndedInARun_data();
    void theProgramIsEndedInARun();

private:
    static bool isOffered(const WindowBench &bench)
    {
        return Hand::waitFor([&] { return bench.controller->stage() == Stage::Interrupted; });
    }
    /// Waits until nobody holds the processor any more, so that the run may go on.
    static bool mayGoOn(const WindowBench &bench)
    {
        return Hand::waitFor([&] { return bench.button("startButton")->isEnabled() && bench.controller->canContinue(); }, runLimit);
    }
    static void clickContinue(WindowBench &bench)
    {
        QVERIFY(mayGoOn(bench));
        bench.hand.click(bench.button("startButton"));
        QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
        bench.hand.click(bench.button("acceptButton"));
        QVERIFY(Hand::waitFor([&] { return bench.controller->stage() >= Stage::Running; }));
    }
    static void verifyFinished(WindowBench &bench, const QString &run)
    {
        QVERIFY(bench.waitForStage(Stage::Ended));
        const std::optional<Error> error = bench.controller->run()->report().error;
        QVERIFY2(!error, error ? qPrintable(error->message) : "");
        for (const ImageRecipe &image : images) {
            QCOMPARE(bench.verdict(image.component), Verdict::Updated);
            QCOMPARE(cell(bench, image.component, PlanModel::VerdictColumn), u"Updated"_s);
            QVERIFY(bench.simulator.read(image.component) == bench.bench.sent(image.component));
        }
        QCOMPARE(listRuns().size(), 1);  // it is the same run, not another one
        const Result<RecordedRun> recorded = readRun(run);
        QVERIFY(recorded && recorded->finished && !recorded->live);
        QCOMPARE(recorded->state, UpgradeState::Succeeded);
        QCOMPARE(recorded->resumptions, 1);
    }
    static void chooseFile(WindowBench &bench, const QString &file)
    {
        QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
        bench.hand.type(file);
        bench.hand.key(Qt::Key_Return);
        QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() == nullptr; }));
    }
};

void TestInterrupted::goesOnByMouse()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    const QString run = newest()->opening.run;
    const QAbstractItemModelTester *tester = nullptr;
    QVERIFY(bench.open());
    tester = new QAbstractItemModelTester(
        bench.find<PlanView>("planView")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, bench.window.get());
    QVERIFY(tester != nullptr);
    QVERIFY(isOffered(bench));
    QVERIFY(bench.dialog<QDialog>() == nullptr);  // in place, no box
    static const QRegularExpression told(u"^The run of \\d\\d:\\d\\d stopped at file 2 of 3 \\(bmc\\), [1-9]\\d? %$"_s);
    QVERIFY2(told.match(bench.text("stripTitle")).hasMatch(), qPrintable(bench.text("stripTitle")));
    QTRY_COMPARE(bench.text("stripFacts"), u"The processor now reports: receiving, version 1.0.0 runs."_s);
    QCOMPARE(cell(bench, u"bootloader"_s, PlanModel::State), u"Stored"_s);
    QCOMPARE(cell(bench, u"bmc"_s, PlanModel::State), u"Interrupted"_s);
    QCOMPARE(cell(bench, u"sensors"_s, PlanModel::State), u"Not sent"_s);
    QVERIFY(bench.text("bundleName").endsWith(u".fwb"_s));
    QCOMPARE(bench.button("startButton")->text(), u"Continue"_s);
    QVERIFY(bench.button("startOverButton")->isEnabled() && bench.button("closeAsFailedButton")->isEnabled());
    QVERIFY(mayGoOn(bench));
    QVERIFY(!bench.find<QWidget>("noteBand")->isVisible());
    shots(bench, u"11-interrupted"_s);

    bench.hand.click(bench.button("startButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    QVERIFY(bench.text("confirmTitle").startsWith(u"Continue updating 3 components on "_s));
    Hand::shot(bench.window.get(), u"11c-confirm-continue"_s);
    bench.hand.click(bench.button("cancelButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() == nullptr; }));
    QCOMPARE(bench.controller->stage(), Stage::Interrupted);
    clickContinue(bench);
    QCOMPARE(bench.controller->run()->run(), run);
    QCOMPARE(bench.controller->run()->progress().images.first().step, ImageStep::Stored);  // from the beginning
    verifyFinished(bench, run);
    QCOMPARE(cell(bench, u"bootloader"_s, PlanModel::Transfer), u"200.0 kB stored before"_s);
    QVERIFY(cell(bench, u"bmc"_s, PlanModel::Transfer).startsWith(u"2.0 MB in "_s));
    Hand::shot(bench.window.get(), u"11d-continued"_s);
    bench.hand.click(bench.button("backToPlanButton"));
    QTRY_COMPARE(bench.text("stripTitle"), u"Nothing to update"_s);  // of the run's bundle
}

void TestInterrupted::goesOnByKeyboard()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    const QString run = newest()->opening.run;
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench) && mayGoOn(bench));
    QTRY_VERIFY(bench.command("start")->isEnabled());
    QCOMPARE(bench.command("start")->text(), u"&Continue…"_s);
    bench.hand.key(QKeySequence(u"Ctrl+Return"_s));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    bench.hand.key(Qt::Key_Return);  // alone never sends anything
    QCOMPARE(bench.controller->stage(), Stage::Interrupted);
    bench.hand.key(Qt::Key_Tab);
    QVERIFY(Hand::waitFor([&] { return bench.button("acceptButton")->hasFocus(); }));
    bench.hand.key(Qt::Key_Space);
    verifyFinished(bench, run);
}

void TestInterrupted::startsOver()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    const QString run = newest()->opening.run;
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench) && mayGoOn(bench));
    bench.hand.click(bench.button("startOverButton"));
    QVERIFY(bench.waitForStage(Stage::Planned));
    QTRY_COMPARE(bench.button("startButton")->text(), u"Update 3 of 3"_s);
    const Result<RecordedRun> closed = readRun(run);
    QVERIFY(closed && closed->finished && closed->closed);
    QCOMPARE(closed->state, UpgradeState::Failed);
    QTRY_VERIFY(bench.controller->canStart());
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Succeeded);
    QVERIFY(bench.controller->run()->run() != run);
    QVERIFY(bench.simulator.read(u"bmc"_s) == bench.bench.sent(u"bmc"_s));
    QCOMPARE(listRuns().size(), 2);
}

void TestInterrupted::closesAsFailed()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    const QString run = newest()->opening.run;
    const QByteArray before = bench.simulator.read(u"bmc"_s);
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench) && mayGoOn(bench));
    bench.hand.click(bench.button("closeAsFailedButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    Hand::shot(bench.window.get(), u"11e-confirm-close"_s);
    bench.hand.key(Qt::Key_Escape);
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() == nullptr; }));
    QVERIFY(!readRun(run)->finished);
    bench.hand.click(bench.button("closeAsFailedButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    bench.hand.click(bench.button("acceptButton"));
    QVERIFY(bench.waitForStage(Stage::Choosing));
    const Result<RecordedRun> closed = readRun(run);
    QVERIFY(closed && closed->closed);
    QCOMPARE(closed->state, UpgradeState::Failed);
    QTRY_COMPARE(bench.text("lastUpdateVerdict"), u"Failed"_s);
    QByteArray status;
    QCOMPARE(bench.ctl({u"status"_s, u"--json"_s}, &status), 0);
    QCOMPARE(QJsonDocument::fromJson(status).object()[u"state"_s].toString(), u"ready"_s);  // it has forgotten
    QVERIFY(bench.simulator.read(u"bmc"_s) == before);

    QVERIFY(bench.open());  // and it is not offered again
    QSignalSpy looked(bench.controller.get(), &UpgradeController::looked);
    QVERIFY(Hand::waitFor([&] { return looked.count() >= 3; }));
    QCOMPARE(bench.controller->stage(), Stage::Choosing);
}

/// A processor that does not hear it forgets by itself; the window waits for it, but not for ever.
void TestInterrupted::closesThoughNobodyAnswers()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench));
    bench.simulator.suspend();
    const auto resume = qScopeGuard([&] { bench.simulator.resume(); });
    QVERIFY(Hand::waitFor([&] { return bench.text("stripCaption") == u"Needs an answer first"_s; }, runLimit));
    QVERIFY(bench.text("noteText").contains(u"heartbeat has stopped"_s));
    QCOMPARE(bench.text("stripFacts"), u"The processor now reports: no answer, version 1.0.0 runs."_s);
    QVERIFY(!bench.button("startButton")->isEnabled());
    Hand::shot(bench.window.get(), u"11o-no-answer"_s);
    bench.controller->closeInterrupted();
    QCOMPARE(bench.text("stripCaption"), u"Closing the run"_s);
    QVERIFY(!bench.button("startOverButton")->isEnabled() && !bench.button("closeAsFailedButton")->isEnabled());
    QVERIFY(bench.waitForStage(Stage::Choosing));
    QVERIFY(newest()->closed);
}

/// The processor falls silent just before the run goes on: nothing was read back, and what is stored is stored still.
void TestInterrupted::saysWhatIsStoredWhenItCannotGoOn()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    const QString run = newest()->opening.run;
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench) && mayGoOn(bench));
    bench.simulator.suspend();
    const auto resume = qScopeGuard([&] { bench.simulator.resume(); });
    QVERIFY(bench.controller->goOn(run));
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.text("stripTitle"), u"No answer in time: 2 of 3 images were not acknowledged"_s);
    QCOMPARE(cell(bench, u"bootloader"_s, PlanModel::VerdictColumn), u"Stored, not active"_s);
    QCOMPARE(cell(bench, u"bootloader"_s, PlanModel::ReadBack), u"1.0.0"_s);
    QCOMPARE(cell(bench, u"bmc"_s, PlanModel::VerdictColumn), u"Not sent"_s);
    QCOMPARE(cell(bench, u"bmc"_s, PlanModel::ReadBack), u"1.0.0"_s);
    shots(bench, u"11q-went-silent"_s);
}

void TestInterrupted::saysWhyItWasNotClosed()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench) && mayGoOn(bench));
    QFile journal(newest()->path);
    QVERIFY(journal.open(QIODevice::Append));
    journal.write("{");  // somebody else had a hand in it
    journal.close();
    bench.controller->closeInterrupted();
    QVERIFY(!bench.button("closeAsFailedButton")->isEnabled());
    QCOMPARE(bench.text("stripCaption"), u"Closing the run"_s);
    QTRY_VERIFY(bench.find<QWidget>("noteBand")->isVisible());
    QVERIFY2(bench.text("noteText").startsWith(u"The run was not closed. The record of the run "_s), qPrintable(bench.text("noteText")));
    QVERIFY(bench.text("noteText").contains(u"has changed since it was read"_s));
    QCOMPARE(bench.controller->stage(), Stage::Interrupted);
    QVERIFY(bench.button("closeAsFailedButton")->isEnabled());
    shots(bench, u"11f-not-closed"_s);
    QTRY_VERIFY(bench.controller->interrupted()->run.torn);  // read anew
    bench.controller->closeInterrupted();
    QVERIFY(bench.waitForStage(Stage::Choosing));
    QVERIFY(newest()->closed);
}

void TestInterrupted::wantsItsBundle()
{
    WindowBench bench;
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY(interrupt(bench, bundle));
    const QString run = newest()->opening.run;
    const QByteArray sent = bench.bench.sent(u"bmc"_s);
    const QString stick = bench.bench.file(u"stick.fwb"_s);
    QVERIFY(QFile::rename(bundle, stick));
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench));
    QTRY_VERIFY(bench.find<QWidget>("noteBand")->isVisible());
    QVERIFY2(bench.text("noteText").contains(u"test 2.0.0"_s) && bench.text("noteText").contains(bundle), qPrintable(bench.text("noteText")));
    QCOMPARE(bench.text("stripCaption"), u"Needs its bundle first"_s);
    QVERIFY(!bench.button("startButton")->isEnabled() && !bench.command("start")->isEnabled());
    QVERIFY(bench.button("startOverButton")->isEnabled() && bench.button("closeAsFailedButton")->isEnabled());
    shots(bench, u"11b-bundle-missing"_s);

    bench.hand.click(bench.button("noteOpenButton"));
    chooseFile(bench, QFileInfo(bench.bench.makeBundle(u"3.0.0"_s, 50, images)).fileName());
    QTRY_VERIFY(bench.text("noteText").startsWith(u"bundle-3.0.0-53.fwb is another bundle. "_s));
    QVERIFY(!bench.button("startButton")->isEnabled());
    Hand::shot(bench.window.get(), u"11b2-another-bundle"_s);
    bench.hand.click(bench.button("noteOpenButton"));
    chooseFile(bench, u"stick.fwb"_s);
    clickContinue(bench);
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Succeeded);
    QCOMPARE(bench.controller->run()->run(), run);
    QVERIFY(bench.simulator.read(u"bmc"_s) == sent);
    QCOMPARE(bench.text("bundleName"), u"stick.fwb"_s);
}

/// The stick is put back: nobody has to ask.
void TestInterrupted::findsItsBundleAgain()
{
    WindowBench bench;
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY(interrupt(bench, bundle));
    const QString run = newest()->opening.run;
    QVERIFY(QFile::rename(bundle, bundle + u".away"_s));
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench));
    QTRY_VERIFY(bench.find<QWidget>("noteBand")->isVisible());
    QVERIFY(QFile::rename(bundle + u".away"_s, bundle));
    clickContinue(bench);
    verifyFinished(bench, run);
}

void TestInterrupted::anotherBundleIsOpen()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    const QString other = bench.bench.makeBundle(u"3.0.0"_s, 50, images);
    QVERIFY(bench.open());
    bench.controller->openBundle(other);  // as from the command line
    QVERIFY(isOffered(bench) && mayGoOn(bench));
    QTRY_VERIFY(bench.text("noteText").startsWith(u"bundle-3.0.0-53.fwb is another bundle. Continue uses the run's own"_s));
    shots(bench, u"11g-another-bundle"_s);
    bench.hand.click(bench.button("startOverButton"));
    QVERIFY(bench.waitForStage(Stage::Planned));
    QTRY_COMPARE(cell(bench, u"bmc"_s, PlanModel::InBundle), u"3.0.0"_s);
    QVERIFY(newest()->closed);
}

void TestInterrupted::somebodyElseUpgraded()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    const QString other = bench.bench.makeBundle(u"3.0.0"_s, 50, images);
    const QByteArray mine = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", bench.bench.file(u"others"_s).toUtf8());  // somebody with a history of his own
    QCOMPARE(bench.ctl({u"upgrade"_s, other, u"--yes"_s, u"--allow-unsigned"_s}), 0);
    qputenv("XDG_STATE_HOME", mine);
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench));
    QTRY_VERIFY2(bench.text("noteText").contains(u"somebody else has upgraded"_s), qPrintable(bench.text("noteText")));
    QTRY_VERIFY(bench.text("stripFacts").startsWith(u"The processor now reports: ready"_s));
    QCOMPARE(bench.text("stripCaption"), u"Cannot go on any more"_s);
    QVERIFY(!bench.button("startButton")->isEnabled() && !bench.command("start")->isEnabled());
    QVERIFY(bench.button("startOverButton")->isEnabled());
    shots(bench, u"11h-somebody-else"_s);
    bench.hand.click(bench.button("closeAsFailedButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    bench.hand.click(bench.button("acceptButton"));
    QVERIFY(bench.waitForStage(Stage::Choosing));
    QVERIFY(newest()->closed);
    QVERIFY(bench.simulator.read(u"bmc"_s) == bench.bench.sent(u"bmc"_s));  // theirs
}

void TestInterrupted::readsBack()
{
    WindowBench bench;
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY(interruptAfterActivation(bench, bundle));
    const QString run = newest()->opening.run;
    QVERIFY(QFile::remove(bundle));
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench) && mayGoOn(bench));
    QVERIFY(bench.text("stripTitle").contains(u"at their activation"_s));
    QCOMPARE(bench.text("stripCaption"), u"Reads back; sends nothing"_s);
    QVERIFY(!bench.button("closeAsFailedButton")->isEnabled());
    QVERIFY(!bench.find<QWidget>("noteBand")->isVisible());
    shots(bench, u"11i-read-back"_s);
    bench.hand.click(bench.button("startButton"));
    QVERIFY(Hand::waitFor([&] { return bench.controller->stage() >= Stage::Running; }));
    QVERIFY(bench.dialog<ConfirmDialog>() == nullptr);
    verifyFinished(bench, run);
    Hand::shot(bench.window.get(), u"11j-read-back-done"_s);
}

/// It does not even tell who it is: known by its place, its run is offered, and goes on when it is back.
void TestInterrupted::readsBackWhenItAnswersAgain()
{
    WindowBench bench;
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY(bench.simulator.start({u"--fault"_s, u"no-return"_s}));
    {
        KilledUpgrade upgrade(bench, bundle);
        QVERIFY(upgrade.waitFor([](const RecordedRun &run) { return run.state == UpgradeState::Restarting; }));
    }
    const QString run = newest()->opening.run;
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench));
    QTRY_COMPARE(bench.text("stripCaption"), u"Needs an answer first"_s);
    QCOMPARE(bench.text("stripFacts"), u"The processor now reports: restarting."_s);
    QVERIFY(!bench.button("startButton")->isEnabled());
    shots(bench, u"11p-not-back"_s);
    QCOMPARE(bench.simulator.terminate(), 0);
    QVERIFY(bench.simulator.start());  // somebody has restarted it
    QVERIFY(mayGoOn(bench));
    QCOMPARE(bench.text("stripCaption"), u"Reads back; sends nothing"_s);
    bench.hand.click(bench.button("startButton"));
    verifyFinished(bench, run);
}

/// Another program carries it out; when that is killed, it is offered at once.
void TestInterrupted::isNotOfferedWhileItRuns()
{
    WindowBench bench;
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY(bench.simulator.start({u"--fault"_s, inTheSecondImage}));
    KilledUpgrade upgrade(bench, bundle);
    QVERIFY(upgrade.waitFor([](const RecordedRun &run) { return run.startedFiles.contains(u"bmc"_s); }));
    QVERIFY(bench.open());
    QVERIFY(bench.load(bundle));
    QTRY_COMPARE(bench.text("stripTitle"), u"Not ready: in use"_s);
    QVERIFY(bench.text("stripFacts").contains(u"(fwpilotctl "_s));
    QSignalSpy looked(bench.controller.get(), &UpgradeController::looked);
    QVERIFY(Hand::waitFor([&] { return looked.count() >= 3; }));
    QCOMPARE(bench.controller->stage(), Stage::Planned);
    QVERIFY(newest()->live);
    const QString run = newest()->opening.run;
    upgrade.kill();
    QVERIFY(isOffered(bench));
    clickContinue(bench);
    verifyFinished(bench, run);
}

/// What was stopped in this window is no surprise: its result stays, and goes on from there.
void TestInterrupted::aStopHereCanGoOn()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"400000"_s}));
    QVERIFY(bench.open());
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    QTRY_VERIFY(bench.controller->canStart());
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().storedCount() >= 1; }, runLimit));
    bench.controller->requestStop(StopAt::Now);
    QVERIFY(bench.waitForStage(Stage::Ended));
    const QString run = bench.controller->run()->run();
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Stopped);
    QTRY_VERIFY(bench.button("startButton")->isVisible());
    QCOMPARE(bench.button("startButton")->text(), u"Continue"_s);
    QVERIFY(bench.button("backToPlanButton")->isVisible() && bench.button("saveRecordButton")->isVisible());
    shots(bench, u"11k-stopped-here"_s);
    clickContinue(bench);
    verifyFinished(bench, run);
    QTRY_VERIFY(!bench.button("startButton")->isVisible());

    // Left behind, it is not offered again in this window.
    QVERIFY(bench.load(bench.bench.makeBundle(u"3.0.0"_s, 50, images)));
    QTRY_VERIFY(bench.controller->canStart());
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 0; }, runLimit));
    bench.controller->requestStop(StopAt::Now);
    QVERIFY(bench.waitForStage(Stage::Ended));
    QTRY_VERIFY(bench.button("startButton")->isVisible());
    bench.hand.click(bench.button("backToPlanButton"));
    QVERIFY(bench.waitForStage(Stage::Planned));
    QSignalSpy looked(bench.controller.get(), &UpgradeController::looked);
    QVERIFY(Hand::waitFor([&] { return looked.count() >= 3; }));
    QCOMPARE(bench.controller->stage(), Stage::Planned);
    QVERIFY(bench.open());  // but at the next start
    QVERIFY(isOffered(bench));
}

/// The run stops at the image that cannot be read any more, and Continue asks for the stick.
void TestInterrupted::theBundleIsPulledInTheRun()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"400000"_s}));
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY(bench.open());
    QVERIFY(bench.load(bundle));
    QTRY_VERIFY(bench.controller->canStart());
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().storedCount() >= 1; }, runLimit));
    const QString run = bench.controller->run()->run();
    QFile file(bundle);
    QVERIFY(file.copy(bundle + u".copy"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(1000));
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Failed);
    QTRY_VERIFY2(bench.button("startButton")->isVisible(), errorRow(bench.controller->run()->report().error->code).name);
    Hand::shot(bench.window.get(), u"11l-bundle-pulled"_s);
    bench.hand.click(bench.button("startButton"));
    QVERIFY(isOffered(bench));  // where it says what to bring
    QTRY_VERIFY(bench.text("noteText").contains(u"test 2.0.0"_s));
    QVERIFY(QFile::remove(bundle) && QFile::rename(bundle + u".copy"_s, bundle));
    clickContinue(bench);
    verifyFinished(bench, run);
}

void TestInterrupted::anEarlierDemoMachinesRunIsNotOffered()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench));
    bench.controller->moveTo(bench.controller->workplace().source, UnsignedBundles::Allowed);
    QVERIFY(Hand::waitFor([&] { return bench.controller->processor() != nullptr; }));
    QSignalSpy looked(bench.controller.get(), &UpgradeController::looked);
    QVERIFY(Hand::waitFor([&] { return looked.count() >= 3; }));
    QCOMPARE(bench.controller->stage(), Stage::Choosing);
}

void TestInterrupted::aRecordWithGapsIsSaid_data()
{
    QTest::addColumn<bool>("roomAgain");  ///< before the end
    QTest::addColumn<QString>("words");
    QTest::newRow("11m-record-saved-elsewhere") << true << u"All of it was saved in "_s;
    QTest::newRow("11n-record-not-saved") << false << u"Save the log from here"_s;
}

void TestInterrupted::aRecordWithGapsIsSaid()
{
    QFETCH(const bool, roomAgain);
    QFETCH(const QString, words);
    WindowBench bench;
    qputenv("TMPDIR", bench.bench.path().toUtf8());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit former{};
    ::getrlimit(RLIMIT_FSIZE, &former);
    const auto restore = qScopeGuard([&] {
        qunsetenv("TMPDIR");
        ::setrlimit(RLIMIT_FSIZE, &former);
    });
    QVERIFY(bench.simulator.start({u"--rate"_s, u"400000"_s}));
    QVERIFY(bench.open());
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    QTRY_VERIFY(bench.controller->canStart());
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 210000; }, runLimit));
    const rlimit full{static_cast<rlim_t>(QFileInfo(newest()->path).size()), former.rlim_max};  // what follows in bmc are lines of the log
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto hasGaps = [](const LogEntry &line) { return line.text.contains(u"has gaps"_s); };
    QVERIFY(Hand::waitFor([&] { return std::any_of(bench.log.cbegin(), bench.log.cend(), hasGaps); }, runLimit));
    QCOMPARE(bench.controller->stage(), Stage::Running);  // it costs the run nothing
    if (roomAgain)
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &former), 0);
    bench.controller->requestStop(StopAt::Now);
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Stopped);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &former), 0);
    QTRY_VERIFY(bench.find<QWidget>("noteBand")->isVisible());
    QVERIFY2(bench.text("noteText").contains(u"has gaps"_s) && bench.text("noteText").contains(words), qPrintable(bench.text("noteText")));
    shots(bench, QString::fromLatin1(QTest::currentDataTag()));
    QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
    bench.hand.click(bench.button("noteSaveLogButton"));
    chooseFile(bench, u"kept.txt"_s);
    QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
    QFile kept(bench.bench.file(u"kept.txt"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains("has gaps"));
    bench.hand.click(bench.button("backToPlanButton"));
    QTRY_VERIFY(!bench.find<QWidget>("noteBand")->isVisible());
}

void TestInterrupted::everythingCanBeDestroyedWhileItIsClosed()
{
    WindowBench bench;
    QVERIFY(interrupt(bench, bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench));
    bench.controller->closeInterrupted();
    bench.window.reset();
    bench.controller.reset();
    QVERIFY(newest()->closed);
}

void TestInterrupted::theProgramIsEndedInARun_data()
{
    QTest::addColumn<int>("number");   ///< signal
    QTest::addColumn<bool>("toServer");  ///< to the X server, not to the program
    QTest::addColumn<bool>("stops");   ///< the run gets an end, and does not just cease
    QTest::newRow("lost X server") << SIGKILL << true << false;
    QTest::newRow("kill -9") << SIGKILL << false << false;
    QTest::newRow("SIGTERM") << SIGTERM << false << true;
    QTest::newRow("closed terminal") << SIGHUP << false << true;
}

/// Its journal is whole up to then, nothing is left locked, and the next start goes on.
void TestInterrupted::theProgramIsEndedInARun()
{
    QFETCH(const int, number);
    QFETCH(const bool, toServer);
    QFETCH(const bool, stops);
    if (!Hand::isOnScreen())
        QSKIP("needs a real screen: tests/ui/on-xvfb");
    WindowBench bench;
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY(bench.simulator.start({u"--rate"_s, u"400000"_s}));
    QProcess screen;  // another one, with the program on it
    screen.setProcessChannelMode(QProcess::MergedChannels);
    screen.start(QStringLiteral(FWPILOT_SOURCE_DIR "/tests/ui/on-xvfb"),
        {u"bash"_s, u"-c"_s, u"echo \"$DISPLAY $$\"; exec \"$@\""_s, u"bash"_s, QStringLiteral(FWPILOT_BIN_DIR "/fwpilot"), bundle,
            u"--allow-unsigned"_s, u"--sysfs"_s, bench.simulator.sysfs()});
    const auto end = qScopeGuard([&] {
        screen.terminate();
        screen.waitForFinished();
    });
    QVERIFY(Hand::waitFor([&] { return screen.canReadLine(); }, runLimit));
    const QStringList words = QString::fromLatin1(screen.readLine()).simplified().split(u' ');
    QCOMPARE(words.size(), 2);
    QVERIFY(startByKeyboard(words.first()));

    const pid_t program = words.last().toInt();
    const pid_t ended = toServer ? serverOf(screen.processId()) : program;
    QVERIFY(program > 0 && ended > 0);
    QCOMPARE(::kill(ended, number), 0);
    QVERIFY(Hand::waitFor([&] { return screen.state() == QProcess::NotRunning; }, runLimit));
    QVERIFY2(::kill(program, 0) != 0 && errno == ESRCH, "the program lives on");
    QCOMPARE(screen.exitCode(), stops ? 0 : toServer ? 1 : 128 + SIGKILL);

    const Result<RecordedRun> cut = newest();
    QVERIFY(cut && !cut->live && !cut->torn && !cut->damaged);
    QCOMPARE(cut->finished, stops);
    QVERIFY(cut->stored.contains(u"bootloader"_s) && !cut->activation);
    QVERIFY(bench.open());
    QVERIFY(isOffered(bench));
    clickContinue(bench);
    verifyFinished(bench, cut->opening.run);
}

QTEST_MAIN(TestInterrupted)
#include "tst_interrupted.moc"
