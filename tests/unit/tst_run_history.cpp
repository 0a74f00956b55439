// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_listing.h"
#include "core/record/run_outcome.h"
#include "core/upgrade/upgrade_report.h"
#include "tests/busy_machine.h"
#include "tests/unit/many_runs.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <atomic>
#include <memory>
#include <thread>

using namespace fwpilot;
using namespace fwpilot::sample;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fwpilot::RunSummary)

class TestRunHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatAListNeeds();
    void listsAndOpensAnEarlierVersionsJournal();
    void listsAJournalWithoutAnyOptionalKey();
    void listsThousands();
    void readsALongEnd();
    void countsWhatCannotBeRead();
    void listsWhileOthersDelete();
    void outcomes_data();
    void outcomes();
    void searches_data();
    void searches();
    void whatMayGoOn_data();
    void whatMayGoOn();
    void onlyTheNewestMayGoOn();
    void deletes();
    void deletesWhatWasSavedElsewhere();
    void listsWhatIsOnlyElsewhere();
    void doesNotDelete_data();
    void doesNotDelete();
    void noRunGoesOnInADeletedRecord();

private:
    std::unique_ptr<QTemporaryDir> m_state;
};

void TestRunHistory::init()
{
    m_state = std::make_unique<QTemporaryDir>();
    QVERIFY(m_state->isValid());
    qputenv("XDG_STATE_HOME", m_state->path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_state->path().toUtf8());
}

void TestRunHistory::tellsWhatAListNeeds()
{
    RunOpening opening = sample::opening(firstRun);
    opening.trust = u"trusted"_s;
    opening.signer = u"ACME Release"_s;
    UpgradeJournal journal = created(opening);
    writeWholeRun(journal);
    const QList<RunSummary> runs = listRuns();
    QCOMPARE(runs.size(), 1);
    const RunSummary &run = runs.first();
    QCOMPARE(run.vendor, u"ACME"_s);
    QCOMPARE(run.model, u"R1"_s);
    QCOMPARE(run.serial, u"0042"_s);
    QCOMPARE(run.host, u"srv-0421"_s);
    QCOMPARE(run.user, u"kim"_s);
    QCOMPARE(run.trust, u"trusted"_s);
    QCOMPARE(run.signer, u"ACME Release"_s);
    QCOMPARE(run.manifestDigest, QByteArray(32, 'm'));
    QVERIFY(run.begun && run.finished && !run.closed && !run.demo);
    QCOMPARE(run.error->code, Error::Code::Rejected);
    const Result<RecordedRun> whole = readRun(firstRun);
    QVERIFY(whole);
    QCOMPARE(run.durationMilliseconds, whole->durationMilliseconds);
    QCOMPARE(summarize(run).sentence(), summarize(*whole).sentence());
    QCOMPARE(processorOf(run), u"ACME R1"_s);
    QCOMPARE(signatureOf(run), u"signed by ACME Release"_s);
}

/// As a version of 28 November 2026 wrote it, but for the bundle's path: without address, fingerprint, and the processor's name in the first
/// line.
void TestRunHistory::listsAndOpensAnEarlierVersionsJournal()
{
    const QString id = u"20261128T121919Z-eb1529"_s;
    QVERIFY(QDir().mkpath(journalFolder()));
    QVERIFY(QFile::copy(QStringLiteral(FWPILOT_SOURCE_DIR "/tests/unit/journals/") + id + u".jsonl"_s, pathOf(id)));
    const RunListing listing = readListing();
    QCOMPARE(listing.runs.size(), 1);
    QCOMPARE(listing.unreadable, 0);
    const RunSummary &run = listing.runs.first();
    QCOMPARE(run.run, id);
    QVERIFY(run.vendor.isEmpty() && run.address.isEmpty());
    QCOMPARE(processorOf(run), u"firmware-pilot-reference-mp-SIM526717"_s);
    QCOMPARE(run.host, u"vm"_s);
    QCOMPARE(run.bundle, u"test 2.0.0"_s);
    QCOMPARE(signatureOf(run), u"UNSIGNED"_s);
    QCOMPARE(outcomeOf(run), RunOutcome::Failed);
    QCOMPARE(run.durationMilliseconds, 10041);
    QCOMPARE(run.verdicts.size(), 3);
    QVERIFY(run.mayGoOn);  // a timeout may be over
    const Result<RecordedRun> whole = readRun(id);
    QVERIFY(whole && !whole->damaged && !whole->torn && whole->finished);
    QCOMPARE(whole->opening.plan.steps.size(), 4);  // one of them is not in the bundle
    QVERIFY(!whole->events.isEmpty());
    QCOMPARE(whole->events.last().at, 33);
}

