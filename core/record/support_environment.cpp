// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/support_environment.h"

#include "core/bundle/archive.h"
#include "core/bundle/sha256.h"
#include "core/device/access_error.h"
#include "core/upgrade/recorded_run.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTimeZone>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <vector>

namespace fwpilot {

namespace {

constexpr int longestLine = 4096;  // bytes of the kernel's command line

QString yesNo(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

QString userName(uid_t user)
{
    struct passwd entry = {};
    struct passwd *found = nullptr;
    std::array<char, 16384> room{};
    const bool known = ::getpwuid_r(user, &entry, room.data(), room.size(), &found) == 0 && found != nullptr;
    return known ? QString::fromLocal8Bit(entry.pw_name) : QString::number(user);
}

QString groupName(gid_t group)
{
    struct group entry = {};
    struct group *found = nullptr;
    std::array<char, 16384> room{};
    const bool known = ::getgrgid_r(group, &entry, room.data(), room.size(), &found) == 0 && found != nullptr;
    return known ? QString::fromLocal8Bit(entry.gr_name) : QString::number(group);
}

QString groupNames()
{
    std::vector<gid_t> groups(static_cast<std::size_t>(qMax(0, ::getgroups(0, nullptr))));
    const int count = ::getgroups(static_cast<int>(groups.size()), groups.data());
    QStringList names{groupName(::getegid())};
    for (int index = 0; index < count; ++index) {
        if (const QString name = groupName(groups[static_cast<std::size_t>(index)]); !names.contains(name))
            names += name;
    }
    return names.join(QStringLiteral(", "));
}

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? plainText(QString::fromUtf8(file.read(longestLine)).trimmed(), longestLine) : QString();
}

/// Of the kernel's command line only what decides on access to functions: the rest is nobody's business.
QString kernelOptions()
{
    QStringList told;
    for (const QString &option : firstLine(QStringLiteral("/proc/cmdline")).split(QLatin1Char(' '))) {
        for (const char *name : {"iommu", "intel_iommu", "amd_iommu", "pci", "lockdown", "iomem", "pcie_aspm", "noapic", "mem_encrypt"}) {
            if (option.section(QLatin1Char('='), 0, 0) == QLatin1String(name))
                told += option;
        }
    }
    return told.isEmpty() ? QStringLiteral("none of those that matter") : told.join(QLatin1Char(' '));
}

QString lockdownText(const MachineSource &source)
{
    const QString file = source.sysfsRoot + QStringLiteral("/kernel/security/lockdown");
    const QString mode = lockdownMode(file);
    return !mode.isEmpty() ? mode : QFileInfo(file).isReadable() ? QStringLiteral("none") : QStringLiteral("not told by the kernel");
}

QString sourceText(const MachineSource &source)
{
    QStringList parts{source.pciDump.isEmpty() ? source.sysfsRoot : QStringLiteral("the dump ") + source.pciDump};
    if (!source.smbiosDump.isEmpty())
        parts += QStringLiteral("the SMBIOS dump ") + source.smbiosDump;
    return parts.join(QStringLiteral(", "));
}

QString rulesText(const MachineSource &source)
{
    QStringList parts;
    for (const QString &folder : source.ruleFolders)
        parts += QStringLiteral("%1 in %2").arg(QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files).size()).arg(folder);
    return parts.join(QStringLiteral(", "));
}

QString rightsText(const QString &path)
{
    struct stat status = {};
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &status) != 0)
        return {};
    return QStringLiteral("%1 %2:%3, %4 bytes; this user may read: %5, write: %6")
        .arg(QString::number(status.st_mode & 07777U, 8).rightJustified(4, QLatin1Char('0')), userName(status.st_uid),
            groupName(status.st_gid))
        .arg(status.st_size)
        .arg(yesNo(::access(name.constData(), R_OK) == 0), yesNo(::access(name.constData(), W_OK) == 0));
}

