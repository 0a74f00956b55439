// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_listing.h"

#include "core/base/worker_threads.h"
#include "core/upgrade/continuation.h"
#include "core/upgrade/journal_codec.h"
#include "core/upgrade/journal_line.h"
#include "core/upgrade/record_file.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QtConcurrent>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace fwpilot {

namespace {

/// A first line and an end are rarely longer than the first figures, and never than the second: a first line, and an end with a verdict and
/// an error for each of 64 images.
constexpr qint64 usualHead = 4 * 1024;
constexpr qint64 longestHead = 16 * 1024;
constexpr qint64 usualTail = 8 * 1024;
constexpr qint64 longestTail = 48 * 1024;
constexpr qsizetype manyRecords = 200;  // fewer are read sooner than threads are woken

/// The last whole line among these bytes. `torn`: there is something after it.
std::optional<QJsonObject> lastLine(QByteArrayView bytes, bool &torn)
{
    torn = !bytes.endsWith('\n');
    bytes.truncate(qMax<qsizetype>(bytes.lastIndexOf('\n'), 0));
    while (!bytes.isEmpty()) {
        const qsizetype start = bytes.lastIndexOf('\n') + 1;
        if (auto line = openLine(bytes.sliced(start)))
            return line;
        torn = true;
        bytes.truncate(qMax<qsizetype>(start - 1, 0));
    }
    return std::nullopt;
}

std::optional<QJsonObject> firstLine(QFile &file)
{
    QByteArray head = file.read(usualHead);
    if (!head.contains('\n'))
        head += file.read(longestHead - head.size());
    const qsizetype end = head.indexOf('\n');
    return end < 0 ? std::nullopt : openLine(QByteArrayView(head).first(end), 0);
}

std::optional<QJsonObject> lastLine(QFile &file, bool &torn)
{
    const qint64 size = file.size();
    for (const qint64 bytes : {usualTail, longestTail}) {
        if (!file.seek(qMax<qint64>(0, size - bytes)))
            return std::nullopt;
        const QByteArray tail = file.read(bytes);
        if (auto line = lastLine(QByteArrayView(tail), torn))
            return line;
    }
    return std::nullopt;
}

/// Also as a link that leads nowhere.
bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymbolicLink() || info.exists();
}

/// Of one record. One that was deleted meanwhile is none.
RunListing listingOf(const QString &path)
{
    const auto opened = openRecord(path);
    if (!opened)
        return {{}, opened.error().code == Error::Code::NotFound && !QFileInfo(path).isSymbolicLink() ? 0 : 1};
    QFile &file = **opened;
    RunSummary summary;
    summary.path = path;
    const auto first = firstLine(file);
    if (first && takeFirstLine(*first, summary)) {
        if (const auto last = lastLine(file, summary.torn))
            takeLastLine(*last, summary);
        summary.live = !summary.finished && isHeld(file);
    } else {
        summary.torn = true;
    }
    summary.run = runOfRecord(path);
    return {{summary}, 0};
}

/// Where the record of each run is: its journal, or what was saved of it elsewhere, also when the journal is gone with its disk.
QStringList recordPaths()
{
    QHash<QString, QString> paths;
    const QString folder = journalFolder();
    for (const QString &name :
        QDir(folder).entryList({QString(QLatin1Char('*') + journalSuffix)}, QDir::Files | QDir::System | QDir::Hidden, QDir::Unsorted)) {
        if (const QString run = name.chopped(journalSuffix.size()); isRunId(run))
            paths.insert(run, folder + QLatin1Char('/') + name);
    }
    for (const QString &elsewhere : rescueFolders()) {
        for (const QString &name : QDir(elsewhere).entryList({rescuedName(QStringLiteral("*"))}, QDir::Files | QDir::Hidden)) {
            const QString run = runOfRecord(name);
            if (const QStringList rescued = isRunId(run) ? rescuedRecords(run) : QStringList(); !rescued.isEmpty())
                paths.insert(run, rescued.first());
        }
    }
    return paths.values();
}

QList<RunListing> listingsOf(const QStringList &paths)
{
    if (paths.size() >= manyRecords)
        return QtConcurrent::blockingMapped(workerThreads(), paths, listingOf);
    QList<RunListing> listings;
    std::transform(paths.begin(), paths.end(), std::back_inserter(listings), listingOf);
    return listings;
}

/// Holds a journal that nobody writes to, so that nobody begins to; -1 when there is none.
class HeldRecord {
public:
    explicit HeldRecord(const QString &path)
        : m_path(QFile::encodeName(path))
        , m_descriptor(::open(m_path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK))
    {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        struct stat status = {};
        if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0)
            m_reason = errno;
        else if (!S_ISREG(status.st_mode))
            m_reason = EINVAL;
        else if (::fcntl(m_descriptor, F_OFD_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES))
            m_reason = EBUSY;
    }
    ~HeldRecord()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(HeldRecord)

    /// 0 or the system's error number.
    int reason() const { return m_reason; }
    int remove() const { return ::unlink(m_path.constData()) == 0 ? 0 : errno; }

private:
    const QByteArray m_path;
    const int m_descriptor;
    int m_reason = 0;
};

Error undeletable(const QString &run, const QString &path, int reason)
{
    if (reason == EBUSY)
        return {Error::Code::Busy, QStringLiteral("The run %1 is being carried out: its record is not deleted.").arg(run), 0,
            QStringLiteral("Wait until it has ended.")};
    if (reason == EINVAL || reason == ELOOP)
        return noRecord(path);
    if (reason == ENOENT)
        return unreadableRecord(path, reason);
    return {Error::Code::NoAccess,
        QStringLiteral("The record %1 cannot be deleted: %2.").arg(plainText(path, 1024), QString::fromLocal8Bit(std::strerror(reason))), 0,
        QStringLiteral("Run this as the user who made the upgrade.")};
}

}  // namespace

RunListing readListing()
{
    RunListing listing;
    for (const RunListing &one : listingsOf(recordPaths())) {
        listing.runs += one.runs;
        listing.unreadable += one.unreadable;
    }
    std::sort(listing.runs.begin(), listing.runs.end(), [](const RunSummary &left, const RunSummary &right) {
        return left.sequence != right.sequence ? left.sequence > right.sequence : left.run > right.run;
    });
    markContinuable(listing.runs);
    return listing;
}

QList<RunSummary> listRuns()
{
    return readListing().runs;
}

Result<void> deleteRun(const QString &run)
{
    const QString journal = journalFolder() + QLatin1Char('/') + run + journalSuffix;
    if (!isRunId(run))
        return unreadableRecord(run, ENOENT);
    QStringList paths = rescuedRecords(run);
    if (paths.isEmpty() || isThere(journal))
        paths += journal;  // the one that is listed goes last
    std::vector<std::unique_ptr<HeldRecord>> records;
    for (const QString &path : paths) {
        records.push_back(std::make_unique<HeldRecord>(path));
        if (const int reason = records.back()->reason())
            return undeletable(run, path, reason);
    }
    for (std::size_t index = 0; index < records.size(); ++index) {
        if (const int reason = records[index]->remove(); reason != 0)
            return undeletable(run, paths[static_cast<qsizetype>(index)], reason);
    }
    return {};
}

}  // namespace fwpilot
