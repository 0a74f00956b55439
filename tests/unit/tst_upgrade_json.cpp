// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_json.h"
#include "tests/unit/sample_run.h"

#include <QJsonDocument>
#include <QTest>

using namespace fwpilot;

namespace {

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Through bytes and back, as a script sees it.
QJsonObject printed(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object();
}

/// Only the members that `wanted` has, so that a test names what it is about.
QJsonObject part(const QJsonObject &object, const QJsonObject &wanted)
{
    QJsonObject chosen;
    for (const QString &key : wanted.keys())
        chosen.insert(key, object.value(key));
    return chosen;
}

QString hexOf(char fill)
{
    return QString::fromLatin1(QByteArray(32, fill).toHex());
}

}  // namespace

class TestUpgradeJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void processor();
    void contractKeys_data();
    void contractKeys();
    void notReported();
    void bankStates_data();
    void bankStates();
    void health_data();
    void health();
    void plan();
    void planWithRefusal();
    void eventLines_data();
    void eventLines();
    void verdicts();
    void error();
    void manifest();
    void times_data();
    void times();
};

void TestUpgradeJson::processor()
{
    ManagementProcessor whole = sample::processor();
    whole.machine.manufacturer = QStringLiteral("ACME");
    whole.machine.model = QStringLiteral("Rack 4");
    whole.machine.serial = QStringLiteral("M17");
    whole.recognition = {QStringLiteral("ACME R1"), QStringLiteral("R"), QStringLiteral("1"), false, {QStringLiteral("Its ids.")}, {}};
    const QJsonObject json = printed(toJson(whole));
    const QJsonObject wanted
        = parsed(R"({"id": "acme-r1-0042", "address": "0000:00:05.0", "driver": "mailbox", "vendor": "ACME", "model": "R1",
        "upgradable": true, "reason": "", "health": "ok", "generation": 4000000000, "activation": "confirmed",
        "owner": {"text": "", "since": null}, "uptime": 12.345, "network": "10.0.0.7",
        "machine": {"manufacturer": "ACME", "model": "Rack 4", "serial": "M17", "power": "on", "temperatures": {"inlet": 23.5},
            "fans": [4200, 4300], "lastRestart": "power on", "events": ["fan 3 replaced"]},
        "recognition": {"name": "ACME R1", "family": "R", "generation": "1", "certainty": "certain", "evidence": ["Its ids."], "notes": []},
        "functions": [], "ipmi": [], "hostInterfaces": [], "log": ["started"]})");
    QCOMPARE(part(json, wanted), wanted);
    const QJsonObject component = json.value(QLatin1String("components")).toArray().at(0).toObject();
    QCOMPARE(component.value(QLatin1String("id")).toString(), QStringLiteral("bmc"));
    QCOMPARE(component.value(QLatin1String("name")).toString(), QStringLiteral("bmc"));
    const QJsonObject active = component.value(QLatin1String("active")).toObject();
    QCOMPARE(active.value(QLatin1String("version")).toString(), QStringLiteral("1.0.0"));
    QCOMPARE(active.value(QLatin1String("sha256")).toString(), hexOf('a'));
    QCOMPARE(active.value(QLatin1String("state")).toString(), QStringLiteral("running"));
    QCOMPARE(component.value(QLatin1String("inactive")).toObject().value(QLatin1String("state")).toString(), QStringLiteral("stored"));
    QCOMPARE(component.value(QLatin1String("bankSize")).toInteger(), Q_INT64_C(0x1'0000'0000));
}

