// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/base/text.h"
#include "core/upgrade/upgrade_json.h"

#include <QDateTime>

namespace fwpilot {

namespace {

QString productsText(const TrustedCertificate &certificate)
{
    return certificate.compatible.isEmpty() ? QStringLiteral("any product")
                                            : plainText(certificate.compatible.join(QStringLiteral(", ")), 1024);
}

QString kindText(const TrustedCertificate &certificate)
{
    return certificate.isAuthority ? QStringLiteral("authority") : QStringLiteral("signer");
}

/// "2027-03-01", with what a technician must know of it.
QString validText(const Signer &holder)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString date = holder.validUntil.date().toString(Qt::ISODate);
    if (holder.validUntil < now)
        return date + QStringLiteral(" (expired)");
    return holder.validFrom > now ? date + QStringLiteral(" (not yet valid)") : date;
}

QJsonObject toJson(const TrustedCertificate &certificate)
{
    QJsonObject object = toJson(certificate.holder);
    object.insert(QStringLiteral("kind"), kindText(certificate));
    object.insert(QStringLiteral("file"), certificate.file);
    object.insert(QStringLiteral("compatible"), QJsonArray::fromStringList(certificate.compatible));
    return object;
}

/// A certificate in full.
void printCertificate(const TrustedCertificate &certificate)
{
    const Signer &holder = certificate.holder;
    print(columns({},
        {{QStringLiteral("Name"), holder.name}, {QStringLiteral("Organisation"), holder.organization},
            {QStringLiteral("Kind"),
                certificate.isAuthority ? QStringLiteral("authority: it vouches for signers") : QStringLiteral("signer")},
            {QStringLiteral("May sign for"), productsText(certificate)},
            {QStringLiteral("Valid from"), holder.validFrom.date().toString(Qt::ISODate)},
            {QStringLiteral("Valid until"), validText(holder)}, {QStringLiteral("SHA-256"), fingerprintText(holder.fingerprint)},
            {QStringLiteral("File"), certificate.file}}));
}

int list(const Invocation &invocation)
{
    const Result<TrustStore> trusted = invocation.trustStore();
    if (!trusted)
        return fail(trusted.error(), invocation);
    if (invocation.json()) {
        QJsonArray array;
        for (const TrustedCertificate &certificate : trusted->certificates())
            array.append(toJson(certificate));
        printJson(array);
        return 0;
    }
    if (trusted->certificates().isEmpty()) {
        printLine(QStringLiteral("Nobody is trusted here. Looked in %1.").arg(plainText(invocation.trustFolders().join(QStringLiteral(", ")), 4096)));
        return 0;
    }
    QList<QStringList> rows;
    for (const TrustedCertificate &certificate : trusted->certificates())
        rows.append({certificate.holder.name, certificate.holder.organization, kindText(certificate), validText(certificate.holder),
            productsText(certificate), QString::fromLatin1(certificate.holder.fingerprint.toHex().left(16)), certificate.file});
    print(columns({QStringLiteral("NAME"), QStringLiteral("ORGANISATION"), QStringLiteral("KIND"), QStringLiteral("VALID UNTIL"),
                      QStringLiteral("FOR"), QStringLiteral("SHA-256"), QStringLiteral("FILE")},
        rows));
    return 0;
}

/// Whether a word names this certificate: its name, or the beginning of its fingerprint.
bool isMeant(const TrustedCertificate &certificate, const QString &word)
{
    QString digits = word.toLower();
    digits.remove(QLatin1Char(' ')).remove(QLatin1Char(':'));
    constexpr int fewest = 8;
    return certificate.holder.name == word
        || (digits.size() >= fewest && QString::fromLatin1(certificate.holder.fingerprint.toHex()).startsWith(digits));
}

int show(const Invocation &invocation)
{
    const QString word = invocation.arguments().first();
    const Result<TrustStore> trusted = invocation.trustStore();
    if (!trusted)
        return fail(trusted.error(), invocation);
    QList<TrustedCertificate> meant;
    for (const TrustedCertificate &certificate : trusted->certificates()) {
        if (isMeant(certificate, word))
            meant.append(certificate);
    }
    if (meant.isEmpty())
        return fail(Error{Error::Code::NotFound, QStringLiteral("Nobody who is trusted here is called %1.").arg(plainText(word)), 0,
                        QStringLiteral("Name one of fwpilotctl trust list, or give at least 8 digits of a fingerprint.")},
            invocation);
    if (invocation.json()) {
        QJsonArray array;
        for (const TrustedCertificate &certificate : meant)
            array.append(toJson(certificate));
        printJson(array);
        return 0;
    }
    for (qsizetype index = 0; index < meant.size(); ++index) {
        if (index > 0)
            printLine();
        printCertificate(meant[index]);
    }
    return 0;
}

constexpr const char *details = R"(
Certificates are looked for in /usr/share/fwpilot/trust, /etc/fwpilot/trust.d and the folders of --trust:
NAME.pem holds certificates, NAME.json beside it ({"compatible": ["..."]}) limits what they may sign for, and *.crl.pem are
revocation lists. A folder that others may write to is refused. A bundle can add nobody.
)";

constexpr CommandDescription commands[] = {
    {"trust list", "", "who is trusted to sign bundles", details, {}, 0, 0, list},
    {"trust show", "NAME|FINGERPRINT", "one of them in full", details, {}, 1, 1, show},
};

}  // namespace

std::span<const CommandDescription> trustCommands()
{
    return commands;
}

}  // namespace fwpilot
