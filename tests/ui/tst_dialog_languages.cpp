// SPDX-License-Identifier: GPL-3.0-or-later
// What the window opens, asks and offers, in each of its languages and in the one that nobody speaks.
#include "app/gui/demo_faults.h"
#include "core/base/worker_threads.h"
#include "tests/ui/every_kind_of_run.h"
#include "tests/ui/killed_upgrade.h"
#include "tests/ui/language_walk.h"
#include "tests/unit/certificates.h"
#include "ui/confirm_dialog.h"
#include "ui/demo_bench_dialog.h"
#include "ui/history_page.h"
#include "ui/history_table.h"
#include "ui/log_panel.h"
#include "ui/service_record_dialog.h"
#include "ui/signers_dialog.h"
#include "ui/support_file_dialog.h"

#include <QMessageBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

class TestDialogLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { workerThreads()->waitForDone(); }

    void menusAndFileDialogs_data() { addWalks(); }
    void menusAndFileDialogs();
    void demoBench_data() { addWalks(); }
    void demoBench();
    void signers_data() { addWalks(); }
    void signers();
    void history_data() { addWalks(); }
    void history();
    void recordAndSupportFile_data() { addWalks(); }
    void recordAndSupportFile();
    void interruptedRun_data() { addWalks(); }
    void interruptedRun();
    void fallback_data() { addWalks(); }
    void fallback();

private:
    static void showHistoryOfAll(const WindowBench &bench)
    {
        bench.find<QTabBar>("pageTabs")->setCurrentIndex(2);
        bench.find<QComboBox>("historyScope")->setCurrentIndex(1);
    }
    static void chooseRows(const WindowBench &bench, int first, int last)
    {
        auto *table = bench.find<HistoryTable>("historyTable");
        const QAbstractItemModel *model = table->model();
        table->setCurrentIndex(model->index(first, 0));
        table->selectionModel()->select(
            QItemSelection(model->index(first, 0), model->index(last, model->columnCount() - 1)), QItemSelectionModel::ClearAndSelect);
    }

    Certificates m_certificates;
};

void TestDialogLanguages::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_certificates.issue(u"root"_s, {.extensions = Certificates::authorityExtensions(), .subject = u"/O=bmc/CN=bmc"_s});
    m_certificates.issue(u"sensors"_s, {.issuer = u"root"_s, .subject = u"/O=sensors/CN=sensors"_s});
    m_certificates.issue(u"fpga"_s, {.issuer = u"root"_s, .until = u"20210101000000Z"_s, .subject = u"/CN=fpga"_s});
}

