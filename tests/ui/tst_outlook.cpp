// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_bench.h"
#include "tests/unit/told_run.h"
#include "ui/appearance.h"
#include "ui/confirm_dialog.h"
#include "ui/elided_label.h"
#include "ui/processor_model.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

/// What the left column says of the processor.
QString sentenceOf(const WindowBench &bench)
{
    const auto *list = bench.find<QListView>("processors");
    return list->model()->index(0, 0).data(ProcessorModel::SentenceRole).toString();
}

/// Journals of three runs on the bench's kind of processor, each with that restart; 400 kB/s.
void keepRuns(const WindowBench &bench, qint64 restart)
{
    const ManagementProcessor &processor = *bench.controller->processor();
    sample::ToldRun told;
    told.vendor = processor.vendor;
    told.model = processor.model;
    told.processor = u"another one of its kind"_s;
    told.bytes = 4'000'000;
    told.sending = 10'000;
    told.restart = restart;
    for (int number = 1; number <= 3; ++number)
        sample::keep(number, sample::journalOf(told));
}

void start(WindowBench &bench)
{
    bench.hand.click(bench.button("startButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    bench.hand.click(bench.button("acceptButton"));
    QVERIFY(bench.waitForStage(Stage::Running));
}

void shots(WindowBench &bench, const QString &name)
{
    Hand::shot(bench.window.get(), name);
    bench.window->resize(960, 600);
    QCoreApplication::processEvents();
    Hand::shot(bench.window.get(), name + u"-960x600"_s);
    bench.window->resize(1366, 768);
    applyColourScheme(ColourScheme::Dark);
    Hand::shot(bench.window.get(), name + u"-dark"_s);
    applyColourScheme(ColourScheme::Light);
}

}  // namespace

/// What a run's times are held against comes from earlier runs on this machine, and from nowhere else.
class TestOutlook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }
    void cleanupTestCase() { workerThreads()->waitForDone(); }

    /// The first run invents no number; the second one on the same machine has learned from it.
    void theSecondRunKnows()
    {
        WindowBench bench;
        QVERIFY(bench.simulator.start({u"--rate"_s, u"400000"_s}));
        const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"bmc"_s, 600'000}});
        QVERIFY(bench.open());
        QVERIFY(bench.load(path));
        QVERIFY(Hand::waitFor([&] { return bench.button("startButton")->isEnabled(); }));
        QCOMPARE(bench.controller->usual(), UsualDurations());
        QCOMPARE(bench.text("stripFacts"), u"600.0 kB, one restart of the processor. The machine itself keeps running."_s);
        QString ended;
        connect(bench.controller.get(), &UpgradeController::stageChanged, this, [&] {
            if (bench.controller->stage() == Stage::Ended)
                ended = sentenceOf(bench);
        });
        start(bench);
        QVERIFY(bench.waitForState(UpgradeState::Restarting));
        QCOMPARE(bench.text("stripTitle"), u"Restarting, as planned"_s);
        shots(bench, u"4-restarting-unknown"_s);
        QVERIFY(bench.waitForStage(Stage::Ended));
        QCOMPARE(bench.verdict(u"bmc"_s), Verdict::Updated);
        QCOMPARE(ended, u"Run succeeded"_s);  // not looked at again yet
        QTRY_COMPARE(sentenceOf(bench), u"Ready, runs 2.0.0"_s);

        QVERIFY(bench.load(bench.bench.makeBundle(u"2.1.0"_s, 8, {{u"bmc"_s, 600'000}})));
        QVERIFY(Hand::waitFor([&] { return bench.controller->usual().runs == 1; }));
        const UsualDurations usual = bench.controller->usual();
        QVERIFY(usual.restart > 0 && usual.bytesPerSecond > 0 && usual.readBack > 0);
        QVERIFY(Hand::waitFor([&] { return bench.text("stripFacts").contains(u"about"_s); }));
    }

    /// As long as it is no longer than usual it is blue and counts down.
    void aKnownRestartCountsDown()
    {
        WindowBench bench;
        QVERIFY(bench.simulator.start({u"--rate"_s, u"400000"_s, u"--fault"_s, u"no-return"_s}));
        QVERIFY(bench.open());
        keepRuns(bench, 20'000);
        QVERIFY(bench.open());
        QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"bmc"_s, 3'200'000}})));
        QVERIFY(Hand::waitFor([&] { return bench.button("startButton")->isEnabled() && bench.controller->usual().runs == 3; }));
        QCOMPARE(bench.text("stripFacts"), u"3.2 MB, about 30 s, one restart of the processor. The machine itself keeps running."_s);
        Hand::shot(bench.window.get(), u"2-plan-known"_s);
        start(bench);
        QVERIFY(bench.waitForState(UpgradeState::Transferring));
        const auto isTold = [&] { return bench.text("stripFacts").contains(u"left to send"_s); };
        QVERIFY(Hand::waitFor([&] { return isTold() || bench.controller->run()->progress().state != UpgradeState::Transferring; }, runLimit));
        if (isTold()) {  // not on a machine so busy that the rate is not steady
            QVERIFY(bench.controller->run()->progress().phaseMilliseconds[1] >= 5000);
            shots(bench, u"3-running-eta"_s);
        }
        QVERIFY(bench.waitForState(UpgradeState::Restarting));
        QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().waitedMilliseconds > 4000; }, runLimit));
        QVERIFY2(bench.text("stripTitle").startsWith(u"Restarting, as planned: back in about "_s), qPrintable(bench.text("stripTitle")));
        QCOMPARE(sentenceOf(bench), u"Restarting, as planned"_s);
        shots(bench, u"4-restarting-known"_s);
        QVERIFY(bench.waitForStage(Stage::Ended));
    }

    void aRestartThatTakesLongIsAmber()
    {
        WindowBench bench;
        QVERIFY(bench.simulator.start({u"--fault"_s, u"no-return"_s}));
        QVERIFY(bench.open());
        keepRuns(bench, 2000);
        QVERIFY(bench.open());
        QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"bmc"_s, 600'000}})));
        QVERIFY(Hand::waitFor([&] { return bench.button("startButton")->isEnabled() && bench.controller->usual().runs == 3; }));
        start(bench);
        QVERIFY(Hand::waitFor([&] { return bench.text("stripTitle").startsWith(u"Takes longer than usual"_s); }, runLimit));
        QVERIFY2(bench.text("stripTitle").endsWith(u" s, usually about 2 s"_s), qPrintable(bench.text("stripTitle")));
        QVERIFY2(bench.text("stripFacts").contains(u"gives up after 1"_s), qPrintable(bench.text("stripFacts")));
        QCOMPARE(sentenceOf(bench), u"Restarting, longer than usual"_s);
        shots(bench, u"4-restarting-long"_s);
        QVERIFY(bench.waitForStage(Stage::Ended));
        QCOMPARE(bench.verdict(u"bmc"_s), Verdict::Unknown);
    }
};

QTEST_MAIN(TestOutlook)
#include "tst_outlook.moc"
