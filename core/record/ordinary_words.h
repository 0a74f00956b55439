// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fwpilot {

/// Whether a name says nothing where it stands in a sentence: words of everyday prose and of this program's own, single letters, and names
/// that every second machine has. @param folded in small letters
bool isOrdinaryWord(const QString &folded);

}  // namespace fwpilot
