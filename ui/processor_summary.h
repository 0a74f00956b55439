// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/management_processor.h"
#include "ui/icons.h"

namespace fwpilot {

struct RunProgress;

/// What is known of a processor beside its own reading: what this window's run does with it, and since when it has been silent.
struct ProcessorActivity {
    enum class Kind {
        None,
        Updating,
        Restarting,  ///< as planned
        RestartingLong,  ///< for twice as long as usual
        ReadingBack,     ///< it is back
        Succeeded,   ///< the run has ended so, and the processor was not looked at since; the next two likewise
        Stopped,
        Failed,
        Waiting,     ///< for an answer that should have come
    };

    Kind kind = Kind::None;
    int silentSeconds = 0;  ///< of Waiting
    QDateTime silentSince;  ///< of a processor that answered once and does no more; invalid when it never did
};

/// How a processor is doing, in an icon and a few words.
struct ProcessorSummary {
    Glyph glyph = Glyph::None;
    Tone glyphTone = Tone::Quiet;
    Tone tone = Tone::Plain;  ///< of the words: coloured only where something needs the technician
    QString title;            ///< without the version: "Ready"
    QString sentence;         ///< "Ready, runs 2.4.1"
    QString shortSentence;    ///< where the sentence does not fit; it may be the same
    QString reason;           ///< why it is so and what to do; empty when there is no more to say

    bool operator==(const ProcessorSummary &) const = default;
};

/// Milliseconds; an owner that was silent for longer may be gone.
inline constexpr quint32 ownerSpeaks = 5000;

ProcessorSummary processorSummary(const ManagementProcessor &processor, const ProcessorActivity &activity = {});
/// What a run does with its processor, or how it ended.
ProcessorActivity activityOf(const RunProgress &progress);

/// The version a processor is said to run: that of the running component with the biggest bank, its main firmware; of equal ones that
/// named first. Empty when nothing runs or no version is told.
QString runningVersion(const ManagementProcessor &processor);
/// Model ("Probably iLO" where only a sign of it was seen), else id.
QString processorName(const ManagementProcessor &processor);
/// How it is reached: "PCI 0000:00:05.0", or that only the machine's own tables tell of it.
QString processorPlace(const ManagementProcessor &processor);
/// "10:42" for today, else "21 Nov 10:42"; local time.
QString clockText(const QDateTime &time);
/// "In use by root@host (fwpilotctl 4711) since 10:32"
QString ownerText(const ProcessorOwner &owner);

}  // namespace fwpilot
