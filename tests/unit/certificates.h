// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

namespace fwpilot {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

/// Authorities, signers and their signatures, made by the real openssl program in a folder of their own. Whatever it cannot make ends the
/// test program: nothing could be tested without.
class Certificates {
public:
    /// What a certificate is to be.
    struct Wanted {
        QString issuer = {};                      ///< the name that issue() gave it; empty: it signs itself
        QString extensions = signerExtensions();  ///< in openssl's words; empty: X.509 version 1
        QString key = QStringLiteral("P-256");
        QString from = QStringLiteral("20200101000000Z");
        QString until = QStringLiteral("20600101000000Z");
        QString subject = {};  ///< as openssl takes it; empty: of the name
        QString digest = QStringLiteral("sha256");
        QString serial = {};  ///< hexadecimal; empty: a random one
    };

    static QString authorityExtensions()
    {
        return QStringLiteral("basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n");
    }
    static QString signerExtensions()
    {
        return QStringLiteral("basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=codeSigning\n"
                              "subjectKeyIdentifier=hash\n");
    }

    /// The program's standard output.
    QByteArray openssl(const QStringList &arguments) const
    {
        QProcess program;
        program.setWorkingDirectory(m_folder.path());
        program.start(QStringLiteral("openssl"), arguments);
        if (!program.waitForFinished(60000) || program.exitCode() != 0)
            qFatal("openssl %s: %s", qPrintable(arguments.join(QLatin1Char(' '))), program.readAllStandardError().constData());
        return program.readAllStandardOutput();
    }

    QString path(const QString &file) const { return m_folder.filePath(file); }
    QString certificate(const QString &name) const { return path(name + QStringLiteral(".pem")); }
    QString key(const QString &name) const { return path(name + QStringLiteral(".key")); }

    void makeKey(const QString &name, const QString &kind) const
    {
        QStringList options{QStringLiteral("genpkey"), QStringLiteral("-out"), key(name), QStringLiteral("-algorithm")};
        if (kind.startsWith(QStringLiteral("RSA")))
            options += {QStringLiteral("RSA"), QStringLiteral("-pkeyopt"), QStringLiteral("rsa_keygen_bits:") + kind.mid(4)};
        else if (kind != QStringLiteral("ED25519"))
            options += {QStringLiteral("EC"), QStringLiteral("-pkeyopt"),
                QStringLiteral("ec_paramgen_curve:") + kind.section(QLatin1Char(' '), 0, 0)};
        else
            options += kind;
        if (kind.endsWith(QStringLiteral("explicit")))
            options += {QStringLiteral("-pkeyopt"), QStringLiteral("ec_param_enc:explicit")};
        openssl(options);
    }

