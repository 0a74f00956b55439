// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace fwpilot {

/// Paints a TwoLineCell of a TwoLineModel. The main lines of the first column are bold.
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TwoLineDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Folded second lines are shown where there are some.
    void setFolded(bool folded) { m_folded = folded; }
    /// Height of a row with that font.
    static int rowHeight(const QFont &font);

private:
    bool m_folded = false;
};

}  // namespace fwpilot
