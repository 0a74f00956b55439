// SPDX-License-Identifier: GPL-3.0-or-later
// Who signed a bundle, from the key to the record of the run, with real programs: fwpilotctl, openssl, fwpilot-sim.
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"
#include "tests/unit/certificates.h"

#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace fwpilot;
using namespace Qt::StringLiterals;

class TestCliTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void signs_data();
    void signs();
    void cannotSign_data();
    void cannotSign();
    void overwritesNothingThatItReads_data();
    void overwritesNothingThatItReads();
    void refuses_data();
    void refuses();
    void upgradeNamesTheSigner();
    void continueWantsTheSignature();
    void readsBackWhoeverSigned();
    void listsWhoIsTrusted();
    void takesTheSystemsFolders();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString at(const QString &name) const { return m_bundles.filePath(name); }
    Outcome run(const QStringList &arguments) const { return CliProcess(m_folder->path()).run(arguments); }
    /// A trust folder with these files of the certificates' folder, and a limit for the first where one is given.
    QString trustFolder(const QStringList &files, const QByteArray &limit = {}) const
    {
        const QString folder = path(u"trust"_s);
        m_certificates.copyTo(folder, files);
        if (!limit.isEmpty())
            writeFile(folder + u'/' + files.first().chopped(4) + u".json"_s, limit);
        return folder;
    }
    QStringList keyOf(const QString &name, const QString &prefix = u"--"_s) const
    {
        return {prefix + u"key"_s, m_certificates.key(name), prefix + u"cert"_s, m_certificates.certificate(name)};
    }

    const BundleRecipe m_recipe{{{u"bootloader"_s, 60000}, {u"bmc"_s, 400000}}};
    Certificates m_certificates;
    QTemporaryDir m_bundles;  ///< unsigned.fwb, signed.fwb and others
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

void TestCliTrust::initTestCase()
{
    m_certificates.issue(u"root"_s, {.extensions = Certificates::authorityExtensions(), .subject = u"/O=Acme Ltd/CN=Acme Root"_s});
    m_certificates.issue(u"signer"_s, {.issuer = u"root"_s, .subject = u"/O=Acme Ltd/CN=Acme Firmware"_s});
    m_certificates.issue(u"expired"_s, {.issuer = u"root"_s, .until = u"20210101000000Z"_s});
    m_certificates.issue(u"revoked"_s, {.issuer = u"root"_s});
    m_certificates.issue(u"pinned"_s, {.subject = u"/O=Acme Ltd/CN=Acme Bench"_s});
    m_certificates.issue(u"mail"_s,
        {.issuer = u"root"_s,
            .extensions = u"basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=emailProtection\n"_s});
    m_certificates.issue(u"stranger"_s, {});
    m_certificates.revoke(u"root"_s, {u"revoked"_s});
    QVERIFY(m_recipe.make(at(u"unsigned.fwb"_s)));
    const auto manifest = Bundle::open(at(u"unsigned.fwb"_s), TrustStore())->manifestBytes();
    for (const char *name : {"signer", "expired", "revoked", "pinned", "stranger", "mail"}) {  // as their openssl signs, whatever the certificate says
        const QString signer = QLatin1String(name);
        const QByteArray signature = m_certificates.sign(manifest, {signer});
        const auto bundle = Bundle::open(at(u"unsigned.fwb"_s), TrustStore());
        QVERIFY(bundle->writeSigned(signature, at(signer + u".fwb"_s)));
        if (signer == u"signer"_s) {
            QByteArray broken = signature;
            broken.back() = static_cast<char>(broken.back() ^ 1);
            QVERIFY(bundle->writeSigned(broken, at(u"broken.fwb"_s)));
            QVERIFY(bundle->writeSigned(m_certificates.sign(manifest + ' ', {signer}), at(u"of-other-content.fwb"_s)));
        }
    }
}

void TestCliTrust::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
}

void TestCliTrust::cleanup()
{
    m_simulator.reset();
    m_folder.reset();
}

void TestCliTrust::signs_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("when it is made") << u"create"_s;
    QTest::newRow("afterwards") << u"sign"_s;
    QTest::newRow("elsewhere") << u"elsewhere"_s;
    QTest::newRow("in the place of another") << u"again"_s;
}

