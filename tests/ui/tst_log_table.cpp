// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "core/record/log_export.h"
#include "tests/ui/window_bench.h"
#include "ui/confirm_dialog.h"
#include "ui/error_card.h"
#include "ui/log_model.h"
#include "ui/log_panel.h"
#include "ui/log_view.h"
#include "ui/plan_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

/// Large enough to be seen at work.
const QList<ImageRecipe> images{{u"bootloader"_s, 100000}, {u"bmc"_s, 600000}, {u"sensors"_s, 50000}};
const QStringList rate{u"--rate"_s, u"400000"_s};

}  // namespace

/// The log and the table of a run, and what becomes of the log: worked in the window.
class TestLogTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void cleanupTestCase() { workerThreads()->waitForDone(); }  // before leaks are looked for
    void rowsFilterTheLog();
    void rowsFilterTheLogByKeyboard();
    void linesChooseTheRow();
    void aPlanFiltersNothing();
    void aRunHidesNoLine();
    void aRecordedRunIsFilteredLikewise();
    void aLowWindowOpensItsLog();
    void savesWhatTheFilterShowsOrAll_data();
    void savesWhatTheFilterShowsOrAll();
    void asksNothingWithoutAFilter();
    void saysWhyItCannotBeSaved();
    void choicesAreKept();

private:
    static LogPanel *log(const WindowBench &bench) { return bench.window->findChild<LogPanel *>(); }
    static LogView *rows(const WindowBench &bench) { return bench.window->findChild<LogView *>(); }
    static PlanView *table(const WindowBench &bench) { return bench.find<PlanView>("planView"); }
    static LogFilter filter(const WindowBench &bench) { return log(bench)->snapshot().filter; }
    static QString selected(const WindowBench &bench)
    {
        const QModelIndexList chosen = table(bench)->selectionModel()->selectedRows(PlanModel::ComponentColumn);
        return chosen.size() == 1 ? chosen.first().data().toString() : QString();
    }
    static QPoint placeOf(const WindowBench &bench, const QString &component)
    {
        const QAbstractItemModel *model = table(bench)->model();
        const QModelIndexList found = model->match(model->index(0, PlanModel::ComponentColumn), Qt::DisplayRole, component, 1, Qt::MatchExactly);
        return found.isEmpty() ? QPoint() : table(bench)->visualRect(found.first()).center();
    }
    /// @param aside so far beside the middle, where a second click makes no double click of the first
    static void clickRow(WindowBench &bench, const QString &component, int aside = 0)
    {
        bench.hand.click(table(bench)->viewport(), placeOf(bench, component) + QPoint(aside, 0));
    }
    static void clickLine(WindowBench &bench, int row)
    {
        rows(bench)->scrollTo(rows(bench)->model()->index(row, LogModel::TextColumn));
        bench.hand.click(rows(bench)->viewport(), rows(bench)->visualRect(rows(bench)->model()->index(row, LogModel::TextColumn)).center());
    }
    static int firstLineOf(const WindowBench &bench, const QString &component)
    {
        for (int row = 0; row < rows(bench)->model()->rowCount(); ++row) {
            if (rows(bench)->model()->index(row, LogModel::ComponentColumn).data().toString() == component)
                return row;
        }
        return -1;
    }
    static bool begin(WindowBench &bench, const QStringList &options = {})
    {
        return bench.simulator.start(options) && bench.open() && bench.load(bench.bench.makeBundle(u"2.1.0"_s, 11, images));
    }
    static bool start(WindowBench &bench)
    {
        const auto ready = [&] { return bench.button("startButton")->isVisible() && bench.button("startButton")->isEnabled(); };
        if (!Hand::waitFor(ready))
            return false;
        bench.hand.click(bench.button("startButton"));
        if (!Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }))
            return false;
        bench.hand.click(bench.button("acceptButton"));
        return bench.waitForStage(Stage::Running);
    }
    static bool complete(WindowBench &bench) { return begin(bench) && start(bench) && bench.waitForStage(Stage::Ended); }
    /// Saves under this name by keyboard; with `all`, after the choice of the dialog was taken away.
    static void save(WindowBench &bench, const QString &path, bool all)
    {
        QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
        bench.hand.key(QKeySequence(QKeySequence::Save));
        QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
        auto *choice = bench.dialog<QFileDialog>()->findChild<QCheckBox *>(u"logFollowsFilter"_s);
        QVERIFY(choice != nullptr && choice->isVisible() && choice->isChecked());
        Hand::shot(bench.window.get(), u"log-save"_s);
        if (all)
            bench.hand.click(choice, QPoint(8, choice->height() / 2));
        QCOMPARE(choice->isChecked(), !all);
        auto *name = bench.dialog<QFileDialog>()->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setFocus();
        name->selectAll();
        bench.hand.type(path);
        bench.hand.key(Qt::Key_Return);
        QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
    }
};

