// SPDX-License-Identifier: GPL-3.0-or-later
// Activation, trial, confirmation, fallback and recovery, seen by a host (rules 12 to 16).
#include "tests/unit/test_processor.h"

using namespace fwpilot;

namespace {

const Digest thirdManifest = digestOfNumber(3);
const std::vector<Firmware> thirdSet{{"bmc", someBytes(7000, 13), "3.0", 3}, {"fpga", someBytes(8000, 14), "3.1", 3}};

void begin(TestProcessor &processor)
{
    processor.manufacture(factorySet);
    if (!processor.boot() || processor.hello(101).outcome != Outcome::Done)
        qFatal("no session");
}

/// Up to the last image stored, nothing activated.
void beginStored(TestProcessor &processor)
{
    begin(processor);
    if (processor.ask(processor.startOf(newManifest, newSet)).outcome != Outcome::Done)
        qFatal("no upgrade");
    for (std::size_t index = 0; index < newSet.size(); ++index) {
        if (processor.transfer(newSet[index], index).outcome != Outcome::Done)
            qFatal("not stored");
    }
}

/// Up to the first start of the new set.
void beginOnTrial(TestProcessor &processor)
{
    begin(processor);
    if (processor.upgrade(newManifest, newSet).outcome != Outcome::Done || !processor.boot())
        qFatal("no trial");
}

SelectorRecord recordInFlash(TestProcessor &processor)
{
    Bytes scratch(scratchFor(processor.layout.geometry));
    SelectorRecord record;
    readSelectorRecord(processor.flash, processor.layout, scratch, record);
    return record;
}

std::size_t erasesOfRecordAreas(const TestProcessor &processor)
{
    return static_cast<std::size_t>(std::count_if(processor.flash.log.begin(), processor.flash.log.end(), [&](const auto &operation) {
        return operation.kind == WatchedFlash::Operation::Kind::Erase
            && (operation.address == processor.layout.address(processor.layout.recordAreas[0])
                || operation.address == processor.layout.address(processor.layout.recordAreas[1]));
    }));
}

}  // namespace

