// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/busy_machine.h"
#include "ui/appearance.h"
#include "ui/log_bar.h"
#include "ui/log_model.h"
#include "ui/log_panel.h"
#include "ui/log_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace fwpilot;

namespace {

LogEntry line(int number, Severity severity, const QString &component, const QString &text)
{
    return {QDateTime::fromMSecsSinceEpoch(1795341000000 + number, Qt::UTC), severity, component, text};
}

QList<LogEntry> numbered(int from, int count)
{
    QList<LogEntry> lines;
    for (int number = from; number < from + count; ++number)
        lines.append(line(number, Severity::Note, QStringLiteral("main"), QStringLiteral("Line %1").arg(number)));
    return lines;
}

QList<LogEntry> mixedLines()
{
    QList<LogEntry> lines = numbered(0, 40);
    lines[3].severity = Severity::Warning;
    lines[5].severity = Severity::Failure;
    lines[5].component = QStringLiteral("loader");
    lines[9].severity = Severity::Failure;
    lines[20].severity = Severity::Detail;
    lines[30].component = QStringLiteral("loader");
    return lines;
}

}  // namespace

class TestLogPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void levelsByMouse();
    void levelsByKeyboard();
    void errorsAreRedAndBold();
    void findByKeyboard();
    void componentByKeyboard();
    void followsTheEnd();
    void scrollingUpEndsFollowing_data();
    void scrollingUpEndsFollowing();
    void rowsAboveLeaveTheViewAlone();
    void collapsedByMouse();
    void collapsedByKeyboard();
    void collapsedShowsTheLastLine();
    void showsTheFirstError();
    void showsTheFirstErrorOfARun();
    void togglesAComponent();
    void componentThatHasNotSpoken();
    void clearsTheFilter_data();
    void clearsTheFilter();
    void tellsWhoseLineIsChosen();
    void elapsedColumn();
    void showsARecordedRun();
    void remembersChoices();
    void nothingIsCutWhenFiltered_data() { nothingIsCutInTheBar_data(); }
    void nothingIsCutWhenFiltered();
    void looks_data();
    void looks();
    void copiesRows();
    void cutRowsCanBeReadWhole();
    void nothingIsCutInTheBar_data();
    void nothingIsCutInTheBar();
    void allIsReachedByTab();
    void asksForSaving();
    void saysWhyThereAreNoRows();
    void coloursFollowThePalette();

private:
    template <class Widget> Widget *child(const char *name) const
    {
        auto *widget = m_panel->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    LogView *rows() const { return child<LogView>("logRows"); }
    int rowCount() const { return rows()->model()->rowCount(); }
    void click(const char *name) const { QTest::mouseClick(child<QWidget>(name), Qt::LeftButton); }
    bool atEnd() const { return rows()->verticalScrollBar()->value() == rows()->verticalScrollBar()->maximum(); }
    QString topText() const { return rows()->model()->index(rows()->rowAt(0), LogModel::TextColumn).data().toString(); }
    QString currentText() const { return rows()->currentIndex().siblingAtColumn(LogModel::TextColumn).data().toString(); }

    std::unique_ptr<LogPanel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestLogPanel::initTestCase()
{
    applyColourScheme(ColourScheme::Light);
}

void TestLogPanel::init()
{
    m_panel = std::make_unique<LogPanel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(rows()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_panel->resize(scaled(m_panel->fontMetrics(), 1100), m_panel->sizeHint().height());
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get(), patience));
}

void TestLogPanel::cleanup()
{
    m_tester.reset();
    m_panel.reset();
}

void TestLogPanel::levelsByMouse()
{
    m_panel->append(mixedLines());
    QCOMPARE(rowCount(), 40);
    click("logErrors");
    QCOMPARE(rowCount(), 2);
    click("logWarnings");
    QCOMPARE(rowCount(), 3);
    click("logInfo");
    QCOMPARE(rowCount(), 39);
    QVERIFY(!child<QToolButton>("logWarnings")->isChecked());
    click("logAll");
    QCOMPARE(rowCount(), 40);
}

