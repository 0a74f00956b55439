// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/service_record_facts.h"

#include "core/bundle/trust_store.h"
#include "core/upgrade/upgrade_report.h"
#include "core/upgrade/upgrade_state.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int longestPath = 1024;

QString known(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("not recorded") : plainText(text);
}

/// The parts that there are.
QString joined(const QStringList &parts, const QString &between = QStringLiteral(", "))
{
    QStringList there;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(there), [](const QString &part) { return !part.isEmpty(); });
    return there.join(between);
}

/// Facts that were typed in stand there only when they were.
void addEntry(RecordSection &section, const char *name, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        section.facts += RecordFact{name, label, value, false, true};
}

QString dayText(const QDateTime &time)
{
    return QLocale::c().toString(time.date(), QStringLiteral("d MMM yyyy"));
}

/// Times of one run by one clock: that of its start, so that what lies between them can be counted.
class RunClock {
public:
    RunClock(const QDateTime &started, const QTimeZone &zone)
        : m_offset(started.isValid() ? zone.offsetFromUtc(started) : 0)
        , m_day(started.toOffsetFromUtc(m_offset).date())
    {
    }

    /// "22 Nov 2026, 10:46:58"; without the day when it is the run's.
    QString text(const QDateTime &time, bool withDay = false) const
    {
        if (!time.isValid())
            return QStringLiteral("not recorded");
        const QDateTime local = time.toOffsetFromUtc(m_offset);
        const QString clock = local.time().toString(QStringLiteral("HH:mm:ss"));
        return withDay || local.date() != m_day ? dayText(local) + QStringLiteral(", ") + clock : clock;
    }

    /// "UTC+1", "UTC-3:30"
    QString zone() const
    {
        const int minutes = std::abs(m_offset) / 60;
        if (minutes == 0)
            return QStringLiteral("UTC");
        const QString hours = QStringLiteral("UTC%1%2").arg(m_offset < 0 ? QLatin1Char('-') : QLatin1Char('+')).arg(minutes / 60);
        return minutes % 60 == 0 ? hours : hours + QStringLiteral(":%1").arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }

private:
    int m_offset;  ///< seconds
    QDate m_day;
};

/// Of the last event with which the run entered this state.
QDateTime enteredLast(const RecordedRun &run, UpgradeState state)
{
    QDateTime entered;
    UpgradeState before = UpgradeState::Idle;
    for (const UpgradeEvent &event : run.events) {
        if (event.state == state && before != state)
            entered = event.time;
        before = event.state;
    }
    return entered;
}

QString signerText(const RunOpening &opening)
{
    if (opening.trust == QLatin1String("unsigned"))
        return QStringLiteral("UNSIGNED: nobody vouches for it");
    if (opening.trust == QLatin1String("untrusted"))
        return QStringLiteral("signed, by nobody who is trusted here");
    if (opening.signer.isEmpty())
        return known(opening.trust);
    return plainText(opening.signer)
        + (opening.trust == QLatin1String("trusted") ? QStringLiteral(", signature valid and trusted") : QString());
}

/// Which of the refusals that a technician may lift were lifted.
QStringList waivers(const RunOpening &opening)
{
    QStringList lifted;
    QStringList older;
    QStringList again;
    for (const PlanStep &step : opening.plan.steps) {
        if (step.selected && step.action == PlanAction::Downgrade)
            older += plainText(step.component);
        if (step.selected && step.action == PlanAction::Reinstall)
            again += plainText(step.component);
    }
    if (opening.trust == QLatin1String("unsigned"))
        lifted += QStringLiteral("unsigned bundle allowed");
    if (!older.isEmpty())
        lifted += QStringLiteral("older version allowed (%1)").arg(older.join(QStringLiteral(", ")));
    if (!again.isEmpty())
        lifted += QStringLiteral("reinstalling allowed (%1)").arg(again.join(QStringLiteral(", ")));
    return lifted;
}

