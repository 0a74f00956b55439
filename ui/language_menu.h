// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace fwpilot {

/// The languages to choose from. A choice is kept for the next start, and the menu says so.
class LanguageMenu : public QMenu {
    Q_OBJECT
public:
    LanguageMenu(const QString &title, QWidget *parent);
};

}  // namespace fwpilot
