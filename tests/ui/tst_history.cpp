// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_listing.h"
#include "core/upgrade/upgrade_journal.h"
#include "tests/ui/every_kind_of_run.h"
#include "tests/ui/page_sight.h"
#include "tests/ui/window_bench.h"
#include "tests/unit/many_runs.h"
#include "ui/confirm_dialog.h"
#include "ui/error_card.h"
#include "ui/history_model.h"
#include "ui/history_page.h"
#include "ui/history_table.h"
#include "ui/note_band.h"
#include "ui/plan_view.h"
#include "ui/update_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

const QList<ImageRecipe> images{{u"bootloader"_s, 100000}, {u"bmc"_s, 900000}};

}  // namespace

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatThereAreNoRuns();
    void listsAndSearches();
    void sorts_data();
    void sorts();
    void sortsByKeyboard();
    void keepsWhatIsChosen();
    void opensEveryKind_data();
    void opensEveryKind();
    void opensOneThatAnotherProgramCarriesOut();
    void opensByMouse();
    void opensByKeyboardAndGoesBackByEscape();
    void deletesByKeyboard();
    void deletesNothingWhenTheAnswerIsNo();
    void savesTheRecordOfTheChosenRun();
    void aRunOfNowGoesFirst();
    void comesBackToTheResult();
    void forgetsAnInterruptedRunThatWasDeleted();
    void thousands();
    void fits_data();
    void fits();

private:
    HistoryPage *page() const { return m_bench->find<HistoryPage>("historyPage"); }
    HistoryTable *table() const { return m_bench->find<HistoryTable>("historyTable"); }
    QLineEdit *search() const { return m_bench->find<QLineEdit>("historySearch"); }
    int rows() const { return table()->model()->rowCount(); }
    QString cell(int row, HistoryColumn column) const { return table()->model()->index(row, static_cast<int>(column)).data().toString(); }
    void showHistory();
    QPoint middleOf(int row) const { return table()->visualRect(table()->model()->index(row, 1)).center(); }
    void clickRow(int row) { m_bench->hand.click(table()->viewport(), middleOf(row)); }
    /// Opens the run of this number from the table by the keyboard.
    bool openRun(int number);

    std::unique_ptr<WindowBench> m_bench;
};

void TestHistory::init()
{
    m_bench = std::make_unique<WindowBench>();
}

void TestHistory::showHistory()
{
    auto *tabs = m_bench->find<QTabBar>("pageTabs");
    m_bench->hand.click(tabs, tabs->tabRect(2).center());
    QVERIFY(Hand::waitFor([&] { return page()->isVisible() && !m_bench->text("historyCount").isEmpty(); }));
}

bool TestHistory::openRun(int number)
{
    for (int row = 0; row < rows(); ++row) {
        if (static_cast<HistoryModel *>(table()->model())->run(row).run != sample::runId(number))
            continue;
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
        m_bench->hand.key(Qt::Key_Return);
        return m_bench->waitForStage(Stage::Recorded, Hand::limit);
    }
    return false;
}

void TestHistory::saysThatThereAreNoRuns()
{
    QVERIFY(m_bench->open());
    showHistory();
    QCOMPARE(m_bench->text("historyCount"), u"0 runs"_s);
    QCOMPARE(m_bench->text("historyEmptyTitle"), u"No runs yet"_s);
    QVERIFY(!table()->isVisible());
    QVERIFY(!m_bench->button("historyOpenRunButton")->isEnabled() && !m_bench->button("historyDeleteRunsButton")->isEnabled());
    Hand::shot(m_bench->window.get(), u"history-none"_s);
}

