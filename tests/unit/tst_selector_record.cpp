// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/crc32c.h"
#include "tests/unit/watched_flash.h"

using namespace fwpilot;

namespace {

/// Three components in a small flash.
struct Selector {
    Selector()
        : flash(geometryFor(components))
    {
        if (!divideFlash(flash.geometry(), components, layout))
            qFatal("the flash does not fit");
    }
    SelectorRecord numbered(std::uint32_t sequence) const
    {
        SelectorRecord record;
        record.sequence = sequence;
        record.state = sequence % 2 == 0 ? SetState::Trial : SetState::Confirmed;
        record.tries = static_cast<std::uint8_t>(sequence % 4);
        record.manifestDigest = digestOfNumber(sequence);
        record.rejected = digestOfNumber(sequence + 1000);
        record.rejectedReason = "its self-test failed";
        for (std::uint32_t index = 0; index < components.size(); ++index) {
            record.selected.append({static_cast<std::uint8_t>(sequence % 2), 100 + index, sequence, "2.0", digestOfNumber(index)});
            record.former.append({static_cast<std::uint8_t>((sequence + 1) % 2), 200 + index, 1, "1.0", digestOfNumber(index + 50)});
            record.securityFloors.append(sequence + index);
        }
        return record;
    }
    bool write(std::uint32_t sequence) { return writeSelector(flash, layout, numbered(sequence), area); }
    /// What a start finds.
    int read(SelectorRecord &record)
    {
        Bytes room(scratchFor(layout.geometry));
        return readSelectorRecord(flash, layout, room, record);
    }
    std::uint32_t sequence()
    {
        SelectorRecord record;
        return read(record) < 0 ? 0 : record.sequence;
    }
    std::uint64_t address(int of) const { return layout.address(layout.recordAreas[static_cast<std::size_t>(of)]); }
    /// Puts a content into an area as it stands, with a head that fits it.
    void forge(int of, const SelectorRecord &record)
    {
        Bytes bytes(selectorRecordRoom);
        const std::span<std::byte> room(bytes);
        Writer content(room.subspan(12));
        content(record);
        Writer head(room.first(12));
        head(std::uint32_t{0x4C455346}, static_cast<std::uint32_t>(content.used()), crc32c(content.written()));
        std::copy(bytes.begin(), bytes.end(), flash.ram.bytes().begin() + static_cast<std::ptrdiff_t>(address(of)));
    }

    ComponentTable components = componentTable({{"bmc", 4096}, {"fpga", 9000}, {"bootloader", 100}});
    WatchedFlash flash;
    FlashLayout layout;
    int area = -1;
};

using Change = void (*)(SelectorRecord &);

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestSelectorRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoneInABlankFlash()
    {
        Selector selector;
        SelectorRecord record = selector.numbered(7);
        QCOMPARE(selector.read(record), -1);
        QCOMPARE(record.sequence, 0U);
        QVERIFY(record.selected.empty());
    }

    void alternatesBetweenTheAreas()
    {
        Selector selector;
        for (std::uint32_t sequence = 1; sequence <= 40; ++sequence) {
            const int before = selector.area;
            QVERIFY(selector.write(sequence));
            QVERIFY(selector.area != before);
            SelectorRecord record;
            QCOMPARE(selector.read(record), selector.area);
            QVERIFY(record == selector.numbered(sequence));
        }
        QVERIFY(selector.flash.ram.violations.empty());
    }

    void aStepIsOneOperationAtMost()
    {
        Selector selector;
        QVERIFY(selector.write(1));
        Bytes scratch(scratchFor(selector.layout.geometry));
        SelectorRecordWriter writer;
        writer.begin(selector.layout, selector.numbered(2), selector.area, scratch);
        QCOMPARE(writer.done(), std::uint64_t{0});
        SelectorRecordWriter::Progress progress = SelectorRecordWriter::Progress::Busy;
        while (progress == SelectorRecordWriter::Progress::Busy) {
            const std::uint64_t operations = selector.flash.ram.operations;
            const std::uint64_t done = writer.done();
            progress = writer.step(selector.flash);
            QVERIFY(selector.flash.ram.operations - operations <= 1);
            QCOMPARE(writer.done(), done + 1);
            QVERIFY(writer.done() <= writer.total());
        }
        QCOMPARE(writer.done(), writer.total());
        QCOMPARE(progress, SelectorRecordWriter::Progress::Done);
    }

