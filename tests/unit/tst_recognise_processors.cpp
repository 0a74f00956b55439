// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/told_processors.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace fwpilot;

class TestRecogniseProcessors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dumps_data();
    void dumps();
    void fixtures_data();
    void fixtures();
    void machines_data();
    void machines();
};

void TestRecogniseProcessors::dumps_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *expected) { QTest::newRow(name) << QString::fromUtf8(expected); };
    row("checkbox-dell-idrac", "0000:0b:00.0 probably Dell iDRAC 7 or 8");
    row("checkbox-dell-optiplex9020aio", "none");
    row("checkbox-hp-400-g2", "none");
    row("checkbox-hp-elitebook-835-13-inch-g10", "none");
    row("checkbox-nvidia-dgx-station", "none");
    row("checkbox-nvidia-dgxa100", "0000:63:00.0 probably BMC (ASPEED)");
    row("checkbox-qemu-kvm", "none");
    row("checkbox-rndis", "0000:14:00.0 probably Lenovo IMM2");
    row("checkbox-virt-cdrom", "0000:1d:00.0 probably BMC (ASPEED)");
    row("hpe-dl380-gen10-ilo5-partial", "0000:01:00.0 HPE iLO 5");
    row("hwloc-aspeed-ast2300-xeon-e5-xeonphi", "0000:05:00.0 probably Dell BMC (ASPEED)");
    row("hwloc-g200e-pilot-xeonphi-olddriver", "0000:05:00.0 probably Intel BMC (ServerEngines Pilot)");
    row("hwloc-nec-sx-aurora", "none");
    row("hwloc-pci-conflicts", "none");
    row("mail-ast2500-loongson-behind-bridge", "0000:05:00.0 probably BMC (ASPEED AST2500)");
    row("mail-dell-r710-g200ew-wpcm450", "0000:0a:03.0 probably Dell iDRAC 6");
    row("pciutils-cap-dvsec-cxl", "none");
    row("pciutils-tree-asus-p6t6", "none");
    row("pciutils-tree-fsl-p2020", "none");
    row("pciutils-tree-fujitsu-p8010", "none");
    row("supermicro-m11sdv-ast2500", "0000:03:00.0 probably BMC (ASPEED AST2500)");
}

void TestRecogniseProcessors::dumps()
{
    QFETCH(QString, expected);
    const QString shared = qEnvironmentVariable("FWPILOT_SHARED_DATA", QStringLiteral(FWPILOT_SOURCE_DIR "/../shared/data"));
    const QString path = QStringLiteral("%1/pci/%2.lspci").arg(shared, QLatin1String(QTest::currentDataTag()));
    if (!QFileInfo::exists(path))
        QSKIP("the shared data is not here");
    const auto functions = scanPci({.pciDump = path});
    QVERIFY2(functions, functions ? "" : qPrintable(functions.error().message));
    QCOMPARE(told(recogniseProcessors(*functions, {}, shipped())), expected);
}

