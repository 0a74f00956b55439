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

/// A table of two-line cells that knows its model, and leaves columns out where it is narrow. GUI thread.
class TwoLineTable : public QTreeView {
    Q_OBJECT
public:
    enum class Place {
        Page,    ///< as high as its rows, for the page is scrolled; its chosen row has no bar at the edge, where the page has its own
        Window,  ///< of two rows at least, and scrolled itself
    };

    /// @param widths the widest first; the last one is for every narrower table, where the folded second lines are shown
    TwoLineTable(const QList<TwoLineColumn> &columns, const QList<TwoLineWidths> &widths, Place place, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void setRows(const QList<TwoLineRow> &rows) { m_model->setRows(rows); }

    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int heightOf(int rows) const;
    void refreshMeasures();
    void refreshColumns();

    const QList<TwoLineWidths> m_widths;
    const Place m_place;
    TwoLineModel *m_model;
    TwoLineDelegate *m_delegate;
};

}  // namespace fwpilot
