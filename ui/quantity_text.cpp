// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quantity_text.h"

#include "core/base/text.h"
#include "core/record/usual_durations.h"
#include "core/upgrade/upgrade_report.h"
#include "ui/core_sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace fwpilot {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::Quantity)
};

QString inFigures(const QString &number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const qsizetype point = number.indexOf(QLatin1Char('.'));
    return locale.toString(number.toDouble(), 'f', point < 0 ? 0 : static_cast<int>(number.size() - point - 1));
}

}  // namespace

QString shownSize(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString shownPart(quint64 done, quint64 total)
{
    const QString number = partText(done, total).section(QLatin1Char(' '), 0, 0);
    return Words::tr("%1 of %2", "how much of a size").arg(inFigures(number), shownSize(total));
}

QString shownRate(double bytesPerSecond)
{
    return bytesPerSecond <= 0 ? QString() : Words::tr("%1/s", "a size each second").arg(shownSize(static_cast<quint64>(bytesPerSecond)));
}

QString shownDuration(qint64 milliseconds)
{
    return coreText(durationText(milliseconds));
}

QString shownGuess(qint64 milliseconds)
{
    return coreText(roundedDuration(milliseconds));
}

QString shownDate(QDate date)
{
    return QLocale().toString(date, Words::tr("d MMM yyyy", "as QLocale::toString() takes it"));
}

QString shownMoment(const QDateTime &time)
{
    return QLocale().toString(time, Words::tr("d MMM yyyy, HH:mm", "as QLocale::toString() takes it"));
}

QString shownClock(const QDateTime &local)
{
    const bool today = local.date() == QDate::currentDate();
    return QLocale().toString(local, today ? QStringLiteral("HH:mm") : Words::tr("d MMM HH:mm", "as QLocale::toString() takes it"));
}

QString shownQuantity(const QString &english)
{
    static const QRegularExpression size(QStringLiteral("^(\\d{1,19}(?:\\.\\d)?) (bytes|kB|MB|GB|s)$"));
    if (const QRegularExpressionMatch found = size.match(english); found.hasMatch()) {
        const QString number = inFigures(found.captured(1));
        if (found.captured(2) == QLatin1String("s"))
            return Words::tr("%1 s", "seconds").arg(number);
        return found.captured(2) == QLatin1String("bytes") ? Words::tr("%1 bytes").arg(number) : number + QLatin1Char(' ') + found.captured(2);
    }
    static const QRegularExpression day(QStringLiteral("^\\d{1,2} [A-Z][a-z]{2} \\d{4}$"));
    if (!day.match(english).hasMatch())
        return {};
    const QDate date = QLocale::c().toDate(english, QStringLiteral("d MMM yyyy"));
    return date.isValid() ? shownDate(date) : QString();
}

}  // namespace fwpilot
