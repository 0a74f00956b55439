// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/smbios.h"

#include <QStringList>

namespace fwpilot {

/// What a management processor was recognised by, and as what. Nothing is claimed here that the evidence does not carry.
struct Recognition {
    QString name;        ///< "HPE iLO 5"; the rule's
    QString family;      ///< "iLO"; empty where it is not known
    QString generation;  ///< "5"; likewise
    bool probable = false;  ///< only a sign of it was seen, such as its display function
    QStringList evidence;   ///< sentences, the one that gave it its name first
    QStringList notes;      ///< what could not be looked at, and why

    bool operator==(const Recognition &) const = default;
};

}  // namespace fwpilot
