// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/two_line_table.h"

#include <QSet>

namespace fwpilot {

class HistoryModel;
struct RunSummary;

/// The table of a HistoryModel, sorted by a click on a column's title. What is chosen stays chosen while it is shown. GUI thread.
class HistoryTable : public TwoLineView {
    Q_OBJECT
public:
    /// @param model owned from now on
    explicit HistoryTable(HistoryModel *model, QWidget *parent = nullptr);

    /// In the table's order.
    QList<RunSummary> chosen() const;

Q_SIGNALS:
    void chosenChanged();

private:
    void takeChoice();
    void restoreChoice();

    HistoryModel *m_runs;
    QSet<QString> m_chosen;  ///< by id, so that they are found again
    QString m_current;       ///< likewise
};

}  // namespace fwpilot
