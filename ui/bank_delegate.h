// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace fwpilot {

/// Paints a cell of the bank table: an icon where there is one, a main line and a small one below it.
class BankDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit BankDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Without a column for the size it stands below the component's name.
    void setFolded(bool folded) { m_folded = folded; }
    /// Height of a row with that font.
    static int rowHeight(const QFont &font);

private:
    bool m_folded = false;
};

}  // namespace fwpilot
