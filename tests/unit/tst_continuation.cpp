// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/continuation.h"
#include "tests/unit/written_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fwpilot;
using namespace fwpilot::sample;

namespace {

const QByteArray ours(32, 'm');    // the manifest of the sample run
const QByteArray before(32, 'o');  // what the sample processor ran
const QByteArray others(32, 'x');

/// How far the sample run had come when it was cut off.
enum class Reached { Opened, Begun, Intended };

RecordedRun cutOff(Reached reached)
{
    RecordedRun run;
    run.opening = opening(firstRun);
    if (reached != Reached::Opened)
        run.begun = ProcessorMark{4'000'000'000U, 17};
    if (reached == Reached::Intended)
        run.activation = ProcessorMark{4'000'000'000U, 17};
    return run;
}

/// The sample processor after something happened to it.
ManagementProcessor later(quint32 generation, quint32 sequence, Activation activation, const QByteArray &manifest, const QByteArray &rejected = {})
{
    ManagementProcessor now = processor();
    now.generation = generation;
    now.recordSequence = sequence;
    now.activation = activation;
    now.manifestDigest = manifest;
    now.rejectedDigest = rejected;
    return now;
}

}  // namespace

class TestContinuation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesOn_data();
    void goesOn();
    void isInterrupted_data();
    void isInterrupted();
    void newestOfItsProcessor();
    void tellsWhere_data();
    void tellsWhere();
    void tellsWhatRuns();
    void findsItsBundle();

private:
    std::unique_ptr<QTemporaryDir> m_state;
};

void TestContinuation::init()
{
    m_state = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", m_state->path().toUtf8());
}

void TestContinuation::goesOn_data()
{
    QTest::addColumn<int>("reached");
    QTest::addColumn<ManagementProcessor>("now");
    QTest::addColumn<QString>("expected");
    const quint32 same = 4'000'000'000U;
    const quint32 next = same + 1;
    using enum Activation;
    const auto row = [](const char *name, Reached reached, const ManagementProcessor &now, const char *expected) {
        QTest::newRow(name) << static_cast<int>(reached) << now << QString::fromLatin1(expected);
    };
    row("nothing sent", Reached::Opened, later(same, 17, Confirmed, before), "send");
    row("images under way", Reached::Begun, later(same, 17, Confirmed, before), "send");
    row("images under way, processor restarted", Reached::Begun, later(next, 17, Confirmed, before), "send");
    row("activate never arrived", Reached::Intended, later(same, 17, Confirmed, before), "send");
    row("activate never took place, processor restarted", Reached::Intended, later(next, 17, Confirmed, before), "send");
    row("activated, restart to come", Reached::Intended, later(same, 18, Trial, ours), "read back");
    row("activated, on trial", Reached::Intended, later(next, 19, Trial, ours), "read back");
    row("activated and confirmed", Reached::Intended, later(next, 20, Confirmed, ours), "read back");
    row("activated, several starts on trial", Reached::Intended, later(next + 2, 22, Confirmed, ours), "read back");
    row("activated and fell back", Reached::Intended, later(next + 3, 22, Confirmed, before, ours), "read back");
    row("activated, and nothing is whole", Reached::Intended, later(next, 19, Recovery, ours), "read back");
    row("somebody else upgraded before anything was sent", Reached::Opened, later(next, 20, Confirmed, others), "refused");
    row("somebody else upgraded", Reached::Begun, later(next, 20, Confirmed, others), "refused");
    row("somebody else installed the same bundle", Reached::Begun, later(next, 20, Confirmed, ours), "refused");
    row("somebody else upgraded, which fell back", Reached::Begun, later(next + 3, 22, Confirmed, before, others), "refused");
    row("somebody else upgraded after activate was intended", Reached::Intended, later(next, 20, Confirmed, others), "refused");
    ManagementProcessor other = later(same, 17, Confirmed, before);
    other.id = QStringLiteral("acme-r1-0043");
    row("another processor", Reached::Begun, other, "refused");
}

void TestContinuation::goesOn()
{
    QFETCH(int, reached);
    QFETCH(ManagementProcessor, now);
    const Result<Resumption> resumption = resumptionOf(cutOff(static_cast<Reached>(reached)), now);
    QTEST(!resumption ? QStringLiteral("refused") : *resumption == Resumption::Send ? QStringLiteral("send") : QStringLiteral("read back"), "expected");
    if (!resumption)
        QCOMPARE(resumption.error().code, Error::Code::Precondition);
}

void TestContinuation::isInterrupted_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<std::optional<Error::Code>>("expected");
    using Code = std::optional<Error::Code>;
    QTest::newRow("cut off") << "none" << Code();
    QTest::newRow("stopped") << "stopped" << Code();
    QTest::newRow("no answer in time") << "timeout" << Code();
    QTest::newRow("outcome not known") << "state-unknown" << Code();
    QTest::newRow("the bundle changed") << "malformed" << Code();
    QTest::newRow("ended well") << "succeeded" << Code(Error::Code::Precondition);
    QTest::newRow("fell back") << "reverted" << Code(Error::Code::Precondition);
    QTest::newRow("other firmware runs") << "wrong-content" << Code(Error::Code::Precondition);
    QTest::newRow("no room for the journal") << "precondition" << Code();
    QTest::newRow("refused by the processor") << "rejected" << Code(Error::Code::Precondition);
    QTest::newRow("damaged record") << "damaged" << Code(Error::Code::Precondition);
    QTest::newRow("somebody else took over") << "busy" << Code();
    QTest::newRow("cut off before it had begun") << "torn" << Code(Error::Code::NotFound);
    QTest::newRow("under way") << "live" << Code(Error::Code::Busy);
}

