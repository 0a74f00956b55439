// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/admitted_bundle.h"
#include "tests/unit/certificates.h"

#include <QTest>

#include <sys/mman.h>
#include <unistd.h>

#include <type_traits>

using namespace fwpilot;

// What may be sent is made in one place only.
static_assert(!std::is_default_constructible_v<AdmittedBundle> && !std::is_constructible_v<AdmittedBundle, Bundle>);

/// A whole signed bundle, and what becomes of it when anything about it is changed.
class TestSignedBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isAdmitted_data();
    void isAdmitted();
    void everyBitCounts();
    void everyBitOfAPinnedSignersSignature();
    void everyByteCounts();
    void partsOfAnotherDoNotFit();

private:
    /// These bytes as a file that has no name.
    QString fileOf(const QByteArray &bytes) const
    {
        if (::ftruncate(m_file, 0) != 0 || ::pwrite(m_file, bytes.constData(), static_cast<std::size_t>(bytes.size()), 0) != bytes.size())
            qFatal("no room in memory");
        return QStringLiteral("/proc/self/fd/%1").arg(m_file);
    }
    /// The exit code that it ends with, in the order of checking; 0 where it would be sent.
    int outcome(const QByteArray &bytes, UnsignedBundles unsignedBundles = UnsignedBundles::Allowed) const
    {
        const Result<Bundle> bundle = Bundle::open(fileOf(bytes), m_trusted);
        if (!bundle)
            return errorRow(bundle.error().code).exitCode;
        const Result<AdmittedBundle> admitted = AdmittedBundle::of(*bundle, unsignedBundles);
        if (!admitted)
            return errorRow(admitted.error().code).exitCode;
        const Result<void> whole = (*admitted)->verify();
        if (!whole)
            return errorRow(whole.error().code).exitCode;
        const bool isTheSame = bundle->trust().isTrusted() && bundle->manifestBytes() == m_manifest && bundle->signatureBytes() == m_signature;
        return isTheSame ? 0 : -1;
    }

    Certificates m_certificates;
    QTemporaryDir m_folder;
    TrustStore m_trusted;
    QByteArray m_unsigned;
    QByteArray m_signed;
    QByteArray m_manifest;
    QByteArray m_signature;
    int m_file = -1;
};

void TestSignedBundle::initTestCase()
{
    m_file = ::memfd_create("bundle", MFD_CLOEXEC);
    QVERIFY(m_file >= 0);
    m_certificates.issue(QStringLiteral("root"), {.extensions = Certificates::authorityExtensions()});
    m_certificates.issue(QStringLiteral("signer"), {.issuer = QStringLiteral("root")});
    m_trusted = *m_certificates.trust({QStringLiteral("root")});
    writeFile(m_folder.filePath(QStringLiteral("a.bin")), "firmware of a");
    writeFile(m_folder.filePath(QStringLiteral("b.bin")), QByteArray(300, 'b'));
    writeFile(m_folder.filePath(QStringLiteral("manifest.json")), R"({"format":1,"name":"n","version":"1","compatible":["acme,mp"],"images":[
        {"component":"a","file":"a.bin","version":"1"},{"component":"b","file":"b.bin","version":"1"}]})");
    const QString plain = m_folder.filePath(QStringLiteral("unsigned.fwb"));
    const QString made = m_folder.filePath(QStringLiteral("signed.fwb"));
    QVERIFY(Bundle::create(m_folder.filePath(QStringLiteral("manifest.json")), plain));
    const auto bundle = Bundle::open(plain, TrustStore());
    QVERIFY(bundle);
    m_manifest = bundle->manifestBytes();
    const auto signature = signManifest(m_manifest, m_certificates.key(QStringLiteral("signer")), m_certificates.certificate(QStringLiteral("signer")));
    QVERIFY2(signature, signature ? "" : qPrintable(signature.error().message));
    m_signature = *signature;
    QVERIFY(bundle->writeSigned(m_signature, made));
    m_unsigned = contentOf(plain);
    m_signed = contentOf(made);
    QCOMPARE(outcome(m_signed), 0);
}

