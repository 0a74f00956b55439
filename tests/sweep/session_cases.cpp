// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/session_cases.h"

#include "core/protocol/mailbox/wire_text.h"

namespace fwpilot {

namespace {

using Promise = Breach::Promise;

}  // namespace

SessionSweep::SessionSweep(const BenchShape &shape)
    : m_bench(shape)
{
    m_breaches = carryOut({}, {});
    m_messages = m_bench.messages();
}

/// An upgrade on the processor as it stands at the beginning.
Breaches SessionSweep::carryOut(const QList<Fault> &faults, const std::function<void()> &onTurn)
{
    m_bench.reset();
    UpgradeRules rules(m_bench);
    Breaches breaches;
    m_bench.onStart = [&] { breaches += rules.start(m_bench.content()); };
    m_bench.onTurn = onTurn;
    UpgradeBench::Conduct conduct;
    conduct.stored = [&](const QString &component) {
        rules.toldStored.append(component);
        breaches += rules.flash(m_bench.content());
    };
    m_bench.powerOn(faults);
    const UpgradeBench::Ran ran = m_bench.upgrade(conduct);
    m_bench.onTurn = nullptr;
    return breaches + conclude(rules, ran);
}

/// The end of a run that must have succeeded.
Breaches SessionSweep::conclude(UpgradeRules &rules, const UpgradeBench::Ran &ran)
{
    const FlashContent now = m_bench.content();
    Breaches breaches = rules.flash(now) + rules.told(ran, now);
    if (ran.last.state != UpgradeState::Succeeded)
        breaches.append({Promise::Ends, QStringLiteral("it does not succeed: ") + ran.last.text});
    if (!m_updated)
        m_updated = now;
    const QString difference = differenceOf(now, *m_updated);
    if (!difference.isEmpty())
        breaches.append({Promise::Ends, QStringLiteral("the flash is not as without it: ") + difference});
    return breaches;
}

Breaches SessionSweep::linkFault(Fault::Kind kind, quint64 message)
{
    const Breaches breaches = carryOut({{.kind = kind, .at = message, .spec = QStringLiteral("message %1").arg(message)}}, {});
    m_tried += static_cast<quint64>(m_bench.fired().size());
    return m_bench.fired().isEmpty() ? breaches + Breaches{{Promise::Ends, QStringLiteral("the fault did not happen")}} : breaches;
}

bool SessionSweep::say(SecondHost &host, Intrusion intrusion)
{
    const ManifestImage &image = m_bench.sent().manifest().images.first();
    StartUpgrade upgrade{{}, true, "stranger", {}};
    upgrade.manifestDigest.fill(std::byte{0x11});
    upgrade.images.append({wireText<31>(image.component), {}});
    switch (intrusion) {
    case Intrusion::Discard:
        return host.send(Release{ReleaseMode::Discard});
    case Intrusion::StartUpgrade:
        return host.send(upgrade);
    case Intrusion::Activate:
        break;
    }
    Activate activate;
    std::copy_n(reinterpret_cast<const std::byte *>(m_bench.sent().manifest().digest.constData()), activate.manifestDigest.size(),
        activate.manifestDigest.begin());
    return host.send(activate);
}

Breaches SessionSweep::intrude(Intrusion intrusion, quint64 message)
{
    SecondHost host(m_bench.mailboxPath(), m_bench.clock());
    bool asked = false;
    std::optional<Outcome> answer;
    Breaches breaches = carryOut({}, [&] {
        if (!asked && m_bench.messages() >= message)
            asked = say(host, intrusion);
        else if (asked && !answer)
            answer = host.takeAnswer();
    });
    m_tried += answer ? 1 : 0;
    if (answer && !isRefusal(*answer))
        breaches.append({Promise::Obeyed, QStringLiteral("another host that does not hold the processor was obeyed")});
    return breaches;
}

Breaches SessionSweep::activateAgain()
{
    m_bench.reset();
    UpgradeRules rules(m_bench);
    m_bench.powerOn();
    const Progress progress = [](ProtocolPhase, quint64, quint64) { return Flow::Continue; };
    const Result<ManagementProcessor> processor = m_bench.find();
    const UpgradePlan plan = planUpgrade(processor.value(), m_bench.sent().manifest(), {}).value();
    const std::unique_ptr<UpgradeProtocol> protocol = m_bench.driver().open(*processor).value();
    Result<void> done = protocol->begin(plan, {.owner = QStringLiteral("twice"), .noteSession = {}}, progress);
    for (const PlanStep &step : plan.sending()) {
        const ImageOpener open = [&]() -> Result<std::unique_ptr<QIODevice>> {
            return std::unique_ptr<QIODevice>(m_bench.sent().openImage(step.component).value());
        };
        done = done ? protocol->store(step, open, progress) : done;
    }
    Breaches breaches;
    for (int time = 1; done && time <= 2; ++time) {
        done = protocol->activate(progress);
        ++m_tried;
        if (m_bench.content().record != rules.records()[1])
            breaches.append({Promise::Flash, QStringLiteral("activated %1 times: %2").arg(time).arg(recordText(m_bench.content().record))});
    }
    if (!done)
        breaches.append({Promise::Ends, QStringLiteral("activate does not succeed again: ") + done.error().message});
    return breaches;
}

}  // namespace fwpilot
