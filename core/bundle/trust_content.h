// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"

#include <memory>
#include <vector>

// As OpenSSL calls them; its headers are included by .cpp files only.
struct asn1_string_st;
struct bio_st;
struct evp_pkey_st;
struct x509_st;
struct CMS_ContentInfo_st;
struct X509_crl_st;
struct X509_name_st;

/// What the trust store and the signatures share of OpenSSL.
namespace fwpilot {

struct ReleasedByOpenSsl {
    void operator()(bio_st *bio) const;
    void operator()(evp_pkey_st *key) const;
    void operator()(x509_st *certificate) const;
    void operator()(X509_crl_st *list) const;
    void operator()(CMS_ContentInfo_st *cms) const;
};
using BioPointer = std::unique_ptr<bio_st, ReleasedByOpenSsl>;
using KeyPointer = std::unique_ptr<evp_pkey_st, ReleasedByOpenSsl>;
using CertificatePointer = std::unique_ptr<x509_st, ReleasedByOpenSsl>;
using RevocationListPointer = std::unique_ptr<X509_crl_st, ReleasedByOpenSsl>;
using CmsPointer = std::unique_ptr<CMS_ContentInfo_st, ReleasedByOpenSsl>;

/// Lives while a thread uses OpenSSL: it is initialised so that it does not take itself down at exit() (see sha256.cpp), and no error is
/// left behind in the thread's queue, which others would take for theirs.
class OpenSslUse {
public:
    OpenSslUse();
    ~OpenSslUse();
    Q_DISABLE_COPY_MOVE(OpenSslUse)
};

/// Reads these bytes, which outlive it.
BioPointer reader(const QByteArray &bytes);
/// Whether they are just one certificate or list and nothing more; null otherwise.
CertificatePointer parseCertificate(QByteArrayView der);
RevocationListPointer parseRevocationList(QByteArrayView der);
/// The certificates or lists of a PEM file; an empty list when one of its blocks is something else or cannot be read.
std::vector<CertificatePointer> certificatesOfPem(const QByteArray &pem);
std::vector<RevocationListPointer> revocationListsOfPem(const QByteArray &pem);

/// Null or unreadable times are invalid ones.
QDateTime utc(const asn1_string_st *time);
Signer signerOf(const x509_st *certificate);
/// How a person would call it: the common name, else the organisation; empty when it has neither.
QString nameText(const X509_name_st *name);

/// Whether it may vouch for others.
bool isAuthority(x509_st *certificate);
/// Whether the certificate is of the authority that the list says it is of, and whether that signed it.
bool isIssuerNamed(const RevocationListPointer &list, const CertificatePointer &certificate);
bool isSignedBy(const RevocationListPointer &list, const CertificatePointer &certificate);

/// Why nobody may sign bundles with this key ("is an RSA key of 2048 bits; ..."), empty when one may.
QString keyFault(const evp_pkey_st *key);
/// Why nobody may sign bundles by this certificate ("is not for signing code"), empty when one may.
QString usageFault(x509_st *certificate);

struct RevocationList {
    QString file;
    RevocationListPointer parsed;
};

struct TrustStore::Content {
    QList<TrustedCertificate> certificates;
    std::vector<CertificatePointer> parsed;  ///< the same, in the same order
    std::vector<RevocationList> revocationLists;
};

}  // namespace fwpilot