void TestLogPanel::levelsByKeyboard()
{
    m_panel->append(mixedLines());
    child<QToolButton>("logAll")->setFocus();
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Right);
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Right);
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Space);
    QVERIFY(child<QToolButton>("logWarnings")->isChecked());
    QCOMPARE(rowCount(), 3);
}

void TestLogPanel::errorsAreRedAndBold()
{
    auto *errors = child<QToolButton>("logErrors");
    QCOMPARE(errors->text(), QStringLiteral("Errors"));
    QVERIFY(!errors->font().bold());
    m_panel->append(mixedLines());
    QCOMPARE(errors->text(), QStringLiteral("Errors (2)"));
    QVERIFY(errors->font().bold());
    QCOMPARE(errors->palette().color(QPalette::ButtonText), toneColour(m_panel->palette(), Tone::Failure));
    QVERIFY(child<QToolButton>("logAll")->palette().color(QPalette::ButtonText) != errors->palette().color(QPalette::ButtonText));
}

void TestLogPanel::findByKeyboard()
{
    m_panel->append(mixedLines());
    m_panel->setExpanded(false);
    m_panel->findAction()->trigger();
    QVERIFY(m_panel->isExpanded());
    auto *field = child<QLineEdit>("logFilter");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("LINE 3"));
    QCOMPARE(rowCount(), 11);
    QCOMPARE(m_panel->snapshot().shown().size(), 11);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QCOMPARE(rowCount(), 40);
}

void TestLogPanel::componentByKeyboard()
{
    m_panel->append(mixedLines());
    auto *box = child<QComboBox>("logComponents");
    QCOMPARE(box->count(), 3);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), QStringLiteral("main"));
    QCOMPARE(rowCount(), 38);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(rowCount(), 2);
    m_panel->append({line(50, Severity::Note, QStringLiteral("new"), QStringLiteral("x"))});
    QCOMPARE(box->count(), 4);
    QCOMPARE(box->currentText(), QStringLiteral("loader"));
    QCOMPARE(rowCount(), 2);
}

void TestLogPanel::followsTheEnd()
{
    for (int batch = 0; batch < 10; ++batch) {
        m_panel->append(numbered(batch * 10, 10));
        QVERIFY(atEnd());
    }
    QVERIFY(rows()->verticalScrollBar()->maximum() > 0);
    m_panel->resize(m_panel->width(), m_panel->heightForRows(2));
    QTRY_VERIFY(atEnd());
    click("logErrors");
    click("logAll");
    QTRY_VERIFY(atEnd());
    QVERIFY(child<QCheckBox>("logFollow")->isChecked());
    m_panel->setExpanded(false);
    m_panel->append(numbered(100, 10));
    m_panel->setExpanded(true);
    m_panel->resize(m_panel->width(), m_panel->sizeHint().height());
    QTRY_VERIFY(atEnd());
    QVERIFY(child<QCheckBox>("logFollow")->isChecked());
}

void TestLogPanel::scrollingUpEndsFollowing_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("wheel") << QStringLiteral("wheel");
    QTest::newRow("page up") << QStringLiteral("key");
    QTest::newRow("scroll bar") << QStringLiteral("bar");
}

