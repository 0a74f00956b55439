// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// fwpilotctl support, on real programs; what it wrote is read by other tools.
class TestCliSupport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void afterAFailedUpgrade();
    void withoutRunAndProcessor();
    void withoutReadableMachine();
    void redacted_data();
    void redacted();
    void lists();
    void showsOneFile();
    void refuses_data();
    void refuses();
    void failsInWords();
    void isInTheHelp();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Outcome support(const QStringList &arguments, const QByteArray &user = "kimberly")
    {
        CliProcess cli(m_folder->path());
        QProcessEnvironment environment = cli.process().processEnvironment();
        environment.insert(u"USER"_s, QString::fromUtf8(user));
        environment.insert(u"FWPILOT_TEST_TOKEN"_s, u"hunter2"_s);
        cli.process().setProcessEnvironment(environment);
        return cli.run(QStringList{u"support"_s} + arguments);
    }
    /// An upgrade that falls back; gives the id of its run.
    QString failedRun(const QStringList &options = {}, const QByteArray &user = "kimberly")
    {
        if (!m_simulator->start(QStringList{u"--fault"_s, u"self-test-fails"_s} + options) || !BundleRecipe().make(path(u"b.fwb"_s)))
            return {};
        CliProcess cli(m_folder->path());
        QProcessEnvironment environment = cli.process().processEnvironment();
        environment.insert(u"USER"_s, QString::fromUtf8(user));
        cli.process().setProcessEnvironment(environment);
        const Outcome outcome = cli.run({u"upgrade"_s, path(u"b.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
        return outcome.code == 3 ? outcome.last()[u"run"_s].toString() : QString();
    }
    /// What the system's unzip makes of it: name and content. Empty when it complains.
    QMap<QString, QByteArray> unzipped(const QString &zip)
    {
        const QString into = zip + u".d"_s;
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-q"_s, zip, u"-d"_s, into});
        if (!unzip.waitForFinished() || unzip.exitCode() != 0)
            return {};
        QMap<QString, QByteArray> files;
        for (const QString &name : QDir(into).entryList(QDir::Files)) {
            QFile file(into + u'/' + name);
            files[name] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        return files;
    }
    QByteArray contentOf(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

void TestCliSupport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir().mkpath(path(u"sys/bus/pci/devices"_s)));
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
}

void TestCliSupport::cleanup()
{
    m_simulator.reset();
}

void TestCliSupport::afterAFailedUpgrade()
{
    const QString run = failedRun();
    QVERIFY(!run.isEmpty());
    const Outcome outcome = support({});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QString zip = path(u"fwpilot-support-%1.zip"_s.arg(run));
    QVERIFY2(outcome.out.contains("Saved fwpilot-support-" + run.toUtf8() + ".zip"), outcome.out.constData());
    const QMap<QString, QByteArray> files = unzipped(zip);
    QCOMPARE(files.keys(),
        (QStringList{u"environment.txt"_s, u"index.txt"_s, u"journal.jsonl"_s, u"log.txt"_s, u"manifest.json"_s, u"plan.json"_s,
            u"processors.json"_s, u"recognition.json"_s, u"record.html"_s, u"run.json"_s}));
    QCOMPARE(files[u"journal.jsonl"_s], contentOf(path(u"state/fwpilot/runs/%1.jsonl"_s.arg(run))));
    QProcess inBundle;
    inBundle.start(u"unzip"_s, {u"-p"_s, path(u"b.fwb"_s), u"manifest.json"_s});
    QVERIFY(inBundle.waitForFinished());
    QCOMPARE(files[u"manifest.json"_s], inBundle.readAllStandardOutput());
    QCOMPARE(QJsonDocument::fromJson(files[u"run.json"_s]).object()[u"error"_s].toObject()[u"code"_s].toString(), u"run-failed"_s);
    QCOMPARE(QJsonDocument::fromJson(files[u"processors.json"_s]).array().at(0).toObject()[u"state"_s].toString(), u"ready"_s);
    QVERIFY(files[u"environment.txt"_s].contains("resource2"));
    QVERIFY(files[u"log.txt"_s].contains("self-test"));
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        QVERIFY2(
            name == u"index.txt"_s || files[u"index.txt"_s].contains(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
            qPrintable(name));
        QVERIFY2(!bytes.contains("hunter2"), qPrintable(name));
        for (const BundleRecipe::Image &image : BundleRecipe().images)
            QVERIFY2(!bytes.contains(BundleRecipe::content(image).first(64)), qPrintable(name));
    }
    QCOMPARE(support({u"last"_s, u"-o"_s, u"again.zip"_s}).code, 0);
    QCOMPARE(unzipped(path(u"again.zip"_s))[u"journal.jsonl"_s], files[u"journal.jsonl"_s]);
    QCOMPARE(support({run, u"-o"_s, u"byId.zip"_s}).code, 0);
}

void TestCliSupport::withoutRunAndProcessor()
{
    const Outcome outcome = support({u"--json"_s, u"-o"_s, u"now.zip"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.object()[u"run"_s].isNull());
    QCOMPARE(outcome.object()[u"file"_s].toString(), u"now.zip"_s);
    QCOMPARE(unzipped(path(u"now.zip"_s)).keys(),
        (QStringList{u"environment.txt"_s, u"index.txt"_s, u"processors.json"_s, u"recognition.json"_s}));
    QCOMPARE(support({u"last"_s}).code, 4);
}

/// Where nothing can be looked at, the file says why.
void TestCliSupport::withoutReadableMachine()
{
    const Outcome outcome = support({u"--sysfs"_s, path(u"nowhere"_s), u"-o"_s, u"now.zip"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(unzipped(path(u"now.zip"_s))[u"index.txt"_s].contains("Not in it"));
}

void TestCliSupport::redacted_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QByteArray>("user");
    QTest::newRow("usual") << u"SRL-7719X"_s << QByteArray("kimberly");
    QTest::newRow("odd") << u"S\"7<&\\"_s << QByteArray("k|m.*\"");
    QTest::newRow("umlauts") << u"Nº-77"_s << QByteArray("jürgen");
}

/// Every byte of every file, as it is and with escapes undone, is looked through for what was to be taken out.
void TestCliSupport::redacted()
{
    QFETCH(const QString, serial);
    QFETCH(const QByteArray, user);
    const QString run = failedRun({u"--serial"_s, serial}, user);
    QVERIFY(!run.isEmpty());
    const Outcome outcome = support({u"last"_s, u"--redact"_s, u"--json"_s, u"-o"_s, u"r.zip"_s}, user);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.object()[u"redacted"_s].toBool(), true);
    QVERIFY(outcome.object()[u"replaced"_s].toArray().size() >= 4);
    const QMap<QString, QByteArray> files = unzipped(path(u"r.zip"_s));
    QCOMPARE(files.size(), 10);
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        QString json = QString::fromUtf8(bytes);
        json.replace(u"\\\\"_s, u"\\"_s).replace(u"\\\""_s, u"\""_s);
        QString html = QString::fromUtf8(bytes);
        html.replace(u"&lt;"_s, u"<"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s);
        for (const QString &text : {QString::fromUtf8(bytes), json, html}) {
            for (const QString &secret : {serial, QString::fromUtf8(user), m_folder->path(), u"192.0.2.17"_s})
                QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qPrintable(name + u": "_s + secret + u"\n"_s + text));
        }
        if (name.endsWith(u".json"_s))
            QVERIFY2(!QJsonDocument::fromJson(bytes).isNull(), qPrintable(name));
    }
    QVERIFY(files[u"index.txt"_s].contains("checksum of a changed line"));
    QVERIFY(!files[u"index.txt"_s].contains("DAMAGED"));
}

void TestCliSupport::lists()
{
    const QString run = failedRun();
    QVERIFY(!run.isEmpty());
    const QStringList before = QDir(m_folder->path()).entryList(QDir::AllEntries);
    const Outcome text = support({u"--list"_s});
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains("journal.jsonl") && text.out.contains("--redact takes them out"));
    QVERIFY2(text.out.contains("The journal as it was written"), text.out.constData());
    const Outcome redactedText = support({u"--list"_s, u"--redact"_s});
    QVERIFY2(!redactedText.out.contains("as it was written"), redactedText.out.constData());
    QVERIFY2(redactedText.out.contains("the checksum of a line that was changed does not hold any more"), redactedText.out.constData());
    const Outcome json = support({u"--list"_s, u"--redact"_s, u"--json"_s});
    QCOMPARE(json.code, 0);
    QVERIFY(json.object()[u"file"_s].isNull());
    QCOMPARE(json.object()[u"run"_s].toString(), run);
    QCOMPARE(json.object()[u"files"_s].toArray().size(), 10);
    QCOMPARE(json.object()[u"files"_s].toArray().at(0).toObject()[u"name"_s].toString(), u"index.txt"_s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries), before);  // nothing was written
}

