// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/column.h"
#include "ui/core_sentences.h"
#include "ui/demo_bench_dialog.h"
#include "ui/elided_label.h"
#include "ui/error_card.h"
#include "ui/hairline.h"
#include "ui/history_page.h"
#include "ui/log_panel.h"
#include "ui/plan_view.h"
#include "ui/processor_panel.h"
#include "ui/status_page.h"
#include "ui/update_page.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QSysInfo>
#include <QTabBar>

namespace fwpilot {

namespace {

constexpr int narrowBelow = 1100;  // of the window's width

/// The file that a drop brings, empty when it is not one file of this machine.
QString droppedFile(const QMimeData *dropped)
{
    const QList<QUrl> urls = dropped->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

}  // namespace

MainWindow::MainWindow(UpgradeController &controller)
    : m_controller(controller)
    , m_panel(new ProcessorPanel(&m_processors))
    , m_name(new ElidedLabel)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_update(new UpdatePage(controller))
    , m_status(new StatusPage)
    , m_historyPage(new HistoryPage)
    , m_log(new LogPanel)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_changes(new ElidedLabel)
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    makeCommands();
    makeMenus();
    makeToolBar();
    makeContextMenus();
    makeRegions();
    makeStatusBar();
    connectController();
    connectParts();
    connectLog();
    connectHistory();
    m_panel->setMachine({QSysInfo::machineHostName(), {}, {}, {}});
    m_panel->focusList();
    restore();
    refreshProcessors();
    refreshStage();
    m_history.read();
    m_controller.note(
        Severity::Note, QStringLiteral("app"), QStringLiteral("Firmware Pilot %1 started.").arg(QStringLiteral(FWPILOT_VERSION)));
}

MainWindow::~MainWindow()
{
    m_controller.disconnect(this);
}

void MainWindow::makeRegions()
{
    auto *centre = new QWidget;
    QVBoxLayout *column = columnIn(centre);
    column->addWidget(makeHeading());
    column->addWidget(new Hairline);
    m_pages->addWidget(m_update);
    m_pages->addWidget(m_status);
    m_pages->addWidget(m_historyPage);
    column->addWidget(m_pages, 1);
    m_splitter->setObjectName(QStringLiteral("logSplitter"));
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_log);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *all = new QWidget;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_panel);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_splitter, 1);
    QVBoxLayout *rows = columnIn(all);
    rows->addWidget(new Hairline);
    rows->addLayout(row, 1);
    rows->addWidget(new Hairline);
    setCentralWidget(all);
}

QWidget *MainWindow::makeHeading()
{
    auto *heading = new QWidget;
    auto *row = new QHBoxLayout(heading);
    const int margin = scaled(fontMetrics(), 16);
    row->setContentsMargins(margin, 0, margin, 0);
    row->setSpacing(scaled(fontMetrics(), 14));
    m_name->setLook(TextSize::Section, true, Tone::Plain);
    m_name->setObjectName(QStringLiteral("processorName"));
    m_tabs->setObjectName(QStringLiteral("pageTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Update"));
    m_tabs->addTab(tr("Status"));
    m_tabs->addTab(tr("History"));
    m_tabs->setAccessibleName(tr("Pages of this processor"));
    row->addWidget(m_name);
    row->addWidget(m_tabs);
    row->addStretch(1);
    heading->setFixedHeight(scaled(fontMetrics(), 36));
    return heading;
}

void MainWindow::makeStatusBar()
{
    auto *person = new ElidedLabel(plainText(m_controller.workplace().owner.section(QLatin1Char('@'), 0, 0)));
    person->setLook(TextSize::Small, false, Tone::Secondary);
    person->setAccessibleName(tr("Person"));
    m_changes->setObjectName(QStringLiteral("changes"));
    m_changes->setLook(TextSize::Small, false, Tone::Plain);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_changes, 1);
    m_sleep = new ElidedLabel;
    m_sleep->setObjectName(QStringLiteral("sleep"));
    m_sleep->setLook(TextSize::Small, false, Tone::Plain);
    m_sleep->hide();
    statusBar()->addPermanentWidget(m_sleep);
    statusBar()->addPermanentWidget(person);
    const int margin = scaled(fontMetrics(), 16);
    statusBar()->setContentsMargins(margin, 0, margin, 0);
}

