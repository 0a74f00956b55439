// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/limits.h"
#include "tests/busy_machine.h"
#include "tests/unit/zip_writer.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <sys/stat.h>

using namespace fwpilot;
using namespace fwpilot::test;

class TestBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWhatOthersWrite_data();
    void opensWhatOthersWrite();
    void refuses_data();
    void refuses();
    void refusesEveryTruncation();
    void survivesEveryFlippedBit();
    void refusesForeignArchives();
    void refusesWhatIsNoFile();
    void knowsItsTrust();
    void opensLargeFilesAtOnce();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBundle::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestBundle::opensWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray times("UT\x05\x00\x03\x01\x02\x03\x04", 9);
    const QByteArray localTimes("UT\x09\x00\x03\x01\x02\x03\x04\x01\x02\x03\x04", 13);
    const QByteArray owner("ux\x0b\x00\x01\x04\x00\x00\x00\x00\x04\x00\x00\x00\x00", 15);
    QTest::newRow("plain") << good().bytes();
    Archive archive = good();
    for (Part &part : archive.parts) {
        part.localExtra = localTimes + owner;
        part.extra = times + owner;
    }
    QTest::newRow("as Info-ZIP writes it") << archive.bytes();
    archive = good();
    archive.parts[2].flags = 2;
    archive.parts[1].needed = 10;
    archive.parts[1].internalAttributes = 1;
    QTest::newRow("as zip -9X writes it") << archive.bytes();
    archive = good();
    for (Part &part : archive.parts) {
        part.madeBy = 20;
        part.attributes = 0x20;
    }
    QTest::newRow("as made under DOS") << archive.bytes();
    archive = good();
    std::swap(archive.parts[1], archive.parts[2]);
    QTest::newRow("images in another order") << archive.bytes();
    archive = single("\xC3\xBC.bin", boot, {});
    archive.parts[1].flags = 1 << 11;
    QTest::newRow("a name of other letters") << archive.bytes();
    const QByteArray zip = good().bytes();
    QTest::newRow("an image that is a zip") << single("bmc.bin", zip, zip, 0).bytes();
    QTest::newRow("an image that begins like an end") << single("bmc.bin", zip.last(22), zip.last(22), 0).bytes();
    QTest::newRow("an image of one byte") << single("bmc.bin", "x", {}, 0).bytes();
    QTest::newRow("an image like a link's target") << single("bmc.bin", "/etc/passwd", {}, 0).bytes();
}

void TestBundle::opensWhatOthersWrite()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeFile(path("a.fwb"), bytes));
    QString message;
    QVERIFY2(outcome(path("a.fwb"), &message) == 0, qPrintable(message));
}

