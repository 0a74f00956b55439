// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/recorded_run.h"

#include <QFutureWatcher>
#include <QObject>

namespace fwpilot {

/// The runs that this user's journals tell of, read on a worker thread when asked. GUI thread.
class RunHistory : public QObject {
    Q_OBJECT
public:
    explicit RunHistory(QObject *parent = nullptr);
    /// Waits for the reading under way.
    ~RunHistory() override;

    void read();
    /// Newest first, as they were last read.
    const QList<RunSummary> &runs() const { return m_runs; }

Q_SIGNALS:
    void changed();

private:
    QList<RunSummary> m_runs;
    bool m_again = false;
    QFutureWatcher<QList<RunSummary>> m_reading;
};

}  // namespace fwpilot
