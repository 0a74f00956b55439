// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/sha256.h"
#include "core/upgrade/journal_line.h"
#include "tests/unit/written_run.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <memory>

using namespace fwpilot;
using namespace fwpilot::sample;

namespace {

/// Room for so many bytes a file, as on a disk that is full; the old limit comes back with the end of the scope.
class FileSizeLimit {
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

}  // namespace

class TestUpgradeJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void runIds_data();
    void runIds();
    void newRunIds();
    void folders_data();
    void folders();
    void forItsUserAlone();
    void tellsEverything();
    void progressIsNoLine();
    void cannotBegin_data();
    void cannotBegin();
    void fullAtTheBeginning();
    void fullInTheRun();
    void fullInTheLog();
    void logLeavesRoomForTheVerdict();
    void fullDisk();
    void savedElsewhere();
    void goesOn_data();
    void goesOn();
    void doesNotGoOn_data();
    void doesNotGoOn();
    void moves();

private:
    std::unique_ptr<QTemporaryDir> m_state;
};

void TestUpgradeJournal::init()
{
    m_state = std::make_unique<QTemporaryDir>();
    QVERIFY(m_state->isValid());
    qputenv("XDG_STATE_HOME", m_state->path().toUtf8());
}

void TestUpgradeJournal::runIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("one") << "20261122T103205Z-0a1b2c" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("capital digits") << "20261122T103205Z-0A1B2C" << false;
    QTest::newRow("too short") << "20261122T103205Z-0a1b2" << false;
    QTest::newRow("a path") << "../20261122T103205Z-0a1b2c" << false;
    QTest::newRow("with a suffix") << "20261122T103205Z-0a1b2c.jsonl" << false;
    QTest::newRow("with a line's end") << "20261122T103205Z-0a1b2c\n" << false;
}

void TestUpgradeJournal::runIds()
{
    QFETCH(QString, text);
    QTEST(isRunId(text), "expected");
}

void TestUpgradeJournal::newRunIds()
{
    QSet<QString> ids;
    for (int count = 0; count < 50; ++count)
        ids += UpgradeJournal::newRunId();
    for (const QString &id : ids)
        QVERIFY2(isRunId(id), qPrintable(id));
    QVERIFY(ids.size() > 45);  // two of 50 the same, in 16 million: once in 10,000 times
}

void TestUpgradeJournal::folders_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("expected");
    QTest::newRow("stated") << QByteArray("/var/x") << "/var/x/fwpilot/runs";
    QTest::newRow("not set") << QByteArray() << QDir::homePath() + QStringLiteral("/.local/state/fwpilot/runs");
    QTest::newRow("empty") << QByteArray("") << QDir::homePath() + QStringLiteral("/.local/state/fwpilot/runs");
    QTest::newRow("relative counts as not set") << QByteArray("x") << QDir::homePath() + QStringLiteral("/.local/state/fwpilot/runs");
}

void TestUpgradeJournal::folders()
{
    QFETCH(QByteArray, state);
    if (state.isNull())
        qunsetenv("XDG_STATE_HOME");
    else
        qputenv("XDG_STATE_HOME", state);
    QTEST(UpgradeJournal::folder(), "expected");
}

