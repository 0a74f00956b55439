// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_bench.h"
#include "ui/confirm_dialog.h"
#include "ui/error_card.h"
#include "ui/fallback_note.h"
#include "ui/note_band.h"
#include "ui/plan_view.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

const QByteArray rejected(32, 'r');
const QByteArray other(32, 'o');

ManagementProcessor fellBack(const QString &reason = u"its self-test failed"_s)
{
    ManagementProcessor processor;
    processor.id = u"maker-mp-1"_s;
    processor.rejectedDigest = rejected;
    processor.rejectedReason = reason;
    Component component;
    component.name = u"main"_s;
    component.bankSize = 1;
    component.running = true;
    component.active = {true, u"1.0.0"_s, {}, 0};
    processor.components = {component};
    return processor;
}

RunSummary reverted(const QDateTime &ended, const QByteArray &digest = rejected, const QString &processor = u"maker-mp-1"_s)
{
    RunSummary run;
    run.processor = processor;
    run.manifestDigest = digest;
    run.ended = ended;
    run.finished = true;
    run.state = UpgradeState::Failed;
    ComponentVerdict verdict;
    verdict.verdict = Verdict::Reverted;
    run.verdicts = {verdict};
    return run;
}

}  // namespace

class TestFallback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { workerThreads()->waitForDone(); }

    void theNoteSaysWhenAndWhy_data()
    {
        QTest::addColumn<ManagementProcessor>("processor");
        QTest::addColumn<QList<RunSummary>>("runs");
        QTest::addColumn<QByteArray>("open");
        QTest::addColumn<QString>("text");
        const QDateTime now(QDate(2026, 11, 28), QTime(9, 0));
        const QDateTime yesterday(QDate(2026, 11, 27), QTime(14, 2));
        ManagementProcessor well = fellBack();
        well.rejectedDigest.clear();
        QTest::newRow("it did not") << well << QList<RunSummary>{reverted(yesterday)} << QByteArray() << QString();
        QTest::newRow("seen here yesterday") << fellBack() << QList<RunSummary>{reverted(yesterday)} << QByteArray()
                                             << u"This processor fell back to 1.0.0 yesterday at 14:02. Its reason: its self-test failed."_s;
        QTest::newRow("today") << fellBack() << QList<RunSummary>{reverted(now.addSecs(-3600))} << QByteArray()
                               << u"This processor fell back to 1.0.0 today at 08:00. Its reason: its self-test failed."_s;
        QTest::newRow("long ago") << fellBack({}) << QList<RunSummary>{reverted(QDateTime(QDate(2026, 3, 1), QTime(7, 5)))} << QByteArray()
                                  << u"This processor fell back to 1.0.0 on 1 Mar 2026 at 07:05."_s;
        QTest::newRow("not seen by this machine") << fellBack() << QList<RunSummary>{} << QByteArray()
                                                  << u"This processor fell back to 1.0.0. Its reason: its self-test failed."_s;
        QTest::newRow("another bundle, another processor")
            << fellBack({}) << QList<RunSummary>{reverted(yesterday, other), reverted(yesterday, rejected, u"somebody else"_s)} << QByteArray()
            << u"This processor fell back to 1.0.0."_s;
        QTest::newRow("that bundle is open") << fellBack({}) << QList<RunSummary>{} << rejected
                                             << u"This processor fell back to 1.0.0. The bundle that is open is the one that fell back."_s;
        QTest::newRow("another bundle is open") << fellBack({}) << QList<RunSummary>{} << other << u"This processor fell back to 1.0.0."_s;
        ManagementProcessor nothing = fellBack({});
        nothing.components.clear();
        QTest::newRow("nothing known to run") << nothing << QList<RunSummary>{} << QByteArray()
                                              << u"This processor fell back to its former firmware."_s;
        QTest::newRow("its text is not trusted") << fellBack(u"<b>no</b>\u202e\n2"_s) << QList<RunSummary>{} << QByteArray()
                                                 << u"This processor fell back to 1.0.0. Its reason: %1."_s.arg(plainText(u"<b>no</b>\u202e\n2"_s));
    }

    void theNoteSaysWhenAndWhy()
    {
        QFETCH(const ManagementProcessor, processor);
        QFETCH(const QList<RunSummary>, runs);
        QFETCH(const QByteArray, open);
        QTEST(fallbackNote(processor, runs, open, QDateTime(QDate(2026, 11, 28), QTime(9, 0))).text, "text");
    }

    /// A whole run whose firmware fails its self-test; the window is closed and started anew.
    void itIsSaidAtTheNextStart()
    {
        WindowBench bench;
        QVERIFY(bench.simulator.start({u"--fault"_s, u"self-test-fails"_s}));
        const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"bmc"_s, 300000}});
        QVERIFY(bench.open());
        QVERIFY(bench.find<NoteBand>("fallbackBand")->isHidden());
        QVERIFY(bench.load(path));
        bench.command("start")->trigger();
        QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
        bench.hand.click(bench.button("acceptButton"));
        QVERIFY(bench.waitForStage(Stage::Ended));
        QVERIFY(bench.find<NoteBand>("fallbackBand")->isHidden());  // the result says it

        QVERIFY(bench.open());
        auto *band = bench.find<NoteBand>("fallbackBand");
        QTRY_VERIFY(band->isVisible());
        QTRY_VERIFY(bench.text("fallbackText").startsWith(u"This processor fell back to 1.0.0 "_s));  // the history is read meanwhile
        QTRY_VERIFY2(bench.text("fallbackText").contains(QRegularExpression(u"(today|yesterday) at \\d\\d:\\d\\d\\. Its reason: its self-test failed\\."_s)),
            qPrintable(bench.text("fallbackText")));
        QVERIFY(std::any_of(bench.log.begin(), bench.log.end(), [](const LogEntry &one) { return one.text.contains(u"fell back to 1.0.0"_s); }));
        Hand::shot(bench.window.get(), u"14-fell-back-no-bundle"_s);
        QVERIFY(bench.load(path));
        QTRY_VERIFY(bench.text("fallbackText").endsWith(u"The bundle that is open is the one that fell back."_s));
        QVERIFY(band->isVisible());
        Hand::shot(bench.window.get(), u"14-fell-back"_s);
        bench.window->resize(960, 600);
        QTRY_COMPARE(bench.window->width(), 960);
        Hand::shot(bench.window.get(), u"14-fell-back-960x600"_s);

        bench.command("start")->trigger();  // another run, which goes well: it is over
        QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
        bench.hand.click(bench.button("acceptButton"));
        QVERIFY(bench.waitForStage(Stage::Ended));
        QCOMPARE(bench.controller->run()->report().state, UpgradeState::Succeeded);
        bench.controller->backToPlan();
        QTRY_VERIFY(bench.controller->processor() != nullptr && bench.controller->processor()->rejectedDigest.isEmpty());
        QTRY_VERIFY(band->isHidden());
    }

    /// Retry Failed goes over the same plan, and sends only what is not stored.
    void retryFailedEndsWell()
    {
        WindowBench bench;
        QVERIFY(bench.simulator.start({u"--fault"_s, u"stall@60"_s}));
        const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"sensors"_s, 4000}, {u"bmc"_s, 2000000}});
        QVERIFY(bench.open());
        QVERIFY(bench.load(path));
        bench.command("start")->trigger();
        QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
        bench.hand.click(bench.button("acceptButton"));
        QVERIFY(bench.waitForStage(Stage::Ended));
        QCOMPARE(bench.controller->run()->report().state, UpgradeState::Failed);
        const QString first = bench.controller->run()->run();
        bench.simulator.terminate();
        QVERIFY(bench.simulator.start());  // what the card says: restart it
        auto *retry = bench.find<PlanView>("planView")->card()->findChild<QPushButton *>(u"retryButton"_s);
        QTRY_VERIFY(retry->isVisible());
        QTRY_VERIFY(bench.controller->processor() != nullptr && bench.controller->processor()->state == u"ready"_s);
        bench.hand.click(retry);
        QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
        bench.hand.click(bench.button("acceptButton"));
        QVERIFY(Hand::waitFor([&] { return bench.controller->stage() == Stage::Ended && bench.controller->run()->run() != first; }, runLimit));
        QCOMPARE(bench.controller->run()->report().state, UpgradeState::Succeeded);
        QVERIFY(std::any_of(bench.log.begin(), bench.log.end(),
            [](const LogEntry &one) { return one.component == u"sensors"_s && one.text.contains(u"stored already"_s); }));
    }
};

QTEST_MAIN(TestFallback)
#include "tst_fallback.moc"