void TestLogTable::rowsFilterTheLog()
{
    WindowBench bench;
    QVERIFY(begin(bench, rate) && start(bench));
    QVERIFY(Hand::waitFor([&] { return firstLineOf(bench, u"bmc"_s) >= 0; }, runLimit));
    clickRow(bench, u"bmc"_s);
    QCOMPARE(filter(bench).component, u"bmc"_s);
    QCOMPARE(bench.find<QComboBox>("logComponents")->currentText(), u"bmc"_s);
    QVERIFY(bench.find<QToolButton>("logClear")->isVisible());
    QCOMPARE(selected(bench), u"bmc"_s);
    Hand::shot(bench.window.get(), u"log-of-a-row"_s);
    clickRow(bench, u"sensors"_s);
    QVERIFY2(filter(bench).component == u"sensors"_s, "though it has not begun");
    clickRow(bench, u"sensors"_s, 30);
    QVERIFY(filter(bench) == LogFilter());
    bench.hand.doubleClick(table(bench)->viewport(), placeOf(bench, u"sensors"_s));
    QVERIFY2(filter(bench).component == u"sensors"_s, "who clicks twice means no more than who clicks once");
    bench.hand.click(bench.find<QToolButton>("logClear"));

    QVERIFY(bench.waitForStage(Stage::Ended));
    clickRow(bench, u"bootloader"_s);
    QCOMPARE(filter(bench).component, u"bootloader"_s);
    for (int row = 0; row < rows(bench)->model()->rowCount(); ++row)
        QCOMPARE(rows(bench)->model()->index(row, LogModel::ComponentColumn).data().toString(), u"bootloader"_s);
    QVERIFY(rows(bench)->model()->rowCount() > 0);
    bench.hand.click(bench.find<QToolButton>("logClear"));
    QVERIFY(filter(bench) == LogFilter());
}

void TestLogTable::rowsFilterTheLogByKeyboard()
{
    WindowBench bench;
    QVERIFY(complete(bench));
    bench.hand.key(QKeySequence(u"Ctrl+2"_s));
    bench.hand.key(Qt::Key_Home);
    bench.hand.key(Qt::Key_Down);
    const QString component = selected(bench);
    QVERIFY(!component.isEmpty());
    QVERIFY2(filter(bench) == LogFilter(), "to walk through the rows is no wish");
    bench.hand.key(Qt::Key_Return);
    QCOMPARE(filter(bench).component, component);
    bench.hand.key(Qt::Key_Return);
    QVERIFY(filter(bench) == LogFilter());
    bench.hand.key(Qt::Key_Return);
    QCOMPARE(filter(bench).component, component);
    rows(bench)->setFocus();
    bench.hand.key(Qt::Key_Escape);
    QVERIFY(filter(bench) == LogFilter());
}

void TestLogTable::linesChooseTheRow()
{
    WindowBench bench;
    QVERIFY(complete(bench));
    const LogFilter before = filter(bench);
    clickLine(bench, firstLineOf(bench, u"bmc"_s));
    QCOMPARE(selected(bench), u"bmc"_s);
    clickLine(bench, firstLineOf(bench, u"run"_s));
    QVERIFY2(selected(bench) == u"bmc"_s, "no row speaks for the whole run");
    clickLine(bench, firstLineOf(bench, u"sensors"_s));
    QCOMPARE(selected(bench), u"sensors"_s);
    QVERIFY2(filter(bench) == before, "a row that was chosen from the log filters nothing");

    const int line = firstLineOf(bench, u"bootloader"_s);
    clickLine(bench, line - 1);
    bench.hand.key(Qt::Key_Down);
    QCOMPARE(selected(bench), u"bootloader"_s);

    const QModelIndex elapsed = rows(bench)->model()->index(line, LogModel::ElapsedColumn);
    QVERIFY2(elapsed.data().toString().startsWith(u"+0:0"_s), qPrintable(elapsed.data().toString()));
    QVERIFY(!rows(bench)->isColumnHidden(LogModel::ElapsedColumn));
    QCOMPARE(rows(bench)->model()->index(firstLineOf(bench, u"app"_s), LogModel::ElapsedColumn).data().toString(), QString());
}

