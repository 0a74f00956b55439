// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/journal_codec.h"
#include "core/upgrade/journal_line.h"
#include "tests/unit/written_run.h"

#include <QDir>

/// Journals of runs that took as long as one says.
namespace fwpilot::sample {

/// A run as a journal tells it; times in milliseconds.
struct ToldRun {
    QString vendor = QStringLiteral("ACME");
    QString model = QStringLiteral("R1");
    QString processor = QStringLiteral("acme-r1-0042");
    bool demo = false;
    quint64 bytes = 1'000'000;
    qint64 check = 500;
    qint64 sending = 2000;
    qint64 restart = 20'000;
    qint64 readBack = 1500;
    UpgradeState end = UpgradeState::Succeeded;
};

inline UpgradeEvent eventIn(UpgradeState state, const QString &text = QStringLiteral("A line."))
{
    UpgradeEvent event;
    event.time = time(59);  // the clock on the wall stands still, and means nothing
    event.state = state;
    event.text = text;
    return event;
}

/// Seals lines in the order of their writing.
class Journal {
public:
    explicit Journal(const ToldRun &told)
    {
        RunOpening made = opening(firstRun);
        made.processor.vendor = told.vendor;
        made.processor.model = told.model;
        made.processor.id = told.processor;
        made.demo = told.demo;
        made.plan.steps[0].size = told.bytes;
        add(0, openingLine(made, 1));
        add(0, planLine(made));
    }

    void add(qint64 at, const QJsonObject &line) { bytes += sealLine(number++, at, line); }
    void add(qint64 at, UpgradeState state) { add(at, eventLine(eventIn(state))); }

    QByteArray bytes;

private:
    quint64 number = 0;
};

inline QByteArray journalOf(const ToldRun &told)
{
    using enum UpgradeState;
    Journal journal(told);
    qint64 at = 100;
    journal.add(at, Preparing);
    journal.add(at += told.check, Transferring);
    journal.add(at + told.sending / 2, Transferring);
    journal.add(at += told.sending, Storing);
    journal.add(at, Activating);
    journal.add(at += 10, Restarting);
    if (told.restart >= 0) {
        journal.add(at += told.restart, Confirming);
        at += told.readBack;
    }
    journal.add(at, endLine(told.end, {}, std::nullopt));
    return journal.bytes;
}

/// The n-th journal in the folder, newer than those before.
inline void keep(int number, const QByteArray &journal)
{
    QDir().mkpath(journalFolder());
    putFile(pathOf(QStringLiteral("20261122T103205Z-%1").arg(number, 6, 16, QLatin1Char('0'))), journal);
}

}  // namespace fwpilot::sample