void TestRunHistory::listsAJournalWithoutAnyOptionalKey()
{
    QVERIFY(QDir().mkpath(journalFolder()));
    putFile(pathOf(firstRun), sealLine(0, 0, {{u"type"_s, u"run"_s}}));
    const QList<RunSummary> runs = listRuns();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().run, firstRun);
    QVERIFY(!runs.first().finished && !runs.first().torn && !runs.first().mayGoOn && !runs.first().begun);
    QCOMPARE(outcomeOf(runs.first()), RunOutcome::Unreadable);
    QVERIFY(processorOf(runs.first()).isEmpty() && signatureOf(runs.first()).isEmpty());
    QVERIFY(searchedText(runs.first()).contains(firstRun.toLower()));
    const Result<RecordedRun> whole = readRun(firstRun);
    QVERIFY(whole && !whole->finished && whole->lines == 1);
}

/// Measured by bench_history: 5,000 in 100 ms. Here only that nothing grows faster than it should.
void TestRunHistory::listsThousands()
{
    constexpr int count = 5000;
    writeManyRuns(count);
    const CpuTimer timer;
    const RunListing listing = readListing();
    const qint64 took = timer.milliseconds();
    QCOMPARE(listing.runs.size(), count);
    QCOMPARE(listing.runs.first().run, runId(count - 1));
    QCOMPARE(listing.runs.last().run, runId(0));
    QCOMPARE(listing.runs.first().state, UpgradeState::Succeeded);
    QCOMPARE(matching(listing.runs, searchWords(u"ACME-r1-0007 srv-0421"_s)).size(), count / 40);
    QVERIFY2(took < 2000, qPrintable(QString::number(took)));
}

/// An end with verdicts and texts for 64 images is behind the usual beginning of a file's tail.
void TestRunHistory::readsALongEnd()
{
    QList<ComponentVerdict> verdicts;
    for (int image = 0; image < 64; ++image)
        verdicts += {QString(100, u'c') + QString::number(image), QString(60, u'1'), QString(60, u'2'), QByteArray(32, 'x'), Verdict::Updated, {}};
    UpgradeJournal journal = created(sample::opening(firstRun));
    for (int line = 0; line < 200; ++line)
        journal.event(sample::event(line % 60, UpgradeState::Transferring, QString(300, u'x')));
    QVERIFY(journal.end(UpgradeState::Succeeded, verdicts, {}));
    const QList<RunSummary> runs = listRuns();
    QCOMPARE(runs.size(), 1);
    QVERIFY(runs.first().finished && !runs.first().torn);
    QCOMPARE(runs.first().verdicts.size(), 64);
}

void TestRunHistory::countsWhatCannotBeRead()
{
    created(sample::opening(firstRun));
    const QDir folder(journalFolder());
    QVERIFY(QFile::link(u"/nowhere"_s, pathOf(u"20261122T103205Z-00000c"_s)));
    putFile(folder.filePath(u"notes.jsonl"_s), "x");
    QVERIFY(QFile::link(u"/dev/null"_s, pathOf(u"20261122T103205Z-00000d"_s)));
    putFile(pathOf(u"20261122T103205Z-00000e"_s), "not a journal\n");
    const RunListing listing = readListing();
    QCOMPARE(listing.runs.size(), 2);
    QCOMPARE(listing.unreadable, 2);
    QCOMPARE(outcomeOf(listing.runs.last()), RunOutcome::Unreadable);
    QCOMPARE(listing.runs.last().run, u"20261122T103205Z-00000e"_s);
}

/// What is deleted by another program while it is listed is no file that cannot be read.
void TestRunHistory::listsWhileOthersDelete()
{
    created(sample::opening(secondRun));
    const QByteArray journal = contentOf(pathOf(secondRun));
    const QString path = pathOf(firstRun);
    std::atomic<bool> ends = false;
    std::thread deleting([&] {
        while (!ends) {
            putFile(path, journal);
            QFile::remove(path);
        }
    });
    qsizetype unreadable = 0;
    qsizetype fewest = 2;
    for (int times = 0; times < 2000; ++times) {
        const RunListing listing = readListing();
        unreadable += listing.unreadable;
        fewest = std::min(fewest, listing.runs.size());
    }
    ends = true;
    deleting.join();
    QCOMPARE(unreadable, 0);
    QCOMPARE(fewest, 1);
}