/// Ours verifies with openssl, openssl's with ours, whichever way it got into the bundle.
void TestCliTrust::signs()
{
    QFETCH(const QString, way);
    const QString made = path(u"made.fwb"_s);
    QStringList command{u"bundle"_s, u"sign"_s, at(way == u"again"_s ? u"stranger.fwb"_s : u"unsigned.fwb"_s), u"-o"_s, made};
    if (way == u"create"_s) {
        command = QStringList{u"bundle"_s, u"create"_s, m_recipe.write(path(u"in"_s)), u"-o"_s, made} + keyOf(u"signer"_s, u"--sign-"_s);
    } else if (way == u"elsewhere"_s) {
        QCOMPARE(run({u"bundle"_s, u"manifest"_s, at(u"unsigned.fwb"_s), u"-o"_s, path(u"manifest.json"_s)}).code, 0);
        writeFile(path(u"p7s"_s), m_certificates.sign(contentOf(path(u"manifest.json"_s)), {u"signer"_s}));
        command += {u"--signature"_s, path(u"p7s"_s)};
    } else {
        command += keyOf(u"signer"_s);
    }
    const QString trust = trustFolder({u"root.pem"_s});
    const Outcome outcome = run(command + QStringList{u"--json"_s, u"--trust"_s, trust});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.object()[u"trust"_s].toString(), u"trusted"_s);
    QCOMPARE(outcome.object()[u"signer"_s].toString(), u"Acme Firmware"_s);
    const Outcome verified = run({u"bundle"_s, u"verify"_s, made, u"--trust"_s, trust, u"--json"_s});
    QCOMPARE(verified.code, 0);
    QCOMPARE(verified.object()[u"signer"_s].toString(), u"Acme Firmware"_s);

    const auto bundle = Bundle::open(made, TrustStore());
    writeFile(path(u"p7s"_s), bundle->signatureBytes());
    writeFile(path(u"manifest.json"_s), bundle->manifestBytes());
    m_certificates.openssl({u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, path(u"p7s"_s), u"-content"_s,
        path(u"manifest.json"_s), u"-CAfile"_s, m_certificates.certificate(u"root"_s), u"-purpose"_s, u"any"_s, u"-out"_s, u"/dev/null"_s});
}

void TestCliTrust::cannotSign_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exit");
    QTest::newRow("no key") << QStringList() << 2;
    QTest::newRow("a key without its certificate") << QStringList{u"--key"_s, m_certificates.key(u"signer"_s)} << 2;
    QTest::newRow("both ways") << keyOf(u"signer"_s) + QStringList{u"--signature"_s, u"/dev/null"_s} << 2;
    QTest::newRow("the certificate of another key")
        << QStringList{u"--key"_s, m_certificates.key(u"root"_s), u"--cert"_s, m_certificates.certificate(u"signer"_s)} << 2;
    QTest::newRow("an authority's") << keyOf(u"root"_s) << 2;
    QTest::newRow("not for code") << keyOf(u"mail"_s) << 2;
    QTest::newRow("expired") << keyOf(u"expired"_s) << 2;
    QTest::newRow("no such key") << QStringList{u"--key"_s, u"/nowhere"_s, u"--cert"_s, m_certificates.certificate(u"signer"_s)} << 4;
    QTest::newRow("no such signature") << QStringList{u"--signature"_s, u"/nowhere"_s} << 4;
    QTest::newRow("no signature") << QStringList{u"--signature"_s, m_certificates.certificate(u"signer"_s)} << 11;
}

void TestCliTrust::cannotSign()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, exit);
    const Outcome outcome = run(QStringList{u"bundle"_s, u"sign"_s, at(u"unsigned.fwb"_s), u"-o"_s, path(u"made.fwb"_s)} + options);
    QVERIFY2(outcome.code == exit, outcome.err.constData());
    QVERIFY(outcome.err.count('\n') >= 2);  // what, and what to do
    QVERIFY(!QFile::exists(path(u"made.fwb"_s)));
}

void TestCliTrust::overwritesNothingThatItReads_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("victim");
    const QString key = u"k.pem"_s;
    const QString certificate = u"c.pem"_s;
    const QStringList pair{u"--key"_s, key, u"--cert"_s, certificate};
    const QStringList sign{u"bundle"_s, u"sign"_s, u"b.fwb"_s, u"-o"_s};
    QTest::newRow("the key") << sign + QStringList{key} + pair << key;
    QTest::newRow("the key, by another path") << sign + QStringList{u"./x/../k.pem"_s} + pair << key;
    QTest::newRow("the certificate") << sign + QStringList{certificate} + pair << certificate;
    QTest::newRow("the signature") << sign + QStringList{u"s.p7s"_s, u"--signature"_s, u"s.p7s"_s} << u"s.p7s"_s;
    QTest::newRow("the key when it is made")
        << QStringList{u"bundle"_s, u"create"_s, u"m.json"_s, u"-o"_s, key, u"--sign-key"_s, key, u"--sign-cert"_s, certificate} << key;
    QTest::newRow("the bundle") << QStringList{u"bundle"_s, u"manifest"_s, u"b.fwb"_s, u"-o"_s, u"b.fwb"_s} << u"b.fwb"_s;
}

