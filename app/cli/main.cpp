// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace fwpilot {

namespace {

std::vector<CommandDescription> allCommands()
{
    std::vector<CommandDescription> commands;
    for (const auto group : {listCommands(), upgradeCommands(), bundleCommands(), trustCommands(), historyCommands(), supportCommands()})
        commands.insert(commands.end(), group.begin(), group.end());
    return commands;
}

constexpr const char *introduction = R"(fwpilotctl: upgrades the firmware of management processors

A management processor (BMC, lights-out controller) is the small computer beside a machine's main processor. A bundle
(FILE.fwb) holds firmware images for it. Each goes to its component of the processor, which runs on undisturbed until
everything is stored; then all of them are activated at once, and read back after the restart.

Begin with list, then plan FILE, which changes nothing; upgrade FILE asks before it starts.

)";

constexpr const char *closing = R"(
ID is a processor's id or PCI address as list shows them; it may be left out where there is just one.
fwpilotctl COMMAND --help tells more of a command.

Exit codes:
   0  done, or nothing to do
   2  the command line was not understood
   3  the upgrade failed, was refused or got no answer; the processor runs what it ran before
   4  not found, no access, or not supported
   5  the processor is in use by somebody else
   6  stopped; continue goes on where it stopped
   7  the processor did not come back
   8  it came back with other firmware than was sent
   9  refused before the start; nothing was written
  10  the bundle is not signed          14  too old for this processor
  11  its signature is bad              15  images of different bundles
  12  its signer is not trusted         16  for another product
  13  signature expired or revoked      17  damaged        18  over a limit
)";

void printOptions(std::span<const OptionDescription> options)
{
    for (const OptionDescription &option : options) {
        const QString dashes = option.name[1] == '\0' ? QStringLiteral("-") : QStringLiteral("--");
        const QString word = QStringLiteral("%1%2 %3").arg(dashes, QString::fromLatin1(option.name), QString::fromLatin1(option.value));
        printLine(QStringLiteral("  %1 %2").arg(word.leftJustified(22), QString::fromUtf8(option.text)));
    }
}

void printCommonOptions()
{
    printOptions(commonOptions());
    printLine(QStringLiteral("  --help                 print this text and end; after a command: what that does, and its options"));
    printLine(QStringLiteral("  --version              print the version and end"));
}

void printHelp()
{
    print(QString::fromUtf8(introduction));
    QList<QStringList> rows;
    for (const CommandDescription &command : allCommands()) {
        const QString synopsis = QStringLiteral("  %1 %2").arg(QString::fromLatin1(command.name), QString::fromLatin1(command.arguments));
        rows.append({synopsis.trimmed().prepend(QStringLiteral("  ")), QString::fromUtf8(command.summary)});
    }
    print(columns({}, rows));
    printLine();
    printLine(QStringLiteral("Options of every command, before or after it:"));
    printCommonOptions();
    print(QString::fromUtf8(closing));
}

void printHelp(const CommandDescription &command)
{
    printLine(QStringLiteral("fwpilotctl %1 %2").arg(QString::fromLatin1(command.name), QString::fromLatin1(command.arguments)).trimmed());
    printLine();
    printLine(QString::fromUtf8(command.summary) + QLatin1Char('.'));
    print(QString::fromUtf8(command.details));
    if (!command.options.empty()) {
        printLine();
        printLine(QStringLiteral("Options:"));
        printOptions(command.options);
    }
    printLine();
    printLine(QStringLiteral("Options of every command:"));
    printCommonOptions();
    printLine();
    printLine(QStringLiteral("The exit codes are listed by fwpilotctl --help."));
}

/// Takes the next word that is neither an option nor the value of a common one; empty when there is none.
QString takeWord(QStringList &arguments)
{
    const auto takesValue = [](const QString &argument) {
        const auto options = commonOptions();
        return std::any_of(options.begin(), options.end(), [&](const OptionDescription &option) {
            return option.value[0] != '\0' && argument == QStringLiteral("--") + QString::fromLatin1(option.name);
        });
    };
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        if (takesValue(arguments[index]))
            ++index;
        else if (!arguments[index].startsWith(QLatin1Char('-')))
            return arguments.takeAt(index);
    }
    return {};
}

/// The exit code of a command whose output is its result. What a run did to a processor stands, whoever reads of it.
int unlessUnwritten(int code)
{
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (written || code != 0)
        return code;
    std::fputs("fwpilotctl: The standard output could not be written to its end.\n", stderr);
    return errorRow(Error::Code::Precondition).exitCode;
}

/// The words that may follow a first one, as in "bundle create"; none for a command of one word.
QStringList secondWords(const QString &first)
{
    QStringList words;
    for (const CommandDescription &command : allCommands()) {
        const QStringList name = QString::fromLatin1(command.name).split(QLatin1Char(' '));
        if (name.size() > 1 && name.first() == first)
            words += name[1];
    }
    return words;
}

int runCommand(QStringList arguments)
{
    const bool json = arguments.contains(QStringLiteral("--json"));
    const bool help = arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"));
    if (arguments.contains(QStringLiteral("--version"))) {
        printLine(QStringLiteral("fwpilotctl " FWPILOT_VERSION));
        return 0;
    }
    QString name = takeWord(arguments);
    const QStringList seconds = secondWords(name);
    if (!seconds.isEmpty())
        name = (name + QLatin1Char(' ') + takeWord(arguments)).trimmed();
    for (const CommandDescription &command : allCommands()) {
        if (name != QLatin1String(command.name))
            continue;
        if (help) {
            printHelp(command);
            return 0;
        }
        const Result<Invocation> invocation = Invocation::parse(command, arguments);
        if (invocation)
            return command.printsEvents ? command.run(*invocation) : unlessUnwritten(command.run(*invocation));
        return command.printsEvents && json ? failAsEvent(invocation.error()) : fail(invocation.error(), json);
    }
    if (help && (name.isEmpty() || !seconds.isEmpty())) {
        printHelp();
        return 0;
    }
    if (!seconds.isEmpty() && !name.contains(QLatin1Char(' ')))
        return fail(usage(QStringLiteral("%1 wants a word after it: %2.").arg(name, seconds.join(QStringLiteral(", ")))), json);
    return fail(
        usage(name.isEmpty() ? QStringLiteral("No command was given.") : QStringLiteral("There is no command %1.").arg(plainText(name))),
        json);
}

}  // namespace

}  // namespace fwpilot

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fwpilotctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FWPILOT_VERSION));
    return fwpilot::runCommand(QCoreApplication::arguments().mid(1));
}
