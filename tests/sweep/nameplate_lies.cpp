// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/mailbox_protocol.h"
#include "core/protocol/mailbox/wire_text.h"
#include "tests/sweep/processor_lies.h"

namespace fwpilot {

namespace {

using Code = Error::Code;
using Change = std::function<void(Nameplate &nameplate)>;

/// From when on it is told: answers that have gone by, or none of the first generation any more.
struct Since {
    qsizetype answers = 0;
    bool restart = false;
};
constexpr Since always{};
constexpr Since transfer{20, false};
constexpr Since restart{0, true};

std::function<void(MailboxTap &)> inNameplate(const Since &since, const Change &change)
{
    return [=](MailboxTap &tap) {
        tap.onNameplate = [=, &tap, begin = std::optional<quint32>()](Nameplate &nameplate) mutable {
            begin = begin.value_or(tap.generation());
            if (tap.answered().size() >= since.answers && (!since.restart || *begin != tap.generation()))
                change(nameplate);
        };
    };
}

std::function<void(MailboxTap &)> inMemory(qsizetype answers, const std::function<void(const SharedWords &memory, MailboxTap &tap)> &change)
{
    return [=](MailboxTap &tap) {
        tap.onMemory = [=, &tap](const SharedWords &memory) {
            if (tap.answered().size() >= answers)
                change(memory, tap);
        };
    };
}

const QList<UpgradeEnd> notFit;  // for an upgrade: it is not even tried
const UpgradeEnd gone{Code::DeviceGone, Verdict::Stopped};
const UpgradeEnd notKnown{Code::StateUnknown, Verdict::Unknown, {}, returnLimit + 20000};

/// The same text in every place that has room for it.
Change textsEverywhere(const QByteArray &text, bool inComponents)
{
    return [=](Nameplate &n) {
        const std::span<const char> all(text.constData(), static_cast<std::size_t>(text.size()));
        n.vendor = Text<32>(all);
        n.model = Text<32>(all);
        n.owner = OwnerText(all);
        n.rejectedReason = ReasonText(all);
        n.network = Text<47>(all);
        n.lastUpgrade = Text<64>(all);
        n.machine.power = Text<16>(all);
        n.machine.lastRestart = Text<64>(all);
        while (n.machine.events.append(ReasonText(all))) { }
        while (n.log.append(ReasonText(all))) { }
        for (ComponentDescription &component : n.components) {
            if (!inComponents)
                break;
            component.first.version = VersionText(all);
            component.second.version = VersionText(all);
        }
    };
}

void appendTexts(QList<ProcessorLie> &lies)
{
    const auto everywhere = [&](const char *name, const QByteArray &text, bool inComponents, const QList<UpgradeEnd> &ends) {
        lies.append({QStringLiteral("texts: ") + QLatin1String(name), inNameplate(always, textsEverywhere(text, inComponents)), ends});
    };
    everywhere("an escape sequence", "\x1b]0;pwned\x07\x1b[2J", false, notFit);
    everywhere("an escape sequence in versions", "\x1b[2J", true, notFit);
    everywhere("no UTF-8", "\xFF\xFE", false, notFit);
    everywhere("right to left",
        "\xE2\x80\xAE"
        "deliaf\xE2\x80\xA8"
        "x",
        false, {{}});
    everywhere("right to left in versions",
        "\xE2\x80\xAE"
        "0.1",
        true, {{Code::Precondition, Verdict::Blocked}});
    everywhere("nothing", "", false, {{}});
    everywhere("markup", "<img src=x><b>", false, {{}});
    everywhere("all of the room", QByteArray("\xF0\x9F\x98\x80").repeated(24), false, {{}});
    lies.append({QStringLiteral("texts: another product, right to left"),
        inNameplate(always,
            [](Nameplate &n) {
                n.compatible = Text<64>("\xE2\x80\xAE"
                                        "pm");
            }),
        {{Code::WrongProduct, Verdict::Failed}}});
    lies.append({QStringLiteral("texts: an escape sequence, from the middle of the run"),
        inNameplate(transfer, [](Nameplate &n) { n.network = Text<47>("\x1b[2J"); }), {gone}});
    lies.append({QStringLiteral("texts: an escape sequence, after the restart"),
        inNameplate(restart, [](Nameplate &n) { n.network = Text<47>("\x1b[2J"); }), {notKnown}, true});
}

void appendComponents(QList<ProcessorLie> &lies)
{
    const auto components = [&](const char *name, const QList<UpgradeEnd> &ends, const Change &change, bool isBelievable = false) {
        lies.append({QStringLiteral("components: ") + QLatin1String(name), inNameplate(always, change), ends, isBelievable});
    };
    components("none", {{Code::WrongProduct, Verdict::Blocked}}, [](Nameplate &n) { n.components.clear(); });
    components("64, with every text at its longest", {{}}, [](Nameplate &n) {
        ComponentDescription more = n.components[0];
        for (BankDescription *bank : {&more.first, &more.second})
            bank->version = wireText<32>(QString(32, QLatin1Char('9')));
        do
            more.name = wireText<31>(QStringLiteral("%1").arg(n.components.size(), 31, 10, QLatin1Char('x')));
        while (n.components.append(more));
        textsEverywhere(QByteArray(96, 'x'), false)(n);
        n.damaged = ReasonText(std::span<const char>(QByteArray(96, 'y').constData(), 96));
    });
    components("each twice", {{}}, [](Nameplate &n) {
        for (std::size_t index = 0, count = n.components.size(); index < count; ++index)
            n.components.append(n.components[index]);
    });
    components("banks of nothing", {{Code::Precondition, Verdict::Blocked, QStringLiteral("bmc"), 30000, Verdict::Failed}},
        [](Nameplate &n) { n.components[0].bankSize = 0; });
    components("banks of 16 EiB", {{}}, [](Nameplate &n) { n.components[0].bankSize = ~0ULL; });
    components(
        "it runs from bank 7", {{Code::WrongContent, Verdict::Failed, QStringLiteral("bmc"), 30000, Verdict::Updated}},
        [](Nameplate &n) { n.components[0].activeBank = 7; }, true);
    components("security floor of all", {{Code::TooOld, Verdict::Blocked, QStringLiteral("bmc"), 30000, Verdict::Failed}},
        [](Nameplate &n) { n.components[0].securityFloor = 0xFFFFFFFF; });
}

void appendStates(QList<ProcessorLie> &lies)
{
    const auto state
        = [&](const char *name, const Since &since, const QList<UpgradeEnd> &ends, const Change &change, bool isBelievable = false) {
              lies.append({QStringLiteral("state: ") + QLatin1String(name), inNameplate(since, change), ends, isBelievable});
          };
    state("held by another host, for ever", always, {{Code::Busy, Verdict::Failed}}, [](Nameplate &n) {
        n.session = 0x57A46E;
        n.silentMilliseconds = 0;
        n.owner = OwnerText("stranger");
    });
    state("a lease of 49 days", always, {{}}, [](Nameplate &n) { n.leaseMilliseconds = 0xFFFFFFFF; });
    state("restarting, for ever", always, notFit, [](Nameplate &n) { n.state = ProcessorState::Restarting; });
    state(
        "on trial, for ever", always, {notKnown}, [](Nameplate &n) { n.setState = SetState::Trial; }, true);
    state(
        "on trial, for ever, after the restart", restart, {notKnown}, [](Nameplate &n) { n.setState = SetState::Trial; }, true);
    state(
        "nothing runs, after the restart", restart, {{Code::WrongContent, Verdict::Updated}},
        [](Nameplate &n) { n.setState = SetState::None; }, true);
    state(
        "another record at each writing, after the restart", restart, {{}},
        [count = 100U](Nameplate &n) mutable { n.recordSequence = ++count; }, true);
    state(
        "the former record, after the restart", restart, {{Code::RunFailed, Verdict::Stopped}},
        [](Nameplate &n) {
            n.recordSequence = 4;  // built, activated, counted, confirmed
            n.setState = SetState::Confirmed;
        },
        true);
    lies.last().isSpoilt = true;  // it is sent again, into the banks of the former set
    state(
        "another digest, after the restart", restart,
        {{Code::WrongContent, Verdict::Failed, QStringLiteral("fpga"), 30000, Verdict::Updated}},
        [](Nameplate &n) {
            n.components[2].first.sha256[0] ^= std::byte{1};
            n.components[2].second.sha256[0] ^= std::byte{1};
        },
        true);
    state(
        "another component's digest, after the restart", restart,
        {{Code::WrongContent, Verdict::Failed, QStringLiteral("fpga"), 30000, Verdict::Updated}},
        [](Nameplate &n) { n.components[2].first = n.components[2].second = n.components[1].first; }, true);
    const auto stranger = [](Nameplate &n) { n.serial = Text<32>("BENCH-2"); };
    state("another processor, from the middle of the run", transfer, {gone}, stranger);
    state("another processor, after the restart", restart, {notKnown}, stranger, true);
    for (const quint64 message : {1U, 4U, 6U, 13U, 40U, 46U}) {
        const QString &image = message < 7 ? QString()
            : message < 34                 ? QStringLiteral("bmc")
            : message < 43                 ? QStringLiteral("bootloader")
                                           : QStringLiteral("fpga");
        lies.append({QStringLiteral("state: another processor comes back, reset@%1").arg(message), inNameplate(restart, stranger),
            {{Code::DeviceGone, Verdict::Failed, image}}, false, {parseFault(QStringLiteral("reset@%1").arg(message)).value()}});
    }
}

void appendGeometries(QList<ProcessorLie> &lies)
{
    const auto geometry = [&](const char *name, const Change &change) {
        lies.append({QStringLiteral("geometry: ") + QLatin1String(name), inNameplate(always, change), notFit});
    };
    geometry("no slot", [](Nameplate &n) { n.mailbox.slotCount = 0; });
    geometry("33 slots", [](Nameplate &n) { n.mailbox.slotCount = 33; });
    geometry("65535 slots", [](Nameplate &n) { n.mailbox.slotCount = 0xFFFF; });
    geometry("request areas of nothing", [](Nameplate &n) { n.mailbox.requestAreaSize = 0; });
    geometry("request areas of 4 GiB", [](Nameplate &n) { n.mailbox.requestAreaSize = 0xFFFFFFC0; });
    geometry("answer areas of 4 GiB", [](Nameplate &n) { n.mailbox.answerAreaSize = 0xFFFFFFC0; });
    geometry("odd areas", [](Nameplate &n) { n.mailbox.requestAreaSize += 1; });
    geometry("a region of 4 GiB", [](Nameplate &n) { n.mailbox.regionSize = 0xFFFFFFFF; });
}

void appendWords(QList<ProcessorLie> &lies)
{
    const auto word = [&](const char *name, qsizetype answers, const QList<UpgradeEnd> &ends, auto change, bool isBelievable = false) {
        lies.append({QStringLiteral("words: ") + QLatin1String(name), inMemory(answers, change), ends, isBelievable});
    };
    const UpgradeEnd thirdDamaged{Code::LinkCorrupt, Verdict::Failed, QStringLiteral("fpga")};
    const UpgradeEnd thirdGone{Code::RunFailed, Verdict::Failed, QStringLiteral("fpga"), 60000};
    const auto inThird = [](MailboxTap &tap) { return tap.answered().last().component == QLatin1String("fpga"); };
    const MailboxGeometry slots = layout::divide(BenchShape{}.mailboxSize, BenchShape{}.window);
    const std::size_t answer = layout::answerArea(slots, 0);
    const std::size_t request = layout::requestArea(slots, 0);
    word("nameplate of 4 GiB", 0, notFit, [](const SharedWords &m, MailboxTap &) { m.store(layout::lengthOffset, 0xFFFFFFFF); });
    word("nameplate never steady", 0, notFit,
        [](const SharedWords &m, MailboxTap &) { m.store(layout::lockOffset, m.load(layout::lockOffset) | 1); });
    word("nameplate with another CRC", 0, notFit, [](const SharedWords &m, MailboxTap &) { m.store(layout::crcOffset, 1); });
    word("layout 2", 0, notFit, [](const SharedWords &m, MailboxTap &) { m.store(layout::versionOffset, 2); });
    word("no heartbeat", 0, notFit, [](const SharedWords &m, MailboxTap &) { m.store(layout::heartbeatOffset, 1); });
    word("answers of 4 GiB", 1, {thirdDamaged}, [=](const SharedWords &m, MailboxTap &tap) {
        if (inThird(tap))
            m.store(answer + layout::frameLengthOffset, 0xFFFFFFFF);
    });
    word("answers of nothing", 1, {thirdDamaged}, [=](const SharedWords &m, MailboxTap &tap) {
        if (inThird(tap))
            m.store(answer + layout::frameLengthOffset, 0);
    });
    word("answered before it is asked", 1, {thirdDamaged, {Code::Timeout, Verdict::Failed, QStringLiteral("fpga")}},
        [=](const SharedWords &m, MailboxTap &tap) {
            if (inThird(tap))
                m.store(answer + layout::sequenceOffset, m.load(request + layout::sequenceOffset) + 1);
        });
    word("another number in the request area", 1, {{Code::Busy, Verdict::Failed, QStringLiteral("fpga")}},
        [=](const SharedWords &m, MailboxTap &tap) {
            if (inThird(tap))
                m.store(request + layout::sequenceOffset, m.load(request + layout::sequenceOffset) + 7);
        });
    word("another generation at each look", 1, {thirdGone}, [=](const SharedWords &m, MailboxTap &tap) {
        if (inThird(tap))
            m.store(layout::generationOffset, m.load(layout::generationOffset) + 1);
    });
    word("layout 2 from the middle of the run", 1, {{Code::Unsupported, Verdict::Stopped}}, [=](const SharedWords &m, MailboxTap &tap) {
        if (inThird(tap))
            m.store(layout::versionOffset, 2);
    });
}

}  // namespace

QList<ProcessorLie> falseNameplates()
{
    QList<ProcessorLie> lies;
    appendTexts(lies);
    appendComponents(lies);
    appendStates(lies);
    appendGeometries(lies);
    appendWords(lies);
    return lies;
}

}  // namespace fwpilot
