// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/service_record.h"
#include "core/upgrade/upgrade_journal.h"
#include "tests/unit/file_size_limit.h"
#include "tests/unit/recorded_sample.h"
#include "tests/unit/written_run.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace fwpilot;

namespace {

const QTimeZone utc = QTimeZone::utc();

QString value(const ServiceRecord &record, const char *section, const char *fact)
{
    for (const RecordSection &one : record.sections()) {
        for (const RecordFact &said : one.facts) {
            if (qstrcmp(one.name, section) == 0 && qstrcmp(said.name, fact) == 0)
                return said.value;
        }
    }
    return QStringLiteral("(absent)");
}

}  // namespace

class TestServiceRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void facts_data();
    void facts();
    void entriesNotTyped();
    void rows();
    void verdictWords_data();
    void verdictWords();
    void standings_data();
    void standings();
    void waivers_data();
    void waivers();
    void faults();
    void network_data();
    void network();
    void zones_data();
    void zones();
    void timesOfACutRun();
    void foreignTextIsPlain();
    void cutRemarksAreTold();
    void journalKeepsWhatTheRecordNeeds();
    void journalOfAnEarlierVersion();
    void journalWithGaps();
};

void TestServiceRecord::facts_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("fact");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *section, const char *fact, const char *expected) {
        QTest::addRow("%s %s", section, fact) << QByteArray(section) << QByteArray(fact) << QString::fromUtf8(expected);
    };
    row("machine", "name", "srv-0421");
    row("machine", "model", "Corvane R420");
    row("machine", "serial", "7QX-20419");
    row("machine", "assetTag", "A-1234");
    row("machine", "location", "Hall 2, rack 12, unit 18");
    row("machine", "customer", "Example Ltd");
    row("processor", "model", "ACME R1");
    row("processor", "serial", "0042");
    row("processor", "recognisedAs", "Corvane MP-2");
    row("processor", "ids", "PCI 1af4:1110");
    row("processor", "reachedBy", "PCI 0000:00:05.0, mailbox 1");
    row("bundle", "name", "ACME R1 firmware 2.7.0");
    row("bundle", "file", "r1.fwb, 2 images, 61.1 MB, made 12 Nov 2026");
    row("bundle", "sha256", "6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d");
    row("bundle", "signer", "Corvane Firmware Release, signature valid and trusted");
    row("times", "started", "22 Nov 2026, 10:32:00");
    row("times", "stored", "1 of 1, 60.1 MB");
    row("times", "activated", "10:32:10");
    row("times", "answered", "10:32:44, after 34 s");
    row("times", "readBack", "10:32:50");
    row("times", "ended", "10:32:52, took 4 min 12 s");
    row("checks", "waived", "none waived");
    row("checks", "faults", "none in the log");
    row("checks", "network", "10.0.0.7 before and after");
    row("checks", "account", "kim");
    row("checks", "technician", "M. Keller");
}

void TestServiceRecord::facts()
{
    QFETCH(QByteArray, section);
    QFETCH(QByteArray, fact);
    const ServiceRecord record = serviceRecord(sample::succeededRun(), sample::someEntries(), utc);
    QTEST(value(record, section.constData(), fact.constData()), "expected");
    QCOMPARE(record.versions, QStringLiteral("Firmware Pilot 0.1.0, protocol mailbox 1, bundle format 1"));
    QCOMPARE(record.journalDigest, QString::fromLatin1(QByteArray(32, 'd').toHex()));
    QCOMPARE(record.entries.remarks, QStringLiteral("Fan 3 is loud.\nCome again in May."));
    QCOMPARE(record.entries.ticket, QStringLiteral("INC-4711"));
    QVERIFY(!record.demo);
}

void TestServiceRecord::entriesNotTyped()
{
    const ServiceRecord record = serviceRecord(sample::succeededRun(), {}, utc);
    for (const auto &[section, fact] : {std::pair{"machine", "assetTag"}, std::pair{"machine", "location"}, std::pair{"machine", "customer"},
             std::pair{"checks", "technician"}})
        QCOMPARE(value(record, section, fact), QStringLiteral("(absent)"));
    QVERIFY(record.entries.ticket.isEmpty() && record.entries.remarks.isEmpty());
}