void TestCliSupport::showsOneFile()
{
    const QString run = failedRun();
    QVERIFY(!run.isEmpty());
    const Outcome shown = support({u"--show"_s, u"journal.jsonl"_s});
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.out, contentOf(path(u"state/fwpilot/runs/%1.jsonl"_s.arg(run))));
    QVERIFY(support({u"--show"_s, u"journal.jsonl"_s, u"--redact"_s}).out.contains("\"user\":\"user-"));
    QCOMPARE(support({u"--show"_s, u"bmc.bin"_s}).code, 2);
}

void TestCliSupport::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no such run") << QStringList{u"20260101T000000Z-abcdef"_s} << 4;
    QTest::newRow("no journal") << QStringList{u"b.txt"_s} << 17;
    QTest::newRow("two runs") << QStringList{u"last"_s, u"last"_s} << 2;
    QTest::newRow("list and file") << QStringList{u"--list"_s, u"-o"_s, u"x.zip"_s} << 2;
    QTest::newRow("no name") << QStringList{u"-o"_s, QString()} << 2;
    QTest::newRow("unknown option") << QStringList{u"--secret"_s} << 2;
}

void TestCliSupport::refuses()
{
    QFETCH(const QStringList, arguments);
    QFile(path(u"b.txt"_s)).open(QIODevice::WriteOnly);
    const Outcome outcome = support(arguments + QStringList{u"--json"_s});
    QTEST(outcome.code, "code");
    QVERIFY(outcome.object().contains(u"error"_s));
    QVERIFY(!QFileInfo::exists(path(u"x.zip"_s)));
}

void TestCliSupport::failsInWords()
{
    QVERIFY(QDir().mkpath(path(u"folder"_s)));
    for (const QString &place : {u"nowhere/x.zip"_s, u"folder"_s, u"/dev/full"_s, u"/sys/kernel/x.zip"_s}) {
        const Outcome outcome = support({u"-o"_s, place});
        QVERIFY2(outcome.code == 4 || outcome.code == 9, qPrintable(u"%1: %2"_s.arg(place).arg(outcome.code)));
        QVERIFY2(outcome.err.contains("cannot be written"), outcome.err.constData());
    }
}

void TestCliSupport::isInTheHelp()
{
    QVERIFY(CliProcess(m_folder->path()).run({u"--help"_s}).out.contains("support [RUN|last]"));
    const QByteArray help = support({u"--help"_s}).out;
    for (const char *word : {"--redact", "--list", "--show FILE", "-o FILE.zip"})
        QVERIFY2(help.contains(word), word);
}

QTEST_GUILESS_MAIN(TestCliSupport)
#include "tst_cli_support.moc"