void TestCliTrust::overwritesNothingThatItReads()
{
    QFETCH(const QStringList, command);
    QFETCH(const QString, victim);
    QVERIFY(QDir(m_folder->path()).mkdir(u"x"_s));
    QVERIFY(QFile::copy(m_certificates.key(u"signer"_s), path(u"k.pem"_s)) && QFile::copy(m_certificates.certificate(u"signer"_s), path(u"c.pem"_s)));
    QVERIFY(QFile::copy(at(u"unsigned.fwb"_s), path(u"b.fwb"_s)));
    writeFile(path(u"s.p7s"_s), Bundle::open(at(u"signer.fwb"_s), TrustStore())->signatureBytes());
    const QByteArray before = contentOf(path(victim));
    const Outcome outcome = run(command);
    QVERIFY2(outcome.code == 2, outcome.err.constData());
    QCOMPARE(contentOf(path(victim)), before);
}

void TestCliTrust::refuses_data()
{
    QTest::addColumn<QString>("bundle");
    QTest::addColumn<QStringList>("trusted");
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    const QByteArray ours = R"({"compatible": ["fwpilot,reference-mp"]})";
    const QByteArray others = R"({"compatible": ["acme,other"]})";
    const QStringList root{u"root.pem"_s};
    QTest::newRow("trusted") << u"signer.fwb"_s << root << QByteArray() << 0 << QString();
    QTest::newRow("trusted for this product") << u"signer.fwb"_s << root << ours << 0 << QString();
    QTest::newRow("the signer's own certificate is trusted") << u"pinned.fwb"_s << QStringList{u"pinned.pem"_s} << QByteArray() << 0 << QString();
    QTest::newRow("nobody is trusted") << u"signer.fwb"_s << QStringList() << QByteArray() << 12 << u"untrusted"_s;
    QTest::newRow("somebody else is") << u"stranger.fwb"_s << root << QByteArray() << 12 << u"untrusted"_s;
    QTest::newRow("for other products") << u"signer.fwb"_s << root << others << 12 << u"untrusted"_s;
    QTest::newRow("not for code") << u"mail.fwb"_s << root << QByteArray() << 12 << u"untrusted"_s;
    QTest::newRow("expired when it was signed") << u"expired.fwb"_s << root << QByteArray() << 13 << u"expired"_s;
    QTest::newRow("revoked") << u"revoked.fwb"_s << QStringList{u"root.pem"_s, u"root.crl.pem"_s} << QByteArray() << 13 << u"revoked"_s;
    QTest::newRow("revoked, and nobody told") << u"revoked.fwb"_s << root << QByteArray() << 0 << QString();
    QTest::newRow("broken") << u"broken.fwb"_s << root << QByteArray() << 11 << u"bad-signature"_s;
    QTest::newRow("of other content") << u"of-other-content.fwb"_s << root << QByteArray() << 11 << u"bad-signature"_s;
    QTest::newRow("taken off") << u"unsigned.fwb"_s << root << QByteArray() << 11 << u"bad-signature"_s;
    QTest::newRow("taken off, others are trusted") << u"unsigned.fwb"_s << root << others << 0 << QString();
    QTest::newRow("never there") << u"unsigned.fwb"_s << QStringList() << QByteArray() << 0 << QString();
}

/// With --allow-unsigned, which helps nothing but a bundle that never had a signature. What is refused sends no message.
void TestCliTrust::refuses()
{
    QFETCH(const QString, bundle);
    QFETCH(const QStringList, trusted);
    QFETCH(const QByteArray, limit);
    QFETCH(const int, exit);
    QFETCH(const QString, code);
    const QStringList trust{u"--allow-unsigned"_s, u"--trust"_s, trustFolder(trusted, limit)};
    const Outcome verified = run(QStringList{u"bundle"_s, u"verify"_s, at(bundle), u"--json"_s} + trust);
    QVERIFY2(verified.code == exit, verified.out.constData());
    QCOMPARE(verified.object()[u"code"_s].toString(), code);
    const Outcome inspected = run({u"bundle"_s, u"inspect"_s, at(bundle), u"--json"_s, u"--trust"_s, path(u"trust"_s)});
    QCOMPARE(inspected.code, 0);

    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    const Outcome planned = ctl.run(QStringList{u"plan"_s, at(bundle), u"--trust"_s, path(u"trust"_s)});
    QVERIFY2(planned.code == 0, planned.err.constData());
    QVERIFY(exit == 0 || planned.out.contains("would be refused (" + code.toUtf8()));
    const Outcome upgraded = ctl.run(QStringList{u"upgrade"_s, at(bundle), u"--yes"_s, u"--json"_s, u"--trace"_s, path(u"trace"_s)} + trust);
    QVERIFY2(upgraded.code == exit, upgraded.err.constData());
    QCOMPARE(upgraded.last()[u"error"_s][u"code"_s].toString(), code);
    QCOMPARE(ctl.trace(u"trace"_s).isEmpty(), exit != 0);
}

