// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios.h"
#include "tests/unit/dmidecode_text.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace fwpilot;

namespace {

QString sharedFile(const char *folder, const QString &name)
{
    const QString shared = qEnvironmentVariable("FWPILOT_SHARED_DATA", QStringLiteral(FWPILOT_SOURCE_DIR "/../shared/data"));
    return shared + QStringLiteral("/smbios/") + QLatin1String(folder) + QLatin1Char('/') + name;
}

}  // namespace

/// SMBIOS of real machines: dumps, and texts turned back into tables.
class TestSmbiosMachines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realDumps_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("expected");  // manufacturer, product, serial, board's manufacturer and product
        const auto row
            = [](const char *name, const char *maker, const char *product, const char *serial, const char *boardMaker, const char *board) {
                  QTest::newRow(name) << QString::fromLatin1(name)
                                      << QStringList{QString::fromLatin1(maker), QString::fromLatin1(product), QString::fromLatin1(serial),
                                             QString::fromLatin1(boardMaker), QString::fromLatin1(board)};
              };
        row("Asus-UX307LA.bin", "ASUSTeK COMPUTER INC.", "UX305LA", "FCN0CJ03468352B", "ASUSTeK COMPUTER INC.", "UX305LA");
        row("GigaByte-X399.bin", "Gigabyte Technology Co., Ltd.", "X399 AORUS XTREME", "", "Gigabyte Technology Co., Ltd.",
            "X399 AORUS XTREME-CF");
        row("Lenovo-ThinkPad-T480.bin", "LENOVO", "20L8S07A14", "PC131TBF", "LENOVO", "20L8S07A14");
        row("MSI-MS-7816.bin", "MSI", "MS-7816", "", "MSI", "H87-G43 (MS-7816)");
    }
    void realDumps()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, expected);
        MachineSource source;
        source.smbiosDump = sharedFile("bin", name);
        if (!QFile::exists(source.smbiosDump))
            QSKIP("FWPILOT_SHARED_DATA with smbios/bin is not there");
        const auto facts = readSmbios(source);
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().message));
        QCOMPARE(
            (QStringList{facts->manufacturer, facts->product, facts->serial, facts->boardManufacturer, facts->boardProduct}), expected);
        QCOMPARE(facts->depth, SmbiosFacts::Depth::Tables);
        QVERIFY(facts->ipmi.isEmpty() && facts->hostInterfaces.isEmpty() && facts->processorFirmware.isEmpty());
        QCOMPARE(facts->notes, QStringList());
    }

    void printedMachines_data()
    {
        QTest::addColumn<QStringList>("names");  // manufacturer, product, the processor's firmware
        QTest::addColumn<QStringList>("interfaces");
        const auto row
            = [](const char *name, const QStringList &names, const QStringList &interfaces) { QTest::newRow(name) << names << interfaces; };
        const auto names = [](const char *maker, const char *product, const char *firmware = "") {
            return QStringList{QString::fromLatin1(maker), QString::fromLatin1(product), QString::fromLatin1(firmware)};
        };
        const auto kcs = QStringLiteral("KCS at I/O port 0xca2, registers 1 byte apart, IPMI 2.0");
        const auto dellKcs = QStringLiteral("KCS at I/O port 0xca8, registers 4 bytes apart, interrupt 10, IPMI 2.0");
        const auto kcsHost = QStringLiteral("KCS host interface");
        const auto ami = QStringLiteral("Redfish at 169.254.0.17 port 443, through USB 046b:ffb0");
        row("asrockrack-b650d4u", names("", "B650D4U-2L2T/BCM", "5.02"), {kcs, kcsHost, ami});
        row("dell-r730", names("Dell Inc.", "PowerEdge R730"), {dellKcs, QStringLiteral("Network host interface")});
        row("dell-r740", names("Dell Inc.", "PowerEdge R740"),
            {dellKcs, QStringLiteral("Redfish at 169.254.0.1 (idrac.local) port 443, through USB 413c:a102")});
        row("desktop-nobmc-a", names("Dell Inc.", "Vostro 430"), {});
        row("gigabyte-mz31", names("GIGABYTE", "MZ31-AR0-00"), {kcs, kcsHost});
        row("hpe-cray-xd665", names("HPE", "HPE Cray SC XD665", "1.14"), {kcs, kcsHost, ami});
        row("hpe-dl380-gen10", names("HPE", "ProLiant DL380 Gen10"), {kcs});
        row("hpe-dl385-gen10plus-v2", names("HPE", "ProLiant DL385 Gen10 Plus v2"), {kcs});
        row("inspur-nf5280m6", names("Inspur", "NF5280M6"), {kcs, kcsHost, ami});
        row("intel-whitley", names("Intel Corporation", "WHITLEY"),
            {QStringLiteral("KCS at I/O port 0xca2, registers 4 bytes apart, IPMI 2.0"), kcsHost});
        row("lenovo-sr650", names("Lenovo", "ThinkSystem SR650 -[7X06CTO1WW]-"),
            {QStringLiteral("KCS at I/O port 0xcc0, registers 1 byte apart, IPMI 2.0"),
                QStringLiteral("Redfish at 169.254.95.118 (XCC-7X06-S4AEM104) port 443, through USB 04b3:4010"),
                QStringLiteral("Redfish at fe80::7ed3:aff:fe54:b426 (XCC-7X06-S4AEM104) port 443, through USB 04b3:4010")});
        row("notebook-nobmc-a", names("Hewlett-Packard", "HP 2133 (FU353EA)"), {});
        row("supermicro-1029p", names("Supermicro", "SYS-1029P-WTR"), {kcs, kcsHost});
        row("supermicro-x11dpi-n", names("Supermicro", "X11DPi-N(T)"), {kcs});
    }
    void printedMachines()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, interfaces);
        const QString path = sharedFile("text", QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".dmidecode.txt"));
        if (!QFile::exists(path))
            QSKIP("FWPILOT_SHARED_DATA with smbios/text is not there");
        const QList<PrintedStructure> printed = readPrinted(path);
        QVERIFY(printed.size() > 10);
        for (const char fill : {'\0', '\xff', '\x2a'}) {
            const SmbiosFacts facts = decodeSmbios(printedTable(printed, fill));
            QCOMPARE((QStringList{facts.manufacturer, facts.product, facts.processorFirmware}), names);
            QStringList texts;
            for (const IpmiInterface &interface : facts.ipmi)
                texts.append(ipmiText(interface));
            for (const HostInterface &interface : facts.hostInterfaces)
                texts.append(hostInterfaceText(interface));
            QCOMPARE(texts, interfaces);
        }
    }

    void printedWords_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(sharedFile("text", {}));
        for (const QString &name : folder.entryList({QStringLiteral("*.dmidecode.txt")}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        if (!folder.exists())
            QTest::newRow("no texts here") << QString();
    }
    void printedWords()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("FWPILOT_SHARED_DATA with smbios/text is not there");
        const QList<PrintedStructure> printed = readPrinted(path);
        const SmbiosFacts facts = decodeSmbios(printedTable(printed, '\0'));
        qsizetype ipmi = 0;
        qsizetype hosts = 0;
        for (const PrintedStructure &structure : printed) {
            if (structure.type == 38) {
                QVERIFY(ipmi < facts.ipmi.size());
                compareWords(structure, facts.ipmi.at(ipmi++));
            } else if (structure.type == 42 && !structure.hostInterfaceType().isEmpty()) {
                QVERIFY(hosts < facts.hostInterfaces.size());
                compareWords(structure, facts.hostInterfaces.at(hosts++));
            }
        }
        QCOMPARE(ipmi, facts.ipmi.size());
        QCOMPARE(hosts, facts.hostInterfaces.size());
    }

