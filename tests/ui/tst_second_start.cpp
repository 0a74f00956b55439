// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli_process.h"
#include "tests/ui/hand.h"
#include "tests/ui/program_process.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace fwpilot;

/// Two real programs on a session bus of their own. What the windows show is asked of the X server: tests/ui/on-xvfb.
class TestSecondStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void raisesTheFirstWindow();
    void givesItsBundleToTheFirst();
    void isAWindowOfItsOwn_data();
    void isAWindowOfItsOwn();
    void theNextOneFollowsWhenTheFirstHasGone();

private:
    std::unique_ptr<ProgramProcess> start(const QStringList &arguments = {}) const
    {
        auto program = std::make_unique<ProgramProcess>(m_folder->path());
        program->environment().insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
        program->start(arguments);
        return program;
    }
    static QStringList windows(const ProgramProcess &program)
    {
        return onScreen({u"search"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(program.id()), u"--name"_s, u"Firmware Pilot"_s})
            .split(u'\n', Qt::SkipEmptyParts);
    }
    static bool opens(ProgramProcess &program)
    {
        return program.waitFor("its window", [&] { return windows(program).size() == 1; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_bus;
    QString m_address;
};

void TestSecondStart::init()
{
    if (!Hand::isOnScreen())
        QSKIP("needs a real screen: tests/ui/on-xvfb");
    m_folder = std::make_unique<QTemporaryDir>();
    m_bus.start(u"setpriv"_s,
        {u"--pdeathsig"_s, u"KILL"_s, u"dbus-daemon"_s, u"--session"_s, u"--nofork"_s, u"--print-address"_s,
            u"--address=unix:path="_s + m_folder->filePath(u"bus"_s)});
    QVERIFY2(m_bus.waitForReadyRead(20000), "packaging/set-up --for-tests installs dbus-daemon");
    m_address = QString::fromUtf8(m_bus.readAllStandardOutput()).trimmed();
}

void TestSecondStart::cleanup()
{
    m_bus.kill();
    m_bus.waitForFinished(5000);
    m_folder.reset();
}

/// Also one that is minimised, and below others.
void TestSecondStart::raisesTheFirstWindow()
{
    const auto first = start();
    QVERIFY(opens(*first));
    const QString window = windows(*first).first();
    QWidget other;
    other.resize(900, 700);
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other, patience));
    onScreen({u"windowminimize"_s, window});
    QVERIFY(first->waitFor("it to be hidden", [&] { return windows(*first).isEmpty(); }));
    const Outcome second = start()->finish();
    QVERIFY2(second.code == 0, second.err.constData());
    QVERIFY(second.out.contains("come forward"));
    QVERIFY(first->waitFor("it to come forward", [&] { return onScreen({u"getactivewindow"_s}) == window; }));
}

void TestSecondStart::givesItsBundleToTheFirst()
{
    const QString bundle = m_folder->filePath(u"given & taken.fwb"_s);
    QVERIFY(BundleRecipe().make(bundle));
    const auto first = start();
    QVERIFY(opens(*first));
    const QString window = windows(*first).first();
    QCOMPARE(start({bundle})->finish().code, 0);
    QVERIFY(first->waitFor("the bundle", [&] { return onScreen({u"getwindowname"_s, window}).startsWith(u"given & taken.fwb"_s); }));
    QVERIFY(first->isRunning());
}

void TestSecondStart::isAWindowOfItsOwn_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("hasBus");
    QTest::newRow("on the demo machine") << QStringList{u"--demo"_s} << true;
    QTest::newRow("on another machine") << QStringList{u"--sysfs"_s, u"other"_s} << true;
    QTest::newRow("that takes unsigned bundles") << QStringList{u"--allow-unsigned"_s} << true;
    QTest::newRow("without a bus") << QStringList() << false;
}

void TestSecondStart::isAWindowOfItsOwn()
{
    QFETCH(QStringList, options);
    QFETCH(const bool, hasBus);
    if (options.value(1) == u"other"_s)
        options[1] = m_folder->path();
    const auto first = start();
    QVERIFY(opens(*first));
    if (!hasBus)
        m_address = u"unix:path=/nowhere"_s;
    const auto second = start(options);
    QVERIFY(opens(*second));
    QVERIFY(first->isRunning());
}

void TestSecondStart::theNextOneFollowsWhenTheFirstHasGone()
{
    auto first = start();
    QVERIFY(opens(*first));
    first->signal(SIGKILL);
    QCOMPARE(first->finish().code, -1);
    const auto second = start();
    QVERIFY(opens(*second));
    QCOMPARE(start()->finish().code, 0);
}

QTEST_MAIN(TestSecondStart)
#include "tst_second_start.moc"
