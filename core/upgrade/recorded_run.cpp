// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/recorded_run.h"

#include "core/bundle/sha256.h"
#include "core/upgrade/journal_codec.h"
#include "core/upgrade/journal_line.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace fwpilot {

namespace {

/// Enough for the first line, and for the end with a verdict and an error for each of 64 images.
constexpr qint64 firstLineBytes = 16 * 1024;
constexpr qint64 tailBytes = 48 * 1024;

const QString suffix = QStringLiteral(".jsonl");

Error unreadable(const QString &path, int reason)
{
    const bool missing = reason == ENOENT || reason == ENOTDIR;
    return {missing ? Error::Code::NotFound : Error::Code::NoAccess,
        QStringLiteral("The record %1 cannot be read: %2.").arg(plainText(path, 1024), QString::fromLocal8Bit(std::strerror(reason))), 0,
        missing ? QStringLiteral("See fwpilotctl history for the runs that there are.")
                : QStringLiteral("Run this as the user who made the upgrade.")};
}

Error noRecord(const QString &path)
{
    return {Error::Code::Malformed, QStringLiteral("%1 is not the record of a run.").arg(plainText(path, 1024)), 0,
        QStringLiteral("See fwpilotctl history for the runs that there are.")};
}

/// Opens a regular file for reading; never waits (a FIFO under that name).
Result<std::shared_ptr<QFile>> openRecord(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return unreadable(path, errno);
    auto file = std::make_shared<QFile>();
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)
        || !file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return noRecord(path);
    }
    return file;
}

/// Whether the one who writes a journal holds its lock still.
bool isHeld(const QFile &file)
{
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    return ::fcntl(file.handle(), F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

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

/// The journal of a run: where its whole record had to be saved, else where journals are kept. In a folder that others may write to,
/// only a file of this user's own counts.
QString pathOf(const QString &run)
{
    for (const QString &folder : rescueFolders()) {
        const QString path = folder + QLatin1Char('/') + rescuedName(run);
        struct stat status = {};
        if (::lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid())
            return path;
    }
    return journalFolder() + QLatin1Char('/') + run + suffix;
}

/// The run that a journal's name tells of.
QString runOf(const QString &path)
{
    const QString name = QFileInfo(path).completeBaseName();
    const QString prefix = rescuedName({}).chopped(suffix.size());
    return name.startsWith(prefix) ? name.mid(prefix.size()) : name;
}

std::optional<RunSummary> summaryOf(const QString &path)
{
    const auto opened = openRecord(path);
    if (!opened)
        return std::nullopt;
    QFile &file = **opened;
    const QByteArray head = file.read(firstLineBytes);
    const qsizetype end = head.indexOf('\n');
    const auto first = end < 0 ? std::nullopt : openLine(QByteArrayView(head).first(end), 0);
    RunSummary summary;
    summary.path = path;
    summary.run = runOf(path);
    if (!first || !takeFirstLine(*first, summary)) {
        summary.torn = true;
        return summary;
    }
    summary.run = runOf(path);
    const qint64 size = file.size();
    if (!file.seek(qMax<qint64>(0, size - tailBytes)))
        return std::nullopt;
    const QByteArray tail = file.read(tailBytes);
    if (const auto last = lastLine(tail, summary.torn))
        takeLastLine(*last, summary);
    summary.live = !summary.finished && isHeld(file);
    return summary;
}

}  // namespace

QString journalFolder()
{
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    // The standard for base folders: a relative path is as if it were not set.
    const QString state = QDir::isAbsolutePath(home) ? home : QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/fwpilot/runs");
}

QStringList rescueFolders()
{
    QStringList folders{QDir::tempPath()};
    if (const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); QDir::isAbsolutePath(runtime))
        folders += runtime;
    return folders;
}

QString rescuedName(const QString &run)
{
    return QStringLiteral("fwpilot-") + run + suffix;
}

bool isRunId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{8}T[0-9]{6}Z-[0-9a-f]{6}\\z"));
    return form.match(text).hasMatch();
}

Result<RecordedRun> parseRun(const QByteArray &journal, const QString &run)
{
    RecordedRun recorded;
    recorded.digest = Sha256::of(journal);
    for (qsizetype start = 0; start < journal.size();) {
        const qsizetype newline = journal.indexOf('\n', start);
        const qsizetype end = newline < 0 ? journal.size() : newline;
        const auto line = newline < 0 ? std::nullopt
                                      : openLine(QByteArrayView(journal).sliced(start, end - start), static_cast<quint64>(recorded.lines));
        if (!line) {
            const bool last = newline < 0 || newline + 1 == journal.size();
            (last ? recorded.torn : recorded.damaged) = true;
            break;
        }
        if (recorded.lines == 0 && line->value(QLatin1String("type")) != QLatin1String("run"))
            return noRecord(run.isEmpty() ? QStringLiteral("This") : run);
        takeLine(*line, recorded);
        recorded.durationMilliseconds = qMax(recorded.durationMilliseconds, line->value(QLatin1String("at")).toInteger(0));
        ++recorded.lines;
        start = end + 1;
        recorded.wholeBytes = start;
    }
    if (recorded.lines == 0) {
        if (run.isEmpty())
            return noRecord(QStringLiteral("This"));
        recorded.torn = recorded.torn || journal.isEmpty();
    }
    if (!run.isEmpty())
        recorded.opening.run = run;
    return recorded;
}

Result<RecordedRun> readRun(const QString &runOrPath)
{
    const QString path = isRunId(runOrPath) ? pathOf(runOrPath) : runOrPath;
    const auto file = openRecord(path);
    if (!file)
        return file.error();
    if ((*file)->size() > journalBytes) {
        return Error{Error::Code::OverLimit, QStringLiteral("The record %1 is larger than the limit of 64 MiB.").arg(plainText(path, 1024)),
            0, QStringLiteral("See fwpilotctl history for other runs.")};
    }
    const bool live = isHeld(**file);
    const QByteArray journal = (*file)->read(journalBytes);
    const QString name = runOf(path);
    auto recorded = parseRun(journal, isRunId(name) ? name : QString());
    if (!recorded)
        return recorded.error().code == Error::Code::Malformed ? noRecord(path) : recorded.error();
    recorded->path = path;
    recorded->live = live && !recorded->finished;
    return recorded;
}

QList<RunSummary> listRuns()
{
    QList<RunSummary> runs;
    const QDir folder(journalFolder());
    for (const QString &name : folder.entryList({QLatin1Char('*') + suffix}, QDir::Files | QDir::Hidden)) {
        if (!isRunId(name.chopped(suffix.size())))
            continue;
        if (auto summary = summaryOf(pathOf(name.chopped(suffix.size()))))
            runs += *summary;
    }
    std::sort(runs.begin(), runs.end(), [](const RunSummary &left, const RunSummary &right) {
        return left.sequence != right.sequence ? left.sequence > right.sequence : left.run > right.run;
    });
    return runs;
}

std::optional<quint64> heldSession(const QString &processorId)
{
    for (const RunSummary &summary : listRuns()) {
        if (summary.finished || summary.live || summary.processor != processorId)
            continue;
        const auto run = readRun(summary.run);
        if (run && !run->live && !run->sessions.isEmpty())
            return run->sessions.last();
    }
    return std::nullopt;
}

}  // namespace fwpilot