void TestHistory::listsAndSearches()
{
    writeEveryKind();
    QVERIFY(m_bench->open());
    const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    showHistory();
    QCOMPARE(rows(), 8);
    QCOMPARE(m_bench->text("historyCount"), u"8 runs"_s);
    QCOMPARE(cell(0, HistoryColumn::Result), u"Updated and confirmed"_s);  // damaged in the middle: only opening it shows that
    QCOMPARE(cell(1, HistoryColumn::Result), u"Cut off"_s);
    QCOMPARE(cell(7, HistoryColumn::Result), u"Record damaged"_s);
    QCOMPARE(cell(1, HistoryColumn::Processor), u"ACME R1"_s);
    QCOMPARE(cell(1, HistoryColumn::Bundle), u"ACME R1 firmware 2.7.0"_s);
    Hand::shot(m_bench->window.get(), u"history"_s);
    search()->setFocus();
    m_bench->hand.type(u"acme reverted"_s);
    QVERIFY(Hand::waitFor([&] { return rows() == 1; }));
    QCOMPARE(m_bench->text("historyCount"), u"1 of 8 runs"_s);
    QCOMPARE(cell(0, HistoryColumn::Result), u"Reverted"_s);
    m_bench->hand.type(u" nobody"_s);
    QVERIFY(Hand::waitFor([&] { return rows() == 0; }));
    QVERIFY(!table()->isVisible());
    QCOMPARE(m_bench->text("historyEmptyTitle"), u"No run matches"_s);
    Hand::shot(m_bench->window.get(), u"history-no-match"_s);
    m_bench->hand.key(Qt::Key_Escape);
    QVERIFY(Hand::waitFor([&] { return rows() == 8; }));
    m_bench->hand.key(Qt::Key_Down);
    QVERIFY(table()->hasFocus());
}

void TestHistory::sorts_data()
{
    QTest::addColumn<HistoryColumn>("column");
    QTest::addColumn<int>("clicks");
    QTest::addColumn<QString>("first");
    QTest::newRow("oldest first") << HistoryColumn::Started << 1 << u"Record damaged"_s;
    QTest::newRow("newest first again") << HistoryColumn::Started << 2 << u"Updated and confirmed"_s;
    QTest::newRow("by result") << HistoryColumn::Result << 1 << u"Cut off"_s;
    QTest::newRow("by result, downwards") << HistoryColumn::Result << 2 << u"Record damaged"_s;
}

void TestHistory::sorts()
{
    QFETCH(HistoryColumn, column);
    QFETCH(int, clicks);
    writeEveryKind();
    QVERIFY(m_bench->open());
    showHistory();
    QHeaderView *header = table()->header();
    const int section = static_cast<int>(column);
    for (int click = 0; click < clicks; ++click)
        m_bench->hand.click(header->viewport(), QPoint(header->sectionViewportPosition(section) + 30, header->height() / 2));
    QTEST(cell(0, HistoryColumn::Result), "first");
}

/// From the View menu by its letters; the titles of the columns follow, and the other way round.
void TestHistory::sortsByKeyboard()
{
    writeEveryKind();
    QVERIFY(m_bench->open());
    const QAction *menu = m_bench->find<QMenu>("historySortMenu")->menuAction();
    QVERIFY(!menu->isEnabled());  // only where the table is seen
    showHistory();
    QVERIFY(menu->isEnabled());
    QVERIFY(table()->actions().contains(menu));
    const auto press = [&](Qt::Key last) {
        m_bench->hand.key(QKeySequence(u"Alt+V"_s));
        m_bench->hand.key(Qt::Key_R);
        m_bench->hand.key(last);
    };
    press(Qt::Key_R);
    QCOMPARE(table()->header()->sortIndicatorSection(), static_cast<int>(HistoryColumn::Result));
    QCOMPARE(cell(0, HistoryColumn::Result), u"Record damaged"_s);
    press(Qt::Key_V);
    QCOMPARE(cell(0, HistoryColumn::Result), u"Cut off"_s);
    QCOMPARE(table()->header()->sortIndicatorOrder(), Qt::AscendingOrder);
    QHeaderView *header = table()->header();
    m_bench->hand.click(header->viewport(), QPoint(header->sectionViewportPosition(1) + 30, header->height() / 2));
    QVERIFY(m_bench->command("sortByColumn1")->isChecked() && !m_bench->command("sortByColumn4")->isChecked());
}