    void isOldOrNewAfterAPowerCut_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<quint32>("before");
        for (std::size_t cut = 0; cut < allCuts.size(); ++cut) {
            for (const quint32 before : {1U, 2U, 5U})
                QTest::addRow("%s, after %u", allCuts[cut].first, before) << static_cast<int>(cut) << before;
        }
    }
    void isOldOrNewAfterAPowerCut()
    {
        QFETCH(int, cut);
        QFETCH(quint32, before);
        Selector whole;
        for (quint32 sequence = 1; sequence <= before; ++sequence)
            QVERIFY(whole.write(sequence));
        Selector counted = whole;
        QVERIFY(counted.write(before + 1));
        const std::uint64_t operations = counted.flash.ram.operations - whole.flash.ram.operations;
        QVERIFY(operations > 3);
        for (std::uint64_t operation = 1; operation <= operations; ++operation) {
            Selector selector = whole;
            selector.flash.ram.cutAt = selector.flash.ram.operations + operation;
            selector.flash.ram.cut = allCuts[static_cast<std::size_t>(cut)].second;
            QVERIFY(!selector.write(before + 1));
            QCOMPARE(selector.area, whole.area);
            selector.flash.ram.powerOn();
            SelectorRecord record;
            selector.area = selector.read(record);
            QVERIFY(selector.area >= 0);
            QVERIFY(record == selector.numbered(before) || record == selector.numbered(before + 1));
            if (operation < operations)
                QCOMPARE(record.sequence, before);
            const std::uint32_t next = record.sequence + 1;
            QVERIFY(selector.write(next));
            QCOMPARE(selector.sequence(), next);
            QVERIFY(selector.flash.ram.violations.empty());
        }
    }

    void aFailureLeavesTheOldOne()
    {
        Selector whole;
        QVERIFY(whole.write(1) && whole.write(2));
        for (std::uint64_t operation = 1; operation <= 5; ++operation) {
            Selector selector = whole;
            selector.flash.ram.failAt = selector.flash.ram.operations + operation;
            const bool written = selector.write(3);
            QCOMPARE(selector.sequence(), written ? 3U : 2U);
            QVERIFY(operation > 4 || !written);
        }
    }

    void theOldOneCountsWhenTheNewOneIsDamaged()
    {
        Selector selector;
        QVERIFY(selector.write(1) && selector.write(2));
        Bytes content(selectorRecordRoom);
        const std::size_t length = 12 + encode(selector.numbered(2), content).size();
        for (std::size_t offset = 0; offset < length; ++offset) {
            damage(selector.flash.ram, selector.address(selector.area) + offset);
            QCOMPARE(selector.sequence(), 1U);
            damage(selector.flash.ram, selector.address(selector.area) + offset);
        }
        QCOMPARE(selector.sequence(), 2U);
    }
    void theHighestCountsInEitherArea()
    {
        for (const int newer : {0, 1}) {
            Selector selector;
            selector.forge(newer, selector.numbered(9));
            selector.forge(1 - newer, selector.numbered(8));
            SelectorRecord record;
            QCOMPARE(selector.read(record), newer);
            QCOMPARE(record.sequence, 9U);
        }
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("sequence 0") << Change([](SelectorRecord &record) { record.sequence = 0; });
        QTest::newRow("one component too few") << Change([](SelectorRecord &record) { --record.selected.count; });
        QTest::newRow("one component too many") << Change([](SelectorRecord &record) { ++record.selected.count; });
        QTest::newRow("no components") << Change([](SelectorRecord &record) { record.selected.clear(); });
        QTest::newRow("former of another size") << Change([](SelectorRecord &record) { --record.former.count; });
        QTest::newRow("floors of another size") << Change([](SelectorRecord &record) { record.securityFloors.clear(); });
        QTest::newRow("a third bank") << Change([](SelectorRecord &record) { record.selected[1].bank = 2; });
        QTest::newRow("a third bank of the former") << Change([](SelectorRecord &record) { record.former[2].bank = 255; });
        QTest::newRow("an unknown state") << Change([](SelectorRecord &record) { record.state = static_cast<SetState>(77); });
    }
    void refusesWhatCannotBe()
    {
        QFETCH(Change, change);
        Selector selector;
        selector.forge(0, selector.numbered(9));
        QCOMPARE(selector.sequence(), 9U);
        SelectorRecord record = selector.numbered(9);
        change(record);
        selector.forge(0, record);
        QCOMPARE(selector.sequence(), 0U);
    }
    void withoutAFormerSetIsFine()
    {
        Selector selector;
        SelectorRecord record = selector.numbered(3);
        record.former.clear();
        selector.forge(1, record);
        SelectorRecord read;
        QCOMPARE(selector.read(read), 1);
        QVERIFY(read == record);
    }
    void refusesALengthBeyondItsRoom()
    {
        Selector selector;
        selector.forge(0, selector.numbered(9));
        for (const std::uint32_t length : {std::uint32_t{selectorRecordRoom}, std::uint32_t{selectorRecordRoom} - 11, 0xFFFFFFFFU, 0U}) {
            Writer(std::span(selector.flash.ram.bytes()).subspan(selector.address(0) + 4, 4))(length);
            QCOMPARE(selector.sequence(), 0U);
        }
        QVERIFY(selector.flash.ram.violations.empty());
    }

    void theLargestFitsItsRoom()
    {
        ComponentTable components;
        for (int index = 0; index < 64; ++index)
            components.append({text(std::string(29, 'n') + std::to_string(10 + index)), 1000});
        FlashLayout layout;
        WatchedFlash flash(geometryFor(components));
        QVERIFY(divideFlash(flash.geometry(), components, layout));
        SelectorRecord record;
        record.sequence = 1;
        record.rejectedReason = text<96>(std::string(96, 'r'));
        for (std::uint32_t index = 0; index < 64; ++index) {
            record.selected.append({1, ~std::uint64_t{0}, 1, text<32>(std::string(32, 'v')), digestOfNumber(index)});
            record.securityFloors.append(index);
        }
        record.former = record.selected;
        int area = -1;
        QVERIFY(writeSelector(flash, layout, record, area));
        Bytes room(scratchFor(layout.geometry));
        SelectorRecord read;
        QCOMPARE(readSelectorRecord(flash, layout, room, read), area);
        QVERIFY(read == record);
        Bytes content(2 * selectorRecordRoom);
        QCOMPARE(12 + encode(record, content).size(), selectorRecordRoom);
    }
};

QTEST_APPLESS_MAIN(TestSelectorRecord)
#include "tst_selector_record.moc"