void TestUpgradeJson::contractKeys_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("keys");

    const QJsonObject processor = toJson(sample::processor());
    const QJsonObject plan = toJson(sample::plan());
    QTest::newRow("processor")
        << processor
        << "id address driver vendor model upgradable reason health generation activation owner uptime network machine log components";
    QTest::newRow("an empty processor")
        << toJson(ManagementProcessor())
        << "id address driver vendor model upgradable reason health generation activation owner uptime network machine log components";
    QTest::newRow("component") << processor.value(QLatin1String("components")).toArray().at(0).toObject() << "id name active inactive";
    QTest::newRow("bank")
        << processor.value(QLatin1String("components")).toArray().at(0).toObject().value(QLatin1String("active")).toObject()
        << "version sha256 state";
    QTest::newRow("owner") << processor.value(QLatin1String("owner")).toObject() << "text since";
    QTest::newRow("machine") << processor.value(QLatin1String("machine")).toObject() << "power temperatures fans lastRestart events";
    QTest::newRow("plan") << plan << "steps";
    QTest::newRow("step") << plan.value(QLatin1String("steps")).toArray().at(0).toObject() << "component file action reason from to size";
    QTest::newRow("event") << toJson(UpgradeEvent(), QStringLiteral("r")) << "time run state component done total text";
    QTest::newRow("error") << toJson(Error{}) << "code message remedy";
    QTest::newRow("verdict") << toJson(sample::verdicts()).at(0).toObject() << "component from to sha256 verdict";
}

void TestUpgradeJson::contractKeys()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, keys);
    for (const QString &key : keys.split(QLatin1Char(' ')))
        QVERIFY2(object.contains(key), qPrintable(key));
}

void TestUpgradeJson::notReported()
{
    const QJsonObject machine = toJson(ManagementProcessor()).value(QLatin1String("machine")).toObject();
    QCOMPARE(machine.value(QLatin1String("temperatures")), QJsonValue(QJsonObject()));
    QCOMPARE(machine.value(QLatin1String("fans")), QJsonValue(QJsonArray()));
}

void TestUpgradeJson::bankStates_data()
{
    QTest::addColumn<bool>("valid");
    QTest::addColumn<bool>("running");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("active");
    QTest::addColumn<QString>("inactive");
    QTest::newRow("whole and running") << true << true << "1.0"
                                       << "running"
                                       << "stored";
    QTest::newRow("whole, not running") << true << false << "1.0"
                                        << "stored"
                                        << "stored";
    QTest::newRow("damaged") << false << false << "1.0"
                             << "damaged"
                             << "damaged";
    QTest::newRow("damaged while it runs") << false << true << "1.0"
                                           << "damaged"
                                           << "damaged";
    QTest::newRow("empty") << false << false << ""
                           << "empty"
                           << "empty";
}

void TestUpgradeJson::bankStates()
{
    QFETCH(bool, valid);
    QFETCH(bool, running);
    QFETCH(QString, version);
    Component component;
    component.running = running;
    component.active = component.inactive = {valid, version, {}, 0};
    ManagementProcessor processor;
    processor.components = {component};
    const QJsonObject json = toJson(processor).value(QLatin1String("components")).toArray().at(0).toObject();
    QTEST(json.value(QLatin1String("active")).toObject().value(QLatin1String("state")).toString(), "active");
    QTEST(json.value(QLatin1String("inactive")).toObject().value(QLatin1String("state")).toString(), "inactive");
}

void TestUpgradeJson::health_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<Activation>("activation");
    QTest::addColumn<bool>("running");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ready") << "ready" << Activation::Confirmed << true << "ok";
    QTest::newRow("receiving") << "receiving" << Activation::Confirmed << true << "ok";
    QTest::newRow("storing") << "storing" << Activation::Confirmed << true << "ok";
    QTest::newRow("restarting") << "restarting" << Activation::Confirmed << true << "warning";
    QTest::newRow("on trial") << "ready" << Activation::Trial << true << "warning";
    QTest::newRow("activation not told") << "ready" << Activation::Unknown << true << "warning";
    QTest::newRow("recovery by state") << "recovery" << Activation::Confirmed << true << "critical";
    QTest::newRow("recovery by activation") << "ready" << Activation::Recovery << true << "critical";
    QTest::newRow("no answer") << "no answer" << Activation::Confirmed << true << "critical";
    QTest::newRow("no answer, nothing known") << "no answer" << Activation::Unknown << true << "critical";
    QTest::newRow("a component does not run") << "ready" << Activation::Confirmed << false << "critical";
    QTest::newRow("nothing read") << "" << Activation::Unknown << true << "unknown";
}

