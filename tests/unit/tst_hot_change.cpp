// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel passes on what is sent to it as a uevent within a network namespace. So this program goes into one of its own, where its
// messages reach nobody else, and hides a running udev from itself. Where the system does not allow that, the rows that need it are
// skipped.
#include "core/device/hot_change.h"
#include "tests/busy_machine.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <linux/netlink.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace fwpilot;

namespace {

constexpr int newsLimit = patience;           // milliseconds; no more than that comes at all
constexpr int noNews = 3 * HotChange::pause;  // after that none comes

bool isAside = false;
bool isPrivileged = false;  ///< libudev then takes 128 MiB for messages

/// Must be called while there is one thread.
void goAside()
{
    isAside = ::unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS) == 0;
    isPrivileged = !isAside && ::unshare(CLONE_NEWNET | CLONE_NEWNS) == 0;
    isAside = isAside || isPrivileged;
    if (!isAside || !QFile::exists(QStringLiteral("/run/udev/control")))
        return;
    isAside = ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 && ::mount("tmpfs", "/run/udev", "tmpfs", 0, nullptr) == 0;
}

/// Sends uevents as the kernel would.
class Kernel {
public:
    Kernel() = default;
    ~Kernel() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Kernel)

    bool tell(const QByteArray &action, const QByteArray &subsystem = "pci") const
    {
        const QByteArray path = "/devices/pci0000:00/0000:00:1e.7";  // it need not be there
        const QByteArray text
            = action + '@' + path + '\0' + "ACTION=" + action + '\0' + "DEVPATH=" + path + '\0' + "SUBSYSTEM=" + subsystem + '\0';
        nlmsghdr header = {};
        header.nlmsg_len = static_cast<quint32>(sizeof header + static_cast<std::size_t>(text.size()));
        header.nlmsg_type = NLMSG_MIN_TYPE;
        header.nlmsg_flags = NLM_F_REQUEST;
        const QByteArray message = QByteArray(reinterpret_cast<const char *>(&header), sizeof header) + text;
        sockaddr_nl kernel = {};
        kernel.nl_family = AF_NETLINK;
        const void *const address = &kernel;
        return ::sendto(m_socket, message.constData(), static_cast<std::size_t>(message.size()), 0, static_cast<const sockaddr *>(address),
                   sizeof kernel)
            == message.size();
    }

private:
    int m_socket = ::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT);
};

MachineSource sourceAt(const QString &root)
{
    MachineSource source;
    source.sysfsRoot = root;
    return source;
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

}  // namespace

class TestHotChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newsOfTheBus_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("subsystem");
        QTest::addColumn<bool>("isNews");
        QTest::newRow("a function appears") << QByteArray("add") << QByteArray("pci") << true;
        QTest::newRow("a function disappears") << QByteArray("remove") << QByteArray("pci") << true;
        QTest::newRow("a driver takes it") << QByteArray("bind") << QByteArray("pci") << true;
        QTest::newRow("a driver lets it go") << QByteArray("unbind") << QByteArray("pci") << true;
        QTest::newRow("something else of it") << QByteArray("change") << QByteArray("pci") << false;
        QTest::newRow("another bus") << QByteArray("add") << QByteArray("usb") << false;
        QTest::newRow("a bus whose name begins alike") << QByteArray("add") << QByteArray("pci_express") << false;
    }
    void newsOfTheBus()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, subsystem);
        QFETCH(bool, isNews);
        if (!isAside)
            QSKIP("no network namespace of its own");
        const Kernel kernel;
        HotChange change;
        QSignalSpy changed(&change, &HotChange::changed);
        change.watch({});
        QVERIFY(change.isWatching());
        QVERIFY(kernel.tell(action, subsystem));
        QCOMPARE(changed.wait(isNews ? newsLimit : noNews), isNews);
        QCOMPARE(changed.count(), isNews ? 1 : 0);
    }

    void manyChangesAreOnePieceOfNews()
    {
        if (!isAside)
            QSKIP("no network namespace of its own");
        const Kernel kernel;
        HotChange change;
        QSignalSpy changed(&change, &HotChange::changed);
        change.watch({});
        for (int function = 0; function < 50; ++function)
            QVERIFY(kernel.tell(function % 2 == 0 ? "add" : "bind"));
        QVERIFY(changed.wait(newsLimit));
        QVERIFY(!changed.wait(noNews));
        QCOMPARE(changed.count(), 1);
        QVERIFY(kernel.tell("remove"));
        QVERIFY(changed.wait(newsLimit));
    }

    void whatWasLostIsNews()
    {
        if (!isAside || isPrivileged)
            QSKIP("no network namespace of its own, or too many rights in it");
        const Kernel kernel;
        HotChange change;
        QSignalSpy changed(&change, &HotChange::changed);
        change.watch({});
        QFile largestBuffer(QStringLiteral("/proc/sys/net/core/rmem_max"));
        QVERIFY(largestBuffer.open(QIODevice::ReadOnly));
        const int tooMany = largestBuffer.readAll().trimmed().toInt() / 200;  // a message takes several times that
        for (int message = 0; message < tooMany; ++message)
            kernel.tell("change");  // alone no news
        QVERIFY(changed.wait(newsLimit));
        QVERIFY(kernel.tell("add"));
        QVERIFY(changed.wait(newsLimit));
    }

    void onlyThisMachineIsWatched_data()
    {
        QTest::addColumn<MachineSource>("source");
        QTest::addColumn<bool>("watched");
        QTest::newRow("/sys") << sourceAt(QStringLiteral("/sys")) << true;
        QTest::newRow("/sys written otherwise") << sourceAt(QStringLiteral("/proc/../sys/")) << true;
        QTest::newRow("another root") << sourceAt(QDir::tempPath()) << false;
        QTest::newRow("a part of /sys") << sourceAt(QStringLiteral("/sys/bus")) << false;
        QTest::newRow("a root that is not there") << sourceAt(QStringLiteral("/nonexistent")) << false;
        QTest::newRow("no root") << sourceAt(QString()) << false;
        MachineSource dump;
        dump.pciDump = QStringLiteral("machine.txt");
        QTest::newRow("a dump") << dump << false;
    }
    void onlyThisMachineIsWatched()
    {
        QFETCH(MachineSource, source);
        QFETCH(bool, watched);
        HotChange change;
        QVERIFY(!change.isWatching());
        change.watch(source);
        QCOMPARE(change.isWatching(), watched);
        if (!isAside)
            QSKIP("no network namespace of its own");
        const Kernel kernel;
        QSignalSpy changed(&change, &HotChange::changed);
        QVERIFY(kernel.tell("add"));
        QCOMPARE(changed.wait(watched ? newsLimit : noNews), watched);
    }

    void anotherSourceEndsTheNews()
    {
        HotChange change;
        QSignalSpy changed(&change, &HotChange::changed);
        change.watch({});
        QVERIFY(change.isWatching());
        if (isAside) {
            const Kernel kernel;
            QVERIFY(kernel.tell("add"));
            QCoreApplication::processEvents();  // the news is being held back
        }
        change.watch(sourceAt(QDir::tempPath()));
        QVERIFY(!change.isWatching());
        QVERIFY(!changed.wait(noNews));
        change.watch({});
        QVERIFY(change.isWatching());
        QVERIFY(!changed.wait(noNews));
    }

    void endsInTheMiddleOfItsNews()
    {
        if (!isAside)
            QSKIP("no network namespace of its own");
        const Kernel kernel;
        auto change = std::make_unique<HotChange>();
        bool told = false;
        connect(change.get(), &HotChange::changed, this, [&] {
            change->watch(sourceAt(QDir::tempPath()));
            told = true;
        });
        change->watch({});
        QVERIFY(kernel.tell("add"));
        QTRY_VERIFY_WITH_TIMEOUT(told, newsLimit);
        change->watch({});
        QVERIFY(kernel.tell("add"));
        QCoreApplication::processEvents();
        change.reset();  // with a message taken
        change = std::make_unique<HotChange>();
        change->watch({});
        QVERIFY(kernel.tell("add"));
        change.reset();  // with one that waits
        QCoreApplication::processEvents();
    }

    void leavesNoDescriptorBehind()
    {
        HotChange first;
        first.watch({});
        first.watch(sourceAt(QDir::tempPath()));
        const qsizetype before = openDescriptors();
        for (int round = 0; round < 50; ++round) {
            HotChange change;
            change.watch({});
            QCOMPARE(openDescriptors(), before + 1);
            change.watch({});
            QCOMPARE(openDescriptors(), before + 1);
            if (round % 2 == 0)
                change.watch(sourceAt(QDir::tempPath()));
        }
        QCOMPARE(openDescriptors(), before);
    }
};

int main(int argc, char *argv[])
{
    goAside();
    QCoreApplication application(argc, argv);
    TestHotChange test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hot_change.moc"