void TestRunHistory::outcomes_data()
{
    QTest::addColumn<RunSummary>("run");
    QTest::addColumn<QString>("name");
    RunSummary run;
    run.started = sample::time(0);
    QTest::newRow("cut off") << run << u"cut off"_s;
    run.live = true;
    QTest::newRow("running") << run << u"running"_s;
    run.live = false;
    run.finished = true;
    run.state = UpgradeState::Succeeded;
    QTest::newRow("nothing to do") << run << u"nothing to do"_s;
    const auto with = [&run](Verdict verdict) {
        RunSummary made = run;
        made.verdicts = {{u"bmc"_s, {}, {}, {}, verdict, {}}};
        return made;
    };
    QTest::newRow("updated") << with(Verdict::Updated) << u"updated"_s;
    run.state = UpgradeState::Stopped;
    QTest::newRow("stopped") << with(Verdict::Stopped) << u"stopped"_s;
    run.state = UpgradeState::Failed;
    QTest::newRow("failed") << with(Verdict::Failed) << u"failed"_s;
    QTest::newRow("reverted") << with(Verdict::Reverted) << u"reverted"_s;
    QTest::newRow("not known") << with(Verdict::Unknown) << u"not known"_s;
    QTest::newRow("no beginning") << RunSummary() << u"damaged"_s;
}

void TestRunHistory::outcomes()
{
    QFETCH(RunSummary, run);
    QTEST(outcomeName(outcomeOf(run)), "name");
    QVERIFY(searchedText(run).contains(outcomeName(outcomeOf(run))));
}

void TestRunHistory::searches_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("spaces") << u"  \t "_s << true;
    QTest::newRow("machine") << u"srv-0421"_s << true;
    QTest::newRow("part of it, in capitals") << u"SRV-04"_s << true;
    QTest::newRow("processor's id") << u"acme-r1-0042"_s << true;
    QTest::newRow("vendor and model") << u"acme r1"_s << true;
    QTest::newRow("serial") << u"0042"_s << true;
    QTest::newRow("address") << u"00:05.0"_s << true;
    QTest::newRow("bundle and version") << u"firmware 2.7.0"_s << true;
    QTest::newRow("signer") << u"corvane"_s << true;
    QTest::newRow("person") << u"kim"_s << true;
    QTest::newRow("verdict") << u"stopped"_s << true;
    QTest::newRow("component and verdict") << u"fpga blocked"_s << true;
    QTest::newRow("day") << u"2026-11-22"_s << true;
    QTest::newRow("day in words") << u"22 Nov 2026"_s << true;
    QTest::newRow("run") << firstRun << true;
    QTest::newRow("several, out of order") << u"kim 2.7.0 STOPPED srv"_s << true;
    QTest::newRow("one that is not in it") << u"kim 2.7.0 reverted"_s << false;
    QTest::newRow("across two things") << u"kimACME"_s << false;
    QTest::newRow("another day") << u"2026-11-23"_s << false;
    QTest::newRow("no pattern") << u".*"_s << false;
}

void TestRunHistory::searches()
{
    QFETCH(QString, search);
    RunOpening opening = sample::opening(firstRun);
    opening.trust = u"trusted"_s;
    opening.signer = u"Corvane Signing"_s;
    opening.started = QDateTime(QDate(2026, 11, 22), QTime(12, 0));
    {
        UpgradeJournal journal = created(opening);
        writeWholeRun(journal);
    }
    QTEST(!matching(listRuns(), searchWords(search)).isEmpty(), "found");
}

void TestRunHistory::whatMayGoOn_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("mayGoOn");
    QTest::newRow("cut off") << u""_s << true;
    QTest::newRow("stopped") << u"stopped"_s << true;
    QTest::newRow("timeout") << u"timeout"_s << true;
    QTest::newRow("refused") << u"rejected"_s << false;
    QTest::newRow("succeeded") << u"succeeded"_s << false;
    QTest::newRow("closed") << u"closed"_s << false;
}