void TestServiceRecord::rows()
{
    const ServiceRecord record = serviceRecord(sample::succeededRun(), {}, utc);
    QStringList shown;
    for (const RecordRow &row : record.rows)
        shown += recordFields(row, 16).join(QLatin1Char('|'));
    QCOMPARE(shown,
        (QStringList{QStringLiteral("bmc|1.0.0|2.7.0|2.7.0|Updated, confirmed running|6262 6262 6262 6262"),
            QStringLiteral("fpga|1.0.0|2.7.0|not read|Blocked: Too old for this processor|6262 6262 6262 6262"),
            QStringLiteral("sequencer|3.1|–|not read|Not in bundle|–")}));
    QCOMPARE(recordFields(record.rows[0], 64).last(), QString(64, QLatin1Char('6')).replace(QStringLiteral("66"), QStringLiteral("62")));
    QVERIFY(record.rows[0].proven && !record.rows[1].proven);
}

void TestServiceRecord::verdictWords_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("stored");
    QTest::addColumn<QString>("expected");
    using enum Verdict;
    QTest::newRow("updated") << Updated << -1 << "Updated, confirmed running";
    QTest::newRow("current") << Current << -1 << "Current, nothing to do";
    QTest::newRow("skipped") << Skipped << -1 << "Skipped, not selected";
    QTest::newRow("failed") << Failed << -1 << "Failed";
    QTest::newRow("stopped") << Stopped << 0 << "Stopped, not stored";
    QTest::newRow("stopped and stored") << Stopped << 1 << "Stopped, stored but not active";
    QTest::newRow("reverted") << Reverted << -1 << "Reverted to the former version";
    QTest::newRow("unknown") << Unknown << -1 << "Not known";
}

void TestServiceRecord::verdictWords()
{
    QFETCH(Verdict, verdict);
    QFETCH(int, stored);
    RecordedRun run = sample::succeededRun();
    run.readBack.reset();  // as in a record of an earlier version
    run.verdicts[0].verdict = verdict;
    run.verdicts[0].stored = stored < 0 ? std::nullopt : std::optional(stored == 1);
    const RecordRow row = serviceRecord(run, {}, utc).rows[0];
    QTEST(row.verdict, "expected");
    QCOMPARE(row.proven, verdict == Verdict::Updated);
    QCOMPARE(row.readBack, verdict == Verdict::Updated ? QStringLiteral("2.7.0") : QStringLiteral("not read"));
}

using Change = std::function<void(RecordedRun &)>;

void TestServiceRecord::standings_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("standing");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *standing, const char *said, const Change &change) {
        QTest::newRow(name) << change << QString::fromLatin1(standing) << QString::fromLatin1(said);
    };
    row("all well", "proven", "Updated and confirmed: 1 of 1", [](RecordedRun &) {});
    row("damaged", "attention", "DAMAGED: what follows its line 20", [](RecordedRun &run) { run.damaged = true; });
    row("torn", "attention", "was cut off and is not counted", [](RecordedRun &run) { run.torn = true; });
    row("gaps", "attention", "has GAPS", [](RecordedRun &run) { run.gaps = true; });
    row("one image failed", "failed", "Updated and confirmed", [](RecordedRun &run) { run.verdicts[1].verdict = Verdict::Failed; });
    row("one image is unknown", "failed", "Updated and confirmed", [](RecordedRun &run) { run.verdicts[1].verdict = Verdict::Unknown; });
    row("no verdicts", "failed", "", [](RecordedRun &run) { run.verdicts.clear(); });
    row("no end", "failed", "was cut off: no end of it is recorded", [](RecordedRun &run) { run.finished = false; });
    row("still running", "attention", "still going on", [](RecordedRun &run) {
        run.finished = false;
        run.live = true;
    });
    row("stopped", "attention", "Stopped:", [](RecordedRun &run) {
        run.state = UpgradeState::Stopped;
        run.verdicts[0].verdict = Verdict::Stopped;
    });
    row("failed", "failed", "What to do: Wait. (rejected)", [](RecordedRun &run) {
        run.state = UpgradeState::Failed;
        run.verdicts[0].verdict = Verdict::Failed;
        run.error = Error{Error::Code::Rejected, QStringLiteral("It refused."), 0x81, QStringLiteral("Wait.")};
    });
    row("failed says its cause", "failed", "Failed: It refused.", [](RecordedRun &run) {
        run.state = UpgradeState::Failed;
        run.verdicts[0].verdict = Verdict::Failed;
        run.error = Error{Error::Code::Rejected, QStringLiteral("It refused.")};
    });
    row("reverted", "failed", "What happened: Fell back.", [](RecordedRun &run) {
        run.state = UpgradeState::Failed;
        run.verdicts[0].verdict = Verdict::Reverted;
        run.error = Error{Error::Code::RunFailed, QStringLiteral("Fell back.")};
    });
    row("unknown", "failed", "The machine now: It is not known what the processor runs now.", [](RecordedRun &run) {
        run.state = UpgradeState::Failed;
        run.verdicts[0].verdict = Verdict::Unknown;
        run.error = Error{Error::Code::StateUnknown, QStringLiteral("Silence.")};
    });
    row("closed", "failed", "closed by hand", [](RecordedRun &run) {
        run.state = UpgradeState::Failed;
        run.closed = true;
        run.verdicts[0].verdict = Verdict::Stopped;
        run.error = Error{Error::Code::RunFailed, QStringLiteral("Closed.")};
    });
    row("demo", "proven", "", [](RecordedRun &run) { run.opening.demo = true; });
}

