// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/bundle_change.h"

#include "core/protocol/mailbox/wire_text.h"

#include <QCryptographicHash>

namespace fwpilot {

namespace {

using Promise = Breach::Promise;

constexpr quint32 seedOfSentFpga = 1003;

const QList<ImageShape> firstShape{{QStringLiteral("bmc"), 15000}, {QStringLiteral("bootloader"), 6000},
    {QStringLiteral("fpga"), 9001, seedOfSentFpga, QStringLiteral("3.0.0")}, {QStringLiteral("sensors"), 900}};

}  // namespace

BundleChange::BundleChange()
    : m_first(m_bench.pack(QStringLiteral("2.5.0"), 501, firstShape, &m_firstImages))
{
    if (m_firstImages[QStringLiteral("fpga")] != m_bench.sentImages()[QStringLiteral("fpga")])
        qFatal("the bundles have no image in common");
    m_bench.reset();
    m_breaches = carryOut();
}

Breaches BundleChange::tryCut(const PowerCut &cut)
{
    m_bench.reset();
    m_bench.flash().cutPowerAt(cut);
    m_bench.onPowerCut = [&] { m_bench.killHost(); };
    Breaches breaches = carryOut();
    m_cuts += m_bench.flash().powerCuts();
    if (m_bench.flash().powerCuts() != 1)
        breaches.append({Promise::Ends, QStringLiteral("the power was not cut")});
    return breaches;
}

/// The first bundle, as far as the power lasts, then the second.
Breaches BundleChange::carryOut()
{
    Breaches breaches;
    m_bench.onStart = [&] { breaches += check(m_bench.content()); };
    m_bench.powerOn();
    UpgradeBench::Conduct first;
    first.bundle = m_first;
    const bool died = m_bench.upgrade(first).died;
    m_operations = died ? m_operations : m_bench.flash().operations();
    if (died) {
        m_bench.powerOff();
        m_bench.powerOn();
    }
    const UpgradeBench::Ran second = m_bench.upgrade();
    const FlashContent now = m_bench.content();
    breaches += check(now) + UpgradeRules(m_bench).told(second, now);
    if (second.last.state != UpgradeState::Succeeded)
        breaches.append({Promise::Ends, QStringLiteral("the second bundle does not succeed: ") + second.last.text});
    if (m_bench.flash().violations() > 0)
        breaches.append({Promise::Flash, QStringLiteral("against the rules of flash: ") + m_bench.flash().lastViolation()});
    return breaches;
}

/// What runs is one of the three sets, and no record claims what is not there.
Breaches BundleChange::check(const FlashContent &now) const
{
    Breaches breaches;
    const bool isWhole = now.runs(m_bench.installedImages()) || now.runs(m_firstImages) || now.runs(m_bench.sentImages());
    if (!isWhole || !now.selectsWhatRuns())
        breaches.append({Promise::Boots, QStringLiteral("none of the three sets runs; %1").arg(recordText(now.record))});
    for (qsizetype index = 0; index < now.components.size(); ++index) {
        const ComponentContent &component = now.components[index];
        for (const BankContent &bank : component.banks)
            breaches += checkBank(component.name, bank);
    }
    return breaches;
}

/// A bank that has a record holds what it says, and what the bundle that it names has for this component.
Breaches BundleChange::checkBank(const QString &component, const BankContent &bank) const
{
    if (!bank.record)
        return {};
    const QByteArray image = bank.cells.left(static_cast<qsizetype>(bank.record->size));
    if (!bank.holds(image) || QCryptographicHash::hash(image, QCryptographicHash::Sha256) != digestBytes(bank.record->sha256))
        return {{Promise::Flash, QStringLiteral("the record of a bank of %1 claims what is not there").arg(component)}};
    for (const Bundle &bundle : {m_bench.installed(), m_first, m_bench.sent()}) {
        if (bundle.manifest().digest == digestBytes(bank.record->manifestDigest)
            && bundle.manifest().imageFor(component)->sha256 != digestBytes(bank.record->sha256))
            return {{Promise::Flash, QStringLiteral("a bank of %1 holds an image of another bundle than its record says").arg(component)}};
    }
    return {};
}

}  // namespace fwpilot
