// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QPointer>
#include <QTest>
#include <QTreeView>
#include <QWidget>

#include <algorithm>

namespace fwpilot {

/// What a screen reader finds in a window or dialog, and what it misses there:
///     QCOMPARE(AccessibleTree(dialog).faults(), QStringList());
///     QCOMPARE(keyboardFaults(dialog), QStringList());
class AccessibleTree {
public:
    static constexpr int rowsLookedAt = 60;  ///< of each table, from its beginning and from its end

    explicit AccessibleTree(QWidget *window) { walk(QAccessible::queryAccessibleInterface(window), QString()); }

    /// One line for everything that somebody who hears the window would not know.
    const QStringList &faults() const { return m_faults; }
    /// "Role: name" of every control, in the order of the tree.
    const QStringList &controls() const { return m_controls; }
    qsizetype cells() const { return m_cells; }

private:
    static QString roleName(QAccessible::Role role)
    {
        return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
    }
    static bool isTable(QAccessible::Role role) { return role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List; }
    static bool isControl(const QAccessibleInterface &one)
    {
        switch (one.role()) {
        case QAccessible::Button:
        case QAccessible::ButtonDropDown:
        case QAccessible::ButtonMenu:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::EditableText:
        case QAccessible::ComboBox:
        case QAccessible::PageTab:
        case QAccessible::PageTabList:
        case QAccessible::Table:
        case QAccessible::Tree:
        case QAccessible::List:
        case QAccessible::ProgressBar:
        case QAccessible::SpinBox:
        case QAccessible::Slider:
        case QAccessible::MenuItem:
        case QAccessible::Dialog:
            return true;
        default:
            return one.state().focusable;
        }
    }
    static bool hasWords(const QString &name)
    {
        return std::any_of(name.begin(), name.end(), [](QChar letter) { return letter.isLetterOrNumber(); });
    }

    void walk(QAccessibleInterface *one, const QString &above)
    {
        if (one == nullptr || !one->isValid() || one->state().invisible || one->role() == QAccessible::Separator)
            return;
        const QString name = one->text(QAccessible::Name);
        const QObject *object = one->object();
        const QString called = object == nullptr || object->objectName().isEmpty() ? name : object->objectName();
        const QString path = above + u'/' + roleName(one->role()) + (called.isEmpty() ? QString() : u' ' + called);
        if (isControl(*one)) {
            m_controls.append(roleName(one->role()) + QStringLiteral(": ") + name);
            if (name.trimmed().isEmpty())
                m_faults.append(path + QStringLiteral(": no name"));
            else if (!hasWords(name))
                m_faults.append(path + QStringLiteral(": its name has no words: ") + name);
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(object); view != nullptr && isTable(one->role()))
            return walkTable(*one, *view, path);
        for (int index = 0; index < one->childCount(); ++index)
            walk(one->child(index), path);
    }

    /// Every cell in sight says what it shows, its tick too.
    void walkTable(QAccessibleInterface &table, const QAbstractItemView &view, const QString &path)
    {
        QAccessibleTableInterface *cells = table.tableInterface();
        if (cells == nullptr)
            return m_faults.append(path + QStringLiteral(": a table without cells"));
        const auto *tree = qobject_cast<const QTreeView *>(&view);
        const int rows = cells->rowCount();
        QModelIndex first = view.model()->index(0, 0);
        for (int row = 0; row < rows; ++row, first = tree != nullptr ? tree->indexBelow(first) : first.siblingAtRow(row)) {
            if (row >= rowsLookedAt && row < rows - rowsLookedAt)
                continue;
            if (QWidget *inPlace = view.indexWidget(first))  // it stands for the whole row
                walk(QAccessible::queryAccessibleInterface(inPlace), path);
            else
                walkRow(*cells, view, first, row, path + QStringLiteral(" row %1").arg(row));
        }
    }

    void walkRow(QAccessibleTableInterface &cells, const QAbstractItemView &view, const QModelIndex &first, int row, const QString &path)
    {
        for (int column = 0; column < cells.columnCount(); ++column) {
            QAccessibleInterface *cell = cells.cellAt(row, column);
            const QModelIndex index = first.siblingAtColumn(column);
            if (cell == nullptr || !cell->isValid())
                m_faults.append(path + QStringLiteral(": no cell in column %1").arg(column));
            else if (!view.visualRect(index).isEmpty())
                lookAtCell(*cell, index, path + QStringLiteral(" column %1").arg(column));
        }
    }

