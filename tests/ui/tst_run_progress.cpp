// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_progress.h"
#include "ui/strip_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace fwpilot;

namespace {

UpgradePlan twoImages()
{
    UpgradePlan plan;
    for (const auto &[name, size] : {std::pair{u"bmc"_s, 1000000ULL}, std::pair{u"fpga"_s, 3000000ULL}}) {
        PlanStep step;
        step.component = name;
        step.action = PlanAction::Update;
        step.from = u"1.0"_s;
        step.to = u"2.0"_s;
        step.size = size;
        step.selected = true;
        plan.steps.append(step);
    }
    return plan;
}

UpgradeEvent progress(UpgradeState state, const QString &component, quint64 done, quint64 total)
{
    UpgradeEvent event;
    event.time = QDateTime::currentDateTimeUtc();
    event.state = state;
    event.severity = Severity::Detail;
    event.progress = true;
    event.component = component;
    event.done = done;
    event.total = total;
    return event;
}

UpgradeEvent said(UpgradeState state, const QString &component, const QString &text, quint64 size = 0)
{
    UpgradeEvent event = progress(state, component, size, size);
    event.severity = Severity::Note;
    event.progress = false;
    event.text = text;
    return event;
}

UpgradeReport reportOf(UpgradeState state, std::optional<Error> error, const QList<ComponentVerdict> &verdicts)
{
    UpgradeReport report;
    report.state = state;
    report.finished = true;
    report.error = std::move(error);
    report.verdicts = verdicts;
    report.durationMilliseconds = 94000;
    return report;
}

ComponentVerdict ended(const QString &component, Verdict verdict, std::optional<bool> stored = std::nullopt)
{
    return {component, u"1.0"_s, u"2.0"_s, {}, verdict, stored};
}

}  // namespace

