// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/management_processor.h"
#include "core/upgrade/upgrade_plan.h"

#include <QIODevice>

#include <functional>
#include <memory>

namespace fwpilot {

enum class Flow { Continue, Stop };

/// What a protocol is busy with while it calls Progress.
enum class ProtocolPhase { Connecting, WaitingForOther, Sending, Storing, Activating, Restarting, Confirming };

/// Called at least every 100 ms, also while something is being waited for. Flow::Stop ends the call at its next safe point with the error
/// `stopped`.
using Progress = std::function<Flow(ProtocolPhase phase, quint64 done, quint64 total)>;

/// Opens an image of the bundle from its beginning; called again when a transfer must begin again. The device checks what is read through
/// it: a read that fails or the end of a changed image is an error of the device.
using ImageOpener = std::function<Result<std::unique_ptr<QIODevice>>()>;

/// What a protocol needs to know of the run.
struct RunTerms {
    QString owner;             ///< who upgrades, for people at other machines
    quint64 takesOver = 0;     ///< a session of this host that was killed, 0 when there is none
    bool retryRejected = true; ///< try again a set that fell back before
    /// Notes a session's number where it survives this program, before the processor hears of it.
    std::function<Result<void>(quint64 session)> noteSession;
};

/// One processor and one way to upgrade it. Called in this order, on one worker thread. The description of a processor is a value
/// (ManagementProcessor); this is the handle that acts on it.
class UpgradeProtocol {
public:
    virtual ~UpgradeProtocol() = default;

    /// The processor as it stands now. Sends no message and disturbs nobody.
    virtual Result<ManagementProcessor> inventory() = 0;
    /// Speaks to firmware that runs on trial, which confirms it once its self-test has passed, waits for that, and reads the processor.
    /// `precondition` when it is still on trial after that. From then on nothing that was asked for before is carried out any more.
    virtual Result<ManagementProcessor> confirm(const RunTerms &terms, const Progress &progress) = 0;
    /// Takes hold of the processor and names everything that will be activated (start upgrade). Waits for firmware on trial to be confirmed.
    virtual Result<void> begin(const UpgradePlan &plan, const RunTerms &terms, const Progress &progress) = 0;
    /// One image, until the processor has acknowledged it as stored.
    virtual Result<void> store(const PlanStep &step, const ImageOpener &open, const Progress &progress) = 0;
    /// Selects everything that was named. An error with a `detail` is the processor's own refusal: nothing was selected. After any other
    /// error, and after success, only readBack() tells what happened.
    virtual Result<void> activate(const Progress &progress) = 0;
    /// Ends the hold, if begin() got it; what is stored stays for the next run. After activate() it lets the processor restart.
    virtual Result<void> release(const Progress &progress) = 0;
    /// Takes hold of the processor and has it forget the upgrade that is under way there: it will not go on. Nothing that runs changes.
    virtual Result<void> discard(const RunTerms &terms, const Progress &progress) = 0;
    /// After activate(), also one of an interrupted run: waits for the processor to start anew and to be done with its trial, and reads it
    /// twice.
    /// `state-unknown` when it does not come back in time, or comes back and does not answer; `busy` when another host has it.
    virtual Result<ManagementProcessor> readBack(quint32 formerGeneration, const RunTerms &terms, const Progress &progress) = 0;
};

}  // namespace fwpilot
