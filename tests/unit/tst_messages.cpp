// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mailbox/layout.h"
#include "core/wire/crc32c.h"
#include "core/wire/messages.h"
#include "core/wire/nameplate.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace fwpilot;

namespace {

using Bytes = std::vector<std::byte>;

Bytes fromHex(const char *text)
{
    const QByteArray raw = QByteArray::fromHex(text);
    Bytes bytes;
    for (const char character : raw)
        bytes.push_back(static_cast<std::byte>(character));
    return bytes;
}

QByteArray hex(std::span<const std::byte> bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())).toHex();
}

/// Bytes first, first + 1, ...
Digest digestFrom(int first)
{
    Digest digest;
    for (std::byte &byte : digest)
        byte = static_cast<std::byte>(first++);
    return digest;
}

#define DIGEST_00 "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
#define DIGEST_20 "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f"
#define DIGEST_40 "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f"

template <class T>
bool same(const T &one, const T &other)
{
    return one == other;
}
bool same(const TransmitData &one, const TransmitData &other)
{
    return one.offset == other.offset && hex(one.bytes) == hex(other.bytes);
}

/// Exactly these bytes, in both directions; no prefix of them, and nothing behind them.
template <class T>
void freeze(const T &value, const char *golden)
{
    const Bytes bytes = fromHex(golden);
    Bytes buffer(maximumControlBody);
    QCOMPARE(hex(encode(value, buffer)), QByteArray(golden));
    T back{};
    QVERIFY(decode<T>(bytes, back));
    QVERIFY(same(back, value));
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        T cut{};
        QVERIFY2(!decode<T>(std::span(bytes).first(length), cut), qPrintable(QStringLiteral("%1 bytes").arg(length)));
    }
    for (int last = 0; last < 256; ++last) {
        Bytes longer = bytes;
        longer.push_back(static_cast<std::byte>(last));
        T trailing{};
        QVERIFY(!decode<T>(longer, trailing));
    }
    Bytes small(bytes.size());
    for (std::size_t room = 0; room < bytes.size(); ++room)
        QVERIFY(encode(value, std::span(small).first(room)).empty());
}

template <class T>
bool decodes(const char *text)
{
    T value{};
    return decode<T>(fromHex(text), value);
}

const std::array<std::byte, 3> someData{std::byte{0xAA}, std::byte{0xBB}, std::byte{0xCC}};

Header exampleHeader()
{
    Header header;
    header.type = static_cast<std::uint8_t>(MessageType::TransmitData);
    header.direction = Direction::Answer;
    header.outcome = Outcome::OutOfWindow;
    header.id = 0x01020304;
    header.generation = 0x05060708;
    header.bodyLength = 3;
    header.session = 0x1112131415161718;
    return header;
}

/// A frame with any first byte and type, its CRC right.
Bytes frameWith(Header header, std::size_t body = 0)
{
    header.bodyLength = static_cast<std::uint32_t>(body);
    Bytes frame(headerSize + body, std::byte{0x5A});
    sealFrame(header, frame);
    return frame;
}

template <std::size_t N>
Text<N> longest()
{
    std::array<char, N> characters;
    characters.fill('x');
    return Text<N>(std::span<const char>(characters));
}

std::unique_ptr<Nameplate> largestNameplate()
{
    auto plate = std::make_unique<Nameplate>();
    plate->vendor = plate->model = plate->serial = longest<32>();
    plate->compatible = plate->owner = plate->lastUpgrade = longest<64>();
    plate->damaged = plate->rejectedReason = longest<96>();
    plate->network = longest<47>();
    ComponentDescription component;
    component.name = longest<31>();
    component.first.version = component.second.version = longest<32>();
    while (plate->components.append(component)) { }
    plate->machine.power = longest<16>();
    plate->machine.lastRestart = longest<64>();
    while (plate->machine.fans.append(0xFFFF)) { }
    while (plate->machine.events.append(longest<96>())) { }
    while (plate->log.append(longest<96>())) { }
    return plate;
}

}  // namespace

