// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/two_line_model.h"

#include "ui/elided_label.h"

#include <algorithm>
#include <utility>

namespace fwpilot {

namespace {

bool isKnownAgain(const TwoLineRow &one, const TwoLineRow &other)
{
    return !one.identity.isEmpty() && one.identity == other.identity;
}

}  // namespace

QVariant cellValue(const TwoLineCell &cell, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return plainToolTip(cell.toolTip);
    case Qt::AccessibleTextRole:
        if (!cell.accessibleText.isEmpty())
            return cell.accessibleText;
        return cell.second.isEmpty() ? cell.text : TwoLineModel::tr("%1, %2").arg(cell.text, cell.second);
    case TwoLineModel::CellRole:
        return QVariant::fromValue(cell);
    default:
        return {};
    }
}

TwoLineModel::TwoLineModel(const QList<TwoLineColumn> &columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
{
}

void TwoLineModel::setRows(const QList<TwoLineRow> &rows)
{
    if (rows == m_rows)
        return;
    if (!std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), isKnownAgain)) {
        beginResetModel();
        m_rows = rows;
        return endResetModel();
    }
    const QList<TwoLineRow> before = std::exchange(m_rows, rows);
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (m_rows[row].cells[column] != before[row].cells[column])
                Q_EMIT dataChanged(index(row, column), index(row, column));
        }
    }
}

int TwoLineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TwoLineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TwoLineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    return cellValue(m_rows[index.row()].cells[index.column()], role);
}

QVariant TwoLineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(m_columns[section].alignment | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? m_columns[section].title : QVariant();
}

}  // namespace fwpilot
