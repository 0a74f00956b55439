// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_text.h"

#include "core/upgrade/upgrade_json.h"

namespace fwpilot {

namespace {

/// The saved log is evidence: only absurd lengths are cut.
constexpr int longestText = 4096;

/// "2026-11-22T10:49:28.204+01:00"
QString zonedTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

}  // namespace

QByteArray logText(
    const QList<LogEntry> &shown, const LogFilter &filter, const QString &programVersion, const QString &run, qsizetype ofAll)
{
    QString text = alignedColumns({
        {QStringLiteral("Log of Firmware Pilot"), plainText(programVersion)},
        {QStringLiteral("Run"), run.isEmpty() ? QStringLiteral("none") : plainText(run)},
        {QStringLiteral("Filter"), filterInWords(filter)},
        {QStringLiteral("Lines"), QStringLiteral("%1 of %2").arg(shown.size()).arg(ofAll)},
    });
    text += QLatin1Char('\n');
    QList<QStringList> rows;
    rows.reserve(shown.size());
    for (const LogEntry &entry : shown)
        rows.append({zonedTime(entry.time), severityName(entry.severity), plainText(entry.component), plainText(entry.text, longestText)});
    return (text + alignedColumns(rows)).toUtf8();
}

}  // namespace fwpilot
