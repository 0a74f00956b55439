// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/known_processors.h"

#include "core/base/json_fields.h"

#include <QRegularExpression>

#include <limits>

namespace fwpilot {

namespace {

using Latin1 = QLatin1String;

constexpr qint64 longestFile = 1024 * 1024;
constexpr int deepestFile = 8;
constexpr int mostRules = 4096;
constexpr int nameBytes = 64;
constexpr int sentenceBytes = 512;
constexpr int globBytes = 128;

/// One or several numbers written as that many hexadecimal digits.
class HexFields {
public:
    HexFields(ObjectFields &fields, JsonFault &fault)
        : m_fields(fields)
        , m_fault(fault)
    {
    }

    std::optional<quint16> one(Latin1 key)
    {
        const QString text = m_fields.text(key, nameBytes, Presence::Optional);
        return m_fields.has(key) ? read(text, m_fields.path(key)) : std::nullopt;
    }

    QList<quint16> list(Latin1 key)
    {
        QList<quint16> numbers;
        const QStringList texts = m_fields.textOrTexts(key, nameBytes);
        for (const QString &text : texts) {
            if (const auto number = read(text, m_fields.path(key)))
                numbers += *number;
        }
        return numbers;
    }

    /// "vvvv:dddd", "vvvv:*", or a list of those that have their vendor in common.
    void subsystems(Latin1 key, FunctionPattern &pattern)
    {
        static const QRegularExpression form(QStringLiteral("^([0-9a-f]{4}):([0-9a-f]{4}|\\*)$"));
        const QStringList texts = m_fields.textOrTexts(key, nameBytes);
        for (const QString &text : texts) {
            const QRegularExpressionMatch match = form.match(text);
            const bool isAny = match.captured(2) == Latin1("*");
            if (!match.hasMatch())
                return m_fault.malformed(m_fields.path(key), QStringLiteral("is not a subsystem such as \"1590:00e4\" or \"1028:*\""));
            const quint16 vendor = match.captured(1).toUShort(nullptr, 16);
            if (pattern.subsystemVendor.value_or(vendor) != vendor)
                return m_fault.malformed(m_fields.path(key), QStringLiteral("names subsystems of more than one vendor"));
            if (isAny && texts.size() > 1)
                return m_fault.malformed(m_fields.path(key), QStringLiteral("names all subsystems of a vendor and others besides"));
            pattern.subsystemVendor = vendor;
            if (!isAny)
                pattern.subsystemDevices += match.captured(2).toUShort(nullptr, 16);
        }
    }

    /// "07" or "40-4f".
    std::optional<FunctionPattern::Range> range(Latin1 key)
    {
        static const QRegularExpression form(QStringLiteral("^([0-9a-f]{2})(?:-([0-9a-f]{2}))?$"));
        const QString text = m_fields.text(key, nameBytes, Presence::Optional);
        if (!m_fields.has(key))
            return {};
        const QRegularExpressionMatch match = form.match(text);
        FunctionPattern::Range range{match.captured(1).toUInt(nullptr, 16), match.captured(2).toUInt(nullptr, 16)};
        if (!match.hasMatch())
            m_fault.malformed(m_fields.path(key), QStringLiteral("is not a revision such as \"07\" or a range of them such as \"40-4f\""));
        if (match.captured(2).isEmpty())
            range.last = range.first;
        if (range.last < range.first)
            m_fault.malformed(m_fields.path(key), QStringLiteral("is a range that ends before it begins"));
        return range;
    }

private:
    std::optional<quint16> read(const QString &text, const QString &path)
    {
        static const QRegularExpression form(QStringLiteral("^[0-9a-f]{4}$"));
        if (form.match(text).hasMatch())
            return text.toUShort(nullptr, 16);
        m_fault.malformed(path, QStringLiteral("is not four hexadecimal digits (0-9, a-f)"));
        return {};
    }

    ObjectFields &m_fields;
    JsonFault &m_fault;
};

FunctionPattern readFunction(ObjectFields &fields, JsonFault &fault)
{
    static const QRegularExpression classForm(QStringLiteral("^([0-9a-f]{2}){1,3}$"));
    HexFields hex(fields, fault);
    FunctionPattern pattern;
    pattern.classDigits = fields.text(Latin1("class"), nameBytes, Presence::Optional);
    if (fields.has(Latin1("class")) && !classForm.match(pattern.classDigits).hasMatch())
        fault.malformed(fields.path(Latin1("class")), QStringLiteral("is not two, four or six hexadecimal digits (0-9, a-f)"));
    pattern.vendor = hex.one(Latin1("vendor"));
    pattern.devices = hex.list(Latin1("device"));
    hex.subsystems(Latin1("subsystem"), pattern);
    pattern.revision = hex.range(Latin1("revision"));
    fields.refuseUnknown();
    if (pattern.classDigits.isEmpty() && !pattern.vendor)
        fault.malformed(fields.path(), QStringLiteral("names neither a class nor a vendor: it would match every function"));
    if (!pattern.devices.isEmpty() && !pattern.vendor)
        fault.malformed(fields.path(Latin1("device")), QStringLiteral("means nothing without a vendor"));
    return pattern;
}

MachinePattern readMachine(ObjectFields &fields, JsonFault &fault)
{
    const MachinePattern machine{fields.textOrTexts(Latin1("manufacturer"), globBytes), fields.textOrTexts(Latin1("product"), globBytes)};
    fields.refuseUnknown();
    if (machine.isEmpty())
        fault.malformed(fields.path(), QStringLiteral("names neither a manufacturer nor a product"));
    return machine;
}

ProcessorRule::Certainty readCertainty(ObjectFields &fields, JsonFault &fault)
{
    const QString word = fields.text(Latin1("certainty"), nameBytes, Presence::Required);
    if (word == Latin1("probable"))
        return ProcessorRule::Certainty::Probable;
    if (word == Latin1("companion"))
        return ProcessorRule::Certainty::Companion;
    if (word != Latin1("certain"))
        fault.malformed(fields.path(Latin1("certainty")), QStringLiteral("is none of certain, probable and companion"));
    return ProcessorRule::Certainty::Certain;
}

QString readProtocol(ObjectFields &fields, JsonFault &fault)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z][A-Za-z0-9.-]*$"));
    const QString word = fields.text(Latin1("protocol"), 32, Presence::Optional);
    if (fields.has(Latin1("protocol")) && !form.match(word).hasMatch())
        fault.malformed(fields.path(Latin1("protocol")), QStringLiteral("is not a word of letters, digits, dots and hyphens"));
    return word;
}