void TestHistory::keepsWhatIsChosen()
{
    writeEveryKind();
    QVERIFY(m_bench->open());
    showHistory();
    clickRow(2);
    const QString chosen = page()->chosen().value(0).run;
    QCOMPARE(chosen, sample::runId(4));
    search()->setFocus();
    m_bench->hand.type(u"acme"_s);
    QVERIFY(Hand::waitFor([&] { return rows() == 7; }));
    QCOMPARE(page()->chosen().value(0).run, chosen);
    m_bench->hand.type(u" reverted"_s);
    QVERIFY(Hand::waitFor([&] { return rows() == 1; }));
    QVERIFY(page()->chosen().isEmpty());  // what is not shown is not chosen
    QVERIFY(!m_bench->command("deleteRuns")->isEnabled());
}

void TestHistory::opensEveryKind_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("card");
    QTest::addColumn<QString>("note");
    QTest::newRow("succeeded") << 0 << u"Updated and confirmed: 1 of 1"_s << false << QString();
    QTest::newRow("failed") << 1 << u"1 of 1 image was not stored"_s << true << QString();
    QTest::newRow("stopped") << 2 << u"Stopped: 1 of 1 image was not stored"_s << false << QString();
    QTest::newRow("reverted") << 3 << u"Reverted"_s << true << QString();
    QTest::newRow("not known") << 4 << u"Outcome not known"_s << true << QString();
    QTest::newRow("cut off") << 5 << u"Stopped at file 1 of 1"_s << false << QString();
    QTest::newRow("damaged in the middle") << 6 << u"Stopped at file 1 of 1"_s << false << u"The record is damaged"_s;
    QTest::newRow("damaged from its beginning") << 7 << u"What this run did is not known"_s << true << QString();
}

