// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"
#include "tests/unit/zip_writer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// fwpilotctl against fwpilot-sim, as a script uses both: what is shown, what is refused, and with which exit code. Upgrades that are
/// carried out are in tst_cli_upgrade.cpp.
class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void listTellsTheContractsMembers();
    void statusByIdAddressAndAlone();
    void planIsAsTheContractSays();
    void refuses_data();
    void refuses();
    void planNeverRefusesForTheSignature();
    void verifies_data();
    void verifies();
    void createIsReproducible();
    void manifestGivesTheExactBytes();
    void usage_data();
    void usage();
    void helpTellsEveryExitCode();
    void twoProcessorsNeedAName();
    void goneIsNotFound();
    void silentIsToldInTime();
    void dumpIsForLookingOnly();
    void historyIsEmptyAtFirst();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray flashState() const;

    QTemporaryDir m_bundles;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

namespace {

const QStringList oldFirst{QStringLiteral("bootloader"), QStringLiteral("bmc"), QStringLiteral("fpga"), QStringLiteral("sensors")};

/// A bundle that somebody signed.
QByteArray signedBundle()
{
    test::Archive archive = test::good();
    archive.parts.insert(1, {"manifest.json.p7s", "no signature at all"});
    return archive.bytes();
}

/// A bundle whose image is not what the manifest says.
QByteArray changedBundle(const QByteArray &compatible)
{
    test::Archive archive = test::good();
    archive.parts[0].content.replace("fwpilot,reference-mp", compatible);
    archive.parts[2].content[5] = static_cast<char>(archive.parts[2].content[5] ^ 1);
    return archive.bytes();
}

}  // namespace

void TestCli::initTestCase()
{
    const auto at = [this](const char *name) { return m_bundles.filePath(QLatin1String(name)); };
    QVERIFY(BundleRecipe().make(at("good.fwb")));
    BundleRecipe old;
    old.version = u"0.9"_s;
    QVERIFY(old.make(at("old.fwb")));
    BundleRecipe other;
    other.compatible = u"fwpilot,other-mp"_s;
    QVERIFY(other.make(at("other.fwb")));
    BundleRecipe foreign;
    foreign.images += {u"radio"_s};
    QVERIFY(foreign.make(at("foreign.fwb")));
    BundleRecipe large;
    large.images.last().size = 256 * 1024 + 1;
    QVERIFY(large.make(at("large.fwb")));
    QVERIFY(test::writeFile(at("cut.fwb"), test::readFile(at("good.fwb")).left(1000)));
    QVERIFY(test::writeFile(at("text.fwb"), "this is no bundle\n"));
    QVERIFY(test::writeFile(at("empty.fwb"), {}));
    QVERIFY(test::writeFile(at("signed.fwb"), signedBundle()));
    QVERIFY(test::writeFile(at("changed.fwb"), changedBundle("fwpilot,reference-mp")));
    QVERIFY(test::writeFile(at("changed-other.fwb"), changedBundle("fwpilot,other-mp")));
}

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
}

void TestCli::cleanup()
{
    m_simulator.reset();
    m_folder.reset();
}

/// Everything that the flash holds, erase counts included.
QByteArray TestCli::flashState() const
{
    QProcess process;
    process.start(SimulatorProcess::program(), {u"state"_s, u"--flash"_s, m_simulator->flash(), u"--json"_s});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

void TestCli::listTellsTheContractsMembers()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const Outcome listed = ctl.run({u"list"_s, u"--json"_s});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.array().size(), 1);
    const QJsonObject processor = listed.array().first().toObject();
    for (const char *name : {"id", "address", "driver", "vendor", "model", "upgradable", "reason", "health", "generation", "activation",
             "owner", "uptime", "network", "machine", "log", "components"})
        QVERIFY2(processor.contains(QLatin1String(name)), name);
    QCOMPARE(processor[u"address"_s].toString(), m_simulator->address());
    QCOMPARE(processor[u"upgradable"_s].toBool(), true);
    QCOMPARE(processor[u"components"_s].toArray().size(), 4);
    const QJsonObject component = processor[u"components"_s][0].toObject();
    QCOMPARE(component[u"active"_s][u"version"_s].toString(), u"1.0.0"_s);

    const Outcome text = ctl.run({u"list"_s});
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains(processor[u"id"_s].toString().toUtf8()));
    QVERIFY(text.err.isEmpty());
}

