// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_json.h"

#include "core/upgrade/upgrade_state.h"

#include <QJsonDocument>

#include <algorithm>

namespace fwpilot {

namespace {

using Key = QLatin1String;

QJsonValue number(quint64 value)
{
    return static_cast<qint64>(value);
}

QString hex(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

QString bankState(const FirmwareBank &bank, bool running)
{
    if (bank.valid)
        return running ? QStringLiteral("running") : QStringLiteral("stored");
    return bank.version.isEmpty() && bank.sha256.isEmpty() ? QStringLiteral("empty") : QStringLiteral("damaged");
}

QJsonObject bankJson(const FirmwareBank &bank, bool running)
{
    return {{Key("version"), bank.version}, {Key("sha256"), hex(bank.sha256)}, {Key("state"), bankState(bank, running)},
        {Key("securityVersion"), number(bank.securityVersion)}};
}

QJsonObject componentJson(const Component &component)
{
    return {{Key("id"), component.name}, {Key("name"), component.name}, {Key("bankSize"), number(component.bankSize)},
        {Key("securityFloor"), number(component.securityFloor)}, {Key("active"), bankJson(component.active, component.running)},
        {Key("inactive"), bankJson(component.inactive, false)}};
}

QJsonObject machineJson(const ComputerStatus &machine)
{
    QJsonObject temperatures;
    if (machine.inletCelsius)
        temperatures.insert(Key("inlet"), *machine.inletCelsius);
    if (machine.processorCelsius)
        temperatures.insert(Key("processor"), *machine.processorCelsius);
    QJsonArray fans;
    for (const int rpm : machine.fansRpm)
        fans += rpm;
    return {{Key("manufacturer"), machine.manufacturer}, {Key("model"), machine.model}, {Key("serial"), machine.serial},
        {Key("power"), machine.power}, {Key("temperatures"), temperatures}, {Key("fans"), fans},
        {Key("lastRestart"), machine.lastRestart}, {Key("events"), QJsonArray::fromStringList(machine.events)}};
}

QJsonObject recognitionJson(const Recognition &recognition)
{
    return {{Key("name"), recognition.name}, {Key("family"), recognition.family}, {Key("generation"), recognition.generation},
        {Key("certainty"), recognition.probable ? Key("probable") : Key("certain")},
        {Key("evidence"), QJsonArray::fromStringList(recognition.evidence)}, {Key("notes"), QJsonArray::fromStringList(recognition.notes)}};
}

QString digits(quint64 value, int count)
{
    return QStringLiteral("%1").arg(value, count, 16, QLatin1Char('0'));
}

/// Ids and addresses as lspci writes them: hexadecimal digits.
QJsonObject functionJson(const PciFunction &function)
{
    QJsonArray baseAddresses;
    for (std::size_t index = 0; index < function.baseAddresses.size(); ++index) {
        if (function.baseAddresses[index] == 0 && function.sizes[index] == 0)
            continue;
        baseAddresses += QJsonObject{{Key("index"), static_cast<int>(index)}, {Key("address"), digits(function.baseAddresses[index], 0)},
            {Key("size"), number(function.sizes[index])}, {Key("space"), function.inPortSpace[index] ? Key("port") : Key("memory")}};
    }
    const bool hasSubsystem = function.subsystemVendor != 0;
    return {{Key("address"), function.address}, {Key("vendor"), digits(function.vendor, 4)}, {Key("device"), digits(function.device, 4)},
        {Key("subsystem"),
            hasSubsystem ? digits(function.subsystemVendor, 4) + QLatin1Char(':') + digits(function.subsystemDevice, 4) : QString()},
        {Key("class"), digits(function.classCode, 6)}, {Key("revision"), digits(function.revision, 2)},
        {Key("vendorName"), function.vendorName}, {Key("deviceName"), function.deviceName}, {Key("subsystemName"), function.subsystemName},
        {Key("className"), function.className}, {Key("kernelDriver"), function.kernelDriver}, {Key("parentBridge"), function.parentBridge},
        {Key("memoryDecoding"), function.memoryDecoding}, {Key("baseAddresses"), baseAddresses}};
}

template <class Value>
QJsonArray arrayOf(const QList<Value> &values, QJsonObject (*toObject)(const Value &))
{
    QJsonArray array;
    for (const Value &value : values)
        array += toObject(value);
    return array;
}

QJsonObject ipmiJson(const IpmiInterface &interface)
{
    return {{Key("text"), ipmiText(interface)}, {Key("specification"), interface.specification},
        {Key("slaveAddress"), digits(interface.slaveAddress, 2)}, {Key("space"), interface.inPortSpace ? Key("port") : Key("memory")},
        {Key("baseAddress"), digits(interface.baseAddress, 0)}, {Key("registerSpacing"), interface.registerSpacing},
        {Key("interrupt"), interface.interrupt ? QJsonValue(*interface.interrupt) : QJsonValue()}};
}

QJsonObject hostInterfaceJson(const HostInterface &interface)
{
    return {{Key("text"), hostInterfaceText(interface)}, {Key("redfish"), interface.redfish}, {Key("device"), interface.device},
        {Key("hostAddress"), interface.hostAddress}, {Key("serviceAddress"), interface.serviceAddress},
        {Key("servicePort"), interface.servicePort}, {Key("serviceName"), interface.serviceName}};
}

QJsonObject stepJson(const PlanStep &step)
{
    return {{Key("component"), step.component}, {Key("file"), step.file}, {Key("action"), planActionName(step.action)},
        {Key("reason"), step.reason}, {Key("from"), step.from}, {Key("to"), step.to}, {Key("size"), number(step.size)},
        {Key("sha256"), hex(step.sha256)}, {Key("securityVersion"), number(step.securityVersion)}, {Key("selected"), step.selected},
        {Key("sends"), step.sends()}, {Key("refusal"), step.refusal ? QJsonValue(Key(errorRow(*step.refusal).name)) : QJsonValue()}};
}

}  // namespace

QString healthName(const ManagementProcessor &processor)
{
    const auto stands = [&](const char *state) { return processor.state == QLatin1String(state); };
    const bool allRun = std::all_of(
        processor.components.begin(), processor.components.end(), [](const Component &component) { return component.running; });
    if ((processor.state.isEmpty() || stands("unknown")) && processor.activation == Activation::Unknown)
        return QStringLiteral("unknown");
    if (processor.activation == Activation::Recovery || stands("recovery") || stands("no answer") || !allRun)
        return QStringLiteral("critical");
    if (processor.activation != Activation::Confirmed || stands("restarting"))
        return QStringLiteral("warning");
    return QStringLiteral("ok");
}

QJsonObject toJson(const ManagementProcessor &processor)
{
    return {{Key("id"), processor.id}, {Key("address"), processor.address}, {Key("driver"), processor.driver}, {Key("protocol"), processor.protocol},
        {Key("vendor"), processor.vendor}, {Key("model"), processor.model}, {Key("serial"), processor.serial},
        {Key("compatible"), processor.compatible}, {Key("upgradable"), processor.upgradable}, {Key("reason"), processor.reason},
        {Key("state"), processor.state}, {Key("health"), healthName(processor)}, {Key("generation"), number(processor.generation)},
        {Key("recordSequence"), number(processor.recordSequence)}, {Key("activation"), activationName(processor.activation)},
        {Key("manifestDigest"), hex(processor.manifestDigest)}, {Key("rejectedDigest"), hex(processor.rejectedDigest)},
        {Key("rejectedReason"), processor.rejectedReason},
        {Key("owner"), QJsonObject{{Key("text"), processor.owner.text}, {Key("since"), timeJson(processor.owner.since)}}},
        {Key("uptime"), static_cast<double>(processor.uptimeMilliseconds) / 1000}, {Key("network"), processor.network},
        {Key("temperature"), processor.celsius ? QJsonValue(*processor.celsius) : QJsonValue()},
        {Key("mostErases"), number(processor.mostErases)}, {Key("lastUpgrade"), processor.lastUpgrade},
        {Key("machine"), machineJson(processor.machine)}, {Key("log"), QJsonArray::fromStringList(processor.log)},
        {Key("recognition"), recognitionJson(processor.recognition)}, {Key("functions"), arrayOf(processor.functions, functionJson)},
        {Key("ipmi"), arrayOf(processor.ipmi, ipmiJson)}, {Key("hostInterfaces"), arrayOf(processor.hostInterfaces, hostInterfaceJson)},
        {Key("components"), arrayOf(processor.components, componentJson)}};
}

QJsonObject toJson(const UpgradePlan &plan)
{
    const auto refusal = plan.refusal();
    return {{Key("processor"), plan.processor}, {Key("manifestDigest"), hex(plan.manifestDigest)},
        {Key("bundle"), QJsonObject{{Key("name"), plan.bundleName}, {Key("version"), plan.bundleVersion}}},
        {Key("bytesToSend"), number(plan.bytesToSend())}, {Key("restart"), plan.restart()}, {Key("refusal"), refusal ? QJsonValue(toJson(*refusal)) : QJsonValue()},
        {Key("steps"), arrayOf(plan.steps, stepJson)}};
}

QJsonObject toJson(const UpgradeEvent &event, const QString &run)
{
    QJsonObject object{{Key("time"), timeJson(event.time)}, {Key("run"), run}, {Key("state"), upgradeStateName(event.state)},
        {Key("severity"), severityName(event.severity)}, {Key("component"), event.component}, {Key("done"), number(event.done)},
        {Key("total"), number(event.total)}, {Key("text"), event.text}};
    if (event.error)
        object.insert(Key("error"), toJson(*event.error));
    if (isFinal(event.state) || !event.verdicts.isEmpty())
        object.insert(Key("verdicts"), toJson(event.verdicts));
    return object;
}

QJsonArray toJson(const QList<ComponentVerdict> &verdicts)
{
    QJsonArray array;
    for (const ComponentVerdict &verdict : verdicts) {
        QJsonObject object{{Key("component"), verdict.component}, {Key("from"), verdict.from}, {Key("to"), verdict.to},
            {Key("sha256"), hex(verdict.sha256)}, {Key("verdict"), verdictName(verdict.verdict)}};
        if (verdict.stored)
            object.insert(Key("stored"), *verdict.stored);
        array += object;
    }
    return array;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject object{{Key("code"), Key(errorRow(error.code).name)}, {Key("message"), error.message}, {Key("remedy"), error.remedy()}};
    if (error.detail != 0)
        object.insert(Key("detail"), error.detail);
    return object;
}

QJsonObject toJson(const Signer &signer)
{
    return {{Key("name"), signer.name}, {Key("organization"), signer.organization}, {Key("fingerprint"), hex(signer.fingerprint)},
        {Key("validFrom"), timeJson(signer.validFrom)}, {Key("validUntil"), timeJson(signer.validUntil)}};
}

QJsonObject toJson(const Manifest &manifest, const BundleTrust &trust)
{
    QJsonObject object = QJsonDocument::fromJson(writeManifest(manifest)).object();
    object.insert(Key("digest"), hex(manifest.digest));
    const bool known = !trust.signer.fingerprint.isEmpty();
    object.insert(Key("signer"), known ? QJsonValue(trust.signer.name) : QJsonValue());
    object.insert(Key("certificate"), known ? QJsonValue(toJson(trust.signer)) : QJsonValue());
    object.insert(Key("trust"), trustName(trust.state));
    object.insert(Key("notes"), QJsonArray::fromStringList(trust.notes));
    return object;
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Detail:
        return QStringLiteral("detail");
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Failure:
        break;
    }
    return QStringLiteral("failure");
}

}  // namespace fwpilot
