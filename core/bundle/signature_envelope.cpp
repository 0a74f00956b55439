// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/signature_envelope.h"

#include "core/bundle/limits.h"
#include "core/bundle/signature_der.h"

#include <QSet>

namespace fwpilot {

namespace {

using Latin1 = QLatin1String;
using Tag = DerReader::Tag;
using Digest = EnvelopeSigner::Digest;
using Algorithm = EnvelopeSigner::Algorithm;

namespace oid {
constexpr QByteArrayView data{"\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01"};
constexpr QByteArrayView signedData{"\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02"};
constexpr QByteArrayView contentType{"\x2A\x86\x48\x86\xF7\x0D\x01\x09\x03"};
constexpr QByteArrayView messageDigest{"\x2A\x86\x48\x86\xF7\x0D\x01\x09\x04"};
constexpr QByteArrayView signingTime{"\x2A\x86\x48\x86\xF7\x0D\x01\x09\x05"};
constexpr QByteArrayView sha256{"\x60\x86\x48\x01\x65\x03\x04\x02\x01"};
constexpr QByteArrayView sha384{"\x60\x86\x48\x01\x65\x03\x04\x02\x02"};
constexpr QByteArrayView ecdsaWithSha256{"\x2A\x86\x48\xCE\x3D\x04\x03\x02"};
constexpr QByteArrayView ecdsaWithSha384{"\x2A\x86\x48\xCE\x3D\x04\x03\x03"};
constexpr QByteArrayView rsaEncryption{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01"};
constexpr QByteArrayView mgf1{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x08"};
constexpr QByteArrayView rsassaPss{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0A"};
constexpr QByteArrayView sha256WithRsa{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B"};
constexpr QByteArrayView sha384WithRsa{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0C"};
}  // namespace oid

QByteArrayView takeOid(DerReader &reader, Latin1 what)
{
    return reader.take(Tag::ObjectIdentifier, what).content;
}

/// AlgorithmIdentifier of a digest; its parameters are absent or NULL.
Digest takeDigest(DerReader &reader)
{
    DerReader algorithm = reader.enter(Tag::Sequence, Latin1("a digest algorithm"));
    const QByteArrayView type = takeOid(algorithm, Latin1("a digest algorithm"));
    algorithm.skipNull();
    algorithm.finish(Latin1("a digest algorithm"));
    if (type != oid::sha256 && type != oid::sha384)
        reader.fault().set(QStringLiteral("uses a digest other than SHA-256 and SHA-384"));
    return type == oid::sha384 ? Digest::Sha384 : Digest::Sha256;
}

/// RSASSA-PSS-params (RFC 4055), with the same digest everywhere and the only trailer there is.
Digest takePssParameters(DerReader &reader)
{
    const Latin1 what("the parameters of RSASSA-PSS");
    DerReader parameters = reader.enter(Tag::Sequence, what);
    DerReader hash = parameters.enter(Tag::Context0, what);
    const Digest digest = takeDigest(hash);
    hash.finish(what);
    DerReader mask = parameters.enter(Tag::Context1, what);
    DerReader maskAlgorithm = mask.enter(Tag::Sequence, what);
    mask.finish(what);
    if (takeOid(maskAlgorithm, what) != oid::mgf1 || takeDigest(maskAlgorithm) != digest)
        reader.fault().set(QStringLiteral("uses RSASSA-PSS otherwise than with MGF1 and one digest"));
    maskAlgorithm.finish(what);
    constexpr int saltByDefault = 20;
    if (parameters.isNext(Tag::Context2)) {
        DerReader salt = parameters.enter(Tag::Context2, what);
        if (salt.smallInteger(what) == saltByDefault)  // DER leaves out what is the default
            reader.fault().set(QStringLiteral("is not in DER: it states a salt of the default length"));
        salt.finish(what);
    }
    parameters.finish(what);
    return digest;
}

/// AlgorithmIdentifier of a signature; it must not name another digest than the signer's.
Algorithm takeAlgorithm(DerReader &reader, Digest digest)
{
    const Latin1 what("a signature algorithm");
    DerReader identifier = reader.enter(Tag::Sequence, what);
    const QByteArrayView type = takeOid(identifier, what);
    Algorithm algorithm = Algorithm::Rsa;
    Digest named = digest;
    if (type == oid::ecdsaWithSha256 || type == oid::ecdsaWithSha384) {
        algorithm = Algorithm::Ecdsa;
        named = type == oid::ecdsaWithSha384 ? Digest::Sha384 : Digest::Sha256;
    } else if (type == oid::rsassaPss) {
        algorithm = Algorithm::RsaPss;
        named = takePssParameters(identifier);
    } else if (type == oid::rsaEncryption || type == oid::sha256WithRsa || type == oid::sha384WithRsa) {
        named = type == oid::sha384WithRsa ? Digest::Sha384 : type == oid::sha256WithRsa ? Digest::Sha256 : digest;
        if (!identifier.take(Tag::Null, Latin1("the parameters of RSA (NULL)")).content.isEmpty())
            reader.fault().set(QStringLiteral("is not in DER: it has a NULL that is not empty"));
    } else {
        reader.fault().set(QStringLiteral("is by another algorithm than ECDSA or RSA with SHA-256 or SHA-384"));
    }
    identifier.finish(what);
    if (named != digest)
        reader.fault().set(QStringLiteral("names two different digests for one signer"));
    return algorithm;
}

/// UTCTime or GeneralizedTime as DER writes it: to the second, in UTC.
QDateTime takeTime(DerReader &reader)
{
    const bool isShort = reader.isNext(Tag::UtcTime);
    const QByteArrayView text = reader.take(isShort ? Tag::UtcTime : Tag::GeneralizedTime, Latin1("a time")).content;
    const qsizetype yearDigits = isShort ? 2 : 4;
    const auto number = [&](qsizetype at, qsizetype count) {
        int value = 0;
        for (const char digit : text.sliced(at, count))
            value = digit >= '0' && digit <= '9' && value >= 0 ? value * 10 + (digit - '0') : -1;
        return value;
    };
    if (text.size() == yearDigits + 11 && text.back() == 'Z') {
        int year = number(0, yearDigits);
        if (isShort && year >= 0)
            year += year < 50 ? 2000 : 1900;
        const QDate date(year, number(yearDigits, 2), number(yearDigits + 2, 2));
        const QTime time(number(yearDigits + 4, 2), number(yearDigits + 6, 2), number(yearDigits + 8, 2));
        if (year > 0 && date.isValid() && time.isValid())
            return QDateTime(date, time, Qt::UTC);
    }
    reader.fault().set(QStringLiteral("has a signing time that is none"));
    return {};
}

/// The one value of an attribute that has just one; what `take` gives of it.
template <class Take> auto takeOnly(DerReader &attribute, Take take)
{
    DerReader values = attribute.enter(Tag::Set, Latin1("the value of a signed attribute"));
    auto value = take(values);
    values.finish(Latin1("the only value of a signed attribute"));
    return value;
}

void readSignedAttributes(DerReader attributes, EnvelopeSigner &signer)
{
    QSet<QByteArray> types;
    readSetOf(attributes, Latin1("signed attribute"), [&](DerReader &reader) {
        const Latin1 what("a signed attribute");
        DerReader attribute = reader.enter(Tag::Sequence, what);
        const QByteArrayView type = takeOid(attribute, what);
        if (types.contains(type.toByteArray()))
            reader.fault().set(QStringLiteral("has a signed attribute twice"));
        types.insert(type.toByteArray());
        if (type == oid::contentType) {
            if (takeOnly(attribute, [&](DerReader &value) { return takeOid(value, what); }) != oid::data)
                reader.fault().set(QStringLiteral("is of another type of content than data"));
        } else if (type == oid::messageDigest) {
            signer.messageDigest
                = takeOnly(attribute, [&](DerReader &value) { return value.take(Tag::OctetString, what).content.toByteArray(); });
        } else if (type == oid::signingTime) {
            signer.signingTime = takeOnly(attribute, takeTime);
        } else {
            attribute.take(Tag::Set, what);
        }
        attribute.finish(Latin1("a signed attribute"));
    });
    const qsizetype digestBytes = signer.digest == Digest::Sha384 ? 48 : 32;
    if (!types.contains(oid::contentType.toByteArray()) || signer.messageDigest.size() != digestBytes)
        attributes.fault().set(QStringLiteral("does not say in its signed attributes what it is of (contentType, messageDigest)"));
}

/// Who signed; gives the version of SignerInfo that belongs to this way of saying it.
int takeSignerIdentifier(DerReader &reader, EnvelopeSigner &signer)
{
    const Latin1 what("a signer's identifier");
    if (reader.isNext(Tag::Implicit0)) {
        signer.keyIdentifier = reader.take(Tag::Implicit0, what).content.toByteArray();
        if (signer.keyIdentifier.isEmpty())
            reader.fault().set(QStringLiteral("has a signer without an identifier"));
        return 3;
    }
    DerReader issuerAndSerial = reader.enter(Tag::Sequence, what);
    signer.issuer = issuerAndSerial.take(Tag::Sequence, what).whole.toByteArray();
    signer.serial = issuerAndSerial.take(Tag::Integer, what).whole.toByteArray();
    issuerAndSerial.finish(what);
    return 1;
}

EnvelopeSigner takeSigner(DerReader &reader)
{
    EnvelopeSigner signer;
    DerReader fields = reader.enter(Tag::Sequence, Latin1("a SignerInfo"));
    const int version = fields.smallInteger(Latin1("the version of a SignerInfo"));
    if (takeSignerIdentifier(fields, signer) != version)
        fields.fault().set(QStringLiteral("has a signer of a version that does not fit"));
    signer.digest = takeDigest(fields);
    if (!fields.isNext(Tag::Context0))
        fields.fault().set(QStringLiteral("has no signed attributes"));
    readSignedAttributes(fields.enter(Tag::Context0, Latin1("signed attributes")), signer);
    signer.algorithm = takeAlgorithm(fields, signer.digest);
    fields.take(Tag::OctetString, Latin1("a signature's value"));
    if (fields.isNext(Tag::Context1))
        fields.fault().set(QStringLiteral("has unsigned attributes, which nobody vouches for"));
    fields.finish(Latin1("a SignerInfo"));
    return signer;
}

void checkSignedData(const SignatureEnvelope &envelope, int version, const QList<Digest> &digests, DerFault &fault)
{
    if (envelope.signers.isEmpty())
        fault.set(QStringLiteral("has no signer: nobody signed"));
    if (envelope.signers.size() > limits::signers)
        fault.set(QStringLiteral("has more than the limit of %1 signers").arg(limits::signers));
    bool byKeyIdentifier = false;
    QSet<Digest> used;
    for (const EnvelopeSigner &signer : envelope.signers) {
        byKeyIdentifier = byKeyIdentifier || !signer.keyIdentifier.isEmpty();
        used.insert(signer.digest);
    }
    if (version != (byKeyIdentifier ? 3 : 1))
        fault.set(QStringLiteral("is of a version that does not fit its signers"));
    if (digests.size() != used.size() || QSet<Digest>(digests.begin(), digests.end()) != used)
        fault.set(QStringLiteral("lists other digests than its signers use"));
}

SignatureEnvelope takeSignedData(DerReader &reader)
{
    SignatureEnvelope envelope;
    DerReader fields = reader.enter(Tag::Sequence, Latin1("SignedData"));
    const int version = fields.smallInteger(Latin1("the version of SignedData"));
    QList<Digest> digests;
    readSetOf(fields.enter(Tag::Set, Latin1("digest algorithms")), Latin1("digest algorithm"),
        [&](DerReader &set) { digests += takeDigest(set); });
    DerReader content = fields.enter(Tag::Sequence, Latin1("the type of its content"));
    if (takeOid(content, Latin1("the type of its content")) != oid::data)
        content.fault().set(QStringLiteral("is of another type of content than data"));
    if (!content.atEnd())
        content.fault().set(QStringLiteral("carries a content of its own; it must be detached"));
    if (fields.isNext(Tag::Context0)) {
        readSetOf(fields.enter(Tag::Context0, Latin1("certificates")), Latin1("certificate"),
            [&](DerReader &set) { envelope.certificates += set.take(Tag::Sequence, Latin1("an X.509 certificate")).whole.toByteArray(); });
        if (envelope.certificates.size() > limits::envelopeCertificates)
            fields.fault().set(QStringLiteral("carries more than the limit of %1 certificates").arg(limits::envelopeCertificates));
        if (QSet<QByteArray>(envelope.certificates.begin(), envelope.certificates.end()).size() != envelope.certificates.size())
            fields.fault().set(QStringLiteral("carries a certificate twice"));
        if (envelope.certificates.isEmpty())
            fields.fault().set(QStringLiteral("is not in DER: it has an empty list of certificates"));
    }
    if (fields.isNext(Tag::Context1))
        fields.fault().set(QStringLiteral("carries revocation lists, which only a trust folder may hold"));
    readSetOf(
        fields.enter(Tag::Set, Latin1("its signers")), Latin1("signer"), [&](DerReader &set) { envelope.signers += takeSigner(set); });
    fields.finish(Latin1("SignedData"));
    checkSignedData(envelope, version, digests, fields.fault());
    return envelope;
}

}  // namespace

Result<SignatureEnvelope> readSignatureEnvelope(const QByteArray &signature)
{
    DerFault fault(signature);
    if (signature.size() > limits::signatureBytes)
        fault.set(QStringLiteral("is larger than the limit of %1 bytes").arg(limits::signatureBytes));
    DerReader file(signature, fault);
    DerReader contentInfo = file.enter(Tag::Sequence, Latin1("one ContentInfo"));
    if (!file.atEnd())
        fault.set(QStringLiteral("has bytes behind its end"));
    if (takeOid(contentInfo, Latin1("a type")) != oid::signedData)
        fault.set(QStringLiteral("is no CMS SignedData"));
    DerReader content = contentInfo.enter(Tag::Context0, Latin1("SignedData"));
    contentInfo.finish(Latin1("ContentInfo"));
    SignatureEnvelope envelope = takeSignedData(content);
    content.finish(Latin1("SignedData"));
    if (fault.isSet())
        return Error{Error::Code::BadSignature, QStringLiteral("The signature %1.").arg(fault.text()), 0,
            QStringLiteral("Do not use this bundle. Its maker can sign it with fwpilotctl bundle sign, or with "
                           "openssl cms -sign -binary -outform DER.")};
    return envelope;
}

}  // namespace fwpilot
