// SPDX-License-Identifier: GPL-3.0-or-later
// Manifests that are none, packed as they should be.
#include "tests/sweep/malformed_bundles.h"

#include "core/bundle/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace fwpilot::test {

namespace {

using A = Archive;
using D = Dice;

QByteArray &textOf(A &a)
{
    if (a.parts.isEmpty())
        a.parts.append(good().parts.first());
    return a.parts.first().content;
}

/// Changes the manifest as JSON; one that is no JSON any more is made anew before.
void edit(A &a, const std::function<void(QJsonObject &)> &change)
{
    QByteArray &text = textOf(a);
    QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.value(QStringLiteral("images")).toArray().isEmpty())
        object = QJsonDocument::fromJson(good().parts.first().content).object();
    change(object);
    text = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void editImage(A &a, D &d, const std::function<void(QJsonObject &)> &change)
{
    edit(a, [&](QJsonObject &object) {
        QJsonArray images = object[QStringLiteral("images")].toArray();
        const auto index = static_cast<qsizetype>(d.below(images.size()));
        QJsonObject image = images[index].toObject();
        change(image);
        images[index] = image;
        object[QStringLiteral("images")] = images;
    });
}

/// One of the places where `mark` stands in the text, behind it; the end of the text where it stands nowhere.
qsizetype behindOne(const QByteArray &text, const QByteArray &mark, D &d)
{
    const auto count = text.count(mark);
    if (count == 0)
        return text.size();
    qsizetype at = -1;
    for (quint32 skip = d.below(count) + 1; skip > 0; --skip)
        at = text.indexOf(mark, at + 1);
    return at + mark.size();
}

void insertBefore(A &a, D &d, const QByteArray &mark, const QByteArray &inserted)
{
    QByteArray &text = textOf(a);
    const qsizetype behind = behindOne(text, mark, d);
    text.insert(qMax<qsizetype>(behind - mark.size(), 0), inserted);
}

/// The plain text or number that follows `key`.
void replaceValue(A &a, D &d, const QByteArray &key, const QByteArray &by)
{
    QByteArray &text = textOf(a);
    const qsizetype from = behindOne(text, key, d);
    const QByteArrayView ends = key.endsWith('"') ? "\"" : ",}]";
    qsizetype to = from;
    while (to < text.size() && !ends.contains(text[to]))
        ++to;
    text.replace(from, to - from, by);
}

const QStringList topKeys{
    QStringLiteral("format"), QStringLiteral("name"), QStringLiteral("version"), QStringLiteral("compatible"), QStringLiteral("images")};
const QStringList imageKeys{
    QStringLiteral("component"), QStringLiteral("file"), QStringLiteral("version"), QStringLiteral("size"), QStringLiteral("sha256")};
const QStringList optionalKeys{QStringLiteral("minimumInstalled"), QStringLiteral("securityVersion"), QStringLiteral("after")};

/// A value of any type but this.
QJsonValue strangeValue(QJsonValue::Type type, D &d)
{
    static const QList<QJsonValue> values{QJsonValue(QJsonValue::Null), QJsonValue(true), QJsonValue(7), QJsonValue(QStringLiteral("text")),
        QJsonValue(QJsonArray{7}), QJsonValue(QJsonObject{{QStringLiteral("a"), 1}})};
    for (;;) {
        const QJsonValue &value = d.of(values);
        if (value.type() != type)
            return value;
    }
}

void spoilType(QJsonObject &object, const QStringList &keys, D &d)
{
    static const QStringList numbers{QStringLiteral("format"), QStringLiteral("size"), QStringLiteral("securityVersion")};
    static const QStringList lists{QStringLiteral("compatible"), QStringLiteral("images"), QStringLiteral("after")};
    const QString &key = d.of(keys);
    object[key] = strangeValue(numbers.contains(key) ? QJsonValue::Double
            : lists.contains(key)                    ? QJsonValue::Array
                                                     : QJsonValue::String,
        d);
}

/// Texts that no key of a manifest may have.
QByteArray strangeText(D &d)
{
    static const QList<QByteArray> texts{"", " ", " x", "x ", "\\u0000", "\\u0007", "\\u001b[31m", "a\\nb", "a\\u0085b", "a\\u00adb",
        "a\\u200bb", "a\\u202eb", "a\\u2066b", "a\\u2028b", "a\\ufeffb", "a\\ue000b", "a\\ud800b", "a\\udc00b", "a\\udbff", "\\x41",
        "\\u12", "a\tb", "a\nb",
        "a\x01"
        "b",
        QByteArray("a\0b", 3), "\xFF", "a\xC3", "\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
        "\xF8\x88\x80\x80\x80",
        "a\xE2\x80\xAE"
        "b",
        "a\xEF\xBB\xBF"
        "b"};
    return d.of(texts);
}

constexpr ArchiveChange manifest[] = {
    {"key missing", [](A &a, D &d) { edit(a, [&](QJsonObject &object) { object.remove(d.of(topKeys)); }); }},
    {"key of an image missing", [](A &a, D &d) { editImage(a, d, [&](QJsonObject &image) { image.remove(d.of(imageKeys)); }); }},
    {"value of another type", [](A &a, D &d) { edit(a, [&](QJsonObject &object) { spoilType(object, topKeys, d); }); }},
    {"value of an image of another type",
        [](A &a, D &d) { editImage(a, d, [&](QJsonObject &image) { spoilType(image, imageKeys + optionalKeys, d); }); }},
    {"unknown key", [](A &a, D &d) { edit(a, [&](QJsonObject &object) { object[QString::fromLatin1(d.bytes(5).toHex())] = 1; }); }},
    {"unknown key of an image",
        [](A &a, D &d) {
            static const QStringList keys{
                QStringLiteral("Size"), QStringLiteral("sha512"), QStringLiteral("url"), QString(), QStringLiteral("size ")};
            editImage(a, d, [&](QJsonObject &image) { image[d.of(keys)] = QStringLiteral("x"); });
        }},
    {"key twice",
        [](A &a, D &d) {
            static const QList<QByteArray> keys{"\"version\":\"2.7.0\",", "\"versio\\u006e\":\"2.7.0\",", "\"version\":\"9\","};
            insertBefore(a, d, "\"version\":", d.of(keys));
        }},
    {"two lists of images", [](A &a, D &d) { insertBefore(a, d, "\"images\":", "\"images\":[],"); }},
    {"number in another form",
        [](A &a, D &d) {
            static const QList<QByteArray> forms{"1e3", "1.0", "1E0", "-1", "-0", "0", "+1", "01", "0x10", "1_000", "NaN", "Infinity",
                "-Infinity", "1e999", "1e-999", "18446744073709551616", "9223372036854775808", "99999999999999999999999999", "\"1\"", "1.",
                ".5", "1 1", "--1", "", "null"};
            replaceValue(a, d, d.even() ? "\"size\":" : "\"format\":", d.of(forms));
        }},
    {"size that is not the image's",
        [](A &a, D &d) {
            editImage(a, d, [&](QJsonObject &image) {
                const qint64 size = image[QStringLiteral("size")].toInteger();
                image[QStringLiteral("size")] = d.even() ? size + d.between(1, 1000) : qint64{1} << d.between(31, 62);
            });
        }},
    {"digest that is not the image's",
        [](A &a, D &d) {
            editImage(a, d, [&](QJsonObject &image) { image[QStringLiteral("sha256")] = QString::fromLatin1(d.bytes(32).toHex()); });
        }},
    {"digest that is none",
        [](A &a, D &d) {
            editImage(a, d, [&](QJsonObject &image) {
                QString digest = image[QStringLiteral("sha256")].toString();
                digest = d.even() ? digest.chopped(1)
                    : d.even()    ? digest + QStringLiteral("00")
                                  : digest.replace(d.below(64), 1, QStringLiteral("g"));
                image[QStringLiteral("sha256")] = digest;
            });
        }},
    {"another format", [](A &a, D &d) { edit(a, [&](QJsonObject &object) { object[QStringLiteral("format")] = d.even() ? 2 : -1; }); }},
    {"no product",
        [](A &a, D &d) {
            edit(a, [&](QJsonObject &object) {
                object[QStringLiteral("compatible")] = d.even() ? QJsonArray() : QJsonArray{QStringLiteral("a"), QStringLiteral("a")};
            });
        }},
    {"no image", [](A &a, D &) { edit(a, [](QJsonObject &object) { object[QStringLiteral("images")] = QJsonArray(); }); }},
    {"time that is none",
        [](A &a, D &) { edit(a, [](QJsonObject &object) { object[QStringLiteral("created")] = QStringLiteral("yesterday"); }); }},
    {"two images for one component",
        [](A &a, D &) {
            edit(a, [](QJsonObject &object) {
                QJsonArray images = object[QStringLiteral("images")].toArray();
                QJsonObject last = images.last().toObject();
                last[QStringLiteral("component")] = images.first()[QStringLiteral("component")];
                images.append(last);
                images.removeAt(images.size() - 2);
                object[QStringLiteral("images")] = images;
            });
        }},
    {"image twice",
        [](A &a, D &d) {
            edit(a, [&](QJsonObject &object) {
                QJsonArray images = object[QStringLiteral("images")].toArray();
                images.append(images[static_cast<qsizetype>(d.below(images.size()))]);
                object[QStringLiteral("images")] = images;
            });
        }},
    {"file of another image",
        [](A &a, D &d) { editImage(a, d, [](QJsonObject &image) { image[QStringLiteral("file")] = QStringLiteral("else.bin"); }); }},
    {"component that is no name",
        [](A &a, D &d) {
            static const QStringList names{QStringLiteral("b m c"), QStringLiteral("bmc/1"), QStringLiteral("bm\u0441"),
                QStringLiteral("bmc\n"), QString(32, QLatin1Char('b'))};
            editImage(a, d, [&](QJsonObject &image) { image[QStringLiteral("component")] = d.of(names); });
        }},
    {"order that cannot be",
        [](A &a, D &d) {
            editImage(a, d, [&](QJsonObject &image) {
                image[QStringLiteral("after")]
                    = QJsonArray{d.even() ? image[QStringLiteral("component")] : QJsonValue(QStringLiteral("nobody"))};
            });
        }},
    {"security version that is none",
        [](A &a, D &d) {
            editImage(
                a, d, [&](QJsonObject &image) { image[QStringLiteral("securityVersion")] = d.even() ? qint64{-1} : qint64{1} << 32; });
        }},
    {"text over its limit",
        [](A &a, D &d) {
            edit(a, [&](QJsonObject &object) {
                object[d.even() ? QStringLiteral("name") : QStringLiteral("version")]
                    = QString(static_cast<int>(d.between(129, 5000)), QLatin1Char('n'));
            });
        }},
    {"too many products",
        [](A &a, D &d) {
            edit(a, [&](QJsonObject &object) {
                QJsonArray products;
                for (qint64 left = d.between(limits::compatibleEntries + 1, 2000); left > 0; --left)
                    products.append(QStringLiteral("p%1").arg(left));
                object[QStringLiteral("compatible")] = products;
            });
        }},
    {"too many images",
        [](A &a, D &d) {
            edit(a, [&](QJsonObject &object) {
                QJsonArray images = object[QStringLiteral("images")].toArray();
                while (images.size() <= limits::images + d.between(0, 100))
                    images.append(images.first());
                object[QStringLiteral("images")] = images;
            });
        }},
    {"too deep",
        [](A &a, D &d) {
            const auto depth = static_cast<int>(d.even() ? d.between(limits::manifestDepth, 20) : d.between(1000, 30'000));
            const bool lists = d.even();
            const QByteArray opening = QByteArray(lists ? "[" : "{\"a\":").repeated(depth);
            insertBefore(a, d, "\"format\":", "\"x\":" + opening + '1' + QByteArray(depth, lists ? ']' : '}') + ',');
        }},
    {"too deep, without an end", [](A &a, D &d) { textOf(a) = "{\"a\":" + QByteArray(d.between(1000, 60'000), d.even() ? '[' : '{'); }},
    {"too large", [](A &a, D &d) { textOf(a) += QByteArray(limits::manifestBytes + d.between(0, 100'000), d.even() ? ' ' : '\n'); }},
    {"text with characters that cannot be shown",
        [](A &a, D &d) {
            static const QList<QByteArray> keys{"\"name\":\"", "\"version\":\"", "\"component\":\"", "\"file\":\"", "\"compatible\":[\""};
            replaceValue(a, d, d.of(keys), strangeText(d));
        }},
    {"cut off", [](A &a, D &d) { textOf(a).chop(d.between(1, 500)); }},
    {"more behind it",
        [](A &a, D &d) {
            static const QList<QByteArray> tails{"x", "{}", ",", "}", QByteArray(1, '\0'), "// comment", "\"", "[]"};
            textOf(a) += d.even() ? d.of(tails) : good().parts.first().content;
        }},
    {"a comma too many", [](A &a, D &d) { insertBefore(a, d, d.even() ? "}" : "]", ","); }},
    {"a comment in it", [](A &a, D &d) { insertBefore(a, d, "\"version\":", d.even() ? "/**/" : "//\n"); }},
    {"other quotation marks", [](A &a, D &) { textOf(a).replace('"', '\''); }},
    {"a byte order mark", [](A &a, D &) { textOf(a).prepend("\xEF\xBB\xBF"); }},
    {"UTF-16",
        [](A &a, D &d) {
            QByteArray wide = d.even() ? QByteArray("\xFF\xFE") : QByteArray();
            for (const char byte : textOf(a))
                wide += QByteArray(1, byte) + QByteArray(1, '\0');
            textOf(a) = wide;
        }},
    {"no JSON", [](A &a, D &d) { textOf(a) = d.even() ? d.bytes(d.between(0, 300)) : QByteArray("<manifest/>"); }},
    {"a list", [](A &a, D &) { textOf(a) = '[' + textOf(a) + ']'; }},
    {"an empty object", [](A &a, D &) { textOf(a) = "{}"; }},
};

}  // namespace

std::span<const ArchiveChange> manifestFaults()
{
    return manifest;
}

}  // namespace fwpilot::test
