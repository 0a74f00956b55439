// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows of the controller's values, brought up to date.
#include "ui/main_window.h"

#include "ui/closing_dialog.h"
#include "ui/elided_label.h"
#include "ui/fallback_note.h"
#include "ui/history_page.h"
#include "ui/log_panel.h"
#include "ui/processor_panel.h"
#include "ui/processor_summary.h"
#include "ui/status_page.h"
#include "ui/update_page.h"

#include <QApplication>
#include <QFileInfo>
#include <QSplitter>
#include <QSysInfo>
#include <QTabBar>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int lowBelow = 680;  // of the window's height: then the log is its bar, unless the technician wants it
constexpr int usualRows = 5;   // of the log
constexpr int rowsBesideCard = 3;

bool looksAtItself(const MachineSource &source)
{
    return source.pciDump.isEmpty() && source.sysfsRoot == MachineSource().sysfsRoot;
}

bool tellsOfMachine(const ManagementProcessor &processor)
{
    const ComputerStatus &machine = processor.machine;
    return !machine.manufacturer.isEmpty() || !machine.model.isEmpty() || !machine.serial.isEmpty();
}

MachineIdentity machineOf(const ComputerStatus &machine, bool isThisOne)
{
    if (!isThisOne)
        return {machine.model, machine.manufacturer, machine.serial, {}};
    const bool named = machine.model.startsWith(machine.manufacturer);
    const QString model
        = named ? machine.model : MainWindow::tr("%1 %2", "maker, model").arg(machine.manufacturer, machine.model).trimmed();
    return {QSysInfo::machineHostName(), model, machine.serial, {}};
}

LastUpdate lastUpdateOf(const RunSummary &run)
{
    const auto updated = std::count_if(
        run.verdicts.begin(), run.verdicts.end(), [](const ComponentVerdict &one) { return one.verdict == Verdict::Updated; });
    LastUpdate last;
    last.date = run.started.toLocalTime().date();
    switch (run.state) {
    case UpgradeState::Succeeded:
        last.verdict = updated == 0 ? MainWindow::tr("Nothing to do") : MainWindow::tr("%1 updated, confirmed").arg(updated);
        break;
    case UpgradeState::Stopped:
        last.tone = Tone::Attention;
        last.verdict = MainWindow::tr("Stopped");
        break;
    default:
        last.tone = run.finished ? Tone::Failure : Tone::Attention;
        last.verdict = run.finished ? MainWindow::tr("Failed") : MainWindow::tr("Cut off");
    }
    return last;
}

QString endedText(const RunningUpgrade &run)
{
    return MainWindow::tr("Run %1 ended %2").arg(run.run(), run.report().ended.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
}

}  // namespace

void MainWindow::refreshProcessors()
{
    const ProcessorWatch &watch = m_controller.watch();
    const ManagementProcessor *chosen = m_controller.processor();
    m_processors.setProcessors(watch.processors(), watch.lookedAt());
    ProcessorActivity activity;
    const RunningUpgrade *run = m_controller.run();
    const bool unseen = m_controller.stage() == UpgradeController::Stage::Ended && !m_controller.hasLookedSinceRun();
    if (m_controller.stage() == UpgradeController::Stage::Running || unseen)  // what was seen in the run is not how it ended
        activity = activityOf(run->progress());
    m_processors.setBusy(m_controller.plannedFor().address, activity.kind, activity.silentSeconds);
    m_panel->setLookedAt(watch.lookedAt());
    showMachine();
    const QString where = chosen == nullptr ? QString() : chosen->address.isEmpty() ? chosen->id : chosen->address;
    m_panel->setCurrent(where);
    if (chosen != nullptr) {
        const int row = m_processors.rowOf(where);
        m_status->setProcessor(*chosen, row < 0 ? activity : m_processors.activity(row));
        m_status->setReadAt(watch.lookedAt());
        if (chosen->generation != m_generation) {  // it started anew: somebody may have upgraded it
            m_generation = chosen->generation;
            m_history.read();
        }
    }
    const ManagementProcessor &planned = m_controller.plannedFor();
    const bool named = !planned.id.isEmpty();
    const QString name = named ? processorName(planned) : chosen != nullptr ? processorName(*chosen) : tr("No processor");
    const RecordedRun *recorded = m_controller.recorded();
    m_name->setText(recorded != nullptr ? processorName(recorded->opening.processor) : name);
    m_historyPage->setProcessor(named ? planned.id : chosen != nullptr ? chosen->id : QString(), name);
    m_tabs->setTabEnabled(1, chosen != nullptr);
    if (chosen != nullptr)
        restorePage();
    refreshFallback();
}

