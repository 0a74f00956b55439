// SPDX-License-Identifier: GPL-3.0-or-later
// How long a history of thousands of runs takes to be listed and searched: bench_history [RUNS [PASSES]], 5,000 and 5 when left out.
#include "core/record/run_outcome.h"
#include "tests/unit/many_runs.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace fwpilot;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

}  // namespace

int main(int argc, char *argv[])
{
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 5000;
    const int passes = argc > 2 ? QByteArray(argv[2]).toInt() : 5;
    const QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    sample::writeManyRuns(count);
    QElapsedTimer timer;
    for (int pass = 1; pass <= passes; ++pass) {
        timer.start();
        const RunListing listing = readListing();
        const double listed = milliseconds(timer);
        timer.start();
        const qsizetype found = matching(listing.runs, searchWords(QStringLiteral("acme 0007"))).size();
        std::printf("pass %d: %d runs of %lld bytes listed in %.1f ms, searched in %.1f ms (%d found)\n", pass, static_cast<int>(listing.runs.size()),
            static_cast<long long>(QFileInfo(listing.runs.first().path).size()), listed, milliseconds(timer), static_cast<int>(found));
    }
    return 0;
}