class TestResponderActivation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesOneRecordAndCanBeRepeated()
    {
        TestProcessor processor;
        beginStored(processor);
        processor.flash.log.clear();
        for (int again = 0; again < 3; ++again)
            QCOMPARE(processor.ask(Activate{newManifest}).as<ActivateAnswer>().recordSequence, 2U);
        QCOMPARE(erasesOfRecordAreas(processor), std::size_t{1});
        const SelectorRecord record = recordInFlash(processor);
        QCOMPARE(record.state, SetState::Trial);
        QVERIFY(record.manifestDigest == newManifest);
        QVERIFY((record.selected[0] == newSet[0].inBank(1) && record.selected[1] == newSet[1].inBank(1)));
        QVERIFY((record.former[0] == factorySet[0].inBank(0) && record.former[1] == factorySet[1].inBank(0)));
        QVERIFY((record.securityFloors[0] == 0 && record.securityFloors[1] == 0));
        QCOMPARE(processor.nameplate().state, ProcessorState::Restarting);
        QVERIFY(processor.runs(factorySet));
    }
    void restartsAfterASecondWithoutRelease()
    {
        TestProcessor processor;
        begin(processor);
        QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
        const Milliseconds activated = processor.now;
        QVERIFY(!processor.responder->restartWanted(activated + 990));
        QVERIFY(processor.responder->restartWanted(activated + 1000));
    }
    void aReleaseWithoutActivationRestartsNothing()
    {
        TestProcessor processor;
        begin(processor);
        processor.send(Release{ReleaseMode::Keep});
        QVERIFY(!processor.responder->restartWanted(processor.now + 100000));
    }
    void activateOfWhatIsSelectedIsDone()
    {
        TestProcessor processor;
        beginOnTrial(processor);
        QVERIFY(processor.hello(102).newSession);
        processor.ask(processor.startOf(newManifest, newSet));
        const std::uint64_t operations = processor.flash.ram.operations;
        QCOMPARE(processor.ask(Activate{newManifest}).outcome, Outcome::Done);
        QCOMPARE(processor.flash.ram.operations, operations);
        QVERIFY(!processor.responder->restartWanted(processor.now + 5000));
    }
    void aPartOfASetKeepsTheOtherBanks()
    {
        TestProcessor processor;
        begin(processor);
        QCOMPARE(processor.upgrade(newManifest, {newSet[1]}).outcome, Outcome::Done);
        QVERIFY(processor.boot());
        QVERIFY(processor.runs({factorySet[0], newSet[1]}));
        QVERIFY(processor.confirm());
        // and the rest of the same bundle later
        QCOMPARE(processor.upgrade(newManifest, {newSet[0]}).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(newSet) && processor.confirm());
    }
    /// The same bundle once more, image by image into the other banks: then there is something to activate.
    void theSameBundleCanBeInstalledAgain()
    {
        TestProcessor processor;
        beginOnTrial(processor);
        QVERIFY(processor.confirm());
        for (std::uint8_t bank : {0, 1}) {
            QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
            QVERIFY(processor.responder->restartWanted(processor.now + 1000));
            QVERIFY(processor.boot() && processor.runs(newSet));
            QCOMPARE(processor.nameplate().components[0].activeBank, bank);
            QVERIFY(processor.confirm());
        }
    }

    void aRecordThatCannotBeWrittenActivatesNothing()
    {
        TestProcessor whole;
        beginStored(whole);
        for (std::uint64_t operation = 1; operation <= 5; ++operation) {
            TestProcessor processor = whole;
            QVERIFY(processor.boot());
            processor.hello(102);
            processor.ask(processor.startOf(newManifest, newSet));
            processor.flash.ram.failAt = processor.flash.ram.operations + operation;
            const Reply reply = processor.ask(Activate{newManifest});
            if (reply.outcome == Outcome::Done) {
                QCOMPARE(operation, std::uint64_t{5});
                continue;
            }
            QCOMPARE(reply.outcome, Outcome::FlashFailed);
            QVERIFY(!processor.responder->restartWanted(processor.now + 5000));
            QCOMPARE(processor.ask(Activate{newManifest}).outcome, Outcome::Done);
            QVERIFY(processor.boot() && processor.runs(newSet));
        }
    }
    /// The flash reports a failure of an operation that it did: what stands in the flash counts, for the answer as for the next start.
    void anActivationThatTookPlaceIsNotDenied()
    {
        TestProcessor processor;
        beginStored(processor);
        const std::uint32_t id = processor.nextId++;
        Reply reply = processor.send(Activate{newManifest}, id);
        bool once = false;
        while (reply.outcome == Outcome::InProgress) {
            processor.stepOnce();
            if (!once && recordInFlash(processor).sequence == 2) {
                processor.flash.failReads = 1;  // the read back fails
                once = true;
            }
            reply = processor.send(Activate{newManifest}, id);
        }
        QVERIFY(once);
        const bool denied = reply.outcome != Outcome::Done;
        QVERIFY(processor.boot());
        QVERIFY(processor.runs(denied ? factorySet : newSet));
    }

    void confirmationNeedsBoth_data()
    {
        QTest::addColumn<bool>("selfTest");
        QTest::addColumn<bool>("hello");
        QTest::addColumn<bool>("message");
        QTest::newRow("nothing") << false << false << false;
        QTest::newRow("self-test alone") << true << false << false;
        QTest::newRow("self-test and hello") << true << true << false;
        QTest::newRow("hello and message without self-test") << false << true << true;
        QTest::newRow("message without hello") << true << false << true;
        QTest::newRow("all") << true << true << true;
    }
    void confirmationNeedsBoth()
    {
        QFETCH(bool, selfTest);
        QFETCH(bool, hello);
        QFETCH(bool, message);
        for (const bool selfTestFirst : {true, false}) {
            TestProcessor processor;
            beginOnTrial(processor);
            if (selfTest && selfTestFirst)
                processor.responder->reportSelfTest(true);
            if (hello) {
                processor.hello(102);
                processor.hello(102);
            }
            if (message)
                processor.send(StatusRequest{});
            if (selfTest && !selfTestFirst)
                processor.responder->reportSelfTest(true);
            for (int look = 0; look < 20; ++look) {
                processor.nameplate();
                processor.stepOnce();
            }
            const bool expected = selfTest && hello && message;
            QCOMPARE(processor.nameplate().setState, expected ? SetState::Confirmed : SetState::Trial);
            const SelectorRecord record = recordInFlash(processor);
            QCOMPARE(record.state, expected ? SetState::Confirmed : SetState::Trial);
            // the floors rise with the confirmation only
            QCOMPARE(record.securityFloors[0], expected ? 1U : 0U);
            QCOMPARE(record.securityFloors[1], expected ? 2U : 0U);
            QCOMPARE(processor.nameplate().components[1].securityFloor, expected ? 2U : 0U);
        }
    }
    void theSecurityFloorDecidesWhatIsAccepted()
    {
        TestProcessor processor;
        beginOnTrial(processor);
        QVERIFY(processor.confirm());
        const std::vector<Firmware> old{{"bmc", someBytes(100, 20), "0.1", 0}, {"fpga", someBytes(100, 21), "0.2", 2}};
        processor.ask(processor.startOf(thirdManifest, old));
        const Reply refused = processor.send(TestProcessor::startOf(old[0], 0));
        QCOMPARE(refused.outcome, Outcome::TooOld);
        QCOMPARE(refused.detail(), std::uint64_t{1});
        QCOMPARE(processor.transfer(old[1], 1).outcome, Outcome::Done);
    }

    void onTrialNothingIsOverwritten()
    {
        TestProcessor processor;
        beginOnTrial(processor);
        processor.hello(102);
        QCOMPARE(processor.send(processor.startOf(thirdManifest, thirdSet)).outcome, Outcome::Done);
        QCOMPARE(processor.send(TestProcessor::startOf(thirdSet[0], 0)).outcome, Outcome::OnTrial);
        QCOMPARE(processor.send(Activate{thirdManifest}).outcome, Outcome::OnTrial);
        processor.responder->reportSelfTest(true);
        processor.stepAll();
        QCOMPARE(processor.upgrade(thirdManifest, thirdSet).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(thirdSet));
    }
    /// The processor's own confirmation is no reason to refuse: the host asks again.
    void whileConfirmingTheHostWaits()
    {
        TestProcessor processor;
        beginOnTrial(processor);
        processor.responder->reportSelfTest(true);
        processor.hello(102);
        processor.status();
        processor.stepOnce();
        QCOMPARE(processor.send(processor.startOf(thirdManifest, thirdSet)).outcome, Outcome::InProgress);
        QCOMPARE(processor.upgrade(thirdManifest, thirdSet).outcome, Outcome::Done);
    }

    void aFailedSelfTestFallsBack()
    {
        TestProcessor processor;
        beginOnTrial(processor);
        processor.hello(102);
        processor.status();
        processor.responder->reportSelfTest(false);
        QVERIFY(processor.responder->working());
        processor.stepAll();
        QVERIFY(processor.responder->restartWanted(processor.now));
        QVERIFY(processor.boot() && processor.runs(factorySet));
        const Nameplate plate = processor.nameplate();
        QCOMPARE(plate.setState, SetState::Confirmed);
        QVERIFY(plate.rejected == newManifest);
        QCOMPARE(string(plate.rejectedReason), std::string("its self-test failed"));
        // it is refused until somebody wants it tried again
        processor.hello(103);
        const Reply refused = processor.upgrade(newManifest, newSet);
        QCOMPARE(refused.outcome, Outcome::Reverted);
        QCOMPARE(refused.reason(), std::string("its self-test failed"));
        QCOMPARE(processor.upgrade(newManifest, newSet, true).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(newSet) && processor.confirm());
        QVERIFY(processor.nameplate().rejected == Digest{});
    }
    void threeStartsWithoutAHostFallBack()
    {
        TestProcessor processor;
        beginOnTrial(processor);
        for (int start = 2; start <= 3; ++start) {
            processor.responder->reportSelfTest(true);
            processor.stepAll();
            QVERIFY(processor.boot() && processor.runs(newSet));
        }
        QVERIFY(processor.boot() && processor.runs(factorySet));
        QVERIFY(processor.nameplate().rejected == newManifest);
    }
    /// The self-test of the firmware that runs says nothing of the set that was just activated.
    void aFailedSelfTestOfTheOldSetCondemnsNotTheNewOne()
    {
        TestProcessor processor;
        begin(processor);
        processor.responder->reportSelfTest(false);
        processor.stepAll();
        QVERIFY(!processor.responder->restartWanted(processor.now));
        QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
        for (int step = 0; step < 20; ++step)
            processor.stepOnce();
        QVERIFY(processor.boot() && processor.runs(newSet) && processor.confirm());
    }

    void aSetThatWasDamagedIsSentAgain()
    {
        TestProcessor processor;
        begin(processor);
        QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
        processor.spoil(0, 1);
        QVERIFY(processor.boot() && processor.runs(factorySet));
        QCOMPARE(string(processor.nameplate().rejectedReason), std::string("damaged at start: bmc"));
        processor.hello(102);
        QCOMPARE(processor.upgrade(newManifest, newSet, true).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(newSet) && processor.confirm());
    }

    void recovery_data()
    {
        QTest::addColumn<bool>("trial");  // of the set that was damaged
        QTest::addColumn<bool>("sameBundle");
        QTest::addColumn<bool>("partly");
        for (const bool trial : {false, true}) {
            for (const bool same : {false, true}) {
                for (const bool partly : {false, true}) {
                    QTest::addRow("%s, %sby %s", trial ? "on trial" : "confirmed", partly ? "only what is damaged " : "",
                        same ? "the same bundle" : "another bundle")
                        << trial << same << partly;
                }
            }
        }
    }
    void recovery()
    {
        QFETCH(bool, trial);
        QFETCH(bool, sameBundle);
        QFETCH(bool, partly);
        TestProcessor processor;
        beginOnTrial(processor);
        QVERIFY(trial || processor.confirm());
        processor.spoil(0, 0);
        processor.spoil(0, 1);
        QVERIFY(processor.boot());
        const Nameplate plate = processor.nameplate();
        QCOMPARE(plate.state, ProcessorState::Recovery);
        QCOMPARE(plate.setState, SetState::None);
        QCOMPARE(string(plate.damaged), std::string("bmc"));
        QCOMPARE(plate.components[0].activeBank, ComponentDescription::noBank);
        processor.responder->reportSelfTest(false);
        processor.stepAll();
        QVERIFY(!processor.responder->restartWanted(processor.now));

        QVERIFY(processor.hello(500).newSession);
        const std::vector<Firmware> &set = sameBundle ? newSet : thirdSet;
        const Digest manifest = sameBundle ? newManifest : thirdManifest;
        // what does not cover the damage is not activated
        QCOMPARE(processor.upgrade(manifest, {set[1]}).outcome, Outcome::NotStored);
        const Bytes good = bankContent(processor.flash, processor.layout, 1, 1, newSet[1].bytes.size());
        QVERIFY(good == newSet[1].bytes);
        const std::vector<Firmware> covering = partly ? std::vector<Firmware>{set[0]} : set;
        QCOMPARE(processor.upgrade(manifest, covering).outcome, Outcome::Done);
        QVERIFY(processor.responder->restartWanted(processor.now + 1000));
        QVERIFY(processor.boot());
        QVERIFY(processor.runs({set[0], partly ? newSet[1] : set[1]}));
        QVERIFY(processor.confirm());
        QVERIFY(processor.boot() && processor.runs({set[0], partly ? newSet[1] : set[1]}));
    }
    void recoveryWithoutAnyRecord()
    {
        TestProcessor processor;
        QVERIFY(processor.boot());
        QCOMPARE(processor.nameplate().state, ProcessorState::Recovery);
        QVERIFY(processor.hello(102).newSession);
        QCOMPARE(processor.upgrade(newManifest, {newSet[0]}).outcome, Outcome::NotStored);
        QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(newSet) && processor.confirm());
    }
    void whatIsStoredInRecoverySurvivesARestart()
    {
        TestProcessor processor;
        beginOnTrial(processor);
        processor.spoil(0, 0);
        processor.spoil(0, 1);
        QVERIFY(processor.boot());
        processor.hello(102);
        processor.ask(processor.startOf(thirdManifest, thirdSet));
        QCOMPARE(processor.transfer(thirdSet[0], 0).outcome, Outcome::Done);
        QVERIFY(processor.boot());
        QCOMPARE(processor.nameplate().state, ProcessorState::Recovery);
        processor.hello(103);
        QCOMPARE(processor.ask(processor.startOf(thirdManifest, thirdSet)).as<StartUpgradeAnswer>().alreadyStored, std::uint16_t{1});
        QCOMPARE(processor.upgrade(thirdManifest, thirdSet).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(thirdSet));
    }
    /// After a recovery there is no former set. One that then fails its self-test leads back to recovery, not to a loop of restarts in
    /// which every upgrade is refused.
    void aFailingSetWithoutAFormerOneCanBeReplaced()
    {
        TestProcessor processor;
        QVERIFY(processor.boot());
        processor.hello(102);
        QCOMPARE(processor.upgrade(newManifest, newSet).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(newSet));
        processor.responder->reportSelfTest(false);
        processor.stepAll();
        QVERIFY(processor.responder->restartWanted(processor.now));
        QVERIFY(processor.boot());
        QCOMPARE(processor.nameplate().state, ProcessorState::Recovery);
        QCOMPARE(string(processor.nameplate().damaged), std::string("its self-test failed"));
        QVERIFY(!processor.responder->restartWanted(processor.now));
        processor.hello(103);
        QCOMPARE(processor.upgrade(thirdManifest, thirdSet).outcome, Outcome::Done);
        QVERIFY(processor.boot() && processor.runs(thirdSet) && processor.confirm());
    }
};

QTEST_APPLESS_MAIN(TestResponderActivation)
#include "tst_responder_activation.moc"
