// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"
#include "ui/log_delegate.h"
#include "ui/log_model.h"
#include "ui/log_bar.h"
#include "ui/log_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
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
    void showsAComponent();
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
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
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
    QVERIFY(QTest::qWaitForWindowExposed(&view));
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

void TestLogPanel::showsAComponent()
{
    m_panel->append(mixedLines());
    click("logErrors");
    m_panel->showComponent(QStringLiteral("loader"));
    QCOMPARE(child<QComboBox>("logComponents")->currentText(), QStringLiteral("loader"));
    QCOMPARE(rowCount(), 2);
    QCOMPARE(currentText(), QStringLiteral("Line 5"));
    m_panel->showComponent(QStringLiteral("unheard of"));
    QCOMPARE(child<QComboBox>("logComponents")->currentIndex(), 0);
    QCOMPARE(rowCount(), 40);
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
    QCOMPARE(lines[0], rows()->model()->index(1, 0).data().toString() + QStringLiteral("\tmain\tLine 1"));
    QVERIFY(lines[1].endsWith(QStringLiteral("\tmain\tLine 3")));
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
