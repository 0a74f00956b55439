// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_listing.h"
#include "ui/history_entry.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QStackedWidget;

namespace fwpilot {

class ElidedLabel;
class EmptyPage;
class HistoryModel;
class HistoryTable;

/// The page of earlier runs: search, table, and a button for each command that is for them. Values in; what is wanted goes out through the
/// commands. GUI thread.
class HistoryPage : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPage(QWidget *parent = nullptr);

    /// Each gets a button and an entry in the table's menu. The first is also for Enter and a double click; the last stands apart.
    /// @param commands the window's
    void setCommands(const QList<QAction *> &commands);
    /// Whose runs are shown while not all are wanted, by id and name; an empty id: there is nobody, and all are shown.
    void setProcessor(const QString &id, const QString &name);
    void setEntries(const QList<HistoryEntry> &entries, qsizetype unreadable);

    HistoryTable *table() const { return m_table; }
    QList<RunSummary> chosen() const;
    void focusSearch();

Q_SIGNALS:
    void chosenChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeFoot();
    void connectParts();
    void focusRuns();
    bool showsAll() const;
    void narrow();
    void tell();
    void refreshMeasures();

    QString m_processor;
    QString m_processorName;
    bool m_wantsAll = false;  ///< as it was chosen while there was a processor
    qsizetype m_unreadable = 0;
    bool m_read = false;  ///< there were entries, or it is known that there are none
    QLineEdit *m_search;
    QComboBox *m_scope;
    ElidedLabel *m_count;
    ElidedLabel *m_unreadableText;
    QStackedWidget *m_pages;
    HistoryModel *m_runs;
    HistoryTable *m_table;
    EmptyPage *m_empty;
    QHBoxLayout *m_barRow = nullptr;
    QHBoxLayout *m_footRow = nullptr;
};

}  // namespace fwpilot
