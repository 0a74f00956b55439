// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/journal_line.h"

#include "core/wire/crc32c.h"

#include <QJsonDocument>

#include <span>

namespace fwpilot {

namespace {

constexpr QByteArrayView opening = "{\"crc\":\"";
constexpr QByteArrayView afterCrc = "\",";
constexpr qsizetype crcDigits = 8;
constexpr qsizetype coveredFrom = opening.size() + crcDigits + afterCrc.size();

QByteArray crcText(QByteArrayView covered)
{
    const std::uint32_t crc = crc32c(std::as_bytes(std::span(covered.data(), static_cast<std::size_t>(covered.size()))));
    return QByteArray::number(crc, 16).rightJustified(crcDigits, '0');
}

}  // namespace

QByteArray sealLine(quint64 number, qint64 at, const QJsonObject &content)
{
    QByteArray covered = "\"n\":" + QByteArray::number(number) + ",\"at\":" + QByteArray::number(at);
    const QByteArray members = QJsonDocument(content).toJson(QJsonDocument::Compact).mid(1);  // without the opening brace
    covered += content.isEmpty() ? members : ',' + members;
    return opening.toByteArray() + crcText(covered) + afterCrc.toByteArray() + covered + '\n';
}

std::optional<QJsonObject> openLine(QByteArrayView line)
{
    if (line.size() <= coveredFrom || !line.startsWith(opening) || line.sliced(coveredFrom - afterCrc.size(), afterCrc.size()) != afterCrc)
        return std::nullopt;
    if (line.sliced(opening.size(), crcDigits) != crcText(line.sliced(coveredFrom)))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()));
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

std::optional<QJsonObject> openLine(QByteArrayView line, quint64 number)
{
    auto content = openLine(line);
    if (content && content->value(QLatin1String("n")).toInteger(-1) != static_cast<qint64>(number))
        return std::nullopt;
    return content;
}

}  // namespace fwpilot
