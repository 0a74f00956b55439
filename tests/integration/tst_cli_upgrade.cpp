// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"
#include "tests/unit/zip_writer.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// Upgrades by fwpilotctl of a processor that fwpilot-sim serves in another process: carried out, interrupted, disturbed.
class TestCliUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void wholeWay();
    void messagesComeInOrder();
    void againThereIsNothingToDo();
    void onlyTheChosenOnes();
    void switchesAllow_data();
    void switchesAllow();
    void runsAreRemembered();
    void pipedOutputIsPlain();
    void stopsAndGoesOn_data();
    void stopsAndGoesOn();
    void afterActivateASignalIsOnlyNoted();
    void killedRunIsTakenUpAtOnce();
    void killedRunLeavesATrialToConfirm();
    void busyIsToldWithTheOwner();
    void faultsEndAsTold_data();
    void faultsEndAsTold();
    void asksOnATerminal_data();
    void asksOnATerminal();
    void survivesAReaderThatGoesAway();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// upgrade --yes --allow-unsigned of a bundle in the folder
    QStringList upgrade(const QString &bundle = QStringLiteral("a.fwb"), const QStringList &more = {}) const
    {
        return QStringList{u"upgrade"_s, path(bundle), u"--yes"_s, u"--allow-unsigned"_s} + more;
    }
    /// True when this image is in the bank.
    bool holds(const BundleRecipe::Image &image, const QString &bank = QStringLiteral("active")) const
    {
        return m_simulator->read(image.component, bank) == BundleRecipe::content(image);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

namespace {

/// How many requests of this type, of this component where it is given; repeated ones too.
qsizetype requests(const QList<QJsonObject> &trace, const QString &type, const QString &component = {})
{
    return std::count_if(trace.begin(), trace.end(), [&](const QJsonObject &line) {
        return line[u"direction"_s] == u"request"_s && line[u"type"_s] == type
            && (component.isEmpty() || line[u"component"_s] == component);
    });
}

/// A pseudo-terminal: what stands at its other end.
class Terminal {
public:
    Terminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        ::grantpt(m_master);
        ::unlockpt(m_master);
    }
    ~Terminal() { ::close(m_master); }
    Q_DISABLE_COPY_MOVE(Terminal)

    QString name() const { return QString::fromLocal8Bit(::ptsname(m_master)); }
    /// Reads until this was shown; an empty text: until the program has gone.
    bool waitFor(const QByteArray &text)
    {
        for (;;) {
            if (!text.isEmpty() && shown.contains(text))
                return true;
            struct pollfd source = {m_master, POLLIN, 0};
            char bytes[4096];
            const ssize_t length = ::poll(&source, 1, CliProcess::limit) == 1 ? ::read(m_master, bytes, sizeof(bytes)) : 0;
            if (length <= 0)
                return text.isEmpty();
            shown.append(bytes, length);
        }
    }
    void type(const QByteArray &text)
    {
        QVERIFY(::write(m_master, text.constData(), static_cast<std::size_t>(text.size())) == text.size());
    }

    QByteArray shown;

private:
    const int m_master;
};

}  // namespace

void TestCliUpgrade::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
    QVERIFY(BundleRecipe().make(path(u"a.fwb"_s)));
}

void TestCliUpgrade::cleanup()
{
    m_simulator.reset();
    m_folder.reset();
}

void TestCliUpgrade::wholeWay()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const Outcome done = ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s}));
    QCOMPARE(done.code, 0);
    QVERIFY(done.err.isEmpty());
    const QString run = done.last()[u"run"_s].toString();
    QVERIFY(!run.isEmpty());
    for (const QJsonObject &line : done.lines()) {
        for (const char *name : {"time", "run", "state", "component", "done", "total", "text"})
            QVERIFY2(line.contains(QLatin1String(name)), name);
        QCOMPARE(line[u"run"_s].toString(), run);
        QVERIFY(!line.contains(u"error"_s));
    }
    QCOMPARE(done.last()[u"state"_s].toString(), u"succeeded"_s);
    QCOMPARE(done.verdicts(), (QStringList{u"bootloader updated"_s, u"bmc updated"_s, u"fpga updated"_s, u"sensors updated"_s}));
    const QJsonObject verdict = done.last()[u"verdicts"_s][0].toObject();
    QCOMPARE(verdict[u"from"_s].toString(), u"1.0.0"_s);
    QCOMPARE(verdict[u"to"_s].toString(), u"2.0.0"_s);
    QCOMPARE(verdict[u"sha256"_s].toString().size(), 64);
    for (const BundleRecipe::Image &image : BundleRecipe().images)
        QVERIFY2(holds(image), qPrintable(image.component));
    const QJsonObject status = ctl.run({u"status"_s, u"--json"_s}).object();
    QCOMPARE(status[u"activation"_s].toString(), u"confirmed"_s);
    QCOMPARE(status[u"generation"_s].toInt(), 2);
    QCOMPARE(status[u"owner"_s][u"text"_s].toString(), QString());
}