void TestLogPanel::scrollingUpEndsFollowing()
{
    QFETCH(QString, by);
    m_panel->append(numbered(0, 100));
    auto *follow = child<QCheckBox>("logFollow");
    QVERIFY(follow->isChecked());
    if (by == QStringLiteral("wheel")) {
        const QPointF centre(rows()->viewport()->rect().center());
        QWheelEvent wheel(
            centre, rows()->viewport()->mapToGlobal(centre), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(rows()->viewport(), &wheel);
    } else if (by == QStringLiteral("key")) {
        rows()->setFocus();
        QVERIFY(atEnd());
        QTest::keyClick(rows(), Qt::Key_PageUp);
        QTest::keyClick(rows(), Qt::Key_PageUp);
    } else {
        rows()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    }
    QVERIFY(!follow->isChecked());
    const QString top = topText();
    m_panel->append(numbered(100, 50));
    QCOMPARE(topText(), top);
    QVERIFY(!atEnd());
    QTest::mouseClick(follow, Qt::LeftButton, {}, QPoint(8, follow->height() / 2));
    QVERIFY(follow->isChecked());
    QVERIFY(atEnd());
}

/// The user reads at one place while older rows of a new filter still come in.
void TestLogPanel::rowsAboveLeaveTheViewAlone()
{
    LogModel model(nullptr, std::chrono::nanoseconds(0));
    LogView view(&model);
    view.resize(scaled(view.fontMetrics(), 600), view.heightForRows(6));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view, patience));
    model.append(numbered(0, 2000));
    model.setFilter({LogLevel::Info, {}, {}});
    QCoreApplication::processEvents();
    QVERIFY(!model.isComplete());
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() - 4);
    QVERIFY(!view.isFollowing());
    const auto top = [&] { return model.index(view.rowAt(0), LogModel::TextColumn).data().toString(); };
    const QString read = top();
    const int before = model.rowCount();
    QCoreApplication::processEvents();
    QVERIFY(model.rowCount() > before);
    QCOMPARE(top(), read);
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(model.rowCount(), 2000);
    QCOMPARE(top(), read);
}

void TestLogPanel::collapsedByMouse()
{
    QSignalSpy changed(m_panel.get(), &LogPanel::expandedChanged);
    const int bar = m_panel->heightForRows(0);
    click("logHide");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toBool(), false);
    QVERIFY(!rows()->isVisible());
    QVERIFY(!child<QLineEdit>("logFilter")->isVisible());
    QCOMPARE(m_panel->maximumHeight(), bar);
    QCOMPARE(m_panel->expandAction()->text(), QStringLiteral("Show Log"));
    click("logShow");
    QCOMPARE(changed.size(), 2);
    QVERIFY(rows()->isVisible());
    QVERIFY(!child<QToolButton>("logShow")->isVisible());
    QCOMPARE(m_panel->expandAction()->text(), QStringLiteral("Hide Log"));
    QVERIFY(m_panel->maximumHeight() > 10 * bar);
}

void TestLogPanel::collapsedByKeyboard()
{
    child<QToolButton>("logHide")->setFocus();
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Space);
    QVERIFY(!m_panel->isExpanded());
    QCOMPARE(m_panel->focusWidget(), child<QWidget>("logShow"));
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Space);
    QVERIFY(m_panel->isExpanded());
    QCOMPARE(m_panel->focusWidget(), child<QWidget>("logHide"));
    rows()->setFocus();
    m_panel->expandAction()->trigger();
    QCOMPARE(m_panel->focusWidget(), child<QWidget>("logShow"));
}

void TestLogPanel::collapsedShowsTheLastLine()
{
    m_panel->append(numbered(0, 3));
    m_panel->setExpanded(false);
    QVERIFY(!child<QToolButton>("logErrorCount")->isVisible());
    QVERIFY(child<QLabel>("logLastLine")->text().endsWith(QStringLiteral("  Line 2")));
    m_panel->append({line(5, Severity::Failure, QStringLiteral("main"), QStringLiteral("Refused"))});
    auto *count = child<QToolButton>("logErrorCount");
    QVERIFY(count->isVisible());
    QCOMPARE(count->text(), QStringLiteral("1 error"));
    QVERIFY(child<QLabel>("logLastLine")->text().endsWith(QStringLiteral("  Refused")));
    QVERIFY(count->geometry().right() < child<QLabel>("logLastLine")->geometry().left());
    m_panel->append({line(6, Severity::Failure, QStringLiteral("main"), QStringLiteral("Again"))});
    QCOMPARE(count->text(), QStringLiteral("2 errors"));
    click("logErrorCount");
    QVERIFY(m_panel->isExpanded());
    QCOMPARE(currentText(), QStringLiteral("Refused"));
}

