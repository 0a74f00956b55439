// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/zip_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace fwpilot;
using namespace fwpilot::test;

namespace {

/// The bits of a deflate stream with fixed codes, first bit first.
class BitWriter {
public:
    void add(const char *bits)
    {
        for (; *bits != 0; ++bits, ++m_count) {
            if (m_count % 8 == 0)
                m_bytes.append('\0');
            if (*bits == '1')
                m_bytes.back() = static_cast<char>(static_cast<unsigned char>(m_bytes.back()) | 1U << (m_count % 8));
        }
    }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    int m_count = 0;
};

}  // namespace

class TestImageReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEveryByteOfAnEntry();
    void streamsInPieces_data();
    void streamsInPieces();
    void skipsForward();
    void readsInManyThreads();
    void noticesChangeAfterCheck();
    void readsTheFileThatWasOpened();
    void verifyCanBeStopped();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImageReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// A stream whose last byte of input is consumed while a match is still to be given out: KArchive's device (6.13) loses its end.
void TestImageReader::readsEveryByteOfAnEntry()
{
    const QByteArray image(1 + 254 * 258, '\0');
    BitWriter bits;
    bits.add("110");       // the last block, with fixed codes
    bits.add("00110000");  // a literal 0
    for (int match = 0; match < 254; ++match)
        bits.add("1100010100000");  // 258 bytes from one back
    bits.add("0000000");            // the end
    QVERIFY(writeFile(path("a.fwb"), single("bmc.bin", image, bits.bytes()).bytes()));
    const auto bundle = Bundle::open(path("a.fwb"), TrustStore());
    QVERIFY(bundle);
    for (const int piece : {65400, 1000, 258, 1, 100000}) {
        const auto reader = bundle->openImage(QStringLiteral("bmc"));
        QVERIFY(reader);
        QCOMPARE(readImage(**reader, piece), image);
        QVERIFY((*reader)->finish());
    }
}

void TestImageReader::streamsInPieces_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 7, 512, 4096, 65536, 262144, 1'000'000})
        QTest::addRow("%d", piece) << piece;
}

void TestImageReader::streamsInPieces()
{
    QFETCH(int, piece);
    const QByteArray first = seededBytes(100'001, 1);
    const QByteArray second = seededBytes(50'000, 2) + QByteArray(250'000, '\xFF') + seededBytes(3, 3);
    const Archive archive{
        {{"manifest.json", manifestOf(entryOf("bootloader", "boot.bin", first) + ',' + entryOf("bmc", "bmc.bin", second))},
            {"boot.bin", first, 0}, {"bmc.bin", second}}};
    QVERIFY(writeFile(path("a.fwb"), archive.bytes()));
    const auto bundle = Bundle::open(path("a.fwb"), TrustStore());
    QVERIFY(bundle);
    for (const auto &[component, content] : {std::pair("bootloader", first), std::pair("bmc", second)}) {
        const auto reader = bundle->openImage(QLatin1String(component));
        QVERIFY(reader);
        QCOMPARE((*reader)->size(), content.size());
        QVERIFY((*reader)->isSequential());
        const auto early = (*reader)->finish();
        QVERIFY(!early);
        QCOMPARE(early.error().code, Error::Code::RunFailed);
        QVERIFY(readImage(**reader, piece) == content);
        QVERIFY((*reader)->atEnd());
        QVERIFY((*reader)->finish());
    }
    const auto none = bundle->openImage(QStringLiteral("fpga"));
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::NotFound);
}

