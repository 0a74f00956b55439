// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/limits.h"
#include "core/bundle/manifest.h"
#include "core/bundle/sha256.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace fwpilot;

namespace {

const QByteArray digest(64, 'a');

QJsonObject image(const QString &component, const QString &file)
{
    return {{QStringLiteral("component"), component}, {QStringLiteral("file"), file}, {QStringLiteral("version"), QStringLiteral("2.7.0")},
        {QStringLiteral("size"), 1000}, {QStringLiteral("sha256"), QString::fromLatin1(digest)}};
}

QJsonObject manifestOf(const QJsonArray &images)
{
    return {{QStringLiteral("format"), 1}, {QStringLiteral("name"), QStringLiteral("Reference MP firmware")},
        {QStringLiteral("version"), QStringLiteral("2.7.0")},
        {QStringLiteral("compatible"), QJsonArray{QStringLiteral("fwpilot,reference-mp")}}, {QStringLiteral("images"), images}};
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A good manifest in which `key` of the second image is something else; an undefined value takes it out.
QByteArray withImageField(const char *key, const QJsonValue &value)
{
    QJsonObject second = image(QStringLiteral("bmc"), QStringLiteral("bmc.bin"));
    if (value.isUndefined())
        second.remove(QLatin1String(key));
    else
        second.insert(QLatin1String(key), value);
    return text(manifestOf({image(QStringLiteral("bootloader"), QStringLiteral("boot.bin")), second}));
}

QByteArray withField(const char *key, const QJsonValue &value)
{
    QJsonObject object = manifestOf({image(QStringLiteral("bmc"), QStringLiteral("bmc.bin"))});
    if (value.isUndefined())
        object.remove(QLatin1String(key));
    else
        object.insert(QLatin1String(key), value);
    return text(object);
}

/// A good manifest in which one piece of text is another.
QByteArray replaced(const char *from, const QByteArray &to)
{
    QByteArray json = withField("name", QStringLiteral("NAME"));
    Q_ASSERT(json.contains(from));
    return json.replace(from, to);
}

QByteArray nested(int depth)
{
    return replaced("\"NAME\"", QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']'));
}

}  // namespace

class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void readsWhatAPersonWrites();
    void writesWhatItReads();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void survivesEveryTruncation();
};

void TestManifest::reads()
{
    QJsonObject second = image(QStringLiteral("bmc"), QStringLiteral("bmc.bin"));
    second.insert(QStringLiteral("minimumInstalled"), QStringLiteral("1.0.0"));
    second.insert(QStringLiteral("securityVersion"), Q_INT64_C(4294967295));
    second.insert(QStringLiteral("after"), QJsonArray{QStringLiteral("bootloader")});
    QJsonObject object = manifestOf({image(QStringLiteral("bootloader"), QStringLiteral("boot.bin")), second});
    object.insert(QStringLiteral("created"), QStringLiteral("2026-01-31T12:00:00Z"));
    const auto manifest = parseManifest(text(object), ManifestUse::Packed);
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().message));
    QCOMPARE(manifest->name, QStringLiteral("Reference MP firmware"));
    QCOMPARE(manifest->version, QStringLiteral("2.7.0"));
    QCOMPARE(manifest->created, QStringLiteral("2026-01-31T12:00:00Z"));
    QCOMPARE(manifest->compatible, QStringList{QStringLiteral("fwpilot,reference-mp")});
    QCOMPARE(manifest->digest, Sha256::of(text(object)));
    QCOMPARE(manifest->images.size(), 2);
    QCOMPARE(manifest->totalSize(), quint64(2000));
    const ManifestImage *bmc = manifest->imageFor(QStringLiteral("bmc"));
    QVERIFY(bmc);
    QCOMPARE(bmc->file, QStringLiteral("bmc.bin"));
    QCOMPARE(bmc->version, QStringLiteral("2.7.0"));
    QCOMPARE(bmc->minimumInstalled, QStringLiteral("1.0.0"));
    QCOMPARE(bmc->securityVersion, 4294967295U);
    QCOMPARE(bmc->after, QStringList{QStringLiteral("bootloader")});
    QCOMPARE(bmc->size, quint64(1000));
    QCOMPARE(bmc->sha256, QByteArray(32, '\xAA'));
    QVERIFY(!manifest->imageFor(QStringLiteral("fpga")));
}

