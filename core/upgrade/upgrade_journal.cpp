// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_journal.h"

#include "core/bundle/sha256.h"
#include "core/upgrade/journal_codec.h"
#include "core/upgrade/journal_line.h"
#include "core/upgrade/upgrade_json.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSysInfo>

#include <cerrno>
#include <cstring>

#include <utility>

namespace fwpilot {

namespace {

/// The log stops here; what the run's safety needs may go on up to journalBytes.
constexpr qint64 logBytes = journalBytes - 4 * 1024 * 1024;

constexpr QLatin1String gapsKey("gaps");

QString reasonText(int reason)
{
    if (reason == EFBIG)
        return QStringLiteral("it has reached its limit of size");
    return QString::fromLocal8Bit(std::strerror(reason));
}

quint64 nextSequence()
{
    const QList<RunSummary> runs = listRuns();
    constexpr quint64 highest = Q_INT64_C(1) << 53;
    return runs.isEmpty() ? 1 : qMin(runs.first().sequence, highest) + 1;
}

QJsonObject resumeLine()
{
    return {{QLatin1String("type"), QLatin1String("resume")}, {QLatin1String("program"), QLatin1String(FWPILOT_VERSION)},
        {QLatin1String("host"), QSysInfo::machineHostName()}, {QLatin1String("user"), qEnvironmentVariable("USER")}};
}

}  // namespace

QString UpgradeJournal::newRunId()
{
    const quint32 random = QRandomGenerator::system()->generate() & 0xFF'FFFFU;
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z-'"))
        + QStringLiteral("%1").arg(random, 6, 16, QLatin1Char('0'));
}

Result<UpgradeJournal> UpgradeJournal::create(const Opening &opening)
{
    const QString path = folder() + QLatin1Char('/') + opening.run + QStringLiteral(".jsonl");
    JournalFile file;
    int reason = isRunId(opening.run) ? file.create(path) : EINVAL;
    UpgradeJournal journal(std::move(file), path, opening.run);
    if (reason == 0) {
        reason = journal.appendSynced({openingLine(opening, nextSequence()), planLine(opening)});
        if (reason != 0)
            QFile::remove(path);
    }
    if (reason != 0)
        return journal.unwritten(Error::Code::Precondition, reason);
    return journal;
}

Result<UpgradeJournal> UpgradeJournal::resume(const RecordedRun &run)
{
    const auto changed = [&run](const QString &why) {
        return Error{Error::Code::Precondition, QStringLiteral("The record of the run %1 %2.").arg(run.opening.run, why), 0,
            QStringLiteral("Start a new upgrade with the same bundle: what is stored already is not sent again.")};
    };
    if (run.damaged)
        return changed(QStringLiteral("is damaged in the middle"));
    JournalFile file;
    int reason = file.reopen(run.path);
    if (reason == EBUSY)
        return Error{Error::Code::Busy, QStringLiteral("The run %1 is being carried out by another program.").arg(run.opening.run)};
    QFile former(run.path);  // read once more, now that nobody else can write to it
    const QByteArray content = reason == 0 && former.open(QIODevice::ReadOnly) ? former.read(journalBytes) : QByteArray();
    if (reason == 0 && Sha256::of(content) != run.digest)
        return changed(QStringLiteral("has changed since it was read"));
    reason = reason != 0 ? reason : file.cut(run.wholeBytes);
    UpgradeJournal journal(std::move(file), run.path, run.opening.run);
    journal.m_clockBase = run.durationMilliseconds;
    journal.m_former = content.first(reason == 0 ? run.wholeBytes : 0);
    journal.m_formerLines = journal.m_next = static_cast<quint64>(run.lines);
    reason = reason != 0 ? reason : journal.appendSynced({resumeLine()});
    if (reason != 0)
        return journal.unwritten(Error::Code::Precondition, reason);
    return journal;
}

UpgradeJournal::UpgradeJournal(JournalFile file, QString path, QString run)
    : m_file(std::move(file))
    , m_path(std::move(path))
    , m_run(std::move(run))
{
    m_clock.start();
}

int UpgradeJournal::append(const QList<QJsonObject> &lines, JournalFile::Use use)
{
    QByteArray bytes;
    quint64 number = m_next;
    for (QJsonObject line : lines) {
        if (!line.value(QLatin1String("time")).isString())
            line.insert(QLatin1String("time"), timeJson(QDateTime::currentDateTimeUtc()));
        m_lines.append({m_clockBase + m_clock.elapsed(), line});
        bytes += sealLine(number++, m_lines.last().at, line);
    }
    const int reason = m_file.append(bytes, use);
    if (reason == 0)
        m_next = number;
    else
        degrade(reason);
    return reason;
}

int UpgradeJournal::appendSynced(const QList<QJsonObject> &lines)
{
    if (const int reason = append(lines, JournalFile::Use::Safety))
        return reason;
    const int reason = m_file.sync();
    if (reason != 0)
        degrade(reason);
    return reason;
}

void UpgradeJournal::degrade(int reason)
{
    if (degraded())
        return;
    m_degradedBy = reason;
    m_degradedReason = QStringLiteral("The record of this run in %1 has gaps: %2.").arg(plainText(m_path, 1024), reasonText(reason));
}

Error UpgradeJournal::unwritten(Error::Code code, int reason) const
{
    const bool room = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    if (m_formerLines > 0)
        return {code, QStringLiteral("The journal %1 cannot be written: %2.").arg(plainText(m_path, 1024), reasonText(reason)), 0,
            room ? QStringLiteral("Make room there, then continue.") : QStringLiteral("Make that file and its folder writable, then continue.")};
    return {code, QStringLiteral("The journal %1 cannot be written: %2.").arg(plainText(m_path, 1024), reasonText(reason)), 0,
        code != Error::Code::Precondition ? QString()
            : room                        ? QStringLiteral("Make room there, then start again.")
                                          : QStringLiteral("Make that folder writable, or set XDG_STATE_HOME to another one, then start again.")};
}

Result<void> UpgradeJournal::record(const QJsonObject &line)
{
    if (const int reason = appendSynced({line}))
        return unwritten(m_begun ? Error::Code::RunFailed : Error::Code::Precondition, reason);
    return {};
}

Result<void> UpgradeJournal::session(quint64 session)
{
    const Result<void> written = record(sessionLine(session));
    m_begun = m_begun || (m_starts && written);
    return written;
}

Result<void> UpgradeJournal::startUpgrade(const ProcessorMark &mark)
{
    if (m_degradedBy != 0 && !m_begun)
        return unwritten(Error::Code::Precondition, m_degradedBy);
    const Result<void> written = record(markLine(QLatin1String("start-upgrade"), mark));
    m_starts = m_starts || written;
    return written;
}

Result<void> UpgradeJournal::startFile(const QString &component)
{
    return record({{QLatin1String("type"), QLatin1String("start-file")}, {QLatin1String("component"), component}});
}

Result<void> UpgradeJournal::stored(const QString &component)
{
    return record({{QLatin1String("type"), QLatin1String("stored")}, {QLatin1String("component"), component}});
}

Result<void> UpgradeJournal::activateIntended(const ProcessorMark &mark)
{
    return record(markLine(QLatin1String("activate-intended"), mark));
}

void UpgradeJournal::readBack(const ManagementProcessor &processor)
{
    log(readBackLine(processor));
}

Result<void> UpgradeJournal::end(UpgradeState state, const QList<ComponentVerdict> &verdicts, const std::optional<Error> &error)
{
    QJsonObject line = endLine(state, verdicts, error);
    if (degraded())
        line.insert(gapsKey, true);
    const Result<void> written = record(line);
    m_file.giveBack();
    return written;
}

Result<void> UpgradeJournal::close(const QList<ComponentVerdict> &verdicts, const Error &error)
{
    const Result<void> written = record(closeLine(verdicts, error));
    m_file.giveBack();
    return written;
}

void UpgradeJournal::event(const UpgradeEvent &event)
{
    if (!event.progress)
        log(eventLine(event));
}

void UpgradeJournal::log(const QJsonObject &line)
{
    if (m_file.size() > logBytes)
        degrade(EFBIG);
    else
        append({line}, JournalFile::Use::Log);
}

Result<QString> UpgradeJournal::saveElsewhere() const
{
    QByteArray content = m_former;
    quint64 number = m_formerLines;
    for (Line line : m_lines) {
        line.content.remove(gapsKey);  // here they are
        content += sealLine(number++, line.at, line.content);
    }
    int reason = ENOENT;
    for (const QString &folder : rescueFolders()) {
        const QString path = folder + QLatin1Char('/') + rescuedName(m_run);
        JournalFile file;
        reason = file.create(path);
        reason = reason != 0 ? reason : file.append(content, JournalFile::Use::Safety);
        reason = reason != 0 ? reason : file.sync();
        file.giveBack();
        if (reason == 0)
            return path;
        if (reason != EEXIST)
            QFile::remove(path);
    }
    return Error{Error::Code::NoAccess, QStringLiteral("The record could not be saved elsewhere either: %1.").arg(reasonText(reason))};
}

}  // namespace fwpilot