void TestLogPanel::showsTheFirstError()
{
    m_panel->append(mixedLines() + numbered(40, 100));
    click("logInfo");
    QTest::keyClicks(child<QLineEdit>("logFilter"), QStringLiteral("Line 7"));
    QCOMPARE(rowCount(), 11);
    m_panel->setExpanded(false);
    m_panel->showFirstError();
    QVERIFY(m_panel->isExpanded());
    QCOMPARE(currentText(), QStringLiteral("Line 5"));
    QVERIFY(child<QLineEdit>("logFilter")->text().isEmpty());
    QVERIFY(child<QToolButton>("logAll")->isChecked());
    QVERIFY(rows()->viewport()->rect().contains(rows()->visualRect(rows()->currentIndex()).center()));
    QVERIFY(!child<QCheckBox>("logFollow")->isChecked());
    click("logErrors");
    m_panel->showFirstError();
    QVERIFY2(child<QToolButton>("logErrors")->isChecked(), "a filter that shows the error stays");
    QCOMPARE(currentText(), QStringLiteral("Line 5"));
}

void TestLogPanel::showsTheFirstErrorOfARun()
{
    m_panel->append(mixedLines());
    m_panel->showFirstError(mixedLines()[6].time);
    QCOMPARE(currentText(), QStringLiteral("Line 9"));
    m_panel->showFirstError(mixedLines()[10].time);
    QCOMPARE(currentText(), QStringLiteral("Line 9"));
}

void TestLogPanel::togglesAComponent()
{
    m_panel->append(mixedLines());
    click("logInfo");
    QTest::keyClicks(child<QLineEdit>("logFilter"), QStringLiteral("Line 3"));
    m_panel->setExpanded(false);
    m_panel->toggleComponent(QStringLiteral("loader"));
    QVERIFY(m_panel->isExpanded());
    QCOMPARE(child<QComboBox>("logComponents")->currentText(), QStringLiteral("loader"));
    QVERIFY(child<QComboBox>("logComponents")->font().bold());
    QVERIFY(child<QToolButton>("logClear")->isVisible());
    QCOMPARE(rowCount(), 2);
    QVERIFY2(child<QToolButton>("logInfo")->isChecked(), "the level is the technician's");
    m_panel->toggleComponent(QStringLiteral("main"));
    QCOMPARE(rowCount(), 37);
    m_panel->toggleComponent(QStringLiteral("main"));
    QCOMPARE(child<QComboBox>("logComponents")->currentIndex(), 0);
    QVERIFY(!child<QComboBox>("logComponents")->font().bold());
    QVERIFY(!child<QToolButton>("logClear")->isVisible());
    QCOMPARE(rowCount(), 39);
    m_panel->toggleComponent(QStringLiteral("loader"));
    m_panel->setExpanded(false);
    m_panel->toggleComponent(QStringLiteral("loader"));
    QVERIFY2(m_panel->isExpanded() && rowCount() == 2, "what was not seen is shown, not ended");
}

/// A row of the table may be clicked before its turn comes.
void TestLogPanel::componentThatHasNotSpoken()
{
    m_panel->append(mixedLines());
    m_panel->toggleComponent(QStringLiteral("net"));
    QCOMPARE(child<QComboBox>("logComponents")->currentText(), QStringLiteral("net"));
    QCOMPARE(rowCount(), 0);
    m_panel->append({line(50, Severity::Note, QStringLiteral("fpga"), QStringLiteral("x"))});
    QCOMPARE(child<QComboBox>("logComponents")->currentText(), QStringLiteral("net"));
    QCOMPARE(rowCount(), 0);
    m_panel->append({line(51, Severity::Note, QStringLiteral("net"), QStringLiteral("Begun"))});
    QCOMPARE(rowCount(), 1);
    QCOMPARE(child<QComboBox>("logComponents")->count(), 1 + 4);
}

