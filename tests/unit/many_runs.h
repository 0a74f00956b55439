// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_listing.h"
#include "core/upgrade/journal_line.h"
#include "core/upgrade/upgrade_json.h"
#include "tests/unit/written_run.h"

#include <QDir>
#include <QJsonObject>

/// A workshop's history in $XDG_STATE_HOME: many journals as UpgradeJournal writes them.
namespace fwpilot::sample {

/// The whole journal of a run with a log of usual length.
inline QByteArray usualJournal()
{
    const QString run = QStringLiteral("20260101T000000Z-ffffff");
    QString path;
    {
        UpgradeJournal journal = created(opening(run));
        path = journal.path();
        if (!journal.startUpgrade({1, 17}) || !journal.session(someSession) || !journal.startFile(QStringLiteral("bmc")))
            qFatal("the journal was not written");
        for (int line = 0; line < 60; ++line)
            journal.event(event(line % 60, UpgradeState::Transferring, QStringLiteral("Sending bmc, %1 % of 4.3 GB sent, 42 MB/s.").arg(line)));
        if (!journal.stored(QStringLiteral("bmc")) || !journal.activateIntended({1, 17}) || !journal.end(UpgradeState::Succeeded, verdicts(), {}))
            qFatal("the journal was not written");
    }
    const QByteArray content = contentOf(path);
    QFile::remove(path);
    return content;
}

/// Another run's journal: the same lines behind another first one.
inline QByteArray withOpening(const QByteArray &journal, const QJsonObject &changes)
{
    const qsizetype end = journal.indexOf('\n');
    QJsonObject first = openLine(QByteArrayView(journal).first(end)).value();
    for (const char *key : {"n", "at", "crc"})
        first.remove(QLatin1String(key));
    for (auto change = changes.begin(); change != changes.end(); ++change)
        first[change.key()] = change.value();
    return sealLine(0, 0, first) + journal.mid(end + 1);
}

inline QDateTime startOf(int index)
{
    return QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC).addSecs(index * 600);
}

inline QString runId(int index)
{
    return startOf(index).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z-'")) + QStringLiteral("%1").arg(index, 6, 16, QLatin1Char('0'));
}

/// Journals of runs 0 to count - 1, the last one the newest, on 40 processors.
inline void writeManyRuns(int count)
{
    const QByteArray usual = usualJournal();
    QVERIFY(QDir().mkpath(journalFolder()));
    for (int index = 0; index < count; ++index) {
        const QJsonObject changes{{QStringLiteral("run"), runId(index)}, {QStringLiteral("sequence"), index + 1},
            {QStringLiteral("processor"), QStringLiteral("acme-r1-%1").arg(index % 40, 4, 10, QLatin1Char('0'))},
            {QStringLiteral("started"), timeJson(startOf(index))}};
        putFile(pathOf(runId(index)), withOpening(usual, changes));
    }
}

}  // namespace fwpilot::sample