void TestServiceRecord::standings()
{
    QFETCH(Change, change);
    QFETCH(QString, said);
    RecordedRun run = sample::succeededRun();
    change(run);
    const ServiceRecord record = serviceRecord(run, {}, utc);
    QTEST(recordStandingName(record.standing), "standing");
    const QString text = record.verdict + QLatin1Char('\n') + record.notes.join(QLatin1Char('\n'));
    QVERIFY2(text.contains(said), qPrintable(text));
    QCOMPARE(record.demo, run.opening.demo);
    for (const QString &note : record.notes)
        QVERIFY2(run.state == UpgradeState::Succeeded || !note.contains(QStringLiteral("they are the bundle's")), qPrintable(note));
}

void TestServiceRecord::waivers_data()
{
    QTest::addColumn<QString>("trust");
    QTest::addColumn<PlanAction>("action");
    QTest::addColumn<bool>("selected");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << "trusted" << PlanAction::Update << true << "none waived";
    QTest::newRow("unsigned") << "unsigned" << PlanAction::Update << true << "unsigned bundle allowed";
    QTest::newRow("older") << "trusted" << PlanAction::Downgrade << true << "older version allowed (bmc)";
    QTest::newRow("again") << "trusted" << PlanAction::Reinstall << true << "reinstalling allowed (bmc)";
    QTest::newRow("older, not selected") << "trusted" << PlanAction::Downgrade << false << "none waived";
    QTest::newRow("both") << "unsigned" << PlanAction::Downgrade << true << "unsigned bundle allowed; older version allowed (bmc)";
}

void TestServiceRecord::waivers()
{
    QFETCH(QString, trust);
    QFETCH(PlanAction, action);
    QFETCH(bool, selected);
    RecordedRun run = sample::succeededRun();
    run.opening.trust = trust;
    run.opening.plan.steps[0].action = action;
    run.opening.plan.steps[0].selected = selected;
    QTEST(value(serviceRecord(run, {}, utc), "checks", "waived"), "expected");
}

void TestServiceRecord::faults()
{
    RecordedRun run = sample::succeededRun();
    run.events += {sample::inState(20, UpgradeState::Restarting, Severity::Warning),
        sample::inState(21, UpgradeState::Restarting, Severity::Warning), sample::inState(22, UpgradeState::Restarting, Severity::Failure)};
    run.resumptions = 1;
    QCOMPARE(value(serviceRecord(run, {}, utc), "checks", "faults"),
        QStringLiteral("2 warnings, 1 failure, interrupted and continued 1 time"));
}

void TestServiceRecord::network_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("read");
    QTest::addColumn<QString>("expected");
    QTest::newRow("same") << "10.0.0.7" << "10.0.0.7" << true << "10.0.0.7 before and after";
    QTest::newRow("changed") << "10.0.0.7" << "10.0.0.8" << true << "10.0.0.7 before, 10.0.0.8 after";
    QTest::newRow("not read back") << "10.0.0.7" << "" << false << "10.0.0.7 before, not recorded after";
    QTest::newRow("none") << "" << "" << true << "not recorded";
}

