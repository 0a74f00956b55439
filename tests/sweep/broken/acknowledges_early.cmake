# SPDX-License-Identifier: GPL-3.0-or-later
# Says that an image is stored as soon as all of it has arrived; it is stored then, or at the latest before the next message is answered.
variant(core/responder/upgrade_work.cpp stored)
replace([==[
    m_job = Job::Storing;
    return inProgress;
]==] [==[
    m_job = Job::Storing;
    answer.bank = m_file.bank;
    answer.sha256 = start.sha256;
    return {};
]==])
replace([==[
    const bool same = m_file.open && sameImage(m_file.start, message);
    if (!m_startedUpgrade || !m_upgrading || m_activated)
]==] [==[
    while (m_job == Job::Storing)
        stepStore();
    const bool same = m_file.open && sameImage(m_file.start, message);
    if (!m_startedUpgrade || !m_upgrading || m_activated)
]==])
replace([==[
    answer.recordSequence = record().sequence;
]==] [==[
    while (m_job == Job::Storing)
        stepStore();
    answer.recordSequence = record().sequence;
]==])
