// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/support_file.h"
#include "core/upgrade/journal_line.h"
#include "tests/unit/written_run.h"

#include "core/bundle/bundle.h"
#include "core/bundle/sha256.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTemporaryDir>

using namespace fwpilot;
using namespace fwpilot::sample;

namespace {

QStringList namesOf(const SupportFile &file)
{
    QStringList names;
    for (const SupportEntry &entry : file.entries)
        names += entry.name;
    return names;
}

QByteArray bytesOf(const SupportFile &file, const char *name)
{
    for (const SupportEntry &entry : file.entries) {
        if (entry.name == QLatin1String(name))
            return entry.bytes;
    }
    return "no such file";
}

/// Everything that a reader of these bytes may see: as they are, and with the escapes of JSON and HTML undone.
QStringList readings(const QByteArray &bytes)
{
    QStringList texts{QString::fromUtf8(bytes)};
    QString json = texts.first();
    json.replace(QLatin1String("\\\\"), QLatin1String("\\"))
        .replace(QLatin1String("\\\""), QLatin1String("\""))
        .replace(QLatin1String("\\/"), QLatin1String("/"));
    QString html = texts.first();
    html.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
    return texts << json << html;
}

/// Where a word stands as such.
bool hasWord(const QString &text, const QString &word)
{
    const QRegularExpression form(QStringLiteral("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])").arg(QRegularExpression::escape(word)),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

/// A machine and its people, as odd as they come.
struct Names {
    QString serial;
    QString id;
    QString machineSerial;
    QString host;
    QString user;
    QString folder;
};

}  // namespace

class TestSupportFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void ofARun();
    void ofNoRun();
    void ofAMissingRun();
    void ofACutJournal();
    void manifestOfTheBundle();
    void manifestOfAnotherBundle();
    void manifestOfNoBundle();
    void hasNoImage();
    void indexTellsAll();
    void environmentIsChosen();
    void largeFilesAreLeftOut();
    void redacted_data();
    void redacted();
    void redactedDamagedJournal();
    void redactedStaysReadable();
    void redactedFieldsOfOrdinaryNames();

private:
    SupportSubject subject() const
    {
        SupportSubject made;
        made.source.sysfsRoot = m_folder->path();
        made.processors = {processor()};
        return made;
    }
    /// A finished run in the folder of journals; gives its id.
    QString write(const RunOpening &opening, const QString &text = {})
    {
        UpgradeJournal journal = created(opening);
        journal.event(sample::event(0, UpgradeState::Preparing, text));
        writeWholeRun(journal);
        return opening.run;
    }
    /// A real bundle; gives its path.
    QString makeBundle(const QString &name, const QByteArray &image)
    {
        putFile(m_folder->filePath(QStringLiteral("bmc.bin")), image);
        putFile(m_folder->filePath(QStringLiteral("m.json")),
            R"({"format":1,"name":"ACME R1 firmware","version":"2.7.0","compatible":["acme,r1"],"images":[{"component":"bmc","file":"bmc.bin","version":"2.7.0"}]})");
        const QString path = m_folder->filePath(name);
        return Bundle::create(m_folder->filePath(QStringLiteral("m.json")), path) ? path : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSupportFile::initTestCase()
{
    qputenv("FWPILOT_TEST_TOKEN", "hunter2-not-for-others");
}

void TestSupportFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_STATE_HOME", m_folder->filePath(QStringLiteral("state")).toUtf8());
}

void TestSupportFile::ofARun()
{
    SupportSubject about = subject();
    about.run = write(opening(firstRun), QStringLiteral("All is well."));
    const SupportContent content = collectSupportContent(about);
    const SupportFile file = makeSupportFile(content, false);
    QCOMPARE(namesOf(file),
        (QStringList{QStringLiteral("index.txt"), QStringLiteral("log.txt"), QStringLiteral("record.html"), QStringLiteral("run.json"),
            QStringLiteral("journal.jsonl"), QStringLiteral("plan.json"), QStringLiteral("manifest.json"),
            QStringLiteral("processors.json"), QStringLiteral("recognition.json"), QStringLiteral("environment.txt")}));
    QCOMPARE(bytesOf(file, "journal.jsonl"), contentOf(sample::pathOf(firstRun)));
    QVERIFY(bytesOf(file, "log.txt").contains("All is well."));
    QVERIFY(bytesOf(file, "record.html").startsWith("<!DOCTYPE html>"));
    QCOMPARE(QJsonDocument::fromJson(bytesOf(file, "run.json")).object()[QStringLiteral("run")].toString(), firstRun);
    QCOMPARE(QJsonDocument::fromJson(bytesOf(file, "plan.json")).object()[QStringLiteral("steps")].toArray().size(), 2);
    const QJsonObject now = QJsonDocument::fromJson(bytesOf(file, "processors.json")).array().at(0).toObject();
    QCOMPARE(now[QStringLiteral("serial")].toString(), QStringLiteral("0042"));
    QVERIFY(!now.contains(QStringLiteral("recognition")));
    QVERIFY(QJsonDocument::fromJson(bytesOf(file, "recognition.json"))
                .object()[QStringLiteral("processors")]
                .toArray()
                .at(0)
                .toObject()
                .contains(QStringLiteral("functions")));
    QCOMPARE(supportFileName(file), QStringLiteral("fwpilot-support-%1.zip").arg(firstRun));
    QVERIFY(file.replacements.isEmpty());
    const Result<QByteArray> zip = archiveOf(file);
    QVERIFY(zip && zip->startsWith("PK"));
    QCOMPARE(*archiveOf(makeSupportFile(content, false)), *zip);
}

void TestSupportFile::ofNoRun()
{
    SupportSubject about = subject();
    about.processors.clear();
    about.problems = {Error{Error::Code::NoAccess, QStringLiteral("The bus cannot be read.")}};
    const SupportFile file = makeSupportFile(collectSupportContent(about), false);
    QCOMPARE(namesOf(file),
        (QStringList{QStringLiteral("index.txt"), QStringLiteral("processors.json"), QStringLiteral("recognition.json"),
            QStringLiteral("environment.txt")}));
    QCOMPARE(QJsonDocument::fromJson(bytesOf(file, "processors.json")).isArray(), true);
    QVERIFY(bytesOf(file, "index.txt").contains("Not in it"));
    QVERIFY(bytesOf(file, "index.txt").contains("The bus cannot be read."));
    QVERIFY(bytesOf(file, "recognition.json").contains("The bus cannot be read."));
    QVERIFY(supportFileName(file).contains(file.time.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))));
}

