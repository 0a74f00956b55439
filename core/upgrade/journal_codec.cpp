// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/journal_codec.h"

#include "core/upgrade/journal_members.h"
#include "core/upgrade/recorded_processor.h"
#include "core/upgrade/upgrade_json.h"
#include "core/upgrade/upgrade_state.h"

namespace fwpilot {

namespace {

using Key = QLatin1String;

std::optional<Error::Code> codeFromName(const QString &name)
{
    for (const ErrorRow &row : errorTable()) {
        if (name == Key(row.name))
            return row.code;
    }
    return std::nullopt;
}

std::optional<Error> errorFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto code = codeFromName(text(object, Key("code")));
    if (!code)
        return std::nullopt;
    return Error{*code, text(object, Key("message")), object.value(Key("detail")).toInt(), text(object, Key("remedy"))};
}

PlanStep stepFrom(const QJsonObject &object)
{
    PlanStep step;
    step.component = text(object, Key("component"));
    step.file = text(object, Key("file"));
    step.action = named(text(object, Key("action")), PlanAction::NotInBundle, PlanAction::NotInBundle, planActionName);
    step.reason = text(object, Key("reason"));
    step.from = text(object, Key("from"));
    step.to = text(object, Key("to"));
    step.size = whole(object, Key("size"));
    step.sha256 = digest(object, Key("sha256"));
    step.securityVersion = whole32(object, Key("securityVersion"));
    step.selected = object.value(Key("selected")).toBool();
    step.refusal = codeFromName(text(object, Key("refusal")));
    return step;
}

QList<ComponentVerdict> verdictsFrom(const QJsonValue &value)
{
    QList<ComponentVerdict> verdicts;
    for (const QJsonValue &element : value.toArray()) {
        const QJsonObject object = element.toObject();
        ComponentVerdict verdict{text(object, Key("component")), text(object, Key("from")), text(object, Key("to")),
            digest(object, Key("sha256")), verdictFromName(text(object, Key("verdict"))).value_or(Verdict::Unknown), std::nullopt};
        if (object.value(Key("stored")).isBool())
            verdict.stored = object.value(Key("stored")).toBool();
        verdicts += verdict;
    }
    return verdicts;
}

UpgradeEvent eventFrom(const QJsonObject &object)
{
    UpgradeEvent event;
    event.time = time(object, Key("time"));
    event.at = static_cast<qint64>(whole(object, Key("at")));
    event.state = upgradeStateFromName(text(object, Key("state"))).value_or(UpgradeState::Idle);
    event.severity = named(text(object, Key("severity")), Severity::Note, Severity::Failure, severityName);
    event.component = text(object, Key("component"));
    event.done = whole(object, Key("done"));
    event.total = whole(object, Key("total"));
    event.text = text(object, Key("text"));
    event.error = errorFrom(object.value(Key("error")));
    event.verdicts = verdictsFrom(object.value(Key("verdicts")));
    return event;
}

void takeOpening(const QJsonObject &line, RecordedRun &run)
{
    RunOpening &opening = run.opening;
    const QJsonObject bundle = line.value(Key("bundle")).toObject();
    opening.run = text(line, Key("run"));
    opening.started = time(line, Key("started"));
    opening.processor.id = text(line, Key("processor"));
    opening.processor.address = text(line, Key("address"));
    opening.processor.vendor = text(line, Key("vendor"));
    opening.processor.model = text(line, Key("model"));
    opening.processor.serial = text(line, Key("serial"));
    opening.plan.processor = opening.processor.id;
    opening.plan.bundleName = text(bundle, Key("name"));
    opening.plan.bundleVersion = text(bundle, Key("version"));
    opening.plan.manifestDigest = digest(bundle, Key("digest"));
    opening.bundlePath = text(bundle, Key("path"));
    opening.bundleFormat = bundle.value(Key("format")).toInt();
    opening.bundleCreated = text(bundle, Key("created"));
    opening.trust = text(line, Key("trust"));
    opening.signer = text(line, Key("signer"));
    opening.signerFingerprint = digest(line, Key("signerFingerprint"));
    opening.programVersion = text(line, Key("program"));
    opening.host = text(line, Key("host"));
    opening.user = text(line, Key("user"));
    opening.demo = line.value(Key("demo")).toBool();
    run.sequence = whole(line, Key("sequence"));
}

void takePlan(const QJsonObject &line, RecordedRun &run)
{
    const QString id = run.opening.processor.id;
    run.opening.processor = processorFrom(line.value(Key("processor")).toObject());
    run.opening.processor.id = id;  // one truth: the first line's
    run.opening.plan.steps.clear();
    for (const QJsonValue &step : line.value(Key("steps")).toArray())
        run.opening.plan.steps += stepFrom(step.toObject());
}

ProcessorMark markFrom(const QJsonObject &line)
{
    return {whole32(line, Key("generation")), whole32(line, Key("recordSequence"))};
}

/// The state that a line proves. Log lines and the end name theirs.
UpgradeState stateOf(const QJsonObject &line)
{
    const QString type = text(line, Key("type"));
    if (type == Key("event") || type == Key("end"))
        return upgradeStateFromName(text(line, Key("state"))).value_or(UpgradeState::Idle);
    if (type == Key("session") || type == Key("start-upgrade") || type == Key("resume"))
        return UpgradeState::Preparing;
    if (type == Key("start-file"))
        return UpgradeState::Transferring;
    if (type == Key("stored"))
        return UpgradeState::Storing;
    return type == Key("activate-intended") ? UpgradeState::Activating : UpgradeState::Idle;
}

}  // namespace

