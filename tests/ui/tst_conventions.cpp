// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "tests/ui/page_sight.h"
#include "tests/ui/window_bench.h"
#include "ui/confirm_dialog.h"
#include "ui/error_card.h"
#include "ui/plan_view.h"
#include "ui/recent_bundles.h"

#include <QElapsedTimer>
#include <QListView>
#include <QMenuBar>
#include <QSet>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

/// Every command below a menu, in its submenus, too.
QSet<const QAction *> commandsOf(const QList<QAction *> &actions)
{
    QSet<const QAction *> found;
    for (const QAction *action : actions) {
        found.insert(action);
        if (action->menu() != nullptr)
            found += commandsOf(action->menu()->actions());
    }
    return found;
}

/// The letter behind the first single &, in lower case; none is null.
QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(static_cast<char16_t>(keys[0].key())).toLower();
}

void verifyMnemonics(const QList<QAction *> &actions, const QString &where)
{
    QHash<QChar, QString> users;
    for (const QAction *action : actions) {
        const QChar letter = mnemonicOf(action->text());
        if (!letter.isNull()) {
            QVERIFY2(!users.contains(letter), qPrintable(where + u": "_s + action->text() + u" and "_s + users[letter]));
            users.insert(letter, action->text());
        }
        if (action->menu() != nullptr)
            verifyMnemonics(action->menu()->actions(), where + u" > "_s + action->text());
    }
}

/// Whether what a label says stands in the right half of it.
bool isWrittenRight(QWidget *label)
{
    const QImage picture = label->grab().toImage();
    for (int x = 0; x < picture.width() / 2; ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixel(x, y) != picture.pixel(picture.width() / 2, 0))
                return false;
        }
    }
    return true;
}

const QList<ImageRecipe> images{{u"bootloader"_s, 200000}, {u"bmc"_s, 600000}};

}  // namespace

/// What every desktop program does alike.
class TestConventions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { workerThreads()->waitForDone(); }

    void everyCommandIsInAMenu();
    void noMnemonicIsUsedTwice();
    void recentBundles_data();
    void recentBundles();
    void recentTextsTellFileAndFolder();
    void theMenuOpensThemAndGreysTheLost();
    void nothingIsOpenedInARun();
    void aWindowIsAsItWasLeft();
    void aLostScreenIsNoLostWindow();
    void theFirstWindowFitsItsScreen();
    void usableInLargeTypeAndMirrored_data();
    void usableInLargeTypeAndMirrored();
    void theLoopIsNeverHeldInARun();
};

void TestConventions::everyCommandIsInAMenu()
{
    WindowBench bench;
    QVERIFY(bench.open());
    QSet<const QAction *> reached = commandsOf(bench.window->menuBar()->actions());
    for (const QWidget *widget : bench.window->findChildren<QWidget *>()) {
        if (widget->contextMenuPolicy() == Qt::ActionsContextMenu)
            reached += commandsOf(widget->actions());
    }
    QStringList lost;
    for (const QAction *action : bench.window->findChildren<QAction *>()) {
        const bool isPartOfAnEdit = qobject_cast<QLineEdit *>(action->parent()) != nullptr;
        if (!action->text().isEmpty() && !action->isSeparator() && !isPartOfAnEdit && !reached.contains(action))
            lost.append(action->objectName() + u' ' + action->text());
    }
    lost.removeIf([](const QString &one) { return one.contains(u"toolBar"_s) || one.endsWith(u" Commands"_s); });  // the tool bar's own switch
    QCOMPARE(lost, QStringList());
    QVERIFY(bench.find<QListView>("processors")->actions().contains(bench.command("searchAgain")));
    QVERIFY(bench.find<PlanView>("planView")->actions().contains(bench.command("start")));
}

void TestConventions::noMnemonicIsUsedTwice()
{
    WindowBench bench;
    QSettings().setValue(u"bundles/recent"_s, QStringList{u"/a/1.fwb"_s, u"/a/2.fwb"_s});
    QVERIFY(bench.open());
    verifyMnemonics(bench.window->menuBar()->actions(), u"menu bar"_s);
}