void TestCli::statusByIdAddressAndAlone()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const QJsonObject alone = ctl.run({u"--json"_s, u"status"_s}).object();
    const QString id = alone[u"id"_s].toString();
    QVERIFY(!id.isEmpty());
    QCOMPARE(ctl.run({u"status"_s, m_simulator->address(), u"--json"_s}).object()[u"id"_s].toString(), id);
    QCOMPARE(ctl.run({u"status"_s, id, u"--json"_s}).object()[u"address"_s].toString(), m_simulator->address());
    const Outcome text = ctl.run({u"status"_s, id});
    QCOMPARE(text.code, 0);
    for (const char *part : {"Processor", "Firmware", "Machine", "bootloader", "1.0.0", "confirmed"})
        QVERIFY2(text.out.contains(part), part);
    QVERIFY(!text.out.contains('\x1b'));
}

void TestCli::planIsAsTheContractSays()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const QByteArray before = flashState();
    const Outcome planned = ctl.run({u"plan"_s, m_bundles.filePath(u"good.fwb"_s), u"--json"_s, u"--trace"_s, path(u"trace"_s)});
    QCOMPARE(planned.code, 0);
    const QJsonArray steps = planned.object()[u"steps"_s].toArray();
    QCOMPARE(steps.size(), 4);
    for (const QJsonValue step : steps) {
        QCOMPARE(step[u"action"_s].toString(), u"update"_s);
        QCOMPARE(step[u"from"_s].toString(), u"1.0.0"_s);
        QCOMPARE(step[u"to"_s].toString(), u"2.0.0"_s);
        QCOMPARE(step[u"size"_s].toInt(), 100 * 1024);
        QVERIFY(!step[u"reason"_s].toString().isEmpty());
    }
    const Outcome blocked = ctl.run({u"plan"_s, m_bundles.filePath(u"old.fwb"_s)});
    QCOMPARE(blocked.code, 0);
    QVERIFY(blocked.out.contains("blocked"));
    QVERIFY(blocked.out.contains("would be refused"));
    QCOMPARE(ctl.run({u"plan"_s, m_bundles.filePath(u"other.fwb"_s)}).code, 16);
    QCOMPARE(ctl.trace(u"trace"_s).size(), 0);
    QVERIFY(QFile::exists(path(u"trace"_s)));
    QCOMPARE(flashState(), before);
}

void TestCli::refuses_data()
{
    QTest::addColumn<QString>("bundle");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("verdicts");
    const QStringList allowed{u"--yes"_s, u"--allow-unsigned"_s};
    const auto all = [](const char *verdict) {
        QStringList list;
        for (const QString &component : oldFirst)
            list += component + QLatin1Char(' ') + QLatin1String(verdict);
        return list;
    };
    const QStringList two{u"bootloader failed"_s, u"bmc failed"_s};
    QTest::newRow("unsigned") << u"good.fwb"_s << QStringList{u"--yes"_s} << 10 << u"unsigned"_s << all("failed");
    QTest::newRow("a broken signature") << u"signed.fwb"_s << QStringList{u"--yes"_s} << 11 << u"bad-signature"_s << two;
    QTest::newRow("a broken signature, unsigned allowed") << u"signed.fwb"_s << allowed << 11 << u"bad-signature"_s << two;
    QTest::newRow("cut off") << u"cut.fwb"_s << allowed << 17 << u"malformed"_s << QStringList();
    QTest::newRow("no bundle") << u"text.fwb"_s << allowed << 17 << u"malformed"_s << QStringList();
    QTest::newRow("empty") << u"empty.fwb"_s << allowed << 17 << u"malformed"_s << QStringList();
    QTest::newRow("absent") << u"absent.fwb"_s << allowed << 4 << u"not-found"_s << QStringList();
    QTest::newRow("changed content") << u"changed.fwb"_s << allowed << 17 << u"malformed"_s << two;
    QTest::newRow("changed content, and another product") << u"changed-other.fwb"_s << allowed << 17 << u"malformed"_s << two;
    QTest::newRow("another product") << u"other.fwb"_s << allowed << 16 << u"wrong-product"_s << all("failed");
    QTest::newRow("another product, and unsigned") << u"other.fwb"_s << QStringList{u"--yes"_s} << 10 << u"unsigned"_s << all("failed");
    QTest::newRow("a component it lacks") << u"foreign.fwb"_s << allowed << 16 << u"wrong-product"_s
                                          << all("stopped") + QStringList{u"radio blocked"_s};
    QTest::newRow("larger than the bank") << u"large.fwb"_s << allowed << 9 << u"precondition"_s
                                          << all("stopped").mid(0, 3) + QStringList{u"sensors blocked"_s};
    QTest::newRow("older") << u"old.fwb"_s << allowed << 9 << u"precondition"_s << all("blocked");
    QTest::newRow("nobody to ask") << u"good.fwb"_s << QStringList{u"--allow-unsigned"_s} << 2 << u"usage"_s << all("failed");
    QTest::newRow("only what it does not hold")
        << u"good.fwb"_s << allowed + QStringList{u"--only"_s, u"radio"_s} << 2 << u"usage"_s << all("failed");
    QTest::newRow("no such processor") << u"good.fwb"_s << allowed + QStringList{u"nobody-here-1"_s} << 4 << u"not-found"_s
                                       << QStringList();
}

