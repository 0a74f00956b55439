// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_session.h"
#include "ui/interruption.h"

#include <QFutureWatcher>
#include <QObject>

namespace fwpilot {

/// The newest run of a processor, when it was interrupted: looked for, and closed, on a worker thread. GUI thread.
class InterruptedRun : public QObject {
    Q_OBJECT
public:
    /// What is looked for: the run of this processor, with its bundle where it was or at the other path.
    struct Question {
        ManagementProcessor now;
        QString otherBundle;  ///< path; empty: none
        QStringList trustFolders;
        QDateTime since;      ///< UTC; runs before this are none of this machine's. Invalid: all are
    };

    explicit InterruptedRun(QObject *parent = nullptr);
    /// Waits for the work under way.
    ~InterruptedRun() override;

    /// Looks when there may be another answer than the last time: the processor stands otherwise, the path is another, the run was being
    /// carried out by another program, or its bundle was missing.
    void look(const Question &question);
    /// Nothing is known any more; the next look() looks.
    void forget();
    const std::optional<Interruption> &found() const { return m_found; }

    /// Closes the run that was found as failed. Nothing while another one is being closed.
    /// @param open called on the worker thread
    void close(const UpgradeSession::Opener &open, const QString &owner);
    bool isClosing() const { return m_isClosing; }
    /// Why the run could not be closed.
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    /// found() or problem() is another.
    void changed();
    /// close() has ended, and problem() tells how.
    void closed();

private:
    struct Answer {
        std::optional<Interruption> found;
        bool live = false;  ///< another program carries it out
    };

    static Answer answerTo(const Question &question);
    void begin();
    void take();
    void takeClosing();

    std::optional<Question> m_question;  ///< the last one
    bool m_settled = false;              ///< it has its answer
    bool m_isLooking = false;            ///< until its answer was taken
    bool m_stale = false;                ///< that will answer another one
    bool m_isClosing = false;
    std::optional<Interruption> m_found;
    std::optional<Error> m_problem;
    QFutureWatcher<Answer> m_work;
    QFutureWatcher<Result<void>> m_closing;
};

}  // namespace fwpilot