void TestBundle::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("exitCode");
    const auto bytesRow = [](const char *name, const QByteArray &bytes, const char *message, int exitCode = 17) {
        QTest::newRow(name) << bytes << QString::fromUtf8(message) << exitCode;
    };
    const auto row = [&](const char *name, const std::function<void(Archive &)> &change, const char *message, int exitCode = 17) {
        Archive archive = good();
        change(archive);
        bytesRow(name, archive.bytes(), message, exitCode);
    };
    const QByteArray end = good().bytes().last(22);

    bytesRow("an empty file", {}, "only 0 bytes");
    bytesRow("a short file", "hello", "only 5 bytes");
    bytesRow("no zip", QByteArray(5000, 'x'), "is not a zip");
    bytesRow("a tar", "manifest.json" + QByteArray(2000, '\0'), "is not a zip");
    bytesRow("an empty archive", Archive{}.bytes(), "is empty");

    row(
        "a prefix", [](Archive &a) { a.prefix = "#!/bin/sh\n"; }, "does not follow directly");
    row(
        "a prefix that offsets leave out",
        [](Archive &a) {
            a.prefix = "xxxx";
            a.directoryOffsetOff = -4;
            for (Part &p : a.parts)
                p.offsetOff = -4;
        },
        "belong to no part");
    row(
        "a suffix", [](Archive &a) { a.suffix = "x"; }, "behind its end: 1 of");
    row(
        "a suffix of zeros", [](Archive &a) { a.suffix = QByteArray(512, '\0'); }, "behind its end: 512");
    row(
        "a comment", [](Archive &a) { a.comment = "hello"; }, "behind its end: 5 of");
    row(
        "a comment that is an end", [&](Archive &a) { a.comment = end; }, "");
    row(
        "a second end", [&](Archive &a) { a.suffix = end; }, "");
    row(
        "an end before the end", [&](Archive &a) { a.behindDirectory = end; }, "22 bytes of the file belong to no part");
    row(
        "a second directory", [](Archive &a) { a.suffix = good().bytes().last(300); }, "");
    row(
        "a gap before an entry", [](Archive &a) { a.parts[1].before = "gap"; }, "boot.bin does not follow directly");
    row(
        "a gap before the first entry", [](Archive &a) { a.parts[0].before = "gap"; }, "manifest.json does not follow directly");
    row(
        "a gap before the directory", [](Archive &a) { a.beforeDirectory = "gap"; }, "3 bytes of the file belong to no part");
    row(
        "a gap behind the directory", [](Archive &a) { a.behindDirectory = "gap"; }, "3 bytes of the file belong to no part");
    row(
        "a gap in the directory", [](Archive &a) { a.insideDirectory = "gap"; }, "more than its 3 files");
    row(
        "an unlisted entry", [](Archive &a) { a.countOff = -1; }, "");
    row(
        "an entry too many", [](Archive &a) { a.countOff = 1; }, "directory of the archive is damaged");
    row(
        "another count here", [](Archive &a) { a.countHereOff = -1; }, "one part of several");
    row(
        "another disk", [](Archive &a) { a.disk = 1; }, "one part of several");
    row(
        "directory behind the end", [](Archive &a) { a.directoryOffsetOff = 1000; }, "bytes are missing");
    row(
        "directory too large", [](Archive &a) { a.directorySizeOff = 1000; }, "bytes are missing");
    row(
        "directory too small", [](Archive &a) { a.directorySizeOff = -1; }, "belong to no part");
    const QByteArray bytes = good().bytes();
    bytesRow("zip64 directory size", QByteArray(bytes).replace(bytes.size() - 10, 4, "\xFF\xFF\xFF\xFF"), "zip64", 18);
    bytesRow("zip64 directory place", QByteArray(bytes).replace(bytes.size() - 6, 4, "\xFF\xFF\xFF\xFF"), "zip64", 18);
    bytesRow("zip64 count", QByteArray(bytes).replace(bytes.size() - 14, 4, "\xFF\xFF\xFF\xFF"), "the limit is 1024", 18);
    row(
        "overlapping entries", [](Archive &a) { a.parts[2].offsetOff = -10; }, "bmc.bin does not follow directly");
    row(
        "the same entry twice", [](Archive &a) { a.parts[2].offsetOff = -static_cast<qint64>(38 + boot.size()); },
        "bmc.bin does not follow directly");

    row(
        "link", [](Archive &a) { a.parts[1].attributes = 0120777U << 16; }, "boot.bin is not a plain file");
    row(
        "folder by mode", [](Archive &a) { a.parts[1].attributes = 040755U << 16; }, "boot.bin is not a plain file");
    row(
        "pipe", [](Archive &a) { a.parts[1].attributes = 010644U << 16; }, "boot.bin is not a plain file");
    row(
        "device", [](Archive &a) { a.parts[1].attributes = 060644U << 16; }, "boot.bin is not a plain file");
    row(
        "link made under DOS",
        [](Archive &a) {
            a.parts[1].madeBy = 20;
            a.parts[1].attributes = 0120777U << 16;
        },
        "boot.bin is not a plain file");
    row(
        "folder by attribute", [](Archive &a) { a.parts[1].attributes |= 0x10; }, "boot.bin is not a plain file");
    row(
        "folder by name", [](Archive &a) { a.parts[1].name = "boot.bin/"; }, "contains '/'");
    row(
        "encrypted", [](Archive &a) { a.parts[1].flags = 1; }, "boot.bin is encrypted");
    row(
        "data descriptor", [](Archive &a) { a.parts[1].flags = 8; }, "data descriptor");
    row(
        "strong encryption", [](Archive &a) { a.parts[1].flags = 0x40; }, "features of zip");
    row(
        "patched data", [](Archive &a) { a.parts[1].flags = 0x20; }, "features of zip");
    row(
        "masked headers", [](Archive &a) { a.parts[1].flags = 0x2000; }, "features of zip");
    for (const int method : {1, 6, 9, 12, 14, 93, 95, 97, 98, 99, 65535})
        row(
            qPrintable(QStringLiteral("method %1").arg(method)),
            [method](Archive &a) {
                a.parts[2].packed = deflated(bmc);
                a.parts[2].method = static_cast<quint16>(method);
            },
            "only stored and deflated");
    row(
        "a newer version", [](Archive &a) { a.parts[1].needed = 45; }, "needs version 45");
    row(
        "entry comment", [](Archive &a) { a.parts[1].comment = "hi"; }, "comment");
    row(
        "internal attributes", [](Archive &a) { a.parts[1].internalAttributes = 4; }, "attributes");
    row(
        "unknown extra field",
        [](Archive &a) {
            a.parts[1].extra = QByteArray("\x0a\x00\x04\x00"
                                          "abcd",
                8);
        },
        "extra fields");
    row(
        "unknown local extra field",
        [](Archive &a) {
            a.parts[1].localExtra = QByteArray("\x0a\x00\x04\x00"
                                               "abcd",
                8);
        },
        "extra fields");
    row(
        "another name in an extra field",
        [](Archive &a) {
            a.parts[1].extra = QByteArray("up\x09\x00\x01"
                                          "crcc"
                                          "evil",
                13);
        },
        "extra fields");
    row(
        "zip64 extra field",
        [](Archive &a) {
            a.parts[1].extra = QByteArray("\x01\x00\x08\x00"
                                          "12345678",
                12);
        },
        "extra fields");
    row(
        "extra field too short", [](Archive &a) { a.parts[1].extra = "UT"; }, "extra fields");
    row(
        "extra field too long",
        [](Archive &a) {
            a.parts[1].localExtra = QByteArray("UT\x09\x00"
                                               "12345",
                9);
        },
        "extra fields");
    row(
        "extra field twice",
        [](Archive &a) {
            a.parts[1].extra = QByteArray("UT\x05\x00"
                                          "12345"
                                          "UT\x05\x00"
                                          "12345",
                18);
        },
        "extra fields");
    row(
        "extra field of many bytes", [](Archive &a) { a.parts[1].localExtra = QByteArray(1000, 'x'); }, "extra fields");

    row(
        "other name in the header", [](Archive &a) { a.parts[1].localName = "root.bin"; }, "boot.bin disagrees");
    row(
        "other size in the header", [](Archive &a) { a.parts[1].localSizeOff = 1; }, "boot.bin disagrees");
    row(
        "other packed size in the header", [](Archive &a) { a.parts[1].localPackedSizeOff = -1; }, "boot.bin disagrees");
    row(
        "other CRC in the header", [](Archive &a) { a.parts[1].localCrcOff = 1; }, "boot.bin disagrees");
    row(
        "other method in the header", [](Archive &a) { a.parts[1].localMethodOff = 8; }, "boot.bin disagrees");
    row(
        "other flags in the header", [](Archive &a) { a.parts[1].localFlagsOff = 2; }, "boot.bin disagrees");
    row(
        "stored size larger", [](Archive &a) { a.parts[1].sizeOff = 1; }, "boot.bin is stored with");
    row(
        "packed size larger", [](Archive &a) { a.parts[2].packedSizeOff = 1; }, "bmc.bin reaches into the directory");
    row(
        "packed size smaller", [](Archive &a) { a.parts[2].packedSizeOff = -1; }, "1 bytes of the file belong to no part");
    row(
        "packed size of 4 GiB", [](Archive &a) { a.parts[2].packedSizeOff = 0xFFFFFFFE - deflated(bmc).size(); },
        "reaches into the directory");
    row(
        "size larger than the manifest's", [](Archive &a) { a.parts[2].sizeOff = 1; }, "but the manifest says");
    row(
        "impossible size", [](Archive &a) { a.parts[2].sizeOff = 0x7FFFFFFF; }, "which cannot be");
    row(
        "zip64 size", [](Archive &a) { a.parts[2].sizeOff = 0xFFFFFFFF - bmc.size(); }, "zip64", 18);
    row(
        "wrong CRC, stored", [](Archive &a) { a.parts[1].crcOff = 1; }, "boot.bin: its CRC");
    row(
        "wrong CRC, deflated", [](Archive &a) { a.parts[2].crcOff = 1; }, "bmc.bin: its CRC");
    row(
        "wrong CRC of the manifest", [](Archive &a) { a.parts[0].crcOff = 1; }, "manifest.json: its CRC");
    row(
        "other content", [](Archive &a) { a.parts[1].content[0] = 'B'; }, "boot.bin: its SHA-256");
    row(
        "other content, deflated", [](Archive &a) { a.parts[2].content[0] = 'M'; }, "bmc.bin: its SHA-256");
    row(
        "bytes behind the stream", [](Archive &a) { a.parts[2].packed = deflated(bmc) + "junk"; },
        "behind the end of its compressed content");
    row(
        "empty stream behind the stream", [](Archive &a) { a.parts[2].packed = deflated(bmc) + QByteArray("\x03\x00", 2); },
        "behind the end of its compressed content");
    row(
        "two streams", [](Archive &a) { a.parts[2].packed = deflated(bmc.first(300)) + deflated(bmc.mid(300)); }, "unpacks to fewer");
    row(
        "stream without end",
        [](Archive &a) {
            a.parts[2].packed
                = QByteArray("\x00", 1) + little(static_cast<quint16>(bmc.size())) + little(static_cast<quint16>(~bmc.size())) + bmc;
        },
        "has no end");
    row(
        "stream cut", [](Archive &a) { a.parts[2].packed = deflated(bmc).chopped(3); }, "cut off");
    row(
        "stream damaged", [](Archive &a) { a.parts[2].packed = QByteArray(deflated(bmc)).replace(0, 1, "\x07"); }, "is damaged");
    row(
        "stream of more bytes", [](Archive &a) { a.parts[2].packed = deflated(bmc + "more"); }, "unpacks to more");
    row(
        "stream of fewer bytes", [](Archive &a) { a.parts[2].packed = deflated(bmc.chopped(1)); }, "unpacks to fewer");
    row(
        "a bomb", [](Archive &a) { a.parts[2].packed = deflated(QByteArray(10'000'000, '\0')); }, "unpacks to more");

    for (const char *name :
        {"../boot.bin", "/boot.bin", "a/boot.bin", "a\\boot.bin", "C:boot.bin", ".", "..", " boot.bin", "boot.bin.", "b\x1B.bin"})
        row(
            qPrintable(QStringLiteral("name ") + QString::fromUtf8(name)), [name](Archive &a) { a.parts[1].name = name; },
            "in the archive ");
    row(
        "name with a NUL", [](Archive &a) { a.parts[1].name = QByteArray("boot.bin\0", 9); }, "in the archive ");
    row(
        "no name", [](Archive &a) { a.parts[1].name = ""; }, "is empty");
    row(
        "name not UTF-8",
        [](Archive &a) {
            a.parts[1].name = "b\xFFot.bin";
            a.parts[1].flags = 1 << 11;
        },
        "is not UTF-8");
    row(
        "name not marked as UTF-8", [](Archive &a) { a.parts[1].name = "b\xC3\xB6t.bin"; }, "not marked as UTF-8");
    row(
        "name too long", [](Archive &a) { a.parts[1].name = QByteArray(256, 'b'); }, "the limit is 255", 18);
    row(
        "name of 60000 bytes", [](Archive &a) { a.parts[1].name = QByteArray(60000, 'b'); }, "limit of 255", 18);
    row(
        "the same name twice", [](Archive &a) { a.parts[2].name = "boot.bin"; }, "cannot be told apart");
    row(
        "the same name but for case", [](Archive &a) { a.parts[2].name = "Boot.bin"; }, "cannot be told apart");
    row(
        "the same name but for composition",
        [](Archive &a) {
            a.parts[1].name = "\xC3\xA9";
            a.parts[2].name = "e\xCC\x81";
            a.parts[1].flags = a.parts[2].flags = 1 << 11;
        },
        "cannot be told apart");
    row(
        "two manifests", [](Archive &a) { a.parts += a.parts[0]; }, "cannot be told apart");
    row(
        "too many files",
        [](Archive &a) {
            for (int i = 0; i < 1022; ++i)
                a.parts += Part{QByteArray::number(i), "x", 0};
        },
        "has 1025 files; the limit is 1024", 18);

    row(
        "no manifest", [](Archive &a) { a.parts.removeFirst(); }, "first file in the archive is not manifest.json");
    row(
        "manifest not first", [](Archive &a) { std::swap(a.parts[0], a.parts[1]); }, "first file in the archive is not manifest.json");
    row(
        "manifest not JSON", [](Archive &a) { a.parts[0].content = "hello"; }, "does not begin with a JSON object");
    row(
        "manifest empty",
        [](Archive &a) {
            a.parts[0] = {"manifest.json", "", 0};
        },
        "does not begin with a JSON object");
    row(
        "manifest too large", [](Archive &a) { a.parts[0].content += QByteArray(limits::manifestBytes, ' '); }, "the limit is 65536", 18);
    row(
        "manifest as a bomb", [](Archive &a) { a.parts[0].content = QByteArray(10'000'000, ' '); }, "the limit is 65536", 18);
    row(
        "missing file", [](Archive &a) { a.parts.removeLast(); }, "lists bmc.bin, but the bundle does not have it");
    row(
        "extra file",
        [](Archive &a) {
            a.parts += Part{"readme.txt", "hello"};
        },
        "has a file readme.txt, that the manifest does not list");
    row(
        "extra empty file",
        [](Archive &a) {
            a.parts += Part{"readme.txt", "", 0};
        },
        "has a file readme.txt");
    row(
        "other name", [](Archive &a) { a.parts[2].name = "BMC.bin"; }, "lists bmc.bin, but");
    row(
        "empty signature",
        [](Archive &a) {
            a.parts.insert(1, {"manifest.json.p7s", "", 0});
        },
        "p7s is empty");
    row(
        "signature too large",
        [](Archive &a) {
            a.parts.insert(1, {"manifest.json.p7s", QByteArray(65537, 's')});
        },
        "the limit is 65536", 18);
    row(
        "signature not second",
        [](Archive &a) {
            a.parts += Part{"manifest.json.p7s", "signature"};
        },
        "manifest does not list");
    row(
        "damaged signature",
        [](Archive &a) {
            a.parts.insert(1, {"manifest.json.p7s", "signature"});
            a.parts[1].crcOff = 1;
        },
        "manifest.json.p7s: its CRC");
    row(
        "reserved signature",
        [](Archive &a) {
            a.parts.insert(1, {"manifest.json.2.p7s", "signature"});
        },
        "name is reserved");
}

