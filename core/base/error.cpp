// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>

namespace fwpilot {

namespace {

using Code = Error::Code;

constexpr std::array rows{
    ErrorRow{Code::Usage, "usage", 2, "Not understood", "Nothing was done.", "See fwpilotctl --help."},
    ErrorRow{Code::RunFailed, "run-failed", 3, "The upgrade failed", "The processor still runs what it ran before.",
             "Look in the log for the cause. Start the upgrade again: what is already stored is not sent again."},
    ErrorRow{Code::Rejected, "rejected", 3, "The processor refused", "The processor still runs what it ran before.",
             "Check that the bundle fits this processor. Start the upgrade again."},
    ErrorRow{Code::Timeout, "timeout", 3, "No answer in time", "The processor still runs what it ran before.",
             "Check the processor's status. If it stays silent, restart it. Start the upgrade again."},
    ErrorRow{Code::LinkCorrupt, "link-corrupt", 3, "The link is damaged", "The processor still runs what it ran before.",
             "Reseat or check the card. Restart the machine. Start the upgrade again."},
    ErrorRow{Code::NotFound, "not-found", 4, "Not found", "Nothing was written.",
             "Look which processors are found: Search Again in the window, or fwpilotctl list."},
    ErrorRow{Code::NoAccess, "no-access", 4, "No access", "Nothing was written.",
             "Join the group fwpilot (or run as root), and see that no kernel driver is bound to the function and that lockdown is off."},
    ErrorRow{Code::Unsupported, "unsupported", 4, "Not supported", "Nothing was written.",
             "Use a version of Firmware Pilot that knows this processor."},
    ErrorRow{Code::Busy, "busy", 5, "In use", "Nothing was written by this program.",
             "Wait until the other one has finished, or end it. Then try again."},
    ErrorRow{Code::Stopped, "stopped", 6, "Stopped", "The processor still runs what it ran before; nothing was activated.",
             "Start the upgrade again with the same bundle: what is already stored is not sent again."},
    ErrorRow{Code::StateUnknown, "state-unknown", 7, "It did not come back", "It is not known what the processor runs now.",
             "Do not cut the power. Wait some minutes and look at the processor's status. If it stays away, restart the machine."},
    ErrorRow{Code::DeviceGone, "device-gone", 7, "The device is gone", "When it was last seen, the processor ran what it ran before.",
             "Check that the card is seated and visible to the system (lspci). Then look at the processor's status before anything else."},
    ErrorRow{Code::WrongContent, "wrong-content", 8, "Other firmware is running than was sent", "The processor does not run what was sent.",
             "Do not rely on this processor. Send the record of this run to the maker. Upgrade it again from a bundle you trust."},
    ErrorRow{Code::Precondition, "precondition", 9, "Refused before the start", "Nothing was written.",
             "Remove the cause. Start again."},
    ErrorRow{Code::Unsigned, "unsigned", 10, "The bundle is not signed", "Nothing was written.",
             "Ask the maker for a signed bundle, or start the program with --allow-unsigned if you know where this one comes from."},
    ErrorRow{Code::BadSignature, "bad-signature", 11, "The signature is bad", "Nothing was written.",
             "Do not use this bundle. Get it again from its maker."},
    ErrorRow{Code::Untrusted, "untrusted", 12, "The signer is not trusted", "Nothing was written.",
             "Add the signer's certificate to the trust folder if you trust it, or get a bundle from a trusted signer."},
    ErrorRow{Code::Expired, "expired", 13, "The signature has expired", "Nothing was written.",
             "Get a bundle with a valid signature from its maker."},
    ErrorRow{Code::Revoked, "revoked", 13, "The signer was revoked", "Nothing was written.",
             "Do not use this bundle. Get a new one from its maker."},
    ErrorRow{Code::TooOld, "too-old", 14, "Too old for this processor", "Nothing was written.",
             "Use a bundle that is not older than the processor's security floor; the floor cannot be overridden."},
    ErrorRow{Code::Mixed, "mixed", 15, "Images of different bundles", "Nothing was written.",
             "Start the upgrade again so that every image comes from one bundle."},
    ErrorRow{Code::WrongProduct, "wrong-product", 16, "For another product", "Nothing was written.",
             "Use the bundle that was made for this processor."},
    ErrorRow{Code::Malformed, "malformed", 17, "Damaged, or not a bundle", "Nothing was written.",
             "Get the bundle again from its maker, or make it with fwpilotctl bundle create."},
    ErrorRow{Code::OverLimit, "over-limit", 18, "Over a limit", "Nothing was written.",
             "Get a bundle that keeps the limits, or make it smaller."},
};

constexpr bool inOrder()
{
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (static_cast<std::size_t>(rows[index].code) != index)
            return false;
    }
    return rows.size() == static_cast<std::size_t>(Code::OverLimit) + 1;
}
static_assert(inOrder(), "the table has one row for each code, in their order");

}  // namespace

Error Error::in(const QString &context) const
{
    Error outer = *this;
    outer.message = context + QStringLiteral(": ") + message;
    return outer;
}

QString Error::remedy() const
{
    return ownRemedy.isEmpty() ? QString::fromUtf8(errorRow(code).remedy) : ownRemedy;
}

std::span<const ErrorRow> errorTable()
{
    return rows;
}

const ErrorRow &errorRow(Error::Code code)
{
    return rows[static_cast<std::size_t>(code)];
}

}  // namespace fwpilot
