// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QTreeView;

namespace fwpilot {

/// By which column the history is sorted, and a way to turn the order round: what a click on a column's title does, for the keyboard. It
/// follows such clicks. GUI thread.
class HistorySortMenu : public QMenu {
    Q_OBJECT
public:
    /// @param table of a HistoryModel; must outlive this
    HistorySortMenu(const QString &title, QTreeView *table, QWidget *parent);
};

}  // namespace fwpilot