void TestBundle::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    QFETCH(int, exitCode);
    QVERIFY(writeFile(path("a.fwb"), bytes));
    QString said;
    QCOMPARE(outcome(path("a.fwb"), &said), exitCode);
    QVERIFY2(said.contains(message), qPrintable(said));
    QCOMPARE(plainText(said, 10000), said);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.fwb")});
}

void TestBundle::refusesEveryTruncation()
{
    const QByteArray bytes = good().bytes();
    for (qsizetype size = bytes.size() - 1; size >= 0; --size) {
        QVERIFY(writeFile(path("a.fwb"), bytes.first(size)));
        QString message;
        QVERIFY2(outcome(path("a.fwb"), &message) == 17, qPrintable(QString::number(size)));
        if (size >= 30)
            QVERIFY2(
                message == QStringLiteral("The file ends at byte %1 of an archive that should be longer.").arg(size), qPrintable(message));
    }
}

void TestBundle::survivesEveryFlippedBit()
{
    const QByteArray bytes = good().bytes();
    QVERIFY(writeFile(path("good.fwb"), bytes));
    const auto original = Bundle::open(path("good.fwb"), TrustStore());
    QVERIFY(original);
    QVERIFY(writeFile(path("a.fwb"), bytes));
    QFile file(path("a.fwb"));
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const auto put = [&](qsizetype place, int byte) { return file.seek(place) && file.putChar(static_cast<char>(byte)); };
    int accepted = 0;
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        const qsizetype place = bit / 8;
        QVERIFY(put(place, bytes[place] ^ (1 << (bit % 8))));
        const int code = outcome(path("a.fwb"));
        const QByteArray where = "bit " + QByteArray::number(bit);
        QVERIFY2(code == 0 || code == 17 || code == 18, where.constData());
        if (code == 0) {
            ++accepted;
            QVERIFY2(Bundle::open(path("a.fwb"), TrustStore())->manifestBytes() == original->manifestBytes(), where.constData());
        }
        QVERIFY(put(place, bytes[place]));
    }
    // What says nothing about the content: in each of the three headers of the directory "made by", permissions, DOS attributes and
    // "is text", and at the end of the two deflate streams what is left of the last byte.
    QVERIFY2(accepted > 0 && accepted <= 3 * (16 + 12 + 16 + 6 + 1) + 2 * 7, qPrintable(QString::number(accepted)));
}