void TestUpgradeJson::health()
{
    ManagementProcessor processor = sample::processor();
    QFETCH(QString, state);
    QFETCH(Activation, activation);
    QFETCH(bool, running);
    processor.state = state;
    processor.activation = activation;
    processor.components[0].running = running;
    QTEST(healthName(processor), "expected");
    QTEST(toJson(processor).value(QLatin1String("health")).toString(), "expected");
}

void TestUpgradeJson::plan()
{
    const QJsonObject json = printed(toJson(sample::plan()));
    const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
    QCOMPARE(steps.size(), 2);
    const QJsonObject wanted = parsed(R"({"component": "bmc", "file": "bmc.bin", "action": "update",
        "reason": "2.7.0 is newer than the installed 1.0.0.", "from": "1.0.0", "to": "2.7.0", "size": 4294967294, "selected": true, "sends": true,
        "refusal": null, "securityVersion": 3})");
    QCOMPARE(part(steps.at(0).toObject(), wanted), wanted);
    QCOMPARE(steps.at(1).toObject().value(QLatin1String("refusal")).toString(), QStringLiteral("too-old"));
    QCOMPARE(json.value(QLatin1String("bytesToSend")).toInteger(), Q_INT64_C(4294967294));
    QVERIFY(json.value(QLatin1String("refusal")).isNull());
}

void TestUpgradeJson::planWithRefusal()
{
    UpgradePlan plan = sample::plan();
    plan.steps[1].selected = true;
    plan.steps[1].reason = QStringLiteral("Too old.");
    const QJsonObject wanted = parsed(R"({"code": "too-old", "message": "fpga: Too old."})");
    QCOMPARE(part(toJson(plan).value(QLatin1String("refusal")).toObject(), wanted), wanted);
}

void TestUpgradeJson::eventLines_data()
{
    QTest::addColumn<UpgradeState>("state");
    QTest::addColumn<bool>("hasVerdicts");
    QTest::newRow("idle") << UpgradeState::Idle << false;
    QTest::newRow("transferring") << UpgradeState::Transferring << false;
    QTest::newRow("succeeded") << UpgradeState::Succeeded << true;
    QTest::newRow("failed") << UpgradeState::Failed << true;
    QTest::newRow("stopped") << UpgradeState::Stopped << true;
}

/// The last line has verdicts even where there was no image to judge; no other line has.
void TestUpgradeJson::eventLines()
{
    QFETCH(UpgradeState, state);
    QFETCH(bool, hasVerdicts);
    const QJsonObject json = printed(toJson(sample::event(5, state, QStringLiteral("a \"text\"\n")), QStringLiteral("RUN")));
    QJsonObject wanted = parsed(R"({"time": "2026-11-22T10:32:05.123Z", "run": "RUN", "component": "bmc", "done": 4294967294,
        "total": 4294967295, "text": "a \"text\"\n", "severity": "note"})");
    wanted.insert(QStringLiteral("state"), upgradeStateName(state));
    QCOMPARE(part(json, wanted), wanted);
    QCOMPARE(json.contains(QLatin1String("verdicts")), hasVerdicts);
    QVERIFY(!json.contains(QLatin1String("error")));

    UpgradeEvent troubled = sample::event(5, state, {});
    troubled.error = Error{Error::Code::Busy, QStringLiteral("in use")};
    const QJsonObject trouble = toJson(troubled, {}).value(QLatin1String("error")).toObject();
    QCOMPARE(trouble.value(QLatin1String("code")).toString(), QStringLiteral("busy"));
}

