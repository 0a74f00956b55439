// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/power_cuts.h"

#include <QRandomGenerator>

#include <algorithm>
#include <set>

namespace fwpilot {

namespace {

using Promise = Breach::Promise;

constexpr int mostRuns = 20;  // that a technician starts: each cut may cost one, and one more that must not go on with a set that fell back
constexpr Milliseconds settleTime = 1500;  // longer than a processor takes that was activated and is not released

constexpr std::array allOutcomes{PowerCut::Outcome::Before, PowerCut::Outcome::After, PowerCut::Outcome::Torn, PowerCut::Outcome::Garbage};

constexpr std::array allFates{HostFate::GoesOn, HostFate::Continues, HostFate::StartsAnew};

/// Where a program or an erase is torn, in parts of 256. On pages of 512 bytes: behind the head of a record, in the last bytes of an image
/// record, in the middle, before the last bytes.
constexpr std::array<quint8, 4> tornParts{6, 46, 128, 254};

/// A cut whose garbage is its own, and torn where the turn is.
PowerCut cutAt(quint64 operation, PowerCut::Outcome outcome, quint64 seed = 0)
{
    return {operation, outcome, operation + seed, tornParts[(operation + seed) % tornParts.size()]};
}

bool isReverted(const UpgradeBench::Ran &ran)
{
    return std::any_of(
        ran.last.verdicts.begin(), ran.last.verdicts.end(), [](const ComponentVerdict &one) { return one.verdict == Verdict::Reverted; });
}

}  // namespace

QString PowerCase::text() const
{
    static const char *const outcomes[] = {"before", "after", "torn", "garbage"};
    QStringList words;
    for (const PowerCut &cut : cuts)
        words.append(QStringLiteral("power@%1:%2 (%3)")
                         .arg(cut.operation)
                         .arg(QLatin1String(outcomes[static_cast<int>(cut.outcome)]))
                         .arg(cut.part));
    if (selfTestFails)
        words.append(QStringLiteral("self-test-fails"));
    static const char *const fates[] = {"the host goes on", "the host continues", "the host starts anew"};
    words.append(QLatin1String(fates[static_cast<int>(host)]));
    return words.join(QStringLiteral(", "));
}

namespace {

HostFate inTurn(qsizetype number)
{
    return allFates[static_cast<std::size_t>(number) % allFates.size()];
}

}  // namespace

QList<PowerCase> cutsAtEveryOperation(quint64 first, quint64 last, bool selfTestFails)
{
    QList<PowerCase> cases;
    for (const HostFate host : allFates) {
        for (quint64 operation = first; operation <= last; ++operation) {
            for (const PowerCut::Outcome outcome : allOutcomes)
                cases.append({{cutAt(operation, outcome, static_cast<quint64>(host))}, host, selfTestFails});
        }
    }
    return cases;
}

QList<PowerCase> pairsOfCuts(quint64 last)
{
    QList<PowerCase> cases;
    for (quint64 one = 1; one <= last; ++one) {
        for (quint64 other = one + 1; other <= last; ++other) {
            for (std::size_t first = 0; first < allOutcomes.size(); ++first) {
                const std::size_t second = (one + other + first) % allOutcomes.size();
                cases.append({{cutAt(one, allOutcomes[first]), cutAt(other, allOutcomes[second])}, inTurn(cases.size()), false});
            }
        }
    }
    return cases;
}

QList<PowerCase> triplesOfCuts(quint64 first, quint64 last)
{
    QList<PowerCase> cases;
    for (quint64 one = first; one <= last; ++one) {
        for (quint64 two = one + 1; two <= last; ++two) {
            for (quint64 three = two + 1; three <= last; ++three) {
                for (const PowerCut::Outcome outcome : allOutcomes)
                    cases.append({{cutAt(one, outcome), cutAt(two, outcome), cutAt(three, outcome)}, inTurn(cases.size()), false});
            }
        }
    }
    return cases;
}

PowerCase fiveCuts(quint32 seed, quint64 operations)
{
    QRandomGenerator random(seed);
    PowerCase power;
    power.host = allFates[random.bounded(3U)];
    power.selfTestFails = random.bounded(8) == 0;
    std::set<quint64> places;
    while (places.size() < 5)
        places.insert(1 + random.generate64() % operations);
    for (const quint64 place : places)
        power.cuts.append(cutAt(place, allOutcomes[random.bounded(4U)], seed));
    return power;
}

struct PowerSweep::Case {
    const PowerCase &power;
    UpgradeRules rules;
    Breaches breaches{};
    UpgradeBench::Ran last{};
    std::optional<FlashPrediction> predicted{};  ///< of the first start after the only cut
};

PowerSweep::PowerSweep(const BenchShape &shape, const QStringList &only)
    : m_bench(shape)
    , m_only(only)
{
    undisturbed(false);
    undisturbed(true);
}

void PowerSweep::undisturbed(bool selfTestFails)
{
    m_bench.reset();
    const PowerCase noCut{{}, HostFate::GoesOn, selfTestFails};
    Case each{noCut, UpgradeRules(m_bench, m_only)};
    m_breaches += carryOut(each);
    if (selfTestFails) {
        m_reverted = m_bench.content();
        m_fallbackOperations = m_bench.flash().operations();
        if (!isReverted(each.last))
            m_breaches.append({Promise::Ends, QStringLiteral("it does not fall back: ") + each.last.last.text});
        return;
    }
    m_updated = m_bench.content();
    m_operations = m_bench.flash().operations();
    m_timetable = flashTimetable(m_bench, each.rules);
    if (static_cast<quint64>(m_timetable.size()) != m_operations)
        m_breaches.append({Promise::Flash, QStringLiteral("%1 operations instead of %2").arg(m_operations).arg(m_timetable.size())});
    const auto activates = [](const FlashStep &step) { return step.record == 1 && step.last; };
    m_activation = static_cast<quint64>(std::find_if(m_timetable.begin(), m_timetable.end(), activates) - m_timetable.begin()) + 1;
}

Breaches PowerSweep::tryCase(const PowerCase &power)
{
    m_bench.reset();
    Case each{power, UpgradeRules(m_bench, m_only)};
    for (const PowerCut &cut : power.cuts)
        m_bench.flash().cutPowerAt(cut);
    carryOut(each);
    m_cuts += m_bench.flash().powerCuts();
    if (power.cuts.size() == 1 && m_bench.flash().powerCuts() != 1)
        each.breaches.append({Promise::Ends, QStringLiteral("the power was not cut")});
    const QString difference = differenceOf(m_bench.content(), isReverted(each.last) ? m_reverted : m_updated);
    if (!difference.isEmpty())
        each.breaches.append({Promise::Ends, QStringLiteral("the flash is not as without cuts: ") + difference});
    return each.breaches;
}

/// The upgrade has succeeded; or its set has fallen back, where nothing else could come of it.
bool PowerSweep::isAtEnd(const Case &each)
{
    return each.last.last.state == UpgradeState::Succeeded
        || (isReverted(each.last) && each.power.selfTestFails && each.power.cuts.size() <= 1);
}

/// The technician goes on with what was begun, where that is the host's fate; where nothing had begun, or the run has its final end, he
/// begins anew.
UpgradeBench::Ran PowerSweep::startHost(const Case &each, const UpgradeBench::Conduct &conduct, bool again)
{
    if (!again || each.power.host != HostFate::Continues)
        return m_bench.upgrade(conduct);
    const UpgradeBench::Ran ran = m_bench.goOn(conduct);
    const bool isRefused = !ran.died && ran.last.error && ran.events.isEmpty();
    const Error::Code code = isRefused ? ran.last.error->code : Error::Code::RunFailed;
    const bool mayBeRefused = code == Error::Code::NotFound || (code == Error::Code::Precondition && !each.last.died);
    return mayBeRefused ? m_bench.upgrade(conduct) : ran;
}

/// Starts the upgrade, and again after the host has died or has told of a failure, until it is done or has fallen back.
Breaches PowerSweep::carryOut(Case &each)
{
    each.rules.mayBeCondemned = each.power.selfTestFails;
    m_bench.onPowerCut = [&] {
        checkCut(each);
        if (each.power.host != HostFate::GoesOn)
            m_bench.killHost();
    };
    m_bench.onStart = [&] { checkStart(each); };
    UpgradeBench::Conduct conduct;
    conduct.only = m_only;
    conduct.stored = [&](const QString &component) {
        each.rules.toldStored.append(component);
        each.breaches += each.rules.flash(m_bench.content());
    };
    m_bench.powerOn(each.power.selfTestFails ? QList<Fault>{{.kind = Fault::Kind::SelfTestFails, .spec = QStringLiteral("self-test-fails")}}
                                             : QList<Fault>());
    for (int run = 0; run < mostRuns && !isAtEnd(each); ++run) {
        each.last = startHost(each, conduct, run > 0);
        if (each.last.died) {
            m_bench.powerOff();
            m_bench.powerOn();
            continue;
        }
        if (each.last.last.state != UpgradeState::Succeeded)
            m_bench.pass(settleTime);
        each.breaches += each.rules.told(each.last, m_bench.content());
        if (!isAtEnd(each) && each.power.cuts.size() <= 1)
            each.breaches.append({Promise::Ends, QStringLiteral("one loss of power, and the run ends: ") + each.last.last.text});
    }
    if (!isAtEnd(each))
        each.breaches.append({Promise::Ends, QStringLiteral("it does not come to an end: ") + each.last.last.text});
    if (m_bench.flash().violations() > 0)
        each.breaches.append({Promise::Flash, QStringLiteral("against the rules of flash: ") + m_bench.flash().lastViolation()});
    return each.breaches;
}

/// What the flash holds at the moment when the power is gone.
void PowerSweep::checkCut(Case &each)
{
    const FlashContent now = m_bench.content();
    each.breaches += each.rules.flash(now);
    if (each.power.cuts.size() != 1 || each.power.selfTestFails)
        return;
    each.predicted = predict(m_timetable, each.rules, each.power.cuts.first(), m_bench.flash().geometry().pageSize);
    each.breaches += compareCut(*each.predicted, each.rules, m_bench.before(), now);
}

void PowerSweep::checkStart(Case &each)
{
    const FlashContent now = m_bench.content();
    each.breaches += each.rules.start(now);
    if (each.predicted)
        each.breaches += compareStart(*each.predicted, each.rules, now);
    each.predicted.reset();
}

}  // namespace fwpilot
