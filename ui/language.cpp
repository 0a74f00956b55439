// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

namespace fwpilot {

namespace {

const QString settingsKey = QStringLiteral("window/language");

bool isThere(const QString &code)
{
    const QList<Language> all = languages();
    return std::any_of(all.begin(), all.end(), [&](const Language &one) { return one.code == code; });
}

/// The script counts, too: who reads traditional Chinese is not taken for one who reads simplified.
bool isSameLanguage(const QLocale &one, const QLocale &other)
{
    return one.language() == other.language() && one.script() == other.script();
}

void install(const QString &catalogue, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(catalogue, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;  // a system without Qt's own translations: its dialogs stay English
}

}  // namespace

QList<Language> languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

QString chosenLanguage()
{
    const QString code = QSettings().value(settingsKey).toString();
    return isThere(code) ? code : QString();
}

void chooseLanguage(const QString &code)
{
    QSettings().setValue(settingsKey, code);
}

QString languageFor(const QString &chosen, const QStringList &systemLanguages)
{
    if (isThere(chosen))
        return chosen;
    for (const QString &name : systemLanguages) {
        for (const Language &one : languages()) {
            if (isSameLanguage(QLocale(name), QLocale(one.code)))
                return one.code;
        }
    }
    return languages().first().code;
}

QLocale localeFor(const QString &code, const QLocale &system)
{
    const QLocale own(code);
    const bool plain = system.language() == QLocale::C && own.language() == QLocale::English;
    return plain || isSameLanguage(system, own) ? system : own;
}

void speak(const QString &code)
{
    QLocale::setDefault(localeFor(code, QLocale::system()));
    if (code == languages().first().code)
        return;
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("fwpilot_") + code, QStringLiteral(":/translations"));
}

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\p{L}\\)|&(?=\\p{L})"));
    return QString(text).remove(mnemonic);
}

}  // namespace fwpilot