QString faultsText(const RecordedRun &run)
{
    const auto count = [&run](Severity severity) {
        return std::count_if(
            run.events.begin(), run.events.end(), [severity](const UpgradeEvent &event) { return event.severity == severity; });
    };
    QStringList faults;
    if (const auto warnings = count(Severity::Warning); warnings > 0)
        faults += countText(warnings, QStringLiteral("warning"), QStringLiteral("warnings"));
    if (const auto failures = count(Severity::Failure); failures > 0)
        faults += countText(failures, QStringLiteral("failure"), QStringLiteral("failures"));
    if (run.resumptions > 0)
        faults += QStringLiteral("interrupted and continued %1").arg(countText(run.resumptions, QStringLiteral("time"), QStringLiteral("times")));
    return faults.isEmpty() ? QStringLiteral("none in the log") : faults.join(QStringLiteral(", "));
}

QString networkText(const RecordedRun &run)
{
    const QString before = plainText(run.opening.processor.network);
    const QString after = run.readBack ? plainText(run.readBack->network) : QString();
    if (before.isEmpty() && after.isEmpty())
        return QStringLiteral("not recorded");
    if (before == after)
        return before + QStringLiteral(" before and after");
    return QStringLiteral("%1 before, %2 after").arg(known(before), known(after));
}

}  // namespace

QString countText(qsizetype count, const QString &one, const QString &several)
{
    return QStringLiteral("%1 ").arg(count) + (count == 1 ? one : several);
}

RecordSection machineSection(const RecordedRun &run, const RecordEntries &entries)
{
    const ComputerStatus &machine = run.opening.processor.machine;
    RecordSection section{"machine", QStringLiteral("Machine"), {}};
    section.facts = {{"name", QStringLiteral("Name"), known(run.opening.host)},
        {"model", QStringLiteral("Model"), known(joined({machine.manufacturer, machine.model}, QStringLiteral(" ")))},
        {"serial", QStringLiteral("Serial"), known(machine.serial)}};
    addEntry(section, "assetTag", QStringLiteral("Asset tag"), entries.assetTag);
    addEntry(section, "location", QStringLiteral("Location"), entries.location);
    addEntry(section, "customer", QStringLiteral("Customer"), entries.customer);
    return section;
}

RecordSection processorSection(const RecordedRun &run)
{
    const ManagementProcessor &processor = run.opening.processor;
    const auto digits = [](quint16 id) { return QStringLiteral("%1").arg(id, 4, 16, QLatin1Char('0')); };
    const QString ids = processor.functions.isEmpty()
        ? QString()
        : QStringLiteral("PCI %1:%2").arg(digits(processor.functions.first().vendor), digits(processor.functions.first().device));
    const QString address = processor.address.isEmpty() ? QString() : QStringLiteral("PCI ") + processor.address;
    const QString protocol = processor.protocol.isEmpty() ? processor.driver : processor.protocol;
    return {"processor", QStringLiteral("Management processor"),
        {{"model", QStringLiteral("Model"), known(joined({processor.vendor, processor.model}, QStringLiteral(" ")))},
            {"serial", QStringLiteral("Serial"), known(processor.serial)},
            {"recognisedAs", QStringLiteral("Recognised as"),
                known(processor.recognition.name.isEmpty() || !processor.recognition.probable
                        ? processor.recognition.name
                        : QStringLiteral("probably ") + processor.recognition.name)},
            {"ids", QStringLiteral("Product ID"), known(ids)},
            {"reachedBy", QStringLiteral("Reached by"), known(joined({address, protocol}))}}};
}

