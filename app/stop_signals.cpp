// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_signals.h"

#include <cerrno>
#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace fwpilot {

namespace {

volatile std::sig_atomic_t stopRequested = 0;
int wake = -1;  // an eventfd that is never emptied

void onSignal(int)
{
    stopRequested = 1;
    const int saved = errno;
    const quint64 one = 1;
    static_cast<void>(!::write(wake, &one, sizeof(one)));
    errno = saved;
}

}  // namespace

StopSignals::StopSignals()
{
    wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    struct sigaction former = {};
    sigaction(SIGHUP, nullptr, &former);
    if (former.sa_handler != SIG_IGN)
        sigaction(SIGHUP, &action, nullptr);
}

bool StopSignals::requested()
{
    return stopRequested != 0;
}

int StopSignals::descriptor() const
{
    return wake;
}

void StopSignals::whenRequested(const std::function<void()> &call)
{
    m_notifier = std::make_unique<QSocketNotifier>(wake, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this, call] {
        m_notifier->setEnabled(false);
        call();
    });
}

}  // namespace fwpilot
