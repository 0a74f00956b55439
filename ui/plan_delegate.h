// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_model.h"

#include <QStyledItemDelegate>

namespace fwpilot {

/// Paints the rows of a PlanModel: two lines, glyph, bar, tick, tint and edge; and takes the click on a tick. The card row is left to its
/// widget.
class PlanDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// @param last the rightmost column that is shown: it has the wide margin at the side of the window
    /// @param folded there is no Effect column: Action says it in its second line
    void setShape(PlanModel::Column last, bool folded);
    void setCardHeight(int pixels) { m_cardHeight = pixels; }

    /// What a cell needs so that its whole main line is seen, or both lines whole.
    enum class Whole { Main, Both };
    int neededWidth(const QStyleOptionViewItem &option, const QModelIndex &index, Whole whole) const;
    static int rowHeight(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// What the tool tip of a cell says: the reason's whole sentence, or what was cut. Empty: everything is to be seen.
    QString toolTipOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    struct Lines;
    Lines linesOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QRect inner(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTick(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    PlanModel::Column m_last = PlanModel::Effect;
    bool m_folded = false;
    int m_cardHeight = 0;
};

}  // namespace fwpilot
