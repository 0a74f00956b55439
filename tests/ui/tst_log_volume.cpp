// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/busy_machine.h"
#include "tests/ui/event_loop_watchdog.h"
#include "ui/log_model.h"
#include "ui/log_panel.h"
#include "ui/log_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace fwpilot;

namespace {

constexpr int lines = 1'000'000;
constexpr int batch = 1000;

/// Far above what is measured (tests/bench/bench_log.cpp).
constexpr int longestHold = 250;  // milliseconds of work

QList<LogEntry> batchFrom(int first)
{
    const QStringList components{QStringLiteral("main"), QStringLiteral("loader"), QStringLiteral("net"), QStringLiteral("run")};
    QList<LogEntry> made;
    made.reserve(batch);
    for (int number = first; number < first + batch; ++number) {
        LogEntry line{QDateTime::fromMSecsSinceEpoch(1'795'341'000'000 + number, Qt::UTC),
            number % 1000 == 999 ? Severity::Failure : Severity::Note, components[number % components.size()],
            QStringLiteral("Block %1 acknowledged, 34.2 MB, 421 kB/s").arg(number)};
        line.run = QStringLiteral("20261122T103205Z-0a1b2c");
        line.at = number;
        made.append(line);
    }
    return made;
}

}  // namespace

/// A log that no run ever fills: nothing that is done with it holds the window up.
class TestLogVolume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void appends();
    void filters_data();
    void filters();
    void scrolls();
    void resizes();
    void showsAnotherRun();
    void cleanupTestCase() { m_panel.reset(); }

private:
    LogView *rows() const { return m_panel->findChild<LogView *>(); }
    int rowCount() const { return rows()->model()->rowCount(); }
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(rows()->log()->isComplete(), 60'000); }
    void verify(const EventLoopWatchdog &watchdog) const
    {
        qInfo("%lld turns, longest %.1f ms, %lld ms of them work", static_cast<long long>(watchdog.turns()), watchdog.longest(),
            static_cast<long long>(watchdog.busiest()));
        QVERIFY(watchdog.turns() > 0);
        QVERIFY2(watchdog.busiest() < longestHold, qPrintable(QString::number(watchdog.busiest())));
    }

    std::unique_ptr<LogPanel> m_panel;
};

void TestLogVolume::initTestCase()
{
    m_panel = std::make_unique<LogPanel>();
    m_panel->resize(1000, m_panel->heightForRows(8));
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get(), patience));
}

/// As a run does, ten times a second; here without the pauses.
void TestLogVolume::appends()
{
    EventLoopWatchdog watchdog;
    for (int first = 0; first < lines; first += batch) {
        m_panel->append(batchFrom(first));
        QCoreApplication::processEvents();
    }
    QCOMPARE(rowCount(), lines);
    QCOMPARE(rows()->verticalScrollBar()->value(), rows()->verticalScrollBar()->maximum());
    verify(watchdog);
}

void TestLogVolume::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("few") << QStringLiteral("block 99999") << 11;
    QTest::newRow("a tenth") << QStringLiteral("Block 9") << 111'111;
    QTest::newRow("none") << QStringLiteral("absent") << 0;
    QTest::newRow("all") << QStringLiteral("ACKNOWLEDGED") << lines;
}

/// Typed letter by letter, and cleared again.
void TestLogVolume::filters()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    auto *field = m_panel->findChild<QLineEdit *>(QStringLiteral("logFilter"));
    m_panel->focusFilter();
    EventLoopWatchdog watchdog;
    for (const QChar letter : text) {
        QTest::keyClick(field, letter.toLatin1());
        QCoreApplication::processEvents();
    }
    settle();
    QCOMPARE(rowCount(), found);
    QTest::keyClick(field, Qt::Key_Escape);
    QCoreApplication::processEvents();
    settle();
    QCOMPARE(rowCount(), lines);
    verify(watchdog);
}

void TestLogVolume::scrolls()
{
    EventLoopWatchdog watchdog;
    QScrollBar *bar = rows()->verticalScrollBar();
    rows()->setFocus();
    for (int turn = 0; turn < 20; ++turn) {
        QTest::keyClick(rows(), turn % 2 == 0 ? Qt::Key_Home : Qt::Key_End, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), turn % 2 == 0 ? 0 : bar->maximum());
    }
    for (int step = 0; step <= 100; ++step) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / 100));
        QCoreApplication::processEvents();
    }
    m_panel->showFirstError();
    QCOMPARE(rows()->currentIndex().row(), 999);
    verify(watchdog);
}

void TestLogVolume::resizes()
{
    EventLoopWatchdog watchdog;
    for (int step = 0; step < 60; ++step) {
        m_panel->resize(700 + step * 5, m_panel->heightForRows(4 + step % 8));
        QCoreApplication::processEvents();
    }
    m_panel->setExpanded(false);
    QCoreApplication::processEvents();
    m_panel->setExpanded(true);
    QCoreApplication::processEvents();
    m_panel->elapsedAction()->trigger();
    QCoreApplication::processEvents();
    verify(watchdog);
}

/// The log of a run that was recorded, and back to all of this.
void TestLogVolume::showsAnotherRun()
{
    QList<LogEntry> recorded;
    for (int first = 0; first < 200'000; first += batch)
        recorded += batchFrom(first);
    EventLoopWatchdog watchdog;
    m_panel->showRecorded(recorded, recorded.first().run);
    QCoreApplication::processEvents();
    settle();
    QCOMPARE(rowCount(), 200'000);
    m_panel->showLive();
    QCoreApplication::processEvents();
    QCOMPARE(rowCount(), lines);
    verify(watchdog);
}

QTEST_MAIN(TestLogVolume)
#include "tst_log_volume.moc"
