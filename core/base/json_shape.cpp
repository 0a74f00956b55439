// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_shape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <optional>
#include <vector>

namespace fwpilot {

namespace {

/// The place behind the string that starts at `start` with a quotation mark; the size when it does not end.
qsizetype endOfString(const QByteArray &json, qsizetype start)
{
    for (qsizetype at = start + 1; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

/// Whether a string, with its quotation marks, has a raw control character, or another escape than JSON's own.
bool isLoose(QByteArrayView token)
{
    for (qsizetype at = 0; at < token.size(); ++at) {
        if (static_cast<unsigned char>(token[at]) < 0x20)
            return true;
        if (token[at] == '\\' && (++at == token.size() || !QByteArrayView("\"\\/bfnrtu").contains(token[at])))
            return true;
    }
    return false;
}

/// A string as JSON means it, with its escapes resolved.
QString decodedString(const QByteArray &token)
{
    return QJsonDocument::fromJson('[' + token + ']').array().at(0).toString();
}

/// Goes through a text that may be JSON, and knows where in it it is.
class JsonWalk {
public:
    enum class Event { Key, KeyAgain, Opening, Element, Fraction, LooseString };

    explicit JsonWalk(const QByteArray &json)
        : m_json(json)
    {
    }

    /// The next event; path() and offset() are then those of it. Nothing at the end.
    std::optional<Event> next();
    /// Of the member or element.
    QString path() const;
    qsizetype offset() const { return m_offset; }
    int depth() const { return static_cast<int>(m_levels.size()); }

private:
    struct Level {
        bool isObject = false;
        bool expectsKey = false;
        bool expectsElement = false;
        QString key = {};
        qsizetype index = 0;
        QSet<QString> keys = {};
    };

    std::optional<Event> enter(char character);
    Event enterKey(qsizetype end);
    void skipString() { m_next = endOfString(m_json, m_offset); }

    const QByteArray &m_json;
    qsizetype m_offset = 0;  ///< of the event
    qsizetype m_next = 0;
    std::vector<Level> m_levels;
};

QString JsonWalk::path() const
{
    QString path;
    for (const Level &level : m_levels)
        path = level.isObject ? memberPath(path, level.key) : elementPath(path, level.index);
    return path;
}

JsonWalk::Event JsonWalk::enterKey(qsizetype end)
{
    Level &level = m_levels.back();
    level.key = decodedString(m_json.mid(m_offset, end - m_offset));
    level.expectsKey = false;
    if (level.keys.contains(level.key))
        return Event::KeyAgain;
    level.keys.insert(level.key);
    return Event::Key;
}

std::optional<JsonWalk::Event> JsonWalk::next()
{
    while (m_next < m_json.size()) {
        m_offset = m_next;
        const char character = m_json[m_offset];
        const bool isSpace = character == ' ' || character == '\t' || character == '\r' || character == '\n';
        if (!m_levels.empty() && m_levels.back().expectsElement && !isSpace && character != ']') {
            m_levels.back().expectsElement = false;
            return Event::Element;
        }
        m_next = m_offset + 1;
        if (const std::optional<Event> event = enter(character))
            return event;
    }
    return {};
}

std::optional<JsonWalk::Event> JsonWalk::enter(char character)
{
    switch (character) {
    case '"':
        skipString();
        if (isLoose(QByteArrayView(m_json).sliced(m_offset, m_next - m_offset)))
            return Event::LooseString;
        if (!m_levels.empty() && m_levels.back().expectsKey)
            return enterKey(m_next);
        return {};
    case '{':
    case '[':
        m_levels.push_back({.isObject = character == '{', .expectsKey = character == '{', .expectsElement = character == '['});
        return Event::Opening;
    case '}':
    case ']':
        if (!m_levels.empty())
            m_levels.pop_back();
        return {};
    case ',':
        if (!m_levels.empty()) {
            m_levels.back().expectsKey = m_levels.back().isObject;
            m_levels.back().expectsElement = !m_levels.back().isObject;
            ++m_levels.back().index;
        }
        return {};
    case '.':
    case 'e':
    case 'E':
        if (m_offset > 0 && m_json[m_offset - 1] >= '0' && m_json[m_offset - 1] <= '9')
            return Event::Fraction;
        return {};
    default:
        return {};
    }
}

qsizetype lineAt(const QByteArray &text, qsizetype offset)
{
    return text.left(offset).count('\n') + 1;
}

/// Where the member or element of this path begins; the one around it where there is none; 0 for the outermost.
qsizetype offsetOf(const QByteArray &json, const QString &path)
{
    if (path.isEmpty())
        return 0;
    for (JsonWalk walk(json); const auto event = walk.next();) {
        if ((*event == JsonWalk::Event::Key || *event == JsonWalk::Event::Element) && walk.path() == path)
            return walk.offset();
    }
    const qsizetype end = qMax(path.lastIndexOf(QLatin1Char('.')), path.lastIndexOf(QLatin1Char('[')));
    return offsetOf(json, path.left(qMax(end, qsizetype(0))));
}

/// A fault at a place of the text; of the text as a whole when the path is empty.
Error faultAt(const JsonSource &source, Error::Code code, qsizetype offset, const QString &path, const QString &what)
{
    QString subject = source.name;
    if (source.tellsLines)
        subject += QStringLiteral(", line %1: %2")
                       .arg(QString::number(lineAt(source.text, offset)), path.isEmpty() ? QStringLiteral("this") : path);
    else if (!path.isEmpty())
        subject += QStringLiteral(": ") + path;
    return {code, QStringLiteral("%1 %2.").arg(subject, what), 0, source.remedy};
}

/// What QJsonDocument does not look at. Text that is no JSON may pass.
Result<void> checkShape(const JsonSource &source)
{
    for (JsonWalk walk(source.text); const auto event = walk.next();) {
        switch (*event) {
        case JsonWalk::Event::KeyAgain:
            return faultAt(source, Error::Code::Malformed, walk.offset(), walk.path(), QStringLiteral("is there twice"));
        case JsonWalk::Event::Fraction:
            return faultAt(source, Error::Code::Malformed, walk.offset(), walk.path(), QStringLiteral("is not an integer"));
        case JsonWalk::Event::LooseString:
            return faultAt(source, Error::Code::Malformed, walk.offset(), {},
                QStringLiteral("is not JSON: a text in it has an escape or a control character that JSON does not have"));
        case JsonWalk::Event::Opening:
            if (walk.depth() > source.maximumDepth)
                return faultAt(source, Error::Code::OverLimit, walk.offset(), {},
                    QStringLiteral("is nested deeper than the limit of %1 levels").arg(source.maximumDepth));
            break;
        case JsonWalk::Event::Key:
        case JsonWalk::Event::Element:
            break;
        }
    }
    return {};
}

}  // namespace

Error JsonSource::fault(Error::Code code, const QString &path, const QString &what) const
{
    return faultAt(*this, code, tellsLines ? offsetOf(text, path) : 0, path, what);
}

Result<QJsonObject> readJson(const JsonSource &source)
{
    const QByteArray &text = source.text;
    if (text.size() > source.maximumBytes)
        return Error{Error::Code::OverLimit,
            QStringLiteral("%1 is %2 bytes long; the limit is %3.").arg(source.name).arg(text.size()).arg(source.maximumBytes), 0,
            source.remedy};
    if (!text.trimmed().startsWith('{'))
        return faultAt(source, Error::Code::Malformed, 0, {}, QStringLiteral("does not begin with a JSON object"));
    if (auto shape = checkShape(source); !shape)
        return shape.error();
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(text, &wrong);
    if (wrong.error == QJsonParseError::NoError)
        return document.object();
    const QString why = QStringLiteral("is not JSON: ") + wrong.errorString();
    if (source.tellsLines)
        return faultAt(source, Error::Code::Malformed, wrong.offset, {}, why);
    return faultAt(source, Error::Code::Malformed, 0, {}, QStringLiteral("%1, in line %2").arg(why).arg(lineAt(text, wrong.offset)));
}

QString memberPath(const QString &object, const QString &key)
{
    const QString shown = plainText(key, 64);
    return object.isEmpty() ? shown : object + QLatin1Char('.') + shown;
}

QString elementPath(const QString &list, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(list).arg(index);
}

}  // namespace fwpilot
