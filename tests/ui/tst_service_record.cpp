// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/report_export.h"
#include "core/upgrade/upgrade_journal.h"
#include "tests/ui/hand.h"
#include "tests/ui/page_sight.h"
#include "tests/ui/paper_reading.h"
#include "tests/ui/speaking.h"
#include "tests/unit/recorded_sample.h"
#include "tests/unit/written_run.h"
#include "ui/file_saving.h"
#include "ui/flat_style.h"
#include "ui/record_words.h"
#include "ui/service_record_dialog.h"
#include "ui/service_record_form.h"
#include "ui/service_record_preview.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace fwpilot;

namespace {

/// A dialog on the journal of a run, in an environment of its own, and the hand that works it.
class RecordBench {
public:
    RecordBench()
    {
        qputenv("XDG_STATE_HOME", file(u"state"_s).toUtf8());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, file(u"config"_s));
        QSettings().clear();
        QSettings().setValue(u"folders/record"_s, folder.path());
    }

    QString file(const QString &name) const { return folder.filePath(name); }

    /// Writes the journal of this run.
    void write(const RecordedRun &run) const
    {
        UpgradeJournal journal = sample::created(run.opening);
        QVERIFY(journal.session(7) && journal.startUpgrade({1, 17}) && journal.startFile(u"bmc"_s));
        for (const QString &component : run.stored)
            QVERIFY(journal.stored(component));
        if (run.activation)
            QVERIFY(journal.activateIntended(*run.activation));
        for (const UpgradeEvent &event : run.events)
            journal.event(event);
        if (run.readBack)
            journal.readBack(*run.readBack);
        if (run.finished)
            QVERIFY(journal.end(run.state, run.verdicts, run.error));
    }

    bool open(const QString &run, ServiceRecordDialog::Purpose purpose = ServiceRecordDialog::Purpose::Save, QSize size = {})
    {
        dialog = std::make_unique<ServiceRecordDialog>(run, saving, purpose);
        if (!size.isEmpty())
            dialog->resize(size);
        return hand.present(dialog.get());
    }
    bool waitForPage() const
    {
        return Hand::waitFor([this] { return button("recordSaveButton")->isEnabled(); });
    }

    template <class Widget> Widget *find(const char *name) const { return dialog->findChild<Widget *>(QLatin1String(name)); }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QString note() const { return labelText(*dialog, "recordNote"); }

    void typeIn(const char *field, const QString &text)
    {
        auto *place = find<QWidget>(field);
        find<QScrollArea>("recordFormArea")->ensureWidgetVisible(place);
        hand.click(place, {place->width() / 2, place->fontMetrics().height()});  // its first line, which was scrolled to
        hand.type(text);
    }
    void typeAll()
    {
        typeIn("technicianField", u"M. Keller"_s);
        typeIn("customerField", u"Example Ltd"_s);
        typeIn("locationField", u"Hall 2, rack 12"_s);
        typeIn("assetTagField", u"A-1234"_s);
        typeIn("ticketField", u"INC-4711"_s);
        typeIn("remarksField", u"Fan 3 is loud."_s);
    }

    /// Through the button and the dialog for files, until it is said how that went.
    void saveAs(const QString &path)
    {
        hand.click(button("recordSaveButton"));
        QFileDialog *files = nullptr;
        QVERIFY(Hand::waitFor([&] { return (files = dialog->findChild<QFileDialog *>()) != nullptr && files->isVisible(); }));
        hand.type(path);
        hand.key(Qt::Key_Return);
        QVERIFY(Hand::waitFor([&] { return note().contains(path) && !note().startsWith(u"Saving"_s); }));
    }

    QTemporaryDir folder;
    FileSaving saving;
    Hand hand;
    std::unique_ptr<ServiceRecordDialog> dialog;
};

RecordEntries typed()
{
    return {u"A-1234"_s, u"INC-4711"_s, u"Hall 2, rack 12"_s, u"M. Keller"_s, u"Example Ltd"_s, u"Fan 3 is loud."_s};
}

}  // namespace

class TestServiceRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void savesEveryFormat_data();
    void savesEveryFormat();
    void savesInTheWindowsLanguage_data();
    void savesInTheWindowsLanguage();
    void keepsWhoAndWhere();
    void followsWhatIsTyped();
    void printIsFirst();
    void printsIntoAFile();
    void cannotBeRead_data();
    void cannotBeRead();
    void readsWhatWasSavedElsewhere();
    void cannotBeSaved();
    void closedWhileReading();
    void byKeyboard();
    void pictures_data();
    void pictures();
};

void TestServiceRecord::initTestCase()
{
    applyColourScheme(ColourScheme::Light);
}

void TestServiceRecord::savesEveryFormat_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"pdf", "html", "txt", "csv", "json", "JSON"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

/// What is typed in stands in every file, and the files are those of fwpilotctl export.
void TestServiceRecord::savesEveryFormat()
{
    QFETCH(QString, suffix);
    RecordBench bench;
    const RecordedRun run = sample::succeededRun();
    bench.write(run);
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
    bench.typeAll();
    const QString path = bench.file(u"record."_s + suffix);
    bench.saveAs(path);
    QCOMPARE(bench.note(), u"Saved "_s + path);
    const QByteArray written = sample::contentOf(path);
    if (suffix == u"pdf"_s) {
        const test::PaperReading paper(written);
        QCOMPARE(paper.pages(), 1);
        const QString words = paper.words();
        for (const char *part : {"A-1234", "Ticket INC-4711", "Hall 2, rack 12", "M. Keller", "Example Ltd", "Fan 3 is loud.",
                 "Updated and confirmed: 1 of 1 selected images.", "Updated, confirmed running"})
            QVERIFY2(words.contains(QString::fromLatin1(part)), qPrintable(QString::fromLatin1(part) + u'\n' + words));
        return;
    }
    const QString format = suffix == u"txt"_s ? u"text"_s : suffix.toLower();
    QCOMPARE(written, *exportRun(*readRun(run.opening.run), *exportFormatFromName(format), typed()));
    QVERIFY(written.contains("INC-4711"));
}

void TestServiceRecord::savesInTheWindowsLanguage_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("said");
    QTest::newRow("web page") << u"html"_s << u"<html lang=\"de\">"_s;
    QTest::newRow("text") << u"txt"_s << u"Firmware Pilot: Servicenachweis des Laufs"_s;
    QTest::newRow("table") << u"csv"_s << u"kind,run,time,state"_s;
}

/// What people read is in the language of the window, what programs read is not.
void TestServiceRecord::savesInTheWindowsLanguage()
{
    QFETCH(const QString, suffix);
    QFETCH(const QString, said);
    const Speaking german(u"de"_s);
    RecordBench bench;
    const RecordedRun run = sample::succeededRun();
    bench.write(run);
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
    QSignalSpy saved(&bench.saving, &FileSaving::saved);
    bench.saveAs(bench.file(u"record."_s + suffix));
    QVERIFY(saved.count() == 1 || saved.wait(Hand::limit));
    const QByteArray written = sample::contentOf(bench.file(u"record."_s + suffix));
    const ExportFormat format = *exportFormatFromName(suffix == u"txt"_s ? u"text"_s : suffix);
    QCOMPARE(written, *exportRun(*readRun(run.opening.run), format, {}, reportWords()));
    QVERIFY2(written.contains(said.toUtf8()), written.left(400).constData());
}

void TestServiceRecord::keepsWhoAndWhere()
{
    RecordBench bench;
    const RecordedRun run = sample::succeededRun();
    bench.write(run);
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
    bench.typeAll();
    bench.saveAs(bench.file(u"a.pdf"_s));
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
    const RecordEntries kept = bench.dialog->findChild<ServiceRecordForm *>()->entries();
    QCOMPARE(kept, (RecordEntries{{}, {}, u"Hall 2, rack 12"_s, u"M. Keller"_s, {}, {}}));
}

void TestServiceRecord::followsWhatIsTyped()
{
    RecordBench bench;
    const RecordedRun run = sample::succeededRun();
    bench.write(run);
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
    auto *page = bench.find<ServiceRecordPreview>("recordPreview");
    const QImage before = page->grab().toImage();
    QVERIFY(page->accessibleDescription().contains(u"Updated and confirmed"_s));
    bench.typeIn("ticketField", u"INC-4711"_s);
    QVERIFY(Hand::waitFor([&] { return page->grab().toImage() != before; }));
    bench.find<QLineEdit>("ticketField")->clear();
    QVERIFY(Hand::waitFor([&] { return page->grab().toImage() == before; }));
}

