// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/fault.h"
#include "core/upgrade/upgrade_event.h"
#include "tests/sweep/mailbox_tap.h"

namespace fwpilot {

/// How an upgrade must end.
struct UpgradeEnd {
    std::optional<Error::Code> code{};   ///< nothing: it succeeds
    Verdict verdict = Verdict::Updated;  ///< of the image concerned
    QString image{};                     ///< the image concerned; empty: all of them
    Milliseconds within = 30000;         ///< of the first fault: the contract's bound for a silent link
    Verdict others = Verdict::Stopped;   ///< of the other images

    /// "timeout, bmc failed".
    QString text() const;
};

/// The messages of an upgrade that nothing happens to, in the order in which the faults of the link count them: request, answer, request,
/// and so on. Up to the message that a fault meets, the upgrade with the fault is the same.
class UpgradeCourse {
public:
    UpgradeCourse() = default;
    explicit UpgradeCourse(const QList<AnsweredRequest> &answered)
        : m_answered(answered)
    {
    }

    quint64 messages() const { return 2 * static_cast<quint64>(m_answered.size()); }
    bool isRequest(quint64 message) const { return message % 2 == 1; }
    /// What message N is, from 1 to messages(), or what it answers.
    const AnsweredRequest &at(quint64 message) const { return m_answered[static_cast<qsizetype>(message - 1) / 2]; }
    /// The number of the first request of that type in the first generation, or in the last one; `which` more of them are skipped.
    quint64 request(MessageType type, bool afterRestart = false, int which = 0) const;
    /// "request 13, end-file-transfer bmc".
    QString text(quint64 message) const;

    /// The request after which the sent set is activated, whatever becomes of the link.
    quint64 activation() const { return request(MessageType::Activate); }
    /// The request after which it is confirmed likewise: the first message that follows a hello in the new generation.
    quint64 confirmation() const { return request(MessageType::Status, true); }

    /// How an upgrade ends that meets this one fault of the link, as the contract and F1 to F7, F20, F22 and F29 say.
    UpgradeEnd endWith(const Fault &fault) const;

private:
    UpgradeEnd endOfSilence(quint64 from, Milliseconds patience) const;

    QList<AnsweredRequest> m_answered;
};

}  // namespace fwpilot
