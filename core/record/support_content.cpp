// SPDX-License-Identifier: GPL-3.0-or-later
// collectSupportContent(): everything that must be read for a support file.
#include "core/record/support_file.h"

#include "core/bundle/bundle.h"
#include "core/bundle/trust_store.h"
#include "core/upgrade/journal_line.h"
#include "core/upgrade/record_file.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_json.h"

#include <QJsonDocument>

namespace fwpilot {

namespace {

using Key = QLatin1String;

/// Run and bytes of one reading: a journal may grow meanwhile.
Result<void> readJournal(SupportContent &content)
{
    const Result<RecordedRun> run = readRun(content.subject.run);
    if (!run)
        return run.error();
    const auto file = openRecord(run->path);
    if (!file)
        return file.error();
    content.journal = (*file)->read(journalBytes);
    const Result<RecordedRun> same = parseRun(content.journal, run->opening.run);
    if (!same)
        return same.error();
    content.run = *same;
    content.run->path = run->path;
    content.run->live = run->live && !same->finished;
    return {};
}

/// The images as the plan tells them.
QByteArray plannedManifest(const UpgradePlan &plan)
{
    QJsonArray images;
    for (const PlanStep &step : plan.steps) {
        if (step.action == PlanAction::NotInBundle)
            continue;
        images += QJsonObject{{Key("component"), step.component}, {Key("file"), step.file}, {Key("version"), step.to},
            {Key("size"), static_cast<qint64>(step.size)}, {Key("sha256"), QString::fromLatin1(step.sha256.toHex())},
            {Key("securityVersion"), static_cast<qint64>(step.securityVersion)}};
    }
    return QJsonDocument(QJsonObject{{Key("name"), plan.bundleName}, {Key("version"), plan.bundleVersion},
                             {Key("digest"), QString::fromLatin1(plan.manifestDigest.toHex())}, {Key("images"), images}})
        .toJson();
}

void readManifest(SupportContent &content)
{
    const QString path = content.run ? content.run->opening.bundlePath : content.subject.bundlePath;
    const bool planned = content.run && content.run->lines > 0;
    if (!path.isEmpty()) {
        const Result<Bundle> bundle = Bundle::open(path, TrustStore());
        content.manifestIsWhole = bundle && (!planned || bundle->manifest().digest == content.run->opening.plan.manifestDigest);
        if (content.manifestIsWhole)
            content.manifest = bundle->manifestBytes();
        else if (bundle)
            content.problems
                += Error{Error::Code::Precondition, QStringLiteral("The bundle at its place is another one than that of the run.")};
        else
            content.problems += bundle.error();
    }
    if (planned && !content.manifestIsWhole)
        content.manifest = plannedManifest(content.run->opening.plan);
}

}  // namespace

SupportContent collectSupportContent(const SupportSubject &subject)
{
    SupportContent content{QDateTime::currentDateTimeUtc(), subject, {}, {}, {}, false, subject.problems, {}, ownSecrets()};
    if (!subject.run.isEmpty()) {
        if (const Result<void> read = readJournal(content); !read)
            content.problems += read.error();
    }
    readManifest(content);
    content.environment = environmentFacts(subject.source, subject.processors);
    if (const QString folder = subject.bundlePath.section(QLatin1Char('/'), 0, -2); folder.startsWith(QLatin1Char('/')))
        content.secrets += Secret{Secret::Kind::Folder, folder};
    return content;
}

}  // namespace fwpilot
