// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/admitted_bundle.h"

#include <QStringList>

namespace fwpilot {

/// The command line of the window's program.
struct ProgramOptions {
    bool help = false;
    bool version = false;
    QString bundle;        ///< a path as it was given, empty for none
    bool demo = false;
    QStringList faults;    ///< of the demo machine
    QString sysfs;         ///< where processors are looked for
    UnsignedBundles unsignedBundles = UnsignedBundles::Refused;
    QStringList trustFolders;  ///< the system's, and those of --trust

    /// @param arguments without the program's name
    /// Usage when it cannot be understood, Precondition for an unfit trust folder. Needs no application object.
    static Result<ProgramOptions> parse(const QStringList &arguments);
    /// What --help prints.
    static QString helpText();
};

}  // namespace fwpilot
