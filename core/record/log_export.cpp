// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/log_export.h"

#include "core/base/csv.h"
#include "core/upgrade/upgrade_json.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace fwpilot {

namespace {

using Key = QLatin1String;

/// A saved log is evidence: only absurd lengths are cut.
constexpr int longestText = 4096;

/// What the head tells.
struct LogHead {
    QStringList runs;
    bool demo = false;
    qsizetype shown = 0;
    qsizetype widestComponent = 1;  ///< in characters
    QString exported;
};

/// "2026-11-22T10:49:28.204+01:00"
QString zonedTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

/// Times of lines one after the other in ISO 8601 with milliseconds: where they fall into one second, what is the same is made once.
class LineTimes {
public:
    /// @param spec Qt::LocalTime, with its zone, or Qt::UTC
    explicit LineTimes(Qt::TimeSpec spec)
        : m_isLocal(spec == Qt::LocalTime)
    {
    }

    /// Empty for an invalid time.
    QString text(const QDateTime &time)
    {
        if (!time.isValid())
            return {};
        const qint64 at = time.toMSecsSinceEpoch();
        const qint64 second = at - (at % 1000 + 1000) % 1000;
        if (m_text.isEmpty() || second != m_second) {
            m_second = second;
            const QDateTime whole = QDateTime::fromMSecsSinceEpoch(second, Qt::UTC);
            m_text = m_isLocal ? zonedTime(whole) : timeJson(whole).toString();
        }
        QString text = m_text;
        return text.replace(placeOfMilliseconds, 3, QString::number(at - second).rightJustified(3, QLatin1Char('0')));
    }

private:
    static constexpr qsizetype placeOfMilliseconds = 20;  // 2026-11-22T10:49:28.204

