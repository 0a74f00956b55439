// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/page_sight.h"
#include "tests/ui/sample_processor.h"
#include "ui/bank_table.h"
#include "ui/status_facts.h"
#include "ui/status_page.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace fwpilot;

namespace {

/// The texts of all facts that are seen, "name: value".
QStringList shownFacts(const QWidget &part)
{
    QStringList facts;
    for (const auto *value : part.findChildren<WrappedLabel *>(QStringLiteral("factValue"))) {
        if (value->isVisible())
            facts.append(value->accessibleName());
    }
    return facts;
}

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

}  // namespace

class TestStatusPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }
    void init() { QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10)); }

    void statusSizes_data() { addPageSizes(); }

    void statusSizes()
    {
        QFETCH(int, points);
        QFETCH(QSize, size);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        StatusPage page;
        ManagementProcessor processor = sampleProcessor();
        processor.serial = QString(32, QLatin1Char('W'));
        processor.log.append(QString(96, QLatin1Char('W')));
        processor.reason = QStringLiteral(
            "A reason that is longer than the page is wide, so that it needs more than one line to be read in full by anyone.");
        processor.recognition.evidence = {QString(200, QLatin1Char('W'))};
        processor.functions = {sampleFunction(processor.address, 1, 2, "W"), sampleFunction(QString(24, QLatin1Char('8')), 1, 2, "W")};
        page.setProcessor(processor);
        present(page, size);
        page.findChild<QPushButton *>(QStringLiteral("showFunctions"))->click();
        QCOMPARE(page.widget()->width(), page.viewport()->width());
        QCOMPARE(cutParts(page, *page.viewport()), QStringList());
        const auto *table = page.findChild<BankTable *>();
        QCOMPARE(table->header()->length(), table->viewport()->width());
        QCOMPARE(table->verticalScrollBar()->maximum(), 0);
        page.widget()->grab();  // paints everything once, also what lies below
    }

    void longWordsAreBroken()
    {
        WrappedLabel label;
        label.setText(QString(40, QLatin1Char('W')));
        const int line = label.heightForWidth(10000);
        QVERIFY(label.heightForWidth(label.fontMetrics().horizontalAdvance(label.text()) / 3) >= 3 * line);
        label.setText(QStringLiteral("one\ntwo"));
        QCOMPARE(label.heightForWidth(10000), 2 * line);
    }

    void statusChangesInPlace()
    {
        StatusPage page;
        ManagementProcessor processor = sampleProcessor();
        page.setProcessor(processor);
        present(page, {752, 300});
        auto *table = page.findChild<BankTable *>();
        table->setCurrentIndex(table->model()->index(1, 0));
        page.verticalScrollBar()->setValue(page.verticalScrollBar()->maximum() / 2);
        const int scrolled = page.verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        const auto values = page.findChildren<WrappedLabel *>(QStringLiteral("factValue"));
        processor.celsius = 49.0;
        processor.uptimeMilliseconds += 3600'000;
        processor.components[1].inactive = sampleBank(true, "2.5.0", 'x', 6);
        page.setProcessor(processor);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(page.findChildren<WrappedLabel *>(QStringLiteral("factValue")), values);
        QCOMPARE(page.verticalScrollBar()->value(), scrolled);
        QCOMPARE(table->currentIndex(), table->model()->index(1, 0));
        QVERIFY(table->selectionModel()->isSelected(table->currentIndex()));
        QStringList texts;
        for (const auto *value : values)
            texts.append(value->text());
        QVERIFY(texts.contains(QStringLiteral("49.0 °C")));
        QVERIFY(texts.contains(QStringLiteral("41 days 7 h")));
        QCOMPARE(table->model()->index(1, BankTable::OtherBank).data().toString(), QStringLiteral("2.5.0"));
    }

    void statusOfUnreachable()
    {
        StatusPage page;
        page.setProcessor(namelessProcessor(QStringLiteral("unknown")));
        present(page, {1118, 519});
        QCOMPARE(labelText(page, "statusState"), QStringLiteral("Cannot be opened"));
        QCOMPARE(labelText(page, "statusReason"), QStringLiteral("It cannot be reached. Look again."));
        QVERIFY(page.findChild<QLabel *>(QStringLiteral("noBanks"))->isVisible());
        QVERIFY(!page.findChild<BankTable *>()->isVisible());
        page.setProcessor(sampleProcessor());
        QCOMPARE(labelText(page, "statusState"), QStringLiteral("Ready"));
        QVERIFY(!page.findChild<QLabel *>(QStringLiteral("statusReason"))->isVisible());
        QVERIFY(page.findChild<BankTable *>()->isVisible());
    }

    void statusOfRecognised_data()
    {
        QTest::addColumn<ManagementProcessor>("processor");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("hasBanks");
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<QString>("notes");
        QTest::addColumn<QStringList>("facts");
        QTest::addColumn<QStringList>("headings");
        ManagementProcessor spoken = sampleProcessor();
        spoken.recognition.name = QStringLiteral("Sample MP");
        spoken.recognition.evidence = {QStringLiteral("Its nameplate says so.")};
        spoken.functions = {sampleFunction(spoken.address, 0x1af4, 0x1110, "Shared memory")};
        QTest::newRow("spoken to") << spoken << QStringLiteral("Ready") << true << QStringLiteral("Its nameplate says so.") << QString()
                                   << QStringList{QStringLiteral("Recognised as: Sample MP"), QStringLiteral("Serial: MP2-118"),
                                          QStringLiteral("Updated through: mailbox"), QStringLiteral("Power: on")}
                                   << QStringList{QStringLiteral("0000:00:05.0")};
        QTest::newRow("not spoken to")
            << unspokenProcessor() << QStringLiteral("Cannot be updated from here") << false
            << QStringLiteral("Function 0000:01:00.2 is the slave function of a Keeper.\nThe machine is a Blade of the fourth generation.")
            << QStringLiteral("The tables of SMBIOS are for root alone; only names were read.")
            << QStringList{QStringLiteral("Recognised as: Sample Keeper 5"), QStringLiteral("Maker: Sample"),
                   QStringLiteral("Family: Keeper"), QStringLiteral("Generation: 5"), QStringLiteral("On the board: PCI 0000:01:00.2"),
                   QStringLiteral("Updated through: nothing that this program speaks"),
                   QStringLiteral("Interface: KCS at I/O port 0xca2, registers 1 byte apart, IPMI 2.0"),
                   QStringLiteral("Interface: Redfish at 169.254.0.17 port 443, through USB 046b:ffb0")}
            << QStringList{QStringLiteral("0000:01:00.2"), QStringLiteral("0000:01:00.0"), QStringLiteral("0000:01:00.1")};
        QTest::newRow("only probable") << probableProcessor() << QStringLiteral("Cannot be updated from here") << false
                                       << QStringLiteral("Function 0000:06:00.0 is a display as Keepers have one.") << QString()
                                       << QStringList{QStringLiteral("Recognised as: probably Sample Keeper"),
                                              QStringLiteral("Maker: Sample"), QStringLiteral("On the board: PCI 0000:06:00.0"),
                                              QStringLiteral("Updated through: nothing that this program speaks")}
                                       << QStringList{QStringLiteral("0000:06:00.0")};
        QTest::newRow("only SMBIOS tells of it")
            << smbiosProcessor() << QStringLiteral("Cannot be updated from here") << false
            << smbiosProcessor().recognition.evidence.join(QLatin1Char('\n')) << smbiosProcessor().recognition.notes.first()
            << QStringList{QStringLiteral("On the board: Not on the PCI bus")} << QStringList();
    }

    void statusOfRecognised()
    {
        QFETCH(ManagementProcessor, processor);
        QFETCH(bool, hasBanks);
        QFETCH(QStringList, facts);
        QFETCH(QStringList, headings);
        StatusPage page;
        page.setProcessor(processor);
        present(page, {1118, 519});
        QTEST(labelText(page, "statusState"), "state");
        QCOMPARE(labelText(page, "statusReason"), processor.reason);
        QTEST(labelText(page, "evidence"), "evidence");
        QTEST(labelText(page, "recognitionNotes"), "notes");
        QCOMPARE(page.findChild<QLabel *>(QStringLiteral("recognitionNotes"))->isVisible(), !processor.recognition.notes.isEmpty());
        QCOMPARE(page.findChild<BankTable *>()->isVisible(), hasBanks);
        QVERIFY(!page.findChild<QLabel *>(QStringLiteral("noBanks"))->isVisible());
        const QStringList seen = shownFacts(page);
        for (const QString &fact : facts)
            QVERIFY2(seen.contains(fact), qPrintable(fact));
        if (processor.driver.isEmpty())
            QCOMPARE(seen.filter(QStringLiteral("not reported")), QStringList());
        auto *button = page.findChild<QPushButton *>(QStringLiteral("showFunctions"));
        QCOMPARE(button->isVisible(), !headings.isEmpty());
        QCOMPARE(page.findChildren<QWidget *>(QStringLiteral("function")).size(), 0);
        button->click();
        QStringList shown;
        for (const auto *group : page.findChildren<QWidget *>(QStringLiteral("function")))
            shown.append(group->accessibleName());
        QCOMPARE(shown, headings);
        QCOMPARE(cutParts(page, *page.viewport()), QStringList());
    }

    void functionsByKeyboard()
    {
        StatusPage page;
        page.setProcessor(unspokenProcessor());
        present(page, {752, 440});
        auto *button = page.findChild<QPushButton *>(QStringLiteral("showFunctions"));
        QCOMPARE(button->text(), QStringLiteral("Show PCI Functions"));
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(button->text(), QStringLiteral("Hide PCI Functions"));
        const auto *first = page.findChild<QWidget *>(QStringLiteral("function"));
        QVERIFY(first && first->isVisible());
        QVERIFY(!first->visibleRegion().isEmpty());  // the page has moved to it
        QVERIFY(!button->visibleRegion().isEmpty());

        page.setProcessor(probableProcessor());  // stays open from one to the next
        QCOMPARE(page.findChildren<QWidget *>(QStringLiteral("function")).size(), 1);
        page.setProcessor(smbiosProcessor());
        QCOMPARE(page.findChildren<QWidget *>(QStringLiteral("function")).size(), 0);
        QVERIFY(!button->isVisible());
        page.setProcessor(unspokenProcessor());
        QCOMPARE(page.findChildren<QWidget *>(QStringLiteral("function")).size(), 3);
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(page.findChildren<QWidget *>(QStringLiteral("function")).size(), 0);
    }

    void functionsChangeInPlace()
    {
        StatusPage page;
        ManagementProcessor processor = unspokenProcessor();
        page.setProcessor(processor);
        present(page, {752, 440});
        page.findChild<QPushButton *>(QStringLiteral("showFunctions"))->click();
        const int scrolled = page.verticalScrollBar()->value();
        const auto values = page.findChildren<WrappedLabel *>(QStringLiteral("factValue"));
        QVERIFY(shownFacts(page).contains(QStringLiteral("Kernel driver: hpilo")));
        processor.functions[0].kernelDriver.clear();
        page.setProcessor(processor);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(page.findChildren<WrappedLabel *>(QStringLiteral("factValue")), values);
        QVERIFY(!shownFacts(page).contains(QStringLiteral("Kernel driver: hpilo")));
        QCOMPARE(page.verticalScrollBar()->value(), scrolled);
    }

    void evidenceIsCopied()
    {
        StatusPage page;
        page.setProcessor(unspokenProcessor());
        present(page, {752, 440});
        auto *evidence = page.findChild<WrappedLabel *>(QStringLiteral("evidence"));
        evidence->setFocus();
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(evidence, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), evidence->text());
    }

    void statusAge()
    {
        StatusPage page;
        const auto *clock = page.findChild<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(clock && !clock->isActive());
        present(page, {752, 300});
        QVERIFY(clock->isActive());
        QCOMPARE(labelText(page, "statusAge"), QStringLiteral("Not read yet."));
        page.setReadAt(QDateTime::currentDateTimeUtc().addSecs(-5));
        const QString before = labelText(page, "statusAge");
        QTRY_VERIFY(labelText(page, "statusAge") != before);
        page.hide();
        QVERIFY(!clock->isActive());
    }

    void ageText_data()
    {
        QTest::addColumn<QDateTime>("readAt");
        QTest::addColumn<QString>("text");
        QTest::newRow("never") << QDateTime() << QStringLiteral("Not read yet.");
        QTest::newRow("now") << noon << QStringLiteral("Read 0 s ago.");
        QTest::newRow("seconds") << noon.addSecs(-59) << QStringLiteral("Read 59 s ago.");
        QTest::newRow("minutes") << noon.addSecs(-61) << QStringLiteral("Read 1 min ago.");
        QTest::newRow("hours") << noon.addSecs(-7200) << QStringLiteral("Read at %1.").arg(clockText(noon.addSecs(-7200)));
        QTest::newRow("clock set back") << noon.addSecs(30) << QStringLiteral("Read 0 s ago.");
    }

    void ageText()
    {
        QFETCH(QDateTime, readAt);
        QTEST(fwpilot::ageText(readAt, noon), "text");
    }

    void upText_data()
    {
        QTest::addColumn<quint64>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("not told") << quint64(0) << QString();
        QTest::newRow("just up") << quint64(400) << QStringLiteral("0 s");
        QTest::newRow("seconds") << quint64(59'000) << QStringLiteral("59 s");
        QTest::newRow("minutes") << quint64(61'000) << QStringLiteral("1 min 1 s");
        QTest::newRow("hours") << quint64(3'720'000) << QStringLiteral("1 h 2 min");
        QTest::newRow("a day") << quint64(90'000'000) << QStringLiteral("1 day 1 h");
        QTest::newRow("days") << quint64(3'564'000'000) << QStringLiteral("41 days 6 h");
    }

    void upText()
    {
        QFETCH(quint64, milliseconds);
        QTEST(fwpilot::upText(milliseconds), "text");
    }

    void facts_data()
    {
        QTest::addColumn<QList<Fact>>("facts");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Tone>("tone");
        const auto row = [](const char *title, const QList<Fact> &facts, const char *name, const char *value, Tone tone = Tone::Plain) {
            QTest::newRow(title) << facts << QString::fromLatin1(name) << QString::fromUtf8(value) << tone;
        };
        const ManagementProcessor full = sampleProcessor();
        const ManagementProcessor bare = namelessProcessor(QStringLiteral("unknown"));
        ManagementProcessor odd = full;
        odd.activation = Activation::Trial;
        odd.owner.text = QStringLiteral("m.keller");
        odd.mostErases = 1;
        odd.machine.fansRpm = {4200, 0};
        odd.rejectedDigest = QByteArray(32, 'x');
        odd.rejectedReason = QStringLiteral("self-test");
        row("place", identityFacts(full), "On the board", "PCI 0000:00:05.0");
        row("maker, unknown", identityFacts(bare), "Maker", "");
        ManagementProcessor interfaces = full;
        interfaces.ipmi = unspokenProcessor().ipmi;
        PciFunction function = sampleFunction(full.address, 0x1590, 0x3307, "Keeper");
        PciFunction dumped = function;
        dumped.path.clear();
        dumped.parentBridge.clear();
        dumped.memoryDecoding = false;
        dumped.baseAddresses = {};
        dumped.sizes = {};
        row("through", identityFacts(full), "Updated through", "mailbox");
        row("through nothing", identityFacts(unspokenProcessor()), "Updated through", "nothing that this program speaks");
        row("no processor", identityFacts({}), "Updated through", "");
        row("probable", identityFacts(probableProcessor()), "Recognised as", "probably Sample Keeper");
        row("address beside interfaces", networkFacts(interfaces), "Address", "10.20.4.121/24");
        row("interface", networkFacts(interfaces), "Interface", "KCS at I/O port 0xca2, registers 1 byte apart, IPMI 2.0");
        row("ids", functionFacts(function), "Ids", "1590:3307, subsystem 1590:00e4, revision 07");
        row("function's name", functionFacts(function), "Name", "Sample Company Keeper");
        row("subsystem", functionFacts(function), "Subsystem", "Sample Blade 4");
        row("class", functionFacts(function), "Class", "System peripheral, class 088000");
        row("base address", functionFacts(function), "Base address", "0: memory at fe000000, 1 MiB");
        row("no base address", functionFacts(dumped), "Base address", "none in use");
        row("decoding", functionFacts(function), "Memory", "decoding is on");
        row("no decoding", functionFacts(dumped), "Memory", "decoding is off");
        row("no kernel driver", functionFacts(function), "Kernel driver", "none");
        row("kernel driver, unknown", functionFacts(dumped), "Kernel driver", "");
        row("bridge", functionFacts(function), "Bridge above", "0000:00:1c.4");
        row("bridge, unknown", functionFacts(dumped), "Bridge above", "");
        row("temperature", machineFacts(full), "Board inlet", "23.5 °C");
        row("temperature, unknown", machineFacts(bare), "Board inlet", "");
        row("fans", machineFacts(full), "Fans", "4200, 4260 rpm");
        row("a fan stands still", machineFacts(odd), "Fans", "4200, 0 rpm");
        row("fans, unknown", machineFacts(bare), "Fans", "");
        row("last event", machineFacts(full), "Last event", "fan 2 slow");
        row("no event", machineFacts(bare), "Last event", "");
        row("network", networkFacts(full), "Address", "10.20.4.121/24");
        row("confirmed", firmwareFacts(full), "Firmware", "confirmed");
        row("trial", firmwareFacts(odd), "Firmware", "on trial, not confirmed yet", Tone::Attention);
        row("activation, unknown", firmwareFacts(bare), "Firmware", "");
        row("nobody", firmwareFacts(full), "In use by", "nobody");
        row("somebody", firmwareFacts(odd), "In use by", "m.keller");
        row("owner, unknown", firmwareFacts(bare), "In use by", "");
        row("starts", firmwareFacts(full), "Starts so far", "12");
        row("starts, unknown", firmwareFacts(bare), "Starts so far", "");
        row("wear", firmwareFacts(full), "Flash wear", "busiest sector erased 212 times");
        row("wear of one", firmwareFacts(odd), "Flash wear", "busiest sector erased once");
        row("wear, unknown", firmwareFacts(bare), "Flash wear", "");
        row("fell back", firmwareFacts(odd), "Fell back", "to the former firmware: self-test", Tone::Attention);
    }

    void facts()
    {
        QFETCH(QList<Fact>, facts);
        QFETCH(QString, name);
        QFETCH(Tone, tone);
        const auto found = std::find_if(facts.cbegin(), facts.cend(), [&](const Fact &fact) { return fact.name == name; });
        QVERIFY(found != facts.cend());
        QTEST(found->value, "value");
        QCOMPARE(found->tone, tone);
    }

    void banks_data()
    {
        QTest::addColumn<Activation>("activation");
        QTest::addColumn<bool>("running");
        QTest::addColumn<FirmwareBank>("other");
        QTest::addColumn<QString>("runningLine");
        QTest::addColumn<Glyph>("runningGlyph");
        QTest::addColumn<QString>("otherLine");
        QTest::addColumn<Glyph>("otherGlyph");
        const FirmwareBank whole = sampleBank(true, "1", 'a', 3);
        const FirmwareBank part = sampleBank(false, "1", 'a', 0);
        const FirmwareBank none = sampleBank(false, "", 'a', 0);
        const QString runs = QStringLiteral("running, security 5");
        QTest::newRow("confirmed") << Activation::Confirmed << true << whole << runs << Glyph::Ok << QStringLiteral("whole, security 3")
                                   << Glyph::Stored;
        QTest::newRow("not known") << Activation::Unknown << true << part << runs << Glyph::Running << QStringLiteral("not whole")
                                   << Glyph::Skipped;
        QTest::newRow("trial") << Activation::Trial << true << none << QStringLiteral("runs on trial, security 5") << Glyph::Waiting
                               << QStringLiteral("holds nothing") << Glyph::Absent;
        QTest::newRow("recovery") << Activation::Recovery << false << none << QStringLiteral("whole, does not run, security 5")
                                  << Glyph::Error << QStringLiteral("holds nothing") << Glyph::Absent;
    }

    void banks()
    {
        QFETCH(Activation, activation);
        QFETCH(bool, running);
        QFETCH(FirmwareBank, other);
        ManagementProcessor processor;
        processor.activation = activation;
        processor.components = {{QStringLiteral("main"), 1'000'000, running, sampleBank(true, "2", 'b', 5), other, 0}};
        BankTable table;
        const QAbstractItemModel &model = *table.model();
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setProcessor(processor);
        const auto at = [&](int column) { return model.index(0, column).data(TwoLineModel::CellRole).value<TwoLineCell>(); };
        QTEST(at(BankTable::RunningBank).second, "runningLine");
        QTEST(at(BankTable::RunningBank).glyph, "runningGlyph");
        QTEST(at(BankTable::OtherBank).second, "otherLine");
        QTEST(at(BankTable::OtherBank).glyph, "otherGlyph");
        QCOMPARE(at(BankTable::BankSize).text, QStringLiteral("1.0 MB"));
    }

    void banksSignalWhatChanged()
    {
        ManagementProcessor processor = sampleProcessor();
        BankTable table;
        const QAbstractItemModel &model = *table.model();
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setProcessor(processor);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        table.setProcessor(processor);
        QCOMPARE(changed.size(), 0);
        processor.components[2].active.version = QStringLiteral("42");
        table.setProcessor(processor);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex(), model.index(2, BankTable::RunningBank));
        QCOMPARE(reset.size(), 0);
        processor.components.removeFirst();
        table.setProcessor(processor);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 2);
    }

    void sizesAndDigestsAreLeftOutWhereItIsNarrow_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("hasSizes");
        QTest::addColumn<bool>("hasDigests");
        QTest::newRow("all") << 716 << true << true;
        QTest::newRow("without digests") << 715 << true << false;
        QTest::newRow("still with sizes") << 584 << true << false;
        QTest::newRow("without sizes") << 583 << false << false;
    }

    void sizesAndDigestsAreLeftOutWhereItIsNarrow()
    {
        QFETCH(int, width);
        BankTable table;
        table.setProcessor(sampleProcessor());
        present(table, {scaled(table.fontMetrics(), width), 200});
        QTEST(!table.isColumnHidden(BankTable::BankSize), "hasSizes");
        QTEST(!table.isColumnHidden(BankTable::Digest), "hasDigests");
        QCOMPARE(table.header()->length(), table.viewport()->width());
    }

    void digestsAreCopied()
    {
        BankTable table;
        const QAbstractItemModel &model = *table.model();
        table.setProcessor(sampleProcessor());
        present(table, {1118, 200});
        table.setCurrentIndex(model.index(1, 0));
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QString digest = QString::fromLatin1(QByteArray(32, 'c').toHex());
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Running bank, SHA-256: ") + digest);
        QVERIFY(model.index(1, BankTable::Digest).data(Qt::ToolTipRole).toString().contains(digest));
        QVERIFY(!model.index(1, BankTable::Digest).data().toString().contains(digest));
        QGuiApplication::clipboard()->clear();
        table.actions().first()->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(digest));
    }
};

QTEST_MAIN(TestStatusPage)
#include "tst_status_page.moc"
