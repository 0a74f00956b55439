// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/upgrade_rules.h"

#include "core/protocol/mailbox/wire_text.h"
#include "core/upgrade/upgrade_report.h"

#include <algorithm>

namespace fwpilot {

namespace {

using Promise = Breach::Promise;

Digest digestOf(const QByteArray &bytes)
{
    Digest digest{};
    std::transform(bytes.begin(), bytes.end(), digest.begin(), [](char byte) { return static_cast<std::byte>(byte); });
    return digest;
}

/// What runs, as far as the truth of a sentence depends on it.
QList<QByteArray> running(const FlashContent &content)
{
    QList<QByteArray> images;
    for (const ComponentContent &component : content.components)
        images.append(component.booted < 0 ? QByteArray() : component.banks[static_cast<std::size_t>(component.booted)].cells);
    return images;
}

bool sameBanks(const FlashContent &one, const FlashContent &other)
{
    return std::equal(one.components.begin(), one.components.end(), other.components.begin(), other.components.end(),
        [](const ComponentContent &here, const ComponentContent &there) { return here.banks == there.banks; });
}

bool isFinished(const SelectorRecord &record)
{
    return record.state == SetState::Confirmed;
}

}  // namespace

QString promiseName(Breach::Promise promise)
{
    static const char *const names[] = {"boots", "flash", "stored", "told", "ends", "obeyed"};
    return QString::fromLatin1(names[static_cast<std::size_t>(promise)]);
}

UpgradeRules::UpgradeRules(UpgradeBench &bench, const QStringList &only)
    : m_before(bench.before())
    , m_bundle(bench.sent())
    , m_old(bench.installedImages())
    , m_new(bench.installedImages())
    , m_lastSequence(bench.before().record.sequence)
    , m_lastGeneration(bench.before().generation)
{
    for (const ManifestImage &image : m_bundle.manifest().images) {
        if (!only.isEmpty() && !only.contains(image.component))
            continue;
        m_sent.append(image.component);
        m_new[image.component] = bench.sentImages()[image.component];
    }
    SelectorRecord activated = m_before.record;
    ++activated.sequence;
    activated.state = SetState::Trial;
    activated.manifestDigest = digestOf(m_bundle.manifest().digest);
    activated.former = m_before.record.selected;
    activated.rejected = {};
    activated.rejectedReason = {};
    for (std::size_t index = 0; index < activated.selected.size(); ++index) {
        const auto position = static_cast<qsizetype>(index);
        const std::optional<ImageRecord> record = recordOf(m_before.components[position].name);
        if (record)
            activated.selected[index]
                = {static_cast<std::uint8_t>(target(position)), record->size, record->securityVersion, record->version, record->sha256};
    }
    SelectorRecord counted = activated;
    ++counted.sequence;
    counted.tries = 1;
    SelectorRecord confirmed = activated;
    confirmed.sequence = counted.sequence + 1;
    confirmed.state = SetState::Confirmed;
    m_records = {m_before.record, activated, counted, confirmed};
}

/// The bank that an image goes to: not the one that runs.
std::size_t UpgradeRules::target(qsizetype component) const
{
    return 1U - m_before.record.selected[static_cast<std::size_t>(component)].bank;
}

std::optional<ImageRecord> UpgradeRules::recordOf(const QString &component) const
{
    const ManifestImage *image = m_bundle.manifest().imageFor(component);
    if (image == nullptr || !m_sent.contains(component))
        return std::nullopt;
    return ImageRecord{
        digestOf(m_bundle.manifest().digest), image->size, digestOf(image->sha256), wireText<32>(image->version), image->securityVersion};
}

bool UpgradeRules::stands(const FlashContent &now, const QString &component) const
{
    for (qsizetype index = 0; index < now.components.size(); ++index) {
        const BankContent &bank = now.components[index].banks[target(index)];
        if (now.components[index].name == component)
            return bank.record.has_value() && bank.record == recordOf(component) && bank.holds(m_new[component]);
    }
    return false;
}

/// The record of before, one of the sent set on trial or confirmed, or one that fell back from it; with any sequence.
bool UpgradeRules::isAllowed(const SelectorRecord &record) const
{
    const auto isLike = [&](SelectorRecord expected) {
        expected.sequence = record.sequence;
        return record == expected;
    };
    if (isLike(m_records[0]) || isLike(m_records[3]))
        return true;
    SelectorRecord trial = m_records[1];
    trial.tries = record.tries;
    if (mayBeCondemned)
        trial.rejectedReason = record.rejectedReason;
    if (isLike(trial) && record.tries <= 3)
        return true;
    SelectorRecord fallenBack = m_records[0];
    fallenBack.manifestDigest = {};
    fallenBack.former.clear();
    fallenBack.rejected = m_records[1].manifestDigest;
    fallenBack.rejectedReason = record.rejectedReason;
    return isLike(fallenBack) && !record.rejectedReason.empty();
}

Breaches UpgradeRules::flash(const FlashContent &now)
{
    Breaches breaches;
    for (qsizetype index = 0; index < now.components.size(); ++index) {
        const ComponentContent &component = now.components[index];
        const std::size_t inactive = target(index);
        if (component.banks[1 - inactive] != m_before.components[index].banks[1 - inactive])
            breaches.append({Promise::Flash, QStringLiteral("the bank of %1 that ran was touched").arg(component.name)});
        const BankContent &bank = component.banks[inactive];
        const bool isFormer = bank == m_before.components[index].banks[inactive];
        const bool isNew = stands(now, component.name);
        if (!isFormer && !m_sent.contains(component.name))
            breaches.append({Promise::Flash, QStringLiteral("%1 was not sent, and its other bank was touched").arg(component.name)});
        if (!isFormer && !isNew && bank.record)
            breaches.append(
                {Promise::Flash, QStringLiteral("the record of the other bank of %1 claims what is not there").arg(component.name)});
        if (!isNew && toldStored.contains(component.name))
            breaches.append({Promise::Stored, QStringLiteral("%1 was acknowledged as stored, and is not").arg(component.name)});
        const bool selected = now.record.manifestDigest == m_records[1].manifestDigest && m_sent.contains(component.name);
        if (!isNew && selected)
            breaches.append({Promise::Flash, QStringLiteral("%1 is selected, and not stored").arg(component.name)});
    }
    if (!isAllowed(now.record))
        breaches.append({Promise::Flash, QStringLiteral("%1 cannot be").arg(recordText(now.record))});
    if (now.record.sequence < m_lastSequence)
        breaches.append({Promise::Flash, QStringLiteral("%1 follows record %2").arg(recordText(now.record)).arg(m_lastSequence)});
    m_lastSequence = now.record.sequence;
    return breaches;
}

Breaches UpgradeRules::start(const FlashContent &now)
{
    Breaches breaches = flash(now);
    if (!runsOld(now) && !runsNew(now)) {
        QString banks;
        for (const ComponentContent &component : now.components)
            banks += QStringLiteral(" %1:%2").arg(component.name).arg(component.booted);
        breaches.append({Promise::Boots, QStringLiteral("neither the old nor the new set runs:%1; %2").arg(banks, recordText(now.record))});
    }
    if (now.generation <= m_lastGeneration)
        breaches.append({Promise::Flash, QStringLiteral("generation %1 follows %2").arg(now.generation).arg(m_lastGeneration)});
    m_lastGeneration = now.generation;
    return breaches;
}

/// One verdict against the flash.
Breaches UpgradeRules::toldOfOne(const ComponentVerdict &one, const FlashContent &now) const
{
    const auto lie = [&one](const QString &truth) {
        return Breaches{{Promise::Told, QStringLiteral("%1 is told to be %2, and %3").arg(one.component, verdictName(one.verdict), truth)}};
    };
    const auto isIt = [&one](const ComponentContent &component) { return component.name == one.component; };
    const auto component = std::find_if(now.components.begin(), now.components.end(), isIt);
    const bool runs = component->booted >= 0 && component->banks[static_cast<std::size_t>(component->booted)].holds(m_new[one.component])
        && m_sent.contains(one.component);
    const bool isStored = stands(now, one.component);
    switch (one.verdict) {
    case Verdict::Updated:
    case Verdict::Current:
        return runs && isFinished(now.record) ? Breaches() : lie(QStringLiteral("it does not run, confirmed"));
    case Verdict::Stopped:
        if (one.stored && *one.stored != isStored)
            return lie(QStringLiteral("stored is not what it says"));
        return runs ? lie(QStringLiteral("it runs")) : Breaches();
    case Verdict::Failed:
    case Verdict::Reverted:
        return runs ? lie(QStringLiteral("it runs")) : Breaches();
    case Verdict::Skipped:
    case Verdict::Blocked:
    case Verdict::Unknown:
        break;
    }
    return {};
}

Breaches UpgradeRules::told(const UpgradeBench::Ran &ran, const FlashContent &now) const
{
    Breaches breaches;
    const UpgradeEvent &last = ran.last;
    const auto lie = [&](const QString &truth) {
        breaches.append(
            {Promise::Told, QStringLiteral("it is told \"%1: %2\", and %3").arg(upgradeStateName(last.state), last.text, truth)});
    };
    for (const ComponentVerdict &one : last.verdicts)
        breaches += toldOfOne(one, now);
    const Result<RecordedRun> journal = readRun(ran.run);  // there is none of a run that had nothing to do
    if (journal && (journal->live || !journal->finished || journal->state != last.state))
        lie(QStringLiteral("its journal tells something else"));
    if (last.state == UpgradeState::Succeeded) {
        if (!runsNew(now) || !isFinished(now.record))
            lie(QStringLiteral("the new set does not run, confirmed"));
        return breaches;
    }
    if (!last.error) {
        lie(QStringLiteral("there is no error with it"));
        return breaches;
    }
    const int exitCode = errorRow(last.error->code).exitCode;
    const bool isUnknown = last.error->code == Error::Code::StateUnknown
        || std::any_of(
            last.verdicts.begin(), last.verdicts.end(), [](const ComponentVerdict &one) { return one.verdict == Verdict::Unknown; });
    // While the record is the one of before, a processor that answers nothing may still carry out what it was asked.
    const bool isOpen = now.record.sequence == ran.begin.record.sequence;
    if (isUnknown && !isOpen && isFinished(now.record) && (runsOld(now) || runsNew(now)))
        lie(QStringLiteral("what runs could have been known"));
    if ((exitCode == 3 || exitCode == 6 || last.error->code == Error::Code::DeviceGone) && !isUnknown && running(ran.begin) != running(now))
        lie(QStringLiteral("something else runs than before"));
    if (exitCode == 8 && (runsNew(now) || runsOld(now)))
        lie(QStringLiteral("a whole set runs"));
    const bool saysNothing = machineNow(*last.error, last.verdicts) == QLatin1String(errorRow(Error::Code::Precondition).state);
    if (saysNothing && !sameBanks(ran.begin, now))
        lie(QStringLiteral("something was written"));
    return breaches;
}

}  // namespace fwpilot
