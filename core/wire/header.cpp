// SPDX-License-Identifier: Apache-2.0
#include "core/wire/header.h"

#include "core/wire/codec.h"
#include "core/wire/crc32c.h"

namespace fwpilot {

namespace {

constexpr std::size_t crcOffset = headerSize - sizeof(std::uint32_t);

std::uint32_t frameCrc(std::span<const std::byte> frame)
{
    return crc32c(frame.subspan(headerSize), crc32c(frame.first(crcOffset)));
}

}  // namespace

bool isKnown(MessageType type)
{
    return type >= MessageType::Hello && type <= MessageType::Status;
}

bool isKnown(Direction direction)
{
    return direction == Direction::Request || direction == Direction::Answer;
}

bool isKnown(Outcome outcome)
{
    return outcome <= Outcome::InProgress || (outcome >= Outcome::Corrupt && outcome <= Outcome::NotListed);
}

Header peekHeader(std::span<const std::byte> bytes)
{
    Header header;
    if (bytes.size() < headerSize)
        return header;
    Reader reader(bytes.first(crcOffset));
    reader(header);
    return header;
}

Frame openFrame(std::span<const std::byte> bytes)
{
    Frame frame;
    if (bytes.size() < headerSize)
        return frame;
    Reader reader(bytes.first(crcOffset));
    reader(frame.header);
    Reader crcReader(bytes.subspan(crcOffset, sizeof(std::uint32_t)));
    std::uint32_t crc = 0;
    crcReader(crc);
    if (crc != frameCrc(bytes)) {
        frame.check = FrameCheck::Corrupt;
        return frame;
    }
    if (frame.header.version != protocolVersion) {
        frame.check = FrameCheck::UnsupportedVersion;
        return frame;
    }
    if (!reader.complete() || frame.header.reserved != 0 || frame.header.bodyLength != bytes.size() - headerSize) {
        frame.check = FrameCheck::Corrupt;
        return frame;
    }
    frame.body = bytes.subspan(headerSize);
    frame.check = isKnown(static_cast<MessageType>(frame.header.type)) ? FrameCheck::Good : FrameCheck::UnknownType;
    return frame;
}

std::span<const std::byte> sealFrame(const Header &header, std::span<std::byte> buffer)
{
    const std::span<std::byte> frame = buffer.first(headerSize + header.bodyLength);
    encode(header, frame.first(crcOffset));
    Writer crcWriter(frame.subspan(crcOffset, sizeof(std::uint32_t)));
    crcWriter(frameCrc(frame));
    return frame;
}

}  // namespace fwpilot
