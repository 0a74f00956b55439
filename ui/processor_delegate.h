// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace fwpilot {

/// Paints a row of the processor list: chip and bold name, state icon and sentence, how it is reached; 66 pixels high at a line of 18.
class ProcessorDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ProcessorDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Height of a row with that font.
    static int rowHeight(const QFont &font);
    /// The sentence, or the short one, or that one cut: what a row of that width shows.
    static QString shownSentence(const QModelIndex &index, const QFont &font, int rowWidth);
};

}  // namespace fwpilot
