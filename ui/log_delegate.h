// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace fwpilot {

class LogModel;

/// Paints the cells of the log: time and component secondary, an icon and a colour only from warnings up and once for a verdict.
class LogDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The whole line as a tool tip, only where a cell is cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

/// The rows of the log. While it follows, the end stays in sight; the user's scrolling up ends that. Otherwise what is in sight stays where
/// it is, also when rows come in above.
class LogView : public QTableView {
    Q_OBJECT
public:
    explicit LogView(LogModel *model, QWidget *parent = nullptr);

    bool isFollowing() const { return m_following; }
    /// Following jumps to the end.
    void setFollowing(bool following);
    /// Selects a row and brings it into sight; ends following.
    void reveal(int row);
    /// Puts the selected rows on the clipboard, their fields parted by tabs.
    void copySelection() const;
    int heightForRows(int rows) const;

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeActions();
    void measure();
    void showWholeLine();

    LogModel *m_model;
    bool m_following = true;
};

}  // namespace fwpilot
