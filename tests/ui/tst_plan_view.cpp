// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/busy_machine.h"
#include "tests/ui/sample_plan.h"
#include "ui/error_card.h"
#include "ui/plan_columns.h"
#include "ui/plan_delegate.h"
#include "ui/plan_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace fwpilot;
using Stage = PlanModel::Stage;

namespace {

/// A view that says what its tool tips would say.
class OpenView : public PlanView {
public:
    QString toolTipAt(const QModelIndex &index) const
    {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        return static_cast<PlanDelegate *>(itemDelegate())->toolTipOf(option, index);
    }
};

struct Table {
    PlanModel model;
    OpenView view;

    explicit Table(QSize size = {1118, 400}, int points = 10)
    {
        QFont font(QStringLiteral("Noto Sans"), points);
        view.setFont(font);
        view.setModel(&model);
        view.resize(size);
        view.show();
        const auto [plan, around] = sample::wholePlan();
        model.showPlan(plan, around);
    }

    void fail()
    {
        model.showResult(sample::report(UpgradeState::Failed, Verdict::Stopped, Verdict::Failed, Error{Error::Code::Rejected, {}}),
            sample::sending(), sample::card());
    }
    void enter(Stage stage)
    {
        if (stage == Stage::Running)
            model.showProgress(sample::sending());
        if (stage == Stage::Result)
            model.showResult(sample::report(UpgradeState::Succeeded, Verdict::Updated, Verdict::Updated), sample::sent(), {});
    }
    QRect cell(int row, PlanModel::Column column) const { return view.visualRect(model.index(row, column)); }
    QRect cardRect() const { return view.visualRect(model.index(0, 0, model.cardParent())); }
    template <typename Widget> Widget *find(const char *name) const { return view.findChild<Widget *>(QLatin1String(name)); }
    QColor pixel(QPoint place)
    {
        const QImage image = view.viewport()->grab().toImage();
        return image.pixelColor(place * image.devicePixelRatio());
    }
};

}  // namespace

class PlanViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widths_data();
    void widths();
    void columns_data();
    void columns();
    void wholeVersions();
    void spaceToggles();
    void clickToggles_data();
    void clickToggles();
    void staysWhereItWas();
    void cardIsSeen_data();
    void cardIsSeen();
    void cardStaysUntilScrolled();
    void cardSpeaks();
    void cardByKeyboard();
    void copiesRows();
    void toolTips();
    void tellsTheFoldedEffect();
    void edges_data();
    void edges();
    void bar();
    void followsFontAndDirection();
};

void PlanViewTest::widths_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("room to spare") << 400 << QList<int>{36, 100, 264};
    QTest::newRow("exact") << 186 << QList<int>{36, 100, 50};
    QTest::newRow("one gives way") << 160 << QList<int>{36, 74, 50};
    QTest::newRow("all at their minimum") << 126 << QList<int>{36, 40, 50};
    QTest::newRow("less than that") << 63 << QList<int>{18, 20, 25};
}

void PlanViewTest::widths()
{
    QFETCH(int, room);
    const QList<ColumnWidth> columns{{PlanModel::Tick, 36, 36}, {PlanModel::ComponentColumn, 100, 40}, {PlanModel::Effect, 0, 50, true}};
    QTEST(fitted(columns, room), "expected");
    const QList<int> widths = fitted(columns, room);
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), room);
}

void PlanViewTest::columns_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("points");
    QTest::addColumn<QString>("titles");
    const QSize wide(1118, 400);
    const QSize narrow(752, 300);
    QTest::newRow("plan") << Stage::Plan << wide << 10 << QStringLiteral("Component|Installed|In Bundle|Action|Size|Effect on the Machine");
    QTest::newRow("plan narrow") << Stage::Plan << narrow << 10 << QStringLiteral("Component|Installed|In Bundle|Action|Size");
    QTest::newRow("running") << Stage::Running << wide << 10 << QStringLiteral("Component|Installed|In Bundle|State|Progress");
    QTest::newRow("running narrow") << Stage::Running << narrow << 10 << QStringLiteral("Component|Installed|In Bundle|State|Progress");
    QTest::newRow("result") << Stage::Result << wide << 10 << QStringLiteral("Component|From|To|Read Back|Verdict|Transfer");
    QTest::newRow("result narrow") << Stage::Result << narrow << 10 << QStringLiteral("Component|From|To|Read Back|Verdict");
    QTest::newRow("large font is narrow sooner") << Stage::Plan << QSize(1000, 400) << 14
                                                 << QStringLiteral("Component|Installed|In Bundle|Action|Size");
    QTest::newRow("large font, little room") << Stage::Running << QSize(640, 300) << 14
                                             << QStringLiteral("Component|Installed|In Bundle|State|Progress");
}