void TestSupportFile::ofAMissingRun()
{
    SupportSubject about = subject();
    about.run = secondRun;
    const SupportFile file = makeSupportFile(collectSupportContent(about), false);
    QVERIFY(!namesOf(file).contains(QStringLiteral("journal.jsonl")));
    QCOMPARE(file.problems.size(), 1);
    QCOMPARE(file.problems.first().code, Error::Code::NotFound);
}

/// Nothing is known of it but that it was begun; the bytes are still worth something.
void TestSupportFile::ofACutJournal()
{
    write(opening(firstRun));
    const QByteArray cut = contentOf(sample::pathOf(firstRun)).first(100);
    putFile(sample::pathOf(firstRun), cut);
    SupportSubject about = subject();
    about.run = firstRun;
    for (const bool redacted : {false, true}) {
        const SupportFile file = makeSupportFile(collectSupportContent(about), redacted);
        QVERIFY(!namesOf(file).contains(QStringLiteral("log.txt")));
        QVERIFY(bytesOf(file, "index.txt").contains("cut off"));
        if (!redacted)
            QCOMPARE(bytesOf(file, "journal.jsonl"), cut);
    }
}

void TestSupportFile::manifestOfTheBundle()
{
    const QString path = makeBundle(QStringLiteral("b.fwb"), "firmware");
    const Result<Bundle> bundle = Bundle::open(path, TrustStore());
    QVERIFY(bundle);
    RunOpening about = opening(firstRun);
    about.bundlePath = path;
    about.plan.manifestDigest = bundle->manifest().digest;
    SupportSubject wish = subject();
    wish.run = write(about);
    QCOMPARE(bytesOf(makeSupportFile(collectSupportContent(wish), false), "manifest.json"), bundle->manifestBytes());
    wish.run.clear();
    wish.bundlePath = path;  // open, and nothing ran
    QCOMPARE(bytesOf(makeSupportFile(collectSupportContent(wish), false), "manifest.json"), bundle->manifestBytes());
}

