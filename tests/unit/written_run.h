// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_journal.h"
#include "tests/unit/sample_run.h"

#include <QFile>
#include <QTest>

#include <utility>

/// Journals of the sample run, in $XDG_STATE_HOME.
namespace fwpilot::sample {

inline const QString firstRun = QStringLiteral("20261122T103205Z-00000a");
inline const QString secondRun = QStringLiteral("20261122T103206Z-00000b");
constexpr quint64 someSession = Q_UINT64_C(0xFEDC'BA98'7654'3210);

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void putFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

inline QString pathOf(const QString &run)
{
    return UpgradeJournal::folder() + QLatin1Char('/') + run + QStringLiteral(".jsonl");
}

inline UpgradeJournal created(const RunOpening &opening)
{
    auto journal = UpgradeJournal::create(opening);
    if (!journal)
        qFatal("%s", qPrintable(journal.error().message));
    return std::move(*journal);
}

/// The whole of a run that was stopped, with everything in it.
inline void writeWholeRun(UpgradeJournal &journal)
{
    QVERIFY(journal.session(7));
    QVERIFY(journal.session(someSession));
    QVERIFY(journal.startUpgrade({1, 17}));
    journal.event(event(1, UpgradeState::Preparing, QStringLiteral("Taking hold \u2713")));
    QVERIFY(journal.startFile(QStringLiteral("bmc")));
    journal.event(event(2, UpgradeState::Transferring, QStringLiteral("half\nof it")));
    QVERIFY(journal.stored(QStringLiteral("bmc")));
    QVERIFY(journal.activateIntended({4'000'000'000U, 17}));
    QVERIFY(
        journal.end(UpgradeState::Stopped, verdicts(), Error{Error::Code::Rejected, QStringLiteral("no"), 0x81, QStringLiteral("Wait.")}));
}

}  // namespace fwpilot::sample
