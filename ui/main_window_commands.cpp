// SPDX-License-Identifier: GPL-3.0-or-later
// The window's commands, and the dialogs that they need.
#include "ui/main_window.h"

#include "core/upgrade/report_export.h"
#include "core/upgrade/upgrade_state.h"
#include "ui/bundle_dialog.h"
#include "ui/closing_dialog.h"
#include "ui/confirm_dialog.h"
#include "ui/elided_label.h"
#include "ui/error_card.h"
#include "ui/glyph_box.h"
#include "ui/log_panel.h"
#include "ui/log_text.h"
#include "ui/plan_view.h"
#include "ui/processor_panel.h"
#include "ui/processor_summary.h"
#include "ui/update_page.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <array>

namespace fwpilot {

namespace {

constexpr int settingsVersion = 1;

struct RecordKind {
    const char *suffix;
    ExportFormat format;
};
constexpr std::array recordKinds{RecordKind{"html", ExportFormat::Html}, RecordKind{"txt", ExportFormat::Text},
    RecordKind{"csv", ExportFormat::Csv}, RecordKind{"json", ExportFormat::Json}};

QString folderOf(const char *purpose)
{
    return QSettings().value(QStringLiteral("folders/") + QLatin1String(purpose), QDir::homePath()).toString();
}

void rememberFolder(const char *purpose, const QString &file)
{
    QSettings().setValue(QStringLiteral("folders/") + QLatin1String(purpose), QFileInfo(file).absolutePath());
}

/// A dialog of ours for a file; the answer comes with its fileSelected().
QFileDialog *fileDialog(QWidget *parent, const char *purpose, const QString &title, const QStringList &filters)
{
    auto *dialog = new QFileDialog(parent, title, folderOf(purpose));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QLatin1String(purpose) + QStringLiteral("FileDialog"));
    dialog->setNameFilters(filters);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [purpose](const QString &file) { rememberFolder(purpose, file); });
    return dialog;
}

QString componentsText(qsizetype count)
{
    return count == 1 ? MainWindow::tr("1 component") : MainWindow::tr("%1 components").arg(count);
}

ConfirmContent confirmContent(const UpgradePlan &plan, const ManagementProcessor &processor, bool isUnsigned)
{
    ConfirmContent content;
    const QList<PlanStep> sending = plan.sending();
    for (const PlanStep &step : sending)
        content.rows.append({plainText(step.component), plainText(step.from), plainText(step.to), sizeText(step.size)});
    content.title = MainWindow::tr("Update %1 on %2?").arg(componentsText(sending.size()), processorName(processor));
    content.subtitle = MainWindow::tr("%1, %2").arg(plainText(processor.id), processorPlace(processor));
    content.facts = {MainWindow::tr("Restarts the processor once: no remote access meanwhile."),
        MainWindow::tr("The machine itself keeps running."), MainWindow::tr("Do not unplug the machine until the window says it is safe.")};
    for (const PlanStep &step : sending) {
        if (step.action == PlanAction::Downgrade)
            content.facts.prepend(
                MainWindow::tr("%1 goes back to the older version %2.").arg(plainText(step.component), plainText(step.to)));
    }
    if (isUnsigned)
        content.facts.prepend(MainWindow::tr("The bundle is UNSIGNED: nobody vouches for what is in it. It was allowed."));
    content.actionText = MainWindow::tr("Update %1").arg(sending.size());
    return content;
}

}  // namespace

QAction *MainWindow::addCommand(const char *name, Glyph glyph, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    if (glyph != Glyph::None)
        action->setIcon(icon(glyph));
    action->setShortcuts(keys);
    addAction(action);
    m_commands.insert(name, action);
    return action;
}

