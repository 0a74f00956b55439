// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/management_processor.h"

namespace fwpilot {

const Component *ManagementProcessor::component(const QString &name) const
{
    for (const Component &candidate : components) {
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

QString modelText(const ManagementProcessor &processor)
{
    const bool vague = processor.recognition.probable && !processor.model.isEmpty();
    return vague ? QStringLiteral("probably %1").arg(processor.model) : processor.model;
}

QStringList interfaceTexts(const ManagementProcessor &processor)
{
    QStringList texts;
    for (const IpmiInterface &interface : processor.ipmi)
        texts += ipmiText(interface);
    for (const HostInterface &interface : processor.hostInterfaces)
        texts += hostInterfaceText(interface);
    return texts;
}

QString activationName(Activation activation)
{
    switch (activation) {
    case Activation::Confirmed:
        return QStringLiteral("confirmed");
    case Activation::Trial:
        return QStringLiteral("trial");
    case Activation::Recovery:
        return QStringLiteral("recovery");
    case Activation::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

}  // namespace fwpilot
