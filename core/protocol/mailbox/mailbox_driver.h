// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/mailbox/message_trace.h"
#include "core/protocol/mailbox/system_clock.h"
#include "core/upgrade/driver.h"

namespace fwpilot {

/// The native protocol: processors behind a shared-memory mailbox on a PCI function. Looks at every function it is given, and touches nothing of
/// it but its state in sysfs, `enable`, and `resource2`.
class MailboxDriver final : public Driver {
public:
    /// @param trace gets every message, nullptr for none; borrowed, like the clock whose time passes while something is waited for
    explicit MailboxDriver(MessageTrace *trace, Clock &clock = systemClock()) : m_trace(trace), m_clock(clock) {}

    QString name() const override { return QStringLiteral("mailbox"); }
    Result<QList<ManagementProcessor>> discover(const QList<PciFunction> &functions) override;
    Result<std::unique_ptr<UpgradeProtocol>> open(const ManagementProcessor &processor) override;

private:
    MessageTrace *m_trace;
    Clock &m_clock;
};

}  // namespace fwpilot