void PlanViewTest::columns()
{
    QFETCH(Stage, stage);
    QFETCH(QSize, size);
    QFETCH(int, points);
    Table table(size, points);
    table.enter(stage);
    QStringList titles;
    for (int column = PlanModel::ComponentColumn; column < PlanModel::columns; ++column) {
        if (!table.view.isColumnHidden(column))
            titles += table.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QTEST(titles.join(QLatin1Char('|')), "titles");
    QVERIFY(!table.view.isColumnHidden(PlanModel::Tick));
    QCOMPARE(table.view.header()->length(), table.view.viewport()->width());
    QCOMPARE(table.view.horizontalScrollBar()->maximum(), 0);
}

/// A longer version than the look's column holds is still whole.
void PlanViewTest::wholeVersions()
{
    Table table({752, 300});
    auto [plan, around] = sample::wholePlan();
    const int before = table.view.columnWidth(PlanModel::InBundle);
    plan.steps[0].to = QStringLiteral("12.10.2026-rc11");
    table.model.showPlan(plan, around);
    QVERIFY(table.view.columnWidth(PlanModel::InBundle) > before);
    QCOMPARE(table.view.toolTipAt(table.model.index(0, PlanModel::InBundle)), QString());
    QCOMPARE(table.view.header()->length(), table.view.viewport()->width());
}

void PlanViewTest::spaceToggles()
{
    Table table;
    QSignalSpy wishes(&table.model, &PlanModel::tickRequested);
    table.view.setCurrentIndex(table.model.index(2, PlanModel::ComponentColumn));
    QTest::keyClick(&table.view, Qt::Key_Space);
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.takeFirst(), QVariantList({QStringLiteral("Extra"), true}));
    QTest::keyClick(&table.view, Qt::Key_Up);
    QTest::keyClick(&table.view, Qt::Key_Space);
    QCOMPARE(wishes.takeFirst(), QVariantList({QStringLiteral("Main"), false}));
    table.view.setCurrentIndex(table.model.index(4, PlanModel::Action));
    QTest::keyClick(&table.view, Qt::Key_Space);
    QCOMPARE(wishes.size(), 0);
}

void PlanViewTest::clickToggles_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<PlanModel::Column>("column");
    QTest::addColumn<int>("count");
    QTest::newRow("tick") << 0 << PlanModel::Tick << 1;
    QTest::newRow("name") << 0 << PlanModel::ComponentColumn << 0;
    QTest::newRow("current, no tick") << 3 << PlanModel::Tick << 0;
    QTest::newRow("blocked, no tick") << 4 << PlanModel::Tick << 0;
}

void PlanViewTest::clickToggles()
{
    QFETCH(int, row);
    QFETCH(PlanModel::Column, column);
    Table table;
    QSignalSpy wishes(&table.model, &PlanModel::tickRequested);
    const QRect cell = table.cell(row, column);
    QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {}, cell.bottomRight() - QPoint(3, 3));
    QTEST(static_cast<int>(wishes.size()), "count");
    QTest::mouseClick(table.view.viewport(), Qt::RightButton, {}, cell.center());
    QTEST(static_cast<int>(wishes.size()), "count");
    QCOMPARE(table.view.currentIndex().row(), row);
}

void PlanViewTest::staysWhereItWas()
{
    Table table({1118, 150});
    table.view.setCurrentIndex(table.model.index(3, PlanModel::Effect));
    table.view.verticalScrollBar()->setValue(70);
    for (const Stage stage : {Stage::Running, Stage::Result, Stage::Running}) {
        table.enter(stage);
        QCoreApplication::processEvents();
        QCOMPARE(table.view.verticalScrollBar()->value(), 70);
        QCOMPARE(table.view.currentIndex().row(), 3);
        QVERIFY(!table.view.isColumnHidden(table.view.currentIndex().column()));
        QVERIFY(table.view.selectionModel()->isRowSelected(3));
    }
    table.view.setCurrentIndex(table.model.index(0, PlanModel::ComponentColumn));
    QCOMPARE(table.view.verticalScrollBar()->value(), 0);  // what the keyboard goes to is shown
}

void PlanViewTest::cardIsSeen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("whole");
    QTest::newRow("wide") << QSize(1118, 380) << 10 << true;
    QTest::newRow("narrow") << QSize(752, 290) << 10 << true;
    QTest::newRow("14 pt") << QSize(752, 420) << 14 << true;
    QTest::newRow("not enough height") << QSize(752, 160) << 10 << false;
}

