// SPDX-License-Identifier: GPL-3.0-or-later
// The sequence over the bus (S15, S17-S21) with acknowledges withheld, and every fault that the simulated processor knows.
#include "tests/integration/session_bench.h"

using namespace fwpilot;

class TestSessionFaults : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SessionBench> m_bench;

private Q_SLOTS:
    void init() { m_bench = std::make_unique<SessionBench>(); }

    /// S17, S18: the order of messages over the bus, for every image in turn.
    void sequence()
    {
        SimulatorProcess simulator(m_bench->path());
        const QString tracePath = m_bench->file(QStringLiteral("trace"));
        QVERIFY(simulator.start({QStringLiteral("--trace"), tracePath}));
        QCOMPARE(m_bench->run(simulator, m_bench->makeBundle(QStringLiteral("2.0.0"), 1)).last.state, UpgradeState::Succeeded);
        const QStringList transfer{QStringLiteral("start-file-transfer"), QStringLiteral("transmit-data"), QStringLiteral("end-file-transfer")};
        QStringList expected{QStringLiteral("hello"), QStringLiteral("status"), QStringLiteral("start-upgrade")};
        for (int image = 0; image < 4; ++image)
            expected += transfer;
        expected += {QStringLiteral("activate"), QStringLiteral("release"), QStringLiteral("hello"), QStringLiteral("status"),
            QStringLiteral("release")};
        QCOMPARE(m_bench->requestTypes(m_bench->readTrace(tracePath)), expected);
    }

    /// S15: only the manifest differs, and other messages go over the bus.
    void manifestDecides()
    {
        SimulatorProcess simulator(m_bench->path());
        const QString tracePath = m_bench->file(QStringLiteral("trace"));
        QVERIFY(simulator.start({QStringLiteral("--trace"), tracePath}));
        m_bench->makeBundle(QStringLiteral("2.0.0"), 1);
        QFile manifest(m_bench->file(QStringLiteral("manifest.json")));
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
        const QString path = m_bench->file(QStringLiteral("other.fwb"));
        QVERIFY(Bundle::create(manifest.fileName(), path).hasValue());
        QCOMPARE(m_bench->run(simulator, path).last.state, UpgradeState::Succeeded);
        QStringList components;
        for (const QJsonObject &line : m_bench->readTrace(tracePath)) {
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
        // Whether none of those before it was sent again because its answer came late: only then the one that is withheld is the one meant.
        const auto isCountedUp = [](const QList<QJsonObject> &trace, int number) {
            QSet<qint64> ids;
            for (int before = 1; before < number; ++before) {
                const QJsonObject line = trace.value(before - 1);
                const bool isRequest = line[QStringLiteral("direction")].toString() == QLatin1String("request");
                const qint64 id = line[QStringLiteral("id")].toInteger();
                if (line.isEmpty() || isRequest != (before % 2 == 1) || (isRequest && ids.contains(id)))
                    return false;
                ids.insert(id);
            }
            return true;
        };
        QFETCH(int, held);
        QFETCH(QString, last);
        QFETCH(int, mostRequests);
        const QString tracePath = m_bench->file(QStringLiteral("trace"));
        const QString bundle
            = m_bench->makeBundle(QStringLiteral("2.0.0"), 1, {{QStringLiteral("bootloader"), 2 * 65536}, {QStringLiteral("sensors"), 5000}});
        QList<QJsonObject> trace;
        constexpr int tries = 10;  // on a busy machine
        for (int one = 0; one < tries && !isCountedUp(trace, held); ++one) {
            SimulatorProcess simulator(m_bench->path(), QStringLiteral("flash%1").arg(one));
            QVERIFY(simulator.start({QStringLiteral("--trace"), tracePath, QStringLiteral("--window"), QStringLiteral("1"),
                QStringLiteral("--fault"), QStringLiteral("hold@%1").arg(held)}));
            const SessionBench::Ran ran = m_bench->run(simulator, bundle);
            QCOMPARE(ran.last.state, UpgradeState::Failed);
            QVERIFY(ran.last.error.has_value());
            QCOMPARE(ran.last.error->code, Error::Code::Timeout);
            trace = m_bench->readTrace(tracePath);
        }
        QVERIFY2(isCountedUp(trace, held), "messages were sent again each time before the one that is withheld");
        QSet<qint64> ids;
        QString lastType;
        for (const QJsonObject &line : trace) {
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
        row("reset@1", 0, "updated");
        row("reset@3", 0, "updated");
        row("vanish@3", 0, "updated");
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
        // 1 of the start, 1693 for bmc, 26 for sensors: here the record of the activation begins
        row("power@1721:torn", 0, "updated");
        row("power@1722:garbage", 0, "updated");
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
        SimulatorProcess simulator(m_bench->path());
        QStringList options;
        for (const QString &fault : faults)
            options += {QStringLiteral("--fault"), fault};
        QVERIFY2(simulator.start(options), qPrintable(simulator.problem()));
        const QByteArray before = simulator.read(QStringLiteral("bmc"));
        const QString bundle = m_bench->makeBundle(QStringLiteral("2.0.0"), 1, {{QStringLiteral("bmc"), 400001}, {QStringLiteral("sensors"), 5000}});
        const SessionBench::Ran ran = m_bench->run(simulator, bundle);
        for (const QString &fault : faults)
            QVERIFY2(simulator.waitForLine(QStringLiteral("fault ") + fault), qPrintable(fault));
        const int ended = ran.last.error ? errorRow(ran.last.error->code).exitCode : 0;
        QVERIFY2(ended == exitCode, qPrintable(QStringLiteral("exit %1: %2").arg(ended).arg(ran.last.text)));
        QStringList verdicts;
        for (const ComponentVerdict &one : ran.last.verdicts)
            verdicts.append(verdictName(one.verdict));
        QVERIFY2(verdicts.contains(verdict), qPrintable(verdicts.join(QLatin1Char(' '))));
        if (exitCode == 0) {
            QCOMPARE(simulator.read(QStringLiteral("bmc")), m_bench->sent(QStringLiteral("bmc")));
            QCOMPARE(simulator.read(QStringLiteral("sensors")), m_bench->sent(QStringLiteral("sensors")));
        } else if (exitCode == 3) {
            QCOMPARE(simulator.read(QStringLiteral("bmc")), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestSessionFaults)
#include "tst_session_faults.moc"
