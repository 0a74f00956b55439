// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_bundles.h"

#include "core/base/text.h"
#include "core/base/worker_threads.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QtConcurrent>

namespace fwpilot {

namespace {

const QString settingsKey = QStringLiteral("bundles/recent");
constexpr int longestPath = 4096;        // characters
constexpr qsizetype longestName = 60;    // characters
constexpr qsizetype longestFolder = 48;  // likewise

QString cutInTheMiddle(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype end = longest / 2;
    return text.left(longest - 1 - end) + QChar(0x2026) + text.right(end);
}

QStringList whatIsThere(QStringList paths)
{
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

}  // namespace

QStringList withRecent(const QStringList &recent, const QString &opened)
{
    QStringList paths = recent;
    paths.removeAll(opened);
    paths.prepend(opened);
    return paths.mid(0, RecentBundles::most);
}

QString recentText(const QString &path)
{
    const QFileInfo file(path);
    QString folder = file.path();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + QLatin1Char('/')))
        folder.replace(0, home.size(), QLatin1Char('~'));
    return RecentBundles::tr("%1  in  %2", "file, folder")
        .arg(cutInTheMiddle(plainText(file.fileName(), longestPath), longestName), cutInTheMiddle(plainText(folder, longestPath), longestFolder))
        .replace(QLatin1Char('&'), QStringLiteral("&&"));
}

RecentBundles::RecentBundles(const QString &title, QWidget *parent)
    : QMenu(title, parent)
{
    setObjectName(QStringLiteral("recentBundles"));
    connect(this, &QMenu::aboutToShow, this, [this] {
        fill();
        lookForFiles();
    });
    connect(&m_look, &QFutureWatcherBase::finished, this, &RecentBundles::showWhatIsThere);
    fill();
}

RecentBundles::~RecentBundles()
{
    m_look.disconnect(this);
    m_look.waitForFinished();
}

QStringList RecentBundles::paths()
{
    return QSettings().value(settingsKey).toStringList().mid(0, most);
}

void RecentBundles::add(const QString &path)
{
    QSettings().setValue(settingsKey, withRecent(paths(), path));
    fill();
}

void RecentBundles::forget()
{
    QSettings().remove(settingsKey);
    fill();
}

/// Another window may have opened some meanwhile.
void RecentBundles::fill()
{
    clear();
    const QStringList recent = paths();
    for (qsizetype index = 0; index < recent.size(); ++index) {
        const QString path = recent[index];
        const QString number = tr("&%1  %2", "number, what it stands for").arg(index + 1);  // the tenth has the first one's digit: its 0
        QAction *action = addAction((index == 9 ? tr("1&0  %1", "the tenth") : number).arg(recentText(path)), this, [this, path] { Q_EMIT chosen(path); });
        action->setData(path);
    }
    if (recent.isEmpty())
        addAction(tr("No bundle was opened yet"))->setEnabled(false);
    addSeparator();
    addAction(tr("&Clear This List"), this, &RecentBundles::forget)->setEnabled(!recent.isEmpty());
}

void RecentBundles::lookForFiles()
{
    if (!m_look.isRunning())
        m_look.setFuture(QtConcurrent::run(workerThreads(), whatIsThere, paths()));
}

void RecentBundles::showWhatIsThere()
{
    const QStringList there = m_look.result();
    for (QAction *action : actions()) {
        const QString path = action->data().toString();
        if (path.isEmpty())
            continue;
        const bool isThere = there.contains(path);
        const QString lost = tr(" (not there now)");
        action->setEnabled(isThere);
        if (!isThere && !action->text().endsWith(lost))
            action->setText(action->text() + lost);
    }
}

}  // namespace fwpilot
