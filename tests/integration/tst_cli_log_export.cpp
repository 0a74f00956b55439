// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/log_export.h"
#include "core/upgrade/upgrade_journal.h"
#include "tests/integration/cli_process.h"
#include "tests/unit/sample_run.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace fwpilot;

namespace {

const QString run = u"20261122T103205Z-00000a"_s;
constexpr int blocks = 2000;

/// What is the same whenever it is exported.
QByteArray withoutTimeOfExport(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith("Exported "); });
    return lines.join('\n');
}

}  // namespace

/// `fwpilotctl export --log`, of a run with a long log.
class TestCliLogExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void writesWhatTheWindowWrites();
    void filters_data();
    void filters();
    void refuses_data();
    void refuses();
    void diskThatTakesNothing_data();
    void diskThatTakesNothing();

private:
    Outcome call(const QStringList &arguments) const { return CliProcess(m_folder.path()).run(arguments); }

    QTemporaryDir m_folder;
};

void TestCliLogExport::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_folder.filePath(u"state"_s).toUtf8());
    Result<UpgradeJournal> journal = UpgradeJournal::create(sample::opening(run));
    QVERIFY(journal.hasValue());
    UpgradeEvent begins = sample::event(0, UpgradeState::Preparing, u"Run begins"_s);
    begins.component.clear();
    journal->event(begins);
    for (int block = 0; block < blocks; ++block) {
        UpgradeEvent event = sample::event(block % 60, UpgradeState::Transferring, u"Block %1 acknowledged"_s.arg(block));
        event.severity = block % 100 == 99 ? Severity::Warning : Severity::Detail;
        journal->event(event);
    }
    QVERIFY(journal->end(UpgradeState::Stopped, sample::verdicts(), Error{Error::Code::Stopped, u"no more"_s, 0, u"Wait."_s}));
}

void TestCliLogExport::writesWhatTheWindowWrites()
{
    const Result<RecordedRun> recorded = readRun(run);
    QVERIFY(recorded.hasValue());
    LogSnapshot log;
    log.lines.append(logEntries(*recorded));
    QVERIFY(log.lines.size() > blocks);
    const Outcome text = call({u"export"_s, u"last"_s, u"--log"_s});
    QVERIFY2(text.code == 0, text.err.constData());
    QCOMPARE(withoutTimeOfExport(text.out), withoutTimeOfExport(exportLog(log, LogFormat::Text)));
    QVERIFY(text.out.contains("\nRun                    20261122T103205Z-00000a\nFilter                 all lines\n"));

    const QString file = m_folder.filePath(u"log.csv"_s);
    QCOMPARE(call({u"export"_s, run, u"--log"_s, u"--format"_s, u"csv"_s, u"-o"_s, file}).code, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count("\r\n"), 1 + 5 + log.lines.size());
    QVERIFY2(!call({u"export"_s, u"last"_s}).out.contains("Filter "), "without --log it is the record, as ever");
}

void TestCliLogExport::filters_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("shown");
    QTest::addColumn<QString>("words");
    QTest::newRow("level") << QStringList{u"--level"_s, u"warnings"_s} << blocks / 100 + 1 << u"warnings and errors"_s;
    QTest::newRow("component") << QStringList{u"--component"_s, u"bmc"_s} << blocks << u"all lines, of bmc"_s;
    QTest::newRow("text") << QStringList{u"--grep"_s, u"BLOCK 199"_s} << 11 << u"all lines, that contain \"BLOCK 199\""_s;
    QTest::newRow("all of them") << QStringList{u"--level"_s, u"warnings"_s, u"--component"_s, u"bmc"_s, u"--grep"_s, u"block 1"_s} << 11
                                 << u"warnings and errors, of bmc, that contain \"block 1\""_s;
    QTest::newRow("nothing") << QStringList{u"--component"_s, u"nobody"_s} << 0 << u"all lines, of nobody"_s;
}

void TestCliLogExport::filters()
{
    QFETCH(QStringList, options);
    QFETCH(int, shown);
    QFETCH(QString, words);
    const Outcome outcome = call(QStringList{u"export"_s, u"last"_s, u"--log"_s, u"--format"_s, u"json"_s} + options);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QJsonObject header = outcome.object()[u"header"_s].toObject();
    QCOMPARE(header[u"shown"_s].toInt(-1), shown);
    QVERIFY(header[u"all"_s].toInt() > blocks);
    QCOMPARE(header[u"filter"_s][u"words"_s].toString(), words);
    QCOMPARE(outcome.object()[u"lines"_s].toArray().size(), shown);
}

void TestCliLogExport::refuses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("remedy");
    QTest::newRow("a page") << QStringList{u"--log"_s, u"--format"_s, u"html"_s} << QByteArray("Use text, json or csv.");
    QTest::newRow("no such level") << QStringList{u"--log"_s, u"--level"_s, u"debug"_s} << QByteArray("Use all, info, warnings or errors.");
    QTest::newRow("a level of the record") << QStringList{u"--level"_s, u"errors"_s} << QByteArray("Add --log.");
    QTest::newRow("a component of the record") << QStringList{u"--component"_s, u"bmc"_s} << QByteArray("Add --log.");
    QTest::newRow("a text of the record") << QStringList{u"--grep"_s, u"x"_s} << QByteArray("Add --log.");
}

void TestCliLogExport::refuses()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, remedy);
    const Outcome outcome = call(QStringList{u"export"_s, u"last"_s} + options);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(remedy), outcome.err.constData());
}

void TestCliLogExport::diskThatTakesNothing_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("full") << u"true"_s << u"log.txt"_s << QByteArray("No space left on device");
    QTest::newRow("full, another file") << u"true"_s << u"other.txt"_s << QByteArray("No space left on device");
    QTest::newRow("read-only") << u"mount -o remount,ro disk"_s << u"log.txt"_s << QByteArray("is not writable");
    QTest::newRow("read-only, another file") << u"mount -o remount,ro disk"_s << u"other.txt"_s << QByteArray("Read-only file system");
}

/// A small disk of its own, in a view of the file system of its own: what was there stays, and nothing comes beside it.
void TestCliLogExport::diskThatTakesNothing()
{
    QFETCH(QString, after);
    QFETCH(QString, name);
    QFETCH(QByteArray, why);
    const QString script = u"mkdir -p disk && mount -t tmpfs -o size=64k tmpfs disk && echo old > disk/log.txt || exit 77; "_s + after
        + u"; \"$1\" export last --log -o disk/$2; echo \"exit $?\"; echo \"there: $(ls -A disk): $(cat disk/log.txt)\""_s;
    CliProcess environment(m_folder.path());
    QProcess unshare;
    unshare.setProcessEnvironment(environment.process().processEnvironment());
    unshare.setWorkingDirectory(m_folder.path());
    unshare.setProcessChannelMode(QProcess::MergedChannels);
    unshare.start(u"unshare"_s, {u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, QStringLiteral(FWPILOT_BIN_DIR "/fwpilotctl"), name});
    QVERIFY(unshare.waitForFinished(CliProcess::limit));
    const QByteArray said = unshare.readAll();
    if (unshare.exitCode() == 77 || said.startsWith("unshare:"))
        QSKIP("no file system can be mounted here");
    QVERIFY2(said.contains(why), said.constData());
    QVERIFY2(said.contains("Check the folder, its permissions, and the room on its medium."), said.constData());
    QVERIFY2(!said.contains("exit 0\n"), said.constData());
    QVERIFY2(said.endsWith("there: log.txt: old\n"), said.constData());
}

QTEST_GUILESS_MAIN(TestCliLogExport)
#include "tst_cli_log_export.moc"