void TestLogTable::aPlanFiltersNothing()
{
    WindowBench bench;
    QVERIFY(begin(bench));
    QVERIFY(!bench.command("imageLogAction")->isVisible());
    clickRow(bench, u"bmc"_s);
    QCOMPARE(selected(bench), u"bmc"_s);
    bench.hand.key(Qt::Key_Return);
    bench.hand.key(Qt::Key_Space);
    QVERIFY(filter(bench) == LogFilter());
    QCOMPARE(bench.controller->stage(), Stage::Planned);
}

/// What a row of the run before was asked for does not hide the next run's lines.
void TestLogTable::aRunHidesNoLine()
{
    WindowBench bench;
    QVERIFY(complete(bench));
    clickRow(bench, u"bmc"_s);
    QCOMPARE(filter(bench).component, u"bmc"_s);
    bench.hand.key(QKeySequence(u"Ctrl+B"_s));
    QVERIFY(bench.waitForStage(Stage::Planned));
    QVERIFY2(filter(bench).component == u"bmc"_s, "leaving the result changes nothing in the log");
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.2.0"_s, 12, images)));
    QVERIFY(start(bench));
    QVERIFY(filter(bench) == LogFilter());
    QVERIFY(bench.waitForStage(Stage::Ended));
}

void TestLogTable::aRecordedRunIsFilteredLikewise()
{
    WindowBench bench;
    QVERIFY(complete(bench));
    const qsizetype live = log(bench)->snapshot().lines.size();
    const Result<RecordedRun> recorded = readRun(bench.controller->run()->run());
    QVERIFY(recorded.hasValue());
    QVERIFY(bench.controller->showRecorded(*recorded));
    QCOMPARE(log(bench)->snapshot().lines.size(), logEntries(*recorded).size());
    clickRow(bench, u"bmc"_s);
    QCOMPARE(filter(bench).component, u"bmc"_s);
    QVERIFY(rows(bench)->model()->rowCount() > 0);
    Hand::shot(bench.window.get(), u"log-of-a-recorded-row"_s);
    clickLine(bench, 0);
    QCOMPARE(selected(bench), u"bmc"_s);
    bench.controller->leaveRecorded();
    QVERIFY(filter(bench) == LogFilter());
    QVERIFY(log(bench)->snapshot().lines.size() >= live);
}

void TestLogTable::aLowWindowOpensItsLog()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    QVERIFY(bench.open(true, {960, 600}));
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.1.0"_s, 11, images)));
    QVERIFY(start(bench));
    QVERIFY(bench.waitForStage(Stage::Ended));
    QVERIFY(!log(bench)->isExpanded());
    clickRow(bench, u"bmc"_s);
    QVERIFY2(!log(bench)->isExpanded() && filter(bench) == LogFilter(), "a click opens nothing, and filters nothing that is not seen");
    bench.hand.key(Qt::Key_Return);
    QVERIFY(log(bench)->isExpanded());
    QVERIFY(rows(bench)->isVisible());
    QCOMPARE(filter(bench).component, u"bmc"_s);
    Hand::shot(bench.window.get(), u"log-of-a-row-960"_s);
    bench.hand.click(bench.find<QToolButton>("logHide"));
    QVERIFY(!log(bench)->isExpanded());
    bench.hand.click(bench.find<QToolButton>("logShow"));
    QVERIFY(log(bench)->isExpanded());
    bench.window->resize(970, 610);
    QVERIFY(Hand::waitFor([&] { return bench.window->width() == 970; }));
    QVERIFY2(log(bench)->isExpanded(), "it stays as the technician has it");
}

