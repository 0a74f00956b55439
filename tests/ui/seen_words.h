// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"
#include "ui/elided_label.h"
#include "ui/wrapped_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QToolBar>
#include <QTreeView>

/// Every word that a window shows, for the tests of its languages.
namespace fwpilot {

struct SeenWord {
    QString where;
    QString text;
};

inline void addSeen(QList<SeenWord> &words, const QObject *what, const QString &text, const char *kind)
{
    if (!text.trimmed().isEmpty())
        words += {QStringLiteral("%1 %2 %3").arg(QLatin1String(what->metaObject()->className()), what->objectName(), QLatin1String(kind)), text};
}

inline void addCells(QList<SeenWord> &words, const QAbstractItemView *view)
{
    const QAbstractItemModel *model = view->model();
    const auto *tree = qobject_cast<const QTreeView *>(view);
    for (int column = 0; model != nullptr && column < model->columnCount(view->rootIndex()); ++column) {
        if (tree != nullptr && tree->isColumnHidden(column))
            continue;
        if (tree != nullptr && tree->header()->isVisible())
            addSeen(words, view, model->headerData(column, Qt::Horizontal).toString(), "header");
        if (tree != nullptr && tree->header()->isVisible())
            addSeen(words, view, model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), "tip of a header");
        for (int row = 0; row < model->rowCount(view->rootIndex()); ++row) {
            const QModelIndex index = model->index(row, column, view->rootIndex());
            addSeen(words, view, index.data().toString(), "cell");
            addSeen(words, view, index.data(Qt::ToolTipRole).toString(), "tip of a cell");
        }
    }
}

inline void addActions(QList<SeenWord> &words, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        addSeen(words, action, action->text(), "action");
        addSeen(words, action, action->statusTip(), "status tip");
        addSeen(words, action, action->toolTip(), "tip of an action");
        if (action->menu() != nullptr)
            addActions(words, action->menu()->actions());
    }
}

/// Of a window and of the dialogs on it, with what only a screen reader says and what waits in menus.
inline QList<SeenWord> seenWords(const QWidget &window)
{
    QList<SeenWord> words;
    addSeen(words, &window, window.windowTitle(), "title");
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        if (!part->isVisible())
            continue;
        if (part->isWindow())
            addSeen(words, part, part->windowTitle(), "title");
        addSeen(words, part, part->toolTip(), "tip");
        addSeen(words, part, part->accessibleName(), "accessible name");
        addSeen(words, part, part->accessibleDescription(), "accessible description");
        if (part->contextMenuPolicy() == Qt::ActionsContextMenu)
            addActions(words, part->actions());
        if (const auto *label = qobject_cast<const QLabel *>(part))
            addSeen(words, part, label->text(), "label");
        if (const auto *line = qobject_cast<const ElidedLabel *>(part))
            addSeen(words, part, line->text(), "line");
        if (const auto *text = qobject_cast<const WrappedLabel *>(part))
            addSeen(words, part, text->text(), "text");
        if (const auto *button = qobject_cast<const QAbstractButton *>(part))
            addSeen(words, part, button->text(), "button");
        if (const auto *edit = qobject_cast<const QLineEdit *>(part))
            addSeen(words, part, edit->placeholderText(), "placeholder");
        const auto *choice = qobject_cast<const QComboBox *>(part);
        for (int item = 0; choice != nullptr && item < choice->count(); ++item)
            addSeen(words, part, choice->itemText(item), "choice");
        if (const auto *view = qobject_cast<const QAbstractItemView *>(part); view && qobject_cast<const QHeaderView *>(part) == nullptr)
            addCells(words, view);
        if (const auto *bar = qobject_cast<const QMenuBar *>(part))
            addActions(words, bar->actions());
        const auto *tabs = qobject_cast<const QTabBar *>(part);
        for (int tab = 0; tabs != nullptr && tab < tabs->count(); ++tab)
            addSeen(words, part, tabs->tabText(tab), "tab");
    }
    return words;
}

/// What has letters outside of all brackets, and is none of these foreign words.
inline QStringList notTranslated(const QList<SeenWord> &words, const QRegularExpression &foreign)
{
    static const QRegularExpression bracket(QStringLiteral("\\[[^\\[\\]]*\\]"));
    static const QRegularExpression word(QStringLiteral("\\p{L}{2,}"));
    static const QRegularExpression accented(QStringLiteral("[áéíóú]"));
    static const QRegularExpression oneOfSeveral(QStringLiteral("\\[[^\\[\\]]*$|^[^\\[\\]]*~\\]"));  // sentences of one text, apart
    // The log is English; a code, what a machine is called, what it says of itself, and what a language calls itself are the same everywhere.
    // The buttons of a box are Qt's.
    static const QRegularExpression untranslated(
        QStringLiteral(" (logLastLine|logRows|codeLabel|machineName|statusLog|language(en|de|zh_CN)) |^QPushButton  button$|^QCheckBox tick-\\S+ button$"));
    QStringList found;
    for (const SeenWord &one : words) {
        const bool isStep = one.where.contains(QLatin1String("toDoLabel")) && one.text.contains(accented);  // a sentence of a remedy
        if (isStep || one.where.contains(untranslated))
            continue;
        QString rest = one.text;
        while (rest.contains(bracket))
            rest.remove(bracket);
        rest.remove(oneOfSeveral);
        rest.remove(foreign);
        if (rest.contains(word))
            found += one.where + QStringLiteral(": ") + one.text;
    }
    return found;
}

