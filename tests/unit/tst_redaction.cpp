// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/redaction.h"
#include "core/record/text_segments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

namespace fwpilot {

namespace {

using Kind = Secret::Kind;

struct RedactedTexts {
    QList<QByteArray> texts;
    QList<Replacement> replacements;
};

RedactedTexts redact(const QList<FormedText> &texts, const QList<Secret> &secrets, const QStringList &harmless)
{
    Redaction redaction(texts, secrets, harmless);
    RedactedTexts made;
    for (const FormedText &text : texts)
        made.texts += redaction.redacted(text);
    made.replacements = redaction.replacementsIn(made.texts);
    return made;
}

QString plain(const QString &text, const QList<Secret> &secrets, const QStringList &harmless = {})
{
    return QString::fromUtf8(redact({{text.toUtf8(), TextForm::Plain}}, secrets, harmless).texts.first());
}

/// A text that no redaction cares about, with all that JSON must escape.
QString someText(QRandomGenerator &random, int length)
{
    static const QString characters = QStringLiteral("abcXYZ019 \"\\/<>&'\t\n{}[]:,.@-_äß漢🔧");
    const auto units = characters.toUcs4();
    QString text;
    for (int index = 0; index < length; ++index) {
        const char32_t unit = static_cast<char32_t>(units[random.bounded(units.size())]);
        text += QString::fromUcs4(&unit, 1);
    }
    return text;
}

}  // namespace

class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void oneAddressIsOneWord();
    void macWithoutSeparators();
    void names_data();
    void names();
    void ordinaryNamesInFields();
    void serialsInIds();
    void serialsInIds_data();
    void jsonStaysJson();
    void jsonEscapes_data();
    void jsonEscapes();
    void halvesOfPairs();
    void damagedLines();
    void lettersBeyondAscii_data();
    void lettersBeyondAscii();
    void htmlKeepsItsShape();
    void folders_data();
    void folders();
    void ownersAreFound();
    void wordsAreStable();
    void wordsAreNoSecrets();
    void manySecrets();
    void randomSecrets();
    void documentsTellTheirSecrets();
};

void TestRedaction::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("IPv4", "at 10.0.0.7 now", "at address-1 now");
    row("IPv4 ends a sentence", "It has 10.0.0.7.", "It has address-1.");
    row("IPv4 with port", "10.0.0.7:443", "address-1:443");
    row("IPv4 with prefix", "10.0.0.7/24", "address-1/24");
    row("IPv4 with zeros", "192.168.001.010", "address-1");
    row("IPv4 in a host name", "10.0.0.7.nip.io", "address-1.nip.io");
    row("IPv4 behind dots", "...10.0.0.7", "...address-1");
    row("not IPv4: too large", "300.1.1.1", "300.1.1.1");
    row("not IPv4: five parts", "1.2.3.4.5", "1.2.3.4.5");
    row("not IPv4: three parts", "version 2.7.0", "version 2.7.0");
    row("not IPv4: version", "v1.2.3.4", "v1.2.3.4");
    row("loopback is everywhere", "127.0.0.1 ::1 0.0.0.0 ::", "127.0.0.1 ::1 0.0.0.0 ::");
    row("IPv6", "fe80::1b2c", "address-1");
    row("IPv6 with zone", "fe80::1%eth0", "address-1%eth0");
    row("IPv6 in brackets", "[2001:db8::1]:443", "[address-1]:443");
    row("IPv6 before a colon", "fe80::1: no answer", "address-1: no answer");
    row("IPv6 behind a colon", "ip:fe80::1", "ip:address-1");
    row("IPv6 whole", "2001:0db8:0000:0000:0000:0000:0000:0001", "address-1");
    row("IPv6 capitals", "FE80::ABCD", "address-1");
    row("IPv6 ends with two colons", "2001:db8::/32", "address-1/32");
    row("IPv6 with IPv4", "::ffff:10.0.0.7", "address-1");
    row("IPv6 ends a sentence", "It has fe80::1.", "It has address-1.");
    row("not IPv6: a time", "10:42:07.123", "10:42:07.123");
    row("not IPv6: a PCI address", "0000:00:05.0", "0000:00:05.0");
    row("not IPv6: ids", "1af4:1110", "1af4:1110");
    row("not IPv6: C++", "std::abs(x)", "std::abs(x)");
    row("not IPv6: a date", "2026-11-28T18:25:13.123Z", "2026-11-28T18:25:13.123Z");
    row("MAC", "00:1b:21:AA:bb:cc", "address-1");
    row("MAC with dashes", "00-1B-21-AA-BB-CC", "address-1");
    row("MAC with dots", "001b.21aa.bbcc", "address-1");
    row("MAC behind a colon", "mac:00:1b:21:aa:bb:cc", "mac:address-1");
    row("MAC ends a sentence", "It has 00:1b:21:aa:bb:cc.", "It has address-1.");
    row("not MAC: a fingerprint", "a1:b2:c3:d4:e5:f6:a7:b8:c9:d0:e1:f2:a3:b4:c5:d6", "a1:b2:c3:d4:e5:f6:a7:b8:c9:d0:e1:f2:a3:b4:c5:d6");
    row("not MAC: a digest", "7bd41daf8121dd818a8f423c3faf714ca3570faeeb02e741d84e342f8b1ce120",
        "7bd41daf8121dd818a8f423c3faf714ca3570faeeb02e741d84e342f8b1ce120");
    row("two", "10.0.0.7 and 10.0.0.8", "address-1 and address-2");
}