void TestConventions::recentBundles_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QStringList>("after");
    QStringList ten;
    for (int number = 0; number < 10; ++number)
        ten.append(QString::number(number));
    QTest::newRow("the first") << QStringList() << u"a"_s << QStringList{u"a"_s};
    QTest::newRow("another") << QStringList{u"a"_s} << u"b"_s << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("one that is known") << QStringList{u"a"_s, u"b"_s, u"c"_s} << u"b"_s << QStringList{u"b"_s, u"a"_s, u"c"_s};
    QTest::newRow("the newest again") << QStringList{u"a"_s, u"b"_s} << u"a"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("the eleventh") << ten << u"a"_s << QStringList{u"a"_s} + ten.mid(0, 9);
}

void TestConventions::recentBundles()
{
    QFETCH(const QStringList, before);
    QFETCH(const QString, opened);
    QFETCH(const QStringList, after);
    QCOMPARE(withRecent(before, opened), after);
}

void TestConventions::recentTextsTellFileAndFolder()
{
    QCOMPARE(recentText(u"/media/a & b/x&y.fwb"_s), u"x&&y.fwb  in  /media/a && b"_s);
    QCOMPARE(recentText(QDir::homePath() + u"/x.fwb"_s), u"x.fwb  in  ~"_s);
    const QString longOne = recentText(u"/"_s + QString(300, u'd') + u"/"_s + QString(300, u'f'));
    QVERIFY(longOne.size() < 130);
    QCOMPARE(longOne.count(u'…'), 2);
}

void TestConventions::theMenuOpensThemAndGreysTheLost()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    const QString lost = bench.bench.file(u"lost.fwb"_s);
    QVERIFY(bench.open());
    bench.window->openBundle(path);
    bench.window->openBundle(lost);
    QCOMPARE(RecentBundles::paths(), (QStringList{lost, path}));
    auto *menu = bench.window->findChild<RecentBundles *>();
    menu->popup({});
    QTRY_VERIFY(!menu->actions()[0]->isEnabled());
    QVERIFY(menu->actions()[0]->text().endsWith(u"(not there now)"_s));
    QVERIFY(menu->actions()[1]->isEnabled());
    Hand::shot(bench.window.get(), u"12-open-recent"_s);
    menu->actions()[1]->trigger();
    menu->close();
    QVERIFY(Hand::waitFor([&] { return bench.controller->plan() && *bench.controller->plan(); }));
    QCOMPARE(bench.controller->opening().path(), path);
    QCOMPARE(RecentBundles::paths().first(), path);
    menu->actions().last()->trigger();
    QCOMPARE(RecentBundles::paths(), QStringList());
    QCOMPARE(menu->actions().last()->isEnabled(), false);
}

/// What a second start gives, too.
void TestConventions::nothingIsOpenedInARun()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"100000"_s}));
    QVERIFY(bench.open());
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, images);
    QVERIFY(bench.load(path));
    QTRY_VERIFY(bench.controller->canStart());
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    QTRY_COMPARE(bench.controller->stage(), Stage::Running);
    bench.window->openBundle(u"/media/other.fwb"_s);
    QCOMPARE(bench.controller->opening().path(), path);
    QCOMPARE(bench.text("changes"), u"Not opened during a run: other.fwb"_s);
    QVERIFY(!bench.window->findChild<RecentBundles *>()->menuAction()->isEnabled());
    bench.controller->requestStop(StopAt::Now);
    QVERIFY(bench.waitForStage(Stage::Ended));
}

void TestConventions::aWindowIsAsItWasLeft()
{
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    QVERIFY(bench.open(true, {1010, 650}));
    bench.find<QTabBar>("pageTabs")->setCurrentIndex(1);
    bench.command("coloursDark")->trigger();
    QTRY_VERIFY(isDark(bench.window->palette()));
    bench.window->close();
    UpgradeController controller(builtinDrivers(), bench.controller->workplace());
    MainWindow next(controller);
    next.show();
    QCOMPARE(next.size(), QSize(1010, 650));
    QVERIFY(next.findChild<QAction *>(u"coloursDark"_s)->isChecked());
    QTRY_COMPARE(next.findChild<QTabBar *>(u"pageTabs"_s)->currentIndex(), 1);
    next.openBundle(bench.bench.makeBundle(u"2.0.0"_s, 7, images));  // lands on the plan
    QCOMPARE(next.findChild<QTabBar *>(u"pageTabs"_s)->currentIndex(), 0);
    next.findChild<QAction *>(u"coloursSystem"_s)->trigger();
}

