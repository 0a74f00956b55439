// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_report.h"
#include "ui/error_card_content.h"
#include "ui/icons.h"
#include "ui/run_progress.h"

#include <QAbstractItemModel>

namespace fwpilot {

/// What a plan does not say and its table shows.
struct PlanSurroundings {
    ManagementProcessor processor;  ///< as it stood when the plan was made
    QDate released;                 ///< of the bundle, invalid when it does not say
};

/// The plan as a table, which becomes the progress of its run and then the result: the same rows in the same places, with other columns shown.
/// A failed row has one child, the error card. A value in, dataChanged out; touches nothing else. GUI thread.
class PlanModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Stage { Plan, Interrupted, Running, Result };
    /// All that there ever are; shownIn() tells which of them a stage shows.
    enum Column { Tick, ComponentColumn, Installed, InBundle, Action, Size, Effect, State, Progress, ReadBack, VerdictColumn, Transfer, columns };
    /// Of every cell, beside DisplayRole (the main line), CheckStateRole (Tick), ToolTipRole, TextAlignmentRole and AccessibleTextRole.
    enum Role {
        SecondLineRole = Qt::UserRole,
        ShortRole,    ///< the main line where the whole one does not fit; empty: there is none
        ShortSecondLineRole,
        FoldedSecondLineRole,  ///< Action only: its second line in a table without the Effect column
        GlyphRole,    ///< int of Glyph
        GlyphToneRole,///< int of Tone
        ToneRole,     ///< int of Tone: of the main line
        BoldRole,     ///< bool: of the main line
        RowToneRole,  ///< int of Tone: tint and edge of the row (Attention, Failure), Secondary: it takes no part
        BarRole,      ///< double 0 to 1 where the cell is a bar, else invalid; then DisplayRole is left and SecondLineRole right above it
        CardRole,     ///< ErrorCardContent of the card row
    };

    explicit PlanModel(QObject *parent = nullptr);

    Stage stage() const { return m_stage; }
    static bool shownIn(Stage stage, Column column);

    /// Nothing to show.
    void clear();
    /// Another plan, or another state of this one. Stage::Plan. The same components in the same order keep their rows.
    void showPlan(const UpgradePlan &plan, const PlanSurroundings &surroundings);
    /// Stage::Interrupted: how far a run had come that may go on.
    void showInterrupted(const RunProgress &progress);
    /// Stage::Running.
    void showProgress(const RunProgress &progress);
    /// Stage::Result, of the plan that is shown. The card goes below the first row that failed, else below the first whose outcome is bad
    /// (reverted, not known), else below the first that was to be sent.
    void showResult(const UpgradeReport &report, const RunProgress &progress, const std::optional<ErrorCardContent> &card);

    /// The row whose child the card is; invalid when there is none.
    QModelIndex cardParent() const;
    static bool isCard(const QModelIndex &index) { return index.isValid() && index.internalId() != 0; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The technician chose or unchose a row. The owner changes its plan and calls showPlan().
    void tickRequested(const QString &component, bool ticked);

private:
    void enter(Stage stage);
    void touch(int row);
    void touchAll();
    void removeCard();
    void placeCard(int row, const std::optional<ErrorCardContent> &card);
    int rowOfCard() const;
    bool isChoice(int row) const;
    Tone rowTone(int row) const;
    QVariant tickData(int row, int role) const;
    QVariant cellData(int row, Column column, int role) const;

    UpgradePlan m_plan;
    PlanSurroundings m_surroundings;
    Stage m_stage = Stage::Plan;
    RunProgress m_progress;
    UpgradeReport m_report;
    std::optional<ErrorCardContent> m_card;
    int m_cardRow = -1;
};

}  // namespace fwpilot
