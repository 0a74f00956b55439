// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/known_processors.h"

#include "core/device/pci_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace fwpilot {

namespace {

using Certainty = ProcessorRule::Certainty;
using Group = QList<PciFunction>;

bool anyMatches(const QList<FunctionPattern> &patterns, const PciFunction &function)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const FunctionPattern &pattern) { return pattern.matches(function); });
}

/// The rules that can hold on this machine, in their order.
QList<ProcessorRule> rulesFor(const SmbiosFacts &smbios, const KnownProcessors &known)
{
    QList<ProcessorRule> rules;
    std::copy_if(known.rules.begin(), known.rules.end(), std::back_inserter(rules),
        [&](const ProcessorRule &rule) { return rule.machine.matches(smbios); });
    return rules;
}

/// The functions that a rule names, for itself or as a companion.
QList<PciFunction> namedFunctions(const QList<PciFunction> &functions, const QList<ProcessorRule> &rules, const KnownProcessors &known)
{
    QList<PciFunction> named;
    std::copy_if(functions.begin(), functions.end(), std::back_inserter(named), [&](const PciFunction &function) {
        return !anyMatches(known.strangers, function) && std::any_of(rules.begin(), rules.end(), [&](const ProcessorRule &rule) {
            return (rule.function && rule.function->matches(function)) || anyMatches(rule.companions, function);
        });
    });
    return named;
}

/// Which of so many things belong together.
class Kinship {
public:
    explicit Kinship(std::size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    std::size_t eldest(std::size_t one)
    {
        while (m_parent[one] != one)
            one = m_parent[one] = m_parent[m_parent[one]];
        return one;
    }
    void unite(std::size_t one, std::size_t other)
    {
        m_parent[std::max(eldest(one), eldest(other))] = std::min(eldest(one), eldest(other));
    }

private:
    std::vector<std::size_t> m_parent;
};

/// "0000:03" of "0000:03:00.0"; of the bus before it with `offset` -1.
QString busOf(const QString &address, int offset = 0)
{
    const int bus = address.section(QLatin1Char(':'), 1, 1).toInt(nullptr, 16) + offset;
    return address.section(QLatin1Char(':'), 0, 0) + QString::asprintf(":%02x", unsigned(bus));
}

/// For each function the place of the bridge above it, where that is one of them. Where nobody tells what is above a function (a dump whose
/// bridges have lost their bus numbers), it is the bridge on the bus before its own: those inside of a chip are numbered one after the
/// other.
std::vector<std::optional<std::size_t>> bridgesAbove(const QList<PciFunction> &functions)
{
    QHash<QString, std::size_t> byAddress;
    QHash<QString, std::size_t> bridgeOnBus;
    for (std::size_t index = 0; const PciFunction &function : functions) {
        byAddress.insert(function.address, index);
        if (function.classCode >> 8 == 0x0604)
            bridgeOnBus.insert(busOf(function.address), index);
        ++index;
    }
    std::vector<std::optional<std::size_t>> bridges;
    for (const PciFunction &function : functions) {
        const bool isKnown = !function.parentBridge.isEmpty();
        const QString key = isKnown ? function.parentBridge : busOf(function.address, -1);
        const QHash<QString, std::size_t> &places = isKnown ? byAddress : bridgeOnBus;
        const auto bridge = places.constFind(key);
        bridges.push_back(bridge == places.constEnd() ? std::nullopt : std::optional(*bridge));
    }
    return bridges;
}

/// Functions of one slot, and bridges with what is right below them, in the order of their first functions.
QList<Group> groups(const QList<PciFunction> &functions)
{
    Kinship kinship(static_cast<std::size_t>(functions.size()));
    const std::vector<std::optional<std::size_t>> bridges = bridgesAbove(functions);
    QHash<QString, std::size_t> bySlot;
    for (std::size_t index = 0; const PciFunction &function : functions) {
        const QString slot = function.address.section(QLatin1Char('.'), 0, 0);
        kinship.unite(bySlot.value(slot, index), index);
        bySlot.insert(slot, index);
        if (bridges[index])
            kinship.unite(*bridges[index], index);
        ++index;
    }
    QHash<std::size_t, qsizetype> places;
    QList<Group> found;
    for (std::size_t index = 0; const PciFunction &function : functions) {
        const std::size_t eldest = kinship.eldest(index++);
        if (!places.contains(eldest)) {
            places.insert(eldest, found.size());
            found.append(Group());
        }
        found[places.value(eldest)].append(function);
    }
    return found;
}

/// Whether each companion of the rule is among the other functions.
bool hasCompanions(const ProcessorRule &rule, const Group &group, qsizetype itself)
{
    return std::all_of(rule.companions.begin(), rule.companions.end(), [&](const FunctionPattern &companion) {
        for (qsizetype index = 0; index < group.size(); ++index) {
            if (index != itself && companion.matches(group[index]))
                return true;
        }
        return false;
    });
}

/// A rule, by its place, and the function of a group at which it holds.
struct Naming {
    qsizetype rule = 0;
    qsizetype function = 0;
};

/// The first rule that holds for the group and is at least as certain. A function that a companion's rule names betrays nothing to the
/// rules after that one.
std::optional<Naming> firstNaming(const QList<ProcessorRule> &rules, const Group &group, Certainty leastCertain)
{
    QSet<qsizetype> companions;
    for (qsizetype number = 0; number < rules.size(); ++number) {
        const ProcessorRule &rule = rules[number];
        for (qsizetype index = 0; index < group.size(); ++index) {
            if (!rule.function || companions.contains(index) || !rule.function->matches(group[index]))
                continue;
            if (rule.certainty == Certainty::Companion)
                companions.insert(index);
            else if (rule.certainty <= leastCertain && hasCompanions(rule, group, index))
                return Naming{number, index};
        }
    }
    return {};
}

QString seenText(const PciFunction &function)
{
    return QStringLiteral("%1 is %2.").arg(function.address, identityText(function));
}

/// A group of functions that a rule names.
struct Named {
    qsizetype rule = 0;
    RecognisedProcessor processor = {};
};

std::optional<Named> nameGroup(const QList<ProcessorRule> &rules, Group group)
{
    const std::optional<Naming> naming = firstNaming(rules, group, Certainty::Probable);
    if (!naming)
        return {};
    const ProcessorRule &rule = rules[naming->rule];
    Recognition recognition{rule.name, rule.family, rule.generation, rule.certainty == Certainty::Probable, {rule.evidence}, {}};
    const std::optional<Naming> certain = firstNaming(rules, group, Certainty::Certain);
    if (recognition.probable && certain) {
        recognition.probable = false;
        recognition.evidence += rules[certain->rule].evidence;
    }
    group.move(naming->function, 0);
    for (const PciFunction &function : std::as_const(group))
        recognition.evidence += seenText(function);
    return Named{naming->rule, {rule, group, recognition, false}};
}

/// Whether SMBIOS tells of a management processor: a host interface alone may be anything's.
bool tellsOfInterface(const SmbiosFacts &smbios)
{
    return !smbios.ipmi.isEmpty()
        || std::any_of(smbios.hostInterfaces.begin(), smbios.hostInterfaces.end(), [](const HostInterface &each) { return each.redfish; });
}

/// What SMBIOS says about the processor that its interfaces are of.
void addSmbios(const SmbiosFacts &smbios, RecognisedProcessor &processor)
{
    Recognition &recognition = processor.recognition;
    if (!processor.rule.machine.isEmpty()) {
        const QString board = QStringList{smbios.boardManufacturer, smbios.boardProduct}.join(QLatin1Char(' ')).trimmed();
        const QString machine = QStringList{smbios.manufacturer, smbios.product}.join(QLatin1Char(' ')).trimmed();
        recognition.evidence += QStringLiteral("SMBIOS names the machine %1.").arg(machine.isEmpty() ? board : machine);
    }
    for (const IpmiInterface &interface : smbios.ipmi)
        recognition.evidence += QStringLiteral("SMBIOS tells of an interface to a management processor: %1.").arg(ipmiText(interface));
    for (const HostInterface &interface : smbios.hostInterfaces)
        recognition.evidence += QStringLiteral("SMBIOS tells of an interface to a management processor: %1.").arg(hostInterfaceText(interface));
    if (!processor.functions.isEmpty() && tellsOfInterface(smbios))
        recognition.probable = false;  // a function and SMBIOS agree
    processor.hasSmbiosInterfaces = !smbios.ipmi.isEmpty() || !smbios.hostInterfaces.isEmpty();
}

/// The processor that only SMBIOS tells of, if a rule is for that.
std::optional<RecognisedProcessor> fromSmbios(const QList<ProcessorRule> &rules)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [](const ProcessorRule &each) { return !each.function; });
    if (rule == rules.end())
        return {};
    return RecognisedProcessor{
        *rule, {}, {rule->name, rule->family, rule->generation, rule->certainty == Certainty::Probable, {rule->evidence}, {}}, false};
}

}  // namespace

