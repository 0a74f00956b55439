// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "tests/ui/accessible_tree.h"
#include "tests/ui/window_bench.h"
#include "ui/bundle_dialog.h"
#include "ui/closing_dialog.h"
#include "ui/confirm_dialog.h"
#include "ui/demo_bench_dialog.h"
#include "ui/error_card.h"
#include "ui/log_panel.h"
#include "ui/plan_view.h"
#include "ui/run_strip.h"
#include "ui/signers_dialog.h"

#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

const QList<ImageRecipe> images{{u"bootloader"_s, 200000}, {u"bmc"_s, 600000}, {u"sensors"_s, 100000}};
const QStringList slow{u"--rate"_s, u"150000"_s};

}  // namespace

/// The window as those find it who do not see it, in each of its stages and in each dialog.
class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        applyColourScheme(ColourScheme::System);
    }
    void cleanupTestCase() { workerThreads()->waitForDone(); }

    void theWalkFindsWhatIsMissing();
    void anEmptyWindow();
    void aPlan();
    void aRun();
    void anErrorCard();
    void anInterruptedRun();
    void theStatusPage();
    void dialogs_data();
    void dialogs();
    void whatIsAnnounced_data();
    void whatIsAnnounced();

private:
    /// Nothing is missing in this window, for the ears and for the keyboard.
    static void verifyWhole(QWidget *window)
    {
        const AccessibleTree tree(window);
        QVERIFY2(tree.faults().isEmpty(), qPrintable(tree.faults().join(u'\n')));
        const QStringList faults = keyboardFaults(window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    static void openPlan(WindowBench &bench, const QStringList &options = {})
    {
        QVERIFY(bench.simulator.start(options));
        QVERIFY(bench.open());
        QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
        QTRY_VERIFY(bench.button("startButton")->isEnabled());
    }
    static void startRun(WindowBench &bench, const QStringList &options = slow)
    {
        openPlan(bench, options);
        QVERIFY(bench.controller->start(**bench.controller->plan()));
    }
};

/// The walk itself can fail.
void TestAccessibility::theWalkFindsWhatIsMissing()
{
    QWidget window;
    auto *nameless = new QPushButton(&window);
    nameless->setObjectName(u"nameless"_s);
    auto *sign = new QPushButton(u"✕"_s, &window);
    sign->setObjectName(u"sign"_s);
    sign->move(0, 40);
    Hand hand;
    QVERIFY(hand.present(&window));
    const QStringList faults = AccessibleTree(&window).faults();
    QCOMPARE(faults.filter(u"nameless"_s).size(), 1);
    QCOMPARE(faults.filter(u"sign"_s).size(), 1);
    nameless->setAccessibleName(u"Close"_s);
    sign->setAccessibleName(u"Stop"_s);
    QCOMPARE(AccessibleTree(&window).faults(), QStringList());
    QCOMPARE(keyboardFaults(&window).join(u'\n'), QString());
    sign->setFocusProxy(nameless);
    QCOMPARE(reachableByTab(&window), QList<QWidget *>{nameless});
}

void TestAccessibility::anEmptyWindow()
{
    WindowBench bench;
    QVERIFY(QDir().mkpath(bench.simulator.sysfs() + u"/bus/pci/devices"_s));
    QVERIFY(bench.open());
    QVERIFY(Hand::waitFor([&] { return bench.controller->watch().lookedAt().isValid(); }));
    QTRY_COMPARE(bench.text("emptyTitle"), u"No management processor found"_s);
    verifyWhole(bench.window.get());
}

void TestAccessibility::aPlan()
{
    WindowBench bench;
    openPlan(bench);
    const AccessibleTree tree(bench.window.get());
    QVERIFY2(tree.controls().filter(QRegularExpression(u"^(Tree|Table): Plan"_s)).size() == 1, qPrintable(tree.controls().join(u'\n')));
    QVERIFY(tree.cells() > 15);
    verifyWhole(bench.window.get());
    QVERIFY(bench.window->findChild<LogPanel *>()->isExpanded());
    bench.window->findChild<LogPanel *>()->setExpanded(false);
    verifyWhole(bench.window.get());
}

void TestAccessibility::aRun()
{
    WindowBench bench;
    startRun(bench);
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 250000; }, runLimit));
    QVERIFY(AccessibleTree(bench.window.get()).faults().isEmpty());
    QVERIFY(bench.waitForState(UpgradeState::Restarting));
    QVERIFY(AccessibleTree(bench.window.get()).faults().isEmpty());
    QVERIFY(bench.waitForStage(Stage::Ended));
    QTRY_COMPARE(bench.text("stripTitle"), u"Updated and confirmed: 3 of 3 selected images"_s);
    verifyWhole(bench.window.get());
}