    /// Makes a certificate and, where there is none of that name yet, its key.
    void issue(const QString &name, const Wanted &wanted) const
    {
        const QString issuer = wanted.issuer.isEmpty() ? name : wanted.issuer;
        if (!QFile::exists(key(name)))
            makeKey(name, wanted.key);
        const QString subject = wanted.subject.isEmpty() ? QStringLiteral("/O=Acme Ltd/CN=%1").arg(name) : wanted.subject;
        const QString request = path(name + QStringLiteral(".csr"));
        openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-utf8"), QStringLiteral("-key"), key(name),
            QStringLiteral("-subj"), subject, QStringLiteral("-out"), request});
        QStringList options{QStringLiteral("-in"), request, QStringLiteral("-out"), certificate(name), QStringLiteral("-notext"),
            QStringLiteral("-batch"), QStringLiteral("-preserveDN"), QStringLiteral("-startdate"), wanted.from, QStringLiteral("-enddate"),
            wanted.until, QStringLiteral("-md"), wanted.digest};
        if (wanted.issuer.isEmpty())
            options += QStringLiteral("-selfsign");
        if (!wanted.extensions.isEmpty()) {
            writeFile(path(name + QStringLiteral(".ext")), wanted.extensions.toUtf8());
            options += {QStringLiteral("-extfile"), path(name + QStringLiteral(".ext"))};
        }
        actAs(issuer, options, wanted.serial);
    }

    /// NAME.crl.pem: what an authority revokes, always all of it.
    void revoke(const QString &authority, const QStringList &names, const QString &from = QStringLiteral("20240101000000Z"),
        const QString &until = QStringLiteral("20600101000000Z")) const
    {
        for (const QString &name : names)
            actAs(authority, {QStringLiteral("-revoke"), certificate(name)});
        actAs(authority,
            {QStringLiteral("-gencrl"), QStringLiteral("-crl_lastupdate"), from, QStringLiteral("-crl_nextupdate"), until,
                QStringLiteral("-out"), path(authority + QStringLiteral(".crl.pem"))});
    }

    /// What `openssl cms -sign` makes of it.
    QByteArray sign(const QByteArray &content, const QStringList &names, const QStringList &options = {}) const
    {
        writeFile(path(QStringLiteral("content")), content);
        QStringList arguments{QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"), QStringLiteral("-outform"),
            QStringLiteral("DER"), QStringLiteral("-in"), path(QStringLiteral("content"))};
        for (const QString &name : names)
            arguments += {QStringLiteral("-signer"), certificate(name), QStringLiteral("-inkey"), key(name)};
        return openssl(arguments + options);
    }

    /// Puts files of its own folder into a trust folder, which is made where it is not there yet.
    void copyTo(const QString &folder, const QStringList &files) const
    {
        QDir().mkpath(folder);
        for (const QString &file : files)
            writeFile(folder + QLatin1Char('/') + file, contentOf(path(file)));
    }

    /// A store of these certificates ("root"), limited ones ("root=acme,one;acme,two") and revocation lists ("root.crl").
    Result<TrustStore> trust(const QStringList &entries) const
    {
        const QTemporaryDir folder;
        for (const QString &entry : entries) {
            const QString name = entry.section(QLatin1Char('='), 0, 0);
            writeFile(folder.filePath(name + QStringLiteral(".pem")), contentOf(certificate(name)));
            const QStringList products = entry.section(QLatin1Char('='), 1).split(QLatin1Char(';'), Qt::SkipEmptyParts);
            if (!products.isEmpty())
                writeFile(folder.filePath(name + QStringLiteral(".json")),
                    "{\"compatible\": [\"" + products.join(QStringLiteral("\", \"")).toUtf8() + "\"]}");
        }
        return TrustStore::load({folder.path()});
    }

private:
    /// openssl ca, with an authority's key and register.
    void actAs(const QString &authority, const QStringList &options, const QString &serial = {}) const
    {
        const QString configuration = path(authority + QStringLiteral(".cnf"));
        const QString index = path(authority + QStringLiteral(".index"));
        const QString next = path(authority + QStringLiteral(".serial"));
        if (!QFile::exists(index))
            writeFile(index, {});
        writeFile(next, serial.toLatin1() + '\n');
        const QString text
            = QStringLiteral(
                "[ca]\ndefault_ca=it\n[it]\ndatabase=%1\nnew_certs_dir=%2\npolicy=any\nunique_subject=no\ndefault_md=sha256\n%3\n"
                "[any]\norganizationName=optional\ncommonName=optional\n")
                  .arg(index, m_folder.path(), serial.isEmpty() ? QStringLiteral("rand_serial=yes") : QStringLiteral("serial=") + next);
        writeFile(configuration, text.toUtf8());
        QStringList arguments{QStringLiteral("ca"), QStringLiteral("-config"), configuration, QStringLiteral("-keyfile"), key(authority)};
        if (!options.contains(QStringLiteral("-selfsign")))
            arguments += {QStringLiteral("-cert"), certificate(authority)};
        openssl(arguments + options);
    }

    QTemporaryDir m_folder;
};

}  // namespace fwpilot
