// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace fwpilot {

class BankDelegate;

/// The table of both banks on the status page: as high as its rows, so that the page scrolls and not the table. Copy takes the digests of
/// the current row. GUI thread.
class BankTable : public QTreeView {
    Q_OBJECT
public:
    /// @param model a BankModel, borrowed
    explicit BankTable(QAbstractItemModel *model, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void copyDigests();
    void refreshMeasures();
    void refreshColumns();

    BankDelegate *m_delegate;
};

}  // namespace fwpilot