void TestHistory::opensEveryKind()
{
    QFETCH(int, number);
    QFETCH(QString, title);
    QFETCH(bool, card);
    QFETCH(QString, note);
    writeEveryKind();
    QVERIFY(m_bench->open());
    showHistory();
    QVERIFY(openRun(number));
    QVERIFY2(m_bench->text("stripTitle").contains(title), qPrintable(m_bench->text("stripTitle")));
    QVERIFY(m_bench->find<QWidget>("recordedBand")->isVisible());
    QVERIFY(m_bench->text("recordedText").contains(u"shown as recorded"_s));
    QCOMPARE(m_bench->window->findChild<UpdatePage *>()->showsCard(), card);
    QVERIFY(!m_bench->find<QPushButton>("startButton")->isVisible() && !m_bench->command("start")->isEnabled());
    QVERIFY(!m_bench->find<QWidget>("safetyBlock")->isVisible());
    QCOMPARE(m_bench->controller->recordedRun(), sample::runId(number));
    const auto *band = m_bench->find<QWidget>("noteBand");
    QCOMPARE(band->isVisible(), !note.isEmpty());
    QVERIFY(m_bench->text("noteText").startsWith(note));
    if (auto *retry = m_bench->find<QPushButton>("retryButton"))
        QVERIFY(!retry->isVisible());
    Hand::shot(m_bench->window.get(), u"history-open-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    m_bench->hand.click(m_bench->button("recordedBackButton"));
    QVERIFY(m_bench->waitForStage(Stage::Choosing, Hand::limit));
    QVERIFY(!band->isVisible() && !m_bench->find<QWidget>("recordedBand")->isVisible());
    QVERIFY(m_bench->controller->recordedRun().isEmpty());
}

void TestHistory::opensOneThatAnotherProgramCarriesOut()
{
    UpgradeJournal live = sample::created(sample::opening(sample::runId(0)));
    QVERIFY(live.startUpgrade({1, 17}) && live.startFile(u"bmc"_s));
    QVERIFY(m_bench->open());
    showHistory();
    QCOMPARE(cell(0, HistoryColumn::Result), u"Running now"_s);
    QVERIFY(openRun(0));
    QVERIFY(m_bench->text("stripFacts").startsWith(u"Another program carries it out"_s));
    showHistory();
    clickRow(0);
    m_bench->hand.key(Qt::Key_Delete);
    auto *dialog = m_bench->dialog<ConfirmDialog>();
    QVERIFY(dialog);
    m_bench->hand.click(dialog->findChild<QPushButton *>(u"acceptButton"_s));
    QVERIFY(Hand::waitFor([&] { return m_bench->text("changes").contains(u"is being carried out"_s); }));  // and is not deleted
    QCOMPARE(listRuns().size(), 1);
}

void TestHistory::opensByMouse()
{
    writeEveryKind();
    QVERIFY(m_bench->open());
    showHistory();
    m_bench->hand.doubleClick(table()->viewport(), middleOf(2));
    QVERIFY(m_bench->waitForStage(Stage::Recorded, Hand::limit));
    QCOMPARE(m_bench->controller->recordedRun(), sample::runId(4));
    showHistory();
    clickRow(4);
    QCOMPARE(m_bench->controller->recordedRun(), sample::runId(2));  // what is chosen here counts here
    m_bench->hand.click(m_bench->button("historyOpenRunButton"));
    QVERIFY(Hand::waitFor([&] { return m_bench->find<QTabBar>("pageTabs")->currentIndex() == 0; }));
    QCOMPARE(m_bench->controller->recordedRun(), sample::runId(2));
}

void TestHistory::opensByKeyboardAndGoesBackByEscape()
{
    writeEveryKind();
    QVERIFY(m_bench->open());
    m_bench->hand.key(QKeySequence(u"Ctrl+4"_s));
    QVERIFY(Hand::waitFor([&] { return search()->hasFocus() && rows() == 8; }));
    m_bench->hand.type(u"stopped"_s);
    QVERIFY(Hand::waitFor([&] { return rows() == 1; }));
    m_bench->hand.key(Qt::Key_Return);
    QVERIFY(table()->hasFocus());
    m_bench->hand.key(Qt::Key_Return);
    QVERIFY(m_bench->waitForStage(Stage::Recorded, Hand::limit));
    QCOMPARE(m_bench->controller->recordedRun(), sample::runId(2));
    m_bench->hand.key(Qt::Key_Escape);
    QVERIFY(m_bench->waitForStage(Stage::Choosing, Hand::limit));
}

void TestHistory::deletesByKeyboard()
{
    writeEveryKind();
    QVERIFY(m_bench->open());
    showHistory();
    clickRow(1);  // the one that was cut off
    m_bench->hand.key(QKeySequence(u"Shift+Down"_s));
    QCOMPARE(page()->chosen().size(), 2);
    m_bench->hand.key(Qt::Key_Delete);
    auto *dialog = m_bench->dialog<ConfirmDialog>();
    QVERIFY(dialog);
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words += label->text();
    QVERIFY2(words.join(u' ').contains(u"One of them was interrupted"_s), qPrintable(words.join(u' ')));
    Hand::shot(m_bench->window.get(), u"history-delete"_s);
    m_bench->hand.click(dialog->findChild<QPushButton *>(u"acceptButton"_s));
    QVERIFY(Hand::waitFor([&] { return rows() == 6; }));
    QVERIFY(!QFile::exists(sample::pathOf(sample::runId(5))) && !QFile::exists(sample::pathOf(sample::runId(4))));
    QVERIFY(QFile::exists(sample::pathOf(sample::runId(3))) && QFile::exists(sample::pathOf(sample::runId(6))));
}

void TestHistory::deletesNothingWhenTheAnswerIsNo()
{
    writeEveryKind();
    QVERIFY(m_bench->open());
    showHistory();
    clickRow(0);
    m_bench->hand.click(m_bench->button("historyDeleteRunsButton"));
    auto *dialog = m_bench->dialog<ConfirmDialog>();
    QVERIFY(dialog);
    m_bench->hand.key(Qt::Key_Return);  // Enter alone deletes nothing
    QTRY_VERIFY(m_bench->dialog<ConfirmDialog>() == nullptr || m_bench->dialog<ConfirmDialog>()->isVisible());
    m_bench->hand.key(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->dialog<ConfirmDialog>() == nullptr);
    QCOMPARE(listRuns().size(), 8);
}

void TestHistory::savesTheRecordOfTheChosenRun()
{
    writeEveryKind();
    QVERIFY(m_bench->open());
    QAction *save = m_bench->command("saveRecord");
    QVERIFY(!save->isEnabled());
    showHistory();
    QVERIFY(!save->isEnabled());
    clickRow(3);
    QVERIFY(save->isEnabled());
    QCOMPARE(m_bench->controller->recordedRun(), sample::runId(3));
    table()->selectAll();
    QVERIFY(!save->isEnabled());  // of which one?
    auto *tabs = m_bench->find<QTabBar>("pageTabs");
    m_bench->hand.click(tabs, tabs->tabRect(0).center());
    QVERIFY(!save->isEnabled());
}

void TestHistory::aRunOfNowGoesFirst()
{
    const QString bundle = m_bench->bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY2(m_bench->simulator.start({u"--rate"_s, u"400000"_s}), qPrintable(m_bench->simulator.problem()));
    writeEveryKind();
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->load(bundle));
    showHistory();
    m_bench->find<QComboBox>("historyScope")->setCurrentIndex(1);
    QVERIFY(openRun(1));
    QVERIFY(!m_bench->controller->start(**m_bench->controller->plan()));  // nothing is started while another run is shown
    m_bench->controller->leaveRecorded();
    QVERIFY(m_bench->waitForStage(Stage::Planned, Hand::limit));
    QVERIFY(m_bench->button("startButton")->isVisible() && m_bench->button("startButton")->isEnabled());
    QVERIFY(m_bench->controller->start(**m_bench->controller->plan()));
    QVERIFY(m_bench->waitForStage(Stage::Running, Hand::limit));
    showHistory();
    clickRow(0);
    QVERIFY(!m_bench->command("openRun")->isEnabled());
    const Result<RecordedRun> other = readRun(sample::runId(1));
    QVERIFY(other && !m_bench->controller->showRecorded(*other));
    QVERIFY(m_bench->waitForStage(Stage::Ended));
    QCOMPARE(m_bench->verdict(u"bmc"_s), Verdict::Updated);
}