void TestRunHistory::whatMayGoOn()
{
    QFETCH(QString, end);
    {
        UpgradeJournal journal = created(sample::opening(firstRun));
        QVERIFY(journal.startUpgrade({4'000'000'000U, 17}));
        const Error stopped{Error::Code::Stopped, u"Stopped."_s};
        if (end == u"stopped"_s)
            QVERIFY(journal.end(UpgradeState::Stopped, verdicts(), stopped));
        else if (end == u"timeout"_s)
            QVERIFY(journal.end(UpgradeState::Failed, verdicts(), Error{Error::Code::Timeout, u"No answer."_s}));
        else if (end == u"rejected"_s)
            QVERIFY(journal.end(UpgradeState::Failed, verdicts(), Error{Error::Code::Rejected, u"No."_s}));
        else if (end == u"succeeded"_s)
            QVERIFY(journal.end(UpgradeState::Succeeded, verdicts(), {}));
        else if (end == u"closed"_s)
            QVERIFY(journal.close(verdicts(), stopped));
        QVERIFY(!listRuns().first().mayGoOn || !end.isEmpty());  // while it is carried out it goes on already
    }
    QTEST(listRuns().first().mayGoOn, "mayGoOn");
}

void TestRunHistory::onlyTheNewestMayGoOn()
{
    created(sample::opening(firstRun));
    created(sample::opening(secondRun));
    QList<RunSummary> runs = listRuns();
    QVERIFY(runs[0].run == secondRun && runs[0].mayGoOn && !runs[1].mayGoOn);
    {
        UpgradeJournal journal = created(sample::opening(u"20261122T103207Z-00000c"_s));  // it found the processor in use
        QVERIFY(journal.end(UpgradeState::Failed, verdicts(), Error{Error::Code::Busy, u"In use."_s}));
    }
    runs = listRuns();
    QVERIFY(!runs[0].mayGoOn && runs[1].mayGoOn && !runs[2].mayGoOn);
}

void TestRunHistory::deletes()
{
    created(sample::opening(firstRun));
    created(sample::opening(secondRun));
    QVERIFY(deleteRun(firstRun));
    QVERIFY(!QFile::exists(pathOf(firstRun)));
    QCOMPARE(listRuns().size(), 1);
    QCOMPARE(listRuns().first().run, secondRun);
    QCOMPARE(deleteRun(firstRun).error().code, Error::Code::NotFound);
}

void TestRunHistory::deletesWhatWasSavedElsewhere()
{
    created(sample::opening(firstRun));
    const QString elsewhere = m_state->filePath(rescuedName(firstRun));
    putFile(elsewhere, contentOf(pathOf(firstRun)));
    QCOMPARE(listRuns().first().path, elsewhere);
    QVERIFY(deleteRun(firstRun));
    QVERIFY(!QFile::exists(pathOf(firstRun)) && !QFile::exists(elsewhere));
    QVERIFY(listRuns().isEmpty());
}

/// The disk of the journals is gone, or had nothing of this one.
void TestRunHistory::listsWhatIsOnlyElsewhere()
{
    created(sample::opening(firstRun));
    created(sample::opening(secondRun));
    const QString elsewhere = m_state->filePath(rescuedName(firstRun));
    QVERIFY(QFile::rename(pathOf(firstRun), elsewhere));
    QCOMPARE(listRuns().size(), 2);
    QVERIFY(QDir(journalFolder()).removeRecursively());
    const QList<RunSummary> runs = listRuns();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().run, firstRun);
    QCOMPARE(runs.first().path, elsewhere);
    QVERIFY(readRun(firstRun));
    QVERIFY(deleteRun(firstRun));
    QVERIFY(!QFile::exists(elsewhere));
    QCOMPARE(deleteRun(firstRun).error().code, Error::Code::NotFound);
}

void TestRunHistory::doesNotDelete_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("one that is carried out") << u"live"_s << Error::Code::Busy;
    QTest::newRow("one that there is not") << u"missing"_s << Error::Code::NotFound;
    QTest::newRow("a path") << u"path"_s << Error::Code::NotFound;
    QTest::newRow("a way out of the folder") << u"dots"_s << Error::Code::NotFound;
    QTest::newRow("a link") << u"link"_s << Error::Code::Malformed;
    QTest::newRow("a folder") << u"folder"_s << Error::Code::NoAccess;
}

void TestRunHistory::doesNotDelete()
{
    QFETCH(QString, what);
    std::optional<UpgradeJournal> live = created(sample::opening(firstRun));
    const QString other = m_state->filePath(secondRun + u".jsonl"_s);
    putFile(other, "mine");
    QString asked = what == u"live"_s ? firstRun : secondRun;
    if (what == u"path"_s)
        asked = other;
    else if (what == u"dots"_s)
        asked = u"../../"_s + secondRun;
    else if (what == u"link"_s)
        QVERIFY(QFile::link(other, pathOf(secondRun)));
    else if (what == u"folder"_s)
        QVERIFY(QDir().mkpath(pathOf(secondRun)));
    const Result<void> deleted = deleteRun(asked);
    QVERIFY(!deleted);
    QTEST(deleted.error().code, "code");
    QVERIFY(!deleted.error().message.isEmpty() && !deleted.error().remedy().isEmpty());
    QCOMPARE(contentOf(other), QByteArray("mine"));
    QVERIFY(QFile::exists(pathOf(firstRun)));
    live.reset();
    QVERIFY(deleteRun(firstRun));
}

void TestRunHistory::noRunGoesOnInADeletedRecord()
{
    created(sample::opening(firstRun));
    const Result<RecordedRun> run = readRun(firstRun);
    QVERIFY(run);
    QVERIFY(deleteRun(firstRun));
    QVERIFY(!UpgradeJournal::resume(*run));
    QVERIFY(!QFile::exists(pathOf(firstRun)));
}

QTEST_APPLESS_MAIN(TestRunHistory)
#include "tst_run_history.moc"