void TestSupportFile::manifestOfAnotherBundle()
{
    RunOpening about = opening(firstRun);
    about.bundlePath = makeBundle(QStringLiteral("b.fwb"), "other firmware");
    SupportSubject wish = subject();
    wish.run = write(about);
    const SupportFile file = makeSupportFile(collectSupportContent(wish), false);
    const QJsonObject known = QJsonDocument::fromJson(bytesOf(file, "manifest.json")).object();
    QCOMPARE(known[QStringLiteral("digest")].toString(), QString::fromLatin1(about.plan.manifestDigest.toHex()));
    QCOMPARE(known[QStringLiteral("images")].toArray().size(), 2);
    QVERIFY(bytesOf(file, "index.txt").contains("another one"));
}

void TestSupportFile::manifestOfNoBundle()
{
    SupportSubject wish = subject();
    wish.run = write(opening(firstRun));
    const SupportFile file = makeSupportFile(collectSupportContent(wish), false);
    QCOMPARE(
        QJsonDocument::fromJson(bytesOf(file, "manifest.json")).object()[QStringLiteral("version")].toString(), QStringLiteral("2.7.0"));
    QCOMPARE(file.problems.size(), 1);
    QVERIFY(bytesOf(file, "index.txt").contains("the bundle itself could not be read"));
}

void TestSupportFile::hasNoImage()
{
    const QByteArray image = "the content of an image that nobody but the processor may have";
    RunOpening about = opening(firstRun);
    about.bundlePath = makeBundle(QStringLiteral("b.fwb"), image);
    about.plan.manifestDigest = Bundle::open(about.bundlePath, TrustStore())->manifest().digest;
    SupportSubject wish = subject();
    wish.run = write(about);
    for (const SupportEntry &entry : makeSupportFile(collectSupportContent(wish), false).entries)
        QVERIFY2(!entry.bytes.contains(image), qPrintable(entry.name));
}

void TestSupportFile::indexTellsAll()
{
    SupportSubject about = subject();
    about.run = write(opening(firstRun));
    for (const bool redacted : {false, true}) {
        const SupportFile file = makeSupportFile(collectSupportContent(about), redacted);
        const QByteArray index = bytesOf(file, "index.txt");
        for (qsizetype at = 1; at < file.entries.size(); ++at) {
            QVERIFY2(index.contains(file.entries[at].name.toUtf8()), qPrintable(file.entries[at].name));
            QVERIFY2(index.contains(file.entries[at].description.toUtf8()), qPrintable(file.entries[at].name));
            QVERIFY2(index.contains(Sha256::of(file.entries[at].bytes).toHex()), qPrintable(file.entries[at].name));
        }
        QVERIFY(index.contains(firstRun.toUtf8()));
        QCOMPARE(index.contains("checksum of a changed line"), redacted);
        QCOMPARE(index.contains("serial-1"), redacted);
    }
}

/// Of the process environment only what is named.
void TestSupportFile::environmentIsChosen()
{
    const SupportFile file = makeSupportFile(collectSupportContent(subject()), false);
    QVERIFY(bytesOf(file, "environment.txt").contains("Firmware Pilot 0."));
    QVERIFY(bytesOf(file, "environment.txt").contains(QSysInfo::kernelVersion().toUtf8()));
    for (const SupportEntry &entry : file.entries)
        QVERIFY2(!entry.bytes.contains("hunter2"), qPrintable(entry.name));
}

void TestSupportFile::largeFilesAreLeftOut()
{
    SupportContent content = collectSupportContent(subject());
    content.run = RecordedRun();
    content.journal = QByteArray(supportEntryBytes + 1, 'x');
    const SupportFile file = makeSupportFile(content, false);
    QVERIFY(!namesOf(file).contains(QStringLiteral("journal.jsonl")));
    QVERIFY(bytesOf(file, "index.txt").contains("journal.jsonl is left out"));
    content.journal.chop(1);
    QVERIFY(namesOf(makeSupportFile(content, false)).contains(QStringLiteral("journal.jsonl")));
}

