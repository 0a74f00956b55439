// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at every flash operation of an upgrade, in each of four ways: whatever runs is whole, the flash is as predicted, the tool
// tells the truth, and in the end the flash is as without any cut.
//
// FWPILOT_SWEEP=N      tries about N cuts: less than all that are planned, or all of them and then five cuts at random until there are N
//                      (nightly: 1000000). Without it: all that are planned and 1,000 at random; with sanitizers about 800.
// FWPILOT_SEED=N       the first seed of the random ones; each is printed with what it broke.
// FWPILOT_EVIDENCE_DIR where the rows of the evidence go: power_cuts.json.
#include "tests/sanitized.h"
#include "tests/sweep/bundle_change.h"
#include "tests/sweep/power_cuts.h"
#include "tests/sweep/sweep_tally.h"

#include <QTest>

#include <array>
#include <numeric>

using namespace fwpilot;

namespace {

#ifdef FWPILOT_SANITIZED
constexpr quint64 usualSize = 800;
#else
constexpr quint64 usualSize = 0;  // all
#endif
constexpr quint64 randomCuts = 1000;
constexpr quint64 cutsOfASeed = 5;

/// A number of the environment.
quint64 wanted(const char *variable, quint64 otherwise)
{
    bool isNumber = false;
    const quint64 number = qEnvironmentVariable(variable).toULongLong(&isNumber);
    return isNumber ? number : otherwise;
}

/// Components of two sectors: a few operations for a whole upgrade.
BenchShape smallShape()
{
    BenchShape shape;
    shape.components = {{QStringLiteral("bmc"), 4096}, {QStringLiteral("fpga"), 4096}};
    shape.installed = {{QStringLiteral("bmc"), 700}, {QStringLiteral("fpga"), 300}};
    shape.sent = {{QStringLiteral("bmc"), 1000}, {QStringLiteral("fpga"), 500}};
    return shape;
}

/// Sectors and pages as small as they can be: the selector record takes many of them.
BenchShape fineShape()
{
    BenchShape shape;
    shape.sectorSize = 1024;
    shape.pageSize = 256;
    shape.components = {{QStringLiteral("bmc"), 12 * 1024}, {QStringLiteral("bootloader"), 4096}, {QStringLiteral("sensors"), 2048}};
    shape.installed = {{QStringLiteral("bmc"), 9000}, {QStringLiteral("bootloader"), 2000}, {QStringLiteral("sensors"), 100}};
    shape.sent = {{QStringLiteral("bmc"), 11000}, {QStringLiteral("bootloader"), 4096}, {QStringLiteral("sensors"), 257}};
    return shape;
}

/// The generation log is full: the processor's starts in the upgrade erase one of its sectors.
BenchShape fullLogShape()
{
    BenchShape shape = smallShape();
    shape.starts = 13;
    return shape;
}

/// A part of the sweep.
struct Part {
    const char *name;
    BenchShape (*shape)();
    QStringList only;
    QList<PowerCase> (*cases)(const PowerSweep &sweep);
};

BenchShape usualShape()
{
    return {};
}

QList<PowerCase> everyOperation(const PowerSweep &sweep)
{
    return cutsAtEveryOperation(1, sweep.operations(), false);
}

/// From the activation on: the cuts before it are in another part.
QList<PowerCase> fallingBack(const PowerSweep &sweep)
{
    return cutsAtEveryOperation(sweep.activation(), sweep.operations(true), true);
}

/// The second cut also in what the first one made necessary.
QList<PowerCase> pairs(const PowerSweep &sweep)
{
    return pairsOfCuts(sweep.operations() + 6);
}

/// Three starts on trial, and what follows them.
QList<PowerCase> triples(const PowerSweep &sweep)
{
    return triplesOfCuts(sweep.activation(), sweep.activation() + 12);
}

const std::array<Part, 7> parts{{
    {"every operation: four images", usualShape, {}, everyOperation},
    {"every operation: two images of four", usualShape, {QStringLiteral("fpga"), QStringLiteral("bmc")}, everyOperation},
    {"every operation: fine sectors", fineShape, {}, everyOperation},
    {"every operation: full generation log", fullLogShape, {}, everyOperation},
    {"every operation: falling back", usualShape, {}, fallingBack},
    {"all pairs", smallShape, {}, pairs},
    {"all triples in starts on trial", smallShape, {}, triples},
}};

quint64 cutsOf(const QList<PowerCase> &cases)
{
    return std::accumulate(cases.begin(), cases.end(), quint64{0},
        [](quint64 sum, const PowerCase &power) { return sum + static_cast<quint64>(power.cuts.size()); });
}

}  // namespace

