# SPDX-License-Identifier: GPL-3.0-or-later
# Activate changes over to the other set instead of selecting the one that it names: said twice, the old set is selected again.
variant(core/responder/upgrade_work.cpp flash)
replace([==[
    if (message.manifestDigest == m_upgrade.manifestDigest && selected)
        return {};
]==] [==[
    if (message.manifestDigest == m_upgrade.manifestDigest && selected && m_startedFile) {
        m_startedFile = false;
        return {};
    }
    if (message.manifestDigest == m_upgrade.manifestDigest && selected) {
        SelectorRecord flipped = record();
        ++flipped.sequence;
        flipped.selected = record().former;
        flipped.former = record().selected;
        m_startedFile = true;
        writeRecord(Job::Activating, flipped);
        return inProgress;
    }
]==])
