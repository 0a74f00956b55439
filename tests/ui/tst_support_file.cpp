// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "tests/ui/accessible_tree.h"
#include "tests/ui/page_sight.h"
#include "tests/ui/window_bench.h"
#include "tests/unit/file_size_limit.h"
#include "tests/unit/written_run.h"
#include "ui/support_file_dialog.h"
#include "ui/support_file_table.h"
#include "ui/support_file_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QSignalSpy>

using namespace fwpilot;
using namespace Qt::StringLiterals;

namespace {

using Stage = UpgradeController::Stage;

/// The dialog once everything is collected; nullptr when that does not come.
SupportFileDialog *collected(const WindowBench &bench)
{
    SupportFileDialog *dialog = nullptr;
    const bool ready = Hand::waitFor([&] {
        dialog = bench.dialog<SupportFileDialog>();
        return dialog != nullptr && dialog->findChild<QPushButton *>(u"supportSaveButton"_s)->isEnabled();
    });
    return ready ? dialog : nullptr;
}

SupportFileTable *table(const QDialog &dialog)
{
    return dialog.findChild<SupportFileTable *>();
}

QStringList names(const QDialog &dialog)
{
    QStringList all;
    for (int row = 0; row < table(dialog)->model()->rowCount(); ++row)
        all += table(dialog)->model()->index(row, 0).data().toString();
    return all;
}

QString preview(const QDialog &dialog)
{
    return dialog.findChild<QPlainTextEdit *>(u"supportPreview"_s)->toPlainText();
}

bool choose(const QDialog &dialog, const QString &name)
{
    const qsizetype row = names(dialog).indexOf(name);
    table(dialog)->setCurrentIndex(table(dialog)->model()->index(static_cast<int>(row), 0));
    return row >= 0;
}

QByteArray unzipped(const QString &zip, const QStringList &options)
{
    QProcess unzip;
    unzip.start(u"unzip"_s, options + QStringList{zip});
    return unzip.waitForFinished() && unzip.exitCode() == 0 ? unzip.readAllStandardOutput() : QByteArray("unzip failed");
}

QByteArray unzippedFile(const QString &zip, const QString &name)
{
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, zip, name});
    return unzip.waitForFinished() && unzip.exitCode() == 0 ? unzip.readAllStandardOutput() : QByteArray("unzip failed");
}

}  // namespace

class TestSupportFileDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void withoutProcessorAndRun();
    void fromTheErrorCard();
    void redactionIsSeenAtOnce();
    void byKeyboardAlone();
    void failuresAreSaid_data();
    void failuresAreSaid();
    void closesWhileCollecting();
    void closesWhileALargeJournalIsRedacted();
    void sizes_data();
    void sizes();
    void words();
    void largeFilesAreCut();

private:
    /// A window whose only run fell back: the card is shown.
    bool failed(WindowBench &bench, QSize size = {1366, 768})
    {
        const QString bundle = bench.bench.makeBundle(u"2.1.0"_s, 11);
        return bench.simulator.start({u"--serial"_s, u"SRL7719X"_s, u"--fault"_s, u"self-test-fails"_s}) && bench.open(true, size)
            && bench.load(bundle) && bench.controller->start(**bench.controller->plan()) && bench.waitForStage(Stage::Ended);
    }
    /// The question where the file goes, once it has the keyboard; nullptr when it does not come.
    static QFileDialog *openFileDialog(const QDialog &dialog)
    {
        QFileDialog *asks = nullptr;
        const auto isOpen = [&] {
            for (QFileDialog *one : dialog.findChildren<QFileDialog *>())
                asks = one->isVisible() ? one : asks;
            return asks != nullptr && asks->isActiveWindow();
        };
        return Hand::waitFor(isOpen) ? asks : nullptr;
    }
    /// Where the file goes is asked: by the dialog that this gives.
    QFileDialog *saveDialogOf(WindowBench &bench, QDialog &dialog)
    {
        bench.hand.click(dialog.findChild<QPushButton *>(u"supportSaveButton"_s));
        return openFileDialog(dialog);
    }
    /// The answer without the dialog's own look at the folder.
    void answer(WindowBench &bench, QDialog &dialog, const QString &file)
    {
        QFileDialog *asks = saveDialogOf(bench, dialog);
        QVERIFY(asks != nullptr);
        Q_EMIT asks->fileSelected(file);
        asks->close();
    }
    void saveAs(WindowBench &bench, QDialog &dialog, const QString &file) { typeInto(bench, saveDialogOf(bench, dialog), file); }
    /// The dialog reads its folder meanwhile, and offers what is in it.
    static void typeInto(WindowBench &bench, QFileDialog *asks, const QString &file)
    {
        constexpr int soon = 5000;  // milliseconds
        QVERIFY(asks != nullptr);
        const QPointer<QFileDialog> open(asks);
        const auto *name = asks->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name != nullptr);
        QVERIFY(Hand::waitFor([&] { return name->hasFocus() && name->hasSelectedText(); }));
        bench.hand.type(file);
        QVERIFY2(
            Hand::waitFor([&] { return name->text() == file && QApplication::activePopupWidget() == nullptr; }), qPrintable(name->text()));
        const auto isDone = [&] { return open == nullptr || !open->isVisible(); };
        for (int press = 0; press < 2 && !isDone(); ++press) {  // Qt's own dialog takes a Return for itself while it reads the folder
            bench.hand.key(Qt::Key_Return);
            static_cast<void>(Hand::waitFor(isDone, soon));
        }
        if (!isDone())
            QFAIL(qPrintable(
                u"It is open still, with %1; the keyboard is at %2."_s.arg(name->text(), QDebug::toString(QApplication::focusWidget()))));
    }
};

