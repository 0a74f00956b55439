// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fault.h"

#include <QList>

#include <array>
#include <limits>
#include <utility>

namespace fwpilot {

namespace {

using Kind = Fault::Kind;

constexpr quint64 longestDelay = 3'600'000;

constexpr std::array faults{
    FaultDescription{Kind::Power, "power", "@N[:before|:after|:torn|:garbage]",
        "Power is cut at flash operation N, before it (the default), after it, half-way through it, or leaving garbage; then the processor "
        "restarts by itself.",
        0, "updated"},
    FaultDescription{Kind::Drop, "drop", "@N", "Message N is lost on its way.", 0, "updated"},
    FaultDescription{Kind::Duplicate, "duplicate", "@N", "Message N arrives twice.", 0, "updated"},
    FaultDescription{Kind::Corrupt, "corrupt", "@N", "A bit of message N is flipped on its way.", 0, "updated"},
    FaultDescription{Kind::Delay, "delay", "@N:MS", "Message N arrives MS milliseconds late.", 0, "updated"},
    FaultDescription{Kind::Hold, "hold", "@N", "Message N is taken and never answered, however often it is repeated; the next hello ends it. From activate on: 7, unknown.", 3, "failed"},
    FaultDescription{Kind::Stall, "stall", "@N", "From message N on, nothing is answered any more. From activate on: 7, unknown.", 3, "failed"},
    FaultDescription{Kind::Busy, "busy", "@N", "From message N on, every answer is \"in progress\" and nothing gets on. From activate on: 7, unknown.", 3, "failed"},
    FaultDescription{Kind::Garbage, "garbage", "@N", "Message N is replaced by bytes that mean nothing.", 0, "updated"},
    FaultDescription{Kind::Reset, "reset", "@N", "The processor restarts after message N.", 0, "updated"},
    FaultDescription{Kind::BadBlock, "bad-block", "@SECTOR", "That sector of the flash can no longer be erased or programmed.", 3, "failed"},
    FaultDescription{Kind::WrongContent, "wrong-content", "",
        "After activation the processor comes back with other firmware than was activated, under the right version text.", 8, "failed"},
    FaultDescription{Kind::NoReturn, "no-return", "", "After activation the processor does not come back.", 7, "unknown"},
    FaultDescription{Kind::SelfTestFails, "self-test-fails", "",
        "After activation the new firmware fails its self-test, and the processor falls back to the old set.", 3, "reverted"},
    FaultDescription{Kind::Vanish, "vanish", "@N", "At message N the mailbox region is cut off; it is back after two seconds.", 0, "updated"},
};

constexpr bool inOrder()
{
    for (std::size_t index = 0; index < faults.size(); ++index) {
        if (static_cast<std::size_t>(faults[index].kind) != index)
            return false;
    }
    return faults.size() == static_cast<std::size_t>(Kind::Vanish) + 1;
}
static_assert(inOrder(), "one description for each kind, in their order");

Error usage(const QString &spec, const QString &cause)
{
    return Error{Error::Code::Usage, QStringLiteral("fault \"%1\": %2").arg(plainText(spec, 64), cause), 0,
        QStringLiteral("See fwpilot-sim faults.")};
}

QString form(const FaultDescription &fault)
{
    return QLatin1String(fault.name) + QLatin1String(fault.argument);
}

/// Decimal digits alone, within the bounds.
bool parseNumber(const QString &text, quint64 least, quint64 most, quint64 &value)
{
    for (const QChar character : text) {
        if (character < QLatin1Char('0') || character > QLatin1Char('9'))
            return false;
    }
    bool isNumber = false;
    value = text.toULongLong(&isNumber, 10);
    return isNumber && value >= least && value <= most;
}

bool parseOutcome(const QString &text, PowerCut::Outcome &outcome)
{
    static constexpr std::array<std::pair<const char *, PowerCut::Outcome>, 4> outcomes{{
        {"before", PowerCut::Outcome::Before},
        {"after", PowerCut::Outcome::After},
        {"torn", PowerCut::Outcome::Torn},
        {"garbage", PowerCut::Outcome::Garbage},
    }};
    for (const auto &[name, value] : outcomes) {
        if (text == QLatin1String(name)) {
            outcome = value;
            return true;
        }
    }
    return false;
}

const FaultDescription *described(const QString &name)
{
    for (const FaultDescription &fault : faults) {
        if (name == QLatin1String(fault.name))
            return &fault;
    }
    return nullptr;
}

/// What stands behind the second colon-separated place of the argument.
QString defectOfExtra(const FaultDescription &description, const QStringList &places, Fault &fault)
{
    if (description.kind == Kind::Delay) {
        quint64 milliseconds = 0;
        if (places.size() != 2 || !parseNumber(places[1], 1, longestDelay, milliseconds))
            return QStringLiteral("it needs milliseconds from 1 to %1, as %2").arg(longestDelay).arg(form(description));
        fault.milliseconds = static_cast<quint32>(milliseconds);
        return {};
    }
    if (description.kind == Kind::Power && places.size() == 2) {
        if (!parseOutcome(places[1], fault.outcome))
            return QStringLiteral("\"%1\" is not one of before, after, torn, garbage").arg(plainText(places[1], 32));
        return {};
    }
    return places.size() == 1 ? QString() : QStringLiteral("there is too much of it; its form is %1").arg(form(description));
}

}  // namespace

std::span<const FaultDescription> knownFaults()
{
    return faults;
}

Result<Fault> parseFault(const QString &spec)
{
    const qsizetype sign = spec.indexOf(QLatin1Char('@'));
    const QString name = sign < 0 ? spec : spec.left(sign);
    const FaultDescription *description = described(name);
    if (!description)
        return usage(spec, QStringLiteral("no fault has the name \"%1\"").arg(plainText(name, 32)));
    Fault fault{.kind = description->kind, .at = 0, .milliseconds = 0, .outcome = PowerCut::Outcome::Before, .spec = spec};

    const bool takesArgument = *description->argument != '\0';
    if (!takesArgument)
        return sign < 0 ? Result<Fault>(fault) : usage(spec, QStringLiteral("%1 takes no argument").arg(name));
    if (sign < 0)
        return usage(spec, QStringLiteral("it says not where; its form is %1").arg(form(*description)));

    const QStringList places = spec.mid(sign + 1).split(QLatin1Char(':'));
    const bool isSector = fault.kind == Kind::BadBlock;
    const quint64 most = isSector ? std::numeric_limits<quint32>::max() : std::numeric_limits<quint64>::max();
    if (!parseNumber(places[0], isSector ? 0 : 1, most, fault.at))
        return usage(spec, QStringLiteral("\"%1\" is not a number from %2; its form is %3").arg(plainText(places[0], 32)).arg(isSector ? 0 : 1).arg(form(*description)));
    if (const QString defect = defectOfExtra(*description, places, fault); !defect.isEmpty())
        return usage(spec, defect);
    return fault;
}

}  // namespace fwpilot
