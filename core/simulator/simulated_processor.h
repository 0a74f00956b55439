// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/responder/upgrade_responder.h"
#include "core/simulator/firmware_writer.h"
#include "core/wire/nameplate.h"

#include <memory>

namespace fwpilot {

/// A simulated management processor: the responder on a flash, with a status. No I/O, no threads and no clock of its own; restarted by
/// its owner. What it knows in memory goes with every start, what it knows in its flash stays.
class SimulatedProcessor {
public:
    /// Borrows the flash, which is what survives a restart.
    SimulatedProcessor(FlashStore &flash, const ResponderLimits &limits);

    /// Power on. False when the flash lost its power meanwhile, or does not serve: then there is no mailbox.
    bool start(Milliseconds now);
    /// Only after a start that succeeded.
    UpgradeResponder &responder() { return *m_responder; }
    const UpgradeResponder &responder() const { return *m_responder; }
    /// One step of the responder and of the firmware around it.
    void step(Milliseconds now);
    bool working() const { return m_responder->working(); }

    /// From the next start on trial, the self-test fails, once.
    void failNextSelfTest() { m_selfTestFails = true; }
    /// True once, after a self-test was made to fail.
    bool takeSelfTestFailure();

    void setMachine(const MachineStatus &machine) { m_machine = machine; }
    /// Everything that the nameplate shows, but the mailbox's geometry.
    void describe(Nameplate &nameplate, Milliseconds now) const;

private:
    void note(const QString &line);
    void noteStart();

    FlashStore &m_flash;
    ProcessorIdentity m_identity;
    ResponderLimits m_limits;
    std::unique_ptr<std::byte[]> m_staging;  ///< left to the system until it is written to
    std::size_t m_stagingSize = 0;
    std::vector<std::byte> m_scratch;
    std::unique_ptr<UpgradeResponder> m_responder;
    MachineStatus m_machine;
    List<ReasonText, 16> m_log;
    Milliseconds m_startedAt = 0;
    bool m_selfTestFails = false;
    bool m_selfTestFailed = false;
    bool m_selfTestDone = false;
};

}  // namespace fwpilot
