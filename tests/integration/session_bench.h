// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worker_threads.h"
#include "core/protocol/builtin_drivers.h"
#include "core/protocol/mailbox/message_trace.h"
#include "core/upgrade/detect_processors.h"
#include "core/upgrade/recorded_run.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_session.h"
#include "core/upgrade/upgrade_state.h"
#include "tests/busy_machine.h"
#include "tests/integration/simulator_process.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace fwpilot {

inline constexpr int runLimit = 120000;  // milliseconds

/// Bytes that differ for every seed.
inline QByteArray imageBytes(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(generator.generate());
    return bytes;
}

struct ImageRecipe {
    QString component;
    qsizetype size;
};

inline const QList<ImageRecipe> fourImages{{QStringLiteral("bootloader"), 70001}, {QStringLiteral("bmc"), 700001}, {QStringLiteral("fpga"), 131072},
    {QStringLiteral("sensors"), 1}};

/// What the tests of a session share: a folder, bundles made in it, runs against a simulator process, traces read back.
class SessionBench {
public:
    SessionBench()
    {
        qputenv("XDG_STATE_HOME", file(QStringLiteral("state")).toUtf8());
#ifdef __SANITIZE_THREAD__  // it sees a thread begin, but not what Qt's pool, not built with it, hands to one that waits
        workerThreads()->setExpiryTimeout(0);
#endif
    }

    QString path() const { return m_folder.path(); }

    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Packs a bundle and returns its path. The images are also left in the folder as COMPONENT.bin.
    QString makeBundle(const QString &version, quint32 seed, const QList<ImageRecipe> &images = fourImages, const QString &extra = {})
    {
        QString rows;
        for (const ImageRecipe &image : images) {
            QFile bytes(file(image.component + QStringLiteral(".bin")));
            if (!bytes.open(QIODevice::WriteOnly))
                return {};
            bytes.write(imageBytes(image.size, seed++));
            rows += QStringLiteral("%1{\"component\":\"%2\",\"file\":\"%2.bin\",\"version\":\"%3\"%4}")
                        .arg(rows.isEmpty() ? QString() : QStringLiteral(","), image.component, version, extra);
        }
        QFile manifest(file(QStringLiteral("manifest.json")));
        if (!manifest.open(QIODevice::WriteOnly))
            return {};
        manifest.write(QStringLiteral(R"({"format":1,"name":"test","version":"%1","compatible":["fwpilot,reference-mp"],"images":[%2]})")
                           .arg(version, rows)
                           .toUtf8());
        manifest.close();
        const QString path = file(QStringLiteral("bundle-%1-%2.fwb").arg(version).arg(seed));
        const Result<QByteArray> created = Bundle::create(manifest.fileName(), path);
        return created ? path : QString();
    }

    QByteArray sent(const QString &component) const
    {
        QFile bytes(file(component + QStringLiteral(".bin")));
        return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray("missing");
    }

    Result<ManagementProcessor> find(const SimulatorProcess &simulator, const Drivers &drivers)
    {
        MachineSource source;
        source.sysfsRoot = simulator.sysfs();
        const Result<Detection> found = detectProcessors(source, drivers);
        return found ? findProcessor(found->processors, simulator.address()) : Result<ManagementProcessor>(found.error());
    }

    struct Ran {
        QList<UpgradeEvent> events;
        UpgradeEvent last;
        Verdict verdict(const QString &component) const
        {
            for (const ComponentVerdict &one : last.verdicts) {
                if (one.component == component)
                    return one.verdict;
            }
            return Verdict::Unknown;
        }
    };

    /// Runs a bundle through a session. `meanwhile` sees every event on this thread and may stop the session.
    Ran run(const SimulatorProcess &simulator, const QString &bundlePath, MessageTrace *trace = nullptr, const QStringList &only = {},
        const std::function<void(UpgradeSession &, const UpgradeEvent &)> &meanwhile = {})
    {
        Ran ran;
        const Drivers drivers = builtinDrivers(trace);
        const Result<ManagementProcessor> processor = find(simulator, drivers);
        const Result<Bundle> bundle = Bundle::open(bundlePath, TrustStore());
        if (!processor || !bundle) {
            ran.last.error = processor ? bundle.error() : processor.error();
            return ran;
        }
        const Result<UpgradePlan> plan = planUpgrade(*processor, bundle->manifest(), {false, false, only});
        if (!plan) {
            ran.last.error = plan.error();
            return ran;
        }
        UpgradeOrder order{UpgradeJournal::newRunId(), *plan, *AdmittedBundle::of(*bundle, UnsignedBundles::Allowed), QStringLiteral("test"), true};
        UpgradeSession session;
        QFutureWatcher<UpgradeEvent> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        QObject::connect(&watcher, &QFutureWatcherBase::resultReadyAt, &watcher, [&](int index) {
            if (meanwhile)
                meanwhile(session, watcher.resultAt(index));
        });
        watcher.setFuture(session.start([&] { return driverOf(*processor, drivers).value()->open(*processor); }, order));
        if (!finished.wait(runLimit))
            qWarning("the run did not end in time");
        ran.events = watcher.future().results();
        if (!ran.events.isEmpty())
            ran.last = ran.events.last();
        return ran;
    }

    static QList<QJsonObject> readTrace(const QString &path)
    {
        QList<QJsonObject> lines;
        QFile trace(path);
        if (!trace.open(QIODevice::ReadOnly))
            return lines;
        for (const QByteArray &line : trace.readAll().split('\n')) {
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        }
        return lines;
    }
    /// The types of requests in order, runs of the same type and id folded.
    static QStringList requestTypes(const QList<QJsonObject> &trace)
    {
        QStringList types;
        for (const QJsonObject &line : trace) {
            const QString type = line[QStringLiteral("type")].toString();
            if (line[QStringLiteral("direction")].toString() == QLatin1String("request") && (types.isEmpty() || types.last() != type))
                types.append(type);
        }
        return types;
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace fwpilot
