// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/limits.h"
#include "core/bundle/signature_envelope.h"
#include "tests/unit/certificates.h"
#include "tests/unit/der_tree.h"

#include <QtTest>

#include <algorithm>
#include <functional>

using namespace fwpilot;

namespace {

using Digest = EnvelopeSigner::Digest;
using Algorithm = EnvelopeSigner::Algorithm;
using Change = std::function<void(DerTree &envelope)>;

const QByteArray content = "{\"format\": 1}\n";

DerTree &signedData(DerTree &envelope)
{
    return envelope.elements[1].elements[0];
}

/// With a certificate: version, digestAlgorithms, encapContentInfo, certificates, signerInfos.
enum SignedDataField { Version, DigestAlgorithms, EncapsulatedContent, EmbeddedCertificates, SignerInfos };
/// version, sid, digestAlgorithm, signedAttrs, signatureAlgorithm, signature
enum SignerField { SignerVersion, Identifier, DigestAlgorithm, SignedAttributes, SignatureAlgorithm, SignatureValue };

DerTree &field(DerTree &envelope, SignedDataField which)
{
    return signedData(envelope).elements[which];
}

DerTree &field(DerTree &envelope, SignerField which)
{
    return field(envelope, SignerInfos).elements[0].elements[which];
}

DerTree integer(const QByteArray &bytes)
{
    return {0x02, bytes};
}

DerTree oid(const char *hex)
{
    return {0x06, QByteArray::fromHex(hex)};
}

const DerTree null{0x05};
constexpr auto sha1 = "2B0E03021A";
constexpr auto sha256 = "608648016503040201";
constexpr auto sha384 = "608648016503040202";
constexpr auto sha512 = "608648016503040203";
constexpr auto signedDataType = "2A864886F70D010702";
constexpr auto digestedDataType = "2A864886F70D010705";
constexpr auto contentTypeAttribute = "2A864886F70D010903";
constexpr auto messageDigestAttribute = "2A864886F70D010904";
constexpr auto signingTimeAttribute = "2A864886F70D010905";
constexpr auto ecdsaWithSha384 = "2A8648CE3D040303";

/// The attribute of a type.
DerTree &attribute(DerTree &envelope, const char *type)
{
    for (DerTree &element : field(envelope, SignedAttributes).elements) {
        if (element.elements[0].content == QByteArray::fromHex(type))
            return element;
    }
    qFatal("no such attribute");
}

void without(DerTree &envelope, const char *type)
{
    QList<DerTree> &attributes = field(envelope, SignedAttributes).elements;
    attributes.removeIf([&](const DerTree &element) { return element.elements[0].content == QByteArray::fromHex(type); });
}

void sort(QList<DerTree> &set)
{
    std::sort(set.begin(), set.end(), [](const DerTree &left, const DerTree &right) { return left.bytes() < right.bytes(); });
}

void setTime(DerTree &envelope, quint8 tag, const char *text)
{
    attribute(envelope, signingTimeAttribute).elements[1].elements[0] = {tag, text};
    sort(field(envelope, SignedAttributes).elements);
}

/// How a signer signs, in the words of openssl cms -sign.
struct Form {
    QStringList signers;
    QStringList options = {};
};

}  // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Form)

