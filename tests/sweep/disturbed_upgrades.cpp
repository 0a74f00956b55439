// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/disturbed_upgrades.h"

#include <QFile>

#include <algorithm>

namespace fwpilot {

namespace {

using Promise = Breach::Promise;

constexpr Milliseconds settleTime = 1500;  // longer than a processor takes that was activated and is not released
const QString arrow = QStringLiteral(" > ");
constexpr Milliseconds longestUpgrade = 180000;  // whatever is met, and however often

QString endText(const UpgradeBench::Ran &ran)
{
    QStringList verdicts;
    for (const ComponentVerdict &one : ran.last.verdicts)
        verdicts.append(verdictName(one.verdict));
    return QStringLiteral("%1: %2").arg(
        ran.last.error ? QLatin1String(errorRow(ran.last.error->code).name) : QLatin1String("done"), verdicts.join(QLatin1Char(' ')));
}

bool isEnd(const UpgradeBench::Ran &ran, const UpgradeEnd &end)
{
    const bool succeeded = ran.last.state == UpgradeState::Succeeded;
    if (succeeded != !end.code || (end.code && (!ran.last.error || ran.last.error->code != *end.code)))
        return false;
    return std::all_of(ran.last.verdicts.begin(), ran.last.verdicts.end(), [&](const ComponentVerdict &one) {
        return one.verdict == (end.image.isEmpty() || end.image == one.component ? end.verdict : end.others);
    });
}

/// Everything that a person may read of a run.
QStringList textsOf(const UpgradeBench::Ran &ran)
{
    QStringList texts;
    for (const UpgradeEvent &event : ran.events + QList<UpgradeEvent>{ran.last}) {
        texts += {event.text, event.component};
        if (event.error)
            texts += {event.error->message, event.error->remedy()};
        for (const ComponentVerdict &verdict : event.verdicts)
            texts += {verdict.component, verdict.from, verdict.to};
    }
    return texts;
}

}  // namespace

/// A case while it lasts.
struct DisturbedUpgrades::Case {
    const Disturbance &disturbance;
    UpgradeRules rules;
    MailboxTap tap;
    Breaches breaches{};
    std::optional<Milliseconds> firstFault{};
};

DisturbedUpgrades::DisturbedUpgrades(const BenchShape &shape)
    : m_shape(shape)
    , m_bench(shape)
{
    const Disturbance none;
    Case each = begin(none);
    carryOut(each);
    m_updated = m_bench.content();
    m_course = UpgradeCourse(each.tap.answered());
    if (m_course.messages() != m_bench.messages())
        each.breaches.append(
            {Promise::Ends, QStringLiteral("%1 messages were seen of %2").arg(m_course.messages()).arg(m_bench.messages())});
    checkEnd(each, {{}});
    m_breaches = each.breaches;
}

/// Everything as at the beginning, and a mailbox that may have vanished there again.
DisturbedUpgrades::Case DisturbedUpgrades::begin(const Disturbance &disturbance)
{
    m_bench.powerOff();
    m_bench.reset();
    return {disturbance, UpgradeRules(m_bench), MailboxTap(m_bench.mailboxPath(), m_shape.mailboxSize, m_shape.window)};
}

Breaches DisturbedUpgrades::watch(const Disturbance &disturbance)
{
    Case each = begin(disturbance);
    carryOut(each);
    return each.breaches;
}

/// What is done and looked at while the processor has power.
void DisturbedUpgrades::attend(Case &each)
{
    each.rules.mayBeCondemned = each.disturbance.isCondemned;
    if (each.disturbance.prepare)
        each.disturbance.prepare(each.tap);
    m_bench.onStart = [&] { checkStart(each); };
    m_bench.onTurn = [&] {
        each.tap.look();
        if (each.disturbance.onTurn)
            each.disturbance.onTurn(m_bench);
        if (!each.firstFault && !m_bench.fired().isEmpty())
            each.firstFault = m_bench.clock().now();
    };
    m_bench.powerOn(each.disturbance.faults);
}

/// One upgrade, from power on to the processor at rest.
void DisturbedUpgrades::carryOut(Case &each)
{
    UpgradeBench::Conduct conduct = each.disturbance.conduct;
    conduct.stored = [&](const QString &component) {
        if (!each.disturbance.isLie)
            each.rules.toldStored.append(component);
        checkFlash(each);
    };
    attend(each);
    const Milliseconds begin = m_bench.clock().now();
    m_ran = m_bench.upgrade(conduct);
    m_isPresent = m_bench.isPresent();
    m_duration = m_bench.clock().now() - each.firstFault.value_or(begin);
    m_fired += static_cast<quint64>(m_bench.fired().size());
    if (m_ran.last.state != UpgradeState::Succeeded)
        m_bench.pass(settleTime);
    m_bench.onTurn = nullptr;
    checkFlash(each);
    if (!each.disturbance.isLie || !m_ran.last.error)
        each.breaches += each.rules.told(m_ran, m_bench.content());
    each.breaches += unfitTexts(textsOf(m_ran));
}

/// What runs is what the rules say; in a processor that was spoilt, at least something of every component.
void DisturbedUpgrades::checkStart(Case &each)
{
    const FlashContent now = m_bench.content();
    if (!each.disturbance.isSpoilt)
        each.breaches += each.rules.start(now);
    else if (std::any_of(now.components.begin(), now.components.end(), [](const ComponentContent &one) { return one.booted < 0; }))
        each.breaches.append({Promise::Boots, QStringLiteral("nothing runs")});
}

void DisturbedUpgrades::checkFlash(Case &each)
{
    if (!each.disturbance.isSpoilt)
        each.breaches += each.rules.flash(m_bench.content());
}

Breaches DisturbedUpgrades::tryCase(const Disturbance &disturbance, const QList<UpgradeEnd> &ends)
{
    Case each = begin(disturbance);
    carryOut(each);
    checkEnd(each, ends);
    if (m_ran.last.state != UpgradeState::Succeeded)
        tryAgain(each);
    return conclude(each);
}

Breaches DisturbedUpgrades::tryDetection(const Disturbance &disturbance)
{
    Case each = begin(disturbance);
    attend(each);
    const Result<ManagementProcessor> found = m_bench.find();
    if (found || found.error().code != Error::Code::Precondition || found.error().message.isEmpty())
        each.breaches.append({Promise::Ends, QStringLiteral("it is fit for an upgrade")});
    if (m_bench.messages() > 0)
        each.breaches.append({Promise::Ends, QStringLiteral("it was sent a message")});
    each.breaches += unfitTexts(found ? QStringList() : QStringList{found.error().message, found.error().remedy()});
    m_bench.onTurn = nullptr;
    tryAgain(each);
    return conclude(each);
}

/// What must be so at the end of everything.
Breaches DisturbedUpgrades::conclude(Case &each)
{
    if (each.disturbance.prepare && each.tap.changes() == 0)
        each.breaches.append({Promise::Ends, QStringLiteral("nothing was changed in the mailbox")});
    const QString difference = differenceOf(m_bench.content(), m_updated);
    if (!each.disturbance.isSpoilt && !difference.isEmpty())
        each.breaches.append({Promise::Ends, QStringLiteral("the flash is not as undisturbed: ") + difference});
    if (m_bench.flash().violations() > 0)
        each.breaches.append({Promise::Flash, QStringLiteral("against the rules of flash: ") + m_bench.flash().lastViolation()});
    return each.breaches;
}

void DisturbedUpgrades::checkEnd(Case &each, const QList<UpgradeEnd> &ends)
{
    const auto reached = std::find_if(ends.begin(), ends.end(), [this](const UpgradeEnd &end) { return isEnd(m_ran, end); });
    QStringList expected;
    for (const UpgradeEnd &end : ends)
        expected.append(end.text());
    if (reached == ends.end())
        each.breaches.append({Promise::Ends,
            QStringLiteral("it ends with %1 (%2) instead of: %3")
                .arg(endText(m_ran), m_ran.last.text, expected.join(QStringLiteral(" or ")))});
    if (m_isPresent && m_ran.last.text.contains(QLatin1String("did not come back")))
        each.breaches.append({Promise::Told, QStringLiteral("it is told \"%1\", and it is there").arg(m_ran.last.text)});
    const Milliseconds within = reached == ends.end() || !reached->code ? longestUpgrade : reached->within;
    if (m_duration > within)
        each.breaches.append({Promise::Ends, QStringLiteral("%1 is told after %2 s").arg(endText(m_ran)).arg(m_duration / 1000)});
}

/// The technician has the processor started anew, and starts the upgrade again.
void DisturbedUpgrades::tryAgain(Case &each)
{
    m_bench.powerOff();
    m_bench.powerOn();
    const UpgradeBench::Ran ran = m_bench.upgrade();
    if (ran.last.state != UpgradeState::Succeeded)
        each.breaches.append({Promise::Ends, QStringLiteral("started again, it does not succeed: ") + ran.last.text});
    checkFlash(each);
    if (!each.rules.runsNew(m_bench.content()))
        each.breaches.append({Promise::Ends, QStringLiteral("started again, the new set does not run")});
}

Breaches unfitTexts(const QStringList &texts)
{
    Breaches breaches;
    for (const QString &text : texts) {
        if (plainText(text, static_cast<int>(text.size()) + 1) != text)
            breaches.append({Promise::Told, QStringLiteral("a text is told that is not plain: ") + plainText(text, 1024)});
    }
    return breaches;
}

QString sequenceText(const UpgradeBench::Ran &ran)
{
    QStringList states;
    for (const UpgradeEvent &event : ran.events) {
        const QString state = upgradeStateName(event.state);
        if (states.isEmpty() || states.last() != state)
            states.append(state);
    }
    QStringList words;
    for (qsizetype index = 0; index < states.size();) {
        int times = 1;
        while (states.mid(index, 2).size() == 2 && states.mid(index + 2 * times, 2) == states.mid(index, 2))
            ++times;
        words.append(times == 1 ? states[index] : QStringLiteral("%1 x (%2)").arg(times).arg(states.mid(index, 2).join(arrow)));
        index += times == 1 ? 1 : 2 * times;
    }
    return QStringLiteral("%1 | %2").arg(words.join(arrow), endText(ran));
}

}  // namespace fwpilot