void TestRecogniseProcessors::fixtures_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QList<PciFunction>>("functions");
    const auto row = [](const char *name, const char *expected, const char *functions) {
        QTest::newRow(name) << QString::fromUtf8(expected) << functionsOf(functions);
    };
    row("iLO 1", "0000:01:02.0 HP iLO", "0000:01:02.0 0880 0e11:b203 0e11:b206 01\n0000:01:02.2 0880 0e11:b204 0e11:b206 01");
    row("iLO 2", "0000:01:04.0 HP iLO 2",
        "0000:01:03.0 0300 1002:515e 103c:31fb 02\n0000:01:04.0 0880 0e11:b203 103c:3305 03\n0000:01:04.2 0880 0e11:b204 103c:3305 03\n"
        "0000:01:04.4 0c03 103c:3300 103c:3305\n0000:01:04.6 0c0701 103c:3302 103c:3305");
    row("iLO 3", "0000:01:00.0 HP iLO 3",
        "0000:01:00.0 0880 103c:3306 103c:330e 04\n0000:01:00.2 0880 103c:3307 103c:330e 04\n0000:01:00.4 0c03 103c:3300 103c:330e 01");
    row("iLO 4", "0000:01:00.0 HP iLO 4",
        "0000:01:00.0 0880 103c:3306 103c:3381 06\n0000:01:00.1 0300 102b:0533 103c:3381 01\n0000:01:00.2 0880 103c:3307 103c:3381 06");
    row("iLO 4 by revision", "0000:01:00.0 HP iLO 4", "0000:01:00.0 0880 103c:3306 - 05\n0000:01:00.2 0880 103c:3307 - 05");
    row("iLO 5", "0000:01:00.0 HPE iLO 5",
        "0000:01:00.0 0880 103c:3306 1590:00e4 07\n0000:01:00.1 0300 102b:0538 1590:00e4 02\n0000:01:00.2 0880 103c:3307 1590:00e4 07\n"
        "0000:01:00.4 0c03 103c:22f6 1590:00e4");
    row("iLO of a later revision", "0000:01:00.0 HPE iLO 5 or later",
        "0000:01:00.0 0880 103c:3306 1590:00e4 09\n0000:01:00.1 0300 102b:0538 1590:00e4 02\n0000:01:00.2 0880 103c:3307 1590:00e4 09");
    row("iLO 6 or 7", "0000:01:00.0 HPE iLO 6 or 7",
        "0000:01:00.0 0880 103c:3306 1590:00e4 07\n0000:01:00.1 0300 102b:053a 1590:00e4\n0000:01:00.2 0880 103c:3307 1590:00e4 07");
    row("iLO with a strange subsystem", "0000:01:00.2 HPE iLO", "0000:01:00.2 0880 103c:3307 1234:5678 01");
    row("auxiliary iLO", "0000:01:00.2 HPE auxiliary iLO", "0000:01:00.2 0880 103c:3307 103c:1979 03");
    row("iLO's display alone", "0000:01:00.1 probably HP iLO 4", "0000:01:00.1 0300 102b:0533 103c:3381");
    row("iLO's USB alone", "0000:01:00.4 probably HPE iLO", "0000:01:00.4 0c03 103c:3300 103c:3381");
    row("Smart Array", "none", "0000:05:00.0 0104 103c:3230 103c:3234 04\n0000:06:00.0 0104 103c:323b 103c:3355 01");

    row("iDRAC 6", "0000:0a:03.0 probably Dell iDRAC 6", "0000:0a:03.0 0300 102b:0532 1028:0236 0a");
    row("iDRAC of an unknown subsystem", "0000:0a:03.0 probably Dell iDRAC", "0000:0a:03.0 0300 102b:0532 1028:04aa 0a");
    row("iDRAC 7 or 8 behind a Renesas switch", "0000:0a:00.0 probably Dell iDRAC 7 or 8",
        "0000:06:00.0 0604 1912:001d - 00 0000:00:1c.7\n0000:07:00.0 0604 1912:001d - 00 0000:06:00.0\n"
        "0000:07:01.0 0604 1912:001d - 00 0000:06:00.0\n0000:08:00.0 0604 1912:001a - 00 0000:07:00.0\n"
        "0000:0a:00.0 0300 102b:0534 1028:0600 01 0000:08:00.0");
    row("iDRAC 9", "0000:03:00.0 probably Dell iDRAC 9 or later", "0000:03:00.0 0300 102b:0536 1028:07d1 04");
    row("DRAC 4", "0000:0c:01.0 Dell DRAC 4", "0000:0c:01.0 ff00 1028:0011\n0000:0c:01.1 0700 1028:0012\n0000:0c:01.2 0c0700 1028:0014");
    row("PERC", "none", "0000:02:0e.0 0104 1028:0013 1028:016d\n0000:02:0f.0 0104 1028:0015 1028:1f01");

    row("AST2400", "0000:07:00.0 probably BMC (ASPEED AST2400)",
        "0000:06:00.0 0604 1a03:1150 - 03 0000:00:1c.6\n0000:07:00.0 0300 1a03:2000 1a03:2000 30 0000:06:00.0");
    row("AST2500 of Supermicro", "0000:04:00.0 probably Supermicro BMC (ASPEED AST2500)",
        "0000:03:00.0 0604 1a03:1150 - 04\n0000:04:00.0 0300 1a03:2000 15d9:1b05 41 0000:03:00.0");
    row("AST2600 with its device function", "0000:c5:00.0 BMC (ASPEED AST2600)",
        "0000:c4:00.0 0604 1a03:1150 - 06\n0000:c5:00.0 0300 1a03:2000 1a03:2000 52 0000:c4:00.0\n"
        "0000:c5:01.0 ff00 1a03:2402 1a03:2402 01 0000:c4:00.0");
    row("AST2500, and nobody tells what is above it", "0000:04:00.0 probably BMC (ASPEED AST2500)",
        "0000:03:00.0 0604 1a03:1150 - 04\n0000:04:00.0 0300 1a03:2000 - 41");
    row("a bridge of its own elsewhere", "0000:03:00.0 probably BMC (ASPEED)\n0000:05:00.0 probably BMC (ASPEED AST2500)",
        "0000:03:00.0 0604 1a03:1150 - 04\n0000:05:00.0 0300 1a03:2000 - 41");
    row("AST2600 without its bridge", "0000:02:00.0 probably BMC (ASPEED AST2600)", "0000:02:00.0 0300 1a03:2000 - 51");
    row("a later ASPEED", "0000:02:00.0 probably BMC (ASPEED)", "0000:02:00.0 0300 1a03:2000 - 60");
    row("AST2050", "0000:01:01.0 probably BMC (ASPEED)", "0000:01:01.0 0300 1a03:2000 1a03:2000 10");
    row("AST1150 alone", "0000:06:00.0 probably BMC (ASPEED)", "0000:06:00.0 0604 1a03:1150 - 04");
    row("POWER", "0021:0d:00.0 probably BMC (ASPEED AST2500)",
        "0000:00:00.0 0604 1014:03dc\n0021:0c:00.0 0604 1a03:1150 - 04 0021:00:00.0\n0021:0d:00.0 0300 1a03:2000 1a03:2000 41 "
        "0021:0c:00.0");
    row("ARM", "000d:02:00.0 probably BMC (ASPEED AST2600)",
        "000d:00:01.0 0604 1def:e101\n000d:01:00.0 0604 1a03:1150 - 06 000d:00:01.0\n000d:02:00.0 0300 1a03:2000 1a03:2000 52 "
        "000d:01:00.0");
    row("two domains of five digits", "10000:04:00.0 probably BMC (ASPEED AST2500)\n10001:04:00.0 probably BMC (ASPEED AST2500)",
        "10000:03:00.0 0604 1a03:1150 - 04\n10000:04:00.0 0300 1a03:2000 - 41 10000:03:00.0\n"
        "10001:03:00.0 0604 1a03:1150 - 04\n10001:04:00.0 0300 1a03:2000 - 41 10001:03:00.0");
    row("two processors", "0000:01:00.0 HPE iLO 5\n0000:40:00.0 probably BMC (ASPEED AST2600)",
        "0000:01:00.0 0880 103c:3306 1590:00e4 07\n0000:01:00.2 0880 103c:3307 1590:00e4 07\n0000:40:00.0 0300 1a03:2000 - 50");

    row("Pilot's host interface, not Fujitsu's", "0000:03:00.1 probably BMC (Emulex Pilot)", "0000:03:00.1 ff00 19a2:0800 1137:0101");
    row("Pilot's host interface of Fujitsu", "0000:03:00.1 Fujitsu iRMC", "0000:03:00.1 ff00 19a2:0800 1734:1228");
    row("DASH function with an IPMI class", "0000:02:00.6 probably Realtek RealManage", "0000:02:00.0 0200 10ec:8168\n0000:02:00.6 0c0701 10ec:816e");
    row("iRMC S5", "0000:03:00.1 Fujitsu iRMC S5", "0000:03:00.0 0300 102b:0522 1734:11cc 42\n0000:03:00.1 ff00 1734:1228 1734:1228");
    row("iRMC", "0000:03:00.1 Fujitsu iRMC",
        "0000:02:00.0 0604 19a2:0120\n0000:03:00.0 0300 102b:0522 1734:11cc 42 0000:02:00.0\n"
        "0000:03:00.1 ff00 19a2:0800 1734:1228 00 0000:02:00.0");
    row("iBMC", "0000:07:00.0 probably Huawei iBMC", "0000:07:00.0 0300 19e5:1711 19e5:0101 01");
    row("RSA", "0000:02:06.0 IBM Remote Supervisor Adapter", "0000:02:06.0 0880 1014:010f 1014:0206");
    row("IMM", "0000:06:00.0 probably IBM Integrated Management Module", "0000:06:00.0 0300 102b:0530 1014:0369");
    row("Pilot behind its bridge", "0000:04:00.0 probably BMC (ServerEngines Pilot)",
        "0000:03:00.0 0604 19a2:0120\n0000:04:00.0 0300 102b:0522 17aa:7a11 05 0000:03:00.0");
    row("CIMC", "0000:09:00.0 probably Cisco Integrated Management Controller", "0000:09:00.0 0300 102b:0522 1137:0101 02");
    row("ILOM", "0000:09:00.0 probably Oracle ILOM", "0000:09:00.0 0300 1a03:2000 108e:4852 10");
    row("WPCM450 of Supermicro", "0000:06:03.0 probably Supermicro BMC (Nuvoton WPCM450)", "0000:06:03.0 0300 102b:0532 15d9:0605 0a");

    row("generic KCS", "0000:02:00.3 IPMI management controller", "0000:02:00.3 0c0701 abcd:0001");
    row("generic SMIC", "0000:02:00.3 IPMI management controller", "0000:02:00.3 0c0700 abcd:0001");
    row("QEMU's IPMI", "0000:00:04.0 QEMU IPMI controller", "0000:00:01.0 0300 1234:1111\n0000:00:04.0 0c0701 1234:1112 1af4:1100");
    row("mailbox", "0000:00:05.0 Firmware Pilot mailbox", "0000:00:05.0 0500 1af4:1110 1af4:1100 01");
    row("Realtek DASH", "0000:03:00.0 probably Realtek RealManage",
        "0000:03:00.0 ff00 10ec:816e 103c:8184 0e\n0000:03:00.1 0200 10ec:8168 103c:8184 15\n0000:03:00.2 0700 10ec:816a 103c:8184 0e\n"
        "0000:03:00.3 0c0701 10ec:816c 103c:8184 0e\n0000:03:00.4 0c0320 10ec:816d 103c:8184 0e");
    row("Realtek's IPMI function alone", "none", "0000:03:00.3 0c0701 10ec:816c 103c:8184 0e");
    row("Intel ME laptop", "none", "0000:00:02.0 0300 8086:5917\n0000:00:16.0 0780 8086:9d3a\n0000:00:16.3 0700 8086:9d3d");
    row("Intel AMT in a network card", "none", "0000:02:00.0 0200 8086:108c\n0000:02:00.3 0700 8086:108f\n0000:02:00.4 0c0701 8086:108e");
    row("AMD PSP laptop", "none", "0000:05:00.0 0300 1002:1638\n0000:05:00.2 1080 1022:15df");
    row("Matrox G450", "none", "0000:01:00.0 0300 102b:0525 102b:0641 85\n0000:02:00.0 0300 102b:0521");
    row("Emulex Fibre Channel", "none", "0000:04:00.0 0c04 10df:f100 10df:f100 03\n0000:04:00.1 0200 19a2:0710 10df:e722 03");
    row("Renesas switch alone", "none", "0000:11:00.0 0604 1912:001d");
    row("displays without a BMC", "none", "0000:01:00.0 0300 10de:1b80\n0000:02:00.0 0300 1002:515e\n0000:03:00.0 0300 8086:0162");
    row("nothing", "none", "");
}

