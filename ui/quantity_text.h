// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// Sizes, durations and dates as the window writes them: by the language of the window (QLocale()). Core has its own, always English.
namespace fwpilot {

/// "3.7 MB", "3,7 MB"
QString shownSize(quint64 bytes);
/// "0.4 of 3.7 MB": both in the unit of the whole.
QString shownPart(quint64 done, quint64 total);
/// "1.2 MB/s"; empty for none.
QString shownRate(double bytesPerSecond);
/// "0.4 s", "42 s", "4 min 12 s", "1 h 5 min"
QString shownDuration(qint64 milliseconds);
/// The same rounded as a guess should be: "40 s", "4 min 30 s".
QString shownGuess(qint64 milliseconds);
/// "22 Nov 2026"
QString shownDate(QDate date);
/// "22 Nov 2026, 10:46"
QString shownMoment(const QDateTime &time);
/// "10:46" of today, "22 Nov 10:46" of another day.
QString shownClock(const QDateTime &local);

/// A size, a duration in one unit or a date as core writes it; empty when the text is none.
QString shownQuantity(const QString &english);

}  // namespace fwpilot
