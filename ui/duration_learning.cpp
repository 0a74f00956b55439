// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duration_learning.h"

#include "core/base/worker_threads.h"

#include <QtConcurrent>

namespace fwpilot {

DurationLearning::DurationLearning(QObject *parent)
    : QObject(parent)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, &DurationLearning::take);
}

DurationLearning::~DurationLearning()
{
    m_reading.disconnect(this);
    m_reading.waitForFinished();
}

void DurationLearning::learn(const ManagementProcessor &processor, bool demo)
{
    const Question question{processor.id, processor.vendor, processor.model, demo};
    if (processor.id.isEmpty() || (m_question == question && !m_stale))
        return;
    if (m_question != question)
        m_usual = {};  // of another processor
    m_question = question;
    m_stale = false;
    m_again = m_reading.isRunning();
    if (!m_again)
        begin();
}

void DurationLearning::begin()
{
    m_again = false;
    m_reading.setFuture(QtConcurrent::run(workerThreads(), [question = *m_question] {
        ManagementProcessor processor;
        processor.id = question.id;
        processor.vendor = question.vendor;
        processor.model = question.model;
        return learnUsualDurations(processor, question.demo);
    }));
}

void DurationLearning::take()
{
    if (m_again)
        return begin();
    const UsualDurations learned = m_reading.result();
    if (learned == m_usual)
        return;
    m_usual = learned;
    Q_EMIT changed();
}

}  // namespace fwpilot
