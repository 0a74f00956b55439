// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/recorded_processor.h"

#include "core/upgrade/journal_members.h"

#include <QJsonArray>

namespace fwpilot {

namespace {

using Key = QLatin1String;

FirmwareBank bankFrom(const QJsonObject &object)
{
    const QString state = text(object, Key("state"));
    return {state == Key("running") || state == Key("stored"), text(object, Key("version")), digest(object, Key("sha256")),
        whole32(object, Key("securityVersion"))};
}

Component componentFrom(const QJsonObject &object)
{
    Component component;
    component.name = text(object, Key("name"));
    component.bankSize = whole(object, Key("bankSize"));
    component.securityFloor = whole32(object, Key("securityFloor"));
    component.active = bankFrom(object.value(Key("active")).toObject());
    component.inactive = bankFrom(object.value(Key("inactive")).toObject());
    component.running = text(object.value(Key("active")).toObject(), Key("state")) == Key("running");
    return component;
}

ComputerStatus machineFrom(const QJsonObject &object)
{
    ComputerStatus machine;
    machine.manufacturer = text(object, Key("manufacturer"));
    machine.model = text(object, Key("model"));
    machine.serial = text(object, Key("serial"));
    return machine;
}

/// What it was recognised as. Its evidence stays in the journal.
Recognition recognitionFrom(const QJsonObject &object)
{
    Recognition recognition;
    recognition.name = text(object, Key("name"));
    recognition.probable = text(object, Key("certainty")) == Key("probable");
    return recognition;
}

quint16 idFrom(const QJsonObject &object, Key key)
{
    return text(object, key).toUShort(nullptr, 16);
}

/// Address and ids.
PciFunction functionFrom(const QJsonObject &object)
{
    PciFunction function;
    function.address = text(object, Key("address"));
    function.vendor = idFrom(object, Key("vendor"));
    function.device = idFrom(object, Key("device"));
    return function;
}

}  // namespace

ManagementProcessor processorFrom(const QJsonObject &object)
{
    ManagementProcessor processor;
    processor.id = text(object, Key("id"));
    processor.address = text(object, Key("address"));
    processor.driver = text(object, Key("driver"));
    processor.vendor = text(object, Key("vendor"));
    processor.model = text(object, Key("model"));
    processor.serial = text(object, Key("serial"));
    processor.compatible = text(object, Key("compatible"));
    processor.state = text(object, Key("state"));
    processor.network = text(object, Key("network"));
    processor.protocol = text(object, Key("protocol"));
    processor.machine = machineFrom(object.value(Key("machine")).toObject());
    processor.recognition = recognitionFrom(object.value(Key("recognition")).toObject());
    for (const QJsonValue &function : object.value(Key("functions")).toArray())
        processor.functions += functionFrom(function.toObject());
    processor.generation = whole32(object, Key("generation"));
    processor.recordSequence = whole32(object, Key("recordSequence"));
    processor.manifestDigest = digest(object, Key("manifestDigest"));
    processor.activation = named(text(object, Key("activation")), Activation::Unknown, Activation::Unknown, activationName);
    for (const QJsonValue &component : object.value(Key("components")).toArray())
        processor.components += componentFrom(component.toObject());
    return processor;
}

}  // namespace fwpilot