void TestHistory::comesBackToTheResult()
{
    const QString bundle = m_bench->bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY2(m_bench->simulator.start(), qPrintable(m_bench->simulator.problem()));
    writeEveryKind();
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->load(bundle));
    QVERIFY(Hand::waitFor([&] { return m_bench->controller->canStart(); }));
    QVERIFY(m_bench->controller->start(**m_bench->controller->plan()));
    QVERIFY(m_bench->waitForStage(Stage::Ended));
    const QString title = m_bench->text("stripTitle");
    const QString run = m_bench->controller->recordedRun();
    const auto cells = [&] {
        QStringList texts;
        const QAbstractItemModel *model = m_bench->find<PlanView>("planView")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, PlanModel::ComponentColumn).data().toString() + u'|' + model->index(row, PlanModel::VerdictColumn).data().toString();
        return texts;
    };
    const QStringList result = cells();
    showHistory();
    m_bench->find<QComboBox>("historyScope")->setCurrentIndex(1);
    QVERIFY(Hand::waitFor([&] { return rows() == 9; }));
    QVERIFY(openRun(1));
    QVERIFY(cells() != result);
    Hand::shot(m_bench->window.get(), u"history-over-result"_s);
    m_bench->hand.key(Qt::Key_Escape);
    QVERIFY(m_bench->waitForStage(Stage::Ended, Hand::limit));
    QCOMPARE(m_bench->text("stripTitle"), title);
    QCOMPARE(cells(), result);
    QCOMPARE(m_bench->controller->recordedRun(), run);
    // The same run, opened as a record, ends in the same words.
    showHistory();
    m_bench->find<QComboBox>("historyScope")->setCurrentIndex(0);
    QVERIFY(Hand::waitFor([&] { return rows() == 1; }));
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    m_bench->hand.key(Qt::Key_Return);
    QVERIFY(m_bench->waitForStage(Stage::Recorded, Hand::limit));
    QCOMPARE(m_bench->text("stripTitle"), title);
    QCOMPARE(cells(), result);
    Hand::shot(m_bench->window.get(), u"history-same-run"_s);
}

