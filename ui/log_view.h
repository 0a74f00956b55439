// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace fwpilot {

class LogModel;

/// The rows of the log. While it follows, the end stays in sight; the user's scrolling up ends that. Otherwise what is in sight stays where
/// it is, also when rows come in above.
class LogView : public QTableView {
    Q_OBJECT
public:
    explicit LogView(LogModel *model, QWidget *parent = nullptr);

    /// Shows another model's lines from now on, their end in sight. Borrowed; must outlive this.
    void setLog(LogModel *model);
    LogModel *log() const { return m_model; }
    /// Whether lines of a run tell the time since it began.
    void setElapsedShown(bool shown);
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
    /// The technician went to a line of this component (LogEntry::component).
    void componentChosen(const QString &component);
    void escapePressed();

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeActions();
    void measure();
    void showElapsed();
    void chooseComponent();
    void showWholeLine();

    LogModel *m_model;
    bool m_following = true;
    bool m_elapsedShown = true;
};

}  // namespace fwpilot
