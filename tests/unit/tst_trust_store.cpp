// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/limits.h"
#include "tests/unit/certificates.h"

#include <QtTest>

#include <functional>

#include <sys/stat.h>
#include <unistd.h>

using namespace fwpilot;

namespace {

/// Puts something into a trust folder that holds one good certificate already.
using Preparation = std::function<void(const Certificates &made, const QDir &folder)>;

void setMode(const QString &path, mode_t mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("chmod %s", qPrintable(path));
}

QByteArray pem(const char *label, const QByteArray &der)
{
    return "-----BEGIN " + QByteArray(label) + "-----\n" + der.toBase64() + "\n-----END " + label + "-----\n";
}

/// A row whose preparation writes one file.
Preparation file(const char *name, const std::function<QByteArray(const Certificates &)> &content)
{
    return [=](const Certificates &made, const QDir &folder) { writeFile(folder.filePath(QLatin1String(name)), content(made)); };
}

Preparation file(const char *name, const QByteArray &content)
{
    return file(name, [=](const Certificates &) { return content; });
}

QByteArray derOf(const Certificates &made, const char *name)
{
    return made.openssl({QStringLiteral("x509"), QStringLiteral("-in"), made.certificate(QLatin1String(name)), QStringLiteral("-outform"),
        QStringLiteral("DER")});
}

}  // namespace

Q_DECLARE_METATYPE(Preparation)

class TestTrustStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_made.issue(QStringLiteral("root"),
            {.extensions = Certificates::authorityExtensions(), .subject = QStringLiteral("/O=Acme Ltd/CN=Acme Root")});
        m_made.issue(QStringLiteral("signer"),
            {.issuer = QStringLiteral("root"),
                .until = QStringLiteral("20551231235959Z"),
                .subject = QStringLiteral("/O=Acme Ltd/CN=Acme Signing")});
        m_made.issue(QStringLiteral("nameless"), {.subject = QStringLiteral("/O=Only Ltd")});
        m_made.issue(QStringLiteral("hidden"), {.subject = QStringLiteral("/CN=left\u202Etfel\u0007")});
        m_made.issue(QStringLiteral("old"), {.extensions = {}});
        m_made.revoke(QStringLiteral("root"), {QStringLiteral("signer")});
    }

    void nobodyAtFirst()
    {
        const TrustStore nobody;
        QVERIFY(nobody.certificates().isEmpty());
        QVERIFY(!nobody.signerFor({QStringLiteral("acme,one")}));
        QCOMPARE(
            TrustStore::systemFolders(), (QStringList{QStringLiteral("/usr/share/fwpilot/trust"), QStringLiteral("/etc/fwpilot/trust.d")}));
        QVERIFY(TrustStore::load(TrustStore::systemFolders()));  // that they are there is not wanted
    }

    void listsWhoIsThere()
    {
        const QTemporaryDir first;
        const QTemporaryDir second;
        writeFile(first.filePath(QStringLiteral("b.pem")),
            "A text of openssl x509 -text.\n" + contentOf(m_made.certificate(QStringLiteral("root")))
                + contentOf(m_made.certificate(QStringLiteral("signer"))));
        writeFile(first.filePath(QStringLiteral("b.json")), R"({"compatible": ["acme,one", "acme,two"]})");
        writeFile(first.filePath(QStringLiteral("a.pem")), contentOf(m_made.certificate(QStringLiteral("nameless"))));
        writeFile(first.filePath(QStringLiteral("a.crl.pem")), contentOf(m_made.path(QStringLiteral("root.crl.pem"))));
        writeFile(first.filePath(QStringLiteral("README")), "not read");
        writeFile(first.filePath(QStringLiteral(".hidden.pem")), "not read");
        writeFile(second.filePath(QStringLiteral("0.pem")), contentOf(m_made.certificate(QStringLiteral("hidden"))));
        writeFile(second.filePath(QStringLiteral("1.pem")), contentOf(m_made.certificate(QStringLiteral("old"))));
        const auto store = TrustStore::load({first.path() + QLatin1Char('/'), second.path()});
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        const QList<TrustedCertificate> &found = store->certificates();
        QCOMPARE(found.size(), 5);
        QCOMPARE(found[0].holder.name, QStringLiteral("Only Ltd"));
        QCOMPARE(found[0].holder.organization, QStringLiteral("Only Ltd"));
        QCOMPARE(found[0].file, first.filePath(QStringLiteral("a.pem")));
        QVERIFY(found[0].compatible.isEmpty());
        QCOMPARE(found[1].holder.name, QStringLiteral("Acme Root"));
        QVERIFY(found[1].isAuthority);
        QCOMPARE(found[2].holder.name, QStringLiteral("Acme Signing"));
        QCOMPARE(found[2].holder.organization, QStringLiteral("Acme Ltd"));
        QVERIFY(!found[2].isAuthority);
        QCOMPARE(found[2].compatible, (QStringList{QStringLiteral("acme,one"), QStringLiteral("acme,two")}));
        QCOMPARE(found[2].holder.validFrom, QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(found[2].holder.validUntil, QDateTime(QDate(2055, 12, 31), QTime(23, 59, 59), Qt::UTC));
        QCOMPARE(found[3].holder.name, QStringLiteral("left\uFFFDtfel\uFFFD"));
        QVERIFY(found[3].holder.organization.isEmpty());
        QCOMPARE(found[4].holder.name, QStringLiteral("old"));
        QVERIFY(found[4].isAuthority);  // one of version 1 cannot say that it is none
    }

    void fingerprintIsOpenssls()
    {
        const auto store = m_made.trust({QStringLiteral("signer")});
        QVERIFY(store);
        const QString shown = fingerprintText(store->certificates().first().holder.fingerprint);
        QCOMPARE(shown.size(), 8 * 8 + 7);
        QCOMPARE(shown.split(QLatin1Char(' ')).size(), 8);
        const QString told = QString::fromLatin1(
            m_made.openssl({QStringLiteral("x509"), QStringLiteral("-in"), m_made.certificate(QStringLiteral("signer")),
                QStringLiteral("-noout"), QStringLiteral("-fingerprint"), QStringLiteral("-sha256")}));
        QCOMPARE(QString(shown).remove(QLatin1Char(' ')), told.section(QLatin1Char('='), 1).remove(QLatin1Char(':')).trimmed());
    }

    void whoMaySign_data()
    {
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<QStringList>("compatible");
        QTest::addColumn<QString>("signer");
        const QString limited = QStringLiteral("signer=acme,one;acme,two");
        QTest::newRow("any product") << QStringList{QStringLiteral("root")} << QStringList{QStringLiteral("acme,one")}
                                     << QStringLiteral("Acme Root");
        QTest::newRow("one of its products") << QStringList{limited} << QStringList{QStringLiteral("other,x"), QStringLiteral("acme,two")}
                                             << QStringLiteral("Acme Signing");
        QTest::newRow("none of its products") << QStringList{limited} << QStringList{QStringLiteral("acme,three")} << QString();
        QTest::newRow("another case is another product") << QStringList{limited} << QStringList{QStringLiteral("Acme,one")} << QString();
        QTest::newRow("the first") << QStringList{QStringLiteral("root=acme,one"), QStringLiteral("signer")}
                                   << QStringList{QStringLiteral("acme,one")} << QStringLiteral("Acme Root");
        QTest::newRow("the first that may") << QStringList{QStringLiteral("root=acme,one"), QStringLiteral("signer")}
                                            << QStringList{QStringLiteral("acme,two")} << QStringLiteral("Acme Signing");
    }

    void whoMaySign()
    {
        QFETCH(QStringList, entries);
        QFETCH(QStringList, compatible);
        QFETCH(QString, signer);
        const auto store = m_made.trust(entries);
        QVERIFY(store);
        const TrustedCertificate *const found = store->signerFor(compatible);
        QCOMPARE(found ? found->holder.name : QString(), signer);
    }

    void refuses_data()
    {
        QTest::addColumn<Preparation>("prepare");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const Preparation &prepare, const char *words) {
            QTest::newRow(name) << prepare << QString::fromLatin1(words);
        };
        const auto mode = [](const char *name, mode_t bits) {
            return [=](const Certificates &, const QDir &folder) { setMode(folder.filePath(QLatin1String(name)), bits); };
        };
        row("folder writable by the group", mode(".", 0770), "can be written to by others");
        row("folder writable by all", mode(".", 0707), "can be written to by others");
        row("file writable by the group", mode("good.pem", 0620), "good.pem can be written to by others");
        row("file writable by all", mode("good.pem", 0602), "good.pem can be written to by others");
        row(
            "limit writable by all",
            [](const Certificates &, const QDir &folder) {
                writeFile(folder.filePath(QStringLiteral("good.json")), R"({"compatible": ["acme,one"]})");
                setMode(folder.filePath(QStringLiteral("good.json")), 0666);
            },
            "good.json can be written to by others");
        row(
            "file is a link",
            [](const Certificates &made, const QDir &folder) {
                QFile::link(made.certificate(QStringLiteral("root")), folder.filePath(QStringLiteral("link.pem")));
            },
            "link.pem is a link");
        row(
            "list is a link to nothing",
            [](const Certificates &, const QDir &folder) {
                QFile::link(QStringLiteral("/nowhere/at/all"), folder.filePath(QStringLiteral("link.crl.pem")));
            },
            "link.crl.pem is a link");
        row(
            "a folder as a certificate", [](const Certificates &, const QDir &folder) { folder.mkdir(QStringLiteral("x.pem")); },
            "x.pem is no plain file");
        row(
            "a pipe as a certificate",
            [](const Certificates &, const QDir &folder) {
                QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("x.pem"))).constData(), 0600), 0);
            },
            "x.pem is no plain file");
        row("too large", file("x.pem", QByteArray(limits::trustFileBytes + 1, ' ')), "x.pem is larger than the limit of 4194304 bytes");
        row(
            "too many files",
            [](const Certificates &, const QDir &folder) {
                for (int count = 0; count < limits::trustFiles; ++count)
                    writeFile(folder.filePath(QStringLiteral("note%1").arg(count)), {});
            },
            "more than the limit of 256 files");
        row("empty", file("x.pem", QByteArray()), "x.pem does not hold X.509 certificates");
        row("a certificate in DER", file("x.pem", [](const Certificates &made) { return derOf(made, "root"); }),
            "x.pem does not hold X.509 certificates");
        row("a key beside the certificate",
            file("x.pem",
                [](const Certificates &made) {
                    return contentOf(made.certificate(QStringLiteral("root"))) + contentOf(made.key(QStringLiteral("root")));
                }),
            "x.pem does not hold X.509 certificates");
        row("a list as a certificate",
            file("x.pem", [](const Certificates &made) { return contentOf(made.path(QStringLiteral("root.crl.pem"))); }),
            "x.pem does not hold");
        row("a certificate as a list",
            file("x.crl.pem", [](const Certificates &made) { return contentOf(made.certificate(QStringLiteral("root"))); }),
            "x.crl.pem does not hold X.509 revocation lists");
        row("the second one cut short",
            file("x.pem",
                [](const Certificates &made) {
                    return contentOf(made.certificate(QStringLiteral("root")))
                        + contentOf(made.certificate(QStringLiteral("signer"))).chopped(200);
                }),
            "x.pem does not hold");
        row("the second one garbled",
            file("x.pem",
                [](const Certificates &made) {
                    return contentOf(made.certificate(QStringLiteral("root")))
                        + pem("CERTIFICATE", derOf(made, "signer").replace(0, 1, "\x31"));
                }),
            "x.pem does not hold");
        row("bytes behind a certificate",
            file("x.pem", [](const Certificates &made) { return pem("CERTIFICATE", derOf(made, "root") + '\0'); }), "x.pem does not hold");
        row("a certificate with openssl's trust settings",
            file("x.pem", [](const Certificates &made) { return pem("TRUSTED CERTIFICATE", derOf(made, "root")); }), "x.pem does not hold");
        row("a limit that is no object", file("good.json", QByteArray("[\"acme,one\"]")), "good.json");
        row("a limit to no product", file("good.json", QByteArray(R"({"compatible": []})")), "names no product");
        row("a limit without products", file("good.json", QByteArray("{}")), "compatible is missing");
        row("a limit to a number", file("good.json", QByteArray(R"({"compatible": [1]})")), "compatible[0] is not a text");
        row("a limit with another word", file("good.json", QByteArray(R"({"compatible": ["a"], "compatibles": ["b"]})")), "compatibles");
        row("a limit twice", file("good.json", QByteArray(R"({"compatible": ["a"], "compatible": ["b"]})")), "compatible");
        row("a limit to too many",
            file("good.json",
                [](const Certificates &) {
                    QByteArray products;
                    for (int count = 0; count < 65; ++count)
                        products += (count == 0 ? "\"" : ", \"") + QByteArray::number(count) + '"';
                    return "{\"compatible\": [" + products + "]}";
                }),
            "more than the limit of 64 products");
        row("too many certificates",
            file("x.pem", [](const Certificates &made) { return contentOf(made.certificate(QStringLiteral("root"))).repeated(257); }),
            "more certificates than the limit of 256");
        row("a limit of nobody", file("goods.json", QByteArray(R"({"compatible": ["a"]})")), "goods.json limits nobody");
        row(
            "a list that another signed",
            [](const Certificates &, const QDir &folder) {
                const Certificates others;
                others.issue(QStringLiteral("root"),
                    {.extensions = Certificates::authorityExtensions(), .subject = QStringLiteral("/O=Acme Ltd/CN=Acme Root")});
                others.revoke(QStringLiteral("root"), {});
                writeFile(folder.filePath(QStringLiteral("x.crl.pem")), contentOf(others.path(QStringLiteral("root.crl.pem"))));
            },
            "x.crl.pem is not signed by the authority");
    }

    void refuses()
    {
        QFETCH(Preparation, prepare);
        QFETCH(QString, words);
        const QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("good.pem")), contentOf(m_made.certificate(QStringLiteral("root"))));
        QVERIFY(TrustStore::load({folder.path()}));
        prepare(m_made, QDir(folder.path()));
        const auto store = TrustStore::load({folder.path()});
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::Precondition);
        QVERIFY2(store.error().message.contains(words), qPrintable(store.error().message));
        QVERIFY(store.error().message.contains(folder.path()));
        QVERIFY(!store.error().ownRemedy.isEmpty());
    }

    void refusesFolders_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        QTest::newRow("absent") << QStringLiteral("absent") << QStringLiteral("does not exist");
        QTest::newRow("a file") << QStringLiteral("file") << QStringLiteral("is no folder");
        QTest::newRow("a link") << QStringLiteral("link") << QStringLiteral("is a link");
        QTest::newRow("a link with a slash") << QStringLiteral("link/") << QStringLiteral("is a link");
        QTest::newRow("a link with a dot") << QStringLiteral("link/.") << QStringLiteral("is a link");
    }

    void refusesFolders()
    {
        QFETCH(QString, place);
        QFETCH(QString, words);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("real")));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("real")), folder.filePath(QStringLiteral("link"))));
        writeFile(folder.filePath(QStringLiteral("file")), "x");
        const auto store = TrustStore::load({folder.path() + QStringLiteral("/real"), folder.path() + QLatin1Char('/') + place});
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::Precondition);
        QVERIFY2(store.error().message.contains(words), qPrintable(store.error().message));
    }

    void refusesWhatOthersOwn_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("folder") << QStringLiteral(".");
        QTest::newRow("file") << QStringLiteral("good.pem");
    }

    void refusesWhatOthersOwn()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        QFETCH(QString, place);
        const QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("good.pem")), contentOf(m_made.certificate(QStringLiteral("root"))));
        QCOMPARE(::chown(QFile::encodeName(folder.filePath(place)).constData(), 65534, 65534), 0);
        const auto store = TrustStore::load({folder.path()});
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::Precondition);
        QVERIFY2(store.error().message.contains(QStringLiteral("belongs to another user")), qPrintable(store.error().message));
    }

private:
    Certificates m_made;
};

QTEST_GUILESS_MAIN(TestTrustStore)
#include "tst_trust_store.moc"
