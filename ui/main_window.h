// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"
#include "ui/demo_fault.h"
#include "ui/processor_model.h"
#include "ui/run_history.h"
#include "ui/upgrade_controller.h"

#include <QMainWindow>
#include <QPointer>

class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolBar;

namespace fwpilot {

class ClosingDialog;
class DemoBenchDialog;
class ElidedLabel;
class HistoryPage;
class LogPanel;
struct LogSnapshot;
class ProcessorPanel;
class RecentBundles;
class StatusPage;
class UpdatePage;

/// The window: it makes the parts, puts them in their places, and wires them to the controller. GUI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// @param controller borrowed; must outlive this
    explicit MainWindow(UpgradeController &controller);
    ~MainWindow() override;

    /// Opens a bundle and shows its plan; in a run it only says that it was not opened.
    void openBundle(const QString &path);
    /// Brings the window, or the question that it asks, before all others.
    void comeForward();
    void showDemoStarting();
    void showDemo();
    void showDemoFailed(const QString &reason);
    /// The answer to demoFaultsRequested(), for the demo bench while it is open.
    void showDemoFaults(const Result<QList<DemoFault>> &faults);
    /// Closes without a question: at once, or when a run has ended that is asked to stop now.
    void closeAfterStop();

Q_SIGNALS:
    void demoRequested();
    void demoFaultsRequested();
    /// The demo machine shall be started, anew when it runs, with these faults; with its factory firmware or what it has now.
    void demoBenchRequested(const QStringList &specs, bool factory);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Whether the window closes when the run ends. WhenWell: not when something went wrong that must be seen.
    enum class Closing { No, WhenWell, Always };
    enum Tab { updateTab, statusTab, historyTab };

    QAction *addCommand(const char *name, Glyph glyph, const QString &text, const QList<QKeySequence> &keys);
    void makeCommands();
    void makeHistoryCommands();
    void makeMenus();
    void makeColourMenu(QMenu *view);
    void makeToolBar();
    void makeContextMenus();
    void makeRegions();
    QWidget *makeHeading();
    void makeStatusBar();
    void connectController();
    void connectParts();
    void connectHistory();
    void connectLog();

    void refreshProcessors();
    void showMachine();
    void refreshStage();
    void refreshCommands();
    void refreshHistory();
    void showLogOfStage();
    void refreshTitle();
    void refreshLastUpdate();
    void refreshFallback();
    void refreshSleep();
    bool mayCloseNow() const;
    void fitLog();

    void askForBundle();
    void askBeforeStart();
    void askBeforeContinuing();
    void askBeforeClosingRun();
    void askBeforeClosing();
    void askBeforeDeleting();
    void showServiceRecord(bool toPrint);
    void showSupportFile();
    void askWhereToSaveLog(const LogSnapshot &log);
    void showDetails();
    void showSigners();
    void showDemoBench();
    void showAbout();
    void restore();
    void restorePage();
    void remember() const;
    void restoreLog();
    void rememberLog() const;

    UpgradeController &m_controller;
    ProcessorModel m_processors;
    RunHistory m_history;
    QHash<QByteArray, QAction *> m_commands;
    RecentBundles *m_recent = nullptr;  ///< in the menu
    ProcessorPanel *m_panel;
    ElidedLabel *m_name;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    UpdatePage *m_update;
    StatusPage *m_status;
    HistoryPage *m_historyPage;
    LogPanel *m_log;
    QSplitter *m_splitter;
    QAction *m_demoBadge = nullptr;  ///< of the tool bar
    ElidedLabel *m_changes;
    ElidedLabel *m_sleep = nullptr;  ///< of the status bar, in a run
    QPointer<ClosingDialog> m_closingDialog;
    QPointer<DemoBenchDialog> m_demoBench;
    ColourScheme m_scheme = ColourScheme::System;
    bool m_demo = false;
    int m_lastPage = 0;  ///< of the time before, until it is shown
    Closing m_closing = Closing::No;
    quint32 m_generation = 0;  ///< of the chosen processor, when the history was read last
    QString m_fallbackSaid;    ///< in the log: of which processor, and what
    QString m_logOf;           ///< the recorded run whose log is shown; empty: the session's
    bool m_logChosen = false;  ///< the technician decided whether the log is open
};

}  // namespace fwpilot