/// What a rule may not say, though each of its members is in order.
void checkRule(const ProcessorRule &rule, const ObjectFields &fields, JsonFault &fault)
{
    const bool isCompanion = rule.certainty == ProcessorRule::Certainty::Companion;
    if (!rule.function && !rule.companions.isEmpty())
        fault.malformed(fields.path(Latin1("companions")), QStringLiteral("means nothing without a function"));
    if (!rule.function && isCompanion)
        fault.malformed(fields.path(Latin1("certainty")), QStringLiteral("is that of a companion, but no function is named"));
    if (!rule.function && rule.shared)
        fault.malformed(fields.path(Latin1("shared")), QStringLiteral("means nothing without a function"));
    if (isCompanion && !rule.companions.isEmpty())
        fault.malformed(fields.path(Latin1("companions")), QStringLiteral("is for rules that name a processor, not for a companion's"));
}

ProcessorRule readRule(ObjectFields &fields, JsonFault &fault)
{
    ProcessorRule rule;
    rule.name = fields.text(Latin1("name"), nameBytes, Presence::Required);
    rule.vendor = fields.text(Latin1("vendor"), nameBytes, Presence::Optional);
    rule.family = fields.text(Latin1("family"), nameBytes, Presence::Optional);
    rule.generation = fields.text(Latin1("generation"), nameBytes, Presence::Optional);
    rule.certainty = readCertainty(fields, fault);
    if (auto function = fields.object(Latin1("function"), Presence::Optional))
        rule.function = readFunction(*function, fault);
    for (ObjectFields &companion : fields.objects(Latin1("companions"), 8, Presence::Optional))
        rule.companions += readFunction(companion, fault);
    if (auto machine = fields.object(Latin1("machine"), Presence::Optional))
        rule.machine = readMachine(*machine, fault);
    rule.evidence = fields.text(Latin1("evidence"), sentenceBytes, Presence::Required);
    rule.protocol = readProtocol(fields, fault);
    rule.remedy = fields.text(Latin1("remedy"), sentenceBytes, Presence::Optional);
    rule.shared = fields.flag(Latin1("shared"));
    fields.refuseUnknown();
    checkRule(rule, fields, fault);
    return rule;
}

/// Its name and reason are for people who read the file.
FunctionPattern readStranger(ObjectFields &fields, JsonFault &fault)
{
    fields.text(Latin1("name"), nameBytes, Presence::Required);
    fields.text(Latin1("reason"), sentenceBytes, Presence::Required);
    auto function = fields.object(Latin1("function"), Presence::Required);
    fields.refuseUnknown();
    return function ? readFunction(*function, fault) : FunctionPattern();
}

}  // namespace

Result<KnownProcessors> readKnownProcessors(const QByteArray &json, const QString &origin)
{
    const JsonSource source{.name = plainText(origin, 1024),
        .text = json,
        .maximumBytes = longestFile,
        .maximumDepth = deepestFile,
        .tellsLines = true,
        .remedy = QStringLiteral("Correct the file, or take it out of its folder: until then none of its rules counts.")};
    const auto object = readJson(source);
    if (!object)
        return object.error();
    JsonFault fault(source);
    ObjectFields fields(*object, {}, fault);
    const qint64 format = fields.integer(Latin1("format"), 1, std::numeric_limits<qint64>::max(), Presence::Required);
    if (format > 1)
        fault.malformed(Latin1("format"), QStringLiteral("is %1, but this program reads format 1 only").arg(format));
    KnownProcessors known;
    for (ObjectFields &rule : fields.objects(Latin1("rules"), mostRules, Presence::Optional))
        known.rules += readRule(rule, fault);
    for (ObjectFields &stranger : fields.objects(Latin1("strangers"), mostRules, Presence::Optional))
        known.strangers += readStranger(stranger, fault);
    fields.refuseUnknown();
    if (fault.error())
        return *fault.error();
    return known;
}

}  // namespace fwpilot
