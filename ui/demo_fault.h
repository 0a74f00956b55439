// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace fwpilot {

/// A fault that the demo machine can have, as its simulator describes it.
struct DemoFault {
    QString name;
    QString argument;  ///< the form of what stands behind the name, "@N:MS"; empty when nothing does
    QString text;      ///< what happens
    int exitCode = 0;  ///< of the upgrade that meets it
    QString verdict;   ///< of the image concerned

    bool operator==(const DemoFault &) const = default;
};

/// Several faults that make one thing to be seen. Without any: everything goes well.
struct DemoPreset {
    QString name;
    QStringList specs;
};

QList<DemoPreset> demoPresets();
/// What the argument says, "At message"; empty when the fault takes none.
QString argumentLabel(const DemoFault &fault);
/// An argument, without its "@", that meets an upgrade with the demo machine's own bundle about half-way.
QString usualArgument(const DemoFault &fault);
/// Why the fault cannot have this argument (without its "@"), as a sentence; empty when it can. A form that is not known here is left to
/// the simulator.
QString argumentDefect(const DemoFault &fault, const QString &argument);
/// What the simulator takes: "stall@40".
QString faultSpec(const DemoFault &fault, const QString &argument);
/// How an upgrade that meets the fault ends, in words and with its exit code.
QString faultOutcome(const DemoFault &fault);

}  // namespace fwpilot
