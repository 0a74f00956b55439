// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bundle/manifest.h"
#include "core/device/management_processor.h"

#include <QList>
#include <QStringList>

namespace fwpilot {

/// What a bundle would do to one component. The contract's words.
enum class PlanAction {
    Update,
    Downgrade,
    Reinstall,
    Current,
    Blocked,
    Unknown,      ///< the versions cannot be compared
    NotInBundle,  ///< the processor has it, the bundle does not
};

QString planActionName(PlanAction action);

/// What the technician allows, and what was chosen.
struct PlanPolicy {
    bool allowDowngrade = false;
    bool allowReinstall = false;
    QStringList only;  ///< components to send; empty is all images of the bundle
};

/// One row of a plan.
struct PlanStep {
    QString component;
    QString file;  ///< in the bundle; empty for NotInBundle
    PlanAction action = PlanAction::NotInBundle;
    QString reason;  ///< one sentence, for every row
    QString from;    ///< installed version; empty when the processor lacks the component
    QString to;      ///< version in the bundle
    quint64 size = 0;
    QByteArray sha256;
    quint32 securityVersion = 0;
    bool selected = false;  ///< chosen: it must end up updated or current for the run to succeed
    std::optional<Error::Code> refusal;  ///< why a selected row forbids the start

    /// The image goes over the wire.
    bool sends() const;
    /// The image may be sent when it is chosen: there is something for the technician to decide.
    bool isChoice() const;

    bool operator==(const PlanStep &) const = default;
};

/// What a bundle would do to a processor; shown before anything is written, and carried out by runUpgrade().
struct UpgradePlan {
    QString processor;          ///< id
    QByteArray manifestDigest;  ///< SHA-256 of manifest.json
    QString bundleName;
    QString bundleVersion;
    QList<PlanStep> steps;  ///< images in the order of transfer, then components that are not in the bundle

    /// What restarts, in one sentence.
    QString restart() const;
    /// The steps whose images go over the wire, in order.
    QList<PlanStep> sending() const;
    /// Bytes of these.
    quint64 bytesToSend() const;
    /// Why the run must not start: the first selected row with a refusal.
    std::optional<Error> refusal() const;

    bool operator==(const UpgradePlan &) const = default;
};

/// Makes the plan. Pure: looks at nothing but its arguments, writes nothing.
///
/// Refused as a whole when the bundle is for another product (WrongProduct) or `only` names what the bundle does not hold (Usage).
Result<UpgradePlan> planUpgrade(const ManagementProcessor &processor, const Manifest &manifest, const PlanPolicy &policy);

}  // namespace fwpilot
