// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QMenu>
#include <QStringList>

namespace fwpilot {

/// A list of paths, newest first, after one of them was opened: it is the first, once, and the oldest go.
QStringList withRecent(const QStringList &recent, const QString &opened);

/// A path as a line of a menu that tells the file and its folder; a long folder is cut in the middle. No part of it is taken for a mnemonic.
QString recentText(const QString &path);

/// The menu of the bundles that were opened last. The list is kept in the settings, one for all windows of this user; whether a file is
/// still there is looked up by a worker each time the menu opens, and those that are not are grey. GUI thread.
class RecentBundles : public QMenu {
    Q_OBJECT
public:
    static constexpr qsizetype most = 10;

    explicit RecentBundles(const QString &title, QWidget *parent = nullptr);
    /// Waits for the look that is under way.
    ~RecentBundles() override;

    static QStringList paths();
    void add(const QString &path);
    void forget();

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void fill();
    void lookForFiles();
    void showWhatIsThere();

    QFutureWatcher<QStringList> m_look;  ///< gives those that are there
};

}  // namespace fwpilot
