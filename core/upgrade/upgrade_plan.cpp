// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_plan.h"

#include "core/bundle/version.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace fwpilot {

namespace {

using Code = Error::Code;

/// A version from a bundle or a device, as a reason names it.
QString shown(const QString &version)
{
    return version.isEmpty() ? QStringLiteral("unnamed version") : plainText(version);
}

/// "8.4 MB (8388609 bytes)": two sizes that differ by a byte must not read the same.
QString exactSizeText(quint64 bytes)
{
    return QStringLiteral("%1 (%2 bytes)").arg(sizeText(bytes)).arg(bytes);
}

void decide(PlanStep &step, PlanAction action, const QString &reason)
{
    step.action = action;
    step.reason = reason;
}

void refuse(PlanStep &step, PlanAction action, Code code, const QString &reason)
{
    decide(step, action, reason);
    step.refusal = code;
}

/// The image cannot go to this component, whatever is installed there and whatever is allowed. False: nothing speaks against it.
bool cannotTake(PlanStep &step, const Component *component)
{
    if (!component) {
        refuse(step, PlanAction::Blocked, Code::WrongProduct,
            QStringLiteral("This processor has no component %1.").arg(plainText(step.component)));
    } else if (step.securityVersion < component->securityFloor) {
        refuse(step, PlanAction::Blocked, Code::TooOld,
            QStringLiteral("Security version %1 is below the processor's floor of %2, which nothing overrides.")
                .arg(step.securityVersion)
                .arg(component->securityFloor));
    } else if (step.size > component->bankSize) {
        refuse(step, PlanAction::Blocked, Code::Precondition,
            QStringLiteral("The image is %1 large, the bank holds %2.").arg(exactSizeText(step.size), exactSizeText(component->bankSize)));
    } else {
        return false;
    }
    return true;
}

/// Nothing whole runs there: whatever the versions say, the image is wanted.
void planRecovery(PlanStep &step, const FirmwareBank &bank)
{
    if (bank.valid) {
        decide(step, PlanAction::Update,
            QStringLiteral("%1 is installed, but does not run: the processor is in recovery.").arg(shown(step.from)));
    } else if (step.from.isEmpty()) {
        decide(step, PlanAction::Update, QStringLiteral("Nothing whole is installed: the bank is empty."));
    } else {
        decide(step, PlanAction::Update, QStringLiteral("Nothing whole is installed: %1 is damaged.").arg(shown(step.from)));
        step.from = QStringLiteral("damaged");
    }
}

/// The image needs another one to be installed before it.
bool needsAnotherFirst(PlanStep &step, const QString &minimum)
{
    const VersionOrder order = minimum.isEmpty() ? VersionOrder::Same : compareVersions(minimum, step.from);
    if (order == VersionOrder::Newer) {
        refuse(step, PlanAction::Blocked, Code::Precondition,
            QStringLiteral("Needs %1 first; %2 is installed.").arg(shown(minimum), shown(step.from)));
    } else if (order == VersionOrder::CannotTell) {
        refuse(step, PlanAction::Blocked, Code::Precondition,
            QStringLiteral("Needs %1 first; cannot tell whether the installed %2 is older.").arg(shown(minimum), shown(step.from)));
    }
    return step.refusal.has_value();
}

void planOlder(PlanStep &step, const PlanPolicy &policy)
{
    if (policy.allowDowngrade) {
        decide(step, PlanAction::Downgrade,
            QStringLiteral("%1 is older than the installed %2; allowed.").arg(shown(step.to), shown(step.from)));
    } else {
        refuse(step, PlanAction::Blocked, Code::Precondition,
            QStringLiteral("Newer installed: %1 runs, the bundle has %2; allow older versions to send it.")
                .arg(shown(step.from), shown(step.to)));
    }
}

/// An image that cannot be compared is sent only when a downgrade would be allowed: then, and only then, the row has no refusal.
void planUnknown(PlanStep &step, const PlanPolicy &policy)
{
    const QString question = QStringLiteral("Cannot tell whether %1 is newer than the installed %2").arg(shown(step.to), shown(step.from));
    if (policy.allowDowngrade)
        decide(step, PlanAction::Unknown, question + QStringLiteral("; allowed."));
    else
        refuse(step, PlanAction::Unknown, Code::Precondition, question + QStringLiteral("; allow older versions to send it."));
}

void planAgainstInstalled(PlanStep &step, const ManifestImage &image, const FirmwareBank &installed, const PlanPolicy &policy)
{
    const VersionOrder order = compareVersions(step.to, step.from);
    const bool sameContent = !step.sha256.isEmpty() && step.sha256 == installed.sha256;
    if (sameContent && (order == VersionOrder::Same || order == VersionOrder::CannotTell)) {
        if (policy.allowReinstall)
            decide(step, PlanAction::Reinstall,
                QStringLiteral("%1 with the same content is installed; it is sent again, as asked.").arg(shown(step.from)));
        else
            decide(step, PlanAction::Current, QStringLiteral("%1 with the same content is installed.").arg(shown(step.from)));
        return;
    }
    if (needsAnotherFirst(step, image.minimumInstalled))
        return;
    switch (order) {
    case VersionOrder::Newer:
        return decide(step, PlanAction::Update, QStringLiteral("%1 is newer than the installed %2.").arg(shown(step.to), shown(step.from)));
    case VersionOrder::Same:
        return decide(step, PlanAction::Reinstall,
            QStringLiteral("Same version, other content: %1 is installed with another digest.").arg(shown(step.from)));
    case VersionOrder::Older:
        return planOlder(step, policy);
    case VersionOrder::CannotTell:
        return planUnknown(step, policy);
    }
}

PlanStep planImage(const ManifestImage &image, const Component *component, const PlanPolicy &policy)
{
    PlanStep step;
    step.component = image.component;
    step.file = image.file;
    step.from = component ? component->active.version : QString();
    step.to = image.version;
    step.size = image.size;
    step.sha256 = image.sha256;
    step.securityVersion = image.securityVersion;
    step.selected = policy.only.isEmpty() || policy.only.contains(image.component);
    if (cannotTake(step, component))
        return step;
    if (!component->running || !component->active.valid)
        planRecovery(step, component->active);
    else
        planAgainstInstalled(step, image, component->active, policy);
    return step;
}

PlanStep planWithoutImage(const Component &component)
{
    PlanStep step;
    step.component = component.name;
    step.from = component.active.version;
    decide(step, PlanAction::NotInBundle,
        component.active.valid ? QStringLiteral("The bundle has no image for it; it keeps %1.").arg(shown(step.from))
                               : QStringLiteral("The bundle has no image for it."));
    return step;
}

/// The images so that each comes after those that it names; otherwise as the manifest has them. What `after` names and the bundle does
/// not hold is no reason to wait.
Result<QList<ManifestImage>> inOrderOfTransfer(const Manifest &manifest)
{
    QList<ManifestImage> waiting = manifest.images;
    QList<ManifestImage> ordered;
    while (!waiting.isEmpty()) {
        const auto isWaiting = [&](const QString &name) {
            return std::any_of(waiting.begin(), waiting.end(), [&](const ManifestImage &image) { return image.component == name; });
        };
        const auto next = std::find_if(waiting.begin(), waiting.end(),
            [&](const ManifestImage &image) { return std::none_of(image.after.begin(), image.after.end(), isWaiting); });
        if (next == waiting.end())
            return Error{Code::Malformed,
                QStringLiteral("The image for %1 waits for itself in a circle.").arg(plainText(waiting.first().component))};
        ordered += *next;
        waiting.erase(next);
    }
    return ordered;
}

std::optional<Error> refusalAsAWhole(const ManagementProcessor &processor, const Manifest &manifest, const PlanPolicy &policy)
{
    if (processor.compatible.isEmpty() || !manifest.compatible.contains(processor.compatible)) {
        return Error{Code::WrongProduct,
            QStringLiteral("The bundle is for %1; this processor is %2.")
                .arg(plainText(manifest.compatible.join(QStringLiteral(", "))),
                    processor.compatible.isEmpty() ? QStringLiteral("of no known product") : plainText(processor.compatible))};
    }
    for (const QString &name : policy.only) {
        if (manifest.imageFor(name))
            continue;
        QStringList held;
        for (const ManifestImage &image : manifest.images)
            held += plainText(image.component);
        return Error{Code::Usage,
            QStringLiteral("The bundle holds no image for %1, only for %2.").arg(plainText(name), held.join(QStringLiteral(", ")))};
    }
    return std::nullopt;
}

/// The place of a refusal in the order of checking (contract, table of exit codes): product, age, then all others.
int rankOf(Code refusal)
{
    constexpr std::array order{Code::WrongProduct, Code::TooOld};
    return static_cast<int>(std::find(order.begin(), order.end(), refusal) - order.begin());
}

}  // namespace

