// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/text_segments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace fwpilot {

namespace {

using Change = std::function<QString(const TextSegment &)>;

/// Keys whose values are words of this program's own.
bool hasFixedWords(const QString &key)
{
    static const std::array words{"type", "state", "severity", "action", "verdict", "health", "activation", "certainty", "space", "code",
        "refusal", "trust", "crc", "sha256", "digest"};
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return key == QLatin1String(word); });
}

QString plainLine(const QString &line, const Change &change)
{
    static const QRegularExpression labelled(QStringLiteral("\\A(\\s*+(\\S.*?)\\s{2,}+)(\\S.*)\\z"));
    const QString whole = change({{}, line});
    const QRegularExpressionMatch match = labelled.match(whole);
    return match.hasMatch() ? match.captured(1) + change({match.captured(2), match.captured(3)}) : whole;
}

QString plainLines(const QString &text, const Change &change)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = plainLine(line, change);
    return lines.join(QLatin1Char('\n'));
}

/// The characters of a string literal, without its quotes.
QString decoded(const QString &literal)
{
    if (!literal.contains(QLatin1Char('\\')))
        return literal;
    const QString array = QStringLiteral("[\"%1\"]").arg(literal);
    return QJsonDocument::fromJson(array.toUtf8()).array().at(0).toString();
}

QString encoded(const QString &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(2).mid(2);
}

QString jsonText(const QString &text, const Change &change)
{
    static const QRegularExpression literal(QStringLiteral("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"(\\s*:)?+"));
    QString result;
    QString key;
    qsizetype end = 0;
    for (auto matches = literal.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(2)) {
            key = decoded(match.captured(1));
            continue;
        }
        const QString value = decoded(match.captured(1));
        const QString changed = hasFixedWords(key) ? value : change({key, value});
        if (changed == value)
            continue;
        result += text.mid(end, match.capturedStart(1) - end) + encoded(changed);
        end = match.capturedEnd(1);
    }
    return result + text.mid(end);
}

bool isJson(const QString &text)
{
    return !QJsonDocument::fromJson(text.toUtf8()).isNull();
}

/// A line that is damaged is no JSON any more: everything in it may be a value.
QString json(const QString &text, const Change &change)
{
    if (isJson(text))
        return jsonText(text, change);
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = isJson(line) ? jsonText(line, change) : change({{}, line});
    return lines.join(QLatin1Char('\n'));
}

QString htmlDecoded(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

/// A tag with what its attributes tell; those that only shape the page are left alone.
QString tag(const QString &text, const Change &change)
{
    static const QRegularExpression attribute(
        QStringLiteral("(?<=\\s)(?!class|style|charset|http-equiv|content|name|lang|id)[\\w-]+=\"([^\"]*+)\""));
    if (text.startsWith(QLatin1String("<!--")))
        return change({{}, text});
    QString result;
    qsizetype end = 0;
    for (auto matches = attribute.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(end, match.capturedStart(1) - end) + change({{}, htmlDecoded(match.captured(1))}).toHtmlEscaped();
        end = match.capturedEnd(1);
    }
    return result + text.mid(end);
}

QString html(const QString &text, const Change &change)
{
    static const QRegularExpression passed(
        QStringLiteral("<style\\b.*?</style>|<!--.*?-->|<[^>]*>"), QRegularExpression::DotMatchesEverythingOption);
    QString result;
    QString label;
    const auto take = [&](QStringView between) {
        const QString value = htmlDecoded(between.toString());
        const QString changed = change({label, value});
        result += changed == value ? between.toString() : changed.toHtmlEscaped();
        if (!value.trimmed().isEmpty())
            label = value.trimmed();
    };
    qsizetype end = 0;
    for (auto matches = passed.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        take(QStringView(text).mid(end, match.capturedStart() - end));
        const QString captured = match.captured();
        result += captured.startsWith(QLatin1String("<style")) ? captured : tag(captured, change);
        end = match.capturedEnd();
    }
    take(QStringView(text).mid(end));
    return result;
}

}  // namespace

QByteArray withSegments(const FormedText &text, const std::function<QString(const TextSegment &)> &change)
{
    const QString characters = QString::fromUtf8(text.bytes);
    switch (text.form) {
    case TextForm::Plain:
        return plainLines(characters, change).toUtf8();
    case TextForm::Json:
        return json(characters, change).toUtf8();
    case TextForm::Html:
        break;
    }
    return html(characters, change).toUtf8();
}

}  // namespace fwpilot