void TestRedaction::addresses()
{
    QFETCH(const QString, text);
    QTEST(plain(text, {}), "expected");
}

void TestRedaction::oneAddressIsOneWord()
{
    QCOMPARE(plain(QStringLiteral("fe80::1 FE80:0:0:0:0:0:0:1 fe80:0000::0001"), {}), QStringLiteral("address-1 address-1 address-1"));
    QCOMPARE(
        plain(QStringLiteral("00:1b:21:aa:bb:cc 00-1B-21-AA-BB-CC 001b.21aa.bbcc"), {}), QStringLiteral("address-1 address-1 address-1"));
    QCOMPARE(plain(QStringLiteral("10.0.0.7 is a version"), {}, {QStringLiteral("10.0.0.7")}), QStringLiteral("10.0.0.7 is a version"));
}

void TestRedaction::macWithoutSeparators()
{
    const RedactedTexts made
        = redact({{"id 001b21aabbcc, other 001b21aabbcd", TextForm::Plain}, {"00:1B:21:AA:BB:CC", TextForm::Plain}}, {}, {});
    QCOMPARE(made.texts, (QList<QByteArray>{"id address-1, other 001b21aabbcd", "address-1"}));
}

void TestRedaction::names_data()
{
    QTest::addColumn<Secret::Kind>("kind");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Kind kind, const char *secret, const char *text, const char *expected) {
        QTest::newRow(name) << kind << QString::fromUtf8(secret) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("word", Kind::User, "anna", "by anna, at noon", "by user-1, at noon");
    row("capitals", Kind::User, "anna", "Anna's laptop, ANNA", "user-1's laptop, user-1");
    row("in a word", Kind::User, "anna", "annabel planned savanna", "annabel planned savanna");
    row("in a file name", Kind::User, "anna", "anna_backup-anna.fwb", "user-1_backup-user-1.fwb");
    row("umlauts", Kind::User, "jürgen", "JÜRGEN jürgens", "user-1 jürgens");
    row("regular expression", Kind::Host, "srv.1+x", "srv.1+x srv-1+x srvx1+x", "host-1 srv-1+x srvx1+x");
    row("brackets", Kind::Host, "a[b]$^", "at a[b]$^ now", "at host-1 now");
    row("ordinary in a sentence", Kind::User, "will", "It will restart.", "It will restart.");
    row("ordinary as owner", Kind::User, "will", "in use by will@srv (x)", "in use by user-1@srv (x)");
    row("ordinary at home", Kind::User, "test", "/home/test/self-test.fwb, test", "/home/user-1/self-test.fwb, test");
    row("ordinary host", Kind::Host, "host", "kim@host (fwp), the host", "kim@host-1 (fwp), the host");
    row("one letter", Kind::User, "a", "a bank of a@srv, a-b", "a bank of user-1@srv, a-b");
    row("number", Kind::User, "1000", "1000 bytes by 1000@srv", "1000 bytes by user-1@srv");
    row("serial as word", Kind::Serial, "0042", "serial 0042, 10042 bytes, 0x0042F", "serial serial-1, 10042 bytes, 0x0042F");
    row("long serial in a word", Kind::Serial, "SIM569013", "SNsim569013X", "SNserial-1X");
    row("short serial", Kind::Serial, "7", "7 of 7 images, serial 7, v7", "7 of 7 images, serial serial-1, v7");
    row("serial with blanks", Kind::Serial, "AB  12", "is AB  12 here", "is serial-1 here");
    row("empty", Kind::Host, "", "nothing here", "nothing here");
    row("blanks only", Kind::Host, "  ", "a  b", "a  b");
}

