// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QString>

#include <span>

namespace fwpilot {

/// What went wrong, as a value: the cause and the state of the machine in one sentence, and what to do about it.
///
/// The codes are a closed list. Their names, exit codes and default remedies stand in one table (errorTable()), which the
/// command line, the window's cards and the JSON output share.
struct Error {
    enum class Code {
        Usage,
        RunFailed,
        Rejected,
        Timeout,
        LinkCorrupt,
        NotFound,
        NoAccess,
        Unsupported,
        Busy,
        Stopped,
        StateUnknown,
        DeviceGone,
        WrongContent,
        Precondition,
        Unsigned,
        BadSignature,
        Untrusted,
        Expired,
        Revoked,
        TooOld,
        Mixed,
        WrongProduct,
        Malformed,
        OverLimit,
    };

    Code code = Code::RunFailed;
    QString message;    ///< one plain sentence: the cause, and where it matters the state of the processor
    int detail = 0;     ///< the device's own completion code, 0 when there is none
    QString ownRemedy{};  ///< a remedy that fits this case better than the table's, empty when the table's is right

    /// The same error seen from further out: "BMC image: block at 4096: no answer for 2 s".
    [[nodiscard]] Error in(const QString &context) const;
    /// What the technician should do: ownRemedy, or the table's.
    [[nodiscard]] QString remedy() const;

    bool operator==(const Error &) const = default;
};

/// One row of the table of errors.
struct ErrorRow {
    Error::Code code;
    const char *name;    ///< the JSON `code`
    int exitCode;        ///< of fwpilotctl
    const char *title;   ///< a few words for a card's heading
    const char *state;   ///< how the machine stands then, in one sentence, when nothing more is known
    const char *remedy;  ///< what to do, when the error itself knows nothing better
};

/// The one table of errors, in the order of Error::Code.
std::span<const ErrorRow> errorTable();
/// The row of a code.
const ErrorRow &errorRow(Error::Code code);

}  // namespace fwpilot
