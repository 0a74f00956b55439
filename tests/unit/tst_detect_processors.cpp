// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/builtin_drivers.h"
#include "core/simulator/function_attributes.h"
#include "core/upgrade/detect_processors.h"
#include "core/upgrade/upgrade_json.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

namespace {

/// A function in a dump: the first 64 bytes of its configuration, as lspci -x writes them.
QByteArray dumped(const QByteArray &address, quint16 vendor, quint16 device, quint32 classCode, quint8 revision, quint16 subsystemVendor = 0,
    quint16 subsystemDevice = 0)
{
    QByteArray bytes(64, '\0');
    const auto put = [&bytes](int offset, quint32 value, int count) {
        for (int index = 0; index < count; ++index)
            bytes[offset + index] = static_cast<char>(value >> (8 * index));
    };
    put(0, vendor, 2);
    put(2, device, 2);
    put(4, 2, 2);
    put(8, classCode << 8 | revision, 4);
    put(0x2c, subsystemVendor, 2);
    put(0x2e, subsystemDevice, 2);
    QByteArray text = address + " x\n";
    for (int line = 0; line < 4; ++line)
        text += QByteArray::number(line * 16, 16).rightJustified(2, '0') + ": " + bytes.mid(line * 16, 16).toHex(' ') + "\n";
    return text + "\n";
}

}  // namespace

