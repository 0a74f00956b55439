// SPDX-License-Identifier: GPL-3.0-or-later
// How bundles come into the window: chosen, dropped, opened last, or given by another start of the program.
#include "ui/main_window.h"

#include "core/base/text.h"
#include "ui/elided_label.h"
#include "ui/error_card.h"
#include "ui/plan_view.h"
#include "ui/processor_panel.h"
#include "ui/recent_bundles.h"
#include "ui/update_page.h"

#include <QApplication>
#include <QFileInfo>
#include <QListView>
#include <QTabBar>

#include <utility>

namespace fwpilot {

/// Opening starts nothing, and a run is not disturbed by it.
void MainWindow::openBundle(const QString &path)
{
    if (m_controller.stage() == UpgradeController::Stage::Running) {
        const QString name = plainText(QFileInfo(path).fileName());
        m_controller.note(Severity::Warning, QStringLiteral("app"), QStringLiteral("Not opened during a run: %1").arg(path));
        m_changes->setText(tr("Not opened during a run: %1", "a file").arg(name));
        return;
    }
    m_recent->add(QFileInfo(path).absoluteFilePath());
    m_tabs->setCurrentIndex(0);
    m_controller.openBundle(path);
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    QWidget *asking = QApplication::activeModalWidget();
    QWidget *front = asking != nullptr ? asking : this;
    front->raise();
    front->activateWindow();
}

/// The same commands where the pointer is; the window has one of each.
void MainWindow::makeContextMenus()
{
    auto *processors = m_panel->findChild<QListView *>();
    processors->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const char *name : {"searchAgain", "demoBench"})
        processors->addAction(m_commands[name]);
    for (const char *name : {"start", "stopAfterImage", "backToPlan", "bundleDetails"})
        m_update->table()->addAction(m_commands[name]);
}

/// The page of the last time, once there is a processor for it.
void MainWindow::restorePage()
{
    const int page = std::exchange(m_lastPage, 0);
    if (page > 0 && page < m_tabs->count() && m_controller.opening().state() == BundleOpening::State::None)
        m_tabs->setCurrentIndex(page);
}

}  // namespace fwpilot
