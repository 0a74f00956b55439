// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history_entry.h"

#include <QAbstractTableModel>

namespace fwpilot {

/// The runs of the history as a table of HistoryColumn: those that are searched for, sorted. A cell is made when it is asked for. GUI thread.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// All of them, newest first.
    void setEntries(const QList<HistoryEntry> &entries);
    /// Shows those in which all the words stand (searchWords()), of one processor; an empty id: of all.
    void narrow(const QStringList &words, const QString &processor);
    void sort(int column, Qt::SortOrder order) override;

    qsizetype count() const { return m_entries.size(); }
    qsizetype countOf(const QString &processor) const;
    const RunSummary &run(int row) const { return m_entries[m_shown[row]].run; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// The roles of TwoLineModel.
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void showAnew();

    QList<HistoryEntry> m_entries;
    QList<qsizetype> m_shown;  ///< of m_entries, in the order of the rows
    QStringList m_words;
    QString m_processor;
    HistoryColumn m_column = HistoryColumn::Started;
    bool m_upwards = false;
};

}  // namespace fwpilot
