// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_wait.h"
#include "core/record/usual_durations.h"
#include "core/upgrade/moving_rate.h"
#include "tests/unit/told_run.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace fwpilot;
using namespace fwpilot::sample;
using namespace Qt::StringLiterals;

namespace {

RecordedRun runOf(const QByteArray &journal)
{
    const Result<RecordedRun> run = parseRun(journal, sample::firstRun);
    return run ? *run : RecordedRun();
}

ManagementProcessor like(const QString &vendor, const QString &model, const QString &id)
{
    ManagementProcessor processor;
    processor.vendor = vendor;
    processor.model = model;
    processor.id = id;
    return processor;
}

void keepAll(const QList<ToldRun> &runs)
{
    int number = 0;
    for (const ToldRun &told : runs)
        keep(++number, journalOf(told));
}

const ToldRun quick = [] {
    ToldRun told;
    told.restart = 10'000;
    return told;
}();
const ToldRun usual;
const ToldRun slow = [] {
    ToldRun told;
    told.restart = 60'000;
    return told;
}();

ToldRun failedInRestart()
{
    ToldRun told = slow;
    told.restart = -1;
    told.end = UpgradeState::Failed;
    return told;
}

ToldRun with(ToldRun told, const std::function<void(ToldRun &)> &change)
{
    change(told);
    return told;
}

}  // namespace

