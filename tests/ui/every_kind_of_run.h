// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upgrade/upgrade_journal.h"
#include "tests/unit/many_runs.h"

#include <QTest>

namespace fwpilot {

/// A history without a processor: records of every kind, as UpgradeJournal writes them, and one that is damaged in the middle.
inline void writeEveryKind()
{
    const auto run = [](int number) { return sample::opening(sample::runId(number)); };
    const auto verdict = [](Verdict first, std::optional<bool> stored = std::nullopt) {
        QList<ComponentVerdict> all = sample::verdicts();
        all.first().verdict = first;
        all.first().stored = stored;
        return all;
    };
    const auto begin = [](UpgradeJournal &journal) {
        QVERIFY(journal.startUpgrade({1, 17}) && journal.session(7));
        journal.event(sample::event(1, UpgradeState::Preparing, QStringLiteral("Checked.")));
        QVERIFY(journal.startFile(QStringLiteral("bmc")));
        journal.event(sample::event(2, UpgradeState::Transferring, QStringLiteral("Sending bmc.")));
    };
    const auto end = [&](int number, UpgradeState state, const QList<ComponentVerdict> &verdicts, const std::optional<Error> &error) {
        UpgradeJournal journal = sample::created(run(number));
        begin(journal);
        if (state == UpgradeState::Succeeded)
            QVERIFY(journal.stored(QStringLiteral("bmc")) && journal.activateIntended({1, 17}));
        QVERIFY(journal.end(state, verdicts, error));
    };
    end(0, UpgradeState::Succeeded, verdict(Verdict::Updated), {});
    end(1, UpgradeState::Failed, verdict(Verdict::Failed),
        Error{Error::Code::Rejected, QStringLiteral("bmc: The processor could not store the image: its flash failed at address 0x1000."),
            0x81});
    end(2, UpgradeState::Stopped, verdict(Verdict::Stopped, false),
        Error{Error::Code::Stopped, QStringLiteral("bmc: Stopped during transmit data.")});
    end(3, UpgradeState::Failed, verdict(Verdict::Reverted),
        Error{Error::Code::RunFailed, QStringLiteral("The processor came back, but not with what was sent.")});
    end(4, UpgradeState::Failed, verdict(Verdict::Unknown),
        Error{Error::Code::StateUnknown, QStringLiteral("The processor has not come back for 120 s after its restart.")});
    {
        RunOpening onAnother = run(5);
        onAnother.processor.id = QStringLiteral("acme-r1-0099");
        UpgradeJournal cutOff = sample::created(onAnother);
        begin(cutOff);
    }
    end(6, UpgradeState::Succeeded, verdict(Verdict::Updated), {});
    QByteArray damaged = sample::contentOf(sample::pathOf(sample::runId(6)));
    damaged[damaged.indexOf("Sending bmc")] = 'X';
    sample::putFile(sample::pathOf(sample::runId(6)), damaged);
    sample::putFile(sample::pathOf(sample::runId(7)), "no first line\n");
}

}  // namespace fwpilot
