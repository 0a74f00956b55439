// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_sort_menu.h"

#include "ui/history_entry.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QTreeView>

namespace fwpilot {

HistorySortMenu::HistorySortMenu(const QString &title, QTreeView *table, QWidget *parent)
    : QMenu(title, parent)
{
    setObjectName(QStringLiteral("historySortMenu"));
    auto *group = new QActionGroup(this);
    const std::pair<HistoryColumn, QString> columns[]
        = {{HistoryColumn::Started, tr("&Started")}, {HistoryColumn::Processor, tr("&Processor")}, {HistoryColumn::Bundle, tr("&Bundle")},
            {HistoryColumn::Duration, tr("&Duration")}, {HistoryColumn::Result, tr("&Result")}};
    for (const auto &[column, text] : columns) {
        QAction *action = addAction(text);
        action->setObjectName(QStringLiteral("sortByColumn%1").arg(static_cast<int>(column)));
        action->setCheckable(true);
        action->setData(static_cast<int>(column));
        group->addAction(action);
    }
    addSeparator();
    QAction *reverse = addAction(tr("Re&verse Order"));
    reverse->setObjectName(QStringLiteral("reverseSortOrder"));
    const QHeaderView *header = table->header();
    const auto follow = [group, header] { group->actions().at(header->sortIndicatorSection())->setChecked(true); };
    follow();
    connect(header, &QHeaderView::sortIndicatorChanged, group, follow);
    connect(group, &QActionGroup::triggered, table,
        [table, header](const QAction *action) { table->sortByColumn(action->data().toInt(), header->sortIndicatorOrder()); });
    connect(reverse, &QAction::triggered, table, [table, header] {
        const bool upwards = header->sortIndicatorOrder() == Qt::AscendingOrder;
        table->sortByColumn(header->sortIndicatorSection(), upwards ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

}  // namespace fwpilot
