// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <functional>
#include <optional>

namespace fwpilot {

/// Where a run stands. The table of allowed changes is canFollow() in upgrade_state.h.
enum class UpgradeState { Idle, Preparing, Transferring, Storing, Activating, Restarting, Confirming, Succeeded, Failed, Stopped };

/// How one image ended. Each image of a run ends in exactly one.
enum class Verdict { Updated, Current, Skipped, Blocked, Failed, Stopped, Reverted, Unknown };

QString upgradeStateName(UpgradeState state);
QString verdictName(Verdict verdict);
std::optional<UpgradeState> upgradeStateFromName(const QString &name);
std::optional<Verdict> verdictFromName(const QString &name);

struct ComponentVerdict {
    QString component;
    QString from;       ///< version before
    QString to;         ///< version in the bundle
    QByteArray sha256;  ///< of the image in the bundle
    Verdict verdict = Verdict::Unknown;
    std::optional<bool> stored;  ///< for Stopped: whether the image is stored in the processor already
};

enum class Severity { Detail, Note, Warning, Failure };

/// One thing that happened in a run. The events of a run, in order, are its log; the window, the command line, the journal and the report
/// all live on them.
struct UpgradeEvent {
    QDateTime time;  ///< UTC, by the clock on the wall, which may be set while a run lasts
    qint64 at = 0;   ///< milliseconds since the run began or went on, by the monotonic clock
    UpgradeState state = UpgradeState::Idle;
    Severity severity = Severity::Note;
    bool progress = false;  ///< only the figures changed: for a bar, not for a log
    bool unrecorded = false;  ///< it is about the run's record, which does not tell it: to be kept in sight after the run
    QString component;      ///< the image it is about, empty for the whole run
    quint64 done = 0;       ///< bytes
    quint64 total = 0;
    QString text;
    std::optional<Error> error;
    QList<ComponentVerdict> verdicts;  ///< filled in the last event
};

using EventSink = std::function<void(const UpgradeEvent &)>;

}  // namespace fwpilot

Q_DECLARE_METATYPE(fwpilot::UpgradeEvent)
