// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/progress_marks.h"
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_protocol.h"

#include <QElapsedTimer>

namespace fwpilot {

struct BundleTrust;
struct UpgradeOrder;

/// The log of a run while it lasts: where the run stands, and everything that happens, as events to the sink, in order, and into the
/// journal from the time when there is one. Borrows the sink. One thread.
class RunLog {
public:
    explicit RunLog(const EventSink &sink)
        : m_sink(sink)
    {
        m_clock.start();
    }

    /// Begins the journal, and with it the run: Preparing. Precondition when the journal cannot be written; then the run must not go on.
    Result<void> open(const UpgradeOrder &order, const ManagementProcessor &processor);
    /// The same for an interrupted run, which goes on in its own journal.
    Result<void> resume(const UpgradeOrder &order);
    /// Only after one of these succeeded: for what must be on the disk before the run goes on.
    UpgradeJournal &journal() { return *m_journal; }

    UpgradeState state() const { return m_state; }
    /// The image under way, empty between images. What happens meanwhile is about it.
    const QString &component() const { return m_component; }

    void beginImage(const QString &component);
    /// The image under way is stored, with this many bytes.
    void endImage(quint64 size, const QString &text);
    /// The run goes over into a state that may follow the present one.
    void enter(UpgradeState state, const QString &text, Severity severity = Severity::Note);
    void note(const QString &text, Severity severity = Severity::Note);
    /// What the protocol reports while it works: the states that follow from it, and its figures, not more often than anybody can see.
    void progress(ProtocolPhase phase, quint64 done, quint64 total);
    /// How the run ended: closes the journal with it and hands out the last event, its text the error's or `success`. Nothing may follow.
    /// @return the final state
    UpgradeState end(const Result<void> &result, const QList<ComponentVerdict> &verdicts, const QString &success);

private:
    void noteDemo(bool demo);
    void noteTrust(const BundleTrust &trust);
    void warn(const QStringList &warnings);
    void emitEvent(UpgradeEvent event);
    void sayGaps(const UpgradeJournal &journal);
    void markInJournal(UpgradeEvent event);
    void enterByPhase(ProtocolPhase phase);
    void noteByPhase(ProtocolPhase phase, quint64 total);
    void handOut(UpgradeEvent event);
    void stamp(UpgradeEvent &event) const;

    const EventSink &m_sink;
    UpgradeState m_state = UpgradeState::Idle;
    std::optional<UpgradeJournal> m_journal;
    bool m_degradedSaid = false;
    QString m_component;
    QElapsedTimer m_lastProgress;
    std::optional<ProtocolPhase> m_lastPhase;
    ProgressMarks m_marks;  ///< of the journal: where an interrupted run was is told from it
    QElapsedTimer m_clock;
};

}  // namespace fwpilot
