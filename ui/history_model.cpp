// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_model.h"

#include "core/record/run_outcome.h"

#include <algorithm>
#include <array>

namespace fwpilot {

void HistoryModel::setEntries(const QList<HistoryEntry> &entries)
{
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = entries;
    showAnew();
    endResetModel();
}

void HistoryModel::narrow(const QStringList &words, const QString &processor)
{
    if (words == m_words && processor == m_processor)
        return;
    beginResetModel();
    m_words = words;
    m_processor = processor;
    showAnew();
    endResetModel();
}

void HistoryModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_column = static_cast<HistoryColumn>(column);
    m_upwards = order == Qt::AscendingOrder;
    showAnew();
    endResetModel();
}

void HistoryModel::showAnew()
{
    m_shown.clear();
    for (qsizetype index = 0; index < m_entries.size(); ++index) {
        const HistoryEntry &entry = m_entries[index];
        if ((m_processor.isEmpty() || entry.run.processor == m_processor) && holdsAll(entry.searched, m_words))
            m_shown += index;
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](qsizetype one, qsizetype other) {
        return isBefore(m_entries[m_upwards ? one : other], m_entries[m_upwards ? other : one], m_column);
    });
}

qsizetype HistoryModel::countOf(const QString &processor) const
{
    return std::count_if(m_entries.begin(), m_entries.end(), [&](const HistoryEntry &entry) { return entry.run.processor == processor; });
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(HistoryColumn::Result) + 1;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    constexpr std::array answered{static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole),
        static_cast<int>(Qt::AccessibleTextRole), static_cast<int>(TwoLineModel::CellRole)};
    const bool isAnswered = std::find(answered.begin(), answered.end(), role) != answered.end();
    return isAnswered ? cellValue(historyCell(run(index.row()), static_cast<HistoryColumn>(index.column())), role) : QVariant();
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const bool isNumber = section == static_cast<int>(HistoryColumn::Duration);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const std::array titles{tr("Started"), tr("Processor"), tr("Bundle"), tr("Duration"), tr("Result")};
    return role == Qt::DisplayRole ? titles[static_cast<std::size_t>(section)] : QVariant();
}

}  // namespace fwpilot
