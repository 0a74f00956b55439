// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/page_sight.h"
#include "tests/ui/sample_plan.h"
#include "ui/bundle_summary.h"
#include "ui/confirm_content.h"
#include "ui/note_band.h"
#include "ui/plan_cells.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Offer = NoteContent::Offer;

namespace {

const Error noBundle{Error::Code::NotFound, u"The bundle of the run is not there: sample 2.7.0, which was /media/stick/a.fwb."_s, 0,
    u"Bring that bundle back, or name the file where it is now."_s};

UpgradeEvent noted(UpgradeState state, const QString &component, quint64 done, quint64 total, const QString &text = {})
{
    UpgradeEvent made;
    made.time = sample::at(10, 47, 4);
    made.state = state;
    made.component = component;
    made.done = done;
    made.total = total;
    made.text = text;
    return made;
}

/// A run of sample::wholePlan(): Boot is stored, Main was under way.
RecordedRun cutOff()
{
    RecordedRun run;
    const auto [plan, surroundings] = sample::wholePlan();
    run.opening.run = u"20261122T103205Z-0a1b2c"_s;
    run.opening.started = QDateTime(QDate::currentDate(), QTime(10, 32));
    run.opening.plan = plan;
    run.opening.plan.bundleName = u"sample"_s;
    run.opening.plan.bundleVersion = u"2.7.0"_s;
    run.opening.processor = surroundings.processor;
    run.opening.bundlePath = u"/media/stick/a.fwb"_s;
    run.state = UpgradeState::Transferring;
    run.begun = ProcessorMark{1, 7};
    run.startedFiles = {u"Boot"_s, u"Main"_s};
    run.stored = {u"Boot"_s};
    run.events = {noted(UpgradeState::Storing, u"Boot"_s, 1'000'000, 1'000'000),
        noted(UpgradeState::Transferring, u"Main"_s, 41'300'000, 58'700'000)};
    return run;
}

RecordedRun activated()
{
    RecordedRun run = cutOff();
    run.stored = {u"Boot"_s, u"Main"_s};
    run.activation = ProcessorMark{1, 7};
    run.state = UpgradeState::Restarting;
    return run;
}

InterruptionSurroundings around(const std::optional<Error> &obstacle = {})
{
    InterruptionSurroundings made;
    made.now = sample::wholePlan().second.processor;
    made.now.state = u"ready"_s;
    made.obstacle = obstacle;
    return made;
}

PlanCell cellOf(const RecordedRun &run, const QString &component, PlanModel::Column column)
{
    const RunProgress progress = interruptedProgress(run);
    const PlanSurroundings surroundings{run.opening.processor, {}};
    for (const PlanStep &step : run.opening.plan.steps) {
        if (step.component == component)
            return planCell({step, surroundings, PlanModel::Stage::Interrupted, progress, {}}, column);
    }
    return {};
}

}  // namespace

/// What the window says of an interrupted run, without a window.
class TestInterruption : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void place_data();
    void place();
    void strip_data();
    void strip();
    void closing();
    void notes_data();
    void notes();
    void rows();
    void model();
    void storedBeforeStaysStored();
    void storedBeforeMayBeSentAgain();
    void questions();
    void bundleThatIsNotThere();
    void unfinishedResult();
    void nothingOfANoteIsCut_data() { addPageSizes(); }
    void nothingOfANoteIsCut();
    void aNoteOffersWhatHelps();
};

void TestInterruption::place_data()
{
    QTest::addColumn<RecordedRun>("run");
    QTest::addColumn<QString>("words");
    RecordedRun run = cutOff();
    QTest::newRow("in the middle") << run << u"Stopped at file 2 of 2, 70 %"_s;
    run.events.clear();
    QTest::newRow("nothing noted of it") << run << u"Stopped at file 2 of 2, 0 %"_s;
    run.startedFiles = {u"Boot"_s};
    QTest::newRow("between two") << run << u"Stopped after file 1 of 2"_s;
    run.startedFiles.clear();
    run.stored.clear();
    QTest::newRow("before the first") << run << u"Stopped before the first file"_s;
    QTest::newRow("activated") << activated() << u"Stopped at the activation"_s;
}