/// What ends in "…" where it has no room, and says the whole in its tool tip.
enum class Elided { MustBeWhole, MayBeCut };

/// Titles of columns that end in "…", as the window's style and PlanHeader paint them.
inline QStringList cutTitles(const QHeaderView &header)
{
    QStringList cut;
    const QFontMetrics metrics(sizedFont(header.font(), TextSize::Small, true));
    QList<int> sections;
    for (int place = 0; place < header.count(); ++place) {
        const int section = header.logicalIndex(place);
        if (!header.isSectionHidden(section) && header.sectionSize(section) > 0)
            sections += section;
    }
    for (const int section : std::as_const(sections)) {
        const bool outer = section == sections.first() && header.objectName() != QLatin1String("planHeader");
        const int pads = (outer ? 16 : 8) + (section == sections.last() ? 16 : 8) + (header.isSortIndicatorShown() ? 16 : 0);
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        const int needed = metrics.horizontalAdvance(title) + scaled(header.fontMetrics(), pads);
        if (!title.isEmpty() && needed > header.sectionSize(section))
            cut += QStringLiteral("%1 (%2 of %3)").arg(title).arg(header.sectionSize(section)).arg(needed);
    }
    return cut;
}

/// Its parts are seen sooner or later, wherever it is scrolled to.
inline bool isScrolled(const QWidget *part)
{
    for (const QWidget *above = part->parentWidget(); above != nullptr && !above->isWindow(); above = above->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(above))
            return true;
    }
    return false;
}

/// Buttons, tabs, choices, titles and labels that have less room than their words need, commands that the tool bar does not show, and dialogs
/// that are larger than the window. The log's last line may always be cut.
inline QStringList cutWords(const QWidget &window, Elided elided)
{
    QStringList cut;
    const auto tell = [&](const QWidget *part, const QString &text) {
        cut += QStringLiteral("%1 %2: %3 (%4 of %5)")
                   .arg(QLatin1String(part->metaObject()->className()), part->objectName(), text)
                   .arg(part->width())
                   .arg(part->sizeHint().width());
    };
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        if (!part->isVisible() || (part->visibleRegion().isEmpty() && !isScrolled(part)))
            continue;
        const bool narrow = part->width() < part->sizeHint().width();
        if (const auto *button = qobject_cast<const QAbstractButton *>(part); button && !button->text().isEmpty() && narrow)
            tell(part, button->text());
        if (const auto *line = qobject_cast<const ElidedLabel *>(part)) {
            const bool mayBe = elided == Elided::MayBeCut || part->objectName() == QLatin1String("logLastLine");
            if (!mayBe && line->shownText().endsWith(QChar(0x2026)) && !line->text().endsWith(QChar(0x2026)))
                tell(part, line->text());
        } else if (const auto *label = qobject_cast<const QLabel *>(part); label && !label->wordWrap() && label->pixmap().isNull() && narrow) {
            tell(part, label->text());
        }
        if (const auto *text = qobject_cast<const WrappedLabel *>(part); text && text->height() < text->heightForWidth(text->width()))
            tell(part, text->text());
        if (const auto *tabs = qobject_cast<const QTabBar *>(part); tabs && narrow)
            tell(part, tabs->tabText(0));
        if (const auto *choice = qobject_cast<const QComboBox *>(part); choice && elided == Elided::MustBeWhole) {
            QStyleOptionComboBox option;
            option.initFrom(choice);
            const QRect room = choice->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, choice);
            if (choice->fontMetrics().horizontalAdvance(choice->currentText()) > room.width())
                tell(part, choice->currentText());
        }
        if (const auto *edit = qobject_cast<const QLineEdit *>(part); edit && !edit->placeholderText().isEmpty()) {
            QStyleOptionFrame option;
            option.initFrom(edit);
            const QRect room = edit->style()->subElementRect(QStyle::SE_LineEditContents, &option, edit);
            if (edit->fontMetrics().horizontalAdvance(edit->placeholderText()) > room.width())
                tell(part, edit->placeholderText());
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(part); header && elided == Elided::MustBeWhole) {
            for (const QString &title : cutTitles(*header))
                tell(part->parentWidget(), title);
        }
        if (qobject_cast<const QDialog *>(part) && (part->width() > window.width() || part->height() > window.height()))
            tell(part, QStringLiteral("%1 x %2").arg(part->width()).arg(part->height()));
        const auto *bar = qobject_cast<const QToolBar *>(part);
        for (QAction *action : bar != nullptr ? bar->actions() : QList<QAction *>()) {
            if (const QWidget *shown = bar->widgetForAction(action); action->isVisible() && shown != nullptr && !shown->isVisible())
                tell(bar, action->text());
        }
    }
    return cut;
}

}  // namespace fwpilot
