// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"
#include "tests/unit/told_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// What fwpilotctl says of a restart is held against earlier ones on this machine, and against nothing else.
class TestCliOutlook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", m_folder->filePath(u"state"_s).toUtf8());
        m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
    }
    void cleanup() { m_simulator.reset(); }

    void theSecondRunKnows()
    {
        QVERIFY2(m_simulator->start({u"--rate"_s, u"400000"_s}), qPrintable(m_simulator->problem()));
        const Outcome first = upgrade(u"2.0.0"_s);
        QCOMPARE(first.code, 0);
        QVERIFY2(!first.out.contains("about"), first.out.constData());
        const Outcome second = upgrade(u"2.1.0"_s);
        QCOMPARE(second.code, 0);
        QCOMPARE(second.out.count("Back in about 1 s; gives up after 12 s."), 1);
    }

    void aRestartThatTakesLongIsAWarning()
    {
        QVERIFY2(m_simulator->start({u"--fault"_s, u"no-return"_s}), qPrintable(m_simulator->problem()));
        sample::ToldRun told;
        told.processor = CliProcess(m_folder->path()).run({u"list"_s, u"--json"_s}).array().first()[u"id"_s].toString();
        told.restart = 1200;
        QVERIFY(!told.processor.isEmpty());
        sample::keep(1, sample::journalOf(told));
        const Outcome outcome = upgrade(u"2.0.0"_s);
        QCOMPARE(outcome.code, 7);
        QCOMPARE(outcome.out.count("Back in about 2 s; gives up after 12 s."), 1);
        QCOMPARE(outcome.out.count("Warning: Takes longer than usual: 4 s, usually about 2 s; gives up after 12 s."), 1);
    }

private:
    Outcome upgrade(const QString &version)
    {
        BundleRecipe recipe;
        recipe.images = {{u"bmc"_s, 100 * 1024, static_cast<quint32>(qHash(version, 0))}};
        recipe.version = version;
        const QString path = m_folder->filePath(version + u".fwb"_s);
        return recipe.make(path) ? CliProcess(m_folder->path()).run({u"upgrade"_s, path, u"--yes"_s, u"--allow-unsigned"_s}) : Outcome();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

QTEST_GUILESS_MAIN(TestCliOutlook)
#include "tst_cli_outlook.moc"
