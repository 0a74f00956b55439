// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sample_plan.h"
#include "ui/plan_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fwpilot;
using Stage = PlanModel::Stage;
using Tester = QAbstractItemModelTester;

namespace {

Tone rowTone(const PlanModel &model, int row)
{
    return static_cast<Tone>(model.index(row, 0).data(PlanModel::RowToneRole).toInt());
}

}  // namespace

class PlanModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticks();
    void staysInPlace();
    void otherComponentsReset();
    void onlyMovingRowsChange();
    void cardPlaces_data();
    void cardPlaces();
    void cardComesAndGoes();
    void headings_data();
    void headings();
};

void PlanModelTest::ticks()
{
    auto [plan, around] = sample::wholePlan();
    PlanModel model;
    QSignalSpy wishes(&model, &PlanModel::tickRequested);
    QSignalSpy changes(&model, &PlanModel::dataChanged);
    model.showPlan(plan, around);
    changes.clear();
    const QModelIndex boot = model.index(0, PlanModel::Tick);
    QCOMPARE(boot.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QCOMPARE(model.index(2, PlanModel::Tick).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));

    QVERIFY(model.setData(boot, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.first(), QVariantList({QStringLiteral("Boot"), false}));
    QCOMPARE(boot.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));  // the owner decides
    QCOMPARE(changes.size(), 0);
    plan.steps.first().selected = false;
    model.showPlan(plan, around);
    QCOMPARE(boot.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));

    QVERIFY(!model.setData(model.index(3, PlanModel::Tick), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(4, PlanModel::Tick), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(0, PlanModel::ComponentColumn), Qt::Checked, Qt::CheckStateRole));
    model.showProgress(sample::sending());
    QVERIFY(!model.setData(boot, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(wishes.size(), 1);
}

/// plan → running → result with a card → plan: the same rows, nothing is reset.
void PlanModelTest::staysInPlace()
{
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.showPlan(plan, around);
    QSignalSpy resets(&model, &PlanModel::modelReset);
    const QPersistentModelIndex main(model.index(1, PlanModel::ComponentColumn));
    for (int round = 0; round < 2; ++round) {
        for (const RunProgress &run : {sample::sending(), sample::stalled(), sample::sending(), sample::sent()})
            model.showProgress(run);
        QCOMPARE(model.stage(), Stage::Running);
        const Error error{Error::Code::Rejected, {}};
        model.showResult(sample::report(UpgradeState::Failed, Verdict::Stopped, Verdict::Failed, error), sample::sending(), sample::card());
        QCOMPARE(model.stage(), Stage::Result);
        QCOMPARE(model.cardParent(), model.index(1, 0));
        QCOMPARE(main.row(), 1);
        model.showPlan(plan, around);
        QCOMPARE(model.stage(), Stage::Plan);
        QVERIFY(!model.cardParent().isValid());
        QCOMPARE(model.rowCount(), plan.steps.size());
    }
    QVERIFY(main.isValid());
    QCOMPARE(main.row(), 1);
    QCOMPARE(main.data().toString(), QStringLiteral("Main"));
    QCOMPARE(resets.size(), 0);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!main.isValid());
}

void PlanModelTest::otherComponentsReset()
{
    auto [plan, around] = sample::wholePlan();
    PlanModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.showPlan(plan, around);
    model.showResult(sample::report(UpgradeState::Failed, Verdict::Unknown, Verdict::Unknown), sample::sent(), sample::card());
    QSignalSpy resets(&model, &PlanModel::modelReset);
    plan.steps.removeFirst();
    model.showPlan(plan, around);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), plan.steps.size());
    QVERIFY(!model.cardParent().isValid());
}

/// Ten times a second: no row is painted for nothing.
void PlanModelTest::onlyMovingRowsChange()
{
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    model.showPlan(plan, around);
    model.showProgress(sample::sending());
    QSignalSpy changes(&model, &PlanModel::dataChanged);
    model.showProgress(sample::sending());
    QCOMPARE(changes.size(), 0);
    RunProgress further = sample::sending();
    further.images[1].done += 100'000;
    model.showProgress(further);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    model.showProgress(sample::stalled());
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.last().first().toModelIndex().row(), 1);
}