QList<RecognisedProcessor> recogniseProcessors(const QList<PciFunction> &functions, const SmbiosFacts &smbios, const KnownProcessors &known)
{
    const QList<ProcessorRule> rules = rulesFor(smbios, known);
    std::vector<Named> named;
    const QList<Group> found = groups(namedFunctions(functions, rules, known));
    for (const Group &group : found) {
        if (std::optional<Named> one = nameGroup(rules, group))
            named.push_back(std::move(*one));
    }
    // The interfaces that SMBIOS tells of are those of the processor whose rule comes first.
    const auto owner = std::min_element(named.begin(), named.end(), [](const Named &left, const Named &right) {
        return std::pair(left.processor.rule.shared, left.rule) < std::pair(right.processor.rule.shared, right.rule);
    });
    const bool hasOwner = owner != named.end() && !owner->processor.rule.shared;
    if (hasOwner)
        addSmbios(smbios, owner->processor);

    QHash<QString, qsizetype> places;
    for (const PciFunction &function : functions)
        places.insert(function.address, places.size());
    std::sort(named.begin(), named.end(), [&](const Named &left, const Named &right) {
        return places.value(left.processor.functions.first().address) < places.value(right.processor.functions.first().address);
    });
    QList<RecognisedProcessor> recognised;
    for (Named &one : named)
        recognised.append(std::move(one.processor));
    if (std::optional<RecognisedProcessor> only = hasOwner || !tellsOfInterface(smbios) ? std::nullopt : fromSmbios(rules)) {
        addSmbios(smbios, *only);
        recognised.append(std::move(*only));
    }
    return recognised;
}

}  // namespace fwpilot
