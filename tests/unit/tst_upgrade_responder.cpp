// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions, ids, and the order of the messages. The transfer of one image is in tst_responder_transfer.cpp, what follows from activate in
// tst_responder_activation.cpp.
#include "tests/unit/test_processor.h"

#include <functional>

using namespace fwpilot;

namespace {

using Attempt = std::function<Reply(TestProcessor &)>;
template <class Message> Attempt attempt(const Message &message)
{
    return [message](TestProcessor &processor) { return processor.send(message); };
}

}  // namespace

Q_DECLARE_METATYPE(Attempt)
Q_DECLARE_METATYPE(Stage)

class TestUpgradeResponder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeUpgrade()
    {
        TestProcessor processor;
        processor.manufacture(factorySet);
        QVERIFY(processor.boot());
        QVERIFY(processor.runs(factorySet));
        QCOMPARE(processor.responder->generation(), 1U);
        const Reply hello = processor.hello(101);
        QCOMPARE(hello.outcome, Outcome::Done);
        QVERIFY(hello.newSession);
        QVERIFY((hello.as<HelloAnswer>() == HelloAnswer{1024, 4, 10000, 1}));
        QVERIFY(processor.ask(processor.startOf(newManifest, newSet)).as<StartUpgradeAnswer>() == StartUpgradeAnswer{0});
        for (std::size_t index = 0; index < 2; ++index) {
            const Firmware &firmware = newSet[index];
            const auto started = processor.ask(TestProcessor::startOf(firmware, index)).as<StartFileTransferAnswer>();
            QVERIFY((started == StartFileTransferAnswer{0, false}));
            const std::uint64_t operations = processor.flash.ram.operations;
            const Reply last = processor.sendData(firmware);
            QCOMPARE(last.as<TransmitDataAnswer>().nextOffset, std::uint64_t{firmware.bytes.size()});
            QCOMPARE(processor.flash.ram.operations, operations);
            const Stored stored = processor.ask(TestProcessor::endOf(firmware, index)).as<Stored>();
            QCOMPARE(stored.bank, std::uint8_t{1});
            QVERIFY(stored.sha256 == firmware.digest());
            QVERIFY(bankContent(processor.flash, processor.layout, index, 1, firmware.bytes.size()) == firmware.bytes);
        }
        QVERIFY(processor.runs(factorySet));
        QCOMPARE(processor.ask(Activate{newManifest}).as<ActivateAnswer>().recordSequence, 2U);
        QVERIFY(!processor.responder->restartWanted(processor.now));
        QCOMPARE(processor.send(Release{ReleaseMode::Keep}).outcome, Outcome::Done);
        QVERIFY(processor.responder->restartWanted(processor.now));
        QVERIFY(processor.boot());
        QCOMPARE(processor.responder->generation(), 2U);
        QVERIFY(processor.runs(newSet));
        QCOMPARE(processor.nameplate().setState, SetState::Trial);
        QVERIFY(processor.confirm());
        QVERIFY(processor.boot() && processor.runs(newSet));
        QCOMPARE(processor.nameplate().setState, SetState::Confirmed);
        QCOMPARE(processor.mostOperationsInAStep, std::uint64_t{1});
        QVERIFY(processor.flash.ram.violations.empty());
    }

    void everythingOutOfOrderIsRefused_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<Attempt>("attempt");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, Stage stage, const Attempt &tried, Outcome outcome) {
            QTest::newRow(name) << stage << tried << static_cast<int>(outcome);
        };
        const TestProcessor any;
        const Attempt startUpgrade = attempt(any.startOf(newManifest, newSet));
        const Attempt startFile = attempt(TestProcessor::startOf(newSet[0], 0));
        const Attempt data = attempt(TestProcessor::block(newSet[0], 0));
        const Attempt end = attempt(TestProcessor::endOf(newSet[0], 0));
        const Attempt activate = attempt(Activate{newManifest});
        const Attempt status = attempt(StatusRequest{});
        row("start upgrade without hello", Stage::Released, startUpgrade, Outcome::OutOfOrder);
        row("start file transfer without hello", Stage::Released, startFile, Outcome::OutOfOrder);
        row("data without hello", Stage::Released, data, Outcome::OutOfOrder);
        row("end without hello", Stage::Released, end, Outcome::OutOfOrder);
        row("activate without hello", Stage::Released, activate, Outcome::OutOfOrder);
        row("status without hello", Stage::Released, status, Outcome::OutOfOrder);
        row("start file transfer before start upgrade (S19)", Stage::Hello, startFile, Outcome::OutOfOrder);
        row("data before start upgrade", Stage::Hello, data, Outcome::OutOfOrder);
        row("end before start upgrade", Stage::Hello, end, Outcome::OutOfOrder);
        row("activate before start upgrade", Stage::Hello, activate, Outcome::OutOfOrder);
        row("data before start file transfer (S20)", Stage::Started, data, Outcome::OutOfOrder);
        row("end before start file transfer", Stage::Started, end, Outcome::OutOfOrder);
        row("activate before anything is stored", Stage::Started, activate, Outcome::NotStored);
        row("end before data (S21)", Stage::FileStarted, end, Outcome::Incomplete);
        row("end with data missing (S21)", Stage::DataMissing, end, Outcome::Incomplete);
        row("activate with data missing", Stage::DataMissing, activate, Outcome::NotStored);
        row("activate before end", Stage::DataSent, activate, Outcome::NotStored);
        row("activate before the second image", Stage::Stored, activate, Outcome::NotStored);
        row("end of another index", Stage::DataSent, attempt(TestProcessor::endOf(newSet[0], 1)), Outcome::OutOfOrder);
        row("end of another image", Stage::DataSent, attempt(TestProcessor::endOf(newSet[1], 0)), Outcome::OutOfOrder);
        row("activate of another bundle", Stage::AllStored, attempt(Activate{digestOfNumber(77)}), Outcome::OutOfOrder);
        row("start upgrade after activate", Stage::Activated, startUpgrade, Outcome::OutOfOrder);
        row("start file transfer after activate", Stage::Activated, startFile, Outcome::OutOfOrder);
        row("data after activate", Stage::Activated, data, Outcome::OutOfOrder);
        row("end after activate", Stage::Activated, end, Outcome::OutOfOrder);
        row("activate of another bundle after activate", Stage::Activated, attempt(Activate{digestOfNumber(77)}), Outcome::OutOfOrder);

        StartUpgrade message = any.startOf(newManifest, newSet);
        message.images.clear();
        row("an empty list", Stage::Hello, attempt(message), Outcome::Malformed);
        message = any.startOf(newManifest, {newSet[0], newSet[1], newSet[0]});
        row("a component twice", Stage::Hello, attempt(message), Outcome::Malformed);
        row("an unknown component", Stage::Hello, attempt(any.startOf(newManifest, {{"psu", {}, "1", 0}})), Outcome::UnknownComponent);
        row("a manifest digest of zeros", Stage::Hello, attempt(any.startOf(Digest{}, newSet)), Outcome::Malformed);
        row("an image that is not listed", Stage::Started, attempt(TestProcessor::startOf(factorySet[0], 0)), Outcome::NotListed);
        row("an image at another place", Stage::Started, attempt(TestProcessor::startOf(newSet[0], 1)), Outcome::NotListed);
        row("an image beyond the list", Stage::Started, attempt(TestProcessor::startOf(newSet[0], 2)), Outcome::NotListed);
        StartFileTransfer file = TestProcessor::startOf(newSet[0], 0);
        file.component = "psu";
        row("a file for an unknown component", Stage::Started, attempt(file), Outcome::UnknownComponent);
        file = TestProcessor::startOf(newSet[0], 0);
        file.size = 12001;
        row("a file larger than its bank", Stage::Started, attempt(file), Outcome::TooLarge);
        file.size = ~std::uint64_t{0};
        row("a file larger than anything", Stage::Started, attempt(file), Outcome::TooLarge);
        file.size = 0;
        row("a file of nothing", Stage::Started, attempt(file), Outcome::TooLarge);
    }
    void everythingOutOfOrderIsRefused()
    {
        QFETCH(Stage, stage);
        QFETCH(Attempt, attempt);
        QFETCH(int, outcome);
        TestProcessor processor;
        bring(processor, stage);
        const std::uint64_t operations = processor.flash.ram.operations;
        const Reply reply = attempt(processor);
        QCOMPARE(static_cast<int>(reply.outcome), outcome);
        QVERIFY(!reply.reason().empty());
        QCOMPARE(processor.flash.ram.operations, operations);
        QVERIFY(!processor.responder->working());
    }

    void aNewSessionBeginsWithStartUpgrade_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<Attempt>("attempt");
        QTest::newRow("start file transfer") << Stage::Started << attempt(TestProcessor::startOf(newSet[0], 0));
        QTest::newRow("data") << Stage::DataMissing << attempt(TestProcessor::block(newSet[0], 1024));
        QTest::newRow("end") << Stage::DataSent << attempt(TestProcessor::endOf(newSet[0], 0));
        QTest::newRow("end of what is stored") << Stage::Stored << attempt(TestProcessor::endOf(newSet[0], 0));
        QTest::newRow("activate") << Stage::AllStored << attempt(Activate{newManifest});
    }
    /// Another host may hold another bundle: it says so first (S19, S20).
    void aNewSessionBeginsWithStartUpgrade()
    {
        QFETCH(Stage, stage);
        QFETCH(Attempt, attempt);
        TestProcessor processor;
        bring(processor, stage);
        QCOMPARE(processor.hello(202, 101).outcome, Outcome::Done);
        QCOMPARE(attempt(processor).outcome, Outcome::OutOfOrder);
        QCOMPARE(processor.ask(processor.startOf(newManifest, newSet)).outcome, Outcome::Done);
        QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
    }

    void frames_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("outcome");
        QTest::newRow("empty") << 0 << static_cast<int>(Outcome::Corrupt);
        QTest::newRow("shorter than a header") << 1 << static_cast<int>(Outcome::Corrupt);
        QTest::newRow("a bit of the body flipped") << 2 << static_cast<int>(Outcome::Corrupt);
        QTest::newRow("a bit of the header flipped") << 3 << static_cast<int>(Outcome::Corrupt);
        QTest::newRow("cut short") << 4 << static_cast<int>(Outcome::Corrupt);
        QTest::newRow("newer version") << 5 << static_cast<int>(Outcome::UnsupportedVersion);
        QTest::newRow("unknown type") << 6 << static_cast<int>(Outcome::UnknownType);
        QTest::newRow("type 0") << 7 << static_cast<int>(Outcome::UnknownType);
        QTest::newRow("an answer") << 8 << static_cast<int>(Outcome::Malformed);
        QTest::newRow("a request with an outcome") << 9 << static_cast<int>(Outcome::Malformed);
        QTest::newRow("id 0") << 10 << static_cast<int>(Outcome::Malformed);
        QTest::newRow("generation before") << 11 << static_cast<int>(Outcome::StaleGeneration);
        QTest::newRow("generation after") << 12 << static_cast<int>(Outcome::StaleGeneration);
        QTest::newRow("another session") << 13 << static_cast<int>(Outcome::Busy);
        QTest::newRow("session 0") << 14 << static_cast<int>(Outcome::Busy);
        QTest::newRow("a body of another type") << 15 << static_cast<int>(Outcome::Malformed);
        QTest::newRow("a byte too many") << 16 << static_cast<int>(Outcome::Malformed);
    }
    void frames()
    {
        QFETCH(int, kind);
        QFETCH(int, outcome);
        TestProcessor processor;
        bring(processor, Stage::Hello);
        Header header = processor.header(50);
        header.version = kind == 5 ? 2 : 1;
        header.direction = kind == 8 ? Direction::Answer : Direction::Request;
        header.outcome = kind == 9 ? Outcome::InProgress : Outcome::Done;
        header.id = kind == 10 ? 0 : 50;
        header.generation += kind == 12 ? 1 : kind == 11 ? ~0U : 0U;
        header.session = kind == 13 ? 999 : kind == 14 ? 0 : 101;
        Bytes frame = frameOf(processor.startOf(newManifest, newSet), header);
        if (kind <= 1)
            frame.resize(kind == 0 ? 0 : headerSize - 1);
        else if (kind == 2)
            frame.back() ^= std::byte{1};
        else if (kind == 3)
            frame[5] ^= std::byte{1};
        else if (kind == 4)
            frame.pop_back();
        else if (kind == 6 || kind == 7 || kind == 15 || kind == 16) {
            header.type = kind == 6 ? 200
                : kind == 7         ? 0
                                    : static_cast<std::uint8_t>(kind == 15 ? MessageType::Activate : MessageType::StartUpgrade);
            frame.resize(frame.size() + (kind == 16 ? 1 : 0));
            header.bodyLength = static_cast<std::uint32_t>(frame.size() - headerSize);
            sealFrame(header, frame);
        }
        const Reply reply = processor.raw(frame);
        QCOMPARE(static_cast<int>(reply.outcome), outcome);
        QVERIFY(!reply.reason().empty());
        QCOMPARE(reply.header.generation, processor.responder->generation());
        // nothing was executed
        processor.nextId = 51;
        QVERIFY(processor.status().manifestDigest == Digest{});
        QCOMPARE(processor.send(TestProcessor::startOf(newSet[0], 0)).outcome, Outcome::OutOfOrder);
    }

    void sessions()
    {
        TestProcessor processor;
        bring(processor, Stage::Hello);
        // a repeated hello changes nothing
        const Reply again = processor.hello(101);
        QCOMPARE(again.outcome, Outcome::Done);
        QVERIFY(!again.newSession);
        // another one is told who holds it, and for how long it has been silent
        processor.now += 5000;
        const Reply busy = processor.hello(202, 0, "a second host");
        QCOMPARE(busy.outcome, Outcome::Busy);
        QVERIFY(busy.reason().find("the tests") != std::string::npos);
        QCOMPARE(busy.detail(), std::uint64_t{5001});
        QCOMPARE(processor.hello(202, 77).outcome, Outcome::Busy);
        // asking for a foreign session is no sign of life; a request of one's own is
        processor.now += 4990;
        QCOMPARE(processor.hello(202).outcome, Outcome::Busy);
        QCOMPARE(processor.send(StatusRequest{}).outcome, Outcome::Done);
        processor.now += 9990;
        QCOMPARE(processor.hello(202).outcome, Outcome::Busy);
        processor.now += 10;
        QVERIFY(processor.hello(202, 0, "a second host").newSession);
        QCOMPARE(string(processor.nameplate().owner), std::string("a second host"));
        QCOMPARE(processor.nameplate().session, std::uint64_t{202});
        // the first one is a stranger now
        processor.session = 101;
        QCOMPARE(processor.send(StatusRequest{}).outcome, Outcome::Busy);
        // whoever knows the session takes it over at once
        QVERIFY(processor.hello(303, 202).newSession);
        QCOMPARE(processor.hello(0).outcome, Outcome::Malformed);
        // release ends it at once, can be repeated, and a late hello of it revives nothing
        const std::uint32_t id = processor.nextId++;
        QCOMPARE(processor.send(Release{ReleaseMode::Keep}, id).outcome, Outcome::Done);
        QCOMPARE(processor.send(Release{ReleaseMode::Keep}, id).outcome, Outcome::Done);
        QCOMPARE(processor.nameplate().session, std::uint64_t{0});
        QCOMPARE(processor.hello(303).outcome, Outcome::Busy);
        QCOMPARE(processor.nameplate().session, std::uint64_t{0});
        QVERIFY(processor.hello(404).newSession);
    }
    void aRepeatedRequestIsASignOfLife()
    {
        TestProcessor processor;
        bring(processor, Stage::Started);
        for (int round = 0; round < 5; ++round) {
            processor.now += 9000;
            QCOMPARE(processor.send(processor.startOf(newManifest, newSet), 2).outcome, Outcome::Done);
        }
        QCOMPARE(processor.hello(202).outcome, Outcome::Busy);
    }

    void repeatedIdsAreDoneOnce()
    {
        TestProcessor processor;
        bring(processor, Stage::DataSent);
        const std::uint32_t end = processor.nextId++;
        const EndFileTransfer message = TestProcessor::endOf(newSet[0], 0);
        Reply reply = processor.send(message, end);
        while (reply.outcome == Outcome::InProgress) {
            processor.stepOnce();
            reply = processor.send(message, end);
        }
        QCOMPARE(reply.outcome, Outcome::Done);
        const std::uint64_t operations = processor.flash.ram.operations;
        for (int again = 0; again < 3; ++again) {
            QVERIFY(processor.send(message, end) == reply);
            QVERIFY(!processor.responder->working());
        }
        // a refusal is kept as well
        const std::uint32_t early = processor.nextId++;
        const Reply refused = processor.send(Activate{newManifest}, early);
        QCOMPARE(refused.outcome, Outcome::NotStored);
        QCOMPARE(processor.transfer(newSet[1], 1).outcome, Outcome::Done);
        QCOMPARE(processor.send(Activate{newManifest}, early).outcome, Outcome::StaleId);
        QVERIFY(processor.flash.ram.operations > operations);
        QVERIFY(!processor.responder->working());
    }
    void keepsWindowAndOneAnswers()
    {
        TestProcessor processor;
        bring(processor, Stage::Hello);
        for (std::uint32_t id = 10; id <= 14; ++id)
            QCOMPARE(processor.send(StatusRequest{}, id).outcome, Outcome::Done);
        for (std::uint32_t id = 10; id <= 14; ++id)
            QCOMPARE(processor.send(StatusRequest{}, id).outcome, Outcome::Done);
        QCOMPARE(processor.send(StatusRequest{}, 9).outcome, Outcome::StaleId);
        QCOMPARE(processor.send(Release{ReleaseMode::Keep}, 12).outcome, Outcome::StaleId);
        QCOMPARE(processor.send(StatusRequest{}, 15).outcome, Outcome::Done);
        QCOMPARE(processor.send(StatusRequest{}, 10).outcome, Outcome::StaleId);
        // ids may leave gaps; what is older than the answers kept stays stale
        QCOMPARE(processor.send(StatusRequest{}, 1000).outcome, Outcome::Done);
        for (const std::uint32_t id : {1U, 16U, 17U, 500U, 994U, 995U})
            QCOMPARE(processor.send(StatusRequest{}, id).outcome, Outcome::StaleId);
        QCOMPARE(processor.send(StatusRequest{}, 996).outcome, Outcome::Done);
        // to the end of the numbers
        QCOMPARE(processor.send(StatusRequest{}, 0xFFFFFFFFU).outcome, Outcome::Done);
        QCOMPARE(processor.send(StatusRequest{}, 0xFFFFFFFEU).outcome, Outcome::Done);
        QCOMPARE(processor.send(StatusRequest{}, 2).outcome, Outcome::StaleId);
        // a new session begins anew
        QVERIFY(processor.hello(202, 101).newSession);
        QCOMPARE(processor.send(StatusRequest{}, 1).outcome, Outcome::Done);
    }

    void sixtyFourComponentsWithTheLongestNames()
    {
        ComponentTable components;
        std::vector<Firmware> factory;
        std::vector<Firmware> set;
        for (std::uint32_t index = 0; index < maximumComponents; ++index) {
            const std::string name = std::string(29, 'n') + std::to_string(10 + index);
            components.append({text(name), 3000});
            factory.push_back({name, someBytes(500 + index, index), std::string(32, '1'), 1});
            set.push_back({name, someBytes(2000 + index, 100 + index), std::string(32, '2'), 2});
        }
        TestProcessor processor(components);
        processor.identity.vendor = text<32>(std::string(32, 'v'));
        processor.identity.model = text<32>(std::string(32, 'm'));
        processor.identity.serial = text<32>(std::string(32, 's'));
        processor.identity.compatible = text<64>(std::string(64, 'c'));
        processor.manufacture(factory);
        QVERIFY(processor.boot());
        QCOMPARE(processor.hello(101, 0, std::string(64, 'o')).outcome, Outcome::Done);
        QCOMPARE(processor.hello(202).reason(), "held by " + std::string(64, 'o'));
        QCOMPARE(processor.upgrade(newManifest, set).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(set) && processor.confirm());
        Nameplate plate = processor.nameplate();
        plate.lastUpgrade = text<64>(std::string(64, 'u'));
        plate.network = text<47>(std::string(47, 'w'));
        Bytes room(nameplateSize);
        QVERIFY(!encode(plate, room).empty());
        // everything damaged: the reason names what fits
        for (std::size_t component = 0; component < maximumComponents; ++component) {
            processor.spoil(component, 0);
            processor.spoil(component, 1);
        }
        QVERIFY(processor.boot());
        QCOMPARE(processor.nameplate().state, ProcessorState::Recovery);
        QCOMPARE(string(processor.nameplate().damaged), factory[0].component + ", " + factory[1].component + ", ...");
        QCOMPARE(processor.mostOperationsInAStep, std::uint64_t{1});
    }

    void doesNotStartWithoutRoom_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("no flash") << 0;
        QTest::newRow("window 0") << 1;
        QTest::newRow("window 33") << 2;
        QTest::newRow("block 0") << 3;
        QTest::newRow("no sector for generations") << 4;
    }
    void doesNotStartWithoutRoom()
    {
        QFETCH(int, what);
        TestProcessor processor;
        processor.manufacture(factorySet);
        if (what == 0)
            processor.identity.components[0].bankSize *= 10;
        processor.limits.window = what == 1 ? 0 : what == 2 ? 33 : 4;
        processor.limits.blockSize = what == 3 ? 0 : 1024;
        if (what == 4)
            processor.flash.badSectors = {0, 1};
        QVERIFY(!processor.boot());
    }
};

QTEST_APPLESS_MAIN(TestUpgradeResponder)
#include "tst_upgrade_responder.moc"