void TestDialogLanguages::menusAndFileDialogs()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, interruptedImages);
    QVERIFY(bench.open(true, size));
    QVERIFY(bench.load(bundle));
    bench.window->openBundle(bench.bench.file(u"bmc.fwb"_s));  // there is none
    bench.window->openBundle(bundle);
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    bench.window->findChild<LogPanel *>()->setExpanded(true);
    for (const QAction *top : bench.window->menuBar()->actions()) {
        QMenu *menu = top->menu();
        const QString name = u"20-menu-%1"_s.arg(bench.window->menuBar()->actions().indexOf(top));
        menu->popup(bench.window->mapToGlobal(bench.window->menuBar()->actionGeometry(const_cast<QAction *>(top)).bottomLeft()));
        for (const QAction *item : menu->actions()) {
            if (item->menu() == nullptr || !item->isEnabled())
                continue;
            item->menu()->popup(menu->mapToGlobal(menu->actionGeometry(const_cast<QAction *>(item)).topRight()));
            walk.look(bench, name + u'-' + item->menu()->objectName());
            item->menu()->close();
        }
        walk.look(bench, name);
        menu->close();
    }
    bench.command("openBundle")->trigger();
    walk.lookAtFiles(bench, u"21-open"_s);
    bench.window->findChild<LogPanel *>()->saveAction()->trigger();
    walk.lookAtFiles(bench, u"21b-save-log"_s);
    bench.window->findChild<LogPanel *>()->toggleComponent(u"bmc"_s);
    walk.look(bench, u"21c-filtered"_s);
    bench.window->findChild<LogPanel *>()->saveAction()->trigger();
    walk.lookAtFiles(bench, u"21d-save-filtered"_s);
    bench.command("about")->trigger();
    walk.lookAtDialog<QMessageBox>(bench, u"22-about"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

void TestDialogLanguages::demoBench()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    QVERIFY(QDir().mkpath(bench.simulator.sysfs() + u"/bus/pci/devices"_s));
    QVERIFY(bench.open(true, size));
    DemoFaults faults(QStringLiteral(FWPILOT_BIN_DIR "/fwpilot-sim"));
    connect(bench.window.get(), &MainWindow::demoFaultsRequested, &faults, &DemoFaults::ask);
    connect(&faults, &DemoFaults::answered, bench.window.get(), &MainWindow::showDemoFaults);
    bench.command("demoBench")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<DemoBenchDialog>() != nullptr && bench.find<QCheckBox>("tick-delay") != nullptr; }));
    walk.look(bench, u"23-demo"_s);
    for (const char *preset : {"preset1", "preset7"}) {
        bench.find<QToolButton>(preset)->click();
        walk.look(bench, u"23b-demo-"_s + QString::fromLatin1(preset));
    }
    bench.find<QCheckBox>("tick-delay")->setChecked(true);
    for (const QString &wrong : {u"0"_s, u"80"_s, u"80:x"_s, QString(), u"bmc"_s}) {
        auto *field = bench.find<QLineEdit>("argument-delay");
        bench.find<QScrollArea>("demoFaults")->ensureWidgetVisible(field);
        field->setText(wrong);
        Q_EMIT field->textEdited(wrong);
        walk.look(bench, u"23c-wrong-%1"_s.arg(wrong.size()));
    }
    bench.dialog<DemoBenchDialog>()->showStarting();
    walk.look(bench, u"23d-starting"_s);
    walk.close<DemoBenchDialog>(bench);
    DemoFaults none{QString()};
    connect(&none, &DemoFaults::answered, bench.window.get(), &MainWindow::showDemoFaults);
    faults.disconnect();
    bench.command("demoBench")->trigger();
    walk.look(bench, u"23e-asking"_s);
    const QString asking = bench.text("demoBenchMessage");
    none.ask();
    QVERIFY(Hand::waitFor([&] { return bench.text("demoBenchMessage") != asking; }));
    walk.lookAtDialog<DemoBenchDialog>(bench, u"23f-none"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

void TestDialogLanguages::signers()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    const QString folder = bench.bench.file(u"trust"_s);
    bench.trustFolders = QStringList{folder};
    m_certificates.copyTo(folder, {u"root.pem"_s, u"sensors.pem"_s, u"fpga.pem"_s});
    writeFile(folder + u"/sensors.json"_s, R"({"compatible": ["fwpilot,reference-mp"]})");
    QVERIFY(bench.open(true, size));
    bench.command("trustedSigners")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<SignersDialog>() != nullptr; }));
    auto *table = bench.dialog<SignersDialog>()->findChild<QAbstractItemView *>();
    QVERIFY(Hand::waitFor([&] { return table->model()->rowCount() == 3; }));
    for (int row = 0; row < 3; ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        walk.look(bench, u"24-signers-%1"_s.arg(row));
    }
    bench.button("copyFingerprint")->click();
    walk.lookAtDialog<SignersDialog>(bench, u"24b-copied"_s);
    QVERIFY(QDir(folder).removeRecursively() && QDir().mkpath(folder));
    bench.command("trustedSigners")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.text("signersNote").size() > 0; }));
    walk.lookAtDialog<SignersDialog>(bench, u"24c-nobody"_s);
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7777)));
    bench.command("trustedSigners")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.text("signersNote").size() > 0; }));
    walk.lookAtDialog<SignersDialog>(bench, u"24d-unfit"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

void TestDialogLanguages::history()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    QVERIFY(QDir().mkpath(bench.simulator.sysfs() + u"/bus/pci/devices"_s));
    QVERIFY(bench.open(true, size));
    showHistoryOfAll(bench);
    walk.look(bench, u"25-history-none"_s);
    writeEveryKind();
    bench.command("searchAgain")->trigger();
    auto *table = bench.find<HistoryTable>("historyTable");
    QVERIFY(Hand::waitFor([&] { return table->model()->rowCount() == 8; }));
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        bench.command(qPrintable(u"sortByColumn%1"_s.arg(column)))->trigger();
        walk.look(bench, u"25b-sorted-%1"_s.arg(column));
    }
    bench.command("sortByColumn0")->trigger();
    for (const int last : {2, 7}) {
        chooseRows(bench, 2, last);
        bench.command("deleteRuns")->trigger();
        walk.lookAtDialog<ConfirmDialog>(bench, u"25c-delete-%1"_s.arg(last));
    }
    for (int row = 0; row < 8; ++row) {
        showHistoryOfAll(bench);
        chooseRows(bench, row, row);
        bench.command("openRun")->trigger();
        QVERIFY(bench.waitForStage(Stage::Recorded, Hand::limit));
        walk.look(bench, u"25d-recorded-%1"_s.arg(row));
        bench.command("backToNow")->trigger();
        QVERIFY(bench.waitForStage(Stage::Choosing, Hand::limit));
    }
    showHistoryOfAll(bench);
    bench.find<QLineEdit>("historySearch")->setText(u"bmc fpga sensors"_s);
    walk.look(bench, u"25e-no-match"_s);
    bench.find<QLineEdit>("historySearch")->clear();
    chooseRows(bench, 0, 1);
    bench.command("deleteRuns")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    bench.button("acceptButton")->click();
    QVERIFY(Hand::waitFor([&] { return table->model()->rowCount() == 6; }));
    walk.look(bench, u"25f-deleted"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

void TestDialogLanguages::recordAndSupportFile()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    QVERIFY(bench.simulator.start());
    QCOMPARE(bench.ctl({u"upgrade"_s, bench.bench.makeBundle(u"2.0.0"_s, 7, interruptedImages), u"--yes"_s, u"--allow-unsigned"_s}), 0);
    QVERIFY(bench.open(true, size));
    showHistoryOfAll(bench);
    QVERIFY(Hand::waitFor([&] { return bench.find<HistoryTable>("historyTable")->model()->rowCount() == 1; }));
    chooseRows(bench, 0, 0);
    bench.command("saveRecord")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ServiceRecordDialog>() != nullptr && bench.button("recordSaveButton")->isEnabled(); }));
    walk.look(bench, u"26-record"_s);
    bench.button("recordSaveButton")->click();
    walk.lookAtFiles(bench, u"26b-record-files"_s);
    const QString saved = bench.bench.file(u"bmc.txt"_s);
    bench.button("recordSaveButton")->click();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() != nullptr; }));
    Q_EMIT bench.dialog<QFileDialog>()->fileSelected(saved);
    walk.close<QFileDialog>(bench);
    QVERIFY(Hand::waitFor([&] { return bench.text("changes").contains(saved); }));
    walk.lookAtDialog<ServiceRecordDialog>(bench, u"26c-record-saved"_s);
    walk.look(bench, u"26d-saved"_s);
    bench.command("saveSupport")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<SupportFileDialog>() != nullptr && bench.button("supportSaveButton")->isEnabled(); }));
    walk.look(bench, u"27-support"_s);
    auto *files = bench.dialog<SupportFileDialog>()->findChild<QTreeView *>();
    for (int row = 0; row < files->model()->rowCount(); ++row) {
        files->setCurrentIndex(files->model()->index(row, 0));
        walk.look(bench, u"27b-support-%1"_s.arg(row));
    }
    bench.dialog<SupportFileDialog>()->findChild<QCheckBox *>()->click();
    QVERIFY(Hand::waitFor([&] { return bench.button("supportSaveButton")->isEnabled(); }));
    walk.look(bench, u"27c-not-redacted"_s);
    bench.button("supportSaveButton")->click();
    walk.lookAtFiles(bench, u"27d-support-files"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

void TestDialogLanguages::interruptedRun()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, interruptedImages);
    QVERIFY(interrupt(bench, bundle));
    const QString away = bench.bench.file(u"sensors.fwb"_s);
    QVERIFY(QFile::rename(bundle, away));
    QVERIFY(bench.open(true, size));
    QVERIFY(bench.waitForStage(Stage::Interrupted, Hand::limit));
    QTRY_VERIFY(bench.find<QWidget>("noteBand")->isVisible());
    walk.look(bench, u"28-no-bundle"_s);
    bench.controller->openBundle(bench.bench.makeBundle(u"3.0.0"_s, 50, interruptedImages));
    QVERIFY(Hand::waitFor([&] { return bench.controller->opening().state() == BundleOpening::State::Whole; }));
    walk.look(bench, u"28b-another-bundle"_s);
    bench.controller->openBundle(away);
    QVERIFY(Hand::waitFor([&] { return bench.controller->canContinue(); }, runLimit));
    walk.look(bench, u"28c-interrupted"_s);
    bench.command("start")->trigger();
    walk.lookAtDialog<ConfirmDialog>(bench, u"28d-continue"_s);
    bench.command("closeAsFailed")->trigger();
    walk.lookAtDialog<ConfirmDialog>(bench, u"28e-close"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

void TestDialogLanguages::fallback()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--fault"_s, u"self-test-fails"_s}));
    const QString bundle = bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"bmc"_s, 300000}});
    QCOMPARE(bench.ctl({u"upgrade"_s, bundle, u"--yes"_s, u"--allow-unsigned"_s}), 3);
    QVERIFY(bench.open(true, size));
    QTRY_VERIFY(bench.find<QWidget>("fallbackBand")->isVisible());
    walk.look(bench, u"29-fell-back"_s);
    QVERIFY(bench.load(bundle));
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    walk.look(bench, u"29b-same-bundle"_s);
    bench.find<QTabBar>("pageTabs")->setCurrentIndex(1);
    walk.look(bench, u"29c-status"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

QTEST_MAIN(TestDialogLanguages)
#include "tst_dialog_languages.moc"