void TestServiceRecord::network()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, read);
    RecordedRun run = sample::succeededRun();
    run.opening.processor.network = before;
    run.readBack->network = after;
    if (!read)
        run.readBack.reset();
    QTEST(value(serviceRecord(run, {}, utc), "checks", "network"), "expected");
}

void TestServiceRecord::zones_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("started");
    QTest::newRow("UTC") << 0 << "Times (UTC)" << "22 Nov 2026, 10:32:00";
    QTest::newRow("east") << 3600 << "Times (UTC+1)" << "22 Nov 2026, 11:32:00";
    QTest::newRow("west, half") << -12'600 << "Times (UTC-3:30)" << "22 Nov 2026, 07:02:00";
    QTest::newRow("another day") << 50'400 << "Times (UTC+14)" << "23 Nov 2026, 00:32:00";
}

void TestServiceRecord::zones()
{
    QFETCH(int, offset);
    const ServiceRecord record = serviceRecord(sample::succeededRun(), {}, QTimeZone(offset));
    QTEST(record.times.title, "title");
    QTEST(value(record, "times", "started"), "started");
    RecordedRun overnight = sample::succeededRun();
    overnight.ended = overnight.ended.addDays(1);
    QCOMPARE(value(serviceRecord(overnight, {}, utc), "times", "ended"), QStringLiteral("23 Nov 2026, 10:32:52, took 4 min 12 s"));
}

void TestServiceRecord::timesOfACutRun()
{
    RecordedRun run = sample::succeededRun();
    run.finished = false;
    run.activation.reset();
    run.readBack.reset();
    run.stored.clear();
    const ServiceRecord record = serviceRecord(run, {}, utc);
    QCOMPARE(value(record, "times", "stored"), QStringLiteral("0 of 1"));
    for (const char *fact : {"activated", "answered", "readBack"})
        QCOMPARE(value(record, "times", fact), QStringLiteral("not recorded"));
    QCOMPARE(value(record, "times", "ended"), QStringLiteral("no end recorded"));
    run.finished = true;
    for (const char *fact : {"activated", "answered", "readBack"})
        QCOMPARE(value(serviceRecord(run, {}, utc), "times", fact), QStringLiteral("did not come to it"));
}

void TestServiceRecord::foreignTextIsPlain()
{
    const QString hostile = QStringLiteral("\x1b[2J\u202egpj.exe\n\u2028") + QString(5000, QLatin1Char('x'));
    RecordEntries entries;
    entries.assetTag = entries.ticket = entries.location = entries.technician = entries.customer = entries.remarks = hostile;
    RecordedRun run = sample::runWith(sample::succeededRun(), hostile);
    run.error = Error{Error::Code::Rejected, hostile, 0, hostile};
    const ServiceRecord record = serviceRecord(run, entries, utc);
    QStringList texts = record.notes + QStringList{record.run, record.verdict, record.versions, record.journalDigest, record.entries.ticket,
        record.entries.technician, record.entries.customer, record.entries.remarks};
    for (const RecordSection &section : record.sections()) {
        for (const RecordFact &fact : section.facts)
            texts += fact.value;
    }
    for (const RecordRow &row : record.rows)
        texts += recordFields(row, 16);
    for (const QString &text : texts) {
        QVERIFY(text.size() < 3000);
        for (const QChar character : text)
            QVERIFY2(character.isPrint() || character == QLatin1Char('\n') || character == QChar::ReplacementCharacter, qPrintable(text));
    }
    QVERIFY(!record.verdict.contains(QLatin1Char('\n')));
}

