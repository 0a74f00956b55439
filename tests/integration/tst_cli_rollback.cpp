// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// Going back, and mixing: what may be sent only when it is allowed, and what never may (rules 11 to 15).
class TestCliRollback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void olderOnlyWhenAllowed();
    void neverBelowTheFloor();
    void theFloorRisesOnConfirmationOnly();
    void imagesOfTwoBundlesDoNotMix();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// A bundle NAME.fwb of this version, its images at this security version.
    BundleRecipe make(const QString &name, const QString &version, int securityVersion = 0)
    {
        const auto seed = static_cast<quint32>(qHash(version, 0));
        BundleRecipe recipe{{{u"bootloader"_s, 40000, seed, securityVersion}, {u"sensors"_s, 200000, seed, securityVersion}}, version};
        if (!recipe.make(path(name + u".fwb"_s)))
            qFatal("no bundle");
        return recipe;
    }
    Outcome upgrade(const QString &name, const QStringList &options = {}) const
    {
        return CliProcess(m_folder->path())
            .run(QStringList{u"upgrade"_s, path(name + u".fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s} + options);
    }
    void verifyRuns(const BundleRecipe &recipe) const
    {
        for (const BundleRecipe::Image &image : recipe.images)
            QCOMPARE(m_simulator->read(image.component), BundleRecipe::content(image));
    }
    static QString errorOf(const Outcome &outcome) { return outcome.last()[u"error"_s][u"code"_s].toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

void TestCliRollback::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
}

void TestCliRollback::cleanup()
{
    m_simulator.reset();
    m_folder.reset();
}

void TestCliRollback::olderOnlyWhenAllowed()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    const BundleRecipe newer = make(u"newer"_s, u"3.0.0"_s);
    const BundleRecipe older = make(u"older"_s, u"2.0.0"_s);
    QCOMPARE(upgrade(u"newer"_s).code, 0);
    const Outcome refused = upgrade(u"older"_s, {u"--trace"_s, path(u"trace"_s)});
    QCOMPARE(refused.code, 9);
    QVERIFY(CliProcess(m_folder->path()).trace(u"trace"_s).isEmpty());
    verifyRuns(newer);
    QCOMPARE(upgrade(u"older"_s, {u"--allow-downgrade"_s}).code, 0);
    verifyRuns(older);
}

void TestCliRollback::neverBelowTheFloor()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    const BundleRecipe high = make(u"high"_s, u"2.0.0"_s, 3);
    make(u"low"_s, u"3.0.0"_s, 2);  // newer by its version
    make(u"lower"_s, u"1.5.0"_s, 0);
    QCOMPARE(upgrade(u"high"_s).code, 0);
    for (const QString &name : {u"low"_s, u"lower"_s}) {
        const Outcome refused = upgrade(name, {u"--allow-downgrade"_s, u"--allow-reinstall"_s, u"--trace"_s, path(u"trace"_s)});
        QVERIFY2(refused.code == 14, refused.err.constData());
        QCOMPARE(errorOf(refused), u"too-old"_s);
        QVERIFY(CliProcess(m_folder->path()).trace(u"trace"_s).isEmpty());
    }
    verifyRuns(high);
    const BundleRecipe same = make(u"same"_s, u"2.1.0"_s, 3);
    QCOMPARE(upgrade(u"same"_s).code, 0);
    verifyRuns(same);
}

/// A set that fell back raises no floor: what ran before may be sent again.
void TestCliRollback::theFloorRisesOnConfirmationOnly()
{
    QVERIFY2(m_simulator->start({u"--fault"_s, u"self-test-fails"_s}), qPrintable(m_simulator->problem()));
    make(u"high"_s, u"3.0.0"_s, 9);
    const Outcome fellBack = upgrade(u"high"_s);
    QCOMPARE(fellBack.code, 3);
    QCOMPARE(fellBack.verdicts(), QStringList({u"bootloader reverted"_s, u"sensors reverted"_s}));
    const BundleRecipe low = make(u"low"_s, u"2.0.0"_s, 1);
    QCOMPARE(upgrade(u"low"_s).code, 0);
    verifyRuns(low);
}

/// A run is killed with its first image stored. Another bundle with the very same image sends it again: what counts as stored belongs to one
/// manifest, and activation takes one manifest's images only.
void TestCliRollback::imagesOfTwoBundlesDoNotMix()
{
    QVERIFY2(m_simulator->start({u"--rate"_s, u"200000"_s}), qPrintable(m_simulator->problem()));
    make(u"first"_s, u"2.0.0"_s);
    BundleRecipe second = make(u"second"_s, u"2.0.0"_s);
    second.images[1].seed = 77;
    QVERIFY(second.make(path(u"second.fwb"_s)));
    CliProcess killed(m_folder->path());
    killed.start({u"upgrade"_s, path(u"first.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
    QVERIFY(killed.waitFor("Sending sensors"));
    killed.signal(SIGKILL);
    killed.finish();
    const Outcome outcome = upgrade(u"second"_s, {u"--trace"_s, path(u"trace"_s)});
    QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).constData());
    QSet<QString> sent;
    for (const QJsonObject &message : CliProcess(m_folder->path()).trace(u"trace"_s)) {
        if (message[u"type"_s] == u"transmit-data"_s)
            sent += message[u"component"_s].toString();
    }
    QCOMPARE(sent, QSet<QString>({u"bootloader"_s, u"sensors"_s}));
    verifyRuns(second);
}

QTEST_GUILESS_MAIN(TestCliRollback)
#include "tst_cli_rollback.moc"