void TestSupportFileDialog::initTestCase()
{
    applyColourScheme(ColourScheme::Light);
}

void TestSupportFileDialog::init()
{
    QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    qputenv("USER", "kimberly");
}

void TestSupportFileDialog::withoutProcessorAndRun()
{
    WindowBench bench;
    QVERIFY(bench.open());
    QVERIFY(Hand::waitFor([&] { return bench.controller->watch().lookedAt().isValid(); }));
    bench.command("saveSupport")->trigger();
    SupportFileDialog *dialog = collected(bench);
    QVERIFY(dialog != nullptr);
    QCOMPARE(names(*dialog), (QStringList{u"index.txt"_s, u"processors.json"_s, u"recognition.json"_s, u"environment.txt"_s}));
    QCOMPARE(labelText(*dialog, "supportTitle"), u"Support file of this machine as it is now"_s);
    QVERIFY(preview(*dialog).contains(u"none was found"_s));
    Hand::shot(bench.window.get(), u"support-nothing"_s);
    QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
    const QString file = bench.bench.file(u"now.zip"_s);
    saveAs(bench, *dialog, file);
    QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
    QVERIFY(unzipped(file, {u"-t"_s}).contains("No errors detected"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<SupportFileDialog>() == nullptr; }));
    QVERIFY(bench.text("changes").contains(u"Saved "_s));
}

void TestSupportFileDialog::fromTheErrorCard()
{
    WindowBench bench;
    QVERIFY(failed(bench));
    Hand::shot(bench.window.get(), u"support-card"_s);
    QPushButton *onCard = nullptr;
    for (QPushButton *one : bench.window->findChildren<QPushButton *>(u"supportFileButton"_s)) {
        if (one->isVisible())
            onCard = one;
    }
    QVERIFY(onCard != nullptr);
    bench.hand.click(onCard);
    SupportFileDialog *dialog = collected(bench);
    QVERIFY(dialog != nullptr);
    QVERIFY(labelText(*dialog, "supportTitle").contains(bench.controller->run()->run()));
    QVERIFY(names(*dialog).contains(u"journal.jsonl"_s) && names(*dialog).contains(u"record.html"_s));
    QVERIFY(choose(*dialog, u"journal.jsonl"_s));
    QFile journal(readRun(bench.controller->run()->run())->path);
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const QByteArray bytes = journal.readAll();
    QCOMPARE(preview(*dialog), QString::fromUtf8(bytes));
    Hand::shot(bench.window.get(), u"support-journal"_s);
    QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
    const QString file = bench.bench.file(u"failed.zip"_s);
    saveAs(bench, *dialog, file);
    QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
    QCOMPARE(unzippedFile(file, u"journal.jsonl"_s), bytes);
}

