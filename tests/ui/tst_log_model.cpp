// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/busy_machine.h"
#include "ui/log_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QTimeZone>

#include <algorithm>

using namespace fwpilot;

Q_DECLARE_METATYPE(fwpilot::LogFilter)

namespace {

constexpr qint64 someTime = 1795341000000;  // 2026-11-22T09:50:00Z

LogEntry line(int number, Severity severity, const QString &component, const QString &text)
{
    return {QDateTime::fromMSecsSinceEpoch(someTime + number, Qt::UTC), severity, component, text};
}

QList<LogEntry> smallLog()
{
    return {
        line(0, Severity::Note, QStringLiteral("scan"), QStringLiteral("3 processors found")),
        line(1, Severity::Detail, QStringLiteral("main"), QStringLiteral("Block 1 acknowledged")),
        line(2, Severity::Warning, QStringLiteral("net"), QStringLiteral("No answer since 10:42")),
        line(3, Severity::Note, QStringLiteral("main"), QStringLiteral("Flash erased")),
        line(4, Severity::Failure, QStringLiteral("main"), QStringLiteral("Refused to store: FLASH differs")),
        line(5, Severity::Failure, QStringLiteral("net"), QStringLiteral("Gone")),
    };
}

QStringList shownTexts(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, LogModel::TextColumn).data().toString());
    return texts;
}

/// What a filter shows, by the plainest of means.
QStringList naiveTexts(const QList<LogEntry> &all, const LogFilter &filter)
{
    QStringList texts;
    for (const LogEntry &entry : all) {
        const bool loud = filter.level == LogLevel::All || (filter.level == LogLevel::Info && entry.severity != Severity::Detail)
            || (filter.level == LogLevel::Warnings && (entry.severity == Severity::Warning || entry.severity == Severity::Failure))
            || (filter.level == LogLevel::Errors && entry.severity == Severity::Failure);
        const bool meant
            = entry.text.toLower().contains(filter.text.toLower()) || entry.component.toLower().contains(filter.text.toLower());
        if (loud && meant && (filter.component.isEmpty() || filter.component == entry.component))
            texts.append(entry.text);
    }
    return texts;
}

/// Follows a model by its signals alone.
class Mirror : public QObject {
public:
    explicit Mirror(const QAbstractItemModel &model)
        : m_texts(shownTexts(model))
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                m_texts.insert(row, model.index(row, LogModel::TextColumn).data().toString());
        });
        connect(&model, &QAbstractItemModel::modelReset, this, [&] { m_texts = shownTexts(model); });
    }

    const QStringList &texts() const { return m_texts; }

private:
    QStringList m_texts;
};

}  // namespace

class TestLogModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void batchIsOneInsertion();
    void everyLineOnceInOrder_data();
    void everyLineOnceInOrder();
    void countsAndComponents();
    void findsFailures();
    void otherLinesInPlaceOfThese();
    void elapsedTime();
    void millionLines();
    void foreignTextIsPlain();
    void wholeLineIsNeverMarkup_data();
    void wholeLineIsNeverMarkup();
    void snapshotStays();
};

/// A zone with an offset, so that one is seen.
void TestLogModel::initTestCase()
{
    qputenv("TZ", "XST-1:30");
}

void TestLogModel::filters_data()
{
    QTest::addColumn<LogFilter>("filter");
    QTest::addColumn<QString>("rows");  // the digits of the times
    QTest::addColumn<QString>("words");
    QTest::newRow("all") << LogFilter{} << QStringLiteral("012345") << QStringLiteral("all lines");
    QTest::newRow("info") << LogFilter{LogLevel::Info, {}, {}} << QStringLiteral("02345") << QStringLiteral("all but details");
    QTest::newRow("warnings") << LogFilter{LogLevel::Warnings, {}, {}} << QStringLiteral("245") << QStringLiteral("warnings and errors");
    QTest::newRow("errors") << LogFilter{LogLevel::Errors, {}, {}} << QStringLiteral("45") << QStringLiteral("errors");
    QTest::newRow("component") << LogFilter{LogLevel::All, QStringLiteral("main"), {}} << QStringLiteral("134")
                               << QStringLiteral("all lines, of main");
    QTest::newRow("part of a component is no component")
        << LogFilter{LogLevel::All, QStringLiteral("mai"), {}} << QString() << QStringLiteral("all lines, of mai");
    QTest::newRow("text in capitals or not") << LogFilter{LogLevel::All, {}, QStringLiteral("fLaSh")} << QStringLiteral("34")
                                             << QStringLiteral("all lines, that contain \"fLaSh\"");
    QTest::newRow("text of the component") << LogFilter{LogLevel::All, {}, QStringLiteral("NET")} << QStringLiteral("25")
                                           << QStringLiteral("all lines, that contain \"NET\"");
    QTest::newRow("all three") << LogFilter{LogLevel::Errors, QStringLiteral("main"), QStringLiteral("flash")} << QStringLiteral("4")
                               << QStringLiteral("errors, of main, that contain \"flash\"");
    QTest::newRow("nothing") << LogFilter{LogLevel::All, {}, QStringLiteral("absent")} << QString()
                             << QStringLiteral("all lines, that contain \"absent\"");
}