/// What the processors tell of their machine; its host name is only known where the window looks at its own.
void MainWindow::showMachine()
{
    const ProcessorWatch &watch = m_controller.watch();
    const auto found = std::find_if(watch.processors().begin(), watch.processors().end(), tellsOfMachine);
    if (!m_demo && found != watch.processors().end())
        m_panel->setMachine(machineOf(found->machine, looksAtItself(watch.source())));
}

void MainWindow::refreshStage()
{
    using Stage = UpgradeController::Stage;
    const Stage stage = m_controller.stage();
    const RunningUpgrade *run = m_controller.run();
    if (stage == Stage::Running) {
        m_tabs->setCurrentIndex(0);
        m_changes->setText(tr("Run %1, started %2").arg(run->run(), QTime::currentTime().toString(QStringLiteral("HH:mm:ss"))));
    } else if (stage == Stage::Ended) {
        m_changes->setText(endedText(*run));
        m_history.read();
        QApplication::alert(this);  // the taskbar's mark, where the technician looks at something else
        if (m_closingDialog)
            m_closingDialog->reject();
    } else if (stage == Stage::Interrupted) {
        m_changes->setText(tr("Run %1 was interrupted").arg(m_controller.interrupted()->run.opening.run));
    } else if (stage == Stage::Recorded) {
        m_tabs->setCurrentIndex(updateTab);
        m_changes->setText(tr("Run %1, shown as recorded").arg(m_controller.recordedRun()));
    } else {
        m_changes->setText(run == nullptr ? tr("Nothing has been changed") : endedText(*run));
    }
    refreshProcessors();
    refreshCommands();
    refreshSleep();
    refreshTitle();
    showLogOfStage();
    fitLog();
    if (stage == Stage::Ended && mayCloseNow())
        close();
    else if (stage == Stage::Ended)
        m_closing = Closing::No;
}

bool MainWindow::mayCloseNow() const
{
    const UpgradeState state = m_controller.run()->report().state;
    return m_closing == Closing::Always
        || (m_closing == Closing::WhenWell && (state == UpgradeState::Succeeded || state == UpgradeState::Stopped));
}

/// The last run of the chosen processor. A demo machine is new each time: what earlier ones did is not its own.
void MainWindow::refreshLastUpdate()
{
    const QList<RunSummary> &runs = m_history.runs();
    const QString processor = m_controller.plannedFor().id;
    const QDateTime since = m_controller.workplace().since;
    const auto last = std::find_if(runs.begin(), runs.end(), [&](const RunSummary &run) {
        return !run.live && !processor.isEmpty() && run.processor == processor && (!since.isValid() || run.started >= since);
    });
    m_panel->setLastUpdate(last == runs.end() ? std::nullopt : std::optional(lastUpdateOf(*last)));
    refreshFallback();
}

/// A processor that fell back says so until it is upgraded again.
void MainWindow::refreshFallback()
{
    const ManagementProcessor *chosen = m_controller.processor();
    const Bundle *bundle = m_controller.shownBundle();
    const NoteContent note = chosen == nullptr
        ? NoteContent()
        : fallbackNote(*chosen, m_history.runs(), bundle == nullptr ? QByteArray() : bundle->manifest().digest, QDateTime::currentDateTimeUtc());
    m_update->setFallback(note);
    const QString said = note.text.isEmpty() ? QString() : chosen->id + QLatin1Char(' ') + QString::fromLatin1(chosen->rejectedDigest.toHex());
    if (said != m_fallbackSaid && !said.isEmpty())
        m_controller.note(Severity::Warning, QStringLiteral("scan"),
            QStringLiteral("%1 fell back to %2: %3.").arg(chosen->id, runningVersion(*chosen), plainText(chosen->rejectedReason)));
    m_fallbackSaid = said;
}

void MainWindow::refreshSleep()
{
    const bool running = m_controller.stage() == UpgradeController::Stage::Running;
    m_sleep->setVisible(running);
    if (running)
        m_sleep->setText(m_controller.run()->inhibitsSleep() ? tr("Sleep is held off") : tr("Do not let this machine sleep"));
}

void MainWindow::refreshTitle()
{
    const QString bundle = QFileInfo(m_controller.opening().path()).fileName();
    const QString name = m_demo ? tr("DEMO – Firmware Pilot") : tr("Firmware Pilot");
    setWindowTitle(bundle.isEmpty() ? name : tr("%1 – %2").arg(plainText(bundle), name));
}

/// The log gives up its rows before the strip or the table's header would have to go.
void MainWindow::fitLog()
{
    const bool low = height() < scaled(fontMetrics(), lowBelow);
    if (!m_logChosen) {
        const QSignalBlocker notChosen(m_log);
        m_log->setExpanded(!low);
    }
    const int rows = m_log->isExpanded() ? (m_update->showsCard() ? rowsBesideCard : usualRows) : 0;
    const int log = m_log->heightForRows(rows);
    m_splitter->setSizes({std::max(1, m_splitter->height() - log), log});
}

}  // namespace fwpilot