/// What is cut off from what was typed is not passed over in silence.
void TestServiceRecord::cutRemarksAreTold()
{
    RecordEntries entries;
    entries.remarks = QStringLiteral("line\n").repeated(20);
    QCOMPARE(serviceRecord(sample::succeededRun(), entries, utc).entries.remarks, entries.remarks.trimmed());
    for (const QString &much : {QStringLiteral("line\n").repeated(21), QString(20'000, QLatin1Char('x')), QStringLiteral("word ").repeated(3000)}) {
        entries.remarks = much;
        const QString kept = serviceRecord(sample::succeededRun(), entries, utc).entries.remarks;
        QVERIFY2(kept.endsWith(QChar(0x2026)), qPrintable(kept.right(40)));
        QVERIFY(kept.size() < much.size() && kept.count(QLatin1Char('\n')) < 20);
    }
}

/// Through the journal's file and back.
void TestServiceRecord::journalKeepsWhatTheRecordNeeds()
{
    QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    const RecordedRun wanted = sample::succeededRun();
    {
        UpgradeJournal journal = sample::created(wanted.opening);
        QVERIFY(journal.session(7) && journal.startUpgrade({1, 17}) && journal.startFile(QStringLiteral("bmc"))
            && journal.stored(QStringLiteral("bmc")) && journal.activateIntended({1, 17}));
        for (const UpgradeEvent &event : wanted.events)
            journal.event(event);
        journal.readBack(*wanted.readBack);
        QVERIFY(journal.end(UpgradeState::Succeeded, wanted.verdicts, std::nullopt));
    }
    const auto read = readRun(wanted.opening.run);
    QVERIFY(read);
    const ServiceRecord record = serviceRecord(*read, {}, utc);
    const ServiceRecord whole = serviceRecord(wanted, {}, utc);
    for (const auto &[section, fact] : {std::pair{"machine", "model"}, std::pair{"machine", "serial"}, std::pair{"processor", "recognisedAs"},
             std::pair{"processor", "ids"}, std::pair{"processor", "reachedBy"}, std::pair{"bundle", "file"}, std::pair{"checks", "network"},
             std::pair{"times", "activated"}, std::pair{"times", "answered"}})
        QCOMPARE(value(record, section, fact), value(whole, section, fact));
    QCOMPARE(record.versions, whole.versions);
    QCOMPARE(record.standing, RecordStanding::Proven);
    QCOMPARE(record.rows[0].readBack, QStringLiteral("2.7.0"));
    QVERIFY(read->readBackTime.isValid());
}

/// Its lines have none of what was added since: that is "not recorded", and the rest is as it was.
void TestServiceRecord::journalOfAnEarlierVersion()
{
    RecordedRun run = sample::succeededRun();
    run.opening.processor.protocol.clear();
    run.opening.processor.driver.clear();
    run.opening.processor.machine = {};
    run.opening.processor.recognition = {};
    run.opening.processor.functions.clear();
    run.opening.bundleFormat = 0;
    run.opening.bundleCreated.clear();
    run.readBack.reset();
    const ServiceRecord record = serviceRecord(run, {}, utc);
    for (const auto &[section, fact] : {std::pair{"machine", "model"}, std::pair{"machine", "serial"}, std::pair{"processor", "recognisedAs"},
             std::pair{"processor", "ids"}, std::pair{"times", "readBack"}})
        QCOMPARE(value(record, section, fact), QStringLiteral("not recorded"));
    QCOMPARE(record.versions, QStringLiteral("Firmware Pilot 0.1.0, protocol not recorded, bundle format not recorded"));
    QCOMPARE(value(record, "bundle", "file"), QStringLiteral("r1.fwb, 2 images, 61.1 MB"));
    QCOMPARE(record.standing, RecordStanding::Proven);  // the verdicts say so, and they are whole
    QCOMPARE(record.rows[0].readBack, QStringLiteral("2.7.0"));
}

/// Lines that could not be written are missed for good, though the disk has room again when the run ends.
void TestServiceRecord::journalWithGaps()
{
    QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    const RecordedRun wanted = sample::succeededRun();
    for (const bool gaps : {false, true}) {
        const QString id = gaps ? sample::secondRun : sample::firstRun;
        {
            UpgradeJournal journal = sample::created(sample::opening(id));
            QVERIFY(journal.startUpgrade({1, 17}) && journal.session(7));
            if (gaps) {
                const FileSizeLimit full(static_cast<rlim_t>(QFileInfo(journal.path()).size()));
                journal.event(wanted.events.first());
            }
            QVERIFY(journal.end(UpgradeState::Succeeded, wanted.verdicts, std::nullopt));
        }
        const auto read = readRun(id);
        QVERIFY(read && read->finished);
        QCOMPARE(read->gaps, gaps);
        const ServiceRecord record = serviceRecord(*read, {}, utc);
        QCOMPARE(record.standing, gaps ? RecordStanding::Attention : RecordStanding::Proven);
    }
}

QTEST_APPLESS_MAIN(TestServiceRecord)
#include "tst_service_record.moc"
