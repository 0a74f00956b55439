// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo_machine.h"
#include "core/base/worker_threads.h"
#include "core/bundle/bundle.h"
#include "core/protocol/builtin_drivers.h"
#include "core/upgrade/detect_processors.h"
#include "core/upgrade/upgrade_plan.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <csignal>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// The demo machine with the real fwpilot-sim. What becomes of it when its program is killed: tst_program.
class TestDemoMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { workerThreads()->waitForDone(); }  // before leaks are looked for
    void getsReadyWithABundleThatFits();
    void makesNoBundleThatNobodyWants();
    void secondStartDoesNothing();
    void isGoneWithItsObject_data();
    void isGoneWithItsObject();
    void removesWhatAKilledProgramLeft();
    void tellsWhyItFails_data();
    void tellsWhyItFails();
    void startsAgainAfterAFailure();
    void tellsThatItIsLost();
    void tellsOfItsFaults();

private:
    static constexpr int limit = 30000;  ///< milliseconds

    /// The folders of demo machines that there are.
    QStringList folders() const { return QDir(m_temporary.path()).entryList({u"fwpilot-demo-*"_s}); }

    QTemporaryDir m_temporary;
};

namespace {

QString simulator()
{
    return QStringLiteral(FWPILOT_BIN_DIR "/fwpilot-sim");
}

/// The processes that this one has started and not yet buried.
QStringList childProcesses()
{
    QFile file(u"/proc/self/task/%1/children"_s.arg(::getpid()));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).split(u' ', Qt::SkipEmptyParts) : QStringList{u"unknown"_s};
}

}  // namespace

void TestDemoMachine::initTestCase()
{
    QVERIFY(m_temporary.isValid());
    qputenv("TMPDIR", QFile::encodeName(m_temporary.path()));
}

void TestDemoMachine::getsReadyWithABundleThatFits()
{
    DemoMachine machine(simulator());
    QSignalSpy ready(&machine, &DemoMachine::ready);
    machine.start();
    QCOMPARE(machine.state(), DemoMachine::State::Starting);
    QVERIFY(ready.wait(limit));
    QCOMPARE(machine.state(), DemoMachine::State::On);
    const auto source = ready.first().first().value<MachineSource>();
    QCOMPARE(source.sysfsRoot, machine.source().sysfsRoot);
    const Drivers drivers = builtinDrivers();
    const Result<Detection> found = detectProcessors(source, drivers);
    QVERIFY(found.hasValue());
    QCOMPARE(found->processors.size(), 1);
    QCOMPARE(found->processors.first().serial, u"DEMO"_s);
    const Result<Bundle> bundle = Bundle::open(ready.first().last().toString(), TrustStore());
    QVERIFY(bundle.hasValue());
    QVERIFY(bundle->verify().hasValue());
    const Result<UpgradePlan> plan = planUpgrade(found->processors.first(), bundle->manifest(), {});
    QVERIFY(plan.hasValue());
    QVERIFY(!plan->refusal());
    QCOMPARE(plan->sending().size(), 4);
    QVERIFY(plan->bytesToSend() > 3'000'000 && plan->bytesToSend() < 6'000'000);
}

void TestDemoMachine::makesNoBundleThatNobodyWants()
{
    DemoMachine machine(simulator());
    QSignalSpy ready(&machine, &DemoMachine::ready);
    machine.start({}, DemoMachine::OwnBundle::NotWanted);
    QVERIFY(ready.wait(limit));
    QCOMPARE(ready.first().last().toString(), QString());
    QVERIFY(!QFileInfo::exists(machine.source().sysfsRoot + u"/../demo.fwb"_s));
}

void TestDemoMachine::secondStartDoesNothing()
{
    DemoMachine machine(simulator());
    QSignalSpy ready(&machine, &DemoMachine::ready);
    QSignalSpy failed(&machine, &DemoMachine::failed);
    machine.start();
    machine.start();
    QVERIFY(ready.wait(limit));
    const QStringList one = childProcesses();
    QCOMPARE(one.size(), 1);
    machine.start();
    QCOMPARE(machine.state(), DemoMachine::State::On);
    QCOMPARE(childProcesses(), one);
    QCOMPARE(ready.size(), 1);
    QCOMPARE(failed.size(), 0);
}

void TestDemoMachine::isGoneWithItsObject_data()
{
    QTest::addColumn<bool>("waits");
    QTest::newRow("when it is ready") << true;
    QTest::newRow("while it starts") << false;
}

void TestDemoMachine::isGoneWithItsObject()
{
    QFETCH(bool, waits);
    {
        DemoMachine machine(simulator());
        QSignalSpy ready(&machine, &DemoMachine::ready);
        machine.start();
        QVERIFY(!waits || ready.wait(limit));
        QCOMPARE(childProcesses().size(), 1);
        QCOMPARE(folders().size(), 1);
    }
    QCOMPARE(childProcesses(), QStringList());
    QCOMPARE(folders(), QStringList());
}

