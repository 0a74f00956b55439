// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_event.h"
#include "core/upgrade/upgrade_state.h"

#include <QTest>

using namespace fwpilot;

namespace {

/// A copy of the table on purpose: each change of a state machine is to be made twice.
const QList<std::pair<UpgradeState, QList<UpgradeState>>> &allowed()
{
    using enum UpgradeState;
    static const QList<std::pair<UpgradeState, QList<UpgradeState>>> table{
        {Idle, {Idle, Preparing, Failed}},
        {Preparing, {Preparing, Transferring, Activating, Restarting, Succeeded, Failed, Stopped}},
        {Transferring, {Transferring, Storing, Activating, Failed, Stopped}},
        {Storing, {Storing, Transferring, Activating, Failed, Stopped}},
        {Activating, {Activating, Restarting, Failed, Stopped}},
        {Restarting, {Restarting, Confirming, Failed}},
        {Confirming, {Confirming, Restarting, Preparing, Succeeded, Failed}},
        {Succeeded, {}},
        {Failed, {}},
        {Stopped, {}},
    };
    return table;
}

}  // namespace

class TestUpgradeState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void stateNames_data();
    void stateNames();
    void verdictNames_data();
    void verdictNames();
    void unknownNames_data();
    void unknownNames();
    void pastReturn_data();
    void pastReturn();
};

void TestUpgradeState::changes_data()
{
    QTest::addColumn<UpgradeState>("from");
    QTest::addColumn<UpgradeState>("to");
    QTest::addColumn<bool>("expected");
    for (const auto &[from, followers] : allowed()) {
        for (const auto &[to, unused] : allowed())
            QTest::addRow("%s to %s", qPrintable(upgradeStateName(from)), qPrintable(upgradeStateName(to)))
                << from << to << followers.contains(to);
    }
}

void TestUpgradeState::changes()
{
    QFETCH(UpgradeState, from);
    QFETCH(UpgradeState, to);
    QTEST(canFollow(from, to), "expected");
}

void TestUpgradeState::stateNames_data()
{
    QTest::addColumn<UpgradeState>("state");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("final");
    QTest::newRow("idle") << UpgradeState::Idle << "idle" << false;
    QTest::newRow("preparing") << UpgradeState::Preparing << "preparing" << false;
    QTest::newRow("transferring") << UpgradeState::Transferring << "transferring" << false;
    QTest::newRow("storing") << UpgradeState::Storing << "storing" << false;
    QTest::newRow("activating") << UpgradeState::Activating << "activating" << false;
    QTest::newRow("restarting") << UpgradeState::Restarting << "restarting" << false;
    QTest::newRow("confirming") << UpgradeState::Confirming << "confirming" << false;
    QTest::newRow("succeeded") << UpgradeState::Succeeded << "succeeded" << true;
    QTest::newRow("failed") << UpgradeState::Failed << "failed" << true;
    QTest::newRow("stopped") << UpgradeState::Stopped << "stopped" << true;
}

void TestUpgradeState::stateNames()
{
    QFETCH(UpgradeState, state);
    QFETCH(QString, name);
    QCOMPARE(upgradeStateName(state), name);
    QCOMPARE(upgradeStateFromName(name), std::optional(state));
    QTEST(isFinal(state), "final");
}

void TestUpgradeState::verdictNames_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("name");
    QTest::newRow("updated") << Verdict::Updated << "updated";
    QTest::newRow("current") << Verdict::Current << "current";
    QTest::newRow("skipped") << Verdict::Skipped << "skipped";
    QTest::newRow("blocked") << Verdict::Blocked << "blocked";
    QTest::newRow("failed") << Verdict::Failed << "failed";
    QTest::newRow("stopped") << Verdict::Stopped << "stopped";
    QTest::newRow("reverted") << Verdict::Reverted << "reverted";
    QTest::newRow("unknown") << Verdict::Unknown << "unknown";
}

void TestUpgradeState::verdictNames()
{
    QFETCH(Verdict, verdict);
    QFETCH(QString, name);
    QCOMPARE(verdictName(verdict), name);
    QCOMPARE(verdictFromName(name), std::optional(verdict));
}

void TestUpgradeState::unknownNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << "";
    QTest::newRow("another case") << "Stopped ";
    QTest::newRow("capital") << "Stopped";
    QTest::newRow("a part") << "stop";
}

void TestUpgradeState::unknownNames()
{
    QFETCH(QString, name);
    QVERIFY(!upgradeStateFromName(name));
    QVERIFY(!verdictFromName(name));
}

void TestUpgradeState::pastReturn_data()
{
    QTest::addColumn<UpgradeState>("state");
    QTest::addColumn<bool>("expected");
    for (const auto &[state, unused] : allowed())
        QTest::addRow("%s", qPrintable(upgradeStateName(state)))
            << state << (state == UpgradeState::Restarting || state == UpgradeState::Confirming);
}

/// Where a run can no longer be stopped, no row of the table leads to Stopped.
void TestUpgradeState::pastReturn()
{
    QFETCH(UpgradeState, state);
    QTEST(isPastReturn(state), "expected");
    QVERIFY(!isPastReturn(state) || !canFollow(state, UpgradeState::Stopped));
}

QTEST_APPLESS_MAIN(TestUpgradeState)
#include "tst_upgrade_state.moc"
