// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"

#include <QTest>

#include <vector>

using namespace fwpilot;

namespace {

enum class Colour : std::uint8_t { Red = 1, Blue = 2 };
bool isKnown(Colour colour)
{
    return colour == Colour::Red || colour == Colour::Blue;
}

struct Point {
    std::uint16_t x = 0;
    std::uint16_t y = 0;

    template <class Self, class Codec>
    static void fields(Self &point, Codec &codec)
    {
        codec(point.x, point.y);
    }
    bool operator==(const Point &) const = default;
};

struct Everything {
    std::uint8_t byte = 0;
    std::uint16_t half = 0;
    std::uint32_t word = 0;
    std::uint64_t wide = 0;
    bool flag = false;
    Colour colour = Colour::Red;
    Text<5> text;
    List<Point, 3> points;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.byte, m.half, m.word, m.wide, m.flag, m.colour, m.text, m.points);
    }
    bool operator==(const Everything &) const = default;
};

const QByteArray golden = QByteArray::fromHex(
    "01" "0302" "07060504" "0f0e0d0c0b0a0908" "01" "02" "03616263" "0200" "01000200" "03000400");

Everything example()
{
    Everything value;
    value.byte = 1;
    value.half = 0x0203;
    value.word = 0x04050607;
    value.wide = 0x08090A0B0C0D0E0F;
    value.flag = true;
    value.colour = Colour::Blue;
    value.text = "abc";
    value.points.append({1, 2});
    value.points.append({3, 4});
    return value;
}

std::span<const std::byte> asBytes(const QByteArray &bytes)
{
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QByteArray hex(std::span<const std::byte> bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())).toHex();
}

}  // namespace

class TestCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothDirections()
    {
        std::vector<std::byte> buffer(256);
        QCOMPARE(hex(encode(example(), buffer)), golden.toHex());
        Everything back;
        QVERIFY(decode(asBytes(golden), back));
        QVERIFY(back == example());
    }

    void writerRemembersTheFirstOverrun()
    {
        for (qsizetype room = 0; room < golden.size(); ++room) {
            std::vector<std::byte> buffer(static_cast<std::size_t>(room) + 8, std::byte{0xA5});
            Writer writer(std::span<std::byte>{buffer}.first(static_cast<std::size_t>(room)));
            writer(example());
            QVERIFY2(writer.overrun(), qPrintable(QString::number(room)));
            QVERIFY(writer.written().empty());
            writer(std::uint8_t{1});  // would fit by now in some of the cases, and must not count
            QVERIFY(writer.overrun());
            QVERIFY(writer.written().empty());
            for (std::size_t index = static_cast<std::size_t>(room); index < buffer.size(); ++index)
                QCOMPARE(buffer[index], std::byte{0xA5});
        }
    }

    void writerTakesNothing()
    {
        Writer writer(std::span<std::byte>{});
        writer.put(std::span<const std::byte>{});  // its length alone is too long
        QVERIFY(writer.overrun());
        std::array<std::byte, 4> room{};
        Writer exact(room);
        exact.put(std::span<const std::byte>{});
        QVERIFY(!exact.overrun());
        QCOMPARE(exact.used(), std::size_t{4});
    }

    void readerRefusesEveryPrefix()
    {
        for (qsizetype length = 0; length < golden.size(); ++length) {
            Everything back;
            QVERIFY2(!decode(asBytes(golden.first(length)), back), qPrintable(QString::number(length)));
        }
    }

    void readerRefusesTrailingBytes()
    {
        for (int byte = 0; byte < 256; ++byte) {
            Everything back;
            QVERIFY(!decode(asBytes(golden + static_cast<char>(byte)), back));
        }
    }

    void readerStaysFailed()
    {
        const QByteArray bytes = QByteArray::fromHex("020102030405060708");
        Reader reader(asBytes(bytes));
        bool flag = true;
        reader(flag);
        QVERIFY(reader.failed());
        QVERIFY(!flag);
        std::uint32_t word = 0x55555555;
        Digest digest;
        digest.fill(std::byte{0x55});
        Text<5> text = "zzz";
        List<Point, 3> points;
        points.append({9, 9});
        std::span<const std::byte> run = asBytes(bytes);
        reader(word, digest, text, points);
        reader.take(run);
        QCOMPARE(word, 0U);
        QVERIFY(digest == Digest{});
        QVERIFY(text.empty());
        QVERIFY(points.empty());
        QVERIFY(run.empty());
        QVERIFY(reader.failed());
        QVERIFY(!reader.complete());
    }

    void wrong_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("boolean 2") << 15 << QByteArray::fromHex("02");
        QTest::newRow("boolean 255") << 15 << QByteArray::fromHex("ff");
        QTest::newRow("colour 0") << 16 << QByteArray::fromHex("00");
        QTest::newRow("colour 3") << 16 << QByteArray::fromHex("03");
        QTest::newRow("text longer than its limit") << 17 << QByteArray::fromHex("06");
        QTest::newRow("text of 255") << 17 << QByteArray::fromHex("ff");
        QTest::newRow("control character") << 18 << QByteArray::fromHex("0a");
        QTest::newRow("NUL") << 19 << QByteArray::fromHex("00");
        QTest::newRow("no UTF-8") << 20 << QByteArray::fromHex("80");
        QTest::newRow("list longer than its limit") << 21 << QByteArray::fromHex("0400");
        QTest::newRow("list of 65535") << 21 << QByteArray::fromHex("ffff");
        QTest::newRow("list longer than what follows") << 21 << QByteArray::fromHex("0300");
        QTest::newRow("list shorter than what follows") << 21 << QByteArray::fromHex("0100");
    }
    void wrong()
    {
        QFETCH(int, offset);
        QFETCH(QByteArray, bytes);
        Everything back;
        QVERIFY(!decode(asBytes(QByteArray(golden).replace(offset, bytes.size(), bytes)), back));
    }

    void runOfBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        QTest::newRow("as long as said") << QByteArray::fromHex("02000000aabb") << true;
        QTest::newRow("empty") << QByteArray::fromHex("00000000") << true;
        QTest::newRow("longer than said") << QByteArray::fromHex("01000000aabb") << false;
        QTest::newRow("shorter than said") << QByteArray::fromHex("03000000aabb") << false;
        QTest::newRow("4 GiB said") << QByteArray::fromHex("ffffffffaabb") << false;
    }
    void runOfBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        Reader reader(asBytes(bytes));
        std::span<const std::byte> run;
        reader.take(run);
        QCOMPARE(reader.complete(), good);
    }

    void plainText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("plain");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("ASCII") << QByteArray(" ~A") << true;
        QTest::newRow("two bytes") << QByteArray::fromHex("c3a4") << true;
        QTest::newRow("U+00A0") << QByteArray::fromHex("c2a0") << true;
        QTest::newRow("three bytes") << QByteArray::fromHex("e282ac") << true;
        QTest::newRow("four bytes") << QByteArray::fromHex("f09f9880") << true;
        QTest::newRow("U+10FFFF") << QByteArray::fromHex("f48fbfbf") << true;
        QTest::newRow("U+D7FF") << QByteArray::fromHex("ed9fbf") << true;
        QTest::newRow("tabulator") << QByteArray("\t") << false;
        QTest::newRow("escape") << QByteArray("\x1b[2J") << false;
        QTest::newRow("delete") << QByteArray("\x7f") << false;
        QTest::newRow("C1 control") << QByteArray::fromHex("c285") << false;
        QTest::newRow("last C1 control") << QByteArray::fromHex("c29f") << false;
        QTest::newRow("overlong slash") << QByteArray::fromHex("c0af") << false;
        QTest::newRow("overlong in three") << QByteArray::fromHex("e08080") << false;
        QTest::newRow("overlong in four") << QByteArray::fromHex("f0808080") << false;
        QTest::newRow("surrogate") << QByteArray::fromHex("eda080") << false;
        QTest::newRow("beyond U+10FFFF") << QByteArray::fromHex("f4908080") << false;
        QTest::newRow("lead F5") << QByteArray::fromHex("f5808080") << false;
        QTest::newRow("lone continuation") << QByteArray::fromHex("80") << false;
        QTest::newRow("cut in two") << QByteArray::fromHex("c3") << false;
        QTest::newRow("cut in three") << QByteArray::fromHex("e282") << false;
        QTest::newRow("cut in four") << QByteArray::fromHex("f09f98") << false;
        QTest::newRow("continuation that is none") << QByteArray::fromHex("c341") << false;
    }
    void plainText()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, plain);
        QCOMPARE(isPlainText(std::span(text.constData(), static_cast<std::size_t>(text.size()))), plain);
    }

    void textIsCutBetweenCharacters()
    {
        const Text<4> cut(std::span<const char>("ab\xe2\x82\xac", 5));
        QCOMPARE(cut.length, std::uint8_t{2});
        const Text<5> whole(std::span<const char>("ab\xe2\x82\xac", 5));
        QCOMPARE(whole.length, std::uint8_t{5});
        QVERIFY(Text<4>("ab") == cut);
    }

    void listRefusesMoreThanItHolds()
    {
        List<Point, 2> list;
        QVERIFY(list.append({1, 1}));
        QVERIFY(list.append({2, 2}));
        QVERIFY(!list.append({3, 3}));
        QCOMPARE(list.size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestCodec)
#include "tst_codec.moc"