void TestAccessibility::anErrorCard()
{
    WindowBench bench;
    startRun(bench, {u"--fault"_s, u"bad-block@140"_s});
    QVERIFY(bench.waitForStage(Stage::Ended));
    QTRY_VERIFY(bench.find<PlanView>("planView")->card() != nullptr);
    verifyWhole(bench.window.get());
}

void TestAccessibility::anInterruptedRun()
{
    WindowBench bench;
    startRun(bench);
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 250000; }, runLimit));
    bench.controller->requestStop(StopAt::Now);
    QVERIFY(bench.waitForStage(Stage::Ended));
    bench.controller->backToPlan();
    QVERIFY(bench.open());
    QVERIFY(bench.waitForStage(Stage::Interrupted));
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    verifyWhole(bench.window.get());
}

void TestAccessibility::theStatusPage()
{
    WindowBench bench;
    openPlan(bench);
    bench.find<QTabBar>("pageTabs")->setCurrentIndex(1);
    QTRY_VERIFY(bench.find<QWidget>("statusState")->isVisible());
    verifyWhole(bench.window.get());
}

void TestAccessibility::dialogs_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("confirm") << u"start"_s << u"confirmDialog"_s;
    QTest::newRow("bundle details") << u"bundleDetails"_s << QString();
    QTest::newRow("trusted signers") << u"trustedSigners"_s << QString();
    QTest::newRow("demo bench") << u"demoBench"_s << QString();
    QTest::newRow("about") << u"about"_s << QString();
    QTest::newRow("closing in a run") << u"quit"_s << QString();
}

void TestAccessibility::dialogs()
{
    QFETCH(const QString, command);
    WindowBench bench;
    const bool inRun = command == u"quit"_s;
    inRun ? startRun(bench, {u"--rate"_s, u"60000"_s}) : openPlan(bench);
    if (inRun)
        QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 10000; }, runLimit));
    bench.command(qPrintable(command))->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<QDialog>() != nullptr; }));
    QDialog *dialog = bench.dialog<QDialog>();
    QVERIFY(Hand::waitFor([&] { return QApplication::activeWindow() == dialog; }));
    if (command == u"demoBench"_s) {
        bench.window->showDemoFaults(QList<DemoFault>{{u"reject:COMPONENT"_s, {}, {}, {}, {}}});
        QCoreApplication::processEvents();
    }
    const AccessibleTree tree(dialog);
    QVERIFY2(tree.controls().first().startsWith(u"Dialog: "_s) || command == u"about"_s, qPrintable(tree.controls().first()));
    QVERIFY(tree.controls().size() >= 2);
    verifyWhole(dialog);
    dialog->reject();
}

void TestAccessibility::whatIsAnnounced_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("said");  // in this order, each once
    QTest::newRow("a whole run") << slow
                                 << QStringList{u"Sending image 1 of 3"_s, u"Sending image 2 of 3"_s, u"Sending image 3 of 3"_s, u"Restarting"_s,
                                        u"Updated and confirmed: 3 of 3 selected images"_s};
    QTest::newRow("a failure") << QStringList{u"--fault"_s, u"bad-block@140"_s} << QStringList{u"The upgrade failed"_s};
}

/// The strip's name, whose changes are announced (tst_run_strip: once each): every phase and the verdict, never a percentage.
void TestAccessibility::whatIsAnnounced()
{
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, said);
    WindowBench bench;
    openPlan(bench, options);
    const auto *strip = bench.window->findChild<RunStrip *>();
    QStringList heard;
    const auto hear = [&] {
        if (heard.isEmpty() || heard.last() != strip->accessibleName())
            heard.append(strip->accessibleName());
    };
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    connect(bench.controller.get(), &UpgradeController::progressed, strip, hear);
    QVERIFY(bench.waitForStage(Stage::Ended));
    hear();
    const QByteArray all = heard.join(u'\n').toUtf8();
    qsizetype at = 0;
    for (const QString &phase : said) {
        while (at < heard.size() && !heard[at].startsWith(phase))
            ++at;
        QVERIFY2(at < heard.size(), (phase.toUtf8() + " is missing in\n" + all).constData());
    }
    QCOMPARE(heard.filter(u"%"_s), QStringList());
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
