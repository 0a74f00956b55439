// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

/// What core says, in the language of the window. Core says it in English, because log, journal, JSON and terminal need it so, also of runs
/// that were recorded long ago; the window translates at its border.
namespace fwpilot {

/// A sentence of core, or several, in the language of the window. It is matched against the templates below by their fixed parts, and the
/// reading that explains most of it is taken; its parts are read in the same way, and what no template knows (names, versions, paths) stays as
/// it is. An error's title, state and remedy are known, too. Without a translation the text comes back unchanged. Any thread.
QString coreText(const QString &english);
/// A foreign text of core (plainText) as a whole sentence.
QString coreSentence(const QString &english);

/// The sentences of a text that is in the window's language, for a numbered list.
QStringList sentencesOf(const QString &shown);
/// With a full stop at its end, as the window's language has it, and without.
QString withFullStop(const QString &shown);
QString withoutFullStop(const QString &shown);
/// Fit to stand within a sentence: "No answer" is "no answer" there, in English; other languages keep it.
QString withSmallStart(const QString &shown);

/// The templates of core's sentences as they stand in its sources, %1 for what differs; tests/ui/tst_core_sentences.cpp looks that none is
/// missing. Their translations are in the context fwpilot::Core.
std::span<const char *const> bundleSentences();
std::span<const char *const> trustSentences();
std::span<const char *const> deviceSentences();
std::span<const char *const> runSentences();
std::span<const char *const> recordSentences();
std::span<const char *const> knownProcessorSentences();

}  // namespace fwpilot
