// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processor_summary.h"
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

UpgradePlan oneImage(quint64 size)
{
    UpgradePlan plan = twoImages();
    plan.steps.removeLast();
    plan.steps[0].size = size;
    return plan;
}

constexpr quint64 million = 1'000'000;
/// A restart of 20 s, 2 s to confirm, 1 MB/s.
const UsualDurations learned{500, 20'000, 2000, 1e6, 6};

/// Of the whole bar, 0 to 1, as the phase bar counts it.
double shareOf(const StripContent &strip)
{
    double whole = 0;
    double reached = 0;
    for (const PhasePiece &piece : strip.phases) {
        whole += piece.weight;
        reached += piece.weight * piece.share;
    }
    return reached / whole;
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
        QCOMPARE(run.secondsLeft, -1);  // a second is too little to tell it from
        const StripContent sending = runningStrip(twoImages(), run);
        QVERIFY(!sending.safeToUnplug);
        QCOMPARE(sending.title, u"Sending image 1 of 2: bmc"_s);
        QCOMPARE(sending.facts, u"0.5 of 4.0 MB at 500.0 kB/s."_s);
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

    /// Once it is sure: after 5 s and 5 % of the bytes, at a steady rate; and of sending alone.
    void aTimeLeftIsTold_data()
    {
        QTest::addColumn<quint64>("size");
        QTest::addColumn<QList<quint64>>("perTenth");  // bytes in each tenth of a second, again and again
        QTest::addColumn<qint64>("until");             // milliseconds
        QTest::addColumn<UpgradeState>("then");
        QTest::addColumn<QString>("left");
        const QList<quint64> steady{100'000};
        const QList<quint64> jumping{250'000, 250'000, 250'000, 250'000, 250'000, 250'000, 250'000, 250'000, 250'000, 250'000, 10'000, 10'000, 10'000,
            10'000, 10'000, 10'000, 10'000, 10'000, 10'000, 10'000};
        const auto row = [](const char *name, quint64 size, const QList<quint64> &perTenth, qint64 until, UpgradeState then, const QString &left) {
            QTest::newRow(name) << size << perTenth << until << then << left;
        };
        const UpgradeState sends = UpgradeState::Transferring;
        row("less than 5 s", 20 * million, steady, 4900, sends, {});
        row("5 s", 20 * million, steady, 5000, sends, u"about 15 s left to send"_s);
        row("5 s, less than 5 %", 200 * million, steady, 9900, sends, {});
        row("5 %", 200 * million, steady, 10'000, sends, u"about 3 min left to send"_s);
        row("all of it takes less than 5 s", 4 * million, steady, 3000, sends, u"about 1 s left to send"_s);
        row("all of it takes less than 5 s, and it has just begun", 4 * million, steady, 2000, sends, {});
        row("not steady", 60 * million, jumping, 12'000, sends, {});
        row("storing", 20 * million, steady, 8000, UpgradeState::Storing, {});
        row("restarting", 20 * million, steady, 8000, UpgradeState::Restarting, {});
    }
    void aTimeLeftIsTold()
    {
        QFETCH(const quint64, size);
        QFETCH(const QList<quint64>, perTenth);
        QFETCH(const qint64, until);
        QFETCH(const UpgradeState, then);
        QFETCH(const QString, left);
        const UpgradePlan plan = oneImage(size);
        RunFollower follower(plan, learned);
        follower.take(said(UpgradeState::Transferring, u"bmc"_s, u"Sending bmc"_s), 0);
        quint64 done = 0;
        for (qint64 at = 0; at < until; at += 100)
            follower.take(progress(UpgradeState::Transferring, u"bmc"_s, done += perTenth[at / 100 % perTenth.size()], size), at + 100);
        if (then != UpgradeState::Transferring)
            follower.take(said(then, {}, u"Then"_s), until);
        QCOMPARE(follower.progress().secondsLeft >= 0, !left.isEmpty());
        const StripContent strip = runningStrip(plan, follower.progress());
        QCOMPARE(strip.facts.contains(u"left to send"_s), !left.isEmpty());
        QVERIFY2(strip.facts.contains(left), qPrintable(strip.facts));
        follower.tick(until + 4000);
        QCOMPARE(follower.progress().secondsLeft, -1);  // a stall tells none
    }

    void aRestartIsHeldAgainstEarlierOnes_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("waited");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("facts");
        QTest::addColumn<QString>("label");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<ProcessorActivity::Kind>("activity");
        using enum ProcessorActivity::Kind;
        const auto row = [](const char *name, bool known, qint64 waited, const QString &title, const QString &facts, const QString &label, Tone tone,
                             ProcessorActivity::Kind activity) { QTest::newRow(name) << known << waited << title << facts << label << tone << activity; };
        const QString normal = u"No answer is normal now. Usually takes about 20 s; gives up after 2 min 0 s."_s;
        row("nothing known", false, 42'000, u"Restarting, as planned"_s, u"No answer is normal now. 42 s so far; gives up after 2 min 0 s."_s,
            u"Restart 42 s"_s, Tone::Plain, Restarting);
        row("nothing known, begun", false, 200, u"Restarting, as planned"_s, u"No answer is normal now. Gives up after 2 min 0 s."_s, u"Restart"_s,
            Tone::Plain, Restarting);
        row("begun", true, 200, u"Restarting, as planned: back in about 20 s"_s, normal, u"Restart, about 20 s"_s, Tone::Plain, Restarting);
        row("counting down", true, 12'500, u"Restarting, as planned: back in about 8 s"_s, normal, u"Restart 12 s of about 20 s"_s, Tone::Plain,
            Restarting);
        row("longer than usual, as it may be", true, 24'000, u"Restarting, as planned: 24 s, usually about 20 s"_s, normal,
            u"Restart 24 s of about 20 s"_s, Tone::Plain, Restarting);
        row("twice as long", true, 42'000, u"Takes longer than usual: 42 s, usually about 20 s"_s,
            u"The processor is not back yet. Usually takes about 20 s; gives up after 2 min 0 s."_s, u"Restart 42 s of about 20 s"_s, Tone::Attention,
            RestartingLong);
    }
    void aRestartIsHeldAgainstEarlierOnes()
    {
        QFETCH(const bool, known);
        QFETCH(const qint64, waited);
        QFETCH(const Tone, tone);
        RunFollower follower(twoImages(), known ? learned : UsualDurations());
        follower.take(said(UpgradeState::Activating, {}, u"Activating"_s), 0);
        follower.take(said(UpgradeState::Restarting, {}, u"Restarts"_s), 1000);
        follower.take(progress(UpgradeState::Restarting, {}, static_cast<quint64>(waited), 120'000), 1000 + waited);
        const StripContent strip = runningStrip(twoImages(), follower.progress());
        QTEST(strip.title, "title");
        QTEST(strip.facts, "facts");
        const PhasePiece &piece = strip.phases[static_cast<std::size_t>(RunPhase::Restart)];
        QTEST(piece.label, "label");
        QVERIFY(piece.share > 0 && piece.share < 1);
        QCOMPARE(piece.tone, tone == Tone::Attention ? tone : Tone::Accent);
        QCOMPARE(strip.tone, tone);
        QCOMPARE(strip.glyph, tone == Tone::Attention ? Glyph::Attention : Glyph::Restarting);
        QTEST(activityOf(follower.progress()).kind, "activity");
        QVERIFY(!strip.safeToUnplug);

        follower.take(said(UpgradeState::Confirming, {}, u"Back"_s), 2000 + waited);
        const StripContent back = runningStrip(twoImages(), follower.progress());
        QCOMPARE(back.tone, Tone::Plain);
        QCOMPARE(back.title, known ? u"Reading back what runs now: about 2 s"_s : u"Reading back what runs now"_s);
        QCOMPARE(activityOf(follower.progress()).kind, ProcessorActivity::Kind::ReadingBack);
    }

    /// An answer that is late but within its limit is a warning in reading back, too; and its limit counts from the restart.
    void aConfirmationHasItsLimit()
    {
        RunFollower follower(twoImages(), learned);
        follower.take(said(UpgradeState::Restarting, {}, u"Restarts"_s), 0);
        follower.take(said(UpgradeState::Confirming, {}, u"Back"_s), 20'000);
        follower.take(progress(UpgradeState::Confirming, {}, 20'000, 90'000), 20'000);
        follower.take(progress(UpgradeState::Confirming, {}, 26'000, 90'000), 26'000);
        const StripContent strip = runningStrip(twoImages(), follower.progress());
        QCOMPARE(strip.title, u"Takes longer than usual: 6 s, usually about 2 s"_s);
        QCOMPARE(strip.facts, u"The processor is back, and checks itself still. Usually takes about 2 s; gives up after 1 min 10 s."_s);
        QCOMPARE(strip.tone, Tone::Attention);
    }

    void thePiecesAreAsWideAsTheyLast()
    {
        PlanReadiness readiness;
        const UpgradePlan plan = oneImage(60 * million);
        const auto weights = [&] {
            QList<double> all;
            for (const PhasePiece &piece : planStrip(&plan, readiness).phases)
                all += piece.weight;
            return all;
        };
        const QList<double> unknown = weights();
        QCOMPARE(planStrip(&plan, readiness).facts, u"60.0 MB, one restart of the processor. The machine itself keeps running."_s);
        QCOMPARE(planStrip(&plan, readiness).phases[2].label, u"Restart"_s);
        readiness.usual = learned;
        QCOMPARE(weights(), QList<double>({500, 60'000, 20'000, 2000}));
        QCOMPARE(planStrip(&plan, readiness).facts, u"60.0 MB, about 1 min 30 s, one restart of the processor. The machine itself keeps running."_s);
        QCOMPARE(planStrip(&plan, readiness).phases[2].label, u"Restart, about 20 s"_s);
        readiness.usual.bytesPerSecond = 0;
        QCOMPARE(weights(), unknown);
    }

    void theWholeNeverGoesBack_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("again");
        QTest::newRow("known") << true << false;
        QTest::newRow("not known") << false << false;
        QTest::newRow("known, it restarts again while it confirms") << true << true;
        QTest::newRow("not known, it restarts again while it confirms") << false << true;
    }
    void theWholeNeverGoesBack()
    {
        QFETCH(const bool, known);
        QFETCH(const bool, again);
        using enum UpgradeState;
        const UpgradePlan plan = twoImages();
        RunFollower follower(plan, known ? learned : UsualDurations());
        double former = 0;
        qint64 now = 0;
        const auto take = [&](const UpgradeEvent &event) {
            follower.take(event, now);
            for (int beat = 0; beat < 3; ++beat) {
                follower.tick(now += 100);
                const double share = shareOf(runningStrip(plan, follower.progress()));
                if (share < former || share > 1)
                    QFAIL(qPrintable(u"%1: from %2 to %3"_s.arg(event.text).arg(former).arg(share)));
                former = share;
            }
        };
        const auto wait = [&](UpgradeState state, quint64 limit) {
            take(said(state, {}, upgradeStateName(state)));
            for (quint64 waited = 100; waited < 9000; waited += 300)
                take(progress(state, {}, waited, limit));
        };
        take(said(Preparing, {}, u"begins"_s));
        for (const quint64 done : {0ULL, 2 * million, 4 * million})
            take(progress(Preparing, {}, done, 4 * million));
        for (const auto &[name, size] : {std::pair{u"bmc"_s, million}, std::pair{u"fpga"_s, 3 * million}}) {
            take(said(Transferring, name, u"sends"_s));
            for (quint64 done = 0; done <= size; done += size / 10)
                take(progress(Transferring, name, done, size));
            take(said(Storing, name, u"stores"_s));
            take(progress(Storing, name, size / 2, size));
            take(said(Storing, name, u"stored"_s, size));
        }
        take(said(Activating, {}, u"activates"_s));
        wait(Restarting, 12'000);
        wait(Confirming, 90'000);
        if (again) {
            wait(Restarting, 12'000);
            wait(Confirming, 90'000);
        }
        QVERIFY(former > 0.8 || !known);
        QVERIFY(former < 1);
        follower.take(said(Preparing, {}, u"Once more"_s), now);  // all is sent once more, and only then
        QVERIFY(shareOf(runningStrip(plan, follower.progress())) < former);
    }

    /// The left column tells of an ended run what its result says, until the processor was looked at again.
    void anEndedRunIsNoRestart_data()
    {
        QTest::addColumn<UpgradeState>("state");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<Tone>("tone");
        QTest::newRow("succeeded") << UpgradeState::Succeeded << u"Run succeeded"_s << Tone::Plain;
        QTest::newRow("stopped") << UpgradeState::Stopped << u"Run stopped"_s << Tone::Plain;
        QTest::newRow("failed") << UpgradeState::Failed << u"Run failed"_s << Tone::Attention;
    }
    void anEndedRunIsNoRestart()
    {
        QFETCH(const UpgradeState, state);
        RunFollower follower(twoImages());
        follower.take(said(UpgradeState::Restarting, {}, u"Restarts"_s), 0);
        follower.take(said(state, {}, u"Ends"_s), 9000);
        follower.tick(20'000);
        const ProcessorSummary summary = processorSummary({}, activityOf(follower.progress()));
        QTEST(summary.sentence, "sentence");
        QTEST(summary.tone, "tone");
        QVERIFY(summary.glyph != Glyph::Restarting);
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

    /// A run that only read back has sent nothing and waited for no restart.
    void anEndedPhaseTellsWhatItTook()
    {
        const UpgradeReport report = reportOf(UpgradeState::Succeeded, std::nullopt, {ended(u"bmc"_s, Verdict::Updated)});
        RunProgress run;
        run.phase = RunPhase::ReadBack;
        run.totalBytes = million;
        run.phaseMilliseconds = {10, 3000, 2000, 100};
        StripContent strip = resultStrip(oneImage(million), run, report);
        QCOMPARE(strip.phases[1].label, u"Sent in 3 s"_s);
        QCOMPARE(strip.phases[2].label, u"Restarted in 2 s"_s);
        run.phaseMilliseconds = {10, 0, 11, 100};
        strip = resultStrip(oneImage(million), run, report);
        QCOMPARE(strip.phases[1].label, u"Sent 1.0 MB"_s);
        QCOMPARE(strip.phases[2].label, u"Restarted"_s);
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