void TestSignedBundle::isAdmitted_data()
{
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<UnsignedBundles>("unsignedBundles");
    QTest::addColumn<int>("exitCode");
    using enum UnsignedBundles;
    QTest::newRow("trusted") << true << true << Refused << 0;
    QTest::newRow("trusted, unsigned ones allowed") << true << true << Allowed << 0;
    QTest::newRow("of a stranger") << true << false << Refused << 12;
    QTest::newRow("of a stranger, unsigned ones allowed") << true << false << Allowed << 12;
    QTest::newRow("unsigned") << false << false << Refused << 10;
    QTest::newRow("unsigned, allowed") << false << false << Allowed << 0;
    QTest::newRow("taken off") << false << true << Refused << 11;
    QTest::newRow("taken off, unsigned ones allowed") << false << true << Allowed << 11;
}

void TestSignedBundle::isAdmitted()
{
    QFETCH(const bool, isSigned);
    QFETCH(const bool, isTrusted);
    QFETCH(const UnsignedBundles, unsignedBundles);
    QFETCH(const int, exitCode);
    const auto bundle = Bundle::open(fileOf(isSigned ? m_signed : m_unsigned), isTrusted ? m_trusted : TrustStore());
    QVERIFY(bundle);
    const auto admitted = AdmittedBundle::of(*bundle, unsignedBundles);
    QCOMPARE(admitted ? 0 : errorRow(admitted.error().code).exitCode, exitCode);
    if (admitted)
        QCOMPARE((*admitted)->manifestBytes(), m_manifest);
}

/// With any bit flipped it is refused, or the very same firmware by the very same signature (a flag of the archive that says nothing).
void TestSignedBundle::everyBitCounts()
{
    QByteArray bytes = m_signed;
    int same = 0;
    QHash<int, int> codes;
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        char &byte = bytes[bit / 8];
        byte = static_cast<char>(byte ^ (1 << (bit % 8)));
        const int code = outcome(bytes);
        QVERIFY2(code == 0 || (code >= 10 && code <= 18), qPrintable(QStringLiteral("bit %1: %2").arg(bit).arg(code)));
        same += code == 0 ? 1 : 0;
        ++codes[code];
        byte = static_cast<char>(byte ^ (1 << (bit % 8)));
    }
    QVERIFY2(same <= 4 * 60, qPrintable(QString::number(same)));  // of four entries' headers in the directory, and ends of deflate streams
    QVERIFY(codes[17] > bytes.size() * 7);  // the archive's own check sums come first; bits of the signature alone: tst_signature
}

/// The signer's own certificate is trusted, and the signature carries it: a damaged copy of it is not passed over.
void TestSignedBundle::everyBitOfAPinnedSignersSignature()
{
    const TrustStore pinned = *m_certificates.trust({QStringLiteral("signer")});
    const auto judged = [&](const QByteArray &signature) {
        return judgeSignature(QStringLiteral("it"), m_manifest, signature, {QStringLiteral("acme,mp")}, QDateTime::currentDateTimeUtc(), pinned);
    };
    QVERIFY(judged(m_signature).isTrusted());
    QByteArray bytes = m_signature;
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        char &byte = bytes[bit / 8];
        byte = static_cast<char>(byte ^ (1 << (bit % 8)));
        QVERIFY2(!judged(bytes).isTrusted(), qPrintable(QString::number(bit)));
        byte = static_cast<char>(byte ^ (1 << (bit % 8)));
    }
}

void TestSignedBundle::everyByteCounts()
{
    for (qsizetype size = 0; size < m_signed.size(); ++size) {
        const int code = outcome(m_signed.first(size));
        QVERIFY2(code == 17, qPrintable(QStringLiteral("%1 bytes: %2").arg(size).arg(code)));
    }
    QCOMPARE(outcome(m_signed + '\0'), 17);
}

/// The signature of one bundle in another one.
void TestSignedBundle::partsOfAnotherDoNotFit()
{
    writeFile(m_folder.filePath(QStringLiteral("a.bin")), "other firmware of a");
    const QString other = m_folder.filePath(QStringLiteral("other.fwb"));
    QVERIFY(Bundle::create(m_folder.filePath(QStringLiteral("manifest.json")), other));
    const auto bundle = Bundle::open(other, TrustStore());
    QVERIFY(bundle && bundle->writeSigned(m_signature, other));
    QCOMPARE(outcome(contentOf(other)), 11);
}

QTEST_GUILESS_MAIN(TestSignedBundle)
#include "tst_signed_bundle.moc"