void TestRedaction::names()
{
    QFETCH(const Secret::Kind, kind);
    QFETCH(const QString, secret);
    QFETCH(const QString, text);
    QTEST(plain(text, {{kind, secret}}), "expected");
}

void TestRedaction::ordinaryNamesInFields()
{
    const QList<Secret> secrets{{Kind::User, QStringLiteral("run")}, {Kind::Host, QStringLiteral("bmc")}};
    const QStringList harmless{QStringLiteral("bmc")};
    QCOMPARE(plain(QStringLiteral("Run      20261128\nPerson   run\nMachine  bmc\nbmc      1.0.0"), secrets, harmless),
        QStringLiteral("Run      20261128\nPerson   user-1\nMachine  host-1\nbmc      1.0.0"));
    const QByteArray line = R"({"type":"run","user":"run","host":"bmc","run":"1","component":"bmc","text":"run of bmc"})";
    QCOMPARE(redact({{line, TextForm::Json}}, secrets, harmless).texts.first(),
        QByteArray(R"({"type":"run","user":"user-1","host":"host-1","run":"1","component":"bmc","text":"run of bmc"})"));
}

void TestRedaction::serialsInIds_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "SIM569013"
                           << "acme-r1-SIM569013"
                           << "acme-r1-serial-1";
    QTest::newRow("short") << "7"
                           << "acme-r1-7"
                           << "acme-r1-serial-1";
    QTest::newRow("unfit characters") << "AB/12 x"
                                      << "acme-r1-AB-12-x"
                                      << "acme-r1-serial-1";
    QTest::newRow("with dashes") << "1-2-3"
                                 << "acme-r1-1-2-3"
                                 << "acme-r1-serial-1";
}

void TestRedaction::serialsInIds()
{
    QFETCH(const QString, serial);
    QFETCH(const QString, id);
    QFETCH(const QString, expected);
    const Secret secret{Kind::Serial, serial, id};
    QCOMPARE(
        plain(QStringLiteral("There is no processor %1.").arg(id), {secret}), QStringLiteral("There is no processor %1.").arg(expected));
    const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("serial"), serial}}).toJson();
    const QJsonObject made = QJsonDocument::fromJson(redact({{json, TextForm::Json}}, {secret}, {}).texts.first()).object();
    QCOMPARE(made[QStringLiteral("id")].toString(), expected);
    QCOMPARE(made[QStringLiteral("serial")].toString(), QStringLiteral("serial-1"));
}

/// Keys, numbers and fixed words stay, whatever the secrets are called.
void TestRedaction::jsonStaysJson()
{
    const QByteArray json = R"({"state": "galaxy", "anna": 12, "done": 12, "text": "12 anna galaxy", "log": ["anna", "12"]})";
    const QList<Secret> secrets{
        {Kind::User, QStringLiteral("anna")}, {Kind::Host, QStringLiteral("galaxy")}, {Kind::Serial, QStringLiteral("124")}};
    const QByteArray made = redact({{json, TextForm::Json}}, secrets, {}).texts.first();
    QCOMPARE(made, QByteArray(R"({"state": "galaxy", "anna": 12, "done": 12, "text": "12 user-1 host-1", "log": ["user-1", "12"]})"));
}

