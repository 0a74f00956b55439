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
    RunVerdicts verdicts(plan);
    const Result<void> judged = verdicts.judge(running(old, old, Activation::Confirmed), after);
    QCOMPARE(judged ? 0 : errorRow(judged.error().code).exitCode, exitCode);
    QCOMPARE(verdicts.all().size(), 2);
    QCOMPARE(verdicts.all()[0].verdict, bmc);
    QCOMPARE(verdicts.all()[1].verdict, fpga);
}

QTEST_GUILESS_MAIN(TestRunVerdicts)
#include "tst_run_verdicts.moc"
