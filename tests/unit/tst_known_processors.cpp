// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/known_processors.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;

namespace {

/// A good file of twelve lines; `from` becomes `to` in it.
QByteArray file(const QByteArray &from = {}, const QByteArray &to = {})
{
    QByteArray json = R"({
  "format": 1,
  "rules": [
    {"name": "First", "certainty": "probable", "evidence": "It is there.",
     "function": {"class": "0300", "vendor": "1a03"}},
    {"name": "Second", "vendor": "Maker", "family": "Kind", "generation": "2", "certainty": "certain",
     "function": {"vendor": "1a03", "device": ["2000", "2402"], "subsystem": "15d9:*", "revision": "40-4f"},
     "companions": [{"class": "0604"}],
     "machine": {"manufacturer": "Maker*", "product": ["A*", "B?"]},
     "evidence": "It is there, too.", "protocol": "mailbox", "remedy": "Wait.", "shared": true}
  ],
  "strangers": [{"name": "ME", "reason": "Not one.", "function": {"class": "0780", "vendor": "8086"}}]
}
)";
    Q_ASSERT(from.isEmpty() || json.contains(from));
    return from.isEmpty() ? json : json.replace(from, to);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

QJsonObject schema()
{
    QFile in(QStringLiteral(FWPILOT_SOURCE_DIR "/resources/known-processors.schema.json"));
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject();
}

/// A file in which one object, named as the schema names its kind, has a member that nobody knows.
QByteArray withUnknownMember(const QString &kind)
{
    const QByteArray member = R"("colour": 1, )";
    if (kind == QLatin1String("file"))
        return file("\"format\"", member + "\"format\"");
    if (kind == QLatin1String("rule"))
        return file("\"name\": \"Second\"", member + "\"name\": \"Second\"");
    if (kind == QLatin1String("stranger"))
        return file("\"name\": \"ME\"", member + "\"name\": \"ME\"");
    if (kind == QLatin1String("function"))
        return file("\"class\": \"0300\"", member + "\"class\": \"0300\"");
    return file("\"manufacturer\"", member + "\"manufacturer\"");
}

}  // namespace

class TestKnownProcessors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void limits();
    void survivesEveryTruncation();
    void matchesMachines_data();
    void matchesMachines();
    void schemaKnowsWhatTheReaderKnows_data();
    void schemaKnowsWhatTheReaderKnows();
    void shippedRulesAreInOrder();
    void siteFilesComeFirst();
    void aBadFileDoesNotCount();
    void siteFolders();
};

void TestKnownProcessors::reads()
{
    const auto known = readKnownProcessors(file(), QStringLiteral("rules.json"));
    QVERIFY2(known, known ? "" : qPrintable(known.error().message));
    QCOMPARE(known->rules.size(), 2);
    const ProcessorRule &rule = known->rules[1];
    QCOMPARE(rule.name, QStringLiteral("Second"));
    QCOMPARE(rule.vendor, QStringLiteral("Maker"));
    QCOMPARE(rule.family, QStringLiteral("Kind"));
    QCOMPARE(rule.generation, QStringLiteral("2"));
    QVERIFY(rule.certainty == ProcessorRule::Certainty::Certain);
    QVERIFY(known->rules[0].certainty == ProcessorRule::Certainty::Probable);
    QCOMPARE(*rule.function->vendor, quint16(0x1a03));
    QCOMPARE(rule.function->devices, (QList<quint16>{0x2000, 0x2402}));
    QCOMPARE(*rule.function->subsystemVendor, quint16(0x15d9));
    QVERIFY(rule.function->subsystemDevices.isEmpty());
    QCOMPARE(rule.function->revision->first, 0x40U);
    QCOMPARE(rule.function->revision->last, 0x4fU);
    QCOMPARE(rule.companions.size(), 1);
    QCOMPARE(rule.companions[0].classDigits, QStringLiteral("0604"));
    QCOMPARE(rule.machine.manufacturers, QStringList{QStringLiteral("Maker*")});
    QCOMPARE(rule.machine.products, (QStringList{QStringLiteral("A*"), QStringLiteral("B?")}));
    QCOMPARE(rule.evidence, QStringLiteral("It is there, too."));
    QCOMPARE(rule.protocol, QStringLiteral("mailbox"));
    QCOMPARE(rule.remedy, QStringLiteral("Wait."));
    QVERIFY(rule.shared);
    QCOMPARE(known->strangers.size(), 1);
    QVERIFY(readKnownProcessors("{\"format\": 1}", QStringLiteral("rules.json")));
}

