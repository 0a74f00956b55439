// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/report_rows.h"

#include "core/upgrade/upgrade_json.h"

namespace fwpilot {

QStringList logHeader(const ReportWords &words)
{
    return {words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Time")), words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "State")),
        words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Component")), words.label(QT_TRANSLATE_NOOP("fwpilot::RecordPage", "Text"))};
}

QList<QStringList> logRows(const RecordedRun &run)
{
    QList<QStringList> rows;
    for (const UpgradeEvent &event : run.events) {
        QString text = plainText(event.text, logTextLength);
        if (event.error && event.error->message != event.text)
            text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + plainText(event.error->message, logTextLength);
        if (event.severity == Severity::Warning || event.severity == Severity::Failure)
            text.prepend(event.severity == Severity::Warning ? QStringLiteral("Warning: ") : QStringLiteral("Failure: "));
        const QString time = event.time.isValid() ? timeJson(event.time).toString() : QStringLiteral("not recorded");
        const QString component = event.component.isEmpty() ? QStringLiteral("-") : plainText(event.component);
        rows += QStringList{time, upgradeStateName(event.state), component, text};
    }
    return rows;
}

}  // namespace fwpilot
