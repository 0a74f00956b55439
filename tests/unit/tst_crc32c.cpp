// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/crc32c.h"

#include <QTest>

#include <vector>

using namespace fwpilot;

namespace {

using Bytes = std::vector<std::byte>;

Bytes counting(int first, int step, std::size_t count)
{
    Bytes bytes;
    for (std::size_t index = 0; index < count; ++index, first += step)
        bytes.push_back(static_cast<std::byte>(first));
    return bytes;
}

Bytes mixed(std::size_t count)
{
    Bytes bytes;
    std::uint32_t seed = 7;
    for (std::size_t index = 0; index < count; ++index) {
        seed = seed * 1664525U + 1013904223U;
        bytes.push_back(static_cast<std::byte>(seed >> 24));
    }
    return bytes;
}

}  // namespace

class TestCrc32c : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// RFC 3720, appendix B.4.
    void vectors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint32>("crc");
        const auto row = [](const char *name, const Bytes &bytes, quint32 crc) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())) << crc;
        };
        row("32 bytes of zeros", counting(0, 0, 32), 0x8A9136AA);
        row("32 bytes of ones", counting(0xFF, 0, 32), 0x62A8AB43);
        row("32 bytes up from 0", counting(0, 1, 32), 0x46DD794E);
        row("32 bytes down from 31", counting(31, -1, 32), 0x113FDB5C);
        QTest::newRow("iSCSI read command") << QByteArray::fromHex(
            "01c00000000000000000000000000000140000000000040000000014000000182800000000000000"
            "0200000000000000") << quint32(0xD9963A56);
        QTest::newRow("123456789") << QByteArray("123456789") << quint32(0xE3069283);
        QTest::newRow("nothing") << QByteArray() << quint32(0);
    }
    void vectors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(quint32, crc);
        const auto span = std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        QCOMPARE(crc32c(span), crc);
        QCOMPARE(crc32cByTable(span), crc);
    }

    void instructionEqualsTable()
    {
        const Bytes bytes = mixed(256);
        for (std::size_t alignment = 0; alignment < 16; ++alignment) {
            for (std::size_t length = 0; length <= 200; ++length) {
                const auto part = std::span<const std::byte>(bytes).subspan(alignment, length);
                QCOMPARE(crc32c(part), crc32cByTable(part));
                QCOMPARE(crc32c(part, 0x12345678), crc32cByTable(part, 0x12345678));
            }
        }
    }

    void continuation()
    {
        const Bytes bytes = mixed(200);
        const std::span<const std::byte> all(bytes);
        const std::uint32_t whole = crc32cByTable(all);
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            QCOMPARE(crc32c(all.subspan(cut), crc32c(all.first(cut))), whole);
            QCOMPARE(crc32cByTable(all.subspan(cut), crc32cByTable(all.first(cut))), whole);
        }
    }
};

QTEST_APPLESS_MAIN(TestCrc32c)
#include "tst_crc32c.moc"
