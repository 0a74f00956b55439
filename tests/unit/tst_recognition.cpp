// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/told_processors.h"

#include <QRegularExpression>
#include <QTest>

using namespace fwpilot;

namespace {

/// A machine that this pattern means, as far as a glob tells.
QString textOf(const QStringList &globs)
{
    QString text = globs.value(0);
    text.replace(QRegularExpression(QStringLiteral("\\[(.)[^]]*\\]")), QStringLiteral("\\1"));
    return text.remove(QLatin1Char('*'));
}

PciFunction meant(const FunctionPattern &pattern, const QString &address)
{
    PciFunction function;
    function.address = address;
    function.classCode = pattern.classDigits.leftJustified(6, QLatin1Char('0')).toUInt(nullptr, 16);
    function.vendor = pattern.vendor.value_or(0xabcd);
    function.device = pattern.devices.value(0, 0xabcd);
    function.subsystemVendor = pattern.subsystemVendor.value_or(0);
    function.subsystemDevice = pattern.subsystemDevices.value(0, 0xabcd);
    function.revision = pattern.revision ? static_cast<quint8>(pattern.revision->first) : quint8(0);
    return function;
}

ProcessorRule ruleFor(const char *name, const char *vendor, quint16 device, ProcessorRule::Certainty certainty)
{
    ProcessorRule rule;
    rule.name = QString::fromUtf8(name);
    rule.certainty = certainty;
    rule.evidence = QStringLiteral("A site says so.");
    rule.function = FunctionPattern();
    rule.function->vendor = hex(QString::fromUtf8(vendor));
    rule.function->devices = {device};
    return rule;
}

}  // namespace

class TestRecognition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsReached();
    void tellsItsEvidence();
    void interfacesBelongToTheFirstRule();
    void siteRuleOverridesAShippedOne();
    void siteMailbox();
    void companionsAreLookedForInTheGroup();
    void strangersBelongToNobody();
};

/// No shipped rule is hidden by those before it: what it is written for gets its name.
void TestRecognition::everyRuleIsReached()
{
    for (const ProcessorRule &rule : shipped().rules) {
        SmbiosFacts facts;
        facts.manufacturer = textOf(rule.machine.manufacturers);
        facts.product = textOf(rule.machine.products);
        QList<PciFunction> functions;
        if (rule.function)
            functions += meant(*rule.function, QStringLiteral("0000:01:00.0"));
        else
            facts = withInterface(facts);
        for (const FunctionPattern &companion : rule.companions)
            functions += meant(companion, QStringLiteral("0000:01:00.1"));
        const QList<RecognisedProcessor> processors = recogniseProcessors(functions, facts, shipped());
        const bool isCompanion = rule.certainty == ProcessorRule::Certainty::Companion;
        QVERIFY2(processors.size() == (isCompanion ? 0 : 1), qPrintable(rule.name));
        if (isCompanion)
            continue;
        QCOMPARE(processors.first().recognition.name, rule.name);
        QCOMPARE(processors.first().recognition.evidence.first(), rule.evidence);
        QCOMPARE(processors.first().recognition.probable, rule.certainty == ProcessorRule::Certainty::Probable);
    }
}

void TestRecognition::tellsItsEvidence()
{
    const QList<PciFunction> functions
        = functionsOf("0000:02:00.0 0604 1a03:1150 - 04\n0000:03:00.0 0300 1a03:2000 15d9:1b05 41 0000:02:00.0");
    SmbiosFacts smbios = withInterface(machine("Supermicro", "SYS-1029P-WTR"));
    HostInterface redfish;
    redfish.kind = HostInterface::Kind::Network;
    redfish.redfish = true;
    smbios.hostInterfaces = {redfish};
    const QList<RecognisedProcessor> processors = recogniseProcessors(functions, smbios, shipped());
    QCOMPARE(processors.size(), 1);
    const Recognition &recognition = processors.first().recognition;
    QCOMPARE(recognition.family, QStringLiteral("ASPEED"));
    QCOMPARE(recognition.generation, QStringLiteral("AST2500"));
    QCOMPARE(recognition.evidence,
        (QStringList{
            QStringLiteral("Function 1a03:2000 is the display of an ASPEED management processor; revisions 40 to 4f are those of the "
                           "AST2500; the subsystem is that of Supermicro."),
            QStringLiteral("0000:03:00.0 is 1a03:2000, subsystem 15d9:1b05, revision 41."),
            QStringLiteral("0000:02:00.0 is 1a03:1150, revision 04."),
            QStringLiteral("SMBIOS tells of an interface to a management processor: %1.").arg(ipmiText(smbios.ipmi.first())),
            QStringLiteral("SMBIOS tells of an interface to a management processor: %1.").arg(hostInterfaceText(redfish))}));
    QVERIFY(!recognition.probable);
    QCOMPARE(processors.first().functions, (QList<PciFunction>{functions[1], functions[0]}));
}