/// S9 to S21: one image after the other, the next one only when the last is acknowledged as stored, activate when all are.
void TestCliUpgrade::messagesComeInOrder()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    QCOMPARE(ctl.run(upgrade(u"a.fwb"_s, {u"--trace"_s, path(u"trace"_s)})).code, 0);
    const QMap<QString, QString> letters{{u"hello"_s, u"h"_s}, {u"status"_s, u"?"_s}, {u"start-upgrade"_s, u"u"_s},
        {u"start-file-transfer"_s, u"f"_s}, {u"transmit-data"_s, u"t"_s}, {u"end-file-transfer"_s, u"e"_s}, {u"activate"_s, u"a"_s},
        {u"release"_s, u"r"_s}};
    QString order;
    bool answered = true;  // the last message that is not transmit data has its final answer
    int last = -1;
    for (const QJsonObject &line : ctl.trace(u"trace"_s)) {
        const QString type = line[u"type"_s].toString();
        if (line[u"direction"_s] == u"answer"_s) {
            answered = answered || line[u"result"_s] == u"done"_s;
            continue;
        }
        if (type == u"hello"_s || line[u"id"_s].toInt() > last) {
            QVERIFY2(answered || type == u"hello"_s, qPrintable(order + type));  // a restart may swallow the last answer
            order += letters[type];
        }
        last = line[u"id"_s].toInt();
        answered = type == u"transmit-data"_s;
    }
    const QRegularExpression right(u"\\Ah\\?*u(ft+e){4}ar"_s);
    QVERIFY2(right.match(order).hasMatch(), qPrintable(order));
}

void TestCliUpgrade::againThereIsNothingToDo()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    QCOMPARE(ctl.run(upgrade()).code, 0);
    const Outcome again = ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s, u"--trace"_s, path(u"trace"_s)}));
    QCOMPARE(again.code, 0);
    QCOMPARE(again.last()[u"state"_s].toString(), u"succeeded"_s);
    QCOMPARE(again.verdicts(), (QStringList{u"bootloader current"_s, u"bmc current"_s, u"fpga current"_s, u"sensors current"_s}));
    QCOMPARE(ctl.trace(u"trace"_s).size(), 0);
    QVERIFY(ctl.run({u"upgrade"_s, path(u"a.fwb"_s), u"--allow-unsigned"_s}).out.contains("Nothing to do"));
}

void TestCliUpgrade::onlyTheChosenOnes()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const Outcome done = ctl.run(upgrade(u"a.fwb"_s, {u"--only"_s, u"fpga"_s, u"--json"_s, u"--only"_s, u"bmc"_s}));
    QCOMPARE(done.code, 0);
    QCOMPARE(done.verdicts(), (QStringList{u"bootloader skipped"_s, u"bmc updated"_s, u"fpga updated"_s, u"sensors skipped"_s}));
    QVERIFY(holds({u"fpga"_s}));
    QVERIFY(!holds({u"sensors"_s}));
    QCOMPARE(ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s})).verdicts(),
        (QStringList{u"bootloader updated"_s, u"bmc current"_s, u"fpga current"_s, u"sensors updated"_s}));
}

void TestCliUpgrade::switchesAllow_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("without");
    QTest::addColumn<QString>("verdictWithout");
    QTest::newRow("downgrade") << u"1.5.0"_s << 2U << u"--allow-downgrade"_s << 9 << u"blocked"_s;
    QTest::newRow("unknown order") << u"nightly"_s << 2U << u"--allow-downgrade"_s << 9 << u"blocked"_s;
    QTest::newRow("reinstall") << u"2.0.0"_s << 1U << u"--allow-reinstall"_s << 0 << u"current"_s;
}

