// SPDX-License-Identifier: GPL-3.0-or-later
// The transfer of images, from start file transfer to the acknowledge "stored", and what stays of it (rules 8 to 11).
#include "tests/unit/test_processor.h"

using namespace fwpilot;

class TestResponderTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dataWindow()
    {
        TestProcessor processor;
        bring(processor, Stage::FileStarted);
        const Firmware &firmware = newSet[0];  // five blocks and 980 bytes
        const auto send = [&](std::uint64_t offset) { return processor.send(TestProcessor::block(firmware, offset)); };
        Reply reply = send(4 * 1024);
        QCOMPARE(reply.outcome, Outcome::OutOfWindow);
        QCOMPARE(reply.detail(), std::uint64_t{0});
        QCOMPARE(send(3 * 1024).as<TransmitDataAnswer>().nextOffset, std::uint64_t{0});
        QCOMPARE(send(1024).as<TransmitDataAnswer>().nextOffset, std::uint64_t{0});
        QCOMPARE(send(0).as<TransmitDataAnswer>().nextOffset, std::uint64_t{2048});
        QCOMPARE(send(0).as<TransmitDataAnswer>().nextOffset, std::uint64_t{2048});
        reply = processor.send(TestProcessor::endOf(firmware, 0));
        QCOMPARE(reply.outcome, Outcome::Incomplete);
        QCOMPARE(reply.detail(), std::uint64_t{2048});
        QCOMPARE(send(5 * 1024).as<TransmitDataAnswer>().nextOffset, std::uint64_t{2048});
        QCOMPARE(processor.send(TestProcessor::endOf(firmware, 0)).outcome, Outcome::Incomplete);
        QCOMPARE(send(2048).as<TransmitDataAnswer>().nextOffset, std::uint64_t{4096});
        QCOMPARE(processor.send(TestProcessor::endOf(firmware, 0)).outcome, Outcome::Incomplete);
        QCOMPARE(send(4096).as<TransmitDataAnswer>().nextOffset, std::uint64_t{firmware.bytes.size()});
        // a duplicate below changes nothing, whatever it holds
        const Bytes other(1024, std::byte{0});
        QCOMPARE(processor.send(TransmitData{1024, other}).outcome, Outcome::Done);
        QCOMPARE(processor.ask(TestProcessor::endOf(firmware, 0)).outcome, Outcome::Done);
    }

    void blocksThatAreNone_data()
    {
        QTest::addColumn<quint64>("offset");
        QTest::addColumn<int>("size");
        QTest::newRow("between two blocks") << quint64{512} << 1024;
        QTest::newRow("too short") << quint64{0} << 1023;
        QTest::newRow("too long") << quint64{0} << 1025;
        QTest::newRow("empty") << quint64{0} << 0;
        QTest::newRow("last block too long") << quint64{5120} << 1024;
        QTest::newRow("last block too short") << quint64{5120} << 979;
        QTest::newRow("behind the end") << quint64{6144} << 1024;
        QTest::newRow("far behind the end") << ~quint64{1023} << 1024;
    }
    void blocksThatAreNone()
    {
        QFETCH(quint64, offset);
        QFETCH(int, size);
        TestProcessor processor;
        bring(processor, Stage::FileStarted);
        processor.sendData(newSet[0]);
        for (const bool fresh : {false, true}) {
            if (fresh)
                bring(processor, Stage::FileStarted);
            const Bytes bytes(static_cast<std::size_t>(size));
            QCOMPARE(processor.send(TransmitData{offset, bytes}).outcome, Outcome::Malformed);
        }
    }

    void aWrongDigestTouchesNothing()
    {
        TestProcessor processor;
        bring(processor, Stage::Started);
        Firmware liar = newSet[0];
        QCOMPARE(processor.send(TestProcessor::startOf(liar, 0)).outcome, Outcome::Done);
        liar.bytes[3000] ^= std::byte{1};
        processor.sendData(liar);
        const std::uint64_t operations = processor.flash.ram.operations;
        QCOMPARE(processor.ask(TestProcessor::endOf(newSet[0], 0)).outcome, Outcome::DigestMismatch);
        QCOMPARE(processor.flash.ram.operations, operations);
        // it begins anew
        QCOMPARE(processor.send(TestProcessor::endOf(newSet[0], 0)).outcome, Outcome::OutOfOrder);
        QVERIFY((processor.send(TestProcessor::startOf(newSet[0], 0)).as<StartFileTransferAnswer>() == StartFileTransferAnswer{0, false}));
        QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
    }

    void aFailingFlashIsTold()
    {
        TestProcessor processor;
        bring(processor, Stage::DataSent);
        processor.flash.ram.failAt = processor.flash.ram.operations + 6;
        const Reply reply = processor.ask(TestProcessor::endOf(newSet[0], 0));
        QCOMPARE(reply.outcome, Outcome::FlashFailed);
        const BankLayout &bank = processor.layout.banks[0][1];
        QCOMPARE(reply.detail(), processor.layout.address(bank.imageSector) + 512);
        QVERIFY(processor.boot() && processor.runs(factorySet));
    }

    void storingGoesOnWhateverHappensToTheSession()
    {
        TestProcessor processor;
        bring(processor, Stage::DataSent);
        QCOMPARE(processor.send(TestProcessor::endOf(newSet[0], 0)).outcome, Outcome::InProgress);
        for (int step = 0; step < 5; ++step)
            processor.stepOnce();
        QCOMPARE(processor.send(TestProcessor::startOf(newSet[0], 0)).outcome, Outcome::InProgress);
        QVERIFY(processor.hello(202, 101).newSession);
        QCOMPARE(processor.status().state, ProcessorState::Storing);
        QCOMPARE(processor.send(processor.startOf(digestOfNumber(8), newSet)).outcome, Outcome::Storing);
        QCOMPARE(processor.send(TestProcessor::block(newSet[0], 0)).outcome, Outcome::OutOfOrder);
        QCOMPARE(processor.send(Activate{newManifest}).outcome, Outcome::Storing);
        const Reply waiting = processor.send(processor.startOf(newManifest, newSet));
        QCOMPARE(waiting.outcome, Outcome::InProgress);
        const auto progress = waiting.as<InProgress>();
        QVERIFY(progress.done > 0 && progress.done < progress.total && progress.longestMilliseconds > 0);
        QCOMPARE(processor.ask(processor.startOf(newManifest, newSet)).as<StartUpgradeAnswer>().alreadyStored, std::uint16_t{1});
        QVERIFY((processor.send(TestProcessor::startOf(newSet[0], 0)).as<StartFileTransferAnswer>()
            == StartFileTransferAnswer{newSet[0].bytes.size(), true}));
    }

    void continuesWhereItStopped()
    {
        TestProcessor processor;
        bring(processor, Stage::FileStarted);
        processor.send(TestProcessor::block(newSet[0], 0));
        processor.send(TestProcessor::block(newSet[0], 1024));
        processor.send(TestProcessor::block(newSet[0], 3 * 1024));
        QVERIFY(processor.hello(202, 101).newSession);
        processor.send(processor.startOf(newManifest, newSet));
        QVERIFY(
            (processor.send(TestProcessor::startOf(newSet[0], 0)).as<StartFileTransferAnswer>() == StartFileTransferAnswer{2048, false}));
        // what lay beyond is dropped
        QCOMPARE(processor.send(TestProcessor::block(newSet[0], 2048)).as<TransmitDataAnswer>().nextOffset, std::uint64_t{3072});
        // under another bundle it begins anew, even with the same image
        processor.send(processor.startOf(digestOfNumber(8), newSet));
        QVERIFY((processor.send(TestProcessor::startOf(newSet[0], 0)).as<StartFileTransferAnswer>() == StartFileTransferAnswer{0, false}));
    }
    void whatIsStoredStaysUnderItsBundleOnly()
    {
        TestProcessor processor;
        bring(processor, Stage::Stored);
        QVERIFY(processor.boot());
        QVERIFY(processor.hello(202).newSession);
        QCOMPARE(processor.send(processor.startOf(digestOfNumber(8), newSet)).as<StartUpgradeAnswer>().alreadyStored, std::uint16_t{0});
        QVERIFY(!processor.send(TestProcessor::startOf(newSet[0], 0)).as<StartFileTransferAnswer>().stored);
        QCOMPARE(processor.send(processor.startOf(newManifest, newSet)).as<StartUpgradeAnswer>().alreadyStored, std::uint16_t{1});
        QVERIFY(processor.send(TestProcessor::startOf(newSet[0], 0)).as<StartFileTransferAnswer>().stored);
        // the acknowledge "stored" can be had again, without work
        const std::uint64_t operations = processor.flash.ram.operations;
        QCOMPARE(processor.send(TestProcessor::endOf(newSet[0], 0)).as<Stored>().bank, std::uint8_t{1});
        QCOMPARE(processor.flash.ram.operations, operations);
    }

    void discardForgetsAndWritesNothing()
    {
        TestProcessor processor;
        bring(processor, Stage::AllStored);
        const std::uint64_t operations = processor.flash.ram.operations;
        QCOMPARE(processor.send(Release{ReleaseMode::Discard}).outcome, Outcome::Done);
        QCOMPARE(processor.flash.ram.operations, operations);
        QCOMPARE(processor.nameplate().state, ProcessorState::Ready);
        QVERIFY(processor.hello(202).newSession);
        QVERIFY(processor.status().manifestDigest == Digest{});
        QCOMPARE(processor.send(Activate{newManifest}).outcome, Outcome::OutOfOrder);
    }
    void discardWhileStoringIsNotForgotten()
    {
        TestProcessor processor;
        bring(processor, Stage::DataSent);
        QCOMPARE(processor.send(TestProcessor::endOf(newSet[0], 0)).outcome, Outcome::InProgress);
        QCOMPARE(processor.send(Release{ReleaseMode::Discard}).outcome, Outcome::Done);
        processor.stepAll();
        QVERIFY(processor.hello(202).newSession);
        QVERIFY(processor.status().manifestDigest == Digest{});
        QCOMPARE(processor.nameplate().state, ProcessorState::Ready);
        QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
    }
};

QTEST_APPLESS_MAIN(TestResponderTransfer)
#include "tst_responder_transfer.moc"