void TestKnownProcessors::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &json, int line, const char *message) {
        QTest::newRow(name) << json << line << QString::fromUtf8(message);
    };
    row("empty", {}, 1, "this does not begin with a JSON object.");
    row("a list", "[]", 1, "this does not begin with a JSON object.");
    row("not JSON", "{\n\n oops }", 3, "this is not JSON: ");
    row("a comment", file("\"format\": 1,", "\"format\": 1, // one"), 2, "this is not JSON: ");
    row("cut off", file("  \"strangers\": [", ""), 12, "this is not JSON: ");
    row("no format", file("  \"format\": 1,", ""), 1, "format is missing.");
    row("format 2", file("\"format\": 1", "\"format\": 2"), 2, "format is 2, but this program reads format 1 only.");
    row("format 1.0", file("\"format\": 1", "\"format\": 1.0"), 2, "format is not an integer.");
    row("format is a text", file("\"format\": 1", "\"format\": \"1\""), 2, "format is not a number.");
    row("unknown key", file("\"strangers\"", "\"colour\""), 12, "colour is not known; known here are format, rules, strangers.");
    row("rules is an object", "{\"format\": 1,\n \"rules\": {}}", 2, "rules is not a list.");
    row("a rule is a text", file("    {\"name\": \"Second\"", "    \"x\",\n    {\"name\": \"Second\""), 6, "rules[1] is not an object.");
    row("no name", file("\"name\": \"Second\", ", ""), 6, "rules[1].name is missing.");
    row("name twice", file("\"family\"", "\"name\""), 6, "rules[1].name is there twice.");
    row("name is empty", file("\"Second\"", "\"\""), 6, "rules[1].name is empty.");
    row("name is a number", file("\"Second\"", "2"), 6, "rules[1].name is not a text.");
    row("name with an escape", file("\"Second\"", "\"\\u001b[31m\""), 6, "rules[1].name contains characters that cannot be shown");
    row("no certainty", file(" \"certainty\": \"probable\",", ""), 4, "rules[0].certainty is missing.");
    row("certainty", file("\"probable\"", "\"maybe\""), 4, "rules[0].certainty is none of certain, probable and companion.");
    row("no evidence", file("\"evidence\": \"It is there, too.\", ", ""), 6, "rules[1].evidence is missing.");
    row("protocol", file("\"mailbox\"", "\"Mail box\""), 10, "rules[1].protocol is not a word of letters, digits, dots and hyphens.");
    row("shared", file("true", "1"), 10, "rules[1].shared is not true or false.");
    row("vendor of three digits", file("{\"vendor\": \"1a03\", \"device\"", "{\"vendor\": \"1a3\", \"device\""), 7,
        "rules[1].function.vendor is not four hexadecimal digits (0-9, a-f).");
    row("vendor in capitals", file("{\"vendor\": \"1a03\"", "{\"vendor\": \"1A03\""), 7,
        "rules[1].function.vendor is not four hexadecimal digits (0-9, a-f).");
    row("vendor with a prefix", file("{\"vendor\": \"1a03\"", "{\"vendor\": \"0x1a03\""), 7,
        "rules[1].function.vendor is not four hexadecimal digits (0-9, a-f).");
    row("vendor is a number", file("{\"vendor\": \"1a03\"", "{\"vendor\": 6659"), 7, "rules[1].function.vendor is not a text.");
    row("device", file("\"2402\"", "\"24\""), 7, "rules[1].function.device is not four hexadecimal digits (0-9, a-f).");
    row("device twice", file("\"2402\"", "\"2000\""), 7, "rules[1].function.device[1] is there twice.");
    row("no device", file("[\"2000\", \"2402\"]", "[]"), 7, "rules[1].function.device is an empty list.");
    row("device is a number", file("[\"2000\", \"2402\"]", "2000"), 7, "rules[1].function.device is neither a text nor a list of texts.");
    row("device without vendor", file("\"class\": \"0780\", \"vendor\"", "\"class\": \"0780\", \"device\""), 12,
        "strangers[0].function.device means nothing without a vendor.");
    row("subsystem", file("15d9:*", "15d9"), 7, "rules[1].function.subsystem is not a subsystem such as \"1590:00e4\" or \"1028:*\".");
    row("subsystems of two vendors", file("\"15d9:*\"", "[\"15d9:0001\", \"1028:0001\"]"), 7,
        "rules[1].function.subsystem names subsystems of more than one vendor.");
    row("all subsystems and one", file("\"15d9:*\"", "[\"15d9:*\", \"15d9:0001\"]"), 7,
        "rules[1].function.subsystem names all subsystems of a vendor and others besides.");
    row("revision", file("40-4f", "4"), 7, "rules[1].function.revision is not a revision such as \"07\"");
    row("revision upside down", file("40-4f", "4f-40"), 7, "rules[1].function.revision is a range that ends before it begins.");
    row("class", file("\"0300\"", "\"03000\""), 5, "rules[0].function.class is not two, four or six hexadecimal digits (0-9, a-f).");
    row("a function of anything", file("{\"class\": \"0604\"}", "{}"), 8,
        "rules[1].companions[0] names neither a class nor a vendor: it would match every function.");
    row("companions are none", file("[{\"class\": \"0604\"}]", "{}"), 8, "rules[1].companions is not a list.");
    row("unknown key of a function", file("\"revision\": \"40", "\"rev\": \"40"), 7, "rules[1].function.rev is not known; known here are ");
    row("unknown key of a machine", file("\"product\"", "\"model\""), 9, "rules[1].machine.model is not known; known here are ");
    row("a machine of nothing", file("{\"manufacturer\": \"Maker*\", \"product\": [\"A*\", \"B?\"]}", "{}"), 9,
        "rules[1].machine names neither a manufacturer nor a product.");
    row("unknown key of a rule", file("\"function\": {\"vendor\": \"1a03\", \"device\"", "\"x\": {\"vendor\": \"1a03\", \"device\""), 7,
        "rules[1].x is not known");
    row("companion of nothing",
        file("\"probable\", \"evidence\": \"It is there.\",\n     \"function\": {\"class\": \"0300\", \"vendor\": \"1a03\"}",
            "\"companion\", \"evidence\": \"It is there.\""),
        4, "rules[0].certainty is that of a companion, but no function is named.");
    row("companions of nothing", file("\"function\": {\"class\": \"0300\", \"vendor\": \"1a03\"}", "\"companions\": [{\"class\": \"03\"}]"),
        5, "rules[0].companions means nothing without a function.");
    row("companions of a companion", file("\"generation\": \"2\", \"certainty\": \"certain\"", "\"certainty\": \"companion\""), 8,
        "rules[1].companions is for rules that name a processor, not for a companion's.");
    row("shared by nobody", file("\"function\": {\"class\": \"0300\", \"vendor\": \"1a03\"}", "\"shared\": true"), 5,
        "rules[0].shared means nothing without a function.");
    row("a stranger without a reason", file("\"reason\": \"Not one.\", ", ""), 12, "strangers[0].reason is missing.");
    row("a stranger without a function", file(", \"function\": {\"class\": \"0780\", \"vendor\": \"8086\"}", ""), 12,
        "strangers[0].function is missing.");
}

