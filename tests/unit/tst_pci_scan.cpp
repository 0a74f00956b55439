// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/pci_scan.h"
#include "core/simulator/function_attributes.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace fwpilot;

namespace {

QString sharedDumps()
{
    const QString shared = qEnvironmentVariable("FWPILOT_SHARED_DATA");
    return shared.isEmpty() ? QString() : shared + QStringLiteral("/pci");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// As `lspci -Dn` prints a function.
QString lspciLine(const PciFunction &function)
{
    QString line
        = QString::asprintf("%s %04x: %04x:%04x", qPrintable(function.address), function.classCode >> 8, function.vendor, function.device);
    if (function.revision != 0)
        line += QString::asprintf(" (rev %02x)", function.revision);
    return line;
}

// The header of a mailbox function, as lspci -x writes it; the base addresses are those of a 64-bit BAR 2.
const QByteArray mailboxBytes = "00: f4 1a 10 11 02 00 00 00 01 00 00 05 00 00 00 00\n"
                                "10: 00 10 b0 fe 00 00 00 00 0c 00 00 00 e0 00 00 00\n"
                                "20: 01 c0 00 00 00 00 00 00 00 00 00 00 f4 1a 00 11\n"
                                "30: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00\n";

}  // namespace

class TestPciScan : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString devices() const { return m_folder.filePath(QStringLiteral("sys/bus/pci/devices")); }
    MachineSource tree() const { return {m_folder.filePath(QStringLiteral("sys")), QString()}; }
    void addFunction(const QString &address, const QString &folder = {})
    {
        const QString path = folder.isEmpty() ? devices() + QLatin1Char('/') + address : folder;
        QVERIFY(QDir().mkpath(path));
        QVERIFY(writeFunctionAttributes(path, address, 1024 * 1024));
    }
    Result<QList<PciFunction>> scanText(const QByteArray &dump)
    {
        const QString path = m_folder.filePath(QStringLiteral("dump"));
        write(path, dump);
        return scanPci({QStringLiteral("/sys"), path});
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_folder.filePath(QStringLiteral("sys"))).removeRecursively();
        QVERIFY(QDir().mkpath(devices()));
    }

    void realDumpsReadAsLspciReadsThem_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(sharedDumps());
        for (const QString &file : sharedDumps().isEmpty() ? QStringList() : folder.entryList({QStringLiteral("*.lspci")}))
            QTest::newRow(qPrintable(file)) << file;
        if (!QDir(sharedDumps() + QStringLiteral("/expected")).exists() || sharedDumps().isEmpty())
            QTest::newRow("no dumps here") << QString();
    }
    void realDumpsReadAsLspciReadsThem()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            QSKIP("FWPILOT_SHARED_DATA with pci/*.lspci is not there");
        QFile file(sharedDumps() + QStringLiteral("/expected/") + name + QStringLiteral("-Dn.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList expected = QString::fromLatin1(file.readAll()).trimmed().split(QLatin1Char('\n'));
        const auto functions = scanPci({QStringLiteral("/sys"), sharedDumps() + QLatin1Char('/') + name});
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QStringList lines;
        for (const PciFunction &function : *functions) {
            lines.append(lspciLine(function));
            QVERIFY(function.path.isEmpty() && function.kernelDriver.isEmpty());
        }
        QCOMPARE(lines, expected);
    }

    void dumpGivesEveryField()
    {
        const auto functions = scanText("10000:00:05.0 text is ignored\r\n" + mailboxBytes + "\n00:1f.7 \n" + mailboxBytes);
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QCOMPARE(functions->size(), 2);
        QCOMPARE(functions->at(0).address, QStringLiteral("0000:00:1f.7"));
        const PciFunction &function = functions->at(1);
        QCOMPARE(function.address, QStringLiteral("10000:00:05.0"));
        QCOMPARE(function.vendor, quint16(0x1af4));
        QCOMPARE(function.device, quint16(0x1110));
        QCOMPARE(function.subsystemVendor, quint16(0x1af4));
        QCOMPARE(function.subsystemDevice, quint16(0x1100));
        QCOMPARE(function.classCode, quint32(0x050000));
        QCOMPARE(function.revision, quint8(1));
        QVERIFY(function.memoryDecoding);
        QCOMPARE(function.baseAddresses, (std::array<quint64, 6>{0xfeb01000, 0, 0xe000000000, 0, 0xc000, 0}));
        QCOMPARE(function.inPortSpace, (std::array<bool, 6>{false, false, false, false, true, false}));
        QCOMPARE(function.className, QStringLiteral("RAM memory"));
        QVERIFY(!function.subsystemName.isEmpty());
        QCOMPARE(function.vendorName, QStringLiteral("Red Hat, Inc."));
        QCOMPARE(function.deviceName, QStringLiteral("Inter-VM shared memory"));
    }

    void memoryDecodingIsReadFromTheCommandRegister()
    {
        QByteArray off = mailboxBytes;
        off.replace("10 11 02 00", "10 11 05 00");
        const auto functions = scanText("00:05.0 \n" + off);
        QVERIFY(functions);
        QVERIFY(!functions->at(0).memoryDecoding);
    }

    void damagedDumpsAreErrorsWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("dump");
        QTest::addColumn<QString>("said");
        const QByteArray good = "00:05.0 x\n" + mailboxBytes;
        QTest::newRow("empty") << QByteArray() << QStringLiteral("no configuration");
        QTest::newRow("garbage") << QByteArray("\x7f"
                                               "ELF\x01\nhello\n")
                                 << QStringLiteral("no configuration");
        QTest::newRow("names only") << QByteArray("00:00.0 Host bridge: Intel\n00:01.0 VGA\n") << QStringLiteral("no configuration");
        QTest::newRow("ids cut off") << QByteArray("00:00.0 x\n00: f4 1a 10\n") << QStringLiteral("no configuration");
        QTest::newRow("line too long") << good + "\n" + QByteArray(254, 'x') + "\n" << QStringLiteral("line 7 ");
        QTest::newRow("first line too long") << QByteArray(100000, 'x') + "\n" << QStringLiteral("line 1 ");
        QTest::newRow("last byte cut off") << good + "40: 00 0" << QStringLiteral("line 6 ");
        QTest::newRow("not a byte") << good + "40: 0x\n" << QStringLiteral("line 6 ");
        QTest::newRow("three digits") << good + "40: 000\n" << QStringLiteral("line 6 ");
        QTest::newRow("two blanks") << good + "40: 00  00\n" << QStringLiteral("line 6 ");
        QTest::newRow("beyond the end") << good + "1000: 00\n" << QStringLiteral("line 6 ");
        QTest::newRow("over the end") << good + "fff: 00 00\n" << QStringLiteral("line 6 ");
        QTest::newRow("far beyond the end") << good + "7fffffff: 00\n" << QStringLiteral("line 6 ");
        QTest::newRow("before the beginning") << good + "ffffffff: 00\n" << QStringLiteral("line 6 ");
        QTest::newRow("far before the beginning") << good + "80000000: 00\n" << QStringLiteral("line 6 ");
        QTest::newRow("quoted") << good + "\n> 00:06.0 VGA\n> " + mailboxBytes << QStringLiteral("line 7 ");
        QTest::newRow("indented bytes") << good + "\n00:06.0 VGA\n\t" + mailboxBytes << QStringLiteral("line 8 ");
        QTest::newRow("one place, two functions") << good + "\n00:05.0 VGA\n" + QByteArray(mailboxBytes).replace("f4 1a 10 11", "03 1a 00 20")
                                                  << QStringLiteral("0000:00:05.0 is there twice");
        QTest::newRow("zero byte") << good + QByteArray("40\0: 00\n", 8) << QStringLiteral("line 6 ");
    }
    void damagedDumpsAreErrorsWithTheirLine()
    {
        QFETCH(QByteArray, dump);
        QFETCH(QString, said);
        const auto functions = scanText(dump);
        QVERIFY(!functions);
        QCOMPARE(functions.error().code, Error::Code::Malformed);
        QVERIFY2(functions.error().message.contains(said), qPrintable(functions.error().message));
    }

    void oddButSoundDumpsAreRead_data()
    {
        QTest::addColumn<QByteArray>("dump");
        QTest::newRow("longest line") << "00:05.0 " + QByteArray(245, 'x') + "\n" + mailboxBytes;
        QTest::newRow("text between") << "00:05.0 x\n\tControl: I/O+\n" + mailboxBytes + "\tRegion: 1\n";
        QTest::newRow("bytes without a function") << "ffffffff: 00\n\n00:05.0 x\n" + mailboxBytes;
        QTest::newRow("extended space") << "00:05.0 x\n" + mailboxBytes + "100: 00 11\nff0: 22\n";
        QTest::newRow("blank at the end of a line") << "00:05.0 x\n" + mailboxBytes + "40: 00 11 \n";
        QTest::newRow("header cut off after the ids") << QByteArray("00:05.0 x\n00: f4 1a 10 11\n");
        QTest::newRow("one function without registers") << "00:04.0 x\n\n00:05.0 x\n" + mailboxBytes;
        QTest::newRow("last line without its end") << "00:05.0 x\n" + mailboxBytes + "40: 00";
        QTest::newRow("offset alone") << "00:05.0 x\n" + mailboxBytes + "ffffffff: \n";
    }
    void oddButSoundDumpsAreRead()
    {
        QFETCH(QByteArray, dump);
        const auto functions = scanText(dump);
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QCOMPARE(functions->size(), 1);
        QCOMPARE(functions->at(0).device, quint16(0x1110));
    }

    void treeGivesEveryField()
    {
        addFunction(QStringLiteral("0000:00:05.0"));
        const QString driver = m_folder.filePath(QStringLiteral("sys/bus/pci/drivers/some-driver"));
        QVERIFY(QDir().mkpath(driver));
        QVERIFY(QFile::link(driver, devices() + QStringLiteral("/0000:00:05.0/driver")));
        const auto functions = scanPci(tree());
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QCOMPARE(functions->size(), 1);
        const PciFunction &function = functions->at(0);
        QCOMPARE(function.address, QStringLiteral("0000:00:05.0"));
        QCOMPARE(lspciLine(function), QStringLiteral("0000:00:05.0 0500: 1af4:1110 (rev 01)"));
        QCOMPARE(function.subsystemVendor, quint16(0x1af4));
        QCOMPARE(function.subsystemDevice, quint16(0x1100));
        QVERIFY(function.memoryDecoding);
        QCOMPARE(function.sizes, (std::array<quint64, 6>{256, 0, 1024 * 1024, 0, 0, 0}));
        QVERIFY(function.baseAddresses[2] != 0 && function.baseAddresses[2] % 0x100000000 == 0);
        QCOMPARE(function.kernelDriver, QStringLiteral("some-driver"));
        QCOMPARE(function.path, devices() + QStringLiteral("/0000:00:05.0"));
        QVERIFY(function.parentBridge.isEmpty());
    }

    void domainsOfAnyLengthAreSortedByNumber()
    {
        for (const char *address : {"10000:e1:00.0", "0000:00:02.0", "ffff:00:00.0", "0000:00:01.1"})
            addFunction(QString::fromLatin1(address));
        const auto functions = scanPci(tree());
        QVERIFY(functions);
        QStringList addresses;
        for (const PciFunction &function : *functions)
            addresses.append(function.address);
        QCOMPARE(addresses.join(QLatin1Char(' ')), QStringLiteral("0000:00:01.1 0000:00:02.0 ffff:00:00.0 10000:e1:00.0"));
        QVERIFY(QFileInfo(functions->at(3).path).isDir());
    }

    void bridgeAboveIsToldBySysfs()
    {
        const QString bridge = m_folder.filePath(QStringLiteral("sys/devices/pci0000:00/0000:00:01.0"));
        addFunction(QStringLiteral("0000:00:01.0"), bridge);
        addFunction(QStringLiteral("0000:01:00.0"), bridge + QStringLiteral("/0000:01:00.0"));
        QVERIFY(QFile::link(bridge, devices() + QStringLiteral("/0000:00:01.0")));
        QVERIFY(QFile::link(bridge + QStringLiteral("/0000:01:00.0"), devices() + QStringLiteral("/0000:01:00.0")));
        const auto functions = scanPci(tree());
        QVERIFY(functions);
        QCOMPARE(functions->size(), 2);
        QCOMPARE(functions->at(0).parentBridge, QString());
        QCOMPARE(functions->at(1).parentBridge, QStringLiteral("0000:00:01.0"));
    }

    void bridgeAboveIsToldByItsRegisters_data()
    {
        QTest::addColumn<QByteArray>("bridge");  // its bytes 10 to 1f: the buses are 18 (its own), 19 (below), 1a (last below)
        QTest::addColumn<QString>("above");
        QTest::newRow("its bus") << QByteArray("00 00 00 00 00 00 00 00 04 05 05 00") << QStringLiteral("0000:04:00.0");
        QTest::newRow("another bus") << QByteArray("00 00 00 00 00 00 00 00 04 06 06 00") << QString();
        QTest::newRow("numbers never set") << QByteArray("00 00 00 00 00 00 00 00 00 00 00 00") << QString();
    }
    void bridgeAboveIsToldByItsRegisters()
    {
        QFETCH(QByteArray, bridge);
        QFETCH(QString, above);
        const auto functions = scanText("04:00.0 x\n00: 03 1a 50 11 07 00 10 00 04 00 04 06 00 00 01 00\n10: " + bridge + " 00 00 00 00\n\n05:00.0 x\n" + mailboxBytes
            + "\n0001:05:00.0 x\n" + mailboxBytes);
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QCOMPARE(functions->size(), 3);
        QCOMPARE(functions->at(0).parentBridge, QString());
        QCOMPARE(functions->at(1).parentBridge, above);
        QCOMPARE(functions->at(2).parentBridge, QString());  // another domain
    }

    void configurationThatCannotBeReadIsNotFatal()
    {
        addFunction(QStringLiteral("0000:00:05.0"));
        QVERIFY(QFile::remove(devices() + QStringLiteral("/0000:00:05.0/config")));
        const auto functions = scanPci(tree());
        QVERIFY(functions);
        QCOMPARE(functions->at(0).device, quint16(0x1110));
        QVERIFY(!functions->at(0).memoryDecoding);
    }

    void functionThatVanishesIsScannedAgain()
    {
        addFunction(QStringLiteral("0000:00:05.0"));
        addFunction(QStringLiteral("0000:00:06.0"));
        const QString folder = devices() + QStringLiteral("/0000:00:06.0");
        const QByteArray vendor = QFile::encodeName(folder + QStringLiteral("/vendor"));
        QVERIFY(QFile::remove(folder + QStringLiteral("/vendor")));
        QCOMPARE(::mkfifo(vendor.constData(), 0600), 0);
        std::thread vanishing([&] {
            const int pipe = ::open(vendor.constData(), O_WRONLY | O_CLOEXEC);  // until the scan is in the middle of the function
            QDir(folder).removeRecursively();
            if (::write(pipe, "0x1af4\n", 7) == 7)
                ::close(pipe);
        });
        const auto functions = scanPci(tree());
        vanishing.join();
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QCOMPARE(functions->size(), 1);
        QCOMPARE(functions->at(0).address, QStringLiteral("0000:00:05.0"));
    }

    void whatCannotBeReadCostsNoOther_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("missing");  // of that entry; all of it when empty
        QTest::addColumn<bool>("told");
        QTest::newRow("attribute missing") << QStringLiteral("0000:00:04.0") << QStringLiteral("device") << true;
        QTest::newRow("no resources") << QStringLiteral("0000:00:04.0") << QStringLiteral("resource") << true;
        QTest::newRow("no address") << QStringLiteral("stranger") << QString() << true;
        QTest::newRow("gone: a link to nothing") << QStringLiteral("0000:00:04.0") << QString() << false;
    }
    void whatCannotBeReadCostsNoOther()
    {
        QFETCH(QString, entry);
        QFETCH(QString, missing);
        QFETCH(bool, told);
        addFunction(QStringLiteral("0000:00:05.0"));
        if (!missing.isEmpty()) {
            addFunction(entry);
            QVERIFY(QFile::remove(devices() + QLatin1Char('/') + entry + QLatin1Char('/') + missing));
        } else if (told) {
            QVERIFY(QDir().mkpath(devices() + QLatin1Char('/') + entry));
        } else {
            QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("nothing")), devices() + QLatin1Char('/') + entry));
        }
        QList<Error> warnings;
        const auto functions = scanPci(tree(), &warnings);
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QCOMPARE(functions->size(), 1);
        QCOMPARE(functions->first().address, QStringLiteral("0000:00:05.0"));
        QCOMPARE(functions->first().path, devices() + QStringLiteral("/0000:00:05.0"));
        QVERIFY(!functions->first().deviceName.isEmpty());
        QCOMPARE(warnings.size(), told ? 1 : 0);
        QVERIFY(!told || warnings.first().message.contains(entry));
    }

    void whatADumpLacksIsTold_data()
    {
        QTest::addColumn<QByteArray>("dump");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("warning");
        const QByteArray good = "00:05.0 x\n" + mailboxBytes + "\n";
        QTest::newRow("no bytes") << good + "00:06.0 VGA\n" << 1 << QStringLiteral("0000:00:06.0 is left out");
        QTest::newRow("two rows of four") << good + "00:06.0 VGA\n" + mailboxBytes.left(mailboxBytes.size() / 2) << 2
                                          << QStringLiteral("0000:00:06.0 is there only in part");
        QTest::newRow("names first, then bytes") << "00:05.0 x\n\n" + good << 1 << QString();
        QTest::newRow("the same twice") << good + good << 1 << QString();
    }
    void whatADumpLacksIsTold()
    {
        QFETCH(QByteArray, dump);
        QFETCH(int, count);
        QFETCH(QString, warning);
        write(m_folder.filePath(QStringLiteral("dump")), dump);
        QList<Error> warnings;
        const auto functions = scanPci({QStringLiteral("/sys"), m_folder.filePath(QStringLiteral("dump"))}, &warnings);
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        QCOMPARE(functions->size(), count);
        QCOMPARE(warnings.size(), warning.isEmpty() ? 0 : 1);
        QVERIFY(warning.isEmpty() || warnings.first().message.contains(warning));
    }

    void absentSources()
    {
        const auto noTree = scanPci({m_folder.filePath(QStringLiteral("absent")), QString()});
        QVERIFY(!noTree);
        QCOMPARE(noTree.error().code, Error::Code::NotFound);
        const auto noDump = scanPci({QStringLiteral("/sys"), m_folder.filePath(QStringLiteral("absent"))});
        QVERIFY(!noDump);
        QCOMPARE(noDump.error().code, Error::Code::NotFound);
        QVERIFY(QDir(devices()).removeRecursively());
        const auto noBus = scanPci(tree());
        QVERIFY(noBus);
        QVERIFY(noBus->isEmpty());
    }

    void thisMachineIsRead()
    {
        const auto functions = scanPci({});
        QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
        const QDir real(QStringLiteral("/sys/bus/pci/devices"));
        QCOMPARE(functions->size(), real.entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size());
        for (const PciFunction &function : *functions)
            QVERIFY2(QFileInfo(function.path).isDir(), qPrintable(function.path));
    }
};

QTEST_GUILESS_MAIN(TestPciScan)
#include "tst_pci_scan.moc"
