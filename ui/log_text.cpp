// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace fwpilot {

namespace {

/// The saved log is evidence: only absurd lengths are cut.
constexpr int longestText = 4096;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Detail:
        return QStringLiteral("detail");
    case Severity::Note:
        break;
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Failure:
        return QStringLiteral("error");
    }
    return QStringLiteral("note");
}

/// "2026-11-22T10:49:28.204+01:00"
QString zonedTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

struct LogText {
    Q_DECLARE_TR_FUNCTIONS(LogText)
};

Error refusal(Error::Code code, const QString &path, const QString &why)
{
    return Error{code, LogText::tr("%1 cannot be written: %2.").arg(plainText(path, 1024), why), 0,
        LogText::tr("Check the folder, its permissions, and the room on its medium.")};
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

Result<void> saveWhole(const QString &path, const QByteArray &bytes)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isFile() && !there.isDir()) {  // a device or a pipe is written to, never replaced
        QFile special(path);
        const bool good = special.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && special.write(bytes) == bytes.size();
        return good ? Result<void>() : refusal(Error::Code::Precondition, path, special.errorString());
    }
    if (!QFileInfo(there.absolutePath()).isDir())
        return refusal(Error::Code::Precondition, path, LogText::tr("its folder does not exist"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refusal(there.isDir() ? Error::Code::Precondition : Error::Code::NoAccess, path, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit())
        return refusal(Error::Code::Precondition, path, file.errorString());
    return {};
}

}  // namespace fwpilot