class TestUsualDurations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", m_state->path().toUtf8());
    }

    void aRunTellsItsPieces()
    {
        const UsualDurations told = durationsOf(runOf(journalOf(usual)));
        QCOMPARE(told.check, 500);
        QCOMPARE(told.restart, 20'000);
        QCOMPARE(told.readBack, 1500);
        QCOMPARE(told.bytesPerSecond, 500'000.0);
        QCOMPARE(told.runs, 1);
        QCOMPARE(told.sending(2'000'000), 4000);
        QCOMPARE(told.afterCheck(2'000'000), 4000 + 20'000 + 1500);
    }

    void learned_data()
    {
        QTest::addColumn<QList<ToldRun>>("runs");
        QTest::addColumn<bool>("demo");
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("restart");
        const auto stopped = with(usual, [](ToldRun &told) { told.end = UpgradeState::Stopped; });
        const auto demo = with(slow, [](ToldRun &told) { told.demo = true; });
        const auto other = with(slow, [](ToldRun &told) { told.model = u"R2"_s; told.processor = u"acme-r2-1"_s; });
        const auto sibling = with(slow, [](ToldRun &told) { told.processor = u"acme-r1-0043"_s; });
        const auto unnamed = with(slow, [](ToldRun &told) { told.vendor.clear(); told.model.clear(); });
        const auto stranger = with(unnamed, [](ToldRun &told) { told.processor = u"somebody"_s; });
        const auto row = [](const char *name, const QList<ToldRun> &runs, int count, qint64 restart, bool ofDemo = false) {
            QTest::newRow(name) << runs << ofDemo << count << restart;
        };
        row("none", {}, 0, 0);
        row("one", {usual}, 1, 20'000);
        row("two", {quick, usual}, 2, 15'000);
        row("three, one of them slow", {quick, slow, usual}, 3, 20'000);
        row("the newest twenty", QList<ToldRun>(30, slow) + QList<ToldRun>(20, quick), 20, 10'000);
        row("another of the same model", {sibling}, 1, 60'000);
        row("another model", {other}, 0, 0);
        row("another model beside", {other, usual, other}, 1, 20'000);
        row("no model told, the same processor", {unnamed}, 1, 60'000);
        row("no model told, another processor", {stranger}, 0, 0);
        row("the model counts before the processor", {unnamed, unnamed, usual}, 1, 20'000);
        row("a demo's for a real one", {demo}, 0, 0);
        row("a demo's beside", {demo, demo, usual}, 1, 20'000);
        row("a demo's for the demo", {usual, demo}, 1, 60'000, true);
        row("failed in the restart", {failedInRestart()}, 0, 0);
        row("failed in the restart, beside", {usual, failedInRestart(), failedInRestart()}, 1, 20'000);
        row("stopped", {stopped}, 0, 0);
    }
    void learned()
    {
        QFETCH(const QList<ToldRun>, runs);
        QFETCH(const bool, demo);
        keepAll(runs);
        const UsualDurations learned = learnUsualDurations(like(u"ACME"_s, u"R1"_s, u"acme-r1-0042"_s), demo);
        QTEST(learned.runs, "count");
        QTEST(learned.restart, "restart");
        QCOMPARE(learned.bytesPerSecond > 0, learned.runs > 0);
    }

    void aProcessorWithoutAModelHasItsOwnRuns()
    {
        keepAll({slow, with(quick, [](ToldRun &told) { told.vendor.clear(); told.model.clear(); })});
        QCOMPARE(learnUsualDurations(like({}, {}, u"acme-r1-0042"_s), false).runs, 2);
        QCOMPARE(learnUsualDurations(like({}, {}, u"other"_s), false).runs, 0);
        QCOMPARE(learnUsualDurations(like(u"ACME"_s, {}, u"other"_s), false).runs, 0);
    }

    /// What a journal says of a run that was not straight, or that cannot be, is not learned.
    void notLearned_data()
    {
        QTest::addColumn<QByteArray>("journal");
        using enum UpgradeState;
        const auto row = [](const char *name, const std::function<void(Journal &)> &write) {
            Journal journal{ToldRun()};
            write(journal);
            QTest::newRow(name) << journal.bytes;
        };
        const QJsonObject end = endLine(Succeeded, {}, std::nullopt);
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        QTest::newRow("nothing in it") << Journal(ToldRun()).bytes;
        QTest::newRow("cut off") << journalOf(usual).chopped(1);
        row("no verdict", [&](Journal &journal) {
            for (const UpgradeState state : {Preparing, Transferring, Storing, Activating, Restarting, Confirming})
                journal.add(1000, state);
        });
        row("it restarted twice", [&](Journal &journal) {
            qint64 at = 0;
            for (const UpgradeState state : {Preparing, Transferring, Storing, Activating, Restarting, Confirming, Restarting, Confirming})
                journal.add(at += 1000, state);
            journal.add(at, end);
        });
        row("it was sent twice", [&](Journal &journal) {
            qint64 at = 0;
            for (const UpgradeState state :
                {Preparing, Transferring, Activating, Restarting, Confirming, Preparing, Transferring, Activating, Restarting, Confirming})
                journal.add(at += 1000, state);
            journal.add(at, end);
        });
        row("it was interrupted", [&](Journal &journal) {
            journal.add(0, Preparing);
            journal.add(10, Transferring);
            journal.add(20, {{u"type"_s, u"resume"_s}});
            qint64 at = 1000;
            for (const UpgradeState state : {Preparing, Transferring, Activating, Restarting, Confirming})
                journal.add(at += 1000, state);
            journal.add(at, end);
        });
        const auto times = [&](const char *name, const QList<qint64> &at) {
            row(name, [&](Journal &journal) {
                const QList<UpgradeState> states{Preparing, Transferring, Activating, Restarting, Confirming};
                for (qsizetype index = 0; index < states.size(); ++index)
                    journal.add(at[index], states[index]);
                journal.add(at.last(), end);
            });
        };
        times("a clock that fell", {5000, 4000, 3000, 2000, 1000});
        times("a clock that leapt", {0, 4'000'000, 8'000'000, 12'000'000, 16'000'000});
        times("times at the end of numbers", {0, most, 0, 0, most});
        times("negative times", {-most, -most, -1, -most, -1});
    }
    void notLearned()
    {
        QFETCH(const QByteArray, journal);
        const UsualDurations told = durationsOf(runOf(journal));
        QCOMPARE(told.restart, 0);
        QCOMPARE(told.check, 0);
        QCOMPARE(told.bytesPerSecond, 0.0);
        keep(1, journal);
        keep(2, journalOf(usual));
        const UsualDurations learned = learnUsualDurations(sample::processor(), false);
        QCOMPARE(learned.restart, 20'000);
        QCOMPARE(learned.bytesPerSecond, 500'000.0);
    }

    /// No flipped bit and no cut does any harm; what is still believed is a figure within bounds.
    void damaged()
    {
        const QByteArray whole = journalOf(usual);
        for (qsizetype at = 0; at < whole.size(); at += 3) {
            QByteArray bad = whole;
            bad[at] = static_cast<char>(bad[at] ^ 0x10);
            QCOMPARE(durationsOf(runOf(bad)), UsualDurations());
            QCOMPARE(durationsOf(runOf(whole.left(at))), UsualDurations());
        }
    }

    void absurdRates_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<qint64>("sending");
        QTest::newRow("no time at all") << 1'000'000ULL << 0LL;
        QTest::newRow("next to no time") << 1'000'000ULL << 99LL;
        QTest::newRow("more than there is") << quint64{std::numeric_limits<qint64>::max()} << 1000LL;
        QTest::newRow("nothing sent") << 0ULL << 1000LL;
        QTest::newRow("less than a byte a second") << 1ULL << 2000LL;
        QTest::newRow("for two hours") << 1'000'000'000ULL << 7'200'000LL;
    }
    void absurdRates()
    {
        QFETCH(const quint64, bytes);
        QFETCH(const qint64, sending);
        const UsualDurations told = durationsOf(runOf(journalOf(with(usual, [&](ToldRun &one) { one.bytes = bytes; one.sending = sending; }))));
        QCOMPARE(told.bytesPerSecond, 0.0);
        QCOMPARE(told.restart, 20'000);  // that is none the worse
        QCOMPARE(told.sending(1'000'000), 0);
        QCOMPARE(told.afterCheck(1'000'000), 0);
    }

    void rounded_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 milliseconds, const QString &text) { QTest::addRow("%lld", milliseconds) << milliseconds << text; };
        row(-5, u"1 s"_s);
        row(0, u"1 s"_s);
        row(300, u"1 s"_s);
        row(8001, u"9 s"_s);
        row(9001, u"10 s"_s);
        row(18'200, u"20 s"_s);
        row(20'000, u"20 s"_s);
        row(20'001, u"25 s"_s);
        row(55'000, u"55 s"_s);
        row(56'000, u"1 min"_s);
        row(94'000, u"1 min 30 s"_s);
        row(118'000, u"2 min"_s);
        row(299'000, u"5 min"_s);
        row(330'000, u"6 min"_s);
        row(3'569'000, u"59 min"_s);
        row(3'599'000, u"1 h"_s);
        row(4'200'000, u"1 h 10 min"_s);
    }
    void rounded()
    {
        QFETCH(const qint64, milliseconds);
        QTEST(roundedDuration(milliseconds), "text");
    }

    void outlook_data()
    {
        using enum WaitOutlook::Pace;
        QTest::addColumn<qint64>("waited");
        QTest::addColumn<qint64>("usually");
        QTest::addColumn<int>("pace");
        QTest::addColumn<qint64>("left");
        const auto row = [](const char *name, qint64 waited, qint64 usually, WaitOutlook::Pace pace, qint64 left) {
            QTest::newRow(name) << waited << usually << static_cast<int>(pace) << left;
        };
        row("nothing known", 50'000, 0, Unknown, 0);
        row("begun", 0, 20'000, Within, 20'000);
        row("half", 10'000, 20'000, Within, 10'000);
        row("as long as usual", 20'000, 20'000, Within, 0);
        row("longer", 20'001, 20'000, Beyond, 0);
        row("nearly twice", 39'999, 20'000, Beyond, 0);
        row("twice", 40'000, 20'000, Late, 0);
        row("ten times, and nobody could tell", 3000, 300, Beyond, 0);
        row("short, and three seconds beyond", 3300, 300, Late, 0);
    }
    void outlook()
    {
        QFETCH(const qint64, waited);
        QFETCH(const qint64, usually);
        const WaitOutlook seen = outlookOf(waited, usually, 120'000);
        QTEST(static_cast<int>(seen.pace), "pace");
        QTEST(seen.left, "left");
    }

    /// It grows all the time, follows the time to four fifths of the usual one, and is never full.
    void theShareOfAWait()
    {
        QCOMPARE(outlookOf(10'000, 20'000, 120'000).share, 0.5);
        QCOMPARE(outlookOf(16'000, 20'000, 120'000).share, 0.8);
        QCOMPARE(outlookOf(30'000, 0, 120'000).share, 0.25);
        QCOMPARE(outlookOf(30'000, 0, 0).share, 0.0);
        double former = -1;
        for (qint64 waited = 0; waited < 400'000; waited += 100) {
            const double share = outlookOf(waited, 20'000, 120'000).share;
            QVERIFY(share > former);
            QVERIFY(share < 1);
            former = share;
        }
        QVERIFY(outlookOf(20'000, 20'000, 0).share >= 0.89);
    }

    void aWaitHasItsDeadline()
    {
        RunWait wait({0, 20'000, 1500, 0, 3});
        const auto figures = [](UpgradeState state, quint64 done, quint64 total) {
            UpgradeEvent event = eventIn(state);
            event.progress = true;
            event.done = done;
            event.total = total;
            return event;
        };
        wait.take(figures(UpgradeState::Transferring, 5, 10), 1000);
        QCOMPARE(wait.outlook(), WaitOutlook());
        wait.take(eventIn(UpgradeState::Restarting), 5000);
        QCOMPARE(wait.limit(), 0);
        QCOMPARE(wait.usual(), 20'000);
        wait.take(figures(UpgradeState::Restarting, 60, 12'000), 5100);
        QCOMPARE(wait.limit(), 12'000);
        wait.take(figures(UpgradeState::Restarting, 900, 12'000), 6100);  // noise
        QCOMPARE(wait.limit(), 12'000);
        wait.take(figures(UpgradeState::Restarting, 3000, 15'000), 8000);  // it was seen once more
        QCOMPARE(wait.limit(), 15'000);
        wait.take(figures(UpgradeState::Restarting, 3000, ~quint64{0}), 8000);
        QCOMPARE(wait.limit(), 15'000);
        wait.tick(9000);
        QCOMPARE(wait.waited(), 4000);
        QCOMPARE(wait.outlook().left, 16'000);
        wait.take(figures(UpgradeState::Confirming, 6000, 90'000), 11'000);
        QCOMPARE(wait.waited(), 0);
        QCOMPARE(wait.usual(), 1500);
        QCOMPARE(wait.limit(), 84'000);
        wait.take(eventIn(UpgradeState::Succeeded), 12'000);
        QCOMPARE(wait.waited(), 0);
        QCOMPARE(wait.outlook(), WaitOutlook());
    }

    void steady_data()
    {
        QTest::addColumn<QList<quint64>>("perTenth");  // bytes in each tenth of a second, again and again
        QTest::addColumn<int>("tenths");
        QTest::addColumn<bool>("steady");
        QTest::newRow("nothing") << QList<quint64>{100} << 0 << false;
        QTest::newRow("for two seconds") << QList<quint64>{100} << 20 << false;
        QTest::newRow("for three seconds") << QList<quint64>{100} << 31 << true;
        QTest::newRow("for long") << QList<quint64>{100} << 600 << true;
        QTest::newRow("in blocks") << QList<quint64>{0, 0, 300} << 60 << true;
        QTest::newRow("a second fast, a second slow") << QList<quint64>{300, 300, 300, 300, 300, 300, 300, 300, 300, 20, 20, 20, 20, 20, 20, 20, 20, 20}
                                                      << 60 << false;
        QTest::newRow("it stands") << QList<quint64>{0} << 60 << false;
    }
    void steady()
    {
        QFETCH(const QList<quint64>, perTenth);
        QFETCH(const int, tenths);
        MovingRate rate;
        quint64 done = 0;
        for (int tenth = 0; tenth < tenths; ++tenth)
            rate.add(tenth * 100, done += perTenth[tenth % perTenth.size()]);
        QTEST(rate.isSteady(), "steady");
        rate.reset();
        QVERIFY(!rate.isSteady());
    }

private:
    std::unique_ptr<QTemporaryDir> m_state;
};

QTEST_GUILESS_MAIN(TestUsualDurations)
#include "tst_usual_durations.moc"