void TestRecognition::interfacesBelongToTheFirstRule()
{
    const QList<PciFunction> functions = functionsOf(
        "0000:01:00.0 0300 1a03:2000 - 41\n0000:40:00.0 0880 103c:3306 1590:00e4 07\n0000:40:00.2 0880 103c:3307 1590:00e4 07");
    const QList<RecognisedProcessor> processors = recogniseProcessors(functions, withInterface(machine("", "")), shipped());
    QCOMPARE(told(processors), QStringLiteral("0000:01:00.0 probably BMC (ASPEED AST2500)\n0000:40:00.0 HPE iLO 5"));
    QVERIFY(!processors[0].hasSmbiosInterfaces);
    QVERIFY(processors[1].hasSmbiosInterfaces);
}

void TestRecognition::siteRuleOverridesAShippedOne()
{
    KnownProcessors known = shipped();
    known.rules.prepend(ruleFor("Our BMC", "1a03", 0x2000, ProcessorRule::Certainty::Certain));
    const QList<PciFunction> functions = functionsOf("0000:02:00.0 0604 1a03:1150\n0000:03:00.0 0300 1a03:2000 - 41 0000:02:00.0");
    QCOMPARE(told(recogniseProcessors(functions, {}, known)), QStringLiteral("0000:03:00.0 Our BMC"));
    known.rules.first().machine.products = {QStringLiteral("Our box")};
    QCOMPARE(told(recogniseProcessors(functions, {}, known)), QStringLiteral("0000:03:00.0 probably BMC (ASPEED AST2500)"));
    QCOMPARE(told(recogniseProcessors(functions, machine("", "our box"), known)), QStringLiteral("0000:03:00.0 Our BMC"));
}

void TestRecognition::siteMailbox()
{
    const auto site = readKnownProcessors(R"({"format": 1, "rules": [{"name": "Card of ours", "certainty": "certain", "protocol": "mailbox",
        "function": {"vendor": "abcd", "device": "0001"}, "evidence": "Function abcd:0001 is our card."}]})",
        QStringLiteral("site.json"));
    QVERIFY(site);
    KnownProcessors known = shipped();
    known.rules = site->rules + known.rules;
    const QList<RecognisedProcessor> processors = recogniseProcessors(functionsOf("0000:05:00.0 ff00 abcd:0001"), {}, known);
    QCOMPARE(told(processors), QStringLiteral("0000:05:00.0 Card of ours"));
    QCOMPARE(processors.first().rule.protocol, QStringLiteral("mailbox"));
    QVERIFY(!processors.first().rule.shared);
}

void TestRecognition::companionsAreLookedForInTheGroup()
{
    ProcessorRule rule = ruleFor("Pair", "abcd", 0x0001, ProcessorRule::Certainty::Certain);
    FunctionPattern companion;
    companion.vendor = quint16(0xabcd);
    rule.companions = {companion};
    const KnownProcessors known{{rule}, {}};
    const auto toldOf = [&](const char *lines) { return told(recogniseProcessors(functionsOf(lines), {}, known)); };
    QCOMPARE(toldOf("0000:05:00.0 ff00 abcd:0001"), QStringLiteral("none"));  // it is not its own companion
    QCOMPARE(toldOf("0000:05:00.0 ff00 abcd:0001\n0000:05:00.1 ff00 abcd:0002"), QStringLiteral("0000:05:00.0 Pair"));
    QCOMPARE(toldOf("0000:05:00.0 ff00 abcd:0001\n0000:06:00.0 ff00 abcd:0002"), QStringLiteral("none"));
    QCOMPARE(toldOf("0001:05:00.0 ff00 abcd:0001\n0000:05:00.1 ff00 abcd:0002"), QStringLiteral("none"));
    QCOMPARE(toldOf("0000:05:00.0 0604 abcd:0002\n0000:06:00.0 ff00 abcd:0001 - 00 0000:05:00.0"), QStringLiteral("0000:06:00.0 Pair"));
}

void TestRecognition::strangersBelongToNobody()
{
    KnownProcessors known{{ruleFor("One", "abcd", 0x0001, ProcessorRule::Certainty::Certain)}, {}};
    const QList<PciFunction> functions = functionsOf("0000:05:00.0 ff00 abcd:0001\n0000:05:00.1 ff00 abcd:0001 1234:0001");
    QCOMPARE(recogniseProcessors(functions, {}, known).first().functions.size(), 2);
    FunctionPattern stranger;
    stranger.subsystemVendor = quint16(0x1234);
    known.strangers = {stranger};
    QCOMPARE(recogniseProcessors(functions, {}, known).first().functions.size(), 1);
    known.strangers = {*known.rules.first().function};
    QVERIFY(recogniseProcessors(functions, {}, known).isEmpty());
}

QTEST_APPLESS_MAIN(TestRecognition)
#include "tst_recognition.moc"