class TestPowerCuts : public QObject {
    Q_OBJECT

    quint64 m_stride = 1;  ///< every so many cases are tried; odd, so that all outcomes are among them
    quint64 m_randomCuts = randomCuts;

    static void conclude(const SweepTally &tally, quint64 cuts, const QString &note)
    {
        const EvidenceRow row = tally.row(cuts, QStringLiteral("cuts"), note);
        qInfo("%llu cases, %llu cuts, %llu failures, %.1f s; %s", tally.cases(), row.tried, row.failures, row.seconds, qPrintable(note));
        writeEvidence(QStringLiteral("power_cuts"), row);
        QVERIFY(row.tried > 0);
        QCOMPARE(row.failures, quint64{0});
    }

private Q_SLOTS:
    void initTestCase()
    {
        quint64 planned = 0;
        for (const Part &part : parts)
            planned += cutsOf(part.cases(PowerSweep(part.shape(), part.only)));
        const quint64 size = wanted("FWPILOT_SWEEP", usualSize);
        if (size == 0)
            return;
        m_stride = (planned + size - 1) / size;
        m_stride += m_stride % 2 == 0 ? 1 : 0;
        m_randomCuts = size > planned + randomCuts ? size - planned : randomCuts / m_stride;
    }

    void planned_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t index = 0; index < parts.size(); ++index)
            QTest::newRow(parts[index].name) << static_cast<int>(index);
    }
    void planned()
    {
        QFETCH(int, index);
        const Part &part = parts[static_cast<std::size_t>(index)];
        SweepTally tally(QStringLiteral("power cuts, %1").arg(QLatin1String(part.name)));
        PowerSweep sweep(part.shape(), part.only);
        tally.add(QStringLiteral("no cut"), sweep.breaches());
        const QList<PowerCase> cases = part.cases(sweep);
        for (quint64 number = 0; number < static_cast<quint64>(cases.size()); number += m_stride) {
            const PowerCase &power = cases[static_cast<qsizetype>(number)];
            tally.add(power.text(), sweep.tryCase(power));
        }
        conclude(tally, sweep.cuts(), QStringLiteral("%1 flash operations, every case of %2").arg(sweep.operations()).arg(m_stride));
    }

    /// The technician takes another bundle after the cut.
    void otherBundle()
    {
        SweepTally tally(QStringLiteral("power cuts, then another bundle"));
        BundleChange change;
        tally.add(QStringLiteral("no cut"), change.breaches());
        const QList<PowerCase> cases = cutsAtEveryOperation(1, change.operations(), false);
        for (quint64 number = 0; number < static_cast<quint64>(cases.size()); number += m_stride) {
            if (cases[static_cast<qsizetype>(number)].host == HostFate::StartsAnew)
                tally.add(cases[static_cast<qsizetype>(number)].text(), change.tryCut(cases[static_cast<qsizetype>(number)].cuts.first()));
        }
        conclude(tally, change.cuts(), QStringLiteral("%1 flash operations, every case of %2").arg(change.operations()).arg(m_stride));
    }

    void random_data()
    {
        QTest::addColumn<bool>("fine");
        QTest::newRow("four images") << false;
        QTest::newRow("fine sectors") << true;
    }
    void random()
    {
        QFETCH(bool, fine);
        SweepTally tally(QStringLiteral("power cuts, five at random: %1").arg(QLatin1String(QTest::currentDataTag())));
        PowerSweep sweep(fine ? fineShape() : usualShape());
        const auto first = static_cast<quint32>(wanted("FWPILOT_SEED", 1));
        const auto count = static_cast<quint32>(m_randomCuts / cutsOfASeed / 2 + 1);
        for (quint32 seed = first; seed - first < count; ++seed) {
            const PowerCase power = fiveCuts(seed, sweep.operations() * 3 / 2);
            tally.add(QStringLiteral("seed %1: %2").arg(seed).arg(power.text()), sweep.tryCase(power));
        }
        conclude(tally, sweep.cuts(), QStringLiteral("seeds %1 to %2").arg(first).arg(first + count - 1));
    }
};

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");  // a nightly sweep takes longer than Qt lets a test function last
    QCoreApplication application(argc, argv);
    TestPowerCuts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_power_cuts.moc"