/// Each refusal comes before anything is sent, with its code, and with the last object that a script waits for.
void TestCli::refuses()
{
    QFETCH(QString, bundle);
    QFETCH(QStringList, options);
    QFETCH(int, exit);
    QFETCH(QString, code);
    QFETCH(QStringList, verdicts);
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const QByteArray before = flashState();
    const QStringList command
        = QStringList{u"upgrade"_s, m_bundles.filePath(bundle), u"--json"_s, u"--trace"_s, path(u"trace"_s)} + options;
    const Outcome refused = ctl.run(command);
    QCOMPARE(refused.code, exit);
    QCOMPARE(refused.last()[u"error"_s][u"code"_s].toString(), code);
    QVERIFY(!refused.last()[u"error"_s][u"message"_s].toString().isEmpty());
    QVERIFY(!refused.last()[u"error"_s][u"remedy"_s].toString().isEmpty());
    QCOMPARE(refused.last()[u"state"_s].toString(), u"failed"_s);
    QCOMPARE(refused.verdicts(), verdicts);
    QVERIFY(refused.err.startsWith("fwpilotctl: "));
    QVERIFY(refused.err.contains(refused.last()[u"error"_s][u"remedy"_s].toString().toUtf8()));
    QCOMPARE(ctl.trace(u"trace"_s).size(), 0);
    QCOMPARE(flashState(), before);
}

void TestCli::planNeverRefusesForTheSignature()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const Outcome unsignedPlan = ctl.run({u"plan"_s, m_bundles.filePath(u"good.fwb"_s)});
    QCOMPARE(unsignedPlan.code, 0);
    QVERIFY(unsignedPlan.out.contains("UNSIGNED"));
    const Outcome brokenPlan = ctl.run({u"plan"_s, m_bundles.filePath(u"signed.fwb"_s)});
    QCOMPARE(brokenPlan.code, 0);
    QVERIFY(brokenPlan.out.contains("(bad-signature, exit 11)"));
    const Outcome inspected = ctl.run({u"bundle"_s, u"inspect"_s, m_bundles.filePath(u"good.fwb"_s)});
    QCOMPARE(inspected.code, 0);
    QVERIFY(inspected.out.contains("UNSIGNED"));
}

void TestCli::verifies_data()
{
    QTest::addColumn<QString>("bundle");
    QTest::addColumn<bool>("allowUnsigned");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    QTest::newRow("unsigned") << u"good.fwb"_s << false << 10 << u"unsigned"_s;
    QTest::newRow("unsigned, allowed") << u"good.fwb"_s << true << 0 << QString();
    QTest::newRow("a broken signature") << u"signed.fwb"_s << true << 11 << u"bad-signature"_s;
    QTest::newRow("cut off") << u"cut.fwb"_s << true << 17 << u"malformed"_s;
    QTest::newRow("cut off, not allowed") << u"cut.fwb"_s << false << 17 << u"malformed"_s;
    QTest::newRow("changed content") << u"changed.fwb"_s << true << 17 << u"malformed"_s;
    QTest::newRow("changed content, not allowed") << u"changed.fwb"_s << false << 10 << u"unsigned"_s;
    QTest::newRow("absent") << u"absent.fwb"_s << true << 4 << u"not-found"_s;
}

