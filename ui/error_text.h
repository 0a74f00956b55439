// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace fwpilot {

/// A text of the one table of errors (core/base/error.h), or one that machineNow() gives, in the language of the window. Any other text
/// comes back as it is: what the core says of a single case stands in log and record, too, and is English there.
QString tableText(const QString &english);
/// The title of a code's card.
QString errorTitle(Error::Code code);
/// The same as the end of a sentence: "it did not come back".
QString errorTitleInSentence(Error::Code code);

}  // namespace fwpilot
