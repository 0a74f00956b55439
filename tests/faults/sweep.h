// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sanitized.h"
#include "tests/sweep/evidence.h"

#include <QThreadPool>
#include <QtConcurrent>

namespace fwpilot {

/// With sanitizers everything takes several times as long: then only every so many-th case.
#ifdef FWPILOT_SANITIZED
inline constexpr qsizetype sweepStride = 7;
#else
inline constexpr qsizetype sweepStride = 1;
#endif

/// Carries out cases, a few at a time, each in a thread of its own. A case has a `name`; `carryOut` gives what is wrong, or an empty text.
/// @return what was wrong, a line each; printed as well
template <class Case, class CarryOut> QStringList sweep(const QList<Case> &cases, CarryOut carryOut, int atOnce = 4)
{
    QThreadPool pool;
    pool.setMaxThreadCount(atOnce);
    const QStringList results = QtConcurrent::blockingMapped<QStringList>(&pool, cases, [&](const Case &one) -> QString {
        const QString wrong = carryOut(one);
        return wrong.isEmpty() ? QString() : one.name + QStringLiteral(": ") + wrong;
    });
    QStringList failures = results;
    failures.removeAll(QString());
    for (const QString &failure : failures)
        qWarning("%s", qPrintable(failure));
    return failures;
}

template <class Case> QList<Case> everySoMany(const QList<Case> &cases, qsizetype stride = sweepStride)
{
    QList<Case> some;
    for (qsizetype index = 0; index < cases.size(); index += stride)
        some += cases[index];
    return some;
}

}  // namespace fwpilot