void TestContinuation::isInterrupted()
{
    QFETCH(QString, ending);
    QFETCH(std::optional<Error::Code>, expected);
    RecordedRun run = cutOff(Reached::Begun);
    const auto failed = [&](Error::Code code, Verdict verdict) {
        run.finished = true;
        run.state = UpgradeState::Failed;
        run.error = Error{code, ending};
        run.verdicts = {{QStringLiteral("bmc"), {}, {}, {}, verdict, std::nullopt}};
    };
    for (const ErrorRow &row : errorTable()) {
        if (ending == QLatin1String(row.name))
            failed(row.code, Verdict::Failed);
    }
    if (ending == QLatin1String("reverted"))
        failed(Error::Code::RunFailed, Verdict::Reverted);
    if (ending == QLatin1String("succeeded")) {
        run.finished = true;
        run.state = UpgradeState::Succeeded;
    }
    run.damaged = ending == QLatin1String("damaged");
    run.live = ending == QLatin1String("live");
    if (ending == QLatin1String("torn"))
        run.opening.plan.steps.clear();
    const Result<void> interrupted = checkInterrupted(run);
    QCOMPARE(interrupted ? std::nullopt : std::optional(interrupted.error().code), expected);
    QCOMPARE(hasEndedWell(run), ending == QLatin1String("succeeded"));
}

void TestContinuation::newestOfItsProcessor()
{
    const ManagementProcessor id = processor();
    ManagementProcessor other = id;
    other.id = QStringLiteral("acme-r1-0043");
    ManagementProcessor nameless;  // its nameplate cannot be read
    nameless.id = nameless.address = id.address;
    QCOMPARE(interruptedRun(id).error().code, Error::Code::NotFound);
    {
        UpgradeJournal journal = created(opening(firstRun));
        QVERIFY(journal.startUpgrade({1, 17}));
        QCOMPARE(interruptedRun(id).error().code, Error::Code::Busy);
    }
    const Result<RecordedRun> run = interruptedRun(id);
    QVERIFY(run);
    QCOMPARE(run->opening.run, firstRun);
    QCOMPARE(run->begun->recordSequence, 17U);
    QCOMPARE(run->opening.plan, plan());
    QCOMPARE(interruptedRun(nameless)->opening.run, firstRun);
    nameless.id = nameless.address = QStringLiteral("0000:00:06.0");
    QCOMPARE(interruptedRun(nameless).error().code, Error::Code::NotFound);
    QCOMPARE(interruptedRun(other).error().code, Error::Code::NotFound);
    {
        UpgradeJournal journal = created(opening(QStringLiteral("20261122T103205Z-0000aa")));
        QVERIFY(journal.end(UpgradeState::Failed, {}, Error{Error::Code::Busy, QStringLiteral("It is in use.")}));
    }
    QCOMPARE(interruptedRun(id)->opening.run, firstRun);  // that one hides none
    {
        UpgradeJournal journal = created(opening(secondRun));
        QVERIFY(journal.end(UpgradeState::Succeeded, {}, {}));
    }
    QCOMPARE(interruptedRun(id).error().code, Error::Code::Precondition);  // the newest one ended well
}

void TestContinuation::tellsWhere_data()
{
    QTest::addColumn<int>("reached");
    QTest::addColumn<QStringList>("started");
    QTest::addColumn<QStringList>("stored");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("words");
    const QString bmc = QStringLiteral("bmc");
    QTest::newRow("before the first") << int(Reached::Begun) << QStringList() << QStringList() << -1 << "stopped before the first of 1 files.";
    QTest::newRow("in the middle") << int(Reached::Begun) << QStringList{bmc} << QStringList() << 63 << "stopped at file 1 of 1 (bmc), 63 %.";
    QTest::newRow("at the beginning") << int(Reached::Begun) << QStringList{bmc} << QStringList() << -1 << "stopped at file 1 of 1 (bmc), 0 %.";
    QTest::newRow("stored") << int(Reached::Begun) << QStringList{bmc} << QStringList{bmc} << 63 << "stopped at file 1 of 1 (bmc), which is stored.";
    QTest::newRow("at its activation") << int(Reached::Intended) << QStringList{bmc} << QStringList{bmc} << 63
                                       << "stopped after all 1 files were stored, at their activation.";
}

