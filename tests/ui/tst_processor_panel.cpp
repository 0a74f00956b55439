// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/page_sight.h"
#include "tests/ui/sample_processor.h"
#include "ui/processor_delegate.h"
#include "ui/processor_model.h"
#include "ui/processor_panel.h"

#include <QApplication>
#include <QListView>
#include <QSignalSpy>

using namespace fwpilot;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

ManagementProcessor second()
{
    return sampleProcessor(QStringLiteral("0000:00:06.0"), QStringLiteral("second"));
}

}  // namespace

class TestProcessorPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }
    void init() { QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10)); }

    void saysWhatThereIs()
    {
        ProcessorModel model;
        ProcessorPanel panel(&model);
        present(panel, {248, 600});
        QCOMPARE(labelText(panel, "machineName"), QStringLiteral("This machine"));
        QCOMPARE(labelText(panel, "nothingFound"), QStringLiteral("Looking for processors"));
        QVERIFY(!panel.findChild<QWidget *>(QStringLiteral("machineSerial"))->isVisible());
        panel.setMachine({QStringLiteral("SRV-0421"), QStringLiteral("R420"), QStringLiteral("7QX"), {}});
        panel.setLookedAt(noon);
        QCOMPARE(labelText(panel, "machineName"), QStringLiteral("SRV-0421"));
        QCOMPARE(labelText(panel, "machineSerial"), QStringLiteral("Serial 7QX"));
        QVERIFY(!panel.findChild<QWidget *>(QStringLiteral("machinePlace"))->isVisible());
        QCOMPARE(labelText(panel, "nothingFound"), QStringLiteral("None found"));
        QCOMPARE(labelText(panel, "lookedAt"), QStringLiteral("Looked at %1").arg(noon.toLocalTime().toString(QStringLiteral("HH:mm:ss"))));
        QCOMPARE(labelText(panel, "processorCount"), QStringLiteral("Processors"));
        model.setProcessors({sampleProcessor(), second()});
        QCOMPARE(labelText(panel, "processorCount"), QStringLiteral("Processors (2)"));
        QVERIFY(!panel.findChild<QWidget *>(QStringLiteral("nothingFound"))->isVisible());
    }

    void foot_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("visible");
        QTest::newRow("high") << true << 600 << true;
        QTest::newRow("just high enough") << true << 360 << true;
        QTest::newRow("low") << true << 340 << false;
        QTest::newRow("no update here") << false << 600 << false;
    }

    void foot()
    {
        QFETCH(bool, known);
        QFETCH(int, height);
        ProcessorModel model;
        ProcessorPanel panel(&model);
        if (known)
            panel.setLastUpdate(
                LastUpdate{Tone::Ok, QStringLiteral("2 updated, confirmed"), QDate(2026, 8, 12), QStringLiteral("m.keller")});
        present(panel, {248, scaled(panel.fontMetrics(), height)});
        QTEST(panel.findChild<QWidget *>(QStringLiteral("lastUpdate"))->isVisible(), "visible");
        if (known) {
            QCOMPARE(labelText(panel, "lastUpdateVerdict"), QStringLiteral("2 updated, confirmed"));
            QCOMPARE(labelText(panel, "lastUpdateWhen"), QStringLiteral("12 Aug 2026 by m.keller"));
        }
    }

    void choice()
    {
        ProcessorModel model;
        model.setProcessors({sampleProcessor(), second()});
        ProcessorPanel panel(&model);
        present(panel, {248, 600});
        auto *list = panel.findChild<QListView *>(QStringLiteral("processors"));
        QSignalSpy chosen(&panel, &ProcessorPanel::chosen);
        list->setFocus();
        QVERIFY2(!list->selectionModel()->hasSelection() && chosen.isEmpty(), "the focus alone chooses nothing");
        panel.setCurrent(sampleProcessor().id);
        QCOMPARE(list->currentIndex().row(), 0);
        QVERIFY2(chosen.isEmpty(), "what the window chooses is not signalled");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(model.index(1)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().first().toString(), second().id);
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().first().toString(), sampleProcessor().id);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier, list->visualRect(model.index(0)).center());
        QTRY_VERIFY2(list->selectionModel()->isSelected(model.index(0)), "one stays chosen");
        QVERIFY(chosen.isEmpty());
    }

    void keepsChoice()
    {
        ProcessorModel model;
        model.setProcessors({sampleProcessor(), second()});
        ProcessorPanel panel(&model);
        present(panel, {248, 600});
        const auto *selection = panel.findChild<QListView *>(QStringLiteral("processors"))->selectionModel();
        QSignalSpy chosen(&panel, &ProcessorPanel::chosen);
        panel.setCurrent(second().id);
        model.setProcessors({second()});
        QCOMPARE(selection->currentIndex().row(), 0);
        model.setProcessors({sampleProcessor()});
        QVERIFY2(!selection->hasSelection(), "another one is not chosen in its place");
        model.setProcessors({sampleProcessor(), second()});
        QCOMPARE(selection->currentIndex().row(), 1);
        QVERIFY(selection->isSelected(model.index(1)));
        model.setProcessors({sampleProcessor(), namelessProcessor(QStringLiteral("restarting"), second().address)});
        QVERIFY(selection->isSelected(model.index(1)));
        QVERIFY2(chosen.isEmpty(), "only the technician chooses");
    }

    void width_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<bool>("narrow");
        QTest::newRow("wide") << 10 << false;
        QTest::newRow("narrow") << 10 << true;
        QTest::newRow("large type") << 14 << false;
        QTest::newRow("narrow, large type") << 14 << true;
    }

    void width()
    {
        QFETCH(int, points);
        QFETCH(bool, narrow);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        ProcessorModel model;
        QList<ManagementProcessor> states{sampleProcessor(), sampleProcessor(), sampleProcessor(), sampleProcessor()};
        for (int index = 0; index < states.size(); ++index)
            states[index].address = states[index].id = QStringLiteral("0000:00:0%1.0").arg(index);
        model.setProcessors(states);
        states[1].state = QStringLiteral("no answer");
        states[2].owner = {QStringLiteral("somebody with a long name"), QDateTime::currentDateTimeUtc(), 0};
        states[3].activation = Activation::Recovery;
        model.setProcessors(states);
        ProcessorPanel panel(&model);
        panel.setNarrow(narrow);
        panel.setMachine(
            {QStringLiteral("SRV-0421"), QStringLiteral("Corvane R420"), QStringLiteral("7QX-20419"), QStringLiteral("Hall 2, rack 12")});
        panel.setLastUpdate(LastUpdate{Tone::Ok, QStringLiteral("2 updated, confirmed"), QDate(2026, 8, 12), QStringLiteral("m.keller")});
        present(panel, {0, 900});
        QCOMPARE(panel.width(), scaled(panel.fontMetrics(), narrow ? 208 : 248));
        QCOMPARE(cutParts(panel, panel), QStringList());
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const QString sentence = ProcessorDelegate::shownSentence(index, panel.font(), panel.width());
            QVERIFY2(sentence == index.data(ProcessorModel::SentenceRole).toString()
                    || sentence == index.data(ProcessorModel::ShortSentenceRole).toString(),
                qPrintable(sentence));
        }
    }
};

QTEST_MAIN(TestProcessorPanel)
#include "tst_processor_panel.moc"
