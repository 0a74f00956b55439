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