void TestLogPanel::clearsTheFilter_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("the button") << QStringLiteral("button");
    QTest::newRow("Escape in the rows") << QStringLiteral("escape");
    QTest::newRow("the button by keyboard") << QStringLiteral("space");
}

void TestLogPanel::clearsTheFilter()
{
    QFETCH(QString, by);
    m_panel->append(mixedLines());
    click("logErrors");
    m_panel->toggleComponent(QStringLiteral("loader"));
    QTest::keyClicks(child<QLineEdit>("logFilter"), QStringLiteral("absent"));
    QCOMPARE(rowCount(), 0);
    if (by == QStringLiteral("button")) {
        click("logClear");
    } else {
        auto *target = by == QStringLiteral("escape") ? static_cast<QWidget *>(rows()) : child<QToolButton>("logClear");
        target->setFocus();
        QTest::keyClick(target, by == QStringLiteral("escape") ? Qt::Key_Escape : Qt::Key_Space);
    }
    QCOMPARE(rowCount(), 2);
    QCOMPARE(child<QComboBox>("logComponents")->currentIndex(), 0);
    QVERIFY(child<QLineEdit>("logFilter")->text().isEmpty());
    QVERIFY(child<QToolButton>("logErrors")->isChecked());
    QVERIFY(!child<QToolButton>("logClear")->isVisible());
}

