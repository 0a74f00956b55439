// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/session_bench.h"
#include "tests/ui/accessibility_bus.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace fwpilot;
using namespace Qt::StringLiterals;

namespace {

constexpr int limit = 120'000;  // milliseconds, for whatever is waited for

}  // namespace

/// The real program, on a screen of its own, to a screen reader: everything it knows comes over a real accessibility bus.
class TestAnnouncements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theTreeIsNamed();
    void theTableIsTold();
    void whatIsSaid_data();
    void whatIsSaid();

private:
    /// Returns once the plan is there.
    bool start(const QStringList &options);
    void verifyNames(const AccessibleObject &below, qsizetype atLeast) const;
    QStringList names(const AccessibleObject &below) const
    {
        QStringList all;
        m_bus->walk(below, [&](const AccessibleObject &one) { all += m_bus->role(one) + u": "_s + m_bus->name(one); });
        return all;
    }
    /// A key of the keyboard, on the program's own screen.
    void press(const QString &key) const
    {
        QFile environment(u"/proc/%1/environ"_s.arg(m_bus->process(m_program)));
        QVERIFY(environment.open(QIODevice::ReadOnly));
        QProcess hand;
        QProcessEnvironment screen = QProcessEnvironment::systemEnvironment();
        for (const QByteArray &variable : environment.readAll().split('\0')) {
            if (variable.startsWith("DISPLAY="))
                screen.insert(u"DISPLAY"_s, QString::fromLocal8Bit(variable).section(u'=', 1));
        }
        hand.setProcessEnvironment(screen);
        hand.start(u"xdotool"_s, {u"key"_s, key});
        QVERIFY(hand.waitForFinished() && hand.exitCode() == 0);
    }
    AccessibleObject button(const QString &name) const { return m_bus->find(m_program, u"push button"_s, name); }
    bool waitFor(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning || condition(); }, limit) && condition();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccessibilityBus> m_bus;
    QProcess m_process;
    AccessibleObject m_program;
};

void TestAnnouncements::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_bus = std::make_unique<AccessibilityBus>(m_folder->path());
    QVERIFY(m_bus->start());
}

void TestAnnouncements::cleanup()
{
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(20000))
        m_process.kill();
    m_bus.reset();
    m_folder.reset();
}

bool TestAnnouncements::start(const QStringList &options)
{
    const auto place = [this](const char *name) {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QDir().mkpath(path);
        return path;
    };
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, place("home"));
    environment.insert(u"TMPDIR"_s, place("tmp"));
    environment.insert(u"XDG_STATE_HOME"_s, place("state"));
    environment.insert(u"XDG_CONFIG_HOME"_s, place("config"));
    environment.insert(u"FWPILOT_SYSFS"_s, place("sys"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"setpriv"_s,
        QStringList{u"--pdeathsig"_s, u"TERM"_s, QStringLiteral(FWPILOT_SOURCE_DIR "/tests/ui/on-xvfb"), u"env"_s,
            u"DBUS_SESSION_BUS_ADDRESS="_s + m_bus->session(), QStringLiteral(FWPILOT_BIN_DIR "/fwpilot"), u"--demo"_s}
            + options);
    return waitFor([&] { return (m_program = m_bus->application(u"fwpilot"_s)).isValid(); })
        && waitFor([&] { return button(u"Update( \\d of \\d)?"_s).isValid() && m_bus->find(m_program, u"tree"_s, u"Plan"_s).isValid(); });
}

/// @param atLeast so many controls are there
void TestAnnouncements::verifyNames(const AccessibleObject &below, qsizetype atLeast) const
{
    QStringList faults;
    qsizetype controls = 0;
    m_bus->walk(below, [&](const AccessibleObject &one) {
        const QString role = m_bus->role(one);
        const bool isControl = m_bus->is(one, AccessibilityBus::Focusable) || role == u"push button"_s || role == u"check box"_s;
        if (!isControl || !m_bus->is(one, AccessibilityBus::Showing))
            return;
        ++controls;
        if (m_bus->name(one).trimmed().isEmpty())
            faults += role + u" without a name: "_s + one.path;
        if (role == u"combo box"_s && m_bus->description(one).isEmpty())
            faults += role + u" that does not say of what: "_s + m_bus->name(one);
    });
    QCOMPARE(faults, QStringList());
    QVERIFY2(controls >= atLeast, qPrintable(QString::number(controls)));
}