void TestInterruption::place()
{
    QFETCH(const RecordedRun, run);
    QTEST(shortPlace(run), "words");
}

void TestInterruption::strip_data()
{
    QTest::addColumn<std::optional<Interruption>>("interruption");
    QTest::addColumn<std::optional<Error>>("obstacle");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<bool>("continues");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("safe");
    const Error other{Error::Code::Precondition, u"The run cannot go on: somebody else has upgraded sample since."_s};
    const Error busy{Error::Code::Busy, u"In use by anna@lab."_s};
    const std::optional<Error> none;
    const Interruption readsBack{cutOff(), Resumption::ReadBack, noBundle};
    const Interruption missing{cutOff(), Resumption::Send, noBundle};
    const Interruption refused{cutOff(), other, noBundle};
    QTest::newRow("reads back") << std::optional(readsBack) << none << u"Reads back; sends nothing"_s << true << false << true;
    QTest::newRow("bundle missing") << std::optional(missing) << std::optional(noBundle) << u"Needs its bundle first"_s << false << true << true;
    QTest::newRow("somebody else") << std::optional(refused) << std::optional(other) << u"Cannot go on any more"_s << false << true << true;
    QTest::newRow("in use") << std::optional(readsBack) << std::optional(busy) << u"Waits until it is free"_s << false << false << false;
    QTest::newRow("no answer") << std::optional(readsBack) << std::optional(Error{Error::Code::Timeout, u"Its heartbeat has stopped."_s})
                               << u"Needs an answer first"_s << false << false << false;
    QTest::newRow("no answer, and it is not known who it is")
        << std::optional(refused) << std::optional(Error{Error::Code::Timeout, u"It is restarting."_s}) << u"Needs an answer first"_s << false
        << true << false;
}

void TestInterruption::strip()
{
    QFETCH(const std::optional<Interruption>, interruption);
    QFETCH(const std::optional<Error>, obstacle);
    const StripContent content = interruptedStrip(*interruption, around(obstacle));
    QCOMPARE(content.title, u"The run of 10:32 stopped at file 2 of 2 (Main), 70 %"_s);
    QCOMPARE(content.shortTitle, u"Stopped at file 2 of 2, 70 %"_s);
    QVERIFY2(content.facts.startsWith(u"The processor now reports: ready"_s), qPrintable(content.facts));
    QVERIFY2(content.shortFacts.startsWith(u"Now: ready"_s), qPrintable(content.shortFacts));
    QCOMPARE(content.tone, Tone::Attention);
    QCOMPARE(content.buttons, StripContent::Buttons::Interrupted);
    QCOMPARE(content.startText, u"Continue"_s);
    QTEST(content.caption, "caption");
    QTEST(content.startEnabled, "continues");
    QTEST(content.closeEnabled, "closes");
    QTEST(content.safeToUnplug, "safe");
    QVERIFY(content.startOverEnabled);
    QCOMPARE(content.phases[1].share, 42.3 / 59.7);
    QVERIFY(content.phases[1].current && content.phases[1].tone == Tone::Attention);
}

void TestInterruption::closing()
{
    InterruptionSurroundings now = around();
    now.closing = true;
    const StripContent content = interruptedStrip({cutOff(), Resumption::Send, noBundle}, now);
    QCOMPARE(content.caption, u"Closing the run"_s);
    QVERIFY(!content.startEnabled && !content.closeEnabled && !content.startOverEnabled && !content.safeToUnplug);
}

