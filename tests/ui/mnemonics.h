// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

/// The letters that work menus and buttons by Alt.
namespace fwpilot {

/// The letter that works a command by Alt, in lower case; none is null.
inline QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(static_cast<char16_t>(keys[0].key())).toLower();
}

/// Texts of which two have the same letter.
inline QStringList sameMnemonics(const QStringList &texts, const QString &where)
{
    QStringList same;
    QHash<QChar, QString> users;
    for (const QString &text : texts) {
        const QChar letter = mnemonicOf(text);
        if (!letter.isNull() && users.contains(letter))
            same += where + QStringLiteral(": ") + users[letter] + QStringLiteral(" and ") + text;
        users.insert(letter, text);
    }
    return same;
}

inline QStringList sameMnemonicsOfMenu(const QList<QAction *> &actions, const QString &where)
{
    QStringList texts;
    QStringList same;
    for (const QAction *action : actions) {
        texts += action->text();
        if (action->menu() != nullptr)
            same += sameMnemonicsOfMenu(action->menu()->actions(), action->text());
    }
    return same + sameMnemonics(texts, where);
}

/// In each menu, in each context menu, and among what is seen at once in the window and in each dialog on it, its menu bar too.
inline QStringList doubleMnemonics(const QWidget &window)
{
    QStringList same;
    QHash<const QWidget *, QStringList> seen;
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        if (!part->isVisible())
            continue;
        if (const auto *bar = qobject_cast<const QMenuBar *>(part)) {
            for (const QAction *menu : bar->actions())
                seen[part->window()] += menu->text();
            same += sameMnemonicsOfMenu(bar->actions(), QStringLiteral("menu bar"));
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(part);
            button && qobject_cast<const QToolBar *>(part->parent()) == nullptr)
            seen[part->window()] += button->text();
        if (const auto *label = qobject_cast<const QLabel *>(part); label && label->buddy() != nullptr)
            seen[part->window()] += label->text();
        if (part->contextMenuPolicy() == Qt::ActionsContextMenu)
            same += sameMnemonicsOfMenu(part->actions(), QStringLiteral("menu of ") + part->objectName());
    }
    static const QRegularExpression dead(
        QStringLiteral("\\([A-Z]\\)"));  // Chinese has the letter behind the word, and here it works nothing
    for (auto one = seen.begin(); one != seen.end(); ++one)
        same += one.value().filter(dead) + sameMnemonics(one.value(), one.key()->windowTitle());
    return same;
}

}  // namespace fwpilot
