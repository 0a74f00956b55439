// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// fwpilotctl continue: what it goes on with, what it refuses and with which code. Kill points are swept elsewhere (tests/faults).
class TestCliContinue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void finishesAKilledRun();
    void finishesAStoppedRun();
    void readsBackWithoutTheBundle();
    void wantsTheBundle();
    void refusesWhenSomebodyElseUpgraded();
    void hasNothingToContinue();
    void neverRetriesWhatFellBack();
    void closesAsFailed();
    void doesNotCloseWhatMayRun();
    void asksFirst();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// Begins an upgrade with a.fwb, and kills it when this stands in what it prints.
    bool killedWhen(const QByteArray &word, const QStringList &options = {});
    bool killedInTheSecondImage() { return killedWhen("Sending bmc", {u"--rate"_s, u"200000"_s}); }
    Outcome goOn(const QStringList &more = {})
    {
        return CliProcess(m_folder->path()).run(QStringList{u"continue"_s, u"--yes"_s, u"--json"_s} + more);
    }
    Outcome upgrade(const QString &bundle, const QStringList &more = {})
    {
        return CliProcess(m_folder->path()).run(QStringList{u"upgrade"_s, path(bundle), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s} + more);
    }
    QJsonArray history() const { return CliProcess(m_folder->path()).run({u"history"_s, u"--json"_s}).array(); }
    QString activation() const
    {
        return CliProcess(m_folder->path()).run({u"status"_s, u"--json"_s}).object()[u"activation"_s].toString();
    }
    bool runs(const BundleRecipe &recipe) const
    {
        bool all = true;
        for (const BundleRecipe::Image &image : recipe.images)
            all = all && m_simulator->read(image.component) == BundleRecipe::content(image);
        return all;
    }

    BundleRecipe m_recipe;
    BundleRecipe m_other;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

void TestCliContinue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
    m_recipe = {};
    m_other = {};
    m_other.version = u"3.0.0"_s;
    for (BundleRecipe::Image &image : m_other.images)
        image.seed = 99;
    QVERIFY(m_recipe.make(path(u"a.fwb"_s)) && m_other.make(path(u"b.fwb"_s)));
}

void TestCliContinue::cleanup()
{
    m_simulator.reset();
    m_folder.reset();
}

bool TestCliContinue::killedWhen(const QByteArray &word, const QStringList &options)
{
    if (!m_simulator->start(options))
        return false;
    CliProcess ctl(m_folder->path());
    ctl.start({u"upgrade"_s, path(u"a.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
    const bool there = ctl.waitFor(word);
    ctl.signal(SIGKILL);
    return ctl.finish().code == -1 && there;
}

/// The run goes on under its own id, with what the processor has; its history is one row, and its record tells of both halves.
void TestCliContinue::finishesAKilledRun()
{
    QVERIFY2(killedInTheSecondImage(), qPrintable(m_simulator->problem()));
    const QString run = history().first()[u"run"_s].toString();
    CliProcess ctl(m_folder->path());
    const Outcome outcome = ctl.run({u"continue"_s, u"--yes"_s, u"--json"_s, u"--trace"_s, path(u"trace"_s)});
    QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).constData());
    QCOMPARE(outcome.last()[u"state"_s].toString(), u"succeeded"_s);
    QCOMPARE(outcome.last()[u"run"_s].toString(), run);
    QVERIFY(runs(m_recipe));
    for (const QJsonObject &message : ctl.trace(u"trace"_s))
        QVERIFY(message[u"type"_s] != u"transmit-data"_s || message[u"component"_s] != u"bootloader"_s);  // that one was stored
    QCOMPARE(history().size(), 1);
    QCOMPARE(history().first()[u"state"_s].toString(), u"succeeded"_s);
    const QByteArray record = CliProcess(m_folder->path()).run({u"export"_s, u"last"_s}).out;
    QVERIFY(record.contains("Sending bootloader") && record.contains("goes on") && record.contains("Updated and confirmed"));
}

void TestCliContinue::finishesAStoppedRun()
{
    QVERIFY2(m_simulator->start({u"--rate"_s, u"200000"_s}), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    ctl.start({u"upgrade"_s, path(u"a.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
    QVERIFY(ctl.waitFor("Sending bmc"));
    ctl.signal(SIGINT);
    QCOMPARE(ctl.finish().code, 6);
    const Outcome outcome = goOn();
    QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).constData());
    QVERIFY(runs(m_recipe));
    QCOMPARE(history().size(), 1);
}

/// Everything was activated before the interruption: nothing is sent, and the bundle is not needed.
void TestCliContinue::readsBackWithoutTheBundle()
{
    QVERIFY(killedWhen("\"restarting\""));
    QVERIFY(QFile::remove(path(u"a.fwb"_s)));
    CliProcess ctl(m_folder->path());
    const Outcome outcome = ctl.run({u"continue"_s, u"--yes"_s, u"--json"_s, u"--trace"_s, path(u"trace"_s)});
    QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).constData());
    QCOMPARE(outcome.verdicts(), (QStringList{u"bootloader updated"_s, u"bmc updated"_s, u"fpga updated"_s, u"sensors updated"_s}));
    QVERIFY(runs(m_recipe));
    QCOMPARE(activation(), u"confirmed"_s);
    for (const QJsonObject &message : ctl.trace(u"trace"_s))
        QVERIFY(message[u"type"_s] != u"start-upgrade"_s && message[u"type"_s] != u"activate"_s);
}

void TestCliContinue::wantsTheBundle()
{
    QVERIFY2(killedInTheSecondImage(), qPrintable(m_simulator->problem()));
    QVERIFY(QFile::rename(path(u"a.fwb"_s), path(u"stick.fwb"_s)));
    for (const QStringList &more : {QStringList(), QStringList{path(u"b.fwb"_s)}}) {
        const Outcome outcome = goOn(more);
        QCOMPARE(outcome.code, 4);
        QCOMPARE(outcome.last()[u"error"_s][u"code"_s].toString(), u"not-found"_s);
        QVERIFY2(outcome.err.contains("test 2.0.0") && outcome.err.contains("Bring that bundle"), outcome.err.constData());
        QVERIFY(!history().first()[u"running"_s].toBool());
    }
    QCOMPARE(goOn({path(u"stick.fwb"_s)}).code, 0);
    QVERIFY(runs(m_recipe));
}

void TestCliContinue::refusesWhenSomebodyElseUpgraded()
{
    QVERIFY2(killedInTheSecondImage(), qPrintable(m_simulator->problem()));
    {
        CliProcess other(path(u"other"_s));  // somebody with a history of his own
        QVERIFY(QDir().mkpath(path(u"other"_s)));
        const Outcome upgraded = other.run({u"upgrade"_s, path(u"b.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--sysfs"_s, m_simulator->sysfs()});
        QVERIFY2(upgraded.code == 0, (upgraded.out + upgraded.err).constData());
    }
    const Outcome outcome = goOn();
    QCOMPARE(outcome.code, 9);
    QVERIFY2(outcome.err.contains("somebody else has upgraded"), outcome.err.constData());
    QVERIFY(runs(m_other));
}

void TestCliContinue::hasNothingToContinue()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    const Outcome none = goOn();
    QCOMPARE(none.code, 4);
    QCOMPARE(none.last()[u"error"_s][u"code"_s].toString(), u"not-found"_s);
    QCOMPARE(upgrade(u"a.fwb"_s).code, 0);
    const Outcome ended = goOn();
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.last()[u"state"_s].toString(), u"succeeded"_s);
    QVERIFY2(ended.last()[u"text"_s].toString().startsWith(u"Nothing to continue"_s), ended.out.constData());
    QCOMPARE(ended.verdicts().first(), u"bootloader updated"_s);
}