void TestUpgradeJournal::forItsUserAlone()
{
    const mode_t before = ::umask(0);
    const QString path = created(sample::opening(firstRun)).path();
    ::umask(before);
    QCOMPARE(path, pathOf(firstRun));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
    for (const char *folder : {"/fwpilot", "/fwpilot/runs"}) {
        QCOMPARE(::stat((m_state->path().toUtf8() + folder).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0700U);
    }
}

void TestUpgradeJournal::tellsEverything()
{
    UpgradeJournal journal = created(sample::opening(firstRun));
    writeWholeRun(journal);
    QVERIFY(!journal.degraded());
    const auto read = readRun(firstRun);
    QVERIFY(read);
    QVERIFY(read->finished && !read->live && !read->torn && !read->damaged);
    QCOMPARE(read->path, journal.path());
    QCOMPARE(read->digest, Sha256::of(contentOf(journal.path())));
    QCOMPARE(read->lines, 11);
    QCOMPARE(read->sequence, 1U);
    QCOMPARE(read->sessions, (QList<quint64>{7, someSession}));
    QVERIFY(read->begun.has_value());
    QCOMPARE(read->startedFiles, QStringList{QStringLiteral("bmc")});
    QCOMPARE(read->stored, QStringList{QStringLiteral("bmc")});
    QCOMPARE(read->activation->generation, 4'000'000'000U);
    QCOMPARE(read->activation->recordSequence, 17U);
    QCOMPARE(read->state, UpgradeState::Stopped);
    QVERIFY(read->ended.isValid());
    QCOMPARE(read->error->code, Error::Code::Rejected);
    QCOMPARE(read->error->message, QStringLiteral("no"));
    QCOMPARE(read->error->detail, 0x81);
    QCOMPARE(read->error->remedy(), QStringLiteral("Wait."));
    QCOMPARE(read->verdicts.size(), 2);
    QCOMPARE(read->verdicts[0].verdict, Verdict::Stopped);
    QCOMPARE(read->verdicts[0].sha256, QByteArray(32, 'b'));
    QCOMPARE(read->verdicts[0].stored, std::optional(true));
    QCOMPARE(read->verdicts[1].stored, std::nullopt);

    QCOMPARE(read->events.size(), 2);
    const UpgradeEvent &event = read->events[1];
    QCOMPARE(event.time, sample::time(2));
    QCOMPARE(event.state, UpgradeState::Transferring);
    QCOMPARE(event.text, QStringLiteral("half\nof it"));
    QCOMPARE(event.done, Q_UINT64_C(0xFFFF'FFFE));
    QCOMPARE(read->events[0].text, QStringLiteral("Taking hold \u2713"));

    const RunOpening &opening = read->opening;
    const RunOpening written = sample::opening(firstRun);
    QCOMPARE(opening.run, firstRun);
    QCOMPARE(opening.started, written.started);
    QCOMPARE(opening.bundlePath, written.bundlePath);
    QCOMPARE(opening.trust, written.trust);
    QCOMPARE(opening.programVersion, written.programVersion);
    QCOMPARE(opening.host, written.host);
    QCOMPARE(opening.user, written.user);
    const ManagementProcessor &processor = opening.processor;
    QCOMPARE(processor.id, written.processor.id);
    QCOMPARE(processor.address, written.processor.address);
    QCOMPARE(processor.serial, written.processor.serial);
    QCOMPARE(processor.generation, 4'000'000'000U);
    QCOMPARE(processor.recordSequence, 17U);
    QCOMPARE(processor.activation, Activation::Confirmed);
    QCOMPARE(processor.components.size(), 1);
    QCOMPARE(processor.components[0].active.version, QStringLiteral("1.0.0"));
    QCOMPARE(processor.components[0].active.sha256, QByteArray(32, 'a'));
    QVERIFY(processor.components[0].running && processor.components[0].active.valid && processor.components[0].inactive.valid);
    QCOMPARE(processor.components[0].bankSize, Q_UINT64_C(0x1'0000'0000));
    const UpgradePlan &plan = opening.plan;
    QCOMPARE(plan.manifestDigest, written.plan.manifestDigest);
    QCOMPARE(plan.bundleName, written.plan.bundleName);
    QCOMPARE(plan.bundleVersion, written.plan.bundleVersion);
    QCOMPARE(plan.processor, written.plan.processor);
    QCOMPARE(plan.steps.size(), 2);
    QCOMPARE(plan.steps[0].action, PlanAction::Update);
    QCOMPARE(plan.steps[0].size, Q_UINT64_C(0xFFFF'FFFE));
    QCOMPARE(plan.steps[0].sha256, QByteArray(32, 'b'));
    QVERIFY(plan.steps[0].sends() && !plan.steps[1].sends());
    QCOMPARE(plan.steps[1].refusal, std::optional(Error::Code::TooOld));
}

void TestUpgradeJournal::progressIsNoLine()
{
    UpgradeJournal journal = created(sample::opening(firstRun));
    const QByteArray before = contentOf(journal.path());
    UpgradeEvent event = sample::event(1, UpgradeState::Transferring, QStringLiteral("x"));
    event.progress = true;
    journal.event(event);
    QCOMPARE(contentOf(journal.path()), before);
    event.progress = false;
    journal.event(event);
    QVERIFY(contentOf(journal.path()).startsWith(before) && contentOf(journal.path()).size() > before.size());
}

void TestUpgradeJournal::cannotBegin_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::newRow("a file in place of the folder") << "file";
    QTest::newRow("a file in place of the folder above") << "file above";
    QTest::newRow("a link to nowhere in place of the folder") << "link";
    QTest::newRow("a file system that takes no folder") << "proc";
    QTest::newRow("the run is there") << "run";
    QTest::newRow("a link in place of the journal") << "journal link";
    QTest::newRow("no run's id") << "id";
}

void TestUpgradeJournal::cannotBegin()
{
    QFETCH(QString, obstacle);
    const QString state = m_state->path();
    RunOpening opening = sample::opening(firstRun);
    if (obstacle == QStringLiteral("file above")) {
        putFile(state + QStringLiteral("/fwpilot"), "in the way");
    } else if (obstacle == QStringLiteral("proc")) {
        qputenv("XDG_STATE_HOME", "/proc");
    } else if (obstacle == QStringLiteral("id")) {
        opening.run = QStringLiteral("../../escaped");
    } else if (obstacle == QStringLiteral("run") || obstacle == QStringLiteral("journal link")) {
        QVERIFY(QDir().mkpath(UpgradeJournal::folder()));
        putFile(state + QStringLiteral("/victim"), "keep");
        if (obstacle == QStringLiteral("run"))
            QVERIFY(QFile::copy(state + QStringLiteral("/victim"), pathOf(firstRun)));
        else
            QVERIFY(QFile::link(state + QStringLiteral("/victim"), pathOf(firstRun)));
    } else {
        QVERIFY(QDir().mkpath(state + QStringLiteral("/fwpilot")));
        if (obstacle == QStringLiteral("file"))
            putFile(UpgradeJournal::folder(), "in the way");
        else
            QVERIFY(QFile::link(QStringLiteral("/nowhere/at/all"), UpgradeJournal::folder()));
    }
    const auto journal = UpgradeJournal::create(opening);
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, Error::Code::Precondition);
    QVERIFY2(journal.error().remedy().endsWith(QStringLiteral("then start again.")), qPrintable(journal.error().remedy()));
    if (QFileInfo::exists(state + QStringLiteral("/victim")))
        QCOMPARE(contentOf(state + QStringLiteral("/victim")), QByteArray("keep"));
}

void TestUpgradeJournal::fullAtTheBeginning()
{
    const qint64 needed = contentOf(created(sample::opening(firstRun)).path()).size();
    QVERIFY(needed > 100);
    for (const qint64 room : {qint64{0}, qint64{1}, needed / 2, needed - 1}) {
        const FileSizeLimit limit(room);
        const auto journal = UpgradeJournal::create(sample::opening(secondRun));
        QVERIFY(!journal);
        QCOMPARE(journal.error().code, Error::Code::Precondition);
        QVERIFY2(journal.error().remedy().contains(QStringLiteral("Make room")), qPrintable(journal.error().remedy()));
        QVERIFY(!QFileInfo::exists(pathOf(secondRun)));  // half a journal is none
    }
    const FileSizeLimit limit(needed + 100);
    QVERIFY(UpgradeJournal::create(sample::opening(secondRun)));
}

/// Before the first session of the upgrade nothing was sent, and nothing is; afterwards the run goes to a safe point.
void TestUpgradeJournal::fullInTheRun()
{
    {
        UpgradeJournal journal = created(sample::opening(secondRun));
        const QByteArray before = contentOf(journal.path());
        for (const qint64 room : {0, 1, 20, 60}) {
            const FileSizeLimit limit(before.size() + room);
            const auto session = journal.session(someSession);
            QVERIFY(!session);
            QCOMPARE(session.error().code, Error::Code::Precondition);
            QCOMPARE(contentOf(journal.path()), before);
        }
        QCOMPARE(journal.startUpgrade({1, 17}).error().code, Error::Code::Precondition);  // its record has gaps already
    }
    UpgradeJournal journal = created(sample::opening(firstRun));
    QVERIFY(journal.startUpgrade({1, 17}));
    {
        const FileSizeLimit limit(contentOf(journal.path()).size() + 10);
        QCOMPARE(journal.session(someSession).error().code, Error::Code::Precondition);
    }
    QVERIFY(journal.session(someSession));
    {
        const FileSizeLimit limit(contentOf(journal.path()).size() + 10);
        for (const auto &failed : {journal.startFile(QStringLiteral("bmc")), journal.stored(QStringLiteral("bmc")),
                 journal.activateIntended({1, 2}), journal.session(5), journal.end(UpgradeState::Failed, {}, {})}) {
            QVERIFY(!failed);
            QCOMPARE(failed.error().code, Error::Code::RunFailed);
        }
    }
    QVERIFY(journal.end(UpgradeState::Failed, {}, {}));
    const auto read = readRun(firstRun);
    QVERIFY(read && read->finished && !read->torn && !read->damaged);
    QCOMPARE(read->lines, 5);
    QVERIFY(read->startedFiles.isEmpty() && !read->activation);
    QVERIFY(journal.degraded());
}

void TestUpgradeJournal::fullInTheLog()
{
    UpgradeJournal journal = created(sample::opening(firstRun));
    const QByteArray before = contentOf(journal.path());
    {
        const FileSizeLimit limit(before.size() + 30);
        journal.event(sample::event(1, UpgradeState::Preparing, QStringLiteral("lost")));
    }
    QVERIFY(journal.degraded());
    QVERIFY2(journal.degradedReason().contains(QStringLiteral("limit of size")), qPrintable(journal.degradedReason()));
    journal.event(sample::event(2, UpgradeState::Preparing, QStringLiteral("kept")));
    QVERIFY(journal.end(UpgradeState::Succeeded, {}, {}));
    const auto read = readRun(firstRun);
    QVERIFY(read && read->finished && !read->damaged);
    QCOMPARE(read->events.size(), 1);
    QCOMPARE(read->events.first().text, QStringLiteral("kept"));
}

void TestUpgradeJournal::logLeavesRoomForTheVerdict()
{
    UpgradeJournal journal = created(sample::opening(firstRun));
    const UpgradeEvent event = sample::event(1, UpgradeState::Transferring, QString(1024 * 1024, QLatin1Char('x')));
    int written = 0;
    for (; written < 100 && !journal.degraded(); ++written)
        journal.event(event);
    QVERIFY(written > 55 && written < 64);
    QVERIFY(journal.end(UpgradeState::Succeeded, sample::verdicts(), {}));
    const auto runs = listRuns();
    QCOMPARE(runs.size(), 1);
    QVERIFY(runs.first().finished);
    const auto read = readRun(firstRun);
    QVERIFY(read && read->finished);
    QCOMPARE(read->events.size(), written - 1);
}

/// On a disk that gets full in the run, lines of the log are lost, and nothing else.
void TestUpgradeJournal::fullDisk()
{
    const QByteArray disk = m_state->path().toUtf8();
    if (::mount("tmpfs", disk.constData(), "tmpfs", 0, "size=1m") != 0)
        QSKIP("needs the right to mount a small disk");
    const auto unmount = qScopeGuard([&] { ::umount2(disk.constData(), MNT_DETACH); });
    QFile filler(m_state->filePath(QStringLiteral("filler")));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto fill = [&] {
        while (filler.write(QByteArray(4096, 'f')) == 4096) { }
    };
    {
        UpgradeJournal journal = created(sample::opening(firstRun));
        fill();
        QVERIFY(journal.session(someSession));
        QVERIFY(journal.startUpgrade({1, 17}));
        for (int component = 0; component < 64; ++component) {
            for (int line = 0; line < 100; ++line)
                journal.event(sample::event(1, UpgradeState::Transferring, QString(100, QLatin1Char('x'))));
            QVERIFY(journal.startFile(QString::number(component)));
            QVERIFY(journal.stored(QString::number(component)));
        }
        QVERIFY(journal.degraded());
        QVERIFY2(journal.degradedReason().contains(QStringLiteral("No space left")), qPrintable(journal.degradedReason()));
        QVERIFY(journal.activateIntended({1, 17}));
        QVERIFY(journal.end(UpgradeState::Succeeded, sample::verdicts(), {}));
    }
    const auto read = readRun(firstRun);
    QVERIFY(read && read->finished && !read->torn && !read->damaged);
    QCOMPARE(read->stored.size(), 64);
    QVERIFY(read->activation);
    fill();
    const auto second = UpgradeJournal::create(sample::opening(secondRun));
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Precondition);
    QVERIFY2(second.error().remedy().contains(QStringLiteral("Make room")), qPrintable(second.error().remedy()));
    QVERIFY(!QFileInfo::exists(pathOf(secondRun)));
}

/// The whole record of a run whose journal has gaps is found under the run's id.
void TestUpgradeJournal::savedElsewhere()
{
    const QTemporaryDir elsewhere;
    qputenv("TMPDIR", elsewhere.path().toUtf8());
    const auto restore = qScopeGuard([] { qunsetenv("TMPDIR"); });
    QString saved;
    {
        UpgradeJournal journal = created(sample::opening(firstRun));
        QVERIFY(journal.startUpgrade({1, 17}));
        const FileSizeLimit limit(contentOf(journal.path()).size() + 10);
        journal.event(sample::event(1, UpgradeState::Transferring, QStringLiteral("lost here")));
        QVERIFY(!journal.end(UpgradeState::Stopped, sample::verdicts(), {}));
        QVERIFY(journal.degraded());
        const FileSizeLimit again(journalBytes);
        const auto path = journal.saveElsewhere();
        QVERIFY2(path, path ? "" : qPrintable(path.error().message));
        saved = *path;
        QVERIFY(saved.startsWith(elsewhere.path()));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(saved).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
    }
    const auto read = readRun(firstRun);
    QVERIFY(read && read->finished && !read->torn && !read->damaged);
    QCOMPARE(read->path, saved);
    QCOMPARE(read->opening.run, firstRun);
    QCOMPARE(read->events.size(), 1);
    QCOMPARE(read->events.first().text, QStringLiteral("lost here"));
    const QList<RunSummary> runs = listRuns();
    QCOMPARE(runs.size(), 1);
    QVERIFY(runs.first().finished && runs.first().run == firstRun);
    qputenv("TMPDIR", "/nowhere");
    QVERIFY(!readRun(firstRun)->finished);
}

void TestUpgradeJournal::goesOn_data()
{
    QTest::addColumn<int>("cut");  ///< bytes that are missing at the end
    QTest::addColumn<int>("lines");
    QTest::newRow("whole lines") << 0 << 5;
    QTest::newRow("the last one torn") << 7 << 4;
    QTest::newRow("its end is missing") << 1 << 4;
}

void TestUpgradeJournal::goesOn()
{
    QFETCH(int, cut);
    QFETCH(int, lines);
    {
        UpgradeJournal journal = created(sample::opening(firstRun));
        QVERIFY(journal.session(7));
        QVERIFY(journal.startUpgrade({3, 17}));
        QVERIFY(journal.stored(QStringLiteral("bmc")));
    }
    putFile(pathOf(firstRun), contentOf(pathOf(firstRun)).chopped(cut));
    const auto interrupted = readRun(firstRun);
    QCOMPARE(static_cast<int>(interrupted->lines), lines);
    QCOMPARE(interrupted->torn, cut > 0);
    {
        auto journal = UpgradeJournal::resume(*interrupted);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().message));
        QVERIFY(readRun(firstRun)->live);
        QCOMPARE(UpgradeJournal::resume(*interrupted).error().code, Error::Code::Busy);
        QVERIFY(journal->session(8));
        QVERIFY(journal->end(UpgradeState::Stopped, sample::verdicts(), {}));
    }
    const auto stopped = readRun(firstRun);
    QVERIFY(stopped && stopped->finished && !stopped->torn && !stopped->damaged && !stopped->live);
    QCOMPARE(static_cast<int>(stopped->lines), lines + 3);
    QCOMPARE(stopped->sessions, (QList<quint64>{7, 8}));
    QCOMPARE(stopped->resumptions, 1);
    QCOMPARE(stopped->begun->recordSequence, 17U);
    QVERIFY(stopped->durationMilliseconds >= interrupted->durationMilliseconds);
    {
        const auto journal = UpgradeJournal::resume(*stopped);  // also what had an end
        QVERIFY(journal);
    }
    const auto again = readRun(firstRun);
    QVERIFY(again && !again->finished && again->verdicts.isEmpty() && !again->ended.isValid());
    QCOMPARE(again->resumptions, 2);
    QVERIFY(!listRuns().first().finished);
}

void TestUpgradeJournal::doesNotGoOn_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("changed since it was read") << "changed" << Error::Code::Precondition;
    QTest::newRow("damaged in the middle") << "damaged" << Error::Code::Precondition;
    QTest::newRow("gone") << "gone" << Error::Code::Precondition;
    QTest::newRow("a link") << "link" << Error::Code::Precondition;
    QTest::newRow("no room") << "full" << Error::Code::Precondition;
}

void TestUpgradeJournal::doesNotGoOn()
{
    QFETCH(QString, kind);
    QFETCH(Error::Code, code);
    {
        UpgradeJournal journal = created(sample::opening(firstRun));
        QVERIFY(journal.session(7));
        QVERIFY(journal.session(8));
    }
    QByteArray content = contentOf(pathOf(firstRun));
    if (kind == QStringLiteral("damaged"))
        content[content.indexOf("\"session\"") + 3] = 'X';
    putFile(pathOf(firstRun), content);
    const auto interrupted = readRun(firstRun);
    QVERIFY(interrupted);
    if (kind == QStringLiteral("changed")) {
        UpgradeJournal other = std::move(*UpgradeJournal::resume(*interrupted));
        QVERIFY(other.session(9));
    }
    content = contentOf(pathOf(firstRun));
    if (kind == QStringLiteral("gone") || kind == QStringLiteral("link"))
        QVERIFY(QFile::rename(pathOf(firstRun), m_state->filePath(QStringLiteral("elsewhere"))));
    if (kind == QStringLiteral("link"))
        QVERIFY(QFile::link(m_state->filePath(QStringLiteral("elsewhere")), pathOf(firstRun)));
    const FileSizeLimit limit(kind == QStringLiteral("full") ? content.size() + 10 : journalBytes);
    const auto journal = UpgradeJournal::resume(*interrupted);
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, code);
    if (kind != QStringLiteral("gone"))
        QCOMPARE(contentOf(pathOf(firstRun)), content);
}

void TestUpgradeJournal::moves()
{
    UpgradeJournal first = created(sample::opening(firstRun));
    QVERIFY(first.session(1));
    UpgradeJournal second = std::move(first);
    QVERIFY(second.session(2));
    second = created(sample::opening(secondRun));
    QVERIFY(second.session(3));
    QCOMPARE(readRun(firstRun)->sessions, (QList<quint64>{1, 2}));
    QCOMPARE(readRun(secondRun)->sessions, QList<quint64>{3});
}

QTEST_APPLESS_MAIN(TestUpgradeJournal)
#include "tst_upgrade_journal.moc"
