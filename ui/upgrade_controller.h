// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/driver.h"
#include "ui/bundle_opening.h"
#include "ui/duration_learning.h"
#include "ui/file_saving.h"
#include "ui/interrupted_run.h"
#include "ui/processor_watch.h"
#include "ui/running_upgrade.h"

#include <memory>

namespace fwpilot {

/// Who and where the window works, given by the program.
struct Workplace {
    MachineSource source;        ///< where processors are looked for
    UnsignedBundles unsignedBundles = UnsignedBundles::Refused;
    QStringList trustFolders{};  ///< where certificates and revocation lists are
    QString owner;               ///< who upgrades, for people at other machines
    QDateTime since{};           ///< UTC; the machine was made then, and earlier runs are none of its own. Invalid: a real machine
};

/// What stands between the window and the core: what is chosen, what is planned, what runs, how it ended. It starts all work on worker
/// threads and takes their answers as values; none of its calls waits for a device, a file or a lock. GUI thread.
class UpgradeController : public QObject {
    Q_OBJECT
public:
    enum class Stage {
        Choosing,     ///< no processor, or no bundle: nothing is planned
        Interrupted,  ///< the processor's newest run was interrupted: interrupted() has it, until it is decided on
        Planned,      ///< a plan, or why there is none
        Running,
        Ended,  ///< a result is shown until backToPlan()
        Recorded,  ///< above one of the others but Running: a run of the history, until leaveRecorded() or the stage below changes
    };

    UpgradeController(Drivers drivers, const Workplace &workplace, QObject *parent = nullptr);
    /// Asks a run for a stop and waits for every worker.
    ~UpgradeController() override;

    Stage stage() const { return m_recorded ? Stage::Recorded : m_stage; }
    const ProcessorWatch &watch() const { return m_watch; }
    const BundleOpening &opening() const { return m_opening; }
    FileSaving &saving() { return m_saving; }
    /// The chosen processor as it was last seen; nullptr when none is chosen or it is not there now.
    const ManagementProcessor *processor() const;
    /// The processor that the plan was made for.
    const ManagementProcessor &plannedFor() const { return m_plannedFor; }
    /// The plan with the technician's ticks, or why the bundle does not fit. Nothing while Choosing.
    const std::optional<Result<UpgradePlan>> &plan() const { return m_plan; }
    /// Why nothing can be sent now, in the contract's order of checking; nothing when nothing speaks against it.
    std::optional<Error> obstacle() const;
    /// There is something to send (or a trial to confirm), the bundle was checked, and there is no obstacle.
    bool canStart() const;
    /// The interrupted run of the chosen processor: offered in Stage::Interrupted, and beside the result of a run that may go on. Nullptr
    /// when there is none, or when the technician has left it behind.
    const Interruption *interrupted() const;
    /// What stands beside it.
    InterruptionSurroundings aroundInterrupted() const;
    bool canContinue() const;
    /// The bundle that this stage is about: of the interrupted run, else the one that is open; nullptr when there is none.
    const Bundle *shownBundle() const;
    /// The run that runs, or ran last; nullptr before the first.
    const RunningUpgrade *run() const { return m_run.get(); }
    /// The run of the history that is shown in Stage::Recorded, else nullptr.
    const RecordedRun *recorded() const { return m_recorded ? &*m_recorded : nullptr; }
    /// A look at the processors has begun since that run ended, and has shown how it left them.
    bool hasLookedSinceRun() const { return m_lookedSinceRun; }
    /// The id of the run that records and support files are made of: what chooseRecord() says, else the one that is recorded(), else the one
    /// that ran last. Empty before the first, and while one runs.
    QString recordedRun() const;
    const PlanPolicy &policy() const { return m_policy; }
    /// What runs on the processor that the plan was made for usually take.
    const UsualDurations &usual() const { return m_durations.usual(); }
    const Workplace &workplace() const { return m_workplace; }

