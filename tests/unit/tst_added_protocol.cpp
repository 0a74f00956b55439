// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/bundle.h"
#include "core/device/known_processors.h"
#include "core/protocol/builtin_drivers.h"
#include "core/simulator/function_attributes.h"
#include "core/upgrade/detect_processors.h"
#include "core/upgrade/upgrade_journal.h"
#include "core/upgrade/upgrade_session.h"
#include "tests/unit/folder_protocol.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// What CONTRIBUTING.md says of adding a protocol and a known processor, carried out as it stands there.
class TestAddedProtocol : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// The rules that CONTRIBUTING.md shows, in their order.
    static QList<QByteArray> shownRules()
    {
        const QString text = QString::fromUtf8(contentOf(QStringLiteral(FWPILOT_SOURCE_DIR "/CONTRIBUTING.md")));
        QList<QByteArray> rules;
        static const QRegularExpression block(u"```json\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
        for (auto match = block.globalMatch(text); match.hasNext();)
            rules += match.next().captured(1).toUtf8();
        return rules;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", path(u"state"_s).toUtf8());
    }

    void theRulesShownAreRules()
    {
        const QList<QByteArray> rules = shownRules();
        QCOMPARE(rules.size(), 2);
        for (const QByteArray &rule : rules) {
            const Result<KnownProcessors> known = readKnownProcessors(rule, u"CONTRIBUTING.md"_s);
            QVERIFY2(known.hasValue(), known ? "" : qPrintable(known.error().message));
            QCOMPARE(known->rules.size(), 1);
        }
    }

    /// The other rule names a processor that no driver of the program speaks to, which is listed with its name and its reason.
    void theKnownProcessorIsRecognised()
    {
        const QString function = u"sys/bus/pci/devices/0000:03:00.0"_s;
        QVERIFY(QDir().mkpath(path(function)));
        QVERIFY(writeFunctionAttributes(path(function), u"0000:03:00.0"_s, 1024 * 1024));
        write(function + u"/subsystem_vendor"_s, "0x1af4\n");
        write(function + u"/subsystem_device"_s, "0x4200\n");
        write(u"rules/corvane.json"_s, shownRules().last());
        const Result<Detection> found
            = detectProcessors({.sysfsRoot = path(u"sys"_s), .ruleFolders = {path(u"rules"_s)}}, builtinDrivers());
        QVERIFY2(found.hasValue(), found ? "" : qPrintable(found.error().message));
        QVERIFY(found->warnings.isEmpty());
        QCOMPARE(found->processors.size(), 1);
        QCOMPARE(found->processors.first().recognition.name, u"Corvane R420"_s);
        QVERIFY(found->processors.first().recognition.evidence.contains(u"Subsystem 1af4:4200 is a Corvane R420."_s));
    }

    /// Found by its rule, planned, upgraded and read back: by the same code as every other processor.
    void theAddedProtocolUpgrades_data()
    {
        QTest::addColumn<bool>("breaks");
        QTest::newRow("well") << false;
        QTest::newRow("its image cannot be stored") << true;
    }

    void theAddedProtocolUpgrades()
    {
        QFETCH(const bool, breaks);
        const QString function = u"sys/bus/pci/devices/0000:03:00.0"_s;
        QVERIFY(QDir().mkpath(path(function)));
        QVERIFY(writeFunctionAttributes(path(function), u"0000:03:00.0"_s, 1024 * 1024));
        write(function + u"/vendor"_s, "0x1b36\n");
        write(function + u"/device"_s, "0x0042\n");
        write(function + u"/firmware/serial"_s, "7\n");
        write(function + u"/firmware/starts"_s, "1");
        write(function + u"/firmware/running/main"_s, "old");
        write(function + u"/firmware/running/main.version"_s, "1.0.0");
        if (breaks)
            QVERIFY(QDir().mkpath(path(function + u"/firmware/stored/main"_s)));  // a folder where the image should go
        write(u"rules/folder.json"_s, shownRules().first());
        Drivers drivers = builtinDrivers();
        drivers.push_back(std::make_unique<FolderDriver>());
        const Result<Detection> found = detectProcessors({.sysfsRoot = path(u"sys"_s), .ruleFolders = {path(u"rules"_s)}}, drivers);
        QVERIFY(found && found->processors.size() == 1);
        const ManagementProcessor &processor = found->processors.first();
        QCOMPARE(processor.id, u"Example-Folder-7"_s);
        QCOMPARE(processor.driver, u"folder"_s);

        const QByteArray image(200000, 'n');
        write(u"main.bin"_s, image);
        write(u"manifest.json"_s,
            R"({"format":1,"name":"example","version":"2","compatible":["example,folder"],"images":[{"component":"main","file":"main.bin","version":"2.0.0"}]})");
        QVERIFY(Bundle::create(path(u"manifest.json"_s), path(u"a.fwb"_s)));
        const Result<Bundle> bundle = Bundle::open(path(u"a.fwb"_s), TrustStore());
        const Result<UpgradePlan> plan = planUpgrade(processor, bundle->manifest(), {});
        QVERIFY(plan);
        QCOMPARE(plan->sending().size(), 1);
        UpgradeSession session;
        QFuture<UpgradeEvent> events = session.start([&] { return driverOf(processor, drivers).value()->open(processor); },
            {UpgradeJournal::newRunId(), *plan, *AdmittedBundle::of(*bundle, UnsignedBundles::Allowed), u"test"_s});
        events.waitForFinished();
        const UpgradeEvent last = events.results().last();
        QCOMPARE(last.state, breaks ? UpgradeState::Failed : UpgradeState::Succeeded);
        QCOMPARE(last.verdicts.first().verdict, breaks ? Verdict::Failed : Verdict::Updated);
        QCOMPARE(contentOf(path(function + u"/firmware/running/main"_s)), breaks ? QByteArray("old") : image);
        QCOMPARE(QString::fromUtf8(contentOf(path(function + u"/firmware/running/main.version"_s))), breaks ? u"1.0.0"_s : u"2.0.0"_s);
    }
};

QTEST_GUILESS_MAIN(TestAddedProtocol)
#include "tst_added_protocol.moc"
