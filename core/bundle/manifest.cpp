// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/manifest.h"

#include "core/base/json_fields.h"
#include "core/bundle/file_name.h"
#include "core/bundle/limits.h"
#include "core/bundle/sha256.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <numeric>

namespace fwpilot {

namespace {

using Latin1 = QLatin1String;

bool isComponentName(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar character) {
        return character.unicode() < 0x80 && (character.isLetterOrNumber() || QStringView(u"._-").contains(character));
    });
}

bool isDigest(const QString &hex)
{
    return hex.size() == 64
        && std::all_of(hex.begin(), hex.end(), [](QChar character) { return QStringView(u"0123456789abcdefABCDEF").contains(character); });
}

void checkComponentName(const QString &name, const QString &path, JsonFault &fault)
{
    if (!isComponentName(name))
        fault.malformed(path, QStringLiteral("is not made of letters A-Z, digits, '.', '_' and '-'"));
}

QString readFileName(ObjectFields &fields, JsonFault &fault)
{
    const QString name = fields.text(Latin1("file"), limits::fileNameBytes, Presence::Required);
    if (name.isEmpty())  // said already
        return name;
    if (const QString wrong = fileNameFault(name); !wrong.isEmpty())
        fault.malformed(fields.path(Latin1("file")), wrong);
    else if (collisionKey(name).startsWith(manifestFileName))
        fault.malformed(fields.path(Latin1("file")), QStringLiteral("is a name that the manifest and its signature have"));
    return name;
}

ManifestImage readImage(ObjectFields &fields, ManifestUse use, JsonFault &fault)
{
    const Presence filledIn = use == ManifestUse::Packed ? Presence::Required : Presence::Optional;
    ManifestImage image;
    image.component = fields.text(Latin1("component"), limits::componentBytes, Presence::Required);
    checkComponentName(image.component, fields.path(Latin1("component")), fault);
    image.file = readFileName(fields, fault);
    image.version = fields.text(Latin1("version"), limits::versionBytes, Presence::Required);
    image.minimumInstalled = fields.text(Latin1("minimumInstalled"), limits::versionBytes, Presence::Optional);
    image.securityVersion
        = static_cast<quint32>(fields.integer(Latin1("securityVersion"), 0, std::numeric_limits<quint32>::max(), Presence::Optional));
    image.after = fields.texts(Latin1("after"), limits::componentBytes, Presence::Optional);
    image.size = static_cast<quint64>(fields.integer(Latin1("size"), 1, std::numeric_limits<qint64>::max(), filledIn));
    const QString digest = fields.text(Latin1("sha256"), 64, filledIn);
    if (fields.has(Latin1("sha256")) && !isDigest(digest))
        fault.malformed(fields.path(Latin1("sha256")), QStringLiteral("is not 64 hexadecimal digits"));
    image.sha256 = QByteArray::fromHex(digest.toLatin1());
    fields.refuseUnknown();
    return image;
}

Manifest readManifest(const QJsonObject &object, ManifestUse use, JsonFault &fault)
{
    ObjectFields fields(object, {}, fault);
    Manifest manifest;
    const qint64 format = fields.integer(Latin1("format"), 1, std::numeric_limits<qint64>::max(), Presence::Required);
    if (format > 1)
        fault.malformed(Latin1("format"), QStringLiteral("is %1, but this program reads format 1 only").arg(format));
    manifest.name = fields.text(Latin1("name"), limits::bundleNameBytes, Presence::Required);
    manifest.version = fields.text(Latin1("version"), limits::versionBytes, Presence::Required);
    manifest.created = fields.text(Latin1("created"), 32, Presence::Optional);
    if (!manifest.created.isEmpty() && !QDateTime::fromString(manifest.created, Qt::ISODate).isValid())
        fault.malformed(Latin1("created"), QStringLiteral("is not a time such as 2026-01-31T12:00:00Z"));
    manifest.compatible = fields.texts(Latin1("compatible"), limits::compatibleBytes, Presence::Required);
    if (manifest.compatible.isEmpty())
        fault.malformed(Latin1("compatible"), QStringLiteral("names no product"));
    if (manifest.compatible.size() > limits::compatibleEntries)
        fault.overLimit(Latin1("compatible"), QStringLiteral("names more than the limit of %1 products").arg(limits::compatibleEntries));
    std::vector<ObjectFields> images = fields.objects(Latin1("images"), limits::images, Presence::Required);
    if (images.empty())
        fault.malformed(Latin1("images"), QStringLiteral("names no image"));
    for (ObjectFields &image : images) {
        if (!fault.error())
            manifest.images += readImage(image, use, fault);
    }
    fields.refuseUnknown();
    return manifest;
}

