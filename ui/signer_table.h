// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"
#include "ui/two_line_table.h"

namespace fwpilot {

/// The certificates of the trust folders, in the store's own order. Where it is narrow it leaves columns out, of which the details tell.
/// GUI thread.
class SignerTable : public TwoLineTable {
    Q_OBJECT
public:
    enum Column { NameColumn, KindColumn, ValidColumn, ProductsColumn, FileColumn };

    explicit SignerTable(QWidget *parent = nullptr);

    /// The same certificates that stand as before keep their rows; else the model is reset.
    void setCertificates(const QList<TrustedCertificate> &certificates, const QDateTime &now);
    const TrustedCertificate &certificate(int row) const { return m_certificates[row]; }

private:
    QList<TrustedCertificate> m_certificates;
};

}  // namespace fwpilot
