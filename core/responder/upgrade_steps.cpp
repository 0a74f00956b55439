// SPDX-License-Identifier: Apache-2.0
// The part of UpgradeWork that goes on by itself: start-up, steps of long work, and what the nameplate shows of it.
#include "core/responder/upgrade_work.h"

namespace fwpilot {

bool UpgradeWork::start()
{
    if (!divideFlash(m_flash.geometry(), m_identity.components, m_layout) || m_memory.scratch.size() < scratchFor(m_layout.geometry)
        || m_limits.window == 0 || m_limits.window > 32 || m_limits.blockSize == 0)
        return false;
    m_selection = selectAtStart(m_flash, m_layout, m_identity.components, m_memory.scratch);
    for (const SetEntry &entry : record().selected)
        m_runningBanks.append(m_selection.running ? entry.bank : ComponentDescription::noBank);
    describeBanks();
    return true;
}

ProcessorState UpgradeWork::state() const
{
    if (m_job == Job::Storing)
        return ProcessorState::Storing;
    if (m_job == Job::Activating)
        return ProcessorState::Activating;
    if (m_activated || m_condemned)
        return ProcessorState::Restarting;
    if (m_upgrading)
        return ProcessorState::Receiving;
    return m_selection.running ? ProcessorState::Ready : ProcessorState::Recovery;
}

void UpgradeWork::status(StatusAnswer &answer) const
{
    answer.state = state();
    answer.setState = m_selection.running ? record().state : SetState::None;
    answer.recordSequence = record().sequence;
    answer.manifestDigest = m_upgrading ? m_upgrade.manifestDigest : Digest{};
    answer.index = m_file.start.index;
    answer.nextOffset = m_file.next;
    answer.selfTestPassed = m_selfTestPassed;
}

InProgress UpgradeWork::progress() const
{
    if (m_job == Job::Storing)
        return {m_store.done(), m_store.total(), m_limits.longestOperation};
    if (m_job != Job::None)
        return {m_writer.done(), m_writer.total(), m_limits.longestOperation};
    return {0, 1, m_limits.longestOperation};
}

/// Confirmed is a set that passed its self-test and was then spoken to (rule 14).
bool UpgradeWork::confirmable() const
{
    return m_job == Job::None && onTrial() && m_selfTestPassed && m_heard && !m_activated;
}

/// The self-test speaks of the set that runs, not of one that was just activated.
bool UpgradeWork::condemnable() const
{
    return m_job == Job::None && onTrial() && m_selfTestEnded && !m_selfTestPassed && !m_condemned && !m_activated;
}

void UpgradeWork::reportSelfTest(bool passed)
{
    m_selfTestEnded = true;
    m_selfTestPassed = passed;
}

bool UpgradeWork::restartWanted(Milliseconds now, bool released) const
{
    if (m_job != Job::None)
        return false;
    return m_condemned || (m_activated && (released || now - m_activatedAt >= m_limits.restartAfterActivate));
}

void UpgradeWork::writeRecord(Job job, const SelectorRecord &record)
{
    m_nextRecord = record;
    m_writer.begin(m_layout, m_nextRecord, m_selection.recordArea, m_memory.scratch);
    m_job = job;
}

void UpgradeWork::step(Milliseconds now)
{
    if (m_job == Job::Storing) {
        stepStore();
    } else if (m_job != Job::None) {
        stepRecord(now);
    } else if (confirmable()) {
        SelectorRecord next = record();
        ++next.sequence;
        next.state = SetState::Confirmed;
        next.tries = 0;
        for (std::size_t component = 0; component < next.selected.size(); ++component) {
            std::uint32_t &floor = next.securityFloors[component];
            floor = next.selected[component].securityVersion > floor ? next.selected[component].securityVersion : floor;
        }
        writeRecord(Job::Confirming, next);
    } else if (condemnable()) {
        SelectorRecord next = record();
        ++next.sequence;
        next.tries = maximumTries;
        next.rejectedReason = "its self-test failed";
        writeRecord(Job::Condemning, next);
    }
}

void UpgradeWork::stepStore()
{
    const ImageStore::Progress progress = m_store.step(m_flash);
    if (progress == ImageStore::Progress::Busy)
        return;
    m_job = Job::None;
    if (progress == ImageStore::Progress::Stored)
        m_file.stored = m_file.open;
    else if (progress == ImageStore::Progress::StagingDiffers)
        m_failure = {Outcome::DigestMismatch, 0, "the data received does not have the image's SHA-256"};
    else
        m_failure = {Outcome::FlashFailed, m_store.failedAddress(), "the flash could not be written"};
    describeBanks();
}

/// What stands in the flash counts, whatever the hardware said of writing it: the next start goes by it too.
bool UpgradeWork::recordStands()
{
    SelectorRecord present;
    return readSelectorRecord(m_flash, m_layout, m_memory.scratch, present) == m_writer.area() && present == m_nextRecord;
}

void UpgradeWork::stepRecord(Milliseconds now)
{
    const SelectorRecordWriter::Progress progress = m_writer.step(m_flash);
    if (progress == SelectorRecordWriter::Progress::Busy)
        return;
    const Job job = m_job;
    m_job = Job::None;
    if (progress == SelectorRecordWriter::Progress::Done || recordStands()) {
        m_selection.record = m_nextRecord;
        m_selection.recordArea = m_writer.area();
        m_activated = m_activated || job == Job::Activating;
        m_activatedAt = now;
    } else {
        const auto area = static_cast<std::size_t>(m_writer.area());
        m_failure = {Outcome::FlashFailed, m_layout.address(m_layout.recordAreas[area]), "the selector record could not be written"};
        m_heard = false;  // a confirmation is tried again with the next message
    }
    m_condemned = m_condemned || job == Job::Condemning;
}

/// What the nameplate shows of the banks: the running ones as this start computed them, the others as their records say.
void UpgradeWork::describeBanks()
{
    m_banks.clear();
    const SelectorRecord &selector = record();
    for (std::size_t component = 0; component < m_layout.banks.size(); ++component) {
        std::array<BankDescription, bankCount> banks;
        for (std::size_t bank = 0; bank < bankCount; ++bank) {
            ImageRecord image;
            const bool stored = readImageRecord(m_flash, m_layout, m_layout.banks[component][bank], image);
            if (stored)
                banks[bank] = {true, image.version, image.sha256, image.securityVersion};
        }
        if (!m_activated && component < m_selection.selectedWhole.size() && component < selector.selected.size()) {
            const SetEntry &entry = selector.selected[component];
            banks[entry.bank] = {m_selection.selectedWhole[component], entry.version, m_selection.digests[component], entry.securityVersion};
        }
        m_banks.append(banks);
    }
}

void UpgradeWork::describe(Nameplate &nameplate) const
{
    const SelectorRecord &selector = record();
    nameplate.vendor = m_identity.vendor;
    nameplate.model = m_identity.model;
    nameplate.serial = m_identity.serial;
    nameplate.compatible = m_identity.compatible;
    nameplate.blockSize = m_limits.blockSize;
    nameplate.window = m_limits.window;
    nameplate.leaseMilliseconds = m_limits.leaseMilliseconds;
    nameplate.state = state();
    nameplate.damaged = m_selection.running ? ReasonText{} : m_selection.damaged;
    nameplate.imageIndex = m_file.start.index;
    nameplate.imageCount = m_upgrade.images.count;
    nameplate.done = m_job == Job::Storing ? m_store.done() : m_file.next;
    nameplate.total = m_job == Job::Storing ? m_store.total() : m_file.start.size;
    nameplate.setState = m_selection.running ? selector.state : SetState::None;
    nameplate.recordSequence = selector.sequence;
    nameplate.tries = selector.tries;
    nameplate.manifestDigest = selector.manifestDigest;
    nameplate.rejected = selector.rejected;
    nameplate.rejectedReason = selector.rejectedReason;
    nameplate.components.clear();
    for (std::size_t component = 0; component < m_identity.components.size(); ++component) {
        ComponentDescription description;
        description.name = m_identity.components[component].name;
        description.bankSize = m_identity.components[component].bankSize;
        description.activeBank = component < m_runningBanks.size() ? m_runningBanks[component] : ComponentDescription::noBank;
        description.securityFloor = component < selector.securityFloors.size() ? selector.securityFloors[component] : 0;
        description.first = m_banks[component][0];
        description.second = m_banks[component][1];
        nameplate.components.append(description);
    }
}

}  // namespace fwpilot
