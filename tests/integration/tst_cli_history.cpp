// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_journal.h"
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"
#include "tests/unit/many_runs.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// fwpilotctl history on real runs: one that updated, one that failed, one that was killed.
class TestCliHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void lists();
    void fitsTheTerminal_data();
    void fitsTheTerminal();
    void tellsAsJson();
    void searches_data();
    void searches();
    void limits_data();
    void limits();
    void deletes();
    void doesNotDelete_data();
    void doesNotDelete();
    void asksOnATerminal_data();
    void asksOnATerminal();
    void tellsOfUnreadableFiles();
    void hasNothingToTell();
    void thousands();

private:
    Outcome history(const QStringList &more = {}) const { return CliProcess(m_folder->path()).run(QStringList{u"history"_s} + more); }
    QStringList ids() const
    {
        QStringList runs;
        for (const QJsonValue run : history({u"--json"_s}).array())
            runs += run[u"run"_s].toString();
        return runs;
    }
    Outcome upgrade(const QString &bundle, const QString &version, quint32 seed) const
    {
        BundleRecipe recipe;
        recipe.version = version;
        for (BundleRecipe::Image &image : recipe.images)
            image.seed = seed;
        const bool made = recipe.make(m_original.filePath(bundle));
        return made ? CliProcess(m_original.path()).run({u"upgrade"_s, m_original.filePath(bundle), u"--yes"_s, u"--allow-unsigned"_s}) : Outcome();
    }

    QTemporaryDir m_original;  ///< with the records of the three runs
    std::unique_ptr<QTemporaryDir> m_folder;  ///< a copy, for one test
};

void TestCliHistory::initTestCase()
{
    SimulatorProcess simulator(m_original.path());
    QVERIFY2(simulator.start(), qPrintable(simulator.problem()));
    QCOMPARE(upgrade(u"a.fwb"_s, u"2.0.0"_s, 1).code, 0);
    QVERIFY(simulator.terminate() == 0 && simulator.start({u"--fault"_s, u"self-test-fails"_s}));
    QCOMPARE(upgrade(u"b.fwb"_s, u"3.0.0"_s, 2).code, 3);
    QVERIFY(simulator.terminate() == 0 && simulator.start({u"--rate"_s, u"100000"_s}));
    BundleRecipe recipe;
    recipe.version = u"4.0.0"_s;
    QVERIFY(recipe.make(m_original.filePath(u"c.fwb"_s)));
    CliProcess killed(m_original.path());
    killed.start({u"upgrade"_s, m_original.filePath(u"c.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s});
    QVERIFY(killed.waitFor("Sending bmc"));
    killed.signal(SIGKILL);
    killed.finish();
}

void TestCliHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QDir from(m_original.filePath(u"state/fwpilot/runs"_s));
    QVERIFY(QDir().mkpath(m_folder->filePath(u"state/fwpilot/runs"_s)));
    for (const QString &name : from.entryList(QDir::Files))
        QVERIFY(QFile::copy(from.filePath(name), m_folder->filePath(u"state/fwpilot/runs/"_s + name)));
    qputenv("XDG_STATE_HOME", m_folder->filePath(u"state"_s).toUtf8());
}

void TestCliHistory::lists()
{
    const Outcome listed = history();
    QCOMPARE(listed.code, 0);
    QVERIFY2(listed.err.isEmpty(), listed.err.constData());
    const QStringList lines = QString::fromUtf8(listed.out).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 4);
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 100, qPrintable(line));
    const QStringList expected{u"cut off"_s, u"reverted"_s, u"updated"_s};
    const QStringList runs = ids();
    for (qsizetype row = 0; row < 3; ++row) {
        QVERIFY2(lines[row + 1].startsWith(runs[row]), qPrintable(lines[row + 1]));
        QVERIFY2(lines[row + 1].contains(expected[row]), qPrintable(lines[row + 1]));
        QVERIFY(lines[row + 1].contains(u" s "_s));  // how long it took
    }
}

void TestCliHistory::fitsTheTerminal_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("narrow") << 80 << true;
    QTest::newRow("wide") << 160 << false;
}

void TestCliHistory::fitsTheTerminal()
{
    QFETCH(int, columns);
    QFETCH(bool, isCut);
    int terminal = -1;
    int other = -1;
    char name[128] = {};
    const winsize size{24, static_cast<unsigned short>(columns), 0, 0};
    QCOMPARE(::openpty(&terminal, &other, name, nullptr, &size), 0);
    CliProcess ctl(m_folder->path());
    ctl.setTerminal(QString::fromLatin1(name));
    ctl.start({u"history"_s, u"updated"_s});
    QByteArray seen;
    char bytes[4096];
    while (!seen.contains("1 of 3 runs.")) {
        const ssize_t length = ::read(terminal, bytes, sizeof(bytes));
        QVERIFY(length > 0);
        seen += QByteArray(bytes, length);
    }
    QCOMPARE(ctl.finish().code, 0);
    ::close(terminal);
    ::close(other);
    const QString text = QString::fromUtf8(seen);
    for (const QString &line : text.split(u"\r\n"_s))
        QVERIFY2(line.size() <= columns, qPrintable(line));
    QCOMPARE(text.contains(QChar(0x2026)), isCut);
}

