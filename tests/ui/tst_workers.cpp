// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "tests/integration/session_bench.h"
#include "tests/ui/site_machine.h"
#include "ui/bundle_opening.h"
#include "ui/file_saving.h"
#include "ui/processor_watch.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace fwpilot;

/// The window's workers alone: what they hand over, and that they may be asked again or destroyed at any moment.
class TestWorkers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { workerThreads()->waitForDone(); }  // before leaks are looked for

    void aBundleIsOpenedThenChecked()
    {
        SessionBench bench;
        const QString path = bench.makeBundle(u"1.2.3"_s, 5);
        BundleOpening opening;
        QList<BundleOpening::State> states;
        connect(&opening, &BundleOpening::changed, this, [&] {
            if (states.isEmpty() || states.last() != opening.state())
                states.append(opening.state());
        });
        opening.open(path, {});
        QTRY_COMPARE(opening.state(), BundleOpening::State::Whole);
        QCOMPARE(states, QList({BundleOpening::State::Opening, BundleOpening::State::Checking, BundleOpening::State::Whole}));
        QCOMPARE(opening.bundle()->manifest().version, u"1.2.3"_s);
    }

    /// Only the last one counts, whatever the ones before were doing.
    void theLastBundleAskedForIsTheOne()
    {
        SessionBench bench;
        const QString large = bench.makeBundle(u"1.0.0"_s, 5, {{u"bmc"_s, 8000000}});
        const QString small = bench.makeBundle(u"2.0.0"_s, 6, {{u"bmc"_s, 1000}});
        for (int round = 0; round < 20; ++round) {
            BundleOpening opening;
            opening.open(large, {});
            if (round % 2 == 1)
                QTRY_VERIFY(opening.bundle());
            opening.open(bench.file(u"not-there.fwb"_s), {});
            opening.open(small, {});
            QTRY_COMPARE(opening.state(), BundleOpening::State::Whole);
            QCOMPARE(opening.bundle()->manifest().version, u"2.0.0"_s);
            QVERIFY(!opening.problem());
        }
    }

    void anOpeningCanBeDestroyedAtAnyMoment()
    {
        SessionBench bench;
        const QString path = bench.makeBundle(u"1.0.0"_s, 5, {{u"bmc"_s, 8000000}});
        for (int round = 0; round < 10; ++round) {
            BundleOpening opening;
            QSignalSpy changed(&opening, &BundleOpening::changed);
            opening.open(path, {});
            QTRY_VERIFY(changed.count() > round % 4);
        }
    }

    void aBundleThatIsNoneIsRefused()
    {
        SessionBench bench;
        QFile file(bench.file(u"text.fwb"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no zip");
        file.close();
        BundleOpening opening;
        opening.open(file.fileName(), {});
        QTRY_COMPARE(opening.state(), BundleOpening::State::Refused);
        QCOMPARE(opening.problem()->code, Error::Code::Malformed);
        QVERIFY(!opening.bundle());
    }

    void filesAreWrittenInOrderAndWhole()
    {
        SessionBench bench;
        const QString path = bench.file(u"saved.txt"_s);
        {
            FileSaving saving;
            QSignalSpy saved(&saving, &FileSaving::saved);
            for (const char *content : {"first", "second", "third"})
                saving.save(path, [content]() -> Result<QByteArray> { return QByteArray(content); });
            QTRY_COMPARE(saved.count(), 3);
            saving.save(path, []() -> Result<QByteArray> { return QByteArray("fourth"); });
            saving.save(path, []() -> Result<QByteArray> { return QByteArray("fifth"); });
        }  // what was asked for is still written
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("fifth"));
    }

    void whatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("contentFails");
        QTest::newRow("no such folder") << u"/nonexistent/folder/file.txt"_s << false;
        QTest::newRow("full disk") << u"/dev/full"_s << false;
        QTest::newRow("nothing to write") << u"/nonexistent/other.txt"_s << true;
    }
    void whatCannotBeWrittenIsSaid()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, contentFails);
        FileSaving saving;
        QSignalSpy failed(&saving, &FileSaving::failed);
        QSignalSpy saved(&saving, &FileSaving::saved);
        saving.save(path, [contentFails]() -> Result<QByteArray> {
            if (contentFails)
                return Error{Error::Code::NotFound, u"There is no such run."_s};
            return QByteArray(100000, 'x');
        });
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(saved.count(), 0);
        QVERIFY(!failed.first()[1].value<Error>().message.isEmpty());
    }

    void theWatchSeesWhatComesAndGoes()
    {
        SessionBench bench;
        SimulatorProcess simulator(bench.path());
        const Drivers drivers = builtinDrivers();
        ProcessorWatch watch(drivers);
        MachineSource source;
        source.sysfsRoot = simulator.sysfs();
        QVERIFY(QDir().mkpath(simulator.sysfs() + u"/bus/pci/devices"_s));
        watch.lookAt(source);
        QTRY_VERIFY(watch.lookedAt().isValid());
        QCOMPARE(watch.processors().size(), 0);
        QVERIFY(simulator.start());
        QTRY_COMPARE(watch.processors().size(), 1);
        QVERIFY(watch.processors().first().upgradable);
        QCOMPARE(simulator.terminate(), 0);
        QTRY_COMPARE(watch.processors().size(), 0);
        source.sysfsRoot = bench.file(u"not-there"_s);
        watch.lookAt(source);
        watch.lookNow();
        QTRY_VERIFY(watch.problem());
    }

    /// At the next look, a second later, though no news of such a folder comes.
    void theWatchSeesWhatNobodySpeaksTo()
    {
        SessionBench bench;
        const Drivers drivers = builtinDrivers();
        ProcessorWatch watch(drivers);
        const MachineSource source{.sysfsRoot = bench.file(u"sys"_s), .ruleFolders = {bench.file(u"rules"_s)}};
        QVERIFY(QDir().mkpath(source.sysfsRoot + u"/bus/pci/devices"_s));
        QVERIFY(writeKeeperRule(source.ruleFolders.first()));
        watch.lookAt(source);
        QTRY_VERIFY(watch.lookedAt().isValid());
        QCOMPARE(watch.processors().size(), 0);
        QSignalSpy looked(&watch, &ProcessorWatch::looked);
        QVERIFY(addFunction(source.sysfsRoot, u"0000:01:00.2"_s, keeperVendor, keeperDevice));
        QTRY_COMPARE(watch.processors().size(), 1);
        QVERIFY(looked.count() <= 2);  // one may have begun before
        QCOMPARE(watch.processors().first().recognition.name, u"Sample Keeper 5"_s);
        QCOMPARE(watch.processors().first().driver, QString());
        looked.clear();
        QVERIFY(QDir(source.sysfsRoot + u"/bus/pci/devices/0000:01:00.2"_s).removeRecursively());
        QTRY_COMPARE(watch.processors().size(), 0);
        QVERIFY(looked.count() <= 2);
    }

    void theWatchTellsOfRefusedRules()
    {
        SessionBench bench;
        const Drivers drivers = builtinDrivers();
        ProcessorWatch watch(drivers);
        const MachineSource source{.sysfsRoot = bench.file(u"sys"_s), .ruleFolders = {bench.file(u"rules"_s)}};
        QVERIFY(addFunction(source.sysfsRoot, u"0000:01:00.2"_s, keeperVendor, keeperDevice));
        QVERIFY(writeKeeperRule(source.ruleFolders.first()));
        QVERIFY(putFile(source.ruleFolders.first() + u"/bad.json"_s, "{"));
        watch.lookAt(source);
        QTRY_COMPARE(watch.warnings().size(), 1);
        QCOMPARE(watch.warnings().first().code, Error::Code::Malformed);
        QCOMPARE(watch.processors().size(), 1);  // the other file counts
        QVERIFY(QFile::remove(source.ruleFolders.first() + u"/bad.json"_s));
        QTRY_COMPARE(watch.warnings().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWorkers)
#include "tst_workers.moc"