void TestRedaction::jsonEscapes_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::newRow("as it is") << QByteArray(R"(jürgen"x\1)").replace('\\', "\\\\").replace('"', "\\\"");
    QTest::newRow("\\u") << QByteArray(R"(\u006a\u00fcrgen\u0022x\u005c1)");
    QTest::newRow("\\U capitals") << QByteArray(R"(j\u00FCrgen\"x\\1)");
    QTest::newRow("behind a line feed") << QByteArray(R"(by\njürgen\"x\\1\n)");
    QTest::newRow("behind \\u000a") << QByteArray(R"(by\u000ajürgen\"x\\1)");
}

void TestRedaction::jsonEscapes()
{
    QFETCH(const QByteArray, literal);
    const QByteArray json = "{\"text\":\"" + literal + "\"}";
    QVERIFY(QJsonDocument::fromJson(json).isObject());
    const QByteArray made = redact({{json, TextForm::Json}}, {{Kind::User, QStringLiteral("jürgen\"x\\1")}}, {}).texts.first();
    const QString text = QJsonDocument::fromJson(made).object()[QStringLiteral("text")].toString();
    QVERIFY2(text.contains(QLatin1String("user-1")) && !text.contains(QLatin1String("rgen")), made.constData());
}

/// A text that no regular expression looks at, and a secret that would spoil the one that all secrets share.
void TestRedaction::halvesOfPairs()
{
    const QList<Secret> secrets{{Kind::User, QStringLiteral("anna")}, {Kind::Host, QStringLiteral("srv") + QChar(0xD800)}};
    const QByteArray made = redact({{R"({"text":"\ud83d anna at fe80::1"})", TextForm::Json}}, secrets, {}).texts.first();
    const QString text = QJsonDocument::fromJson(made).object()[QStringLiteral("text")].toString();
    QVERIFY2(text.endsWith(QLatin1String(" user-1 at address-1")), made.constData());
}

void TestRedaction::lettersBeyondAscii_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *secret, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(secret) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("a capital of ASCII beyond it", "kim", "by \u212Aim.", "by user-1.");
    row("the same in the name", "\u212Aim", "by kim.", "by user-1.");
    row("a long s", "susi", "by \u017Fu\u017Fi", "by user-1");
    row("behind a pair", "anna", "\U0001F527anna\U0001F527 anna", "\U0001F527user-1\U0001F527 user-1");
    row("a name of pairs", "\U0001F527", "x \U0001F527 y\U0001F527z", "x user-1 y\U0001F527z");
    row("Chinese", "\u738b\u5c0f\u660e", "\u738b\u5c0f\u660e, \u738b\u5c0f", "user-1, \u738b\u5c0f");
}

void TestRedaction::lettersBeyondAscii()
{
    QFETCH(const QString, secret);
    QFETCH(const QString, text);
    QTEST(plain(text, {{Kind::User, secret}}), "expected");
}

/// What is no JSON any more may have a secret anywhere, also where a key was.
void TestRedaction::damagedLines()
{
    const QByteArray lines = "{\"text\":\"anna\"}\n{\"anna\":\"x\" oops \"an\nfe80::1 anna\"}\n{\"te";
    QCOMPARE(redact({{lines, TextForm::Json}}, {{Kind::User, QStringLiteral("anna")}}, {}).texts.first(),
        QByteArray("{\"text\":\"user-1\"}\n{\"user-1\":\"x\" oops \"an\naddress-1 user-1\"}\n{\"te"));
}