/// One image for a component, one name for a file.
void checkUnique(const Manifest &manifest, JsonFault &fault)
{
    QSet<QString> components;
    QHash<QString, QString> files;
    for (qsizetype index = 0; index < manifest.images.size(); ++index) {
        const ManifestImage &image = manifest.images[index];
        const QString path = elementPath(Latin1("images"), index);
        if (components.contains(image.component))
            fault.malformed(path + Latin1(".component"), QStringLiteral("is %1, which another image is for already").arg(image.component));
        components.insert(image.component);
        const QString key = collisionKey(image.file);
        if (files.contains(key))
            fault.malformed(path + Latin1(".file"),
                QStringLiteral("is %1, which cannot be told from another image's %2")
                    .arg(plainText(image.file), plainText(files.value(key))));
        files.insert(key, image.file);
    }
}

/// `after` names components of this manifest, and there is an order that satisfies all of them.
void checkOrder(const Manifest &manifest, JsonFault &fault)
{
    for (qsizetype index = 0; index < manifest.images.size(); ++index) {
        for (const QString &component : manifest.images[index].after) {
            if (!manifest.imageFor(component))
                fault.malformed(elementPath(Latin1("images"), index) + Latin1(".after"),
                    QStringLiteral("names %1, which no image is for").arg(plainText(component)));
        }
    }
    QSet<QString> placed;
    for (bool progress = true; progress;) {
        progress = false;
        for (const ManifestImage &image : manifest.images) {
            const bool ready
                = std::all_of(image.after.begin(), image.after.end(), [&](const QString &name) { return placed.contains(name); });
            if (ready && !placed.contains(image.component)) {
                placed.insert(image.component);
                progress = true;
            }
        }
    }
    for (qsizetype index = 0; index < manifest.images.size(); ++index) {
        if (!placed.contains(manifest.images[index].component))
            fault.malformed(elementPath(Latin1("images"), index) + Latin1(".after"), QStringLiteral("waits for itself in a circle"));
    }
}

void checkTotal(const Manifest &manifest, JsonFault &fault)
{
    quint64 left = limits::totalBytes;
    for (const ManifestImage &image : manifest.images) {
        if (image.size > left)
            return fault.overLimit(
                Latin1("images"), QStringLiteral("are together larger than the limit of %1 bytes (4 GiB)").arg(limits::totalBytes));
        left -= image.size;
    }
}

}  // namespace

const ManifestImage *Manifest::imageFor(const QString &component) const
{
    const auto found = std::find_if(images.begin(), images.end(), [&](const ManifestImage &image) { return image.component == component; });
    return found == images.end() ? nullptr : &*found;
}

quint64 Manifest::totalSize() const
{
    return std::accumulate(
        images.begin(), images.end(), quint64{0}, [](quint64 sum, const ManifestImage &image) { return sum + image.size; });
}

Result<Manifest> parseManifest(const QByteArray &json, ManifestUse use)
{
    const JsonSource source{
        .name = manifestFileName, .text = json, .maximumBytes = limits::manifestBytes, .maximumDepth = limits::manifestDepth};
    const auto object = readJson(source);
    if (!object)
        return object.error();
    JsonFault fault(source);
    Manifest manifest = readManifest(*object, use, fault);
    checkUnique(manifest, fault);
    checkOrder(manifest, fault);
    checkTotal(manifest, fault);
    if (fault.error())
        return *fault.error();
    manifest.digest = Sha256::of(json);
    return manifest;
}

QByteArray writeManifest(const Manifest &manifest)
{
    QJsonArray images;
    for (const ManifestImage &image : manifest.images) {
        QJsonObject object{{QStringLiteral("component"), image.component}, {QStringLiteral("file"), image.file},
            {QStringLiteral("version"), image.version}, {QStringLiteral("size"), static_cast<qint64>(image.size)},
            {QStringLiteral("sha256"), QString::fromLatin1(image.sha256.toHex())}};
        if (!image.minimumInstalled.isEmpty())
            object.insert(QStringLiteral("minimumInstalled"), image.minimumInstalled);
        if (image.securityVersion != 0)
            object.insert(QStringLiteral("securityVersion"), static_cast<qint64>(image.securityVersion));
        if (!image.after.isEmpty())
            object.insert(QStringLiteral("after"), QJsonArray::fromStringList(image.after));
        images += object;
    }
    QJsonObject object{{QStringLiteral("format"), manifest.format}, {QStringLiteral("name"), manifest.name},
        {QStringLiteral("version"), manifest.version}, {QStringLiteral("compatible"), QJsonArray::fromStringList(manifest.compatible)},
        {QStringLiteral("images"), images}};
    if (!manifest.created.isEmpty())
        object.insert(QStringLiteral("created"), manifest.created);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

}  // namespace fwpilot
