// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/log_options.h"

namespace fwpilot {

Result<std::optional<LogWish>> logWishOf(const Invocation &invocation)
{
    if (!invocation.isSet("log")) {
        for (const char *condition : {"level", "component", "grep"}) {
            if (invocation.isSet(condition))
                return usage(QStringLiteral("--%1 is about the lines of the log.").arg(QLatin1String(condition)), QStringLiteral("Add --log."));
        }
        return std::optional<LogWish>();
    }
    const QString format = invocation.isSet("format") ? invocation.value("format") : QStringLiteral("text");
    const std::optional<LogFormat> known = logFormatFromName(format);
    if (!known)
        return usage(QStringLiteral("There is no log in the format %1.").arg(plainText(format)), QStringLiteral("Use text, json or csv."));
    const QString level = invocation.isSet("level") ? invocation.value("level") : logLevelName(LogLevel::All);
    const std::optional<LogLevel> lowest = logLevelFromName(level);
    if (!lowest)
        return usage(QStringLiteral("There is no level %1.").arg(plainText(level)), QStringLiteral("Use all, info, warnings or errors."));
    return std::optional(LogWish{{*lowest, invocation.value("component"), invocation.value("grep")}, *known});
}

QByteArray exportedLog(const RecordedRun &run, const LogWish &wish)
{
    LogSnapshot log;
    log.lines.append(logEntries(run));
    log.filter = wish.filter;
    return exportLog(log, wish.format);
}

}  // namespace fwpilot