void TestServiceRecord::printIsFirst()
{
    RecordBench bench;
    const RecordedRun run = sample::succeededRun();
    bench.write(run);
    QVERIFY(bench.open(run.opening.run, ServiceRecordDialog::Purpose::Print) && bench.waitForPage());
    QVERIFY(isPrimary(bench.button("recordPrintButton")) && !isPrimary(bench.button("recordSaveButton")));
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
    QVERIFY(!isPrimary(bench.button("recordPrintButton")) && isPrimary(bench.button("recordSaveButton")));
}

/// Where there is no printer, the dialog of the system offers a file.
void TestServiceRecord::printsIntoAFile()
{
    RecordBench bench;
    const RecordedRun run = sample::succeededRun();
    bench.write(run);
    QVERIFY(bench.open(run.opening.run, ServiceRecordDialog::Purpose::Print) && bench.waitForPage());
    bench.hand.click(bench.button("recordPrintButton"));
    QPrintDialog *printing = nullptr;
    QVERIFY(Hand::waitFor([&] { return (printing = bench.dialog->findChild<QPrintDialog *>()) != nullptr && printing->isVisible(); }));
    const QString path = bench.file(u"printed.pdf"_s);
    printing->printer()->setOutputFileName(path);
    Q_EMIT printing->accepted(printing->printer());  // a printer of this machine would print otherwise
    printing->reject();
    QVERIFY(Hand::waitFor([&] { return bench.note() == u"Printed into "_s + path; }));
    bench.dialog.reset();
    const test::PaperReading paper(sample::contentOf(path));
    QCOMPARE(paper.pages(), 1);
    QVERIFY(paper.words().contains(u"Updated, confirmed running"_s));
}

void TestServiceRecord::cannotBeRead_data()
{
    QTest::addColumn<bool>("torn");
    QTest::addColumn<QString>("said");
    QTest::newRow("absent") << false << u"The record "_s;
    QTest::newRow("cut in its first line") << true << u"Nothing is recorded of the run"_s;
}

void TestServiceRecord::cannotBeRead()
{
    QFETCH(bool, torn);
    QFETCH(QString, said);
    RecordBench bench;
    if (torn) {
        QVERIFY(QDir().mkpath(UpgradeJournal::folder()));
        sample::putFile(sample::pathOf(sample::firstRun), "{\"crc\":");
    }
    QVERIFY(bench.open(sample::firstRun));
    QVERIFY2(Hand::waitFor([&] { return bench.note().startsWith(said); }), qPrintable(bench.note()));
    QVERIFY(!bench.button("recordSaveButton")->isEnabled() && !bench.button("recordPrintButton")->isEnabled());
    QVERIFY(bench.button("recordCloseButton")->isEnabled());
}

/// The journal had gaps, and is gone by now.
void TestServiceRecord::readsWhatWasSavedElsewhere()
{
    RecordBench bench;
    const RecordedRun run = sample::succeededRun();
    bench.write(run);
    const QString elsewhere = bench.file(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(elsewhere));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(elsewhere));
    QVERIFY(QFile::rename(sample::pathOf(run.opening.run), elsewhere + u'/' + rescuedName(run.opening.run)));
    const bool shown = bench.open(run.opening.run) && bench.waitForPage();
    qunsetenv("XDG_RUNTIME_DIR");
    QVERIFY(shown && bench.button("recordSaveButton")->isEnabled());
}

/// It is said, nothing half-written stays, and it can be saved elsewhere.
void TestServiceRecord::cannotBeSaved()
{
    RecordBench bench;
    const RecordedRun run = sample::succeededRun();
    bench.write(run);
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
    const QString occupied = bench.file(u"taken.pdf"_s);
    QVERIFY(QDir().mkpath(occupied + u"/inside"_s));  // a folder is in the way, whoever runs this
    QSignalSpy failed(&bench.saving, &FileSaving::failed);
    bench.hand.click(bench.button("recordSaveButton"));
    QFileDialog *files = nullptr;
    QVERIFY(Hand::waitFor([&] { return (files = bench.dialog->findChild<QFileDialog *>()) != nullptr && files->isVisible(); }));
    Q_EMIT files->fileSelected(occupied);
    files->reject();
    QVERIFY(failed.wait(Hand::limit));
    QVERIFY2(bench.note().contains(u"taken.pdf"_s) && !bench.note().startsWith(u"Saved"_s), qPrintable(bench.note()));
    QCOMPARE(QDir(bench.folder.path()).entryList({u"taken*"_s}, QDir::AllEntries).size(), 1);
    QVERIFY(bench.button("recordSaveButton")->isEnabled());
    bench.saveAs(bench.file(u"free.pdf"_s));
    QCOMPARE(bench.note(), u"Saved "_s + bench.file(u"free.pdf"_s));
}

