// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/support_index.h"

#include "core/bundle/sha256.h"
#include "core/upgrade/upgrade_report.h"

#include <QMap>

namespace fwpilot {

namespace {

constexpr int longestText = 2000;  // characters of a line

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QStringLiteral("not recorded");
}

QString journalText(const RecordedRun &run)
{
    if (run.live)
        return QStringLiteral("a program was still writing to it");
    if (run.damaged)
        return QStringLiteral("DAMAGED: what follows line %1 is not counted").arg(run.lines);
    return run.torn ? QStringLiteral("its last line was cut off and is not counted") : QStringLiteral("whole, %1 lines").arg(run.lines);
}

const char removedText[] = R"(
Taken out on request: network addresses (IPv4, IPv6, MAC), serials of machine and processor,
user and host names, the home folder and the bundle's folder. The same thing has the same word in
all files. Name and digest of bundle and signer are kept: without them nobody can tell what was sent.

A name that is an ordinary word was replaced where a name stands (user@host, fields, folders), not in
sentences. Names that only the processor or its machine wrote into their own logs cannot be told from
other words: look through processors.json and log.txt.

Because its text was changed, the checksum of a changed line of journal.jsonl does not hold any more;
that is no damage. The original journal is with whoever made this file.
)";

}  // namespace

QByteArray supportIndexFacts(const SupportContent &content, const SupportFile &file)
{
    QList<QStringList> rows;
    if (content.run) {
        const RecordedRun &run = *content.run;
        rows += QStringList{QStringLiteral("Run"), plainText(run.opening.run)};
        rows += QStringList{QStringLiteral("Started"), timeText(run.opening.started)};
        rows += QStringList{QStringLiteral("Ended"), run.finished ? timeText(run.ended) : QStringLiteral("no end is recorded")};
        rows += QStringList{QStringLiteral("Verdict"), plainText(summarize(run).sentence(), longestText)};
        if (run.error)
            rows += QStringList{QStringLiteral("What happened"), plainText(run.error->message, longestText)};
        rows += QStringList{QStringLiteral("Journal"), journalText(run)};
    } else {
        rows += QStringList{QStringLiteral("Run"), QStringLiteral("none: the machine as it is now")};
    }
    for (const ManagementProcessor &processor : content.subject.processors)
        rows += QStringList{QStringLiteral("Processor"),
            plainText(QStringLiteral("%1 at %2: %3").arg(processor.id, processor.address, processor.state), longestText)};
    if (content.subject.processors.isEmpty())
        rows += QStringList{QStringLiteral("Processor"), QStringLiteral("none was found")};
    for (const Error &problem : file.problems)
        rows += QStringList{QStringLiteral("Not in it"), plainText(problem.message, longestText)};
    return alignedColumns(rows).toUtf8();
}

QByteArray supportIndex(const SupportFile &file, const QByteArray &facts)
{
    QString text = QStringLiteral("Firmware Pilot %1: support file\nMade %2\n\n").arg(QStringLiteral(FWPILOT_VERSION), timeText(file.time));
    text += QString::fromUtf8(facts);
    for (const SupportEntry &entry : file.entries) {
        text += QStringLiteral("\n%1, %2 bytes\n    %3\n    SHA-256 %4\n")
                    .arg(entry.name, QString::number(entry.bytes.size()), entry.description,
                        QString::fromLatin1(Sha256::of(entry.bytes).toHex()));
    }
    text += QStringLiteral("\nNo file holds the content of a firmware image.\n");
    if (!file.redacted)
        return (text + QStringLiteral("Nothing was taken out: the files name addresses, serials, users and hosts.\n")).toUtf8();
    text += QString::fromLatin1(removedText);
    QList<QStringList> rows;
    for (const Replacement &replacement : file.replacements)
        rows += QStringList{replacement.word, replacement.count == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(replacement.count)};
    return (text + QStringLiteral("\nReplaced\n") + (rows.isEmpty() ? QStringLiteral("nothing was found\n") : alignedColumns(rows)))
        .toUtf8();
}

QString replacementText(const QList<Replacement> &replacements)
{
    QMap<QString, int> counts;
    for (const Replacement &replacement : replacements)
        ++counts[replacement.word.section(QLatin1Char('-'), 0, 0)];
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const QString more = count.key() == QLatin1String("address") ? QStringLiteral("es") : QStringLiteral("s");
        parts += QStringLiteral("%1 %2%3").arg(QString::number(count.value()), count.key(), count.value() == 1 ? QString() : more);
    }
    return parts.isEmpty() ? QStringLiteral("nothing") : parts.join(QStringLiteral(", "));
}

}  // namespace fwpilot