void PlanModelTest::cardPlaces_data()
{
    QTest::addColumn<Verdict>("boot");
    QTest::addColumn<Verdict>("main");
    QTest::addColumn<int>("row");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("first failed") << Verdict::Failed << Verdict::Stopped << 0 << Tone::Failure;
    QTest::newRow("second failed") << Verdict::Stopped << Verdict::Failed << 1 << Tone::Failure;
    QTest::newRow("all reverted") << Verdict::Reverted << Verdict::Reverted << 0 << Tone::Failure;
    QTest::newRow("one unknown") << Verdict::Updated << Verdict::Unknown << 1 << Tone::Failure;
    QTest::newRow("none failed") << Verdict::Stopped << Verdict::Stopped << 0 << Tone::Plain;
}

void PlanModelTest::cardPlaces()
{
    QFETCH(Verdict, boot);
    QFETCH(Verdict, main);
    QFETCH(int, row);
    QFETCH(Tone, tone);
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.showPlan(plan, around);
    model.showResult(sample::report(UpgradeState::Failed, boot, main), sample::sending(), sample::card());
    QCOMPARE(model.cardParent(), model.index(row, 0));
    QCOMPARE(rowTone(model, row), tone);
    const QModelIndex card = model.index(0, 0, model.cardParent());
    QVERIFY(PlanModel::isCard(card));
    QCOMPARE(model.parent(card), model.cardParent());
    QCOMPARE(card.data(PlanModel::CardRole).value<ErrorCardContent>().code, QStringLiteral("rejected"));
    QCOMPARE(model.flags(card), Qt::ItemFlags(Qt::NoItemFlags));
}

void PlanModelTest::cardComesAndGoes()
{
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &PlanModel::rowsInserted);
    QSignalSpy removed(&model, &PlanModel::rowsRemoved);
    model.showPlan(plan, around);
    const UpgradeReport report = sample::report(UpgradeState::Failed, Verdict::Stopped, Verdict::Failed);
    model.showResult(report, sample::sending(), sample::card());
    QCOMPARE(inserted.size(), 1);
    ErrorCardContent other = sample::card();
    other.canRetry = false;
    model.showResult(report, sample::sending(), other);  // the same place: another content only
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 0);
    QVERIFY(!model.index(0, 0, model.cardParent()).data(PlanModel::CardRole).value<ErrorCardContent>().canRetry);
    model.showResult(sample::report(UpgradeState::Failed, Verdict::Failed, Verdict::Stopped), sample::sending(), other);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.cardParent().row(), 0);
    model.showResult(report, sample::sending(), {});
    QCOMPARE(removed.size(), 2);
    QVERIFY(!model.cardParent().isValid());
    model.showResult(report, sample::sending(), sample::card());
    model.showProgress(sample::sending());
    QCOMPARE(removed.size(), 3);
    QCOMPARE(rowTone(model, 1), Tone::Plain);
}

void PlanModelTest::headings_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("titles");
    QTest::newRow("plan") << Stage::Plan << QStringLiteral("|Component|Installed|In Bundle|Action|Size|Effect on the Machine");
    QTest::newRow("running") << Stage::Running << QStringLiteral("|Component|Installed|In Bundle|State|Progress");
    QTest::newRow("result") << Stage::Result << QStringLiteral("|Component|From|To|Read Back|Verdict|Transfer");
}

void PlanModelTest::headings()
{
    QFETCH(Stage, stage);
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    model.showPlan(plan, around);
    QSignalSpy renamed(&model, &PlanModel::headerDataChanged);
    if (stage == Stage::Running)
        model.showProgress(sample::sending());
    if (stage == Stage::Result)
        model.showResult(sample::report(UpgradeState::Succeeded, Verdict::Updated, Verdict::Updated), sample::sent(), {});
    QCOMPARE(renamed.size(), stage == Stage::Plan ? 0 : 1);
    QStringList titles;
    for (int column = 0; column < PlanModel::columns; ++column) {
        if (PlanModel::shownIn(stage, static_cast<PlanModel::Column>(column)))
            titles += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QTEST(titles.join(QLatin1Char('|')), "titles");
}

QTEST_MAIN(PlanModelTest)
#include "tst_plan_model.moc"
