// SPDX-License-Identifier: GPL-3.0-or-later
// The window's commands, and what it remembers.
#include "ui/main_window.h"

#include "ui/bundle_dialog.h"
#include "ui/closing_dialog.h"
#include "ui/elided_label.h"
#include "ui/error_card.h"
#include "ui/glyph_box.h"
#include "ui/language.h"
#include "ui/language_menu.h"
#include "ui/log_panel.h"
#include "ui/plan_view.h"
#include "ui/processor_panel.h"
#include "ui/recent_bundles.h"
#include "ui/update_page.h"
#include "ui/window_size.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QTabBar>
#include <QToolBar>

#include <array>

namespace fwpilot {

namespace {

constexpr int settingsVersion = 1;

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
    add("saveRecord", Glyph::Save, tr("Save Ser&vice Record…"), {Qt::CTRL | Qt::Key_E}, [this] { showServiceRecord(false); });
    add("printRecord", Glyph::Print, tr("&Print Service Record…"), {QKeySequence::Print}, [this] { showServiceRecord(true); });
    add("saveSupport", Glyph::Save, tr("Save Support &File…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, [this] { showSupportFile(); });
    add("quit", Glyph::None, tr("&Quit"), {Qt::CTRL | Qt::Key_Q}, [this] { close(); });
    add("searchAgain", Glyph::Refresh, tr("&Search Again"), {Qt::Key_F5, Qt::CTRL | Qt::Key_R}, [this] {
        m_controller.searchAgain();
        m_history.read();
    });
    add("startDemo", Glyph::Flask, tr("Try the &Demo Machine"), {}, [this] { Q_EMIT demoRequested(); });
    add("demoBench", Glyph::Flask, tr("Demo &Bench…"), {}, [this] { showDemoBench(); });
    add("start", Glyph::None, tr("&Update…"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [this] { askBeforeStart(); });
    add("startOver", Glyph::None, tr("Start O&ver"), {}, [this] { m_controller.startOver(); });
    add("closeAsFailed", Glyph::None, tr("C&lose as Failed…"), {}, [this] { askBeforeClosingRun(); });
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
    add("focusProcessors", Glyph::None, tr("Go to &Processors"), {Qt::CTRL | Qt::Key_1}, [this] { m_panel->focusList(); });
    add("focusTable", Glyph::None, tr("Go to &Images"), {Qt::CTRL | Qt::Key_2}, [this] {
        m_tabs->setCurrentIndex(0);
        m_update->table()->setFocus();
    });
    add("focusPages", Glyph::None, tr("Go to P&ages"), {Qt::CTRL | Qt::Key_3}, [this] { m_tabs->setFocus(); });
    makeHistoryCommands();
    add("trustedSigners", Glyph::Shield, tr("Trusted &Signers…"), {}, [this] { showSigners(); });
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
    fill(file, {"openBundle"});
    m_recent = new RecentBundles(tr("Open Re&cent"), file);
    connect(m_recent, &RecentBundles::chosen, this, &MainWindow::openBundle);
    file->addMenu(m_recent);
    fill(file, {"bundleDetails", "", "saveRecord", "printRecord"});
    file->addAction(m_log->saveAction());
    fill(file, {"saveSupport", "", "quit"});
    fill(menuBar()->addMenu(tr("&Device")), {"searchAgain", "", "startDemo", "demoBench"});
    fill(menuBar()->addMenu(tr("&Upgrade")), {"start", "startOver", "closeAsFailed", "", "stopAfterImage", "stopNow", "", "backToPlan", "backToNow", "", "allowOlder", "allowReinstall"});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    fill(view, {"focusProcessors", "focusTable", "focusPages", "focusHistory", "sortRuns", ""});
    view->addAction(m_log->expandAction());
    view->addAction(m_log->findAction());
    view->addAction(m_log->elapsedAction());
    view->addSeparator();
    makeColourMenu(view);
    view->addMenu(new LanguageMenu(tr("&Language"), view));
    fill(menuBar()->addMenu(tr("&Help")), {"trustedSigners", "", "about"});
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
    bar->addAction(m_commands["saveSupport"]);
    for (QAction *action : bar->actions())
        action->setIconText(withoutMnemonic(action->text()));
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
    refreshHistory();
    const Stage stage = m_controller.stage();
    const bool running = stage == Stage::Running;
    const bool canStop = running && !m_controller.run()->isPastStop();
    m_commands["openBundle"]->setEnabled(!running);
    m_recent->menuAction()->setEnabled(!running);
    m_commands["startDemo"]->setEnabled(!running && !m_demo);
    m_commands["demoBench"]->setEnabled(!running);
    const bool interrupted = stage == Stage::Interrupted;
    const bool goesOn = interrupted || (stage == Stage::Ended && m_controller.interrupted() != nullptr);
    const InterruptionSurroundings around = interrupted ? m_controller.aroundInterrupted() : InterruptionSurroundings();
    m_commands["start"]->setText(goesOn ? tr("&Continue…") : tr("&Update…"));
    m_commands["start"]->setEnabled(interrupted ? m_controller.canContinue() : goesOn || m_controller.canStart());
    m_commands["startOver"]->setEnabled(interrupted && !around.closing);
    m_commands["closeAsFailed"]->setEnabled(interrupted && !around.closing && !m_controller.interrupted()->readsBack());
    m_commands["stopAfterImage"]->setEnabled(canStop && !m_controller.run()->progress().stopAsked);
    m_commands["stopNow"]->setEnabled(canStop);
    m_commands["stopNow"]->setText(running && !canStop ? tr("Stop &Now (a Restart Cannot Be Stopped)") : tr("Stop &Now"));
    m_commands["backToPlan"]->setEnabled(stage == Stage::Ended);
    for (const char *name : {"saveRecord", "printRecord"})
        m_commands[name]->setEnabled(!m_controller.recordedRun().isEmpty());
    m_commands["bundleDetails"]->setEnabled(m_controller.shownBundle() != nullptr);
    m_commands["allowOlder"]->setEnabled(!running);
    m_commands["allowReinstall"]->setEnabled(!running);
    m_commands["allowOlder"]->setChecked(m_controller.policy().allowDowngrade);
    m_commands["allowReinstall"]->setChecked(m_controller.policy().allowReinstall);
    if (m_closingDialog && running)
        m_closingDialog->setContent(ClosingContent::inRun(canStop));
}

void MainWindow::showDetails()
{
    if (m_controller.shownBundle() == nullptr)
        return;
    auto *dialog = new BundleDialog(*m_controller.shownBundle(), this);
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
    giveFirstSize(this, 1280, 740);
    if (settings.value(QStringLiteral("window/version")).toInt() == settingsVersion) {
        restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
        m_lastPage = settings.value(QStringLiteral("window/page")).toInt();
        m_scheme = static_cast<ColourScheme>(std::clamp(settings.value(QStringLiteral("window/colours")).toInt(), 0, 2));
    }
    applyColourScheme(m_scheme);
    constexpr std::array names{"coloursSystem", "coloursLight", "coloursDark"};
    m_commands[names[static_cast<std::size_t>(m_scheme)]]->setChecked(true);
    restoreLog();
}

void MainWindow::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/version"), settingsVersion);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/colours"), static_cast<int>(m_scheme));
    settings.setValue(QStringLiteral("window/page"), m_tabs->currentIndex());
    rememberLog();
}

}  // namespace fwpilot
