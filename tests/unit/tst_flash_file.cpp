// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/flash_store.h"
#include "core/wire/crc32c.h"
#include "tests/unit/small_flash.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace fwpilot {

using Mode = FlashStore::Mode;

/// What is kept in the file: description, counts, flash; who may open it, and what happens when it is not what it says.
class FlashFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("flash"));
    }

    void newFlashIsErasedAndDescribed()
    {
        FlashDescription description = smallDescription();
        description.pciAddress = QStringLiteral("0000:00:04.0");
        {
            auto store = FlashStore::create(m_path, description);
            QVERIFY2(store, "create");
            QCOMPARE(store->geometry().size(), smallGeometry.size());
            QVERIFY(readBytes(*store, 0, smallGeometry.size()) == filled(smallGeometry.size(), 0xFF));
            QCOMPARE(store->operations(), quint64{0});
            QCOMPARE(store->eraseCount(7), quint32{0});
            QCOMPARE(store->file().booted(0), -1);
            QCOMPARE(store->file().booted(1), -1);
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("flash")});
        auto again = open(Mode::Look);
        QVERIFY(again);
        QCOMPARE(again->description().serial, description.serial);
        QCOMPARE(again->description().profile, description.profile);
        QCOMPARE(again->description().pciAddress, description.pciAddress);
        QCOMPARE(again->description().components, description.components);
        QCOMPARE(again->geometry().pageSize, smallGeometry.pageSize);
        QCOMPARE(again->geometry().sectorCount, smallGeometry.sectorCount);
    }

    void largestDescriptionFits()
    {
        FlashDescription description = smallDescription();
        description.serial = QString(32, QLatin1Char('S'));
        description.profile = QString(64, QLatin1Char('P'));
        description.pciAddress = QStringLiteral("fffffff:ff:1f.7");
        description.components.clear();
        for (int index = 0; index < 64; ++index)
            description.components.append({QStringLiteral("%1").arg(index, 31, 10, QLatin1Char('c')), quint64{1} << 32U});
        QVERIFY(FlashStore::create(m_path, description));
        auto again = open(Mode::Look);
        QVERIFY(again);
        QCOMPARE(again->description().components, description.components);
        QCOMPARE(again->description().serial, description.serial);
        QCOMPARE(again->description().profile, description.profile);
        QCOMPARE(again->description().pciAddress, description.pciAddress);
    }

    void badDescriptionsAreRefused_data()
    {
        QTest::addColumn<std::function<void(FlashDescription &)>>("spoil");
        const auto row = [](const char *name, std::function<void(FlashDescription &)> spoil) { QTest::newRow(name) << std::move(spoil); };
        row("sector size no power of two", [](FlashDescription &d) { d.geometry.sectorSize = 5000; });
        row("sector size zero", [](FlashDescription &d) { d.geometry.sectorSize = 0; });
        row("sector too large", [](FlashDescription &d) { d.geometry.sectorSize = 1U << 31U; });
        row("page no power of two", [](FlashDescription &d) { d.geometry.pageSize = 300; });
        row("page too small", [](FlashDescription &d) { d.geometry.pageSize = 8; });
        row("page larger than sector", [](FlashDescription &d) { d.geometry.pageSize = 8192; });
        row("no sectors", [](FlashDescription &d) { d.geometry.sectorCount = 0; });
        row("too large a flash", [](FlashDescription &d) { d.geometry = {1U << 24U, 256, 1U << 20U}; });
        row("serial empty", [](FlashDescription &d) { d.serial.clear(); });
        row("serial too long", [](FlashDescription &d) { d.serial = QString(33, QLatin1Char('s')); });
        row("serial too many bytes", [](FlashDescription &d) { d.serial = QString(17, QChar(0xE4)); });
        row("serial with control character", [](FlashDescription &d) { d.serial = QStringLiteral("a\nb"); });
        row("serial with half a character", [](FlashDescription &d) { d.serial = QString(QChar(0xD800)); });
        row("profile too long", [](FlashDescription &d) { d.profile = QString(65, QLatin1Char('p')); });
        row("address", [](FlashDescription &d) { d.pciAddress = QStringLiteral("00:04.0"); });
        row("no components", [](FlashDescription &d) { d.components.clear(); });
        row("65 components", [](FlashDescription &d) {
            d.components.clear();
            for (int index = 0; index < 65; ++index)
                d.components.append({QString::number(index), 1});
        });
        row("component name empty", [](FlashDescription &d) { d.components[0].name.clear(); });
        row("component name too long", [](FlashDescription &d) { d.components[0].name = QString(32, QLatin1Char('n')); });
        row("component twice", [](FlashDescription &d) { d.components[1].name = d.components[0].name; });
        row("component without size", [](FlashDescription &d) { d.components[1].size = 0; });
    }
    void badDescriptionsAreRefused()
    {
        QFETCH(std::function<void(FlashDescription &)>, spoil);
        FlashDescription description = smallDescription();
        spoil(description);
        const auto store = FlashStore::create(m_path, description);
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::Usage);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void createNeverReplaces()
    {
        {
            auto store = create();
            QVERIFY(store);
            QVERIFY(store->program(0, pattern(256)));
        }
        const auto second = create();
        QVERIFY(!second);
        QCOMPARE(second.error().code, Error::Code::Precondition);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        auto look = open(Mode::Look);
        QVERIFY(look);
        QVERIFY(readBytes(*look, 0, 256) == pattern(256));
    }

    void createWithoutFolder()
    {
        const auto store = FlashStore::create(m_folder->filePath(QStringLiteral("absent/flash")), smallDescription());
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::NotFound);
    }

    void countsSurviveReopening()
    {
        {
            auto store = create();
            QVERIFY(store);
            for (int round = 0; round < 300; ++round)
                QVERIFY(store->erase(3));
            QVERIFY(store->erase(7));
            QVERIFY(store->program(0, pattern(256)));
            QCOMPARE(store->operations(), quint64{302});
            store->file().setBooted(1, 1);
            store->file().setPciAddress(QStringLiteral("0000:00:1f.7"));
        }
        auto store = open(Mode::Serve);
        QVERIFY(store);
        QCOMPARE(store->eraseCount(3), quint32{300});
        QCOMPARE(store->eraseCount(7), quint32{1});
        QCOMPARE(store->eraseCount(0), quint32{0});
        QCOMPARE(store->operations(), quint64{302});
        QCOMPARE(store->file().booted(0), -1);
        QCOMPARE(store->file().booted(1), 1);
        QCOMPARE(store->description().pciAddress, QStringLiteral("0000:00:1f.7"));
        store->resetOperations();
        QVERIFY(store->erase(0));
        QCOMPARE(store->operations(), quint64{1});
    }

    void oneServesAnyLook()
    {
        auto store = create();
        QVERIFY(store);
        const auto second = open(Mode::Serve);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Error::Code::Busy);
        QVERIFY(second.error().message.contains(QStringLiteral("another fwpilot-sim serves this flash file")));

        auto look = open(Mode::Look);
        auto look2 = open(Mode::Look);
        QVERIFY(look && look2);
        QVERIFY(store->program(256, pattern(256)));
        QVERIFY(readBytes(*look, 256, 256) == pattern(256));
        QCOMPARE(look2->operations(), quint64{1});
        QVERIFY(!look->erase(0));
        QVERIFY(!look->program(0, pattern(256)));
        QCOMPARE(look->violations(), quint64{2});
        QVERIFY(readBytes(*store, 0, 256) == filled(256, 0xFF));
    }

    void movedStoreKeepsTheLock()
    {
        std::optional<FlashStore> kept;
        {
            auto store = create();
            QVERIFY(store);
            kept.emplace(std::move(store).value());
        }
        QVERIFY(kept->program(0, pattern(256)));
        QVERIFY(!open(Mode::Serve));
        auto other = FlashStore::create(m_folder->filePath(QStringLiteral("other")), smallDescription());
        QVERIFY(other);
        *kept = std::move(other).value();
        auto first = open(Mode::Serve);
        QVERIFY(first);
        QVERIFY(readBytes(*first, 0, 256) == pattern(256));
        QVERIFY(readBytes(*kept, 0, 256) == filled(256, 0xFF));
    }

    void survivesKill()
    {
        QVERIFY(create());
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            auto store = open(Mode::Serve);
            const bool done = store && fillSector(*store, 2) && store->erase(5);
            const char told = done ? 'y' : 'n';
            if (::write(pipe[1], &told, 1) != 1 || !done)
                ::_exit(1);
            while (store->erase(6) && fillSector(*store, 6)) { }
            ::_exit(1);
        }
        char told = 0;
        QCOMPARE(::read(pipe[0], &told, 1), ssize_t{1});
        QCOMPARE(told, 'y');
        const auto busy = open(Mode::Serve);
        QVERIFY(!busy);
        QCOMPARE(busy.error().code, Error::Code::Busy);
        QCOMPARE(::kill(child, SIGKILL), 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        ::close(pipe[0]);
        ::close(pipe[1]);

        auto look = open(Mode::Look);
        QVERIFY(look);
        QVERIFY(readBytes(*look, 2 * 4096, 4096) == sectorOfPattern());
        QCOMPARE(look->eraseCount(5), quint32{1});
        QVERIFY(look->operations() >= 17);
        QVERIFY(open(Mode::Serve));
    }

    void damagedFilesAreErrors_data()
    {
        QTest::addColumn<std::function<void(QByteArray &)>>("damage");
        QTest::addColumn<Error::Code>("code");
        const auto row = [](const char *name, std::function<void(QByteArray &)> damage, Error::Code code = Error::Code::Malformed) {
            QTest::newRow(name) << std::move(damage) << code;
        };
        const auto flip = [](qsizetype offset, char bits = 0x40) {
            return [=](QByteArray &file) { file[offset] = static_cast<char>(file[offset] ^ bits); };
        };
        row("empty", [](QByteArray &file) { file.clear(); });
        row("header cut", [](QByteArray &file) { file.truncate(4095); });
        row("header alone", [](QByteArray &file) { file.truncate(4096); });
        row("last byte missing", [](QByteArray &file) { file.chop(1); });
        row("one byte more", [](QByteArray &file) { file.append('\0'); });
        row("zeros", [](QByteArray &file) { file.fill('\0'); });
        row("ones", [](QByteArray &file) { file.fill('\xFF'); });
        row("foreign", [](QByteArray &file) { file = QByteArray("PK\3\4").repeated(5000); });
        row("magic", flip(0));
        row("format version", flip(8), Error::Code::Unsupported);
        row("CRC", flip(12));
        row("sector size", flip(16));
        row("page size", flip(20));
        row("sector count", flip(24));
        row("serial length", flip(28));
        row("serial", flip(30, 0x01));
        row("profile", flip(40, 0x01));
        row("component count", flip(47));
        row("component name", flip(50, 0x01));
        row("padding", flip(3071));
        row("address unterminated", [](QByteArray &file) { file.replace(3072, 16, QByteArray(16, '0')); });
        row("address is none", [](QByteArray &file) { file.replace(3072, 3, "abc"); });
        row("booted bank 2", [](QByteArray &file) { file[3096] = 2; });
        row("booted bank -2", [](QByteArray &file) { file[3096 + 63] = '\xFE'; });
    }
    void damagedFilesAreErrors()
    {
        QFETCH(std::function<void(QByteArray &)>, damage);
        QFETCH(Error::Code, code);
        QVERIFY(create());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const QByteArray whole = bytes;
        damage(bytes);
        QVERIFY(bytes != whole);
        QVERIFY(file.resize(0) && file.seek(0));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        for (const Mode mode : {Mode::Look, Mode::Serve}) {
            const auto store = open(mode);
            QVERIFY(!store);
            QCOMPARE(store.error().code, code);
            QVERIFY(store.error().message.contains(m_path));
        }
    }

    /// A header whose CRC is right is not believed either: each bit of the constant part, with the CRC made anew.
    void forgedHeadersAreChecked()
    {
        Bytes header(flash_format::headerSize);
        writeFlashHeader(smallDescription(), header);
        QVERIFY(readFlashHeader(header));
        int refused = 0;
        for (std::size_t bit = 16 * 8; bit < 120 * 8; ++bit) {
            Bytes forged = header;
            forged[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
            makeCrc(forged);
            const auto description = readFlashHeader(forged);
            if (description)
                QVERIFY(defectOf(*description).isEmpty());
            else
                QCOMPARE(description.error().code, Error::Code::Malformed);
            refused += description ? 0 : 1;
        }
        QVERIFY(refused > 96);
    }

    void noPlainFileIsNoFlash()
    {
        QCOMPARE(open(Mode::Look).error().code, Error::Code::NotFound);
        QCOMPARE(open(Mode::Serve).error().code, Error::Code::NotFound);
        QCOMPARE(FlashStore::open(m_folder->path(), Mode::Look).error().code, Error::Code::Malformed);
        QCOMPARE(FlashStore::open(m_folder->path(), Mode::Serve).error().code, Error::Code::Malformed);
        QCOMPARE(FlashStore::open(QStringLiteral("/dev/zero"), Mode::Look).error().code, Error::Code::Malformed);
    }

    void largeFlashIsMadeAtOnce()
    {
        FlashDescription description = smallDescription();
        description.geometry = {64 * 1024, 256, 4096};  // 256 MiB
        auto store = FlashStore::create(m_path, description);
        QVERIFY(store);
        QVERIFY(store->erase(4095));
        QVERIFY(store->program(description.geometry.size() - 256, pattern(256)));
        QVERIFY(readBytes(*store, description.geometry.size() - 256, 256) == pattern(256));
    }

private:
    /// The small flash in the test's own file.
    Result<FlashStore> create() const { return FlashStore::create(m_path, smallDescription()); }
    Result<FlashStore> open(Mode mode) const { return FlashStore::open(m_path, mode); }
    /// Makes the CRC of the constant part right again.
    static void makeCrc(Bytes &header)
    {
        const quint32 crc = crc32c(std::span<const std::byte>(header).subspan(16, 3072 - 16));
        for (std::size_t index = 0; index < 4; ++index)
            header[12 + index] = static_cast<std::byte>(crc >> (8 * index));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

}  // namespace fwpilot

QTEST_GUILESS_MAIN(fwpilot::FlashFileTest)
#include "tst_flash_file.moc"
