// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/journal_line.h"
#include "tests/unit/written_run.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>

using namespace fwpilot;
using namespace fwpilot::sample;

class TestRecordedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyPrefixIsReadable();
    void everyFlippedBitIsSeen_data();
    void everyFlippedBitIsSeen();
    void lines_data();
    void lines();
    void handEdited_data();
    void handEdited();
    void unreadable_data();
    void unreadable();
    void lists();
    void listsByOrderNotByClock();
    void listsPastForeignFiles();
    void listsCutRuns();
    void heldSessions();
    void writerKilled();

private:
    std::unique_ptr<QTemporaryDir> m_state;
};

void TestRecordedRun::init()
{
    m_state = std::make_unique<QTemporaryDir>();
    QVERIFY(m_state->isValid());
    qputenv("XDG_STATE_HOME", m_state->path().toUtf8());
}

void TestRecordedRun::everyPrefixIsReadable()
{
    UpgradeJournal journal = created(sample::opening(firstRun));
    writeWholeRun(journal);
    const QByteArray whole = contentOf(journal.path());
    QVERIFY(whole.size() > 2000);
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        const QByteArray prefix = whole.left(size);
        const auto read = parseRun(prefix, firstRun);
        QVERIFY2(read, qPrintable(QString::number(size)));
        QCOMPARE(read->lines, prefix.count('\n'));
        QCOMPARE(read->torn, !prefix.endsWith('\n'));
        QVERIFY(!read->damaged);
        QCOMPARE(read->finished, size == whole.size());
        QCOMPARE(read->opening.run, firstRun);
    }
}

void TestRecordedRun::everyFlippedBitIsSeen_data()
{
    QTest::addColumn<int>("mask");
    for (int bit = 0; bit < 8; ++bit)
        QTest::addRow("bit %d", bit) << (1 << bit);
}

void TestRecordedRun::everyFlippedBitIsSeen()
{
    QFETCH(int, mask);
    UpgradeJournal journal = created(sample::opening(firstRun));
    writeWholeRun(journal);
    const QByteArray whole = contentOf(journal.path());
    for (qsizetype index = 0; index < whole.size(); ++index) {
        QByteArray damaged = whole;
        damaged[index] = static_cast<char>(damaged[index] ^ mask);
        const auto read = parseRun(damaged, firstRun);
        QVERIFY(read);
        QCOMPARE(read->lines, whole.left(index).count('\n'));
        QVERIFY2(read->torn || read->damaged, qPrintable(QString::number(index)));
        QVERIFY(!read->finished);
    }
}

void TestRecordedRun::lines_data()
{
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<int>("counted");
    QTest::addColumn<bool>("torn");
    QTest::addColumn<bool>("damaged");
    QTest::newRow("as written") << QList<int>{0, 1, 2, 3} << 4 << false << false;
    QTest::newRow("one is missing") << QList<int>{0, 1, 3} << 2 << true << false;
    QTest::newRow("one is missing further up") << QList<int>{0, 2, 3} << 1 << false << true;
    QTest::newRow("one twice") << QList<int>{0, 1, 1, 2} << 2 << false << true;
    QTest::newRow("exchanged") << QList<int>{0, 2, 1, 3} << 1 << false << true;
    QTest::newRow("an empty one") << QList<int>{0, 1, -1, 2} << 2 << false << true;
    QTest::newRow("an empty one at the end") << QList<int>{0, 1, -1} << 2 << true << false;
    QTest::newRow("without the first") << QList<int>{1, 2, 3} << 0 << false << true;
}

void TestRecordedRun::lines()
{
    QFETCH(QList<int>, order);
    UpgradeJournal journal = created(sample::opening(firstRun));
    QVERIFY(journal.session(7));
    QVERIFY(journal.startUpgrade({1, 17}));
    const QList<QByteArray> written = contentOf(journal.path()).split('\n');
    QByteArray content;
    for (const int index : order)
        content += (index < 0 ? QByteArray() : written[index]) + '\n';
    const auto read = parseRun(content, firstRun);
    QVERIFY(read);
    QTEST(static_cast<int>(read->lines), "counted");
    QTEST(read->torn, "torn");
    QTEST(read->damaged, "damaged");
}