QJsonObject openingLine(const RunOpening &opening, quint64 sequence)
{
    const QJsonObject bundle{{Key("name"), opening.plan.bundleName}, {Key("version"), opening.plan.bundleVersion},
        {Key("path"), opening.bundlePath}, {Key("digest"), QString::fromLatin1(opening.plan.manifestDigest.toHex())},
        {Key("format"), opening.bundleFormat}, {Key("created"), opening.bundleCreated}};
    QJsonObject line{{Key("type"), Key("run")}, {Key("run"), opening.run}, {Key("sequence"), static_cast<qint64>(sequence)},
        {Key("started"), timeJson(opening.started)}, {Key("processor"), opening.processor.id},
        {Key("address"), opening.processor.address}, {Key("vendor"), opening.processor.vendor}, {Key("model"), opening.processor.model},
        {Key("serial"), opening.processor.serial}, {Key("bundle"), bundle},
        {Key("trust"), opening.trust}, {Key("signer"), opening.signer},
        {Key("signerFingerprint"), QString::fromLatin1(opening.signerFingerprint.toHex())}, {Key("program"), opening.programVersion},
        {Key("host"), opening.host}, {Key("user"), opening.user}};
    if (opening.demo)
        line.insert(Key("demo"), true);
    return line;
}

QJsonObject planLine(const RunOpening &opening)
{
    return {{Key("type"), Key("plan")}, {Key("processor"), toJson(opening.processor)},
        {Key("steps"), toJson(opening.plan).value(Key("steps"))}};
}

QJsonObject sessionLine(quint64 session)
{
    // As text: 64 random bits do not fit a JSON number.
    return {{Key("type"), Key("session")}, {Key("session"), QString::number(session, 16)}};
}

QJsonObject markLine(QLatin1String type, const ProcessorMark &mark)
{
    return {{Key("type"), type}, {Key("generation"), static_cast<qint64>(mark.generation)},
        {Key("recordSequence"), static_cast<qint64>(mark.recordSequence)}};
}

QJsonObject readBackLine(const ManagementProcessor &processor)
{
    return {{Key("type"), Key("read-back")}, {Key("processor"), toJson(processor)}};
}

