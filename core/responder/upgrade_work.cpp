// SPDX-License-Identifier: Apache-2.0
#include "core/responder/upgrade_work.h"

namespace fwpilot {

namespace {

Ruling refuse(Outcome outcome, const ReasonText &reason, std::uint64_t detail = 0)
{
    return {outcome, detail, reason};
}

bool sameImage(const StartFileTransfer &one, const StartFileTransfer &other)
{
    return one.component == other.component && one.size == other.size && one.sha256 == other.sha256 && one.version == other.version
        && one.securityVersion == other.securityVersion;
}

const Ruling inProgress{Outcome::InProgress, 0, {}};

}  // namespace

UpgradeWork::UpgradeWork(
    FlashDoor &flash, const ProcessorIdentity &identity, const ResponderMemory &memory, const ResponderLimits &limits)
    : m_flash(flash), m_identity(identity), m_memory(memory), m_limits(limits)
{
}

int UpgradeWork::componentIndex(const ComponentName &name) const
{
    for (std::size_t index = 0; index < m_identity.components.size(); ++index) {
        if (m_identity.components[index].name == name)
            return static_cast<int>(index);
    }
    return -1;
}

/// Never a bank that the selected set runs from; in recovery, the bank that is not whole.
std::uint8_t UpgradeWork::targetBank(std::size_t component) const
{
    const FirmwareSet &selected = record().selected;
    if (component >= selected.size())
        return 0;
    const std::uint8_t bank = selected[component].bank;
    const bool whole = component < m_selection.selectedWhole.size() && m_selection.selectedWhole[component];
    return whole || m_selection.running ? static_cast<std::uint8_t>(1 - bank) : bank;
}

/// An image counts as stored only when its record carries the present manifest digest (rule 11).
bool UpgradeWork::storedFor(const ListedImage &image, ImageRecord &record) const
{
    const int component = componentIndex(image.component);
    if (component < 0)
        return false;
    const auto index = static_cast<std::size_t>(component);
    return readImageRecord(m_flash, m_layout, m_layout.banks[index][targetBank(index)], record)
        && record.manifestDigest == m_upgrade.manifestDigest && record.sha256 == image.sha256;
}

Ruling UpgradeWork::startUpgrade(const StartUpgrade &message, StartUpgradeAnswer &answer)
{
    if (m_activated)
        return refuse(Outcome::OutOfOrder, "activated: the processor is about to restart");
    const bool same = m_upgrading && message.manifestDigest == m_upgrade.manifestDigest && message.images == m_upgrade.images;
    if (m_job != Job::None)
        return same || m_job == Job::Confirming ? inProgress : refuse(Outcome::Storing, "an image or a record is being stored");
    if (message.images.empty() || message.manifestDigest == Digest{})
        return refuse(Outcome::Malformed, "no image is listed, or no bundle is named");
    for (std::size_t index = 0; index < message.images.size(); ++index) {
        if (componentIndex(message.images[index].component) < 0)
            return refuse(Outcome::UnknownComponent, "a listed component does not exist here", index);
        for (std::size_t earlier = 0; earlier < index; ++earlier) {
            if (message.images[earlier].component == message.images[index].component)
                return refuse(Outcome::Malformed, "a component is listed twice", index);
        }
    }
    if (!same)
        m_file = {};
    m_upgrade = message;
    m_upgrading = m_startedUpgrade = true;
    m_failure = {};
    ImageRecord record;
    for (const ListedImage &image : m_upgrade.images)
        answer.alreadyStored = static_cast<std::uint16_t>(answer.alreadyStored + (storedFor(image, record) ? 1 : 0));
    return {};
}

/// Everything that forbids an image, before anything is done for it.
Ruling UpgradeWork::checkStart(const StartFileTransfer &message, std::size_t &component) const
{
    if (onTrial())
        return refuse(Outcome::OnTrial, "the running firmware is not confirmed yet");
    const int index = componentIndex(message.component);
    if (index < 0)
        return refuse(Outcome::UnknownComponent, "this component does not exist here");
    component = static_cast<std::size_t>(index);
    const ListedImage listed{message.component, message.sha256};
    if (message.index >= m_upgrade.images.size() || !(m_upgrade.images[message.index] == listed))
        return refuse(Outcome::NotListed, "start upgrade did not list this image at this place");
    const std::uint64_t bankSize = m_identity.components[component].bankSize;
    if (message.size == 0 || message.size > bankSize || message.size > m_memory.staging.size())
        return refuse(Outcome::TooLarge, "the image does not fit into the bank", bankSize);
    const std::uint32_t floor = component < record().securityFloors.size() ? record().securityFloors[component] : 0;
    if (message.securityVersion < floor)
        return refuse(Outcome::TooOld, "below the security floor", floor);
    return {};
}

Ruling UpgradeWork::startFileTransfer(const StartFileTransfer &message, StartFileTransferAnswer &answer)
{
    std::size_t component = 0;
    const bool same = m_file.open && sameImage(m_file.start, message);
    if (!m_startedUpgrade || !m_upgrading || m_activated)
        return refuse(Outcome::OutOfOrder, "start upgrade goes first");
    if (m_job != Job::None)
        return same || m_job == Job::Confirming ? inProgress : refuse(Outcome::Storing, "an image or a record is being stored");
    const Ruling allowed = checkStart(message, component);
    if (allowed.outcome != Outcome::Done)
        return allowed;
    m_failure = {};
    if (!same) {
        m_file = {};
        m_file.open = true;
        m_file.component = component;
        m_file.bank = targetBank(component);
    }
    m_file.start = message;
    m_file.ahead = 0;
    m_startedFile = true;
    ImageRecord stored;
    m_file.stored = storedFor({message.component, message.sha256}, stored) && stored.size == message.size
        && stored.version == message.version && stored.securityVersion == message.securityVersion;
    if (m_file.stored)
        m_file.next = message.size;
    answer.nextOffset = m_file.next;
    answer.stored = m_file.stored;
    return {};
}

Ruling UpgradeWork::transmitData(const TransmitData &message, TransmitDataAnswer &answer)
{
    if (!m_startedFile || !m_file.open || m_activated)
        return refuse(Outcome::OutOfOrder, "start file transfer goes first");
    if (m_job != Job::None)
        return refuse(Outcome::Storing, "an image or a record is being stored");
    const std::uint64_t size = m_file.start.size;
    const std::uint64_t block = m_limits.blockSize;
    const std::uint64_t rest = message.offset < size ? size - message.offset : 0;
    const std::uint64_t expected = rest < block ? rest : block;
    if (message.offset % block != 0 || expected == 0 || message.bytes.size() != expected)
        return refuse(Outcome::Malformed, "not a block of this image", m_file.next);
    answer.nextOffset = m_file.next;
    if (message.offset + expected <= m_file.next)
        return {};
    const std::uint64_t distance = (message.offset - m_file.next) / block;
    if (message.offset < m_file.next || distance >= m_limits.window)
        return refuse(Outcome::OutOfWindow, "outside of the window", m_file.next);
    __builtin_memcpy(m_memory.staging.data() + message.offset, message.bytes.data(), message.bytes.size());
    m_file.ahead |= std::uint32_t{1} << distance;
    while ((m_file.ahead & 1U) != 0) {
        m_file.ahead >>= 1;
        m_file.next = m_file.next + block < size ? m_file.next + block : size;
    }
    answer.nextOffset = m_file.next;
    return {};
}

Ruling UpgradeWork::endFileTransfer(const EndFileTransfer &message, Stored &answer)
{
    const StartFileTransfer &start = m_file.start;
    if (!m_startedFile || !m_file.open || m_activated || message.index != start.index || message.size != start.size
        || message.sha256 != start.sha256)
        return refuse(Outcome::OutOfOrder, "this image is not under way");
    if (m_job != Job::None)
        return m_job == Job::Storing ? inProgress : refuse(Outcome::Storing, "a record is being stored");
    if (m_file.stored) {
        answer.bank = m_file.bank;
        answer.sha256 = start.sha256;
        return {};
    }
    if (m_failure.outcome != Outcome::Done) {
        const Ruling failure = m_failure;
        m_failure = {};
        m_file = {};
        return failure;
    }
    if (m_file.next < start.size)
        return refuse(Outcome::Incomplete, "data is missing", m_file.next);
    const ImageRecord record{m_upgrade.manifestDigest, start.size, start.sha256, start.version, start.securityVersion};
    m_store.begin(m_layout, m_layout.banks[m_file.component][m_file.bank], record, m_memory.staging, m_memory.scratch);
    m_job = Job::Storing;
    return inProgress;
}

bool UpgradeWork::alreadySelected() const
{
    if (!m_startedUpgrade || !m_upgrading || !m_selection.running || record().manifestDigest != m_upgrade.manifestDigest)
        return false;
    for (const ListedImage &image : m_upgrade.images) {
        const int component = componentIndex(image.component);
        if (component < 0 || static_cast<std::size_t>(component) >= record().selected.size()
            || record().selected[static_cast<std::size_t>(component)].sha256 != image.sha256)
            return false;
    }
    return true;
}

/// All of the list is stored and nothing else stands in the way, or the reason why not.
Ruling UpgradeWork::checkActivation(const Activate &message) const
{
    if (!m_startedUpgrade || !m_upgrading || m_activated || message.manifestDigest != m_upgrade.manifestDigest)
        return refuse(Outcome::OutOfOrder, "start upgrade goes first, and names the same bundle");
    if (onTrial())
        return refuse(Outcome::OnTrial, "the running firmware is not confirmed yet");
    if (record().rejected == message.manifestDigest && !m_upgrade.retryRejected)
        return refuse(Outcome::Reverted, record().rejectedReason);
    ImageRecord stored;
    for (std::size_t index = 0; index < m_upgrade.images.size(); ++index) {
        if (!storedFor(m_upgrade.images[index], stored))
            return refuse(Outcome::NotStored, "an image of the list is not stored", index);
    }
    if (m_selection.running)
        return {};
    for (std::size_t component = 0; component < m_identity.components.size(); ++component) {
        bool listed = false;
        for (const ListedImage &image : m_upgrade.images)
            listed = listed || image.component == m_identity.components[component].name;
        if (!listed && (component >= m_selection.selectedWhole.size() || !m_selection.selectedWhole[component]))
            return refuse(Outcome::NotStored, "a damaged component is not covered", component);
    }
    return {};
}

/// The record that selects the whole list at once; components that it does not name keep their bank.
SelectorRecord UpgradeWork::activatedRecord() const
{
    SelectorRecord next = record();
    ++next.sequence;
    next.state = SetState::Trial;
    next.tries = 0;
    next.manifestDigest = m_upgrade.manifestDigest;
    next.rejected = {};
    next.rejectedReason = {};
    next.former = m_selection.running ? record().selected : FirmwareSet{};
    next.selected.count = static_cast<std::uint16_t>(m_identity.components.size());
    next.securityFloors.count = next.selected.count;
    ImageRecord stored;
    for (const ListedImage &image : m_upgrade.images) {
        const auto component = static_cast<std::size_t>(componentIndex(image.component));
        if (!storedFor(image, stored))
            continue;
        next.selected[component] = {targetBank(component), stored.size, stored.securityVersion, stored.version, stored.sha256};
    }
    return next;
}

Ruling UpgradeWork::activate(const Activate &message, ActivateAnswer &answer)
{
    answer.recordSequence = record().sequence;
    const bool waits = m_job == Job::Activating || m_job == Job::Confirming;
    if (m_job != Job::None)
        return waits ? inProgress : refuse(Outcome::Storing, "an image or a record is being stored");
    const Ruling allowed = checkActivation(message);
    const bool selected = m_activated || (allowed.outcome != Outcome::Done && alreadySelected());
    if (message.manifestDigest == m_upgrade.manifestDigest && selected)
        return {};
    if (m_failure.outcome != Outcome::Done) {
        const Ruling failure = m_failure;
        m_failure = {};
        return failure;
    }
    if (allowed.outcome != Outcome::Done)
        return allowed;
    writeRecord(Job::Activating, activatedRecord());
    return inProgress;
}

void UpgradeWork::discard()
{
    m_upgrading = false;
    m_upgrade = {};
    m_file = {};
}

}  // namespace fwpilot
