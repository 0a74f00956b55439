// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/upgrade_course.h"

#include "core/protocol/mailbox/mailbox_protocol.h"
#include "core/protocol/mailbox/message_trace.h"
#include "core/responder/upgrade_work.h"

namespace fwpilot {

namespace {

constexpr Milliseconds tolerance = 1000;  // of F6

}  // namespace

QString UpgradeEnd::text() const
{
    return QStringLiteral("%1, %2 %3")
        .arg(code ? QLatin1String(errorRow(*code).name) : QLatin1String("succeeded"), image.isEmpty() ? QStringLiteral("all") : image,
            verdictName(verdict));
}

quint64 UpgradeCourse::request(MessageType type, bool afterRestart, int which) const
{
    for (qsizetype index = 0; index < m_answered.size(); ++index) {
        const AnsweredRequest &one = m_answered[index];
        const bool again = index > 0 && m_answered[index - 1].id == one.id && m_answered[index - 1].type == one.type;
        const bool late = one.generation == m_answered.last().generation;
        if (one.type == type && late == afterRestart && !again && which-- == 0)
            return 2 * static_cast<quint64>(index) + 1;
    }
    qFatal("the undisturbed upgrade has no such message");
}

QString UpgradeCourse::text(quint64 message) const
{
    if (message > messages())
        return QStringLiteral("message %1, which does not come").arg(message);
    const AnsweredRequest &one = at(message);
    const QString type = messageTypeName(static_cast<std::uint8_t>(one.type));
    return QStringLiteral("%1 %2, %3%4")
        .arg(isRequest(message) ? QStringLiteral("request") : QStringLiteral("answer"))
        .arg(message)
        .arg(type, one.component.isEmpty() ? QString() : QLatin1Char(' ') + one.component);
}

/// From message N on, the host gets no answer that tells it anything, and the processor no request. Before the activation the host gives up
/// and the old set runs; from there on, what runs depends on the processor alone; once it is confirmed, everyone can read what runs.
UpgradeEnd UpgradeCourse::endOfSilence(quint64 from, Milliseconds patience) const
{
    if (from > confirmation())
        return {};
    if (from > activation())
        return {Error::Code::StateUnknown, Verdict::Unknown};
    if (from == activation())
        return {Error::Code::Timeout, Verdict::Stopped, {}, patience + lingerLimit + tolerance};
    return {Error::Code::Timeout, Verdict::Failed, at(from).component, patience + tolerance};
}

UpgradeEnd UpgradeCourse::endWith(const Fault &fault) const
{
    if (fault.at > messages())
        return {};
    const AnsweredRequest &met = at(fault.at);
    const Milliseconds silence = RequestLimits{}.silence;
    switch (fault.kind) {
    case Fault::Kind::Hold: {  // the next hello ends it
        const bool ends = fault.at > activation() && met.type != MessageType::Hello && fault.at != confirmation();
        return ends ? UpgradeEnd{} : endOfSilence(fault.at, silence);
    }
    case Fault::Kind::Stall:
        if (fault.at == activation())  // it may still carry activate out: only an answer to another hello would tell
            return {Error::Code::StateUnknown, Verdict::Unknown, {}, 2 * silence + lingerLimit + tolerance};
        return endOfSilence(fault.at, silence);
    case Fault::Kind::Busy: {  // requests are carried out
        const quint64 answer = isRequest(fault.at) ? fault.at + 1 : fault.at;
        return endOfSilence(answer, met.type == MessageType::TransmitData ? silence : ResponderLimits{}.longestOperation);
    }
    default:
        return {};
    }
}

}  // namespace fwpilot
