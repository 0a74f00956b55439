// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_saving.h"

#include "core/base/whole_file.h"
#include "core/base/worker_threads.h"

#include <QtConcurrent>

namespace fwpilot {

namespace {

Result<void> write(const QString &path, const FileSaving::Content &content)
{
    const Result<QByteArray> bytes = content();
    return bytes ? writeWhole(path, *bytes) : Result<void>(bytes.error());
}

}  // namespace

FileSaving::FileSaving(QObject *parent)
    : QObject(parent)
{
    connect(&m_work, &QFutureWatcherBase::finished, this, &FileSaving::take);
}

FileSaving::~FileSaving()
{
    m_work.disconnect(this);
    m_work.waitForFinished();
    for (qsizetype index = 1; index < m_wishes.size(); ++index)
        static_cast<void>(write(m_wishes[index].path, m_wishes[index].content));
}

void FileSaving::save(const QString &path, const Content &content)
{
    m_wishes.append({path, content});
    if (m_wishes.size() == 1)
        begin();
}

void FileSaving::begin()
{
    m_work.setFuture(QtConcurrent::run(workerThreads(), [wish = m_wishes.first()] { return write(wish.path, wish.content); }));
}

void FileSaving::take()
{
    const QString path = m_wishes.takeFirst().path;
    const Result<void> result = m_work.result();
    if (!m_wishes.isEmpty())
        begin();
    if (result)
        Q_EMIT saved(path);
    else
        Q_EMIT failed(path, result.error());
}

}  // namespace fwpilot
