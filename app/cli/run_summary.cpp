// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_summary.h"

#include "app/cli/output.h"
#include "core/upgrade/run_verdicts.h"

#include <algorithm>

namespace fwpilot {

QList<ComponentVerdict> verdictsBeforeStart(const std::optional<UpgradePlan> &plan, const Manifest *manifest, UpgradeState state)
{
    if (plan) {
        RunVerdicts verdicts(*plan);
        // where a row was refused it is the culprit, and the others only were not sent
        verdicts.settle({}, {}, state == UpgradeState::Stopped || plan->refusal().has_value());
        return verdicts.all();
    }
    QList<ComponentVerdict> verdicts;
    for (const ManifestImage &image : manifest != nullptr ? manifest->images : QList<ManifestImage>())
        verdicts.append({image.component, QString(), image.version, image.sha256, Verdict::Failed, std::nullopt});
    return verdicts;
}

void printSummary(const UpgradeReport &report, const QString &run, bool isUnsigned)
{
    QList<QStringList> rows;
    for (const ComponentVerdict &verdict : report.verdicts) {
        QString text = verdictName(verdict.verdict);
        if (verdict.stored)
            text += *verdict.stored ? QStringLiteral(" (stored, not activated)") : QStringLiteral(" (not stored)");
        rows.append({verdict.component, verdict.from, verdict.to, text});
    }
    printLine();
    print(columns({QStringLiteral("COMPONENT"), QStringLiteral("FROM"), QStringLiteral("TO"), QStringLiteral("VERDICT")}, rows));
    printLine();
    if (isUnsigned)
        printLine(QStringLiteral("UNSIGNED: nobody vouches for what was in this bundle."));
    if (report.finished)
        printLine(QStringLiteral("%1 It took %2.").arg(report.sentence(), durationText(report.durationMilliseconds)));
    printLine(QStringLiteral("The record of this run: fwpilotctl export %1").arg(run));
}

}  // namespace fwpilot
