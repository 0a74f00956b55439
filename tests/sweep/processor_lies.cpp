// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/processor_lies.h"

#include "core/protocol/mailbox/mailbox_protocol.h"
#include "core/protocol/mailbox/message_trace.h"

namespace fwpilot {

namespace {

using Code = Error::Code;
using Answer = MailboxTap::Answer;
using Change = std::function<void(Answer &answer)>;

/// The third image of the bench: two are stored by then, one is not.
const QString third = QStringLiteral("fpga");
/// The first one, which takes several messages.
const QString first = QStringLiteral("bmc");

const UpgradeEnd everythingFailed{Code::RunFailed, Verdict::Failed};
const UpgradeEnd thirdFailed{Code::RunFailed, Verdict::Failed, third};
const UpgradeEnd firstFailed{Code::RunFailed, Verdict::Failed, first};
const UpgradeEnd notKnown{Code::StateUnknown, Verdict::Unknown};

enum class Times { Always, Once, AfterRestart };

/// Changes the answers to one type of message, of one image where it is about images.
std::function<void(MailboxTap &)> inAnswers(MessageType type, const QString &component, const Change &change, Times times = Times::Always)
{
    return [=](MailboxTap &tap) {
        tap.onAnswer = [=, &tap, begin = std::optional<quint32>(), done = false](Answer &answer) mutable {
            begin = begin.value_or(tap.generation());
            const bool meant = answer.header.type == static_cast<std::uint8_t>(type) && answer.component == component;
            if (!meant || (times == Times::Once && done) || (times == Times::AfterRestart) != (*begin != tap.generation()))
                return;
            change(answer);
            done = true;
        };
    };
}

/// Changes the body of answers with that outcome.
template <class Body, class ChangeBody> Change body(Outcome outcome, ChangeBody change)
{
    return [=](Answer &answer) {
        Body content;
        if (answer.header.outcome != outcome || !decode(answer.body, content))
            return;
        change(content);
        std::array<std::byte, 512> room;
        const std::span<const std::byte> bytes = encode(content, room);
        answer.body.assign(bytes.begin(), bytes.end());
    };
}

void refuse(Answer &answer, Outcome outcome, const ReasonText &reason)
{
    std::array<std::byte, 256> room;
    const std::span<const std::byte> bytes = encode(Refusal{0, reason}, room);
    answer.header.outcome = outcome;
    answer.body.assign(bytes.begin(), bytes.end());
}

}  // namespace

QList<ProcessorLie> impossibleAnswers()
{
    QList<ProcessorLie> lies;
    const auto hello = [&](const char *name, const QList<UpgradeEnd> &ends, Times times, auto change) {
        lies.append({QStringLiteral("hello: ") + QLatin1String(name),
            inAnswers(MessageType::Hello, {}, body<HelloAnswer>(Outcome::Done, change), times), ends});
    };
    hello("block of nothing", {everythingFailed}, Times::Always, [](HelloAnswer &b) { b.blockSize = 0; });
    hello("block larger than a slot", {everythingFailed}, Times::Always, [](HelloAnswer &b) { b.blockSize = 16384; });
    hello("block of 4 GiB", {everythingFailed}, Times::Always, [](HelloAnswer &b) { b.blockSize = 0xFFFFFFFF; });
    hello("window of nothing", {everythingFailed}, Times::Always, [](HelloAnswer &b) { b.window = 0; });
    hello("window of 65535", {{}}, Times::Always, [](HelloAnswer &b) { b.window = 0xFFFF; });
    hello("window of 1", {{}}, Times::Always, [](HelloAnswer &b) { b.window = 1; });
    hello("lease of 49 days", {{}}, Times::Always, [](HelloAnswer &b) { b.leaseMilliseconds = 0xFFFFFFFF; });
    hello("lease of nothing", {{}}, Times::Always, [](HelloAnswer &b) { b.leaseMilliseconds = 0; });
    hello("another record", {{}}, Times::Always, [](HelloAnswer &b) { b.recordSequence = 0; });
    hello("a block that is not the processor's", {{Code::Rejected, Verdict::Failed, first}}, Times::Always,
        [](HelloAnswer &b) { b.blockSize = 1024; });
    hello("on trial: block of nothing", {notKnown}, Times::AfterRestart, [](HelloAnswer &b) { b.blockSize = 0; });

    const auto start = [&](const char *name, const QList<UpgradeEnd> &ends, auto change) {
        lies.append({QStringLiteral("start file transfer: ") + QLatin1String(name),
            inAnswers(MessageType::StartFileTransfer, third, body<StartFileTransferAnswer>(Outcome::Done, change)), ends});
    };
    start("behind the end", {thirdFailed}, [](StartFileTransferAnswer &b) { b.nextOffset = 9002; });
    start("far behind the end", {thirdFailed}, [](StartFileTransferAnswer &b) { b.nextOffset = ~0ULL; });
    start("inside a block", {thirdFailed}, [](StartFileTransferAnswer &b) { b.nextOffset = 1; });
    start("all of it is there already", {thirdFailed}, [](StartFileTransferAnswer &b) { b.nextOffset = 9001; });
    start("stored, and was never sent", {{Code::Mixed, Verdict::Stopped}}, [](StartFileTransferAnswer &b) { b.stored = true; });
    lies.last().isBelievable = true;

    const auto data = [&](const char *name, const QString &image, const QList<UpgradeEnd> &ends, Times times, auto change) {
        lies.append({QStringLiteral("transmit data: ") + QLatin1String(name),
            inAnswers(MessageType::TransmitData, image, body<TransmitDataAnswer>(Outcome::Done, change), times), ends});
    };
    data("acknowledges what was not sent", third, {thirdFailed}, Times::Always, [](TransmitDataAnswer &b) { b.nextOffset = 9002; });
    data("acknowledges everything", third, {thirdFailed}, Times::Always, [](TransmitDataAnswer &b) { b.nextOffset = ~0ULL; });
    data("back to the beginning, for ever", third, {thirdFailed}, Times::Always, [](TransmitDataAnswer &b) { b.nextOffset = 0; });
    data("back to the beginning, once", third, {{}}, Times::Once, [](TransmitDataAnswer &b) { b.nextOffset = 0; });
    data("back to the middle, for ever", first, {firstFailed}, Times::Always,
        [](TransmitDataAnswer &b) { b.nextOffset = std::min<quint64>(b.nextOffset, 12288); });

    const auto end = [&](const char *name, const QList<UpgradeEnd> &ends, auto change) {
        lies.append({QStringLiteral("end file transfer: ") + QLatin1String(name),
            inAnswers(MessageType::EndFileTransfer, third, body<Stored>(Outcome::Done, change)), ends});
    };
    end("stored with another digest", {thirdFailed}, [](Stored &b) { b.sha256[31] ^= std::byte{1}; });
    end("stored with no digest", {thirdFailed}, [](Stored &b) { b.sha256 = {}; });
    end("stored in bank 255", {{}}, [](Stored &b) { b.bank = 255; });

    const auto progress = [&](const char *name, const QList<UpgradeEnd> &ends, auto change) {
        lies.append({QStringLiteral("in progress: ") + QLatin1String(name),
            inAnswers(MessageType::EndFileTransfer, first, body<InProgress>(Outcome::InProgress, change)), ends});
    };
    progress("done beyond the total", {firstFailed}, [](InProgress &b) { b.done = b.total + 1; });
    progress("done goes backwards", {firstFailed}, [](InProgress &b) { b.done = b.total - b.done; });
    progress("the total grows", {firstFailed}, [](InProgress &b) { b.total += b.done; });
    progress("no time at all", {{}}, [](InProgress &b) { b.longestMilliseconds = 0; });
    progress("49 days", {{}}, [](InProgress &b) { b.longestMilliseconds = 0xFFFFFFFF; });

    const auto activating = [&](const char *name, const Change &change) {
        lies.append({QStringLiteral("activate: ") + QLatin1String(name), inAnswers(MessageType::Activate, {}, change), {{}}});
    };
    activating("done beyond the total", body<InProgress>(Outcome::InProgress, [](InProgress &b) { b.done = b.total + 1; }));
    activating("another record", body<ActivateAnswer>(Outcome::Done, [](ActivateAnswer &b) { b.recordSequence = 0; }));
    activating(
        "refused, and carried out", [](Answer &answer) { refuse(answer, Outcome::NotStored, "an image of the list is not stored"); });
    return lies;
}

QList<ProcessorLie> foreignAnswers()
{
    QList<ProcessorLie> lies;
    const auto add = [&](const char *name, const QList<UpgradeEnd> &ends, const Change &change, Times times = Times::Always) {
        lies.append({QLatin1String(name), inAnswers(MessageType::TransmitData, third, change, times), ends});
    };
    const UpgradeEnd damaged{Code::LinkCorrupt, Verdict::Failed, third};
    const auto outcome = [](int number) { return [=](Answer &a) { a.header.outcome = static_cast<Outcome>(number); }; };
    add("outcome 2", {damaged}, outcome(2));
    add("outcome 15", {damaged}, outcome(15));
    add("outcome 36", {damaged}, outcome(36));
    add("outcome 255", {damaged}, outcome(255));
    add("outcome 255, once", {{}}, outcome(255), Times::Once);
    add("another id", {damaged}, [](Answer &a) { ++a.header.id; });
    add(
        "another id, once", {{}}, [](Answer &a) { ++a.header.id; }, Times::Once);
    add("another session", {damaged}, [](Answer &a) { a.header.session ^= 1; });
    add(
        "another session, once", {{}}, [](Answer &a) { a.header.session ^= 1; }, Times::Once);
    add("another generation", {damaged}, [](Answer &a) { ++a.header.generation; });
    add(
        "another generation, once", {{}}, [](Answer &a) { ++a.header.generation; }, Times::Once);
    add("another type", {damaged}, [](Answer &a) { a.header.type = static_cast<std::uint8_t>(MessageType::Status); });
    add("type 200", {damaged}, [](Answer &a) { a.header.type = 200; });
    add("a request", {damaged}, [](Answer &a) { a.header.direction = Direction::Request; });
    add("version 2", {{Code::Unsupported, Verdict::Failed, third}}, [](Answer &a) { a.header.version = 2; });
    add("a body of nothing", {thirdFailed}, [](Answer &a) { a.body.clear(); });
    add("a body of 900 bytes", {thirdFailed}, [](Answer &a) { a.body.resize(900); });
    add("in progress for ever", {{Code::Timeout, Verdict::Failed, third}}, [](Answer &a) {
        std::array<std::byte, 32> room;
        const auto bytes = encode(InProgress{0, 1, 5000}, room);
        a.header.outcome = Outcome::InProgress;
        a.body.assign(bytes.begin(), bytes.end());
    });
    return lies;
}

QList<ProcessorLie> refusals()
{
    static const QMap<Outcome, Code> codes{{Outcome::Corrupt, Code::LinkCorrupt}, {Outcome::UnsupportedVersion, Code::Unsupported},
        {Outcome::UnknownType, Code::Unsupported}, {Outcome::StaleGeneration, Code::RunFailed}, {Outcome::Busy, Code::Busy},
        {Outcome::UnknownComponent, Code::WrongProduct}, {Outcome::TooLarge, Code::Precondition}, {Outcome::TooOld, Code::TooOld},
        {Outcome::Incomplete, Code::RunFailed}, {Outcome::DigestMismatch, Code::RunFailed}, {Outcome::FlashFailed, Code::RunFailed},
        {Outcome::NotStored, Code::Mixed}, {Outcome::OnTrial, Code::Precondition}};
    QList<ProcessorLie> lies;
    for (int number = 16; number < 256; ++number) {
        const auto outcome = static_cast<Outcome>(number);
        if (!isKnown(outcome))
            continue;
        const UpgradeEnd end{codes.value(outcome, Code::Rejected), Verdict::Failed, third};
        lies.append({QStringLiteral("refused: ") + outcomeName(outcome),
            inAnswers(MessageType::StartFileTransfer, third, [=](Answer &answer) { refuse(answer, outcome, "because"); }), {end}});
        lies.append({QStringLiteral("refused without a reason: ") + outcomeName(outcome),
            inAnswers(MessageType::StartFileTransfer, third,
                [=](Answer &answer) {
                    answer.header.outcome = outcome;
                    answer.body.clear();
                }),
            {outcome == Outcome::Corrupt || outcome == Outcome::StaleGeneration ? end : thirdFailed}});
    }
    const UpgradeEnd rejected{Code::Rejected, Verdict::Failed, third};
    const auto reason = [&](const char *name, const UpgradeEnd &end, const QByteArray &text) {
        const ReasonText bytes(std::span<const char>(text.constData(), static_cast<std::size_t>(text.size())));
        lies.append({QStringLiteral("reason: ") + QLatin1String(name),
            inAnswers(MessageType::StartFileTransfer, third, [=](Answer &answer) { refuse(answer, Outcome::OutOfOrder, bytes); }), {end}});
    };
    reason("an escape sequence", thirdFailed, "\x1b]0;pwned\x07\x1b[2J");
    reason("a line feed", thirdFailed, "no\nsucceeded");
    reason("a NUL", thirdFailed, QByteArray("no\0yes", 6));
    reason("a control of Latin-1", thirdFailed,
        "\xC2\x9B"
        "2J");
    reason("no UTF-8", thirdFailed, "\xFF\xFE");
    reason("an overlong NUL", thirdFailed, "\xC0\x80");
    reason("a surrogate", thirdFailed, "\xED\xA0\x80");
    reason("right to left", rejected,
        "\xE2\x80\xAE"
        "deliaf");
    reason("a line separator", rejected,
        "no\xE2\x80\xA8"
        "succeeded");
    reason("nothing", rejected, "");
    reason("markup", rejected, "<img src=\"file:///etc/passwd\"><b>");
    reason("all of the room", rejected, QByteArray("\xF0\x9F\x98\x80").repeated(24));
    return lies;
}

}  // namespace fwpilot
