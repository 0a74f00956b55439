// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_plan.h"

/// What a plan does to the images that it sends, in the strip and in the question before it: they are updated, unless all of them go back
/// to an older version, or all are sent again in the version that runs.
namespace fwpilot {

/// "1 component", "3 components"
QString componentsText(qsizetype count);
/// "Ready to update 3 images"
QString readyToSend(const QList<PlanStep> &sending);
/// "Update 3 of 4". @param choices images that may be ticked
QString sendingButton(const QList<PlanStep> &sending, qsizetype choices);
/// "Update 3 components on SRV-0421?"
QString sendingQuestion(const QList<PlanStep> &sending, const QString &processor);
/// "Update 3"
QString sendingAnswer(const QList<PlanStep> &sending);
/// What is not newer than what runs, a sentence each.
QStringList sentThoughNotNewer(const QList<PlanStep> &sending);

}  // namespace fwpilot
