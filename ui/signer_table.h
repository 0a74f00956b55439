// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace fwpilot {

/// The table of the certificates that are trusted. Where it is narrow it leaves columns out, of which the details tell. GUI thread.
class SignerTable : public QTreeView {
    Q_OBJECT
public:
    /// @param model a SignerModel, borrowed
    explicit SignerTable(QAbstractItemModel *model, QWidget *parent = nullptr);

    /// Its header and two rows.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// -1: there is none.
    void rowChosen(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void refreshMeasures();
    void refreshColumns();
};

}  // namespace fwpilot
