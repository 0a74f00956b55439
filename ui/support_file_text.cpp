// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support_file_text.h"

#include <QCoreApplication>
#include <QMap>

#include <array>
#include <limits>

namespace fwpilot {

namespace {

struct SupportWords {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::SupportWords)
};

constexpr int longestProblem = 300;  // characters

struct Description {
    const char *name;
    const char *text;
};
constexpr std::array descriptions{
    Description{"index.txt", QT_TRANSLATE_NOOP("fwpilot::SupportWords", "What each file is, and what was taken out.")},
    Description{"log.txt", QT_TRANSLATE_NOOP("fwpilot::SupportWords", "The service record and the whole log of the run, to be read.")},
    Description{"record.html", QT_TRANSLATE_NOOP("fwpilot::SupportWords", "The service record of the run as one page.")},
    Description{"run.json", QT_TRANSLATE_NOOP("fwpilot::SupportWords", "Everything of the run, for programs.")},
    Description{"journal.jsonl", QT_TRANSLATE_NOOP("fwpilot::SupportWords", "The journal of the run, line by line.")},
    Description{"plan.json", QT_TRANSLATE_NOOP("fwpilot::SupportWords", "The plan that was agreed to, row by row.")},
    Description{"processors.json",
        QT_TRANSLATE_NOOP("fwpilot::SupportWords", "Every processor and its machine as they stand now, with their own logs.")},
    Description{"recognition.json",
        QT_TRANSLATE_NOOP("fwpilot::SupportWords", "What the processors were recognised by, and what could not be looked at.")},
    Description{"environment.txt",
        QT_TRANSLATE_NOOP("fwpilot::SupportWords", "Program, libraries, operating system, rights on the functions' files.")},
};

/// Of the words that stand for what was taken out: "serial-1", "serial-2".
QString kindText(const QString &kind, int count)
{
    static const QMap<QString, const char *> texts{
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("fwpilot::SupportWords", "addresses (%1)")},
        {QStringLiteral("folder"), QT_TRANSLATE_NOOP("fwpilot::SupportWords", "folders (%1)")},
        {QStringLiteral("host"), QT_TRANSLATE_NOOP("fwpilot::SupportWords", "host names (%1)")},
        {QStringLiteral("serial"), QT_TRANSLATE_NOOP("fwpilot::SupportWords", "serials (%1)")},
        {QStringLiteral("user"), QT_TRANSLATE_NOOP("fwpilot::SupportWords", "user names (%1)")}};
    return SupportWords::tr(texts.value(kind, "%1")).arg(count);
}

}  // namespace

QString supportEntryText(const SupportEntry &entry)
{
    for (const Description &description : descriptions) {
        if (entry.name == QLatin1String(description.name))
            return SupportWords::tr(description.text);
    }
    return entry.name == QLatin1String("manifest.json") ? SupportWords::tr("The bundle's manifest, or what the journal knows of it.")
                                                        : entry.description;
}

QString supportTitle(const SupportFile &file)
{
    return file.run.isEmpty() ? SupportWords::tr("Support file of this machine as it is now")
                              : SupportWords::tr("Support file of run %1").arg(plainText(file.run));
}

QString foundText(const SupportFile &redacted, bool isTakenOut)
{
    QMap<QString, int> counts;
    for (const Replacement &replacement : redacted.replacements)
        ++counts[replacement.word.section(QLatin1Char('-'), 0, 0)];
    QStringList kinds;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        kinds += kindText(count.key(), count.value());
    if (kinds.isEmpty())
        return SupportWords::tr("None of these was found in the files.");
    const QString all = kinds.join(SupportWords::tr(", "));
    return isTakenOut ? SupportWords::tr("Found and replaced: %1.").arg(all) : SupportWords::tr("Found, and left in: %1.").arg(all);
}

QString missingText(const SupportFile &file)
{
    if (file.problems.isEmpty())
        return {};
    const QString first = sentence(plainText(file.problems.first().message, longestProblem));
    return file.problems.size() == 1 ? SupportWords::tr("Not in it: %1").arg(first)
                                     : SupportWords::tr("Not in it: %1 The index names %2 more.").arg(first).arg(file.problems.size() - 1);
}

QString previewText(const QByteArray &bytes, qsizetype limit)
{
    QStringList lines = QString::fromUtf8(bytes.first(qMin(bytes.size(), limit))).split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = plainText(line, std::numeric_limits<int>::max());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace fwpilot
