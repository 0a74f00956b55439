// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace fwpilot {

/// The threads that this program works on: sessions, looks for processors, files. Not Qt's global ones: those the window's painter waits for,
/// and a machine with one core has one, so that a run on it would stand still in the window. Any thread; lives until the program has ended.
QThreadPool *workerThreads();

}  // namespace fwpilot