void TestInterruption::notes_data()
{
    QTest::addColumn<std::optional<Interruption>>("interruption");
    QTest::addColumn<InterruptionSurroundings>("surroundings");
    QTest::addColumn<NoteContent>("note");
    const Interruption readsBack{cutOff(), Resumption::ReadBack, noBundle};
    const Interruption missing{cutOff(), Resumption::Send, noBundle};
    const QString wanted = noBundle.message + u' ' + noBundle.ownRemedy;
    QTest::newRow("none") << std::optional(readsBack) << around() << NoteContent();
    QTest::newRow("bundle missing") << std::optional(missing) << around(noBundle) << NoteContent{wanted, Tone::Attention, Offer::OpenBundle};
    InterruptionSurroundings other = around(noBundle);
    other.otherBundle = u"b.fwb"_s;
    QTest::newRow("another bundle instead") << std::optional(missing) << other
                                            << NoteContent{u"b.fwb is another bundle. "_s + wanted, Tone::Attention, Offer::OpenBundle};
    other.obstacle.reset();
    QTest::newRow("another bundle beside it")
        << std::optional(readsBack) << other
        << NoteContent{u"b.fwb is another bundle. Continue uses the run's own; Start Over makes a plan of the one that is open."_s,
               Tone::Attention, Offer::None};
    QTest::newRow("in use") << std::optional(readsBack) << around(Error{Error::Code::Busy, u"In use by anna@lab."_s})
                            << NoteContent{u"In use by anna@lab."_s, Tone::Attention, Offer::None};
    QTest::newRow("not signed") << std::optional(missing) << around(Error{Error::Code::Unsigned, u"The bundle is not signed."_s})
                                << NoteContent{u"The bundle is not signed. "_s + Error{Error::Code::Unsigned, {}}.remedy(), Tone::Attention,
                                       Offer::OpenBundle};
    InterruptionSurroundings failed = around(noBundle);
    failed.problem = Error{Error::Code::Busy, u"The run is being carried out by another program"_s};
    QTest::newRow("not closed") << std::optional(missing) << failed
                                << NoteContent{u"The run was not closed. The run is being carried out by another program."_s, Tone::Failure,
                                       Offer::None};
}

void TestInterruption::notes()
{
    QFETCH(const std::optional<Interruption>, interruption);
    QFETCH(const InterruptionSurroundings, surroundings);
    QFETCH(const NoteContent, note);
    const NoteContent said = interruptedNote(*interruption, surroundings);
    QCOMPARE(said.text, note.text);
    QVERIFY(said == note);
}

void TestInterruption::rows()
{
    const RecordedRun run = cutOff();
    QCOMPARE(cellOf(run, u"Boot"_s, PlanModel::State).text, u"Stored"_s);
    QCOMPARE(cellOf(run, u"Boot"_s, PlanModel::State).second, u"acknowledged "_s + sample::at(10, 47, 4).toLocalTime().toString(u"HH:mm:ss"_s));
    QCOMPARE(cellOf(run, u"Boot"_s, PlanModel::Installed).second, u"when it began"_s);
    const PlanCell main = cellOf(run, u"Main"_s, PlanModel::State);
    QCOMPARE(main.text, u"Interrupted"_s);
    QCOMPARE(main.tone, Tone::Attention);
    QCOMPARE(*cellOf(run, u"Main"_s, PlanModel::Progress).bar, 41.3 / 58.7);
    QCOMPARE(cellOf(run, u"Extra"_s, PlanModel::State).text, u"Skipped"_s);
    QCOMPARE(cellOf(run, u"Board"_s, PlanModel::State).text, u"Blocked"_s);
    RecordedRun early = run;
    early.startedFiles = {u"Boot"_s};
    QCOMPARE(cellOf(early, u"Main"_s, PlanModel::State).text, u"Not sent"_s);
    QCOMPARE(cellOf(activated(), u"Main"_s, PlanModel::State).second, u"not read back yet"_s);
}

