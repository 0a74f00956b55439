// SPDX-License-Identifier: GPL-3.0-or-later
// The sweeps, with a responder that is broken on purpose: broken_NAME NAME PROMISE. Ends well when the sweeps see that this promise is
// broken, and an upgrade without a fault breaks no other.
#include "tests/sanitized.h"
#include "tests/sweep/power_cuts.h"
#include "tests/sweep/session_cases.h"
#include "tests/sweep/sweep_tally.h"

#include <QCoreApplication>

using namespace fwpilot;

namespace {

#ifdef FWPILOT_SANITIZED
constexpr qsizetype stride = 7;
#else
constexpr qsizetype stride = 1;
#endif

/// The power goes at every operation. @return what is broken already without a cut
Breaches cutPower(SweepTally &tally, quint64 &cuts)
{
    PowerSweep sweep(BenchShape{});
    const QList<PowerCase> cases = cutsAtEveryOperation(1, sweep.operations(), false);
    for (qsizetype index = 0; index < cases.size(); index += stride)
        tally.add(cases[index].text(), sweep.tryCase(cases[index]));
    cuts = sweep.cuts();
    return sweep.breaches();
}

/// Messages come twice or not at all, or from another host. @return what is broken already without that
Breaches disturb(SweepTally &tally)
{
    SessionSweep sweep;
    for (quint64 message = 1; message <= sweep.messages(); ++message) {
        tally.add(QStringLiteral("drop@%1").arg(message), sweep.linkFault(Fault::Kind::Drop, message));
        tally.add(QStringLiteral("duplicate@%1").arg(message), sweep.linkFault(Fault::Kind::Duplicate, message));
        tally.add(QStringLiteral("second host after message %1").arg(message), sweep.intrude(SessionSweep::Intrusion::Discard, message));
    }
    tally.add(QStringLiteral("activate again"), sweep.activateAgain());
    return sweep.breaches();
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString name = QCoreApplication::arguments().value(1);
    const QString expected = QCoreApplication::arguments().value(2);
    SweepTally tally(QStringLiteral("broken responder, %1").arg(name));
    quint64 cuts = 0;
    bool unfit = false;  // what is broken otherwise, even without a fault, proves nothing of the sweeps
    for (const Breach &breach : cutPower(tally, cuts) + disturb(tally)) {
        std::printf("already without a fault: %s: %s\n", qPrintable(promiseName(breach.promise)), qPrintable(breach.what));
        unfit = unfit || promiseName(breach.promise) != expected;
    }
    quint64 seen = 0;
    for (const Breach::Promise promise : allPromises) {
        std::printf("%-8s broken %llu times\n", qPrintable(promiseName(promise)), tally.broken(promise));
        seen += promiseName(promise) == expected ? tally.broken(promise) : 0;
    }
    std::printf("%llu of %llu cases show that the responder is broken, with %llu cuts; wanted: %s\n", tally.failures(), tally.cases(), cuts,
        qPrintable(expected));
    EvidenceRow row = tally.row(tally.cases(), QStringLiteral("cases"), QStringLiteral("%1 of them show it").arg(tally.failures()));
    row.failures = seen > 0 && !unfit ? 0 : 1;  // of the sweeps, to see it
    writeEvidence(QStringLiteral("broken_") + name, row);
    return row.failures == 0 ? 0 : 1;
}