void TestHistory::forgetsAnInterruptedRunThatWasDeleted()
{
    const QString bundle = m_bench->bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY2(m_bench->simulator.start(), qPrintable(m_bench->simulator.problem()));
    QVERIFY(m_bench->open());
    {
        RunOpening opening = sample::opening(sample::runId(0));
        opening.processor = *m_bench->controller->processor();
        UpgradeJournal journal = sample::created(opening);
        QVERIFY(journal.startUpgrade({opening.processor.generation, opening.processor.recordSequence}));
    }
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->waitForStage(Stage::Interrupted, Hand::limit));
    showHistory();
    QVERIFY(Hand::waitFor([&] { return rows() == 1; }));
    QVERIFY(openRun(0));
    QVERIFY(!m_bench->controller->canContinue() && !m_bench->controller->goOn(sample::runId(0)));  // not while it is shown as recorded
    m_bench->hand.key(Qt::Key_Escape);
    QVERIFY(m_bench->waitForStage(Stage::Interrupted, Hand::limit));
    showHistory();
    clickRow(0);
    m_bench->hand.key(Qt::Key_Delete);
    auto *dialog = m_bench->dialog<ConfirmDialog>();
    QVERIFY(dialog);
    m_bench->hand.click(dialog->findChild<QPushButton *>(u"acceptButton"_s));
    QVERIFY(m_bench->waitForStage(Stage::Choosing, Hand::limit));
    QVERIFY(listRuns().isEmpty());
    QVERIFY(m_bench->load(bundle));
    QVERIFY(Hand::waitFor([&] { return m_bench->controller->canStart(); }));
}

void TestHistory::thousands()
{
    sample::writeManyRuns(3000);
    QVERIFY(m_bench->open());
    showHistory();
    QVERIFY(Hand::waitFor([&] { return rows() == 3000; }));
    const CpuTimer timer(CpuTimer::Of::Thread);
    search()->setText(u"0007"_s);
    QVERIFY(rows() < 3000 && rows() >= 75);
    search()->clear();
    QCOMPARE(rows(), 3000);
    for (const HistoryColumn column : {HistoryColumn::Processor, HistoryColumn::Result, HistoryColumn::Started})
        table()->sortByColumn(static_cast<int>(column), Qt::AscendingOrder);
    QCOMPARE(static_cast<HistoryModel *>(table()->model())->run(0).run, sample::runId(0));
    QVERIFY2(timer.milliseconds() < 1000, qPrintable(QString::number(timer.milliseconds())));
    table()->selectAll();
    QCOMPARE(page()->chosen().size(), 3000);
    Hand::shot(m_bench->window.get(), u"history-thousands"_s);
}

void TestHistory::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("colours");
    QTest::newRow("wide") << QSize(1366, 768) << u"coloursLight"_s;
    QTest::newRow("wide-dark") << QSize(1366, 768) << u"coloursDark"_s;
    QTest::newRow("small") << QSize(960, 600) << u"coloursLight"_s;
    QTest::newRow("small-dark") << QSize(960, 600) << u"coloursDark"_s;
}

void TestHistory::fits()
{
    QFETCH(QSize, size);
    QFETCH(QString, colours);
    writeEveryKind();
    QVERIFY(m_bench->open(true, size));
    m_bench->command(colours.toLatin1().constData())->trigger();
    showHistory();
    QVERIFY(Hand::waitFor([&] { return rows() == 8; }));
    clickRow(1);
    QCOMPARE(m_bench->window->size(), size);
    QCOMPARE(cutParts(*page(), *page()), QStringList());
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    Hand::shot(m_bench->window.get(), u"history-"_s + tag);
    QVERIFY(openRun(1));
    QCOMPARE(m_bench->window->size(), size);
    Hand::shot(m_bench->window.get(), u"history-failed-"_s + tag);
    m_bench->command("coloursSystem")->trigger();
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
