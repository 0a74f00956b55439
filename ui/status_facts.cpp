// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_facts.h"

#include "core/base/text.h"
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

QString erasesText(quint32 erases)
{
    if (erases == 0)
        return {};
    return erases == 1 ? Words::tr("busiest sector erased once") : Words::tr("busiest sector erased %1 times").arg(erases);
}

QString fallbackText(const ManagementProcessor &processor)
{
    return processor.rejectedReason.isEmpty() ? Words::tr("to the former firmware")
                                              : Words::tr("to the former firmware: %1").arg(processor.rejectedReason);
}

}  // namespace

QList<Fact> identityFacts(const ManagementProcessor &processor)
{
    return {
        {Words::tr("Maker"), processor.vendor},
        {Words::tr("Model"), processor.model},
        {Words::tr("Serial"), processor.serial},
        {Words::tr("Product"), processor.compatible},
        {Words::tr("On the board"), processorPlace(processor)},
        {Words::tr("Speaks"), processor.driver},
    };
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
    return {{Words::tr("Address"), processor.network}};
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