void TestCli::verifies()
{
    QFETCH(QString, bundle);
    QFETCH(bool, allowUnsigned);
    QFETCH(int, exit);
    QFETCH(QString, code);
    CliProcess ctl(m_folder->path());
    QStringList command{u"bundle"_s, u"verify"_s, m_bundles.filePath(bundle), u"--json"_s};
    if (allowUnsigned)
        command += u"--allow-unsigned"_s;
    const Outcome verified = ctl.run(command);
    QCOMPARE(verified.code, exit);
    for (const char *name : {"ok", "code", "message", "remedy", "signer"})
        QVERIFY2(verified.object().contains(QLatin1String(name)), name);
    QCOMPARE(verified.object()[u"ok"_s].toBool(), exit == 0);
    QCOMPARE(verified.object()[u"code"_s].toString(), code);
}

void TestCli::createIsReproducible()
{
    const QString manifest = BundleRecipe().write(path(u"images"_s));
    CliProcess ctl(m_folder->path());
    QProcessEnvironment environment = ctl.process().processEnvironment();
    environment.insert(u"SOURCE_DATE_EPOCH"_s, u"1700000000"_s);
    ctl.process().setProcessEnvironment(environment);
    QCOMPARE(ctl.run({u"bundle"_s, u"create"_s, manifest, u"-o"_s, path(u"one.fwb"_s)}).code, 0);
    const Outcome second = ctl.run({u"bundle"_s, u"create"_s, u"-o"_s, path(u"two.fwb"_s), manifest, u"--json"_s});
    QCOMPARE(second.code, 0);
    QCOMPARE(second.object()[u"trust"_s].toString(), u"unsigned"_s);
    QVERIFY(second.object().contains(u"signer"_s));
    QCOMPARE(second.object()[u"images"_s].toArray().size(), 4);
    QVERIFY(!test::readFile(path(u"one.fwb"_s)).isEmpty());
    QCOMPARE(test::readFile(path(u"one.fwb"_s)), test::readFile(path(u"two.fwb"_s)));
}

void TestCli::manifestGivesTheExactBytes()
{
    CliProcess ctl(m_folder->path());
    const auto bundle = Bundle::open(m_bundles.filePath(u"good.fwb"_s), TrustStore());
    QVERIFY(bundle.hasValue());
    QCOMPARE(ctl.run({u"bundle"_s, u"manifest"_s, m_bundles.filePath(u"good.fwb"_s), u"-o"_s, path(u"out"_s)}).code, 0);
    QCOMPARE(test::readFile(path(u"out"_s)), bundle->manifestBytes());
    QCOMPARE(ctl.run({u"bundle"_s, u"manifest"_s, m_bundles.filePath(u"good.fwb"_s), u"-o"_s, u"-"_s}).out, bundle->manifestBytes());
}

