// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/zip_writer.h"

#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace fwpilot;
using namespace fwpilot::test;

class TestBundleCreate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createsWhatItOpens();
    void createsTheSameBytes();
    void createsForOtherTools();
    void createRefuses_data();
    void createRefuses();
    void createLeavesNothingBehind();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    /// A manifest and two images; gives the path of the manifest.
    QString writeSources(const QByteArray &manifest = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBundleCreate::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qunsetenv("SOURCE_DATE_EPOCH");
}

QString TestBundleCreate::writeSources(const QByteArray &manifest)
{
    QDir().mkpath(path("in"));
    const bool written = writeFile(path("in/boot.bin"), seededBytes(30'000, 8))
        && writeFile(path("in/firmw\xC3\xA4re.bin"), QByteArray(400'000, '\xFF'))
        && writeFile(path("in/m.json"),
            !manifest.isEmpty()
                ? manifest
                : QByteArray(R"({ "format": 1, "name": "Reference", "version": "2.7.0", "compatible": ["fwpilot,reference-mp"],
            "images": [ { "component": "bootloader", "file": "boot.bin", "version": "2.1.0" },
                        { "component": "bmc", "file": "firmwäre.bin", "version": "2.7.0", "minimumInstalled": "1.0.0", "securityVersion": 3, "after": ["bootloader"] } ] })"));
    return written ? path("in/m.json") : QString();
}

void TestBundleCreate::createsWhatItOpens()
{
    const auto digest = Bundle::create(writeSources(), path("out.fwb"));
    QVERIFY2(digest, digest ? "" : qPrintable(digest.error().message));
    const auto bundle = Bundle::open(path("out.fwb"), TrustStore());
    QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().message));
    QVERIFY(bundle->verify());
    const Manifest &manifest = bundle->manifest();
    QCOMPARE(manifest.digest, *digest);
    QVERIFY(QDateTime::fromString(manifest.created, Qt::ISODate).secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(manifest.images.size(), 2);
    QCOMPARE(manifest.images[1].minimumInstalled, QStringLiteral("1.0.0"));
    QCOMPARE(manifest.images[1].securityVersion, 3U);
    QCOMPARE(manifest.images[1].after, QStringList{QStringLiteral("bootloader")});
    for (const ManifestImage &image : manifest.images) {
        const QByteArray content = readFile(m_folder->filePath(QStringLiteral("in/") + image.file));
        QCOMPARE(image.size, static_cast<quint64>(content.size()));
        QCOMPARE(image.sha256, Sha256::of(content));
        const auto reader = bundle->openImage(image.component);
        QVERIFY(reader);
        QVERIFY(readImage(**reader, 65536) == content);
        QVERIFY((*reader)->finish());
    }
    // It replaces what was there, with the permissions that a new file has.
    QVERIFY(Bundle::create(path("in/m.json"), path("out.fwb")));
    QCOMPARE(outcome(path("out.fwb")), 0);
}

void TestBundleCreate::createsTheSameBytes()
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    QVERIFY(Bundle::create(writeSources(), path("one.fwb")));
    QFile later(path("in/boot.bin"));
    QVERIFY(later.open(QIODevice::ReadWrite) && later.setFileTime(QDateTime::fromSecsSinceEpoch(1000), QFileDevice::FileModificationTime));
    QVERIFY(later.setPermissions(QFileDevice::ReadOwner));
    later.close();
    QVERIFY(Bundle::create(path("in/m.json"), path("two.fwb")));
    QVERIFY(!readFile(path("one.fwb")).isEmpty());
    QCOMPARE(readFile(path("one.fwb")), readFile(path("two.fwb")));
    QCOMPARE(Bundle::open(path("one.fwb"), TrustStore())->manifest().created, QStringLiteral("2023-11-14T22:13:20Z"));
    for (const char *extreme : {"0", "253402300799"}) {
        qputenv("SOURCE_DATE_EPOCH", extreme);
        QVERIFY(Bundle::create(path("in/m.json"), path("extreme.fwb")));
        QCOMPARE(outcome(path("extreme.fwb")), 0);
    }
    qputenv("SOURCE_DATE_EPOCH", "yesterday");
    const auto wrong = Bundle::create(path("in/m.json"), path("wrong.fwb"));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, Error::Code::Usage);
}

void TestBundleCreate::createsForOtherTools()
{
    const QString unzip = QStandardPaths::findExecutable(QStringLiteral("unzip"));
    if (unzip.isEmpty())
        QSKIP("unzip is not installed");
    QVERIFY(Bundle::create(writeSources(), path("out.fwb")));
    QProcess process;
    process.start(unzip, {QStringLiteral("-tq"), path("out.fwb")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    process.start(unzip, {QStringLiteral("-q"), path("out.fwb"), QStringLiteral("-d"), path("unzipped")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(readFile(path("unzipped/boot.bin")), readFile(path("in/boot.bin")));
    QCOMPARE(readFile(path("unzipped/manifest.json")), Bundle::open(path("out.fwb"), TrustStore())->manifestBytes());
    const QString zip = QStandardPaths::findExecutable(QStringLiteral("zip"));
    if (zip.isEmpty())
        QSKIP("zip is not installed");
    process.setWorkingDirectory(path("unzipped"));
    process.start(zip,
        {QStringLiteral("-q"), path("again.fwb"), QStringLiteral("manifest.json"), QStringLiteral("boot.bin"),
            QString::fromUtf8("firmw\xC3\xA4re.bin")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    // Info-ZIP puts the UTF-8 name into an extra field when its locale has no UTF-8; only then it is refused.
    QString message;
    const int code = outcome(path("again.fwb"), &message);
    QVERIFY2(code == 0 || message.contains(QString::fromUtf8("firmw")), qPrintable(message));
}

void TestBundleCreate::createRefuses_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("missing") << QByteArray(R"("file": "absent.bin")") << 4;
    QTest::newRow("outside") << QByteArray(R"("file": "../in/boot.bin")") << 17;
    QTest::newRow("folder") << QByteArray(R"("file": "folder")") << 17;
    QTest::newRow("link") << QByteArray(R"("file": "link")") << 17;
    QTest::newRow("pipe") << QByteArray(R"("file": "pipe")") << 17;
    QTest::newRow("empty") << QByteArray(R"("file": "empty")") << 17;
    QTest::newRow("another size") << QByteArray(R"("file": "boot.bin", "size": 29999)") << 17;
    QTest::newRow("another digest") << QByteArray(R"("file": "boot.bin", "sha256": ")" + QByteArray(64, '0') + '"') << 17;
    QTest::newRow("the bundle itself") << QByteArray(R"("file": "out.fwb")") << 2;
    QTest::newRow("over 4 GiB") << QByteArray(R"("file": "sparse")") << 18;
}

void TestBundleCreate::createRefuses()
{
    QFETCH(QByteArray, image);
    QFETCH(int, exitCode);
    const QString manifest = writeSources(
        R"({ "format": 1, "name": "x", "version": "1", "compatible": ["x"], "images": [ { "component": "bmc", "version": "1", )" + image
        + "} ] }");
    QVERIFY(QDir().mkdir(path("in/folder")) && QFile::link(path("in/boot.bin"), path("in/link"))
        && ::mkfifo(qPrintable(path("in/pipe")), 0600) == 0);
    QVERIFY(writeFile(path("in/empty"), {}) && writeFile(path("in/out.fwb"), "precious") && writeFile(path("in/sparse"), {}));
    QVERIFY(QFile::resize(path("in/sparse"), Q_INT64_C(0x100000000)));
    const QStringList before = QDir(path("in")).entryList(QDir::AllEntries | QDir::System | QDir::Hidden);
    const auto refused = Bundle::create(manifest, path("in/out.fwb"));
    QVERIFY(!refused);
    QVERIFY2(errorRow(refused.error().code).exitCode == exitCode, qPrintable(refused.error().message));
    QCOMPARE(QDir(path("in")).entryList(QDir::AllEntries | QDir::System | QDir::Hidden), before);
    QCOMPARE(readFile(path("in/out.fwb")), QByteArray("precious"));
}

void TestBundleCreate::createLeavesNothingBehind()
{
    QVERIFY(!writeSources().isEmpty());
    QVERIFY(QDir().mkdir(path("out")));
    const auto nowhere = Bundle::create(path("in/m.json"), path("absent/out.fwb"));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, Error::Code::NotFound);
    const auto absent = Bundle::create(path("in/absent.json"), path("out/out.fwb"));
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, Error::Code::NotFound);
    const auto stopped
        = Bundle::create(path("in/m.json"), path("out/out.fwb"), [](quint64 done, quint64 total) { return done < total * 3 / 4; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Stopped);

    // A medium that takes no more, at every place.
    ::rlimit before{};
    QVERIFY(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const rlim_t room : {0, 10, 100, 500, 10'000, 30'000, 30'500, 31'000}) {
        const ::rlimit small{room, before.rlim_max};
        QVERIFY(::setrlimit(RLIMIT_FSIZE, &small) == 0);
        const auto full = Bundle::create(path("in/m.json"), path("out/out.fwb"));
        QVERIFY(::setrlimit(RLIMIT_FSIZE, &before) == 0);
        QVERIFY2(!full, qPrintable(QString::number(room)));
        QCOMPARE(full.error().code, Error::Code::Precondition);
    }
    QCOMPARE(QDir(path("out")).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

QTEST_GUILESS_MAIN(TestBundleCreate)
#include "tst_bundle_create.moc"