void TestCliTrust::upgradeNamesTheSigner()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    const QStringList trust{u"--trust"_s, trustFolder({u"root.pem"_s})};
    const Outcome upgraded = run(QStringList{u"upgrade"_s, at(u"signer.fwb"_s), u"--yes"_s} + trust);
    QVERIFY2(upgraded.code == 0, upgraded.err.constData());
    QVERIFY(upgraded.out.contains("signed by Acme Firmware (trusted)"));
    QVERIFY(!upgraded.out.contains("UNSIGNED") && !upgraded.err.contains("UNSIGNED"));
    const QString digits = QString::fromLatin1(m_certificates.openssl({u"x509"_s, u"-in"_s, m_certificates.certificate(u"signer"_s), u"-noout"_s,
                                                   u"-fingerprint"_s, u"-sha256"_s}))
                               .section(u'=', 1)
                               .remove(u':')
                               .trimmed();
    QCOMPARE(digits.size(), 64);
    for (const char *format : {"text", "json", "csv", "html"}) {
        const QByteArray record = run({u"export"_s, u"last"_s, u"--format"_s, QLatin1String(format)}).out;
        QVERIFY2(record.contains("Acme Firmware"), record.constData());
        if (QLatin1String(format) != QLatin1String("csv"))
            QVERIFY2(QString::fromUtf8(record).remove(u' ').contains(digits, Qt::CaseInsensitive), record.constData());
    }
}

/// A run that was begun with a signed bundle does not go on with the same one without its signature.
void TestCliTrust::continueWantsTheSignature()
{
    QVERIFY2(m_simulator->start({u"--rate"_s, u"200000"_s}), qPrintable(m_simulator->problem()));
    const QStringList trust{u"--trust"_s, trustFolder({u"root.pem"_s})};
    QVERIFY(QFile::copy(at(u"signer.fwb"_s), path(u"a.fwb"_s)));
    CliProcess ctl(m_folder->path());
    ctl.start(QStringList{u"upgrade"_s, path(u"a.fwb"_s), u"--yes"_s, u"--json"_s} + trust);
    QVERIFY(ctl.waitFor("Sending bmc"));
    ctl.signal(SIGKILL);
    ctl.finish();
    QVERIFY(QFile::rename(path(u"a.fwb"_s), path(u"b.fwb"_s)) && QFile::copy(at(u"unsigned.fwb"_s), path(u"a.fwb"_s)));
    const Outcome stripped = run(QStringList{u"continue"_s, u"--yes"_s, u"--json"_s, u"--allow-unsigned"_s} + trust);
    QVERIFY2(stripped.code == 11, (stripped.out + stripped.err).constData());
    QVERIFY(QFile::remove(path(u"a.fwb"_s)));
    for (const QStringList &trusting : {trust, QStringList()}) {  // nor where nobody is trusted any more
        const Outcome unsignedOne = run(QStringList{u"continue"_s, at(u"unsigned.fwb"_s), u"--yes"_s, u"--json"_s, u"--allow-unsigned"_s} + trusting);
        QVERIFY2(unsignedOne.code == (trusting.isEmpty() ? 10 : 11), (unsignedOne.out + unsignedOne.err).constData());
    }
    const Outcome whole = run(QStringList{u"continue"_s, path(u"b.fwb"_s), u"--yes"_s, u"--json"_s} + trust);
    QVERIFY2(whole.code == 0, (whole.out + whole.err).constData());
    QVERIFY2(whole.out.count("signed by Acme Firmware (trusted)") == 1, whole.out.constData());  // in the half that goes on
}

/// What was activated is read back, though its bundle would not be sent any more.
void TestCliTrust::readsBackWhoeverSigned()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    CliProcess ctl(m_folder->path());
    ctl.start({u"upgrade"_s, at(u"signer.fwb"_s), u"--yes"_s, u"--json"_s, u"--trust"_s, trustFolder({u"root.pem"_s})});
    QVERIFY(ctl.waitFor("\"restarting\""));
    ctl.signal(SIGKILL);
    ctl.finish();
    const Outcome continued = run({u"continue"_s, u"--yes"_s, u"--json"_s});  // nobody is trusted
    QVERIFY2(continued.code == 0, (continued.out + continued.err).constData());
    QCOMPARE(continued.verdicts(), QStringList({u"bootloader updated"_s, u"bmc updated"_s}));
}