void TestKnownProcessors::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    QFETCH(QString, message);
    const auto known = readKnownProcessors(json, QStringLiteral("/etc/rules.json"));
    QVERIFY(!known);
    const QString said = known.error().message;
    const QString expected = QStringLiteral("/etc/rules.json, line %1: %2").arg(line).arg(message);
    QVERIFY2(said.startsWith(expected), qPrintable(said + QStringLiteral("\n     expected: ") + expected));
    QVERIFY(said.endsWith(QLatin1Char('.')));
    QCOMPARE(plainText(said, 10000), said);
    QCOMPARE(known.error().code, Error::Code::Malformed);
    QVERIFY(known.error().remedy().contains(QStringLiteral("Correct the file")));
}

void TestKnownProcessors::limits()
{
    const auto codeOf = [](const QByteArray &json) {
        const auto known = readKnownProcessors(json, QStringLiteral("x"));
        return known ? -1 : static_cast<int>(known.error().code);
    };
    constexpr int overLimit = static_cast<int>(Error::Code::OverLimit);
    const QByteArray mebibyte(1024 * 1024 - file().size(), ' ');
    QCOMPARE(codeOf(file() + mebibyte), -1);
    QCOMPARE(codeOf(file() + mebibyte + ' '), overLimit);
    QCOMPARE(codeOf(file("\"class\": \"0604\"", "\"class\": " + QByteArray(60000, '['))), overLimit);
    QCOMPARE(codeOf(file("\"Second\"", '"' + QByteArray(64, 'x') + '"')), -1);
    QCOMPARE(codeOf(file("\"Second\"", '"' + QByteArray(65, 'x') + '"')), overLimit);
    QCOMPARE(codeOf(file("\"Wait.\"", '"' + QByteArray(513, 'x') + '"')), overLimit);
    const QByteArray rule = R"({"name":"n","certainty":"certain","evidence":"e","function":{"class":"ff"}},)";
    QCOMPARE(codeOf("{\"format\":1,\"rules\":[" + rule.repeated(4096).chopped(1) + "]}"), -1);
    QCOMPARE(codeOf("{\"format\":1,\"rules\":[" + rule.repeated(4097).chopped(1) + "]}"), overLimit);
    QCOMPARE(codeOf(file("[{\"class\": \"0604\"}]", '[' + QByteArray("{\"class\": \"0604\"},").repeated(9).chopped(1) + ']')), overLimit);
}

