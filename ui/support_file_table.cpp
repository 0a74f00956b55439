// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support_file_table.h"

#include "ui/quantity_text.h"
#include "ui/support_file_text.h"

namespace fwpilot {

SupportFileTable::SupportFileTable(QWidget *parent)
    : TwoLineTable({{tr("File")}, {tr("Size"), Qt::AlignRight}}, {{412, {324, 88}}, {372, {284, 88}}, {332, {244, 88}}, {0, {208, 88}}},
        Place::Window, parent)
{
    setObjectName(QStringLiteral("supportFiles"));
    setAccessibleName(tr("Files of the support file"));
}

void SupportFileTable::setEntries(const QList<SupportEntry> &entries)
{
    QList<TwoLineRow> rows;
    for (const SupportEntry &entry : entries) {
        const QString text = supportEntryText(entry);
        rows.append(TwoLineRow{
            entry.name, {TwoLineCell{entry.name, text, text}, TwoLineCell{shownSize(static_cast<quint64>(entry.bytes.size())), {}}}});
    }
    setRows(rows);
}

}  // namespace fwpilot
