// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_model.h"

#include <QPointer>
#include <QTreeView>

namespace fwpilot {

class ErrorCard;
class PlanDelegate;

/// The table of a PlanModel: the columns of its stage in widths that never scroll sideways, the error card below the row that failed,
/// ticks by Space or a click, selected rows to the clipboard. Selection and place stay when the stage changes. GUI thread.
class PlanView : public QTreeView {
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);

    /// @param model a PlanModel, or nullptr
    void setModel(QAbstractItemModel *model) override;
    /// Too narrow for Effect and Transfer.
    bool isNarrow() const;
    /// The card, while there is one.
    ErrorCard *card() const { return m_card; }
    /// The selected rows as they are shown: a line of titles, then a line a row, cells separated by tabulators.
    QString selectionText() const;
    void copySelection() const;
    /// Selects the row of a component alone and brings it into sight, while the table is of a run; nothing when it has no such row.
    void selectComponent(const QString &component);

    QSize sizeHint() const override;

Q_SIGNALS:
    void retryRequested();
    void showInLogRequested();
    void supportFileRequested();
    /// A row of a run was clicked, not one of a plan; or its log was asked for by a key or the context menu.
    void componentClicked(const QString &component);
    void logRequested(const QString &component);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}

private:
    void makeActions();
    void takeReset();
    void takeInserted(const QModelIndex &parent);
    void takeChanged(const QModelIndex &topLeft);
    void applyStage();
    void fitColumns();
    void fitCard();
    void revealCard();
    void toggleCurrent();
    bool isOfRun() const;
    QString componentAt(const QModelIndex &index) const;
    void takeClick(const QModelIndex &index);
    void requestLog();

    PlanModel *m_plan = nullptr;
    PlanDelegate *m_delegate = nullptr;
    QAction *m_logAction = nullptr;
    QPointer<ErrorCard> m_card;
    bool m_cardStaysInSight = false;  ///< until the technician scrolls
};

}  // namespace fwpilot
