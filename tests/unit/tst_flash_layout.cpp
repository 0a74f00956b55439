// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/watched_flash.h"

using namespace fwpilot;

class TestFlashLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void divides_data()
    {
        QTest::addColumn<quint32>("sectorSize");
        QTest::addColumn<quint32>("pageSize");
        QTest::addColumn<int>("components");
        QTest::addColumn<quint64>("bankSize");
        QTest::newRow("small") << 4096U << 512U << 2 << quint64{9 * 1024};
        QTest::newRow("bank of one byte") << 4096U << 256U << 1 << quint64{1};
        QTest::newRow("bank of a whole sector") << 4096U << 256U << 1 << quint64{4096};
        QTest::newRow("bank of a sector and a byte") << 4096U << 256U << 1 << quint64{4097};
        QTest::newRow("page as large as the sector") << 1024U << 1024U << 3 << quint64{5000};
        QTest::newRow("64 components") << 65536U << 256U << 64 << quint64{1 << 20};
    }
    void divides()
    {
        QFETCH(quint32, sectorSize);
        QFETCH(quint32, pageSize);
        QFETCH(int, components);
        QFETCH(quint64, bankSize);
        ComponentTable table;
        for (int index = 0; index < components; ++index)
            table.append({text("component " + std::to_string(index)), bankSize});
        const FlashGeometry geometry = geometryFor(table, sectorSize, pageSize);
        FlashLayout layout;
        QVERIFY(divideFlash(geometry, table, layout));
        QCOMPARE(layout.sectorsUsed, geometry.sectorCount);

        std::set<std::uint32_t> taken;
        const auto take = [&taken](std::uint32_t first, std::uint32_t count) {
            bool free = count > 0;
            for (std::uint32_t sector = first; sector < first + count; ++sector)
                free = taken.insert(sector).second && free;
            return free;
        };
        for (const std::uint32_t sector : layout.generationSectors)
            QVERIFY(take(sector, 1));
        for (const std::uint32_t sector : layout.recordAreas)
            QVERIFY(take(sector, layout.recordAreaSectors));
        QVERIFY(std::uint64_t{layout.recordAreaSectors} * sectorSize >= selectorRecordRoom);
        QCOMPARE(layout.banks.size(), table.size());
        for (const auto &banks : layout.banks) {
            for (const BankLayout &bank : banks) {
                QVERIFY(take(bank.imageSector, bank.imageSectors));
                QVERIFY(take(bank.recordSector, 1));
                QVERIFY(std::uint64_t{bank.imageSectors} * sectorSize >= bankSize);
                QVERIFY(std::uint64_t{bank.imageSectors - 1} * sectorSize < bankSize);
            }
        }
        QCOMPARE(taken.size(), std::size_t{layout.sectorsUsed});
        QCOMPARE(*taken.rbegin(), geometry.sectorCount - 1);
    }

    void refuses_data()
    {
        QTest::addColumn<quint32>("sectorSize");
        QTest::addColumn<quint32>("pageSize");
        QTest::addColumn<quint32>("sectorCount");
        QTest::addColumn<quint64>("bankSize");
        QTest::addColumn<int>("components");
        QTest::newRow("one sector too few") << 4096U << 512U << 11U << quint64{4096} << 1;
        QTest::newRow("no sectors") << 4096U << 512U << 0U << quint64{4096} << 1;
        QTest::newRow("sector not a power of two") << 4097U << 512U << 1000U << quint64{4096} << 1;
        QTest::newRow("page not a power of two") << 4096U << 513U << 1000U << quint64{4096} << 1;
        QTest::newRow("no page") << 4096U << 0U << 1000U << quint64{4096} << 1;
        QTest::newRow("no sector size") << 0U << 512U << 1000U << quint64{4096} << 1;
        QTest::newRow("page smaller than an image record") << 4096U << 128U << 1000U << quint64{4096} << 1;
        QTest::newRow("page larger than the sector") << 512U << 1024U << 1000U << quint64{4096} << 1;
        QTest::newRow("no components") << 4096U << 512U << 1000U << quint64{4096} << 0;
        QTest::newRow("a bank of nothing") << 4096U << 512U << 1000U << quint64{0} << 1;
        QTest::newRow("a bank larger than the flash") << 4096U << 512U << 1000U << quint64{4096 * 1001} << 1;
        QTest::newRow("a bank beyond counting") << 4096U << 512U << 1000U << ~quint64{0} << 1;
        QTest::newRow("banks whose sum overflows") << 0x80000000U << 512U << 0x80000000U << (quint64{1} << 62) << 2;
    }
    void refuses()
    {
        QFETCH(quint32, sectorSize);
        QFETCH(quint32, pageSize);
        QFETCH(quint32, sectorCount);
        QFETCH(quint64, bankSize);
        QFETCH(int, components);
        ComponentTable table;
        for (int index = 0; index < components; ++index)
            table.append({text("component " + std::to_string(index)), bankSize});
        FlashLayout layout;
        QVERIFY(!divideFlash({sectorSize, pageSize, sectorCount}, table, layout));
    }

    void takesExactlyWhatItNeeds()
    {
        // 2 of generation, 2 x 3 of selector record, 2 x (1 + 1) of banks
        const ComponentTable table = componentTable({{"only", 4096}});
        FlashLayout layout;
        QCOMPARE(layout.recordAreaSectors, 0U);
        QVERIFY(divideFlash({4096, 512, 12}, table, layout));
        QVERIFY(!divideFlash({4096, 512, 11}, table, layout));
    }
};

QTEST_APPLESS_MAIN(TestFlashLayout)
#include "tst_flash_layout.moc"