void TestInterruption::model()
{
    PlanModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto [plan, surroundings] = sample::wholePlan();
    model.showPlan(plan, surroundings);
    model.showResult(sample::report(UpgradeState::Failed, Verdict::Stopped, Verdict::Failed), sample::sending(), sample::card());
    QVERIFY(model.cardParent().isValid());
    model.showInterrupted(interruptedProgress(cutOff()));
    QCOMPARE(model.stage(), PlanModel::Stage::Interrupted);
    QVERIFY(!model.cardParent().isValid());
    QVERIFY(PlanModel::shownIn(model.stage(), PlanModel::State) && !PlanModel::shownIn(model.stage(), PlanModel::VerdictColumn));
    QCOMPARE(model.index(0, PlanModel::State).data(PlanModel::RowToneRole).toInt(), int(Tone::Plain));
    QCOMPARE(model.index(1, PlanModel::State).data(PlanModel::RowToneRole).toInt(), int(Tone::Attention));
    QVERIFY(!model.index(0, PlanModel::Tick).data(Qt::CheckStateRole).isValid());  // its plan is what it is
    model.showProgress(RunFollower(cutOff()).progress());
    QCOMPARE(model.index(0, PlanModel::State).data().toString(), u"Stored"_s);
    QCOMPARE(model.index(1, PlanModel::State).data().toString(), u"Waiting"_s);
}

/// It is taken up anew, found stored, and keeps when that was.
void TestInterruption::storedBeforeStaysStored()
{
    RunFollower follower(cutOff());
    QCOMPARE(follower.progress().sentBytes, 1'000'000U);
    follower.take(noted(UpgradeState::Preparing, {}, 0, 0), 10);
    follower.take(noted(UpgradeState::Transferring, u"Boot"_s, 0, 0, u"Sending Boot"_s), 20);
    QCOMPARE(follower.progress().images[0].step, ImageStep::Stored);
    UpgradeEvent end = noted(UpgradeState::Storing, u"Boot"_s, 1'000'000, 1'000'000, u"Stored Boot"_s);
    end.time = end.time.addSecs(60);
    follower.take(end, 30);
    QCOMPARE(follower.progress().images[0].storedAt, sample::at(10, 47, 4));
    QVERIFY(follower.progress().images[0].storedBefore);
    QCOMPARE(follower.progress().current, -1);
    follower.take(noted(UpgradeState::Transferring, u"Main"_s, 0, 0, u"Sending Main"_s), 40);
    QCOMPARE(follower.progress().current, 1);
    QCOMPARE(follower.progress().images[1].step, ImageStep::Sending);
}

/// The processor has lost it: then it is sent, and shown so.
void TestInterruption::storedBeforeMayBeSentAgain()
{
    RunFollower follower(cutOff());
    follower.take(noted(UpgradeState::Preparing, {}, 0, 0), 10);
    UpgradeEvent sending = noted(UpgradeState::Transferring, u"Boot"_s, 400'000, 1'000'000);
    sending.progress = true;
    follower.take(sending, 20);
    QCOMPARE(follower.progress().images[0].step, ImageStep::Sending);
    QCOMPARE(follower.progress().sentBytes, 400'000U);
    QVERIFY(!follower.progress().images[0].storedBefore);
}

void TestInterruption::questions()
{
    const Interruption interruption{cutOff(), Resumption::Send, noBundle};
    const ConfirmContent onward = confirmContinuation(interruption, interruption.run.opening.processor);
    QCOMPARE(onward.title, u"Continue updating 2 components on sample?"_s);
    QCOMPARE(onward.actionText, u"Continue"_s);
    QCOMPARE(onward.rows.size(), 2);
    QCOMPARE(onward.rows[0].size, u"stored"_s);
    QCOMPARE(onward.rows[1].size, u"58.7 MB"_s);
    QCOMPARE(onward.facts.first(), u"Goes on with the run of 10:32. What is stored is not sent again."_s);
    const ConfirmContent closed = confirmClosing(interruption, interruption.run.opening.processor);
    QCOMPARE(closed.title, u"Close the run of 10:32 as failed?"_s);
    QVERIFY(closed.rows.isEmpty());
    QCOMPARE(closed.facts.first(), u"The processor forgets what it has received of sample 2.7.0."_s);
    QCOMPARE(confirmClosing({activated(), noBundle, noBundle}, interruption.run.opening.processor).facts.first(),
        u"sample 2.7.0 was activated, and what became of that was not read back."_s);
    ConfirmDialog dialog;
    dialog.setContent(closed);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog, patience));
    QVERIFY(!dialog.findChild<QWidget *>(u"confirmTable"_s)->isVisible());
    QCOMPARE(cutParts(dialog, dialog), QStringList());
    ConfirmDialog other;
    other.setContent(onward);
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other, patience));
    QVERIFY(other.findChild<QWidget *>(u"confirmTable"_s)->isVisible());
    QCOMPARE(cutParts(other, other), QStringList());
}

