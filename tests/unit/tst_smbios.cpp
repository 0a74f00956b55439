// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios.h"
#include "tests/unit/smbios_table.h"

#include <QTest>

using namespace fwpilot;

namespace {

using Depth = SmbiosFacts::Depth;

const QByteArray smbiosOfOne = SmbiosTable().add(38, IpmiBody().bytes()).bytes();

}  // namespace

class TestSmbios : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QList<QByteArray>>("texts");
        QTest::addColumn<QStringList>("expected");  // manufacturer, product, serial
        const auto texts = [](const QByteArray &maker, const QByteArray &product, const QByteArray &serial) {
            return QList<QByteArray>{maker, product, "1.0", serial, "SKU", "Family"};
        };
        QTest::newRow("as they are") << texts("Example Ltd.", "Model 7", "SN-1")
                                     << QStringList{QStringLiteral("Example Ltd."), QStringLiteral("Model 7"), QStringLiteral("SN-1")};
        QTest::newRow("blanks around") << texts("  Example Ltd. ", "\tModel 7  ", " SN-1")
                                       << QStringList{QStringLiteral("Example Ltd."), QStringLiteral("Model 7"), QStringLiteral("SN-1")};
        QTest::newRow("fillers") << texts("To Be Filled By O.E.M.", "Not Specified", "Default string") << QStringList{{}, {}, {}};
        QTest::newRow("fillers in other letters")
            << texts("to be filled by O.E.M.", "System Product Name", "0123456789") << QStringList{{}, {}, {}};
        QTest::newRow("nothing but signs") << texts("--", " ", "...") << QStringList{{}, {}, {}};
        QTest::newRow("one character many times") << texts("xxxx", "0", "00000000") << QStringList{{}, QStringLiteral("0"), {}};
        QTest::newRow("filler inside a name") << texts("None Such", "Unknown Pleasures",
            "OEM7") << QStringList{QStringLiteral("None Such"), QStringLiteral("Unknown Pleasures"), QStringLiteral("OEM7")};
        QTest::newRow("not fit to be shown") << texts("a\x1b[2J", "b\xe2\x80\xaeXY",
            "c\xff") << QStringList{QStringLiteral("a\uFFFD[2J"), QStringLiteral("b\uFFFDXY"), QStringLiteral("c\uFFFD")};
        QTest::newRow("beyond the texts") << QList<QByteArray>{"Example", "Model 7"}
                                          << QStringList{QStringLiteral("Example"), QStringLiteral("Model 7"), {}};
        QTest::newRow("no texts") << QList<QByteArray>{} << QStringList{{}, {}, {}};
    }
    void names()
    {
        QFETCH(QList<QByteArray>, texts);
        QFETCH(QStringList, expected);
        const SmbiosFacts facts = decodeSmbios(SmbiosTable().add(1, systemBody, texts).add(2, boardBody, texts).ended());
        QCOMPARE((QStringList{facts.manufacturer, facts.product, facts.serial}), expected);
        QCOMPARE((QStringList{facts.boardManufacturer, facts.boardProduct}), expected.first(2));
        QCOMPARE(facts.depth, Depth::Tables);
        QCOMPARE(facts.notes, QStringList());
    }

    void namesComeFromTheFirst()
    {
        const SmbiosFacts facts = decodeSmbios(SmbiosTable()
                                                   .add(2, boardBody, {"A", "B"})
                                                   .add(1, "\x01", {"cut"})
                                                   .add(1, systemBody, {"Example", "Model 7"})
                                                   .add(1, systemBody, {"Other", "Model 8"})
                                                   .add(2, boardBody, {"C", "D"})
                                                   .ended());
        QCOMPARE(facts.manufacturer, QStringLiteral("Example"));
        QCOMPARE(facts.product, QStringLiteral("Model 7"));
        QCOMPARE(facts.boardManufacturer, QStringLiteral("A"));
        QCOMPARE(facts.boardProduct, QStringLiteral("B"));
        QCOMPARE(facts.notes,
            QStringList{QStringLiteral("SMBIOS structure 0x0001 (type 1) is too short for what it describes, and is left out.")});
    }

    void longTextIsCut()
    {
        const SmbiosFacts facts = decodeSmbios(SmbiosTable().add(1, systemBody, {QByteArray(100000, 'a') + 'b'}).ended());
        QCOMPARE(facts.manufacturer, QString(256, QLatin1Char('a')) + QChar(0x2026));
    }

    void ipmi_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<IpmiInterface>("expected");
        using Kind = IpmiInterface::Kind;
        const auto version2 = QStringLiteral("2.0");
        // Literally: KCS, 2.0, slave 20h, no storage, I/O CA2h, spacing 1.
        QTest::newRow("literal") << QByteArray::fromHex("01 20 20 ff a3 0c 00 00 00 00 00 00 00 00")
                                 << IpmiInterface{Kind::Kcs, version2, 0x20, true, 0xca2, 1, {}};
        QTest::newRow("KCS, 4 bytes apart, interrupt")
            << IpmiBody{1, 0x20, 0x20, 0xca9, 0x4a, 10}.bytes() << IpmiInterface{Kind::Kcs, version2, 0x20, true, 0xca8, 4, 10};
        QTest::newRow("SMIC, odd port") << IpmiBody{2, 0x15, 0x20, 0xca9, 0x10, 0}.bytes()
                                        << IpmiInterface{Kind::Smic, QStringLiteral("1.5"), 0x20, true, 0xca9, 1, {}};
        QTest::newRow("BT in memory, 16 bytes apart") << IpmiBody{3, 0x20, 0x20, 0xfe'dc00'0000, 0x80, 0}.bytes()
                                                      << IpmiInterface{Kind::Bt, version2, 0x20, false, 0xfe'dc00'0000, 16, {}};
        QTest::newRow("SSIF") << IpmiBody{4, 0x20, 0x20, 0x84, 0xc0, 0}.bytes()
                              << IpmiInterface{Kind::Ssif, version2, 0x20, false, 0x42, 0, {}};
        QTest::newRow("SSIF told as slave address")
            << IpmiBody{4, 0x20, 0x20, 0, 0, 0}.bytes() << IpmiInterface{Kind::Ssif, version2, 0x20, false, 0x10, 0, {}};
        QTest::newRow("SSIF cut behind its address")
            << IpmiBody{4, 0x20, 0x20, 0x84, 0, 0}.bytes().first(5) << IpmiInterface{Kind::Ssif, version2, 0x20, false, 0x42, 0, {}};
        QTest::newRow("no modifier") << IpmiBody().bytes().first(12) << IpmiInterface{Kind::Kcs, version2, 0x20, true, 0xca2, 0, {}};
        QTest::newRow("no interrupt") << IpmiBody().bytes().first(13) << IpmiInterface{Kind::Kcs, version2, 0x20, true, 0xca2, 1, {}};
        QTest::newRow("no version") << IpmiBody{1, 0, 0x20, 0xca3, 0, 0}.bytes() << IpmiInterface{Kind::Kcs, {}, 0x20, true, 0xca2, 1, {}};
        QTest::newRow("longer than known") << IpmiBody().bytes() + QByteArray(200, '\xff')
                                           << IpmiInterface{Kind::Kcs, version2, 0x20, true, 0xca2, 1, {}};
        QTest::newRow("the highest port") << IpmiBody{1, 0x20, 0x20, 0xffff, 0x10, 0}.bytes()
                                          << IpmiInterface{Kind::Kcs, version2, 0x20, true, 0xffff, 1, {}};
    }
    void ipmi()
    {
        QFETCH(QByteArray, body);
        QFETCH(IpmiInterface, expected);
        const SmbiosFacts facts = decodeSmbios(SmbiosTable().add(38, body).ended());
        QCOMPARE(facts.ipmi.size(), 1);
        QVERIFY2(facts.ipmi.first() == expected, qPrintable(ipmiText(facts.ipmi.first())));
        QCOMPARE(facts.notes, QStringList());
    }

    void noIpmiInterface_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("note");
        const auto kind = QStringLiteral("SMBIOS structure 0x0000 (type 38) names no known kind of interface, and is left out.");
        const auto address = QStringLiteral("SMBIOS structure 0x0000 (type 38) gives its interface no address, and is left out.");
        QTest::newRow("unknown kind") << IpmiBody{0, 0x20, 0x20, 0xca3, 0, 0}.bytes() << kind;
        QTest::newRow("kind out of the specification") << IpmiBody{5, 0x20, 0x20, 0xca3, 0, 0}.bytes() << kind;
        QTest::newRow("header alone") << QByteArray() << kind;
        QTest::newRow("kind alone") << IpmiBody().bytes().first(1) << address;
        QTest::newRow("address of 0") << IpmiBody{1, 0x20, 0x20, 0, 0, 0}.bytes() << address;
        QTest::newRow("port 0") << IpmiBody{1, 0x20, 0x20, 1, 0x10, 0}.bytes() << address;
        QTest::newRow("port beyond all ports") << IpmiBody{1, 0x20, 0x20, ~quint64(0), 0, 0}.bytes() << address;
        QTest::newRow("SSIF without any address") << IpmiBody{4, 0x20, 0, 0, 0, 0}.bytes() << address;
        for (int size = 1; size < 12; ++size)
            QTest::addRow("%d bytes", size + 4) << IpmiBody().bytes().first(size) << address;
    }
    void noIpmiInterface()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, note);
        const SmbiosFacts facts = decodeSmbios(SmbiosTable().add(38, body).add(38, IpmiBody().bytes()).ended());
        QCOMPARE(facts.ipmi.size(), 1);  // the next one is read all the same
        QCOMPARE(facts.ipmi.first().baseAddress, quint64(0xca2));
        QCOMPARE(facts.notes, QStringList{note});
    }

    void oddSpacingIsNoted()
    {
        const SmbiosFacts facts = decodeSmbios(SmbiosTable().add(38, IpmiBody{1, 0x20, 0x20, 0xca3, 0xc0, 0}.bytes()).ended());
        QCOMPARE(facts.ipmi.size(), 1);
        QCOMPARE(ipmiText(facts.ipmi.first()), QStringLiteral("KCS at I/O port 0xca2, IPMI 2.0"));
        QCOMPARE(facts.notes,
            QStringList{QStringLiteral("SMBIOS structure 0x0000 (type 38): the spacing of its registers is out of the specification.")});
    }

    void processorFirmware_data()
    {
        QTest::addColumn<QList<QByteArray>>("components");  // name, version, name, version …
        QTest::addColumn<QString>("expected");
        QTest::newRow("BMC Firmware") << QList<QByteArray>{"BIOS", "F1", "BMC Firmware", "5.02"} << QStringLiteral("5.02");
        QTest::newRow("other letters") << QList<QByteArray>{"bmc", "1.14"} << QStringLiteral("1.14");
        QTest::newRow("the first that is told")
            << QList<QByteArray>{"BMC A", "Not Specified", "BMC B", "2", "BMC C", "3"} << QStringLiteral("2");
        QTest::newRow("another word") << QList<QByteArray>{"BMCX", "1", "TPM of a BMC", "2"} << QString();
        QTest::newRow("none") << QList<QByteArray>{} << QString();
    }
    void processorFirmware()
    {
        QFETCH(QList<QByteArray>, components);
        QFETCH(QString, expected);
        SmbiosTable table;
        for (qsizetype index = 0; index < components.size(); index += 2)
            table.add(45, firmwareBody, components.sliced(index, 2));
        table.add(45, {});
        const SmbiosFacts facts = decodeSmbios(table.ended());
        QCOMPARE(facts.processorFirmware, expected);
        QCOMPARE(facts.notes.size(), 1);  // of the last, which is its header alone
    }

    void damage_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<int>("interfaces");
        QTest::addColumn<QString>("note");
        const auto cannotBegin = [](qsizetype at) {
            return QStringLiteral("The SMBIOS table cannot be read from byte %1 on: no structure can begin there.").arg(at);
        };
        const QByteArray &one = smbiosOfOne;
        QTest::newRow("no end structure") << one << 1 << QString();
        QTest::newRow("filled up with zeros") << one + QByteArray(4000, '\0') << 1 << QString();
        QTest::newRow("nothing counts behind the end")
            << SmbiosTable().add(127, {}).add(38, IpmiBody().bytes()).bytes() + one << 0 << QStringLiteral("The SMBIOS table is empty.");
        QTest::newRow("end, then anything") << one + QByteArray::fromHex("7f04ffff0000") + one << 1 << QString();
        QTest::newRow("empty") << QByteArray() << 0 << QStringLiteral("The SMBIOS table is empty.");
        QTest::newRow("zeros") << QByteArray(1000, '\0') << 0 << cannotBegin(0);
        QTest::newRow("ones") << QByteArray(1000, '\xff') << 0
                              << QStringLiteral("The SMBIOS table is cut off in the texts of its last structure, at byte 1000.");
        QTest::newRow("header of 1 byte") << one + '\x26' << 1 << cannotBegin(one.size());
        QTest::newRow("header of 3 bytes") << one + "\x26\x12\x01" << 1 << cannotBegin(one.size());
        QTest::newRow("length 3") << one + QByteArray::fromHex("2603020000000000") << 1 << cannotBegin(one.size());
        QTest::newRow("length 0") << one + QByteArray::fromHex("2600020000000000") << 1 << cannotBegin(one.size());
        QTest::newRow("length beyond the table") << one + one.first(17) << 1 << cannotBegin(one.size());
        QTest::newRow("no text area") << one + one.chopped(2) << 2
                                      << QStringLiteral("The SMBIOS table is cut off in the texts of its last structure, at byte 38.");
        QTest::newRow("text area without its end")
            << one + one.chopped(1) << 2 << QStringLiteral("The SMBIOS table is cut off in the texts of its last structure, at byte 39.");
    }
    void damage()
    {
        QFETCH(QByteArray, table);
        QFETCH(int, interfaces);
        QFETCH(QString, note);
        const QByteArray exact(table.constData(), table.size());  // its end is the end of its memory
        const SmbiosFacts facts = decodeSmbios(exact);
        QCOMPARE(facts.ipmi.size(), interfaces);
        const bool isUnread = facts.depth == Depth::Nothing;
        QCOMPARE(isUnread, interfaces == 0 && !note.contains(QStringLiteral("cut off")));
        QVERIFY2(note.isEmpty() ? facts.notes.isEmpty() : facts.notes.contains(note), qPrintable(facts.notes.join(QLatin1Char('\n'))));
    }

    void cutTextIsNotShown()
    {
        const QByteArray whole = SmbiosTable().add(1, systemBody, {"Example", "Model 7"}).bytes();
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const SmbiosFacts facts = decodeSmbios(QByteArray(whole.constData(), size));
            QVERIFY2(facts.manufacturer.isEmpty() || facts.manufacturer == QStringLiteral("Example"), qPrintable(facts.manufacturer));
            QVERIFY2(facts.product.isEmpty() || facts.product == QStringLiteral("Model 7"), qPrintable(facts.product));
            QCOMPARE(facts.notes.isEmpty(), size == whole.size());
        }
    }

    void everyCutOfARichTableIsSurvived()
    {
        const QByteArray whole = SmbiosTable()
                                     .add(42, networkBody(usbDevice, {RedfishRecord{1, 2, "", 1, 2, "\xfe", 1, "bmc"}.bytes()}))
                                     .add(38, IpmiBody().bytes())
                                     .add(45, firmwareBody, {"BMC", "1"})
                                     .ended();
        qsizetype interfaces = 0;
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const SmbiosFacts facts = decodeSmbios(QByteArray(whole.constData(), size));
            const qsizetype found = facts.ipmi.size() + facts.hostInterfaces.size();
            QVERIFY(found >= interfaces);  // with more bytes there is never less
            interfaces = found;
        }
        QCOMPARE(interfaces, 2);
    }

    void limits()
    {
        SmbiosTable many;
        for (int number = 0; number < 5000; ++number)
            many.add(38, number < 4096 ? QByteArray() : IpmiBody().bytes());
        const SmbiosFacts facts = decodeSmbios(many.ended());
        QCOMPARE(facts.ipmi.size(), 0);
        QCOMPARE(facts.notes.size(), 64);
        QCOMPARE(facts.notes.last(), QStringLiteral("There is more in the SMBIOS table that is out of its specification."));

        SmbiosTable good;
        for (int number = 0; number < 5000; ++number)
            good.add(38, IpmiBody().bytes());
        QCOMPARE(decodeSmbios(good.ended()).ipmi.size(), 4096);
        QCOMPARE(decodeSmbios(good.ended()).notes,
            QStringList{QStringLiteral("The SMBIOS table has more than 4096 structures; the others were not read.")});
    }

    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        using Kind = IpmiInterface::Kind;
        QTest::newRow("KCS") << ipmiText({Kind::Kcs, QStringLiteral("2.0"), 0x20, true, 0xca2, 1, {}})
                             << QStringLiteral("KCS at I/O port 0xca2, registers 1 byte apart, IPMI 2.0");
        QTest::newRow("BT") << ipmiText({Kind::Bt, {}, 0x20, false, 0xfed00000, 16, 10})
                            << QStringLiteral("BT at memory address 0xfed00000, registers 16 bytes apart, interrupt 10");
        QTest::newRow("SSIF") << ipmiText({Kind::Ssif, QStringLiteral("2.0"), 0x20, false, 0x10, 0, {}})
                              << QStringLiteral("SSIF at SMBus address 0x10, IPMI 2.0");
        QTest::newRow("SMIC") << ipmiText({Kind::Smic, {}, 0, true, 0xca9, 0, {}}) << QStringLiteral("SMIC at I/O port 0xca9");
        const HostInterface host{
            HostInterface::Kind::Network, QStringLiteral("USB 046b:ffb0"), true, {}, QStringLiteral("169.254.0.17"), 443, {}};
        QTest::newRow("Redfish") << hostInterfaceText(host) << QStringLiteral("Redfish at 169.254.0.17 port 443, through USB 046b:ffb0");
        HostInterface named = host;
        named.serviceName = QStringLiteral("bmc.local");
        QTest::newRow("Redfish, address and name")
            << hostInterfaceText(named) << QStringLiteral("Redfish at 169.254.0.17 (bmc.local) port 443, through USB 046b:ffb0");
        named.serviceAddress.clear();
        QTest::newRow("Redfish, name") << hostInterfaceText(named)
                                       << QStringLiteral("Redfish at bmc.local port 443, through USB 046b:ffb0");
        QTest::newRow("Redfish, nothing told") << hostInterfaceText({HostInterface::Kind::Network, {}, true, {}, {}, 0, {}})
                                               << QStringLiteral("Redfish");
    }
    void words()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(text, expected);
    }
};

QTEST_APPLESS_MAIN(TestSmbios)
#include "tst_smbios.moc"
