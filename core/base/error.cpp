// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QtGlobal>

#include <array>

namespace fwpilot {

namespace {

using Code = Error::Code;

constexpr std::array rows{
    ErrorRow{Code::Usage, "usage", 2, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Not understood"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was done."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "See fwpilotctl --help.")},
    ErrorRow{Code::RunFailed, "run-failed", 3, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The upgrade failed"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The processor still runs what it ran before."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Look in the log for the cause. Start the upgrade again: what is already stored is not sent again.")},
    ErrorRow{Code::Rejected, "rejected", 3, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The processor refused"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The processor still runs what it ran before."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Check that the bundle fits this processor. Start the upgrade again.")},
    ErrorRow{Code::Timeout, "timeout", 3, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "No answer in time"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The processor still runs what it ran before."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Check the processor's status. If it stays silent, restart it. Start the upgrade again.")},
    ErrorRow{Code::LinkCorrupt, "link-corrupt", 3, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The link is damaged"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The processor still runs what it ran before."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Reseat or check the card. Restart the machine. Start the upgrade again.")},
    ErrorRow{Code::NotFound, "not-found", 4, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Not found"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Look which processors are found: Search Again in the window, or fwpilotctl list.")},
    ErrorRow{Code::NoAccess, "no-access", 4, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "No access"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Join the group fwpilot (or run as root), and see that no kernel driver is bound to the function and that lockdown is off.")},
    ErrorRow{Code::Unsupported, "unsupported", 4, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Not supported"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Use a version of Firmware Pilot that knows this processor.")},
    ErrorRow{Code::Busy, "busy", 5, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "In use"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written by this program."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Wait until the other one has finished, or end it. Then try again.")},
    ErrorRow{Code::Stopped, "stopped", 6, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Stopped"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The processor still runs what it ran before; nothing was activated."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Start the upgrade again with the same bundle: what is already stored is not sent again.")},
    ErrorRow{Code::StateUnknown, "state-unknown", 7, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "It did not come back"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "It is not known what the processor runs now."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Do not cut the power. Wait some minutes and look at the processor's status. If it stays away, restart the machine.")},
    ErrorRow{Code::DeviceGone, "device-gone", 7, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The device is gone"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "When it was last seen, the processor ran what it ran before."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Check that the card is seated and visible to the system (lspci). Then look at the processor's status before anything else.")},
    ErrorRow{Code::WrongContent, "wrong-content", 8, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Other firmware is running than was sent"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The processor does not run what was sent."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Do not rely on this processor. Send the record of this run to the maker. Upgrade it again from a bundle you trust.")},
    ErrorRow{Code::Precondition, "precondition", 9, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Refused before the start"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Remove the cause. Start again.")},
    ErrorRow{Code::Unsigned, "unsigned", 10, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The bundle is not signed"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Ask the maker for a signed bundle, or start the program with --allow-unsigned if you know where this one comes from.")},
    ErrorRow{Code::BadSignature, "bad-signature", 11, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The signature is bad"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Do not use this bundle. Get it again from its maker.")},
    ErrorRow{Code::Untrusted, "untrusted", 12, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The signer is not trusted"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Add the signer's certificate to the trust folder if you trust it, or get a bundle from a trusted signer.")},
    ErrorRow{Code::Expired, "expired", 13, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The signature has expired"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Get a bundle with a valid signature from its maker.")},
    ErrorRow{Code::Revoked, "revoked", 13, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "The signer was revoked"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Do not use this bundle. Get a new one from its maker.")},
    ErrorRow{Code::TooOld, "too-old", 14, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Too old for this processor"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Use a bundle that is not older than the processor's security floor; the floor cannot be overridden.")},
    ErrorRow{Code::Mixed, "mixed", 15, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Images of different bundles"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Start the upgrade again so that every image comes from one bundle.")},
    ErrorRow{Code::WrongProduct, "wrong-product", 16, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "For another product"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Use the bundle that was made for this processor.")},
    ErrorRow{Code::Malformed, "malformed", 17, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Damaged, or not a bundle"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Get the bundle again from its maker, or make it with fwpilotctl bundle create.")},
    ErrorRow{Code::OverLimit, "over-limit", 18, QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Over a limit"),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Nothing was written."),
        QT_TRANSLATE_NOOP("fwpilot::ErrorTable", "Get a bundle that keeps the limits, or make it smaller.")},
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