void TestSupportFile::redacted_data()
{
    QTest::addColumn<Names>("names");
    const auto row = [](const char *name, const char *serial, const char *id, const char *machine, const char *host, const char *user,
                         const char *folder) {
        QTest::newRow(name) << Names{QString::fromUtf8(serial), QString::fromUtf8(id), QString::fromUtf8(machine), QString::fromUtf8(host),
            QString::fromUtf8(user), QString::fromUtf8(folder)};
    };
    row("usual", "SRL569013", "acme-r1-SRL569013", "MS-0815-4711", "srv-0421.lab.example", "kimberly", "/home/kimberly/firmware");
    row("regular expressions", "A.*(1)", "acme-r1-A.-1-", "M[0-9]+", "srv.1+x", "k|m$", "/media/k|m$/[a]");
    row("quotes and markup", "S\"<42>&", "acme-r1-S-42-", "M\\7\"", "a<b>c", "o'neil\"x", "/media/<b>\"&amp;");
    row("letters of the world", "Nº漢字7", "acme-r1-N-7", "Ünït-9", "größe-01", "jürgen", "/home/jürgen/Überläufe");
    row("capitals", "srl569013", "acme-r1-SRL569013", "abc-DEF-1", "SRV-A", "KIM", "/home/KIM");
}

void TestSupportFile::redacted()
{
    QFETCH(const Names, names);
    ManagementProcessor odd = processor();
    odd.serial = names.serial;
    odd.id = names.id;
    odd.machine.serial = names.machineSerial;
    odd.network = QStringLiteral("10.20.30.40");
    odd.owner.text = QStringLiteral("%1@%2 (fwpilotctl 4711)").arg(names.user, names.host);
    odd.log = {QStringLiteral("login of %1 from 2001:db8::77, mac 02:1b:21:AA:bb:cc").arg(names.user)};
    odd.machine.events = {QStringLiteral("serial %1 seen at 021b21aabbcc and %2").arg(names.machineSerial, names.host)};
    RunOpening about = opening(firstRun);
    about.processor = odd;
    about.plan.processor = names.id;
    about.host = names.host;
    about.user = names.user;
    about.bundlePath = names.folder + QStringLiteral("/r1.fwb");
    SupportSubject wish = subject();
    wish.processors = {odd};
    wish.bundlePath = about.bundlePath;
    wish.run = write(about,
        QStringLiteral("%1 on %2: %3 (%4), %5/x, 10.20.30.40\n%1").arg(names.user, names.host, names.serial, names.id, names.folder));
    const SupportFile file = makeSupportFile(collectSupportContent(wish), true);
    QVERIFY(namesOf(file).contains(QStringLiteral("journal.jsonl")) && namesOf(file).contains(QStringLiteral("record.html")));
    const QStringList secrets{names.serial, names.id, names.machineSerial, names.host, names.user, names.folder,
        names.host.section(QLatin1Char('.'), 0, 0), QStringLiteral("10.20.30.40"), QStringLiteral("2001:db8::77"),
        QStringLiteral("02:1b:21:aa:bb:cc"), QStringLiteral("021b21aabbcc")};
    for (const SupportEntry &entry : file.entries) {
        for (const QString &text : readings(entry.bytes)) {
            for (const QString &secret : secrets)
                QVERIFY2(!hasWord(text, secret), qPrintable(QStringLiteral("%1 in %2:\n%3").arg(secret, entry.name, text)));
        }
    }
    for (const char *name : {"run.json", "plan.json", "processors.json", "recognition.json", "manifest.json"})
        QVERIFY2(!QJsonDocument::fromJson(bytesOf(file, name)).isNull(), name);
    const QJsonObject now = QJsonDocument::fromJson(bytesOf(file, "processors.json")).array().at(0).toObject();
    QVERIFY(now[QStringLiteral("serial")].toString().startsWith(QLatin1String("serial-")));
    QVERIFY(now[QStringLiteral("id")].toString().startsWith(QLatin1String("acme-r1-serial-"))
        || now[QStringLiteral("id")].toString().startsWith(QLatin1String("serial-")));
    QVERIFY(now[QStringLiteral("owner")].toObject()[QStringLiteral("text")].toString().contains(QLatin1String("@host-")));
}

