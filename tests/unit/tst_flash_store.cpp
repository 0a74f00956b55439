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
        m_path = m_folder->filePath(QStringLiteral("flash"));
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
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        QVERIFY(store->program(4096, pattern(256)));
        Bytes oneBit = filled(256, 0xFF);
        oneBit[255] = std::byte{0x7F};
        QVERIFY(store->program(8192, oneBit));
        const Bytes before = readBytes(*store, 0, smallGeometry.size());

        QVERIFY(!store->program(address, filled(size, 0)));
        QCOMPARE(store->violations(), quint64{1});
        QVERIFY(store->lastViolation().contains(QString::number(address)));
        QCOMPARE(store->operations(), quint64{2});
        QVERIFY(readBytes(*store, 0, smallGeometry.size()) == before);
    }

    void readsAndErasesStayWithin()
    {
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        Bytes one(1);
        Bytes more(smallGeometry.size() + 1);
        QVERIFY(!store->read(smallGeometry.size(), one));
        QVERIFY(!store->read(0, more));
        QVERIFY(!store->read(~quint64{0}, one));
        QVERIFY(!store->erase(smallGeometry.sectorCount));
        QCOMPARE(store->violations(), quint64{4});
        QCOMPARE(store->operations(), quint64{0});
        QCOMPARE(store->reads(), quint64{0});
        QVERIFY(store->read(smallGeometry.size() - 1, one));
        QVERIFY(store->read(smallGeometry.size(), {}));
        QCOMPARE(store->violations(), quint64{4});
        QCOMPARE(store->eraseCount(smallGeometry.sectorCount), quint32{0});
    }

    void eraseTakesOneWholeSector()
    {
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        for (quint32 sector = 0; sector < 3; ++sector)
            QVERIFY(fillSector(*store, sector));
        QVERIFY(store->erase(1));
        QVERIFY(readBytes(*store, 0, 4096) == sectorOfPattern());
        QVERIFY(readBytes(*store, 4096, 4096) == filled(4096, 0xFF));
        QVERIFY(readBytes(*store, 8192, 4096) == sectorOfPattern());
        QVERIFY(fillSector(*store, 1));
        QCOMPARE(store->violations(), quint64{0});
    }

    void digestIsSha256()
    {
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        std::array<std::byte, 32> digest{};
        for (int round = 0; round < 2; ++round) {
            store->digestBegin();
            store->digestUpdate(std::as_bytes(std::span("a", 1)));
            store->digestUpdate(std::as_bytes(std::span("bc", 2)));
            store->digestFinish(digest);
            // FIPS 180-2, appendix B.1
            QCOMPARE(QByteArray(reinterpret_cast<const char *>(digest.data()), 32).toHex(),
                QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        }
    }

    void cutErase_data() { outcomes(); }
    void cutErase()
    {
        QFETCH(Outcome, outcome);
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        QVERIFY(fillSector(*store, 1));
        store->resetOperations();
        const PowerCut cut{2, outcome, 7};
        store->cutPowerAt(cut);
        QVERIFY(store->erase(0));
        QVERIFY(!store->powerLost());
        QVERIFY(!store->erase(1));
        QVERIFY(store->powerLost());
        QCOMPARE(*store->lastCut(), cut);
        QVERIFY(isDead(*store));
        store->restorePower();

        QCOMPARE(store->eraseCount(1), quint32(outcome == Outcome::Before ? 0 : 1));
        const Bytes left = readBytes(*store, 4096, 4096);
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
            QVERIFY(readBytes(*store, 4096, 4096) != left);
        }
        QVERIFY(store->erase(1));
        QVERIFY(readBytes(*store, 4096, 4096) == filled(4096, 0xFF));
        QVERIFY(readBytes(*store, 4096, 4096) == filled(4096, 0xFF));
        QVERIFY(fillSector(*store, 1));
        QCOMPARE(store->violations(), quint64{0});
    }

    void cutProgram_data() { outcomes(); }
    void cutProgram()
    {
        QFETCH(Outcome, outcome);
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        store->cutPowerAt({2, outcome, 7});
        const Bytes wanted = pattern(256);
        QVERIFY(store->program(0, wanted));
        QVERIFY(!store->program(256, wanted));
        QVERIFY(isDead(*store));
        store->restorePower();

        const Bytes left = readBytes(*store, 256, 256);
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
        QVERIFY(readBytes(*store, 256, 256) == left);
        QVERIFY(readBytes(*store, 0, 256) == wanted);
        QVERIFY(readBytes(*store, 512, 256) == blank);
        QCOMPARE(store->program(256, wanted), outcome == Outcome::Before);
        QCOMPARE(store->violations(), quint64(outcome == Outcome::Before ? 0 : 1));
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
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        store->cutPowerAt({1, Outcome::Garbage, 1});
        store->cutPowerAt({2, Outcome::Torn, 1});
        QVERIFY(!store->erase(4));
        store->restorePower();
        QVERIFY(!store->program(4 * 4096, pattern(256)));
        QVERIFY(store->lastViolation().contains(QStringLiteral("half-erased")));
        QVERIFY(!store->erase(4));
        store->restorePower();
        QVERIFY2(!store->program(4 * 4096, pattern(256)), "a torn erase does not make it whole");
        QCOMPARE(store->violations(), quint64{2});
        // Its neighbours read as they are, also in a read across the borders.
        const Bytes around = readBytes(*store, 3 * 4096, 3 * 4096);
        QVERIFY(std::equal(around.begin(), around.begin() + 4096, filled(4096, 0xFF).begin()));
        QVERIFY(std::equal(around.begin() + 8192, around.end(), filled(4096, 0xFF).begin()));
        QVERIFY(!std::equal(around.begin() + 4096, around.begin() + 8192, filled(4096, 0xFF).begin()));
        QVERIFY(store->erase(4));
        QVERIFY(store->program(4 * 4096, pattern(256)));
    }

    void severalCutsFireOnceEach()
    {
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        store->cutPowerAt({1, Outcome::Before, 0});
        store->cutPowerAt({3, Outcome::After, 0});
        QVERIFY(!store->erase(0));
        store->restorePower();
        QVERIFY(store->erase(0));
        QVERIFY(!store->erase(0));
        store->restorePower();
        store->resetOperations();
        for (int round = 0; round < 4; ++round)
            QVERIFY(store->erase(0));
        QCOMPARE(store->eraseCount(0), quint32{6});
    }

    void badSectorFailsAlways()
    {
        auto store = FlashStore::create(m_path, smallDescription());
        QVERIFY(store);
        QVERIFY(store->program(4096, pattern(256)));
        store->addBadSector(1);
        QVERIFY(store->failedSectors().isEmpty());
        QVERIFY(!store->erase(1));
        QVERIFY(!store->program(4096 + 256, pattern(256)));
        QVERIFY(!store->erase(1));
        QCOMPARE(store->failedSectors(), QList<quint32>{1});
        QCOMPARE(store->operations(), quint64{4});
        QCOMPARE(store->violations(), quint64{0});
        QCOMPARE(store->eraseCount(1), quint32{0});
        QVERIFY(!store->powerLost());
        QVERIFY(readBytes(*store, 4096, 256) == pattern(256));
        QVERIFY(readBytes(*store, 4096 + 256, 256) == filled(256, 0xFF));
        QVERIFY(store->erase(2));
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
    QString m_path;
};

}  // namespace fwpilot

QTEST_GUILESS_MAIN(fwpilot::FlashStoreTest)
#include "tst_flash_store.moc"