void TestCliHistory::tellsAsJson()
{
    const QJsonArray runs = history({u"--json"_s}).array();
    QCOMPARE(runs.size(), 3);
    for (const QJsonValue run : runs) {
        for (const char *key : {"run", "started", "processor", "bundle", "state", "verdicts", "duration", "vendor", "model", "serial", "host",
                 "user", "signer", "trust", "outcome", "summary", "mayGoOn", "error"})
            QVERIFY2(run.toObject().contains(QLatin1String(key)), key);
        QVERIFY(run[u"duration"_s].toDouble() > 0);
        QCOMPARE(run[u"trust"_s].toString(), u"unsigned"_s);
        QVERIFY(!run[u"vendor"_s].toString().isEmpty() && run[u"serial"_s].toString().startsWith(u"SIM"_s));
    }
    QCOMPARE(runs[0][u"outcome"_s].toString(), u"cut off"_s);
    QVERIFY(runs[0][u"ended"_s].isNull() && runs[0][u"mayGoOn"_s].toBool());
    QCOMPARE(runs[1][u"outcome"_s].toString(), u"reverted"_s);
    QVERIFY(!runs[1][u"mayGoOn"_s].toBool() && runs[1][u"error"_s].isObject());
    QCOMPARE(runs[2][u"outcome"_s].toString(), u"updated"_s);
    QCOMPARE(runs[2][u"verdicts"_s].toArray().size(), 4);
}

void TestCliHistory::searches_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QList<int>>("found");
    QTest::newRow("verdict") << QStringList{u"reverted"_s} << QList<int>{1};
    QTest::newRow("two words") << QStringList{u"SIM"_s, u"4.0.0"_s} << QList<int>{0};
    QTest::newRow("two words in one argument") << QStringList{u"updated 2.0.0"_s} << QList<int>{2};
    QTest::newRow("of all") << QStringList{u"unsigned"_s} << QList<int>{0, 1, 2};
    QTest::newRow("of none") << QStringList{u"reverted"_s, u"4.0.0"_s} << QList<int>{};
}

void TestCliHistory::searches()
{
    QFETCH(QStringList, words);
    QFETCH(QList<int>, found);
    const QStringList all = ids();
    QStringList runs;
    for (const QJsonValue run : history(words + QStringList{u"--json"_s}).array())
        runs += run[u"run"_s].toString();
    QStringList expected;
    for (const int row : found)
        expected += all[row];
    QCOMPARE(runs, expected);
    const Outcome text = history(words);
    QCOMPARE(text.code, 0);
    QVERIFY(found.size() == 3 || text.out.contains(found.isEmpty() ? "No run matches; there were 3." : "1 of 3 runs."));
}

void TestCliHistory::limits_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("runs");
    QTest::newRow("two") << u"2"_s << 0 << 2;
    QTest::newRow("more than there are") << u"99"_s << 0 << 3;
    QTest::newRow("none") << u"0"_s << 2 << 0;
    QTest::newRow("less") << u"-1"_s << 2 << 0;
    QTest::newRow("a word") << u"all"_s << 2 << 0;
}

void TestCliHistory::limits()
{
    QFETCH(QString, limit);
    QFETCH(int, runs);
    const Outcome limited = history({u"--limit="_s + limit, u"--json"_s});
    QTEST(limited.code, "code");
    QCOMPARE(limited.array().size(), runs);
    QVERIFY(runs == 0 || limited.array()[0][u"run"_s].toString() == ids().first());
}

void TestCliHistory::deletes()
{
    const QStringList before = ids();
    const Outcome deleted = history({u"--delete"_s, before[1], before[2], before[1], u"--yes"_s});
    QCOMPARE(deleted.code, 0);
    QVERIFY(deleted.out.contains("Deleted the records of 2 runs."));
    QCOMPARE(ids(), QStringList{before[0]});
    QCOMPARE(QDir(m_folder->filePath(u"state/fwpilot/runs"_s)).entryList(QDir::Files).size(), 1);
    const Outcome last = history({u"--delete"_s, before[0], u"--yes"_s, u"--json"_s});
    QCOMPARE(last.object()[u"deleted"_s].toArray(), QJsonArray{before[0]});
    QVERIFY(ids().isEmpty());
}