/// What a screen reader meets says what it is; a choice says also of what, for its name is what was chosen.
void TestAnnouncements::theTreeIsNamed()
{
    QVERIFY(start({}));
    verifyNames(m_program, 40);
    m_bus->act(button(u"Update 4 of 4"_s));
    AccessibleObject dialog;
    QVERIFY(waitFor([&] { return (dialog = m_bus->find(m_program, u"dialog"_s, u".+"_s)).isValid(); }));
    verifyNames(dialog, 2);
}

/// Each cell says what it shows, and its tick is a word, too: also when it is changed.
void TestAnnouncements::theTableIsTold()
{
    SessionBench bench;
    QVERIFY(start({bench.makeBundle(u"2.0.0"_s, 7, {{u"bmc"_s, 200000}})}));
    const AccessibleObject plan = m_bus->find(m_program, u"tree"_s, u"Plan"_s);
    for (const QString &cell :
        {u"bmc, bmc\\.bin"_s, u"1\\.0\\.0, running"_s, u"2\\.0\\.0, .*"_s, u"Update, newer than installed"_s, u"200\\.0 kB"_s})
        QVERIFY2(m_bus->find(plan, u"tree item"_s, cell).isValid(), qPrintable(cell + u" is missing in\n"_s + names(plan).join(u'\n')));
    QVERIFY(m_bus->is(m_bus->find(plan, u"tree item"_s, u"bmc, selected"_s), AccessibilityBus::Checked));
    m_bus->act(m_bus->find(m_program, u"menu item"_s, u"Go to Images"_s, false));
    press(u"space"_s);
    AccessibleObject tick;
    QVERIFY(waitFor([&] { return (tick = m_bus->find(plan, u"tree item"_s, u"bmc, not selected"_s)).isValid(); }));
    QVERIFY(!m_bus->is(tick, AccessibilityBus::Checked));
}

void TestAnnouncements::whatIsSaid_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<QStringList>("said");  // in this order
    // The fourth image is there for a tenth of a second only, too short to be sure that the window shows it.
    QTest::newRow("a whole run") << QStringList()
                                 << QStringList{u"Sending image 1 of 4: "_s, u"Sending image 2 of 4: "_s, u"Sending image 3 of 4: "_s,
                                        u"Restarting"_s, u"Updated and confirmed: 4 of 4 "_s};
    QTest::newRow("a stall") << QStringList{u"stall@60"_s}
                             << QStringList{u"Sending image 1 of 4: "_s, u"Waiting for an answer"_s, u"Error: bootloader: "_s, u"No answer in time"_s};
    QTest::newRow("an error") << QStringList{u"self-test-fails"_s} << QStringList{u"Restarting"_s, u"Error: The new firmware did not hold"_s, u"Reverted"_s};
}

/// Every phase, a stall, an error and the result are said when they come, wherever the keyboard is.
void TestAnnouncements::whatIsSaid()
{
    QFETCH(const QStringList, faults);
    QFETCH(const QStringList, said);
    QStringList options;
    for (const QString &fault : faults)
        options += {u"--fault"_s, fault};
    QVERIFY(start(options));
    m_bus->act(button(u"Update 4 of 4"_s));
    QVERIFY(waitFor([&] { return m_bus->find(m_program, u"dialog"_s, u".+"_s).isValid(); }));
    const AccessibleObject dialog = m_bus->find(m_program, u"dialog"_s, u".+"_s);
    m_bus->act(m_bus->find(dialog, u"push button"_s, u"Update.*"_s));
    qsizetype at = 0;
    for (const QString &phase : said) {
        const auto isSaid = [&] {
            while (at < m_bus->said().size() && !m_bus->said()[at].contains(phase))
                ++at;
            return at < m_bus->said().size();
        };
        QVERIFY2(waitFor(isSaid), qPrintable(phase + u" is missing in\n"_s + m_bus->said().join(u'\n')));
    }
    constexpr qsizetype phases = 30;
    QVERIFY2(m_bus->said().size() < phases, qPrintable(m_bus->said().join(u'\n')));  // not everything that changes
    qInfo().noquote() << m_bus->said().join(u'\n');
}

QTEST_GUILESS_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
