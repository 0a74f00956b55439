// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/bundle.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <optional>

namespace fwpilot {

/// A bundle on its way into the window: opened, then checked to its last byte, both on a worker thread. GUI thread.
class BundleOpening : public QObject {
    Q_OBJECT
public:
    enum class State {
        None,
        Opening,
        Checking,  ///< structure and manifest are in order; the images are being read
        Whole,
        Refused,  ///< problem() says why
    };

    explicit BundleOpening(QObject *parent = nullptr);
    /// Stops the work and waits for its end.
    ~BundleOpening() override;

    /// Opens another one; work on the one before stops.
    /// @param trustFolders where those who are trusted are read from, anew each time
    void open(const QString &path, const QStringList &trustFolders);

    State state() const { return m_state; }
    QString path() const { return m_path; }
    /// From Checking on; also while Refused when only its contents were damaged.
    const std::optional<Bundle> &bundle() const { return m_bundle; }
    const std::optional<Error> &problem() const { return m_problem; }
    double checkedShare() const { return m_checkedShare; }  ///< 0 to 1

Q_SIGNALS:
    void changed();

private:
    /// What the worker has to say, at its two stations.
    struct Finding {
        std::optional<Bundle> bundle;
        std::optional<Error> problem;
    };

    void begin();
    void take(int station);
    void takeProgress(int percent);
    void stop();

    State m_state = State::None;
    QString m_path;
    QStringList m_trustFolders;
    std::optional<Bundle> m_bundle;
    std::optional<Error> m_problem;
    double m_checkedShare = 0;
    std::atomic<bool> m_stopped = false;  ///< read by the worker
    bool m_again = false;                 ///< m_path is waiting for the worker to end
    QFutureWatcher<Finding> m_work;
};

}  // namespace fwpilot
