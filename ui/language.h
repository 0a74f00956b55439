// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

/// The language of the window: English, which the sources are written in, or a translation that is compiled in. What core says stays English
/// in log, journal and JSON; the window translates it where it is shown (ui/core_sentences.h).
namespace fwpilot {

struct Language {
    QString code;     ///< "de", "zh_CN": of its file in resources/translations
    QString ownName;  ///< what those who speak it call it
};

/// Those that the window speaks, English first.
QList<Language> languages();

/// What was chosen in the window: one of the codes, or empty for the system's language.
QString chosenLanguage();
/// Kept in the settings for the next start.
void chooseLanguage(const QString &code);

/// The language to speak: the chosen one, else the first of the system's (QLocale::uiLanguages()) that is there, else English.
QString languageFor(const QString &chosen, const QStringList &systemLanguages);
/// How numbers, sizes and dates are written in that language: as the system has it where it speaks the same language.
QLocale localeFor(const QString &code, const QLocale &system);
/// Puts our texts, Qt's own and the forms of numbers and dates into a language. Once, before there is a window; GUI thread.
void speak(const QString &code);
/// A command's text as a button without keys shows it: "&Open…" and "打开(&O)…" without their letters.
QString withoutMnemonic(const QString &text);

}  // namespace fwpilot