void TestKnownProcessors::survivesEveryTruncation()
{
    const QByteArray json = file().trimmed();
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY2(!readKnownProcessors(json.first(size), QStringLiteral("x")), qPrintable(QString::number(size)));
}

void TestKnownProcessors::matchesMachines_data()
{
    QTest::addColumn<QString>("glob");
    QTest::addColumn<QString>("product");
    QTest::addColumn<bool>("matches");
    QTest::newRow("itself") << QStringLiteral("PowerEdge R740") << QStringLiteral("PowerEdge R740") << true;
    QTest::newRow("case") << QStringLiteral("poweredge r740") << QStringLiteral("PowerEdge R740") << true;
    QTest::newRow("whole") << QStringLiteral("PowerEdge R74") << QStringLiteral("PowerEdge R740") << false;
    QTest::newRow("class") << QStringLiteral("PowerEdge [RT][0-9]4*") << QStringLiteral("PowerEdge R740xd") << true;
    QTest::newRow("not of the class") << QStringLiteral("PowerEdge [RT][0-9]4*") << QStringLiteral("PowerEdge C6420") << false;
    QTest::newRow("a slash") << QStringLiteral("B650D4U*") << QStringLiteral("B650D4U-2L2T/BCM") << true;
    QTest::newRow("a dot first") << QStringLiteral("*x") << QStringLiteral(".x") << true;
    QTest::newRow("a backslash is one") << QStringLiteral("a\\*") << QStringLiteral("a\\b") << true;
    QTest::newRow("nothing there") << QStringLiteral("*") << QString() << false;
}

void TestKnownProcessors::matchesMachines()
{
    QFETCH(QString, glob);
    QFETCH(QString, product);
    QFETCH(bool, matches);
    SmbiosFacts asSystem;
    asSystem.product = product;
    SmbiosFacts asBoard;
    asBoard.boardProduct = product;
    const MachinePattern pattern{{}, {glob}};
    QCOMPARE(pattern.matches(asSystem), matches);
    QCOMPARE(pattern.matches(asBoard), matches);
    QVERIFY(MachinePattern().matches(asBoard));
}

void TestKnownProcessors::schemaKnowsWhatTheReaderKnows_data()
{
    QTest::addColumn<QJsonObject>("kind");
    const QJsonObject kinds = schema().value(QLatin1String("$defs")).toObject();
    QTest::newRow("file") << schema();
    for (const char *kind : {"rule", "stranger", "function", "machine"})
        QTest::newRow(kind) << kinds.value(QLatin1String(kind)).toObject();
}