RecordSection bundleSection(const RecordedRun &run, const QTimeZone &zone)
{
    const RunOpening &opening = run.opening;
    quint64 bytes = 0;
    qsizetype images = 0;
    for (const PlanStep &step : opening.plan.steps) {
        if (step.action == PlanAction::NotInBundle)
            continue;
        bytes += step.size;
        ++images;
    }
    const QDateTime created = QDateTime::fromString(opening.bundleCreated, Qt::ISODate);
    const QString made = created.isValid() ? QStringLiteral("made ") + dayText(created.toTimeZone(zone)) : QString();
    const QString size = images == 0
        ? QString()
        : countText(images, QStringLiteral("image"), QStringLiteral("images")) + QStringLiteral(", ") + sizeText(bytes);
    const QString name = joined({opening.plan.bundleName, opening.plan.bundleVersion}, QStringLiteral(" "));
    return {"bundle", QStringLiteral("Bundle"),
        {{"name", QStringLiteral("Name"), known(name)},
            {"file", QStringLiteral("File"),
                joined({known(plainText(QFileInfo(opening.bundlePath).fileName(), longestPath)), size, made})},
            {"sha256", QStringLiteral("Manifest SHA-256"), known(QString::fromLatin1(opening.plan.manifestDigest.toHex())), true},
            {"signer", QStringLiteral("Signed by"), signerText(opening)},
            {"certificate", QStringLiteral("Certificate"),
                opening.signerFingerprint.isEmpty() ? QStringLiteral("none") : fingerprintText(opening.signerFingerprint),
                !opening.signerFingerprint.isEmpty()}}};
}

RecordSection timesSection(const RecordedRun &run, const QTimeZone &zone)
{
    const RunClock clock(run.opening.started, zone);
    const QList<PlanStep> sending = run.opening.plan.sending();
    const auto stored = std::count_if(
        sending.begin(), sending.end(), [&run](const PlanStep &step) { return run.stored.contains(step.component); });
    const QDateTime activated = run.activation ? enteredLast(run, UpgradeState::Activating) : QDateTime();
    const QDateTime answered = run.activation ? enteredLast(run, UpgradeState::Confirming) : QDateTime();
    const qint64 away = activated.msecsTo(answered);
    const QString never = run.finished ? QStringLiteral("did not come to it") : run.live ? QStringLiteral("not yet") : QStringLiteral("not recorded");
    const QString all = QStringLiteral("%1 of %2, %3").arg(stored).arg(sending.size()).arg(sizeText(run.opening.plan.bytesToSend()));
    const QString ended = run.finished ? QStringLiteral("%1, took %2").arg(clock.text(run.ended), durationText(run.durationMilliseconds))
        : run.live                     ? QStringLiteral("still running")
                                       : QStringLiteral("no end recorded");
    return {"times", QStringLiteral("Times (%1)").arg(clock.zone()),
        {{"started", QStringLiteral("Started"), clock.text(run.opening.started, true)},
            {"stored", QStringLiteral("Images stored"), stored == sending.size() ? all : QStringLiteral("%1 of %2").arg(stored).arg(sending.size())},
            {"activated", QStringLiteral("Activated"), run.activation ? clock.text(activated) : never},
            {"answered", QStringLiteral("Answered again"),
                !answered.isValid() ? never : clock.text(answered) + (away < 0 ? QString() : QStringLiteral(", after ") + durationText(away))},
            {"readBack", QStringLiteral("Read back"), run.readBack ? clock.text(run.readBackTime) : answered.isValid() ? QStringLiteral("not recorded") : never},
            {"ended", QStringLiteral("Ended"), ended}}};
}

RecordSection checksSection(const RecordedRun &run, const RecordEntries &entries)
{
    const QStringList lifted = waivers(run.opening);
    RecordSection section{"checks", QStringLiteral("Checks and settings"), {}};
    section.facts = {{"waived", QStringLiteral("Waived"), lifted.isEmpty() ? QStringLiteral("none waived") : lifted.join(QStringLiteral("; "))},
        {"faults", QStringLiteral("Faults"), faultsText(run)}, {"network", QStringLiteral("IP address"), networkText(run)},
        {"account", QStringLiteral("Account"), known(run.opening.user)}};
    addEntry(section, "technician", QStringLiteral("Technician"), entries.technician);
    return section;
}

}  // namespace fwpilot