void TestInterruption::bundleThatIsNotThere()
{
    const BundleLineContent wanted = bundleSummary({cutOff(), Resumption::Send, noBundle}, UnsignedBundles::Refused);
    QCOMPARE(wanted.fileName, u"a.fwb"_s);
    QCOMPARE(wanted.summary, u"sample 2.7.0 is not there"_s);
    QCOMPARE(wanted.summaryTone, Tone::Attention);
    QVERIFY(!wanted.hasDetails);
    QCOMPARE(bundleSummary({cutOff(), Resumption::ReadBack, noBundle}, UnsignedBundles::Refused).summary, u"sample 2.7.0 is not there, and not needed"_s);
}

void TestInterruption::unfinishedResult()
{
    StripContent result;
    result.buttons = StripContent::Buttons::Result;
    result.title = u"Stopped: 1 of 2 images was not stored"_s;
    const StripContent content = unfinished(result, {cutOff(), Resumption::Send, noBundle});
    QCOMPARE(content.buttons, StripContent::Buttons::Unfinished);
    QCOMPARE(content.startText, u"Continue"_s);
    QVERIFY(content.startEnabled);
    QCOMPARE(content.title, result.title);
    QCOMPARE(content.caption, u"Goes on with what is missing"_s);
    QCOMPARE(unfinished(result, {cutOff(), Resumption::ReadBack, noBundle}).caption, u"Reads back; sends nothing"_s);
}

void TestInterruption::nothingOfANoteIsCut()
{
    QFETCH(const int, points);
    QFETCH(const QSize, size);
    QWidget page;
    QFont font = page.font();
    font.setPointSize(points);
    page.setFont(font);
    auto *column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *note = new NoteBand;
    column->addWidget(note);
    column->addStretch(1);
    note->setContent({noBundle.message + u' ' + noBundle.ownRemedy + u" (its manifest has the SHA-256 0123456789abcdef...)."_s, Tone::Attention,
        Offer::OpenBundle});
    present(page, size);
    QVERIFY(note->isVisible());
    QCOMPARE(cutParts(page, page), QStringList());
}

void TestInterruption::aNoteOffersWhatHelps()
{
    NoteBand note;
    QVERIFY(!note.isVisibleTo(nullptr));
    QSignalSpy opens(&note, &NoteBand::openRequested);
    QSignalSpy saves(&note, &NoteBand::saveLogRequested);
    auto *open = note.findChild<QPushButton *>(u"noteOpenButton"_s);
    auto *save = note.findChild<QPushButton *>(u"noteSaveLogButton"_s);
    note.setContent({u"What is the matter."_s, Tone::Attention, Offer::SaveLog});
    QVERIFY(!note.isHidden() && open->isHidden() && !save->isHidden());
    save->click();
    note.setContent({u"Another matter."_s, Tone::Attention, Offer::OpenBundle});
    QVERIFY(!open->isHidden() && save->isHidden());
    open->click();
    QCOMPARE(opens.count(), 1);
    QCOMPARE(saves.count(), 1);
    note.setContent({});
    QVERIFY(note.isHidden());
}

QTEST_MAIN(TestInterruption)
#include "tst_interruption.moc"
