// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_model.h"
#include "ui/upgrade_controller.h"

#include <QWidget>

class QStackedWidget;

namespace fwpilot {

class BundleLine;
class EmptyPage;
class ErrorCard;
class NoteBand;
class PlanView;
class RunStrip;

/// The page of one update: bundle, strip, and the table that is plan, progress and result. It shows what the controller has; what the
/// technician wants goes to the controller, or to the window where it needs a dialog. GUI thread.
class UpdatePage : public QWidget {
    Q_OBJECT
public:
    /// @param controller borrowed; must outlive this
    explicit UpdatePage(UpgradeController &controller, QWidget *parent = nullptr);

    PlanView *table() const { return m_view; }
    /// True while an error card is shown, which wants room.
    bool showsCard() const;

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void closeRequested();  ///< of an interrupted run
    void saveRequested();
    void saveLogRequested();
    void openRequested();
    void demoRequested();
    void detailsRequested();
    void showInLogRequested();

private:
    void connectParts();
    void showStage();
    void showEmpty();
    void showBundle();
    void showInterrupted();
    void showPlan();
    void showProgress();
    void showResult();

    UpgradeController &m_controller;
    PlanModel m_model;
    BundleLine *m_bundle;
    QStackedWidget *m_pages;
    EmptyPage *m_empty;
    QWidget *m_plan;
    RunStrip *m_strip;
    NoteBand *m_note;
    QStackedWidget *m_content;
    PlanView *m_view;
    QWidget *m_cardPage;
    ErrorCard *m_card;  ///< where there is no table for it
};

}  // namespace fwpilot