void MainWindow::connectController()
{
    connect(&m_controller, &UpgradeController::looked, this, [this] {
        refreshProcessors();
        refreshCommands();
    });
    connect(&m_controller, &UpgradeController::stageChanged, this, &MainWindow::refreshStage);
    connect(&m_controller, &UpgradeController::planChanged, this, &MainWindow::refreshCommands);
    connect(&m_controller, &UpgradeController::interruptedChanged, this, [this] {
        refreshCommands();
        m_history.read();
    });
    connect(&m_controller, &UpgradeController::bundleChanged, this, [this] {
        refreshCommands();
        refreshTitle();
        refreshFallback();
    });
    connect(&m_controller, &UpgradeController::progressed, this, [this] {
        refreshProcessors();
        refreshCommands();
        refreshSleep();
    });
    connect(&m_controller.saving(), &FileSaving::saved, this, [this](const QString &path) {
        m_controller.note(Severity::Note, QStringLiteral("app"), QStringLiteral("Saved %1.").arg(path));
        m_changes->setText(tr("Saved %1").arg(plainText(path, 200)));
    });
    connect(&m_controller.saving(), &FileSaving::failed, this, [this](const QString &, const Error &error) {
        m_controller.note(Severity::Failure, QStringLiteral("app"), error.message + QLatin1Char(' ') + error.remedy());
        m_changes->setText(coreText(plainText(error.message, 300)));
    });
    connect(&m_history, &RunHistory::changed, this, &MainWindow::refreshLastUpdate);
}

void MainWindow::connectParts()
{
    connect(m_panel, &ProcessorPanel::chosen, &m_controller, &UpgradeController::choose);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_update, &UpdatePage::startRequested, this, &MainWindow::askBeforeStart);
    connect(m_update, &UpdatePage::stopRequested, this, [this] { m_controller.requestStop(StopAt::AfterImage); });
    connect(m_update, &UpdatePage::saveRequested, m_commands["saveRecord"], &QAction::trigger);
    connect(m_update, &UpdatePage::supportFileRequested, m_commands["saveSupport"], &QAction::trigger);
    connect(m_update, &UpdatePage::printRequested, m_commands["printRecord"], &QAction::trigger);
    connect(m_update, &UpdatePage::openRequested, this, &MainWindow::askForBundle);
    connect(m_update, &UpdatePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_update, &UpdatePage::detailsRequested, this, &MainWindow::showDetails);
    connect(m_update, &UpdatePage::closeRequested, this, &MainWindow::askBeforeClosingRun);
}

void MainWindow::showDemoStarting()
{
    m_controller.note(Severity::Note, QStringLiteral("app"), QStringLiteral("The demo machine is being started."));
    m_changes->setText(tr("The demo machine is being started"));
}

void MainWindow::showDemo()
{
    m_demo = true;
    m_demoBadge->setVisible(true);
    m_panel->setMachine({tr("Demo machine"), tr("Simulated; nothing real is changed"), {}, {}});
    m_changes->setText(tr("Nothing has been changed"));
    if (m_demoBench)
        m_demoBench->accept();
    refreshTitle();
    refreshCommands();
}

void MainWindow::showDemoFailed(const QString &reason)
{
    m_controller.note(Severity::Failure, QStringLiteral("app"), reason);
    m_changes->setText(plainText(reason, 300));
    if (m_demoBench)
        m_demoBench->showFailed(reason);
}

void MainWindow::closeAfterStop()
{
    m_closing = Closing::Always;
    m_controller.requestStop(StopAt::Now);
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_controller.stage() == UpgradeController::Stage::Running) {
        event->ignore();
        if (m_closing == Closing::No)
            askBeforeClosing();
        return;
    }
    remember();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_panel->setNarrow(width() < scaled(fontMetrics(), narrowBelow));
    fitLog();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_controller.stage() != UpgradeController::Stage::Running && !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openBundle(droppedFile(event->mimeData()));
    event->acceptProposedAction();
}

}  // namespace fwpilot
