// SPDX-License-Identifier: GPL-3.0-or-later
// What the driver says of a function, and what it refuses to open. The functions are those of a fake sysfs, found by the scan.
#include "core/device/pci_scan.h"
#include "core/protocol/mailbox/mailbox_driver.h"
#include "core/protocol/mailbox/mailbox_link.h"
#include "core/simulator/fake_sysfs.h"
#include "tests/unit/published_nameplate.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fwpilot;

namespace {

/// @param folder of the function in the fake sysfs
using Change = std::function<void(const QString &folder)>;

void write(const QString &path, const QByteArray &content, qint64 offset = -1)
{
    QFile file(path);
    const QIODevice::OpenMode mode = offset < 0 ? QIODevice::WriteOnly | QIODevice::Truncate : QIODevice::ReadWrite;
    if (!file.open(mode) || !file.seek(std::max<qint64>(offset, 0)) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void switchDecodingOff(const QString &folder)
{
    write(folder + QStringLiteral("/config"), QByteArray(2, '\0'), 4);
}

/// The kernel's table of resources, with this as base address 2.
void setBaseAddress(const QString &folder, const QByteArray &line)
{
    QByteArrayList lines = contentOf(folder + QStringLiteral("/resource")).split('\n');
    lines[2] = line;
    write(folder + QStringLiteral("/resource"), lines.join('\n'));
}

void bindDriver(const QString &folder)
{
    QFile::link(QStringLiteral("../../../../bus/pci/drivers/vfio-pci"), folder + QStringLiteral("/driver"));
}

/// Runs as a user without rights, and gives what it says; the folders above `path` are opened to everybody.
QString withoutRights(const QString &root, const std::function<QString()> &work)
{
    int pipe[2] = {};
    if (::chmod(QFile::encodeName(root).constData(), 0755) != 0 || ::pipe2(pipe, O_CLOEXEC) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        if (::getuid() == 0 && ::setresuid(65534, 65534, 65534) != 0)
            ::_exit(1);
        const QByteArray said = work().toUtf8();
        ::_exit(::write(pipe[1], said.constData(), static_cast<std::size_t>(said.size())) == said.size() ? 0 : 1);
    }
    ::close(pipe[1]);
    QFile said;
    const bool opened = said.open(pipe[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    const QString text = opened ? QString::fromUtf8(said.readAll()) : QString();
    ::waitpid(child, nullptr, 0);
    return text;
}

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestMailboxDriver : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<FakeSysfsFunction> m_function;
    MailboxDriver m_driver{nullptr};

    QList<PciFunction> scan() const
    {
        MachineSource source;
        source.sysfsRoot = m_folder->filePath(QStringLiteral("sys"));
        const Result<QList<PciFunction>> functions = scanPci(source);
        return functions ? *functions : QList<PciFunction>();
    }
    QList<ManagementProcessor> discover(const QList<PciFunction> &functions)
    {
        const Result<QList<ManagementProcessor>> found = m_driver.discover(functions);
        return found ? *found : QList<ManagementProcessor>();
    }
    QString reason()
    {
        const QList<ManagementProcessor> found = discover(scan());
        return found.size() == 1 ? found.first().reason : QStringLiteral("%1 entries").arg(found.size());
    }

private Q_SLOTS:
    void init()
    {
        m_function.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        FakeSysfsFunction::Request request;
        request.sysfs = m_folder->filePath(QStringLiteral("sys"));
        request.owner = QStringLiteral("test");
        Result<FakeSysfsFunction> function = FakeSysfsFunction::publish(request);
        QVERIFY(function);
        m_function.emplace(std::move(function).value());
    }
    void cleanup() { m_function.reset(); }

    void aLivingProcessor_data()
    {
        QTest::addColumn<QByteArray>("vendor");
        QTest::addColumn<QByteArray>("device");
        QTest::newRow("the ids of the rule that comes with the program") << QByteArray("0x1af4\n") << QByteArray("0x1110\n");
        QTest::newRow("whatever a rule names") << QByteArray("0xabcd\n") << QByteArray("0x0001\n");
    }
    void aLivingProcessor()
    {
        QFETCH(QByteArray, vendor);
        QFETCH(QByteArray, device);
        write(m_function->path() + QStringLiteral("/vendor"), vendor);
        write(m_function->path() + QStringLiteral("/device"), device);
        PublishedNameplate processor(m_function->mailboxPath());
        QVERIFY(processor.publish(7));
        processor.startHeart();
        const QList<PciFunction> functions = scan();
        QCOMPARE(functions.size(), 1);
        const QList<ManagementProcessor> found = discover(functions);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().reason, QString());
        QVERIFY(found.first().upgradable);
        QCOMPARE(found.first().id, QStringLiteral("acme-mp-1-0001"));
        QCOMPARE(found.first().address, m_function->address());
        QCOMPARE(found.first().path, m_function->path());
        QCOMPARE(found.first().driver, QStringLiteral("mailbox"));
        QCOMPARE(found.first().functions, functions);
        QCOMPARE(found.first().generation, 7U);
    }

    void noMailboxNoEntry_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("memory of zeros") << Change([](const QString &) {});
        QTest::newRow("memory of something else")
            << Change([](const QString &folder) { write(folder + QStringLiteral("/resource2"), "KVMFR---", 0); });
        QTest::newRow("all ones but not all of them")
            << Change([](const QString &folder) { write(folder + QStringLiteral("/resource2"), QByteArray(12, '\xff'), 0); });
    }
    void noMailboxNoEntry()
    {
        QFETCH(Change, change);
        change(m_function->path());
        QCOMPARE(discover(scan()).size(), 0);
    }

    void whatHasGoneSinceTheScanGivesNoEntry()
    {
        const QList<PciFunction> functions = scan();
        QCOMPARE(functions.size(), 1);
        m_function.reset();
        QCOMPARE(discover(functions).size(), 0);
    }

    void notLookedAt_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("a driver is bound") << Change(bindDriver)
                                           << QStringList{QStringLiteral("The kernel driver vfio-pci is bound"),
                                                  QStringLiteral("write 0000:00:02.0 to the file"),
                                                  QStringLiteral("/0000:00:02.0/driver/unbind")};
        QTest::newRow("decoding off, said to be on") << Change(switchDecodingOff)
                                                     << QStringList{QStringLiteral("memory decoding is off, although"),
                                                            QStringLiteral("write 0 and then 1"), QStringLiteral("/0000:00:02.0/enable")};
        QTest::newRow("decoding off, stays off") << Change([](const QString &folder) {
            switchDecodingOff(folder);
            write(folder + QStringLiteral("/enable"), "0\n");
        }) << QStringList{QStringLiteral("memory decoding is off, although")};
        QTest::newRow("no base address") << Change([](const QString &folder) {
            setBaseAddress(folder, "0x0000000000000000 0x0000000000000000 0x0000000000000000");
            QFile::remove(folder + QStringLiteral("/resource2"));
        }) << QStringList{QStringLiteral("It has no base address 2"), QStringLiteral("above 4G decoding")};
        QTest::newRow("base address too small")
            << Change([](const QString &folder) { setBaseAddress(folder, "0x0000800000000000 0x0000800000003fff 0x000000000014220c"); })
            << QStringList{QStringLiteral("only 16384 bytes, and the smallest mailbox needs 24832")};
        QTest::newRow("base address of ports") << Change([](const QString &folder) {
            setBaseAddress(folder, "0x000000000000c000 0x000000000000c0ff 0x0000000000040101");
        }) << QStringList{QStringLiteral("I/O ports and not of memory")};
        QTest::newRow("memory shorter than the kernel says")
            << Change([](const QString &folder) { QFile::resize(folder + QStringLiteral("/resource2"), 4096); })
            << QStringList{QStringLiteral("only 4096 bytes long, and 16384 are needed")};
        QTest::newRow("all ones") << Change([](const QString &folder) {
            write(folder + QStringLiteral("/resource2"), QByteArray(1 << 20, '\xff'), 0);
        }) << QStringList{QStringLiteral("reads all ones"), QStringLiteral("asleep, or gone, or its memory decoding is off")};
        QTest::newRow("layout of another version")
            << Change([](const QString &folder) { write(folder + QStringLiteral("/resource2"), QByteArray("FWPM\7\0\0\0", 8), 0); })
            << QStringList{
                   QStringLiteral("layout version 7, and this program knows version 1"), QStringLiteral("newer version of Firmware Pilot")};
        QTest::newRow("nameplate never steady") << Change([](const QString &folder) {
            PublishedNameplate processor(folder + QStringLiteral("/resource2"));
            processor.publish();
            processor.words().store(layout::lockOffset, 3);
        }) << QStringList{QStringLiteral("nameplate cannot be read")};
        QTest::newRow("restarting") << Change([](const QString &folder) {
            PublishedNameplate processor(folder + QStringLiteral("/resource2"));
            processor.publish();
            processor.unpublish();
        }) << QStringList{QStringLiteral("It is restarting, or did not come back")};
        QTest::newRow("heart stopped") << Change([](const QString &folder) {
            PublishedNameplate(folder + QStringLiteral("/resource2")).publish();
        }) << QStringList{QStringLiteral("heartbeat has stopped")};
        QTest::newRow("claims more than it has") << Change([](const QString &folder) {
            PublishedNameplate(folder + QStringLiteral("/resource2")).publish();
            setBaseAddress(folder, "0x0000800000000000 0x000080000001ffff 0x000000000014220c");
        }) << QStringList{QStringLiteral("claims 1048576 bytes"), QStringLiteral("with 131072 bytes")};
    }
    void notLookedAt()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, words);
        change(m_function->path());
        const QByteArray before = contentOf(m_function->mailboxPath());
        const QList<PciFunction> functions = scan();
        QCOMPARE(functions.size(), 1);
        const QList<ManagementProcessor> found = discover(functions);
        QCOMPARE(found.size(), 1);
        const ManagementProcessor &entry = found.first();
        QVERIFY(!entry.upgradable);
        QCOMPARE(entry.address, m_function->address());
        QCOMPARE(entry.path, m_function->path());
        QCOMPARE(entry.driver, QStringLiteral("mailbox"));
        QCOMPARE(entry.functions, functions);
        for (const QString &each : words)
            QVERIFY2(entry.reason.contains(each), qPrintable(entry.reason));
        QVERIFY2(entry.reason.endsWith(QLatin1Char('.')), qPrintable(entry.reason));
        QVERIFY(contentOf(m_function->mailboxPath()) == before);
    }

    void aDumpIsNotLookedAt()
    {
        QList<PciFunction> functions = scan();
        QCOMPARE(functions.size(), 1);
        functions.first().path.clear();
        functions.first().sizes = {};
        const QList<ManagementProcessor> found = discover(functions);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().reason, QStringLiteral("Read from a dump: nothing can be opened."));
    }

    void switchesOnWhatIsOff()
    {
        write(m_function->path() + QStringLiteral("/enable"), "0\n");
        PublishedNameplate processor(m_function->mailboxPath());
        QVERIFY(processor.publish());
        processor.startHeart();
        QCOMPARE(reason(), QString());
        QCOMPARE(contentOf(m_function->path() + QStringLiteral("/enable")).left(1), QByteArray("1"));
    }

    void withoutRights_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("the memory") << Change(
            [](const QString &folder) { ::chmod(QFile::encodeName(folder + QStringLiteral("/resource2")).constData(), 0); })
                                    << QStringList{QStringLiteral("no right to open"), QStringLiteral("/resource2"),
                                           QStringLiteral("group fwpilot"), QStringLiteral("70-fwpilot.rules"), QStringLiteral("as root")};
        QTest::newRow("switching on") << Change([](const QString &folder) {
            switchDecodingOff(folder);
            write(folder + QStringLiteral("/enable"), "0\n");
            ::chmod(QFile::encodeName(folder + QStringLiteral("/enable")).constData(), 0444);
        })
                                      << QStringList{QStringLiteral("memory decoding is off"), QStringLiteral("no right to switch it on"),
                                             QStringLiteral("70-fwpilot.rules"), QStringLiteral("as root")};
    }
    void withoutRights()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, words);
        change(m_function->path());
        const QString said = ::withoutRights(m_folder->path(), [this] { return reason(); });
        for (const QString &each : words)
            QVERIFY2(said.contains(each), qPrintable(said));
        QVERIFY(said.endsWith(QLatin1Char('.')));
    }

    // Between detection and use something else came into the function's place.
    void anotherFunctionIsNotOpened_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const int precondition = int(Error::Code::Precondition);
        QTest::newRow("another device") << Change([](const QString &folder) { write(folder + QStringLiteral("/device"), "0x1533\n"); })
                                        << precondition << QStringLiteral("another PCI function now: 1af4:1533 instead of 1af4:1110");
        QTest::newRow("another vendor") << Change([](const QString &folder) { write(folder + QStringLiteral("/vendor"), "0x8086\n"); })
                                        << precondition << QStringLiteral("8086:1110 instead of 1af4:1110");
        QTest::newRow("a driver took it") << Change(bindDriver) << int(Error::Code::NoAccess) << QStringLiteral("vfio-pci");
        QTest::newRow("none") << Change([](const QString &folder) { QDir(folder).removeRecursively(); }) << int(Error::Code::DeviceGone)
                              << QStringLiteral("0000:00:02.0 is gone");
    }
    void anotherFunctionIsNotOpened()
    {
        QFETCH(Change, change);
        QFETCH(int, code);
        QFETCH(QString, words);
        PublishedNameplate processor(m_function->mailboxPath());
        QVERIFY(processor.publish());
        processor.startHeart();
        const QList<ManagementProcessor> found = discover(scan());
        QCOMPARE(found.size(), 1);
        QVERIFY(m_driver.open(found.first()));
        change(m_function->path());
        const auto opened = m_driver.open(found.first());
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().code), code);
        QVERIFY2(opened.error().message.contains(words), qPrintable(opened.error().message));
    }

    void anotherProcessorIsNotWrittenTo_data()
    {
        QTest::addColumn<QByteArray>("vendor");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QByteArray>("serial");
        QTest::newRow("another serial") << QByteArray("Acme") << QByteArray("MP-1") << QByteArray("0002");
        QTest::newRow("another model") << QByteArray("Acme") << QByteArray("MP-2") << QByteArray("0001");
        QTest::newRow("another vendor") << QByteArray("Other") << QByteArray("MP-1") << QByteArray("0001");
    }
    void anotherProcessorIsNotWrittenTo()
    {
        QFETCH(QByteArray, vendor);
        QFETCH(QByteArray, model);
        QFETCH(QByteArray, serial);
        PublishedNameplate processor(m_function->mailboxPath());
        QVERIFY(processor.publish());
        processor.startHeart();
        const QList<ManagementProcessor> found = discover(scan());
        QCOMPARE(found.size(), 1);
        const auto protocol = m_driver.open(found.first());
        QVERIFY(protocol);
        const Result<ManagementProcessor> same = (*protocol)->inventory();
        QVERIFY(same);
        QCOMPARE(same->functions, found.first().functions);

        processor.stopHeart();
        processor.nameplate.vendor = wireText<32>(QString::fromLatin1(vendor));
        processor.nameplate.model = wireText<32>(QString::fromLatin1(model));
        processor.nameplate.serial = wireText<32>(QString::fromLatin1(serial));
        QVERIFY(processor.publish(2));
        const QByteArray before = contentOf(m_function->mailboxPath());
        const Result<ManagementProcessor> other = (*protocol)->inventory();
        QVERIFY(!other);
        QCOMPARE(other.error().code, Error::Code::Precondition);
        const Result<void> begun = (*protocol)->begin({}, {}, [](ProtocolPhase, quint64, quint64) { return Flow::Continue; });
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, Error::Code::Precondition);
        QVERIFY2(begun.error().message.contains(QLatin1String("instead of acme-mp-1-0001")), qPrintable(begun.error().message));
        QVERIFY(contentOf(m_function->mailboxPath()) == before);
    }

    void holdNeedsAMailbox()
    {
        const Result<std::unique_ptr<MailboxLink>> link = MailboxLink::open(m_function->path());
        QVERIFY(link);
        const Result<void> early = (*link)->lock();
        QVERIFY(!early);
        QCOMPARE(early.error().code, Error::Code::DeviceGone);
        QCOMPARE((*link)->reopen(), TransportStatus::Gone);
        PublishedNameplate processor(m_function->mailboxPath());
        processor.nameplate.mailbox.regionSize = 1 << 21;
        QVERIFY(processor.publish());
        QCOMPARE((*link)->reopen(), TransportStatus::OtherLayout);  // it fits into no memory that is there
        processor.nameplate.mailbox.regionSize = 1 << 20;
        QVERIFY(processor.publish());
        QCOMPARE((*link)->reopen(), TransportStatus::Ok);
        QVERIFY((*link)->lock());
        QVERIFY((*link)->slotCount() > 0);
    }

    void aStrangerInTheMiddleIsGone_data()
    {
        QTest::addColumn<bool>("vanishes");
        QTest::newRow("in the same memory") << false;
        QTest::newRow("after the memory was gone") << true;
    }
    void aStrangerInTheMiddleIsGone()
    {
        QFETCH(bool, vanishes);
        const QString mailbox = m_function->mailboxPath();
        PublishedNameplate processor(mailbox);
        QVERIFY(processor.publish());
        processor.startHeart();
        const QList<ManagementProcessor> found = discover(scan());
        QCOMPARE(found.size(), 1);
        processor.stopHeart();
        const Result<std::unique_ptr<MailboxLink>> link = MailboxLink::open(m_function->path(), found.first());
        QVERIFY(link && (*link)->lock());
        QCOMPARE((*link)->reopen(), TransportStatus::Ok);
        if (vanishes) {
            QVERIFY(QFile::resize(mailbox, 0));
            QCOMPARE((*link)->reopen(), TransportStatus::Gone);
            QVERIFY(!(*link)->stranger());
            QVERIFY(QFile::resize(mailbox, 1 << 20));
        }
        {
            PublishedNameplate stranger(mailbox, "0002");
            QVERIFY(stranger.publish(2));
            const QByteArray before = contentOf(mailbox);
            QCOMPARE((*link)->reopen(), TransportStatus::Gone);
            QVERIFY((*link)->stranger());
            QVERIFY((*link)->stranger()->message.contains(QLatin1String("acme-mp-1-0002 instead of acme-mp-1-0001")));
            QVERIFY(contentOf(mailbox) == before);
        }
        PublishedNameplate again(mailbox);
        QVERIFY(again.publish(3));
        QCOMPARE((*link)->reopen(), TransportStatus::Ok);
        QVERIFY(!(*link)->stranger());
        QCOMPARE((*link)->generation(), 3U);
    }
};

QTEST_GUILESS_MAIN(TestMailboxDriver)
#include "tst_mailbox_driver.moc"