void TestManifest::readsWhatAPersonWrites()
{
    QJsonObject only = image(QStringLiteral("bmc"), QStringLiteral("bmc.bin"));
    only.remove(QStringLiteral("size"));
    only.remove(QStringLiteral("sha256"));
    const QByteArray json = text(manifestOf({only}));
    QVERIFY(parseManifest(json, ManifestUse::Written));
    const auto packed = parseManifest(json, ManifestUse::Packed);
    QVERIFY(!packed);
    QCOMPARE(packed.error().message, QStringLiteral("manifest.json: images[0].size is missing."));
}

void TestManifest::writesWhatItReads()
{
    const QByteArray json = withImageField("after", QJsonArray{QStringLiteral("bootloader")});
    const auto manifest = parseManifest(json, ManifestUse::Packed);
    QVERIFY(manifest);
    const QByteArray written = writeManifest(*manifest);
    QCOMPARE(QJsonDocument::fromJson(written), QJsonDocument::fromJson(json));
    const auto again = parseManifest(written, ManifestUse::Packed);
    QVERIFY(again);
    QCOMPARE(writeManifest(*again), written);
}

void TestManifest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");  // part of it
    QTest::addColumn<int>("exitCode");
    const QJsonValue absent(QJsonValue::Undefined);
    const auto row = [](const char *name, const QByteArray &json, const char *message, int exitCode = 17) {
        QTest::newRow(name) << json << QString::fromUtf8(message) << exitCode;
    };
    row("empty", {}, "does not begin with a JSON object");
    row("a list", "[]", "does not begin with a JSON object");
    row("a byte order mark", "\xEF\xBB\xBF" + withField("name", QStringLiteral("x")), "does not begin with a JSON object");
    row("an empty object", "{}", "format is missing");
    row("not JSON", "{]", "is not JSON");
    row("two objects", withField("name", QStringLiteral("x")) + "{}", "is not JSON");
    row("a trailing comma", replaced("\"NAME\"", "\"x\","), "is not JSON");
    row("a comment", replaced("\"NAME\"", "\"x\"/**/"), "is not JSON");
    row("a line", "{\n\n oops }", "in line 3");
    row("not UTF-8", replaced("NAME", "\xFF\xFE"), "is not JSON");
    row("an escape that JSON does not have", replaced("NAME", "\\x41"), "is not JSON");
    row("a key's escape that JSON does not have", replaced("\"name\"", "\"\\qame\""), "is not JSON");
    row("a text over two lines", replaced("NAME", "a\nb"), "is not JSON");
    row("a key twice", replaced("\"NAME\"", "\"x\",\"version\":\"1\""), "version is there twice");
    row("a key twice, once escaped", replaced("\"NAME\"", "\"x\",\"\\u0076ersion\":\"1\""), "version is there twice");
    row("an image's key twice", replaced("\"component\"", "\"component\":\"x\",\"component\""), "images[0].component is there twice");
    row("depth over the limit", nested(9), "limit of 8 levels", 18);
    row("depth of a bomb", QByteArray("{\"a\":") + QByteArray(50000, '['), "limit of 8 levels", 18);
    row("depth at the limit", nested(8), "name is not a text");
    row("size over the limit", withField("name", QStringLiteral("x")) + QByteArray(limits::manifestBytes, ' '), "the limit is 65536", 18);
    row("unknown key", withField("colour", 1), "colour is not known");
    row("unknown key x-", withField("x-colour", 1), "x-colour is not known");
    row("unknown key of an image", withImageField("offset", 1), "images[1].offset is not known");
    row("key with escapes", withField("a\x1B[31m", 1), "is not known");

    for (const char *key : {"format", "name", "version", "compatible", "images"})
        row(qPrintable(QStringLiteral("no ") + QLatin1String(key)), withField(key, absent),
            qPrintable(QLatin1String(key) + QStringLiteral(" is missing")));
    for (const char *key : {"component", "file", "version", "size", "sha256"})
        row(qPrintable(QStringLiteral("image without ") + QLatin1String(key)), withImageField(key, absent),
            qPrintable(QStringLiteral("images[1].%1 is missing").arg(QLatin1String(key))));
    for (const char *key : {"name", "version", "created"})
        row(qPrintable(QLatin1String(key) + QStringLiteral(" is a number")), withField(key, 5),
            qPrintable(QLatin1String(key) + QStringLiteral(" is not a text")));
    for (const char *key : {"component", "file", "version", "minimumInstalled", "sha256"})
        row(qPrintable(QStringLiteral("image's %1 is null").arg(QLatin1String(key))), withImageField(key, QJsonValue()),
            qPrintable(QStringLiteral("images[1].%1 is not a text").arg(QLatin1String(key))));
    row("format 2", withField("format", 2), "reads format 1 only");
    row("format 0", withField("format", 0), "format is not between");
    row("format 1.0", replaced("\"format\":1", "\"format\":1.0"), "format is not an integer");
    row("format is a text", withField("format", QStringLiteral("1")), "format is not a number");
    row("name is empty", withField("name", QString()), "name is empty");
    row("name too long", withField("name", QString(129, QLatin1Char('n'))), "limit of 128 bytes", 18);
    row("name with a direction change", withField("name", QStringLiteral("a\u202Eb")), "cannot be shown");
    row("name with a lone surrogate", replaced("NAME", "\\ud800"), "");
    row("created is no time", withField("created", QStringLiteral("yesterday")), "created is not a time");
    row("compatible is a text", withField("compatible", QStringLiteral("x")), "compatible is not a list");
    row("compatible is empty", withField("compatible", QJsonArray()), "names no product");
    row("compatible with a number", withField("compatible", QJsonArray{1}), "compatible[0] is not a text");
    row("compatible twice", withField("compatible", QJsonArray{QStringLiteral("x"), QStringLiteral("x")}), "compatible[1] is there twice");
    row("images is an object", withField("images", QJsonObject()), "images is not a list");
    row("no images", withField("images", QJsonArray()), "names no image");
    row("an image is a number", withField("images", QJsonArray{1}), "images[0] is not an object");
    QJsonArray many;
    for (int number = 0; number < 65; ++number)
        many += image(QStringLiteral("c%1").arg(number), QStringLiteral("f%1").arg(number));
    row("too many images", withField("images", many), "limit of 64 images", 18);

    row("component with a space", withImageField("component", QStringLiteral("b c")), "images[1].component is not made of");
    row("component not ASCII", withImageField("component", QStringLiteral("bmç")), "images[1].component is not made of");
    row("component too long", withImageField("component", QString(32, QLatin1Char('c'))), "limit of 31 bytes", 18);
    row("component twice", withImageField("component", QStringLiteral("bootloader")), "another image is for already");
    row("version too long", withImageField("version", QStringLiteral("%1é").arg(QString(31, QLatin1Char('1')))), "limit of 32 bytes", 18);
    row("version with a line break", withImageField("version", QStringLiteral("1\n2")), "cannot be shown");
    row("version with a NUL", withImageField("version", QString(QChar(u'\0'))), "cannot be shown");
    row("version with a space at its end", withImageField("version", QStringLiteral("1 ")), "spaces at an end");
    for (const char *name : {"a/b", "../b", "/b", "a\\b", "C:b", ".", "..", "a\x01", "\x7F", "a.", " a", "a ",
             "a\xE2\x80\xAE"
             "b"})
        row(qPrintable(QStringLiteral("file ") + QString::fromUtf8(name).toHtmlEscaped()), withImageField("file", QString::fromUtf8(name)),
            "images[1].file ");
    row("file with a NUL", withImageField("file", QString(QStringLiteral("a") + QChar(u'\0'))), "images[1].file ");
    row("file is the manifest", withImageField("file", QStringLiteral("manifest.json")), "manifest and its signature");
    row("file is the signature", withImageField("file", QStringLiteral("MANIFEST.json.p7s")), "manifest and its signature");
    row("file name too long", withImageField("file", QString(256, QLatin1Char('f'))), "limit of 255 bytes", 18);
    row("file twice", withImageField("file", QStringLiteral("boot.bin")), "cannot be told from");
    row("file twice but for case", withImageField("file", QStringLiteral("BOOT.bin")), "cannot be told from");
    row("file twice but for composition",
        text(manifestOf({image(QStringLiteral("a"), QStringLiteral("\u00E9")), image(QStringLiteral("b"), QStringLiteral("e\u0301"))})),
        "cannot be told from");
    row("size 0", withImageField("size", 0), "images[1].size is not between");
    row("size negative", withImageField("size", -1), "images[1].size is not between");
    row("size 1.5", withImageField("size", 1.5), "images[1].size is not an integer");
    row("size is a text", withImageField("size", QStringLiteral("1")), "images[1].size is not a number");
    row("size 2^63", replaced("1000", "9223372036854775808"), "images[0].size is not an integer");
    row("size 1e3", replaced("1000", "1e3"), "");
    row("size over 4 GiB", withImageField("size", Q_INT64_C(4294967296)), "limit of 4294967294 bytes", 18);
    row("sizes together over 4 GiB", withImageField("size", Q_INT64_C(4294967294) - 999), "limit of 4294967294 bytes", 18);
    row("sizes that wrap", withImageField("size", QJsonValue(std::numeric_limits<qint64>::max())), "limit of 4294967294 bytes", 18);
    row("sha256 too short", withImageField("sha256", QString(63, QLatin1Char('a'))), "64 hexadecimal digits");
    row("sha256 too long", withImageField("sha256", QString(65, QLatin1Char('a'))), "limit of 64 bytes", 18);
    row("sha256 not hexadecimal", withImageField("sha256", QString(64, QLatin1Char('g'))), "64 hexadecimal digits");
    row("securityVersion negative", withImageField("securityVersion", -1), "securityVersion is not between");
    row("securityVersion over 32 bits", withImageField("securityVersion", Q_INT64_C(4294967296)), "securityVersion is not between");
    row("after is a text", withImageField("after", QStringLiteral("bootloader")), "images[1].after is not a list");
    row("after nobody", withImageField("after", QJsonArray{QStringLiteral("fpga")}), "images[1].after names fpga");
    row("after itself", withImageField("after", QJsonArray{QStringLiteral("bmc")}), "in a circle");
    row("after somebody twice", withImageField("after", QJsonArray{QStringLiteral("bootloader"), QStringLiteral("bootloader")}),
        "images[1].after[1] is there twice");
    QJsonObject one = image(QStringLiteral("a"), QStringLiteral("a"));
    QJsonObject two = image(QStringLiteral("b"), QStringLiteral("b"));
    one.insert(QStringLiteral("after"), QJsonArray{QStringLiteral("b")});
    two.insert(QStringLiteral("after"), QJsonArray{QStringLiteral("a")});
    row("after each other", text(manifestOf({one, two})), "in a circle");
}