void TestLogTable::savesWhatTheFilterShowsOrAll_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("all");
    QTest::newRow("text, what is shown") << u"log.txt"_s << false;
    QTest::newRow("text, all") << u"log.txt"_s << true;
    QTest::newRow("JSON, what is shown") << u"log.json"_s << false;
    QTest::newRow("JSON, all") << u"log.json"_s << true;
    QTest::newRow("CSV, what is shown") << u"log.csv"_s << false;
}

void TestLogTable::savesWhatTheFilterShowsOrAll()
{
    QFETCH(QString, name);
    QFETCH(bool, all);
    WindowBench bench;
    QVERIFY(complete(bench));
    clickRow(bench, u"bmc"_s);
    LogSnapshot wanted = log(bench)->snapshot();
    const qsizetype shown = wanted.shown().size();
    QVERIFY(shown > 0 && shown < wanted.lines.size());
    if (all)
        wanted.filter = {};
    const QString path = bench.bench.file(name);
    save(bench, path, all);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    const QByteArray counts = QByteArray::number(all ? wanted.lines.size() : shown) + " of " + QByteArray::number(wanted.lines.size());
    if (name.endsWith(u".json"_s)) {
        const QJsonObject object = QJsonDocument::fromJson(written).object();
        QCOMPARE(object[u"lines"_s].toArray().size(), all ? wanted.lines.size() : shown);
        QCOMPARE(object[u"header"_s][u"filter"_s][u"component"_s], all ? QJsonValue() : QJsonValue(u"bmc"_s));
        QCOMPARE(object[u"header"_s][u"runs"_s].toArray(), QJsonArray{bench.controller->run()->run()});
    } else {
        QVERIFY(written.contains(counts));
        QVERIFY(written.contains(all ? "all lines\n" : "all lines, of bmc"));
        QCOMPARE(written.contains("Firmware Pilot " FWPILOT_VERSION " started."), all);
    }
}

void TestLogTable::asksNothingWithoutAFilter()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    QVERIFY(bench.open());
    QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
    bench.hand.key(QKeySequence(QKeySequence::Save));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
    QVERIFY(bench.dialog<QFileDialog>()->findChild<QCheckBox *>(u"logFollowsFilter"_s) == nullptr);
    QCOMPARE(bench.dialog<QFileDialog>()->nameFilters().size(), 3);
    bench.hand.type(bench.bench.file(u"without-suffix"_s));
    bench.hand.key(Qt::Key_Return);
    QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
    QVERIFY(QFile::exists(bench.bench.file(u"without-suffix.txt"_s)));
}

/// Where nothing can be written, the log says so, with what to do, and the status bar says so in short.
void TestLogTable::saysWhyItCannotBeSaved()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    QVERIFY(bench.open());
    bench.hand.key(QKeySequence(QKeySequence::Save));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
    Q_EMIT bench.dialog<QFileDialog>()->fileSelected(u"/dev/full"_s);
    bench.dialog<QFileDialog>()->reject();
    QVERIFY(Hand::waitFor([&] { return bench.log.last().severity == Severity::Failure; }));
    QVERIFY2(bench.log.last().text.contains(u"No space left on device"_s) && bench.log.last().text.contains(u"room on its medium"_s),
        qPrintable(bench.log.last().text));
    QVERIFY(bench.text("changes").contains(u"/dev/full"_s));
}

void TestLogTable::choicesAreKept()
{
    WindowBench bench;
    QVERIFY(complete(bench));
    bench.hand.click(bench.find<QToolButton>("logWarnings"));
    bench.hand.click(bench.find<QToolButton>("logHide"));
    bench.command("logElapsedAction")->trigger();
    bench.window->close();
    QVERIFY(bench.open());
    QVERIFY(!log(bench)->isExpanded());
    QVERIFY(filter(bench) == (LogFilter{LogLevel::Warnings, {}, {}}));
    QVERIFY(!bench.command("logElapsedAction")->isChecked());
    bench.hand.click(bench.find<QToolButton>("logShow"));
    QVERIFY(bench.find<QToolButton>("logWarnings")->isChecked());
    bench.window->close();
    QVERIFY(bench.open(true, {960, 600}));
    QVERIFY2(log(bench)->isExpanded(), "also where there is little room: the technician wanted it");
}

QTEST_MAIN(TestLogTable)
#include "tst_log_table.moc"
