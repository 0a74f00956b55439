// SPDX-License-Identifier: GPL-3.0-or-later
// Runs against the real simulated processor in another process: the whole way, stops, kills, choices.
#include "tests/integration/session_bench.h"

using namespace fwpilot;

class TestSession : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SessionBench> m_bench;

private Q_SLOTS:
    void init() { m_bench = std::make_unique<SessionBench>(); }

    void wholeWay()
    {
        SimulatorProcess simulator(m_bench->path());
        QVERIFY2(simulator.start(), qPrintable(simulator.problem()));
        const QString bundle = m_bench->makeBundle(QStringLiteral("2.0.0"), 1);
        const SessionBench::Ran ran = m_bench->run(simulator, bundle);
        QVERIFY2(ran.last.state == UpgradeState::Succeeded, qPrintable(ran.last.text));
        QCOMPARE(ran.last.verdicts.size(), 4);
        UpgradeState state = UpgradeState::Idle;
        for (const UpgradeEvent &event : ran.events) {
            QVERIFY2(event.state == state || canFollow(state, event.state), qPrintable(event.text));
            state = event.state;
        }
        for (const ImageRecipe &image : fourImages) {
            QCOMPARE(ran.verdict(image.component), Verdict::Updated);
            QCOMPARE(simulator.read(image.component), m_bench->sent(image.component));
        }
        const SessionBench::Ran again = m_bench->run(simulator, bundle);
        QCOMPARE(again.last.state, UpgradeState::Succeeded);
        QCOMPARE(again.verdict(QStringLiteral("bmc")), Verdict::Current);
        const QList<RunSummary> runs = listRuns();
        QCOMPARE(runs.size(), 1);
        QVERIFY(runs.first().finished);
    }

    void stopAfterImage()
    {
        SimulatorProcess simulator(m_bench->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("2000000")}));
        const QString bundle = m_bench->makeBundle(QStringLiteral("2.0.0"), 1);
        const SessionBench::Ran ran = m_bench->run(simulator, bundle, nullptr, {}, [](UpgradeSession &session, const UpgradeEvent &event) {
            if (event.state == UpgradeState::Transferring && event.component == QLatin1String("bootloader"))
                session.requestStop(StopAt::AfterImage);
        });
        QCOMPARE(ran.last.state, UpgradeState::Stopped);
        QCOMPARE(ran.verdict(QStringLiteral("bootloader")), Verdict::Stopped);
        QCOMPARE(ran.last.verdicts.first().stored, std::optional<bool>(true));
        QCOMPARE(ran.last.verdicts.last().stored, std::optional<bool>(false));
        QCOMPARE(simulator.read(QStringLiteral("bootloader"), QStringLiteral("inactive")), m_bench->sent(QStringLiteral("bootloader")));

        const QString tracePath = m_bench->file(QStringLiteral("trace"));
        Result<MessageTrace> trace = MessageTrace::create(tracePath);
        QVERIFY(trace.hasValue());
        QCOMPARE(m_bench->run(simulator, bundle, &*trace).last.state, UpgradeState::Succeeded);
        for (const QJsonObject &line : m_bench->readTrace(tracePath)) {
            const bool data = line[QStringLiteral("type")].toString() == QLatin1String("transmit-data");
            QVERIFY2(!data || line[QStringLiteral("component")].toString() != QLatin1String("bootloader"), "a stored image was sent again");
        }
    }

    void stopNow()
    {
        SimulatorProcess simulator(m_bench->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("300000")}));
        const QByteArray before = simulator.read(QStringLiteral("bmc"));
        const QString bundle = m_bench->makeBundle(QStringLiteral("2.0.0"), 1, {{QStringLiteral("bmc"), 900000}});
        const SessionBench::Ran ran = m_bench->run(simulator, bundle, nullptr, {}, [](UpgradeSession &session, const UpgradeEvent &event) {
            if (event.progress && event.done > 100000)
                session.requestStop(StopAt::Now);
        });
        QCOMPARE(ran.last.state, UpgradeState::Stopped);
        QCOMPARE(ran.last.verdicts.first().stored, std::optional<bool>(false));
        QCOMPARE(simulator.read(QStringLiteral("bmc")), before);
        QCOMPARE(m_bench->run(simulator, bundle).last.state, UpgradeState::Succeeded);
        QCOMPARE(simulator.read(QStringLiteral("bmc")), m_bench->sent(QStringLiteral("bmc")));
    }

    /// kill -9 of the processor in the middle, then its return from the same flash.
    void simulatorKilled()
    {
        SimulatorProcess simulator(m_bench->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("500000")}));
        const QString bundle = m_bench->makeBundle(QStringLiteral("2.0.0"), 1);
        bool killed = false;
        const SessionBench::Ran ran = m_bench->run(simulator, bundle, nullptr, {}, [&](UpgradeSession &, const UpgradeEvent &event) {
            if (!killed && event.progress && event.component == QLatin1String("bmc") && event.done > 100000) {
                killed = true;
                simulator.kill();
            }
        });
        QCOMPARE(ran.last.state, UpgradeState::Failed);
        QVERIFY(ran.last.error->code == Error::Code::Timeout || ran.last.error->code == Error::Code::DeviceGone);
        QCOMPARE(ran.verdict(QStringLiteral("bmc")), Verdict::Failed);
        QVERIFY2(simulator.start(), qPrintable(simulator.problem()));
        QCOMPARE(m_bench->run(simulator, bundle).last.state, UpgradeState::Succeeded);
        for (const ImageRecipe &image : fourImages)
            QCOMPARE(simulator.read(image.component), m_bench->sent(image.component));
    }

    void onlyWhatWasChosen()
    {
        SimulatorProcess simulator(m_bench->path());
        QVERIFY(simulator.start());
        const QByteArray before = simulator.read(QStringLiteral("fpga"));
        const SessionBench::Ran ran = m_bench->run(simulator, m_bench->makeBundle(QStringLiteral("2.0.0"), 1), nullptr, {QStringLiteral("sensors")});
        QCOMPARE(ran.last.state, UpgradeState::Succeeded);
        QCOMPARE(ran.verdict(QStringLiteral("sensors")), Verdict::Updated);
        QCOMPARE(ran.verdict(QStringLiteral("fpga")), Verdict::Skipped);
        QCOMPARE(simulator.read(QStringLiteral("fpga")), before);
    }

    /// The bundle changes on disk between the check and the sending: nothing of it is activated.
    void bundleChangesUnderway()
    {
        SimulatorProcess simulator(m_bench->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("500000")}));
        const QByteArray before = simulator.read(QStringLiteral("bmc"));
        const QString bundle = m_bench->makeBundle(QStringLiteral("2.0.0"), 1);
        bool changed = false;
        const SessionBench::Ran ran = m_bench->run(simulator, bundle, nullptr, {}, [&](UpgradeSession &, const UpgradeEvent &event) {
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
        SimulatorProcess simulator(m_bench->path());
        QVERIFY(simulator.start({QStringLiteral("--rate"), QStringLiteral("400000")}));
        const QString bundle = m_bench->makeBundle(QStringLiteral("2.0.0"), 1, {{QStringLiteral("bmc"), 700000}});
        bool tried = false;
        std::optional<Error> refused;
        const SessionBench::Ran ran = m_bench->run(simulator, bundle, nullptr, {}, [&](UpgradeSession &, const UpgradeEvent &event) {
            if (tried || !event.progress || event.state != UpgradeState::Transferring)
                return;
            tried = true;
            refused = m_bench->run(simulator, bundle).last.error;
        });
        QVERIFY(tried);
        QVERIFY(refused.has_value());
        QCOMPARE(refused->code, Error::Code::Busy);
        QVERIFY2(refused->message.contains(QLatin1String("test")), qPrintable(refused->message));
        QCOMPARE(ran.last.state, UpgradeState::Succeeded);
    }

    void otherLayoutVersion()
    {
        SimulatorProcess simulator(m_bench->path());
        QVERIFY(simulator.start());
        QFile mailbox(simulator.mailbox());
        QVERIFY(mailbox.open(QIODevice::ReadWrite));
        mailbox.seek(4);
        mailbox.write(QByteArray::fromHex("07000000"));
        mailbox.close();
        const Drivers drivers = builtinDrivers();
        const Result<ManagementProcessor> processor = m_bench->find(simulator, drivers);
        QVERIFY(processor.hasValue());
        QVERIFY(!processor->upgradable);
        QVERIFY2(processor->reason.contains(QLatin1String("layout version 7")), qPrintable(processor->reason));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