void TestRedaction::htmlKeepsItsShape()
{
    const QByteArray page
        = "<!DOCTYPE html><html><head><style>body { color: anna }</style><title>anna</title></head>"
          "<body class=\"anna\"><!-- anna --><td title=\"a&lt;b\">a&lt;b &amp; anna</td><th>Person</th><td>run</td></body></html>";
    const QList<Secret> secrets{
        {Kind::User, QStringLiteral("anna")}, {Kind::Host, QStringLiteral("a<b")}, {Kind::User, QStringLiteral("run")}};
    QCOMPARE(redact({{page, TextForm::Html}}, secrets, {}).texts.first(),
        QByteArray("<!DOCTYPE html><html><head><style>body { color: anna }</style><title>user-1</title></head>"
                   "<body class=\"anna\"><!-- user-1 --><td title=\"host-1\">host-1 &amp; "
                   "user-1</td><th>Person</th><td>user-2</td></body></html>"));
}

void TestRedaction::folders_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("file in it") << "/media/stick"
                                << "/media/stick/r1.fwb"
                                << "folder-1/r1.fwb";
    QTest::newRow("itself") << "/media/stick/"
                            << "in /media/stick."
                            << "in folder-1.";
    QTest::newRow("another") << "/media/stick"
                             << "/media/stick2/r1.fwb /mnt/media/stick"
                             << "/media/stick2/r1.fwb /mnt/media/stick";
    QTest::newRow("root") << "/"
                          << "/media/x"
                          << "/media/x";
    QTest::newRow("blanks") << "/media/my stick"
                            << "'/media/my stick/a'"
                            << "'folder-1/a'";
}

void TestRedaction::folders()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, text);
    QTEST(plain(text, {{Kind::Folder, folder}}), "expected");
}

void TestRedaction::ownersAreFound()
{
    const RedactedTexts made
        = redact({{"in use by kim@srv-0421 (fwpilotctl 4711).", TextForm::Plain}, {"kim was at srv-0421", TextForm::Plain}}, {}, {});
    QCOMPARE(made.texts, (QList<QByteArray>{"in use by user-1@host-1 (fwpilotctl 4711).", "user-1 was at host-1"}));
}

void TestRedaction::wordsAreStable()
{
    const QList<Secret> secrets{{Kind::Host, QStringLiteral("alpha-01")}, {Kind::Host, QStringLiteral("beta")}};
    const RedactedTexts made = redact(
        {{"beta alpha-01", TextForm::Plain}, {"10.0.0.2 alpha-01 10.0.0.1", TextForm::Plain}, {"\"10.0.0.1 beta\"", TextForm::Plain}},
        secrets, {});
    QCOMPARE(made.texts, (QList<QByteArray>{"host-2 host-1", "address-1 host-1 address-2", "\"address-2 host-2\""}));
    QStringList told;
    for (const Replacement &replacement : made.replacements)
        told += QStringLiteral("%1 %2").arg(replacement.word).arg(replacement.count);
    QCOMPARE(told,
        (QStringList{
            QStringLiteral("host-1 2"), QStringLiteral("host-2 2"), QStringLiteral("address-1 1"), QStringLiteral("address-2 2")}));
}

void TestRedaction::wordsAreNoSecrets()
{
    QCOMPARE(plain(QStringLiteral("on host-1"), {{Kind::Host, QStringLiteral("host-1")}}), QStringLiteral("on host-2"));
}

/// More names than one regular expression holds.
void TestRedaction::manySecrets()
{
    QList<Secret> secrets;
    QStringList words;
    for (int index = 0; index < 3000; ++index) {
        secrets += Secret{Kind::Host, QStringLiteral("node%1x").arg(index)};
        words += secrets.last().value;
    }
    const QString made = plain(words.join(QLatin1Char(' ')), secrets);
    QVERIFY(!made.contains(QLatin1String("node")));
    QVERIFY(made.startsWith(QLatin1String("host-1 host-2 ")) && made.endsWith(QLatin1String(" host-3000")));
}

