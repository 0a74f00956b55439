// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_progress.h"

#include "core/upgrade/upgrade_state.h"

#include <algorithm>
#include <cmath>

namespace fwpilot {

namespace {

constexpr qint64 stallAfter = 3000;      // milliseconds without any movement
constexpr qint64 tellAfter = 5000;       // milliseconds of sending, before a time left is told
constexpr double tellAfterShare = 0.05;  // and this much of the bytes

/// The piece of the phase bar that a state belongs to; a final one stays where the run ended, and a restart while the processor confirms
/// belongs to that.
RunPhase phaseOf(UpgradeState state, RunPhase former)
{
    switch (state) {
    case UpgradeState::Idle:
    case UpgradeState::Preparing:
        return RunPhase::Check;
    case UpgradeState::Transferring:
    case UpgradeState::Storing:
        return RunPhase::Send;
    case UpgradeState::Activating:
    case UpgradeState::Restarting:
        return former == RunPhase::ReadBack ? former : RunPhase::Restart;
    case UpgradeState::Confirming:
        return RunPhase::ReadBack;
    case UpgradeState::Succeeded:
    case UpgradeState::Failed:
    case UpgradeState::Stopped:
        break;
    }
    return former;
}

bool shouldMove(UpgradeState state)
{
    return state == UpgradeState::Preparing || state == UpgradeState::Transferring || state == UpgradeState::Storing
        || state == UpgradeState::Activating;
}

/// The image as the record leaves it.
void takeRecord(ImageProgress &image, const RecordedRun &run)
{
    for (const UpgradeEvent &event : run.events) {
        if (event.component != image.component || event.total != image.total)
            continue;
        image.done = std::min(event.done, event.total);
        image.storedAt = event.state == UpgradeState::Storing ? event.time : QDateTime();
    }
    const bool begun = run.startedFiles.contains(image.component);
    image.step = begun ? ImageStep::Sending : ImageStep::Waiting;
    if (run.stored.contains(image.component)) {
        image.step = ImageStep::Stored;
        image.done = image.total;
    }
}

}  // namespace

RunProgress interruptedProgress(const RecordedRun &run)
{
    RunProgress progress = RunFollower(run.opening.plan).progress();
    progress.state = run.state;
    progress.phase = run.activation ? RunPhase::Restart : run.startedFiles.isEmpty() ? RunPhase::Check : RunPhase::Send;
    progress.checkedShare = run.startedFiles.isEmpty() ? 0 : 1;
    for (qsizetype index = 0; index < progress.images.size(); ++index) {
        ImageProgress &image = progress.images[index];
        takeRecord(image, run);
        progress.sentBytes += image.done;
        if (image.step == ImageStep::Sending && image.component == run.startedFiles.last())
            progress.current = index;
    }
    return progress;
}

const ImageProgress *RunProgress::image(const QString &component) const
{
    const auto found = std::find_if(images.begin(), images.end(), [&](const ImageProgress &one) { return one.component == component; });
    return found == images.end() ? nullptr : &*found;
}

qsizetype RunProgress::storedCount() const
{
    return std::count_if(images.begin(), images.end(), [](const ImageProgress &one) { return one.step == ImageStep::Stored; });
}

RunFollower::RunFollower(const UpgradePlan &plan, const UsualDurations &usual)
    : m_wait(usual)
{
    m_progress.usual = usual;
    for (const PlanStep &step : plan.sending()) {
        ImageProgress image;
        image.component = step.component;
        image.total = step.size;
        m_progress.images.append(image);
    }
    m_progress.totalBytes = plan.bytesToSend();
    for (const PlanStep &step : plan.steps)
        m_bundleBytes += step.size;
}

RunFollower::RunFollower(const RecordedRun &run, const UsualDurations &usual)
    : RunFollower(run.opening.plan, usual)
{
    const RunProgress before = interruptedProgress(run);
    for (qsizetype index = 0; index < before.images.size(); ++index) {
        if (before.images[index].step != ImageStep::Stored)
            continue;
        m_progress.images[index] = before.images[index];
        m_progress.images[index].storedBefore = true;
    }
    estimate();
}

void RunFollower::enter(UpgradeState state)
{
    if (state == UpgradeState::Preparing && m_progress.state != UpgradeState::Idle) {  // the processor restarted: all is sent once more
        for (ImageProgress &image : m_progress.images)
            image = {image.component, ImageStep::Waiting, 0, image.total, {}, 0};
    }
    const RunPhase former = m_progress.phase;
    m_progress.state = state;
    m_progress.phase = phaseOf(state, former);
    if (m_progress.phase != former)
        m_progress.waitShare = 0;
    if (m_progress.phase != RunPhase::Check)
        m_progress.checkedShare = 1;
    if (!isFinal(state) && m_progress.phase != RunPhase::Send)
        m_progress.current = -1;
}

void RunFollower::takeImage(const UpgradeEvent &event)
{
    for (qsizetype index = 0; index < m_progress.images.size(); ++index) {
        ImageProgress &image = m_progress.images[index];
        if (image.component != event.component)
            continue;
        if (m_progress.current != index) {
            m_progress.current = index;
            m_imageSince = m_now;
            m_rate.reset();
        }
        image.storedBefore = image.storedBefore && !(event.state == UpgradeState::Transferring && event.progress && event.done > 0);
        if (image.storedBefore) {
            m_progress.current = -1;
        } else if (event.state == UpgradeState::Transferring) {
            image.step = ImageStep::Sending;
            image.done = event.progress && event.total == image.total ? std::min(event.done, event.total) : image.done;
            m_rate.add(m_now, image.done);
        } else if (!event.progress && event.total != 0 && event.done == event.total) {
            image = {image.component, ImageStep::Stored, image.total, image.total, event.time, std::max<qint64>(1, m_now - m_imageSince)};
            m_progress.current = -1;
        } else if (image.step != ImageStep::Stored) {
            image.step = ImageStep::Storing;
            image.done = image.total;
        }
    }
}

/// Movement is another state, another line of the log, or another figure.
void RunFollower::noteMovement(const UpgradeEvent &event)
{
    if (event.progress && event.done == m_movedTo && m_progress.silentSince.isValid())
        return;
    m_movedTo = event.done;
    m_movedAt = m_now;
    m_progress.silentSince = event.time;
}

void RunFollower::estimate()
{
    m_progress.silentMilliseconds = m_now - m_movedAt;
    m_progress.stalled = shouldMove(m_progress.state) && m_progress.silentMilliseconds > stallAfter;
    estimateSending();
    m_progress.waitedMilliseconds = m_wait.waited();
    m_progress.waitLimitMilliseconds = m_wait.limit();
    m_progress.wait = m_wait.outlook();
    m_progress.waitShare = std::max(m_progress.waitShare, m_progress.wait.share);
}

/// A time left is told of sending alone, once it has gone on for a while, steadily. Where all of it is shorter than that while, at once.
void RunFollower::estimateSending()
{
    m_progress.sentBytes = 0;
    for (const ImageProgress &image : m_progress.images)
        m_progress.sentBytes += image.done;
    const bool sending = m_progress.state == UpgradeState::Transferring;
    m_progress.bytesPerSecond = sending ? m_rate.perSecond() : 0;
    m_progress.secondsLeft = -1;
    if (m_progress.bytesPerSecond <= 0 || m_progress.stalled || !m_rate.isSteady())
        return;
    const auto whole = static_cast<double>(m_progress.totalBytes);
    const auto sent = static_cast<double>(m_progress.sentBytes);
    const qint64 sendingFor = m_progress.phaseMilliseconds[static_cast<std::size_t>(RunPhase::Send)];
    const bool settled = sendingFor >= tellAfter && sent >= tellAfterShare * whole;
    const bool isShort = whole * 1000 < m_progress.bytesPerSecond * tellAfter;
    if (settled || isShort)
        m_progress.secondsLeft = static_cast<qint64>(std::ceil((whole - sent) / m_progress.bytesPerSecond));
}

void RunFollower::take(const UpgradeEvent &event, qint64 now)
{
    tick(now);
    m_wait.take(event, now);
    if (event.state != m_progress.state)
        enter(event.state);
    if (!event.component.isEmpty() && !isFinal(event.state))
        takeImage(event);
    if (event.progress && event.state == UpgradeState::Preparing && event.total == m_bundleBytes && event.total != 0)
        m_progress.checkedShare = static_cast<double>(event.done) / static_cast<double>(event.total);
    if (!event.progress) {
        m_progress.lastText = event.text;
        m_progress.lastTime = event.time;
    }
    noteMovement(event);
    estimate();
}

void RunFollower::tick(qint64 now)
{
    if (!isFinal(m_progress.state) && m_progress.state != UpgradeState::Idle)
        m_progress.phaseMilliseconds[static_cast<std::size_t>(m_progress.phase)] += now - m_now;
    m_now = now;
    m_wait.tick(now);
    estimate();
}

}  // namespace fwpilot