class TestSignatureEnvelope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *kind : {"P-256", "P-384", "RSA-3072", "RSA-4096"})
            m_made.issue(QLatin1String(kind), {.key = QLatin1String(kind)});
        m_ecdsa = m_made.sign(content, {QStringLiteral("P-256")});
        m_pss = m_made.sign(content, {QStringLiteral("RSA-3072")}, {QStringLiteral("-keyopt"), QStringLiteral("rsa_padding_mode:pss")});
    }

    void acceptsOpenssls_data()
    {
        QTest::addColumn<Form>("form");
        QTest::addColumn<Algorithm>("algorithm");
        QTest::addColumn<Digest>("digest");
        QTest::addColumn<int>("certificates");
        const QString p256 = QStringLiteral("P-256");
        const QString p384 = QStringLiteral("P-384");
        const QString rsa = QStringLiteral("RSA-3072");
        const QStringList wantSha384{QStringLiteral("-md"), QStringLiteral("sha384")};
        const QStringList pss{QStringLiteral("-keyopt"), QStringLiteral("rsa_padding_mode:pss")};
        const QStringList saltAsDigest{QStringLiteral("-keyopt"), QStringLiteral("rsa_pss_saltlen:-1")};
        const QStringList saltAsDefault{QStringLiteral("-keyopt"), QStringLiteral("rsa_pss_saltlen:20")};
        QTest::newRow("P-256") << Form{{p256}} << Algorithm::Ecdsa << Digest::Sha256 << 1;
        QTest::newRow("P-384, SHA-384") << Form{{p384}, wantSha384} << Algorithm::Ecdsa << Digest::Sha384 << 1;
        QTest::newRow("P-384, SHA-256") << Form{{p384}} << Algorithm::Ecdsa << Digest::Sha256 << 1;
        QTest::newRow("RSA-3072") << Form{{rsa}} << Algorithm::Rsa << Digest::Sha256 << 1;
        QTest::newRow("RSA-4096, SHA-384") << Form{{QStringLiteral("RSA-4096")}, wantSha384} << Algorithm::Rsa << Digest::Sha384 << 1;
        QTest::newRow("PSS") << Form{{rsa}, pss} << Algorithm::RsaPss << Digest::Sha256 << 1;
        QTest::newRow("PSS, SHA-384") << Form{{rsa}, pss + wantSha384} << Algorithm::RsaPss << Digest::Sha384 << 1;
        QTest::newRow("PSS, salt as long as the digest") << Form{{rsa}, pss + saltAsDigest} << Algorithm::RsaPss << Digest::Sha256 << 1;
        QTest::newRow("PSS, salt of the default length") << Form{{rsa}, pss + saltAsDefault} << Algorithm::RsaPss << Digest::Sha256 << 1;
        QTest::newRow("no certificates") << Form{{p256}, {QStringLiteral("-nocerts")}} << Algorithm::Ecdsa << Digest::Sha256 << 0;
        QTest::newRow("key identifier") << Form{{p256}, {QStringLiteral("-keyid")}} << Algorithm::Ecdsa << Digest::Sha256 << 1;
        QTest::newRow("further certificates") << Form{{p256}, {QStringLiteral("-certfile"), m_made.certificate(rsa)}} << Algorithm::Ecdsa
                                              << Digest::Sha256 << 2;
        QTest::newRow("no capabilities") << Form{{p256}, {QStringLiteral("-nosmimecap")}} << Algorithm::Ecdsa << Digest::Sha256 << 1;
        QTest::newRow("CAdES") << Form{{p256}, {QStringLiteral("-cades")}} << Algorithm::Ecdsa << Digest::Sha256 << 1;
        QTest::newRow("two signers") << Form{{p256, p384}} << Algorithm::Ecdsa << Digest::Sha256 << 2;
        QTest::newRow("one signer twice") << Form{{p256, p256}, {QStringLiteral("-nocerts")}} << Algorithm::Ecdsa << Digest::Sha256 << 0;
    }

    void acceptsOpenssls()
    {
        QFETCH(Form, form);
        QFETCH(Algorithm, algorithm);
        QFETCH(Digest, digest);
        QFETCH(int, certificates);
        const auto envelope = readSignatureEnvelope(m_made.sign(content, form.signers, form.options));
        QVERIFY2(envelope, envelope ? "" : qPrintable(envelope.error().message));
        QCOMPARE(envelope->signers.size(), form.signers.size());
        QCOMPARE(envelope->certificates.size(), certificates);
        const auto hash = digest == Digest::Sha384 ? QCryptographicHash::Sha384 : QCryptographicHash::Sha256;
        for (const EnvelopeSigner &signer : envelope->signers) {
            QCOMPARE(signer.algorithm, algorithm);
            QCOMPARE(signer.digest, digest);
            QCOMPARE(signer.messageDigest, QCryptographicHash::hash(content, hash));
            QVERIFY(qAbs(signer.signingTime.secsTo(QDateTime::currentDateTimeUtc())) < 120);
            QCOMPARE(signer.keyIdentifier.isEmpty(), !form.options.contains(QStringLiteral("-keyid")));
            QCOMPARE(signer.issuer.isEmpty(), !signer.keyIdentifier.isEmpty());
            QCOMPARE(signer.serial.isEmpty(), !signer.keyIdentifier.isEmpty());
        }
    }

    void treeIsFaithful()
    {
        QCOMPARE(DerTree::of(m_ecdsa).bytes(), m_ecdsa);
        QCOMPARE(DerTree::of(m_pss).bytes(), m_pss);
    }

    void readsTimes_data()
    {
        QTest::addColumn<int>("tag");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QDateTime>("time");  // invalid: refused
        const auto at = [](int year, int month, int day, int hour, int minute, int second) {
            return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
        };
        QTest::newRow("this century") << 0x17 << QByteArray("261128235959Z") << at(2026, 11, 28, 23, 59, 59);
        QTest::newRow("the end of UTCTime") << 0x17 << QByteArray("491231235959Z") << at(2049, 12, 31, 23, 59, 59);
        QTest::newRow("last century") << 0x17 << QByteArray("500101000000Z") << at(1950, 1, 1, 0, 0, 0);
        QTest::newRow("generalized") << 0x18 << QByteArray("20500229000000Z") << QDateTime();
        QTest::newRow("generalized, leap") << 0x18 << QByteArray("20520229000000Z") << at(2052, 2, 29, 0, 0, 0);
        QTest::newRow("no seconds") << 0x17 << QByteArray("2611282359Z") << QDateTime();
        QTest::newRow("a zone") << 0x17 << QByteArray("261128235959+0100") << QDateTime();
        QTest::newRow("no zone") << 0x17 << QByteArray("261128235959") << QDateTime();
        QTest::newRow("a fraction") << 0x18 << QByteArray("20261128235959.5Z") << QDateTime();
        QTest::newRow("hour 24") << 0x17 << QByteArray("261128240000Z") << QDateTime();
        QTest::newRow("month 13") << 0x17 << QByteArray("261328000000Z") << QDateTime();
        QTest::newRow("second 60") << 0x17 << QByteArray("261128235960Z") << QDateTime();
        QTest::newRow("a sign") << 0x17 << QByteArray("26-128235959Z") << QDateTime();
        QTest::newRow("empty") << 0x17 << QByteArray() << QDateTime();
        QTest::newRow("a text") << 0x0C << QByteArray("261128235959Z") << QDateTime();
    }

    void readsTimes()
    {
        QFETCH(int, tag);
        QFETCH(QByteArray, text);
        QFETCH(QDateTime, time);
        DerTree tree = DerTree::of(m_ecdsa);
        setTime(tree, static_cast<quint8>(tag), text.constData());
        const auto envelope = readSignatureEnvelope(tree.bytes());
        QCOMPARE(envelope.hasValue(), time.isValid());
        if (envelope)
            QCOMPARE(envelope->signers.first().signingTime, time);
        else
            QCOMPARE(envelope.error().code, Error::Code::BadSignature);
    }

    void refuses_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *words, const Change &change) {
            QTest::newRow(name) << change << QString::fromLatin1(words);
        };

        row("another type than SignedData", "no CMS SignedData", [](DerTree &t) { t.elements[0] = oid(digestedDataType); });
        row("a third element of ContentInfo", "the end of ContentInfo", [](DerTree &t) { t.elements += null; });
        row("two contents in ContentInfo", "the end of SignedData", [](DerTree &t) { t.elements[1].elements += null; });
        row("version 0", "a version that does not fit", [](DerTree &t) { field(t, Version) = integer("\x02"); });
        row("version 3 without a key identifier", "a version that does not fit", [](DerTree &t) { field(t, Version) = integer("\x03"); });
        row("version with a leading zero", "the version of SignedData",
            [](DerTree &t) { field(t, Version) = integer(QByteArray("\0\1", 2)); });
        row("negative version", "the version of SignedData", [](DerTree &t) { field(t, Version) = integer("\xFF"); });
        row("empty version", "the version of SignedData", [](DerTree &t) { field(t, Version) = integer(""); });

        row("no digest algorithm listed", "other digests", [](DerTree &t) { field(t, DigestAlgorithms).elements.clear(); });
        row("a digest too many", "other digests", [](DerTree &t) {
            field(t, DigestAlgorithms).elements += DerTree{0x30, {}, {oid(sha384)}};
        });
        row("a digest twice", "other digests",
            [](DerTree &t) { field(t, DigestAlgorithms).elements += field(t, DigestAlgorithms).elements[0]; });
        row("another digest listed", "other digests", [](DerTree &t) { field(t, DigestAlgorithms).elements[0].elements[0] = oid(sha384); });
        row("SHA-1 listed", "SHA-256 and SHA-384", [](DerTree &t) { field(t, DigestAlgorithms).elements[0].elements[0] = oid(sha1); });
        row("SHA-512 used", "SHA-256 and SHA-384", [](DerTree &t) { field(t, DigestAlgorithm).elements[0] = oid(sha512); });
        row("a parameter of the digest", "the end of a digest algorithm",
            [](DerTree &t) { field(t, DigestAlgorithm).elements += integer("\x01"); });
        row("a NULL with content", "NULL", [](DerTree &t) { field(t, DigestAlgorithm).elements += DerTree{0x05, "x"}; });

        row("content of its own", "must be detached", [](DerTree &t) {
            field(t, EncapsulatedContent).elements += DerTree{0xA0, {}, {{0x04, content}}};
        });
        row("content of another type", "another type of content",
            [](DerTree &t) { field(t, EncapsulatedContent).elements[0] = oid(signedDataType); });
        row("no certificates in the list", "empty list of certificates",
            [](DerTree &t) { field(t, EmbeddedCertificates).elements.clear(); });
        row("a certificate twice", "a certificate twice",
            [](DerTree &t) { field(t, EmbeddedCertificates).elements += field(t, EmbeddedCertificates).elements[0]; });
        row("seventeen certificates", "limit of 16 certificates", [](DerTree &t) {
            const DerTree certificate = field(t, EmbeddedCertificates).elements[0];
            field(t, EmbeddedCertificates).elements = QList<DerTree>(17, certificate);
        });
        row("an attribute certificate", "X.509 certificate", [](DerTree &t) { field(t, EmbeddedCertificates).elements[0].tag = 0xA1; });
        row("revocation lists", "revocation lists", [](DerTree &t) { signedData(t).elements.insert(SignerInfos, DerTree{0xA1}); });
        row("certificates behind the signers", "SignedData",
            [](DerTree &t) { signedData(t).elements.swapItemsAt(EmbeddedCertificates, SignerInfos); });
        row("something behind the signers", "the end of SignedData", [](DerTree &t) { signedData(t).elements += null; });

        row("no signer", "nobody signed", [](DerTree &t) { field(t, SignerInfos).elements.clear(); });
        row("certificates only", "nobody signed", [](DerTree &t) {
            field(t, SignerInfos).elements.clear();
            field(t, DigestAlgorithms).elements.clear();
        });
        row("nine signers", "limit of 8 signers", [](DerTree &t) {
            const DerTree signer = field(t, SignerInfos).elements[0];
            field(t, SignerInfos).elements = QList<DerTree>(9, signer);
        });
        row("signer of version 3 by its number", "version that does not fit",
            [](DerTree &t) { field(t, SignerVersion) = integer("\x03"); });
        row("signer of version 1 by its key", "version that does not fit", [](DerTree &t) {
            field(t, Identifier) = {0x80, "12345678901234567890"};
        });
        row("key identifier in SignedData of version 1", "version that does not fit its signers", [](DerTree &t) {
            field(t, SignerVersion) = integer("\x03");
            field(t, Identifier) = {0x80, "12345678901234567890"};
        });
        row("empty key identifier", "without an identifier", [](DerTree &t) { field(t, Identifier) = {0x80}; });
        row("three parts of an identifier", "a signer's identifier", [](DerTree &t) { field(t, Identifier).elements += null; });

        row("no signed attributes", "no signed attributes",
            [](DerTree &t) { field(t, SignerInfos).elements[0].elements.removeAt(SignedAttributes); });
        row("no contentType", "what it is of", [](DerTree &t) { without(t, contentTypeAttribute); });
        row("no messageDigest", "what it is of", [](DerTree &t) { without(t, messageDigestAttribute); });
        row("empty attributes", "what it is of", [](DerTree &t) { field(t, SignedAttributes).elements.clear(); });
        row("contentType of another type", "another type of content",
            [](DerTree &t) { attribute(t, contentTypeAttribute).elements[1].elements[0] = oid(signedDataType); });
        row("a short digest", "what it is of", [](DerTree &t) {
            attribute(t, messageDigestAttribute).elements[1].elements[0].content.chop(1);
            sort(field(t, SignedAttributes).elements);
        });
        row("two digests", "only value", [](DerTree &t) {
            QList<DerTree> &values = attribute(t, messageDigestAttribute).elements[1].elements;
            values += values[0];
            sort(field(t, SignedAttributes).elements);
        });
        row("digest attribute without a value", "a signed attribute", [](DerTree &t) {
            attribute(t, messageDigestAttribute).elements[1].elements.clear();
            sort(field(t, SignedAttributes).elements);
        });
        row("an attribute twice", "attribute twice", [](DerTree &t) {
            QList<DerTree> &attributes = field(t, SignedAttributes).elements;
            DerTree again = attribute(t, messageDigestAttribute);
            again.elements[1].elements[0].content[0] = '\0';
            attributes += again;
            sort(attributes);
        });
        row("attributes out of order", "in the order of DER", [](DerTree &t) {
            QList<DerTree> &attributes = field(t, SignedAttributes).elements;
            attributes.swapItemsAt(0, 1);
        });
        row("an attribute of three parts", "the end of a signed attribute",
            [](DerTree &t) { field(t, SignedAttributes).elements.last().elements += null; });

        row("ECDSA with another digest", "two different digests",
            [](DerTree &t) { field(t, SignatureAlgorithm).elements[0] = oid(ecdsaWithSha384); });
        row("a parameter of ECDSA", "the end of a signature algorithm", [](DerTree &t) { field(t, SignatureAlgorithm).elements += null; });
        row("Ed25519", "another algorithm", [](DerTree &t) { field(t, SignatureAlgorithm).elements[0] = oid("2B6570"); });
        row("ECDSA without saying the digest", "another algorithm",
            [](DerTree &t) { field(t, SignatureAlgorithm).elements[0] = oid("2A8648CE3D0201"); });
        row("RSA without NULL", "the parameters of RSA",
            [](DerTree &t) { field(t, SignatureAlgorithm).elements[0] = oid("2A864886F70D01010B"); });
        row("RSA with SHA-512", "another algorithm", [](DerTree &t) {
            field(t, SignatureAlgorithm) = {0x30, {}, {oid("2A864886F70D01010D"), null}};
        });
        row("RSA with SHA-384 for SHA-256", "two different digests", [](DerTree &t) {
            field(t, SignatureAlgorithm) = {0x30, {}, {oid("2A864886F70D01010C"), null}};
        });
        row("PSS without parameters", "the parameters of RSASSA-PSS", [](DerTree &t) {
            field(t, SignatureAlgorithm) = {0x30, {}, {oid("2A864886F70D01010A")}};
        });
        row("PSS by default (SHA-1)", "the parameters of RSASSA-PSS", [](DerTree &t) {
            field(t, SignatureAlgorithm) = {0x30, {}, {oid("2A864886F70D01010A"), {0x30}}};
        });
        row("a bit string as value", "a signature's value", [](DerTree &t) { field(t, SignatureValue).tag = 0x03; });
        row("unsigned attributes", "unsigned attributes", [](DerTree &t) {
            field(t, SignerInfos).elements[0].elements += DerTree{0xA1, {}, {field(t, SignedAttributes).elements[0]}};
        });
        row("empty unsigned attributes", "unsigned attributes",
            [](DerTree &t) { field(t, SignerInfos).elements[0].elements += DerTree{0xA1}; });
    }

    void refuses()
    {
        QFETCH(Change, change);
        QFETCH(QString, words);
        DerTree tree = DerTree::of(m_ecdsa);
        change(tree);
        refusesBytes(tree.bytes(), words);
    }

    void refusesPss_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *words, const Change &change) {
            QTest::newRow(name) << change << QString::fromLatin1(words);
        };
        row("another digest", "two different digests", [](DerTree &parameters) {
            parameters.elements[0].elements[0].elements[0] = oid(sha384);
            parameters.elements[1].elements[0].elements[1].elements[0] = oid(sha384);
        });
        row("another digest for the mask", "MGF1 and one digest",
            [](DerTree &parameters) { parameters.elements[1].elements[0].elements[1].elements[0] = oid(sha384); });
        row("another mask", "MGF1 and one digest",
            [](DerTree &parameters) { parameters.elements[1].elements[0].elements[0] = oid(sha256); });
        row("no mask", "the parameters of RSASSA-PSS", [](DerTree &parameters) { parameters.elements.removeAt(1); });
        row("the default salt in words", "a salt of the default length",
            [](DerTree &parameters) { parameters.elements[2].elements[0] = integer("\x14"); });
        row("a negative salt", "the parameters of RSASSA-PSS",
            [](DerTree &parameters) { parameters.elements[2].elements[0] = integer("\x80"); });
        row("a huge salt", "the parameters of RSASSA-PSS",
            [](DerTree &parameters) { parameters.elements[2].elements[0] = integer("\x01\x01\x01"); });
        row("a trailer", "the end of the parameters", [](DerTree &parameters) {
            parameters.elements += DerTree{0xA3, {}, {integer("\x01")}};
        });
    }

    void refusesPss()
    {
        QFETCH(Change, change);
        QFETCH(QString, words);
        DerTree tree = DerTree::of(m_pss);
        change(field(tree, SignatureAlgorithm).elements[1]);
        refusesBytes(tree.bytes(), words);
    }

    void refusesOtherForms_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const QByteArray streamed = m_made.sign(content, {QStringLiteral("P-256")}, {QStringLiteral("-stream")});
        QCOMPARE(streamed.left(2), QByteArray("\x30\x80"));
        QByteArray longLength = m_ecdsa;
        longLength.replace(0, 2, "\x30\x83\x00");
        QTest::newRow("a byte behind") << m_ecdsa + '\0' << QStringLiteral("bytes behind its end");
        QTest::newRow("twice") << m_ecdsa + m_ecdsa << QStringLiteral("bytes behind its end");
        QTest::newRow("BER, indefinite lengths") << streamed << QStringLiteral("at byte 0");
        QTest::newRow("a length with a leading zero") << longLength << QStringLiteral("at byte 0");
        QTest::newRow("a length longer than it takes") << QByteArray("\x30\x81\x02\x05\x00", 5) << QStringLiteral("at byte 0");
        QTest::newRow("a length of nine bytes")
            << QByteArray("\x30\x89\x01\x00\x00\x00\x00\x00\x00\x00\x00", 11) << QStringLiteral("at byte 0");
        QTest::newRow("a long tag") << QByteArray("\x3F\x81\x00\x00", 4) << QStringLiteral("at byte 0");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("at byte 0");
        QTest::newRow("PEM") << m_made.sign(content, {QStringLiteral("P-256")}, {QStringLiteral("-outform"), QStringLiteral("PEM")})
                             << QStringLiteral("at byte 0");
        QTest::newRow("attached") << m_made.sign(content, {QStringLiteral("P-256")}, {QStringLiteral("-nodetach")})
                                  << QStringLiteral("must be detached");
        QTest::newRow("no attributes") << m_made.sign(content, {QStringLiteral("P-256")}, {QStringLiteral("-noattr")})
                                       << QStringLiteral("no signed attributes");
        QTest::newRow("SHA-1") << m_made.sign(content, {QStringLiteral("P-256")}, {QStringLiteral("-md"), QStringLiteral("sha1")})
                               << QStringLiteral("SHA-256 and SHA-384");
        QTest::newRow("SHA-512") << m_made.sign(content, {QStringLiteral("P-256")}, {QStringLiteral("-md"), QStringLiteral("sha512")})
                                 << QStringLiteral("SHA-256 and SHA-384");
        QTest::newRow("S/MIME") << m_made.sign(content, {QStringLiteral("P-256")}, {QStringLiteral("-outform"), QStringLiteral("SMIME")})
                                << QStringLiteral("at byte 0");
        QTest::newRow("too large") << DerTree{0x30, QByteArray(limits::signatureBytes - 3, '\0')}.bytes()
                                   << QStringLiteral("larger than the limit of 65536 bytes");
        DerTree unsorted = DerTree::of(m_made.sign(content, {QStringLiteral("P-256"), QStringLiteral("RSA-3072")}));
        field(unsorted, SignerInfos).elements.swapItemsAt(0, 1);
        QTest::newRow("signers out of order") << unsorted.bytes() << QStringLiteral("the next signer in the order of DER");
        field(unsorted, SignerInfos).elements.swapItemsAt(0, 1);
        field(unsorted, EmbeddedCertificates).elements.swapItemsAt(0, 1);
        QTest::newRow("certificates out of order") << unsorted.bytes() << QStringLiteral("the next certificate in the order of DER");
    }

    void refusesOtherForms()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        refusesBytes(bytes, words);
    }

    void refusesEveryTruncation()
    {
        for (qsizetype size = 0; size < m_ecdsa.size(); ++size) {
            const auto envelope = readSignatureEnvelope(m_ecdsa.first(size));
            QVERIFY2(!envelope, qPrintable(QString::number(size)));
            QCOMPARE(envelope.error().code, Error::Code::BadSignature);
        }
    }

private:
    void refusesBytes(const QByteArray &bytes, const QString &words)
    {
        const auto envelope = readSignatureEnvelope(bytes);
        QVERIFY(!envelope);
        QCOMPARE(envelope.error().code, Error::Code::BadSignature);
        QVERIFY2(envelope.error().message.contains(words), qPrintable(envelope.error().message));
        QVERIFY(envelope.error().message.startsWith(QStringLiteral("The signature ")));
        QVERIFY(!envelope.error().ownRemedy.isEmpty());
    }

    Certificates m_made;
    QByteArray m_ecdsa;
    QByteArray m_pss;
};

QTEST_GUILESS_MAIN(TestSignatureEnvelope)
#include "tst_signature_envelope.moc"
