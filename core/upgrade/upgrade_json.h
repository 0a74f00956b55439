// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/manifest.h"
#include "core/bundle/signature.h"
#include "core/device/management_processor.h"
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_plan.h"

#include <QJsonArray>
#include <QJsonObject>

/// The JSON that scripts rely on. Sizes and counts are numbers, digests hexadecimal, times ISO 8601 in UTC with milliseconds (null when
/// not known). Foreign texts are passed on as they are: JSON escapes them, and who prints one takes plainText().
namespace fwpilot {

/// `ok`, `warning`, `critical` or `unknown`:
///
///     critical   in recovery, no answer, or a component that does not run
///     warning    restarting, on trial, or an activation that it does not tell
///     unknown    nothing was read from it: no state, no activation
///     ok         everything else: it runs, confirmed
QString healthName(const ManagementProcessor &processor);

/// One element of `list`, the answer of `status`. `uptime` is in seconds; `temperatures` holds what is reported; a bank's `state` is one
/// of running, stored (whole, not running), damaged, empty.
QJsonObject toJson(const ManagementProcessor &processor);
/// The answer of `plan`.
QJsonObject toJson(const UpgradePlan &plan);
/// One line of `upgrade` and `continue`; `error` and `verdicts` where the event has them.
QJsonObject toJson(const UpgradeEvent &event, const QString &run);
QJsonArray toJson(const QList<ComponentVerdict> &verdicts);
QJsonObject toJson(const Error &error);
/// The answer of `bundle inspect`: the manifest, `trust` (trustName()), `signer` and its `certificate`, which are claims only unless it is
/// trusted, and `notes`.
QJsonObject toJson(const Manifest &manifest, const BundleTrust &trust);
/// {name, organization, fingerprint, validFrom, validUntil}
QJsonObject toJson(const Signer &signer);

/// ISO 8601, UTC, milliseconds; null when invalid.
QJsonValue timeJson(const QDateTime &time);
/// `detail`, `note`, `warning`, `failure`.
QString severityName(Severity severity);

}  // namespace fwpilot
