// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/responder/generation_log.h"
#include "tests/unit/watched_flash.h"

using namespace fwpilot;

namespace {

constexpr std::uint32_t pagesPerSector = 4;

/// A processor that does nothing but start.
struct Starter {
    Starter()
        : flash(geometryFor(components, pagesPerSector * 256, 256))
    {
        if (!divideFlash(flash.geometry(), components, layout))
            qFatal("the flash does not fit");
    }
    /// A start with the power on. Notes a count as seen by the world.
    std::uint32_t start()
    {
        flash.ram.powerOn();
        const std::uint32_t count = raiseGeneration(flash, layout, page);
        if (count != 0)
            published.push_back(count);
        return count;
    }
    /// A start that loses its power at one of its operations. @return it got so far
    bool startCutAt(std::uint64_t operation, RamFlash::Cut cut)
    {
        flash.ram.powerOn();
        flash.ram.cutAt = flash.ram.operations + operation;
        flash.ram.cut = cut;
        const std::uint32_t count = raiseGeneration(flash, layout, page);
        if (flash.ram.powered() && count != 0)
            published.push_back(count);
        return !flash.ram.powered();
    }
    std::uint32_t last()
    {
        flash.ram.powerOn();
        return lastGeneration(flash, layout, page);
    }
    /// The address of the record of a count; -1 when there is none.
    qint64 find(std::uint32_t count) const
    {
        for (const std::uint32_t sector : layout.generationSectors) {
            for (std::uint32_t number = 0; number < pagesPerSector; ++number) {
                const auto address = static_cast<std::size_t>(layout.address(sector) + number * 256);
                std::uint32_t read = 0;
                Reader(std::span(flash.ram.bytes()).subspan(address + 4, 4))(read);
                if (read == count)
                    return static_cast<qint64>(address);
            }
        }
        return -1;
    }

    ComponentTable components = componentTable({{"only", 1024}});
    WatchedFlash flash;
    FlashLayout layout;
    Bytes page = Bytes(256);
    std::vector<std::uint32_t> published;
};

}  // namespace

class TestGenerationLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void raisesByOneThroughManySectorChanges()
    {
        Starter starter;
        QCOMPARE(starter.last(), 0U);
        for (std::uint32_t expected = 1; expected <= 5000; ++expected) {
            QCOMPARE(starter.start(), expected);
            QCOMPARE(starter.last(), expected);
        }
        QVERIFY(starter.flash.ram.violations.empty());
        const std::uint32_t first = starter.flash.ram.erases(starter.layout.generationSectors[0]);
        const std::uint32_t second = starter.flash.ram.erases(starter.layout.generationSectors[1]);
        QVERIFY(first > 600 && second > 600);
    }
    void readingWritesNothing()
    {
        Starter starter;
        starter.start();
        starter.flash.log.clear();
        QCOMPARE(starter.last(), 1U);
        QVERIFY(starter.flash.log.empty());
    }

    void survivesPowerCuts_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        for (std::size_t first = 0; first < allCuts.size(); ++first) {
            for (std::size_t second = 0; second < allCuts.size(); ++second) {
                const QByteArray name = QByteArray(allCuts[first].first) + ", then " + allCuts[second].first;
                QTest::newRow(name.constData()) << static_cast<int>(first) << static_cast<int>(second);
            }
        }
    }
    /// Two starts in a row lose their power, at each operation, with the log at each position of two laps.
    void survivesPowerCuts()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        int cuts = 0;
        for (std::uint32_t before = 0; before <= 4 * pagesPerSector; ++before) {
            for (std::uint64_t operation = 1; operation <= 2; ++operation) {
                for (std::uint64_t next = 1; next <= 2; ++next) {
                    Starter starter;
                    for (std::uint32_t start = 0; start < before; ++start)
                        starter.start();
                    const std::uint32_t highest = starter.last();
                    cuts += starter.startCutAt(operation, allCuts[static_cast<std::size_t>(first)].second) ? 1 : 0;
                    QVERIFY2(starter.last() >= highest, "the only valid record was lost");
                    cuts += starter.startCutAt(next, allCuts[static_cast<std::size_t>(second)].second) ? 1 : 0;
                    QVERIFY2(starter.last() >= highest, "the only valid record was lost");
                    for (std::uint32_t start = 0; start < 2 * pagesPerSector + 1; ++start)
                        QVERIFY(starter.start() != 0);
                    QVERIFY(std::is_sorted(starter.published.begin(), starter.published.end()));
                    QVERIFY2(std::adjacent_find(starter.published.begin(), starter.published.end()) == starter.published.end(), "repeated");
                    QVERIFY(starter.flash.ram.violations.empty());
                }
            }
        }
        QVERIFY(cuts > 50);
    }

    void neverRepeatsWhenRecordsAreDamaged_data()
    {
        QTest::addColumn<quint32>("starts");
        QTest::addColumn<quint32>("damaged");
        for (quint32 starts = 2; starts <= 3 * pagesPerSector; ++starts) {
            for (quint32 damaged = 1; damaged <= std::min(starts - 1, pagesPerSector - 1); ++damaged)
                QTest::addRow("the last %u of %u", damaged, starts) << starts << damaged;
        }
    }
    void neverRepeatsWhenRecordsAreDamaged()
    {
        QFETCH(quint32, starts);
        QFETCH(quint32, damaged);
        Starter starter;
        for (quint32 start = 0; start < starts; ++start)
            starter.start();
        for (quint32 back = 0; back < damaged; ++back) {
            const qint64 address = starter.find(starts - back);
            QVERIFY(address >= 0);
            damage(starter.flash.ram, static_cast<std::uint64_t>(address) + 8);
        }
        const std::uint32_t highest = starter.last();
        QCOMPARE(highest, starts - damaged);
        starter.startCutAt(1, RamFlash::Cut::After);
        for (int start = 0; start < 10; ++start)
            QVERIFY(starter.start() != 0);
        QVERIFY(std::is_sorted(starter.published.begin(), starter.published.end()));
        QVERIFY(std::adjacent_find(starter.published.begin(), starter.published.end()) == starter.published.end());
        QVERIFY(starter.flash.ram.violations.empty());
    }

    void aFailedProgramTakesTheNextPage()
    {
        for (std::uint32_t before = 0; before < 2 * pagesPerSector; ++before) {
            Starter starter;
            for (std::uint32_t start = 0; start < before; ++start)
                starter.start();
            starter.flash.ram.powerOn();
            starter.flash.ram.failAt = starter.flash.ram.operations + (before % pagesPerSector == 0 && before > pagesPerSector ? 2 : 1);
            const std::uint32_t count = raiseGeneration(starter.flash, starter.layout, starter.page);
            QVERIFY(count > before);
            QVERIFY(starter.start() > count);
        }
    }

    void aBadSectorNeverCostsTheValidRecord_data()
    {
        QTest::addColumn<int>("bad");
        QTest::addColumn<quint32>("before");
        QTest::newRow("the first, from the begin") << 0 << 0U;
        QTest::newRow("the second, from the begin") << 1 << 0U;
        QTest::newRow("the first, after one lap") << 0 << 2 * pagesPerSector + 1;
        QTest::newRow("the second, after one lap") << 1 << 3 * pagesPerSector + 1;
    }
    void aBadSectorNeverCostsTheValidRecord()
    {
        QFETCH(int, bad);
        QFETCH(quint32, before);
        Starter starter;
        for (quint32 start = 0; start < before; ++start)
            QVERIFY(starter.start() != 0);
        starter.flash.badSectors.insert(starter.layout.generationSectors[static_cast<std::size_t>(bad)]);
        std::uint32_t count = 0;
        int starts = 0;
        while ((count = starter.start()) != 0 && starts < 100)
            ++starts;
        QVERIFY(starts > 0 && starts < 100);
        QCOMPARE(starter.last(), starter.published.back());
        QCOMPARE(starter.start(), 0U);
        QCOMPARE(starter.last(), starter.published.back());
        QVERIFY(std::adjacent_find(starter.published.begin(), starter.published.end(), std::greater_equal<>()) == starter.published.end());
    }
    void isZeroWhenNothingCanBeWritten()
    {
        Starter starter;
        starter.flash.badSectors = {starter.layout.generationSectors[0], starter.layout.generationSectors[1]};
        QCOMPARE(starter.start(), 0U);
        QCOMPARE(starter.last(), 0U);
    }
};

QTEST_APPLESS_MAIN(TestGenerationLog)
#include "tst_generation_log.moc"