void TestUpgradeJson::verdicts()
{
    const QJsonArray json = toJson(sample::verdicts());
    QJsonObject stopped = parsed(R"({"component": "bmc", "from": "1.0.0", "to": "2.7.0", "verdict": "stopped", "stored": true})");
    stopped.insert(QStringLiteral("sha256"), hexOf('b'));
    QCOMPARE(json.at(0).toObject(), stopped);
    QCOMPARE(json.at(1).toObject().value(QLatin1String("verdict")).toString(), QStringLiteral("blocked"));
    QVERIFY(!json.at(1).toObject().contains(QLatin1String("stored")));
}

void TestUpgradeJson::error()
{
    const Error plain{Error::Code::WrongContent, QStringLiteral("other firmware")};
    const QJsonObject json = toJson(plain);
    QCOMPARE(json.value(QLatin1String("code")).toString(), QStringLiteral("wrong-content"));
    QCOMPARE(json.value(QLatin1String("message")).toString(), QStringLiteral("other firmware"));
    QCOMPARE(json.value(QLatin1String("remedy")).toString(), QString::fromUtf8(errorRow(plain.code).remedy));
    QVERIFY(!json.contains(QLatin1String("detail")));
    const QJsonObject own = toJson(Error{Error::Code::Rejected, QStringLiteral("no"), 0x81, QStringLiteral("Wait.")});
    QCOMPARE(own.value(QLatin1String("remedy")).toString(), QStringLiteral("Wait."));
    QCOMPARE(own.value(QLatin1String("detail")).toInt(), 0x81);
}

void TestUpgradeJson::manifest()
{
    Manifest manifest;
    manifest.name = QStringLiteral("ACME R1 firmware");
    manifest.version = QStringLiteral("2.7.0");
    manifest.compatible = {QStringLiteral("acme,r1")};
    manifest.images
        = {{QStringLiteral("bmc"), QStringLiteral("bmc.bin"), QStringLiteral("2.7.0"), {}, 3, {}, 4294967294U, QByteArray(32, 'b')}};
    const QJsonObject json = printed(toJson(manifest, BundleTrust()));
    const QJsonObject wanted
        = parsed(R"({"format": 1, "name": "ACME R1 firmware", "version": "2.7.0", "compatible": ["acme,r1"], "signer": null,
        "certificate": null, "trust": "unsigned", "notes": []})");
    QCOMPARE(part(json, wanted), wanted);
    QCOMPARE(
        json.value(QLatin1String("images")).toArray().at(0).toObject().value(QLatin1String("size")).toInteger(), Q_INT64_C(4294967294));
    const QDateTime from(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const BundleTrust trust{BundleTrust::State::Untrusted,
        {QStringLiteral("ACME Firmware"), QStringLiteral("ACME"), QByteArray(32, '\x2f'), from, from.addYears(2)}, std::nullopt,
        {QStringLiteral("Look.")}};
    const QJsonObject claimed = printed(toJson(manifest, trust));
    const QJsonObject claim = parsed(R"({"signer": "ACME Firmware", "trust": "untrusted", "notes": ["Look."], "certificate":
        {"name": "ACME Firmware", "organization": "ACME", "validFrom": "2026-01-02T03:04:05.000Z", "validUntil": "2028-01-02T03:04:05.000Z",
         "fingerprint": "2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f"}})");
    QCOMPARE(part(claimed, claim), claim);
}

void TestUpgradeJson::times_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("UTC") << sample::time(5) << QJsonValue(QStringLiteral("2026-11-22T10:32:05.123Z"));
    QTest::newRow("elsewhere") << sample::time(5).toOffsetFromUtc(3600) << QJsonValue(QStringLiteral("2026-11-22T10:32:05.123Z"));
    QTest::newRow("whole seconds") << sample::time(5).addMSecs(-123) << QJsonValue(QStringLiteral("2026-11-22T10:32:05.000Z"));
    QTest::newRow("not known") << QDateTime() << QJsonValue();
}

void TestUpgradeJson::times()
{
    QFETCH(QDateTime, time);
    QTEST(timeJson(time), "expected");
}

QTEST_APPLESS_MAIN(TestUpgradeJson)
#include "tst_upgrade_json.moc"
