// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/report_rows.h"

#include "core/upgrade/upgrade_json.h"
#include "core/upgrade/upgrade_report.h"

namespace fwpilot {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? timeJson(time).toString() : QStringLiteral("not recorded");
}

/// "BMC-X, serial 0042": what is known of it, or "not recorded".
QString joined(const QStringList &parts)
{
    QStringList known;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            known += plainText(part, 1024);
    }
    return known.isEmpty() ? QStringLiteral("not recorded") : known.join(QStringLiteral(", "));
}

QString trustText(const RunOpening &opening)
{
    if (opening.trust == QLatin1String("unsigned"))
        return QStringLiteral("UNSIGNED");
    if (opening.trust == QLatin1String("untrusted"))
        return QStringLiteral("signed, by nobody who is trusted here");
    if (opening.signer.isEmpty())
        return joined({opening.trust});
    const QString certificate
        = opening.signerFingerprint.isEmpty() ? QString() : QStringLiteral("certificate ") + fingerprintText(opening.signerFingerprint);
    return joined({QStringLiteral("signed by %1").arg(plainText(opening.signer)), certificate});
}

QString journalText(const RecordedRun &run)
{
    const QString digest = QStringLiteral("SHA-256 %1").arg(QString::fromLatin1(run.digest.toHex()));
    if (run.damaged)
        return digest + QStringLiteral("; DAMAGED: what follows line %1 is not counted").arg(run.lines);
    return run.torn ? digest + QStringLiteral("; its last line was cut off and is not counted") : digest;
}

QString verdictText(const ComponentVerdict &verdict)
{
    if (!verdict.stored)
        return verdictName(verdict.verdict);
    return verdictName(verdict.verdict) + (*verdict.stored ? QStringLiteral(" (stored)") : QStringLiteral(" (not stored)"));
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : plainText(text);
}

}  // namespace

QList<std::pair<QString, QString>> factRows(const RecordedRun &run)
{
    const RunOpening &opening = run.opening;
    const ManagementProcessor &processor = opening.processor;
    const UpgradeReport report = summarize(run);
    QList<std::pair<QString, QString>> rows{{QStringLiteral("Verdict"), report.sentence()}};
    if (opening.demo)
        rows += std::pair{QStringLiteral("DEMO"), QStringLiteral("The machine was simulated; nothing real was changed.")};
    if (report.error) {
        rows += std::pair{QStringLiteral("What happened"),
            QStringLiteral("%1 (%2)").arg(
                plainText(report.error->message, logTextLength), QString::fromLatin1(errorRow(report.error->code).name))};
        rows += std::pair{QStringLiteral("What to do"), plainText(report.error->remedy(), logTextLength)};
    }
    rows += std::pair{QStringLiteral("Started"), timeText(report.started)};
    rows += std::pair{QStringLiteral("Ended"),
        run.finished   ? timeText(report.ended)
            : run.live ? QStringLiteral("still running")
                       : QStringLiteral("cut off, no end recorded")};
    rows += std::pair{QStringLiteral("Duration"), durationText(report.durationMilliseconds)};
    rows += std::pair{QStringLiteral("Machine"), joined({opening.host})};
    rows += std::pair{QStringLiteral("Person"), joined({opening.user})};
    rows += std::pair{QStringLiteral("Processor"),
        joined({processor.vendor, processor.model, processor.serial.isEmpty() ? QString() : QStringLiteral("serial ") + processor.serial})};
    rows += std::pair{QStringLiteral("Id, address"), joined({processor.id, processor.address})};
    rows += std::pair{QStringLiteral("Bundle"),
        joined({(opening.plan.bundleName + QLatin1Char(' ') + opening.plan.bundleVersion).trimmed(), opening.bundlePath})};
    rows += std::pair{QStringLiteral("Manifest digest"), joined({QString::fromLatin1(opening.plan.manifestDigest.toHex())})};
    rows += std::pair{QStringLiteral("Signature"), trustText(opening)};
    rows += std::pair{QStringLiteral("Program"), joined({QStringLiteral("Firmware Pilot ") + opening.programVersion})};
    rows += std::pair{QStringLiteral("Journal"), journalText(run)};
    return rows;
}

QStringList verdictHeader()
{
    return {
        QStringLiteral("Component"), QStringLiteral("From"), QStringLiteral("To"), QStringLiteral("Verdict"), QStringLiteral("SHA-256")};
}

QList<QStringList> verdictRows(const RecordedRun &run)
{
    QList<QStringList> rows;
    for (const ComponentVerdict &verdict : run.verdicts) {
        rows += QStringList{orDash(verdict.component), orDash(verdict.from), orDash(verdict.to), verdictText(verdict),
            orDash(QString::fromLatin1(verdict.sha256.toHex()))};
    }
    if (!rows.isEmpty())
        return rows;
    for (const PlanStep &step : run.opening.plan.steps) {
        if (step.action == PlanAction::NotInBundle)
            continue;
        const QString known
            = run.stored.contains(step.component) ? QStringLiteral("stored") : QStringLiteral("planned: ") + planActionName(step.action);
        rows += QStringList{orDash(step.component), orDash(step.from), orDash(step.to), QStringLiteral("none (%1)").arg(known),
            orDash(QString::fromLatin1(step.sha256.toHex()))};
    }
    return rows;
}

QStringList logHeader()
{
    return {QStringLiteral("Time"), QStringLiteral("State"), QStringLiteral("Component"), QStringLiteral("Text")};
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
        rows += QStringList{timeText(event.time), upgradeStateName(event.state), orDash(event.component), text};
    }
    return rows;
}

}  // namespace fwpilot