/// A set that fell back is for a new upgrade to try again, by somebody's decision.
void TestCliContinue::neverRetriesWhatFellBack()
{
    QVERIFY2(m_simulator->start({u"--fault"_s, u"self-test-fails"_s}), qPrintable(m_simulator->problem()));
    QCOMPARE(upgrade(u"a.fwb"_s).code, 3);
    const Outcome outcome = goOn();
    QCOMPARE(outcome.code, 9);
    QVERIFY2(outcome.err.contains("fell back"), outcome.err.constData());
    QCOMPARE(upgrade(u"a.fwb"_s).code, 0);
}

void TestCliContinue::closesAsFailed()
{
    QVERIFY2(killedInTheSecondImage(), qPrintable(m_simulator->problem()));
    const Outcome closed = goOn({u"--close-as-failed"_s});
    QVERIFY2(closed.code == 0, (closed.out + closed.err).constData());
    QCOMPARE(closed.last()[u"state"_s].toString(), u"failed"_s);
    QCOMPARE(history().first()[u"state"_s].toString(), u"failed"_s);
    QVERIFY(!runs(m_recipe));
    const QJsonObject status = CliProcess(m_folder->path()).run({u"status"_s, u"--json"_s}).object();
    QVERIFY(status[u"owner"_s][u"text"_s].toString().isEmpty());  // nobody holds the processor, and nothing is under way
    QCOMPARE(status[u"state"_s].toString(), u"ready"_s);
    QCOMPARE(upgrade(u"a.fwb"_s).code, 0);
    QVERIFY(runs(m_recipe));
}

void TestCliContinue::doesNotCloseWhatMayRun()
{
    QVERIFY(killedWhen("\"restarting\""));
    const Outcome refused = goOn({u"--close-as-failed"_s});
    QCOMPARE(refused.code, 9);
    QVERIFY2(refused.err.contains("may run"), refused.err.constData());
    QCOMPARE(goOn().code, 0);
    QVERIFY(runs(m_recipe));
}

void TestCliContinue::asksFirst()
{
    QVERIFY2(killedInTheSecondImage(), qPrintable(m_simulator->problem()));
    const Outcome unasked = CliProcess(m_folder->path()).run({u"continue"_s});
    QCOMPARE(unasked.code, 2);
    QVERIFY2(unasked.out.contains("stopped at file 2 of 4 (bmc)"), unasked.out.constData());
    QVERIFY2(unasked.out.contains("The processor now reports: receiving"), unasked.out.constData());
    QCOMPARE(history().first()[u"state"_s].toString(), u"transferring"_s);
}

QTEST_GUILESS_MAIN(TestCliContinue)
#include "tst_cli_continue.moc"