/// A RunProgress is what the events say and nothing else; the strip says the same in words.
class TestRunProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsAWholeRun()
    {
        RunFollower follower(twoImages());
        const RunProgress &run = follower.progress();
        QCOMPARE(run.totalBytes, 4000000ULL);

        follower.take(said(UpgradeState::Preparing, {}, u"Run 1"_s), 0);
        follower.take(progress(UpgradeState::Preparing, {}, 2000000, 4000000), 100);
        QCOMPARE(run.phase, RunPhase::Check);
        QCOMPARE(run.checkedShare, 0.5);
        QVERIFY(runningStrip(twoImages(), run).safeToUnplug);

        follower.take(said(UpgradeState::Transferring, u"bmc"_s, u"Sending bmc"_s), 1000);
        follower.take(progress(UpgradeState::Transferring, u"bmc"_s, 0, 1000000), 1000);
        follower.take(progress(UpgradeState::Transferring, u"bmc"_s, 500000, 1000000), 2000);
        QCOMPARE(run.phase, RunPhase::Send);
        QCOMPARE(run.current, 0);
        QCOMPARE(run.images[0].step, ImageStep::Sending);
        QCOMPARE(run.sentBytes, 500000ULL);
        QCOMPARE(run.bytesPerSecond, 500000.0);
        QCOMPARE(run.secondsLeft, 8);  // 3.5 MB at 0.5 MB/s, rounded up
        const StripContent sending = runningStrip(twoImages(), run);
        QVERIFY(!sending.safeToUnplug);
        QCOMPARE(sending.title, u"Sending image 1 of 2: bmc"_s);
        QCOMPARE(sending.facts, u"0.5 of 4.0 MB at 500.0 kB/s, about 8 s left to send."_s);
        QVERIFY(sending.stopEnabled);

        follower.take(said(UpgradeState::Storing, u"bmc"_s, u"All data acknowledged"_s), 3000);
        QCOMPARE(run.images[0].step, ImageStep::Storing);
        follower.take(said(UpgradeState::Storing, u"bmc"_s, u"Stored bmc"_s, 1000000), 4000);
        QCOMPARE(run.images[0].step, ImageStep::Stored);
        QCOMPARE(run.images[0].milliseconds, 3000);
        QCOMPARE(run.storedCount(), 1);
        QCOMPARE(run.current, -1);

        follower.take(said(UpgradeState::Transferring, u"fpga"_s, u"Sending fpga"_s), 4000);
        follower.take(said(UpgradeState::Storing, u"fpga"_s, u"It was stored already."_s), 4000);
        follower.take(said(UpgradeState::Storing, u"fpga"_s, u"Stored fpga"_s, 3000000), 4100);
        QCOMPARE(run.sentBytes, run.totalBytes);
        follower.take(said(UpgradeState::Activating, {}, u"Activating"_s), 4200);
        QVERIFY(!runningStrip(twoImages(), run).stopEnabled);
        follower.take(said(UpgradeState::Restarting, {}, u"Restarts"_s), 4300);
        follower.take(progress(UpgradeState::Restarting, {}, 2500, 12000), 6800);
        QCOMPARE(run.phase, RunPhase::Restart);
        QCOMPARE(run.waitedMilliseconds, 2500);
        const StripContent restarting = runningStrip(twoImages(), run);
        QCOMPARE(restarting.tone, Tone::Plain);  // expected: never amber
        QCOMPARE(restarting.facts, u"No answer is normal now. 2 s so far; gives up after 12 s."_s);
        QVERIFY(!restarting.stopEnabled);
        QCOMPARE(restarting.caption, u"A restart cannot be stopped"_s);

        follower.take(said(UpgradeState::Confirming, {}, u"Back"_s), 7000);
        QCOMPARE(run.phase, RunPhase::ReadBack);
        follower.take(said(UpgradeState::Succeeded, {}, u"Succeeded"_s), 7500);
        QCOMPARE(run.phase, RunPhase::ReadBack);
        QCOMPARE(run.phaseMilliseconds[1], 3200);  // from the first byte to activation
    }

    void aStallIsSilenceWhereThereShouldBeNone_data()
    {
        QTest::addColumn<UpgradeState>("state");
        QTest::addColumn<bool>("stalled");
        QTest::newRow("starting") << UpgradeState::Preparing << true;
        QTest::newRow("sending") << UpgradeState::Transferring << true;
        QTest::newRow("storing") << UpgradeState::Storing << true;
        QTest::newRow("activating") << UpgradeState::Activating << true;
        QTest::newRow("restarting") << UpgradeState::Restarting << false;
        QTest::newRow("confirming") << UpgradeState::Confirming << false;
    }
    void aStallIsSilenceWhereThereShouldBeNone()
    {
        QFETCH(const UpgradeState, state);
        QFETCH(const bool, stalled);
        RunFollower follower(twoImages());
        follower.take(said(state, u"bmc"_s, u"The last line."_s), 0);
        follower.take(progress(state, u"bmc"_s, 4096, 1000000), 100);
        follower.take(progress(state, u"bmc"_s, 4096, 1000000), 2900);
        QVERIFY(!follower.progress().stalled);
        follower.take(progress(state, u"bmc"_s, 4096, 1000000), 12500);
        QCOMPARE(follower.progress().stalled, stalled);
        const StripContent strip = runningStrip(twoImages(), follower.progress());
        QCOMPARE(strip.tone, stalled ? Tone::Attention : Tone::Plain);
        if (stalled) {
            QCOMPARE(strip.title, u"Waiting for an answer: 12 s, gives up within 30 s"_s);
            QVERIFY2(strip.facts.endsWith(u"The last line."_s), qPrintable(strip.facts));
            QCOMPARE(follower.progress().secondsLeft, -1);
        }
        follower.take(progress(state, u"bmc"_s, 8192, 1000000), 12600);
        QVERIFY(!follower.progress().stalled);
    }

    void aRestartedProcessorBeginsAnew()
    {
        RunFollower follower(twoImages());
        follower.take(said(UpgradeState::Transferring, u"bmc"_s, u"Sending bmc"_s), 0);
        follower.take(progress(UpgradeState::Transferring, u"bmc"_s, 900000, 1000000), 100);
        follower.take(said(UpgradeState::Storing, u"bmc"_s, u"Stored"_s, 1000000), 200);
        follower.take(said(UpgradeState::Confirming, {}, u"Back"_s), 300);
        follower.take(said(UpgradeState::Preparing, {}, u"Once more"_s), 400);
        QCOMPARE(follower.progress().storedCount(), 0);
        QCOMPARE(follower.progress().sentBytes, 0ULL);
        follower.take(said(UpgradeState::Transferring, u"bmc"_s, u"Sending bmc"_s), 500);
        follower.take(progress(UpgradeState::Transferring, u"bmc"_s, 100, 1000000), 600);
        QCOMPARE(follower.progress().sentBytes, 100ULL);
    }

    void aPlanSaysWhatItsButtonDoes_data()
    {
        QTest::addColumn<int>("ticked");
        QTest::addColumn<double>("checked");
        QTest::addColumn<int>("obstacle");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("start");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<QString>("caption");
        QTest::newRow("ready") << 2 << 1.0 << -1 << u"Ready to update 2 images"_s << u"Update 2 of 2"_s << true
                               << u"Asks before it starts"_s;
        QTest::newRow("one chosen") << 1 << 1.0 << -1 << u"Ready to update 1 image"_s << u"Update 1 of 2"_s << true
                                    << u"Asks before it starts"_s;
        QTest::newRow("none chosen") << 0 << 1.0 << -1 << u"Nothing is ticked"_s << u"Update 0 of 2"_s << false << u"Tick an image first"_s;
        QTest::newRow("still being read") << 2 << 0.4 << -1 << u"Ready to update 2 images"_s << u"Update 2 of 2"_s << false
                                          << u"Reading the bundle: 40 %"_s;
        QTest::newRow("not signed") << 2 << 1.0 << static_cast<int>(Error::Code::Unsigned) << u"Not ready: the bundle is not signed"_s
                                    << u"Update 2 of 2"_s << false << u"Needs a trusted signature first"_s;
        QTest::newRow("in use") << 2 << 1.0 << static_cast<int>(Error::Code::Busy) << u"Not ready: in use"_s << u"Update 2 of 2"_s << false
                                << u"Waits until it is free"_s;
    }
    void aPlanSaysWhatItsButtonDoes()
    {
        QFETCH(const int, ticked);
        QFETCH(const double, checked);
        QFETCH(const int, obstacle);
        UpgradePlan plan = twoImages();
        for (int index = ticked; index < 2; ++index)
            plan.steps[index].selected = false;
        PlanReadiness readiness;
        readiness.checkedShare = checked;
        if (obstacle >= 0)
            readiness.obstacle = Error{static_cast<Error::Code>(obstacle), u"Why."_s};
        const StripContent strip = planStrip(&plan, readiness);
        QTEST(strip.title, "title");
        QTEST(strip.startText, "start");
        QTEST(strip.startEnabled, "enabled");
        QTEST(strip.caption, "caption");
        QCOMPARE(strip.safeToUnplug, obstacle != static_cast<int>(Error::Code::Busy));
    }

    void aTrialCanBeConfirmed()
    {
        UpgradePlan plan = twoImages();
        for (PlanStep &step : plan.steps)
            step.action = PlanAction::Current;
        PlanReadiness readiness;
        QVERIFY(!planStrip(&plan, readiness).startEnabled);
        readiness.onTrial = true;
        const StripContent strip = planStrip(&plan, readiness);
        QVERIFY(strip.startEnabled);
        QCOMPARE(strip.startText, u"Confirm"_s);
    }

    void aResultSaysHowItEnded_data()
    {
        QTest::addColumn<UpgradeReport>("report");
        QTest::addColumn<QString>("title");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<bool>("safe");
        using enum Verdict;
        const auto failed = [](Error::Code code) { return Error{code, u"Cause."_s}; };
        QTest::newRow("succeeded") << reportOf(UpgradeState::Succeeded, std::nullopt, {ended(u"bmc"_s, Updated), ended(u"fpga"_s, Current)})
                                   << u"Updated and confirmed: 1 of 1 selected images"_s << Tone::Ok << true;
        QTest::newRow("stopped") << reportOf(
            UpgradeState::Stopped, failed(Error::Code::Stopped), {ended(u"bmc"_s, Stopped, true), ended(u"fpga"_s, Stopped, false)})
                                 << u"Stopped: 1 of 2 images was not stored"_s << Tone::Attention << true;
        QTest::newRow("refused") << reportOf(
            UpgradeState::Failed, failed(Error::Code::Rejected), {ended(u"bmc"_s, Stopped, true), ended(u"fpga"_s, Failed)})
                                 << u"The processor refused: 1 of 2 images was not stored"_s << Tone::Failure << true;
        QTest::newRow("reverted") << reportOf(
            UpgradeState::Failed, failed(Error::Code::RunFailed), {ended(u"bmc"_s, Reverted), ended(u"fpga"_s, Reverted)})
                                  << u"Reverted: the processor went back to its former firmware"_s << Tone::Failure << true;
        QTest::newRow("did not come back") << reportOf(
            UpgradeState::Failed, failed(Error::Code::StateUnknown), {ended(u"bmc"_s, Unknown), ended(u"fpga"_s, Unknown)})
                                           << u"Outcome not known: it did not come back"_s << Tone::Failure << false;
        QTest::newRow("other firmware") << reportOf(
            UpgradeState::Failed, failed(Error::Code::WrongContent), {ended(u"bmc"_s, Failed), ended(u"fpga"_s, Updated)})
                                        << u"Other firmware is running than was sent"_s << Tone::Failure << true;
    }
    void aResultSaysHowItEnded()
    {
        QFETCH(const UpgradeReport, report);
        RunFollower follower(twoImages());
        follower.take(said(UpgradeState::Transferring, u"bmc"_s, u"Sending"_s), 0);
        const StripContent strip = resultStrip(twoImages(), follower.progress(), report);
        QTEST(strip.title, "title");
        QTEST(strip.tone, "tone");
        QTEST(strip.safeToUnplug, "safe");
        QCOMPARE(strip.buttons, StripContent::Buttons::Result);
        QCOMPARE(strip.tone == Tone::Ok, report.state == UpgradeState::Succeeded);
    }

    /// Every row of the one table makes a whole card.
    void everyErrorMakesACard_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorRow &row : errorTable())
            QTest::newRow(row.name) << static_cast<int>(row.code);
    }
    void everyErrorMakesACard()
    {
        QFETCH(const int, code);
        const Error error{static_cast<Error::Code>(code), u"What happened\u202E here"_s, 0x81};
        const ErrorCardContent card = cardOf(error, {}, true);
        QVERIFY(!card.happened.contains(QChar(0x202E)));
        QVERIFY(card.happened.endsWith(u'.'));
        QVERIFY(!card.machineNow.isEmpty());
        QVERIFY(!card.toDo.isEmpty());
        QCOMPARE(card.code, QString::fromLatin1(errorRow(error.code).name));
        QCOMPARE(card.answer, u"answer 0x81"_s);
    }
};

QTEST_GUILESS_MAIN(TestRunProgress)
#include "tst_run_progress.moc"