void MainWindow::makeCommands()
{
    const auto add = [this](const char *name, Glyph glyph, const QString &text, const QList<QKeySequence> &keys, auto &&call) {
        connect(addCommand(name, glyph, text, keys), &QAction::triggered, this, call);
    };
    add("openBundle", Glyph::Open, tr("&Open Bundle…"), {QKeySequence::Open}, [this] { askForBundle(); });
    add("bundleDetails", Glyph::Box, tr("Bundle &Details…"), {Qt::CTRL | Qt::Key_I}, [this] { showDetails(); });
    add("saveRecord", Glyph::Save, tr("Save &Record…"), {Qt::CTRL | Qt::Key_E}, [this] { askWhereToSaveRecord(); });
    add("quit", Glyph::None, tr("&Quit"), {Qt::CTRL | Qt::Key_Q}, [this] { close(); });
    add("searchAgain", Glyph::Refresh, tr("&Search Again"), {Qt::Key_F5, Qt::CTRL | Qt::Key_R}, [this] { m_controller.searchAgain(); });
    add("startDemo", Glyph::Flask, tr("Try the &Demo Machine"), {}, [this] { Q_EMIT demoRequested(); });
    add("start", Glyph::None, tr("&Update…"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [this] { askBeforeStart(); });
    add("stopAfterImage", Glyph::Stop, tr("Stop &After This Image"), {Qt::CTRL | Qt::Key_Period},
        [this] { m_controller.requestStop(StopAt::AfterImage); });
    add("stopNow", Glyph::None, tr("Stop &Now"), {}, [this] { m_controller.requestStop(StopAt::Now); });
    add("backToPlan", Glyph::None, tr("&Back to Plan"), {Qt::CTRL | Qt::Key_B}, [this] { m_controller.backToPlan(); });
    add("allowOlder", Glyph::None, tr("Allow &Older Versions"), {},
        [this](bool allowed) { m_controller.allow(allowed, m_controller.policy().allowReinstall); });
    add("allowReinstall", Glyph::None, tr("Allow &Reinstalling the Same Version"), {},
        [this](bool allowed) { m_controller.allow(m_controller.policy().allowDowngrade, allowed); });
    m_commands["allowOlder"]->setCheckable(true);
    m_commands["allowReinstall"]->setCheckable(true);
    add("focusProcessors", Glyph::None, tr("Go to &Processors"), {Qt::CTRL | Qt::Key_1}, [this] { m_panel->setFocus(); });
    add("focusTable", Glyph::None, tr("Go to &Images"), {Qt::CTRL | Qt::Key_2}, [this] {
        m_tabs->setCurrentIndex(0);
        m_update->table()->setFocus();
    });
    add("focusPages", Glyph::None, tr("Go to P&ages"), {Qt::CTRL | Qt::Key_3}, [this] { m_tabs->setFocus(); });
    add("about", Glyph::None, tr("&About Firmware Pilot"), {}, [this] { showAbout(); });
    m_log->expandAction()->setShortcut(Qt::CTRL | Qt::Key_L);
    m_log->findAction()->setShortcut(QKeySequence::Find);
    m_log->saveAction()->setShortcut(QKeySequence::Save);
}

void MainWindow::makeMenus()
{
    const auto fill = [this](QMenu *menu, std::initializer_list<const char *> names) {
        for (const char *name : names) {
            if (*name == '\0')
                menu->addSeparator();
            else
                menu->addAction(m_commands[name]);
        }
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    fill(file, {"openBundle", "bundleDetails", "", "saveRecord"});
    file->addAction(m_log->saveAction());
    fill(file, {"", "quit"});
    fill(menuBar()->addMenu(tr("&Device")), {"searchAgain", "startDemo"});
    fill(menuBar()->addMenu(tr("&Upgrade")), {"start", "stopAfterImage", "stopNow", "", "backToPlan", "", "allowOlder", "allowReinstall"});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    fill(view, {"focusProcessors", "focusTable", "focusPages", ""});
    view->addAction(m_log->expandAction());
    view->addAction(m_log->findAction());
    view->addSeparator();
    makeColourMenu(view);
    fill(menuBar()->addMenu(tr("&Help")), {"about"});
}

void MainWindow::makeColourMenu(QMenu *view)
{
    QMenu *colours = view->addMenu(tr("&Colours"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const char *name, const QString &text, ColourScheme scheme) {
        QAction *action = addCommand(name, Glyph::None, text, {});
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        group->addAction(action);
        colours->addAction(action);
    };
    add("coloursSystem", tr("&System"), ColourScheme::System);
    add("coloursLight", tr("&Light"), ColourScheme::Light);
    add("coloursDark", tr("&Dark"), ColourScheme::Dark);
    connect(group, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_scheme = static_cast<ColourScheme>(action->data().toInt());
        applyColourScheme(m_scheme);
    });
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Commands"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(m_commands["openBundle"]);
    bar->addAction(m_commands["searchAgain"]);
    bar->addSeparator();
    bar->addAction(m_commands["saveRecord"]);
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto *badge = new QWidget;
    auto *row = new QHBoxLayout(badge);
    auto *flask = new GlyphBox(16);
    flask->setGlyph(Glyph::Flask, Tone::Attention);
    auto *words = new ElidedLabel(tr("Demo machine"));
    words->setLook(TextSize::Body, true, Tone::Plain);
    row->setContentsMargins(0, 0, scaled(fontMetrics(), 16), 0);
    row->addWidget(flask);
    row->addWidget(words);
    m_demoBadge = bar->addWidget(badge);
    m_demoBadge->setObjectName(QStringLiteral("demoBadge"));
    m_demoBadge->setVisible(false);
}

void MainWindow::refreshCommands()
{
    using Stage = UpgradeController::Stage;
    const Stage stage = m_controller.stage();
    const bool running = stage == Stage::Running;
    const bool canStop = running && !m_controller.run()->isPastStop();
    m_commands["openBundle"]->setEnabled(!running);
    m_commands["startDemo"]->setEnabled(!running && !m_demo);
    m_commands["start"]->setEnabled(m_controller.canStart());
    m_commands["stopAfterImage"]->setEnabled(canStop && !m_controller.run()->progress().stopAsked);
    m_commands["stopNow"]->setEnabled(canStop);
    m_commands["stopNow"]->setText(running && !canStop ? tr("Stop &Now (a Restart Cannot Be Stopped)") : tr("Stop &Now"));
    m_commands["backToPlan"]->setEnabled(stage == Stage::Ended);
    m_commands["saveRecord"]->setEnabled(!running && m_controller.run() != nullptr);
    m_commands["bundleDetails"]->setEnabled(m_controller.opening().bundle().has_value());
    m_commands["allowOlder"]->setEnabled(!running);
    m_commands["allowReinstall"]->setEnabled(!running);
    m_commands["allowOlder"]->setChecked(m_controller.policy().allowDowngrade);
    m_commands["allowReinstall"]->setChecked(m_controller.policy().allowReinstall);
    if (m_closingDialog && running)
        m_closingDialog->setContent(ClosingContent::inRun(canStop));
}

void MainWindow::askForBundle()
{
    QFileDialog *dialog = fileDialog(this, "bundle", tr("Open Bundle"), {tr("Firmware bundles (*.fwb)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    const QString open = m_controller.opening().path();
    if (!open.isEmpty())
        dialog->setDirectory(QFileInfo(open).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, &m_controller, &UpgradeController::openBundle);
    dialog->open();
}

/// The only question before a run. Confirming firmware on trial sends nothing and needs none.
void MainWindow::askBeforeStart()
{
    if (!m_controller.canStart())
        return;
    const UpgradePlan plan = **m_controller.plan();
    if (plan.sending().isEmpty()) {
        m_controller.start(plan);
        return;
    }
    auto *dialog = new ConfirmDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setContent(
        confirmContent(plan, m_controller.plannedFor(), m_controller.opening().bundle()->trust() == Bundle::Trust::Unsigned));
    connect(dialog, &QDialog::accepted, this, [this, plan] {
        if (m_controller.start(plan))
            return;
        m_controller.note(Severity::Warning, QStringLiteral("plan"), QStringLiteral("Not started: the plan has changed meanwhile."));
        m_changes->setText(tr("Not started: the plan has changed meanwhile. Nothing has been changed"));
    });
    dialog->open();
}

void MainWindow::askBeforeClosing()
{
    if (m_closingDialog)
        return;
    m_closingDialog = new ClosingDialog(this);
    m_closingDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_closingDialog->setContent(ClosingContent::inRun(!m_controller.run()->isPastStop()));
    connect(m_closingDialog, &ClosingDialog::chosen, this, [this](ClosingDialog::Choice choice) {
        m_closing = choice != ClosingDialog::Choice::KeepRunning ? Closing::WhenWell : Closing::No;
        if (m_closing == Closing::WhenWell)
            m_changes->setText(tr("This window closes when the run has ended well"));
        if (choice == ClosingDialog::Choice::StopNow)
            m_controller.requestStop(StopAt::Now);
        if (choice == ClosingDialog::Choice::StopAfterImage)
            m_controller.requestStop(StopAt::AfterImage);
    });
    m_closingDialog->open();
}

void MainWindow::askWhereToSaveRecord()
{
    const RunningUpgrade *run = m_controller.run();
    if (run == nullptr || !run->hasEnded())
        return;
    const QString id = run->run();
    QFileDialog *dialog = fileDialog(
        this, "record", tr("Save Record"), {tr("Web page (*.html)"), tr("Text (*.txt)"), tr("Table (*.csv)"), tr("JSON (*.json)")});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(recordKinds.front().suffix));
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(QLatin1String("*."), 1).chopped(1)); });
    dialog->selectFile(QStringLiteral("fwpilot-%1").arg(id));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id](const QString &path) {
        ExportFormat format = ExportFormat::Html;
        for (const RecordKind &kind : recordKinds)
            format = path.endsWith(QLatin1Char('.') + QLatin1String(kind.suffix), Qt::CaseInsensitive) ? kind.format : format;
        m_controller.saving().save(path, [id, format]() -> Result<QByteArray> {
            const Result<RecordedRun> recorded = readRun(id);
            return recorded ? exportRun(*recorded, format) : Result<QByteArray>(recorded.error());
        });
    });
    dialog->open();
}

