// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fallback_note.h"

#include "core/base/text.h"
#include "ui/processor_summary.h"
#include "ui/quantity_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace fwpilot {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::FallbackNote)
};

/// "yesterday at 14:02"; empty for an invalid time.
QString dayText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QString clock = QLocale().toString(local.time(), QStringLiteral("HH:mm"));
    switch (local.date().daysTo(now.toLocalTime().date())) {
    case 0:
        return Words::tr("today at %1").arg(clock);
    case 1:
        return Words::tr("yesterday at %1").arg(clock);
    default:
        return Words::tr("on %1 at %2", "date, time").arg(shownDate(local.date()), clock);
    }
}

bool fellBack(const RunSummary &run)
{
    return std::any_of(run.verdicts.begin(), run.verdicts.end(), [](const ComponentVerdict &one) { return one.verdict == Verdict::Reverted; });
}

/// When this machine's runs saw it; invalid where they did not.
QDateTime fallbackTime(const ManagementProcessor &processor, const QList<RunSummary> &runs)
{
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const RunSummary &run) {
        return run.processor == processor.id && run.manifestDigest == processor.rejectedDigest && fellBack(run);
    });
    return found == runs.end() ? QDateTime() : found->ended;
}

}  // namespace

NoteContent fallbackNote(
    const ManagementProcessor &processor, const QList<RunSummary> &runs, const QByteArray &open, const QDateTime &now)
{
    if (processor.rejectedDigest.isEmpty())
        return {};
    const QString version = runningVersion(processor);
    const QString when = dayText(fallbackTime(processor, runs), now);
    QString text = version.isEmpty() && when.isEmpty() ? Words::tr("This processor fell back to its former firmware.")
        : version.isEmpty() ? Words::tr("This processor fell back to its former firmware %1.", "yesterday at 14:02").arg(when)
        : when.isEmpty()    ? Words::tr("This processor fell back to %1.", "version").arg(version)
                            : Words::tr("This processor fell back to %1 %2.", "version, yesterday at 14:02").arg(version, when);
    if (const QString reason = plainText(processor.rejectedReason); !reason.isEmpty())
        text += QLatin1Char(' ') + Words::tr("Its reason: %1.").arg(reason);
    if (open == processor.rejectedDigest)
        text += QLatin1Char(' ') + Words::tr("The bundle that is open is the one that fell back.");
    return {text, Tone::Attention, NoteContent::Offer::None};
}

}  // namespace fwpilot
