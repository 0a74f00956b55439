// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demo_fault.h"

#include "core/base/error.h"
#include "ui/core_sentences.h"
#include "ui/error_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace fwpilot {

namespace {

/// The translations of these words.
class DemoWords {
    Q_DECLARE_TR_FUNCTIONS(DemoFault)
};

// An upgrade with the demo machine's own bundle has some 190 messages and 19,000 flash operations.
constexpr auto middleMessage = "80";
constexpr auto middleOperation = "9000";
constexpr auto middleSector = "140";  // of the bank that the factory firmware leaves free
constexpr auto clearDelay = ":3000";

constexpr quint64 longestDelay = 3'600'000;  // milliseconds

/// The first place of an argument's form: N, SECTOR.
QString placeOf(const DemoFault &fault)
{
    static const QRegularExpression place(QStringLiteral("^@([A-Z]+)"));
    return place.match(fault.argument).captured(1);
}

/// The words that may stand behind the colon: before, after.
QStringList choicesOf(const DemoFault &fault)
{
    static const QRegularExpression choice(QStringLiteral("[\\[|]:([a-z]+)"));
    QStringList choices;
    for (auto found = choice.globalMatch(fault.argument); found.hasNext();)
        choices.append(found.next().captured(1));
    return choices;
}

bool isNumber(const QString &text, quint64 least, quint64 most)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    bool fits = false;
    const quint64 number = text.toULongLong(&fits);
    return fits && digits.match(text).hasMatch() && number >= least && number <= most;
}

}  // namespace

QList<DemoPreset> demoPresets()
{
    const auto at = [](const char *fault, const char *where) { return QLatin1String(fault) + QLatin1Char('@') + QLatin1String(where); };
    return {
        {DemoWords::tr("No Fault"), {}},
        {DemoWords::tr("Stall"), {at("stall", middleMessage)}},
        {DemoWords::tr("No Return"), {QStringLiteral("no-return")}},
        {DemoWords::tr("Self-Test Fails"), {QStringLiteral("self-test-fails")}},
        {DemoWords::tr("Wrong Content"), {QStringLiteral("wrong-content")}},
        {DemoWords::tr("Bad Flash"), {at("bad-block", middleSector)}},
        {DemoWords::tr("Power Cut"), {at("power", middleOperation) + QStringLiteral(":torn")}},
        {DemoWords::tr("Link Trouble"),
            {at("drop", "30"), at("duplicate", "50"), at("corrupt", "70"), at("delay", "90") + QLatin1String(clearDelay),
                at("vanish", "120")}},
    };
}

QString argumentLabel(const DemoFault &fault)
{
    if (placeOf(fault) == QLatin1String("SECTOR"))
        return DemoWords::tr("At sector");
    if (const QStringList choices = choicesOf(fault); !choices.isEmpty())
        return DemoWords::tr("At flash operation; or with :%1 behind it").arg(choices.join(QStringLiteral(", :")));
    if (fault.argument.endsWith(QLatin1String(":MS")))
        return DemoWords::tr("At message:milliseconds");
    return fault.argument.isEmpty() ? QString() : DemoWords::tr("At message");
}

QString usualArgument(const DemoFault &fault)
{
    if (fault.argument.isEmpty())
        return {};
    if (placeOf(fault) == QLatin1String("SECTOR"))
        return QLatin1String(middleSector);
    if (!choicesOf(fault).isEmpty())
        return QLatin1String(middleOperation);
    return QLatin1String(middleMessage) + (fault.argument.endsWith(QLatin1String(":MS")) ? QLatin1String(clearDelay) : QLatin1String());
}

QString argumentDefect(const DemoFault &fault, const QString &argument)
{
    const QString place = placeOf(fault);
    if (fault.argument.isEmpty())
        return argument.isEmpty() ? QString() : DemoWords::tr("It takes no number.");
    if (place != QLatin1String("N") && place != QLatin1String("SECTOR"))
        return argument.isEmpty() ? DemoWords::tr("It says not where.") : QString();
    const bool isSector = place == QLatin1String("SECTOR");
    const QStringList parts = argument.split(QLatin1Char(':'));
    if (!isNumber(parts.first(), isSector ? 0 : 1, isSector ? 0xffffffff : ~0ULL))
        return isSector ? DemoWords::tr("A number from 0 is wanted.") : DemoWords::tr("A number from 1 is wanted.");
    if (fault.argument.endsWith(QLatin1String(":MS"))) {
        const bool fits = parts.size() == 2 && isNumber(parts[1], 1, longestDelay);
        return fits ? QString() : DemoWords::tr("Behind a colon, milliseconds from 1 to %1 are wanted.").arg(longestDelay);
    }
    const QStringList choices = choicesOf(fault);
    if (parts.size() == 1 || (parts.size() == 2 && choices.contains(parts[1])))
        return {};
    return choices.isEmpty() ? DemoWords::tr("Nothing may stand behind the number.")
                             : DemoWords::tr("Behind a colon, one of %1 is wanted.").arg(choices.join(QStringLiteral(", ")));
}

QString faultSpec(const DemoFault &fault, const QString &argument)
{
    return fault.argument.isEmpty() ? fault.name : fault.name + QLatin1Char('@') + argument;
}

QString faultOutcome(const DemoFault &fault)
{
    if (fault.exitCode == 0)
        return DemoWords::tr("Ends well: updated and confirmed (0)");
    const auto rows = errorTable();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const ErrorRow &one) { return one.exitCode == fault.exitCode; });
    QString state = row == rows.end() ? DemoWords::tr("An error") : tableText(QString::fromUtf8(row->state));
    if (fault.verdict == QLatin1String("reverted"))
        state = DemoWords::tr("The processor fell back and runs its former firmware");
    return DemoWords::tr("Ends with: %1 (%2)").arg(withoutFullStop(state)).arg(fault.exitCode);
}

}  // namespace fwpilot
