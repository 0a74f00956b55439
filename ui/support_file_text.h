// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/support_file.h"

/// The words of the support file's dialog: pure functions.
namespace fwpilot {

/// What one of its files is, in one sentence.
QString supportEntryText(const SupportEntry &entry);
/// "Support file of run 20261128T182513Z-0a1b2c".
QString supportTitle(const SupportFile &file);
/// What was found, and whether it was replaced or stays.
/// @param redacted the same file without it: what it found
QString foundText(const SupportFile &redacted, bool isTakenOut);
/// What is not in the file; empty when nothing is missing.
QString missingText(const SupportFile &file);
/// The text of a file as a window may show it: nothing in it hides or turns what stands beside it. @param limit characters
QString previewText(const QByteArray &bytes, qsizetype limit);

}  // namespace fwpilot