void TestCli::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("no such command") << QStringList{u"fly"_s} << 2;
    QTest::newRow("bundle alone") << QStringList{u"bundle"_s} << 2;
    QTest::newRow("bundle something") << QStringList{u"bundle"_s, u"fly"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--fast"_s} << 2;
    QTest::newRow("option without its value") << QStringList{u"list"_s, u"--sysfs"_s} << 2;
    QTest::newRow("too many arguments") << QStringList{u"status"_s, u"a"_s, u"b"_s} << 2;
    QTest::newRow("create without output") << QStringList{u"bundle"_s, u"create"_s, u"manifest.json"_s} << 2;
    QTest::newRow("create without manifest") << QStringList{u"bundle"_s, u"create"_s, u"-o"_s, u"a.fwb"_s} << 2;
    QTest::newRow("signing with nothing") << QStringList{u"bundle"_s, u"sign"_s, u"a.fwb"_s, u"-o"_s, u"b"_s} << 2;
    QTest::newRow("signing to nowhere") << QStringList{u"bundle"_s, u"sign"_s, u"a.fwb"_s, u"--key"_s, u"k"_s, u"--cert"_s, u"c"_s} << 2;
    QTest::newRow("signing what is not there")
        << QStringList{u"bundle"_s, u"sign"_s, u"a.fwb"_s, u"--key"_s, u"k"_s, u"--cert"_s, u"c"_s, u"-o"_s, u"b"_s} << 4;
    QTest::newRow("trust alone") << QStringList{u"trust"_s} << 2;
    QTest::newRow("create with a key") << QStringList{u"bundle"_s, u"create"_s, u"m"_s, u"-o"_s, u"b"_s, u"--sign-key"_s, u"k"_s} << 2;
    QTest::newRow("upgrade without bundle") << QStringList{u"upgrade"_s, u"--yes"_s} << 2;
    QTest::newRow("upgrade with what is no file") << QStringList{u"upgrade"_s, u"processor"_s, u"--yes"_s} << 2;
    QTest::newRow("upgrade with unknown option") << QStringList{u"upgrade"_s, u"a.fwb"_s, u"--force"_s} << 2;
    QTest::newRow("export in no such format") << QStringList{u"export"_s, u"last"_s, u"--format"_s, u"pdf"_s} << 2;
    QTest::newRow("export of nothing") << QStringList{u"export"_s, u"last"_s} << 4;
    QTest::newRow("export of no such run") << QStringList{u"export"_s, u"20260101T000000Z-000000"_s} << 4;
    QTest::newRow("sysfs that is not there") << QStringList{u"list"_s, u"--sysfs"_s, u"/nowhere/at/all"_s} << 4;
    QTest::newRow("trace that cannot be written") << QStringList{u"list"_s, u"--trace"_s, u"/nowhere/trace"_s} << 4;
    QTest::newRow("trust folder that is not there") << QStringList{u"list"_s, u"--trust"_s, u"/nowhere/at/all"_s} << 9;
    QTest::newRow("trust folder that all may write to") << QStringList{u"list"_s, u"--trust"_s, u"open"_s} << 9;
}

void TestCli::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    QDir(m_folder->path()).mkdir(u"sys"_s);
    QDir(m_folder->path()).mkdir(u"open"_s);
    QFile::setPermissions(path(u"open"_s), QFile::Permissions(0x7777));
    CliProcess ctl(m_folder->path());
    const Outcome plain = ctl.run(arguments);
    QCOMPARE(plain.code, exit);
    QVERIFY(plain.err.startsWith("fwpilotctl: "));
    QCOMPARE(plain.err.count('\n'), 2);
    QVERIFY(plain.out.isEmpty());
    const Outcome json = ctl.run(QStringList{u"--json"_s} + arguments);
    QCOMPARE(json.code, exit);
    QVERIFY(!json.object()[u"error"_s][u"code"_s].toString().isEmpty());
    if (arguments.value(0) == u"upgrade"_s)
        QCOMPARE(json.last()[u"state"_s].toString(), u"failed"_s);
}

