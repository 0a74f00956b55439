// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/known_processors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <fnmatch.h>

/// The resources of a static library are there only once they have been asked for, by a function outside of any namespace.
static void openResources()
{
    Q_INIT_RESOURCE(core);
}

namespace fwpilot {

namespace {

constexpr qint64 longestFile = 1024 * 1024;

bool oneMatches(const QStringList &patterns, std::initializer_list<QString> texts)
{
    return patterns.isEmpty() || std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) {
        const QByteArray folded = pattern.toCaseFolded().toUtf8();
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
            return !text.isEmpty() && ::fnmatch(folded.constData(), text.toCaseFolded().toUtf8().constData(), FNM_NOESCAPE) == 0;
        });
    });
}

Result<KnownProcessors> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::NoAccess, QStringLiteral("%1 cannot be read: %2.").arg(plainText(path, 1024), file.errorString()), 0,
            QStringLiteral("Give yourself the right to read it, or take it out of its folder: until then none of its rules counts.")};
    return readKnownProcessors(file.read(longestFile + 1), path);
}

void add(const Result<KnownProcessors> &read, LoadedRules &loaded)
{
    if (!read) {
        loaded.refusals += read.error();
        return;
    }
    loaded.known.rules += read->rules;
    loaded.known.strangers += read->strangers;
}

}  // namespace

bool FunctionPattern::matches(const PciFunction &function) const
{
    return (!vendor || *vendor == function.vendor) && (devices.isEmpty() || devices.contains(function.device))
        && (!subsystemVendor || *subsystemVendor == function.subsystemVendor)
        && (subsystemDevices.isEmpty() || subsystemDevices.contains(function.subsystemDevice))
        && (!revision || (revision->first <= function.revision && function.revision <= revision->last))
        && (classDigits.isEmpty() || QString::asprintf("%06x", function.classCode & 0xffffff).startsWith(classDigits));
}

bool MachinePattern::matches(const SmbiosFacts &facts) const
{
    return oneMatches(manufacturers, {facts.manufacturer, facts.boardManufacturer})
        && oneMatches(products, {facts.product, facts.boardProduct});
}

LoadedRules loadKnownProcessors(const QStringList &folders)
{
    openResources();
    LoadedRules loaded;
    for (const QString &name : folders) {
        const QDir folder(name);
        if (!folder.exists())
            continue;
        if (!QFileInfo(name).isReadable()) {
            loaded.refusals += Error{Error::Code::NoAccess, QStringLiteral("%1 cannot be read.").arg(plainText(name, 1024)), 0,
                QStringLiteral("Give yourself the right to read that folder: until then none of its rules counts.")};
            continue;
        }
        const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &file : files)
            add(readFile(folder.filePath(file)), loaded);
    }
    add(readFile(QStringLiteral(":/fwpilot/known-processors.json")), loaded);
    return loaded;
}

QStringList siteRuleFolders()
{
    const QString folder = QStringLiteral("/fwpilot/known-processors.d");
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + folder, QStringLiteral("/etc") + folder};
}

}  // namespace fwpilot
