// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_table.h"

#include "ui/history_model.h"

#include <QHeaderView>

#include <algorithm>

namespace fwpilot {

namespace {

const QList<TwoLineWidths> columnWidths{
    {960, {132, 232, 232, 104, 260}}, {720, {132, 168, 164, 92, 164}}, {540, {132, 164, 0, 92, 152}}, {0, {132, 126, 0, 0, 110}}};

}  // namespace

HistoryTable::HistoryTable(HistoryModel *model, QWidget *parent)
    : TwoLineView(model, columnWidths, Place::Window, parent)
    , m_runs(model)
{
    setObjectName(QStringLiteral("historyTable"));
    setAccessibleName(tr("Runs"));
    setSelectionMode(ExtendedSelection);
    header()->setSectionsClickable(true);
    header()->setSortIndicator(static_cast<int>(HistoryColumn::Started), Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(model, &QAbstractItemModel::modelReset, this, &HistoryTable::restoreChoice);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryTable::takeChoice);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_current = m_runs->run(current.row()).run;
    });
}

QList<RunSummary> HistoryTable::chosen() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows += index.row();
    std::sort(rows.begin(), rows.end());
    QList<RunSummary> runs;
    for (const int row : rows)
        runs += m_runs->run(row);
    return runs;
}

void HistoryTable::takeChoice()
{
    m_chosen.clear();
    for (const RunSummary &one : chosen())
        m_chosen += one.run;
    Q_EMIT chosenChanged();
}

/// After a reset nothing is chosen: what was, is found again by its id.
void HistoryTable::restoreChoice()
{
    QItemSelection rows;
    QModelIndex current;
    for (int row = 0; row < m_runs->rowCount(); ++row) {
        const QString &id = m_runs->run(row).run;
        if (m_chosen.contains(id))
            rows.select(m_runs->index(row, 0), m_runs->index(row, m_runs->columnCount() - 1));
        if (id == m_current)
            current = m_runs->index(row, 0);
    }
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    takeChoice();
    if (current.isValid())
        scrollTo(current);
}

}  // namespace fwpilot
