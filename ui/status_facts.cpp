// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_facts.h"

#include "core/base/text.h"
#include "core/device/pci_text.h"
#include "ui/processor_summary.h"

#include <QCoreApplication>
#include <QLocale>

namespace fwpilot {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::StatusPage)
};

/// It has said something about itself: otherwise nothing is known of what it does not mention.
bool hasSpoken(const ManagementProcessor &processor)
{
    return processor.generation != 0 || !processor.components.isEmpty();
}

QString celsiusText(const std::optional<double> &celsius)
{
    return celsius ? Words::tr("%1 °C").arg(QLocale().toString(*celsius, 'f', 1)) : QString();
}

QString fansText(const QList<int> &fans)
{
    QStringList speeds;
    for (const int speed : fans)
        speeds.append(QString::number(speed));
    return speeds.isEmpty() ? QString() : Words::tr("%1 rpm").arg(speeds.join(QStringLiteral(", ")));
}

Fact trustFact(const ManagementProcessor &processor)
{
    const QString name = Words::tr("Firmware");
    switch (processor.activation) {
    case Activation::Confirmed:
        return {name, Words::tr("confirmed")};
    case Activation::Trial:
        return {name, Words::tr("on trial, not confirmed yet"), Tone::Attention};
    case Activation::Recovery:
        return {name, Words::tr("recovery: nothing whole to run"), Tone::Failure};
    case Activation::Unknown:
        break;
    }
    return {name, {}};
}

Fact ownerFact(const ManagementProcessor &processor)
{
    const QString name = Words::tr("In use by");
    const ProcessorOwner &owner = processor.owner;
    if (owner.text.isEmpty())
        return {name, hasSpoken(processor) ? Words::tr("nobody") : QString()};
    if (!owner.since.isValid())
        return {name, owner.text};
    return {name, Words::tr("%1, since %2").arg(owner.text, clockText(owner.since))};
}

/// Why it cannot be updated stands at the top of the page.
QString throughText(const ManagementProcessor &processor)
{
    if (!processor.driver.isEmpty())
        return processor.driver;
    return processor.id.isEmpty() ? QString() : Words::tr("nothing that this program speaks");
}

QString erasesText(quint32 erases)
{
    if (erases == 0)
        return {};
    return erases == 1 ? Words::tr("busiest sector erased once") : Words::tr("busiest sector erased %n times", nullptr, static_cast<int>(erases));
}

QString fallbackText(const ManagementProcessor &processor)
{
    return processor.rejectedReason.isEmpty() ? Words::tr("to the former firmware")
                                              : Words::tr("to the former firmware: %1").arg(processor.rejectedReason);
}

}  // namespace

QList<Fact> identityFacts(const ManagementProcessor &processor)
{
    const Recognition &recognition = processor.recognition;
    QList<Fact> facts;
    if (!recognition.name.isEmpty())
        facts.append(
            {Words::tr("Recognised as"), recognition.probable ? Words::tr("probably %1").arg(recognition.name) : recognition.name});
    facts.append({Words::tr("Maker"), processor.vendor});
    if (!processor.driver.isEmpty() || recognition.name.isEmpty()) {  // it can say so itself
        facts.append({Words::tr("Model"), processor.model});
        facts.append({Words::tr("Serial"), processor.serial});
        facts.append({Words::tr("Product"), processor.compatible});
    }
    if (!recognition.family.isEmpty())
        facts.append({Words::tr("Family"), recognition.family});
    if (!recognition.generation.isEmpty())
        facts.append({Words::tr("Generation"), recognition.generation});
    facts.append({Words::tr("On the board"), processorPlace(processor)});
    facts.append({Words::tr("Updated through"), throughText(processor)});
    return facts;
}

QList<Fact> machineFacts(const ManagementProcessor &processor)
{
    const ComputerStatus &machine = processor.machine;
    return {
        {Words::tr("This processor"), celsiusText(processor.celsius)},
        {Words::tr("Board inlet"), celsiusText(machine.inletCelsius)},
        {Words::tr("Main processor"), celsiusText(machine.processorCelsius)},
        {Words::tr("Fans"), fansText(machine.fansRpm)},
        {Words::tr("Power"), machine.power},
        {Words::tr("Last restart"), machine.lastRestart},
        {Words::tr("Last event"), machine.events.value(machine.events.size() - 1)},
    };
}

QList<Fact> networkFacts(const ManagementProcessor &processor)
{
    QList<Fact> facts;
    if (!processor.driver.isEmpty() || !processor.network.isEmpty())
        facts.append({Words::tr("Address"), processor.network});
    for (const QString &interface : interfaceTexts(processor))
        facts.append({Words::tr("Interface"), interface});
    return facts;
}

QList<Fact> functionFacts(const PciFunction &function)
{
    QList<Fact> facts{
        {Words::tr("Ids"), identityText(function)},
        {Words::tr("Name"), nameText(function)},
    };
    if (function.subsystemVendor != 0)
        facts.append({Words::tr("Subsystem"), function.subsystemName});
    facts.append({Words::tr("Class"), classText(function)});
    const QStringList addresses = baseAddressTexts(function);
    for (const QString &address : addresses)
        facts.append({Words::tr("Base address"), address});
    if (addresses.isEmpty())
        facts.append({Words::tr("Base address"), Words::tr("none in use")});
    const bool live = !function.path.isEmpty();  // a dump does not tell who has taken it
    facts.append({Words::tr("Memory"), function.memoryDecoding ? Words::tr("decoding is on") : Words::tr("decoding is off")});
    facts.append({Words::tr("Kernel driver"), function.kernelDriver.isEmpty() && live ? Words::tr("none") : function.kernelDriver});
    facts.append({Words::tr("Bridge above"), function.parentBridge});
    return facts;
}

QList<Fact> firmwareFacts(const ManagementProcessor &processor)
{
    QList<Fact> facts{
        trustFact(processor),
        ownerFact(processor),
        {Words::tr("Up"), upText(processor.uptimeMilliseconds)},
        {Words::tr("Starts so far"), processor.generation == 0 ? QString() : QString::number(processor.generation)},
        {Words::tr("Last upgrade"), processor.lastUpgrade},
        {Words::tr("Flash wear"), erasesText(processor.mostErases)},
    };
    if (!processor.rejectedDigest.isEmpty())
        facts.insert(5, {Words::tr("Fell back"), fallbackText(processor), Tone::Attention});
    return facts;
}

QString ageText(const QDateTime &readAt, const QDateTime &now)
{
    if (!readAt.isValid())
        return Words::tr("Not read yet.");
    const qint64 seconds = qMax<qint64>(0, readAt.secsTo(now));
    if (seconds < 60)
        return Words::tr("Read %1 s ago.").arg(seconds);
    if (seconds < 3600)
        return Words::tr("Read %1 min ago.").arg(seconds / 60);
    return Words::tr("Read at %1.").arg(clockText(readAt));
}

QString upText(quint64 milliseconds)
{
    const quint64 seconds = milliseconds / 1000;
    const quint64 minutes = seconds / 60;
    const quint64 hours = minutes / 60;
    const quint64 days = hours / 24;
    if (milliseconds == 0)
        return {};
    if (days == 1)
        return Words::tr("1 day %1 h").arg(hours % 24);
    if (days > 1)
        return Words::tr("%1 days %2 h").arg(days).arg(hours % 24);
    if (hours > 0)
        return Words::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return minutes > 0 ? Words::tr("%1 min %2 s").arg(minutes).arg(seconds % 60) : Words::tr("%1 s").arg(seconds);
}

}  // namespace fwpilot
