// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "tests/ui/window_bench.h"
#include "tests/unit/certificates.h"
#include "ui/bundle_dialog.h"
#include "ui/confirm_dialog.h"
#include "ui/signers_dialog.h"

#include <QPlainTextEdit>
#include <QTableView>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

/// Who vouches for a bundle, as the window says it at each place.
class TestTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { workerThreads()->waitForDone(); }
    void theStatesInWords_data();
    void theStatesInWords();
    void aSignedBundleIsUpgraded();
    void whoIsTrustedIsShown();
    void anUnfitFolderIsSaid();

private:
    /// A bundle signed as the row says: by one of the certificates, `broken`, or not at all.
    QString makeBundle(WindowBench &bench, const QString &signer)
    {
        const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, {{u"bootloader"_s, 20000}, {u"bmc"_s, 60000}});
        if (signer.isEmpty())
            return path;
        const auto bundle = Bundle::open(path, TrustStore());
        QByteArray signature = m_certificates.sign(bundle->manifestBytes(), {signer == u"broken"_s ? u"firmware"_s : signer});
        if (signer == u"broken"_s)
            signature.back() = static_cast<char>(signature.back() ^ 1);
        const QString signedPath = bench.bench.file(u"server-2.0.fwb"_s);
        return bundle->writeSigned(signature, signedPath) ? signedPath : QString();
    }
    void trust(WindowBench &bench, const QStringList &files)
    {
        const QString folder = bench.bench.file(u"trust"_s);
        m_certificates.copyTo(folder, files);
        bench.trustFolders = QStringList{folder};
    }

    Certificates m_certificates;
};

void TestTrust::initTestCase()
{
    m_certificates.issue(u"root"_s, {.extensions = Certificates::authorityExtensions(), .subject = u"/O=Corvane Systems/CN=Corvane Root"_s});
    m_certificates.issue(u"firmware"_s, {.issuer = u"root"_s, .subject = u"/O=Corvane Systems/CN=Corvane Firmware Release"_s});
    m_certificates.issue(u"expired"_s, {.issuer = u"root"_s, .until = u"20210101000000Z"_s});
    m_certificates.issue(u"revoked"_s, {.issuer = u"root"_s});
    m_certificates.issue(u"stranger"_s, {.subject = u"/O=Corvane Systems/CN=Corvane Firmware Release"_s});
    m_certificates.revoke(u"root"_s, {u"revoked"_s});
}

void TestTrust::theStatesInWords_data()
{
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QStringList>("trusted");
    QTest::addColumn<bool>("allowUnsigned");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("detail");  // its beginning
    QTest::addColumn<bool>("canStart");
    const QStringList root{u"root.pem"_s, u"root.crl.pem"_s};
    QTest::newRow("trusted") << u"firmware"_s << root << false << u"Signed by Corvane Firmware Release (trusted)"_s
                             << u"Corvane Systems, fingerprint "_s << true;
    QTest::newRow("not trusted") << u"stranger"_s << root << true << u"Signed by Corvane Firmware Release (not trusted)"_s
                                 << u"The name is only a claim"_s << false;
    QTest::newRow("nobody trusted") << u"firmware"_s << QStringList() << true << u"Signed by Corvane Firmware Release (not trusted)"_s
                                    << u"The name is only a claim"_s << false;
    QTest::newRow("expired") << u"expired"_s << root << true << u"Signed by expired (not trusted)"_s << u"Its certificate was not valid"_s
                             << false;
    QTest::newRow("revoked") << u"revoked"_s << root << true << u"Signed by revoked (not trusted)"_s << u"Its certificate was revoked"_s
                             << false;
    QTest::newRow("damaged") << u"broken"_s << root << true << u"The signature is damaged"_s << u"It does not prove"_s << false;
    QTest::newRow("taken off") << QString() << root << true << u"Not signed, though it should be"_s << u"A trusted signer signs"_s << false;
    QTest::newRow("unsigned") << QString() << QStringList() << false << u"Not signed"_s << u"Nobody vouches"_s << false;
    QTest::newRow("unsigned, allowed") << QString() << QStringList() << true << u"Not signed"_s << u"Nobody vouches"_s << true;
}

