// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace fwpilot {

/// Where the facts about a machine come from: this machine, a folder that stands for its /sys, or dumps of another one.
struct MachineSource {
    QString sysfsRoot = QStringLiteral("/sys");  ///< the folder that stands for /sys
    QString pciDump = {};      ///< written by `lspci -x` (-xxx, -xxxx) with or without -v, -D; when given, nothing of sysfsRoot is looked at
    QString smbiosDump = {};   ///< written by `dmidecode --dump-bin`; when given, it stands for the tables of sysfsRoot
    QStringList ruleFolders = {};  ///< a site's own rules for management processors, siteRuleFolders() for the programs
};

}  // namespace fwpilot
