// SPDX-License-Identifier: GPL-3.0-or-later
// The window's page of earlier runs: opening one, deleting some, and the way back.
#include "ui/main_window.h"

#include "ui/confirm_dialog.h"
#include "ui/core_sentences.h"
#include "ui/elided_label.h"
#include "ui/error_card.h"
#include "ui/history_page.h"
#include "ui/history_sort_menu.h"
#include "ui/history_table.h"
#include "ui/log_panel.h"
#include "ui/plan_view.h"
#include "ui/processor_panel.h"
#include "ui/processor_summary.h"
#include "ui/recorded_view.h"
#include "ui/update_page.h"

#include <QAction>
#include <QTabBar>

#include <algorithm>

namespace fwpilot {

void MainWindow::makeHistoryCommands()
{
    const auto add = [this](const char *name, Glyph glyph, const QString &text, const QKeySequence &key, Qt::ShortcutContext context, auto &&call) {
        QAction *action = addCommand(name, glyph, text, {key});
        action->setShortcutContext(context);
        connect(action, &QAction::triggered, this, call);
        return action;
    };
    add("openRun", Glyph::Journal, tr("&Open Run"), {}, Qt::WindowShortcut, [this] {
        if (const QList<RunSummary> runs = m_historyPage->chosen(); runs.size() == 1)
            m_history.open(runs.first().run);
    });
    // Delete and Escape mean something else in a text field.
    QAction *remove = add("deleteRuns", Glyph::None, tr("&Delete Records…"), QKeySequence::Delete, Qt::WidgetShortcut, [this] { askBeforeDeleting(); });
    m_historyPage->table()->addAction(remove);
    QAction *back = add("backToNow", Glyph::None, tr("Back to No&w"), Qt::Key_Escape, Qt::WidgetWithChildrenShortcut,
        [this] { m_controller.leaveRecorded(); });
    for (QWidget *place : {static_cast<QWidget *>(m_update), static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_panel)})
        place->addAction(back);
    add("focusHistory", Glyph::None, tr("Go to &History"), Qt::CTRL | Qt::Key_4, Qt::WindowShortcut, [this] {
        m_tabs->setCurrentIndex(historyTab);
        m_historyPage->focusSearch();
    });
    auto *sort = new HistorySortMenu(tr("Sort &Runs By"), m_historyPage->table(), this);
    m_commands.insert("sortRuns", sort->menuAction());
}

void MainWindow::connectHistory()
{
    QList<QAction *> commands;
    for (const char *name : {"openRun", "saveRecord", "saveSupport", "deleteRuns"}) {
        if (QAction *command = m_commands.value(name))
            commands += command;
    }
    m_historyPage->setCommands(commands);
    m_historyPage->table()->addAction(m_commands["sortRuns"]);
    connect(m_historyPage, &HistoryPage::chosenChanged, this, &MainWindow::refreshCommands);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab == historyTab)
            m_history.read();
        refreshCommands();
    });
    connect(&m_history, &RunHistory::changed, this, [this] { m_historyPage->setEntries(m_history.entries(), m_history.unreadable()); });
    connect(&m_history, &RunHistory::opened, this, [this](const RecordedRun &run) {
        if (m_controller.showRecorded(run))
            m_update->setFocus();
    });
    connect(&m_history, &RunHistory::notOpened, this, [this](const Error &error) {
        m_controller.note(Severity::Failure, QStringLiteral("app"), error.message + QLatin1Char(' ') + error.remedy());
        m_changes->setText(coreText(plainText(error.message, 300)));
    });
    connect(&m_history, &RunHistory::removed, this, [this](const QStringList &runs, const QList<Error> &errors) {
        for (const Error &error : errors)
            m_controller.note(Severity::Failure, QStringLiteral("app"), error.message + QLatin1Char(' ') + error.remedy());
        for (const QString &run : runs)
            m_controller.note(Severity::Note, QStringLiteral("app"), QStringLiteral("Deleted the record of the run %1.").arg(run));
        m_changes->setText(!errors.isEmpty() ? coreText(plainText(errors.first().message, 300))
                : runs.size() == 1           ? tr("Deleted 1 record")
                                             : tr("Deleted %1 records").arg(runs.size()));
        m_controller.takeDeleted(runs);
    });
    connect(m_update, &UpdatePage::backToNowRequested, &m_controller, &UpgradeController::leaveRecorded);
}

/// What can be done with the runs that are chosen, and which one is meant elsewhere.
void MainWindow::refreshHistory()
{
    const bool isHere = m_tabs->currentIndex() == historyTab;
    const QList<RunSummary> chosen = isHere ? m_historyPage->chosen() : QList<RunSummary>();
    const bool one = chosen.size() == 1;
    m_controller.chooseRecord(isHere ? std::optional(one ? chosen.first().run : QString()) : std::nullopt);
    const bool running = m_controller.stage() == UpgradeController::Stage::Running;
    m_commands["openRun"]->setEnabled(one && !running);
    m_commands["openRun"]->setStatusTip(running ? tr("A run goes on here; others can be opened when it has ended.") : QString());
    m_commands["deleteRuns"]->setEnabled(!chosen.isEmpty());
    m_commands["sortRuns"]->setEnabled(isHere);
    m_commands["backToNow"]->setEnabled(m_controller.stage() == UpgradeController::Stage::Recorded);
}

/// The log belongs to what is shown.
void MainWindow::showLogOfStage()
{
    const RecordedRun *recorded = m_controller.recorded();
    const QString run = recorded == nullptr ? QString() : recorded->opening.run;
    if (run == m_logOf)
        return;
    m_logOf = run;
    recorded == nullptr ? m_log->showLive() : m_log->showRecorded(logEntries(*recorded), run);
}

void MainWindow::askBeforeDeleting()
{
    const QList<RunSummary> runs = m_historyPage->chosen();
    if (runs.isEmpty())
        return;
    auto *dialog = new ConfirmDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setContent(confirmDeletion(runs));
    connect(dialog, &QDialog::accepted, this, [this, runs] {
        QStringList ids;
        for (const RunSummary &run : runs)
            ids += run.run;
        m_history.remove(ids);
    });
    dialog->open();
}

}  // namespace fwpilot