QJsonObject eventLine(const UpgradeEvent &event)
{
    QJsonObject line = toJson(event, {});
    line.remove(Key("run"));
    line.insert(Key("type"), Key("event"));
    return line;
}

QJsonObject endLine(UpgradeState state, const QList<ComponentVerdict> &verdicts, const std::optional<Error> &error)
{
    QJsonObject line{{Key("type"), Key("end")}, {Key("state"), upgradeStateName(state)}, {Key("verdicts"), toJson(verdicts)}};
    if (error)
        line.insert(Key("error"), toJson(*error));
    return line;
}

QJsonObject closeLine(const QList<ComponentVerdict> &verdicts, const Error &error)
{
    QJsonObject line = endLine(UpgradeState::Failed, verdicts, error);
    line.insert(Key("closed"), true);
    return line;
}

void takeLine(const QJsonObject &line, RecordedRun &run)
{
    const QString type = text(line, Key("type"));
    if (type == Key("run"))
        return takeOpening(line, run);
    if (type == Key("plan"))
        return takePlan(line, run);
    bool isHex = false;
    if (const quint64 session = text(line, Key("session")).toULongLong(&isHex, 16); isHex && type == Key("session"))
        run.sessions += session;
    else if (type == Key("start-upgrade"))
        run.begun = markFrom(line);
    else if (type == Key("start-file"))
        run.startedFiles += text(line, Key("component"));
    else if (type == Key("stored"))
        run.stored += text(line, Key("component"));
    else if (type == Key("activate-intended"))
        run.activation = markFrom(line);
    else if (type == Key("read-back")) {
        run.readBack = processorFrom(line.value(Key("processor")).toObject());
        run.readBackTime = time(line, Key("time"));
    } else if (type == Key("event"))
        run.events += eventFrom(line);
    else if (type == Key("end")) {
        run.finished = true;
        run.closed = line.value(Key("closed")).toBool();
        run.gaps = run.gaps || line.value(Key("gaps")).toBool();
        run.verdicts = verdictsFrom(line.value(Key("verdicts")));
        run.error = errorFrom(line.value(Key("error")));
        run.ended = time(line, Key("time"));
    } else if (type == Key("resume")) {
        ++run.resumptions;
        run.finished = false;
        run.verdicts.clear();
        run.error.reset();
        run.readBack.reset();
        run.ended = {};
    }
    if (const UpgradeState state = stateOf(line); state != UpgradeState::Idle)
        run.state = state;
}

bool takeFirstLine(const QJsonObject &line, RunSummary &summary)
{
    RecordedRun run;
    if (text(line, Key("type")) != Key("run"))
        return false;
    takeOpening(line, run);
    summary.run = run.opening.run;
    summary.sequence = run.sequence;
    summary.started = run.opening.started;
    summary.processor = run.opening.processor.id;
    summary.address = run.opening.processor.address;
    summary.manifestDigest = run.opening.plan.manifestDigest;
    summary.vendor = run.opening.processor.vendor;
    summary.model = run.opening.processor.model;
    summary.serial = run.opening.processor.serial;
    summary.trust = run.opening.trust;
    summary.signer = run.opening.signer;
    summary.host = run.opening.host;
    summary.user = run.opening.user;
    summary.demo = run.opening.demo;
    summary.bundle = (run.opening.plan.bundleName + QLatin1Char(' ') + run.opening.plan.bundleVersion).trimmed();
    return true;
}

void takeLastLine(const QJsonObject &line, RunSummary &summary)
{
    RecordedRun run;
    takeLine(line, run);
    summary.state = run.state;
    summary.finished = run.finished;
    summary.closed = run.closed;
    summary.verdicts = run.verdicts;
    summary.error = run.error;
    summary.begun = whole(line, Key("n")) > 0;
    summary.durationMilliseconds = static_cast<qint64>(whole(line, Key("at")));
    summary.ended = run.ended;
}

}  // namespace fwpilot
