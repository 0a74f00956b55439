// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/certificates.h"
#include "tests/unit/der_tree.h"

#include <QDateTime>

#include <functional>

/// Those who sign in the tests of signatures, and the ways in which they do it.
namespace fwpilot {

inline const QByteArray manifest = "{\"format\": 1, \"name\": \"Pump firmware\"}\n";
inline const QStringList pump{QStringLiteral("acme,pump")};

inline QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

inline QStringList texts(std::initializer_list<const char *> latin1)
{
    QStringList list;
    for (const char *one : latin1)
        list += text(one);
    return list;
}

inline QDateTime day(int year, int month = 1, int dayOfMonth = 1)
{
    return QDateTime(QDate(year, month, dayOfMonth), QTime(0, 0), Qt::UTC);
}

/// SOURCE_DATE_EPOCH, while this lives.
class AtTime {
public:
    explicit AtTime(const QDateTime &time) { qputenv("SOURCE_DATE_EPOCH", QByteArray::number(time.toSecsSinceEpoch())); }
    ~AtTime() { qunsetenv("SOURCE_DATE_EPOCH"); }
    Q_DISABLE_COPY_MOVE(AtTime)
};

/// A signature to be judged: made when its row is run.
using Make = std::function<QByteArray(const Certificates &made)>;

inline Make signedBy(std::initializer_list<const char *> names, std::initializer_list<const char *> options = {})
{
    return [names = texts(names), options = texts(options)](const Certificates &made) { return made.sign(manifest, names, options); };
}

/// With the certificate of somebody else in it, too.
inline Make carrying(const char *name, const char *carried)
{
    return [=](const Certificates &made) {
        return made.sign(manifest, {text(name)}, {QStringLiteral("-certfile"), made.certificate(text(carried))});
    };
}

/// One SignerInfo: version, sid, digestAlgorithm, signedAttrs, signatureAlgorithm, signature.
inline DerTree &signerInfo(DerTree &envelope, qsizetype index = 0)
{
    return envelope.elements[1].elements[0].elements.last().elements[index];
}

/// Signed without saying when.
inline Make withoutTime(const char *name)
{
    return [=](const Certificates &made) {
        DerTree tree = DerTree::of(made.sign(manifest, {text(name)}));
        DerTree &signer = signerInfo(tree);
        const QByteArray signingTime = QByteArray::fromHex("2A864886F70D010905");
        signer.elements[3].elements.removeIf([&](const DerTree &attribute) { return attribute.elements[0].content == signingTime; });
        DerTree attributes = signer.elements[3];
        attributes.tag = 0x31;  // as RFC 5652 5.4 signs them
        writeFile(made.path(text("attributes")), attributes.bytes());
        signer.elements[5].content
            = made.openssl({text("dgst"), text("-sha256"), text("-sign"), made.key(text(name)), made.path(text("attributes"))});
        return tree.bytes();
    };
}

/// The signature's value of one signer, changed in its last bit.
inline Make damaged(const Make &make, qsizetype index)
{
    return [=](const Certificates &made) {
        DerTree tree = DerTree::of(make(made));
        QByteArray &value = signerInfo(tree, index).elements[5].content;
        value.back() = static_cast<char>(value.back() ^ 1);
        return tree.bytes();
    };
}

/// With the certificate of one signer taken out.
inline Make withoutCertificateOf(const char *name, const Make &make)
{
    return [=](const Certificates &made) {
        DerTree tree = DerTree::of(make(made));
        const QByteArray der = made.openssl({text("x509"), text("-in"), made.certificate(text(name)), text("-outform"), text("DER")});
        tree.elements[1].elements[0].elements[3].elements.removeIf([&](const DerTree &certificate) { return certificate.bytes() == der; });
        return tree.bytes();
    };
}

inline void makeAuthorities(const Certificates &made)
{
    const QString authority = Certificates::authorityExtensions();
    const auto below = [&](const char *name, const char *issuer, const QString &extensions) {
        made.issue(text(name), {.issuer = text(issuer), .extensions = extensions});
    };
    for (const char *name : {"root", "otherRoot", "revoking", "stale", "selfAuthority"})
        made.issue(text(name), {.extensions = authority});
    for (const char *name : {"impostor", "usurper"})
        made.issue(text(name), {.extensions = authority, .subject = text("/O=Acme Ltd/CN=root")});
    made.issue(text("weakRoot"), {.extensions = authority, .key = text("RSA-2048")});
    made.issue(text("rootV1"), {.extensions = {}});
    made.issue(text("codeAuthority"), {.extensions = authority + text("extendedKeyUsage=codeSigning\n")});
    below("sibling", "root", authority);
    made.issue(text("intermediate"),
        {.issuer = text("root"),
            .extensions = text("basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\nsubjectKeyIdentifier=hash\n")});
    below("tooDeep", "intermediate", authority);
    below("noCertSign", "root", text("basicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign\n"));
    below("serverAuthority", "root", authority + text("extendedKeyUsage=serverAuth\n"));
    below("revokedAuthority", "revoking", authority);
    below("belowRevoked", "revokedAuthority", authority);
    made.issue(text("expiredAuthority"),
        {.issuer = text("root"), .extensions = authority, .from = text("20210101000000Z"), .until = text("20230101000000Z")});
    made.issue(text("renewedRootOld"), {.extensions = authority, .until = text("20210101000000Z"), .subject = text("/CN=renewedRoot")});
    QFile::copy(made.key(text("renewedRootOld")), made.key(text("renewedRootNew")));
    made.issue(text("renewedRootNew"), {.extensions = authority, .subject = text("/CN=renewedRoot")});
}

inline void makeSigners(const Certificates &made)
{
    const auto below = [&](const char *name, const char *issuer, const char *key = "P-256") {
        made.issue(text(name), {.issuer = text(issuer), .key = text(key)});
    };
    below("signer", "root");
    below("p384", "root", "P-384");
    below("p521", "root", "P-521");
    below("koblitz", "root", "secp256k1");
    below("rsa2048", "root", "RSA-2048");
    below("rsa3072", "root", "RSA-3072");
    below("rsa4096", "root", "RSA-4096");
    below("ed25519", "root", "ED25519");
    made.issue(text("explicit"), {.key = text("P-256 explicit")});
    for (const char *name : {"self", "stranger"})
        made.issue(text(name), {});
    below("byIntermediate", "intermediate");
    below("bySibling", "sibling");
    below("bySigner", "signer");
    below("byTooDeep", "tooDeep");
    below("byNoCertSign", "noCertSign");
    below("byServerAuthority", "serverAuthority");
    below("byCodeAuthority", "codeAuthority");
    below("byWeakRoot", "weakRoot");
    below("byRootV1", "rootV1");
    below("byExpiredAuthority", "expiredAuthority");
    below("byRenewedRoot", "renewedRootNew");
    below("byStale", "stale");
    below("revokedByStale", "stale");
    below("notRevoked", "revoking");
    below("byRevokedAuthority", "revokedAuthority");
    below("byBelowRevoked", "belowRevoked");
    made.issue(text("revoked"), {.issuer = text("revoking"), .serial = text("04D2")});
    made.issue(text("sameNumber"), {.issuer = text("root"), .serial = text("04D2")});
    made.issue(text("renewedOld"), {.until = text("20210101000000Z"), .subject = text("/CN=renewedOld")});
    QFile::copy(made.key(text("renewedOld")), made.key(text("renewedNew")));
    made.issue(text("renewedNew"), {.subject = text("/CN=renewedNew")});
    writeFile(made.key(text("withParameters")), made.openssl({text("ecparam"), text("-name"), text("prime256v1"), text("-genkey")}));
    below("withParameters", "root");
    writeFile(made.key(text("pssOnly")),
        made.openssl({text("genpkey"), text("-algorithm"), text("RSA-PSS"), text("-pkeyopt"), text("rsa_keygen_bits:3072")}));
    below("pssOnly", "root");
    writeFile(made.key(text("public")), made.openssl({text("pkey"), text("-in"), made.key(text("signer")), text("-pubout")}));
    made.openssl({text("pkey"), text("-in"), made.key(text("signer")), text("-aes256"), text("-passout"), text("pass:secret"), text("-out"),
        made.key(text("encrypted"))});
}

inline void makeUnfitSigners(const Certificates &made)
{
    const auto with = [&](const char *name, const char *extensions) {
        made.issue(text(name), {.issuer = text("root"), .extensions = text(extensions)});
    };
    with("noIdentifiers",
        "keyUsage=digitalSignature\nextendedKeyUsage=codeSigning\nsubjectKeyIdentifier=none\nauthorityKeyIdentifier=none\n");
    with("noKeyUsage", "basicConstraints=CA:FALSE\nextendedKeyUsage=codeSigning\n");
    with("manyPurposes", "keyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=emailProtection,codeSigning\n");
    with("noPurpose", "basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\n");
    with("server", "basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=serverAuth\n");
    with("anyPurpose", "basicConstraints=CA:FALSE\nextendedKeyUsage=anyExtendedKeyUsage\n");
    with("keyAgreement", "basicConstraints=CA:FALSE\nkeyUsage=critical,keyAgreement\nextendedKeyUsage=codeSigning\n");
    with("authoritySigner", "basicConstraints=critical,CA:TRUE\nkeyUsage=digitalSignature,keyCertSign\nextendedKeyUsage=codeSigning\n");
    with("criticalExtension", "basicConstraints=CA:FALSE\nextendedKeyUsage=codeSigning\n1.2.3.4=critical,ASN1:NULL\n");
    with("version1", "");
    made.issue(text("signedWithSha1"), {.issuer = text("root"), .digest = text("sha1")});
    const auto dated = [&](const char *name, const char *issuer, const char *from, const char *until, const QString &extensions) {
        made.issue(text(name), {.issuer = text(issuer), .extensions = extensions, .from = text(from), .until = text(until)});
    };
    dated("expired", "root", "20210101000000Z", "20230101000000Z", Certificates::signerExtensions());
    dated("revokedLater", "revoking", "20210101000000Z", "20230101000000Z", Certificates::signerExtensions());
    dated("future", "root", "20400101000000Z", "20500101000000Z", Certificates::signerExtensions());
    dated("expiredServer", "root", "20210101000000Z", "20230101000000Z", text("extendedKeyUsage=serverAuth\n"));
}

inline void makeEverybody(const Certificates &made)
{
    makeAuthorities(made);
    makeSigners(made);
    makeUnfitSigners(made);
    made.revoke(text("revoking"), texts({"revoked", "revokedAuthority", "revokedLater"}));
    made.revoke(text("stale"), texts({"revokedByStale"}), text("20230101000000Z"), text("20240101000000Z"));
}

}  // namespace fwpilot

Q_DECLARE_METATYPE(fwpilot::Make)