void TestImageReader::skipsForward()
{
    const QByteArray image = seededBytes(700'000, 4);
    QVERIFY(writeFile(path("a.fwb"), single("bmc.bin", image, {}).bytes()));
    const auto bundle = Bundle::open(path("a.fwb"), TrustStore());
    QVERIFY(bundle);
    for (const int offset : {0, 1, 4096, 600'001, 700'000}) {
        const auto reader = bundle->openImage(QStringLiteral("bmc"));
        QVERIFY(reader);
        QVERIFY((*reader)->skipTo(static_cast<quint64>(offset)));
        QCOMPARE((*reader)->position(), static_cast<quint64>(offset));
        QVERIFY(readImage(**reader, 65536) == image.mid(offset));
        QVERIFY((*reader)->finish());
        QVERIFY(!(*reader)->skipTo(0));
        QVERIFY(!(*reader)->skipTo(700'001));
    }
}

void TestImageReader::readsInManyThreads()
{
    const QByteArray image = seededBytes(300'000, 5) + QByteArray(1'000'000, '\0');
    QVERIFY(writeFile(path("a.fwb"), single("bmc.bin", image, {}).bytes()));
    const auto bundle = Bundle::open(path("a.fwb"), TrustStore());
    QVERIFY(bundle);
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 6; ++number) {
        threads.emplace_back([&, number] {
            if (number % 2 == 0) {
                right += bundle->verify() ? 1 : 0;
                return;
            }
            const auto reader = bundle->openImage(QStringLiteral("bmc"));
            right += reader && readImage(**reader, 1000 * number) == image ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 6);
}

void TestImageReader::noticesChangeAfterCheck()
{
    const QByteArray image = seededBytes(300'000, 6);
    QByteArray bytes = single("bmc.bin", image, image, 0).bytes();
    QVERIFY(writeFile(path("a.fwb"), bytes));
    const auto bundle = Bundle::open(path("a.fwb"), TrustStore());
    QVERIFY(bundle);
    QVERIFY(bundle->verify());
    const qsizetype place = bytes.indexOf(image) + 10;
    QFile file(path("a.fwb"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(place) && file.putChar(static_cast<char>(~bytes[place])));
    file.close();
    const auto reader = bundle->openImage(QStringLiteral("bmc"));
    QVERIFY(reader);
    const QByteArray given = readImage(**reader, 4096);
    QVERIFY2(given.size() < image.size(), "the last bytes of another image must not be given");
    QCOMPARE((*reader)->read(given.size()), QByteArray());
    const auto finished = (*reader)->finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, Error::Code::Malformed);
    QVERIFY2(
        finished.error().message.contains(QStringLiteral("changed on disk after it was checked")), qPrintable(finished.error().message));

    QVERIFY(file.resize(place));  // and a file that is cut off is no end of an image either
    const auto cut = bundle->openImage(QStringLiteral("bmc"));
    QVERIFY(cut);
    QVERIFY((*cut)->readAll().size() < image.size());
    QVERIFY(!(*cut)->finish());
}

void TestImageReader::readsTheFileThatWasOpened()
{
    QVERIFY(writeFile(path("a.fwb"), good().bytes()));
    const auto bundle = Bundle::open(path("a.fwb"), TrustStore());
    QVERIFY(bundle);
    QVERIFY(QFile::remove(path("a.fwb")));
    QVERIFY(writeFile(path("a.fwb"), single("evil.bin", "evil", {}).bytes()));
    QVERIFY(bundle->verify());
    const auto reader = bundle->openImage(QStringLiteral("bmc"));
    QVERIFY(reader);
    QCOMPARE(readImage(**reader, 100), bmc);
}

void TestImageReader::verifyCanBeStopped()
{
    const QByteArray image = seededBytes(1'000'000, 7);
    QVERIFY(writeFile(path("a.fwb"), single("bmc.bin", image, {}).bytes()));
    const auto bundle = Bundle::open(path("a.fwb"), TrustStore());
    QVERIFY(bundle);
    const auto stopped = bundle->verify([](quint64 done, quint64) { return done < 500'000; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Stopped);
    QList<quint64> seen;
    QVERIFY(bundle->verify([&](quint64 done, quint64 total) {
        seen += done;
        return total == 1'000'000;
    }));
    QCOMPARE(seen.first(), quint64(0));
    QCOMPARE(seen.last(), quint64(1'000'000));
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

QTEST_GUILESS_MAIN(TestImageReader)
#include "tst_image_reader.moc"
