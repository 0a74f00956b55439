// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interrupted_run.h"

#include "core/base/worker_threads.h"

#include <QtConcurrent>

#include <tuple>

namespace fwpilot {

namespace {

/// All that the answer depends on.
auto situation(const InterruptedRun::Question &question)
{
    const ManagementProcessor &now = question.now;
    return std::tuple(now.id, now.generation, now.recordSequence, now.activation, now.manifestDigest, now.rejectedDigest, now.upgradable,
        now.owner.text, question.otherBundle, question.since);
}

bool sameAnswer(const std::optional<Interruption> &one, const std::optional<Interruption> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    const bool sameResumption = one->resumption.hasValue() == other->resumption.hasValue()
        && (one->resumption ? *one->resumption == *other->resumption : one->resumption.error() == other->resumption.error());
    return one->run.path == other->run.path && one->run.digest == other->run.digest && sameResumption
        && one->bundle.hasValue() == other->bundle.hasValue();
}

}  // namespace

InterruptedRun::InterruptedRun(QObject *parent)
    : QObject(parent)
{
    connect(&m_work, &QFutureWatcherBase::finished, this, &InterruptedRun::take);
    connect(&m_closing, &QFutureWatcherBase::finished, this, &InterruptedRun::takeClosing);
}

InterruptedRun::~InterruptedRun()
{
    m_work.disconnect(this);
    m_closing.disconnect(this);
    m_work.waitForFinished();
    m_closing.waitForFinished();
}

void InterruptedRun::look(const Question &question)
{
    const bool same = m_question && situation(*m_question) == situation(question);
    if (isClosing() || (same && (m_settled || m_isLooking)))
        return;
    m_question = question;
    m_settled = false;
    m_stale = m_isLooking;
    if (!m_stale)
        begin();
}

void InterruptedRun::forget()
{
    m_question.reset();
    m_stale = m_isLooking;
    m_found.reset();
    m_problem.reset();
}

/// On the worker thread.
InterruptedRun::Answer InterruptedRun::answerTo(const Question &question)
{
    const Result<RecordedRun> run = interruptedRun(question.now);
    if (!run)
        return {std::nullopt, run.error().code == Error::Code::Busy};
    if (question.since.isValid() && run->opening.started < question.since)
        return {};
    const Result<TrustStore> trusted = TrustStore::load(question.trustFolders);
    const Result<Bundle> bundle = trusted ? bundleOf(*run, question.otherBundle, *trusted) : Result<Bundle>(trusted.error());
    return {Interruption{*run, resumptionOf(*run, question.now), bundle}, false};
}

void InterruptedRun::begin()
{
    m_isLooking = true;
    m_stale = false;
    m_work.setFuture(QtConcurrent::run(workerThreads(), [question = *m_question] { return answerTo(question); }));
}

void InterruptedRun::take()
{
    m_isLooking = false;
    if (m_stale) {
        m_stale = false;
        if (m_question && !isClosing())
            begin();
        return;
    }
    const Answer answer = m_work.result();
    const bool same = sameAnswer(answer.found, m_found);
    m_found = answer.found;
    m_settled = !answer.live && !(m_found && m_found->wantsBundle());
    if (!same)
        Q_EMIT changed();
}

void InterruptedRun::close(const UpgradeSession::Opener &open, const QString &owner)
{
    if (isClosing() || !m_found)
        return;
    m_isClosing = true;
    m_problem.reset();
    m_stale = m_isLooking;
    m_closing.setFuture(QtConcurrent::run(workerThreads(), [open, owner, run = m_found->run]() -> Result<void> {
        const Result<std::unique_ptr<UpgradeProtocol>> protocol = open();
        return protocol ? closeAsFailed(**protocol, run, owner) : Result<void>(protocol.error());
    }));
    Q_EMIT changed();
}

void InterruptedRun::takeClosing()
{
    const Result<void> done = m_closing.result();
    m_isClosing = false;
    m_settled = false;  // its record has changed
    if (!done)
        m_problem = done.error();
    Q_EMIT closed();
}

}  // namespace fwpilot