private:
    static void compareWords(const PrintedStructure &structure, const IpmiInterface &interface)
    {
        const QString word = ipmiText(interface).section(QLatin1Char(' '), 0, 0);
        QCOMPARE(word, structure.value("Interface Type").section(QLatin1Char(' '), 0, 0));
        QCOMPARE(interface.specification, structure.value("Specification Version"));
        QCOMPARE(quint64(interface.slaveAddress >> 1), structure.number("I2C Slave Address"));
        QCOMPARE(QString::asprintf("0x%016llX (%s)", interface.baseAddress, interface.inPortSpace ? "I/O" : "Memory-mapped"),
            structure.value("Base Address"));
        const QMap<int, QString> spacings = {{1, QStringLiteral("Successive Byte Boundaries")}, {4, QStringLiteral("32-bit Boundaries")},
            {16, QStringLiteral("16-byte Boundaries")}};
        QCOMPARE(spacings.value(interface.registerSpacing), structure.value("Register Spacing"));
        QCOMPARE(quint64(interface.interrupt.value_or(0)), structure.number("Interrupt Number"));
    }

    static void compareWords(const PrintedStructure &structure, const HostInterface &interface)
    {
        const bool isNetwork = structure.hostInterfaceType() == QStringLiteral("Network");
        QCOMPARE(interface.kind == HostInterface::Kind::Network, isNetwork);
        QCOMPARE(interface.kind == HostInterface::Kind::Kcs, structure.hostInterfaceType().startsWith(QStringLiteral("KCS")));
        QCOMPARE(interface.redfish, structure.value("Protocol ID").contains(QStringLiteral("Redfish")));
        const auto either = [&structure](const char *version4, const char *version6) {
            return structure.value(version4).isEmpty() ? structure.value(version6) : structure.value(version4);
        };
        QCOMPARE(interface.hostAddress, either("IPv4 Address", "IPv6 Address"));
        QCOMPARE(interface.serviceAddress, either("IPv4 Redfish Service Address", "IPv6 Redfish Service Address"));
        QCOMPARE(quint64(interface.servicePort), structure.number("Redfish Service Port"));
        QCOMPARE(interface.serviceName, structure.value("Redfish Service Hostname"));
        if (interface.redfish)
            QCOMPARE(interface.device, QString::asprintf("USB %04llx:%04llx", structure.number("idVendor"), structure.number("idProduct")));
    }
};

QTEST_APPLESS_MAIN(TestSmbiosMachines)
#include "tst_smbios_machines.moc"