QString planActionName(PlanAction action)
{
    switch (action) {
    case PlanAction::Update:
        return QStringLiteral("update");
    case PlanAction::Downgrade:
        return QStringLiteral("downgrade");
    case PlanAction::Reinstall:
        return QStringLiteral("reinstall");
    case PlanAction::Current:
        return QStringLiteral("current");
    case PlanAction::Blocked:
        return QStringLiteral("blocked");
    case PlanAction::Unknown:
        return QStringLiteral("unknown");
    case PlanAction::NotInBundle:
        break;
    }
    return QStringLiteral("not-in-bundle");
}

bool PlanStep::sends() const
{
    return selected && isChoice();
}

bool PlanStep::isChoice() const
{
    if (refusal)
        return false;
    switch (action) {
    case PlanAction::Update:
    case PlanAction::Downgrade:
    case PlanAction::Reinstall:
    case PlanAction::Unknown:  // without a refusal: allowed
        return true;
    case PlanAction::Current:
    case PlanAction::Blocked:
    case PlanAction::NotInBundle:
        break;
    }
    return false;
}

QString UpgradePlan::restart() const
{
    return sending().isEmpty() ? QStringLiteral("Nothing restarts.")
                               : QStringLiteral("The processor restarts once, after everything is stored; the machine runs on.");
}

