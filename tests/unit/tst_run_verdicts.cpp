// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/run_verdicts.h"

#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// What is said of the images of a run when the processor was read back.
class TestRunVerdicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void settles_data();
    void settles();
};

namespace {

const QByteArray sent(32, 's');
const QByteArray old(32, 'o');
const QByteArray other(32, 'x');
const QByteArray manifest(32, 'm');

/// A processor whose two components run this.
ManagementProcessor running(const QByteArray &bmc, const QByteArray &fpga, Activation activation, const QByteArray &rejected = {})
{
    ManagementProcessor processor;
    for (const auto &[name, digest] : {std::pair{u"bmc"_s, bmc}, std::pair{u"fpga"_s, fpga}}) {
        Component component;
        component.name = name;
        component.running = !digest.isEmpty();
        component.active.sha256 = digest;
        processor.components.append(component);
    }
    processor.activation = activation;
    processor.rejectedDigest = rejected;
    return processor;
}

/// It sends both.
UpgradePlan planOfTwo()
{
    UpgradePlan plan;
    plan.manifestDigest = manifest;
    for (const QString &component : {u"bmc"_s, u"fpga"_s}) {
        PlanStep step;
        step.component = component;
        step.action = PlanAction::Update;
        step.sha256 = sent;
        step.selected = true;
        plan.steps.append(step);
    }
    return plan;
}

}  // namespace

void TestRunVerdicts::judges_data()
{
    QTest::addColumn<ManagementProcessor>("after");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<Verdict>("bmc");
    QTest::addColumn<Verdict>("fpga");
    const auto confirmed = Activation::Confirmed;
    QTest::newRow("all of it runs") << running(sent, sent, confirmed) << 0 << Verdict::Updated << Verdict::Updated;
    QTest::newRow("fell back") << running(old, old, confirmed, manifest) << 3 << Verdict::Reverted << Verdict::Reverted;
    QTest::newRow("another's fell back") << running(old, old, confirmed, other) << 8 << Verdict::Failed << Verdict::Failed;
    QTest::newRow("half of it") << running(sent, old, confirmed) << 8 << Verdict::Updated << Verdict::Failed;
    QTest::newRow("something else") << running(other, other, confirmed) << 8 << Verdict::Failed << Verdict::Failed;
    QTest::newRow("nothing runs") << running({}, {}, Activation::Recovery) << 8 << Verdict::Failed << Verdict::Failed;
    QTest::newRow("another's is on trial, ours runs still") << running(sent, sent, Activation::Trial) << 7 << Verdict::Unknown << Verdict::Unknown;
    QTest::newRow("another's is on trial and runs") << running(other, other, Activation::Trial) << 7 << Verdict::Unknown << Verdict::Unknown;
    QTest::newRow("another's is on trial, ours was rejected")
        << running(old, old, Activation::Trial, manifest) << 7 << Verdict::Unknown << Verdict::Unknown;
}

void TestRunVerdicts::judges()
{
    QFETCH(const ManagementProcessor, after);
    QFETCH(const int, exitCode);
    QFETCH(const Verdict, bmc);
    QFETCH(const Verdict, fpga);
    RunVerdicts verdicts(planOfTwo());
    const Result<void> judged = verdicts.judge(running(old, old, Activation::Confirmed), after);
    QCOMPARE(judged ? 0 : errorRow(judged.error().code).exitCode, exitCode);
    QCOMPARE(verdicts.all().size(), 2);
    QCOMPARE(verdicts.all()[0].verdict, bmc);
    QCOMPARE(verdicts.all()[1].verdict, fpga);
}

void TestRunVerdicts::settles_data()
{
    QTest::addColumn<QString>("culprit");
    QTest::addColumn<QStringList>("stored");
    QTest::addColumn<bool>("begun");
    QTest::addColumn<Verdict>("bmc");
    QTest::addColumn<bool>("bmcStored");
    QTest::addColumn<Verdict>("fpga");
    const QStringList none;
    const QStringList first{u"bmc"_s};
    QTest::newRow("the first failed") << u"bmc"_s << none << true << Verdict::Failed << false << Verdict::Stopped;
    QTest::newRow("the second failed") << u"fpga"_s << first << true << Verdict::Stopped << true << Verdict::Failed;
    QTest::newRow("stopped after the first") << QString() << first << true << Verdict::Stopped << true << Verdict::Stopped;
    QTest::newRow("stopped before the first") << QString() << none << true << Verdict::Stopped << false << Verdict::Stopped;
    QTest::newRow("nothing was begun") << QString() << none << false << Verdict::Failed << false << Verdict::Failed;
    QTest::newRow("nothing was begun since an interruption") << QString() << first << false << Verdict::Stopped << true << Verdict::Failed;
}

void TestRunVerdicts::settles()
{
    QFETCH(const QString, culprit);
    QFETCH(const QStringList, stored);
    QFETCH(const bool, begun);
    QFETCH(const Verdict, bmc);
    QFETCH(const bool, bmcStored);
    QFETCH(const Verdict, fpga);
    RunVerdicts verdicts(planOfTwo());
    verdicts.settle(culprit, stored, begun);
    QCOMPARE(verdicts.all()[0].verdict, bmc);
    QCOMPARE(verdicts.all()[0].stored.value_or(false), bmcStored);
    QCOMPARE(verdicts.all()[0].stored.has_value(), bmc == Verdict::Stopped);
    QCOMPARE(verdicts.all()[1].verdict, fpga);
    QVERIFY(!verdicts.all()[1].stored.value_or(false));
}

QTEST_GUILESS_MAIN(TestRunVerdicts)
#include "tst_run_verdicts.moc"