void addFunction(SupportFacts &facts, const PciFunction &function)
{
    if (function.path.isEmpty())
        return;
    const auto add = [&](const char *what, const QString &value) {
        if (!value.isEmpty())
            facts += std::pair{QStringLiteral("%1 %2").arg(function.address, QLatin1String(what)), value};
    };
    const auto linked = [&](const char *name) {
        return QFileInfo(QFileInfo(function.path + QLatin1Char('/') + QLatin1String(name)).symLinkTarget()).fileName();
    };
    const QString driver = linked("driver");
    const QString group = linked("iommu_group");
    add("kernel driver", driver.isEmpty() ? QStringLiteral("none is bound") : driver);
    add("IOMMU group", group.isEmpty() ? QStringLiteral("none") : group);
    add("enabled", firstLine(function.path + QStringLiteral("/enable")));
    add("power state", firstLine(function.path + QStringLiteral("/power_state")));
    for (const char *file : {"config", "resource0", "resource1", "resource2", "resource3", "resource4", "resource5"})
        add(file, rightsText(function.path + QLatin1Char('/') + QLatin1String(file)));
}

void addMachine(SupportFacts &facts, const MachineSource &source)
{
    const auto add = [&](const char *label, const QString &value) { facts += std::pair{QString::fromLatin1(label), value}; };
    add("Operating system", QSysInfo::prettyProductName());
    add("Kernel", QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion());
    add("Architecture", QSysInfo::currentCpuArchitecture());
    add("Kernel options", kernelOptions());
    add("Kernel lockdown", lockdownText(source));
    add("IOMMUs",
        QString::number(QDir(source.sysfsRoot + QStringLiteral("/class/iommu")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size()));
    add("Host", QSysInfo::machineHostName());
    add("User", userName(::geteuid()));
    add("Groups", groupNames());
    add("Clock",
        QDateTime::currentDateTime().toString(Qt::ISODate) + QLatin1Char(' ') + QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    add("Locale", QLocale::system().name());
    for (const char *name : {"LANG", "LC_ALL", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR"}) {
        if (qEnvironmentVariableIsSet(name))
            add(name, plainText(qEnvironmentVariable(name)));
    }
}

}  // namespace

SupportFacts environmentFacts(const MachineSource &source, const QList<ManagementProcessor> &processors)
{
    SupportFacts facts;
    const auto add = [&](const char *label, const QString &value) { facts += std::pair{QString::fromLatin1(label), value}; };
    add("Program", QStringLiteral("Firmware Pilot " FWPILOT_VERSION));
    add("Built for", QSysInfo::buildAbi());
    add("Qt", QStringLiteral("%1, built with %2").arg(QLatin1String(qVersion()), QStringLiteral(QT_VERSION_STR)));
    add("KArchive", archiveLibraryVersion());
    add("OpenSSL", cryptographyLibraryVersion());
    addMachine(facts, source);
    add("Processors looked for in", sourceText(source));
    add("Site rules", rulesText(source));
    const QString journals = journalFolder();
    const QFileInfo folder(journals);
    add("Journals", QStringLiteral("%1, %2").arg(journals, folder.exists() ? rightsText(journals) : QStringLiteral("not there")));
    add("Room for journals",
        folder.exists() ? sizeText(static_cast<quint64>(qMax<qint64>(0, QStorageInfo(journals).bytesAvailable())))
                        : QStringLiteral("not known"));
    for (const char *rule :
        {"/usr/lib/udev/rules.d/70-fwpilot.rules", "/lib/udev/rules.d/70-fwpilot.rules", "/etc/udev/rules.d/70-fwpilot.rules"}) {
        if (QFileInfo::exists(QLatin1String(rule)))
            add("udev rule", QLatin1String(rule));
    }
    for (const ManagementProcessor &processor : processors) {
        for (const PciFunction &function : processor.functions)
            addFunction(facts, function);
    }
    return facts;
}

QList<Secret> ownSecrets()
{
    using Kind = Secret::Kind;
    QList<Secret> secrets;
    const QString host = QSysInfo::machineHostName();
    // Owners carry the first 32 characters of a host's name.
    for (const QString &name : {host, host.section(QLatin1Char('.'), 0, 0), host.left(32)})
        secrets += Secret{Kind::Host, name};
    for (const QString &name :
        {userName(::geteuid()), userName(::getuid()), qEnvironmentVariable("USER"), qEnvironmentVariable("SUDO_USER")})
        secrets += Secret{Kind::User, name};
    secrets += Secret{Kind::Folder, QDir::homePath()};
    secrets += Secret{Kind::Folder, journalFolder().section(QLatin1Char('/'), 0, -3)};
    return secrets;
}

}  // namespace fwpilot
