// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/watched_flash.h"

using namespace fwpilot;

namespace {

constexpr std::uint32_t sectorSize = 4096;
constexpr std::uint32_t pageSize = 512;
constexpr std::uint64_t bankSize = 3 * sectorSize;
using Operation = WatchedFlash::Operation;

/// One component, whose first bank is written.
struct Bank {
    Bank()
        : flash(geometryFor(components, sectorSize, pageSize))
    {
        if (!divideFlash(flash.geometry(), components, layout))
            qFatal("the flash does not fit");
        bank = layout.banks[0][0];
    }
    ImageStore::Progress store(const Firmware &firmware, const Digest &manifest = digestOfNumber(1))
    {
        return storeImage(flash, layout, 0, 0, firmware, manifest);
    }
    bool valid(ImageRecord &record) { return readImageRecord(flash, layout, bank, record); }
    bool holds(const Firmware &firmware)
    {
        ImageRecord record;
        return valid(record) && record.size == firmware.bytes.size() && record.sha256 == firmware.digest()
            && bankContent(flash, layout, 0, 0, firmware.bytes.size()) == firmware.bytes;
    }
    std::uint64_t imageAddress() const { return layout.address(bank.imageSector); }
    std::uint64_t recordAddress() const { return layout.address(bank.recordSector); }

    ComponentTable components = componentTable({{"only", bankSize}});
    WatchedFlash flash;
    FlashLayout layout;
    BankLayout bank;
};

/// What rule 9 asks for, operation by operation.
std::vector<Operation> orderOf(const Bank &bank, std::size_t size)
{
    std::vector<Operation> order{{Operation::Kind::EndDigest, 0}, {Operation::Kind::Erase, bank.recordAddress()}};
    for (std::uint64_t offset = 0; offset < bankSize; offset += sectorSize)
        order.push_back({Operation::Kind::Erase, bank.imageAddress() + offset});
    for (std::uint64_t offset = 0; offset < size; offset += pageSize)
        order.push_back({Operation::Kind::Program, bank.imageAddress() + offset});
    order.push_back({Operation::Kind::EndDigest, 0});
    order.push_back({Operation::Kind::Program, bank.recordAddress()});
    return order;
}

}  // namespace

class TestImageStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storesInTheOrderOfRule9_data()
    {
        QTest::addColumn<quint32>("size");
        QTest::newRow("one byte") << 1U;
        QTest::newRow("a page less one") << pageSize - 1;
        QTest::newRow("a page") << pageSize;
        QTest::newRow("a page and one") << pageSize + 1;
        QTest::newRow("a sector") << sectorSize;
        QTest::newRow("a sector and one") << sectorSize + 1;
        QTest::newRow("the bank less one") << quint32{bankSize} - 1;
        QTest::newRow("the bank") << quint32{bankSize};
    }
    void storesInTheOrderOfRule9()
    {
        QFETCH(quint32, size);
        Bank bank;
        QCOMPARE(bank.store({"only", someBytes(bankSize, 99), "0.9", 0}), ImageStore::Progress::Stored);
        bank.flash.log.clear();
        const Firmware firmware{"only", someBytes(size, size), "1.2.3-rc1", 7};
        QCOMPARE(bank.store(firmware), ImageStore::Progress::Stored);
        QVERIFY(bank.flash.log == orderOf(bank, size));
        QVERIFY(bank.flash.ram.violations.empty());
        QVERIFY(bank.holds(firmware));
        ImageRecord record;
        QVERIFY(bank.valid(record));
        QVERIFY((record == ImageRecord{digestOfNumber(1), size, firmware.digest(), "1.2.3-rc1", 7}));
        // the rest of the bank stays erased
        const Bytes all = bankContent(bank.flash, bank.layout, 0, 0, bankSize);
        QVERIFY(std::all_of(all.begin() + size, all.end(), [](std::byte byte) { return byte == std::byte{0xFF}; }));
    }

    void aStepIsOneOperationAndGrows()
    {
        Bank bank;
        const Firmware firmware{"only", someBytes(9000, 5), "1.0", 0};
        Bytes scratch(scratchFor(bank.layout.geometry));
        ImageStore store;
        store.begin(bank.layout, bank.bank, {digestOfNumber(1), 9000, firmware.digest(), "1.0", 0}, firmware.bytes, scratch);
        QCOMPARE(store.done(), std::uint64_t{0});
        ImageStore::Progress progress = ImageStore::Progress::Busy;
        while (progress == ImageStore::Progress::Busy) {
            const std::uint64_t operations = bank.flash.ram.operations;
            const std::uint64_t done = store.done();
            progress = store.step(bank.flash);
            QVERIFY(bank.flash.ram.operations - operations <= 1);
            QVERIFY(store.done() > done && store.done() <= store.total());
        }
        QCOMPARE(progress, ImageStore::Progress::Stored);
        QCOMPARE(store.done(), store.total());
    }

    void touchesNothingWhenTheStagingMemoryDiffers()
    {
        Bank bank;
        const Firmware old{"only", someBytes(5000, 1), "1.0", 0};
        QCOMPARE(bank.store(old), ImageStore::Progress::Stored);
        const std::uint64_t operations = bank.flash.ram.operations;
        const Bytes staging = someBytes(9000, 2);
        Bytes scratch(scratchFor(bank.layout.geometry));
        ImageStore store;
        store.begin(bank.layout, bank.bank, {digestOfNumber(1), 9000, digestOfNumber(3), "1.0", 0}, staging, scratch);
        ImageStore::Progress progress = ImageStore::Progress::Busy;
        while (progress == ImageStore::Progress::Busy)
            progress = store.step(bank.flash);
        QCOMPARE(progress, ImageStore::Progress::StagingDiffers);
        QCOMPARE(bank.flash.ram.operations, operations);
        QVERIFY(bank.holds(old));
    }

    void tellsWhereTheFlashFailed()
    {
        const Firmware old{"only", someBytes(5000, 1), "1.0", 0};
        const Firmware firmware{"only", someBytes(6000, 2), "2.0", 0};
        Bank whole;
        QCOMPARE(whole.store(old), ImageStore::Progress::Stored);
        std::vector<Operation> order = orderOf(whole, 6000);
        std::erase_if(order, [](const Operation &operation) { return operation.kind == Operation::Kind::EndDigest; });
        for (std::size_t index = 0; index < order.size(); ++index) {
            Bank bank = whole;
            bank.flash.ram.failAt = bank.flash.ram.operations + index + 1;
            Bytes scratch(scratchFor(bank.layout.geometry));
            ImageStore store;
            store.begin(bank.layout, bank.bank, {digestOfNumber(1), 6000, firmware.digest(), "2.0", 0}, firmware.bytes, scratch);
            ImageStore::Progress progress = ImageStore::Progress::Busy;
            while (progress == ImageStore::Progress::Busy)
                progress = store.step(bank.flash);
            QCOMPARE(progress, ImageStore::Progress::FlashFailed);
            QCOMPARE(store.failedAddress(), order[index].address);
            ImageRecord record;
            QVERIFY(index == 0 ? bank.holds(old) : !bank.valid(record));
            QCOMPARE(bank.store(firmware), ImageStore::Progress::Stored);
            QVERIFY(bank.holds(firmware));
        }
    }

    void readBackFindsAFlashThatLies()
    {
        Bank bank;
        const Firmware firmware{"only", someBytes(6000, 2), "2.0", 0};
        Bytes scratch(scratchFor(bank.layout.geometry));
        ImageStore store;
        store.begin(bank.layout, bank.bank, {digestOfNumber(1), 6000, firmware.digest(), "2.0", 0}, firmware.bytes, scratch);
        ImageStore::Progress progress = ImageStore::Progress::Busy;
        bool changed = false;
        while (progress == ImageStore::Progress::Busy) {
            progress = store.step(bank.flash);
            const bool programmed = bank.flash.log.back() == Operation{Operation::Kind::Program, bank.imageAddress() + 5632};
            if (programmed && !changed) {
                damage(bank.flash.ram, bank.imageAddress() + 1000);
                changed = true;
            }
        }
        QVERIFY(changed);
        QCOMPARE(progress, ImageStore::Progress::FlashFailed);
        ImageRecord record;
        QVERIFY(!bank.valid(record));
    }

    void isValidOnlyWhenFinished_data()
    {
        QTest::addColumn<int>("cut");
        for (std::size_t cut = 0; cut < allCuts.size(); ++cut)
            QTest::newRow(allCuts[cut].first) << static_cast<int>(cut);
    }
    void isValidOnlyWhenFinished()
    {
        QFETCH(int, cut);
        const Firmware old{"only", someBytes(5000, 1), "1.0", 0};
        const Firmware firmware{"only", someBytes(6000, 2), "2.0", 0};
        Bank whole;
        QCOMPARE(whole.store(old, digestOfNumber(9)), ImageStore::Progress::Stored);
        Bank counted = whole;
        QCOMPARE(counted.store(firmware), ImageStore::Progress::Stored);
        const std::uint64_t operations = counted.flash.ram.operations - whole.flash.ram.operations;
        for (std::uint64_t operation = 1; operation <= operations; ++operation) {
            Bank bank = whole;
            bank.flash.ram.cutAt = bank.flash.ram.operations + operation;
            bank.flash.ram.cut = allCuts[static_cast<std::size_t>(cut)].second;
            QCOMPARE(bank.store(firmware), ImageStore::Progress::FlashFailed);
            bank.flash.ram.powerOn();
            ImageRecord record;
            if (bank.valid(record)) {
                QVERIFY(record.sha256 == firmware.digest() ? operation == operations && bank.holds(firmware)
                                                           : operation == 1 && bank.holds(old));
            }
            QCOMPARE(bank.store(firmware), ImageStore::Progress::Stored);
            QVERIFY(bank.holds(firmware));
            QVERIFY(bank.flash.ram.violations.empty());
        }
    }

    void aRecordIsRefusedWhenAnyByteOfItIsDamaged()
    {
        Bank bank;
        const Firmware firmware{"only", someBytes(100, 1), "1.0", 0};
        QCOMPARE(bank.store(firmware), ImageStore::Progress::Stored);
        ImageRecord record;
        QVERIFY(bank.valid(record));
        Bytes content(256);
        const std::size_t length = 12 + encode(record, content).size();
        for (std::size_t offset = 0; offset < length; ++offset) {
            damage(bank.flash.ram, bank.recordAddress() + offset);
            QVERIFY(!bank.valid(record));
            damage(bank.flash.ram, bank.recordAddress() + offset);
        }
        QVERIFY(bank.valid(record));
    }
};

QTEST_APPLESS_MAIN(TestImageStore)
#include "tst_image_store.moc"