void TestCliUpgrade::switchesAllow()
{
    QFETCH(QString, version);
    QFETCH(quint32, seed);
    QFETCH(QString, option);
    QFETCH(int, without);
    QFETCH(QString, verdictWithout);
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    QCOMPARE(ctl.run(upgrade()).code, 0);
    const BundleRecipe::Image image{u"bmc"_s, 100 * 1024, seed};
    BundleRecipe second;
    second.images = {image};
    second.version = version;
    QVERIFY(second.make(path(u"b.fwb"_s)));
    const Outcome refused = ctl.run(upgrade(u"b.fwb"_s, {u"--json"_s}));
    QCOMPARE(refused.code, without);
    QCOMPARE(refused.verdicts(), QStringList{u"bmc "_s + verdictWithout});
    const Outcome allowed = ctl.run(upgrade(u"b.fwb"_s, {u"--json"_s, option}));
    QCOMPARE(allowed.code, 0);
    QCOMPARE(allowed.verdicts(), QStringList{u"bmc updated"_s});
    QVERIFY(holds(image));
}

void TestCliUpgrade::runsAreRemembered()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const QString first = ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s, u"--only"_s, u"fpga"_s})).last()[u"run"_s].toString();
    const QString second = ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s})).last()[u"run"_s].toString();
    const QJsonArray history = ctl.run({u"history"_s, u"--json"_s}).array();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0][u"run"_s].toString(), second);
    QCOMPARE(history[1][u"run"_s].toString(), first);
    for (const char *name : {"run", "started", "ended", "processor", "bundle", "state", "verdicts"})
        QVERIFY2(history[0].toObject().contains(QLatin1String(name)), name);
    QVERIFY(ctl.run({u"history"_s}).out.contains(first.toUtf8()));
    for (const char *format : {"text", "json", "csv", "html"}) {
        const QString file = path(QLatin1String(format));
        QCOMPARE(ctl.run({u"export"_s, u"last"_s, u"--format"_s, QLatin1String(format), u"-o"_s, file}).code, 0);
        QVERIFY2(test::readFile(file).contains(second.toUtf8()), format);
        QVERIFY2(test::readFile(file).contains("UNSIGNED") || format == QByteArray("json") || format == QByteArray("csv"), format);
    }
    const Outcome shown = ctl.run({u"export"_s, first});
    QCOMPARE(shown.code, 0);
    QVERIFY(shown.out.contains(first.toUtf8()));
    QCOMPARE(ctl.run({u"export"_s, u"last"_s, u"-o"_s, path(u"nowhere/out"_s)}).code, 4);
}

void TestCliUpgrade::pipedOutputIsPlain()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const Outcome done = ctl.run(upgrade());
    QCOMPARE(done.code, 0);
    QVERIFY(!done.out.contains('\x1b'));
    QVERIFY(!done.out.contains('\r'));
    for (const char *part : {"UNSIGNED", "COMPONENT", "updated", "Updated and confirmed: 4 of 4", "fwpilotctl export "})
        QVERIFY2(done.out.contains(part), part);
}

void TestCliUpgrade::stopsAndGoesOn_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

/// A signal in the second image: exit 6, the processor as it was; the next run sends what is stored no second time.
void TestCliUpgrade::stopsAndGoesOn()
{
    QFETCH(int, signal);
    QVERIFY2(m_simulator->start({u"--rate"_s, u"200000"_s}), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    ctl.start(upgrade(u"a.fwb"_s, {u"--json"_s}));
    QVERIFY(ctl.waitFor("Sending bmc"));
    ctl.signal(signal);
    const Outcome stopped = ctl.finish();
    QCOMPARE(stopped.code, 6);
    QCOMPARE(stopped.last()[u"state"_s].toString(), u"stopped"_s);
    QCOMPARE(stopped.last()[u"error"_s][u"code"_s].toString(), u"stopped"_s);
    QCOMPARE(stopped.verdicts(), (QStringList{u"bootloader stopped"_s, u"bmc stopped"_s, u"fpga stopped"_s, u"sensors stopped"_s}));
    QCOMPARE(stopped.last()[u"verdicts"_s][0][u"stored"_s].toBool(), true);
    QCOMPARE(stopped.last()[u"verdicts"_s][3][u"stored"_s].toBool(true), false);
    QVERIFY(stopped.err.contains("still runs what it ran before"));
    QVERIFY(!holds({u"bootloader"_s}));

    const Outcome again = ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s, u"--trace"_s, path(u"trace"_s)}));
    QCOMPARE(again.code, 0);
    const QList<QJsonObject> trace = ctl.trace(u"trace"_s);
    QVERIFY(requests(trace, u"start-file-transfer"_s, u"bootloader"_s) >= 1);
    QCOMPARE(requests(trace, u"transmit-data"_s, u"bootloader"_s), 0);
    QVERIFY(requests(trace, u"transmit-data"_s, u"sensors"_s) >= 2);
    for (const BundleRecipe::Image &image : BundleRecipe().images)
        QVERIFY2(holds(image), qPrintable(image.component));
}

