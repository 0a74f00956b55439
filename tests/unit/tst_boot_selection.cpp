// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/responder/boot_selection.h"
#include "tests/unit/watched_flash.h"

using namespace fwpilot;

namespace {

const Digest oldManifest = digestOfNumber(1);
const Digest newManifest = digestOfNumber(2);

/// Two components with the old set in the first banks and the new one in the second, the new one selected.
struct Machine {
    Machine()
        : flash(geometryFor(components))
    {
        if (!divideFlash(flash.geometry(), components, layout))
            qFatal("the flash does not fit");
        record.sequence = 10;
        record.manifestDigest = newManifest;
        for (std::size_t component = 0; component < 2; ++component) {
            storeImage(flash, layout, component, 0, older[component], oldManifest);
            storeImage(flash, layout, component, 1, newer[component], newManifest);
            record.former.append(older[component].inBank(0));
            record.selected.append(newer[component].inBank(1));
            record.securityFloors.append(0);
        }
    }
    /// Puts the record there.
    void select(SetState state, std::uint8_t tries = 0)
    {
        record.state = state;
        record.tries = tries;
        int area = -1;
        if (!writeSelector(flash, layout, record, area))
            qFatal("no selector record");
    }
    BootSelection start()
    {
        Bytes scratch(scratchFor(layout.geometry));
        return selectAtStart(flash, layout, components, scratch);
    }
    /// A start with a cut at this flash operation of it, then the power is back. @return whether the start came as far as the cut
    bool startWithCut(std::uint64_t operation, RamFlash::Cut cut)
    {
        flash.ram.cutAt = flash.ram.operations + operation;
        flash.ram.cut = cut;
        start();
        const bool lost = !flash.ram.powered();
        flash.ram.powerOn();
        return lost;
    }
    SelectorRecord inFlash()
    {
        Bytes scratch(scratchFor(layout.geometry));
        SelectorRecord read;
        readSelectorRecord(flash, layout, scratch, read);
        return read;
    }
    bool imageRecordValid(std::size_t component, std::size_t bank)
    {
        ImageRecord image;
        return readImageRecord(flash, layout, layout.banks[component][bank], image);
    }
    void spoil(std::size_t component, std::size_t bank)
    {
        damage(flash.ram, layout.address(layout.banks[component][bank].imageSector) + 17);
    }
    bool runs(const BootSelection &selection, const std::vector<Firmware> &set)
    {
        bool all = selection.running && selection.record.selected.size() == set.size();
        for (std::size_t component = 0; all && component < set.size(); ++component) {
            const SetEntry &entry = selection.record.selected[component];
            all = bankContent(flash, layout, component, entry.bank, set[component].bytes.size()) == set[component].bytes
                && selection.digests[component] == set[component].digest() && selection.selectedWhole[component];
        }
        return all;
    }

    ComponentTable components = componentTable({{"bmc", 12000}, {"fpga", 9000}});
    std::vector<Firmware> older{{"bmc", someBytes(6000, 1), "1.0", 0}, {"fpga", someBytes(5000, 2), "1.1", 0}};
    std::vector<Firmware> newer{{"bmc", someBytes(7000, 3), "2.0", 0}, {"fpga", someBytes(9000, 4), "2.1", 0}};
    WatchedFlash flash;
    FlashLayout layout;
    SelectorRecord record;
};

}  // namespace

class TestBootSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConfirmedSetRunsAndNothingIsWritten()
    {
        Machine machine;
        machine.select(SetState::Confirmed);
        const std::uint64_t operations = machine.flash.ram.operations;
        const BootSelection selection = machine.start();
        QVERIFY(machine.runs(selection, machine.newer));
        QVERIFY(!selection.fellBack && selection.damaged.empty());
        QCOMPARE(machine.flash.ram.operations, operations);
    }

    void startsOnTrialAreCounted()
    {
        Machine machine;
        machine.select(SetState::Trial);
        for (std::uint8_t tries = 1; tries <= maximumTries; ++tries) {
            const BootSelection selection = machine.start();
            QVERIFY(machine.runs(selection, machine.newer));
            QCOMPARE(selection.record.tries, tries);
            QCOMPARE(selection.record.sequence, 10U + tries);
            QVERIFY(machine.inFlash() == selection.record);
        }
        const BootSelection fallen = machine.start();
        QVERIFY(fallen.fellBack);
        QVERIFY(machine.runs(fallen, machine.older));
        QVERIFY(machine.inFlash() == fallen.record);
        QVERIFY(!machine.start().fellBack);
    }

    void theFallbacksRecord_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<int>("spoilt");
        QTest::addColumn<QByteArray>("noted");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("tired") << 3 << -1 << QByteArray() << QByteArray("not confirmed after three starts on trial");
        QTest::newRow("condemned") << 3 << -1 << QByteArray("its self-test failed") << QByteArray("its self-test failed");
        QTest::newRow("first component damaged") << 0 << 0 << QByteArray() << QByteArray("damaged at start: bmc");
        QTest::newRow("second component damaged") << 2 << 1 << QByteArray() << QByteArray("damaged at start: fpga");
    }
    void theFallbacksRecord()
    {
        QFETCH(int, tries);
        QFETCH(int, spoilt);
        QFETCH(QByteArray, noted);
        QFETCH(QByteArray, reason);
        Machine machine;
        machine.record.securityFloors[0] = 5;
        machine.record.rejectedReason = text<96>(noted.toStdString());
        machine.select(SetState::Trial, static_cast<std::uint8_t>(tries));
        if (spoilt >= 0)
            machine.spoil(static_cast<std::size_t>(spoilt), 1);
        const BootSelection selection = machine.start();
        QVERIFY(selection.fellBack);
        const SelectorRecord &record = selection.record;
        QCOMPARE(record.sequence, 11U);
        QCOMPARE(record.state, SetState::Confirmed);
        QCOMPARE(record.tries, std::uint8_t{0});
        QVERIFY(record.selected == machine.record.former);
        QVERIFY(record.former.empty());
        QVERIFY(record.rejected == newManifest);
        QCOMPARE(string(record.rejectedReason), reason.toStdString());
        QCOMPARE(record.securityFloors[0], 5U);
        QVERIFY(machine.inFlash() == record);
        QVERIFY(machine.runs(selection, machine.older));
    }

    void choosesByWhatIsWhole_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QList<int>>("spoilt");  // component * 2 + bank
        QTest::addColumn<int>("expected");       // 1 the new set, 0 the old one, -1 recovery
        QTest::addColumn<QByteArray>("damaged");
        for (const SetState state : {SetState::Confirmed, SetState::Trial}) {
            const int number = static_cast<int>(state);
            const char *name = state == SetState::Trial ? "trial" : "confirmed";
            QTest::addRow("%s, all whole", name) << number << QList<int>{} << 1 << QByteArray();
            QTest::addRow("%s, former damaged", name) << number << QList<int>{0, 2} << 1 << QByteArray();
            QTest::addRow("%s, one selected damaged", name) << number << QList<int>{1} << 0 << QByteArray();
            QTest::addRow("%s, both selected damaged", name) << number << QList<int>{1, 3} << 0 << QByteArray();
            QTest::addRow("%s, the same component damaged twice", name) << number << QList<int>{0, 1} << -1 << QByteArray("bmc");
            QTest::addRow("%s, one of each, never mixed", name) << number << QList<int>{1, 2} << -1 << QByteArray("bmc");
            QTest::addRow("%s, everything damaged", name) << number << QList<int>{0, 1, 2, 3} << -1 << QByteArray("bmc, fpga");
        }
    }
    void choosesByWhatIsWhole()
    {
        QFETCH(int, state);
        QFETCH(QList<int>, spoilt);
        QFETCH(int, expected);
        QFETCH(QByteArray, damaged);
        Machine machine;
        machine.select(static_cast<SetState>(state));
        for (const int which : spoilt)
            machine.spoil(static_cast<std::size_t>(which) / 2, static_cast<std::size_t>(which) % 2);
        for (int start = 0; start < 2; ++start) {
            const BootSelection selection = machine.start();
            QCOMPARE(selection.running, expected >= 0);
            if (expected >= 0)
                QVERIFY(machine.runs(selection, expected == 1 ? machine.newer : machine.older));
            QCOMPARE(selection.fellBack, expected == 0 && start == 0);
            QCOMPARE(string(selection.damaged), damaged.toStdString());
        }
    }

    /// A bank whose content was found damaged no longer says that it holds an image: else an upgrade would believe it, and never mend it.
    void aDamagedBankLosesItsRecord_data()
    {
        QTest::addColumn<bool>("formerToo");
        QTest::newRow("fallback") << false;
        QTest::newRow("recovery") << true;
    }
    void aDamagedBankLosesItsRecord()
    {
        QFETCH(bool, formerToo);
        Machine machine;
        machine.select(SetState::Trial);
        machine.spoil(0, 1);
        if (formerToo)
            machine.spoil(1, 0);
        machine.start();
        QVERIFY(!machine.imageRecordValid(0, 1));
        QVERIFY(machine.imageRecordValid(1, 1));
        QVERIFY(machine.imageRecordValid(0, 0));
        QCOMPARE(machine.imageRecordValid(1, 0), !formerToo);
    }
    void aRecordOfAnotherImageStays()
    {
        Machine machine;
        machine.select(SetState::Confirmed);
        machine.spoil(1, 0);
        const Firmware newest{"bmc", someBytes(8000, 9), "3.0", 0};
        QCOMPARE(storeImage(machine.flash, machine.layout, 0, 1, newest, digestOfNumber(3)), ImageStore::Progress::Stored);
        QVERIFY(!machine.start().running);
        QVERIFY(machine.imageRecordValid(0, 1));
    }

    /// A set that cannot be started once more needs another one; there is none, so only an upgrade helps. To start it for ever would
    /// never let go of firmware that hangs.
    void aTiredSetWithoutAWayBack_data()
    {
        QTest::addColumn<bool>("former");
        QTest::addColumn<bool>("condemned");
        QTest::newRow("no former set: it runs on") << false << false;
        QTest::newRow("a damaged former set: it runs on") << true << false;
        QTest::newRow("condemned, no former set: recovery") << false << true;
        QTest::newRow("condemned, a damaged former set: recovery") << true << true;
    }
    void aTiredSetWithoutAWayBack()
    {
        QFETCH(bool, former);
        QFETCH(bool, condemned);
        Machine machine;
        if (former)
            machine.spoil(0, 0);
        else
            machine.record.former.clear();
        if (condemned)
            machine.record.rejectedReason = "its self-test failed";
        machine.select(SetState::Trial, maximumTries);
        const BootSelection selection = machine.start();
        QCOMPARE(selection.running, !condemned);
        QVERIFY(!selection.fellBack);
        QCOMPARE(string(selection.damaged), std::string(condemned ? "its self-test failed" : ""));
        QVERIFY(selection.selectedWhole[0] && selection.selectedWhole[1]);
    }

    void aTrialThatCannotBeCounted_data()
    {
        QTest::addColumn<bool>("former");
        QTest::newRow("is not started") << true;
        QTest::newRow("is started when there is nothing else") << false;
    }
    void aTrialThatCannotBeCounted()
    {
        QFETCH(bool, former);
        Machine machine;
        if (!former)
            machine.record.former.clear();
        machine.select(SetState::Trial);
        // the present record is in the first area; the other one is worn out
        for (std::uint32_t sector = 0; sector < machine.layout.recordAreaSectors; ++sector)
            machine.flash.badSectors.insert(machine.layout.recordAreas[1] + sector);
        for (int start = 0; start < 5; ++start)
            QVERIFY(machine.runs(machine.start(), former ? machine.older : machine.newer));
    }

    void withoutARecordIsRecovery()
    {
        Machine machine;
        const std::uint64_t operations = machine.flash.ram.operations;
        const BootSelection selection = machine.start();
        QVERIFY(!selection.running);
        QCOMPARE(selection.recordArea, -1);
        QCOMPARE(string(selection.damaged), std::string("no selector record"));
        QCOMPARE(machine.flash.ram.operations, operations);
    }

    void aSizeBeyondTheBankIsDamage()
    {
        Machine machine;
        machine.record.selected[0].size = 1 << 20;
        machine.select(SetState::Confirmed);
        QVERIFY(machine.runs(machine.start(), machine.older));
        QVERIFY(machine.flash.ram.violations.empty());
    }

    void survivesAPowerCutAtEachWrite_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<int>("tries");
        QTest::addColumn<bool>("spoilt");
        for (std::size_t cut = 0; cut < allCuts.size(); ++cut) {
            QTest::addRow("%s, counting", allCuts[cut].first) << static_cast<int>(cut) << 1 << false;
            QTest::addRow("%s, falling back when tired", allCuts[cut].first) << static_cast<int>(cut) << 3 << false;
            QTest::addRow("%s, falling back when damaged", allCuts[cut].first) << static_cast<int>(cut) << 1 << true;
        }
    }
    void survivesAPowerCutAtEachWrite()
    {
        QFETCH(int, cut);
        QFETCH(int, tries);
        QFETCH(bool, spoilt);
        Machine whole;
        whole.select(SetState::Trial, static_cast<std::uint8_t>(tries));
        if (spoilt)
            whole.spoil(1, 1);
        Machine uncut = whole;
        const BootSelection expected = uncut.start();
        const std::uint64_t operations = uncut.flash.ram.operations - whole.flash.ram.operations;
        QVERIFY(operations > 3);
        for (std::uint64_t operation = 1; operation <= operations; ++operation) {
            for (std::uint64_t again = 0; again <= 2; ++again) {
                Machine machine = whole;
                QVERIFY(machine.startWithCut(operation, allCuts[static_cast<std::size_t>(cut)].second));
                if (again > 0)
                    machine.startWithCut(again, allCuts[static_cast<std::size_t>(cut)].second);
                const BootSelection selection = machine.start();
                const bool old = expected.fellBack || selection.record.state == SetState::Confirmed;
                QVERIFY(machine.runs(selection, old ? machine.older : machine.newer));
                QVERIFY(machine.inFlash() == selection.record);
                if (!old)
                    QVERIFY(selection.record.tries > tries);
                QVERIFY(machine.flash.ram.violations.empty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBootSelection)
#include "tst_boot_selection.moc"