void TestDemoMachine::removesWhatAKilledProgramLeft()
{
    const QDir temporary(m_temporary.path());
    const QString left = u"fwpilot-demo-999999999-abcdef"_s;  // above every process number there can be
    const QString used = u"fwpilot-demo-%1-abcdef"_s.arg(::getpid());
    const QString foreign = u"fwpilot-demo-x"_s;
    for (const QString &name : {left, used, foreign})
        QVERIFY(temporary.mkpath(name + u"/sys"_s));
    DemoMachine machine(simulator());
    QSignalSpy ready(&machine, &DemoMachine::ready);
    machine.start();
    QVERIFY(ready.wait(limit));
    QVERIFY(!temporary.exists(left));
    QVERIFY(temporary.exists(used));
    QVERIFY(temporary.exists(foreign));
    QVERIFY(QDir(temporary.filePath(used)).removeRecursively());
    QVERIFY(QDir(temporary.filePath(foreign)).removeRecursively());
}

void TestDemoMachine::tellsWhyItFails_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<QString>("words");
    QTest::newRow("it is installed nowhere") << QString() << QStringList() << u"fwpilot-sim is missing"_s;
    QTest::newRow("it is not there") << u"/nowhere/fwpilot-sim"_s << QStringList() << u"/nowhere/fwpilot-sim cannot be started"_s;
    QTest::newRow("it does not know the fault") << simulator() << QStringList{u"no-such-fault"_s} << u"no-such-fault"_s;
    QTest::newRow("it ends without a word") << u"/bin/true"_s << QStringList() << u"ended before its processor was ready"_s;
}

void TestDemoMachine::tellsWhyItFails()
{
    QFETCH(QString, program);
    QFETCH(QStringList, faults);
    QFETCH(QString, words);
    DemoMachine machine(program);
    QSignalSpy failed(&machine, &DemoMachine::failed);
    QSignalSpy ready(&machine, &DemoMachine::ready);
    machine.start(faults);
    QCOMPARE(failed.size(), 0);
    QVERIFY(failed.wait(limit));
    const QString reason = failed.first().first().toString();
    QVERIFY2(reason.contains(words), qPrintable(reason));
    QVERIFY2(reason.endsWith(u'.'), qPrintable(reason));
    QVERIFY2(!reason.contains(QChar::ReplacementCharacter), qPrintable(reason));
    QCOMPARE(ready.size(), 0);
    QCOMPARE(machine.state(), DemoMachine::State::Off);
    QCOMPARE(childProcesses(), QStringList());
}

void TestDemoMachine::startsAgainAfterAFailure()
{
    DemoMachine machine(simulator());
    QSignalSpy failed(&machine, &DemoMachine::failed);
    QSignalSpy ready(&machine, &DemoMachine::ready);
    machine.start({u"no-such-fault"_s});
    QVERIFY(failed.wait(limit));
    machine.start({u"self-test-fails"_s});
    QVERIFY(ready.wait(limit));
    QVERIFY(Bundle::open(ready.first().last().toString(), TrustStore()).hasValue());
    QCOMPARE(failed.size(), 1);
}

void TestDemoMachine::tellsThatItIsLost()
{
    DemoMachine machine(simulator());
    QSignalSpy ready(&machine, &DemoMachine::ready);
    QSignalSpy lost(&machine, &DemoMachine::lost);
    QSignalSpy failed(&machine, &DemoMachine::failed);
    machine.start();
    QVERIFY(ready.wait(limit));
    const QStringList child = childProcesses();
    QCOMPARE(child.size(), 1);
    QCOMPARE(::kill(child.first().toInt(), SIGKILL), 0);
    QVERIFY(lost.wait(limit));
    QVERIFY(lost.first().first().toString().contains(u"has gone"_s));
    QCOMPARE(failed.size(), 0);
    machine.start();
    QVERIFY(ready.wait(limit));
}

/// Its first flash operations are those of its own start: a fault at one of them needs no upgrade.
void TestDemoMachine::tellsOfItsFaults()
{
    DemoMachine machine(simulator());
    QSignalSpy ready(&machine, &DemoMachine::ready);
    QSignalSpy fired(&machine, &DemoMachine::faultFired);
    machine.start({u"power@1"_s});
    QVERIFY(ready.wait(limit));
    QVERIFY(fired.size() == 1 || fired.wait(limit));
    QCOMPARE(fired.first().first().toString(), u"power@1"_s);
}

QTEST_GUILESS_MAIN(TestDemoMachine)
#include "tst_demo_machine.moc"