void PlanViewTest::cardIsSeen()
{
    QFETCH(QSize, size);
    QFETCH(int, points);
    QFETCH(bool, whole);
    Table table(size, points);
    table.fail();
    QCoreApplication::processEvents();
    ErrorCard *card = table.view.card();
    QVERIFY(card != nullptr && card->isVisible());
    QCOMPARE(card->geometry(), table.cardRect());
    QCOMPARE(card->width(), table.view.viewport()->width());
    QCOMPARE(card->height(), card->heightForWidth(card->width()));
    const QRect failed = table.cell(1, PlanModel::ComponentColumn);
    QCOMPARE(card->geometry().top(), failed.bottom() + 1);
    QVERIFY(failed.top() >= 0);
    QCOMPARE(card->geometry().bottom() < table.view.viewport()->height(), whole);
    if (!whole)
        QCOMPARE(failed.top(), 0);
}

void PlanViewTest::cardStaysUntilScrolled()
{
    Table table({752, 160});
    table.fail();
    table.view.resize(752, 320);  // the log gives up its rows
    QCoreApplication::processEvents();
    QVERIFY(table.cardRect().bottom() < table.view.viewport()->height());
    table.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    table.view.resize(752, 200);
    QCoreApplication::processEvents();
    QCOMPARE(table.view.verticalScrollBar()->value(), 0);
}

void PlanViewTest::cardSpeaks()
{
    Table table;
    table.fail();
    QSignalSpy retries(&table.view, &PlanView::retryRequested);
    QSignalSpy shows(&table.view, &PlanView::showInLogRequested);
    table.find<QPushButton>("showInLogButton")->click();
    QCOMPARE(shows.size(), 1);
    // Retry starts the next run, which takes the card away from under its own button.
    connect(&table.view, &PlanView::retryRequested, &table.model, [&table] { table.model.showProgress(sample::sending()); });
    table.find<QPushButton>("retryButton")->click();
    QCOMPARE(retries.size(), 1);
    QCOMPARE(table.model.stage(), Stage::Running);
    QVERIFY(table.view.card() == nullptr);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(table.find<QPushButton>("retryButton") == nullptr);
    table.fail();
    QVERIFY(table.view.card() != nullptr);
    QPointer<ErrorCard> card = table.view.card();
    ErrorCardContent other = sample::card();
    other.canRetry = false;
    table.model.showResult(sample::report(UpgradeState::Failed, Verdict::Stopped, Verdict::Failed), sample::sending(), other);
    QCOMPARE(table.view.card(), card.data());
    QVERIFY(!card->content().canRetry);
}

