// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_threads.h"
#include "tests/ui/hand.h"
#include "tests/ui/page_sight.h"
#include "ui/empty_page.h"
#include "ui/signer_facts.h"
#include "ui/signer_table.h"
#include "ui/signers_dialog.h"
#include "ui/trust_loading.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace fwpilot;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const QString fingerprintOfB = QStringList(8, u"BBBBBBBB"_s).join(u' ');

TrustedCertificate certificate(char fill, const QString &name, const QString &organization = {}, bool isAuthority = false)
{
    TrustedCertificate one;
    one.holder = {name, organization, QByteArray(32, fill), noon.addYears(-1), noon.addYears(2)};
    one.isAuthority = isAuthority;
    one.file = u"/etc/fwpilot/trust.d/%1.pem"_s.arg(name.left(8).toLower().remove(u' '));
    return one;
}

/// One of each kind that words differ for.
QList<TrustedCertificate> manyCertificates()
{
    TrustedCertificate signer = certificate('\xbb', u"Corvane Firmware Release"_s, u"Corvane Systems GmbH"_s);
    TrustedCertificate authority = certificate('\xac', u"Corvane Root 2024"_s, u"Corvane Systems GmbH"_s, true);
    authority.file = u"/usr/share/fwpilot/trust/corvane-root.pem"_s;
    authority.holder.validUntil = noon.addYears(12);
    TrustedCertificate limited = certificate('\x1f', u"Data centre Hall 2"_s, u"Example Hosting"_s);
    limited.compatible = {u"corvane,mp-1"_s, u"corvane,mp-2"_s};
    TrustedCertificate expired = certificate('\x2e', u"Corvane Firmware Release 2023"_s, u"Corvane Systems GmbH"_s);
    expired.holder.validUntil = noon.addMonths(-8);
    TrustedCertificate early = certificate('\x3d', u"Corvane Firmware Release 2027"_s, u"Corvane Systems GmbH"_s);
    early.holder.validFrom = noon.addMonths(2);
    return {authority, signer, limited, expired, early};
}

QString cellText(const SignerTable &table, int row, int column, int role = Qt::DisplayRole)
{
    return table.model()->index(row, column).data(role).toString();
}

TwoLineCell cellAt(const SignerTable &table, int row, int column)
{
    return table.model()->index(row, column).data(TwoLineModel::CellRole).value<TwoLineCell>();
}

QString factOf(const QList<Fact> &facts, const QString &name)
{
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact &fact) { return fact.name == name; });
    return found == facts.end() ? u"no such fact"_s : found->value;
}

/// The texts of all facts that a dialog shows, "name: value".
QStringList shownFacts(const QWidget &part)
{
    QStringList facts;
    for (const auto *value : part.findChildren<WrappedLabel *>(u"factValue"_s))
        facts.append(value->accessibleName());
    return facts;
}

QStringList texts(const QWidget &page, const char *name)
{
    QStringList found;
    for (const auto *label : page.findChildren<QLabel *>(QString::fromLatin1(name)))
        found.append(label->text());
    return found;
}

QByteArray runOpenSsl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    const bool ended = process.waitForFinished(Hand::limit);
    return ended && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// A folder of trusted certificates, fit to be one, and what makes them.
class TrustFolderBench {
public:
    QString path() const { return m_root.filePath(u"trust"_s); }
    QString file(const QString &name) const { return path() + u'/' + name; }
    bool isReady() const { return m_root.isValid() && QDir().mkpath(path()) && setMode(0755); }
    bool setMode(mode_t mode) const { return ::chmod(qPrintable(path()), mode) == 0; }
    bool isReadable(const QString &name) const { return ::chmod(qPrintable(file(name)), 0644) == 0; }

    /// Makes a signer's certificate, valid from now on for a day.
    bool addSigner(const QString &name, const QByteArray &commonName) const
    {
        QFile settings(m_root.filePath(u"settings"_s));
        if (!settings.open(QIODevice::WriteOnly))
            return false;
        settings.write("[req]\nprompt=no\ndistinguished_name=subject\nx509_extensions=use\n[subject]\nO=Corvane Systems\nCN=" + commonName
            + "\n[use]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=codeSigning\n");
        settings.close();
        runOpenSsl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s,
            u"1"_s, u"-config"_s, settings.fileName(), u"-keyout"_s, m_root.filePath(u"key"_s), u"-out"_s, file(name)});
        return isReadable(name);
    }
    /// As openssl says it: "AB:CD:…".
    QByteArray fingerprint(const QString &name) const
    {
        const QByteArray said = runOpenSsl({u"x509"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s, u"-in"_s, file(name)});
        return said.mid(said.indexOf('=') + 1).trimmed();
    }

