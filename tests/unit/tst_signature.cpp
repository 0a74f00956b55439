// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/signature.h"
#include "tests/unit/signers.h"

#include <QtTest>

#include <thread>

using namespace fwpilot;
using State = BundleTrust::State;
using Code = Error::Code;

class TestSignature : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeEverybody(m_made);
        m_signature = m_made.sign(manifest, texts({"signer"}));
    }

    void judges_data()
    {
        QTest::addColumn<QStringList>("trusted");
        QTest::addColumn<Make>("make");
        QTest::addColumn<int>("code");       // of the refusal; -1: trusted
        QTest::addColumn<QString>("words");  // in the refusal; or the signer's name
        constexpr int good = -1;
        constexpr int bad = static_cast<int>(Code::BadSignature);
        constexpr int untrusted = static_cast<int>(Code::Untrusted);
        constexpr int revoked = static_cast<int>(Code::Revoked);
        constexpr int expired = static_cast<int>(Code::Expired);
        const auto row = [](const char *name, std::initializer_list<const char *> trusted, const Make &make, int code, const char *words) {
            QTest::newRow(name) << texts(trusted) << make << code << text(words);
        };

        row("by a trusted authority's signer", {"root"}, signedBy({"signer"}), good, "signer");
        row("P-384 and SHA-384", {"root"}, signedBy({"p384"}, {"-md", "sha384"}), good, "p384");
        row("P-384 and SHA-256", {"root"}, signedBy({"p384"}), good, "p384");
        row("RSA-3072", {"root"}, signedBy({"rsa3072"}), good, "rsa3072");
        row("RSA-4096 and SHA-384", {"root"}, signedBy({"rsa4096"}, {"-md", "sha384"}), good, "rsa4096");
        row("RSASSA-PSS", {"root"}, signedBy({"rsa3072"}, {"-keyopt", "rsa_padding_mode:pss"}), good, "rsa3072");
        row("RSASSA-PSS and SHA-384", {"root"}, signedBy({"rsa3072"}, {"-md", "sha384", "-keyopt", "rsa_padding_mode:pss"}), good,
            "rsa3072");
        row("key for RSASSA-PSS only", {"root"}, signedBy({"pssOnly"}, {"-keyopt", "rsa_padding_mode:pss"}), good, "pssOnly");
        row("key identifier", {"root"}, signedBy({"signer"}, {"-keyid"}), good, "signer");
        row("its certificate only in the store", {"root", "signer"}, signedBy({"signer"}, {"-nocerts"}), good, "signer");
        row("key identifier, certificate only in the store", {"root", "signer"}, signedBy({"signer"}, {"-nocerts", "-keyid"}), good,
            "signer");
        row("key renewed, key identifier", {"renewedOld", "renewedNew"}, signedBy({"renewedNew"}, {"-nocerts", "-keyid"}), good,
            "renewedNew");
        row("pinned without its authority", {"signer"}, signedBy({"signer"}), good, "signer");
        row("pinned, vouches for itself", {"self"}, signedBy({"self"}), good, "self");
        row("intermediate in the store", {"root", "intermediate"}, signedBy({"byIntermediate"}), good, "byIntermediate");
        row("intermediate alone in the store", {"intermediate"}, signedBy({"byIntermediate"}), good, "byIntermediate");
        row("no keyUsage", {"root"}, signedBy({"noKeyUsage"}), good, "noKeyUsage");
        row("several purposes", {"root"}, signedBy({"manyPurposes"}), good, "manyPurposes");
        row("authority for signing code only", {"codeAuthority"}, signedBy({"byCodeAuthority"}), good, "byCodeAuthority");
        row("old root of version 1", {"rootV1"}, signedBy({"byRootV1"}), good, "byRootV1");
        row("carries a stranger's certificate", {"root"}, carrying("signer", "stranger"), good, "signer");
        row("another authority of that name before it", {"impostor", "root"}, signedBy({"noIdentifiers"}), good, "noIdentifiers");
        row("another authority of that name behind it", {"root", "usurper"}, signedBy({"noIdentifiers"}), good, "noIdentifiers");

        row("nobody trusted", {}, signedBy({"signer"}), untrusted, "the certificate of the authority root is in no trust folder");
        row("another authority trusted", {"otherRoot"}, signedBy({"signer"}), untrusted, "the authority root is in no trust folder");
        row("nobody knows the signer", {"root"}, signedBy({"signer"}, {"-nocerts"}), untrusted,
            "neither in the signature nor in a trust folder");
        row("nobody knows the key identifier", {"root"}, signedBy({"signer"}, {"-nocerts", "-keyid"}), untrusted,
            "neither in the signature nor");
        row("a stranger who vouches for itself", {"root"}, signedBy({"stranger"}), untrusted,
            "vouches for itself and is in no trust folder");
        row("sibling intermediate carried", {"root"}, carrying("bySibling", "sibling"), untrusted,
            "the authority sibling is in no trust folder");
        row("intermediate carried", {"root"}, carrying("byIntermediate", "intermediate"), untrusted, "the authority intermediate is in no");
        row("root carried", {"otherRoot"}, carrying("signer", "root"), untrusted, "the authority root is in no trust folder");
        row("authority of the same name and another key", {"impostor"}, signedBy({"signer"}), untrusted, "in no trust folder");
        row("authority of the same name, nothing else to tell it by", {"impostor"}, signedBy({"noIdentifiers"}), untrusted,
            "in no trust folder");
        row("by a signer who is no authority", {"root", "signer"}, signedBy({"bySigner"}), untrusted, "do not");
        row("below an intermediate that may have none below it", {"root", "intermediate", "tooDeep"}, signedBy({"byTooDeep"}), untrusted,
            "do not");
        row("authority that may not sign certificates", {"root", "noCertSign"}, signedBy({"byNoCertSign"}), untrusted, "do not");
        row("authority for servers only", {"root", "serverAuthority"}, signedBy({"byServerAuthority"}), untrusted,
            "serverAuthority may not vouch");
        row("an unknown critical extension", {"root"}, signedBy({"criticalExtension"}), untrusted, "do not");
        row("authority signs itself", {"root"}, signedBy({"root"}), untrusted, "is an authority's");
        row("authority as signer", {"root"}, signedBy({"authoritySigner"}), untrusted, "is an authority's");
        row("pinned authority as signer", {"selfAuthority"}, signedBy({"selfAuthority"}), untrusted, "is an authority's");
        row("no purpose", {"root"}, signedBy({"noPurpose"}), untrusted, "is not for signing code");
        row("for servers", {"root"}, signedBy({"server"}), untrusted, "is not for signing code");
        row("for any purpose", {"root"}, signedBy({"anyPurpose"}), untrusted, "is not for signing code");
        row("pinned, but for servers", {"server"}, signedBy({"server"}), untrusted, "is not for signing code");
        row("not for signatures", {"root"}, signedBy({"keyAgreement"}), untrusted, "is not for signatures");
        row("version 1", {"root"}, signedBy({"version1"}), untrusted, "is not for signing code");
        row("authority of RSA-2048", {"weakRoot"}, signedBy({"byWeakRoot"}), untrusted, "a key that is too small");
        row("certificate signed with SHA-1", {"root"}, signedBy({"signedWithSha1"}), untrusted, "a digest that is too weak");

        row("expired when it was signed", {"root"}, signedBy({"expired"}), expired, "was not valid (it is from 2021-01-01 to 2023-01-01)");
        row("not yet valid when it was signed", {"root"}, signedBy({"future"}), expired,
            "was not valid (it is from 2040-01-01 to 2050-01-01)");
        row("pinned, expired when it was signed", {"expired"}, signedBy({"expired"}), expired, "the certificate of expired was not valid");
        row("expired authority", {"root", "expiredAuthority"}, signedBy({"byExpiredAuthority"}), expired,
            "the certificate of expiredAuthority was not valid");
        row("expired and unknown", {"otherRoot"}, signedBy({"expired"}), untrusted, "the authority root is in no trust folder");
        row("expired and for servers", {"root"}, signedBy({"expiredServer"}), untrusted, "is not for signing code");
        row("authority renewed", {"renewedRootOld", "renewedRootNew"}, signedBy({"byRenewedRoot"}), good, "byRenewedRoot");
        row("authority renewed, the other way", {"renewedRootNew", "renewedRootOld"}, signedBy({"byRenewedRoot"}), good, "byRenewedRoot");

        row("revoked", {"revoking", "revoking.crl"}, signedBy({"revoked"}), revoked, "revoked by its authority");
        row("not revoked by that list", {"revoking", "revoking.crl"}, signedBy({"notRevoked"}), good, "notRevoked");
        row("revoked, but there is no list", {"revoking"}, signedBy({"revoked"}), good, "revoked");
        row("revoked and pinned without its authority", {"revoked", "revoking.crl"}, signedBy({"revoked"}), revoked,
            "revoked by its authority");
        row("authority revoked", {"revoking", "revoking.crl", "revokedAuthority"}, signedBy({"byRevokedAuthority"}), revoked,
            "revokedAuthority, which vouches for that, was revoked");
        row("authority of an authority revoked", {"revoking", "revoking.crl", "revokedAuthority", "belowRevoked"},
            signedBy({"byBelowRevoked"}), revoked, "revokedAuthority, which vouches for that, was revoked");
        row("revoked and expired", {"revoking", "revoking.crl"}, signedBy({"revokedLater"}), revoked, "revoked by its authority");
        row("list of another authority with that number", {"root", "revoking", "revoking.crl"}, signedBy({"sameNumber"}), good,
            "sameNumber");
        row("by a list that is out of date", {"stale", "stale.crl"}, signedBy({"revokedByStale"}), revoked, "revoked by its authority");

        row("for this product", {"root=acme,pump"}, signedBy({"signer"}), good, "signer");
        row("for this product and others", {"root=acme,valve;acme,pump"}, signedBy({"signer"}), good, "signer");
        row("for other products", {"root=acme,valve"}, signedBy({"signer"}), untrusted, "who may not sign for acme,pump");
        row("signer for others, authority for all", {"root", "signer=acme,valve"}, signedBy({"signer"}), untrusted,
            "may not sign for acme,pump");
        row("signer for all, authority for others", {"root=acme,valve", "signer"}, signedBy({"signer"}), untrusted,
            "may not sign for acme,pump");
        row("authority for all, the one above for others", {"root=acme,valve", "intermediate"}, signedBy({"byIntermediate"}), untrusted,
            "may not sign for acme,pump");
        row("signer pinned for it, authority absent", {"signer=acme,pump"}, signedBy({"signer"}), good, "signer");
        row("expired and for other products", {"root=acme,valve"}, signedBy({"expired"}), untrusted, "may not sign for");

        row("two signers", {"root"}, signedBy({"signer", "p384"}), good, "");
        row("one signer twice", {"root", "signer"}, signedBy({"signer", "signer"}, {"-nocerts"}), good, "signer");
        row("two signers, one is a stranger", {"root"}, signedBy({"stranger", "signer"}), good, "signer");
        row("two signers, one is expired", {"root"}, signedBy({"expired", "signer"}), good, "signer");
        row("two signers, one is revoked", {"root", "revoking", "revoking.crl"}, signedBy({"revoked", "signer"}), good, "signer");
        row("two signers, the first is bad", {"root"}, damaged(signedBy({"signer", "p384"}), 0), bad, "not one by the key of");
        row("two signers, the second is bad", {"root"}, damaged(signedBy({"signer", "p384"}), 1), bad, "not one by the key of");
        row("a bad one by a pinned signer", {"signer"}, damaged(signedBy({"signer"}), 0), bad, "not one by the key of signer");
        row("two signers, one cannot be checked", {"root"}, withoutCertificateOf("stranger", signedBy({"stranger", "signer"})), bad,
            "carries certificates, but not its signer's");
        row("two strangers", {"root"}, signedBy({"stranger", "self"}), untrusted, "vouches for itself");
        row("a stranger and an expired one", {"root"}, signedBy({"stranger", "expired"}), expired, "was not valid");
        row("an expired one and a revoked one", {"root", "revoking", "revoking.crl"}, signedBy({"expired", "revoked"}), revoked,
            "revoked by its authority");

        row(
            "other content", {"root"}, [](const Certificates &made) { return made.sign(manifest + ' ', texts({"signer"})); }, bad,
            "is of other content");
        row(
            "empty content", {"root"}, [](const Certificates &made) { return made.sign({}, texts({"signer"})); }, bad,
            "is of other content");
        row(
            "as text, with other line ends", {"root"},
            [](const Certificates &made) { return made.sign(QByteArray(manifest).replace("\n", "\r\n"), texts({"signer"})); }, bad,
            "is of other content");
        row("attached", {"root"}, signedBy({"signer"}, {"-nodetach"}), bad, "must be detached");
        row("streamed (BER)", {"root"}, signedBy({"signer"}, {"-stream"}), bad, "no CMS SignedData in DER");
        row("PEM", {"root"}, signedBy({"signer"}, {"-outform", "PEM"}), bad, "no CMS SignedData in DER");
        row(
            "a byte behind", {"root"}, [](const Certificates &made) { return made.sign(manifest, texts({"signer"})) + '\n'; }, bad,
            "bytes behind its end");
        row(
            "no signers, certificates only", {"root"},
            [](const Certificates &made) {
                return made.openssl({text("crl2pkcs7"), text("-nocrl"), text("-certfile"), made.certificate(text("signer")),
                    text("-outform"), text("DER")});
            },
            bad, "nobody signed");
        row(
            "a digest, not a signature", {"root"},
            [](const Certificates &made) {
                writeFile(made.path(text("content")), manifest);
                return made.openssl(
                    {text("cms"), text("-digest_create"), text("-in"), made.path(text("content")), text("-outform"), text("DER")});
            },
            bad, "no CMS SignedData");
        row("no signed attributes", {"root"}, signedBy({"signer"}, {"-noattr"}), bad, "no signed attributes");
        row("SHA-1", {"root"}, signedBy({"signer"}, {"-md", "sha1"}), bad, "SHA-256 and SHA-384");
        row("SHA-512", {"root"}, signedBy({"signer"}, {"-md", "sha512"}), bad, "SHA-256 and SHA-384");
        row("RSA-2048", {"root"}, signedBy({"rsa2048"}), bad, "RSA of 2048 bits");
        row("RSA-2048, pinned", {"rsa2048"}, signedBy({"rsa2048"}), bad, "RSA of 2048 bits");
        row("P-521", {"root"}, signedBy({"p521"}), bad, "on another curve (secp521r1)");
        row("secp256k1", {"root"}, signedBy({"koblitz"}), bad, "on another curve (secp256k1)");
        row("P-256 by its parameters", {"explicit"}, signedBy({"explicit"}), bad, "on another curve");
        row(
            "garbage", {"root"}, [](const Certificates &) { return QByteArray(512, '\x30'); }, bad, "bytes behind its end");
        row(
            "number of another certificate", {"root"},
            [](const Certificates &made) {
                DerTree tree = DerTree::of(made.sign(manifest, texts({"signer"})));
                const DerTree other = DerTree::of(made.sign(manifest, texts({"p384"})));
                tree.elements[1].elements[0].elements[3] = other.elements[1].elements[0].elements[3];
                signerInfo(tree).elements[1] = other.elements[1].elements[0].elements.last().elements[0].elements[1];
                return tree.bytes();
            },
            bad, "not one by the key of p384");
        row(
            "issuer's name in other letters", {"root"},
            [](const Certificates &made) {
                DerTree tree = DerTree::of(made.sign(manifest, texts({"signer"})));
                signerInfo(tree).elements[1].elements[0].elements.last().elements[0].elements[1].content = "ROOT";
                return tree.bytes();
            },
            bad, "carries certificates, but not its signer's");
        row(
            "RSA key, said to be ECDSA", {"root"},
            [](const Certificates &made) {
                DerTree tree = DerTree::of(made.sign(manifest, texts({"rsa3072"})));
                signerInfo(tree).elements[4] = {0x30, {}, {{0x06, QByteArray::fromHex("2A8648CE3D040302")}}};
                return tree.bytes();
            },
            bad, "not one by the key of rsa3072");
        row(
            "ECDSA key, said to be RSA", {"root"},
            [](const Certificates &made) {
                DerTree tree = DerTree::of(made.sign(manifest, texts({"signer"})));
                signerInfo(tree).elements[4] = {0x30, {}, {{0x06, QByteArray::fromHex("2A864886F70D010101")}, {0x05}}};
                return tree.bytes();
            },
            bad, "not one by the key of signer");
    }

    /// The answer is the same whatever this machine's clock says.
    void judges()
    {
        QFETCH(QStringList, trusted);
        QFETCH(Make, make);
        QFETCH(int, code);
        QFETCH(QString, words);
        const auto store = m_made.trust(trusted);
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        const QByteArray signature = make(m_made);
        for (const QDateTime &now : {QDateTime::currentDateTimeUtc(), day(1970), day(2019), day(2038, 2), day(2061), day(2200)}) {
            const BundleTrust trust = judgeSignature(text("pump.fwb"), manifest, signature, pump, {}, *store, now);
            QCOMPARE(trust.refusal ? static_cast<int>(trust.refusal->code) : -1, code);
            const QString told = trust.refusal ? trust.refusal->message : trust.signer.name;
            QVERIFY2(told.contains(words), qPrintable(told));
            if (!trust.refusal) {
                QCOMPARE(trust.state, State::Trusted);
                continue;
            }
            QCOMPARE(trust.state, code == static_cast<int>(Code::BadSignature) ? State::Damaged : State::Untrusted);
            QVERIFY2(told.startsWith(QStringLiteral("pump.fwb")) && told.endsWith(QLatin1Char('.')), qPrintable(told));
            QVERIFY(!trust.refusal->remedy().isEmpty());
        }
    }

    void namesTheSigner()
    {
        const auto store = m_made.trust(texts({"root"}));
        const BundleTrust trusted = judge(m_signature, *store);
        QCOMPARE(trusted.signer.name, text("signer"));
        QCOMPARE(trusted.signer.organization, text("Acme Ltd"));
        QCOMPARE(trusted.signer, m_made.trust(texts({"signer"}))->certificates().first().holder);
        QVERIFY2(trusted.notes.isEmpty(), qPrintable(trusted.notes.join(QLatin1Char(' '))));
        const BundleTrust untrusted = judge(m_signature, TrustStore());
        QCOMPARE(untrusted.state, State::Untrusted);
        QCOMPARE(untrusted.signer, trusted.signer);  // claimed
    }

    void missingSignature_data()
    {
        QTest::addColumn<QStringList>("trusted");
        QTest::addColumn<Code>("code");
        QTest::newRow("nobody trusted") << QStringList() << Code::Unsigned;
        QTest::newRow("somebody for other products") << texts({"root=acme,valve"}) << Code::Unsigned;
        QTest::newRow("somebody for this product") << texts({"signer=acme,pump"}) << Code::BadSignature;
        QTest::newRow("an authority for all products") << texts({"root"}) << Code::BadSignature;
    }

    void missingSignature()
    {
        QFETCH(QStringList, trusted);
        QFETCH(Code, code);
        const BundleTrust trust = judge({}, *m_made.trust(trusted));
        QVERIFY(trust.isUnsigned());
        QVERIFY(trust.refusal);
        QCOMPARE(trust.refusal->code, code);
        QVERIFY(trust.signer.name.isEmpty());
    }

    void productsMustAllBeAllowed()
    {
        const auto store = m_made.trust(texts({"root=acme,pump;acme,valve"}));
        const auto judgeFor = [&](const QStringList &products) {
            return judgeSignature(text("pump.fwb"), manifest, m_signature, products, {}, *store).state;
        };
        QCOMPARE(judgeFor(texts({"acme,valve", "acme,pump"})), State::Trusted);
        QCOMPARE(judgeFor(texts({"acme,valve", "acme,other"})), State::Untrusted);
        QCOMPARE(judgeFor(texts({"Acme,Pump"})), State::Untrusted);
    }

    /// The signing time decides, else what the manifest says, else the clock.
    void decidesByTime_data()
    {
        QTest::addColumn<QDateTime>("signedAt");  // invalid: it does not say
        QTest::addColumn<QDateTime>("created");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("isTrusted");  // by a certificate that is valid from 2021 to 2023
        QTest::newRow("signed then") << day(2022) << day(2030) << day(2040) << true;
        QTest::newRow("signed in its first second") << day(2021) << QDateTime() << day(2040) << true;
        QTest::newRow("signed in its last second") << day(2023).addSecs(-1) << QDateTime() << day(1970) << true;
        QTest::newRow("created then") << QDateTime() << day(2022) << day(2040) << true;
        QTest::newRow("created before") << QDateTime() << day(2020) << day(2022) << false;
        QTest::newRow("created after") << QDateTime() << day(2024) << day(2022) << false;
        QTest::newRow("clock then") << QDateTime() << QDateTime() << day(2022) << true;
        QTest::newRow("clock before") << QDateTime() << QDateTime() << day(1970) << false;
        QTest::newRow("clock after") << QDateTime() << QDateTime() << day(2039) << false;
    }

    void decidesByTime()
    {
        QFETCH(QDateTime, signedAt);
        QFETCH(QDateTime, created);
        QFETCH(QDateTime, now);
        QFETCH(bool, isTrusted);
        const AtTime time(signedAt.isValid() ? signedAt : now);
        const auto made = signManifest(manifest, m_made.key(text("expired")), m_made.certificate(text("expired")));
        const QByteArray signature = signedAt.isValid() ? made.value() : withoutTime("expired")(m_made);
        const BundleTrust trust = judgeSignature(text("pump.fwb"), manifest, signature, pump, created, *m_made.trust(texts({"root"})), now);
        QCOMPARE(trust.isTrusted(), isTrusted);
        if (!isTrusted)
            QCOMPARE(trust.refusal->code, Code::Expired);
    }

    void notes_data()
    {
        QTest::addColumn<QStringList>("trusted");
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QDateTime>("signedAt");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("words");  // empty: no note
        const QDateTime today = QDateTime::currentDateTimeUtc();
        QTest::newRow("nothing to say") << texts({"root"}) << text("signer") << day(2022) << today << QString();
        QTest::newRow("expired meanwhile") << texts({"root"}) << text("expired") << day(2022) << today << text("expired on 2023-01-01");
        QTest::newRow("list out of date") << texts({"stale", "stale.crl"}) << text("byStale") << day(2022) << today
                                          << text("stale.crl.pem is out of date since 2024-01-01");
        QTest::newRow("list of another authority out of date")
            << texts({"root", "stale", "stale.crl"}) << text("signer") << day(2022) << today << QString();
        QTest::newRow("clock before the program")
            << texts({"root"}) << text("signer") << day(2022) << day(2023) << text("before this program was made");
        QTest::newRow("clock at its beginning")
            << texts({"root"}) << text("signer") << day(2022) << day(1970) << text("says 1970-01-01 00:00, which is before this program");
        QTest::newRow("clock before the signature")
            << texts({"root"}) << text("signer") << today.addDays(4) << today.addDays(2) << text("before the bundle was signed");
        QTest::newRow("clock a little before the signature")
            << texts({"root"}) << text("signer") << today.addSecs(7200) << today << QString();
    }

    void notes()
    {
        QFETCH(QStringList, trusted);
        QFETCH(QString, signer);
        QFETCH(QDateTime, signedAt);
        QFETCH(QDateTime, now);
        QFETCH(QString, words);
        const AtTime time(signedAt);
        const auto signature = signManifest(manifest, m_made.key(signer), m_made.certificate(signer));
        QVERIFY2(signature, signature ? "" : qPrintable(signature.error().message));
        const BundleTrust trust = judgeSignature(text("pump.fwb"), manifest, *signature, pump, {}, *m_made.trust(trusted), now);
        QCOMPARE(trust.state, State::Trusted);
        QCOMPARE(trust.notes.size(), words.isEmpty() ? 0 : 1);
        QVERIFY2(words.isEmpty() || trust.notes.first().contains(words), qPrintable(trust.notes.join(QLatin1Char(' '))));
    }

    /// One with its certificate and one without, which is the smallest.
    void noBitMayChange_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("trusted");
        QTest::newRow("with its certificate") << QStringList() << texts({"root"});
        QTest::newRow("without") << texts({"-nocerts"}) << texts({"root", "signer"});
        QTest::newRow("by its key") << texts({"-nocerts", "-keyid", "-nosmimecap"}) << texts({"root", "signer"});
    }

    void noBitMayChange()
    {
        QFETCH(QStringList, options);
        QFETCH(QStringList, trusted);
        const auto store = m_made.trust(trusted);
        QByteArray signature = m_made.sign(manifest, texts({"signer"}), options);
        QVERIFY(judge(signature, *store).isTrusted());
        for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
            char &byte = signature[bit / 8];
            byte = static_cast<char>(byte ^ (1 << (bit % 8)));
            const BundleTrust trust = judge(signature, *store);
            QVERIFY2(trust.state == State::Damaged || trust.state == State::Untrusted, qPrintable(QString::number(bit)));
            byte = static_cast<char>(byte ^ (1 << (bit % 8)));
        }
        for (qsizetype size = 1; size < signature.size(); ++size)
            QCOMPARE(judge(signature.first(size), *store).state, State::Damaged);
        QByteArray changed = manifest;
        for (qsizetype bit = 0; bit < changed.size() * 8; ++bit) {
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            QCOMPARE(judgeSignature(text("pump.fwb"), changed, signature, pump, {}, *store).state, State::Damaged);
            changed[bit / 8] = manifest[bit / 8];
        }
    }

    void anyThread()
    {
        const auto store = m_made.trust(texts({"root", "intermediate", "revoking", "revoking.crl"}));
        const QList<QByteArray> signatures{
            m_signature, m_made.sign(manifest, texts({"byIntermediate"})), m_made.sign(manifest, texts({"revoked"}))};
        std::atomic<int> trusted = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                for (int count = 0; count < 50; ++count)
                    trusted += judge(signatures[count % signatures.size()], *store).isTrusted() ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(trusted.load(), 4 * 34);
    }

    void stateNames()
    {
        QCOMPARE(trustName(State::Unsigned), text("unsigned"));
        QCOMPARE(trustName(State::Damaged), text("damaged"));
        QCOMPARE(trustName(State::Untrusted), text("untrusted"));
        QCOMPARE(trustName(State::Trusted), text("trusted"));
    }

private:
    BundleTrust judge(const QByteArray &signature, const TrustStore &store) const
    {
        return judgeSignature(text("pump.fwb"), manifest, signature, pump, {}, store);
    }

    Certificates m_made;
    QByteArray m_signature;
};

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