class TestDetectProcessors : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    const Drivers m_drivers = builtinDrivers();

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// A function of the mailbox's ids in the tree, with memory behind it that holds these bytes first.
    void addFunction(const QString &address, const QByteArray &memory = {}, const QByteArray &vendor = {})
    {
        const QString folder = u"sys/bus/pci/devices/"_s + address;
        QVERIFY(QDir().mkpath(path(folder)));
        QVERIFY(writeFunctionAttributes(path(folder), address, 1024 * 1024));
        write(folder + u"/resource2"_s, memory + QByteArray(1024 * 1024 - memory.size(), '\0'));
        if (!vendor.isEmpty())
            write(folder + u"/vendor"_s, vendor);
    }
    Result<Detection> tree()
    {
        return detectProcessors({.sysfsRoot = path(u"sys"_s), .ruleFolders = {path(u"rules"_s)}}, m_drivers);
    }
    Result<Detection> dump(const QByteArray &text)
    {
        write(u"dump"_s, text);
        return detectProcessors({.pciDump = path(u"dump"_s), .ruleFolders = {path(u"rules"_s)}}, m_drivers);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(path(u"sys/bus/pci/devices"_s)));
    }

    void machineWithoutAnyIsNoError()
    {
        const auto found = tree();
        QVERIFY(found);
        QVERIFY(found->processors.isEmpty());
        QVERIFY(found->warnings.isEmpty());
    }

    void sharedIdsWithoutTheMagicAreNone()
    {
        addFunction(u"0000:00:05.0"_s, "somebody else's shared memory");
        const auto found = tree();
        QVERIFY(found);
        QVERIFY(found->processors.isEmpty());
    }

    void functionThatNoMailboxRuleNamesIsNeverOpened()
    {
        addFunction(u"0000:00:05.0"_s, {}, "0x1234\n");
        const QString memory = path(u"sys/bus/pci/devices/0000:00:05.0/resource2"_s);
        const QDateTime before = QDateTime::fromSecsSinceEpoch(1000000000);
        QFile file(memory);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(before, QFileDevice::FileAccessTime));
        file.close();
        QVERIFY(tree());
        QCOMPARE(QFileInfo(memory).lastRead(), before);
    }

    void ruleForAnotherMachineGivesADriverNothing()
    {
        write(u"rules/ours.json"_s, R"({"format": 1, "rules": [{"name": "Corvane R420", "vendor": "Corvane", "family": "R", "certainty": "certain",
            "function": {"vendor": "1234", "device": "1110"}, "machine": {"manufacturer": "Corvane"}, "evidence": "These are our cards.",
            "protocol": "mailbox"}]})");
        addFunction(u"0000:00:05.0"_s, {}, "0x1234\n");
        auto found = tree();
        QVERIFY(found);
        QVERIFY(found->processors.isEmpty());
        write(u"sys/class/dmi/id/sys_vendor"_s, "Corvane\n");
        found = tree();
        QVERIFY(found);
        QCOMPARE(found->processors.size(), 1);
        QCOMPARE(found->processors.first().machine.manufacturer, u"Corvane"_s);
    }

    void sitesOwnMailboxWithoutTheMagicIsListedWithTheReason()
    {
        write(u"rules/ours.json"_s, R"({"format": 1, "rules": [{"name": "Corvane R420", "vendor": "Corvane", "family": "R", "certainty": "certain",
            "function": {"vendor": "1af4", "device": "1110"}, "evidence": "These are our cards.", "protocol": "mailbox",
            "remedy": "Ask the workshop."}]})");
        addFunction(u"0000:00:05.0"_s, "no magic");
        const auto found = tree();
        QVERIFY(found);
        QVERIFY2(found->warnings.isEmpty(), found->warnings.isEmpty() ? "" : qPrintable(found->warnings.first().message));
        QCOMPARE(found->processors.size(), 1);
        const ManagementProcessor &processor = found->processors.first();
        QCOMPARE(processor.vendor, u"Corvane"_s);
        QCOMPARE(processor.model, u"R420"_s);
        QCOMPARE(processor.id, u"0000:00:05.0"_s);
        QVERIFY(!processor.upgradable);
        QVERIFY(processor.driver.isEmpty());
        QCOMPARE(processor.reason, u"Nothing behind it answers as a mailbox. Ask the workshop."_s);
        QCOMPARE(processor.recognition.evidence.first(), u"These are our cards."_s);
    }

    void refusedRulesFileIsAWarningAndTheRestCounts()
    {
        write(u"rules/bad.json"_s, "{\n\"format\": 1,\n\"rules\": [7]}");
        const auto found = dump(dumped("01:00.2", 0x103c, 0x3307, 0x088000, 7, 0x1590, 0x00e4));
        QVERIFY(found);
        QCOMPARE(found->warnings.size(), 1);
        QVERIFY2(found->warnings.first().message.contains(u"bad.json, line 3"_s), qPrintable(found->warnings.first().message));
        QCOMPARE(found->processors.size(), 1);
    }

    void recognisedProcessorSaysWhatItIsAndWhyNot()
    {
        const auto found = dump(dumped("01:00.0", 0x103c, 0x3306, 0x088000, 7, 0x1590, 0x00e4)
            + dumped("01:00.2", 0x103c, 0x3307, 0x088000, 7, 0x1590, 0x00e4) + dumped("00:16.0", 0x8086, 0xa1ba, 0x078000, 9));
        QVERIFY(found);
        QCOMPARE(found->processors.size(), 1);
        const ManagementProcessor &processor = found->processors.first();
        QCOMPARE(processor.vendor, u"HPE"_s);
        QCOMPARE(modelText(processor), u"iLO 5"_s);
        QCOMPARE(processor.recognition.generation, u"5"_s);
        QCOMPARE(processor.functions.size(), 2);
        QCOMPARE(processor.address, processor.functions.first().address);
        QVERIFY(!processor.upgradable);
        QVERIFY2(processor.reason.contains(u"Redfish"_s), qPrintable(processor.reason));
        const QJsonObject json = toJson(processor);
        QCOMPARE(json[u"health"_s].toString(), u"unknown"_s);
        QCOMPARE(json[u"recognition"_s][u"certainty"_s].toString(), u"certain"_s);
        const QJsonObject function = json[u"functions"_s].toArray().first().toObject();
        QCOMPARE(function[u"vendor"_s].toString(), u"103c"_s);
        QCOMPARE(function[u"subsystem"_s].toString(), u"1590:00e4"_s);
        QCOMPARE(function[u"class"_s].toString(), u"088000"_s);
    }

    void displayAloneIsOnlyProbable()
    {
        const auto found = dump(dumped("03:00.0", 0x1a03, 0x2000, 0x030000, 0x41));
        QVERIFY(found);
        QCOMPARE(found->processors.size(), 1);
        QVERIFY2(modelText(found->processors.first()).startsWith(u"probably "_s), qPrintable(modelText(found->processors.first())));
    }

    void mailboxInADumpCannotBeOpened()
    {
        const auto found = dump(dumped("00:05.0", 0x1af4, 0x1110, 0x050000, 1));
        QVERIFY(found);
        QCOMPARE(found->processors.size(), 1);
        QCOMPARE(found->processors.first().driver, u"mailbox"_s);
        QVERIFY(found->processors.first().reason.contains(u"dump"_s));
        QCOMPARE(modelText(found->processors.first()), u"probably mailbox"_s);  // others use these ids, too
    }

    void brokenSourcesAreErrors_data()
    {
        QTest::addColumn<QString>("pci");
        QTest::addColumn<QString>("smbios");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("no such PCI dump") << u"absent"_s << QString() << Error::Code::NotFound;
        QTest::newRow("PCI dump of something else") << u"text"_s << QString() << Error::Code::Malformed;
        QTest::newRow("no such SMBIOS dump") << u"pci"_s << u"absent"_s << Error::Code::NotFound;
        QTest::newRow("SMBIOS dump of something else") << u"pci"_s << u"text"_s << Error::Code::Malformed;
    }
    void brokenSourcesAreErrors()
    {
        QFETCH(QString, pci);
        QFETCH(QString, smbios);
        QFETCH(Error::Code, code);
        write(u"text"_s, "hello\n");
        write(u"pci"_s, dumped("03:00.0", 0x1a03, 0x2000, 0x030000, 0x41));
        const auto found = detectProcessors({.pciDump = path(pci), .smbiosDump = smbios.isEmpty() ? QString() : path(smbios)}, m_drivers);
        QVERIFY(!found);
        QCOMPARE(found.error().code, code);
    }

    void leftOutIdMeansTheOnlyOneThatADriverSpeaksTo()
    {
        ManagementProcessor spoken;
        spoken.id = u"a"_s;
        spoken.driver = u"mailbox"_s;
        ManagementProcessor recognised;
        recognised.id = u"b"_s;
        QCOMPARE(findProcessor({recognised, spoken, recognised}, {})->id, u"a"_s);
        QCOMPARE(findProcessor({recognised}, {})->id, u"b"_s);
        QCOMPARE(findProcessor({recognised, spoken}, u"b"_s)->id, u"b"_s);
        spoken.address = u"0000:03:00.0"_s;
        for (const QString &written : {u"0000:03:00.0"_s, u"03:00.0"_s})
            QCOMPARE(findProcessor({recognised, spoken}, written)->id, u"a"_s);
        QCOMPARE(findProcessor({recognised, recognised}, {}).error().code, Error::Code::Usage);
        QCOMPARE(findProcessor({spoken, spoken}, {}).error().code, Error::Code::Usage);
        QCOMPARE(findProcessor({}, {}).error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDetectProcessors)
#include "tst_detect_processors.moc"