QList<PlanStep> UpgradePlan::sending() const
{
    QList<PlanStep> chosen;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(chosen), [](const PlanStep &step) { return step.sends(); });
    return chosen;
}

quint64 UpgradePlan::bytesToSend() const
{
    return std::accumulate(
        steps.begin(), steps.end(), quint64{0}, [](quint64 sum, const PlanStep &step) { return step.sends() ? sum + step.size : sum; });
}

std::optional<Error> UpgradePlan::refusal() const
{
    const PlanStep *first = nullptr;
    for (const PlanStep &step : steps) {
        if (step.selected && step.refusal && (!first || rankOf(*step.refusal) < rankOf(*first->refusal)))
            first = &step;
    }
    if (!first)
        return std::nullopt;
    return Error{*first->refusal, first->reason}.in(plainText(first->component));
}

Result<UpgradePlan> planUpgrade(const ManagementProcessor &processor, const Manifest &manifest, const PlanPolicy &policy)
{
    if (auto refused = refusalAsAWhole(processor, manifest, policy))
        return *refused;
    const auto images = inOrderOfTransfer(manifest);
    if (!images)
        return images.error();
    UpgradePlan plan;
    plan.processor = processor.id;
    plan.manifestDigest = manifest.digest;
    plan.bundleName = manifest.name;
    plan.bundleVersion = manifest.version;
    for (const ManifestImage &image : *images)
        plan.steps += planImage(image, processor.component(image.component), policy);
    for (const Component &component : processor.components) {
        if (!manifest.imageFor(component.name))
            plan.steps += planWithoutImage(component);
    }
    return plan;
}

}  // namespace fwpilot
