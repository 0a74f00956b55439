// SPDX-License-Identifier: GPL-3.0-or-later
// The window's log: what it has to do with the table, and how it is saved.
#include "ui/main_window.h"

#include "core/record/log_export.h"
#include "ui/error_card.h"
#include "ui/file_dialog.h"
#include "ui/log_panel.h"
#include "ui/log_text.h"
#include "ui/plan_view.h"
#include "ui/update_page.h"

#include <QAction>
#include <QCheckBox>
#include <QGridLayout>
#include <QSettings>

namespace fwpilot {

namespace {

/// The choice whether the filter counts, below the file's name in a dialog of Qt's own; checked to begin with.
QCheckBox *addFilterChoice(QFileDialog *dialog, const LogFilter &filter)
{
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    auto *choice = new QCheckBox(MainWindow::tr("Save only the lines that the filter shows: %1").arg(filterText(filter)), dialog);
    choice->setObjectName(QStringLiteral("logFollowsFilter"));
    choice->setToolTip(MainWindow::tr("Otherwise all lines are saved. The file says which it is."));
    choice->setChecked(true);
    auto *rows = static_cast<QGridLayout *>(dialog->layout());
    rows->addWidget(choice, rows->rowCount(), 0, 1, -1);
    return choice;
}

}  // namespace

void MainWindow::connectLog()
{
    connect(&m_controller, &UpgradeController::logged, m_log, &LogPanel::append);
    connect(&m_controller, &UpgradeController::stageChanged, m_log, [this] {
        if (m_controller.stage() != UpgradeController::Stage::Running)
            return;
        m_log->showLive();
        m_log->showAllComponents();  // a row of the run before must not hide what this one says
    });
    connect(m_log, &LogPanel::saveRequested, this, [this] { askWhereToSaveLog(m_log->snapshot()); });
    connect(m_log, &LogPanel::expandedChanged, this, [this] {
        m_logChosen = true;
        fitLog();
    });
    connect(m_log, &LogPanel::componentChosen, m_update->table(), &PlanView::selectComponent);
    connect(m_update->table(), &PlanView::logRequested, m_log, &LogPanel::toggleComponent);
    connect(m_update->table(), &PlanView::componentClicked, this, [this](const QString &component) {
        if (m_log->isExpanded() && m_controller.stage() != UpgradeController::Stage::Interrupted)  // that run's lines are not in this log
            m_log->toggleComponent(component);
    });
    connect(m_update, &UpdatePage::showInLogRequested, this,
        [this] {
            const bool all = m_controller.run() == nullptr || m_controller.recorded() != nullptr;
            m_log->showFirstError(all ? QDateTime() : m_controller.run()->report().started);
        });
    connect(m_update, &UpdatePage::saveLogRequested, this, [this] {
        LogSnapshot log = m_log->snapshot();
        log.filter = {};  // what the record misses may be in any line
        askWhereToSaveLog(log);
    });
}

void MainWindow::askWhereToSaveLog(const LogSnapshot &log)
{
    QFileDialog *dialog = saveDialog(
        this, "log", tr("Save Log"), {tr("Text (*.txt)"), tr("Table (*.csv)"), tr("JSON (*.json)")}, QStringLiteral("fwpilot-log"));
    const QCheckBox *choice = log.filter == LogFilter() ? nullptr : addFilterChoice(dialog, log.filter);
    connect(dialog, &QFileDialog::fileSelected, this, [this, log, choice](const QString &path) {
        LogSnapshot saved = log;
        if (choice != nullptr && !choice->isChecked())
            saved.filter = {};
        m_controller.saving().save(path, [saved, format = logFormatOfFile(path)]() -> Result<QByteArray> { return exportLog(saved, format); });
    });
    dialog->open();
}

void MainWindow::restoreLog()
{
    const QSettings settings;
    m_log->restore(settings);
    if (settings.contains(QStringLiteral("log/open"))) {
        m_logChosen = true;
        m_log->setExpanded(settings.value(QStringLiteral("log/open")).toBool());
    }
}

void MainWindow::rememberLog() const
{
    QSettings settings;
    m_log->remember(settings);
    if (m_logChosen)
        settings.setValue(QStringLiteral("log/open"), m_log->isExpanded());
}

}  // namespace fwpilot