private:
    QTemporaryDir m_root;
};

Result<QList<TrustedCertificate>> certificatesOf(const TrustLoading &loading)
{
    const Result<TrustStore> &store = *loading.store();
    return store ? Result(store->certificates()) : Result<QList<TrustedCertificate>>(store.error());
}

/// Where the ink in a part of a picture begins in reading direction, from that side's edge; -1: there is none.
int inkBegin(const QImage &picture, const QRect &part, bool fromRight)
{
    for (int step = 0; step < part.width(); ++step) {
        const int x = fromRight ? part.right() - step : part.left() + step;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            if (picture.pixelColor(x, y).lightness() < 160)
                return step;
        }
    }
    return -1;
}

bool holdsHiddenCharacters(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar one) { return one != u'\n' && (one.category() == QChar::Other_Control || one.category() == QChar::Other_Format); });
}

void showDialog(SignersDialog &dialog, const QSize &size = {920, 600})
{
    dialog.resize(size);
    dialog.open();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog, patience));
}

}  // namespace

class TestSigners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }
    void init()
    {
        QApplication::setFont(QFont(u"Noto Sans"_s, 10));
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void cleanupTestCase() { workerThreads()->waitForDone(); }  // before leaks are looked for

    void validity_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("word");
        QTest::addColumn<Glyph>("glyph");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<QString>("sentence");
        const QDateTime from = noon.addYears(-1);
        const QDateTime until = noon.addYears(2);
        const QString early = u"Not valid yet. What is signed before it is valid is refused."_s;
        const QString late = u"Expired. What was signed while it was valid still counts; what was signed later is refused."_s;
        QTest::newRow("not yet") << from.addMSecs(-1) << u"not valid yet"_s << Glyph::Waiting << Tone::Attention << early;
        QTest::newRow("the first moment") << from << u"valid"_s << Glyph::Stored << Tone::Plain << u"Valid."_s;
        QTest::newRow("valid") << noon << u"valid"_s << Glyph::Stored << Tone::Plain << u"Valid."_s;
        QTest::newRow("the last moment") << until << u"valid"_s << Glyph::Stored << Tone::Plain << u"Valid."_s;
        QTest::newRow("expired") << until.addMSecs(1) << u"expired"_s << Glyph::Attention << Tone::Attention << late;
    }

    void validity()
    {
        QFETCH(QDateTime, now);
        const TrustedCertificate one = certificate('a', u"A"_s);
        const SignerValidity stands = signerValidity(one.holder, now);
        QTEST(stands.word, "word");
        QTEST(stands.glyph, "glyph");
        QTEST(stands.tone, "tone");
        QTEST(stands.sentence, "sentence");
        SignerTable table;
        table.setCertificates({one}, now);
        QTEST(cellAt(table, 0, SignerTable::ValidColumn).second, "word");
        QTEST(cellAt(table, 0, SignerTable::ValidColumn).glyph, "glyph");
    }

    void words_data()
    {
        QTest::addColumn<TrustedCertificate>("certificate");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secondLine");
        QTest::addColumn<QString>("fact");
        QTest::addColumn<QString>("value");
        const QList<TrustedCertificate> many = manyCertificates();
        const TrustedCertificate nameless = certificate('n', u"Only a name"_s);
        const TrustedCertificate twice = certificate('t', u"Corvane"_s, u"Corvane"_s);
        TrustedCertificate one = certificate('o', u"One"_s);
        one.compatible = {u"corvane,mp-1"_s};
        const auto row = [](const char *name, const TrustedCertificate &certificate, int column, const QString &text, const QString &line,
                             const QString &fact,
                             const QString &value) { QTest::newRow(name) << certificate << column << text << line << fact << value; };
        row("signer", many[1], SignerTable::KindColumn, u"Signer"_s, u"signs bundles"_s, u"What it is"_s,
            u"A signer: it signs bundles itself."_s);
        row("authority", many[0], SignerTable::KindColumn, u"Authority"_s, u"vouches for signers"_s, u"What it is"_s,
            u"An authority: it vouches for signers."_s);
        row("name and organisation", many[1], SignerTable::NameColumn, u"Corvane Firmware Release"_s, u"Corvane Systems GmbH"_s,
            u"Organisation"_s, u"Corvane Systems GmbH"_s);
        row("no organisation", nameless, SignerTable::NameColumn, u"Only a name"_s, u""_s, u"Organisation"_s, u"none named"_s);
        row("organisation for a name", twice, SignerTable::NameColumn, u"Corvane"_s, u""_s, u"Organisation"_s, u"Corvane"_s);
        row("valid", many[1], SignerTable::ValidColumn, u"22 Nov 2028"_s, u"valid"_s, u"Valid"_s,
            u"22 Nov 2025, 12:00 to 22 Nov 2028, 12:00 UTC"_s);
        row("expired", many[3], SignerTable::ValidColumn, u"22 Mar 2026"_s, u"expired"_s, u"Valid"_s,
            u"22 Nov 2025, 12:00 to 22 Mar 2026, 12:00 UTC"_s);
        row("any product", many[1], SignerTable::ProductsColumn, u"Any product"_s, u""_s, u"Products"_s, u"any product"_s);
        row("one product", one, SignerTable::ProductsColumn, u"corvane,mp-1"_s, u"only this one"_s, u"Products"_s, u"corvane,mp-1"_s);
        row("two products", many[2], SignerTable::ProductsColumn, u"corvane,mp-1, corvane,mp-2"_s, u"only these 2"_s, u"and"_s,
            u"corvane,mp-2"_s);
        row("file", many[0], SignerTable::FileColumn, u"corvane-root.pem"_s, u"/usr/share/fwpilot/trust"_s, u"File"_s,
            u"/usr/share/fwpilot/trust/corvane-root.pem"_s);
    }

    void words()
    {
        QFETCH(TrustedCertificate, certificate);
        QFETCH(int, column);
        QFETCH(QString, fact);
        SignerTable table;
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setCertificates({certificate}, noon);
        QTEST(cellText(table, 0, column), "text");
        QTEST(cellAt(table, 0, column).second, "secondLine");
        QTEST(factOf(signerFacts(certificate, noon), fact), "value");
    }

    void hostileTextsArePlain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("terminal escape") << u"Corvane\x1b[31m Release\x07"_s;
        QTest::newRow("direction") << u"Corvane \u202eesaeleR \u2066x\u200b"_s;
        QTest::newRow("lines") << u"Corvane\r\nSigned by everybody\u2028trusted"_s;
        QTest::newRow("markup") << u"<img src=\"file:///etc/passwd\"><b>Corvane</b>"_s;
        QTest::newRow("very long") << QString(5000, u'W');
    }

    void hostileTextsArePlain()
    {
        QFETCH(QString, text);
        TrustedCertificate one = certificate('h', text, text);
        one.compatible = {text, u"corvane,mp-1"_s};
        one.file = u"/srv/trust/"_s + text + u".pem"_s;
        SignerTable table;
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setCertificates({one}, noon);
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const TwoLineCell cell = cellAt(table, 0, column);
            for (const QString &shown : {cell.text, cell.second, cellText(table, 0, column, Qt::AccessibleTextRole)}) {
                QVERIFY2(!holdsHiddenCharacters(shown) && !shown.contains(u'\n') && !shown.contains(QChar(0x2028)), qPrintable(shown));
                QVERIFY2(shown.size() < 1400, qPrintable(shown));
            }
            const QString tip = cellText(table, 0, column, Qt::ToolTipRole);
            QVERIFY2(!tip.contains(u"<img"_s) && !holdsHiddenCharacters(tip), qPrintable(tip));
        }
        SignersDialog dialog({u"/srv/trust"_s});
        dialog.setSigners(QList{one}, noon);
        showDialog(dialog);
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY2(!holdsHiddenCharacters(label->text()), qPrintable(label->text()));
        }
    }

    void aModelIsResetOnlyForWhatDiffers()
    {
        SignerTable table;
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<TrustedCertificate> many = manyCertificates();
        table.setCertificates(many, noon);
        const QSignalSpy reset(table.model(), &QAbstractItemModel::modelReset);
        table.setCertificates(many, noon.addSecs(1));
        QCOMPARE(reset.size(), 0);
        table.setCertificates(many, noon.addMonths(3));  // the early one is valid by then
        QCOMPARE(reset.size(), 1);
        table.setCertificates(many.mid(1), noon.addMonths(3));
        QCOMPARE(reset.size(), 2);
        QCOMPARE(table.model()->rowCount(), 4);
    }

    void titleCounts_data()
    {
        QTest::addColumn<QList<TrustedCertificate>>("certificates");
        QTest::addColumn<QString>("title");
        const TrustedCertificate signer = certificate('s', u"S"_s);
        const TrustedCertificate authority = certificate('a', u"A"_s, {}, true);
        QTest::newRow("a signer") << QList{signer} << u"1 signer is trusted here"_s;
        QTest::newRow("signers") << QList{signer, signer} << u"2 signers are trusted here"_s;
        QTest::newRow("an authority") << QList{authority} << u"1 authority is trusted here"_s;
        QTest::newRow("authorities") << QList{authority, authority} << u"2 authorities are trusted here"_s;
        QTest::newRow("one of each") << QList{authority, signer} << u"1 signer and 1 authority are trusted here"_s;
        QTest::newRow("many") << manyCertificates() << u"4 signers and 1 authority are trusted here"_s;
    }

    void titleCounts()
    {
        QFETCH(QList<TrustedCertificate>, certificates);
        SignersDialog dialog(TrustStore::systemFolders());
        dialog.setSigners(certificates, noon);
        QTEST(labelText(dialog, "signersTitle"), "title");
        QCOMPARE(labelText(dialog, "signersPlaces"),
            u"Their certificates lie in /usr/share/fwpilot/trust, /etc/fwpilot/trust.d. A bundle can never add one."_s);
    }

    void detailsFollowTheChoice()
    {
        SignersDialog dialog(TrustStore::systemFolders());
        dialog.setSigners(manyCertificates(), noon);
        showDialog(dialog);
        auto *table = dialog.findChild<SignerTable *>();
        QVERIFY(table->hasFocus());
        QCOMPARE(table->currentIndex().row(), 0);
        QVERIFY(shownFacts(dialog).contains(u"What it is: An authority: it vouches for signers."_s));
        Hand hand;
        QVERIFY(hand.present(&dialog));
        hand.key(Qt::Key_Down);
        QVERIFY(shownFacts(dialog).contains(u"Products: any product"_s));
        QCOMPARE(labelText(dialog, "fingerprint"), QString(fingerprintOfB).replace(35, 1, u"\n"_s));
        hand.key(Qt::Key_Down);
        QVERIFY(shownFacts(dialog).contains(u"Products: corvane,mp-1"_s) && shownFacts(dialog).contains(u"and: corvane,mp-2"_s));
    }

    void theFingerprintIsCopied_data()
    {
        QTest::addColumn<QByteArray>("focus");
        QTest::addColumn<QKeySequence>("keys");
        QTest::newRow("in the table") << QByteArray("signers") << QKeySequence(u"Ctrl+C"_s);
        QTest::newRow("in the details") << QByteArray("signerDetails") << QKeySequence(u"Ctrl+C"_s);
        QTest::newRow("at the end") << QByteArray("closeButton") << QKeySequence(u"Ctrl+C"_s);
        QTest::newRow("by its button") << QByteArray("copyFingerprint") << QKeySequence(Qt::Key_Space);
    }

    void theFingerprintIsCopied()
    {
        QFETCH(QByteArray, focus);
        QFETCH(QKeySequence, keys);
        SignersDialog dialog(TrustStore::systemFolders());
        dialog.setSigners(manyCertificates(), noon);
        Hand hand;
        QVERIFY(hand.present(&dialog));
        auto *table = dialog.findChild<SignerTable *>();
        table->setCurrentIndex(table->model()->index(1, 0));
        dialog.findChild<QWidget *>(QString::fromLatin1(focus))->setFocus();
        QGuiApplication::clipboard()->clear();
        hand.key(keys);
        QCOMPARE(QGuiApplication::clipboard()->text(), fingerprintOfB);
        QCOMPARE(labelText(dialog, "signersNote"), u"Copied: the fingerprint of Corvane Firmware Release"_s);
    }

    void nobodyIsTrusted()
    {
        SignersDialog dialog({TrustStore::systemFolders().value(0), TrustStore::systemFolders().value(1), u"/srv/\u202etrust"_s});
        dialog.setSigners(QList<TrustedCertificate>(), noon);
        showDialog(dialog);
        QCOMPARE(labelText(dialog, "emptyTitle"), u"Nobody is trusted yet"_s);
        QCOMPARE(texts(dialog, "placeTitle"),
            QStringList({u"/usr/share/fwpilot/trust"_s, u"/etc/fwpilot/trust.d"_s, u"/srv/\ufffdtrust"_s, u"To trust a signer"_s,
                u"Bundles until then"_s}));
        const QStringList sentences = texts(dialog, "placeSentence");
        QVERIFY(sentences[1].contains(u"Only root may write there"_s));
        QVERIFY(sentences[2].contains(u"--trust"_s));
        QVERIFY(sentences[3].contains(u"A bundle can never add one"_s));
        QVERIFY(sentences[4].contains(u"refused"_s));
        QVERIFY(!dialog.findChild<SignerTable *>()->isVisible());
        QGuiApplication::clipboard()->setText(u"before"_s);
        Hand hand;
        QVERIFY(hand.present(&dialog));
        hand.key(QKeySequence(u"Ctrl+C"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }

    void anUnfitFolderIsExplained()
    {
        Error unfit{Error::Code::Precondition, u"/etc/fwpilot/trust.d\x1b[1m may be written to by everybody"_s};
        unfit.ownRemedy = u"Run chmod 755 on it, then look again"_s;
        SignersDialog dialog(TrustStore::systemFolders());
        dialog.setSigners(manyCertificates(), noon);
        showDialog(dialog);
        dialog.setSigners(unfit, noon);
        QVERIFY(!dialog.findChild<SignerTable *>()->isVisible());
        QCOMPARE(dialog.focusWidget()->objectName(), u"emptyPage"_s);
        QCOMPARE(labelText(dialog, "emptyTitle"), u"The trusted signers cannot be read"_s);
        QCOMPARE(texts(dialog, "placeTitle"), QStringList({u"What happened"_s, u"What to do"_s}));
        QCOMPARE(texts(dialog, "placeSentence"),
            QStringList({u"/etc/fwpilot/trust.d\ufffd[1m may be written to by everybody."_s, u"Run chmod 755 on it, then look again."_s}));
        dialog.findChild<QWidget *>(u"lookAgain"_s)->setFocus();
        dialog.setSigners(manyCertificates(), noon);
        QCOMPARE(dialog.focusWidget()->objectName(), u"lookAgain"_s);
        QVERIFY(dialog.findChild<SignerTable *>()->isVisible());
        QCOMPARE(dialog.findChild<SignerTable *>()->currentIndex().row(), 0);
        QVERIFY(!shownFacts(dialog).isEmpty());
    }

    void theChosenOneStaysChosen()
    {
        SignersDialog dialog(TrustStore::systemFolders());
        const QList<TrustedCertificate> many = manyCertificates();
        dialog.setSigners(many, noon);
        showDialog(dialog);
        auto *table = dialog.findChild<SignerTable *>();
        table->setCurrentIndex(table->model()->index(2, 0));
        dialog.setSigners(many.mid(1), noon);
        QCOMPARE(table->currentIndex().row(), 1);
        QVERIFY(table->selectionModel()->isSelected(table->currentIndex()));
        QVERIFY(shownFacts(dialog).contains(u"Products: corvane,mp-1"_s));
        dialog.setSigners(many.mid(3), noon);  // it has gone
        QCOMPARE(table->currentIndex().row(), 0);
        QVERIFY(shownFacts(dialog).contains(u"Products: any product"_s));
    }

    void looksAgain_data()
    {
        QTest::addColumn<QByteArray>("focus");
        QTest::addColumn<QKeySequence>("keys");
        QTest::newRow("F5") << QByteArray("signers") << QKeySequence(Qt::Key_F5);
        QTest::newRow("Ctrl+R") << QByteArray("signers") << QKeySequence(u"Ctrl+R"_s);
        QTest::newRow("button") << QByteArray("lookAgain") << QKeySequence(Qt::Key_Space);
    }

    void looksAgain()
    {
        QFETCH(QByteArray, focus);
        QFETCH(QKeySequence, keys);
        SignersDialog dialog(TrustStore::systemFolders());
        dialog.setSigners(manyCertificates(), noon);
        QSignalSpy wishes(&dialog, &SignersDialog::refreshRequested);
        Hand hand;
        QVERIFY(hand.present(&dialog));
        dialog.findChild<QWidget *>(QString::fromLatin1(focus))->setFocus();
        hand.key(keys);
        QCOMPARE(wishes.count(), 1);
    }

    void allIsReachedByKeyboard()
    {
        SignersDialog dialog(TrustStore::systemFolders());
        dialog.setSigners(manyCertificates(), noon);
        Hand hand;
        QVERIFY(hand.present(&dialog));
        QStringList visited;
        for (int step = 0; step < 5; ++step) {
            visited.append(dialog.focusWidget()->objectName());
            hand.key(Qt::Key_Tab);
        }
        QCOMPARE(visited, QStringList({u"signers"_s, u"signerDetails"_s, u"copyFingerprint"_s, u"lookAgain"_s, u"closeButton"_s}));
        QCOMPARE(dialog.focusWidget()->objectName(), u"signers"_s);
        hand.key(Qt::Key_Return);  // no button is the default
        QVERIFY(dialog.isVisible());
        hand.key(Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void sizes_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("as it opens") << 10 << QSize(920, 600) << Qt::LeftToRight;
        QTest::newRow("wide") << 10 << QSize(1280, 700) << Qt::LeftToRight;
        QTest::newRow("small") << 10 << QSize(760, 440) << Qt::LeftToRight;
        QTest::newRow("large type") << 14 << QSize(912, 552) << Qt::LeftToRight;
        QTest::newRow("right to left") << 10 << QSize(920, 600) << Qt::RightToLeft;
        QTest::newRow("large type, right to left") << 14 << QSize(912, 552) << Qt::RightToLeft;
    }

    void sizes()
    {
        QFETCH(int, points);
        QFETCH(QSize, size);
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setFont(QFont(u"Noto Sans"_s, points));
        QApplication::setLayoutDirection(direction);
        SignersDialog dialog({TrustStore::systemFolders().value(0), TrustStore::systemFolders().value(1), u"/srv/trust"_s});
        const Error unfit{Error::Code::Precondition,
            u"The trust folder /home/technician/very/long/path/to/trust/folders/hall-2 may be written to by everybody."_s, 0,
            u"Take the right to write away from group and others: chmod 755 /home/technician/very/long/path/to/trust/folders/hall-2"_s};
        const QString mirrored = direction == Qt::RightToLeft ? u"-rtl"_s : QString();
        const QString name = u"signers-%1pt-%2x%3"_s.arg(points).arg(size.width()).arg(size.height()) + mirrored + u'-';
        dialog.setSigners(manyCertificates(), noon);
        showDialog(dialog, size);
        QCOMPARE(dialog.size(), size);
        Hand::shot(&dialog, name + u"list"_s);
        QCOMPARE(cutParts(dialog, dialog), QStringList());
        const auto *table = dialog.findChild<SignerTable *>();
        QCOMPARE(table->header()->length(), table->viewport()->width());
        const int date = table->fontMetrics().horizontalAdvance(u"22 Nov 2028"_s) + scaled(table->fontMetrics(), 8 + 16 + 8 + 8);
        QVERIFY(table->columnWidth(SignerTable::ValidColumn) >= date);
        QVERIFY(table->viewport()->height() >= 2 * table->visualRect(table->model()->index(0, 0)).height());
        for (const auto &[shown, signers] : {std::pair(u"empty"_s, Result(QList<TrustedCertificate>())), {u"unfit"_s, unfit}}) {
            dialog.setSigners(signers, noon);
            QCoreApplication::processEvents();  // the page's size follows its rows,
            QCoreApplication::processEvents();  // and its scroll bar its size
            Hand::shot(&dialog, name + shown);
            QCOMPARE(cutParts(dialog, dialog), QStringList());
        }
    }

    void columnsAreLeftOutWhereItIsNarrow_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QList<int>>("hidden");
        QTest::newRow("all") << 752 << QList<int>();
        QTest::newRow("without the file") << 751 << QList<int>{SignerTable::FileColumn};
        QTest::newRow("still with products") << 612 << QList<int>{SignerTable::FileColumn};
        QTest::newRow("without products") << 611 << QList<int>{SignerTable::ProductsColumn, SignerTable::FileColumn};
        QTest::newRow("still with the kind") << 484 << QList<int>{SignerTable::ProductsColumn, SignerTable::FileColumn};
        QTest::newRow("name and validity") << 483
                                           << QList<int>{SignerTable::KindColumn, SignerTable::ProductsColumn, SignerTable::FileColumn};
    }

    void columnsAreLeftOutWhereItIsNarrow()
    {
        QFETCH(int, width);
        SignerTable table;
        table.setCertificates(manyCertificates().mid(0, 1), noon);
        table.resize(scaled(table.fontMetrics(), width), 200);
        table.show();
        QList<int> hidden;
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            if (table.isColumnHidden(column))
                hidden.append(column);
        }
        QTEST(hidden, "hidden");
        QCOMPARE(table.header()->length(), table.viewport()->width());
    }

    void titlesStandAboveTheirColumns_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void titlesStandAboveTheirColumns()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        SignersDialog dialog(TrustStore::systemFolders());
        QList<TrustedCertificate> two{certificate('a', u"H"_s), certificate('b', u"H"_s)};
        two[1].file = u"/H/H"_s;
        dialog.setSigners(two, noon);
        showDialog(dialog);
        auto *table = dialog.findChild<SignerTable *>();
        const QImage header = table->header()->grab().toImage();
        const QImage rows = table->viewport()->grab().toImage();
        for (const int column : {SignerTable::NameColumn, SignerTable::FileColumn}) {
            const QRect cell = table->visualRect(table->model()->index(1, column)).adjusted(0, 4, 0, -4);
            const QRect title(cell.left(), 4, cell.width(), header.height() - 8);
            const bool fromRight = direction == Qt::RightToLeft;
            const int titleBegin = inkBegin(header, title, fromRight);
            const int textBegin = inkBegin(rows, cell, fromRight);
            QVERIFY2(titleBegin >= 0 && std::abs(titleBegin - textBegin) <= 4,
                qPrintable(u"column %1: %2, %3"_s.arg(column).arg(titleBegin).arg(textBegin)));
        }
    }

    /// What does not fit is scrolled by keyboard.
    void allIsReadInASmallWindow()
    {
        QApplication::setFont(QFont(u"Noto Sans"_s, 14));
        SignersDialog dialog(TrustStore::systemFolders());
        Hand hand;
        dialog.resize(700, 480);
        QVERIFY(hand.present(&dialog));
        for (const auto &[name, signers] : {std::pair("emptyPage", QList<TrustedCertificate>()), {"signerDetails", manyCertificates()}}) {
            dialog.setSigners(signers, noon);
            QCoreApplication::processEvents();
            auto *area = dialog.findChild<QScrollArea *>(QString::fromLatin1(name));
            QVERIFY(area->verticalScrollBar()->maximum() > 0);
            area->setFocus();
            hand.key(Qt::Key_Tab);
            hand.key(Qt::Key_Backtab);
            QVERIFY(area->hasFocus());
            const QImage seen = area->viewport()->grab().toImage();
            QCOMPARE(seen.pixelColor(1, seen.height() / 2), toneColour(area->palette(), Tone::Accent));
            for (int page = 0; page < 6; ++page)
                hand.key(Qt::Key_PageDown);
            QCOMPARE(area->verticalScrollBar()->value(), area->verticalScrollBar()->maximum());
            Hand::shot(&dialog, u"signers-scrolled-"_s + QString::fromLatin1(name));
        }
    }

    void isDarkWithTheRest()
    {
        applyColourScheme(ColourScheme::Dark);
        SignersDialog dialog(TrustStore::systemFolders());
        dialog.setSigners(manyCertificates(), noon);
        showDialog(dialog);
        Hand::shot(&dialog, u"signers-dark"_s);
        const QImage picture = dialog.grab().toImage();
        QVERIFY(picture.pixelColor(picture.width() / 2, picture.height() - 3).lightness() < 80);
        dialog.setSigners(QList<TrustedCertificate>(), noon);
        QCoreApplication::processEvents();
        Hand::shot(&dialog, u"signers-dark-empty"_s);
        applyColourScheme(ColourScheme::Light);
    }

    void aRealFolderIsShown()
    {
        const TrustFolderBench bench;
        QVERIFY(bench.isReady());
        QVERIFY(bench.addSigner(u"release.pem"_s, "Corvane Release"));
        TrustLoading loading;
        SignersDialog dialog({bench.path()});
        connect(&loading, &TrustLoading::changed, &dialog, [&] { dialog.setSigners(certificatesOf(loading)); });
        connect(&dialog, &SignersDialog::refreshRequested, &loading, [&] { loading.load({bench.path()}); });
        QVERIFY(!loading.store());
        loading.load({bench.path()});
        Hand hand;
        QVERIFY(hand.present(&dialog));
        QTRY_COMPARE(labelText(dialog, "signersTitle"), u"1 signer is trusted here"_s);
        QCOMPARE(dialog.focusWidget()->objectName(), u"signers"_s);
        hand.key(QKeySequence(u"Ctrl+C"_s));
        const QByteArray fingerprint = bench.fingerprint(u"release.pem"_s).replace(':', "");
        QCOMPARE(fingerprint.size(), 64);
        QCOMPARE(QGuiApplication::clipboard()->text().remove(u' ').toLatin1(), fingerprint);
        const QStringList facts = shownFacts(dialog);
        QVERIFY(facts.contains(u"Organisation: Corvane Systems"_s));
        QVERIFY(facts.contains(u"State now: Valid."_s));
        QVERIFY(facts.contains(u"File: "_s + bench.file(u"release.pem"_s)));
        QVERIFY(bench.addSigner(u"staging.pem"_s, "Corvane Staging"));
        hand.key(Qt::Key_F5);
        QTRY_COMPARE(labelText(dialog, "signersTitle"), u"2 signers are trusted here"_s);
    }

    void anUnfitFolderIsShown()
    {
        const TrustFolderBench bench;
        QVERIFY(bench.isReady());
        QVERIFY(bench.setMode(0777));
        TrustLoading loading;
        const QSignalSpy changed(&loading, &TrustLoading::changed);
        loading.load({bench.path()});
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!*loading.store());
        QCOMPARE(loading.store()->error().code, Error::Code::Precondition);
        SignersDialog dialog({bench.path()});
        dialog.setSigners(certificatesOf(loading));
        showDialog(dialog);
        const QStringList sentences = texts(dialog, "placeSentence");
        QVERIFY2(sentences.value(0).contains(bench.path()), qPrintable(sentences.value(0)));
        QVERIFY(!sentences.value(1).isEmpty());
        QVERIFY(bench.setMode(0755));
        loading.load({bench.path()});
        QTRY_COMPARE(changed.size(), 2);
        dialog.setSigners(certificatesOf(loading));
        QCOMPARE(labelText(dialog, "emptyTitle"), u"Nobody is trusted yet"_s);
    }

    /// Only the last one counts, whatever the ones before were doing.
    void theLastFoldersAskedForAreTheOnes()
    {
        const TrustFolderBench full;
        const TrustFolderBench none;
        QVERIFY(full.isReady() && none.isReady());
        QVERIFY(full.addSigner(u"signer.pem"_s, "Corvane"));
        for (int copy = 1; copy < 40; ++copy)
            QVERIFY(QFile::copy(full.file(u"signer.pem"_s), full.file(u"signer-%1.pem"_s.arg(copy))));
        for (int round = 0; round < 20; ++round) {
            TrustLoading loading;
            const QSignalSpy changed(&loading, &TrustLoading::changed);
            loading.load({none.path()});
            loading.load({none.file(u"not-there"_s)});
            loading.load({full.path()});
            QTRY_COMPARE(changed.size(), 1);
            QCOMPARE(certificatesOf(loading)->size(), 40);
            loading.load({full.path()});
            loading.load({none.path()});
            QTRY_COMPARE(changed.size(), 2);
            QCOMPARE(certificatesOf(loading)->size(), 0);
            loading.load({full.path()});  // and is destroyed in it
        }
    }
};

QTEST_MAIN(TestSigners)
#include "tst_signers.moc"