void TestCliUpgrade::afterActivateASignalIsOnlyNoted()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    ctl.start(upgrade(u"a.fwb"_s, {u"--json"_s}));
    QVERIFY(ctl.waitFor("Activated"));
    ctl.signal(SIGINT);
    const Outcome done = ctl.finish();
    QCOMPARE(done.code, 0);
    QCOMPARE(done.last()[u"state"_s].toString(), u"succeeded"_s);
    QVERIFY(done.out.contains("A stop was asked for"));
}

/// kill -9 in the second image: the next run of this host does not wait for the lease of the dead one, and sends the first image no second
/// time.
void TestCliUpgrade::killedRunIsTakenUpAtOnce()
{
    QVERIFY2(m_simulator->start({u"--rate"_s, u"200000"_s}), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    ctl.start(upgrade(u"a.fwb"_s, {u"--json"_s}));
    QVERIFY(ctl.waitFor("Sending bmc"));
    ctl.signal(SIGKILL);
    QCOMPARE(ctl.finish().code, -1);
    QVERIFY(ctl.run({u"history"_s}).out.contains("cut off"));
    const Outcome again = ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s, u"--trace"_s, path(u"trace"_s)}));
    QCOMPARE(again.code, 0);
    QVERIFY(!again.out.contains("Another program held the processor"));
    QCOMPARE(requests(ctl.trace(u"trace"_s), u"transmit-data"_s, u"bootloader"_s), 0);
    for (const BundleRecipe::Image &image : BundleRecipe().images)
        QVERIFY2(holds(image), qPrintable(image.component));
}

/// kill -9 after activation: what runs then is on trial and matches the bundle, and yet nothing is done before it is confirmed.
void TestCliUpgrade::killedRunLeavesATrialToConfirm()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    ctl.start(upgrade(u"a.fwb"_s, {u"--json"_s}));
    QVERIFY(ctl.waitFor("\"restarting\""));
    ctl.signal(SIGKILL);
    QCOMPARE(ctl.finish().code, -1);
    const auto activation = [&] { return ctl.run({u"status"_s, u"--json"_s}).object()[u"activation"_s].toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(activation(), u"trial"_s, CliProcess::limit);
    const Outcome again = ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s}));
    QVERIFY2(again.code == 0, (again.out + again.err).constData());
    QCOMPARE(again.last()[u"verdicts"_s].toArray().first()[u"verdict"_s].toString(), u"current"_s);
    QTRY_COMPARE_WITH_TIMEOUT(activation(), u"confirmed"_s, CliProcess::limit);
}

void TestCliUpgrade::busyIsToldWithTheOwner()
{
    QVERIFY2(m_simulator->start({u"--rate"_s, u"80000"_s}), qPrintable(m_simulator->problem()));
    CliProcess first(m_folder->path());
    first.start(upgrade(u"a.fwb"_s, {u"--json"_s}));
    QVERIFY(first.waitFor("Sending bootloader"));
    CliProcess second(m_folder->path());
    const Outcome refused = second.run(upgrade(u"a.fwb"_s, {u"--json"_s}));
    const Outcome listed = second.run({u"list"_s, u"--json"_s});
    const Outcome planned = second.run({u"plan"_s, path(u"a.fwb"_s)});
    const Outcome finished = first.finish();
    QCOMPARE(refused.code, 5);
    QCOMPARE(refused.last()[u"error"_s][u"code"_s].toString(), u"busy"_s);
    QVERIFY(refused.last()[u"error"_s][u"message"_s].toString().contains(u"fwpilotctl"_s));
    QVERIFY(refused.last()[u"error"_s][u"message"_s].toString().contains(u"since"_s));
    QCOMPARE(listed.code, 0);
    QVERIFY(listed.array().first()[u"owner"_s][u"text"_s].toString().contains(u"fwpilotctl"_s));
    QCOMPARE(planned.code, 0);
    QCOMPARE(finished.code, 0);
}

