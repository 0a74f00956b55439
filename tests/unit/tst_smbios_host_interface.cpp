// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios.h"
#include "tests/unit/smbios_table.h"

#include <QTest>

using namespace fwpilot;

namespace {

const QByteArray redfish = RedfishRecord().bytes();

QStringList textsOf(const SmbiosFacts &facts)
{
    QStringList texts;
    for (const HostInterface &interface : facts.hostInterfaces)
        texts.append(hostInterfaceText(interface));
    return texts;
}

}  // namespace

/// Structures of type 42.
class TestSmbiosHostInterface : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostInterfaceKinds_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");  // empty: left out
        QTest::newRow("KCS") << QByteArray::fromHex("02 04 00000000 00") << QStringLiteral("KCS host interface");
        for (const int size : {12, 16, 17})
            QTest::addRow("KCS of %d bytes without a sense", size)
                << '\x02' + QByteArray(size - 5, '\xff') << QStringLiteral("KCS host interface");
        QTest::newRow("KCS and no more") << QByteArray("\x02") << QStringLiteral("KCS host interface");
        QTest::newRow("serial") << QByteArray::fromHex("03 00 00") << QStringLiteral("MCTP host interface");
        QTest::newRow("the last of MCTP") << QByteArray::fromHex("3f 00 00") << QStringLiteral("MCTP host interface");
        QTest::newRow("the maker's own") << QByteArray::fromHex("f0 04 11223344 00") << QStringLiteral("Host interface of an unknown kind");
        QTest::newRow("0") << QByteArray::fromHex("00 00 00") << QString();
        QTest::newRow("1") << QByteArray::fromHex("01 00 00") << QString();
        QTest::newRow("41h") << QByteArray::fromHex("41 00 00") << QString();
        QTest::newRow("ffh") << QByteArray::fromHex("ff 00 00") << QString();
        QTest::newRow("header alone") << QByteArray() << QString();
    }
    void hostInterfaceKinds()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const SmbiosFacts facts = decodeSmbios(SmbiosTable().add(42, body).ended());
        QCOMPARE(textsOf(facts), expected.isEmpty() ? QStringList() : QStringList{expected});
        QCOMPARE(facts.notes.size(), expected.isEmpty() ? 1 : 0);
    }

    void redfishRecords_data()
    {
        QTest::addColumn<RedfishRecord>("record");
        QTest::addColumn<HostInterface>("expected");
        const auto interface = [](const char *host, const char *service, quint16 port, const char *name) {
            return HostInterface{HostInterface::Kind::Network, QStringLiteral("USB 046b:ffb0"), true, QLatin1String(host),
                QLatin1String(service), port, QLatin1String(name)};
        };
        const QByteArray six = QByteArray::fromHex("fe80000000000000 7ed30afffe54b426");
        QTest::newRow("fixed") << RedfishRecord() << interface("169.254.0.18", "169.254.0.17", 443, "");
        QTest::newRow("host by DHCP") << RedfishRecord{2, 1, "\x7f\x7f\x7f\x7f", 1, 1, QByteArray::fromHex("a9fe0001"), 443, "bmc.local"}
                                      << interface("", "169.254.0.1", 443, "bmc.local");
        QTest::newRow("service by DHCP") << RedfishRecord{1, 1, QByteArray::fromHex("0a000001"), 2, 1, "\x7f\x7f\x7f\x7f", 443, "bmc"}
                                         << interface("10.0.0.1", "", 0, "bmc");
        QTest::newRow("by its own rules, version 6")
            << RedfishRecord{3, 2, six, 3, 2, six, 8443, ""} << interface("fe80::7ed3:aff:fe54:b426", "fe80::7ed3:aff:fe54:b426", 8443, "");
        QTest::newRow("no address") << RedfishRecord{1, 1, "", 1, 2, "", 443, ""} << interface("", "", 443, "");
        QTest::newRow("format out of the specification") << RedfishRecord{1, 0, six, 1, 3, six, 443, ""} << interface("", "", 443, "");
        QTest::newRow("name not fit to be shown") << RedfishRecord{1, 1, "\x0a", 1, 1, "\x0a", 1, QByteArray("b\x07mc \0x", 7)}
                                                  << interface("10.0.0.0", "10.0.0.0", 1, "b\xef\xbf\xbdmc");
    }
    void redfishRecords()
    {
        QFETCH(RedfishRecord, record);
        QFETCH(HostInterface, expected);
        expected.serviceName = QString::fromUtf8(expected.serviceName.toLatin1());
        for (const QByteArray &body : {networkBody(usbDevice, {record.bytes()}), olderNetworkBody(usbDevice, {record.bytes()}),
                 networkBody(usbDevice, {record.bytes()}) + QByteArray(16, '\x5a')}) {
            const SmbiosFacts facts = decodeSmbios(SmbiosTable().add(42, body).ended());
            QCOMPARE(facts.notes, QStringList());
            QCOMPARE(facts.hostInterfaces.size(), 1);
            QVERIFY2(facts.hostInterfaces.first() == expected, qPrintable(hostInterfaceText(facts.hostInterfaces.first())));
        }
    }

    void everyRedfishRecordCounts()
    {
        const QByteArray other = QByteArray::fromHex("02 03 aabbcc");
        const QByteArray second = RedfishRecord{1, 1, "", 1, 1, QByteArray::fromHex("0a000001"), 80, ""}.bytes();
        const SmbiosFacts facts
            = decodeSmbios(SmbiosTable().add(42, networkBody("\x80", {other, second, redfish.first(93), other})).ended());
        QCOMPARE(textsOf(facts),
            (QStringList{QStringLiteral("Redfish at 10.0.0.1 port 80"), QStringLiteral("Redfish at 169.254.0.17 port 443")}));
        QCOMPARE(facts.notes, QStringList());
    }

    void devices_data()
    {
        QTest::addColumn<QByteArray>("device");
        QTest::addColumn<bool>("isOlderToo");
        QTest::addColumn<QString>("expected");
        QTest::newRow("USB") << usbDevice << true << QStringLiteral("USB 046b:ffb0");
        QTest::newRow("USB with a serial number")
            << QByteArray::fromHex("02 3c41 02a1 0a03 3100320033003400") << true << QStringLiteral("USB 413c:a102");
        QTest::newRow("PCI") << QByteArray::fromHex("03 8680 3315 d915 1234") << true << QStringLiteral("PCI 8086:1533");
        QTest::newRow("USB v2") << QByteArray::fromHex("04 11 5504 2290 00 020406080a0c 0100 2500 00") << false
                                << QStringLiteral("USB 0455:9022");
        QTest::newRow("PCI v2") << QByteArray::fromHex("05 18 3c10 0033 3c10 0033 020406080a0c 0000 01 02 0000 0000") << false
                                << QStringLiteral("PCI 103c:3300");
        QTest::newRow("the maker's own") << QByteArray::fromHex("80 11223344 55667788") << false << QString();
        QTest::newRow("ids of 0") << QByteArray::fromHex("02 0000 0000 0203") << true << QString();
        QTest::newRow("ids of ffffh") << QByteArray::fromHex("03 ffff ffff ffff ffff") << true << QString();
        QTest::newRow("ids cut off") << QByteArray::fromHex("02 6b04 b0") << false << QString();
    }
    void devices()
    {
        QFETCH(QByteArray, device);
        QFETCH(bool, isOlderToo);
        QFETCH(QString, expected);
        SmbiosTable table;
        table.add(42, networkBody(device, {redfish}));
        if (isOlderToo)
            table.add(42, olderNetworkBody(device, {redfish}));
        const SmbiosFacts facts = decodeSmbios(table.ended());
        QCOMPARE(facts.hostInterfaces.size(), isOlderToo ? 2 : 1);
        for (const HostInterface &interface : facts.hostInterfaces) {
            QCOMPARE(interface.device, expected);
            QCOMPARE(interface.serviceAddress, QStringLiteral("169.254.0.17"));
        }
        QCOMPARE(facts.notes, QStringList());
    }

    void lyingNetworks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const QByteArray good = networkBody(usbDevice, {redfish});
        const auto bare = QStringLiteral("Network host interface");
        const auto withDevice = QStringLiteral("Network host interface, through USB 046b:ffb0");
        const auto whole = QStringLiteral("Redfish at 169.254.0.17 port 443, through USB 046b:ffb0");
        QTest::newRow("type alone") << QByteArray("\x40") << bare;
        QTest::newRow("length alone") << QByteArray("\x40\x07") << bare;
        QTest::newRow("length beyond the structure") << '\x40' + QByteArray("\xff") + good.sliced(2) << withDevice;
        QTest::newRow("length of 0") << '\x40' + QByteArray(1, '\0') + good.sliced(2) << bare;
        QTest::newRow("no records told") << networkBody(usbDevice, {}) << withDevice;
        QTest::newRow("more records than there are") << QByteArray(good).replace(9, 1, "\x02") << whole;
        QTest::newRow("255 records of nothing")
            << networkBody(usbDevice, {}).chopped(1) + QByteArray(1, '\xff') + QByteArray(200, '\0') << withDevice;
        QTest::newRow("record beyond the structure") << QByteArray(good).replace(11, 1, "\xff") << whole;
        QTest::newRow("record cut in its fixed part") << good.chopped(1) << withDevice;
        QTest::newRow("record too short") << networkBody(usbDevice, {"\x04\x5a" + redfish.sliced(2, 90)}) << withDevice;
        QTest::newRow("record without a length") << networkBody(usbDevice, {}).chopped(1) + "\x01\x04" << withDevice;
        QTest::newRow("name beyond its record") << QByteArray(good).replace(good.size() - 1, 1, "\xff") << whole;
        QTest::newRow("unknown device") << networkBody("\x01", {redfish}) << QStringLiteral("Redfish at 169.254.0.17 port 443");
        QTest::newRow("all ones") << '\x40' + QByteArray(100, '\xff') << bare;
        QTest::newRow("all zeros") << '\x40' + QByteArray(100, '\0') << bare;
        for (const int size : {12, 16, 17})
            QTest::addRow("%d bytes", size) << good.first(size - 4) << withDevice;
    }
    void lyingNetworks()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const SmbiosFacts facts = decodeSmbios(SmbiosTable().add(42, body).add(38, IpmiBody().bytes()).ended());
        QCOMPARE(facts.hostInterfaces.size(), 1);
        QCOMPARE(hostInterfaceText(facts.hostInterfaces.first()), expected);
        QCOMPARE(facts.ipmi.size(), 1);
        QVERIFY(!facts.notes.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSmbiosHostInterface)
#include "tst_smbios_host_interface.moc"