    void lookAtCell(QAccessibleInterface &cell, const QModelIndex &index, const QString &path)
    {
        ++m_cells;
        const QString name = cell.text(QAccessible::Name);
        const bool isUserCheckable = index.flags().testFlag(Qt::ItemIsUserCheckable);
        const QString shown = index.data().toString();
        if (name.trimmed().isEmpty() && (isUserCheckable || hasWords(shown)))
            m_faults.append(path + QStringLiteral(": says nothing"));
        else if (hasWords(shown) && !name.contains(shown))
            m_faults.append(path + QStringLiteral(": says %1 and shows %2").arg(name, shown));
        if (isUserCheckable != bool(cell.state().checkable) || (isUserCheckable && (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) != bool(cell.state().checked)))
            m_faults.append(path + QStringLiteral(": its tick is not told"));
    }

    QStringList m_faults;
    QStringList m_controls;
    qsizetype m_cells = 0;
};

/// Where the keyboard can go in a window now, by Tab alone; of buttons of which one is chosen to that one, the others are for the arrow keys.
inline QList<QWidget *> reachableByTab(QWidget *window)
{
    QList<QWidget *> reachable;
    for (QWidget *widget = window->nextInFocusChain(); widget != window; widget = widget->nextInFocusChain()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->focusProxy() == nullptr;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isOneOfMany = button != nullptr && button->group() != nullptr && button->group()->exclusive() && !button->isChecked();
        if (takesTab && !isOneOfMany && widget->isVisible() && widget->isEnabled() && widget->window() == window)
            reachable.append(widget);
    }
    return reachable;
}

/// Goes once around with Tab, and back with Shift+Tab: every control once, none is a trap, and each shows that it has the keyboard.
inline QStringList keyboardFaults(QWidget *window)
{
    QStringList faults;
    QList<QPointer<QWidget>> reachable;  // a page may make some of them anew meanwhile
    for (QWidget *widget : reachableByTab(window))
        reachable.append(widget);
    const auto called = [](const QWidget *widget) {
        return widget == nullptr ? QStringLiteral("nothing")
                                 : QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    };
    const auto sight = [window](const QWidget *of) {
        constexpr int around = 6;  // a focus frame may lie around it
        const QRect place(of->mapTo(window, QPoint()), of->size());
        return window->grab(place.adjusted(-around, -around, around, around)).toImage();
    };
    if (reachable.isEmpty())
        return {QStringLiteral("the keyboard reaches nothing")};
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        if (reachable.first().isNull() || reachable.last().isNull())
            break;
        reachable.last()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(reachable.last().data(), Qt::Key_Tab);  // only a key makes a window show where the keyboard is
        reachable.first()->setFocus(Qt::TabFocusReason);
        QList<QPointer<QWidget>> order;
        for (qsizetype step = 0; step <= reachable.size(); ++step) {
            const QPointer<QWidget> now = QApplication::focusWidget();
            if (now == nullptr || now->window() != window || order.contains(now))
                break;
            order.append(now);
            const QImage focused = sight(now);
            QTest::keyClick(now.data(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
            QCoreApplication::processEvents();
            if (now.isNull())
                continue;
            if (QApplication::focusWidget() == now && reachable.size() > 1)
                faults.append(called(now) + QStringLiteral(" is a trap"));
            else if (reachable.size() > 1 && sight(now) == focused)
                faults.append(called(now) + QStringLiteral(" does not show that it has the keyboard"));
        }
        for (const QPointer<QWidget> &widget : std::as_const(reachable)) {
            if (widget && !order.contains(widget))
                faults.append(called(widget) + QStringLiteral(" is not reached"));
        }
        if (QApplication::focusWidget() != reachable.first())
            faults.append(QStringLiteral("the keyboard does not come back, but to ") + called(QApplication::focusWidget()));
    }
    return faults;
}

}  // namespace fwpilot
