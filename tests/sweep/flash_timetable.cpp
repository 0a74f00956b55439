// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/flash_timetable.h"

#include "core/simulator/firmware_writer.h"

namespace fwpilot {

namespace {

using Kind = FlashStep::Kind;

constexpr quint64 headSize = 12;  // of a record: magic, length, CRC

/// Bytes that a record takes in the flash.
template <class Record> quint64 recordSize(const Record &record)
{
    std::vector<std::byte> room(selectorRecordRoom);
    return headSize + encode(record, room).size();
}

quint64 pagesFor(quint64 bytes, quint32 pageSize)
{
    return (bytes + pageSize - 1) / pageSize;
}

void appendStore(QList<FlashStep> &steps, const QString &component, const BankLayout &bank, quint64 size, quint32 pageSize)
{
    steps.append({Kind::EraseImageRecord, component});
    for (quint32 sector = 0; sector < bank.imageSectors; ++sector)
        steps.append({Kind::EraseImage, component});
    for (quint64 page = 0; page < pagesFor(size, pageSize); ++page)
        steps.append({Kind::ProgramImage, component});
    steps.append({Kind::WriteImageRecord, component});
}

void appendRecord(QList<FlashStep> &steps, const FlashLayout &layout, const UpgradeRules &rules, int record)
{
    for (quint32 sector = 0; sector < layout.recordAreaSectors; ++sector)
        steps.append({Kind::EraseSelector, {}, record});
    const quint64 pages = pagesFor(recordSize(rules.records()[record]), layout.geometry.pageSize);
    for (quint64 page = 1; page <= pages; ++page)
        steps.append({Kind::ProgramSelector, {}, record, page == pages});
}

/// The generation log is two sectors of pages, filled one after the other; a full one makes way for the other, erased when it was used
/// before.
void appendStart(QList<FlashStep> &steps, const FlashGeometry &geometry, quint32 formerGeneration)
{
    const quint32 pages = geometry.sectorSize / geometry.pageSize;
    if (formerGeneration % pages == 0 && formerGeneration >= 2 * pages)
        steps.append({Kind::EraseLog});
    steps.append({Kind::CountStart});
}

/// The cut leaves all of a record of so many bytes: a program that is torn behind the record's last byte has written all of it.
bool takesEffect(const PowerCut &cut, quint64 bytes, quint32 pageSize)
{
    const quint64 onLastPage = bytes - (pagesFor(bytes, pageSize) - 1) * pageSize;
    const bool isBehind = quint64{pageSize} * cut.part / 256 >= onLastPage;
    return cut.outcome == PowerCut::Outcome::After || (cut.outcome == PowerCut::Outcome::Torn && isBehind);
}

}  // namespace

QList<FlashStep> flashTimetable(UpgradeBench &bench, const UpgradeRules &rules)
{
    FlashLayout layout;
    const ComponentTable components = componentTable(bench.flash().description());
    if (!divideFlash(bench.flash().geometry(), components, layout))
        qFatal("the components do not fit into the flash");
    QList<FlashStep> steps;
    appendStart(steps, layout.geometry, bench.before().generation);
    for (const QString &component : rules.sent()) {
        for (qsizetype index = 0; index < bench.before().components.size(); ++index) {
            if (bench.before().components[index].name == component)
                appendStore(steps, component, layout.banks[static_cast<std::size_t>(index)][0], rules.recordOf(component)->size,
                    layout.geometry.pageSize);
        }
    }
    appendRecord(steps, layout, rules, 1);
    appendRecord(steps, layout, rules, 2);  // the first start on trial is counted before the start itself
    appendStart(steps, layout.geometry, bench.before().generation + 1);
    appendRecord(steps, layout, rules, 3);
    return steps;
}

FlashPrediction predict(const QList<FlashStep> &timetable, const UpgradeRules &rules, const PowerCut &cut, quint32 pageSize)
{
    using Bank = FlashPrediction::Bank;
    FlashPrediction prediction;
    for (const QString &component : rules.sent())
        prediction.banks[component] = Bank::Former;
    for (qsizetype index = 0; index < static_cast<qsizetype>(cut.operation); ++index) {
        const FlashStep &step = timetable[index];
        const bool isCut = index + 1 == static_cast<qsizetype>(cut.operation);
        if (step.kind == Kind::EraseImageRecord && !(isCut && cut.outcome == PowerCut::Outcome::Before))
            prediction.banks[step.component] = Bank::Broken;
        if (step.kind == Kind::WriteImageRecord && (!isCut || takesEffect(cut, recordSize(*rules.recordOf(step.component)), pageSize)))
            prediction.banks[step.component] = Bank::New;
        if (step.kind == Kind::ProgramSelector && step.last
            && (!isCut || takesEffect(cut, recordSize(rules.records()[step.record]), pageSize)))
            prediction.record = step.record;
    }
    return prediction;
}

Breaches compareCut(const FlashPrediction &prediction, const UpgradeRules &rules, const FlashContent &before, const FlashContent &now)
{
    using Bank = FlashPrediction::Bank;
    Breaches breaches;
    const auto differs = [&](const QString &what) {
        breaches.append({Breach::Promise::Flash, QStringLiteral("not as predicted: ") + what});
    };
    for (qsizetype index = 0; index < now.components.size(); ++index) {
        const ComponentContent &component = now.components[index];
        if (!prediction.banks.contains(component.name))
            continue;
        const std::size_t inactive = 1U - before.record.selected[static_cast<std::size_t>(index)].bank;
        const BankContent &bank = component.banks[inactive];
        const Bank expected = prediction.banks[component.name];
        if (expected == Bank::Former && bank != before.components[index].banks[inactive])
            differs(QStringLiteral("the other bank of %1 is no longer what it was").arg(component.name));
        if (expected == Bank::Broken && bank.record)
            differs(QStringLiteral("the other bank of %1 has a record").arg(component.name));
        if (expected == Bank::New && !rules.stands(now, component.name))
            differs(QStringLiteral("the other bank of %1 does not hold the new image").arg(component.name));
    }
    if (now.record != rules.records()[prediction.record])
        differs(QStringLiteral("%1 instead of %2").arg(recordText(now.record), recordText(rules.records()[prediction.record])));
    return breaches;
}

Breaches compareStart(const FlashPrediction &prediction, const UpgradeRules &rules, const FlashContent &now)
{
    Breaches breaches;
    const bool isOld = prediction.record == 0;
    if (isOld ? !rules.runsOld(now) : !rules.runsNew(now))
        breaches.append({Breach::Promise::Boots,
            QStringLiteral("not as predicted: not the %1 set runs").arg(isOld ? QStringLiteral("old") : QStringLiteral("new"))});
    SelectorRecord expected = rules.records()[prediction.record];
    if (expected.state == SetState::Trial) {
        ++expected.sequence;
        ++expected.tries;
    }
    if (now.record != expected)
        breaches.append({Breach::Promise::Flash,
            QStringLiteral("not as predicted: started with %1 instead of %2").arg(recordText(now.record), recordText(expected))});
    return breaches;
}

}  // namespace fwpilot
