// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "app/cli/output.h"
#include "core/device/known_processors.h"
#include "core/upgrade/detect_processors.h"
#include "core/upgrade/upgrade_json.h"

namespace fwpilot {

namespace {

constexpr OptionDescription common[] = {
    {"sysfs", "DIR", "look for processors under DIR instead of /sys (or FWPILOT_SYSFS)"},
    {"pci-dump", "FILE", "look for processors in a dump made by lspci -x; nothing can be opened"},
    {"smbios-dump", "FILE", "take what SMBIOS tells of the machine from a dump made by dmidecode --dump-bin"},
    {"trust", "DIR", "trust the signers whose certificates are in DIR, too"},
    {"json", "", "print JSON for programs instead of text for people"},
    {"trace", "FILE", "write every message to and from the processor to FILE, a JSON line each"},
};

QCommandLineOption toOption(const OptionDescription &option)
{
    return {QString::fromLatin1(option.name), QString(), QString::fromLatin1(option.value)};
}

}  // namespace

std::span<const OptionDescription> commonOptions()
{
    return common;
}

Result<Invocation> Invocation::parse(const CommandDescription &command, const QStringList &arguments)
{
    Invocation invocation;
    QCommandLineParser &parser = *invocation.m_parser;
    for (const OptionDescription &option : common)
        parser.addOption(toOption(option));
    for (const OptionDescription &option : command.options)
        parser.addOption(toOption(option));
    if (!parser.parse(QStringList{QString()} + arguments))
        return usage(plainText(parser.errorText()) + (parser.errorText().endsWith(QLatin1Char('.')) ? QString() : QStringLiteral(".")));
    const QStringList given = parser.positionalArguments();
    if (given.size() > command.maximumArguments)
        return usage(QStringLiteral("%1 is one argument too many.").arg(plainText(given[command.maximumArguments])));
    if (given.size() < command.minimumArguments) {
        return usage(QStringLiteral("An argument is missing: fwpilotctl %1 %2")
                         .arg(QString::fromLatin1(command.name), QString::fromLatin1(command.arguments)));
    }
    if (const Result<TrustStore> further = TrustStore::load(parser.values(QStringLiteral("trust"))); !further)
        return further.error();
    if (parser.isSet(QStringLiteral("sysfs")) && parser.value(QStringLiteral("sysfs")).isEmpty())
        return usage(QStringLiteral("--sysfs wants the name of a folder."));
    return invocation;
}

MachineSource Invocation::source() const
{
    MachineSource source;
    source.sysfsRoot = isSet("sysfs") ? value("sysfs") : defaultSysfsRoot();
    source.pciDump = value("pci-dump");
    source.smbiosDump = value("smbios-dump");
    source.ruleFolders = siteRuleFolders();
    return source;
}

int fail(const Error &error, bool json)
{
    complain(error);
    if (json)
        printJson(QJsonObject{{QStringLiteral("error"), toJson(error)}});
    return errorRow(error.code).exitCode;
}

int fail(const Error &error, const Invocation &invocation)
{
    return fail(error, invocation.json());
}

int failAsEvent(const Error &error)
{
    UpgradeEvent last;
    last.time = QDateTime::currentDateTimeUtc();
    last.state = UpgradeState::Failed;
    last.text = error.message;
    last.error = error;
    printJsonLine(toJson(last, QString()));
    return fail(error, false);
}

Error usage(const QString &message, const QString &remedy)
{
    return {Error::Code::Usage, message, 0, remedy};
}

}  // namespace fwpilot