    bool m_isLocal;
    qint64 m_second = 0;
    QString m_text;
};

LogHead headOf(const LogSnapshot &log, const QDateTime &exported)
{
    LogHead head;
    head.exported = zonedTime(exported);
    const LogMatcher matcher(log.filter);
    for (qsizetype number = 0; number < log.lines.size(); ++number) {
        const LogEntry &line = log.lines.at(number);
        if (!line.run.isEmpty() && (head.runs.isEmpty() || head.runs.last() != line.run) && !head.runs.contains(line.run))
            head.runs += line.run;
        head.demo = head.demo || line.demo;
        if (!matcher.matches(line))
            continue;
        ++head.shown;
        head.widestComponent = std::max(head.widestComponent, plainText(line.component).size());
    }
    return head;
}

/// Hands every shown line over, in order.
template <class Write>
void eachShown(const LogSnapshot &log, const Write &write)
{
    const LogMatcher matcher(log.filter);
    for (qsizetype number = 0; number < log.lines.size(); ++number) {
        if (matcher.matches(log.lines.at(number)))
            write(log.lines.at(number));
    }
}

QList<std::pair<QString, QString>> headRows(const LogSnapshot &log, const LogHead &head)
{
    QList<std::pair<QString, QString>> rows{{QStringLiteral("Log of Firmware Pilot"), QStringLiteral(FWPILOT_VERSION)},
        {QStringLiteral("Exported"), head.exported},
        {QStringLiteral("Run"), head.runs.isEmpty() ? QStringLiteral("none") : plainText(head.runs.join(QStringLiteral(", ")), longestText)}};
    if (head.demo)
        rows += {QStringLiteral("DEMO"), QStringLiteral("the machine is simulated; nothing real was changed")};
    rows += {QStringLiteral("Filter"), filterInWords(log.filter)};
    rows += {QStringLiteral("Lines"), QStringLiteral("%1 of %2").arg(head.shown).arg(log.lines.size())};
    return rows;
}

QByteArray textOf(const LogSnapshot &log, const LogHead &head)
{
    QList<QStringList> rows;
    for (const auto &[name, value] : headRows(log, head))
        rows += QStringList{name, value};
    QByteArray text = alignedColumns(rows).toUtf8() + '\n';
    const auto left = [](const QString &field, qsizetype width) { return field.leftJustified(width) + QStringLiteral("  "); };
    LineTimes times(Qt::LocalTime);
    eachShown(log, [&](const LogEntry &line) {
        const QString elapsed = line.run.isEmpty() ? QStringLiteral("-") : elapsedText(line);
        text += (left(times.text(line.time), 29) + left(elapsed, 12) + left(severityName(line.severity), 7)
            + left(plainText(line.component), head.widestComponent) + plainText(line.text, longestText))
                    .toUtf8()
            + '\n';
    });
    return text;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// A line of the log on a line of the file, so that a long one need not be held twice.
QByteArray jsonOf(const LogSnapshot &log, const LogHead &head)
{
    const QJsonObject filter{{Key("words"), filterInWords(log.filter)}, {Key("level"), logLevelName(log.filter.level)},
        {Key("component"), textOrNull(log.filter.component)}, {Key("text"), textOrNull(log.filter.text)}};
    const QJsonObject header{{Key("program"), QStringLiteral(FWPILOT_VERSION)}, {Key("exported"), head.exported},
        {Key("runs"), QJsonArray::fromStringList(head.runs)}, {Key("demo"), head.demo}, {Key("filter"), filter},
        {Key("shown"), static_cast<qint64>(head.shown)}, {Key("all"), static_cast<qint64>(log.lines.size())}};
    QByteArray text = "{\"header\":" + compact(header) + ",\n\"lines\":[";
    const char *before = "\n";
    LineTimes times(Qt::UTC);
    eachShown(log, [&](const LogEntry &line) {
        const bool ofRun = !line.run.isEmpty();
        text += before
            + compact({{Key("time"), textOrNull(times.text(line.time))},
                {Key("elapsed"), ofRun ? QJsonValue(static_cast<double>(line.at) / 1000) : QJsonValue()}, {Key("run"), textOrNull(line.run)},
                {Key("severity"), severityName(line.severity)}, {Key("component"), line.component}, {Key("text"), line.text}});
        before = ",\n";
    });
    return text + "\n]}\n";
}

QByteArray csvOf(const LogSnapshot &log, const LogHead &head)
{
    QByteArray text = "kind,time,elapsed,run,severity,component,text\r\n";
    for (const auto &[name, value] : headRows(log, head))
        text += csvLine({QStringLiteral("head"), {}, {}, {}, {}, name, value}).toUtf8();
    LineTimes times(Qt::UTC);
    eachShown(log, [&](const LogEntry &line) {
        const QString elapsed = line.run.isEmpty() ? QString() : QString::number(static_cast<double>(line.at) / 1000, 'f', 3);
        text += csvLine({QStringLiteral("line"), times.text(line.time), elapsed, plainText(line.run), severityName(line.severity),
                            plainText(line.component), plainText(line.text, longestText)})
                    .toUtf8();
    });
    return text;
}

}  // namespace

std::optional<LogFormat> logFormatFromName(const QString &name)
{
    for (const auto &[format, known] :
        {std::pair{LogFormat::Text, "text"}, std::pair{LogFormat::Json, "json"}, std::pair{LogFormat::Csv, "csv"}}) {
        if (name == Key(known))
            return format;
    }
    return std::nullopt;
}

LogFormat logFormatOfFile(const QString &path)
{
    const auto endsIn = [&](const char *suffix) { return path.endsWith(Key(suffix), Qt::CaseInsensitive); };
    return endsIn(".json") ? LogFormat::Json : endsIn(".csv") ? LogFormat::Csv : LogFormat::Text;
}

QByteArray exportLog(const LogSnapshot &log, LogFormat format, const QDateTime &exported)
{
    const LogHead head = headOf(log, exported);
    switch (format) {
    case LogFormat::Text:
        break;
    case LogFormat::Json:
        return jsonOf(log, head);
    case LogFormat::Csv:
        return csvOf(log, head);
    }
    return textOf(log, head);
}

}  // namespace fwpilot
