// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/mapped_region.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace fwpilot;
using Access = MappedRegion::Access;

namespace {

constexpr qint64 fileSize = 64 * 1024;

/// Runs in a child process and gives its wait status. A crash there leaves no core and writes nothing to the test's log.
int inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

/// Maps the file by hand, cuts it and touches it: a SIGBUS that is none of the regions'.
int touchForeignVanishedMemory(const QByteArray &path)
{
    const int descriptor = ::open(path.constData(), O_RDWR | O_CLOEXEC);
    void *const base = ::mmap(nullptr, fileSize, PROT_READ, MAP_SHARED, descriptor, 0);
    if (base == MAP_FAILED || ::ftruncate(descriptor, 0) != 0)
        return 3;
    return *static_cast<volatile char *>(base);
}

/// One real load, as from a device.
int readOne(const volatile std::byte &place)
{
    return static_cast<int>(place);
}

bool diedOfBusError(int status)
{
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGBUS;
}

}  // namespace

class TestMappedRegion : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString filePath() const { return m_folder.filePath(QStringLiteral("region")); }
    QByteArray fileName() const { return QFile::encodeName(filePath()); }
    void cutFile(qint64 size = 0) const { QCOMPARE(::truncate(fileName().constData(), size), 0); }

    /// All bytes, read one by one as from a device.
    static QByteArray bytesOf(const MappedRegion &region)
    {
        QByteArray copy;
        for (const volatile std::byte &each : region.bytes())
            copy.append(static_cast<char>(each));
        return copy;
    }