void TestBundle::refusesForeignArchives()
{
    const QString shared = qEnvironmentVariable("FWPILOT_SHARED_DATA", QStringLiteral(FWPILOT_SOURCE_DIR "/../shared/data"));
    QDirIterator archives(shared + QStringLiteral("/archives"), QDir::Files, QDirIterator::Subdirectories);
    if (!archives.hasNext())
        QSKIP("there are no archives by other people's writers in FWPILOT_SHARED_DATA");
    while (archives.hasNext()) {
        const QString file = archives.next();
        const CpuTimer time;
        QString message;
        const int code = outcome(file, &message);
        QVERIFY2(code == 17 || code == 18, qPrintable(QStringLiteral("%1: %2 %3").arg(file).arg(code).arg(message)));
        QVERIFY2(!message.isEmpty() && plainText(message, 10000) == message, qPrintable(file));
        QVERIFY2(time.milliseconds() < 1000, qPrintable(file));
    }
}

void TestBundle::refusesWhatIsNoFile()
{
    const auto absent = Bundle::open(path("absent.fwb"), TrustStore());
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, Error::Code::NotFound);
    const auto folder = Bundle::open(m_folder->path(), TrustStore());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, Error::Code::Malformed);
    QVERIFY(::mkfifo(qPrintable(path("pipe.fwb")), 0600) == 0);
    const auto pipe = Bundle::open(path("pipe.fwb"), TrustStore());  // and no wait for a writer
    QVERIFY(!pipe);
    QCOMPARE(pipe.error().code, Error::Code::Malformed);
    const auto device = Bundle::open(QStringLiteral("/dev/zero"), TrustStore());
    QVERIFY(!device);
    QCOMPARE(device.error().code, Error::Code::Malformed);
}