void TestConventions::aLostScreenIsNoLostWindow()
{
    WindowBench bench;
    QVERIFY(bench.open(true, {960, 600}));
    bench.window->move(9000, 7000);
    bench.window->close();
    UpgradeController controller(builtinDrivers(), bench.controller->workplace());
    MainWindow next(controller);
    next.show();
    const QRect screen = next.screen()->availableGeometry();
    const QRect inSight = screen.intersected(next.geometry());
    QVERIFY2(inSight.width() >= 480 && inSight.height() >= 300, qPrintable(QDebug::toString(next.geometry())));
    QVERIFY(next.geometry().top() >= screen.top());
}

/// Also on a small screen, or one at 200 %: no button lies beyond its edge.
void TestConventions::theFirstWindowFitsItsScreen()
{
    WindowBench bench;
    Workplace workplace;
    workplace.source.sysfsRoot = bench.simulator.sysfs();
    UpgradeController controller(builtinDrivers(), workplace);
    MainWindow first(controller);
    first.show();
    QVERIFY(QTest::qWaitForWindowExposed(&first));
    const QSize size = first.size();
    first.resize(1, 1);  // as small as it may be made
    const QSize most = first.screen()->availableGeometry().size().expandedTo(first.size());
    QVERIFY2(size.width() <= most.width() && size.height() <= most.height(), qPrintable(QDebug::toString(size)));
}

void TestConventions::usableInLargeTypeAndMirrored_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QSize>("size");
    QTest::newRow("13-mirrored") << 10 << true << QSize(1366, 768);
    QTest::newRow("13b-mirrored-960x600") << 10 << true << QSize(960, 600);
    QTest::newRow("13c-14pt") << 14 << false << QSize(1366, 768);
    QTest::newRow("13d-20pt") << 20 << false << QSize(1920, 1200);
}

/// Nothing is cut, nothing overlaps; the pictures tell the rest.
void TestConventions::usableInLargeTypeAndMirrored()
{
    QFETCH(const int, points);
    QFETCH(const bool, mirrored);
    QFETCH(const QSize, size);
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSize(points);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const auto back = qScopeGuard([&] {
        QApplication::setFont(before);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    });
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    QVERIFY(bench.open(true, size));
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, images)));
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    QVERIFY2(bench.window->width() <= size.width() && bench.window->height() <= size.height(), qPrintable(QDebug::toString(bench.window->size())));
    Hand::shot(bench.window.get(), QString::fromLatin1(QTest::currentDataTag()));
    const auto *list = bench.find<QListView>("processors");
    QCOMPARE(list->mapTo(bench.window.get(), QPoint()).x() > bench.window->width() / 2, mirrored);
    QCOMPARE(isWrittenRight(bench.find<QLabel>("changes")), mirrored);
    for (const QPushButton *button : bench.window->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->objectName()));
    }
}

/// The longest that the window's thread did not come back to its events while images are sent and the log is open.
void TestConventions::theLoopIsNeverHeldInARun()
{
    constexpr int generous = 250;  // milliseconds of its own work; tests/bench/bench_window measures the time on the clock
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--rate"_s, u"2000000"_s}));
    QVERIFY(bench.open());
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"bmc"_s, 4000000}})));
    QTRY_VERIFY(bench.controller->canStart());
    QTimer beat;
    CpuTimer since(CpuTimer::Of::Thread);
    qint64 longest = 0;
    qint64 beats = 0;
    connect(&beat, &QTimer::timeout, this, [&] {
        longest = std::max(longest, since.restart());
        ++beats;
    });
    QVERIFY(bench.controller->start(**bench.controller->plan()));
    since.restart();
    beat.start(1);
    QVERIFY(bench.waitForStage(Stage::Ended));
    QVERIFY(beats > 20);
    QVERIFY2(longest < generous, qPrintable(u"the window's thread worked for %1 ms without a pause"_s.arg(longest)));
}

QTEST_MAIN(TestConventions)
#include "tst_conventions.moc"
