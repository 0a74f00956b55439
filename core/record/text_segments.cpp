// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/text_segments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace fwpilot {

namespace {

/// A text in which some parts are replaced, from its beginning to its end.
class Replaced {
public:
    explicit Replaced(QStringView text)
        : m_text(text)
    {
    }

    void replace(qsizetype begin, qsizetype end, const QString &with)
    {
        m_result += m_text.sliced(m_end, begin - m_end);
        m_result += with;
        m_end = end;
    }
    /// Nothing when nothing was replaced.
    std::optional<QString> result() &&
    {
        if (m_end == 0)
            return std::nullopt;
        m_result += m_text.sliced(m_end);
        return std::move(m_result);
    }

private:
    QStringView m_text;
    QString m_result;
    qsizetype m_end = 0;  ///< of what is in the result
};

/// Keys whose values are words of this program's own.
bool hasFixedWords(QStringView key)
{
    using Word = QLatin1String;
    static constexpr std::array words{Word("type"), Word("state"), Word("severity"), Word("action"), Word("verdict"), Word("health"),
        Word("activation"), Word("certainty"), Word("space"), Word("code"), Word("refusal"), Word("trust"), Word("crc"), Word("sha256"),
        Word("digest")};
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// As in a regular expression.
bool isBlank(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == ' ' || (unit >= '\t' && unit <= '\r');
}

/// Calls `look` for each line, without its end, with the place where it begins.
void eachLine(QStringView text, const std::function<void(qsizetype, QStringView)> &look)
{
    for (qsizetype begin = 0, end = 0; end < text.size() || begin <= text.size(); begin = end + 1) {
        end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        look(begin, text.sliced(begin, end - begin));
    }
}

/// "  Label  value".
struct LabelledLine {
    QStringView label;
    qsizetype value = 0;  ///< where it begins; 0: there is no label
};

LabelledLine labelled(QStringView line)
{
    const auto skip = [&](qsizetype from, bool blank) {
        while (from < line.size() && isBlank(line[from]) == blank)
            ++from;
        return from;
    };
    const qsizetype label = skip(0, true);
    for (qsizetype end = skip(label, false), value = 0; end < line.size(); end = skip(value, false)) {
        value = skip(end, true);
        if (value - end > 1 && value < line.size())
            return {line.sliced(label, end - label), value};
    }
    return {};
}

std::optional<QString> plainLines(QStringView text, const SegmentChange &change)
{
    Replaced made(text);
    eachLine(text, [&](qsizetype begin, QStringView line) {
        const std::optional<QString> first = change({{}, line});
        const QStringView whole = first ? QStringView(*first) : line;
        const LabelledLine parts = labelled(whole);
        const std::optional<QString> value = parts.value > 0 ? change({parts.label, whole.sliced(parts.value)}) : std::optional<QString>();
        if (value)
            made.replace(begin, begin + line.size(), whole.first(parts.value).toString() + *value);
        else if (first)
            made.replace(begin, begin + line.size(), *first);
    });
    return std::move(made).result();
}

/// The characters of a string literal, without its quotes.
QString decoded(QStringView literal)
{
    const QString array = QStringLiteral("[\"%1\"]").arg(literal);
    return QJsonDocument::fromJson(array.toUtf8()).array().at(0).toString();
}

QString encoded(const QString &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(2).mid(2);
}

/// Behind the string literal that begins there.
qsizetype literalEnd(QStringView text, qsizetype begin)
{
    qsizetype end = begin + 1;
    while (end < text.size() && text[end] != QLatin1Char('"'))
        end += text[end] == QLatin1Char('\\') ? 2 : 1;
    return end + 1;
}

/// @param text valid JSON, which stands at `place` in what is made
void jsonDocument(QStringView text, qsizetype place, const SegmentChange &change, Replaced &made)
{
    QString keyWithEscapes;
    QStringView key;
    for (qsizetype next = text.indexOf(QLatin1Char('"')), begin = 0; next >= 0; next = text.indexOf(QLatin1Char('"'), next)) {
        begin = next + 1;
        next = literalEnd(text, next);
        const QStringView literal = text.sliced(begin, next - 1 - begin);
        const QString withEscapes = literal.contains(QLatin1Char('\\')) ? decoded(literal) : QString();
        const QStringView value = withEscapes.isNull() ? literal : QStringView(withEscapes);
        qsizetype behind = next;
        while (behind < text.size() && isBlank(text[behind]))
            ++behind;
        if (behind < text.size() && text[behind] == QLatin1Char(':')) {
            keyWithEscapes = withEscapes;
            key = keyWithEscapes.isNull() ? literal : QStringView(keyWithEscapes);
        } else if (const std::optional<QString> changed = hasFixedWords(key) ? std::nullopt : change({key, value})) {
            made.replace(place + begin, place + next - 1, encoded(*changed));
        }
    }
}

bool isJson(const QByteArray &bytes)
{
    return !QJsonDocument::fromJson(bytes).isNull();
}

/// A line that is damaged is no JSON any more: everything in it may be a value. @param bytes the same text
std::optional<QString> json(QStringView text, const QByteArray &bytes, const SegmentChange &change)
{
    Replaced made(text);
    if (isJson(bytes)) {
        jsonDocument(text, 0, change, made);
        return std::move(made).result();
    }
    qsizetype at = 0;
    eachLine(text, [&](qsizetype begin, QStringView line) {
        const qsizetype found = bytes.indexOf('\n', at);
        const qsizetype end = found < 0 ? bytes.size() : found;
        if (isJson(QByteArray::fromRawData(bytes.constData() + at, end - at)))
            jsonDocument(line, begin, change, made);
        else if (const std::optional<QString> changed = change({{}, line}))
            made.replace(begin, begin + line.size(), *changed);
        at = end + 1;
    });
    return std::move(made).result();
}

QString htmlDecoded(QStringView text)
{
    return text.toString()
        .replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

bool isWord(QChar character)
{
    const char16_t unit = character.unicode();
    return unit < 128 && (character.isLetterOrNumber() || unit == '_');
}

/// Behind the style sheet, comment or tag that begins there; -1 where none does.
qsizetype markupEnd(QStringView text, qsizetype begin)
{
    const auto behind = [&](QLatin1String what, qsizetype from) {
        const qsizetype found = text.indexOf(what, from);
        return found < 0 ? -1 : found + what.size();
    };
    const QLatin1String style("<style");
    const QLatin1String comment("<!--");
    const QStringView rest = text.sliced(begin);
    qsizetype end = -1;
    if (rest.startsWith(style) && rest.size() > style.size() && !isWord(rest[style.size()]))
        end = behind(QLatin1String("</style>"), begin + style.size());
    else if (rest.startsWith(comment))
        end = behind(QLatin1String("-->"), begin + comment.size());
    return end >= 0 ? end : behind(QLatin1String(">"), begin + 1);
}

/// What a tag's attributes tell; those that only shape the page are left alone. @param place of the tag in what is made
void tag(QStringView text, qsizetype place, const SegmentChange &change, Replaced &made)
{
    static const QRegularExpression attribute(
        QStringLiteral("(?<=\\s)(?!class|style|charset|http-equiv|content|name|lang|id)[\\w-]+=\"([^\"]*+)\""));
    if (text.startsWith(QLatin1String("<!--"))) {
        if (const std::optional<QString> changed = change({{}, text}))
            made.replace(place, place + text.size(), *changed);
        return;
    }
    if (text.startsWith(QLatin1String("<style")) || !text.contains(QLatin1Char('=')))
        return;
    const QString characters = text.toString();
    for (auto matches = attribute.globalMatch(characters); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString value = htmlDecoded(match.capturedView(1));
        made.replace(place + match.capturedStart(1), place + match.capturedEnd(1), change({{}, value}).value_or(value).toHtmlEscaped());
    }
}

std::optional<QString> html(const QString &text, const SegmentChange &change)
{
    Replaced made(text);
    QString label;
    const auto take = [&](qsizetype begin, qsizetype end) {
        const QStringView between = QStringView(text).sliced(begin, end - begin);
        const QString withEntities = between.contains(QLatin1Char('&')) ? htmlDecoded(between) : QString();
        const QStringView value = withEntities.isNull() ? between : QStringView(withEntities);
        if (const std::optional<QString> changed = change({label, value}))
            made.replace(begin, end, changed->toHtmlEscaped());
        if (const QStringView words = value.trimmed(); !words.isEmpty())
            label = words.toString();
    };
    qsizetype end = 0;
    for (qsizetype begin = 0; (begin = text.indexOf(QLatin1Char('<'), begin)) >= 0;) {
        const qsizetype behind = markupEnd(text, begin);
        if (behind < 0)
            break;  // nothing that follows is markup either
        take(end, begin);
        tag(QStringView(text).sliced(begin, behind - begin), begin, change, made);
        begin = end = behind;
    }
    take(end, text.size());
    return std::move(made).result();
}

}  // namespace

QByteArray withSegments(const FormedText &text, const SegmentChange &change)
{
    const QString characters = QString::fromUtf8(text.bytes);
    const QByteArray bytes = text.bytes.isValidUtf8() ? text.bytes : characters.toUtf8();
    const std::optional<QString> changed = text.form == TextForm::Plain ? plainLines(characters, change)
        : text.form == TextForm::Json                                   ? json(characters, bytes, change)
                                                                        : html(characters, change);
    return changed ? changed->toUtf8() : bytes;
}

}  // namespace fwpilot