void TestSupportFileDialog::redactionIsSeenAtOnce()
{
    WindowBench bench;
    QVERIFY(failed(bench));
    bench.command("saveSupport")->trigger();
    SupportFileDialog *dialog = collected(bench);
    QVERIFY(dialog != nullptr);
    QVERIFY(choose(*dialog, u"log.txt"_s));
    QVERIFY(preview(*dialog).contains(u"SRL7719X"_s));
    QVERIFY(labelText(*dialog, "supportFound").startsWith(u"Found, and left in: "_s));
    Hand::shot(bench.window.get(), u"support-whole"_s);
    bench.hand.click(
        dialog->findChild<QCheckBox *>(u"supportRedact"_s), QPoint(8, dialog->findChild<QCheckBox *>(u"supportRedact"_s)->height() / 2));
    QVERIFY(preview(*dialog).contains(u"serial-"_s));  // without a wait
    QVERIFY(labelText(*dialog, "supportFound").contains(u"serials (1)"_s));
    QMap<QString, QString> seen;
    for (const QString &name : names(*dialog)) {
        QVERIFY(choose(*dialog, name));
        seen[name] = preview(*dialog);
        for (const QString &secret : {u"SRL7719X"_s, u"kimberly"_s, u"192.0.2.17"_s, bench.bench.path()})
            QVERIFY2(!seen[name].contains(secret, Qt::CaseInsensitive), qPrintable(name + u": "_s + secret));
    }
    QVERIFY(choose(*dialog, u"log.txt"_s));
    Hand::shot(bench.window.get(), u"support-redacted"_s);
    QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
    const QString file = bench.bench.file(u"redacted.zip"_s);
    saveAs(bench, *dialog, file);
    QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
    for (const auto &[name, text] : seen.asKeyValueRange())
        QCOMPARE(QString::fromUtf8(unzippedFile(file, name)), text);
    bench.command("saveSupport")->trigger();  // it is remembered
    dialog = collected(bench);
    QVERIFY(dialog != nullptr && dialog->findChild<QCheckBox *>(u"supportRedact"_s)->isChecked());
}

void TestSupportFileDialog::byKeyboardAlone()
{
    WindowBench bench;
    QVERIFY(failed(bench));
    bench.hand.key(QKeySequence(u"Ctrl+Shift+S"_s));
    SupportFileDialog *dialog = collected(bench);
    QVERIFY(dialog != nullptr);
    QCOMPARE(AccessibleTree(dialog).faults(), QStringList());
    const QStringList faults = keyboardFaults(dialog);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"; "_s)));
    QVERIFY(table(*dialog)->hasFocus());
    bench.hand.key(Qt::Key_Down);
    QTRY_VERIFY(preview(*dialog).startsWith(u"Firmware Pilot: "_s));
    bench.hand.key(QKeySequence(u"Alt+R"_s));
    QTRY_VERIFY(dialog->findChild<QCheckBox *>(u"supportRedact"_s)->isChecked());
    bench.hand.key(Qt::Key_Return);
    QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
    const QString file = bench.bench.file(u"keys.zip"_s);
    typeInto(bench, openFileDialog(*dialog), file);
    QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
    QVERIFY(unzipped(file, {u"-t"_s}).contains("No errors detected"));
}

void TestSupportFileDialog::failuresAreSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isLimited");
    QTest::addColumn<QString>("said");
    QTest::newRow("disk full") << u"/dev/full"_s << false << u"cannot be written: No space left on device"_s;
    QTest::newRow("no room at all") << u"full.zip"_s << true << u"cannot be put together: File too large"_s;
    QTest::newRow("read-only folder") << u"/sys/kernel/support.zip"_s << false << u"cannot be written: "_s;
}

/// Nothing half-written stays, the dialog is still there, and the next try works.
void TestSupportFileDialog::failuresAreSaid()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isLimited);
    QFETCH(const QString, said);
    WindowBench bench;
    QVERIFY(bench.open());
    bench.command("saveSupport")->trigger();
    SupportFileDialog *dialog = collected(bench);
    QVERIFY(dialog != nullptr);
    const QString file = isLimited ? bench.bench.file(path) : path;
    QSignalSpy failures(&bench.controller->saving(), &FileSaving::failed);
    {
        const std::unique_ptr<FileSizeLimit> full = isLimited ? std::make_unique<FileSizeLimit>(100) : nullptr;
        answer(bench, *dialog, file);
        QVERIFY(Hand::waitFor([&] { return failures.count() == 1; }));
    }
    QVERIFY(!QFileInfo(file).isFile());
    QVERIFY(dialog->isVisible());
    QVERIFY2(labelText(*dialog, "supportNote").contains(said), qPrintable(labelText(*dialog, "supportNote")));
    Hand::shot(bench.window.get(), u"support-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    QSignalSpy saved(&bench.controller->saving(), &FileSaving::saved);
    answer(bench, *dialog, bench.bench.file(u"again.zip"_s));
    QVERIFY(Hand::waitFor([&] { return saved.count() == 1; }));
}

void TestSupportFileDialog::closesWhileCollecting()
{
    WindowBench bench;
    QVERIFY(bench.open());
    bench.command("saveSupport")->trigger();
    auto *dialog = bench.dialog<SupportFileDialog>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(table(*dialog)->hasFocus());
    bench.hand.key(Qt::Key_Escape);
    QVERIFY(Hand::waitFor([&] { return bench.dialog<SupportFileDialog>() == nullptr; }));
    QVERIFY(bench.window->isVisible());
}

