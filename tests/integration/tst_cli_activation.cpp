// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// Activation with real programs: one of the two is held or killed just when it takes place.
class TestCliActivation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSilentProcessorHasNotRefused();
    void killedWhileItIsCarriedOut_data();
    void killedWhileItIsCarriedOut();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// Starts an upgrade, and waits until it activates.
    bool comesToActivation(CliProcess &ctl, const QStringList &simulator)
    {
        if (!m_simulator->start(simulator))
            return false;
        ctl.start({u"upgrade"_s, path(u"a.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
        return ctl.waitFor("\"activating\"");
    }
    Outcome goOn() const { return CliProcess(m_folder->path()).run({u"continue"_s, u"--yes"_s, u"--json"_s}); }
    void verifyUpdated() const
    {
        for (const BundleRecipe::Image &image : m_recipe.images)
            QCOMPARE(m_simulator->read(image.component), BundleRecipe::content(image));
        const Outcome status = CliProcess(m_folder->path()).run({u"status"_s, u"--json"_s});
        QCOMPARE(status.object()[u"activation"_s].toString(), u"confirmed"_s);
    }

    const BundleRecipe m_recipe{{{u"bootloader"_s, 40000}, {u"sensors"_s, 30000}}};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

void TestCliActivation::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
    QVERIFY(m_recipe.make(path(u"a.fwb"_s)));
}

void TestCliActivation::cleanup()
{
    m_simulator.reset();
    m_folder.reset();
}

/// The processor is held for longer than the host waits, and carries out later what it was asked for: it must not have been called failed.
void TestCliActivation::aSilentProcessorHasNotRefused()
{
    CliProcess ctl(m_folder->path());
    QVERIFY2(comesToActivation(ctl, {u"--rate"_s, u"30000"_s}), qPrintable(m_simulator->problem()));
    m_simulator->suspend();
    const Outcome held = ctl.finish();
    m_simulator->resume();
    QVERIFY2(held.code == 7, (held.out + held.err).constData());
    QCOMPARE(held.last()[u"error"_s][u"code"_s].toString(), u"state-unknown"_s);
    QCOMPARE(held.verdicts(), QStringList({u"bootloader unknown"_s, u"sensors unknown"_s}));
    const Outcome continued = goOn();
    QVERIFY2(continued.code == 0, (continued.out + continued.err).constData());
    QCOMPARE(continued.verdicts(), QStringList({u"bootloader updated"_s, u"sensors updated"_s}));
    verifyUpdated();
}

void TestCliActivation::killedWhileItIsCarriedOut_data()
{
    QTest::addColumn<QString>("rate");
    QTest::addColumn<bool>("heldMeanwhile");
    QTest::newRow("at once") << u"0"_s << false;
    QTest::newRow("a slow record") << u"20000"_s << false;
    QTest::newRow("the processor wakes up when the run goes on") << u"20000"_s << true;
}

/// kill -9 when activate was asked for; the same run, gone on with at once, ends with the truth.
void TestCliActivation::killedWhileItIsCarriedOut()
{
    QFETCH(const QString, rate);
    QFETCH(const bool, heldMeanwhile);
    CliProcess ctl(m_folder->path());
    QVERIFY2(comesToActivation(ctl, {u"--rate"_s, rate}), qPrintable(m_simulator->problem()));
    if (heldMeanwhile)
        m_simulator->suspend();
    ctl.signal(SIGKILL);
    ctl.finish();
    CliProcess second(m_folder->path());
    second.start({u"continue"_s, u"--yes"_s, u"--json"_s});
    if (heldMeanwhile) {
        const bool begun = second.waitFor("\"state\"") || second.process().state() == QProcess::NotRunning;
        m_simulator->resume();
        QVERIFY(begun);
    }
    Outcome continued = second.finish();
    if (heldMeanwhile && continued.code == 7)  // it gave up before the processor woke up; that is no lie
        continued = goOn();
    QVERIFY2(continued.code == 0, (continued.out + continued.err).constData());
    QCOMPARE(continued.verdicts(), QStringList({u"bootloader updated"_s, u"sensors updated"_s}));
    verifyUpdated();
}

QTEST_GUILESS_MAIN(TestCliActivation)
#include "tst_cli_activation.moc"
