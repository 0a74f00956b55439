// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/program_options.h"

#include "core/upgrade/detect_processors.h"

#include <QCommandLineParser>

namespace fwpilot {

namespace {

constexpr const char *helpWords = R"(fwpilot: upgrades the firmware of management processors, in a window

  fwpilot [BUNDLE] [options]

A management processor (BMC, lights-out controller) is the small computer beside a machine's main processor. BUNDLE is a
file that ends in .fwb and holds firmware images for it; it can be opened in the window, too. Opening one starts nothing.
Begin with fwpilot --demo: nothing real is touched.

Options:
  --demo              work on a demo machine with a simulated processor, with a bundle for it unless BUNDLE is given
  --fault SPEC        with --demo: something goes wrong; again for each. fwpilot-sim faults lists them
  --sysfs DIR         look for processors under DIR instead of /sys (or FWPILOT_SYSFS)
  --trust DIR         trust the signers whose certificates are in DIR, too
  --allow-unsigned    accept bundles without a signature; --demo implies it for the demo machine
  --help, --version   print this text or the version, and end

Exit codes: 0 the window was closed, 2 the command line was not understood or there is no display,
9 the trust folder is unfit. Without a display: fwpilotctl does the same in a terminal.
)";

Error usage(const QString &message)
{
    return {Error::Code::Usage, sentence(plainText(message, 1024)), 0, QStringLiteral("See fwpilot --help.")};
}

void addOptions(QCommandLineParser &parser)
{
    for (const char *name : {"demo", "allow-unsigned", "help", "version"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    for (const char *name : {"fault", "sysfs", "trust"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
}

}  // namespace

Result<ProgramOptions> ProgramOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool understood = parser.parse(QStringList{QString()} + arguments);
    ProgramOptions options;
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    if (!understood)
        return usage(parser.errorText());
    if (options.help || options.version)
        return options;

    const QStringList given = parser.positionalArguments();
    if (given.size() > 1)
        return usage(QStringLiteral("%1 is one argument too many").arg(given[1]));
    options.bundle = given.value(0);
    if (!given.isEmpty() && options.bundle.isEmpty())
        return usage(QStringLiteral("The name of the bundle is empty"));
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.faults = parser.values(QStringLiteral("fault"));
    if (!options.faults.isEmpty() && !options.demo)
        return usage(QStringLiteral("--fault is for the demo machine: it wants --demo"));
    options.sysfs = parser.isSet(QStringLiteral("sysfs")) ? parser.value(QStringLiteral("sysfs")) : defaultSysfsRoot();
    if (options.sysfs.isEmpty())
        return usage(QStringLiteral("--sysfs wants the name of a folder"));
    options.unsignedBundles = parser.isSet(QStringLiteral("allow-unsigned")) ? UnsignedBundles::Allowed : UnsignedBundles::Refused;
    const QStringList folders = parser.values(QStringLiteral("trust"));
    if (const Result<TrustStore> further = TrustStore::load(folders); !further)
        return further.error();
    options.trustFolders = TrustStore::systemFolders() + folders;
    return options;
}

QString ProgramOptions::helpText()
{
    return QString::fromLatin1(helpWords);
}

}  // namespace fwpilot
