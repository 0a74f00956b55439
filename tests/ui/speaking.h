// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

/// The languages in which tests see the window.
namespace fwpilot {

/// A language that nobody speaks: each text of ours accented, in brackets, and two fifths longer. What is not in brackets is not translated.
class PseudoLanguage : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *comment, int) const override
    {
        const QByteArrayView where(context);
        const bool isOurs = where.startsWith("fwpilot::") || where == "RunStrip" || where == "DemoFault";
        if (!isOurs || QByteArrayView(comment).startsWith("as QLocale"))
            return {};
        const QString text = QString::fromUtf8(source);
        static const QRegularExpression letters(QStringLiteral("\\p{L}"));
        static const QRegularExpression pattern(QStringLiteral(" \\(\\*[^)]*\\)$"));  // of files, which is read by Qt
        if (const QString files = pattern.match(text).captured(); !files.isEmpty())
            return bracketed(text.chopped(files.size())) + files;
        if (!text.contains(letters) || text.startsWith(QLatin1Char('&')))  // a number's mnemonic
            return text.contains(QLatin1Char('%')) && !text.contains(letters) ? text : bracketed(text);
        return bracketed(text);
    }
    bool isEmpty() const override { return false; }

private:
    static QString bracketed(const QString &text)
    {
        static const QString plain = QStringLiteral("aeiouAEIOU");
        static const QString accented = QStringLiteral("áéíóúÁÉÍÓÚ");
        QString out;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype vowel = plain.indexOf(text[at]);
            const bool keeps = at > 0 && (text[at - 1] == QLatin1Char('%') || text[at - 1] == QLatin1Char('&'));
            out += vowel < 0 || keeps ? text[at] : accented[vowel];
        }
        return QLatin1Char('[') + out + QString(text.size() * 2 / 5, QLatin1Char('~')) + QLatin1Char(']');
    }
};

/// Puts the program into a language, or into the one that nobody speaks ("pseudo"), and takes it back.
class Speaking {
public:
    explicit Speaking(const QString &code)
    {
        if (code == QLatin1String("pseudo")) {
            auto *pseudo = new PseudoLanguage;
            pseudo->setParent(QCoreApplication::instance());
            QCoreApplication::installTranslator(pseudo);
        } else {
            speak(code);
        }
    }
    ~Speaking()
    {
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
        QLocale::setDefault(QLocale::c());
    }
    Q_DISABLE_COPY_MOVE(Speaking)
};

}  // namespace fwpilot