/// The reader tells in its refusal which members it knows.
void TestKnownProcessors::schemaKnowsWhatTheReaderKnows()
{
    QFETCH(QJsonObject, kind);
    QCOMPARE(kind.value(QLatin1String("additionalProperties")), QJsonValue(false));
    QStringList inSchema = kind.value(QLatin1String("properties")).toObject().keys();
    inSchema.sort();
    QVERIFY(!inSchema.isEmpty());
    const auto known = readKnownProcessors(withUnknownMember(QLatin1String(QTest::currentDataTag())), QStringLiteral("x"));
    QVERIFY(!known);
    const QString said = known.error().message;
    QVERIFY2(said.endsWith(QStringLiteral("known here are %1.").arg(inSchema.join(QStringLiteral(", ")))), qPrintable(said));
}

void TestKnownProcessors::shippedRulesAreInOrder()
{
    const LoadedRules loaded = loadKnownProcessors({});
    QVERIFY2(loaded.refusals.isEmpty(), loaded.refusals.isEmpty() ? "" : qPrintable(loaded.refusals.first().message));
    QVERIFY(loaded.known.rules.size() > 100);
    QVERIFY(loaded.known.strangers.size() >= 3);
    for (const ProcessorRule &rule : loaded.known.rules) {
        QVERIFY2(rule.evidence.endsWith(QLatin1Char('.')), qPrintable(rule.evidence));
        QVERIFY2(rule.remedy.isEmpty() || rule.remedy.endsWith(QLatin1Char('.')), qPrintable(rule.remedy));
        QVERIFY2(rule.generation.isEmpty() || rule.name.contains(rule.generation) || rule.name.startsWith(QStringLiteral("Lenovo")),
            qPrintable(rule.name));
    }
}

void TestKnownProcessors::siteFilesComeFirst()
{
    QTemporaryDir first;
    QTemporaryDir second;
    QVERIFY(write(first.filePath(QStringLiteral("20.json")), file("\"First\"", "\"Twenty\"")));
    QVERIFY(write(first.filePath(QStringLiteral("10.json")), file("\"First\"", "\"Ten\"")));
    QVERIFY(write(first.filePath(QStringLiteral("00.json.off")), file("\"First\"", "\"Zero\"")));
    QVERIFY(QDir(first.path()).mkdir(QStringLiteral("30.json")));
    QVERIFY(write(second.filePath(QStringLiteral("00.json")), file("\"First\"", "\"Other\"")));
    const LoadedRules loaded = loadKnownProcessors({first.path(), first.filePath(QStringLiteral("absent")), second.path()});
    QVERIFY(loaded.refusals.isEmpty());
    const QList<ProcessorRule> shipped = loadKnownProcessors({}).known.rules;
    QCOMPARE(loaded.known.rules.size(), shipped.size() + 6);
    QStringList names;
    for (const ProcessorRule &rule : loaded.known.rules.first(7))
        names += rule.name;
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("Ten Second Twenty Second Other Second ") + shipped.first().name);
}

void TestKnownProcessors::aBadFileDoesNotCount()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("bad.json")), file("\"certain\"", "\"maybe\"")));
    QVERIFY(write(folder.filePath(QStringLiteral("good.json")), file("\"First\"", "\"Good\"")));
    QVERIFY(write(folder.filePath(QStringLiteral("long.json")), file() + QByteArray(1024 * 1024, ' ')));
    const LoadedRules loaded = loadKnownProcessors({folder.path()});
    QCOMPARE(loaded.known.rules.first().name, QStringLiteral("Good"));
    QCOMPARE(loaded.known.rules.size(), loadKnownProcessors({}).known.rules.size() + 2);
    QCOMPARE(loaded.refusals.size(), 2);
    QVERIFY(loaded.refusals[0].message.startsWith(
        folder.filePath(QStringLiteral("bad.json")) + QStringLiteral(", line 6: rules[1].certainty")));
    QCOMPARE(loaded.refusals[1].code, Error::Code::OverLimit);
}

void TestKnownProcessors::siteFolders()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", "/somewhere");
    const QStringList folders = siteRuleFolders();
    before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
    QCOMPARE(
        folders, (QStringList{QStringLiteral("/somewhere/fwpilot/known-processors.d"), QStringLiteral("/etc/fwpilot/known-processors.d")}));
}

QTEST_APPLESS_MAIN(TestKnownProcessors)
#include "tst_known_processors.moc"
