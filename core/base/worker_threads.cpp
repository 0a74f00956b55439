// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"

#include <QThread>
#include <QThreadPool>

namespace fwpilot {

QThreadPool *workerThreads()
{
    // A run, a look, a bundle, a file, and the demo machine may all be at work, however few the cores are.
    constexpr int fewest = 6;
    static QThreadPool pool;
    [[maybe_unused]] static const bool sized = (pool.setMaxThreadCount(qMax(fewest, QThread::idealThreadCount())), true);
    return &pool;
}

}  // namespace fwpilot