/// Whatever the secrets are, none is left where it stood as a word, JSON stays JSON, and all else stays as it was.
void TestRedaction::randomSecrets()
{
    QRandomGenerator random(20261128);
    for (int round = 0; round < 400; ++round) {
        QList<Secret> secrets;
        QString text = QStringLiteral("|");
        for (int index = 0; index < 4; ++index) {
            const QString value = QStringLiteral("q%1").arg(random.bounded(1000)) + someText(random, random.bounded(1, 12)).trimmed()
                + QStringLiteral("z%1").arg(index);
            secrets += Secret{static_cast<Kind>(random.bounded(3)), value};
            text += value + QStringLiteral("|");
        }
        const QJsonObject object{{QStringLiteral("text"), text}, {QStringLiteral("number"), round}};
        const RedactedTexts made = redact(
            {{QJsonDocument(object).toJson(), TextForm::Json}, {QJsonDocument(object).toJson(QJsonDocument::Compact), TextForm::Json},
                {text.toHtmlEscaped().toUtf8(), TextForm::Html}},
            secrets, {});
        const QJsonObject read = QJsonDocument::fromJson(made.texts[0]).object();
        QCOMPARE(read[QStringLiteral("number")].toInt(), round);
        QCOMPARE(QJsonDocument::fromJson(made.texts[1]).object(), read);
        const QString left = read[QStringLiteral("text")].toString();
        for (const Secret &secret : secrets)
            QVERIFY2(!left.contains(secret.value), qPrintable(QStringLiteral("%1 in %2").arg(secret.value, left)));
        static const QRegularExpression words(QStringLiteral("\\A\\|((serial|host|user)-[0-9]+\\|){4}\\z"));
        QVERIFY2(words.match(left).hasMatch(), qPrintable(text + QStringLiteral(" => ") + left));
        QCOMPARE(QString::fromUtf8(made.texts[2]), left);
    }
}

void TestRedaction::documentsTellTheirSecrets()
{
    const QJsonArray lines{QJsonObject{{QStringLiteral("processor"), QStringLiteral("acme-r-1-0042")},
                               {QStringLiteral("host"), QStringLiteral("srv.lab.example")}, {QStringLiteral("user"), QStringLiteral("kim")},
                               {QStringLiteral("bundle"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/media/stick/r1.fwb")}}}},
        QJsonObject{{QStringLiteral("processor"),
            QJsonObject{{QStringLiteral("id"), QStringLiteral("acme-r-1-0042")}, {QStringLiteral("serial"), QStringLiteral("0042")},
                {QStringLiteral("network"), QStringLiteral("bmc7.lab.example")},
                {QStringLiteral("owner"), QJsonObject{{QStringLiteral("text"), QStringLiteral("eve@desk")}}},
                {QStringLiteral("machine"), QJsonObject{{QStringLiteral("serial"), QStringLiteral("M-7")}}}}}},
        QJsonObject{{QStringLiteral("processor"), QStringLiteral("0000:00:05.0")}},
        QJsonObject{{QStringLiteral("processor"), QStringLiteral("acme-x-9")}}};
    const QList<Secret> secrets = secretsIn(lines);
    const auto has = [&](Kind kind, const char *value, const char *id = "") {
        return secrets.contains(Secret{kind, QString::fromLatin1(value), QString::fromLatin1(id)});
    };
    QVERIFY(has(Kind::Serial, "0042", "acme-r-1-0042"));
    QVERIFY(has(Kind::Serial, "M-7"));
    QVERIFY(has(Kind::Serial, "acme-x-9"));  // its serial is told nowhere
    QVERIFY(has(Kind::Host, "srv.lab.example") && has(Kind::Host, "srv") && has(Kind::Host, "bmc7.lab.example") && has(Kind::Host, "desk"));
    QVERIFY(has(Kind::User, "kim") && has(Kind::User, "eve"));
    QVERIFY(has(Kind::Folder, "/media/stick"));
    QVERIFY(!has(Kind::Serial, "acme-r-1-0042") && !has(Kind::Serial, "0000:00:05.0"));
}

}  // namespace fwpilot

QTEST_GUILESS_MAIN(fwpilot::TestRedaction)
#include "tst_redaction.moc"