void TestCli::helpTellsEveryExitCode()
{
    CliProcess ctl(m_folder->path());
    const Outcome help = ctl.run({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const ErrorRow &row : errorTable())
        QVERIFY2(help.out.contains(QByteArray::number(row.exitCode).rightJustified(4, ' ') + "  "), row.name);
    for (const char *command :
        {"list", "status", "bundle create", "bundle inspect", "bundle verify", "bundle manifest", "plan", "upgrade", "history", "export"}) {
        QVERIFY2(help.out.contains(command), command);
        const Outcome own = ctl.run(QString::fromLatin1(command).split(QLatin1Char(' ')) + QStringList{u"--help"_s});
        QCOMPARE(own.code, 0);
        QVERIFY2(own.out.startsWith(QByteArray("fwpilotctl ") + command), command);
    }
    QVERIFY(ctl.run({u"--version"_s}).out.startsWith("fwpilotctl "));
}

void TestCli::twoProcessorsNeedAName()
{
    SimulatorProcess other(m_folder->path(), u"flash2"_s);
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    QVERIFY2(other.start(), qPrintable(other.problem()));
    CliProcess ctl(m_folder->path());
    QCOMPARE(ctl.run({u"list"_s, u"--json"_s}).array().size(), 2);
    QCOMPARE(ctl.run({u"status"_s}).code, 2);
    QCOMPARE(ctl.run({u"plan"_s, m_bundles.filePath(u"good.fwb"_s)}).code, 2);
    const QString bundle = m_bundles.filePath(u"good.fwb"_s);
    QCOMPARE(ctl.run({u"upgrade"_s, bundle, u"--yes"_s, u"--allow-unsigned"_s}).code, 2);
    const Outcome named = ctl.run({u"upgrade"_s, other.address(), bundle, u"--yes"_s, u"--allow-unsigned"_s});
    QCOMPARE(named.code, 0);
    const QJsonArray components = ctl.run({u"status"_s, m_simulator->address(), u"--json"_s}).object()[u"components"_s].toArray();
    QCOMPARE(components.first()[u"active"_s][u"version"_s].toString(), u"1.0.0"_s);
    QVERIFY(other.read(u"bmc"_s) == BundleRecipe::content({u"bmc"_s}));
}

void TestCli::goneIsNotFound()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const QString id = ctl.run({u"status"_s, u"--json"_s}).object()[u"id"_s].toString();
    QCOMPARE(m_simulator->terminate(), 0);
    const Outcome status = ctl.run({u"status"_s, id, u"--json"_s});
    QCOMPARE(status.code, 4);
    QCOMPARE(status.object()[u"error"_s][u"code"_s].toString(), u"not-found"_s);
    QCOMPARE(ctl.run({u"list"_s, u"--json"_s}).array().size(), 0);
    QCOMPARE(ctl.run({u"upgrade"_s, id, m_bundles.filePath(u"good.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s}).code, 4);
}

/// A processor that stands still keeps its last nameplate; the heartbeat tells.
void TestCli::silentIsToldInTime()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    m_simulator->suspend();
    QElapsedTimer timer;
    timer.start();
    const Outcome listed = ctl.run({u"list"_s, u"--json"_s});
    const Outcome refused = ctl.run({u"upgrade"_s, m_bundles.filePath(u"good.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
    m_simulator->resume();
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.array().first()[u"upgradable"_s].toBool(), false);
    QVERIFY(!listed.array().first()[u"reason"_s].toString().isEmpty());
    QCOMPARE(refused.code, 3);
    QCOMPARE(refused.last()[u"error"_s][u"code"_s].toString(), u"timeout"_s);
    QVERIFY(timer.elapsed() < 30000);
}

void TestCli::dumpIsForLookingOnly()
{
    QVERIFY(test::writeFile(path(u"dump"_s),
        "00:05.0 Class 0500: Device 1af4:1110 (rev 01)\n"
        "00: f4 1a 10 11 03 00 00 00 01 00 00 05 00 00 00 00\n"
        "10: 00 10 00 fe 00 00 00 00 0c 00 00 e0 00 00 00 00\n"
        "20: 00 00 00 00 00 00 00 00 00 00 00 00 f4 1a 00 11\n"
        "30: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00\n"));
    CliProcess ctl(m_folder->path());
    const Outcome listed = ctl.run({u"--pci-dump"_s, path(u"dump"_s), u"list"_s, u"--json"_s});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.array().size(), 1);
    QCOMPARE(listed.array().first()[u"upgradable"_s].toBool(), false);
    QCOMPARE(ctl.run({u"status"_s, u"--pci-dump"_s, path(u"dump"_s)}).code, 0);
    const Outcome refused
        = ctl.run({u"upgrade"_s, m_bundles.filePath(u"good.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--pci-dump"_s, path(u"dump"_s)});
    QCOMPARE(refused.code, 4);
}

void TestCli::historyIsEmptyAtFirst()
{
    CliProcess ctl(m_folder->path());
    const Outcome history = ctl.run({u"history"_s, u"--json"_s});
    QCOMPARE(history.code, 0);
    QCOMPARE(history.out.trimmed(), QByteArray("[\n]"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
