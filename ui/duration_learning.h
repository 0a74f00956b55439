// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/usual_durations.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace fwpilot {

/// How long runs on a processor usually take, learned from this user's journals on a worker thread. GUI thread.
class DurationLearning : public QObject {
    Q_OBJECT
public:
    explicit DurationLearning(QObject *parent = nullptr);
    /// Waits for the reading under way.
    ~DurationLearning() override;

    /// From now on of this processor: reads unless what is known is of such a one, or is being read.
    void learn(const ManagementProcessor &processor, bool demo);
    /// There is another run to learn from: the next learn() reads.
    void noteRun() { m_stale = true; }
    /// Of the processor of the last learn(); nothing is known before its first reading has ended.
    const UsualDurations &usual() const { return m_usual; }

Q_SIGNALS:
    /// A reading has given another usual().
    void changed();

private:
    struct Question {
        QString id;
        QString vendor;
        QString model;
        bool demo = false;

        bool operator==(const Question &) const = default;
    };

    void begin();
    void take();

    std::optional<Question> m_question;  ///< the last one
    bool m_stale = false;                ///< what is known of it is not all
    bool m_again = false;                ///< it waits for the worker to end
    UsualDurations m_usual;
    QFutureWatcher<UsualDurations> m_reading;
};

}  // namespace fwpilot
