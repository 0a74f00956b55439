// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/pci_scan.h"
#include "core/device/recognition.h"
#include "core/device/smbios.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace fwpilot {

/// A kind of PCI functions. What is not given, matches; of a list, one must.
struct FunctionPattern {
    struct Range {
        quint32 first = 0;
        quint32 last = 0;
    };
    QString classDigits;           ///< the first two, four or six hexadecimal digits of the class; empty: any
    std::optional<quint16> vendor;
    QList<quint16> devices;
    std::optional<quint16> subsystemVendor;
    QList<quint16> subsystemDevices;
    std::optional<Range> revision;

    bool matches(const PciFunction &function) const;
};

/// Texts of SMBIOS, with * ? [abc] as in file names, small and capital letters alike. Empty lists match; of a list, one must.
struct MachinePattern {
    QStringList manufacturers;
    QStringList products;

    bool isEmpty() const { return manufacturers.isEmpty() && products.isEmpty(); }
    bool matches(const SmbiosFacts &facts) const;
};

/// How a management processor is recognised, and as what. One rule of a rules file; see resources/known-processors.schema.json.
struct ProcessorRule {
    enum class Certainty {
        Certain,
        Probable,   ///< a mere sign of one, such as a display function
        Companion,  ///< belongs to one that another function betrays, and betrays none itself
    };

    QString name;  ///< "HPE iLO 5"
    QString vendor;
    QString family;
    QString generation;
    Certainty certainty = Certainty::Certain;
    std::optional<FunctionPattern> function;  ///< none: a rule for a processor that only SMBIOS tells of
    QList<FunctionPattern> companions;        ///< each of them must match another function of the same processor
    MachinePattern machine;
    QString evidence;  ///< a sentence: why this is one
    QString protocol;  ///< through what it takes firmware: "mailbox", "redfish", ...: a Driver's name, or one that no driver here has
    QString remedy;    ///< what a technician does while no driver here speaks that; may be empty
    bool shared = false;  ///< of a driver's rule: others use these ids, too, so what the driver sees no processor at is none
};

/// All rules, in the order in which they are asked: a site's own first, then those that come with the program.
struct KnownProcessors {
    QList<ProcessorRule> rules;
    QList<FunctionPattern> strangers;  ///< never a part of a management processor, whatever a rule says
};

/// Reads a rules file. `origin` names it in errors. Malformed with the line for whatever the schema does not allow (no JSON, unknown or
/// doubled or missing keys, values out of range), OverLimit above 1 MiB, 4096 rules or 8 levels.
Result<KnownProcessors> readKnownProcessors(const QByteArray &json, const QString &origin);

/// The rules in use, and the files that were refused (each with its error): those do not count, all others do.
struct LoadedRules {
    KnownProcessors known;
    QList<Error> refusals;
};
/// Reads `*.json` of each folder, by name, then the rules that come with the program. A folder that is absent is none. Any thread, blocks.
LoadedRules loadKnownProcessors(const QStringList &folders);
/// `~/.config/fwpilot/known-processors.d` (or below XDG_CONFIG_HOME), then `/etc/fwpilot/known-processors.d`.
QStringList siteRuleFolders();

/// One management processor of a machine, as the rules know it.
struct RecognisedProcessor {
    ProcessorRule rule;            ///< the first one that holds: it names it
    QList<PciFunction> functions;  ///< all that belong to it, the one that betrays it first; empty: only SMBIOS tells of it
    Recognition recognition;
    bool hasSmbiosInterfaces = false;  ///< the interfaces that SMBIOS tells of are its; true for one of the list at most
};

/// The management processors among these functions, by address, each once: functions that rules name are one processor when they are in the
/// same slot, or when one of them is the bridge above the other. Where none is found but SMBIOS tells of an interface to one, that one, last.
/// Pure.
QList<RecognisedProcessor> recogniseProcessors(const QList<PciFunction> &functions, const SmbiosFacts &smbios, const KnownProcessors &known);

}  // namespace fwpilot
