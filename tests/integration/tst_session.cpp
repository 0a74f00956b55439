// SPDX-License-Identifier: GPL-3.0-or-later
// The run against the real simulated processor in another process: the sequence (S15, S17-S21), faults, stops, kills.
#include "core/protocol/builtin_drivers.h"
#include "core/protocol/mailbox/message_trace.h"
#include "core/upgrade/detect_processors.h"
#include "core/upgrade/recorded_run.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_session.h"
#include "core/upgrade/upgrade_state.h"
#include "tests/integration/simulator_process.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;

namespace {

constexpr int runLimit = 120000;  // milliseconds

/// Bytes that differ for every seed.
QByteArray imageBytes(qsizetype size, quint32 seed)
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

const QList<ImageRecipe> fourImages{{QStringLiteral("bootloader"), 70001}, {QStringLiteral("bmc"), 700001}, {QStringLiteral("fpga"), 131072},
    {QStringLiteral("sensors"), 1}};

}  // namespace

class TestSession : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file(const QString &name) const { return m_folder->filePath(name); }

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
        PciSource source;
        source.sysfsRoot = simulator.sysfs();
        const Result<QList<ManagementProcessor>> processors = detectProcessors(source, drivers);
        return processors ? findProcessor(*processors, simulator.address()) : Result<ManagementProcessor>(processors.error());
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
        const Result<Bundle> bundle = Bundle::open(bundlePath);
        if (!processor || !bundle) {
            ran.last.error = processor ? bundle.error() : processor.error();
            return ran;
        }
        const Result<UpgradePlan> plan = planUpgrade(*processor, bundle->manifest(), {false, false, only});
        if (!plan) {
            ran.last.error = plan.error();
            return ran;
        }
        UpgradeOrder order{UpgradeJournal::newRunId(), *plan, *bundle, QStringLiteral("unsigned"), QStringLiteral("test"), true};
        UpgradeSession session;
        QFutureWatcher<UpgradeEvent> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        connect(&watcher, &QFutureWatcherBase::resultReadyAt, this, [&](int index) {
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

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", file(QStringLiteral("state")).toUtf8());
    }

    void wholeWay()
    {
        SimulatorProcess simulator(m_folder->path());
        QVERIFY2(simulator.start(), qPrintable(simulator.problem()));
        const QString bundle = makeBundle(QStringLiteral("2.0.0"), 1);
        const Ran ran = run(simulator, bundle);
        QVERIFY2(ran.last.state == UpgradeState::Succeeded, qPrintable(ran.last.text));
        QCOMPARE(ran.last.verdicts.size(), 4);
        UpgradeState state = UpgradeState::Idle;
        for (const UpgradeEvent &event : ran.events) {
            QVERIFY2(event.state == state || canFollow(state, event.state), qPrintable(event.text));
            state = event.state;
        }
        for (const ImageRecipe &image : fourImages) {
            QCOMPARE(ran.verdict(image.component), Verdict::Updated);
            QCOMPARE(simulator.read(image.component), sent(image.component));
        }
        const Ran again = run(simulator, bundle);
        QCOMPARE(again.last.state, UpgradeState::Succeeded);
        QCOMPARE(again.verdict(QStringLiteral("bmc")), Verdict::Current);
        const QList<RunSummary> runs = listRuns();
        QCOMPARE(runs.size(), 1);
        QVERIFY(runs.first().finished);
    }

    /// S17, S18: the order of messages over the bus, for every image in turn.
    void sequence()
    {
        SimulatorProcess simulator(m_folder->path());
        const QString tracePath = file(QStringLiteral("trace"));
        QVERIFY(simulator.start({QStringLiteral("--trace"), tracePath}));
        QCOMPARE(run(simulator, makeBundle(QStringLiteral("2.0.0"), 1)).last.state, UpgradeState::Succeeded);
        const QStringList transfer{QStringLiteral("start-file-transfer"), QStringLiteral("transmit-data"), QStringLiteral("end-file-transfer")};
        QStringList expected{QStringLiteral("hello"), QStringLiteral("status"), QStringLiteral("start-upgrade")};
        for (int image = 0; image < 4; ++image)
            expected += transfer;
        expected += {QStringLiteral("activate"), QStringLiteral("release"), QStringLiteral("hello"), QStringLiteral("status"),
            QStringLiteral("release")};
        QCOMPARE(requestTypes(readTrace(tracePath)), expected);
    }

    /// S15: only the manifest differs, and other messages go over the bus.
    void manifestDecides()
    {
        SimulatorProcess simulator(m_folder->path());
        const QString tracePath = file(QStringLiteral("trace"));
        QVERIFY(simulator.start({QStringLiteral("--trace"), tracePath}));
        makeBundle(QStringLiteral("2.0.0"), 1);
        QFile manifest(file(QStringLiteral("manifest.json")));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QJsonObject object = QJsonDocument::fromJson(manifest.readAll()).object();
        manifest.close();
        QJsonArray images = object[QStringLiteral("images")].toArray();
        images.removeAt(1);
        images.removeAt(0);
        const QJsonValue first = images.takeAt(0);
        images.append(first);
        object[QStringLiteral("images")] = images;
        QVERIFY(manifest.open(QIODevice::WriteOnly | QIODevice::Truncate));
        manifest.write(QJsonDocument(object).toJson());
        manifest.close();
        const QString path = file(QStringLiteral("other.fwb"));
        QVERIFY(Bundle::create(manifest.fileName(), path).hasValue());
        QCOMPARE(run(simulator, path).last.state, UpgradeState::Succeeded);
        QStringList components;
        for (const QJsonObject &line : readTrace(tracePath)) {
            if (line[QStringLiteral("type")].toString() == QLatin1String("start-file-transfer")
                && line[QStringLiteral("direction")].toString() == QLatin1String("request"))
                components.append(line[QStringLiteral("component")].toString());
        }
        const QStringList chosen{images.at(0).toObject()[QStringLiteral("component")].toString(), images.at(1).toObject()[QStringLiteral("component")].toString()};
        QCOMPARE(components, chosen);
    }

    /// S19-S21: with an acknowledge withheld, nothing goes out that waits for it.
    void causal_data()
    {
        QTest::addColumn<int>("held");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("mostRequests");
        // 1 hello, 3 status, 5 start upgrade, 7 start file transfer (requests; answers between), then data, window 1: 9, 11 and so on
        QTest::newRow("start upgrade withheld: no start file transfer (S19)") << 6 << "start-upgrade" << 3;
        QTest::newRow("start file transfer withheld: no data (S20)") << 8 << "start-file-transfer" << 4;
        QTest::newRow("first data withheld: no second") << 10 << "transmit-data" << 5;
        QTest::newRow("last data withheld: no end file transfer (S21)") << 12 << "transmit-data" << 6;
        QTest::newRow("stored withheld: no next image (S18)") << 14 << "end-file-transfer" << 7;
    }
    void causal()
    {
        QFETCH(int, held);
        QFETCH(QString, last);
        QFETCH(int, mostRequests);
        SimulatorProcess simulator(m_folder->path());
        const QString tracePath = file(QStringLiteral("trace"));
        QVERIFY(simulator.start({QStringLiteral("--trace"), tracePath, QStringLiteral("--window"), QStringLiteral("1"), QStringLiteral("--fault"),
            QStringLiteral("hold@%1").arg(held)}));
        const QString bundle
            = makeBundle(QStringLiteral("2.0.0"), 1, {{QStringLiteral("bootloader"), 2 * 65536}, {QStringLiteral("sensors"), 5000}});
        const Ran ran = run(simulator, bundle);
        QCOMPARE(ran.last.state, UpgradeState::Failed);
        QVERIFY(ran.last.error.has_value());
        QCOMPARE(ran.last.error->code, Error::Code::Timeout);
        QSet<qint64> ids;
        QString lastType;
        for (const QJsonObject &line : readTrace(tracePath)) {
            const QString type = line[QStringLiteral("type")].toString();
            if (line[QStringLiteral("direction")].toString() != QLatin1String("request") || type == QLatin1String("release"))
                continue;
            ids.insert(line[QStringLiteral("id")].toInteger());
            lastType = type;
        }
        QCOMPARE(lastType, last);
        QCOMPARE(ids.size(), mostRequests);
    }

    void faults_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *spec, int exitCode, const char *verdict) {
            QTest::newRow(spec) << QString::fromLatin1(spec).split(QLatin1Char(' ')) << exitCode << QString::fromLatin1(verdict);
        };
        row("drop@5", 0, "updated");
        row("drop@10", 0, "updated");
        row("drop@1 drop@12 drop@20", 0, "updated");
        row("duplicate@7", 0, "updated");
        row("duplicate@9", 0, "updated");
        row("corrupt@5", 0, "updated");
        row("corrupt@11", 0, "updated");
        row("corrupt@16", 0, "updated");
        row("delay@10:1500", 0, "updated");
        row("delay@9:700", 0, "updated");
        row("garbage@10", 0, "updated");
        row("garbage@2", 0, "updated");
        row("reset@6", 0, "updated");
        row("reset@11", 0, "updated");
        row("reset@24", 0, "updated");
        row("stall@12", 3, "failed");
        row("busy@6", 3, "failed");
        row("busy@12", 3, "failed");
        row("bad-block@140", 3, "failed");
        row("power@40", 0, "updated");
        row("power@900:torn", 0, "updated");
        row("power@900:garbage", 0, "updated");
        row("power@120:after", 0, "updated");
        row("wrong-content", 8, "failed");
        row("no-return", 7, "unknown");
        row("self-test-fails", 3, "reverted");
        row("vanish@12", 0, "updated");
    }
    void faults()
    {
        QFETCH(QStringList, faults);
        QFETCH(int, exitCode);
        QFETCH(QString, verdict);
        SimulatorProcess simulator(m_folder->path());
        QStringList options;
        for (const QString &fault : faults)
            options += {QStringLiteral("--fault"), fault};
        QVERIFY2(simulator.start(options), qPrintable(simulator.problem()));
        const QByteArray before = simulator.read(QStringLiteral("bmc"));
        const QString bundle = makeBundle(QStringLiteral("2.0.0"), 1, {{QStringLiteral("bmc"), 400001}, {QStringLiteral("sensors"), 5000}});
        const Ran ran = run(simulator, bundle);
        for (const QString &fault : faults)
            QVERIFY2(simulator.waitForLine(QStringLiteral("fault ") + fault, 100), qPrintable(fault));
        const int ended = ran.last.error ? errorRow(ran.last.error->code).exitCode : 0;
        QVERIFY2(ended == exitCode, qPrintable(QStringLiteral("exit %1: %2").arg(ended).arg(ran.last.text)));
        QStringList verdicts;
        for (const ComponentVerdict &one : ran.last.verdicts)
            verdicts.append(verdictName(one.verdict));
        QVERIFY2(verdicts.contains(verdict), qPrintable(verdicts.join(QLatin1Char(' '))));
        if (exitCode == 0) {
            QCOMPARE(simulator.read(QStringLiteral("bmc")), sent(QStringLiteral("bmc")));
            QCOMPARE(simulator.read(QStringLiteral("sensors")), sent(QStringLiteral("sensors")));
        } else if (exitCode == 3) {
            QCOMPARE(simulator.read(QStringLiteral("bmc")), before);
        }
    }

    void stopAfterImage()
    {
        SimulatorProcess simulator(m_folder->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("2000000")}));
        const QString bundle = makeBundle(QStringLiteral("2.0.0"), 1);
        const Ran ran = run(simulator, bundle, nullptr, {}, [](UpgradeSession &session, const UpgradeEvent &event) {
            if (event.state == UpgradeState::Transferring && event.component == QLatin1String("bootloader"))
                session.requestStop(StopAt::AfterImage);
        });
        QCOMPARE(ran.last.state, UpgradeState::Stopped);
        QCOMPARE(ran.verdict(QStringLiteral("bootloader")), Verdict::Stopped);
        QCOMPARE(ran.last.verdicts.first().stored, std::optional<bool>(true));
        QCOMPARE(ran.last.verdicts.last().stored, std::optional<bool>(false));
        QCOMPARE(simulator.read(QStringLiteral("bootloader"), QStringLiteral("inactive")), sent(QStringLiteral("bootloader")));

        const QString tracePath = file(QStringLiteral("trace"));
        Result<MessageTrace> trace = MessageTrace::create(tracePath);
        QVERIFY(trace.hasValue());
        QCOMPARE(run(simulator, bundle, &*trace).last.state, UpgradeState::Succeeded);
        for (const QJsonObject &line : readTrace(tracePath)) {
            const bool data = line[QStringLiteral("type")].toString() == QLatin1String("transmit-data");
            QVERIFY2(!data || line[QStringLiteral("component")].toString() != QLatin1String("bootloader"), "a stored image was sent again");
        }
    }

    void stopNow()
    {
        SimulatorProcess simulator(m_folder->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("300000")}));
        const QByteArray before = simulator.read(QStringLiteral("bmc"));
        const QString bundle = makeBundle(QStringLiteral("2.0.0"), 1, {{QStringLiteral("bmc"), 900000}});
        const Ran ran = run(simulator, bundle, nullptr, {}, [](UpgradeSession &session, const UpgradeEvent &event) {
            if (event.progress && event.done > 100000)
                session.requestStop(StopAt::Now);
        });
        QCOMPARE(ran.last.state, UpgradeState::Stopped);
        QCOMPARE(ran.last.verdicts.first().stored, std::optional<bool>(false));
        QCOMPARE(simulator.read(QStringLiteral("bmc")), before);
        QCOMPARE(run(simulator, bundle).last.state, UpgradeState::Succeeded);
        QCOMPARE(simulator.read(QStringLiteral("bmc")), sent(QStringLiteral("bmc")));
    }

    /// kill -9 of the processor in the middle, then its return from the same flash.
    void simulatorKilled()
    {
        SimulatorProcess simulator(m_folder->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("500000")}));
        const QString bundle = makeBundle(QStringLiteral("2.0.0"), 1);
        bool killed = false;
        const Ran ran = run(simulator, bundle, nullptr, {}, [&](UpgradeSession &, const UpgradeEvent &event) {
            if (!killed && event.progress && event.component == QLatin1String("bmc") && event.done > 100000) {
                killed = true;
                simulator.kill();
            }
        });
        QCOMPARE(ran.last.state, UpgradeState::Failed);
        QVERIFY(ran.last.error->code == Error::Code::Timeout || ran.last.error->code == Error::Code::DeviceGone);
        QCOMPARE(ran.verdict(QStringLiteral("bmc")), Verdict::Failed);
        QVERIFY2(simulator.start(), qPrintable(simulator.problem()));
        QCOMPARE(run(simulator, bundle).last.state, UpgradeState::Succeeded);
        for (const ImageRecipe &image : fourImages)
            QCOMPARE(simulator.read(image.component), sent(image.component));
    }

    /// The processor restarts by itself within the run, killed and started again from outside.
    void onlyWhatWasChosen()
    {
        SimulatorProcess simulator(m_folder->path());
        QVERIFY(simulator.start());
        const QByteArray before = simulator.read(QStringLiteral("fpga"));
        const Ran ran = run(simulator, makeBundle(QStringLiteral("2.0.0"), 1), nullptr, {QStringLiteral("sensors")});
        QCOMPARE(ran.last.state, UpgradeState::Succeeded);
        QCOMPARE(ran.verdict(QStringLiteral("sensors")), Verdict::Updated);
        QCOMPARE(ran.verdict(QStringLiteral("fpga")), Verdict::Skipped);
        QCOMPARE(simulator.read(QStringLiteral("fpga")), before);
    }

    /// The bundle changes on disk between the check and the sending: nothing of it is activated.
    void bundleChangesUnderway()
    {
        SimulatorProcess simulator(m_folder->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("500000")}));
        const QByteArray before = simulator.read(QStringLiteral("bmc"));
        const QString bundle = makeBundle(QStringLiteral("2.0.0"), 1);
        bool changed = false;
        const Ran ran = run(simulator, bundle, nullptr, {}, [&](UpgradeSession &, const UpgradeEvent &event) {
            if (changed || event.state != UpgradeState::Transferring)
                return;
            changed = true;
            QFile stick(bundle);
            QVERIFY(stick.open(QIODevice::ReadWrite));
            const QByteArray bytes = stick.readAll();
            stick.seek(bytes.size() / 2);
            stick.write(QByteArray(64, 'x'));
        });
        QVERIFY(changed);
        QCOMPARE(ran.last.state, UpgradeState::Failed);
        QCOMPARE(ran.last.error->code, Error::Code::Malformed);
        QCOMPARE(simulator.read(QStringLiteral("bmc")), before);
    }

    /// Another program holds the mailbox: busy, and the holder goes on undisturbed.
    void busy()
    {
        SimulatorProcess simulator(m_folder->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("400000")}));
        const QString bundle = makeBundle(QStringLiteral("2.0.0"), 1, {{QStringLiteral("bmc"), 700000}});
        bool tried = false;
        std::optional<Error> refused;
        const Ran ran = run(simulator, bundle, nullptr, {}, [&](UpgradeSession &, const UpgradeEvent &event) {
            if (tried || !event.progress || event.state != UpgradeState::Transferring)
                return;
            tried = true;
            refused = run(simulator, bundle).last.error;
        });
        QVERIFY(tried);
        QVERIFY(refused.has_value());
        QCOMPARE(refused->code, Error::Code::Busy);
        QVERIFY2(refused->message.contains(QLatin1String("test")), qPrintable(refused->message));
        QCOMPARE(ran.last.state, UpgradeState::Succeeded);
    }

    void otherLayoutVersion()
    {
        SimulatorProcess simulator(m_folder->path());
        QVERIFY(simulator.start());
        QFile mailbox(simulator.mailbox());
        QVERIFY(mailbox.open(QIODevice::ReadWrite));
        mailbox.seek(4);
        mailbox.write(QByteArray::fromHex("07000000"));
        mailbox.close();
        const Drivers drivers = builtinDrivers();
        const Result<ManagementProcessor> processor = find(simulator, drivers);
        QVERIFY(processor.hasValue());
        QVERIFY(!processor->upgradable);
        QVERIFY2(processor->reason.contains(QLatin1String("layout version 7")), qPrintable(processor->reason));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
