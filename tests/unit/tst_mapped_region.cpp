// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/access_error.h"
#include "core/device/function_state.h"
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

Q_DECLARE_METATYPE(fwpilot::Error)

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

    void lockdownIsRead_data()
    {
        QTest::addColumn<QByteArray>("modes");
        QTest::addColumn<QString>("mode");
        QTest::newRow("none") << QByteArray("[none] integrity confidentiality\n") << QString();
        QTest::newRow("integrity") << QByteArray("none [integrity] confidentiality\n") << QStringLiteral("integrity");
        QTest::newRow("confidentiality") << QByteArray("none integrity [confidentiality]\n") << QStringLiteral("confidentiality");
        QTest::newRow("nothing chosen") << QByteArray("none integrity confidentiality\n") << QString();
        QTest::newRow("wrong way round") << QByteArray("]none[\n") << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void lockdownIsRead()
    {
        QFETCH(QByteArray, modes);
        QFETCH(QString, mode);
        const QString path = m_folder.filePath(QStringLiteral("lockdown"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(modes);
        file.close();
        QCOMPARE(lockdownMode(path), mode);
        QCOMPARE(lockdownMode(m_folder.filePath(QStringLiteral("absent"))), QString());
    }

    void reasonsAreExact_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("words");
        const QString path = QStringLiteral("/sys/bus/pci/devices/0000:00:05.0/resource2");
        const QString lockdown = QStringLiteral("integrity");
        const QStringList rights{QStringLiteral("group fwpilot"), QStringLiteral("70-fwpilot.rules"), QStringLiteral("as root"), path};
        const int noAccess = int(Error::Code::NoAccess);
        QTest::newRow("lockdown") << accessError(path, EPERM, lockdown) << noAccess
                                  << QStringList{QStringLiteral("locked down (integrity)"), QStringLiteral("Secure Boot"), path};
        QTest::newRow("not permitted without lockdown") << accessError(path, EPERM, QString()) << noAccess << rights;
        QTest::newRow("no right, lockdown or not") << accessError(path, EACCES, lockdown) << noAccess << rights;
        QTest::newRow("absent") << accessError(path, ENOENT, QString()) << int(Error::Code::NotFound) << QStringList{path};
        QTest::newRow("gone") << accessError(path, ENODEV, QString()) << int(Error::Code::DeviceGone) << QStringList{QStringLiteral("gone")};
        QTest::newRow("cannot be mapped") << accessError(path, EINVAL, QString()) << int(Error::Code::Unsupported) << QStringList{QStringLiteral("cannot be mapped")};
        QTest::newRow("may not be switched on") << enableError(path, EACCES) << noAccess
                                                << QStringList{QStringLiteral("switched off"), QStringLiteral("70-fwpilot.rules"), QStringLiteral("as root")};
        QTest::newRow("read-only sysfs") << enableError(path, EROFS) << noAccess << QStringList{QStringLiteral("no right to switch it on")};
        QTest::newRow("cannot be switched on") << enableError(path, EINVAL) << int(Error::Code::Unsupported) << QStringList{QStringLiteral("cannot switch")};
        QTest::newRow("gone, not switched on") << enableError(path, ENODEV) << int(Error::Code::DeviceGone) << QStringList{QStringLiteral("gone")};
        QTest::newRow("driver") << boundError(QStringLiteral("vfio-pci"), QStringLiteral("/sys/bus/pci/devices/0000:00:05.0")) << noAccess
                                << QStringList{QStringLiteral("vfio-pci"), QStringLiteral("write 0000:00:05.0 to the file /sys/bus/pci/devices/0000:00:05.0/driver/unbind")};
    }
    void reasonsAreExact()
    {
        QFETCH(Error, error);
        QFETCH(int, code);
        QFETCH(QStringList, words);
        QCOMPARE(int(error.code), code);
        const QString said = error.message + QLatin1Char(' ') + error.remedy();
        for (const QString &each : words)
            QVERIFY2(said.contains(each), qPrintable(said));
        QVERIFY2(error.message.endsWith(QLatin1Char('.')), qPrintable(said));
        QVERIFY2(error.remedy().endsWith(QLatin1Char('.')), qPrintable(said));
    }

    void stateOfAFunction_data()
    {
        QTest::addColumn<QByteArray>("vendor");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<bool>("present");
        QTest::addColumn<int>("decoding");
        QTest::newRow("decoding on") << QByteArray("0x1af4\n") << QByteArray("\xf4\x1a\x10\x11\x02\0", 6) << true << 1;
        QTest::newRow("decoding off") << QByteArray("0x1af4\n") << QByteArray("\xf4\x1a\x10\x11\x05\0", 6) << true << 0;
        QTest::newRow("configuration of ones") << QByteArray("0x1af4\n") << QByteArray(64, '\xff') << true << -1;
        QTest::newRow("configuration cut off") << QByteArray("0x1af4\n") << QByteArray(5, '\0') << true << -1;
        QTest::newRow("vendor that is none") << QByteArray("virtio\n") << QByteArray() << false << -1;
        QTest::newRow("vendor too large") << QByteArray("0x11af4\n") << QByteArray() << false << -1;
    }
    void stateOfAFunction()
    {
        QFETCH(QByteArray, vendor);
        QFETCH(QByteArray, config);
        QFETCH(bool, present);
        QFETCH(int, decoding);
        for (const auto &[name, content] : {std::pair("vendor", vendor), std::pair("device", QByteArray("0x1110\n")), std::pair("config", config)}) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        const FunctionState state = readFunctionState(m_folder.path());
        QCOMPARE(state.present(), present);
        QCOMPARE(state.memoryDecoding ? int(*state.memoryDecoding) : -1, decoding);
        QVERIFY(state.kernelDriver.isEmpty());
        QVERIFY(!readFunctionState(m_folder.filePath(QStringLiteral("absent"))).present());
    }

    void enableNeedsNoAttribute() { QVERIFY(MappedRegion::enable(m_folder.filePath(QStringLiteral("absent")))); }
};

QTEST_GUILESS_MAIN(TestMappedRegion)
#include "tst_mapped_region.moc"
