// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QStringList>

class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace fwpilot {

class ElidedLabel;

/// What is asked before a run, as a value. Plain texts.
struct ConfirmContent {
    struct Row {
        QString component;
        QString runsNow;
        QString willRun;
        QString size;
    };

    QString title;     ///< "Update 3 components on SRV-0421?"
    QString subtitle;  ///< model, serial, place
    QList<Row> rows;   ///< none: nothing is updated, and there is no table
    QStringList facts;   ///< sentences: restarts, settings, checks, the plug
    QString actionText;  ///< "Update 3"
};

/// The only dialog of a run. Accepted by its button alone: there is no default button, Enter starts nothing, Escape cancels. Its size and
/// places are settled before it shows. GUI thread.
class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    explicit ConfirmDialog(QWidget *parent = nullptr);

    void setContent(const ConfirmContent &content);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    int fitColumns(bool scrolls);
    int columnWidth(int column) const;

    QVBoxLayout *m_parts;
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QTreeView *m_table;
    QGridLayout *m_facts;
    QHBoxLayout *m_buttons;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

}  // namespace fwpilot
