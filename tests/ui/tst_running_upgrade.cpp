// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/session_bench.h"
#include "ui/running_upgrade.h"

#include <QThread>

using namespace Qt::StringLiterals;
using namespace fwpilot;

namespace {

constexpr qint64 storingTime = 1500;  // milliseconds

/// A processor that gets on by fits and starts: it takes its one image back again and again, a thousand things to tell a second.
class RestlessProtocol final : public UpgradeProtocol {
public:
    static ManagementProcessor processor()
    {
        ManagementProcessor made;
        made.id = u"restless"_s;
        made.driver = u"restless"_s;
        made.compatible = u"fwpilot,reference-mp"_s;
        made.upgradable = true;
        made.generation = 1;
        made.recordSequence = 1;
        made.activation = Activation::Confirmed;
        Component bmc;
        bmc.name = u"bmc"_s;
        bmc.bankSize = 1'000'000;
        bmc.running = true;
        bmc.active = {true, u"1.0.0"_s, QByteArray(32, 'a'), 0};
        made.components = {bmc};
        return made;
    }

    Result<ManagementProcessor> inventory() override { return processor(); }
    Result<ManagementProcessor> confirm(const RunTerms &, const Progress &) override { return processor(); }
    Result<void> begin(const UpgradePlan &, const RunTerms &, const Progress &) override { return {}; }
    Result<void> store(const PlanStep &step, const ImageOpener &, const Progress &progress) override
    {
        QElapsedTimer timer;
        timer.start();
        for (quint64 done = 0; timer.elapsed() < storingTime; ++done) {
            progress(done % 2 == 0 ? ProtocolPhase::Sending : ProtocolPhase::Storing, std::min(done, step.size), step.size);
            QThread::usleep(500);  // the pace of its work
        }
        progress(ProtocolPhase::Storing, step.size, step.size);
        return {};
    }
    Result<void> activate(const Progress &) override { return Error{Error::Code::Rejected, u"It refuses."_s, 0x81}; }
    Result<void> release(const Progress &) override { return {}; }
    Result<void> discard(const RunTerms &, const Progress &) override { return {}; }
    Result<ManagementProcessor> readBack(quint32, const RunTerms &, const Progress &) override { return processor(); }
};

}  // namespace

class TestRunningUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { workerThreads()->waitForDone(); }

    /// However fast a run gets on, the window is told ten times a second, and misses nothing.
    void tenTimesASecondAtMost()
    {
        SessionBench bench;
        const QString path = bench.makeBundle(u"2.0.0"_s, 3, {{u"bmc"_s, 100'000}});
        const Result<Bundle> bundle = Bundle::open(path, TrustStore());
        QVERIFY(bundle);
        const Result<UpgradePlan> plan = planUpgrade(RestlessProtocol::processor(), bundle->manifest(), {});
        QVERIFY(plan);
        const UpgradeOrder order{UpgradeJournal::newRunId(), *plan, *AdmittedBundle::of(*bundle, UnsignedBundles::Allowed), u"test"_s};

        QElapsedTimer timer;
        timer.start();
        RunningUpgrade run([]() -> Result<std::unique_ptr<UpgradeProtocol>> { return std::unique_ptr<UpgradeProtocol>(new RestlessProtocol); }, order);
        QList<qint64> told;
        qsizetype lines = 0;
        connect(&run, &RunningUpgrade::progressed, this, [&](const QList<LogEntry> &news) {
            told += timer.elapsed();
            lines += news.size();
        });
        QSignalSpy ended(&run, &RunningUpgrade::ended);
        QVERIFY(ended.wait(runLimit));
        const qint64 lasted = timer.elapsed();

        QVERIFY(lasted >= storingTime);
        QCOMPARE(run.report().error->code, Error::Code::Rejected);
        QVERIFY2(lines > 300 * storingTime / 1000, qPrintable(QString::number(lines)));
        QVERIFY2(told.size() <= lasted / 100 + 1, qPrintable(u"%1 in %2 ms"_s.arg(told.size()).arg(lasted)));  // and once at the end
        QVERIFY(told.size() >= 3);
        for (qsizetype from = 0; from < told.size(); ++from) {
            const auto within = std::count_if(told.begin() + from, told.end(), [&](qint64 at) { return at < told[from] + 1000; });
            QVERIFY2(within <= 11, qPrintable(u"%1 in the second from %2 ms"_s.arg(within).arg(told[from])));
        }
        QCOMPARE(lines, readRun(order.run)->events.size() + 1);  // the verdict is no event of the journal
    }
};

QTEST_GUILESS_MAIN(TestRunningUpgrade)
#include "tst_running_upgrade.moc"