void TestServiceRecord::closedWhileReading()
{
    RecordBench bench;
    const RecordedRun run = sample::largeRun(64);
    bench.write(run);
    for (int times = 0; times < 20; ++times) {
        bench.dialog = std::make_unique<ServiceRecordDialog>(run.opening.run, bench.saving, ServiceRecordDialog::Purpose::Save);
        bench.dialog.reset();
    }
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
}

void TestServiceRecord::byKeyboard()
{
    RecordBench bench;
    const RecordedRun run = sample::largeRun(64);
    bench.write(run);
    QVERIFY(bench.open(run.opening.run) && bench.waitForPage());
    QStringList reached;
    for (int steps = 0; steps < 14; ++steps) {
        reached += QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
        bench.hand.key(Qt::Key_Tab);
    }
    for (const char *name : {"technicianField", "customerField", "locationField", "assetTagField", "ticketField", "remarksField",
             "recordPageArea", "recordCloseButton", "recordPrintButton", "recordSaveButton"})
        QVERIFY2(reached.contains(QLatin1String(name)), qPrintable(QLatin1String(name) + u" / "_s + reached.join(u' ')));
    QCOMPARE(reached.first(), u"technicianField"_s);
    auto *area = bench.find<QScrollArea>("recordPageArea");
    area->setFocus();
    bench.hand.key(Qt::Key_PageDown);
    QVERIFY(area->verticalScrollBar()->value() > 0);
    bench.hand.key(Qt::Key_Escape);
    QVERIFY(!bench.dialog->isVisible());
}

void TestServiceRecord::pictures_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("dark");
    QTest::newRow("17-service-record") << u"succeeded"_s << QSize(1000, 680) << 10 << false;
    QTest::newRow("17b-service-record-small") << u"succeeded"_s << QSize(960, 600) << 10 << false;
    QTest::newRow("17c-service-record-dark") << u"succeeded"_s << QSize(1000, 680) << 10 << true;
    QTest::newRow("17d-service-record-large-type") << u"succeeded"_s << QSize(960, 600) << 14 << false;
    QTest::newRow("17e-service-record-demo") << u"demo"_s << QSize(1000, 680) << 10 << false;
}

/// Nothing is cut, and the field of the remarks keeps some lines.
void TestServiceRecord::pictures()
{
    QFETCH(QString, run);
    QFETCH(QSize, size);
    QFETCH(int, points);
    QFETCH(bool, dark);
    RecordBench bench;
    RecordedRun recorded = sample::succeededRun();
    recorded.opening.demo = run == u"demo"_s;
    bench.write(recorded);
    applyColourScheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    QFont font = QApplication::font();
    const QFont usual = font;
    font.setPointSize(points);
    QApplication::setFont(font);
    QVERIFY(bench.open(recorded.opening.run, ServiceRecordDialog::Purpose::Save, size) && bench.waitForPage());
    QCOMPARE(bench.dialog->size(), size);
    bench.typeAll();
    QVERIFY(Hand::waitFor([&] { return bench.find<QPlainTextEdit>("remarksField")->toPlainText() == u"Fan 3 is loud."_s; }));
    QVERIFY(Hand::waitFor([&] { return !bench.find<QTimer>("typingPause")->isActive(); }));
    Hand::shot(bench.dialog.get(), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(cutParts(*bench.dialog, *bench.dialog), QStringList());
    auto *page = bench.find<ServiceRecordPreview>("recordPreview");
    QVERIFY(page->width() > bench.dialog->width() / 2);
    QVERIFY(page->height() > page->width());
    QApplication::setFont(usual);
    applyColourScheme(ColourScheme::Light);
}

QTEST_MAIN(TestServiceRecord)
#include "tst_service_record.moc"
