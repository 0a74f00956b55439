// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sample_processor.h"
#include "ui/processor_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fwpilot;

using Kind = ProcessorActivity::Kind;

Q_DECLARE_METATYPE(fwpilot::ProcessorActivity)

namespace {

const QDateTime today = QDateTime(QDate::currentDate(), QTime(10, 42)).toUTC();

/// What a model signals between its making and now.
struct Spies {
    explicit Spies(const ProcessorModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }
    QList<qsizetype> counts() const { return {inserted.size(), removed.size(), moved.size(), changed.size(), reset.size()}; }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy changed;
    QSignalSpy reset;
};

QString text(const ProcessorModel &model, int row, int role)
{
    return model.index(row).data(role).toString();
}

ManagementProcessor changed(void (*change)(ManagementProcessor &))
{
    ManagementProcessor processor = sampleProcessor();
    change(processor);
    return processor;
}

}  // namespace

class TestProcessorModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Processors of the same name differ in their second line.
    void namesakesAreToldApart()
    {
        ProcessorModel model;
        const ManagementProcessor one = sampleProcessor(QStringLiteral("0000:00:05.0"), QStringLiteral("MP2-118"));
        const ManagementProcessor other = sampleProcessor(QStringLiteral("0000:00:06.0"), QStringLiteral("MP2-119"));
        model.setProcessors({one});
        QCOMPARE(model.index(0).data(ProcessorModel::SecondLineRole).toString(), QStringLiteral("PCI 0000:00:05.0"));
        model.setProcessors({one, other});
        QCOMPARE(model.index(0).data(ProcessorModel::SecondLineRole).toString(), QStringLiteral("PCI 0000:00:05.0, MP2-118"));
        QCOMPARE(model.index(1).data(ProcessorModel::SecondLineRole).toString(), QStringLiteral("PCI 0000:00:06.0, MP2-119"));
    }

    void sentence_data()
    {
        QTest::addColumn<ManagementProcessor>("processor");
        QTest::addColumn<ProcessorActivity>("activity");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("shortSentence");
        QTest::addColumn<int>("glyph");
        QTest::addColumn<int>("glyphTone");
        QTest::addColumn<int>("tone");
        const auto row = [](const char *name, const ManagementProcessor &processor, const ProcessorActivity &activity, const char *sentence,
                             const char *shortSentence, Glyph glyph, Tone glyphTone, Tone tone) {
            QTest::newRow(name) << processor << activity << QString::fromLatin1(sentence) << QString::fromLatin1(shortSentence)
                                << static_cast<int>(glyph) << static_cast<int>(glyphTone) << static_cast<int>(tone);
        };
        const ManagementProcessor ready = sampleProcessor();
        row("ready", ready, {}, "Ready, runs 2.4.1", "Ready", Glyph::Ok, Tone::Ok, Tone::Plain);
        row("ready, no version", changed([](auto &p) { p.components.clear(); }), {}, "Ready", "Ready", Glyph::Ok, Tone::Ok, Tone::Plain);
        row("on trial", changed([](auto &p) { p.activation = Activation::Trial; }), {}, "On trial, runs 2.4.1", "On trial", Glyph::Waiting,
            Tone::Attention, Tone::Attention);
        row("held since", changed([](auto &p) {
            p.owner = {QStringLiteral("m.keller"), today, 0};
        }),
            {}, "In use by m.keller since 10:42", "In use since 10:42", Glyph::Blocked, Tone::Attention, Tone::Attention);
        row("held", changed([](auto &p) { p.owner.text = QStringLiteral("m.keller"); }), {}, "In use by m.keller", "In use", Glyph::Blocked,
            Tone::Attention, Tone::Attention);
        row("recovery", changed([](auto &p) { p.activation = Activation::Recovery; }), {}, "Recovery: nothing whole to run",
            "Nothing whole to run", Glyph::Error, Tone::Failure, Tone::Failure);
        row("silent", changed([](auto &p) { p.state = QStringLiteral("no answer"); }), {}, "No answer", "No answer", Glyph::Attention,
            Tone::Attention, Tone::Attention);
        row("silent since", changed([](auto &p) { p.state = QStringLiteral("no answer"); }), {Kind::None, 0, today},
            "No answer since 10:42", "No answer since 10:42", Glyph::Attention, Tone::Attention, Tone::Attention);
        row("silent, though held", changed([](auto &p) {
            p.state = QStringLiteral("no answer");
            p.owner.text = QStringLiteral("m.keller");
        }),
            {}, "No answer", "No answer", Glyph::Attention, Tone::Attention, Tone::Attention);
        row("no rights", namelessProcessor(QStringLiteral("unknown")), {}, "Cannot be opened", "Cannot be opened", Glyph::Blocked,
            Tone::Attention, Tone::Attention);
        row("nobody speaks to it", unspokenProcessor(), {}, "Cannot be updated from here", "Not from here", Glyph::Skipped, Tone::Quiet,
            Tone::Plain);
        row("only probable", probableProcessor(), {}, "Cannot be updated from here", "Not from here", Glyph::Skipped, Tone::Quiet,
            Tone::Plain);
        row("restarts", namelessProcessor(QStringLiteral("restarting")), {}, "Restarting", "Restarting", Glyph::Restarting, Tone::Accent,
            Tone::Plain);
        row("left by somebody", changed([](auto &p) { p.state = QStringLiteral("receiving"); }), {}, "Ready, runs 2.4.1", "Ready",
            Glyph::Ok, Tone::Ok, Tone::Plain);
        row("another word", changed([](auto &p) { p.state = QStringLiteral("asleep"); }), {}, "Asleep", "Asleep", Glyph::Absent,
            Tone::Quiet, Tone::Plain);
        row("updating", changed([](auto &p) { p.owner.text = QStringLiteral("us"); }), {Kind::Updating, 0, {}}, "Updating, runs 2.4.1",
            "Updating", Glyph::Sending, Tone::Accent, Tone::Plain);
        row("planned restart", namelessProcessor(QStringLiteral("no answer")), {Kind::Restarting, 0, {}}, "Restarting, as planned",
            "Restarting, as planned", Glyph::Restarting, Tone::Accent, Tone::Plain);
        row("stalled", ready, {Kind::Waiting, 12, {}}, "No answer for 12 s", "No answer for 12 s", Glyph::Attention, Tone::Attention,
            Tone::Attention);
    }

    void sentence()
    {
        QFETCH(ManagementProcessor, processor);
        QFETCH(ProcessorActivity, activity);
        const ProcessorSummary summary = processorSummary(processor, activity);
        QTEST(summary.sentence, "sentence");
        QTEST(summary.shortSentence, "shortSentence");
        QTEST(static_cast<int>(summary.glyph), "glyph");
        QTEST(static_cast<int>(summary.glyphTone), "glyphTone");
        QTEST(static_cast<int>(summary.tone), "tone");
    }

    void nameAndPlace_data()
    {
        QTest::addColumn<ManagementProcessor>("processor");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *title, const ManagementProcessor &processor, const char *name, const char *place,
                             const char *reason) {
            QTest::newRow(title) << processor << QString::fromLatin1(name) << QString::fromLatin1(place) << QString::fromLatin1(reason);
        };
        const char *const unspoken = "It takes firmware through redfish, which this program does not speak. Use its web page.";
        ManagementProcessor unnamed = probableProcessor();
        unnamed.model.clear();
        row("ready", sampleProcessor(), "MP 2", "PCI 0000:00:05.0", "");
        row("cannot be opened", namelessProcessor(QStringLiteral("unknown")), "Shared memory", "PCI 0000:00:05.0",
            "It cannot be reached. Look again.");
        row("nobody speaks to it", unspokenProcessor(), "Keeper 5", "PCI 0000:01:00.2", unspoken);
        row("only probable", probableProcessor(), "Probably Keeper", "PCI 0000:06:00.0", "This program knows no way to upgrade it.");
        row("without a model", unnamed, "0000:06:00.0", "PCI 0000:06:00.0", "This program knows no way to upgrade it.");
        row("only SMBIOS tells of it", smbiosProcessor(), "Management processor", "Not on the PCI bus", unspoken);
        row("none", {}, "", "", "");
    }

    void nameAndPlace()
    {
        QFETCH(ManagementProcessor, processor);
        QTEST(processorName(processor), "name");
        QTEST(processorPlace(processor), "place");
        QTEST(processorSummary(processor).reason, "reason");
    }

    void runningVersion_data()
    {
        QTest::addColumn<QList<Component>>("components");
        QTest::addColumn<QString>("version");
        const auto component = [](quint64 size, bool running, const char *version) {
            return Component{QStringLiteral("c"), size, running, sampleBank(true, version, 'a', 0), {}, 0};
        };
        QTest::newRow("none") << QList<Component>() << QString();
        QTest::newRow("biggest") << QList{component(1, true, "1"), component(3, true, "3"), component(2, true, "2")} << QStringLiteral("3");
        QTest::newRow("equal: the first") << QList{component(2, true, "1"), component(2, true, "2")} << QStringLiteral("1");
        QTest::newRow("what does not run") << QList{component(9, false, "9"), component(2, true, "2")} << QStringLiteral("2");
        QTest::newRow("without a version") << QList{component(9, true, ""), component(2, true, "2")} << QStringLiteral("2");
        QTest::newRow("nothing runs") << QList{component(9, false, "9")} << QString();
    }

    void runningVersion()
    {
        QFETCH(QList<Component>, components);
        ManagementProcessor processor;
        processor.components = components;
        QTEST(fwpilot::runningVersion(processor), "version");
    }

    void row()
    {
        ProcessorModel model;
        ManagementProcessor processor = sampleProcessor();
        processor.activation = Activation::Recovery;
        processor.reason = QStringLiteral("Nothing whole to run (main)\u202E; an upgrade helps.");
        model.setProcessors({processor});
        QCOMPARE(text(model, 0, Qt::DisplayRole), QStringLiteral("MP 2"));
        QCOMPARE(text(model, 0, ProcessorModel::SecondLineRole), QStringLiteral("PCI 0000:00:05.0"));
        QCOMPARE(text(model, 0, ProcessorModel::IdRole), processor.id);
        QCOMPARE(text(model, 0, Qt::AccessibleTextRole), QStringLiteral("MP 2. Recovery: nothing whole to run. PCI 0000:00:05.0"));
        QCOMPARE(text(model, 0, Qt::ToolTipRole),
            QStringLiteral("Recovery: nothing whole to run.\nNothing whole to run (main)\uFFFD; an upgrade helps."));
        processor.model.clear();
        model.setProcessors({processor});
        QCOMPARE(text(model, 0, Qt::DisplayRole), processor.id);
    }

    void foreignMarkupIsNotObeyed()
    {
        ProcessorModel model;
        ManagementProcessor processor = sampleProcessor();
        processor.owner.text = QStringLiteral("<b>root</b>");
        model.setProcessors({processor});
        const QString tip = text(model, 0, Qt::ToolTipRole);
        QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;root")));
        QVERIFY(!tip.contains(QStringLiteral("<b>")));
    }

    void changes_data()
    {
        QTest::addColumn<QList<ManagementProcessor>>("before");
        QTest::addColumn<QList<ManagementProcessor>>("after");
        QTest::addColumn<QList<qsizetype>>("signals_");  // inserted, removed, moved, changed, reset
        const ManagementProcessor a = sampleProcessor(QStringLiteral("0000:00:05.0"), QStringLiteral("a"));
        const ManagementProcessor b = sampleProcessor(QStringLiteral("0000:00:06.0"), QStringLiteral("b"));
        const ManagementProcessor c = sampleProcessor(QStringLiteral("0000:00:07.0"), QStringLiteral("c"));
        ManagementProcessor later = b;
        later.uptimeMilliseconds += 1000;
        ManagementProcessor trial = b;
        trial.activation = Activation::Trial;
        ManagementProcessor elsewhere = b;
        elsewhere.address = QStringLiteral("0000:00:09.0");
        ManagementProcessor other = b;
        other.id = QStringLiteral("another-card");
        using List = QList<ManagementProcessor>;
        using Counts = QList<qsizetype>;
        QTest::newRow("nothing") << List{a, b} << List{a, b} << Counts{0, 0, 0, 0, 0};
        QTest::newRow("nothing that is seen") << List{a, b} << List{a, later} << Counts{0, 0, 0, 0, 0};
        QTest::newRow("another state") << List{a, b, c} << List{a, trial, c} << Counts{0, 0, 0, 1, 0};
        QTest::newRow("one more at the end") << List{a, b} << List{a, b, c} << Counts{1, 0, 0, 0, 0};
        QTest::newRow("one more in between") << List{a, c} << List{a, b, c} << Counts{1, 0, 0, 0, 0};
        QTest::newRow("one less") << List{a, b, c} << List{a, c} << Counts{0, 1, 0, 0, 0};
        QTest::newRow("all gone") << List{a, b} << List() << Counts{0, 2, 0, 0, 0};
        QTest::newRow("another order") << List{a, b, c} << List{c, a, b} << Counts{0, 0, 1, 0, 0};
        QTest::newRow("the same one elsewhere") << List{a, b} << List{a, elsewhere} << Counts{1, 1, 0, 0, 0};
        QTest::newRow("another one in its place") << List{a, b} << List{a, other} << Counts{1, 1, 0, 0, 0};
        QTest::newRow("twice the same id") << List{a, b} << List{a, b, elsewhere} << Counts{1, 0, 0, 1, 0};
    }

    void changes()
    {
        QFETCH(QList<ManagementProcessor>, before);
        QFETCH(QList<ManagementProcessor>, after);
        ProcessorModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProcessors(before);
        const Spies spies(model);
        model.setProcessors(after);
        QTEST(spies.counts(), "signals_");
        QCOMPARE(model.rowCount(), after.size());
        for (int row = 0; row < after.size(); ++row) {
            QCOMPARE(model.processor(row).id, after[row].id);
            QCOMPARE(model.processor(row).address, after[row].address);
            QCOMPARE(model.processor(row).uptimeMilliseconds, after[row].uptimeMilliseconds);
        }
    }

    void keptIndexes()
    {
        ProcessorModel model;
        const ManagementProcessor a = sampleProcessor(QStringLiteral("0000:00:05.0"), QStringLiteral("a"));
        const ManagementProcessor b = sampleProcessor(QStringLiteral("0000:00:06.0"), QStringLiteral("b"));
        model.setProcessors({a, b});
        const QPersistentModelIndex kept(model.index(1));
        model.setProcessors({b});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(kept.data(ProcessorModel::IdRole).toString(), b.id);
        model.setProcessors({});
        QVERIFY(!kept.isValid());
    }

    void restartKeepsRowAndName()
    {
        ProcessorModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const ManagementProcessor processor = sampleProcessor();
        model.setProcessors({processor});
        const QPersistentModelIndex kept(model.index(0));
        model.setBusy(processor.id, Kind::Restarting);
        model.setProcessors({namelessProcessor(QStringLiteral("restarting"))});
        QVERIFY(kept.isValid());
        QCOMPARE(text(model, 0, Qt::DisplayRole), QStringLiteral("MP 2"));
        QCOMPARE(text(model, 0, ProcessorModel::SentenceRole), QStringLiteral("Restarting, as planned"));
        QCOMPARE(text(model, 0, ProcessorModel::IdRole), processor.address);
        QCOMPARE(model.rowOf(processor.id), 0);
        model.setProcessors({processor});
        QVERIFY(kept.isValid());
        QCOMPARE(text(model, 0, ProcessorModel::IdRole), processor.id);
    }

    /// A name that the rules give is not one that it said itself: other rules give it another.
    void rulesMayRename()
    {
        ProcessorModel model;
        ManagementProcessor processor = unspokenProcessor();
        model.setProcessors({processor});
        const QPersistentModelIndex kept(model.index(0));
        processor.model = QStringLiteral("Keeper 6");
        model.setProcessors({processor});
        QVERIFY(kept.isValid());
        QCOMPARE(text(model, 0, Qt::DisplayRole), QStringLiteral("Keeper 6"));
    }

    void withoutAnAddressItIsChosenById()
    {
        ProcessorModel model;
        model.setProcessors({sampleProcessor(), smbiosProcessor()});
        QCOMPARE(text(model, 1, ProcessorModel::IdRole), QStringLiteral("smbios"));
        QCOMPARE(model.rowOf(QStringLiteral("smbios")), 1);
    }

    void silenceHasABegin()
    {
        ProcessorModel model;
        ManagementProcessor processor = sampleProcessor();
        ManagementProcessor silent = processor;
        silent.state = QStringLiteral("no answer");
        model.setProcessors({silent}, today);
        QCOMPARE(text(model, 0, ProcessorModel::SentenceRole), QStringLiteral("No answer"));
        model.setProcessors({processor}, today);
        model.setProcessors({silent}, today.addSecs(60));
        QCOMPARE(text(model, 0, ProcessorModel::SentenceRole), QStringLiteral("No answer since 10:43"));
        const Spies spies(model);
        model.setProcessors({silent}, today.addSecs(600));
        QCOMPARE(text(model, 0, ProcessorModel::SentenceRole), QStringLiteral("No answer since 10:43"));
        QCOMPARE(spies.changed.size(), 0);
    }

    void ownerDoesNotFlicker()
    {
        ProcessorModel model;
        ManagementProcessor processor = sampleProcessor();
        processor.owner = {QStringLiteral("m.keller"), today.addMSecs(-1), 0};
        model.setProcessors({processor});
        const Spies spies(model);
        processor.owner.since = today.addMSecs(1);
        model.setProcessors({processor});
        QCOMPARE(spies.changed.size(), 0);
        processor.owner.since = today.addSecs(120);
        model.setProcessors({processor});
        QCOMPARE(text(model, 0, ProcessorModel::SentenceRole), QStringLiteral("In use by m.keller since 10:44"));
    }

    void busy()
    {
        ProcessorModel model;
        const ManagementProcessor a = sampleProcessor(QStringLiteral("0000:00:05.0"), QStringLiteral("a"));
        const ManagementProcessor b = sampleProcessor(QStringLiteral("0000:00:06.0"), QStringLiteral("b"));
        model.setProcessors({a, b});
        const Spies spies(model);
        model.setBusy(b.id, Kind::Updating);
        QCOMPARE(spies.changed.size(), 1);
        QCOMPARE(text(model, 0, ProcessorModel::SentenceRole), QStringLiteral("Ready, runs 2.4.1"));
        QCOMPARE(text(model, 1, ProcessorModel::SentenceRole), QStringLiteral("Updating, runs 2.4.1"));
        model.setBusy(b.id, Kind::Updating);
        QCOMPARE(spies.changed.size(), 1);
        model.setBusy(b.address, Kind::Waiting, 12);
        QCOMPARE(text(model, 1, ProcessorModel::SentenceRole), QStringLiteral("No answer for 12 s"));
        QCOMPARE(model.activity(1).silentSeconds, 12);
        model.setBusy(b.id, Kind::None);
        QCOMPARE(text(model, 1, ProcessorModel::SentenceRole), QStringLiteral("Ready, runs 2.4.1"));
        QCOMPARE(spies.changed.size(), 3);
    }

    void sameIdIsChosenByAddress()
    {
        ProcessorModel model;
        ManagementProcessor a = sampleProcessor(QStringLiteral("0000:00:05.0"));
        ManagementProcessor b = sampleProcessor(QStringLiteral("0000:00:06.0"));
        QCOMPARE(a.id, b.id);
        model.setProcessors({a, b});
        QCOMPARE(text(model, 0, ProcessorModel::IdRole), a.address);
        QCOMPARE(text(model, 1, ProcessorModel::IdRole), b.address);
        QCOMPARE(model.rowOf(b.address), 1);
        QCOMPARE(model.rowOf(QStringLiteral("nobody")), -1);
        QCOMPARE(model.rowOf({}), -1);
    }
};

QTEST_MAIN(TestProcessorModel)
#include "tst_processor_model.moc"