void TestLogModel::filters()
{
    QFETCH(LogFilter, filter);
    QFETCH(QString, rows);
    LogModel before;
    LogModel after;
    const QAbstractItemModelTester first(&before, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&after, QAbstractItemModelTester::FailureReportingMode::QtTest);
    before.setFilter(filter);
    before.append(smallLog());
    after.append(smallLog());
    after.setFilter(filter);
    QVERIFY(after.isComplete());
    for (const LogModel *model : {&before, &after}) {
        QString shown;
        for (int row = 0; row < model->rowCount(); ++row)
            shown += model->index(row, LogModel::TimeColumn).data().toString().back();
        QCOMPARE(shown, rows);
    }
    QCOMPARE(after.snapshot().shown().size(), rows.size());
    QTEST(filterInWords(filter), "words");
}

void TestLogModel::batchIsOneInsertion()
{
    LogModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append(smallLog());
    model.append({});
    model.append(smallLog());
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted[1][1].toInt(), 6);
    QCOMPARE(inserted[1][2].toInt(), 11);
    QCOMPARE(shownTexts(model), naiveTexts(smallLog() + smallLog(), {}));
    const QString time = QDateTime::fromMSecsSinceEpoch(someTime, Qt::UTC).toLocalTime().toString(QStringLiteral("HH:mm:ss.000"));
    QCOMPARE(model.index(6, LogModel::TimeColumn).data().toString(), time);
    QCOMPARE(model.index(6, LogModel::ComponentColumn).data().toString(), QStringLiteral("scan"));
}

void TestLogModel::everyLineOnceInOrder_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Appends, filter changes and slices of a search in any order. At every moment the rows are the newest of what they will be in the end.
void TestLogModel::everyLineOnceInOrder()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    LogModel model(nullptr, std::chrono::nanoseconds(0));  // the smallest slices
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Mirror mirror(model);
    const QStringList names{QString(), QStringLiteral("main"), QStringLiteral("run"), QStringLiteral("scan")};
    const QStringList needles{QString(), QStringLiteral("7"), QStringLiteral("LINE 1"), QStringLiteral("run")};
    QList<LogEntry> all;
    LogFilter filter;
    int unfinished = 0;
    for (int step = 0; step < 150; ++step) {
        switch (random.bounded(5)) {
        case 0:
        case 1: {
            QList<LogEntry> batch;
            for (int count = random.bounded(60); count > 0; --count) {
                const int number = static_cast<int>(all.size() + batch.size());
                batch.append(line(
                    number, static_cast<Severity>(random.bounded(4)), names[random.bounded(1, 4)], QStringLiteral("Line %1").arg(number)));
            }
            model.append(batch);
            all += batch;
            break;
        }
        case 2:
            filter = {static_cast<LogLevel>(random.bounded(4)), names[random.bounded(4)], needles[random.bounded(4)]};
            model.setFilter(filter);
            break;
        default:
            QCoreApplication::processEvents();
            break;
        }
        const QStringList wanted = naiveTexts(all, filter);
        const QStringList shown = shownTexts(model);
        QVERIFY(shown.size() <= wanted.size());
        QCOMPARE(shown, wanted.last(shown.size()));
        QCOMPARE(mirror.texts(), shown);
        if (model.isComplete())
            QCOMPARE(shown.size(), wanted.size());
        unfinished += model.isComplete() ? 0 : 1;
    }
    QVERIFY2(unfinished > 10, "the searches were not interrupted");
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(shownTexts(model), naiveTexts(all, filter));
    QCOMPARE(model.lineCount(), all.size());
}