void MainWindow::askWhereToSaveLog()
{
    const QString run = m_controller.run() == nullptr ? QString() : m_controller.run()->run();
    QFileDialog *dialog = fileDialog(this, "log", tr("Save Log"), {tr("Text (*.txt)")});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("fwpilot-log"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, run, log = m_log->snapshot()](const QString &path) {
        m_controller.saving().save(path, [log, run]() -> Result<QByteArray> {
            return logText(log.shown(), log.filter, QStringLiteral(FWPILOT_VERSION), run, log.lines.size());
        });
    });
    dialog->open();
}

void MainWindow::showDetails()
{
    if (!m_controller.opening().bundle())
        return;
    auto *dialog = new BundleDialog(*m_controller.opening().bundle(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Firmware Pilot"),
        tr("Firmware Pilot %1\n\nUpgrades the firmware of management processors.\nGPL-3.0-or-later.").arg(QStringLiteral(FWPILOT_VERSION)),
        QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::restore()
{
    const QSettings settings;
    resize(scaled(fontMetrics(), 1280), scaled(fontMetrics(), 740));
    if (settings.value(QStringLiteral("window/version")).toInt() == settingsVersion) {
        restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
        m_scheme = static_cast<ColourScheme>(std::clamp(settings.value(QStringLiteral("window/colours")).toInt(), 0, 2));
    }
    applyColourScheme(m_scheme);
    constexpr std::array names{"coloursSystem", "coloursLight", "coloursDark"};
    m_commands[names[static_cast<std::size_t>(m_scheme)]]->setChecked(true);
}

void MainWindow::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/version"), settingsVersion);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/colours"), static_cast<int>(m_scheme));
}

}  // namespace fwpilot
