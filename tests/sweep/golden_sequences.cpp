// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/golden_sequences.h"

#include "core/simulator/firmware_writer.h"
#include "tests/sweep/flash_timetable.h"

#include <algorithm>

namespace fwpilot {

namespace {

using Kind = Fault::Kind;

struct MessagePlace {
    const char *name;
    MessageType type;
    bool afterRestart = false;
    int which = 0;
};
constexpr std::array messagePlaces{MessagePlace{"hello", MessageType::Hello}, MessagePlace{"start upgrade", MessageType::StartUpgrade},
    MessagePlace{"start file transfer", MessageType::StartFileTransfer}, MessagePlace{"second data", MessageType::TransmitData, false, 1},
    MessagePlace{"end file transfer", MessageType::EndFileTransfer},
    MessagePlace{"third start file transfer", MessageType::StartFileTransfer, false, 2}, MessagePlace{"activate", MessageType::Activate},
    MessagePlace{"release", MessageType::Release}, MessagePlace{"hello, restarted", MessageType::Hello, true},
    MessagePlace{"status, restarted", MessageType::Status, true}, MessagePlace{"release, restarted", MessageType::Release, true}};

QList<GoldenPlace> atMessages(const UpgradeCourse &course, const FaultDescription &fault)
{
    QList<GoldenPlace> places;
    for (const MessagePlace &place : messagePlaces) {
        const quint64 request = course.request(place.type, place.afterRestart, place.which);
        for (const quint64 message : {request, request + 1}) {
            const QString spec = QStringLiteral("%1@%2%3")
                                     .arg(QLatin1String(fault.name))
                                     .arg(message)
                                     .arg(fault.kind == Kind::Delay ? QStringLiteral(":700") : QString());
            places.append({(course.isRequest(message) ? QStringLiteral("before ") : QStringLiteral("at ")) + QLatin1String(place.name),
                parseFault(spec).value()});
        }
    }
    return places;
}

QString stepName(const FlashStep &step)
{
    switch (step.kind) {
    case FlashStep::Kind::EraseLog:
        return QStringLiteral("erasing the log");
    case FlashStep::Kind::CountStart:
        return QStringLiteral("counting the start");
    case FlashStep::Kind::EraseImageRecord:
        return QStringLiteral("erasing the image record of %1").arg(step.component);
    case FlashStep::Kind::EraseImage:
        return QStringLiteral("erasing %1").arg(step.component);
    case FlashStep::Kind::ProgramImage:
        return QStringLiteral("programming %1").arg(step.component);
    case FlashStep::Kind::WriteImageRecord:
        return QStringLiteral("writing the image record of %1").arg(step.component);
    case FlashStep::Kind::EraseSelector:
    case FlashStep::Kind::ProgramSelector:
        break;
    }
    static const char *const records[] = {"before", "activation", "start on trial", "confirmation"};
    const char *const work = step.kind == FlashStep::Kind::EraseSelector ? "erasing for" : step.last ? "completing" : "writing";
    return QStringLiteral("%1 the record of the %2").arg(QLatin1String(work), QLatin1String(records[step.record]));
}

/// The first operation of each of these steps, in each of the four ways; of images, those of the first one.
QList<GoldenPlace> atOperations(UpgradeBench &bench)
{
    const QList<FlashStep> steps = flashTimetable(bench, UpgradeRules(bench));
    QList<GoldenPlace> places;
    QStringList seen;
    for (qsizetype index = 0; index < steps.size(); ++index) {
        QString name = stepName(steps[index]);
        if (steps[index].kind == FlashStep::Kind::CountStart && index > 0)
            name += QStringLiteral(" on trial");
        const bool isOfFirst
            = steps[index].component.isEmpty() || steps[index].component == bench.sent().manifest().images.first().component;
        if (seen.contains(name) || !isOfFirst)
            continue;
        seen.append(name);
        for (const char *outcome : {"before", "after", "torn", "garbage"})
            places.append({QStringLiteral("%1: %2").arg(name, QLatin1String(outcome)),
                parseFault(QStringLiteral("power@%1:%2").arg(index + 1).arg(QLatin1String(outcome))).value()});
    }
    return places;
}

QList<GoldenPlace> atSectors(UpgradeBench &bench)
{
    FlashLayout layout;
    if (!divideFlash(bench.flash().geometry(), componentTable(bench.flash().description()), layout))
        qFatal("the components do not fit into the flash");
    QList<GoldenPlace> places;
    const auto add = [&](const QString &name, quint32 sector) {
        places.append({name, parseFault(QStringLiteral("bad-block@%1").arg(sector)).value()});
    };
    for (std::size_t area = 0; area < layout.recordAreas.size(); ++area)
        add(QStringLiteral("area %1 of the selector record").arg(area), layout.recordAreas[area]);
    for (std::size_t index = 0; index < layout.banks.size(); ++index) {
        const QString &component = bench.flash().description().components[static_cast<qsizetype>(index)].name;
        for (std::size_t bank = 0; bank < bankCount; ++bank) {
            add(QStringLiteral("image of %1, bank %2").arg(component).arg(bank), layout.banks[index][bank].imageSector);
            add(QStringLiteral("image record of %1, bank %2").arg(component).arg(bank), layout.banks[index][bank].recordSector);
        }
    }
    return places;
}

}  // namespace

QList<GoldenPlace> goldenPlaces(DisturbedUpgrades &upgrades, const FaultDescription &fault)
{
    if (fault.kind == Kind::Power)
        return atOperations(upgrades.bench());
    if (fault.kind == Kind::BadBlock)
        return atSectors(upgrades.bench());
    if (*fault.argument == '\0')
        return {{QStringLiteral("first start of the new set"), parseFault(QLatin1String(fault.name)).value()}};
    return atMessages(upgrades.course(), fault);
}

QString goldenLine(const QString &place, const QString &sequence)
{
    return place.leftJustified(58) + sequence;
}

QString goldenDifference(const QStringList &former, const QStringList &present)
{
    QString text;
    for (const QString &line : former) {
        if (!present.contains(line))
            text += QStringLiteral("- %1\n").arg(line);
    }
    for (const QString &line : present) {
        if (!former.contains(line))
            text += QStringLiteral("+ %1\n").arg(line);
    }
    return text;
}

}  // namespace fwpilot