void TestCliUpgrade::faultsEndAsTold_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("a lost message") << u"drop@8"_s << 0 << u"updated"_s;
    QTest::newRow("a damaged message") << u"corrupt@9"_s << 0 << u"updated"_s;
    QTest::newRow("a doubled message") << u"duplicate@7"_s << 0 << u"updated"_s;
    QTest::newRow("a restart in the middle") << u"reset@12"_s << 0 << u"updated"_s;
    QTest::newRow("its self-test fails") << u"self-test-fails"_s << 3 << u"reverted"_s;
    QTest::newRow("other content comes back") << u"wrong-content"_s << 8 << u"failed"_s;
    QTest::newRow("it does not come back") << u"no-return"_s << 7 << u"unknown"_s;
    QTest::newRow("it falls silent") << u"stall@12"_s << 3 << u"failed"_s;
}

void TestCliUpgrade::faultsEndAsTold()
{
    QFETCH(QString, fault);
    QFETCH(int, exit);
    QFETCH(QString, verdict);
    QVERIFY2(m_simulator->start({u"--fault"_s, fault}), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const Outcome ended = ctl.run(upgrade(u"a.fwb"_s, {u"--json"_s}));  // whatever goes wrong: within its limit
    QCOMPARE(ended.code, exit);
    QCOMPARE(ended.last()[u"state"_s].toString(), exit == 0 ? u"succeeded"_s : u"failed"_s);
    QCOMPARE(ended.last()[u"verdicts"_s].toArray().size(), 4);
    const qsizetype found = ended.verdicts().filter(QRegularExpression(u" %1\\z"_s.arg(verdict))).size();
    QVERIFY2(verdict == u"failed"_s ? found > 0 : found == 4, qPrintable(ended.verdicts().join(u", "_s)));
    QCOMPARE(ended.last().contains(u"error"_s), exit != 0);
    QVERIFY(m_simulator->waitForLine(u"fault "_s + fault.section(u'@', 0, 0)));
    if (exit == 0 || verdict == u"reverted"_s) {
        for (const BundleRecipe::Image &image : BundleRecipe().images)
            QCOMPARE(holds(image), exit == 0);
    }
}

void TestCliUpgrade::asksOnATerminal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("exit");
    QTest::newRow("yes") << QByteArray("y\n") << 0;
    QTest::newRow("no") << QByteArray("n\n") << 6;
    QTest::newRow("just return") << QByteArray("\n") << 6;
    QTest::newRow("end of input") << QByteArray("\x04") << 6;
    QTest::newRow("interrupted") << QByteArray() << 6;
}

void TestCliUpgrade::asksOnATerminal()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, exit);
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    Terminal terminal;
    CliProcess ctl(m_folder->path());
    ctl.setTerminal(terminal.name());
    ctl.start({u"upgrade"_s, path(u"a.fwb"_s), u"--allow-unsigned"_s, u"--trace"_s, path(u"trace"_s)});
    QVERIFY2(terminal.waitFor("Update 4 of 4 components of "), terminal.shown.constData());
    if (answer.isEmpty())
        ctl.signal(SIGINT);
    else
        terminal.type(answer);
    QVERIFY(terminal.waitFor({}));
    QCOMPARE(ctl.finish().code, exit);
    QCOMPARE(terminal.shown.contains("\x1b["), exit == 0);
    QCOMPARE(terminal.shown.contains("[####"), exit == 0);
    QCOMPARE(holds({u"bmc"_s}), exit == 0);
    if (exit != 0)
        QCOMPARE(ctl.trace(u"trace"_s).size(), 0);
}

/// Whoever reads the log may end; the run does not.
void TestCliUpgrade::survivesAReaderThatGoesAway()
{
    QVERIFY2(m_simulator->start({u"--rate"_s, u"200000"_s}), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    ctl.start(upgrade(u"a.fwb"_s, {u"--json"_s}));
    QVERIFY(ctl.waitFor("Sending bootloader"));
    ctl.process().closeReadChannel(QProcess::StandardOutput);
    QCOMPARE(ctl.finish().code, 0);
    QVERIFY(holds({u"sensors"_s}));
}

QTEST_GUILESS_MAIN(TestCliUpgrade)
#include "tst_cli_upgrade.moc"
