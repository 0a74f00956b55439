// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending_words.h"

#include "core/base/text.h"
#include "ui/confirm_dialog.h"
#include "ui/strip_phases.h"

#include <algorithm>

namespace fwpilot {

namespace {

/// The action that all of them share; Update where they do not.
PlanAction sharedAction(const QList<PlanStep> &sending)
{
    if (sending.isEmpty())
        return PlanAction::Update;
    const PlanAction first = sending.first().action;
    const bool isShared = std::all_of(sending.begin(), sending.end(), [&](const PlanStep &step) { return step.action == first; });
    return isShared ? first : PlanAction::Update;
}

}  // namespace

QString componentsText(qsizetype count)
{
    return count == 1 ? ConfirmDialog::tr("1 component") : ConfirmDialog::tr("%n components", nullptr, static_cast<int>(count));
}

QString readyToSend(const QList<PlanStep> &sending)
{
    const QString images = StripWords::images(sending.size());
    switch (sharedAction(sending)) {
    case PlanAction::Downgrade:
        return StripWords::tr("Ready to downgrade %1").arg(images);
    case PlanAction::Reinstall:
        return StripWords::tr("Ready to reinstall %1").arg(images);
    default:
        return StripWords::tr("Ready to update %1").arg(images);
    }
}

QString sendingButton(const QList<PlanStep> &sending, qsizetype choices)
{
    switch (sharedAction(sending)) {
    case PlanAction::Downgrade:
        return StripWords::tr("Downgrade %1 of %2").arg(sending.size()).arg(choices);
    case PlanAction::Reinstall:
        return StripWords::tr("Reinstall %1 of %2").arg(sending.size()).arg(choices);
    default:
        return StripWords::tr("Update %1 of %2").arg(sending.size()).arg(choices);
    }
}

QString sendingQuestion(const QList<PlanStep> &sending, const QString &processor)
{
    const QString components = componentsText(sending.size());
    switch (sharedAction(sending)) {
    case PlanAction::Downgrade:
        return ConfirmDialog::tr("Downgrade %1 on %2?").arg(components, processor);
    case PlanAction::Reinstall:
        return ConfirmDialog::tr("Reinstall %1 on %2?").arg(components, processor);
    default:
        return ConfirmDialog::tr("Update %1 on %2?").arg(components, processor);
    }
}

QString sendingAnswer(const QList<PlanStep> &sending)
{
    switch (sharedAction(sending)) {
    case PlanAction::Downgrade:
        return ConfirmDialog::tr("Downgrade %1").arg(sending.size());
    case PlanAction::Reinstall:
        return ConfirmDialog::tr("Reinstall %1").arg(sending.size());
    default:
        return ConfirmDialog::tr("Update %1").arg(sending.size());
    }
}

QStringList sentThoughNotNewer(const QList<PlanStep> &sending)
{
    QStringList sentences;
    QStringList again;
    for (const PlanStep &step : sending) {
        if (step.action == PlanAction::Downgrade)
            sentences += ConfirmDialog::tr("%1 goes back to the older version %2.").arg(plainText(step.component), plainText(step.to));
        else if (step.action == PlanAction::Reinstall)
            again += plainText(step.component);
    }
    if (again.size() == sending.size() && !again.isEmpty())
        sentences += ConfirmDialog::tr("Each image has the version that runs now; it is written all the same.");
    else if (!again.isEmpty())
        sentences += ConfirmDialog::tr("Written though it has the version that runs now: %1.").arg(again.join(QStringLiteral(", ")));
    return sentences;
}

}  // namespace fwpilot