void TestLogPanel::tellsWhoseLineIsChosen()
{
    m_panel->append(mixedLines());
    QSignalSpy chosen(m_panel.get(), &LogPanel::componentChosen);
    m_panel->showFirstError();
    QCOMPARE(chosen.size(), 0);
    rows()->setFocus();
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {}, rows()->visualRect(rows()->model()->index(5, LogModel::TextColumn)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("loader"));
    QTest::keyClick(rows(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[1][0].toString(), QStringLiteral("main"));
    m_panel->append(numbered(40, 10));
    m_panel->toggleComponent(QStringLiteral("main"));
    QCOMPARE(chosen.size(), 2);
}

void TestLogPanel::elapsedColumn()
{
    m_panel->append(numbered(0, 3));
    QVERIFY2(rows()->isColumnHidden(LogModel::ElapsedColumn), "nothing has run yet");
    QList<LogEntry> lines = numbered(3, 3);
    for (LogEntry &one : lines) {
        one.run = QStringLiteral("20261122T103205Z-0a1b2c");
        one.at = 3'723'456;
    }
    m_panel->append(lines);
    QVERIFY(!rows()->isColumnHidden(LogModel::ElapsedColumn));
    const QModelIndex index = rows()->model()->index(3, LogModel::ElapsedColumn);
    QCOMPARE(index.data().toString(), QStringLiteral("+1:02:03.456"));
    const int room = rows()->visualRect(index).width() - 2 * scaled(rows()->fontMetrics(), 8);
    QVERIFY(room >= rows()->fontMetrics().horizontalAdvance(QStringLiteral("+8:02:03.456")));
    m_panel->elapsedAction()->trigger();
    QVERIFY(rows()->isColumnHidden(LogModel::ElapsedColumn));
    m_panel->elapsedAction()->trigger();
    QVERIFY(!rows()->isColumnHidden(LogModel::ElapsedColumn));
}

void TestLogPanel::showsARecordedRun()
{
    m_panel->append(mixedLines());
    click("logInfo");
    m_panel->toggleComponent(QStringLiteral("loader"));
    QList<LogEntry> recorded = numbered(100, 12);
    for (LogEntry &one : recorded)
        one.run = QStringLiteral("20261122T103205Z-0a1b2c");
    recorded[4].severity = Severity::Failure;
    recorded[6].severity = Severity::Detail;
    recorded[7].component = QStringLiteral("fpga");
    m_panel->showRecorded(recorded, recorded[0].run);
    QCOMPARE(rowCount(), 11);
    QCOMPARE(child<QToolButton>("logErrors")->text(), QStringLiteral("Errors (1)"));
    QCOMPARE(child<QComboBox>("logComponents")->currentIndex(), 0);
    QCOMPARE(child<QComboBox>("logComponents")->count(), 3);
    QVERIFY(!rows()->isColumnHidden(LogModel::ElapsedColumn));
    QCOMPARE(m_panel->snapshot().lines.size(), 12);
    m_panel->append({line(50, Severity::Failure, QStringLiteral("loader"), QStringLiteral("Meanwhile"))});
    QCOMPARE(rowCount(), 11);
    QCOMPARE(child<QToolButton>("logErrors")->text(), QStringLiteral("Errors (1)"));
    m_panel->toggleComponent(QStringLiteral("fpga"));
    QCOMPARE(rowCount(), 1);
    m_panel->showFirstError();
    QCOMPARE(currentText(), QStringLiteral("Line 104"));
    m_panel->showLive();
    QCOMPARE(child<QComboBox>("logComponents")->currentText(), QStringLiteral("loader"));
    QCOMPARE(rowCount(), 3);
    QCOMPARE(child<QToolButton>("logErrors")->text(), QStringLiteral("Errors (3)"));
    QVERIFY(atEnd());
    QVERIFY(rows()->isColumnHidden(LogModel::ElapsedColumn));
    QCOMPARE(m_panel->snapshot().lines.size(), 41);
    m_panel->showLive();
    QCOMPARE(rowCount(), 3);
}

void TestLogPanel::remembersChoices()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_panel->append(mixedLines());
    click("logWarnings");
    m_panel->toggleComponent(QStringLiteral("loader"));
    child<QCheckBox>("logFollow")->click();
    m_panel->elapsedAction()->trigger();
    m_panel->remember(settings);
    LogPanel next;
    next.restore(settings);
    next.append(mixedLines());
    QVERIFY(next.snapshot().filter == (LogFilter{LogLevel::Warnings, {}, {}}));
    QVERIFY(next.findChild<QToolButton *>(QStringLiteral("logWarnings"))->isChecked());
    QVERIFY(!next.findChild<QCheckBox *>(QStringLiteral("logFollow"))->isChecked());
    QVERIFY(!next.elapsedAction()->isChecked());

    m_panel->restore(QSettings(folder.filePath(QStringLiteral("none.ini")), QSettings::IniFormat));
    QVERIFY(child<QCheckBox>("logFollow")->isChecked());
    QVERIFY(m_panel->elapsedAction()->isChecked());
    rows()->verticalScrollBar()->setValue(0);
    QVERIFY(!child<QCheckBox>("logFollow")->isChecked());
    m_panel->remember(settings);
    QVERIFY2(settings.value(QStringLiteral("log/follow")).toBool(), "to have scrolled up is no choice for the next start");
}

/// One more widget, and no more lines for it.
void TestLogPanel::nothingIsCutWhenFiltered()
{
    QFETCH(int, width);
    QFETCH(int, points);
    QFETCH(int, mostLines);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSize(points);
    m_panel->setFont(font);
    m_panel->append(mixedLines());
    m_panel->resize(width, m_panel->sizeHint().height());
    m_panel->toggleComponent(QStringLiteral("loader"));
    QCOMPARE(m_panel->width(), width);
    auto *bar = m_panel->findChild<LogBar *>();
    QTRY_COMPARE(bar->height(), bar->minimumSizeHint().height());
    QVERIFY(bar->height() <= mostLines * scaled(bar->fontMetrics(), 34));
    QVERIFY(child<QToolButton>("logClear")->isVisible());
    for (const QWidget *widget : bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!widget->isVisible())
            continue;
        QVERIFY2(bar->rect().contains(widget->geometry()), qPrintable(widget->objectName()));
        for (const QWidget *other : bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            QVERIFY2(other == widget || !other->isVisible() || !other->geometry().intersects(widget->geometry()),
                qPrintable(widget->objectName()));
        }
    }
}

