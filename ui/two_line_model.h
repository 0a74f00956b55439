// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QAbstractTableModel>

namespace fwpilot {

/// What a cell shows: an icon where there is one, a main line and a small one below it. Plain texts.
struct TwoLineCell {
    QString text;
    QString second{};
    QString toolTip{};
    Glyph glyph = Glyph::None;
    Tone glyphTone = Tone::Quiet;
    Tone tone = Tone::Plain;   ///< of the main line
    bool code = false;         ///< the main line is a code, in fixed width
    bool secondCode = false;   ///< the second line is
    QString folded{};          ///< the second line in the narrowest table; empty: as `second`
    QString accessibleText{};  ///< empty: both lines

    bool operator==(const TwoLineCell &) const = default;
};

struct TwoLineRow {
    QString identity;  ///< by which the row is known again when its cells change; empty: it is not
    QList<TwoLineCell> cells;

    bool operator==(const TwoLineRow &) const = default;
};

struct TwoLineColumn {
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// What a model answers of such a cell: DisplayRole (the main line), ToolTipRole, AccessibleTextRole and TwoLineModel::CellRole.
QVariant cellValue(const TwoLineCell &cell, int role);

/// Rows of cells that TwoLineDelegate paints. A value in, dataChanged out. GUI thread.
class TwoLineModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Beside DisplayRole (the main line), ToolTipRole, TextAlignmentRole and AccessibleTextRole.
    enum Role {
        CellRole = Qt::UserRole,  ///< TwoLineCell
    };

    explicit TwoLineModel(const QList<TwoLineColumn> &columns, QObject *parent = nullptr);

    /// The same identities in the same order keep their rows; else the model is reset, but for rows that are as they were.
    /// @param rows with a cell for each column
    void setRows(const QList<TwoLineRow> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const QList<TwoLineColumn> m_columns;
    QList<TwoLineRow> m_rows;
};

}  // namespace fwpilot