void TestContinuation::tellsWhere()
{
    QFETCH(int, reached);
    QFETCH(int, percent);
    RecordedRun run = cutOff(static_cast<Reached>(reached));
    run.startedFiles = *static_cast<QStringList *>(QTest::qData("started", QMetaType::QStringList));
    run.stored = *static_cast<QStringList *>(QTest::qData("stored", QMetaType::QStringList));
    if (percent >= 0) {
        UpgradeEvent mark = sample::event(1, UpgradeState::Transferring, QStringLiteral("63 %"));
        mark.done = static_cast<quint64>(percent);
        mark.total = 100;
        run.events = {mark};
    }
    QFETCH(QString, words);
    const QString text = interruptionText(run, processor());
    QVERIFY2(text.startsWith(QStringLiteral("The run of ")) && text.contains(words), qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("The processor now reports: ready, version 1.0.0 runs.")), qPrintable(text));
}

void TestContinuation::tellsWhatRuns()
{
    ManagementProcessor now = processor();
    now.components.append(now.components.first());
    now.components.last().name = QStringLiteral("radio");
    Component &first = now.components.first();
    first.active.version = QStringLiteral("2.7.0");
    const QString differs = interruptionText(cutOff(Reached::Begun), now);
    QVERIFY2(differs.contains(QStringLiteral("what runs: %1 2.7.0, radio ").arg(first.name)), qPrintable(differs));
    first.running = false;
    const QString lacks = interruptionText(cutOff(Reached::Begun), now);
    QVERIFY2(lacks.contains(QStringLiteral("1 of %1 components do not run").arg(now.components.size())), qPrintable(lacks));
}

void TestContinuation::findsItsBundle()
{
    const QDir folder(m_state->path());
    const auto made = [&](const QString &name, const QString &version) {
        putFile(folder.filePath(QStringLiteral("bmc.bin")), version.toUtf8());
        putFile(folder.filePath(QStringLiteral("manifest.json")),
            QStringLiteral(R"({"format":1,"name":"n","version":"%1","compatible":["acme,r1"],"images":[{"component":"bmc","file":"bmc.bin","version":"%1"}]})")
                .arg(version)
                .toUtf8());
        const Result<QByteArray> digest = Bundle::create(folder.filePath(QStringLiteral("manifest.json")), folder.filePath(name));
        return digest ? *digest : QByteArray();
    };
    RecordedRun run = cutOff(Reached::Begun);
    run.opening.plan.manifestDigest = made(QStringLiteral("a.fwb"), QStringLiteral("2.0"));
    run.opening.bundlePath = folder.filePath(QStringLiteral("a.fwb"));
    QVERIFY(!made(QStringLiteral("b.fwb"), QStringLiteral("3.0")).isEmpty());
    const QString other = folder.filePath(QStringLiteral("b.fwb"));

    QCOMPARE(bundleOf(run, {}, TrustStore())->fileName(), run.opening.bundlePath);
    QCOMPARE(bundleOf(run, other, TrustStore())->fileName(), run.opening.bundlePath);
    const QString moved = folder.filePath(QStringLiteral("moved.fwb"));
    QVERIFY(QFile::rename(run.opening.bundlePath, moved));
    QCOMPARE(bundleOf(run, moved, TrustStore())->fileName(), moved);
    for (const QString &wrong : {QString(), other, folder.filePath(QStringLiteral("bmc.bin"))}) {
        const Result<Bundle> bundle = bundleOf(run, wrong, TrustStore());
        QVERIFY(!bundle);
        QCOMPARE(bundle.error().code, Error::Code::NotFound);
        QVERIFY2(bundle.error().message.contains(QStringLiteral("ACME R1 firmware 2.7.0")), qPrintable(bundle.error().message));
        QVERIFY2(bundle.error().remedy().contains(QString::fromLatin1(run.opening.plan.manifestDigest.toHex().first(16))), qPrintable(bundle.error().remedy()));
    }
    QVERIFY(QFile::copy(other, run.opening.bundlePath));  // another bundle under the old name
    QVERIFY(!bundleOf(run, {}, TrustStore()));
    QCOMPARE(bundleOf(run, moved, TrustStore())->fileName(), moved);
}

QTEST_APPLESS_MAIN(TestContinuation)
#include "tst_continuation.moc"
