// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/trust_store.h"

#include "core/base/json_fields.h"
#include "core/bundle/limits.h"
#include "core/bundle/trust_content.h"
#include "core/bundle/trust_store_folder.h"

#include <algorithm>

namespace fwpilot {

namespace {

constexpr QLatin1String certificateSuffix{".pem"};
constexpr QLatin1String revocationSuffix{".crl.pem"};
constexpr QLatin1String limitSuffix{".json"};

Error unfit(const QString &path, const QString &what, const QString &remedy)
{
    return {Error::Code::Precondition, QStringLiteral("%1 %2.").arg(plainText(path, 1024), what), 0, remedy};
}

Error inPrecondition(Error error)
{
    error.code = Error::Code::Precondition;
    return error;
}

/// The products of NAME.json; any failure is Precondition.
Result<QStringList> parseLimit(const QByteArray &json, const QString &path)
{
    const QString remedy
        = QStringLiteral("Write it as {\"compatible\": [\"VENDOR,PRODUCT\"]}, or remove it if the signer may sign for any product.");
    const JsonSource source{.name = plainText(path, 1024),
        .text = json,
        .maximumBytes = limits::trustFileBytes,
        .maximumDepth = 2,
        .tellsLines = true,
        .remedy = remedy};
    JsonFault fault(source);
    const auto object = readJson(source);
    if (!object)
        return inPrecondition(object.error());
    ObjectFields fields(*object, {}, fault);
    const QLatin1String compatible("compatible");
    const QStringList products = fields.texts(compatible, limits::compatibleBytes, Presence::Required);
    if (products.isEmpty())
        fault.malformed(compatible, QStringLiteral("names no product"));
    if (products.size() > limits::compatibleEntries)
        fault.overLimit(compatible, QStringLiteral("names more than the limit of %1 products").arg(limits::compatibleEntries));
    fields.refuseUnknown();
    return fault.error() ? Result<QStringList>(inPrecondition(*fault.error())) : products;
}

/// Takes the files of one folder into the content.
class FolderReader {
public:
    FolderReader(const TrustFolder &folder, TrustStore::Content &content)
        : m_folder(folder)
        , m_content(content)
    {
    }

    Result<void> read()
    {
        const auto names = m_folder.names();
        if (!names)
            return names.error();
        for (const QString &name : *names) {
            Result<void> done = {};
            if (name.endsWith(revocationSuffix))
                done = readRevocationLists(name);
            else if (name.endsWith(certificateSuffix))
                done = readCertificates(name, names->contains(limitOf(name)));
            else if (name.endsWith(limitSuffix))
                done = checkLimitsSomebody(name, *names);
            if (!done)
                return done;
        }
        return {};
    }

private:
    static QString limitOf(const QString &name) { return name.chopped(certificateSuffix.size()) + limitSuffix; }

    Result<void> checkLimitsSomebody(const QString &name, const QStringList &names) const
    {
        const QString limited = name.chopped(limitSuffix.size()) + certificateSuffix;
        if (names.contains(limited) && !limited.endsWith(revocationSuffix))
            return {};
        return unfit(m_folder.path(name), QStringLiteral("limits nobody: there are no certificates %1 beside it").arg(plainText(limited)),
            QStringLiteral("Name it after the certificates that it limits, or remove it."));
    }

    Result<void> readCertificates(const QString &name, bool isLimited)
    {
        const auto pem = m_folder.read(name);
        if (!pem)
            return pem.error();
        QStringList products;
        if (isLimited) {
            const auto json = m_folder.read(limitOf(name));
            if (!json)
                return json.error();
            const auto limit = parseLimit(*json, m_folder.path(limitOf(name)));
            if (!limit)
                return limit.error();
            products = *limit;
        }
        std::vector<CertificatePointer> parsed = certificatesOfPem(*pem);
        if (parsed.empty())
            return unfit(m_folder.path(name), QStringLiteral("does not hold X.509 certificates in PEM and nothing else"),
                QStringLiteral("Put whole certificates there. Keys belong elsewhere; revocation lists into files NAME.crl.pem."));
        if (m_content.parsed.size() + parsed.size() > static_cast<std::size_t>(limits::trustCertificates))
            return unfit(m_folder.path(name),
                QStringLiteral("makes more certificates than the limit of %1 for all trust folders").arg(limits::trustCertificates),
                QStringLiteral("Leave those only whose signatures are wanted here."));
        for (CertificatePointer &certificate : parsed) {
            m_content.certificates += {.holder = signerOf(certificate.get()),
                .isAuthority = fwpilot::isAuthority(certificate.get()),
                .file = m_folder.path(name),
                .compatible = products};
            m_content.parsed.push_back(std::move(certificate));
        }
        return {};
    }