void TestBundle::knowsItsTrust()
{
    QVERIFY(writeFile(path("unsigned.fwb"), good().bytes()));
    const auto unsignedBundle = Bundle::open(path("unsigned.fwb"), TrustStore());
    QVERIFY(unsignedBundle);
    QVERIFY(unsignedBundle->trust().isUnsigned());
    QCOMPARE(unsignedBundle->trust().refusal->code, Error::Code::Unsigned);
    QVERIFY(unsignedBundle->signatureBytes().isEmpty());
    Archive archive = good();
    archive.parts.insert(1, {"manifest.json.p7s", "signature"});
    QVERIFY(writeFile(path("signed.fwb"), archive.bytes()));
    const auto signedBundle = Bundle::open(path("signed.fwb"), TrustStore());
    QVERIFY(signedBundle);
    QCOMPARE(signedBundle->trust().state, BundleTrust::State::Damaged);  // that is no signature
    QCOMPARE(signedBundle->trust().refusal->code, Error::Code::BadSignature);
    QCOMPARE(signedBundle->signatureBytes(), QByteArray("signature"));
    QCOMPARE(signedBundle->manifestBytes(), archive.parts[0].content);
    QCOMPARE(signedBundle->manifest().digest, Sha256::of(archive.parts[0].content));
    QVERIFY(signedBundle->verify());
}

