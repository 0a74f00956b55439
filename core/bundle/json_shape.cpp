// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/json_shape.h"

#include "core/bundle/limits.h"
#include "core/bundle/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace fwpilot {

namespace {

struct Level {
    bool isObject = false;
    bool expectsKey = false;
    QString key;
    qsizetype index = 0;
    QSet<QString> keys;
};

QString pathOf(const std::vector<Level> &levels)
{
    QString path;
    for (const Level &level : levels)
        path = level.isObject ? memberPath(path, level.key) : elementPath(path, level.index);
    return path;
}

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

/// A string as JSON means it, with its escapes resolved.
QString decodedString(const QByteArray &token)
{
    return QJsonDocument::fromJson('[' + token + ']').array().at(0).toString();
}

Result<void> enterKey(std::vector<Level> &levels, const QByteArray &token)
{
    Level &level = levels.back();
    level.key = decodedString(token);
    level.expectsKey = false;
    if (level.keys.contains(level.key))
        return malformed(QStringLiteral("manifest.json: %1 is there twice.").arg(pathOf(levels)));
    level.keys.insert(level.key);
    return {};
}

}  // namespace

QString memberPath(const QString &object, const QString &key)
{
    const QString shown = plainText(key, 64);
    return object.isEmpty() ? shown : object + QLatin1Char('.') + shown;
}

QString elementPath(const QString &list, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(list).arg(index);
}

Result<void> checkJsonShape(const QByteArray &json)
{
    const QByteArray trimmed = json.trimmed();
    if (!trimmed.startsWith('{'))
        return malformed(QStringLiteral("manifest.json does not begin with a JSON object."));
    std::vector<Level> levels;
    for (qsizetype at = 0; at < json.size(); ++at) {
        switch (json[at]) {
        case '"': {
            const qsizetype end = endOfString(json, at);
            if (!levels.empty() && levels.back().expectsKey) {
                if (auto entered = enterKey(levels, json.mid(at, end - at)); !entered)
                    return entered;
            }
            at = end - 1;
            break;
        }
        case '{':
        case '[':
            if (levels.size() >= static_cast<std::size_t>(limits::manifestDepth))
                return overLimit(QStringLiteral("manifest.json is nested deeper than the limit of %1 levels.").arg(limits::manifestDepth));
            levels.push_back({.isObject = json[at] == '{', .expectsKey = json[at] == '{', .key = {}, .index = 0, .keys = {}});
            break;
        case '}':
        case ']':
            if (!levels.empty())
                levels.pop_back();
            break;
        case ',':
            if (!levels.empty()) {
                levels.back().expectsKey = levels.back().isObject;
                ++levels.back().index;
            }
            break;
        case '.':
        case 'e':
        case 'E':
            if (at > 0 && json[at - 1] >= '0' && json[at - 1] <= '9')
                return malformed(QStringLiteral("manifest.json: %1 is not an integer.").arg(pathOf(levels)));
            break;
        default:
            break;
        }
    }
    return {};
}

}  // namespace fwpilot
