# SPDX-License-Identifier: GPL-3.0-or-later
# Knows that it is held, and not by whom: every session is obeyed.
variant(core/responder/upgrade_responder.cpp obeyed)
replace([==[
    if (m_session != 0 && header.session == m_session)
        return false;
]==] [==[
    if (m_session != 0)
        return false;
]==])