void TestSupportFile::redactedDamagedJournal()
{
    RunOpening about = opening(firstRun);
    about.host = QStringLiteral("srv-0421x");
    about.user = QStringLiteral("kimberly");
    write(about, QStringLiteral("kimberly says no"));
    QByteArray journal = contentOf(sample::pathOf(firstRun));
    const qsizetype middle = journal.indexOf("says no");
    journal[middle - 12] = '"';
    journal.replace("\"host\":\"", "\"host\":\"\"");
    putFile(sample::pathOf(firstRun), journal.first(journal.size() - 40));
    SupportSubject wish = subject();
    wish.run = firstRun;
    const SupportContent content = collectSupportContent(wish);
    const SupportFile file = makeSupportFile(content, true);
    for (const SupportEntry &entry : file.entries)
        QVERIFY2(!hasWord(QString::fromUtf8(entry.bytes), QStringLiteral("0042")), entry.bytes.constData());
    QVERIFY(!bytesOf(file, "journal.jsonl").contains("0042\""));
}

/// The redacted journal still tells the run, line by line; what identifies firmware is kept.
void TestSupportFile::redactedStaysReadable()
{
    SupportSubject wish = subject();
    wish.run = write(opening(firstRun));
    const SupportFile file = makeSupportFile(collectSupportContent(wish), true);
    const QList<QByteArray> before = contentOf(sample::pathOf(firstRun)).split('\n');
    const QList<QByteArray> after = bytesOf(file, "journal.jsonl").split('\n');
    QCOMPARE(after.size(), before.size());
    for (qsizetype line = 0; line + 1 < before.size(); ++line) {
        const QJsonObject was = QJsonDocument::fromJson(before[line]).object();
        const QJsonObject is = QJsonDocument::fromJson(after[line]).object();
        QCOMPARE(is.keys(), was.keys());
        for (const char *key : {"type", "state", "n", "at", "crc", "time", "component", "session"})
            QCOMPARE(is[QLatin1String(key)], was[QLatin1String(key)]);
    }
    QVERIFY(!openLine(after.first()));  // as the index says
    const QJsonObject run = QJsonDocument::fromJson(bytesOf(file, "run.json")).object();
    QCOMPARE(run[QStringLiteral("state")].toString(), QStringLiteral("stopped"));
    QCOMPARE(run[QStringLiteral("journalDigest")].toString(), QString::fromLatin1(Sha256::of(contentOf(sample::pathOf(firstRun))).toHex()));
    QCOMPARE(
        run[QStringLiteral("bundle")].toObject()[QStringLiteral("digest")].toString(), QString::fromLatin1(QByteArray(32, 'm').toHex()));
    QVERIFY(bytesOf(file, "log.txt").contains("half"));
    QVERIFY(replacementText(file.replacements).contains(QLatin1String("1 serial")));
}

/// A person called Run on a machine called bmc: gone where a person and a machine are named, and nowhere else.
void TestSupportFile::redactedFieldsOfOrdinaryNames()
{
    RunOpening about = opening(firstRun);
    about.host = QStringLiteral("bmc");
    about.user = QStringLiteral("run");
    SupportSubject wish = subject();
    wish.run = write(about, QStringLiteral("The run of bmc; taken by run@bmc (fwpilot 7)."));
    const SupportFile file = makeSupportFile(collectSupportContent(wish), true);
    const QJsonObject run = QJsonDocument::fromJson(bytesOf(file, "run.json")).object();
    QVERIFY(run[QStringLiteral("host")].toString().startsWith(QLatin1String("host-")));
    QVERIFY(run[QStringLiteral("user")].toString().startsWith(QLatin1String("user-")));
    QCOMPARE(run[QStringLiteral("verdicts")].toArray().at(0).toObject()[QStringLiteral("component")].toString(), QStringLiteral("bmc"));
    const QString log = QString::fromUtf8(bytesOf(file, "log.txt"));
    QVERIFY2(QRegularExpression(QStringLiteral("The run of bmc; taken by user-\\d+@host-\\d+ \\(fwpilot 7\\)\\.")).match(log).hasMatch(),
        qPrintable(log));
    QVERIFY2(QRegularExpression(QStringLiteral("Name +host-\\d+\\n")).match(log).hasMatch(), qPrintable(log));
    QVERIFY(QRegularExpression(QStringLiteral("<td>host-\\d+</td>")).match(QString::fromUtf8(bytesOf(file, "record.html"))).hasMatch());
}

QTEST_GUILESS_MAIN(TestSupportFile)
#include "tst_support_file.moc"