void TestRecordedRun::handEdited_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("type is a number") << QByteArray(R"({"type": 7})");
    QTest::newRow("type of tomorrow") << QByteArray(R"({"type": "telemetry", "session": "7"})");
    QTest::newRow("session is a number") << QByteArray(R"({"type": "session", "session": 7})");
    QTest::newRow("session too long") << QByteArray(R"({"type": "session", "session": "10000000000000000"})");
    QTest::newRow("session with a sign") << QByteArray(R"({"type": "session", "session": "-7"})");
    QTest::newRow("plan without anything") << QByteArray(R"({"type": "plan"})");
    QTest::newRow("plan of wrong types") << QByteArray(R"({"type": "plan", "processor": [], "steps": {"a": 1}})");
    QTest::newRow("step of wrong types") << QByteArray(
        R"({"type": "plan", "steps": [7, null, {"size": -1, "selected": "yes", "sha256": "zz", "action": 3, "refusal": "no-such"}]})");
    QTest::newRow("verdicts of wrong types") << QByteArray(
        R"({"type": "event", "state": "flying", "verdicts": [{"verdict": "great", "sha256": "00"}, 7]})");
    QTest::newRow("generation over the edge") << QByteArray(R"({"type": "event", "generation": 4294967296, "done": 1e300, "total": -5})");
    QTest::newRow("error without a code") << QByteArray(R"({"type": "event", "error": {"message": "x"}})");
    QTest::newRow("time of no day") << QByteArray(R"({"type": "event", "time": "yesterday"})");
}

void TestRecordedRun::handEdited()
{
    QFETCH(QByteArray, line);
    const QJsonDocument document = QJsonDocument::fromJson(line);
    QVERIFY(document.isObject());
    UpgradeJournal journal = created(sample::opening(firstRun));
    const QByteArray before = contentOf(journal.path());
    const auto read = parseRun(before + sealLine(2, 5, document.object()), firstRun);
    QVERIFY(read);
    QCOMPARE(read->lines, 3);
    QVERIFY(!read->torn && !read->damaged && !read->finished);
    QVERIFY(read->sessions.isEmpty() && !read->activation && read->verdicts.isEmpty() && !read->begun);
    QVERIFY(read->state == UpgradeState::Idle || read->state == UpgradeState::Preparing);  // a session line, whatever it names
    for (const PlanStep &step : read->opening.plan.steps)
        QVERIFY(!step.sends() || step.component == QStringLiteral("bmc"));
    for (const UpgradeEvent &event : read->events)
        QVERIFY(!event.error && event.total == 0 && event.done == 0);
    QCOMPARE(read->opening.processor.id, QStringLiteral("acme-r1-0042"));
}

void TestRecordedRun::unreadable_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("no such run") << "run" << Error::Code::NotFound;
    QTest::newRow("no such file") << "file" << Error::Code::NotFound;
    QTest::newRow("a folder") << "folder" << Error::Code::Malformed;
    QTest::newRow("a pipe") << "pipe" << Error::Code::Malformed;
    QTest::newRow("a device") << "device" << Error::Code::Malformed;
    QTest::newRow("empty") << "empty" << Error::Code::Malformed;
    QTest::newRow("text") << "text" << Error::Code::Malformed;
    QTest::newRow("a sealed line of something else") << "sealed" << Error::Code::Malformed;
    QTest::newRow("too large") << "large" << Error::Code::OverLimit;
}

void TestRecordedRun::unreadable()
{
    QFETCH(QString, kind);
    const QString path = m_state->filePath(QStringLiteral("x.jsonl"));
    QString asked = path;
    if (kind == QStringLiteral("run"))
        asked = firstRun;
    else if (kind == QStringLiteral("folder"))
        asked = m_state->path();
    else if (kind == QStringLiteral("device"))
        asked = QStringLiteral("/dev/null");
    else if (kind == QStringLiteral("pipe"))
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (kind == QStringLiteral("large"))
        QVERIFY(QFile(path).open(QIODevice::WriteOnly) && QFile(path).resize(journalBytes + 1));
    else if (kind != QStringLiteral("file"))
        putFile(path,
            kind == QStringLiteral("empty")      ? QByteArray()
                : kind == QStringLiteral("text") ? QByteArray("hello\n")
                                                 : sealLine(0, 0, {}));
    const auto read = readRun(asked);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
    QVERIFY(!read.error().message.isEmpty() && read.error().remedy().contains(QStringLiteral("history")));
}

void TestRecordedRun::lists()
{
    QVERIFY(listRuns().isEmpty());
    UpgradeJournal first = created(sample::opening(firstRun));
    writeWholeRun(first);
    UpgradeJournal second = created(sample::opening(secondRun));
    second.event(sample::event(1, UpgradeState::Confirming, QStringLiteral("x")));
    const auto runs = listRuns();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[0].run, secondRun);
    QVERIFY(!runs[0].finished && runs[0].live && !runs[0].torn);
    QCOMPARE(runs[0].state, UpgradeState::Confirming);
    QVERIFY(!runs[0].ended.isValid());
    QCOMPARE(runs[1].run, firstRun);
    QVERIFY(runs[1].finished && !runs[1].live);
    QCOMPARE(runs[1].state, UpgradeState::Stopped);
    QCOMPARE(runs[1].processor, QStringLiteral("acme-r1-0042"));
    QCOMPARE(runs[1].bundle, QStringLiteral("ACME R1 firmware 2.7.0"));
    QCOMPARE(runs[1].started, sample::time(0));
    QVERIFY(runs[1].ended.isValid());
    QCOMPARE(runs[1].verdicts.size(), 2);
}

