// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language_menu.h"

#include "ui/language.h"

#include <QActionGroup>

namespace fwpilot {

LanguageMenu::LanguageMenu(const QString &title, QWidget *parent) : QMenu(title, parent)
{
    setObjectName(QStringLiteral("languageMenu"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &code, const QString &text) {
        QAction *action = addAction(text);
        action->setObjectName(QStringLiteral("language") + code);
        action->setCheckable(true);
        action->setData(code);
        action->setChecked(code == chosenLanguage());
        group->addAction(action);
    };
    add({}, tr("&System"));
    for (const Language &language : languages())
        add(language.code, language.ownName);
    connect(group, &QActionGroup::triggered, this, [](const QAction *action) { chooseLanguage(action->data().toString()); });
    addSeparator();
    QAction *note = addAction(tr("Takes effect at the next start"));
    note->setObjectName(QStringLiteral("languageNote"));
    note->setEnabled(false);
}

}  // namespace fwpilot