void TestLogModel::countsAndComponents()
{
    LogModel model;
    QSignalSpy counts(&model, &LogModel::countsChanged);
    QSignalSpy components(&model, &LogModel::componentsChanged);
    model.append(smallLog().first(2));
    QCOMPARE(counts.size(), 0);
    QCOMPARE(components.size(), 1);
    model.setFilter({LogLevel::Errors, {}, {}});
    model.append(smallLog().sliced(2));
    QCOMPARE(counts.size(), 1);
    QCOMPARE(components.size(), 2);
    QCOMPARE(model.errorCount(), 2);
    QCOMPARE(model.warningCount(), 1);
    QCOMPARE(model.components(), (QStringList{QStringLiteral("scan"), QStringLiteral("main"), QStringLiteral("net")}));
    model.append(smallLog().first(2));
    QCOMPARE(counts.size(), 1);
    QCOMPARE(components.size(), 2);
    QCOMPARE(model.lineCount(), 8);
    QCOMPARE(model.rowCount(), 2);
}

void TestLogModel::findsFailures()
{
    LogModel model;
    QCOMPARE(model.firstFailure({}), -1);
    model.append(smallLog());
    QCOMPARE(model.firstFailure({}), 4);
    QCOMPARE(model.firstFailure(smallLog()[4].time), 4);
    QCOMPARE(model.firstFailure(smallLog()[5].time), 5);
    QCOMPARE(model.firstFailure(smallLog()[5].time.addMSecs(1)), -1);
    model.setFilter({LogLevel::Errors, {}, {}});
    model.append(smallLog());
    QCOMPARE(model.rowOfLine(3), -1);
    QCOMPARE(model.rowOfLine(4), 0);
    QCOMPARE(model.rowOfLine(5), 1);
    QCOMPARE(model.rowOfLine(9), -1);
    QCOMPARE(model.rowOfLine(10), 2);
    QCOMPARE(model.rowOfLine(11), 3);
}

void TestLogModel::otherLinesInPlaceOfThese()
{
    LogModel model(nullptr, std::chrono::nanoseconds(0));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(smallLog());
    QList<LogEntry> others;
    for (int number = 0; number < 200; ++number)
        others.append(line(number, Severity::Warning, QStringLiteral("loader"), QStringLiteral("Line %1").arg(number)));
    QSignalSpy counts(&model, &LogModel::countsChanged);
    model.setLines(others, {LogLevel::Warnings, {}, {}});
    QVERIFY2(!model.isComplete(), "they are searched in slices, too");
    QVERIFY(counts.size() >= 1);
    QCOMPARE(model.errorCount(), 0);
    QCOMPARE(model.warningCount(), 200);
    QCOMPARE(model.components(), QStringList{QStringLiteral("loader")});
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(shownTexts(model), naiveTexts(others, {}));
    model.setLines({}, {});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.lineCount(), 0);
    QVERIFY(model.components().isEmpty());
    QVERIFY(model.isComplete());
    model.append(smallLog());
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.firstFailure({}), 4);
}

void TestLogModel::elapsedTime()
{
    LogModel model;
    QList<LogEntry> lines = smallLog();
    model.append(lines.first(2));
    QVERIFY(!model.hasRun());
    QSignalSpy counts(&model, &LogModel::countsChanged);
    lines[3].run = QStringLiteral("20261122T103205Z-0a1b2c");
    lines[3].at = 62'345;
    model.append({lines[3]});
    QVERIFY(model.hasRun());
    QCOMPARE(counts.size(), 1);
    QCOMPARE(model.index(0, LogModel::ElapsedColumn).data().toString(), QString());
    QCOMPARE(model.index(2, LogModel::ElapsedColumn).data().toString(), QStringLiteral("+1:02.345"));
    QCOMPARE(model.index(2, LogModel::ElapsedColumn).data(LogModel::ComponentRole).toString(), QStringLiteral("main"));
    QVERIFY(model.tabbedText(2, 2).contains(QStringLiteral("\t+1:02.345\tmain\tFlash erased\n")));
    QVERIFY(wholeLine(lines[3]).contains(QStringLiteral("+1:02.345")));
    QVERIFY(!wholeLine(lines[4]).contains(QLatin1Char('+')));
}

