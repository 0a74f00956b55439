// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/limits.h"
#include "core/bundle/signature.h"
#include "tests/unit/signers.h"

#include <QtTest>

using namespace fwpilot;
using Code = Error::Code;

class TestSignManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeEverybody(m_made); }

    void opensslVerifiesOurs_data()
    {
        QTest::addColumn<QString>("signer");
        for (const char *name : {"signer", "p384", "rsa3072", "rsa4096", "withParameters"})
            QTest::newRow(name) << text(name);
    }

    void opensslVerifiesOurs()
    {
        QFETCH(QString, signer);
        const auto signature = signManifest(manifest, m_made.key(signer), m_made.certificate(signer));
        QVERIFY2(signature, signature ? "" : qPrintable(signature.error().message));
        writeFile(m_made.path(text("manifest.json")), manifest);
        writeFile(m_made.path(text("manifest.json.p7s")), *signature);
        QCOMPARE(m_made.openssl({text("cms"), text("-verify"), text("-binary"), text("-inform"), text("DER"), text("-in"),
                     m_made.path(text("manifest.json.p7s")), text("-content"), m_made.path(text("manifest.json")), text("-CAfile"),
                     m_made.certificate(text("root")), text("-purpose"), text("any")}),
            manifest);
        const BundleTrust trust = judgeSignature(text("pump.fwb"), manifest, *signature, pump, {}, *m_made.trust(texts({"root"})));
        QVERIFY(trust.isTrusted());
        QCOMPARE(trust.signer.name, signer);
        const auto read = readSignature(m_made.path(text("manifest.json.p7s")), manifest);
        QVERIFY(read);
        QCOMPARE(*read, *signature);
    }

    void signsAtTheGivenTime()
    {
        const AtTime time(day(2022, 3, 4));
        const auto signature = signManifest(manifest, m_made.key(text("rsa3072")), m_made.certificate(text("rsa3072")));
        QVERIFY(signature);
        QVERIFY(signature->contains("220304000000Z"));
        QCOMPARE(*signManifest(manifest, m_made.key(text("rsa3072")), m_made.certificate(text("rsa3072"))),
            *signature);  // RSA has no chance in it
    }

    void refusesToSign_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *key, const char *certificate, Code code, const char *words) {
            QTest::newRow(name) << text(key) << text(certificate) << code << text(words);
        };
        row("no key", "absent.key", "signer.pem", Code::NotFound, "does not exist");
        row("no certificate", "signer.key", "absent.pem", Code::NotFound, "does not exist");
        row("a folder", ".", "signer.pem", Code::Usage, "a folder");
        row("encrypted", "encrypted.key", "signer.pem", Code::Usage, "is encrypted");
        row("no key in it", "signer.pem", "signer.pem", Code::Usage, "does not hold a private key");
        row("a public key", "public.key", "signer.pem", Code::Usage, "does not hold a private key");
        row("no certificate in it", "signer.key", "signer.key", Code::Usage, "does not hold X.509 certificates");
        row("no pair", "signer.key", "p384.pem", Code::Usage, "is not the certificate of the key");
        row("no pair, same kind", "signer.key", "noKeyUsage.pem", Code::Usage, "is not the certificate of the key");
        row("RSA-2048", "rsa2048.key", "rsa2048.pem", Code::Usage, "RSA of 2048 bits");
        row("P-521", "p521.key", "p521.pem", Code::Usage, "another curve");
        row("Ed25519", "ed25519.key", "ed25519.pem", Code::Usage, "of another kind (ED25519)");
        row("RSASSA-PSS only", "pssOnly.key", "pssOnly.pem", Code::Usage,
            "no good signature comes of it");  // OpenSSL 3.0 cannot, nor its program
        row("not for code", "server.key", "server.pem", Code::Usage, "is not for signing code");
        row("an authority", "root.key", "root.pem", Code::Usage, "is an authority's");
        row("expired", "expired.key", "expired.pem", Code::Usage, "is not valid at the time of signing");
        row("not yet valid", "future.key", "future.pem", Code::Usage, "is not valid at the time of signing");
    }

    void refusesToSign()
    {
        QFETCH(QString, key);
        QFETCH(QString, certificate);
        QFETCH(Code, code);
        QFETCH(QString, words);
        const auto signature = signManifest(manifest, m_made.path(key), m_made.path(certificate));
        QVERIFY(!signature);
        QCOMPARE(signature.error().code, code);
        QVERIFY2(signature.error().message.contains(words), qPrintable(signature.error().message));
    }

    void readsSignaturesMadeElsewhere_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<int>("code");  // -1: taken
        QTest::addColumn<QString>("words");
        const auto row
            = [](const char *name, const Make &make, int code, const char *words) { QTest::newRow(name) << make << code << text(words); };
        constexpr int bad = static_cast<int>(Code::BadSignature);
        row("good", signedBy({"signer"}), -1, "");
        row("a stranger's", signedBy({"stranger"}), -1, "");
        row("without certificates", signedBy({"signer"}, {"-nocerts"}), -1, "");
        row(
            "of other content", [](const Certificates &made) { return made.sign("{}", texts({"signer"})); }, bad, "is of other content");
        row("damaged", damaged(signedBy({"signer"}), 0), bad, "not one by the key");
        row("PEM", signedBy({"signer"}, {"-outform", "PEM"}), bad, "is in PEM, not in DER");
        row("RSA-2048", signedBy({"rsa2048"}), bad, "RSA of 2048 bits");
        row(
            "empty", [](const Certificates &) { return QByteArray(); }, bad, "is damaged");
        row(
            "too large", [](const Certificates &) { return QByteArray(limits::signatureBytes + 1, '0'); },
            static_cast<int>(Code::OverLimit), "the limit is 65536");
    }

    void readsSignaturesMadeElsewhere()
    {
        QFETCH(Make, make);
        QFETCH(int, code);
        QFETCH(QString, words);
        const QString file = m_made.path(text("elsewhere.p7s"));
        const QByteArray signature = make(m_made);
        writeFile(file, signature);
        const auto read = readSignature(file, manifest);
        QCOMPARE(read ? -1 : static_cast<int>(read.error().code), code);
        if (read)
            QCOMPARE(*read, signature);
        else
            QVERIFY2(read.error().message.contains(words) && read.error().message.contains(text("elsewhere.p7s")),
                qPrintable(read.error().message));
    }

    void readsNoSignatureThatIsNotThere()
    {
        QCOMPARE(readSignature(m_made.path(text("absent.p7s")), manifest).error().code, Code::NotFound);
        QCOMPARE(readSignature(m_made.path(text(".")), manifest).error().code, Code::BadSignature);
    }

private:
    Certificates m_made;
};

QTEST_GUILESS_MAIN(TestSignManifest)
#include "tst_sign_manifest.moc"
