// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bundle/trust_store.h"
#include "core/device/pci_scan.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <span>

namespace fwpilot {

class Invocation;

/// An option of one command, as its help shows it.
struct OptionDescription {
    const char *name;   ///< without dashes; a single letter is a short option
    const char *value;  ///< the word for its value, empty for a switch
    const char *text;
};

/// A command, as the help shows it and main() finds it.
struct CommandDescription {
    const char *name;       ///< one word, or two: "bundle create"
    const char *arguments;  ///< as in a synopsis
    const char *summary;    ///< a line
    const char *details;    ///< lines for its own help, may be empty
    std::span<const OptionDescription> options;
    int minimumArguments;
    int maximumArguments;
    int (*run)(const Invocation &);  ///< gives the exit code
    bool printsEvents = false;       ///< with --json it prints a line for each event, and refuses with one, too
};

/// The command line of one call, taken apart: options may stand before and after the command.
class Invocation {
public:
    /// Usage when it cannot be understood, Precondition for an unfit trust folder.
    static Result<Invocation> parse(const CommandDescription &command, const QStringList &arguments);

    /// Where processors are looked for: --sysfs or --pci-dump.
    MachineSource source() const;
    /// Who is trusted here: the system's folders, and --trust. Precondition.
    Result<TrustStore> trustStore() const { return TrustStore::load(trustFolders()); }
    QStringList trustFolders() const { return TrustStore::systemFolders() + values("trust"); }
    bool json() const { return isSet("json"); }
    bool isSet(const char *option) const { return m_parser->isSet(QLatin1String(option)); }
    QString value(const char *option) const { return m_parser->value(QLatin1String(option)); }
    QStringList values(const char *option) const { return m_parser->values(QLatin1String(option)); }
    QStringList arguments() const { return m_parser->positionalArguments(); }

private:
    Invocation()
        : m_parser(std::make_shared<QCommandLineParser>())
    {
    }

    std::shared_ptr<QCommandLineParser> m_parser;
};

/// The options that every command takes.
std::span<const OptionDescription> commonOptions();

/// Tells the error on the standard error, and with `json` as {"error": …} on the standard output too.
/// @return its exit code
int fail(const Error &error, bool json);
int fail(const Error &error, const Invocation &invocation);

/// The same as the last event of a run that was never begun.
int failAsEvent(const Error &error);

/// A usage error of a command.
Error usage(const QString &message, const QString &remedy = {});

}  // namespace fwpilot