void TestLogModel::millionLines()
{
    constexpr int lines = 1'000'000;
    QList<LogEntry> all;
    all.reserve(lines);
    for (int number = 0; number < lines; ++number) {
        const Severity severity = number % 1000 == 0 ? Severity::Failure : Severity::Note;
        all.append(line(number, severity, QStringLiteral("main"), QStringLiteral("Block %1 acknowledged, 34.2 MB, 421 kB/s").arg(number)));
    }
    LogModel model;
    model.append(all);
    const LogFilter filter{LogLevel::All, {}, QStringLiteral("BLOCK 9")};
    const QStringList wanted = naiveTexts(all, filter);
    QElapsedTimer clock;
    clock.start();
    const auto found = std::count_if(
        all.cbegin(), all.cend(), [&](const LogEntry &entry) { return entry.text.contains(filter.text, Qt::CaseInsensitive); });
    const qint64 naive = clock.nsecsElapsed();
    QCOMPARE(found, wanted.size());

    int turns = 0;
    qint64 longest = 0;
    QElapsedTimer turn;
    QTimer counter;
    connect(&counter, &QTimer::timeout, this, [&] {
        longest = std::max(longest, turn.nsecsElapsed());
        turn.restart();
        ++turns;
    });
    qint64 whole = 0;
    connect(&model, &LogModel::searchFinished, this, [&] {
        whole = clock.nsecsElapsed();
        counter.stop();
    });
    counter.start(0);
    clock.restart();
    turn.start();
    model.setFilter(filter);
    QVERIFY(!model.isComplete());
    QVERIFY(model.rowCount() > 0);
    QCOMPARE(model.index(model.rowCount() - 1, LogModel::TextColumn).data().toString(), wanted.last());
    QTRY_VERIFY_WITH_TIMEOUT(model.isComplete(), 120'000);
    QVERIFY2(turns >= 3, "the event loop did not run during the search");
    QCOMPARE(model.rowCount(), wanted.size());
    QCOMPARE(shownTexts(model), wanted);
    qInfo("search of %d lines: %lld us in %d turns, longest turn %lld us; a naive pass in one piece: %lld us (%.2f of it)", lines,
        whole / 1000, turns, longest / 1000, naive / 1000, static_cast<double>(whole) / static_cast<double>(naive));
}

void TestLogModel::foreignTextIsPlain()
{
    LogModel model;
    model.append({line(0, Severity::Warning, QStringLiteral("a\tb"), QStringLiteral("one\ntwo\u202Ethree"))});
    const QChar mark(QChar::ReplacementCharacter);
    QCOMPARE(model.index(0, LogModel::TextColumn).data().toString(),
        QStringLiteral("one") + mark + QStringLiteral("two") + mark + QStringLiteral("three"));
    QCOMPARE(model.tabbedText(0, 0).count(QLatin1Char('\t')), 3);
    QCOMPARE(model.tabbedText(0, 0).count(QLatin1Char('\n')), 1);
    QVERIFY(model.index(0, LogModel::TextColumn).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Warning: one")));
}

void TestLogModel::wholeLineIsNeverMarkup_data()
{
    QTest::addColumn<QString>("component");
    QTest::addColumn<QString>("text");
    QTest::newRow("tags") << QStringLiteral("main") << QStringLiteral("<b>bold</b> <img src=x>");
    QTest::newRow("document") << QStringLiteral("<html>") << QStringLiteral("<!DOCTYPE html><p>x</p>");
    QTest::newRow("entity") << QStringLiteral("&lt;") << QStringLiteral("&lt;b&gt;");
    QTest::newRow("no component") << QString() << QStringLiteral("<p>x</p>");
    QTest::newRow("long") << QStringLiteral("main") << QStringLiteral("<p>") + QStringLiteral("many words ").repeated(100);
    QTest::newRow("long without blanks") << QStringLiteral("main") << QString(1000, QLatin1Char('x'));
}

void TestLogModel::wholeLineIsNeverMarkup()
{
    QFETCH(QString, component);
    QFETCH(QString, text);
    const QString whole = wholeLine(line(0, Severity::Note, component, text));
    QVERIFY(!Qt::mightBeRichText(whole));
    const QStringList lines = whole.split(QLatin1Char('\n'));
    for (const QString &part : lines)
        QVERIFY2(part.size() <= 101, qPrintable(part));
    const QString read = lines.sliced(component.isEmpty() ? 1 : 2).join(QString());
    QCOMPARE(read.simplified().remove(QLatin1Char(' ')), text.simplified().remove(QLatin1Char(' ')));
}

void TestLogModel::snapshotStays()
{
    LogModel model;
    for (int time = 0; time < 1000; ++time)
        model.append(smallLog());
    const LogSnapshot snapshot = model.snapshot();
    model.append(smallLog());
    model.setFilter({LogLevel::Errors, {}, {}});
    QCOMPARE(snapshot.lines.size(), 6000);
    QCOMPARE(snapshot.shown().size(), 6000);
    model.setLines({}, {});
    QCOMPARE(snapshot.lines.at(5999).text, QStringLiteral("Gone"));
}

QTEST_MAIN(TestLogModel)
#include "tst_log_model.moc"