class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typesAndOutcomes()
    {
        // The numbers are the wire.
        const std::array<MessageType, 8> types{MessageType::Hello, MessageType::StartUpgrade, MessageType::StartFileTransfer,
            MessageType::TransmitData, MessageType::EndFileTransfer, MessageType::Activate, MessageType::Release, MessageType::Status};
        for (int number = 0; number < 256; ++number)
            QCOMPARE(isKnown(static_cast<MessageType>(number)), number >= 1 && number <= 8);
        for (std::size_t index = 0; index < types.size(); ++index)
            QCOMPARE(static_cast<std::size_t>(types[index]), index + 1);
        QCOMPARE(Hello::type, MessageType::Hello);
        QCOMPARE(StartUpgrade::type, MessageType::StartUpgrade);
        QCOMPARE(StartFileTransfer::type, MessageType::StartFileTransfer);
        QCOMPARE(TransmitData::type, MessageType::TransmitData);
        QCOMPARE(EndFileTransfer::type, MessageType::EndFileTransfer);
        QCOMPARE(Activate::type, MessageType::Activate);
        QCOMPARE(Release::type, MessageType::Release);
        QCOMPARE(StatusRequest::type, MessageType::Status);

        const std::array<Outcome, 20> refusals{Outcome::Corrupt, Outcome::UnsupportedVersion, Outcome::UnknownType, Outcome::Malformed,
            Outcome::StaleGeneration, Outcome::StaleId, Outcome::Busy, Outcome::OutOfOrder, Outcome::Storing, Outcome::UnknownComponent,
            Outcome::TooLarge, Outcome::TooOld, Outcome::OutOfWindow, Outcome::Incomplete, Outcome::DigestMismatch, Outcome::FlashFailed,
            Outcome::Reverted, Outcome::NotStored, Outcome::OnTrial, Outcome::NotListed};
        for (std::size_t index = 0; index < refusals.size(); ++index)
            QCOMPARE(static_cast<std::size_t>(refusals[index]), 16 + index);
        for (int number = 0; number < 256; ++number) {
            QCOMPARE(isKnown(static_cast<Outcome>(number)), number < 2 || (number >= 16 && number < 36));
            QCOMPARE(isRefusal(static_cast<Outcome>(number)), number >= 16);
        }
    }

    void header()
    {
        const Header value = exampleHeader();
        Bytes buffer(headerSize);
        QCOMPARE(hex(encode(value, buffer)),
            QByteArray("01" "04" "01" "1c" "04030201" "08070605" "03000000" "1817161514131211" "00000000"));
        QCOMPARE(headerSize, std::size_t{32});
    }

    void frame()
    {
        Bytes buffer(headerSize + 3);
        std::copy(someData.begin(), someData.end(), buffer.begin() + headerSize);
        const auto sealed = sealFrame(exampleHeader(), buffer);
        // The CRC-32C of the 28 bytes before it and the body behind it.
        QCOMPARE(hex(sealed), QByteArray("0104011c0403020108070605030000001817161514131211000000009afd837eaabbcc"));
        const Frame opened = openFrame(sealed);
        QCOMPARE(opened.check, FrameCheck::Good);
        QVERIFY(opened.header == exampleHeader());
        QCOMPARE(hex(opened.body), QByteArray("aabbcc"));
    }

    void everyFlippedBitIsSeen()
    {
        Bytes buffer(headerSize + 40, std::byte{0x3C});
        Header header = exampleHeader();
        header.bodyLength = 40;
        const auto sealed = sealFrame(header, buffer);
        const Bytes good(sealed.begin(), sealed.end());
        QCOMPARE(openFrame(good).check, FrameCheck::Good);
        for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
            Bytes bad = good;
            bad[bit / 8] ^= std::byte{1} << (bit % 8);
            QCOMPARE(openFrame(bad).check, FrameCheck::Corrupt);
        }
    }

    void everyLengthButItsOwnIsRefused()
    {
        Bytes good = frameWith(exampleHeader(), 40);
        for (std::size_t length = 0; length < good.size(); ++length)
            QVERIFY(openFrame(std::span(good).first(length)).check != FrameCheck::Good);
        for (std::size_t length = 0; length < headerSize; ++length)
            QCOMPARE(openFrame(std::span(good).first(length)).check, FrameCheck::Short);
        good.push_back(std::byte{0});
        QCOMPARE(openFrame(good).check, FrameCheck::Corrupt);
    }

    /// The CRC is right, and the header still says what cannot be.
    void headerThatCannotBe_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("check");
        const auto row = [](const char *name, int offset, int value, FrameCheck check) {
            QTest::newRow(name) << offset << value << static_cast<int>(check);
        };
        row("version 0", 0, 0, FrameCheck::UnsupportedVersion);
        row("version 2", 0, 2, FrameCheck::UnsupportedVersion);
        row("version 255", 0, 255, FrameCheck::UnsupportedVersion);
        row("type 0", 1, 0, FrameCheck::UnknownType);
        row("type 9", 1, 9, FrameCheck::UnknownType);
        row("type 255", 1, 255, FrameCheck::UnknownType);
        row("direction 2", 2, 2, FrameCheck::Corrupt);
        row("outcome 2", 3, 2, FrameCheck::Corrupt);
        row("outcome 36", 3, 36, FrameCheck::Corrupt);
        row("body shorter than said", 12, 41, FrameCheck::Corrupt);
        row("body longer than said", 12, 39, FrameCheck::Corrupt);
        row("body of 4 GiB", 15, 255, FrameCheck::Corrupt);
        row("reserved bits", 24, 1, FrameCheck::Corrupt);
        row("reserved bits above", 27, 0x80, FrameCheck::Corrupt);
    }
    void headerThatCannotBe()
    {
        QFETCH(int, offset);
        QFETCH(int, value);
        QFETCH(int, check);
        Bytes frame = frameWith(exampleHeader(), 40);
        frame[static_cast<std::size_t>(offset)] = static_cast<std::byte>(value);
        const std::span<std::byte> all(frame);
        Writer crc(all.subspan(28, 4));
        crc(crc32c(all.subspan(headerSize), crc32c(all.first(28))));
        QCOMPARE(static_cast<int>(openFrame(frame).check), check);
    }

    /// A frame of a newer version may have anything behind its first byte, and is still told apart from damage.
    void newerVersionIsFullyForeign()
    {
        Bytes frame(headerSize + 7, std::byte{0xEE});
        frame[0] = std::byte{2};
        const std::span<std::byte> all(frame);
        Writer crc(all.subspan(28, 4));
        crc(crc32c(all.subspan(headerSize), crc32c(all.first(28))));
        QCOMPARE(openFrame(frame).check, FrameCheck::UnsupportedVersion);
        frame[20] ^= std::byte{1};
        QCOMPARE(openFrame(frame).check, FrameCheck::Corrupt);
    }

    void hello() { freeze(Hello{0x1112131415161718, 0x2122232425262728, "me"}, "1817161514131211" "2827262524232221" "02" "6d65"); }
    void helloAnswer() { freeze(HelloAnswer{0x00010000, 8, 10000, 7}, "00000100" "0800" "10270000" "07000000"); }
    void startUpgrade()
    {
        StartUpgrade value{digestFrom(0), true, "me", {}};
        value.images.append({"bmc", digestFrom(0x20)});
        value.images.append({"x", digestFrom(0x40)});
        freeze(value, DIGEST_00 "01" "026d65" "0200" "03626d63" DIGEST_20 "0178" DIGEST_40);
    }
    void startUpgradeAnswer() { freeze(StartUpgradeAnswer{0x0102}, "0201"); }
    void startFileTransfer()
    {
        freeze(StartFileTransfer{0x0102, "bmc", 0x0102030405060708, digestFrom(0x20), "1.2", 0x01020304},
            "0201" "03626d63" "0807060504030201" DIGEST_20 "03312e32" "04030201");
    }
    void startFileTransferAnswer()
    {
        freeze(StartFileTransferAnswer{0x0102030405060708, true}, "080706050403020101");
        freeze(StartFileTransferAnswer{0, false}, "000000000000000000");
    }
    void transmitData() { freeze(TransmitData{0x0102030405060708, someData}, "0807060504030201" "03000000" "aabbcc"); }
    void transmitDataAnswer() { freeze(TransmitDataAnswer{0x0102030405060708}, "0807060504030201"); }
    void endFileTransfer() { freeze(EndFileTransfer{0x0102, 0x0102030405060708, digestFrom(0x20)}, "0201" "0807060504030201" DIGEST_20); }
    void stored() { freeze(Stored{1, digestFrom(0x20)}, "01" DIGEST_20); }
    void activate() { freeze(Activate{digestFrom(0)}, DIGEST_00); }
    void activateAnswer() { freeze(ActivateAnswer{0x01020304}, "04030201"); }
    void release()
    {
        freeze(Release{ReleaseMode::Keep}, "01");
        freeze(Release{ReleaseMode::Discard}, "02");
    }
    void releaseAnswer() { freeze(ReleaseAnswer{}, ""); }
    void statusRequest() { freeze(StatusRequest{}, ""); }
    void statusAnswer()
    {
        freeze(StatusAnswer{ProcessorState::Storing, SetState::Trial, 0x01020304, digestFrom(0), 0x0102, 0x0102030405060708, true},
            "03" "02" "04030201" DIGEST_00 "0201" "0807060504030201" "01");
    }
    void inProgress() { freeze(InProgress{0x0102030405060708, 0x1112131415161718, 5000}, "0807060504030201" "1817161514131211" "88130000"); }
    void refusal() { freeze(Refusal{0x0102030405060708, "no"}, "0807060504030201" "026e6f"); }

    void refused_data()
    {
        QTest::addColumn<bool>("accepted");
        const QByteArray name31 = "1f" + QByteArray(62, '6');
        const QByteArray name32 = "20" + QByteArray(64, '6');
        const QByteArray owner64 = "40" + QByteArray(128, '6');
        const QByteArray owner65 = "41" + QByteArray(130, '6');
        const QByteArray reason96 = "60" + QByteArray(192, '6');
        const QByteArray reason97 = "61" + QByteArray(194, '6');
        const QByteArray sessions(32, '0');
        QTest::newRow("owner of 64") << decodes<Hello>(sessions + owner64);
        QTest::newRow("!owner of 65") << decodes<Hello>(sessions + owner65);
        QTest::newRow("!owner with a line feed") << decodes<Hello>(sessions + "020a41");
        QTest::newRow("!owner that is not UTF-8") << decodes<Hello>(sessions + "01c3");
        QTest::newRow("!retry 2") << decodes<StartUpgrade>(DIGEST_00 "02" "00" "0000");
        QTest::newRow("no image") << decodes<StartUpgrade>(DIGEST_00 "00" "00" "0000");
        QTest::newRow("64 images") << decodes<StartUpgrade>(DIGEST_00 "00" "00" "4000" + QByteArray("00" DIGEST_20).repeated(64));
        QTest::newRow("!65 images") << decodes<StartUpgrade>(DIGEST_00 "00" "00" "4100" + QByteArray("00" DIGEST_20).repeated(65));
        QTest::newRow("component of 31") << decodes<StartUpgrade>(DIGEST_00 "00" "00" "0100" + name31 + DIGEST_20);
        QTest::newRow("!component of 32") << decodes<StartUpgrade>(DIGEST_00 "00" "00" "0100" + name32 + DIGEST_20);
        QTest::newRow("!stored 2") << decodes<StartFileTransferAnswer>("000000000000000002");
        QTest::newRow("!release 0") << decodes<Release>("00");
        QTest::newRow("!release 3") << decodes<Release>("03");
        QTest::newRow("!data of 4 GiB") << decodes<TransmitData>("0000000000000000" "ffffffff" "aa");
        QTest::newRow("no data") << decodes<TransmitData>("0000000000000000" "00000000");
        QTest::newRow("!state 0") << decodes<StatusAnswer>("00" "02" "00000000" DIGEST_00 "0000" "0000000000000000" "00");
        QTest::newRow("!state 7") << decodes<StatusAnswer>("07" "02" "00000000" DIGEST_00 "0000" "0000000000000000" "00");
        QTest::newRow("!set state 0") << decodes<StatusAnswer>("01" "00" "00000000" DIGEST_00 "0000" "0000000000000000" "00");
        QTest::newRow("!set state 4") << decodes<StatusAnswer>("01" "04" "00000000" DIGEST_00 "0000" "0000000000000000" "00");
        QTest::newRow("reason of 96") << decodes<Refusal>("0000000000000000" + reason96);
        QTest::newRow("!reason of 97") << decodes<Refusal>("0000000000000000" + reason97);
    }
    void refused()
    {
        QFETCH(bool, accepted);
        QCOMPARE(accepted, QTest::currentDataTag()[0] != '!');
    }

    void longestControlBody()
    {
        auto value = std::make_unique<StartUpgrade>();
        value->owner = longest<64>();
        while (value->images.append({longest<31>(), Digest{}})) { }
        Bytes buffer(2 * maximumControlBody);
        QCOMPARE(encode(*value, buffer).size(), maximumControlBody);
        QVERIFY(layout::frameOffset + headerSize + maximumControlBody <= layout::minimumRequestArea);
    }

    /// The longest answer of the responder fits the smallest answer area.
    void longestAnswerBody()
    {
        Bytes buffer(256);
        const std::size_t longestAnswer = encode(Refusal{~0ULL, longest<96>()}, buffer).size();
        QCOMPARE(longestAnswer, std::size_t{105});
        QVERIFY(encode(StatusAnswer{ProcessorState::Ready, SetState::None, 0, {}, 0, 0, false}, buffer).size() <= longestAnswer);
        QVERIFY(layout::frameOffset + headerSize + longestAnswer <= layout::minimumAnswerArea);
    }

    void nameplateBegins()
    {
        auto plate = std::make_unique<Nameplate>();
        plate->mailbox = {0x00100000, 8, 0x00011000, 0x400};
        plate->blockSize = 0x00010000;
        plate->window = 8;
        plate->leaseMilliseconds = 10000;
        plate->vendor = "V";
        plate->model = "M";
        plate->serial = "S1";
        plate->compatible = "c,d";
        plate->state = ProcessorState::Recovery;
        plate->damaged = "bmc";
        plate->session = 0x1112131415161718;
        plate->owner = "me";
        plate->ownerMilliseconds = 9;
        plate->silentMilliseconds = 5;
        plate->imageIndex = 1;
        plate->imageCount = 4;
        plate->done = 3;
        plate->total = 7;
        plate->setState = SetState::Trial;
        plate->recordSequence = 0x01020304;
        plate->tries = 2;
        plate->manifestDigest = digestFrom(0);
        Bytes buffer(layout::maximumContent);
        const QByteArray begin = "00001000" "0800" "00100100" "00040000" "00000100" "0800" "10270000"
            "0156" "014d" "025331" "03632c64" "06" "03626d63" "1817161514131211" "026d65" "0900000000000000" "05000000"
            "0100" "0400" "0300000000000000" "0700000000000000" "02" "04030201" "02" DIGEST_00;
        QCOMPARE(hex(encode(*plate, buffer)).first(begin.size()), begin);
        auto back = std::make_unique<Nameplate>();
        QVERIFY(decode(encode(*plate, buffer), *back));
        QVERIFY(*back == *plate);
    }

    void component()
    {
        ComponentDescription value{"bmc", 0x0102, 1, 3, {true, "1.0", digestFrom(0), 2}, {}};
        freeze(value,
            "03626d63" "0201000000000000" "01" "03000000" "01" "03312e30" DIGEST_00 "02000000" "00" "00"
            "0000000000000000000000000000000000000000000000000000000000000000" "00000000");
    }

    void machine()
    {
        MachineStatus value;
        value.power = "on";
        value.inlet = 2950;
        value.mainProcessor = 3300;
        value.fans.append(0x0102);
        value.lastRestart = "t";
        value.events.append("e");
        freeze(value, "026f6e" "860b" "e40c" "0100" "0201" "0174" "0100" "0165");
    }

    /// 64 components, every text at its longest, every list full.
    void largestNameplateFits()
    {
        const auto plate = largestNameplate();
        Bytes buffer(layout::maximumContent);
        const auto bytes = encode(*plate, buffer);
        QCOMPARE(bytes.size(), std::size_t{14963});
        QVERIFY(bytes.size() <= layout::maximumContent);
        auto back = std::make_unique<Nameplate>();
        QVERIFY(decode(bytes, *back));
        QVERIFY(*back == *plate);
        for (std::size_t length = 0; length < bytes.size(); length += 61)
            QVERIFY(!decode(bytes.first(length), *back));
        QVERIFY(!decode(bytes.first(bytes.size() - 1), *back));
    }

    void geometry_data()
    {
        QTest::addColumn<quint32>("region");
        QTest::addColumn<quint16>("slots");
        QTest::addColumn<quint32>("request");
        QTest::addColumn<quint32>("answer");
        QTest::addColumn<quint64>("memory");
        QTest::addColumn<bool>("fits");
        constexpr quint64 mebibyte = 1 << 20;
        const auto row = [](const char *name, quint32 region, quint16 count, quint32 request, quint32 answer, quint64 memory, bool fits) {
            QTest::newRow(name) << region << count << request << answer << memory << fits;
        };
        row("usual", 1 << 20, 8, 66 * 1024, 1024, mebibyte, true);
        row("memory larger than the region", 1 << 20, 8, 66 * 1024, 1024, 2 * mebibyte, true);
        row("region larger than the memory", 1 << 20, 8, 66 * 1024, 1024, mebibyte - 1, false);
        row("no slot", 1 << 20, 0, 66 * 1024, 1024, mebibyte, false);
        row("32 slots", 1 << 20, 32, 8192, 256, mebibyte, true);
        row("33 slots", 1 << 20, 33, 8192, 256, mebibyte, false);
        row("65535 slots", 1 << 20, 65535, 8192, 256, mebibyte, false);
        row("request too small", 1 << 20, 1, 8192 - 64, 256, mebibyte, false);
        row("request of nothing", 1 << 20, 1, 0, 256, mebibyte, false);
        row("answer too small", 1 << 20, 1, 8192, 192, mebibyte, false);
        row("answer of nothing", 1 << 20, 1, 8192, 0, mebibyte, false);
        row("request not aligned", 1 << 20, 1, 8192 + 4, 256, mebibyte, false);
        row("answer not aligned", 1 << 20, 1, 8192, 256 + 8, mebibyte, false);
        row("ends with the region", 16384 + 8192 + 256, 1, 8192, 256, 16384 + 8192 + 256, true);
        row("ends behind the region", 16384 + 8192 + 255, 1, 8192, 256, mebibyte, false);
        row("nameplate alone", 16384, 1, 8192, 256, mebibyte, false);
        row("smaller than the nameplate", 16383, 1, 8192, 256, mebibyte, false);
        row("region of nothing", 0, 1, 8192, 256, mebibyte, false);
        row("request of 4 GiB", 1 << 20, 1, 0xFFFFFFC0, 256, mebibyte, false);
        row("answer of 4 GiB", 1 << 20, 1, 8192, 0xFFFFFFC0, mebibyte, false);
        row("sum that wraps around in 32 bits", 1 << 20, 1, 0x80000000, 0x80000000, mebibyte, false);
        row("product that wraps around in 32 bits", 1U << 27, 32, 1U << 26, 1U << 26, quint64{1} << 27, false);
        row("everything", 0xFFFFFFFF, 32, 0xFFFFFFC0, 0xFFFFFFC0, 0xFFFFFFFF, false);
    }
    void geometry()
    {
        QFETCH(quint32, region);
        QFETCH(quint16, slots);
        QFETCH(quint32, request);
        QFETCH(quint32, answer);
        QFETCH(quint64, memory);
        QFETCH(bool, fits);
        QCOMPARE(layout::fits(MailboxGeometry{region, slots, request, answer}, memory), fits);
    }

    void everyDivisionFits()
    {
        for (std::size_t region = 0; region < (std::size_t{4} << 20); region += 4096) {
            for (std::uint16_t window = 0; window <= 33; ++window) {
                const MailboxGeometry divided = layout::divide(region, window);
                if (divided.slotCount == 0)
                    continue;
                QVERIFY(layout::fits(divided, region));
                QCOMPARE(divided.slotCount, window);
                const std::size_t block = layout::blockFor(divided);
                QVERIFY(block > 0 && block % 1024 == 0);
                QVERIFY(headerSize + transmitDataPrefix + block <= layout::requestCapacity(divided));
            }
        }
        QCOMPARE(layout::divide(nameplateSize, 1).slotCount, std::uint16_t{0});
    }
};

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
