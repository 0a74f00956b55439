// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace fwpilot {

/// Who is trusted on this machine, read from the trust folders on a worker thread when asked. GUI thread.
class TrustLoading : public QObject {
    Q_OBJECT
public:
    explicit TrustLoading(QObject *parent = nullptr);
    /// Waits for the reading under way.
    ~TrustLoading() override;

    /// Reads these folders; of several wishes only the last one counts.
    void load(const QStringList &folders);
    /// The store as it was last read, or why that cannot be; none before the first reading has ended.
    const std::optional<Result<TrustStore>> &store() const { return m_store; }

Q_SIGNALS:
    void changed();

private:
    void begin();

    QStringList m_folders;
    std::optional<Result<TrustStore>> m_store;
    bool m_again = false;  ///< m_folders are waiting for the worker to end
    QFutureWatcher<Result<TrustStore>> m_reading;
};

}  // namespace fwpilot
