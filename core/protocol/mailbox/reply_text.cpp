// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/reply_text.h"

#include "core/protocol/mailbox/message_trace.h"
#include "core/protocol/mailbox/wire_text.h"

namespace fwpilot {

namespace {

/// The contract's code for a refusal by the processor.
Error::Code refusalCode(Outcome outcome)
{
    switch (outcome) {
    case Outcome::TooOld:
        return Error::Code::TooOld;
    case Outcome::UnknownComponent:
        return Error::Code::WrongProduct;
    case Outcome::NotStored:
        return Error::Code::Mixed;
    case Outcome::TooLarge:
    case Outcome::OnTrial:
        return Error::Code::Precondition;
    case Outcome::FlashFailed:
    case Outcome::DigestMismatch:
    case Outcome::Incomplete:
        return Error::Code::RunFailed;
    default:
        return Error::Code::Rejected;
    }
}

}  // namespace

QString spoken(MessageType type)
{
    return messageTypeName(static_cast<std::uint8_t>(type)).replace(QLatin1Char('-'), QLatin1Char(' '));
}

Error refusalError(const Reply &reply)
{
    const int detail = static_cast<int>(reply.outcome);
    if (reply.outcome == Outcome::FlashFailed) {
        return Error{Error::Code::RunFailed,
            QStringLiteral("The processor could not store the image: its flash failed at address 0x%1.").arg(reply.refusal.detail, 0, 16),
            detail,
            QStringLiteral("Start the upgrade again: what is already stored is not sent again. "
                           "If it fails at the same address, the flash is worn out there: have the part replaced.")};
    }
    const QString given = plainText(reply.refusal.reason);
    const QString reason = given.isEmpty() ? outcomeName(reply.outcome) : given;
    return Error{refusalCode(reply.outcome), QStringLiteral("The processor refused %1: %2.").arg(spoken(reply.type), reason), detail};
}

}  // namespace fwpilot