/// Arrows pass the card by; the tabulator goes into it.
void PlanViewTest::cardByKeyboard()
{
    Table table;
    table.fail();
    table.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&table.view, patience));
    table.view.setFocus();
    table.view.setCurrentIndex(table.model.index(1, PlanModel::ComponentColumn));
    QTest::keyClick(&table.view, Qt::Key_Down);
    QCOMPARE(table.view.currentIndex().row(), 2);
    QVERIFY(!table.view.currentIndex().parent().isValid());
    QStringList reached;
    for (int step = 0; step < 12 && !reached.contains(QStringLiteral("copyButton")); ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached += QApplication::focusWidget()->objectName();
    }
    for (const char *name : {"happenedLabel", "toDoLabel2", "retryButton", "showInLogButton", "copyButton"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    QVERIFY(reached.indexOf(QStringLiteral("happenedLabel")) < reached.indexOf(QStringLiteral("retryButton")));
}

void PlanViewTest::copiesRows()
{
    Table table;
    table.enter(Stage::Running);
    QCOMPARE(table.view.selectionText(), QString());
    QItemSelectionModel *selection = table.view.selectionModel();
    selection->select(table.model.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection->select(table.model.index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table.view.findChild<QAction *>(QStringLiteral("copyRowsAction"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QStringLiteral("Component\tInstalled\tIn Bundle\tState\tProgress\n"
                       "Boot, boot.img\t1.8.0, running\t1.9.2, 12 Nov 2026\tStored, acknowledged 10:47:04\t"
                       "1.0 MB stored, digest matches, runs after the restart\n"
                       "Extra, extra.img\t2.4.1, running\t2.7.0, 12 Nov 2026\tSkipped, not selected by you\t–\n"));
}

void PlanViewTest::toolTips()
{
    Table table({752, 300});
    auto [plan, around] = sample::wholePlan();
    plan.steps[0].file = QStringLiteral("a/folder/with/a/name/that/is/much/longer/than/its/column.img");
    table.model.showPlan(plan, around);
    QCOMPARE(table.view.toolTipAt(table.model.index(0, PlanModel::ComponentColumn)), QStringLiteral("Boot\n") + plan.steps[0].file);
    QCOMPARE(table.view.toolTipAt(table.model.index(1, PlanModel::ComponentColumn)), QString());
    QCOMPARE(table.view.toolTipAt(table.model.index(4, PlanModel::Action)), QStringLiteral("Needs 1.0 first; 0.8 is installed."));
}

void PlanViewTest::tellsTheFoldedEffect()
{
    Table table({752, 300});
    const QModelIndex action = table.model.index(0, PlanModel::Action);
    QCOMPARE(action.data(PlanModel::FoldedSecondLineRole).toString(), QStringLiteral("active after the restart"));
    const QSize size(150, table.cell(0, PlanModel::Action).height());
    const auto shown = [&](int row) { return table.view.viewport()->grab({table.cell(row, PlanModel::Action).topLeft(), size}).toImage(); };
    table.view.setFocusPolicy(Qt::NoFocus);
    table.view.clearFocus();
    const QImage sent = shown(1);
    const QImage current = shown(3);
    table.view.resize(1118, 300);
    QVERIFY(shown(1) != sent);      // its reason instead of its effect, which has a column now
    QVERIFY(shown(3) == current);   // what is not sent says the same in both
}

void PlanViewTest::edges_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<Tone>("edge");
    QTest::newRow("plain") << 0 << Tone::Plain;
    QTest::newRow("stalled") << 1 << Tone::Attention;
    QTest::newRow("failed") << 2 << Tone::Failure;
    QTest::newRow("selected") << 3 << Tone::Accent;
}

void PlanViewTest::edges()
{
    QFETCH(int, scene);
    QFETCH(Tone, edge);
    Table table;
    table.view.setFocusPolicy(Qt::NoFocus);
    table.view.clearFocus();
    if (scene == 1)
        table.model.showProgress(sample::stalled());
    if (scene == 2)
        table.fail();
    if (scene == 3)
        table.view.selectionModel()->select(table.model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QPalette palette = table.view.palette();
    const QRect tick = table.cell(1, PlanModel::Tick);
    const QPoint edgePlace(1, tick.center().y());
    const QColor surface = scene == 3 ? tableSelection(palette) : toneTint(palette, edge);
    QCOMPARE(table.pixel(edgePlace), edge == Tone::Plain ? surface : toneColour(palette, edge));
    QCOMPARE(table.pixel(QPoint(5, tick.top() + 3)), surface);
    QCOMPARE(table.pixel(QPoint(5, tick.bottom())), rowLine(palette));
    QCOMPARE(table.pixel(QPoint(1, table.cell(0, PlanModel::Tick).center().y())), palette.color(QPalette::Base));
}

void PlanViewTest::bar()
{
    Table table;
    table.model.showProgress(sample::sending());
    const QPalette palette = table.view.palette();
    const QRect cell = table.cell(1, PlanModel::Progress);
    const QImage image = table.view.viewport()->grab(cell).toImage();
    const auto coloured = [&](const QColor &colour, double from, double to) {
        for (int x = static_cast<int>(from * image.width()); x < static_cast<int>(to * image.width()); ++x) {
            for (int y = image.height() / 2; y < image.height() - 2; ++y) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(coloured(palette.color(QPalette::Highlight), 0.1, 0.6));
    QVERIFY(!coloured(palette.color(QPalette::Highlight), 0.75, 1.0));
    QVERIFY(coloured(barTrack(palette), 0.75, 0.95));
    QVERIFY(!coloured(barTrack(palette), 0.1, 0.6));
}

void PlanViewTest::followsFontAndDirection()
{
    Table table;
    table.fail();
    const int row = table.cell(0, PlanModel::Tick).height();
    const int card = table.cardRect().height();
    table.view.setFont(QFont(QStringLiteral("Noto Sans"), 20));
    QCoreApplication::processEvents();
    QVERIFY(table.cell(0, PlanModel::Tick).height() > row * 3 / 2);
    QVERIFY(table.cardRect().height() > card * 3 / 2);
    QCOMPARE(table.view.header()->length(), table.view.viewport()->width());
    table.view.setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QCOMPARE(table.cell(0, PlanModel::Tick).right(), table.view.viewport()->width() - 1);
    QVERIFY(table.find<QPushButton>("retryButton")->x() > table.find<QPushButton>("copyButton")->x());
}

QTEST_MAIN(PlanViewTest)
#include "tst_plan_view.moc"