void TestManifest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    QFETCH(int, exitCode);
    const auto manifest = parseManifest(json, ManifestUse::Packed);
    QVERIFY(!manifest);
    const QString said = manifest.error().message;
    QVERIFY2(said.contains(message), qPrintable(said));
    QVERIFY2(said.startsWith(QStringLiteral("manifest.json")), qPrintable(said));
    QCOMPARE(plainText(said, 10000), said);
    QCOMPARE(errorRow(manifest.error().code).exitCode, exitCode);
}

void TestManifest::accepts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("as it is") << withField("name", QStringLiteral("x"));
    QTest::newRow("longest name") << withField("name", QString(128, QLatin1Char('n')));
    QTest::newRow("name of many letters") << withField("name", QStringLiteral("Прошивка 固件"));
    QTest::newRow("longest component") << withImageField("component", QStringLiteral("ABCxyz019._-%1").arg(QString(19, QLatin1Char('c'))));
    QTest::newRow("longest version") << withImageField("version", QString(32, QLatin1Char('1')));
    QTest::newRow("longest file name") << withImageField("file", QString(255, QLatin1Char('f')));
    QTest::newRow("file name of many letters") << withImageField("file", QStringLiteral("прошивка.bin"));
    QTest::newRow("largest total") << withImageField("size", Q_INT64_C(4294967294) - 1000);
    QTest::newRow("digest in capitals") << withImageField("sha256", QString(64, QLatin1Char('A')));
    QTest::newRow("the same key in two objects") << withImageField("version", QStringLiteral("9"));
    QTest::newRow("brackets in a text") << withField("name", QStringLiteral("[[[[[[[[[[{{{{{\"\\\"{\\\\"));
    QJsonArray many;
    for (int number = 0; number < 64; ++number)
        many += image(QStringLiteral("c%1").arg(number), QStringLiteral("f%1").arg(number));
    QTest::newRow("most images") << withField("images", many);
    const QByteArray small = withField("name", QStringLiteral("x"));
    QTest::newRow("largest") << small + QByteArray(limits::manifestBytes - small.size(), '\n');
}

void TestManifest::accepts()
{
    QFETCH(QByteArray, json);
    const auto manifest = parseManifest(json, ManifestUse::Packed);
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().message));
}

void TestManifest::survivesEveryTruncation()
{
    const QByteArray json = withField("name", QStringLiteral("x"));
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY2(!parseManifest(json.first(size), ManifestUse::Packed), qPrintable(QString::number(size)));
}

QTEST_APPLESS_MAIN(TestManifest)
#include "tst_manifest.moc"