    Result<void> readRevocationLists(const QString &name)
    {
        const auto pem = m_folder.read(name);
        if (!pem)
            return pem.error();
        std::vector<RevocationListPointer> parsed = revocationListsOfPem(*pem);
        if (parsed.empty())
            return unfit(m_folder.path(name), QStringLiteral("does not hold X.509 revocation lists in PEM and nothing else"),
                QStringLiteral("Get the revocation list again from the authority. Convert one in DER with openssl crl -inform DER."));
        for (RevocationListPointer &list : parsed)
            m_content.revocationLists.push_back({m_folder.path(name), std::move(list)});
        return {};
    }

    const TrustFolder &m_folder;
    TrustStore::Content &m_content;
};

/// A list of an authority that is there must be signed by it. One of another authority can only take trust away.
Result<void> checkRevocationLists(const TrustStore::Content &content)
{
    for (const RevocationList &list : content.revocationLists) {
        bool hasIssuer = false;
        bool isSigned = false;
        for (const CertificatePointer &certificate : content.parsed) {
            const bool isIssuer = isIssuerNamed(list.parsed, certificate);
            hasIssuer = hasIssuer || isIssuer;
            isSigned = isSigned || (isIssuer && isSignedBy(list.parsed, certificate));
        }
        if (hasIssuer && !isSigned)
            return unfit(list.file, QStringLiteral("is not signed by the authority whose revocation list it says it is"),
                QStringLiteral("Get the revocation list again from the authority."));
    }
    return {};
}

}  // namespace

QString fingerprintText(const QByteArray &fingerprint)
{
    QStringList groups;
    for (qsizetype at = 0; at < fingerprint.size(); at += 4)
        groups += QString::fromLatin1(fingerprint.mid(at, 4).toHex().toUpper());
    return groups.join(QLatin1Char(' '));
}

TrustStore::TrustStore()
    : m_content(std::make_shared<const Content>())
{
}

TrustStore::TrustStore(std::shared_ptr<const Content> content)
    : m_content(std::move(content))
{
}

QStringList TrustStore::systemFolders()
{
    return {QStringLiteral("/usr/share/fwpilot/trust"), QStringLiteral("/etc/fwpilot/trust.d")};
}

Result<TrustStore> TrustStore::load(const QStringList &folders)
{
    const OpenSslUse inUse;
    auto content = std::make_shared<Content>();
    for (const QString &path : folders) {
        const auto folder = TrustFolder::open(path);
        if (!folder && folder.error().code == Error::Code::NotFound && systemFolders().contains(path))
            continue;
        if (!folder)
            return inPrecondition(folder.error());
        if (auto done = FolderReader(*folder, *content).read(); !done)
            return done.error();
    }
    if (auto lists = checkRevocationLists(*content); !lists)
        return lists.error();
    return TrustStore(std::move(content));
}

const QList<TrustedCertificate> &TrustStore::certificates() const
{
    return m_content->certificates;
}

const TrustedCertificate *TrustStore::signerFor(const QStringList &compatible) const
{
    const auto maySign = [&](const TrustedCertificate &certificate) {
        return certificate.compatible.isEmpty() || std::any_of(compatible.begin(), compatible.end(), [&](const QString &product) {
            return certificate.compatible.contains(product);
        });
    };
    const auto found = std::find_if(m_content->certificates.begin(), m_content->certificates.end(), maySign);
    return found == m_content->certificates.end() ? nullptr : &*found;
}

}  // namespace fwpilot