void TestRecogniseProcessors::fixtures()
{
    QFETCH(QString, expected);
    QFETCH(QList<PciFunction>, functions);
    const QList<RecognisedProcessor> processors = recogniseProcessors(functions, {}, shipped());
    QCOMPARE(told(processors), expected);
    for (const RecognisedProcessor &processor : processors) {
        QVERIFY(processor.rule.function->matches(processor.functions.first()));
        QVERIFY(processor.recognition.evidence.size() > processor.functions.size());
        QVERIFY(!processor.hasSmbiosInterfaces);
    }
}

void TestRecogniseProcessors::machines_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<SmbiosFacts>("smbios");
    QTest::addColumn<QList<PciFunction>>("functions");
    const auto row = [](const char *name, const char *expected, const SmbiosFacts &smbios, const char *functions) {
        QTest::newRow(name) << QString::fromUtf8(expected) << smbios << functionsOf(functions);
    };
    const char *const ilo = "0000:01:00.0 0880 103c:3306 1590:00e4 07\n0000:01:00.1 0300 102b:0538 1590:00e4 02\n"
                            "0000:01:00.2 0880 103c:3307 1590:00e4 07";
    row("Gen10", "0000:01:00.0 HPE iLO 5", machine("HPE", "ProLiant DL380 Gen10"), ilo);
    row("Gen10 Plus", "0000:01:00.0 HPE iLO 5", machine("HPE", "ProLiant DL385 Gen10 Plus v2"), ilo);
    row("Gen11", "0000:01:00.0 HPE iLO 6", machine("HPE", "ProLiant DL380 Gen11"), ilo);
    row("Gen12", "0000:01:00.0 HPE iLO 7", machine("HPE", "HPE ProLiant Compute DL380 Gen12"), ilo);
    row("somebody else's Gen11", "0000:01:00.0 HPE iLO 5", machine("Other", "Box Gen11"), ilo);
    const char *const matrox = "0000:03:00.0 0300 102b:0534 1028:04aa 01";
    row("R620", "0000:03:00.0 probably Dell iDRAC 7", machine("Dell Inc.", "PowerEdge R620"), matrox);
    row("R730xd", "0000:03:00.0 probably Dell iDRAC 8", machine("Dell Inc.", "PowerEdge R730xd"), matrox);
    row("C6220", "0000:03:00.0 probably Dell iDRAC 7 or 8", machine("Dell Inc.", "PowerEdge C6220 II"), matrox);
    const char *const nuvoton = "0000:03:00.0 0300 102b:0536 1028:04aa 01";
    for (const char *product :
        {"PowerEdge R740", "PowerEdge R7525", "PowerEdge MX750c", "PowerEdge XE9680", "PowerEdge XR7620", "PowerEdge T160"})
        row(product, "0000:03:00.0 probably Dell iDRAC 9", machine("Dell Inc.", product), nuvoton);
    for (const char *product : {"PowerEdge R770", "PowerEdge R6715", "PowerEdge XE7745"})
        row(product, "0000:03:00.0 probably Dell iDRAC 10", machine("Dell Inc.", product), nuvoton);
    row("PowerEdge XR11", "0000:03:00.0 probably Dell iDRAC 9 or later", machine("Dell Inc.", "PowerEdge XR11"), nuvoton);
    row("PowerEdge R510", "0000:03:00.0 probably Dell iDRAC 6", machine("Dell Inc.", "PowerEdge R510"),
        "0000:03:00.0 0300 102b:0532 1028:04aa");
    row("a Precision with another display", "none", machine("Dell Inc.", "Precision 7920 Rack"), "0000:03:00.0 0300 10de:1cb1 1028:11bc");
    const char *const aspeed = "0000:03:00.0 0300 1a03:2000 1a03:2000 41";
    row("ThinkSystem", "0000:03:00.0 probably Lenovo XClarity Controller", machine("Lenovo", "ThinkSystem SR650 V2"), aspeed);
    row("ThinkSystem V3", "0000:03:00.0 probably Lenovo XClarity Controller 2", machine("Lenovo", "ThinkSystem SR655 V3"), aspeed);
    row("ThinkSystem SR655", "0000:03:00.0 probably Lenovo ThinkSystem System Manager", machine("Lenovo", "ThinkSystem SR655 -[7Z01]-"),
        aspeed);
    row("ThinkServer", "0000:03:00.0 probably Lenovo BMC (ASPEED AST2500)", machine("Lenovo", "ThinkServer RD450X"), aspeed);
    row("PRIMERGY", "0000:03:00.0 probably Fujitsu iRMC", machine("FUJITSU", "PRIMERGY RX2540 M7"), aspeed);
    row("Supermicro", "0000:03:00.0 probably Supermicro BMC (ASPEED AST2500)", machine("Supermicro", "Super Server"), aspeed);
    row("Gigabyte", "0000:03:00.0 probably Gigabyte BMC (ASPEED AST2500)", machine("GIGABYTE", "MZ31-AR0-00"), aspeed);
    row("Inspur", "0000:03:00.0 probably Inspur BMC (ASPEED AST2500)", machine("Inspur", "NF5280M6"), aspeed);
    SmbiosFacts board = machine("", "");
    board.boardManufacturer = QStringLiteral("ASRockRack");
    board.boardProduct = QStringLiteral("B650D4U-2L2T/BCM");
    row("the board's maker", "0000:03:00.0 probably ASRock Rack BMC (ASPEED AST2500)", board, aspeed);

    row("told of an interface", "0000:03:00.0 Supermicro BMC (ASPEED AST2500)", withInterface(machine("Supermicro", "Super Server")),
        aspeed);
    row("only SMBIOS: a ProLiant", "SMBIOS HPE iLO 5", withInterface(machine("HPE", "ProLiant DL380 Gen10")), "");
    row("only SMBIOS: a PowerEdge", "SMBIOS Dell iDRAC 9", withInterface(machine("Dell Inc.", "PowerEdge R740")), "");
    row("only SMBIOS: a ThinkSystem", "SMBIOS Lenovo XClarity Controller",
        withInterface(machine("Lenovo", "ThinkSystem SR650 -[7X06CTO1WW]-")), "");
    row("only SMBIOS: a maker", "SMBIOS Inspur BMC", withInterface(machine("Inspur", "NF5280M6")), "");
    row("only SMBIOS: nobody", "SMBIOS probably IPMI management controller", withInterface(machine("", "")), "");
    row("a server without a sign", "none", machine("HPE", "ProLiant DL380 Gen10"), "");
    row("a laptop", "none", machine("LENOVO", "20L5CTO1WW"), "0000:00:16.0 0780 8086:9d3a");
    SmbiosFacts network = machine("", "");
    network.hostInterfaces = {HostInterface()};
    row("a host interface of an unknown kind", "none", network, "");
    network.hostInterfaces.first().redfish = true;
    row("a host interface for Redfish", "SMBIOS probably IPMI management controller", network, "");
    row("a shared mailbox and an interface", "0000:00:05.0 Firmware Pilot mailbox\nSMBIOS probably IPMI management controller",
        withInterface(machine("QEMU", "Standard PC")), "0000:00:05.0 0500 1af4:1110 1af4:1100 01");
}

void TestRecogniseProcessors::machines()
{
    QFETCH(QString, expected);
    QFETCH(SmbiosFacts, smbios);
    QFETCH(QList<PciFunction>, functions);
    const QList<RecognisedProcessor> processors = recogniseProcessors(functions, smbios, shipped());
    QCOMPARE(told(processors), expected);
    const auto owners = std::count_if(
        processors.begin(), processors.end(), [](const RecognisedProcessor &processor) { return processor.hasSmbiosInterfaces; });
    QCOMPARE(owners, processors.isEmpty() || (smbios.ipmi.isEmpty() && smbios.hostInterfaces.isEmpty()) ? 0 : 1);
}

QTEST_APPLESS_MAIN(TestRecogniseProcessors)
#include "tst_recognise_processors.moc"
