// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/note_content.h"
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
    /// What must be known of the chosen processor before anything is started: a band above the page, until something else is going on.
    void setFallback(const NoteContent &note);
    /// True while an error card is shown, which wants room.
    bool showsCard() const;

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void closeRequested();  ///< of an interrupted run
    void saveRequested();
    void printRequested();  ///< of the service record, like saving
    void saveLogRequested();
    void openRequested();
    void demoRequested();
    void detailsRequested();
    void showInLogRequested();
    void supportFileRequested();
    void backToNowRequested();  ///< from a run of the history

private:
    void connectParts();
    void showStage();
    void showEmpty();
    void showBundle();
    void showInterrupted();
    void showPlan();
    void showProgress();
    void showResult();
    void showRecorded();

    UpgradeController &m_controller;
    PlanModel m_model;
    BundleLine *m_bundle;
    NoteBand *m_fallback;
    NoteContent m_fallbackContent;
    NoteBand *m_recorded;
    QByteArray m_shownRecord;  ///< what tells the record apart that is shown; empty: none
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
