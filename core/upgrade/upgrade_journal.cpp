// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_journal.h"

#include "core/upgrade/journal_codec.h"
#include "core/upgrade/journal_line.h"
#include "core/upgrade/upgrade_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace fwpilot {

namespace {

/// The log stops here; what the run's safety needs may go on up to journalBytes.
constexpr qint64 logBytes = journalBytes - 4 * 1024 * 1024;

QString reasonText(int reason)
{
    if (reason == EFBIG)
        return QStringLiteral("it has reached its limit of size");
    return QString::fromLocal8Bit(std::strerror(reason));
}

/// Without this a file's name can be lost with the power, however well its content is synced.
int syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int reason = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return reason;
}

/// Makes a folder and those above it that are missing, each for this user alone.
int makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return 0;
    const QString above = QFileInfo(folder).path();
    if (above == folder)
        return ENOENT;
    if (const int reason = makeFolder(above))
        return reason;
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return errno;
    if (!QFileInfo(folder).isDir())
        return ENOTDIR;
    return syncFolder(above);
}

/// Tells other programs that the writer is alive. Where the file system knows no such locks, a run that lives looks like one cut off, and
/// the processor itself tells who holds it.
void hold(int descriptor)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    ::fcntl(descriptor, F_OFD_SETLK, &lock);
}

quint64 nextSequence()
{
    const QList<RunSummary> runs = listRuns();
    constexpr quint64 highest = Q_INT64_C(1) << 53;
    return runs.isEmpty() ? 1 : qMin(runs.first().sequence, highest) + 1;
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
    const QByteArray name = QFile::encodeName(path);
    int reason = isRunId(opening.run) ? makeFolder(folder()) : EINVAL;
    const int descriptor
        = reason == 0 ? ::open(name.constData(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600) : -1;
    if (descriptor < 0)
        return UpgradeJournal(-1, path).unwritten(Error::Code::Precondition, reason != 0 ? reason : errno);
    UpgradeJournal journal(descriptor, path);
    hold(descriptor);
    reason = journal.appendSynced({openingLine(opening, nextSequence()), planLine(opening)});
    if (reason == 0)
        reason = syncFolder(folder());
    if (reason != 0) {
        ::unlink(name.constData());
        return journal.unwritten(Error::Code::Precondition, reason);
    }
    return journal;
}

UpgradeJournal::UpgradeJournal(int descriptor, QString path)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
{
    m_clock.start();
}

UpgradeJournal::UpgradeJournal(UpgradeJournal &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
    , m_clock(other.m_clock)
    , m_next(other.m_next)
    , m_size(other.m_size)
    , m_begun(other.m_begun)
    , m_broken(other.m_broken)
    , m_degradedReason(std::move(other.m_degradedReason))
{
}

UpgradeJournal &UpgradeJournal::operator=(UpgradeJournal &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);  // the other one closes what was here
    std::swap(m_path, other.m_path);
    std::swap(m_clock, other.m_clock);
    std::swap(m_next, other.m_next);
    std::swap(m_size, other.m_size);
    std::swap(m_begun, other.m_begun);
    std::swap(m_broken, other.m_broken);
    std::swap(m_degradedReason, other.m_degradedReason);
    return *this;
}

UpgradeJournal::~UpgradeJournal()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int UpgradeJournal::append(const QList<QJsonObject> &lines)
{
    if (m_descriptor < 0)
        return EBADF;
    if (m_broken)
        return EIO;
    QByteArray bytes;
    quint64 number = m_next;
    for (QJsonObject line : lines) {
        if (!line.value(QLatin1String("time")).isString())
            line.insert(QLatin1String("time"), timeJson(QDateTime::currentDateTimeUtc()));
        bytes += sealLine(number++, m_clock.elapsed(), line);
    }
    if (m_size + bytes.size() > journalBytes)
        return EFBIG;
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t count = ::write(m_descriptor, bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (count > 0) {
            written += count;
        } else if (count == 0 || errno != EINTR) {
            const int reason = count == 0 ? ENOSPC : errno;
            m_broken = written > 0 && ::ftruncate(m_descriptor, m_size) != 0;
            return reason;
        }
    }
    m_size += bytes.size();
    m_next = number;
    return 0;
}

int UpgradeJournal::appendSynced(const QList<QJsonObject> &lines)
{
    if (const int reason = append(lines))
        return reason;
    return ::fsync(m_descriptor) == 0 ? 0 : errno;
}

Error UpgradeJournal::unwritten(Error::Code code, int reason) const
{
    const bool room = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return {code, QStringLiteral("The journal %1 cannot be written: %2.").arg(plainText(m_path, 1024), reasonText(reason)), 0,
        code != Error::Code::Precondition ? QString()
            : room                        ? QStringLiteral("Nothing was written to the processor. Make room there, then start again.")
                   : QStringLiteral("Nothing was written to the processor. Make that folder writable, or set XDG_STATE_HOME to another "
                                    "one, then start again.")};
}

Result<void> UpgradeJournal::record(const QJsonObject &line)
{
    if (const int reason = appendSynced({line}))
        return unwritten(m_begun ? Error::Code::RunFailed : Error::Code::Precondition, reason);
    return {};
}

Result<void> UpgradeJournal::session(quint64 session)
{
    return record(sessionLine(session));
}

Result<void> UpgradeJournal::startUpgrade()
{
    auto written = record({{QLatin1String("type"), QLatin1String("start-upgrade")}});
    m_begun = m_begun || written;
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

Result<void> UpgradeJournal::activateIntended(quint32 generation, quint32 recordSequence)
{
    return record(activationLine({generation, recordSequence}));
}

Result<void> UpgradeJournal::end(UpgradeState state, const QList<ComponentVerdict> &verdicts, const std::optional<Error> &error)
{
    return record(endLine(state, verdicts, error));
}

void UpgradeJournal::event(const UpgradeEvent &event)
{
    if (event.progress)
        return;
    const int reason = m_size > logBytes ? EFBIG : append({eventLine(event)});
    if (reason != 0 && !degraded())
        m_degradedReason = QStringLiteral("Lines of the log are missing in %1: %2.").arg(plainText(m_path, 1024), reasonText(reason));
}

}  // namespace fwpilot