void TestRecordedRun::listsByOrderNotByClock()
{
    const QStringList ids{QStringLiteral("20300101T000000Z-000000"), QStringLiteral("19700101T000000Z-000000"),
        QStringLiteral("20260101T000000Z-000000"), QStringLiteral("20250101T000000Z-000000")};
    for (const QString &id : ids)
        created(sample::opening(id));
    QStringList listed;
    for (const RunSummary &run : listRuns())
        listed.prepend(run.run);
    QCOMPARE(listed, ids);
}

void TestRecordedRun::listsPastForeignFiles()
{
    created(sample::opening(firstRun));
    const QDir folder(UpgradeJournal::folder());
    const QByteArray content = contentOf(pathOf(firstRun));
    putFile(folder.filePath(QStringLiteral("notes.txt")), "x");
    putFile(folder.filePath(QStringLiteral("notes.jsonl")), content);
    putFile(folder.filePath(QStringLiteral("20261122T103205Z-00000c.jsonl~")), content);
    QVERIFY(folder.mkdir(QStringLiteral("20261122T103205Z-00000d.jsonl")));
    QCOMPARE(::mkfifo(QFile::encodeName(pathOf(QStringLiteral("20261122T103205Z-00000e"))).constData(), 0600), 0);
    const auto runs = listRuns();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().run, firstRun);
}

void TestRecordedRun::listsCutRuns()
{
    {
        UpgradeJournal journal = created(sample::opening(firstRun));
        writeWholeRun(journal);
    }
    const QByteArray whole = contentOf(pathOf(firstRun));
    const qsizetype lastStart = whole.lastIndexOf('\n', -2) + 1;
    const qsizetype from = whole.lastIndexOf('\n', lastStart - 2) + 1;
    for (qsizetype size = from; size < whole.size(); ++size) {
        putFile(pathOf(firstRun), whole.left(size));
        const auto runs = listRuns();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().torn, size != from && size != lastStart);
        QVERIFY(!runs.first().finished);
        QCOMPARE(runs.first().state, size < lastStart ? UpgradeState::Storing : UpgradeState::Activating);
    }
    for (const qsizetype size : {0, 1, 100}) {
        putFile(pathOf(firstRun), whole.left(size));
        const auto runs = listRuns();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().run, firstRun);
        QVERIFY(runs.first().torn && !runs.first().finished);
        const auto read = readRun(firstRun);
        QVERIFY(read && read->torn && read->lines == 0);
    }
}

void TestRecordedRun::heldSessions()
{
    const QString id = sample::processor().id;
    QVERIFY(!heldSession(id));
    {
        UpgradeJournal journal = created(sample::opening(firstRun));
        QVERIFY(journal.session(7));
        QVERIFY(journal.session(someSession));
        QVERIFY(!heldSession(id));  // its writer lives
        QVERIFY(readRun(firstRun)->live);
    }
    QVERIFY(!readRun(firstRun)->live);
    QCOMPARE(heldSession(id), std::optional(someSession));
    QVERIFY(!heldSession(QStringLiteral("another")));
    created(sample::opening(secondRun));  // cut off before it had a session
    QCOMPARE(heldSession(id), std::optional(someSession));
    {
        UpgradeJournal journal = created(sample::opening(QStringLiteral("20261122T103207Z-00000c")));
        QVERIFY(journal.session(99));
    }
    QCOMPARE(heldSession(id), std::optional<quint64>(99));
    QVERIFY(QFile::remove(pathOf(firstRun)));
    QVERIFY(QFile::remove(pathOf(QStringLiteral("20261122T103207Z-00000c"))));
    {
        UpgradeJournal journal = created(sample::opening(firstRun));
        QVERIFY(journal.session(7));
        QVERIFY(journal.end(UpgradeState::Succeeded, {}, {}));
    }
    QVERIFY(!heldSession(id));
}

void TestRecordedRun::writerKilled()
{
    int ends[2] = {};
    QCOMPARE(::pipe(ends), 0);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        auto journal = UpgradeJournal::create(sample::opening(firstRun));
        const bool noted = journal && journal->session(someSession) && journal->startUpgrade({1, 17});
        for (int count = 0; noted; ++count) {
            if (!journal->stored(QString::number(count)) || ::write(ends[1], "", 1) != 1)
                break;
        }
        ::_exit(1);
    }
    ::close(ends[1]);
    int told = 0;
    for (char byte = 0; told < 50 && ::read(ends[0], &byte, 1) == 1;)
        ++told;
    QVERIFY(readRun(firstRun)->live);
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    ::close(ends[0]);
    QCOMPARE(told, 50);
    const auto read = readRun(firstRun);
    QVERIFY(read && !read->live && !read->finished && !read->damaged);
    QVERIFY(read->stored.size() >= told);
    QCOMPARE(heldSession(sample::processor().id), std::optional(someSession));
}

QTEST_APPLESS_MAIN(TestRecordedRun)
#include "tst_recorded_run.moc"