private Q_SLOTS:
    // Qt Test and the sanitizers have handlers of their own; without them a foreign SIGBUS has the default effect.
    void initTestCase() { ::signal(SIGBUS, SIG_DFL); }

    void init()
    {
        QFile file(filePath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(QByteArray(fileSize, 'a')), fileSize);
    }

    // First, while this process has mapped nothing: the handler that is there at the first map is the one that gets the rest.
    void foreignBusErrorGoesToTheHandlerThatWasThere()
    {
        const int status = inChild([this] {
            struct sigaction action = {};
            action.sa_handler = [](int) { ::_exit(42); };
            ::sigaction(SIGBUS, &action, nullptr);
            const QString other = m_folder.filePath(QStringLiteral("other"));
            QFile::copy(filePath(), other);
            const auto region = MappedRegion::map(other, Access::ReadOnly);
            return region ? touchForeignVanishedMemory(fileName()) : 3;
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 42);
    }

    void foreignBusErrorStillKills()
    {
        const QString other = m_folder.filePath(QStringLiteral("other"));
        QFile::copy(filePath(), other);
        const auto region = MappedRegion::map(other, Access::ReadOnly);
        QVERIFY(region);
        QVERIFY(diedOfBusError(inChild([this] { return touchForeignVanishedMemory(fileName()); })));
        QVERIFY(diedOfBusError(inChild([] { return ::raise(SIGBUS); })));
        QVERIFY(!region->gone());
    }

    void writesReachTheFile()
    {
        auto region = MappedRegion::map(filePath(), Access::ReadWrite);
        QVERIFY2(region, region ? "" : qPrintable(region.error().message));
        QCOMPARE(region->bytes().size(), std::size_t(fileSize));
        QCOMPARE(bytesOf(*region), QByteArray(fileSize, 'a'));
        region->bytes()[fileSize - 1] = std::byte('z');
        QFile file(filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("az"));
        QVERIFY(::fcntl(region->descriptor(), F_GETFD) & FD_CLOEXEC);
        QVERIFY(!region->gone());
    }

    void mapsNoMoreThanWanted()
    {
        const auto region = MappedRegion::map(filePath(), Access::ReadOnly, 5000);
        QVERIFY(region);
        QCOMPARE(bytesOf(*region), QByteArray(5000, 'a'));
        QCOMPARE(::fcntl(region->descriptor(), F_GETFL) & O_ACCMODE, O_RDONLY);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<quint64>("length");
        QTest::addColumn<int>("code");
        QTest::newRow("absent") << "absent" << quint64(0) << int(Error::Code::NotFound);
        QTest::newRow("below a file") << "region/resource2" << quint64(0) << int(Error::Code::NotFound);
        QTest::newRow("folder") << "folder" << quint64(0) << int(Error::Code::Unsupported);
        QTest::newRow("named pipe") << "pipe" << quint64(0) << int(Error::Code::Unsupported);
        QTest::newRow("empty") << "empty" << quint64(0) << int(Error::Code::Unsupported);
        QTest::newRow("too short") << "region" << quint64(fileSize + 1) << int(Error::Code::Unsupported);
        QTest::newRow("absurd length") << "region" << ~quint64(0) << int(Error::Code::Unsupported);
    }
    void refusals()
    {
        QFETCH(QString, name);
        QFETCH(quint64, length);
        QFETCH(int, code);
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("folder")));
        ::mkfifo(QFile::encodeName(m_folder.filePath(QStringLiteral("pipe"))).constData(), 0600);
        QFile empty(m_folder.filePath(QStringLiteral("empty")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            const auto region = MappedRegion::map(m_folder.filePath(name), access, length);
            QVERIFY(!region);
            QCOMPARE(int(region.error().code), code);
            QVERIFY2(region.error().message.contains(name), qPrintable(region.error().message));
        }
    }

    void withoutRightsIsNoAccess()
    {
        const QString path = filePath();
        const int status = inChild([&path] {
            if (::chmod(QFile::encodeName(path).constData(), 0) != 0 || (::getuid() == 0 && ::setresuid(65534, 65534, 65534) != 0))
                return 2;
            const auto region = MappedRegion::map(path, Access::ReadWrite);
            return !region && region.error().code == Error::Code::NoAccess && region.error().remedy().contains(QLatin1String("fwpilot"))
                ? 0
                : 1;
        });
        QCOMPARE(::chmod(fileName().constData(), 0600), 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void vanishedMemoryIsZeroAndGone_data()
    {
        QTest::addColumn<bool>("writable");
        QTest::addColumn<quint64>("length");
        QTest::addColumn<qint64>("left");
        QTest::newRow("read only, all cut") << false << quint64(0) << qint64(0);
        QTest::newRow("read write, all cut") << true << quint64(0) << qint64(0);
        QTest::newRow("part of the file, all cut") << true << quint64(5000) << qint64(0);
        QTest::newRow("second half cut") << true << quint64(0) << fileSize / 2;
    }
    void vanishedMemoryIsZeroAndGone()
    {
        QFETCH(bool, writable);
        QFETCH(quint64, length);
        QFETCH(qint64, left);
        const auto region = MappedRegion::map(filePath(), writable ? Access::ReadWrite : Access::ReadOnly, length);
        QVERIFY(region);
        cutFile(left);
        QVERIFY(!region->gone());
        QCOMPARE(readOne(region->bytes().back()), 0);
        QVERIFY(region->gone());
        QCOMPARE(bytesOf(*region), QByteArray(qsizetype(region->bytes().size()), '\0'));
        if (writable) {
            region->bytes()[0] = std::byte(1);  // harmless, and seen by nobody
            QCOMPARE(QFileInfo(filePath()).size(), left);
        }
    }

    void vanishesUnderSeveralThreads()
    {
        const auto region = MappedRegion::map(filePath(), Access::ReadWrite);
        QVERIFY(region);
        std::atomic<int> reading = 0;
        std::vector<std::thread> threads;
        for (int index = 0; index < 4; ++index) {
            threads.emplace_back([&region, &reading] {
                ++reading;
                const std::span<std::byte> bytes = region->bytes();
                while (!region->gone()) {
                    for (std::size_t offset = 0; offset < bytes.size(); offset += 4096)
                        readOne(bytes[offset]);
                }
            });
        }
        while (reading < 4)
            std::this_thread::yield();
        cutFile();
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(region->gone());
    }

    void onlyTheVanishedRegionIsGone()
    {
        const QString other = m_folder.filePath(QStringLiteral("third"));
        QVERIFY(QFile::copy(filePath(), other));
        const auto stays = MappedRegion::map(other, Access::ReadOnly);
        auto vanishes = MappedRegion::map(filePath(), Access::ReadOnly);
        QVERIFY(stays && vanishes);
        cutFile();
        QCOMPARE(bytesOf(*vanishes), QByteArray(fileSize, '\0'));
        QCOMPARE(bytesOf(*stays), QByteArray(fileSize, 'a'));
        QVERIFY(!stays->gone());
        const MappedRegion moved = std::move(vanishes).value();
        QVERIFY(moved.gone());
        QCOMPARE(bytesOf(moved), QByteArray(fileSize, '\0'));
    }

    void aNewMapIsWhole()
    {
        {
            const auto region = MappedRegion::map(filePath(), Access::ReadOnly);
            QVERIFY(region);
            cutFile();
            QCOMPARE(bytesOf(*region), QByteArray(fileSize, '\0'));
        }
        init();
        const auto region = MappedRegion::map(filePath(), Access::ReadOnly);
        QVERIFY(region);
        QVERIFY(!region->gone());
        QCOMPARE(bytesOf(*region), QByteArray(fileSize, 'a'));
    }

    void regionsAreGivenBack()
    {
        for (int round = 0; round < 3; ++round) {
            std::vector<MappedRegion> regions;
            auto region = MappedRegion::map(filePath(), Access::ReadOnly);
            while (region) {
                regions.push_back(std::move(region).value());
                region = MappedRegion::map(filePath(), Access::ReadOnly);
            }
            QCOMPARE(region.error().code, Error::Code::OverLimit);
            QCOMPARE(regions.size(), std::size_t(32));
        }
    }

    void enableSwitchesOnWhatIsOff_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("off") << QByteArray("0\n") << QByteArray("1\n");
        QTest::newRow("on") << QByteArray("1\n") << QByteArray("1\n");
        QTest::newRow("on twice") << QByteArray("2\n") << QByteArray("2\n");
    }
    void enableSwitchesOnWhatIsOff()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFile file(m_folder.filePath(QStringLiteral("enable")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(before);
        file.close();
        QVERIFY(MappedRegion::enable(m_folder.path()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), after);
    }

    void enableNeedsNoAttribute() { QVERIFY(MappedRegion::enable(m_folder.filePath(QStringLiteral("absent")))); }
};

QTEST_GUILESS_MAIN(TestMappedRegion)
#include "tst_mapped_region.moc"
