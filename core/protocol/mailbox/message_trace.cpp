// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/mailbox/message_trace.h"

#include "core/protocol/mailbox/wire_text.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace fwpilot {

QString messageTypeName(std::uint8_t type)
{
    switch (static_cast<MessageType>(type)) {
    case MessageType::Hello:
        return QStringLiteral("hello");
    case MessageType::StartUpgrade:
        return QStringLiteral("start-upgrade");
    case MessageType::StartFileTransfer:
        return QStringLiteral("start-file-transfer");
    case MessageType::TransmitData:
        return QStringLiteral("transmit-data");
    case MessageType::EndFileTransfer:
        return QStringLiteral("end-file-transfer");
    case MessageType::Activate:
        return QStringLiteral("activate");
    case MessageType::Release:
        return QStringLiteral("release");
    case MessageType::Status:
        return QStringLiteral("status");
    }
    return QStringLiteral("type-%1").arg(type);
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return QStringLiteral("done");
    case Outcome::InProgress:
        return QStringLiteral("in-progress");
    case Outcome::Corrupt:
        return QStringLiteral("corrupt");
    case Outcome::UnsupportedVersion:
        return QStringLiteral("unsupported-version");
    case Outcome::UnknownType:
        return QStringLiteral("unknown-type");
    case Outcome::Malformed:
        return QStringLiteral("malformed");
    case Outcome::StaleGeneration:
        return QStringLiteral("stale-generation");
    case Outcome::StaleId:
        return QStringLiteral("stale-id");
    case Outcome::Busy:
        return QStringLiteral("busy");
    case Outcome::OutOfOrder:
        return QStringLiteral("out-of-order");
    case Outcome::Storing:
        return QStringLiteral("storing");
    case Outcome::UnknownComponent:
        return QStringLiteral("unknown-component");
    case Outcome::TooLarge:
        return QStringLiteral("too-large");
    case Outcome::TooOld:
        return QStringLiteral("too-old");
    case Outcome::OutOfWindow:
        return QStringLiteral("out-of-window");
    case Outcome::Incomplete:
        return QStringLiteral("incomplete");
    case Outcome::DigestMismatch:
        return QStringLiteral("digest-mismatch");
    case Outcome::FlashFailed:
        return QStringLiteral("flash-failed");
    case Outcome::Reverted:
        return QStringLiteral("reverted");
    case Outcome::NotStored:
        return QStringLiteral("not-stored");
    case Outcome::OnTrial:
        return QStringLiteral("on-trial");
    case Outcome::NotListed:
        return QStringLiteral("not-listed");
    }
    return QStringLiteral("outcome-%1").arg(static_cast<int>(outcome));
}

Result<MessageTrace> MessageTrace::create(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return Error{Error::Code::NoAccess,
            QStringLiteral("The trace file %1 cannot be written: %2.").arg(plainText(path), file->errorString()), 0,
            QStringLiteral("Choose another place for the trace.")};
    }
    return MessageTrace(std::move(file));
}

void MessageTrace::frame(Direction direction, std::span<const std::byte> bytes)
{
    const Frame frame = openFrame(bytes);
    const bool request = direction == Direction::Request;
    QJsonObject line{
        {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("direction"), request ? QStringLiteral("request") : QStringLiteral("answer")},
        {QStringLiteral("length"), static_cast<qint64>(bytes.size())},
    };
    if (bytes.size() >= headerSize) {
        line[QStringLiteral("type")] = messageTypeName(frame.header.type);
        line[QStringLiteral("id")] = static_cast<qint64>(frame.header.id);
        line[QStringLiteral("generation")] = static_cast<qint64>(frame.header.generation);
        line[QStringLiteral("session")] = QString::number(frame.header.session, 16).rightJustified(16, QLatin1Char('0'));
    }
    if (frame.check != FrameCheck::Good) {
        line[QStringLiteral("result")] = QStringLiteral("unreadable");
    } else if (!request) {
        line[QStringLiteral("result")] = outcomeName(frame.header.outcome);
    }
    StartFileTransfer start;
    TransmitData block;
    const auto type = static_cast<MessageType>(frame.header.type);
    if (frame.check == FrameCheck::Good && request && type == MessageType::StartFileTransfer && decode(frame.body, start))
        m_component = plainText(start.component);
    if (frame.check == FrameCheck::Good && request && type == MessageType::TransmitData && decode(frame.body, block)) {
        line[QStringLiteral("offset")] = static_cast<qint64>(block.offset);
        line[QStringLiteral("length")] = static_cast<qint64>(block.bytes.size());
    }
    const bool ofImage = type == MessageType::StartFileTransfer || type == MessageType::TransmitData || type == MessageType::EndFileTransfer;
    if (ofImage && !m_component.isEmpty())
        line[QStringLiteral("component")] = m_component;
    m_file->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file->flush();
}

}  // namespace fwpilot