void TestCliHistory::doesNotDelete_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("without a terminal and without --yes") << u"first"_s << QStringList() << 2;
    QTest::newRow("nothing named") << u""_s << QStringList{u"--yes"_s} << 2;
    QTest::newRow("no such run, beside one that there is") << u"first 20200101T000000Z-000000"_s << QStringList{u"--yes"_s} << 4;
    QTest::newRow("a word of a search") << u"reverted"_s << QStringList{u"--yes"_s} << 4;
    QTest::newRow("a path") << u"path"_s << QStringList{u"--yes"_s} << 4;
    QTest::newRow("one that is carried out, beside another") << u"first live"_s << QStringList{u"--yes"_s} << 5;
}

void TestCliHistory::doesNotDelete()
{
    QFETCH(QString, what);
    QFETCH(QStringList, options);
    std::optional<UpgradeJournal> live;
    QStringList runs;
    const QString first = ids().first();
    for (const QString &word : what.split(u' ', Qt::SkipEmptyParts)) {
        if (word == u"live"_s)
            live = sample::created(sample::opening(sample::firstRun));
        runs += word == u"first"_s ? first : word == u"live"_s ? sample::firstRun : word == u"path"_s ? sample::pathOf(first) : word;
    }
    const qsizetype count = ids().size();
    const Outcome refused = history(QStringList{u"--delete"_s} + runs + options);
    QTEST(refused.code, "code");
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(ids().size(), count);
}

void TestCliHistory::asksOnATerminal_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<int>("code");
    QTest::newRow("yes") << 1 << QByteArray("y\n") << QByteArray("Delete the record of 1 run for good? [y/N]") << 0;
    QTest::newRow("no") << 1 << QByteArray("n\n") << QByteArray("Delete the record of 1 run for good? [y/N]") << 6;
    QTest::newRow("Enter alone") << 2 << QByteArray("\n") << QByteArray("[y/N]") << 6;
    QTest::newRow("an interrupted one") << 0 << QByteArray("n\n") << QByteArray("though it was interrupted and could be continued? [y/N]") << 6;
}

void TestCliHistory::asksOnATerminal()
{
    QFETCH(int, row);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, question);
    QFETCH(int, code);
    const QStringList before = ids();
    int terminal = -1;
    int other = -1;
    char name[128] = {};
    QCOMPARE(::openpty(&terminal, &other, name, nullptr, nullptr), 0);
    CliProcess ctl(m_folder->path());
    ctl.setTerminal(QString::fromLatin1(name));
    ctl.start({u"history"_s, u"--delete"_s, before[row]});
    QByteArray seen;
    char bytes[4096];
    while (!seen.contains("[y/N]")) {
        const ssize_t length = ::read(terminal, bytes, sizeof(bytes));
        QVERIFY(length > 0);
        seen += QByteArray(bytes, length);
    }
    QVERIFY2(seen.contains(question), seen.constData());
    QVERIFY(seen.contains(before[row].toLatin1()));
    QCOMPARE(::write(terminal, answer.constData(), static_cast<std::size_t>(answer.size())), answer.size());
    QCOMPARE(ctl.finish().code, code);
    ::close(other);
    ::close(terminal);
    QCOMPARE(ids().contains(before[row]), code != 0);
}

void TestCliHistory::tellsOfUnreadableFiles()
{
    QVERIFY(QFile::link(u"/nowhere"_s, sample::pathOf(sample::firstRun)));
    const Outcome text = history();
    QCOMPARE(text.code, 0);
    QVERIFY2(text.err.contains("1 file could not be read."), text.err.constData());
    QCOMPARE(history({u"--json"_s}).array().size(), 3);
}

void TestCliHistory::hasNothingToTell()
{
    QVERIFY(QDir(m_folder->filePath(u"state"_s)).removeRecursively());
    const Outcome text = history();
    QCOMPARE(text.code, 0);
    QCOMPARE(text.out, QByteArray("There were no runs yet.\n"));
    QCOMPARE(history({u"--json"_s}).array(), QJsonArray());
}

void TestCliHistory::thousands()
{
    sample::writeManyRuns(3000);
    const auto seconds = [] {  // of processor time, which does not grow with what else the machine does
        rusage usage{};
        ::getrusage(RUSAGE_CHILDREN, &usage);
        return static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
    };
    const double before = seconds();
    const Outcome text = history({u"--limit"_s, u"5"_s});
    QVERIFY2(seconds() - before < 5, qPrintable(QString::number(seconds() - before)));
    QVERIFY(text.out.endsWith("5 of 3003 runs.\n"));
}

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_cli_history.moc"
