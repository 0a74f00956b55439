// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/history_command.h"
#include "app/cli/output.h"
#include "app/cli/target.h"
#include "core/bundle/sha256.h"
#include "core/protocol/builtin_drivers.h"
#include "core/record/support_file.h"
#include "core/upgrade/upgrade_json.h"

#include <algorithm>

namespace fwpilot {

namespace {

using Key = QLatin1String;

/// The run that is meant: without a name the newest one, where there is one. NotFound for `last` without runs.
Result<QString> chosenRun(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (!name.isEmpty() && name != Key("last"))
        return name;
    const Result<RunSummary> newest
        = newestRun(QStringLiteral("Leave out the word last: then the support file is of the machine as it is now."));
    if (newest)
        return newest->run;
    return name.isEmpty() ? Result<QString>(QString()) : newest.error();
}

/// Which options were given that decide what is found; never their secrets, for there are none.
QStringList optionsOf(const Invocation &invocation)
{
    QStringList options;
    for (const char *name : {"sysfs", "pci-dump", "smbios-dump", "trust"}) {
        for (const QString &value : invocation.values(name))
            options += QStringLiteral("--%1 %2").arg(Key(name), value);
    }
    return options;
}

/// What cannot be looked at is told in the file: a machine that shows nothing needs it most.
SupportSubject subjectOf(const Invocation &invocation, const QString &run)
{
    SupportSubject subject;
    subject.run = run;
    subject.source = invocation.source();
    subject.options = optionsOf(invocation);
    const Drivers drivers = builtinDrivers();
    Result<Detection> found = detectProcessors(subject.source, drivers);
    if (found) {
        subject.processors = found->processors;
        subject.problems = found->warnings;
    } else {
        subject.problems += found.error();
    }
    return subject;
}

QJsonObject toJson(const SupportFile &file, const QString &path)
{
    QJsonArray files;
    for (const SupportEntry &entry : file.entries) {
        files += QJsonObject{{Key("name"), entry.name}, {Key("size"), static_cast<qint64>(entry.bytes.size())},
            {Key("sha256"), QString::fromLatin1(Sha256::of(entry.bytes).toHex())}, {Key("description"), entry.description}};
    }
    QJsonArray replaced;
    for (const Replacement &replacement : file.replacements)
        replaced += QJsonObject{{Key("word"), replacement.word}, {Key("count"), replacement.count}};
    QJsonArray problems;
    for (const Error &problem : file.problems)
        problems += toJson(problem);
    return {{Key("file"), path.isEmpty() ? QJsonValue() : QJsonValue(path)},
        {Key("run"), file.run.isEmpty() ? QJsonValue() : QJsonValue(file.run)}, {Key("redacted"), file.redacted}, {Key("files"), files},
        {Key("replaced"), replaced}, {Key("problems"), problems}};
}

void printContents(const SupportFile &file)
{
    QList<QStringList> rows;
    for (const SupportEntry &entry : file.entries)
        rows.append({entry.name, sizeText(static_cast<quint64>(entry.bytes.size())), entry.description});
    print(columns({QStringLiteral("FILE"), QStringLiteral("SIZE"), QStringLiteral("WHAT IT IS")}, rows));
    printLine();
    for (const Error &problem : file.problems)
        printLine(QStringLiteral("Not in it: %1").arg(problem.message));
    printLine(file.redacted ? QStringLiteral("Replaced: %1.").arg(replacementText(file.replacements))
                            : QStringLiteral("It names addresses, serials, users and hosts; --redact takes them out."));
}

int showEntry(const SupportFile &file, const Invocation &invocation)
{
    const QString name = invocation.value("show");
    const auto found
        = std::find_if(file.entries.begin(), file.entries.end(), [&](const SupportEntry &entry) { return entry.name == name; });
    if (found == file.entries.end()) {
        return fail(usage(QStringLiteral("There is no file %1 in it.").arg(plainText(name)),
                        QStringLiteral("See fwpilotctl support --list for those that there are.")),
            invocation);
    }
    const Result<void> written = writeFile(QStringLiteral("-"), found->bytes);
    return written ? 0 : fail(written.error(), invocation);
}

int save(const SupportFile &file, const Invocation &invocation)
{
    const QString path = invocation.isSet("o") ? invocation.value("o") : supportFileName(file);
    const Result<QByteArray> bytes = archiveOf(file);
    const Result<void> written = bytes ? writeFile(path, *bytes) : Result<void>(bytes.error());
    if (!written)
        return fail(written.error(), invocation);
    if (path == Key("-"))
        return 0;
    if (invocation.json()) {
        printJson(toJson(file, path));
        return 0;
    }
    printContents(file);
    printLine(QStringLiteral("Saved %1, %2.").arg(path, sizeText(static_cast<quint64>(bytes->size()))));
    return 0;
}

int support(const Invocation &invocation)
{
    if (invocation.isSet("o") && invocation.value("o").isEmpty())
        return fail(usage(QStringLiteral("-o wants the name of a file.")), invocation);
    if (invocation.isSet("list") + invocation.isSet("show") + invocation.isSet("o") > 1)
        return fail(usage(QStringLiteral("--list, --show and -o exclude each other.")), invocation);
    const Result<QString> run = chosenRun(invocation.arguments());
    if (!run)
        return fail(run.error(), invocation);
    if (const Result<RecordedRun> readable = readRun(*run); !invocation.arguments().isEmpty() && !readable)
        return fail(readable.error(), invocation);
    const SupportFile file = makeSupportFile(collectSupportContent(subjectOf(invocation, *run)), invocation.isSet("redact"));
    if (invocation.isSet("show"))
        return showEntry(file, invocation);
    if (!invocation.isSet("list"))
        return save(file, invocation);
    if (invocation.json())
        printJson(toJson(file, {}));
    else
        printContents(file);
    return 0;
}

constexpr OptionDescription options[] = {
    {"redact", "", "take out addresses, serials, user and host names"},
    {"list", "", "only show what would be in it"},
    {"show", "FILE", "only print one of its files as it would be saved"},
    {"o", "FILE.zip", "where to put it; fwpilot-support-RUN.zip here when left out"},
};

constexpr const char *details = R"(
A zip with all that a vendor's support asks for: log, service record, journal, plan and manifest of the run, the status of every
processor, what it was recognised by, and the surroundings of the program; index.txt says what is what. It never holds firmware.
Sends no message to a processor.

RUN is a run's id as history shows it; last, or nothing, is the newest one. Without any run it tells of the machine as it is now.

With --redact, network addresses, serials, user and host names, the home folder and the bundle's folder are replaced by words that
are the same in all files (serial-1, host-1). Look before you send: fwpilotctl support --redact --list, --show FILE.
)";

constexpr CommandDescription commands[] = {
    {"support", "[RUN|last]", "saves a support file: log, journal, status and surroundings in one zip", details, options, 0, 1, support},
};

}  // namespace

std::span<const CommandDescription> supportCommands()
{
    return commands;
}

}  // namespace fwpilot
