// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/two_line_model.h"

#include <QTreeView>

namespace fwpilot {

class TwoLineDelegate;

/// How wide the columns are in a table that is at least so wide. The last one that is shown takes what is left.
struct TwoLineWidths {
    int room;           ///< pixels at a line height of 18, as the widths
    QList<int> widths;  ///< of each column; 0: it is left out
};

/// A table of two-line cells that leaves columns out where it is narrow. GUI thread.
class TwoLineView : public QTreeView {
    Q_OBJECT
public:
    enum class Place {
        Page,    ///< as high as its rows, for the page is scrolled; its chosen row has no bar at the edge, where the page has its own
        Window,  ///< of two rows at least, and scrolled itself
    };

    /// @param cells a model that has TwoLineModel::CellRole; it is owned from now on
    /// @param widths the widest first; the last one is for every narrower table, where the folded second lines are shown
    TwoLineView(QAbstractTableModel *cells, const QList<TwoLineWidths> &widths, Place place, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int heightOf(int rows) const;
    void refreshMeasures();
    void refreshColumns();

    const QList<TwoLineWidths> m_widths;
    const Place m_place;
    QAbstractTableModel *m_cells;
    TwoLineDelegate *m_delegate;
};

/// One that is given its rows. GUI thread.
class TwoLineTable : public TwoLineView {
    Q_OBJECT
public:
    TwoLineTable(const QList<TwoLineColumn> &columns, const QList<TwoLineWidths> &widths, Place place, QWidget *parent = nullptr)
        : TwoLineTable(new TwoLineModel(columns), widths, place, parent)
    {
    }

protected:
    void setRows(const QList<TwoLineRow> &rows) { m_rows->setRows(rows); }

private:
    TwoLineTable(TwoLineModel *rows, const QList<TwoLineWidths> &widths, Place place, QWidget *parent)
        : TwoLineView(rows, widths, place, parent)
        , m_rows(rows)
    {
    }

    TwoLineModel *m_rows;
};

}  // namespace fwpilot
