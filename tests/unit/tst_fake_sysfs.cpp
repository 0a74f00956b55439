// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/mapped_region.h"
#include "core/device/pci_scan.h"
#include "core/simulator/fake_sysfs.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace fwpilot;

namespace {

quint64 inodeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_ino : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwriteStart(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.write(content) == content.size();
}

}  // namespace

class TestFakeSysfs : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString sysfs() const { return m_folder->filePath(QStringLiteral("sys")); }
    QString bus() const { return sysfs() + QStringLiteral("/bus/pci"); }
    FakeSysfsFunction::Request request(const char *owner = "serial-1") const
    {
        FakeSysfsFunction::Request wanted;
        wanted.sysfs = sysfs();
        wanted.owner = QString::fromLatin1(owner);
        return wanted;
    }
    QStringList published() const
    {
        const auto functions = scanPci({sysfs(), QString()});
        QStringList addresses;
        for (const PciFunction &function : functions ? *functions : QList<PciFunction>())
            addresses.append(function.address);
        return addresses;
    }
    /// Outside the bus nothing may stay behind.
    QStringList leftBehind() const
    {
        QStringList entries = QDir(bus()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        entries.removeAll(QStringLiteral("devices"));
        return entries;
    }
    /// A server in a process of its own, which has published when this returns; -1 when it could not.
    static pid_t startServer(const FakeSysfsFunction::Request &wanted)
    {
        int pipe[2] = {};
        if (::pipe2(pipe, O_CLOEXEC) != 0)
            return -1;
        const pid_t server = ::fork();
        if (server == 0) {
            const auto function = FakeSysfsFunction::publish(wanted);
            const char ready = function ? 'y' : 'n';
            if (::write(pipe[1], &ready, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        ::close(pipe[1]);
        char ready = 'n';
        const bool told = ::read(pipe[0], &ready, 1) == 1 && ready == 'y';
        ::close(pipe[0]);
        return told ? server : -1;
    }
    static void killServer(pid_t server)
    {
        QVERIFY(server > 0);
        QCOMPARE(::kill(server, SIGKILL), 0);
        QCOMPARE(::waitpid(server, nullptr, 0), server);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyValueIsReadBack()
    {
        auto wanted = request();
        wanted.mailboxSize = 256 * 1024;
        const auto function = FakeSysfsFunction::publish(wanted);
        QVERIFY2(function, function ? "" : qPrintable(function.error().message));
        QCOMPARE(function->address(), QStringLiteral("0000:00:02.0"));
        QCOMPARE(function->path(), bus() + QStringLiteral("/devices/0000:00:02.0"));
        QCOMPARE(function->mailboxPath(), function->path() + QStringLiteral("/resource2"));
        QCOMPARE(QFileInfo(function->mailboxPath()).size(), 256 * 1024);
        QVERIFY(leftBehind().isEmpty());

        const auto functions = scanPci({sysfs(), QString()});
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QCOMPARE(functions->size(), 1);
        const PciFunction &found = functions->at(0);
        QCOMPARE(found.address, function->address());
        QCOMPARE(found.path, function->path());
        QCOMPARE(found.vendor, quint16(0x1af4));
        QCOMPARE(found.device, quint16(0x1110));
        QCOMPARE(found.subsystemVendor, quint16(0x1af4));
        QCOMPARE(found.subsystemDevice, quint16(0x1100));
        QCOMPARE(found.classCode, quint32(0x050000));
        QCOMPARE(found.revision, quint8(1));
        QVERIFY(found.memoryDecoding);
        QVERIFY(found.kernelDriver.isEmpty());
        QCOMPARE(found.sizes, (std::array<quint64, 6>{256, 0, 256 * 1024, 0, 0, 0}));

        const QByteArray config = contentOf(found.path + QStringLiteral("/config"));
        QCOMPARE(config.size(), 256);
        QCOMPARE(qFromLittleEndian<quint32>(config.constData() + 0x10), quint32(found.baseAddresses[0]));
        QCOMPARE(qFromLittleEndian<quint64>(config.constData() + 0x18), found.baseAddresses[2] | 0xc);
        QVERIFY(MappedRegion::enable(found.path));
        QVERIFY(MappedRegion::map(found.path + QStringLiteral("/resource2"), MappedRegion::Access::ReadWrite));
    }

    void goesWithItsObject()
    {
        {
            const auto function = FakeSysfsFunction::publish(request());
            QVERIFY(function);
            QCOMPARE(published().size(), 1);
        }
        QVERIFY(published().isEmpty());
        QVERIFY(leftBehind().isEmpty());
    }

    void removedFunctionLeavesWhatOthersHaveMapped()
    {
        auto function = FakeSysfsFunction::publish(request());
        QVERIFY(function);
        QVERIFY(overwriteStart(function->mailboxPath(), "magic"));
        const auto region = MappedRegion::map(function->mailboxPath(), MappedRegion::Access::ReadOnly);
        QVERIFY(region);
        function->remove();
        QVERIFY(published().isEmpty());
        QCOMPARE(region->bytes()[0], std::byte('m'));
        QVERIFY(!region->gone());
        function->remove();
    }

    void mailboxOfItsOwnStaysInPlace()
    {
        auto wanted = request();
        wanted.mailboxFile = m_folder->filePath(QStringLiteral("mailbox"));
        {
            const auto function = FakeSysfsFunction::publish(wanted);
            QVERIFY(function);
            QCOMPARE(function->mailboxPath(), wanted.mailboxFile);
            QCOMPARE(inodeOf(function->path() + QStringLiteral("/resource2")), inodeOf(wanted.mailboxFile));
            QVERIFY(overwriteStart(wanted.mailboxFile, "magic"));
        }
        const quint64 inode = inodeOf(wanted.mailboxFile);
        QVERIFY(inode != 0);
        const auto again = FakeSysfsFunction::publish(wanted);
        QVERIFY(again);
        QCOMPARE(inodeOf(again->path() + QStringLiteral("/resource2")), inode);
        QVERIFY(contentOf(wanted.mailboxFile).startsWith("magic"));
    }

    void mailboxesOfOtherSizes()
    {
        auto wanted = request();
        wanted.mailboxFile = m_folder->filePath(QStringLiteral("mailbox"));
        QVERIFY(QFile(wanted.mailboxFile).open(QIODevice::WriteOnly));
        QVERIFY(overwriteStart(wanted.mailboxFile, "short"));
        const quint64 inode = inodeOf(wanted.mailboxFile);
        {
            const auto grown = FakeSysfsFunction::publish(wanted);
            QVERIFY(grown);
            QCOMPARE(inodeOf(wanted.mailboxFile), inode);
            QCOMPARE(QFileInfo(wanted.mailboxFile).size(), 1024 * 1024);
            QVERIFY(contentOf(wanted.mailboxFile).startsWith("short"));
        }
        wanted.mailboxSize = 4096;
        const auto refused = FakeSysfsFunction::publish(wanted);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Unsupported);
        QCOMPARE(QFileInfo(wanted.mailboxFile).size(), 1024 * 1024);
        QVERIFY(published().isEmpty());
        QVERIFY(leftBehind().isEmpty());
    }

    void badRequests_data()
    {
        QTest::addColumn<FakeSysfsFunction::Request>("wanted");
        QTest::addColumn<int>("code");
        const QString dir = QDir::tempPath();
        const QString owner = QStringLiteral("x");
        using Request = FakeSysfsFunction::Request;
        const int usage = int(Error::Code::Usage);
        QTest::newRow("no folder") << Request{QString(), QString(), 4096, QString(), owner} << usage;
        QTest::newRow("no power of two") << Request{dir, QString(), 5000, QString(), owner} << usage;
        QTest::newRow("no size") << Request{dir, QString(), 0, QString(), owner} << usage;
        QTest::newRow("less than a page") << Request{dir, QString(), 2048, QString(), owner} << usage;
        QTest::newRow("no owner") << Request{dir, QString(), 4096, QString(), QString()} << usage;
        QTest::newRow("owner of two lines") << Request{dir, QString(), 4096, QString(), QStringLiteral("a\nb")} << usage;
        QTest::newRow("address with a path") << Request{dir, QString(), 4096, QStringLiteral("../x"), owner} << usage;
        QTest::newRow("no device 32") << Request{dir, QString(), 4096, QStringLiteral("0000:00:20.0"), owner} << usage;
        QTest::newRow("file as folder") << Request{QStringLiteral("/dev/null"), QString(), 4096, QString(), owner}
                                        << int(Error::Code::NoAccess);
    }
    void badRequests()
    {
        QFETCH(FakeSysfsFunction::Request, wanted);
        QFETCH(int, code);
        const auto function = FakeSysfsFunction::publish(wanted);
        QVERIFY(!function);
        QCOMPARE(int(function.error().code), code);
    }

    void mailboxThatIsNoFileIsRefused()
    {
        auto wanted = request();
        wanted.mailboxFile = QStringLiteral("/dev/null");
        const auto function = FakeSysfsFunction::publish(wanted);
        QVERIFY(!function);
        QCOMPARE(function.error().code, Error::Code::Unsupported);
        QVERIFY(leftBehind().isEmpty());
    }

    void preferredAddressIsTakenWhenFree()
    {
        auto wanted = request();
        wanted.preferredAddress = QStringLiteral("0000:3a:1f.0");
        const auto first = FakeSysfsFunction::publish(wanted);
        QVERIFY(first);
        QCOMPARE(first->address(), wanted.preferredAddress);
        wanted.owner = QStringLiteral("serial-2");
        const auto second = FakeSysfsFunction::publish(wanted);
        QVERIFY(second);
        QCOMPARE(second->address(), QStringLiteral("0000:00:02.0"));
        QCOMPARE(published().size(), 2);
    }

    void leftoverOfAKilledServerIsTakenOver_data()
    {
        QTest::addColumn<bool>("ownMailbox");
        QTest::newRow("resource2 is the mailbox") << false;
        QTest::newRow("resource2 is a link") << true;
    }
    void leftoverOfAKilledServerIsTakenOver()
    {
        QFETCH(bool, ownMailbox);
        const auto other = FakeSysfsFunction::publish(request("serial-0"));
        QVERIFY(other);
        auto wanted = request();
        if (ownMailbox)
            wanted.mailboxFile = m_folder->filePath(QStringLiteral("mailbox"));
        killServer(startServer(wanted));
        const QString path = bus() + QStringLiteral("/devices/0000:00:03.0");
        const quint64 inode = inodeOf(path + QStringLiteral("/resource2"));
        QVERIFY(inode != 0);
        QVERIFY(overwriteStart(path + QStringLiteral("/resource2"), "magic"));
        QVERIFY(QFile::remove(path + QStringLiteral("/vendor")));

        const auto function = FakeSysfsFunction::publish(wanted);
        QVERIFY2(function, function ? "" : qPrintable(function.error().message));
        QCOMPARE(function->path(), path);
        QCOMPARE(inodeOf(path + QStringLiteral("/resource2")), inode);
        QVERIFY(contentOf(path + QStringLiteral("/resource2")).startsWith("magic"));
        QCOMPARE(published().size(), 2);  // the attributes are whole again
        QVERIFY(leftBehind().isEmpty());
    }

    void leftoverMovesToThePreferredAddress()
    {
        killServer(startServer(request()));
        const quint64 inode = inodeOf(bus() + QStringLiteral("/devices/0000:00:02.0/resource2"));
        auto wanted = request();
        wanted.preferredAddress = QStringLiteral("0000:00:09.0");
        const auto function = FakeSysfsFunction::publish(wanted);
        QVERIFY(function);
        QCOMPARE(published(), QStringList(wanted.preferredAddress));
        QCOMPARE(inodeOf(function->mailboxPath()), inode);
        QVERIFY(leftBehind().isEmpty());
    }

    void strangersAndLiveServersKeepTheirFunction()
    {
        killServer(startServer(request("dead")));
        const pid_t live = startServer(request("live"));
        QVERIFY(live > 0);
        QVERIFY(QDir().mkpath(bus() + QStringLiteral("/devices/0000:00:04.0/real")));
        {
            const auto stranger = FakeSysfsFunction::publish(request("stranger"));
            QVERIFY(stranger);
            QCOMPARE(stranger->address(), QStringLiteral("0000:00:05.0"));
            const auto sameOwner = FakeSysfsFunction::publish(request("live"));
            QVERIFY(sameOwner);
            QCOMPARE(sameOwner->address(), QStringLiteral("0000:00:06.0"));
        }
        QVERIFY(QFileInfo::exists(bus() + QStringLiteral("/devices/0000:00:02.0/vendor")));
        QVERIFY(QFileInfo::exists(bus() + QStringLiteral("/devices/0000:00:03.0/vendor")));
        killServer(live);
    }

    void serversThatStartTogetherNeverCollide()
    {
        std::atomic<int> published = 0;
        std::atomic<bool> done = false;
        std::mutex mutex;
        QSet<QString> addresses;
        std::vector<FakeSysfsFunction> functions;
        std::vector<std::thread> servers;
        for (int index = 0; index < 8; ++index) {
            servers.emplace_back([&, index] {
                auto wanted = request();
                wanted.owner = QString::number(index);
                wanted.preferredAddress = QStringLiteral("0000:00:07.0");
                auto function = FakeSysfsFunction::publish(wanted);
                const std::lock_guard guard(mutex);
                if (function) {
                    addresses.insert(function->address());
                    functions.push_back(std::move(function).value());
                }
                ++published;
            });
        }
        QStringList trouble;
        std::thread scanner([&] {
            while (!done) {
                const auto found = scanPci({sysfs(), QString()});
                if (!found && found.error().code != Error::Code::NotFound)
                    trouble.append(found.error().message);
                for (const PciFunction &function : found ? *found : QList<PciFunction>()) {
                    if (function.device != 0x1110 || !function.memoryDecoding || function.sizes[2] != 1024 * 1024
                        || QFileInfo(function.path + QStringLiteral("/resource2")).size() != 1024 * 1024)
                        trouble.append(function.address + QStringLiteral(" is not whole"));
                }
            }
        });
        for (std::thread &server : servers)
            server.join();
        done = true;
        scanner.join();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble.join(QLatin1Char('\n'))));
        QCOMPARE(addresses.size(), 8);
        QVERIFY(leftBehind().isEmpty());
    }

    void onlyOneOfTwoTakesALeftoverOver()
    {
        for (int round = 0; round < 10; ++round) {
            init();
            killServer(startServer(request()));
            std::optional<Result<FakeSysfsFunction>> results[2];
            std::thread second([&] { results[1].emplace(FakeSysfsFunction::publish(request())); });
            results[0].emplace(FakeSysfsFunction::publish(request()));
            second.join();
            QVERIFY(*results[0] && *results[1]);
            QVERIFY((*results[0])->address() != (*results[1])->address());
            QCOMPARE(published().size(), 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestFakeSysfs)
#include "tst_fake_sysfs.moc"