void TestLogPanel::looks_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("filtered");
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("log-wide") << 1118 << false << ColourScheme::Light;
    QTest::newRow("log-wide-filtered") << 1118 << true << ColourScheme::Light;
    QTest::newRow("log-960") << 752 << false << ColourScheme::Light;
    QTest::newRow("log-960-filtered") << 752 << true << ColourScheme::Light;
    QTest::newRow("log-960-recorded") << 752 << true << ColourScheme::Light;
    QTest::newRow("log-960-dark") << 752 << true << ColourScheme::Dark;
}

/// For the eye.
void TestLogPanel::looks()
{
    QFETCH(int, width);
    QFETCH(bool, filtered);
    QFETCH(ColourScheme, scheme);
    applyColourScheme(scheme);
    QTRY_COMPARE(m_panel->palette().color(QPalette::Base).lightness() < 128, scheme == ColourScheme::Dark);
    const QString run = QStringLiteral("20261122T103205Z-0a1b2c");
    const auto of = [&](int at, Severity severity, const char *who, const QString &text) {
        LogEntry made = line(at, severity, QLatin1String(who), text);
        made.run = run;
        made.at = at;
        return made;
    };
    m_panel->append({line(0, Severity::Note, QStringLiteral("app"), QStringLiteral("Firmware Pilot 0.1.0 started.")),
        of(0, Severity::Note, "run", QStringLiteral("Run %1: ACME R1 firmware 2.7.0 for acme-r1-0042, 2 of 4 images to send.").arg(run)),
        of(62'345, Severity::Note, "main", QStringLiteral("main 2.7.0, 34.2 MB: being sent.")),
        of(64'001, Severity::Warning, "main", QStringLiteral("No answer since 10:42; the block is sent again.")),
        of(83'702, Severity::Failure, "main", QStringLiteral("The processor refused to store it: the digest differs."))});
    if (QTest::currentDataTag() == QByteArray("log-960-recorded"))
        m_panel->showRecorded(m_panel->snapshot().shown(), run);
    if (filtered)
        m_panel->toggleComponent(QStringLiteral("main"));
    m_panel->resize(width, m_panel->sizeHint().height());
    const QString folder = QStringLiteral(FWPILOT_SHOTS_DIR "/offscreen");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(m_panel->grab().save(folder + QLatin1Char('/') + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png")));
    applyColourScheme(ColourScheme::Light);
}

void TestLogPanel::copiesRows()
{
    m_panel->append(numbered(0, 5));
    rows()->setFocus();
    rows()->selectRow(3);
    rows()->selectionModel()->select(rows()->model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(rows(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], rows()->model()->index(1, 0).data().toString() + QStringLiteral("\t\tmain\tLine 1"));
    QVERIFY(lines[1].endsWith(QStringLiteral("\t\tmain\tLine 3")));
    QVERIFY(lines[2].isEmpty());
}

void TestLogPanel::cutRowsCanBeReadWhole()
{
    const QString text = QStringLiteral("a long story ").repeated(60).trimmed();
    m_panel->append(
        {line(0, Severity::Note, QStringLiteral("main"), QStringLiteral("short")), line(1, Severity::Note, QStringLiteral("main"), text)});
    const auto hover = [&](int row) {
        const QPoint point = rows()->visualRect(rows()->model()->index(row, LogModel::TextColumn)).center();
        QHelpEvent help(QEvent::ToolTip, point, rows()->viewport()->mapToGlobal(point));
        QApplication::sendEvent(rows()->viewport(), &help);
    };
    hover(1);
    QVERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().simplified().endsWith(text));
    hover(0);
    QTRY_VERIFY(!QToolTip::isVisible());
    rows()->setFocus();
    rows()->selectRow(1);
    QTest::keyClick(rows(), Qt::Key_Return);
    QVERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().simplified().endsWith(text));
    QToolTip::hideText();
}

void TestLogPanel::nothingIsCutInTheBar_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("mostLines");
    QTest::newRow("wide") << 1118 << 10 << 1;
    QTest::newRow("at 960") << 752 << 10 << 1;
    QTest::newRow("below 720") << 716 << 10 << 2;
    QTest::newRow("very narrow") << 480 << 10 << 2;
    QTest::newRow("large letters") << 752 << 14 << 2;
}

void TestLogPanel::nothingIsCutInTheBar()
{
    QFETCH(int, width);
    QFETCH(int, points);
    QFETCH(int, mostLines);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSize(points);
    m_panel->setFont(font);
    m_panel->append(mixedLines());
    m_panel->resize(width, m_panel->sizeHint().height());
    QCOMPARE(m_panel->width(), width);
    auto *bar = m_panel->findChild<LogBar *>();
    QTRY_COMPARE(bar->height(), bar->minimumSizeHint().height());
    QVERIFY(bar->height() <= mostLines * scaled(bar->fontMetrics(), 34));
    QList<QWidget *> shown;
    for (QWidget *widget : bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (widget->isVisible())
            shown.append(widget);
    }
    QCOMPARE(shown.size(), 10);
    for (const QWidget *widget : std::as_const(shown)) {
        QVERIFY2(bar->rect().contains(widget->geometry()), qPrintable(widget->objectName()));
        if (qobject_cast<const QAbstractButton *>(widget))
            QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(widget->objectName()));
        for (const QWidget *other : std::as_const(shown))
            QVERIFY2(other == widget || !other->geometry().intersects(widget->geometry()), qPrintable(widget->objectName()));
    }
}

void TestLogPanel::allIsReachedByTab()
{
    m_panel->append(mixedLines());
    child<QToolButton>("logAll")->setFocus();
    QStringList reached;
    for (int step = 0; step < 12 && !reached.contains(QStringLiteral("logRows")); ++step) {
        reached.append(m_panel->focusWidget()->objectName());
        QTest::keyClick(m_panel->focusWidget(), Qt::Key_Tab);
        if (m_panel->focusWidget() == rows())
            reached.append(rows()->objectName());
    }
    for (const char *name : {"logAll", "logComponents", "logFilter", "logFollow", "logSave", "logHide", "logRows"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    QCOMPARE(currentText(), QStringLiteral("Line 39"));
}

void TestLogPanel::asksForSaving()
{
    QSignalSpy asked(m_panel.get(), &LogPanel::saveRequested);
    m_panel->append(mixedLines());
    click("logSave");
    QCOMPARE(asked.size(), 1);
    m_panel->saveAction()->trigger();
    QCOMPARE(asked.size(), 2);
    click("logErrors");
    const LogSnapshot snapshot = m_panel->snapshot();
    QCOMPARE(snapshot.shown().size(), 2);
    QCOMPARE(snapshot.lines.size(), 40);
    QVERIFY(snapshot.filter.level == LogLevel::Errors);
}

void TestLogPanel::saysWhyThereAreNoRows()
{
    const auto painted = [&] { return rows()->viewport()->grab().toImage(); };
    const QImage empty = painted();
    QTest::keyClicks(child<QLineEdit>("logFilter"), QStringLiteral("absent"));
    m_panel->append(numbered(0, 3));
    const QImage filtered = painted();
    QVERIFY(empty != filtered);
    QImage blank(filtered.size(), filtered.format());
    blank.fill(rows()->palette().color(QPalette::Base));
    QVERIFY(filtered != blank);
}

void TestLogPanel::coloursFollowThePalette()
{
    m_panel->append(mixedLines());
    const QColor light = child<QToolButton>("logErrors")->palette().color(QPalette::ButtonText);
    applyColourScheme(ColourScheme::Dark);
    QTRY_VERIFY(child<QToolButton>("logErrors")->palette().color(QPalette::ButtonText) != light);
    applyColourScheme(ColourScheme::Light);
    QTRY_COMPARE(child<QToolButton>("logErrors")->palette().color(QPalette::ButtonText), light);
}

QTEST_MAIN(TestLogPanel)
#include "tst_log_panel.moc"