/// Closing does not wait for what only the closed dialog would have shown.
void TestSupportFileDialog::closesWhileALargeJournalIsRedacted()
{
    constexpr int lines = 60000;
    WindowBench bench;
    QVERIFY(bench.open());
    UpgradeJournal journal = sample::created(sample::opening(sample::firstRun));
    for (int line = 0; line < lines; ++line)
        journal.event(
            sample::event(0, UpgradeState::Preparing, u"Message %1 to 10.0.%2.7 by kim@srv-0421 (fwpilot 12)"_s.arg(line).arg(line % 250)));
    SupportSubject subject;
    subject.run = journal.path();
    auto dialog = std::make_unique<SupportFileDialog>(subject, bench.controller->saving(), bench.window.get());
    QVERIFY(bench.hand.present(dialog.get()));
    QVERIFY(!dialog->findChild<QPushButton *>(u"supportSaveButton"_s)->isEnabled());  // it is at work
    bench.hand.key(Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    dialog.reset();
    QVERIFY(!workerThreads()->waitForDone(0));        // it works still: the closing did not wait for it
    QVERIFY(workerThreads()->waitForDone(runLimit));  // and what is left of it ends by itself
}

void TestSupportFileDialog::sizes_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("narrow") << 10 << QSize(912, 552) << ColourScheme::Light;
    QTest::newRow("dark") << 10 << QSize(1000, 680) << ColourScheme::Dark;
    QTest::newRow("large type") << 20 << QSize(1280, 720) << ColourScheme::Light;
}

void TestSupportFileDialog::sizes()
{
    QFETCH(const int, points);
    QFETCH(const QSize, size);
    QFETCH(const ColourScheme, scheme);
    QApplication::setFont(QFont(u"Noto Sans"_s, points));
    WindowBench bench;
    QVERIFY(failed(bench, {960, 600}));
    bench.command("saveSupport")->trigger();
    SupportFileDialog *dialog = collected(bench);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QCheckBox *>(u"supportRedact"_s)->setChecked(true);
    present(*dialog, size);
    applyColourScheme(scheme);  // the window has set its own
    QVERIFY(choose(*dialog, u"log.txt"_s));
    QCoreApplication::processEvents();
    QVERIFY2(dialog->width() <= size.width() && dialog->height() <= size.height(),
        qPrintable(u"%1x%2"_s.arg(dialog->width()).arg(dialog->height())));
    QStringList cut;
    QVERIFY2(Hand::waitFor([&] { return (cut = cutParts(*dialog, *dialog)).isEmpty(); }), qPrintable(cut.join(u'\n')));
    QVERIFY(!dialog->findChild<QPlainTextEdit *>()->extraSelections().isEmpty());  // what was replaced is marked
    const QString shot = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    QVERIFY(dialog->grab().save(QStringLiteral(FWPILOT_SHOTS_DIR "/offscreen/support-%1.png").arg(shot)));
    applyColourScheme(ColourScheme::Light);
}

void TestSupportFileDialog::words()
{
    SupportFile file;
    QCOMPARE(missingText(file), QString());
    QCOMPARE(foundText(file, true), u"None of these was found in the files."_s);
    file.problems = {Error{Error::Code::NotFound, u"There is no file a\u202Eb"_s}};
    QCOMPARE(missingText(file), u"Not in it: There is no file a\uFFFDb."_s);
    file.problems += file.problems;
    QVERIFY(missingText(file).endsWith(u"The index names 1 more."_s));
    file.replacements = {{u"host-1"_s, 3}, {u"serial-1"_s, 1}, {u"serial-2"_s, 9}};
    QCOMPARE(foundText(file, true), u"Found and replaced: host names (1), serials (2)."_s);
    QCOMPARE(foundText(file, false), u"Found, and left in: host names (1), serials (2)."_s);
    QCOMPARE(previewText("a\u202Eb\nc\td", 100), u"a\uFFFDb\nc\uFFFDd"_s);
    for (const char *name : {"index.txt", "log.txt", "record.html", "run.json", "journal.jsonl", "plan.json", "manifest.json",
             "processors.json", "recognition.json", "environment.txt"})
        QVERIFY2(!supportEntryText({QString::fromLatin1(name), u"not said"_s, {}}).contains(u"not said"_s), name);
}

void TestSupportFileDialog::largeFilesAreCut()
{
    QCOMPARE(previewText(QByteArray(10, 'x'), 4), u"xxxx"_s);
}

QTEST_MAIN(TestSupportFileDialog)
#include "tst_support_file.moc"
