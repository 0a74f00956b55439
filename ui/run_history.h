// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_listing.h"
#include "ui/history_entry.h"

#include <QFutureWatcher>
#include <QObject>

namespace fwpilot {

/// The runs that this user's journals tell of: listed, read whole, and deleted on a worker thread when asked. GUI thread.
class RunHistory : public QObject {
    Q_OBJECT
public:
    explicit RunHistory(QObject *parent = nullptr);
    /// Waits for the work under way.
    ~RunHistory() override;

    void read();
    /// Newest first, as they were last read.
    const QList<RunSummary> &runs() const { return m_listing.runs; }
    /// The same, for a table.
    const QList<HistoryEntry> &entries() const { return m_entries; }
    /// Files that are named like records and could not be read.
    qsizetype unreadable() const { return m_listing.unreadable; }

    /// Reads one whole. Asked again meanwhile, only the last one is told of.
    void open(const QString &run);
    /// Deletes the records of these runs. Nothing while others are being deleted.
    void remove(const QStringList &runs);

Q_SIGNALS:
    void changed();
    void opened(const fwpilot::RecordedRun &run);
    void notOpened(const fwpilot::Error &error);
    /// What was deleted, and why the others were not. The history is being read again.
    void removed(const QStringList &runs, const QList<fwpilot::Error> &errors);

private:
    struct Reading {
        RunListing listing;
        QList<HistoryEntry> entries;
    };
    struct Removal {
        QStringList runs;
        QList<Error> errors;
    };

    static Reading readAll();
    static Removal removeAll(const QStringList &runs);
    void takeOpened();

    RunListing m_listing;
    QList<HistoryEntry> m_entries;
    bool m_again = false;
    QString m_wanted;  ///< to be opened next
    QFutureWatcher<Reading> m_reading;
    QFutureWatcher<Result<RecordedRun>> m_opening;
    QFutureWatcher<Removal> m_removing;
};

}  // namespace fwpilot