void TestTrust::theStatesInWords()
{
    QFETCH(const QString, signer);
    QFETCH(const QStringList, trusted);
    QFETCH(const bool, allowUnsigned);
    QFETCH(const QString, title);
    QFETCH(const QString, detail);
    QFETCH(const bool, canStart);
    WindowBench bench;
    trust(bench, trusted);
    QVERIFY(bench.simulator.start());
    const QString path = makeBundle(bench, signer);
    QVERIFY(bench.open(allowUnsigned));
    QVERIFY(bench.load(path));
    QTRY_COMPARE(bench.controller->canStart(), canStart);
    QTRY_COMPARE(bench.text("trustTitle"), title);
    QVERIFY2(bench.text("trustDetail").startsWith(detail), qPrintable(bench.text("trustDetail")));
    QCOMPARE(bench.button("startButton")->isEnabled(), canStart);
    if (!canStart)
        QVERIFY(bench.text("stripTitle").startsWith(u"Not ready"_s));
    Hand::shot(bench.window.get(), u"2f-trust-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-').remove(u','));
    bench.command("bundleDetails")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<BundleDialog>() != nullptr; }));
    const QString details = bench.dialog<BundleDialog>()->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(details.contains(title), qPrintable(details));
    if (const std::optional<Error> obstacle = bench.controller->obstacle())
        QVERIFY2(details.contains(sentences(obstacle->remedy()).first()), qPrintable(details));
    Hand::shot(bench.window.get(), u"2g-details-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-').remove(u','));
}

/// Question, log and record name the signer.
void TestTrust::aSignedBundleIsUpgraded()
{
    WindowBench bench;
    trust(bench, {u"root.pem"_s});
    QVERIFY(bench.simulator.start());
    const QString path = makeBundle(bench, u"firmware"_s);
    QVERIFY(bench.open(false));
    QVERIFY(bench.load(path));
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    bench.hand.click(bench.button("startButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    QStringList facts;
    for (const QLabel *label : bench.dialog<ConfirmDialog>()->findChildren<QLabel *>())
        facts += label->text();
    QVERIFY2(facts.join(u'\n').contains(u"signed by Corvane Firmware Release (trusted)"_s), qPrintable(facts.join(u'\n')));
    Hand::shot(bench.window.get(), u"2h-confirm-signed"_s);
    bench.hand.click(bench.button("acceptButton"));
    QVERIFY(bench.waitForStage(Stage::Ended));
    QCOMPARE(bench.controller->run()->report().state, UpgradeState::Succeeded);
    const auto said = [&](const QString &words) {
        return std::any_of(bench.log.begin(), bench.log.end(), [&](const LogEntry &line) { return line.text.contains(words); });
    };
    QVERIFY(said(u"signed by Corvane Firmware Release (trusted), certificate"_s));
    QVERIFY(!said(u"UNSIGNED"_s));
    const Result<RecordedRun> record = readRun(bench.controller->run()->run());
    QVERIFY(record);
    QCOMPARE(record->opening.trust, u"trusted"_s);
    QCOMPARE(record->opening.signer, u"Corvane Firmware Release"_s);
    QCOMPARE(record->opening.signerFingerprint.size(), 32);
}

void TestTrust::whoIsTrustedIsShown()
{
    WindowBench bench;
    trust(bench, {u"root.pem"_s, u"firmware.pem"_s});
    QVERIFY(bench.open(false));
    bench.command("trustedSigners")->trigger();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<SignersDialog>() != nullptr; }));
    auto *table = bench.dialog<SignersDialog>()->findChild<QAbstractItemView *>();
    QVERIFY(table != nullptr);
    QVERIFY(Hand::waitFor([&] { return table->model()->rowCount() == 2; }));
    Hand::shot(bench.window.get(), u"2i-trusted-signers"_s);
    writeFile(bench.bench.file(u"trust/stranger.pem"_s), contentOf(m_certificates.path(u"stranger.pem"_s)));
    bench.hand.key(Qt::Key_F5);
    QVERIFY(Hand::waitFor([&] { return table->model()->rowCount() == 3; }));
    bench.hand.key(Qt::Key_Escape);
    QVERIFY(Hand::waitFor([&] { return bench.dialog<SignersDialog>() == nullptr; }));
    bench.command("trustedSigners")->trigger();  // and away while it reads
    bench.window.reset();
}

/// A folder that others may write to: no bundle can be judged, and the window says which folder and what to do.
void TestTrust::anUnfitFolderIsSaid()
{
    WindowBench bench;
    trust(bench, {u"root.pem"_s});
    QVERIFY(bench.simulator.start());
    const QString path = makeBundle(bench, u"firmware"_s);
    QVERIFY(bench.open(true));
    QVERIFY(QFile::setPermissions(bench.bench.file(u"trust"_s), QFile::Permissions(0x7777)));
    QVERIFY(bench.load(path));
    QTRY_VERIFY(bench.controller->obstacle());
    QCOMPARE(bench.controller->obstacle()->code, Error::Code::Precondition);
    QVERIFY2(bench.controller->obstacle()->message.contains(u"/trust"_s), qPrintable(bench.controller->obstacle()->message));
    QVERIFY(!bench.controller->canStart());
    Hand::shot(bench.window.get(), u"2j-unfit-trust-folder"_s);
}

QTEST_MAIN(TestTrust)
#include "tst_trust.moc"