    /// Looks elsewhere from now on, at a machine that was made just now (the demo machine). Not while a run lasts.
    void moveTo(const MachineSource &source, UnsignedBundles unsignedBundles);
    void searchAgain() { m_watch.lookNow(); }
    /// By id or address. Not while a run lasts.
    void choose(const QString &processor);
    /// Not while a run lasts.
    void openBundle(const QString &path);
    void setTicked(const QString &component, bool ticked);
    /// Which kinds of images may be sent beside newer ones.
    void allow(bool downgrade, bool reinstall);
    /// Starts the plan that the technician has seen. False, and nothing happens, unless canStart() and the plan is still that one.
    bool start(const UpgradePlan &seen);
    /// Goes on with the interrupted run that the technician has seen, by its id. False, and nothing happens, unless canContinue().
    bool goOn(const QString &run);
    /// Offers the run of a result that can go on only when something is done first.
    void offerInterrupted();
    /// Closes the interrupted run as failed where that is possible, and makes a plan: of the bundle that is open, else of the run's.
    void startOver();
    void closeInterrupted();
    void requestStop(StopAt when);
    /// Leaves a result.
    void backToPlan();
    /// Shows a run of the history. False, and nothing happens, while one is carried out here.
    bool showRecorded(const RecordedRun &run);
    void leaveRecorded();
    /// Where runs are chosen from, the id of the one that is; empty: none, or several. Nothing: elsewhere.
    void chooseRecord(const std::optional<QString> &run) { m_chosenRecord = run; }
    /// These records are gone.
    void takeDeleted(const QStringList &runs);
    /// A line of the window's own in its log.
    void note(Severity severity, const QString &who, const QString &text);

Q_SIGNALS:
    void looked();  ///< processors were looked for
    void bundleChanged();
    void planChanged();  ///< plan, obstacle, ticks, what it usually takes
    void interruptedChanged();
    void stageChanged();
    void progressed();  ///< at most 10 times a second
    void logged(const QList<LogEntry> &lines);

private:
    void takeLook();
    void noteLook();
    void chooseFirst();
    void takeBundle();
    void lookForInterrupted();
    void takeInterrupted();
    void takeClosing();
    void leaveInterrupted();
    void leaveResult();
    void planAnew();
    void replan();
    void begin(const UpgradeOrder &order);
    void enterStage(Stage stage);
    std::optional<Error> processorObstacle() const;
    std::optional<Error> continuationObstacle() const;
    UpgradeSession::Opener opener(const ManagementProcessor &processor) const;
    Result<AdmittedBundle> admitted() const;
    Result<AdmittedBundle> admitted(const Interruption &interruption) const;

    const Drivers m_drivers;
    Workplace m_workplace;
    ProcessorWatch m_watch;
    BundleOpening m_opening;
    FileSaving m_saving;
    InterruptedRun m_interrupted;
    DurationLearning m_durations;
    QStringList m_leftBehind;     ///< ids of interrupted runs that the technician has decided on
    bool m_startingOver = false;  ///< the interrupted run is being closed, and then left behind whatever came of it
    QString m_chosenId;
    QString m_chosenAddress;
    PlanPolicy m_policy;
    QStringList m_unticked;
    std::optional<Result<UpgradePlan>> m_plan;
    ManagementProcessor m_plannedFor;
    std::optional<Error> m_lastObstacle;  ///< as planChanged() told it
    Stage m_stage = Stage::Choosing;
    std::optional<Error> m_lastProblem;  ///< of looking for processors, as it was noted
    QList<Error> m_lastWarnings;         ///< likewise
    qsizetype m_seen = -1;               ///< processors at the last look that was noted in the log
    std::unique_ptr<RunningUpgrade> m_run;
    bool m_lookedSinceRun = false;
    std::optional<RecordedRun> m_recorded;
    std::optional<QString> m_chosenRecord;
};

}  // namespace fwpilot