void TestCliTrust::listsWhoIsTrusted()
{
    const QString trust = trustFolder({u"root.pem"_s, u"pinned.pem"_s}, R"({"compatible": ["acme,one", "acme,two"]})");
    const Outcome listed = run({u"trust"_s, u"list"_s, u"--trust"_s, trust, u"--json"_s});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.array().size(), 2);
    QHash<QString, QJsonObject> byName;
    for (const QJsonValue one : listed.array())
        byName.insert(one[u"name"_s].toString(), one.toObject());
    const QJsonObject root = byName[u"Acme Root"_s];
    QCOMPARE(root[u"organization"_s].toString(), u"Acme Ltd"_s);
    QCOMPARE(root[u"kind"_s].toString(), u"authority"_s);
    QCOMPARE(root[u"compatible"_s].toArray(), QJsonArray({u"acme,one"_s, u"acme,two"_s}));
    QCOMPARE(root[u"file"_s].toString(), trust + u"/root.pem"_s);
    QCOMPARE(byName[u"Acme Bench"_s][u"kind"_s].toString(), u"signer"_s);
    QVERIFY(run({u"trust"_s, u"list"_s, u"--trust"_s, trust}).out.contains("acme,one, acme,two"));

    const QString digits = byName[u"Acme Bench"_s][u"fingerprint"_s].toString();
    for (const QString &word : {u"Acme Bench"_s, digits, digits.left(8).toUpper()}) {
        const Outcome shown = run({u"trust"_s, u"show"_s, word, u"--trust"_s, trust});
        QVERIFY2(shown.code == 0 && shown.out.contains("Acme Bench") && !shown.out.contains("Acme Root"), shown.out.constData());
        QVERIFY(shown.out.contains(fingerprintText(QByteArray::fromHex(digits.toLatin1())).toLatin1()));
    }
    QCOMPARE(run({u"trust"_s, u"show"_s, u"Nobody"_s, u"--trust"_s, trust}).code, 4);
    QCOMPARE(run({u"trust"_s, u"show"_s}).code, 2);
    QCOMPARE(run({u"trust"_s}).code, 2);
    QVERIFY(QFile::setPermissions(trust + u"/root.pem"_s, QFile::Permissions(0x6626)));
    const Outcome unfit = run({u"trust"_s, u"list"_s, u"--trust"_s, trust});
    QCOMPARE(unfit.code, 9);
    QVERIFY2(unfit.err.contains("root.pem"), unfit.err.constData());
}

/// /etc/fwpilot/trust.d, in a view of the file system of its own.
void TestCliTrust::takesTheSystemsFolders()
{
    if (::geteuid() != 0)
        QSKIP("needs the right to mount");
    const QString trust = trustFolder({u"root.pem"_s});
    const QString script = u"mkdir -p upper/fwpilot work && cp -r trust upper/fwpilot/trust.d && chmod -R go-w upper && "
                           "mount -t overlay overlay -o lowerdir=/etc,upperdir=$PWD/upper,workdir=$PWD/work /etc || exit 77; "
                           "\"$1\" bundle verify \"$2\" && chmod g+w /etc/fwpilot/trust.d && { \"$1\" bundle verify \"$2\"; test $? = 9; } && \"$1\" list"_s;
    QProcess unshare;
    unshare.setWorkingDirectory(m_folder->path());
    unshare.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FWPILOT_SYSFS"_s, m_simulator->sysfs());
    unshare.setProcessEnvironment(environment);
    QVERIFY(QDir().mkpath(m_simulator->sysfs() + u"/bus/pci/devices"_s));
    unshare.start(u"unshare"_s, {u"--mount"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, QStringLiteral(FWPILOT_BIN_DIR "/fwpilotctl"), at(u"signer.fwb"_s)});
    QVERIFY(unshare.waitForFinished(CliProcess::limit));
    const QByteArray said = unshare.readAll();
    if (unshare.exitCode() == 77)
        QSKIP("no overlay file system can be mounted here");
    QVERIFY2(unshare.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("signed by Acme Firmware (trusted)") && said.contains("/etc/fwpilot/trust.d"), said.constData());
}

QTEST_GUILESS_MAIN(TestCliTrust)
#include "tst_cli_trust.moc"