/// A stored image of nearly 4 GiB in a sparse file: opening it reads none of it.
void TestBundle::opensLargeFilesAtOnce()
{
    const quint64 size = limits::totalBytes - 100'000;
    const QByteArray json = manifestOf(entryOf("bmc", "bmc.bin", "x").replace("\"size\":1,", "\"size\":" + QByteArray::number(size) + ','));
    Archive archive{{{"manifest.json", json}, {"bmc.bin", "x", 0}}};
    archive.parts[1].sizeOff = archive.parts[1].packedSizeOff = static_cast<qint64>(size) - 1;
    archive.directoryOffsetOff = static_cast<qint64>(size) - 1;
    const QByteArray bytes = archive.bytes();
    const qsizetype directory = bytes.indexOf("PK\x01\x02");
    QFile file(path("a.fwb"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes.first(directory)) == directory);
    QVERIFY(file.seek(directory + static_cast<qint64>(size) - 1) && file.write(bytes.mid(directory)) == bytes.size() - directory);
    file.close();
    const CpuTimer time;
    const auto bundle = Bundle::open(path("a.fwb"), TrustStore());
    QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().message));
    QVERIFY2(time.milliseconds() < 1000, qPrintable(QString::number(time.milliseconds())));
    QCOMPARE(bundle->manifest().totalSize(), size);
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
