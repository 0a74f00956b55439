// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/flash_store.h"
#include "tests/unit/small_flash.h"

#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <vector>

namespace fwpilot {

using Outcome = PowerCut::Outcome;

/// The rules of the flash, and what its faults leave behind.
class FlashStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        Result<FlashStore> store = FlashStore::create(m_folder->filePath(QStringLiteral("flash")), smallDescription());
        QVERIFY(store);
        m_store.emplace(std::move(store).value());
    }

    void programNeedsErasedWholePages_data()
    {
        QTest::addColumn<quint64>("address");
        QTest::addColumn<quint64>("size");
        QTest::newRow("misaligned") << quint64{128} << quint64{256};
        QTest::newRow("half a page") << quint64{0} << quint64{128};
        QTest::newRow("two pages") << quint64{0} << quint64{512};
        QTest::newRow("nothing") << quint64{0} << quint64{0};
        QTest::newRow("just behind the end") << quint64{smallGeometry.size()} << quint64{256};
        QTest::newRow("last address of all") << ~quint64{0} - 255 << quint64{256};
        QTest::newRow("programmed already") << quint64{4096} << quint64{256};
        QTest::newRow("one programmed bit") << quint64{8192} << quint64{256};
    }
    void programNeedsErasedWholePages()
    {
        QFETCH(quint64, address);
        QFETCH(quint64, size);
        QVERIFY(m_store->program(4096, pattern(256)));
        Bytes oneBit = filled(256, 0xFF);
        oneBit[255] = std::byte{0x7F};
        QVERIFY(m_store->program(8192, oneBit));
        const Bytes before = readBytes(*m_store, 0, smallGeometry.size());

        QVERIFY(!m_store->program(address, filled(size, 0)));
        QCOMPARE(m_store->violations(), quint64{1});
        QVERIFY(m_store->lastViolation().contains(QString::number(address)));
        QCOMPARE(m_store->operations(), quint64{2});
        QVERIFY(readBytes(*m_store, 0, smallGeometry.size()) == before);
    }

    void readsAndErasesStayWithin()
    {
        Bytes one(1);
        Bytes more(smallGeometry.size() + 1);
        QVERIFY(!m_store->read(smallGeometry.size(), one));
        QVERIFY(!m_store->read(0, more));
        QVERIFY(!m_store->read(~quint64{0}, one));
        QVERIFY(!m_store->erase(smallGeometry.sectorCount));
        QCOMPARE(m_store->violations(), quint64{4});
        QCOMPARE(m_store->operations(), quint64{0});
        QCOMPARE(m_store->reads(), quint64{0});
        QVERIFY(m_store->read(smallGeometry.size() - 1, one));
        QVERIFY(m_store->read(smallGeometry.size(), {}));
        QCOMPARE(m_store->violations(), quint64{4});
        QCOMPARE(m_store->eraseCount(smallGeometry.sectorCount), quint32{0});
    }

    void eraseTakesOneWholeSector()
    {
        for (quint32 sector = 0; sector < 3; ++sector)
            QVERIFY(fillSector(*m_store, sector));
        QVERIFY(m_store->erase(1));
        QVERIFY(readBytes(*m_store, 0, 4096) == sectorOfPattern());
        QVERIFY(readBytes(*m_store, 4096, 4096) == filled(4096, 0xFF));
        QVERIFY(readBytes(*m_store, 8192, 4096) == sectorOfPattern());
        QVERIFY(fillSector(*m_store, 1));
        QCOMPARE(m_store->violations(), quint64{0});
    }

    void digestIsSha256()
    {
        std::array<std::byte, 32> digest{};
        for (int round = 0; round < 2; ++round) {
            m_store->digestBegin();
            m_store->digestUpdate(std::as_bytes(std::span("a", 1)));
            m_store->digestUpdate(std::as_bytes(std::span("bc", 2)));
            m_store->digestFinish(digest);
            // FIPS 180-2, appendix B.1
            QCOMPARE(QByteArray(reinterpret_cast<const char *>(digest.data()), 32).toHex(),
                QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        }
    }

    void cutErase_data() { outcomes(); }
    void cutErase()
    {
        QFETCH(Outcome, outcome);
        QVERIFY(fillSector(*m_store, 1));
        m_store->resetOperations();
        const PowerCut cut{2, outcome, 7};
        m_store->cutPowerAt(cut);
        QVERIFY(m_store->erase(0));
        QVERIFY(!m_store->powerLost());
        QVERIFY(!m_store->erase(1));
        QVERIFY(m_store->powerLost());
        QCOMPARE(*m_store->lastCut(), cut);
        QVERIFY(isDead(*m_store));
        m_store->restorePower();

        QCOMPARE(m_store->eraseCount(1), quint32(outcome == Outcome::Before ? 0 : 1));
        const Bytes left = readBytes(*m_store, 4096, 4096);
        const Bytes old = sectorOfPattern();
        if (outcome == Outcome::Before) {
            QVERIFY(left == old);
        } else if (outcome == Outcome::After) {
            QVERIFY(left == filled(4096, 0xFF));
        } else if (outcome == Outcome::Torn) {
            QVERIFY(std::equal(left.begin(), left.begin() + 2048, filled(2048, 0xFF).begin()));
            QVERIFY(std::equal(left.begin() + 2048, left.end(), old.begin() + 2048));
        } else {
            QVERIFY(left != old && left != filled(4096, 0xFF));
            QVERIFY(readBytes(*m_store, 4096, 4096) != left);
        }
        QVERIFY(m_store->erase(1));
        QVERIFY(readBytes(*m_store, 4096, 4096) == filled(4096, 0xFF));
        QVERIFY(readBytes(*m_store, 4096, 4096) == filled(4096, 0xFF));
        QVERIFY(fillSector(*m_store, 1));
        QCOMPARE(m_store->violations(), quint64{0});
    }

    void cutProgram_data() { outcomes(); }
    void cutProgram()
    {
        QFETCH(Outcome, outcome);
        m_store->cutPowerAt({2, outcome, 7});
        const Bytes wanted = pattern(256);
        QVERIFY(m_store->program(0, wanted));
        QVERIFY(!m_store->program(256, wanted));
        QVERIFY(isDead(*m_store));
        m_store->restorePower();

        const Bytes left = readBytes(*m_store, 256, 256);
        const Bytes blank = filled(256, 0xFF);
        if (outcome == Outcome::Before) {
            QVERIFY(left == blank);
        } else if (outcome == Outcome::After) {
            QVERIFY(left == wanted);
        } else if (outcome == Outcome::Torn) {
            QVERIFY(std::equal(left.begin(), left.begin() + 128, wanted.begin()));
            QVERIFY(std::equal(left.begin() + 128, left.end(), blank.begin()));
        } else {
            QVERIFY(left != wanted && left != blank);
            for (std::size_t index = 0; index < left.size(); ++index)
                QCOMPARE(left[index] & wanted[index], wanted[index]);
        }
        QVERIFY(readBytes(*m_store, 256, 256) == left);
        QVERIFY(readBytes(*m_store, 0, 256) == wanted);
        QVERIFY(readBytes(*m_store, 512, 256) == blank);
        QCOMPARE(m_store->program(256, wanted), outcome == Outcome::Before);
        QCOMPARE(m_store->violations(), quint64(outcome == Outcome::Before ? 0 : 1));
    }

    void tornAtAnyPart()
    {
        QVERIFY(fillSector(*m_store, 1));
        m_store->resetOperations();
        m_store->cutPowerAt({.operation = 1, .outcome = Outcome::Torn, .part = 1});
        m_store->cutPowerAt({.operation = 2, .outcome = Outcome::Torn, .part = 255});
        QVERIFY(!m_store->erase(1));
        m_store->restorePower();
        const Bytes sector = readBytes(*m_store, 4096, 4096);
        QVERIFY(std::equal(sector.begin(), sector.begin() + 16, filled(16, 0xFF).begin()));
        QVERIFY(std::equal(sector.begin() + 16, sector.end(), sectorOfPattern().begin() + 16));
        QVERIFY(!m_store->program(0, pattern(256)));
        m_store->restorePower();
        const Bytes page = readBytes(*m_store, 0, 256);
        QVERIFY(std::equal(page.begin(), page.end() - 1, pattern(256).begin()));
        QCOMPARE(page.back(), std::byte{0xFF});
    }

    void garbageFollowsItsSeed()
    {
        const Bytes first = readsAfterGarbage(QStringLiteral("a"), 1);
        QCOMPARE(first.size(), std::size_t{256 + 3 * 4096});
        QVERIFY(readsAfterGarbage(QStringLiteral("b"), 1) == first);
        QVERIFY(readsAfterGarbage(QStringLiteral("c"), 2) != first);
    }

    void halfErasedSectorTakesNoProgram()
    {
        m_store->cutPowerAt({1, Outcome::Garbage, 1});
        m_store->cutPowerAt({2, Outcome::Torn, 1});
        QVERIFY(!m_store->erase(4));
        m_store->restorePower();
        QVERIFY(!m_store->program(4 * 4096, pattern(256)));
        QVERIFY(m_store->lastViolation().contains(QStringLiteral("half-erased")));
        QVERIFY(!m_store->erase(4));
        m_store->restorePower();
        QVERIFY2(!m_store->program(4 * 4096, pattern(256)), "a torn erase does not make it whole");
        QCOMPARE(m_store->violations(), quint64{2});
        // Its neighbours read as they are, also in a read across the borders.
        const Bytes around = readBytes(*m_store, 3 * 4096, 3 * 4096);
        QVERIFY(std::equal(around.begin(), around.begin() + 4096, filled(4096, 0xFF).begin()));
        QVERIFY(std::equal(around.begin() + 8192, around.end(), filled(4096, 0xFF).begin()));
        QVERIFY(!std::equal(around.begin() + 4096, around.begin() + 8192, filled(4096, 0xFF).begin()));
        QVERIFY(m_store->erase(4));
        QVERIFY(m_store->program(4 * 4096, pattern(256)));
    }

    void severalCutsFireOnceEach()
    {
        m_store->cutPowerAt({1, Outcome::Before, 0});
        m_store->cutPowerAt({3, Outcome::After, 0});
        QVERIFY(!m_store->erase(0));
        m_store->restorePower();
        QVERIFY(m_store->erase(0));
        QVERIFY(!m_store->erase(0));
        m_store->restorePower();
        m_store->resetOperations();
        for (int round = 0; round < 4; ++round)
            QVERIFY(m_store->erase(0));
        QCOMPARE(m_store->eraseCount(0), quint32{6});
    }

    void badSectorFailsAlways()
    {
        QVERIFY(m_store->program(4096, pattern(256)));
        m_store->addBadSector(1);
        QVERIFY(m_store->failedSectors().isEmpty());
        QVERIFY(!m_store->erase(1));
        QVERIFY(!m_store->program(4096 + 256, pattern(256)));
        QVERIFY(!m_store->erase(1));
        QCOMPARE(m_store->failedSectors(), QList<quint32>{1});
        QCOMPARE(m_store->operations(), quint64{4});
        QCOMPARE(m_store->violations(), quint64{0});
        QCOMPARE(m_store->eraseCount(1), quint32{0});
        QVERIFY(!m_store->powerLost());
        QVERIFY(readBytes(*m_store, 4096, 256) == pattern(256));
        QVERIFY(readBytes(*m_store, 4096 + 256, 256) == filled(256, 0xFF));
        QVERIFY(m_store->erase(2));
    }

private:
    static void outcomes()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("before") << Outcome::Before;
        QTest::newRow("after") << Outcome::After;
        QTest::newRow("torn") << Outcome::Torn;
        QTest::newRow("garbage") << Outcome::Garbage;
    }

    /// Without power nothing is done and nothing is counted.
    static bool isDead(FlashStore &store)
    {
        const quint64 operations = store.operations();
        Bytes byte(1);
        const bool answered = store.erase(7) || store.program(7 * 4096, pattern(256)) || store.read(0, byte);
        return store.powerLost() && !answered && store.operations() == operations && store.eraseCount(7) == 0 && store.violations() == 0;
    }

    /// A page and three reads of a sector after both kinds of garbage.
    Bytes readsAfterGarbage(const QString &name, quint64 seed)
    {
        auto store = FlashStore::create(m_folder->filePath(name), smallDescription());
        if (!store || !fillSector(*store, 1))
            return {};
        store->resetOperations();
        store->cutPowerAt({1, Outcome::Garbage, seed});
        store->cutPowerAt({2, Outcome::Garbage, seed});
        const bool cut = !store->program(0, pattern(256));
        store->restorePower();
        if (!cut || store->erase(1))
            return {};
        store->restorePower();
        Bytes all = readBytes(*store, 0, 256);
        for (int round = 0; round < 3; ++round) {
            const Bytes sector = readBytes(*store, 4096, 4096);
            all.insert(all.end(), sector.begin(), sector.end());
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<FlashStore> m_store;  ///< erased, without faults
};

}  // namespace fwpilot

QTEST_GUILESS_MAIN(fwpilot::FlashStoreTest)
#include "tst_flash_store.moc"
